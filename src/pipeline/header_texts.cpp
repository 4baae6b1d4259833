#include "pipeline/header_texts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "kinds/apply.hpp"
#include "model/picture_source.hpp"
#include "model/walk.hpp"
#include "pipeline/data_walk.hpp"

namespace greffier::pipeline {

namespace {

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

// In free data, words: neither a code, a path or an address, nor Markdown, which is read where it
// is printed.
bool is_prose(std::string_view text) {
  return text.find(' ') != std::string_view::npos && text.find('\n') == std::string_view::npos;
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
