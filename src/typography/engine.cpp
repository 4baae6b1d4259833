#include "typography/engine.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.hpp"
#include "typography/bytes.hpp"
#include "typography/composition.hpp"
#include "typography/draft.hpp"
#include "typography/passes.hpp"
#include "typography/protected_ranges.hpp"
#include "typography/settling.hpp"

namespace greffier::typography {

namespace {

struct Pass {
  Classes triggers;  // bytes without which the pass finds nothing
  void (*run)(Draft& draft);
};

// In their order: letters and marks first, then quotes, so that what follows sees the final signs;
// spaces between words last.
constexpr std::array kPasses{
    Pass{kLigatureByte, ligatures},  // the three that ask the dictionary
    Pass{kCapitalByte, capitals},
    Pass{kCapitalByte, preposition},
    Pass{kAbbreviationByte | kDotByte, abbreviations},
    Pass{kApostropheByte, apostrophes},
    Pass{kDotByte, ellipses},
    Pass{kStraightQuoteByte, quotes},
    Pass{kGuillemetByte, guillemets},
    Pass{kHighByte, high_punctuation},
    Pass{kCivilityByte, civilities},
    Pass{kDegreeByte, number_signs},
    Pass{kDigitByte, number_contexts},
    Pass{kDigitByte, numbers},
    Pass{kDelimiterByte | kTechnicalByte, units_of_tags},
    Pass{kHyphenByte, incises},
    Pass{kRomanByte, centuries},
    Pass{kDotByte, sigles},
    Pass{kBracketByte, brackets},
    Pass{kCommaByte | kDotByte, commas},
    Pass{kBlankByte, foreign_phrases},
    Pass{kHyphenByte, hyphens},
    Pass{kGreekByte, scripts},
    Pass{kBlankByte, spaces},
};

// Ill-formed, or with the control characters that mean something to the passes (characters.hpp).
bool is_no_text(std::string_view text) {
  constexpr std::string_view kOwnSigns("\0\x1A\x1B", 3);
  return text::first_invalid(text) ||
         std::ranges::any_of(kOwnSigns, [text](char sign) { return text.find(sign) != text.npos; });
}

Found one_round(const Paragraph& paragraph, const Profile& profile) {
  ClassIndex index(paragraph.text);
  const Classes present = index.all();
  const Ranges masked = protected_ranges(paragraph, present);
  Draft draft(paragraph, profile, std::move(index), masked);
  for (const Pass& pass : kPasses) {
    if ((present & pass.triggers) == 0) continue;
    pass.run(draft);
    draft.commit();
  }
  return {draft.finish(), masked};
}

}  // namespace

std::vector<Edit> edits(const Paragraph& paragraph, const Profile& profile) {
  if (is_no_text(paragraph.text)) return {};
  return settled(
      paragraph,
      {.mask = [](const Paragraph& text) { return protected_ranges(text, classes_in(text.text)); },
       .run = [&profile](const Paragraph& text) { return one_round(text, profile); }});
}

std::string apply(std::string_view text, const std::vector<Edit>& edits) {
  std::vector<Edit> safe;
  std::ranges::copy_if(edits, std::back_inserter(safe),
                       [](const Edit& edit) { return edit.mode != Mode::to_check; });
  return applied(text, safe);
}

}  // namespace greffier::typography
