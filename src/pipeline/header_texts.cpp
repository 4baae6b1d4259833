#include "pipeline/header_texts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "kinds/apply.hpp"
#include "model/picture_source.hpp"
#include "model/walk.hpp"
#include "pipeline/data_walk.hpp"
#include "text/dates.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::size_t kLongestHour = 5;  // « 18h30 »

bool is_text(const model::Member& member, const kinds::Kind& kind) {
  if (std::ranges::find(kinds::kSettings, member.key) != kinds::kSettings.end()) return false;
  const kinds::Field* field = kinds::find_field(kind.fields, member.key);
  return field == nullptr ||
         (field->shape != kinds::Shape::file && field->shape != kinds::Shape::image);
}

bool is_people(const model::Member& member, const kinds::Kind& kind) {
  const kinds::Field* field = kinds::find_field(kind.fields, member.key);
  return field != nullptr && field->shape == kinds::Shape::person;
}

// « D'Arras », « l'Île-d'Yeu »: letters and hyphens around an apostrophe, as no code has them.
bool is_name_with_apostrophe(std::string_view text) {
  const std::size_t apostrophe = text.find('\'');
  if (apostrophe == std::string_view::npos || apostrophe + 1 == text.size()) return false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint here = text::decode(text, at);
    if (!text::is_letter(here.value) && !(at > 0 && (text[at] == '\'' || text[at] == '-')))
      return false;
    at += here.length;
  }
  return true;
}

// « 18h30 »; « 18:30 » is how programs write it, too.
bool is_hour(std::string_view text) {
  return text.size() <= kLongestHour && text.find('h') != std::string_view::npos &&
         text::parse_time(text).has_value();
}

// In free data, words: neither a code, a path or an address, nor Markdown, which is read where it
// is printed.
bool is_prose(std::string_view text) {
  if (text.find('\n') != std::string_view::npos) return false;
  return text.find(' ') != std::string_view::npos || is_hour(text) || is_name_with_apostrophe(text);
}

// Of containers: what is printed as words.
constexpr std::array<std::string_view, 11> kTextAttributes{
    "titre", "qui",   "echeance",  "auteur", "resultat", "motif",
    "avis",  "verbe", "incidence", "mode",   "decideur"};

}  // namespace

void for_each_text(
    model::Map& header, const kinds::Kind& kind,
    const std::function<void(std::string& text, const diag::Span& span, bool is_people)>& visit) {
  for (model::Member& member : header.members()) {
    if (!is_text(member, kind)) continue;
    const bool people = is_people(member, kind);
    DataVisitor visitor;
    visitor.text = [&](std::string& text, const diag::Span& span) {
      if (model::names_picture(text) || (kind.is_open && !is_prose(text))) return;
      visit(text, span, people);
    };
    pipeline::visit(member.value, visitor);
  }
}

void for_each_attribute_text(
    model::Blocks& blocks,
    const std::function<void(std::string& text, const diag::Span& span)>& visit) {
  model::for_each_block(blocks, [&](model::Block& block) {
    auto* container = std::get_if<model::Container>(&block.node);
    if (container == nullptr) return;
    for (model::Attribute& attribute : container->attributes)
      if (std::ranges::find(kTextAttributes, attribute.key) != kTextAttributes.end())
        visit(attribute.value, attribute.span);
  });
}

}  // namespace greffier::pipeline
