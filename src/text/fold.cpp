#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::text {

namespace {

constexpr char32_t kTableEnd = 0x180;

// The base letters of Latin-1 and Latin Extended-A, accents and ligatures undone.
struct Stretch {
  char32_t first, last;
  std::string_view base;
};
constexpr std::array kBases{
    Stretch{0xAA, 0xAA, "a"},   Stretch{0xB5, 0xB5, "μ"},   Stretch{0xC0, 0xC5, "a"},
    Stretch{0xC6, 0xC6, "ae"},  Stretch{0xC7, 0xC7, "c"},   Stretch{0xC8, 0xCB, "e"},
    Stretch{0xCC, 0xCF, "i"},   Stretch{0xD0, 0xD0, "d"},   Stretch{0xD1, 0xD1, "n"},
    Stretch{0xD2, 0xD6, "o"},   Stretch{0xD8, 0xD8, "o"},   Stretch{0xD9, 0xDC, "u"},
    Stretch{0xDD, 0xDD, "y"},   Stretch{0xDE, 0xDE, "th"},  Stretch{0xDF, 0xDF, "ss"},
    Stretch{0xE0, 0xE5, "a"},   Stretch{0xE6, 0xE6, "ae"},  Stretch{0xE7, 0xE7, "c"},
    Stretch{0xE8, 0xEB, "e"},   Stretch{0xEC, 0xEF, "i"},   Stretch{0xF0, 0xF0, "d"},
    Stretch{0xF1, 0xF1, "n"},   Stretch{0xF2, 0xF6, "o"},   Stretch{0xF8, 0xF8, "o"},
    Stretch{0xF9, 0xFC, "u"},   Stretch{0xFD, 0xFD, "y"},   Stretch{0xFE, 0xFE, "th"},
    Stretch{0xFF, 0xFF, "y"},   Stretch{0x100, 0x105, "a"}, Stretch{0x106, 0x10D, "c"},
    Stretch{0x10E, 0x111, "d"}, Stretch{0x112, 0x11B, "e"}, Stretch{0x11C, 0x123, "g"},
    Stretch{0x124, 0x127, "h"}, Stretch{0x128, 0x131, "i"}, Stretch{0x132, 0x133, "ij"},
    Stretch{0x134, 0x135, "j"}, Stretch{0x136, 0x138, "k"}, Stretch{0x139, 0x142, "l"},
    Stretch{0x143, 0x14B, "n"}, Stretch{0x14C, 0x151, "o"}, Stretch{0x152, 0x153, "oe"},
    Stretch{0x154, 0x159, "r"}, Stretch{0x15A, 0x161, "s"}, Stretch{0x162, 0x167, "t"},
    Stretch{0x168, 0x173, "u"}, Stretch{0x174, 0x175, "w"}, Stretch{0x176, 0x178, "y"},
    Stretch{0x179, 0x17E, "z"}, Stretch{0x17F, 0x17F, "s"},
};

// The base of each code point of the table; empty for what separates words.
constexpr auto kTable = []() {
  constexpr std::string_view kAscii = "0123456789abcdefghijklmnopqrstuvwxyz";
  std::array<std::string_view, kTableEnd> table{};
  for (std::size_t i = 0; i < kAscii.size(); ++i) {
    const auto c = static_cast<unsigned char>(kAscii[i]);
    table[c] = kAscii.substr(i, 1);
    if (c >= 'a') table[c - 32U] = kAscii.substr(i, 1);
  }
  for (const Stretch& stretch : kBases)
    for (char32_t c = stretch.first; c <= stretch.last; ++c) table[c] = stretch.base;
  return table;
}();

bool is_accent(char32_t c) {
  return (c >= 0x300 && c < 0x370) ||
         (c >= kTableEnd && u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK);
}

// The compatibility decomposition of a code point beyond the table (« ﬁ » is « fi »); the code
// point itself when there is none or when ICU has lost its data.
std::u32string decomposed(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || nfkd->getDecomposition(static_cast<UChar32>(c), parts) == 0) return {c};
  std::u32string result;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
    result += static_cast<char32_t>(parts.char32At(i));
  return result;
}

