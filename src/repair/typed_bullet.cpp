#include "repair/typed_bullet.hpp"

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

std::size_t typed_bullet(std::string_view text) {
  constexpr std::u32string_view kRound = U"•·▪■□●○◦‣⁃◆❖➢➤▸";
  constexpr std::u32string_view kFlat = U"-–—*";
  std::size_t at = 0;
  while (at < text.size() && text::is_space(text::decode(text, at).value))
    at += text::decode(text, at).length;
  const text::CodePoint bullet = text::decode(text, at);
  if (bullet.length == 0) return 0;
  const bool is_round = kRound.find(bullet.value) != std::u32string_view::npos;
  if (!is_round && kFlat.find(bullet.value) == std::u32string_view::npos) return 0;
  at += bullet.length;
  const char32_t next = text::decode(text, at).value;
  const bool is_apart = at < text.size() && text::is_space(next);
  if (!is_apart && !is_round && !(bullet.value == U'-' && text::is_letter(next))) return 0;
  while (at < text.size() && text::is_space(text::decode(text, at).value))
    at += text::decode(text, at).length;
  return at < text.size() ? at : 0;
}

}  // namespace greffier::repair
