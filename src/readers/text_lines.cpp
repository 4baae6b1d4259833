#include "readers/text_lines.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "ingest/html_tags.hpp"
#include "ingest/markers.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::readers {

namespace {

using Lines = std::vector<Line>;

constexpr char kFormFeed = '\f';

std::string_view inside(std::string_view line) {
  return text::trimmed(line);
}

bool is_run_of(std::string_view text, char sign, std::size_t least) {
  return text.size() >= least && text.find_first_not_of(sign) == std::string_view::npos;
}

// The fence that a line opens: its sign, three times or more; "" for none.
std::string_view fence_of(std::string_view line) {
  const std::string_view text = inside(line);
  for (const char sign : {'`', '~', ':'}) {
    const std::size_t length = std::min(text.find_first_not_of(sign), text.size());
    if (length < 3) continue;
    const std::string_view rest = text.substr(length);
    if (sign == '`' && rest.find('`') != std::string_view::npos) continue;
    return text.substr(0, length);
  }
  return {};
}

bool opens_container(std::string_view line) {
  const std::string_view fence = fence_of(line);
  return !fence.empty() && fence.front() == ':' && inside(line).size() > fence.size();
}

bool is_table_line(std::string_view line) {
  const std::string_view text = inside(line);
  return text.starts_with('|') && text.find('|', 1) != std::string_view::npos;
}

// |---|:--:| and --- | ---
bool is_table_rule(std::string_view line) {
  const std::string_view text = inside(line);
  return text.find('|') != std::string_view::npos && text.find('-') != std::string_view::npos &&
         text.find_first_not_of("|-: \t") == std::string_view::npos;
}

std::size_t table_length(const Lines& lines, std::size_t first) {
  const bool has_rule = first + 1 < lines.size() && is_table_rule(lines[first + 1].text) &&
                        lines[first].text.find('|') != std::string_view::npos;
  if (!has_rule && !lacks_table_rule(lines, first)) return 0;
  std::size_t end = first + 2;
  while (end < lines.size() && lines[end].text.find('|') != std::string_view::npos &&
         !is_blank(lines[end].text))
    ++end;
  return end - first;
}

bool begins_block_tag(std::string_view line) {
  const std::string_view text = inside(line);
  const std::size_t end = text.find('>');
  if (text.size() < 3 || text.front() != '<' || end == std::string_view::npos) return false;
  const ingest::Tag tag = ingest::read_tag(text.substr(0, end + 1), {});
  switch (ingest::action_of(tag.name)) {
    case ingest::TagAction::paragraph:
    case ingest::TagAction::division:
    case ingest::TagAction::heading:
    case ingest::TagAction::bullet_list:
    case ingest::TagAction::ordered_list:
    case ingest::TagAction::quote:
    case ingest::TagAction::rule:
    case ingest::TagAction::table:
      return true;
    default:
      return false;
  }
}

// --- *** ___ and the same with spaces; also ==== and the like typed across a page.
bool is_rule(std::string_view line) {
  const std::string_view text = inside(line);
  for (const char sign : {'-', '*', '_', '=', '~'})
    if (!text.empty() && text.front() == sign)
      return std::ranges::count(text, sign) >= 3 &&
             std::ranges::all_of(text, [&](char c) { return c == sign || c == ' '; });
  return false;
}

bool is_directive(std::string_view line) {
  return ingest::is_known_directive(ingest::directive_name(inside(line)));
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  Lines lines;
  lines.reserve(static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1);
  std::uint32_t number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    Line line{text.substr(begin, end - begin), number};
    line.begins_page = line.text.find(kFormFeed) != std::string_view::npos;
    while (line.text.starts_with(kFormFeed)) line.text.remove_prefix(1);
    while (line.text.ends_with(kFormFeed)) line.text.remove_suffix(1);
    begin = end + 1;
    if (begin < text.size() || !line.text.empty() || !line.begins_page) lines.push_back(line);
  }
  return lines;
}

bool is_blank(std::string_view line) {
  return inside(line).empty();
}

int indent_of(std::string_view line) {
  int columns = 0;
  for (const char c : line) {
    if (c == ' ')
      ++columns;
    else if (c == '\t')
      columns += 4 - columns % 4;
    else
      break;
  }
  return columns;
}

