#include "repair/cut_word.hpp"

#include <algorithm>
#include <array>

#include "repair/piece_text.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "typography/spelling.hpp"

namespace greffier::repair {

namespace {

constexpr char32_t kSoftHyphen = 0xAD;

// What stands behind a hyphen of its own, folded.
constexpr std::array<std::string_view, 22> kClitics{
    "ce",   "ci",  "elle", "elles", "en",  "il",   "ils", "je", "la",  "le", "les",
    "leur", "lui", "meme", "memes", "moi", "nous", "on",  "t",  "toi", "tu", "vous"};

// What stands before one, folded.
constexpr std::array<std::string_view, 16> kPrefixes{
    "apres", "arriere", "avant", "contre", "demi", "entre", "ex",   "mi",
    "mini",  "non",     "quasi", "sans",   "semi", "sous",  "vice", "co"};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::ranges::find(words, std::string_view(text::fold_name(word))) != words.end();
}

bool is_hyphen(char32_t sign) {
  return sign == U'-' || sign == U'‐' || sign == U'‑' || sign == kSoftHyphen;
}

// Letters, and hyphens between them.
bool is_in_word(char32_t sign) {
  return text::is_letter(sign) || sign == U'-';
}

std::string_view word_before(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_in_word(text::decode_before(text, begin).value))
    begin -= text::decode_before(text, begin).length;
  return text.substr(begin);
}

std::string_view word_after(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && text::is_letter(text::decode(text, end).value))
    end += text::decode(text, end).length;
  return text.substr(0, end);
}

bool is_known(std::string_view word) {
  return typography::traits_of(word) != 0;
}

bool is_all_capitals(std::string_view word) {
  return typography::capitals_of(word) == typography::Capitals::all;
}

std::string joined(std::string_view left, std::string_view between, std::string_view right) {
  return std::string(left).append(between).append(right);
}

Hyphen judge(std::string_view left, std::string_view right) {
  const std::string_view part = left.substr(left.rfind('-') + 1);
  if (part.empty() || is_among(std::array<std::string_view, 3>{"et", "ou", "a"}, right))
    return Hyphen::none;
  const bool is_whole = part == left && is_known(joined(left, "", right));
  const bool is_compound = is_known(joined(left, "-", right));
  const bool is_capital = text::is_upper(text::decode(right, 0).value);
  if (is_capital && !(is_all_capitals(left) && is_all_capitals(right))) return Hyphen::kept;
  if (is_whole != is_compound) return is_whole ? Hyphen::dropped : Hyphen::kept;
  if (is_whole) return Hyphen::doubtful;
  const bool are_words = is_known(part) && is_known(right);
  const bool is_clitic = is_among(kClitics, right) && is_known(part);
  if (is_clitic || (is_among(kPrefixes, left) && is_known(right))) return Hyphen::kept;
  // « Bouches-du- / Rhône », and the end of a compound: « Val-de-Sa- / ône » has no word « ône ».
  if (part != left && are_words) return Hyphen::kept;
  return Hyphen::doubtful;
}

}  // namespace

CutWord cut_word(std::string_view before, std::string_view after) {
  before = before.substr(0, before.find_last_not_of(" \t") + 1);
  after = text::trimmed(after);
  if (before.empty() || after.empty()) return {};
  const text::CodePoint hyphen = text::decode_before(before, before.size());
  if (!is_hyphen(hyphen.value)) return {};
  CutWord cut;
  cut.left = word_before(before.substr(0, before.size() - hyphen.length));
  cut.right = word_after(after);
  if (cut.left.empty() || cut.right.empty() || is_hyphen(last_sign(cut.left))) return {};
  cut.hyphen = hyphen.value == kSoftHyphen ? Hyphen::dropped : judge(cut.left, cut.right);
  cut.whole = joined(cut.left, cut.hyphen == Hyphen::kept ? "-" : "", cut.right);
  return cut;
}

}  // namespace greffier::repair
