#include "repair/piece_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "repair/outline_number.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

// Words that no sentence ends with, folded; sorted.
constexpr auto kHangingWords = std::to_array<std::string_view>(
    {"a",      "afin", "au",    "aucun",  "aux",  "avec", "ce",   "ces",   "cet",   "cette",
     "chaque", "chez", "comme", "d",      "dans", "de",   "des",  "dont",  "du",    "en",
     "entre",  "est",  "et",    "ils",    "la",   "le",   "les",  "leur",  "leurs", "lors",
     "mais",   "nos",  "notre", "nous",   "on",   "ou",   "par",  "pour",  "pres",  "qu",
     "quand",  "que",  "quel",  "quelle", "qui",  "sa",   "sans", "selon", "ses",   "si",
     "son",    "sont", "sous",  "sur",    "tres", "un",   "une",  "vers",  "vos",   "votre"});
static_assert(std::ranges::is_sorted(kHangingWords));

bool is_hyphen(char32_t sign) {
  return sign == U'-' || sign == U'‐' || sign == 0xAD;
}

// The last word of a text, as it is written.
std::string_view last_word(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && text::is_space(text::decode_before(text, end).value))
    end -= text::decode_before(text, end).length;
  std::size_t begin = end;
  while (begin > 0) {
    const text::CodePoint here = text::decode_before(text, begin);
    if (!text::is_letter(here.value)) break;
    begin -= here.length;
  }
  return text.substr(begin, end - begin);
}

std::string_view first_word(std::string_view text) {
  text = text::trimmed(text);
  return text.substr(0, text.find_first_of(" \t\n"));
}

bool is_address(std::string_view word) {
  return word.find('@') != std::string_view::npos || word.starts_with("www.") ||
         word.find("://") != std::string_view::npos;
}

}  // namespace

std::vector<std::string> texts_of(const material::Pieces& pieces) {
  std::vector<std::string> texts;
  texts.reserve(pieces.size());
  for (const material::Piece& piece : pieces) texts.push_back(material::text_of(piece));
  return texts;
}

void keep(material::Pieces& pieces, std::size_t& kept, std::size_t at) {
  if (kept != at) pieces[kept] = std::move(pieces[at]);
  ++kept;
}

void keep_first(material::Pieces& pieces, std::size_t kept) {
  pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(kept), pieces.end());
}

bool is_blank(std::string_view text) {
  return text::trimmed(text).empty();
}

bool is_blank(const material::Piece& piece) {
  if (piece.kind == material::Piece::Kind::block) return false;
  return std::ranges::all_of(piece.inlines, [](const model::Inline& each) {
    if (const auto* run = std::get_if<model::Text>(&each.node)) return is_blank(run->text);
    return std::holds_alternative<model::LineBreak>(each.node);
  });
}

char32_t first_sign(std::string_view text) {
  text = text::trimmed(text);
  return text.empty() ? U'\0' : text::decode(text, 0).value;
}

char32_t last_sign(std::string_view text) {
  text = text::trimmed(text);
  return text.empty() ? U'\0' : text::decode_before(text, text.size()).value;
}

bool ends_open(std::string_view text) {
  const char32_t last = last_sign(text);
  constexpr std::u32string_view kOpen = U",-–—‐%€°'’/&";
  return text::is_letter(last) || text::is_digit(last) || last == 0xAD ||
         (last != 0 && kOpen.find(last) != std::u32string_view::npos);
}

bool ends_hanging(std::string_view text) {
  const char32_t last = last_sign(text);
  if (last == U',' || last == U'\'' || last == U'’' || last == U'&' || is_hyphen(last)) return true;
  const std::string_view word = last_word(text);
  // « À », « PAR », « Y » in capitals may be a name or a title.
  return !word.empty() && word.size() <= 10 && text::lower(word) == word &&
         std::ranges::binary_search(kHangingWords, text::fold_name(word));
}

bool begins_small(std::string_view text) {
  text = text::trimmed(text);
  constexpr std::u32string_view kOpening = U"«“\"(‘";
  std::size_t at = 0;
  while (at < text.size()) {
    const text::CodePoint here = text::decode(text, at);
    const bool is_opening = kOpening.find(here.value) != std::u32string_view::npos;
    if (!is_opening && !text::is_space(here.value)) break;
    at += here.length;
  }
  if (at >= text.size() || !text::is_lower(text::decode(text, at).value)) return false;
  return !read_outline_number(text) && !is_address(first_word(text));
}

bool goes_on(std::string_view before, std::string_view after) {
  if (!ends_open(before)) return false;
  if (begins_small(after)) return true;
  // After a comma a capital begins the next line of a list: « Mme Petit, / M. Roche, ».
  if (last_sign(before) == U',') return false;
  const char32_t first = first_sign(after);
  const bool is_word = text::is_letter(first) || text::is_digit(first);
  return is_word && ends_hanging(before) && !read_outline_number(after);
}

std::string running_key(std::string_view text) {
  std::string folded = text::fold_name(text);
  std::size_t end = 0;
  for (const char c : folded) {
    const bool is_figure = c >= '0' && c <= '9';
    if (is_figure && end > 0 && folded[end - 1] == '#') continue;
    folded[end++] = is_figure ? '#' : c;
  }
  folded.resize(end);
  return folded;
}

std::size_t count_words(std::string_view folded) {
  if (folded.empty()) return 0;
  return static_cast<std::size_t>(std::ranges::count(folded, '_')) + 1;
}

void edit_text(model::Inlines& inlines, std::span<const TextEdit> edits) {
  if (edits.empty()) return;
  std::size_t start = 0;  // of the run
  std::size_t next = 0;   // the first edit that goes on beyond what was read
  bool is_put = false;    // what that edit puts in
  for (model::Inline& each : inlines) {
    auto* run = std::get_if<model::Text>(&each.node);
    const bool is_break = std::holds_alternative<model::LineBreak>(each.node);
    if (run == nullptr && !is_break) continue;
    const std::string old = is_break ? "\n" : std::move(run->text);
    const std::size_t stop = start + old.size();
    std::string text;
    std::size_t at = start;
    while (next < edits.size() && edits[next].begin <= stop) {
      const TextEdit& edit = edits[next];
      const bool is_at_end = edit.begin == stop && edit.end > stop;
      if (is_at_end) break;
      if (edit.begin > at) text += old.substr(at - start, edit.begin - at);
      if (!is_put) text += edit.with;
      is_put = edit.end > stop;
      at = std::min(std::max(edit.end, at), stop);
      if (is_put) break;
      ++next;
    }
    text += old.substr(at - start);
    if (!is_break || text != old) each.node = model::Text{std::move(text)};
    start = stop;
  }
  std::erase_if(inlines, [](const model::Inline& each) {
    const auto* run = std::get_if<model::Text>(&each.node);
    return run != nullptr && run->text.empty();
  });
}

void replace_text(model::Inlines& inlines, std::size_t begin, std::size_t end,
                  std::string_view with) {
  const TextEdit edit{begin, end, std::string(with)};
  edit_text(inlines, {&edit, 1});
}

}  // namespace greffier::repair
