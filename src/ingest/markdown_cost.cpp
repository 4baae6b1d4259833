#include "ingest/markdown_cost.hpp"

#include <algorithm>

namespace greffier::ingest {

namespace {

constexpr std::size_t kMarksOfAddress = 4;  // takes cmark so many times as long

std::size_t marks_in(std::string_view line) {
  std::size_t marks = 0;
  for (std::size_t at = 0; (at = line.find_first_of("[<w", at)) != std::string_view::npos; ++at) {
    if (line[at] != 'w')
      ++marks;
    else if (line.substr(at).starts_with("www."))
      marks += kMarksOfAddress;
  }
  return marks;
}

std::string_view without_indent(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(" \t>"), line.size()));
}

// « |---|:-:| », below the titles of a table.
bool is_table_rule(std::string_view line) {
  return line.find('-') != std::string_view::npos &&
         line.find_first_not_of(" \t>|:-\r") == std::string_view::npos;
}

// The lines that no paragraph before them goes on in.
bool begins_paragraph(std::string_view line) {
  const std::string_view start = without_indent(line);
  if (start.empty() || start == "\r" || start.starts_with('#')) return true;
  const bool is_item = start.size() > 2 && start[1] == ' ' && start[2] != ' ' &&
                       std::string_view("-*+").find(start[0]) != std::string_view::npos;
  return is_item || (start.starts_with('[') && start.find("]:") != std::string_view::npos);
}

}  // namespace

std::optional<std::size_t> costly_line(std::string_view text) {
  std::size_t spent = 0;  // of the paragraphs before: the squares of their marks
  std::size_t marks = 0;
  bool in_table = false;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view now = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool begins = begins_paragraph(now);
    if (begins || in_table) {
      spent += marks * marks;
      marks = 0;
    }
    in_table = !begins && (in_table || is_table_rule(now));
    marks += marks_in(now);
    if (spent + marks * marks > kMostMarks * kMostMarks) return line;
  }
  return {};
}

}  // namespace greffier::ingest