class Folder {
 public:
  void add(char32_t c) {
    if (c < kTableEnd) return add_base(kTable[c]);
    if (is_accent(c)) return;
    if (c >= 0x2000 && c < 0x2070) return separate();
    for (const char32_t part : decomposed(c)) add_part(part);
  }
  std::string take() { return std::move(out_); }

 private:
  void separate() { is_separated_ = !out_.empty(); }
  void add_base(std::string_view base) {
    if (base.empty()) return separate();
    if (is_separated_) out_ += '_';
    is_separated_ = false;
    out_ += base;
  }
  void add_part(char32_t c) {
    if (is_accent(c)) return;
    const auto folded =
        static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
    if (folded < kTableEnd) return add_base(kTable[folded]);
    if (!is_letter(folded) && !is_digit(folded)) return separate();
    std::string base;
    append(base, folded);
    add_base(base);
  }

  std::string out_;
  bool is_separated_ = false;
};

std::u32string code_points(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint here = decode(text, i);
    result += here.value;
    i += here.length;
  }
  return result;
}

// The rows of the distance table that the next one is made from.
struct Rows {
  std::vector<std::size_t> before_last, last, next;
};

// Fills `rows.next` for the prefix of `a` of length `i`; returns its least value.
std::size_t fill_row(Rows& rows, const std::u32string& a, const std::u32string& b, std::size_t i) {
  rows.next[0] = i;
  std::size_t least = i;
  for (std::size_t j = 1; j <= b.size(); ++j) {
    const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
    std::size_t best = std::min({rows.last[j] + 1, rows.next[j - 1] + 1, rows.last[j - 1] + cost});
    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
      best = std::min(best, rows.before_last[j - 2] + 1);
    rows.next[j] = best;
    least = std::min(least, best);
  }
  return least;
}

std::size_t distance(const std::u32string& a, const std::u32string& b, std::size_t limit) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit) return gap;
  std::vector<std::size_t> first(b.size() + 1);
  std::iota(first.begin(), first.end(), 0U);
  Rows rows{first, first, first};
  std::size_t last_least = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t least = fill_row(rows, a, b, i);
    if (std::min(least, last_least) > limit) return limit + 1;
    last_least = least;
    std::swap(rows.before_last, rows.last);
    std::swap(rows.last, rows.next);
  }
  return rows.last[b.size()];
}

// True for a name that folding leaves as it is: most are keys already.
bool is_folded(std::string_view name) {
  char before = '_';
  for (const char c : name) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!is_plain && (c != '_' || before == '_')) return false;
    before = c;
  }
  return before != '_';
}

}  // namespace

std::string fold_name(std::string_view name) {
  if (is_folded(name)) return std::string(name);
  Folder folder;
  for (std::size_t i = 0; i < name.size();) {
    const CodePoint here = decode(name, i);
    folder.add(here.value);
    i += here.length;
  }
  return folder.take();
}

bool begins_with_words(std::string_view folded, std::string_view words) {
  return folded.starts_with(words) &&
         (folded.size() == words.size() || folded[words.size()] == '_');
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  return distance(code_points(a), code_points(b), limit);
}

std::optional<std::string_view> nearest(std::string_view name,
                                        std::span<const std::string_view> candidates) {
  const std::u32string wanted = code_points(fold_name(name));
  const auto letters = wanted.size() - static_cast<std::size_t>(std::ranges::count(wanted, U'_'));
  if (letters == 0) return std::nullopt;
  std::size_t limit = letters / 3;
  std::optional<std::string_view> best;
  for (const std::string_view candidate : candidates) {
    const std::size_t apart = distance(wanted, code_points(fold_name(candidate)), limit);
    if (apart > limit) continue;
    best = candidate;
    if (apart == 0) break;
    limit = apart - 1;
  }
  return best;
}

}  // namespace greffier::text
