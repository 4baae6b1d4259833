// The lines of a text, and the stretches of them that Markdown marks beyond doubt.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::readers {

struct Line {
  std::string_view text;  // without its end
  std::uint32_t number = 1;
  bool begins_page = false;  // a form feed stood before it
};

// The lines of `text`, without the form feeds at their ends (none stands inside a line that
// text_reader.cpp has cleaned). Views of `text`.
[[nodiscard]] std::vector<Line> lines_of(std::string_view text);

[[nodiscard]] bool is_blank(std::string_view line);
// How far the text of a line is set in, a tab counting up to the next multiple of four.
[[nodiscard]] int indent_of(std::string_view line);

// Finds the blocks that a reader of Markdown must be shown whole: a fence of code, a container, a
// table of pipes, HTML, a rule, a directive. What is never closed is looked for to the
// end of the text once, whatever the number of lines that open it.
class BlockLengths {
 public:
  // `lines` must outlive it.
  explicit BlockLengths(const std::vector<Line>& lines) : lines_(lines) {}
  // How many lines from `first` on are one block; 0 for a line of text. `first` grows from one call
  // to the next.
  [[nodiscard]] std::size_t length_at(std::size_t first);

 private:
  std::size_t container_at(std::size_t first);
  std::size_t code_at(std::size_t first, std::string_view fence);
  std::size_t html_at(std::size_t first);
  std::size_t comment_at(std::size_t first);
  void match_containers();

  const std::vector<Line>& lines_;
  std::optional<std::map<std::size_t, std::size_t>> containers_;  // lengths, once one was met
  std::map<char, std::size_t> open_fences_;  // of a sign: the shortest fence that nothing closes
  std::set<std::string_view> open_tags_;     // that nothing closes from here on
  bool is_comment_open_ = false;             // the same
};

// True for the first line of a table of pipes that lacks the rule under its titles.
[[nodiscard]] bool lacks_table_rule(const std::vector<Line>& lines, std::size_t first);

// How many lines the definition of a footnote or of a link takes, with the lines that go on with
// it.
[[nodiscard]] std::size_t definition_length(const std::vector<Line>& lines, std::size_t first);
// The label of a definition, brackets included: "[^1]"; "" for another line.
[[nodiscard]] std::string_view definition_label(std::string_view line);

// The level of a heading that begins with #, 0 for another line. « #Titre » is one too.
[[nodiscard]] int hash_level(std::string_view line);
// The level that a line gives the line above it: 1 for ===, 2 for ---, 0 for another line.
[[nodiscard]] int underline_level(std::string_view line);

}  // namespace greffier::readers
