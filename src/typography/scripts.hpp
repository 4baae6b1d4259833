// Letters of other alphabets that are drawn like Latin ones.
#pragma once

#include <string>
#include <string_view>

namespace greffier::typography {

// The alphabet of a letter, for those that are taken for Latin ones.
enum class Alphabet { other, latin, greek, cyrillic };
[[nodiscard]] Alphabet alphabet_of(char32_t letter);

// The Latin letter that `letter`, Greek or Cyrillic, is drawn like; 0 when there is none.
[[nodiscard]] char latin_twin(char32_t letter);

// The letters of `text` that have a Latin twin and stand in a word with Latin letters, each once,
// with its code point: « о (U+043E), а (U+0430) ».
[[nodiscard]] std::string named_strangers(std::string_view text);

}  // namespace greffier::typography
