#include "typography/profile.hpp"

#include <algorithm>
#include <array>

#include "typography/rule_table.hpp"

namespace greffier::typography {

namespace {

constexpr QuoteMarks kCurly{"“", "”", Space::none};
constexpr Incise kEmDashes{"—", Space::none};

constexpr std::array kProfiles{
    Profile{.name = "bureautique",
            .title_fr = "Bureautique (espaces insécables ordinaires)",
            .title_en = "Office documents (ordinary no-break spaces)",
            .quotes = {"«", "»", Space::no_break},
            .nested_quotes = kCurly,
            .rules = rules_of_profile("bureautique")},
    Profile{.name = "imprimerie",
            .title_fr = "Imprimerie nationale (espaces fines)",
            .title_en = "Imprimerie nationale (narrow spaces)",
            .before_high = Space::narrow,
            .quotes = {"«", "»", Space::no_break},
            .nested_quotes = kCurly,
            .thousands = Space::narrow,
            .unify_spaces = true,
            .rules = rules_of_profile("imprimerie")},
    Profile{.name = "suisse",
            .title_fr = "Suisse romande",
            .title_en = "French-speaking Switzerland",
            .before_high = Space::narrow,
            .before_colon = Space::narrow,
            .quotes = {"«", "»", Space::narrow},
            .nested_quotes = {"‹", "›", Space::narrow},
            .thousands = Space::narrow,
            .unify_spaces = true,
            .rules = rules_of_profile("suisse")},
    Profile{.name = "quebec",
            .title_fr = "Québec (OQLF)",
            .title_en = "Quebec (OQLF)",
            .before_high = Space::none,
            .quotes = {"«", "»", Space::no_break},
            .nested_quotes = kCurly,
            .incise = kEmDashes,
            .unify_spaces = true,
            .rules = rules_of_profile("quebec")},
    Profile{.name = "ue",
            .title_fr = "Union européenne (Code de rédaction interinstitutionnel)",
            .title_en = "European Union (Interinstitutional style guide)",
            .before_high = Space::none,
            .quotes = {"«", "»", Space::no_break},
            .nested_quotes = kCurly,
            .incise = kEmDashes,
            .unify_spaces = true,
            .rules = rules_of_profile("ue")},
};

// Every space of a profile.
constexpr auto spaces_of(auto& profile) {
  return std::array{&profile.before_high,   &profile.before_colon,
                    &profile.quotes.inside, &profile.nested_quotes.inside,
                    &profile.incise.inside, &profile.unit,
                    &profile.thousands,     &profile.tie};
}

}  // namespace

bool has_narrow_spaces(const Profile& profile) {
  return std::ranges::any_of(spaces_of(profile),
                             [](const Space* space) { return *space == Space::narrow; });
}

Profile without_narrow_spaces(Profile profile) {
  for (Space* space : spaces_of(profile))
    if (*space == Space::narrow) *space = Space::no_break;
  return profile;
}

void widen_spaces(std::string& text) {
  constexpr std::string_view kNarrow = characters_of(Space::narrow);
  constexpr std::string_view kWide = characters_of(Space::no_break);
  for (std::size_t at = text.find(kNarrow); at != std::string::npos; at = text.find(kNarrow, at))
    text.replace(at, kNarrow.size(), kWide);
}

std::span<const Profile> profiles() {
  return kProfiles;
}

const Profile* find_profile(std::string_view name) {
  const auto* found = std::ranges::find(kProfiles, name, &Profile::name);
  return found == kProfiles.end() ? nullptr : found;
}

const Profile& default_profile() {
  return kProfiles.front();
}

}  // namespace greffier::typography
