#include "diag/place.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diag/json_string.hpp"

namespace greffier::diag {

namespace {

struct Words {
  std::array<std::string_view, 6> stories;  // by StoryPlace::Kind
  std::array<std::string_view, 3> pages;    // by StoryPlace::Pages
  std::string_view of_section, of_page_style, numbered, named;
  std::string_view quoted, table, table_named, inner_table, cell, paragraph;
  std::array<std::string_view, 5> details;  // by PlaceDetail
};
constexpr Words kFrench{
    {"corps", "en-tête", "pied de page", "note de bas de page", "note de fin", "zone de texte"},
    {"{}", "{} de la première page", "{} des pages paires"},
    "{} de la section {}",
    "{} (style de page « {} »)",
    "{} {}",
    "{} « {} »",
    "« {} »",
    "tableau {}",
    "tableau {} (« {} »)",
    "tableau dans la cellule",
    "ligne {}, colonne {}",
    "paragraphe {}",
    {"", "adresse du lien", "texte de remplacement", "champ", "propriété du document"}};
constexpr Words kEnglish{
    {"body", "header", "footer", "footnote", "endnote", "text box"},
    {"{}", "{} of the first page", "{} of even pages"},
    "{} of section {}",
    "{} (page style “{}”)",
    "{} {}",
    "{} “{}”",
    "“{}”",
    "table {}",
    "table {} (“{}”)",
    "table inside the cell",
    "row {}, column {}",
    "paragraph {}",
    {"", "target of the link", "alternative text", "field", "document property"}};

constexpr std::array<std::string_view, 6> kStoryKeys{"body",     "header",  "footer",
                                                     "footnote", "endnote", "box"};
constexpr std::array<std::string_view, 3> kPagesKeys{"all", "first", "even"};
constexpr std::array<std::string_view, 5> kDetailKeys{"paragraph", "link", "alternative-text",
                                                      "field", "property"};

const Words& words(Language language) {
  return language == Language::french ? kFrench : kEnglish;
}

template <typename... Arguments>
std::string say(std::string_view pattern, const Arguments&... arguments) {
  return fmt::format(fmt::runtime(pattern), arguments...);
}

template <typename Enum>
std::string_view of(const auto& table, Enum value) {
  return table.at(static_cast<std::size_t>(value));
}

bool is_header(const StoryPlace& story) {
  return story.kind == StoryPlace::Kind::header || story.kind == StoryPlace::Kind::footer;
}

// An inner story says by itself that it is in the body; headers do not.
void add_stories(const Place& place, Language language, std::vector<std::string>& out) {
  if (place.detail == PlaceDetail::property) return;
  for (const StoryPlace& story : place.stories)
    if (story.kind != StoryPlace::Kind::body || place.stories.size() == 1)
      out.push_back(story_text(story, language));
}

void add_tables(const Place& place, const Words& speak, std::vector<std::string>& out) {
  for (const TablePlace& table : place.tables) {
    if (&table != &place.tables.front())
      out.emplace_back(speak.inner_table);
    else if (table.name.empty())
      out.push_back(say(speak.table, table.number));
    else
      out.push_back(say(speak.table_named, table.number, table.name));
    if (table.row > 0) out.push_back(say(speak.cell, table.row, table.column));
  }
}

bool tells_paragraph(const Place& place) {
  const bool in_body = place.stories.back().kind == StoryPlace::Kind::body;
  return place.tables.empty() && place.under_heading > (in_body ? 0 : 1);
}

std::string member(std::string_view key, std::string_view value) {
  return fmt::format("\"{}\":{}", key, json_string(value));
}

std::string story_json(const StoryPlace& story) {
  std::string text = "{" + member("kind", of(kStoryKeys, story.kind));
  if (is_header(story)) text += "," + member("pages", of(kPagesKeys, story.pages));
  if (story.number > 0) text += fmt::format(",\"number\":{}", story.number);
  if (!story.name.empty()) text += "," + member("name", story.name);
  return text + "}";
}

// Nothing for a table as a whole.
std::string cell_json(const TablePlace& table) {
  return table.row == 0 ? std::string()
                        : fmt::format(R"(,"row":{},"column":{})", table.row, table.column);
}

std::string table_json(const TablePlace& table) {
  std::string text = fmt::format("{{\"number\":{}", table.number);
  if (!table.name.empty()) text += "," + member("name", table.name);
  return text + cell_json(table) + "}";
}

std::string list(const auto& items, const auto& to_json) {
  std::vector<std::string> texts;
  std::ranges::transform(items, std::back_inserter(texts), to_json);
  return fmt::format("[{}]", fmt::join(texts, ","));
}

std::string tables_json(const std::vector<TablePlace>& tables) {
  if (tables.empty()) return {};
  return fmt::format(",\"tables\":{}{}", list(tables, table_json), cell_json(tables.back()));
}

}  // namespace

std::string story_text(const StoryPlace& story, Language language) {
  const Words& speak = words(language);
  std::string text(of(speak.stories, story.kind));
  if (is_header(story)) {
    text = say(of(speak.pages, story.pages), text);
    if (story.number > 0) text = say(speak.of_section, text, story.number);
    return story.name.empty() ? text : say(speak.of_page_style, text, story.name);
  }
  if (!story.name.empty()) return say(speak.named, text, story.name);
  return story.number > 0 ? say(speak.numbered, text, story.number) : text;
}

std::string place_text(const Place& place, Language language) {
  const Words& speak = words(language);
  std::vector<std::string> parts;
  add_stories(place, language, parts);
  if (!place.headings.empty())
    parts.push_back(say(speak.quoted, fmt::format("{}", fmt::join(place.headings, " › "))));
  add_tables(place, speak, parts);
  if (tells_paragraph(place)) parts.push_back(say(speak.paragraph, place.under_heading));
  if (place.detail != PlaceDetail::paragraph) parts.emplace_back(of(speak.details, place.detail));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string place_json(const Place& place) {
  std::string text = "{" + member("part", place.part) + "," +
                     member("story", of(kStoryKeys, place.stories.back().kind));
  const bool in_body = place.stories.size() == 1 && !is_header(place.stories.front());
  if (!in_body || place.stories.front().kind != StoryPlace::Kind::body)
    text += ",\"stories\":" + list(place.stories, story_json);
  text += ",\"headings\":" +
          list(place.headings, [](const std::string& heading) { return json_string(heading); });
  text += tables_json(place.tables);
  if (place.paragraph > 0) text += fmt::format(",\"paragraph\":{}", place.paragraph);
  if (place.detail != PlaceDetail::paragraph)
    text += "," + member("detail", of(kDetailKeys, place.detail));
  return text + "}";
}

}  // namespace greffier::diag
