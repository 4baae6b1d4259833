// libFuzzer: any bytes are a paragraph, under any profile and any rules. What must hold: edits
// stand in order inside the text, keep its letters and figures but for the rules that may change
// them, leave it well-formed, and a second correction changes nothing.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "require.hpp"
#include "text/utf8.hpp"
#include "typography/engine.hpp"
#include "typography/kept_letters.hpp"
#include "typography/profile.hpp"

namespace {

using namespace greffier;
using fuzz::require;
using namespace greffier::typography;
using namespace greffier::typography::testing;

// The text corrected.
std::string check(std::string_view text, const Profile& profile) {
  const std::vector<Edit> found = edits({.text = text, .can_style = false}, profile);
  std::size_t position = 0;
  for (const Edit& edit : found) {
    require(edit.begin >= position && edit.begin <= edit.end && edit.end <= text.size(),
            "edits stand in order inside the text", text);
    position = edit.end;
    const std::string_view before = text.substr(edit.begin, edit.end - edit.begin);
    if (edit.mode != Mode::to_check && !may_change_letters(edit))
      require(letters_of(before) == letters_of(edit.replacement), "letters stay", text);
  }
  return apply(text, found);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  Profile profile = profiles()[data[0] % profiles().size()];
  if (data[1] % 2 == 0)
    for (const Rule& rule : rules()) profile.rules = profile.rules.with(rule);
  const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
  const std::string once = check(text, profile);
  if (text::first_invalid(text)) return 0;
  require(!text::first_invalid(once), "the text stays well-formed", text);
  require(check(once, profile) == once, "a second correction changes nothing", text);
  return 0;
}
