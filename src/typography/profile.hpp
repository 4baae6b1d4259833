// A profile: which spaces a house style sets, which quotes, which rules. Profiles are our own data;
// no locale database is asked (CLDR changes its mind about fr-CH from one version to the next).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "typography/rule.hpp"

namespace greffier::typography {

class WordList;  // word_list.hpp

// A space that no line may end at, by its width.
enum class Space { none, no_break, narrow };

// The characters of a space: "", U+00A0 or U+202F.
[[nodiscard]] constexpr std::string_view characters_of(Space space) {
  constexpr std::string_view kCharacters[] = {"", "\u00A0", "\u202F"};
  return kCharacters[static_cast<int>(space)];
}

// A pair of quotation marks with the space inside it.
struct QuoteMarks {
  std::string_view open;
  std::string_view close;
  Space inside = Space::none;
};

// The dashes around an incise. A space stands on either side of each; the one inside is of the
// given width, an ordinary space for Space::none.
struct Incise {
  std::string_view dash = "–";
  Space inside = Space::no_break;
};

struct Profile {
  std::string_view name;  // as it is asked for: "bureautique"
  std::string_view title_fr;
  std::string_view title_en;
  Space before_high = Space::no_break;  // before ; ! ?
  Space before_colon = Space::no_break;
  QuoteMarks quotes;         // first level
  QuoteMarks nested_quotes;  // second level
  Incise incise = {};
  Space unit = Space::no_break;       // between a number and its unit
  Space thousands = Space::no_break;  // between the groups of a number
  Space tie = Space::no_break;        // between a word and what belongs to it: M. Dupont, n° 12
  // True: a no-break space of another width than the profile's is replaced, and spaces that the
  // profile does not want are taken out. False: the author's no-break spaces stay as they are.
  bool unify_spaces = false;
  RuleSet rules = {};          // the rules that are on
  RuleSet only_reported = {};  // those of them whose safe edits are only to be checked
  // Words accepted as they are written, or null. Not owned: the list outlives the profile.
  const WordList* words = nullptr;
};

// True when a space of the profile is U+202F.
[[nodiscard]] bool has_narrow_spaces(const Profile& profile);
// The profile with U+00A0 wherever it sets U+202F, for fonts that lack it.
[[nodiscard]] Profile without_narrow_spaces(Profile profile);
// The same for a text.
void widen_spaces(std::string& text);

// The profiles known by name, the default one first.
[[nodiscard]] std::span<const Profile> profiles();

// The profile of a name (lower case), or null.
[[nodiscard]] const Profile* find_profile(std::string_view name);

// « bureautique »: U+00A0 everywhere, because few office fonts draw U+202F.
[[nodiscard]] const Profile& default_profile();

}  // namespace greffier::typography
