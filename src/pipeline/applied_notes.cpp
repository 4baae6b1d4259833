#include "pipeline/applied_notes.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include "ingest/notes.hpp"
#include "kinds/apply.hpp"
#include "kinds/body.hpp"
#include "kinds/members.hpp"
#include "kinds/record_tables.hpp"
#include "pipeline/corrections.hpp"
#include "pipeline/included_tables.hpp"

namespace greffier::pipeline {

namespace {

using model::Map;
using model::Value;
using model::Values;

constexpr std::string_view kItems = "points";  // another way to read the body

class Applier {
 public:
  Applier(const kinds::Field& field, const Gathering& gathering, diag::Sink& sink)
      : gathering_(gathering),
        kind_(gathering.workshop.kind(field.notes_kind, {}, sink)),
        sink_(sink) {}

  void apply(Value& value) {
    if (kind_ == nullptr) return;
    const diag::Span span = value.span;
    Values records;
    for (Value& item : kinds::items_of(std::move(value)))
      if (const auto* path = item.get_if<std::string>())
        for (const std::string& file : files_like(*path, item.span, gathering_.from, sink_))
          add(file, item.span, records);
      else if (auto* header = item.get_if<Map>())
        records.push_back(made_of(notes_in(std::move(*header)), item.span));
    value = Value(std::move(records), span);
  }

 private:
  void add(const std::string& path, const diag::Span& span, Values& records) {
    const IncludedFrom& from = gathering_.from;
    auto input = read_included(path, span, from, sink_);
    if (!input) return;
    const std::string opened = io::resolve(from.notes, path);
    model::Document& notes = input->notes;
    std::ranges::move(include_tables(notes.body, *kind_, {opened, from.files, from.sources}, sink_),
                      std::back_inserter(gathering_.tables));
    kinds::expand_record_tables(kind_->collections, notes.body, sink_);
    std::ranges::move(correct(notes, *kind_, gathering_.profile, from.sources, sink_),
                      std::back_inserter(gathering_.corrections));
    move_pictures(notes.body, path);
    records.push_back(made_of(std::move(notes), {input->source, {1, 1}, {1, 1}}));
  }

  // Notes that stand in the header: their fields, and their text as `corps`.
  model::Document notes_in(Map header) {
    model::Document notes;
    if (const Value* text = header.find(kinds::kBody.key))
      if (const auto* written = text->get_if<std::string>())
        notes.body = ingest::read_notes(*written, diag::kNoSource, sink_).body;
    header.erase(kinds::kBody.key);
    notes.header = std::move(header);
    return notes;
  }

  Value made_of(model::Document notes, const diag::Span& place) {
    std::vector<kinds::FilledFigure> filled;
    Map data = kinds::apply(*kind_, std::move(notes), {place, kinds::kSettings, &filled}, sink_);
    std::ranges::move(shown(filled), std::back_inserter(gathering_.corrections));
    data.erase(kinds::kBody.key);
    data.erase(kItems);
    for (const kinds::Collection& collection : kind_->collections) data.erase(collection.name);
    return {std::move(data), place};
  }

  const Gathering& gathering_;
  std::shared_ptr<const kinds::Kind> kind_;
  diag::Sink& sink_;
};

}  // namespace

void apply_notes(Map& header, const kinds::Kind& kind, const Gathering& gathering,
                 diag::Sink& sink) {
  for (model::Member& member : header.members()) {
    const kinds::Field* field = kinds::find_field(kind.fields, member.key);
    if (field != nullptr && !field->notes_kind.empty())
      Applier(*field, gathering, sink).apply(member.value);
  }
}

void drop_paths(Map& header, const kinds::Kind& kind) {
  for (const kinds::Field& field : kind.fields)
    if (!field.notes_kind.empty())
      for (const std::string& name : field.names) header.erase(name);
}

bool gathers_notes(const kinds::Kind& kind) {
  return std::ranges::any_of(kind.fields,
                             [](const kinds::Field& field) { return !field.notes_kind.empty(); });
}

}  // namespace greffier::pipeline
