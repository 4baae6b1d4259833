// T02 and T04: whether a space is missing before ; : ! ? typed against what they follow.
#pragma once

#include <cstddef>
#include <string_view>

namespace greffier::typography {

// A run of signs: one, or several of ! and ? with perhaps a semicolon after them.
struct Signs {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_colon = false;
  bool is_prose = true;  // false for "::" and the like
};

// True when what follows the signs shows that they end a word: a gap, a closing sign.
[[nodiscard]] bool ends_well(std::string_view text, const Signs& signs);

// True for signs that belong to the name that ends at `end`: Yahoo!
[[nodiscard]] bool is_brand(std::string_view text, std::size_t end, const Signs& signs);

// leave: code, a smiley, nothing to say; report: a word on both sides, a key, a drive, a figure;
// insert: prose without doubt.
enum class Verdict { leave, report, insert };
[[nodiscard]] Verdict judge_glued(std::string_view text, const Signs& signs);

}  // namespace greffier::typography
