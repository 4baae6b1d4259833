// The words of a line, for readers of sentences.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::repair {

// A run of letters and figures, folded (text/fold.hpp), and where it stands.
struct Word {
  std::string folded;
  std::size_t begin = 0, end = 0;  // bytes
};
using Words = std::vector<Word>;

[[nodiscard]] Words words_of(std::string_view text);

// « aucun » is 0; -1 for anything else than a figure.
[[nodiscard]] int figure_in(std::string_view text);

[[nodiscard]] inline bool is_any(std::string_view word,
                                 std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace greffier::repair
