#include "pipeline/rule_cards.hpp"

#include "pipeline/typo_profile.hpp"
#include "typography/correct.hpp"
#include "typography/profile.hpp"
#include "typography/rule.hpp"

namespace greffier::pipeline {

namespace {

RuleMode mode_of(const typography::Rule& rule) {
  if (rule.scope == typography::Scope::document) return RuleMode::to_check;
  switch (rule.mode) {
    case typography::Mode::safe:
      return RuleMode::safe;
    case typography::Mode::to_check:
      return RuleMode::to_check;
    case typography::Mode::style:
      return RuleMode::style;
  }
  return RuleMode::to_check;
}

RuleCard card_of(const typography::Rule& rule, const typography::Profile& profile) {
  RuleCard card{rule.id,
                rule.title_fr,
                rule.title_en,
                rule.explanation_fr,
                rule.explanation_en,
                rule.source,
                mode_of(rule),
                rule.scope == typography::Scope::document,
                profile.rules.contains(rule),
                {},
                {},
                {}};
  for (const typography::Profile& each : typography::profiles())
    card.profiles.emplace_back(each.name, each.rules.contains(rule));
  for (const typography::Example& example : rule.examples)
    card.examples.emplace_back(typography::visible(example.input),
                               typography::visible(example.expected));
  for (const std::string_view kept : rule.counter_examples)
    card.counter_examples.push_back(typography::visible(kept));
  return card;
}

}  // namespace

std::vector<RuleCard> rule_cards(const TypoRules& rules, const io::FileSystem& files,
                                 diag::SourceMap& sources, diag::Sink& sink) {
  Catalogue catalogue(files, sources, sink);
  const typography::Profile profile = TypoProfiles(rules, catalogue, files, sink).named();
  std::vector<RuleCard> cards;
  for (const typography::Rule& rule : typography::rules()) cards.push_back(card_of(rule, profile));
  return cards;
}

}  // namespace greffier::pipeline
