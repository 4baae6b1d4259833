#include "pipeline/included_notes.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

#include <fnmatch.h>

#include "diag/limits.hpp"
#include "kinds/derived.hpp"
#include "kinds/internal_notes.hpp"
#include "kinds/members.hpp"
#include "kinds/outline.hpp"
#include "model/walk.hpp"
#include "pipeline/included_tables.hpp"
#include "pipeline/messages.hpp"

namespace greffier::pipeline {

namespace {

using model::Map;
using model::Value;
using model::Values;

constexpr int kDeepest = 6;
constexpr std::string_view kWildcards = "*?[";

void lower_headings(model::Blocks& body) {
  model::for_each_block(body, [](model::Block& block) {
    if (auto* heading = std::get_if<model::Heading>(&block.node))
      heading->level = std::min(heading->level + 1, kDeepest);
  });
}

bool is_address(const std::string& source) {
  return source.starts_with('/') || source.find(':') != std::string::npos;
}

class Includer {
 public:
  Includer(const kinds::Kind& kind, const IncludedFrom& from, std::vector<IncludedTable>& tables,
           diag::Sink& sink)
      : kind_(kind), from_(from), tables_(tables), sink_(sink) {}

  Value records(Value given) {
    const diag::Span span = given.span;
    Values records;
    for (Value& item : kinds::items_of(std::move(given))) {
      if (const auto* path = item.get_if<std::string>())
        add_files(*path, item.span, records);
      else
        records.push_back(std::move(item));
    }
    std::int64_t rank = 0;
    for (Value& record : records) {
      ++rank;
      auto* map = record.get_if<Map>();
      if (map != nullptr && map->find(kinds::kNumber.key) == nullptr)
        map->set(kinds::kNumber.key, Value(rank, record.span));
    }
    return {std::move(records), span};
  }

 private:
  void add_files(const std::string& path, const diag::Span& span, Values& records) {
    const std::size_t most = diag::limit(diag::Limit::included);
    for (const std::string& file : files_like(path, span, from_, sink_)) {
      if (records.size() >= most) return sink_.raise(kTooManyIncluded, span, most);
      add_file(file, span, records);
    }
  }

  void add_file(const std::string& path, const diag::Span& span, Values& records) {
    auto input = read_included(path, span, from_, sink_);
    if (!input) return;
    const std::string opened = io::resolve(from_.notes, path);
    Map record = std::move(input->notes.header);
    model::Blocks body = std::move(input->notes.body);
    kinds::remove_internal_notes(body, sink_);
    std::ranges::move(include_tables(body, kind_, {opened, from_.files, from_.sources}, sink_),
                      std::back_inserter(tables_));
    kinds::raise_levels(body, sink_);
    lower_headings(body);
    move_pictures(body, path);
    record.set(kinds::kBody.key, Value(std::move(body), {input->source, {1, 1}, {1, 1}}));
    records.emplace_back(std::move(record), diag::Span{input->source, {1, 1}, {1, 1}});
  }

  const kinds::Kind& kind_;
  const IncludedFrom& from_;
  std::vector<IncludedTable>& tables_;
  diag::Sink& sink_;
};

}  // namespace

std::vector<std::string> files_like(const std::string& path, const diag::Span& span,
                                    const IncludedFrom& from, diag::Sink& sink) {
  const std::size_t name = path.rfind('/') + 1;
  if (path.find_first_of(kWildcards, name) == std::string::npos) return {path};
  std::vector<std::string> found;
  for (const std::string& file :
       from.files.files_in(io::resolve(from.notes, path.substr(0, name) + ".")))
    if (fnmatch(path.c_str() + name, file.c_str(), FNM_PERIOD) == 0)
      found.push_back(path.substr(0, name) + file);
  if (found.empty()) sink.raise(kNothingIncluded, span, path);
  return found;
}

std::optional<Input> read_included(const std::string& path, const diag::Span& span,
                                   const IncludedFrom& from, diag::Sink& sink) {
  diag::Sink own;
  auto input = read_input(io::resolve(from.notes, path), from.files, from.sources, own);
  for (diag::Diagnostic diagnostic : own.diagnostics()) {
    if (!diag::is_known(diagnostic.span)) diagnostic.span = span;
    sink.add(std::move(diagnostic));
  }
  return input;
}

void move_pictures(model::Blocks& body, const std::string& file) {
  model::for_each_inlines(body, [&file](model::Inlines& inlines) {
    for (model::Inline& item : inlines)
      if (auto* image = model::image_of(item); image && !is_address(image->source))
        image->source = io::resolve(file, image->source);
  });
}

void include_notes(Map& header, const kinds::Kind& kind, const IncludedFrom& from,
                   std::vector<IncludedTable>& tables, diag::Sink& sink) {
  for (model::Member& member : header.members()) {
    const kinds::Field* field = kinds::find_field(kind.fields, member.key);
    if (field == nullptr || !field->from_files || !field->notes_kind.empty()) continue;
    member.value = Includer(kind, from, tables, sink).records(std::move(member.value));
  }
}

}  // namespace greffier::pipeline
