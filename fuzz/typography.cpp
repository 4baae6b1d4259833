// libFuzzer: any bytes are a paragraph, under any profile and any rules. What must hold: edits
// stand in order inside the text, keep its letters and figures but for the rules that may change
// them, leave it well-formed, and a second correction changes nothing.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"
#include "typography/engine.hpp"
#include "typography/kept_letters.hpp"
#include "typography/profile.hpp"

namespace {

using namespace greffier;
using namespace greffier::typography;
using namespace greffier::typography::testing;

void require(bool holds, const char* what, std::string_view text) {
  if (holds) return;
  std::fprintf(stderr, "%s: %.*s\n", what, static_cast<int>(text.size()), text.data());
  std::abort();
}

// The text corrected.
std::string check(std::string_view text, const Profile& profile) {
  const std::vector<Edit> found = edits({.text = text, .can_style = false}, profile);
  std::size_t position = 0;
  for (const Edit& edit : found) {
    require(edit.begin >= position && edit.begin <= edit.end && edit.end <= text.size(),
            "an edit out of its place", text);
    position = edit.end;
    const std::string_view before = text.substr(edit.begin, edit.end - edit.begin);
    if (edit.mode != Mode::to_check && !may_change_letters(edit))
      require(letters_of(before) == letters_of(edit.replacement), "letters change", text);
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
  require(!text::first_invalid(once), "ill-formed", text);
  require(check(once, profile) == once, "a second correction changes it", text);
  return 0;
}
