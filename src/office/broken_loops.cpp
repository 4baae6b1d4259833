#include "office/broken_loops.hpp"

#include <algorithm>
#include <string_view>

#include "templating/loop_words.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::office {

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kLongestName = 3;  // words

// The words of a text, folded.
Words words_in(std::string_view text) {
  Words words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const text::CodePoint sign = text::decode(text, at);
    const bool is_inside = at < text.size() && (text::is_letter(sign.value) ||
                                                text::is_digit(sign.value) || sign.value == U'_');
    if (!is_inside && at > begin) words.push_back(text::fold_name(text.substr(begin, at - begin)));
    at += std::max<std::size_t>(sign.length, 1);
    if (!is_inside) begin = at;
  }
  return words;
}

// The names that may end before the word at `end`: « membres présents » or « présents ».
void add_names(const Words& words, std::size_t end, Words& names) {
  std::string name;
  for (std::size_t count = 1; count <= std::min(end, kLongestName); ++count) {
    const std::string& word = words[end - count];
    name = name.empty() ? word : word + '_' + name;
    names.push_back(name);
  }
}

}  // namespace

std::vector<std::string> broken_loops(std::span<const diag::Diagnostic> problems,
                                      const diag::SourceMap& sources) {
  Words names;
  for (const diag::Diagnostic& problem : problems) {
    if (problem.severity() != diag::Severity::error || !diag::is_known(problem.span)) continue;
    const Words words = words_in(sources.line(problem.span.source, problem.span.begin.line));
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i] == "dans" || words[i] == "in") add_names(words, i, names);
      if (templating::is_loop_name(words[i])) names.push_back(words[i]);
    }
  }
  return names;
}

}  // namespace greffier::office
