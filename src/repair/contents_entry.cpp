#include "repair/contents_entry.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "repair/outline_number.hpp"
#include "repair/piece_text.hpp"
#include "repair/typed_bullet.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

constexpr std::size_t kLongestLine = 400;  // bytes
constexpr std::size_t kMostWords = 60;     // of a title that is compared
constexpr std::size_t kLongestNumber = 4;  // digits

// Takes the page number off the end of `line`; 0 for none.
int take_page(std::string_view& line) {
  std::size_t begin = line.size();
  while (begin > 0 && line[begin - 1] >= '0' && line[begin - 1] <= '9') --begin;
  const std::string_view digits = line.substr(begin);
  if (digits.empty() || digits.size() > kLongestNumber) return 0;
  int page = 0;
  for (const char digit : digits) page = page * 10 + (digit - '0');
  line = line.substr(0, begin);
  return page;
}

// What stands between a title and its page.
struct Leader {
  std::size_t dots = 0;
  std::size_t spaces = 0;
  bool has_tab = false;
  bool has_word = false;  // « p. », « page »
  [[nodiscard]] bool is_clear() const { return has_tab || has_word || dots >= 3 || spaces >= 3; }
};

Leader take_leader(std::string_view& line) {
  constexpr std::u32string_view kDots = U"._·•…";
  Leader leader;
  for (const std::string_view word : {"p.", "P.", "page", "Page", "pages", "p"}) {
    const std::string_view before = line.substr(0, line.find_last_not_of(" \u00A0") + 1);
    if (!before.ends_with(word) || before.size() == word.size()) continue;
    const std::string_view rest = before.substr(0, before.size() - word.size());
    const char32_t last = text::decode_before(rest, rest.size()).value;
    if (!text::is_space(last) && kDots.find(last) == kDots.npos) continue;
    leader.has_word = true;
    line = rest;
    break;
  }
  while (!line.empty()) {
    const text::CodePoint last = text::decode_before(line, line.size());
    const bool is_space = text::is_space(last.value);
    if (!is_space && kDots.find(last.value) == kDots.npos) break;
    leader.has_tab |= last.value == U'\t';
    leader.spaces += is_space ? 1U : 0U;
    leader.dots += is_space ? 0U : last.value == U'…' ? 3U : 1U;
    line = line.substr(0, line.size() - last.length);
  }
  return leader;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += text::decode(text, at).length)
    if (text::is_letter(text::decode(text, at).value)) return true;
  return false;
}

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty() && words.size() < kMostWords) {
    const std::size_t end = std::min(folded.find('_'), folded.size());
    words.push_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

}  // namespace

std::string_view bare_title(std::string_view line) {
  line = text::trimmed(line);
  constexpr std::u32string_view kArrows = U"►→▶➔›";
  if (kArrows.find(first_sign(line)) != kArrows.npos && !line.empty())
    line = text::trimmed(line.substr(text::decode(line, 0).length));
  line.remove_prefix(typed_bullet(line));
  if (const auto number = read_outline_number(line); number && number->length < line.size())
    return line.substr(number->length);
  // « 17<tab>titre »: nothing else says where such a number ends.
  const std::size_t digits = line.find_first_not_of("0123456789.");
  if (digits > 0 && digits < line.size() && line[digits] == '\t')
    return text::trimmed(line.substr(digits));
  return line;
}

std::optional<ContentsEntry> read_contents_entry(std::string_view line) {
  if (line.size() > kLongestLine) return std::nullopt;
  line = text::trimmed(line);
  ContentsEntry entry;
  entry.page = take_page(line);
  if (entry.page == 0 || line.empty()) return std::nullopt;
  const Leader leader = take_leader(line);
  if (!leader.is_clear() && (leader.spaces == 0 || !read_outline_number(line))) return std::nullopt;
  entry.is_plain = !leader.is_clear();
  entry.title = text::trimmed(bare_title(line));
  if (!has_letter(entry.title)) return std::nullopt;
  return entry;
}

bool is_contents_title(std::string_view line) {
  if (line.size() > 120) return false;
  constexpr std::array<std::string_view, 9> kTitles{
      "sommaire",         "table_des_matieres",      "table_of_contents",
      "contents",         "table_des_figures",       "liste_des_figures",
      "plan_du_document", "table_des_illustrations", "liste_des_tableaux"};
  // « Sommaire », « Table… », « Liste… », « Plan… », « Contents ».
  const std::size_t letter = line.find_first_of("SsTtLlPpCc");
  if (letter == line.npos || letter > 12) return false;
  const std::string folded = text::fold_name(bare_title(line));
  return std::ranges::any_of(kTitles, [&folded](std::string_view title) {
    return folded == title || folded.starts_with(std::string(title) + "_");
  });
}

double likeness(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> first = words_of(a);
  const std::vector<std::string_view> second = words_of(b);
  if (first.empty() || second.empty()) return 0;
  std::vector<std::size_t> common(second.size() + 1, 0);
  for (const std::string_view word : first) {
    std::size_t diagonal = 0;
    for (std::size_t at = 1; at <= second.size(); ++at) {
      const std::size_t above = common[at];
      common[at] = second[at - 1] == word ? diagonal + 1 : std::max(above, common[at - 1]);
      diagonal = above;
    }
  }
  return 2.0 * static_cast<double>(common.back()) /
         static_cast<double>(first.size() + second.size());
}

}  // namespace greffier::repair
