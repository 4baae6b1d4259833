// libFuzzer: any bytes are a paragraph, under any profile and any rules. What must hold: edits stand in
// order inside the text, keep its letters and figures but for the rules that may change them, leave
// it well-formed, and a second correction changes nothing.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "typography/engine.hpp"
#include "typography/profile.hpp"

namespace {

using namespace greffier;
using namespace greffier::typography;

void require(bool holds, const char* what, std::string_view text) {
  if (holds) return;
  std::fprintf(stderr, "%s: %.*s\n", what, static_cast<int>(text.size()), text.data());
  std::abort();
}

std::string letters_of(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint here = text::decode(text, at);
    if (text::is_letter(here.value) || text::is_digit(here.value))
      letters += text.substr(at, here.length);
    at += here.length;
  }
  return letters;
}

bool may_change_letters(const Edit& edit) {
  constexpr std::array<std::string_view, 5> kRules{"T11", "T20", "T22", "T23", "T24"};
  return std::ranges::find(kRules, edit.rule->id) != kRules.end();
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
