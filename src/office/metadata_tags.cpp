#include "office/metadata_tags.hpp"

#include <algorithm>
#include <utility>

#include "office/inscribed_text.hpp"
#include "office/inscriptions.hpp"

namespace greffier::office {

namespace {

using Field = MetadataTag::Field;

// On one line, without spaces around.
std::string line_of(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

void add_keywords(const std::string& text, std::vector<std::string>& keywords) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(",;", begin), text.size());
    if (std::string word = line_of(text.substr(begin, end - begin)); !word.empty())
      keywords.push_back(std::move(word));
    begin = end + 1;
  }
}

void set_custom(const std::string& name, std::string value, model::Metadata& metadata) {
  auto& all = metadata.custom;
  std::erase_if(all, [&name](const auto& property) { return property.first == name; });
  if (!value.empty()) all.emplace_back(name, std::move(value));
}

void set(const MetadataTag& tag, std::string value, model::Metadata& metadata) {
  switch (tag.field) {
    case Field::title:
      metadata.title = std::move(value);
      break;
    case Field::subject:
      metadata.subject = std::move(value);
      break;
    case Field::author:
      metadata.author = std::move(value);
      break;
    case Field::description:
      metadata.description = std::move(value);
      break;
    case Field::keyword:
      add_keywords(value, metadata.keywords);
      break;
    case Field::custom:
      set_custom(tag.name, std::move(value), metadata);
      break;
  }
}

}  // namespace

std::shared_ptr<const Program> read_property(const std::string& value, std::string_view file,
                                             std::string_view part, diag::SourceMap& sources,
                                             diag::Sink& sink) {
  if (value.find('{') == std::string::npos) return nullptr;
  diag::Place place{.part = std::string(part), .detail = diag::PlaceDetail::property};
  const diag::SourceId source = sources.add(std::string(file), value, std::move(place));
  return read_inscription(value, source, sink);
}

model::Metadata with_tags(model::Metadata metadata, std::span<const MetadataTag> tags,
                          const templating::Scope& scope, diag::Sink& sink) {
  if (std::ranges::find(tags, Field::keyword, &MetadataTag::field) != tags.end())
    metadata.keywords.clear();
  for (const MetadataTag& tag : tags)
    set(tag, line_of(inscribed_text(*tag.text, scope, sink)), metadata);
  return metadata;
}

}  // namespace greffier::office
