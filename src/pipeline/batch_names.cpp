#include "pipeline/batch_names.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "pipeline/documents.hpp"
#include "pipeline/formats.hpp"
#include "templating/tag.hpp"
#include "text/letters.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::string_view kRank = "rang";
constexpr std::string_view kFile = "fichier";

// Where the pattern is cut: at each bar outside its tags.
std::vector<std::string_view> parts_of(std::string_view pattern) {
  diag::Sink unheard;
  const auto tags = templating::find_tags(pattern, {}, unheard);
  const auto is_in_tag = [&tags](std::size_t at) {
    return std::ranges::any_of(tags,
                               [at](const auto& tag) { return tag.begin <= at && at < tag.end; });
  };
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '/' || is_in_tag(at)) continue;
    if (at > begin) parts.push_back(pattern.substr(begin, at - begin));
    begin = at + 1;
  }
  parts.push_back(pattern.substr(begin));
  return parts;
}

std::string default_name(const Record& record) {
  return record.is_file ? file_name(stem_of(record.file))
                        : fmt::format("document-{:05}", record.rank);
}

}  // namespace

NamePattern::NamePattern(std::string_view pattern, diag::SourceMap& sources, diag::Sink& sink) {
  if (const Format* format = format_of(pattern)) {
    extension_ = format->extension;
    pattern.remove_suffix(pattern.size() - pattern.rfind('.'));
  }
  if (pattern.empty()) return;
  const diag::SourceId source = sources.add("--name", std::string(pattern));
  for (const std::string_view part : parts_of(pattern)) {
    const auto column = static_cast<std::uint32_t>(part.data() - pattern.data()) + 1;
    parts_.emplace_back(part, diag::Span{source, {1, column}, {1, column}}, sink);
    fields_.merge(parts_.back().names());
  }
  for (const std::string_view own : {kRank, kFile}) fields_.erase(std::string(own));
}

std::string NamePattern::name(const Record& record, const model::Map& fields,
                              diag::Sink& sink) const {
  if (parts_.empty()) return default_name(record);
  const model::Value rank(static_cast<std::int64_t>(record.rank));
  const model::Value file(stem_of(record.file));
  const templating::Scope all(fields);
  const templating::Scope ranked(all, kRank, rank);
  const templating::Scope scope(ranked, kFile, file);
  std::string path;
  for (const kinds::TextPattern& part : parts_) {
    if (!path.empty()) path += '/';
    path += file_name(part.fill(scope, sink));
  }
  return path;
}

void NameLedger::add(std::string_view name, const Record& record) {
  entries_.push_back({io::hash_of(text::lower(name)), record.rank, record.line});
}

std::vector<NameLedger::Clash> NameLedger::clashes() {
  std::ranges::sort(entries_, [](const Entry& a, const Entry& b) {
    return a.name != b.name ? a.name < b.name : a.rank < b.rank;
  });
  std::vector<Clash> clashes;
  const Entry* first = nullptr;
  for (const Entry& entry : entries_) {
    if (first != nullptr && first->name == entry.name)
      clashes.push_back({first->rank, entry.rank, first->line, entry.line});
    else
      first = &entry;
  }
  std::ranges::sort(clashes, {}, &Clash::second);
  return clashes;
}

}  // namespace greffier::pipeline