bool lacks_table_rule(const Lines& lines, std::size_t first) {
  return first + 1 < lines.size() && is_table_line(lines[first].text) &&
         is_table_line(lines[first + 1].text) && !is_table_rule(lines[first + 1].text);
}

// Containers nest: every opening line needs its closing one.
void BlockLengths::match_containers() {
  containers_.emplace();
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (opens_container(lines_[i].text)) {
      open.push_back(i);
    } else if (!open.empty() && is_run_of(inside(lines_[i].text), ':', 3)) {
      containers_->emplace(open.back(), i + 1 - open.back());
      open.pop_back();
    }
  }
}

std::size_t BlockLengths::container_at(std::size_t first) {
  if (!containers_) match_containers();
  const auto found = containers_->find(first);
  return found == containers_->end() ? 1 : found->second;
}

std::size_t BlockLengths::code_at(std::size_t first, std::string_view fence) {
  const auto open = open_fences_.find(fence.front());
  if (open != open_fences_.end() && fence.size() >= open->second) return 0;
  for (std::size_t i = first + 1; i < lines_.size(); ++i) {
    const std::string_view closing = fence_of(lines_[i].text);
    if (closing.size() >= fence.size() && closing.front() == fence.front() &&
        inside(lines_[i].text) == closing)
      return i + 1 - first;
  }
  open_fences_[fence.front()] = fence.size();
  return 0;  // never closed: three signs typed in a text
}

// Up to an empty line; a table or a list may have some inside.
std::size_t BlockLengths::html_at(std::size_t first) {
  const std::string_view opening = inside(lines_[first].text);
  for (const std::string_view name : {"table", "ul", "ol", "div"}) {
    if (!opening.substr(1).starts_with(name) || open_tags_.contains(name)) continue;
    const std::string closing = "</" + std::string(name) + ">";
    for (std::size_t i = first; i < lines_.size(); ++i)
      if (inside(lines_[i].text).ends_with(closing)) return i + 1 - first;
    open_tags_.insert(name);
  }
  std::size_t end = first + 1;
  while (end < lines_.size() && !is_blank(lines_[end].text)) ++end;
  return end - first;
}

std::size_t BlockLengths::comment_at(std::size_t first) {
  for (std::size_t i = first; i < lines_.size() && !is_comment_open_; ++i)
    if (lines_[i].text.find("-->") != std::string_view::npos) return i + 1 - first;
  is_comment_open_ = true;
  return 1;
}

std::size_t BlockLengths::length_at(std::size_t first) {
  const std::string_view line = lines_[first].text;
  const std::string_view fence = fence_of(line);
  if (opens_container(line)) return container_at(first);
  if (!fence.empty() && fence.front() != ':') return code_at(first, fence);
  if (inside(line).starts_with("<!--")) return comment_at(first);
  if (begins_block_tag(line)) return html_at(first);
  if (is_rule(line) || is_directive(line)) return 1;
  return table_length(lines_, first);
}

std::string_view definition_label(std::string_view line) {
  if (!line.starts_with('[')) return {};
  const std::size_t end = line.find(']');
  if (end == std::string_view::npos || end < 2 || line.substr(end + 1, 1) != ":") return {};
  return line.substr(0, end + 1);
}

std::size_t definition_length(const Lines& lines, std::size_t first) {
  if (definition_label(lines[first].text).empty()) return 0;
  std::size_t end = first + 1;
  const auto is_inside = [&](std::size_t i) {
    return i < lines.size() && !is_blank(lines[i].text) && indent_of(lines[i].text) >= 2;
  };
  while (is_inside(end) || (end < lines.size() && is_blank(lines[end].text) && is_inside(end + 1)))
    ++end;
  return end - first;
}

int hash_level(std::string_view line) {
  const std::string_view text = inside(line);
  const std::size_t level = std::min(text.find_first_not_of('#'), text.size());
  if (level == 0 || level > 6 || level == text.size()) return 0;
  const bool is_spaced = text[level] == ' ' || text[level] == '\t';
  const bool is_title = text::is_upper(text::decode(text, level).value);
  return is_spaced || is_title ? static_cast<int>(level) : 0;
}

int underline_level(std::string_view line) {
  const std::string_view text = inside(line);
  if (is_run_of(text, '=', 3)) return 1;
  return is_run_of(text, '-', 3) ? 2 : 0;
}

}  // namespace greffier::readers
