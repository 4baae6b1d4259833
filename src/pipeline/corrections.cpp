#include "pipeline/corrections.hpp"

#include <algorithm>
#include <array>

#include "kinds/apply.hpp"
#include "model/walk.hpp"
#include "pipeline/data_walk.hpp"
#include "typography/correct.hpp"
#include "typography/profile.hpp"

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

// The profile for people: their names are nobody's to spell, « ECUYER » alone not more than others.
typography::Profile for_people(typography::Profile profile) {
  for (const char* id : {"T22", "T23"})
    profile.rules = profile.rules.without(*typography::find_rule(id));
  return profile;
}

// The attributes of containers that are words of the document.
constexpr std::array<std::string_view, 5> kTextAttributes{"titre", "qui", "echeance", "auteur",
                                                          "resultat"};

void correct_attributes(model::Blocks& blocks, const typography::Profile& profile,
                        typography::Corrections& corrections) {
  model::for_each_block(blocks, [&](model::Block& block) {
    auto* container = std::get_if<model::Container>(&block.node);
    if (container == nullptr) return;
    for (model::Attribute& attribute : container->attributes)
      if (std::ranges::find(kTextAttributes, attribute.key) != kTextAttributes.end())
        typography::correct(attribute.value, attribute.span, profile, corrections);
  });
}

void correct_header(model::Map& header, const kinds::Kind& kind, const typography::Profile& profile,
                    typography::Corrections& corrections) {
  const typography::Profile people = for_people(profile);
  for (model::Member& member : header.members()) {
    if (!is_text(member, kind)) continue;
    DataVisitor visitor;
    visitor.text = [&](std::string& text, const diag::Span& span) {
      typography::correct(text, span, is_people(member, kind) ? people : profile, corrections);
    };
    visit(member.value, visitor);
  }
}

Correction shown(const typography::Correction& correction) {
  return {std::string(correction.rule->id),
          std::string(correction.rule->title_fr),
          std::string(correction.rule->title_en),
          correction.mode != typography::Mode::to_check,
          correction.span,
          typography::visible(correction.before),
          typography::visible(correction.after)};
}

}  // namespace

std::vector<Correction> correct(model::Document& notes, const kinds::Kind& kind,
                                const typography::Profile& profile, diag::Sink& sink) {
  typography::Corrections corrections;
  correct_header(notes.header, kind, profile, corrections);
  correct_attributes(notes.body, profile, corrections);
  typography::correct(notes.body, profile, corrections);

  std::vector<Correction> result;
  for (const typography::Correction& correction : corrections) {
    if (correction.mode == typography::Mode::to_check) sink.add(typography::diagnostic(correction));
    result.push_back(shown(correction));
  }
  return result;
}

}  // namespace greffier::pipeline
