#include "typography/engine.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "typography/composition.hpp"
#include "typography/draft.hpp"
#include "typography/passes.hpp"
#include "typography/protected_ranges.hpp"
#include "typography/settling.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

struct Pass {
  Classes triggers;  // signs without which the pass finds nothing; 0 when it always may
  void (*run)(Draft& draft);
};

// In their order: letters and marks first, then quotes, so that what follows sees the final signs;
// spaces between words last.
constexpr std::array kPasses{
    Pass{0, ligatures},  // the two that ask the dictionary for every word
    Pass{kDotSign, ellipses},
    Pass{kAbbreviationSign | kDotSign, abbreviations},  // « …p.ex. », not « ...p.ex. »
    Pass{kApostropheSign, apostrophes},
    Pass{kCapitalSign, capitals},  // « l’Etat », « A l’ », once the apostrophe is one
    Pass{kCapitalSign, preposition},
    Pass{kStraightQuoteSign, quotes},
    Pass{kGuillemetSign, guillemets},
    Pass{kHighSign, high_punctuation},
    Pass{kCivilitySign, civilities},
    Pass{kDegreeSign, number_signs},
    Pass{kDigitSign, number_contexts},
    Pass{kDigitSign, numbers},
    Pass{kTagSign, units_of_tags},
    Pass{kHyphenSign, incises},
    Pass{kRomanSign, centuries},
    Pass{kDotSign, sigles},
    Pass{kBracketSign, brackets},
    Pass{kCommaSign | kDotSign, commas},
    Pass{0, foreign_phrases},
    Pass{kHyphenSign, hyphens},
    Pass{kGreekSign, scripts},
    Pass{kTwoSpacesSign, spaces},
};

bool is_text(const Reading& reading) {
  return !reading.index.has(kNoTextSign);
}

Reading read(const Paragraph& paragraph) {
  Reading reading{SignIndex(paragraph.text), {}};
  if (is_text(reading)) reading.masked = protected_ranges(paragraph, reading.index);
  return reading;
}

Reading read_again(const Paragraph& paragraph, const Reading& first, std::string_view before,
                   const std::vector<Edit>& edits) {
  Reading reading{first.index.moved(edits, before, paragraph.text), {}};
  reading.masked = protected_ranges(paragraph, reading.index);
  return reading;
}

Found one_round(const Paragraph& paragraph, const Profile& profile, const Reading& reading,
                std::size_t passes) {
  if (!is_text(reading)) return {};
  Draft draft(paragraph, profile, reading.index.copy(), reading.masked);
  std::size_t reshaped = 0;
  for (std::size_t i = 0; i < kPasses.size() && (i < passes || draft.is_changed()); ++i) {
    if (kPasses[i].triggers != 0 && !draft.has(kPasses[i].triggers)) continue;
    kPasses[i].run(draft);
    if (draft.commit() == Words::reshaped) reshaped = i + 1;
  }
  return {draft.finish(), reshaped};
}

}  // namespace

std::vector<Edit> edits(const Paragraph& paragraph, const Profile& profile) {
  if (paragraph.text.size() > SignIndex::kLongestText) return {};
  const auto run = [&profile](const Paragraph& text, const Reading& reading, std::size_t passes) {
    return one_round(text, profile, reading, passes);
  };
  return settled(paragraph, {.read = read, .read_again = read_again, .run = run});
}

std::string apply(std::string_view text, const std::vector<Edit>& edits) {
  std::vector<Edit> safe;
  std::ranges::copy_if(edits, std::back_inserter(safe),
                       [](const Edit& edit) { return edit.mode != Mode::to_check; });
  return applied(text, safe);
}

}  // namespace greffier::typography
