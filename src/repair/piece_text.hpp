// What repairs ask of the text of a piece.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "material/piece.hpp"

namespace greffier::repair {

// The text of every piece, "" for a block; indices are those of the pieces.
[[nodiscard]] std::vector<std::string> texts_of(const material::Pieces& pieces);

// Moves the piece at `at` behind the first `kept` ones, which stay; then there is one more of them.
void keep(material::Pieces& pieces, std::size_t& kept, std::size_t at);
// Drops what stands behind them.
void keep_first(material::Pieces& pieces, std::size_t kept);

// True when nothing can be seen: spaces of any sort.
[[nodiscard]] bool is_blank(std::string_view text);
// True for a piece of text that is blank and holds no picture, note or field.
[[nodiscard]] bool is_blank(const material::Piece& piece);

// The first and the last code point that is no space; 0 for none.
[[nodiscard]] char32_t first_sign(std::string_view text);
[[nodiscard]] char32_t last_sign(std::string_view text);

// True when the text may go on: it ends with a letter, a figure, a comma, a hyphen, a dash or a
// unit.
[[nodiscard]] bool ends_open(std::string_view text);
// True when the text must go on: it ends with a comma, a hyphen or a word such as « de » or « et ».
[[nodiscard]] bool ends_hanging(std::string_view text);
// True when the text may go on with what came before: it begins with a small letter, after an
// opening sign or not, and is no entry of an enumeration and no address.
[[nodiscard]] bool begins_small(std::string_view text);
// True when `after` may go on with the sentence of `before`: see ends_open, begins_small and
// ends_hanging.
[[nodiscard]] bool goes_on(std::string_view before, std::string_view after);

// The words of a text, folded (text/fold.hpp), '_' between them; every run of digits is '#'. The
// same for lines that differ by their numbers only.
[[nodiscard]] std::string running_key(std::string_view text);
// How many words a folded text has.
[[nodiscard]] std::size_t count_words(std::string_view folded);

// Another text in the place of a stretch of the plain text of some inlines (model::plain_text):
// bytes from `begin` to `end`.
struct TextEdit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string with;
};

// Makes edits, sorted and apart from each other. What is put in looks as the run in which its edit
// begins; line breaks that are covered go away.
void edit_text(model::Inlines& inlines, std::span<const TextEdit> edits);
// The same for one.
void replace_text(model::Inlines& inlines, std::size_t begin, std::size_t end,
                  std::string_view with);

}  // namespace greffier::repair
