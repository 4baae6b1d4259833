#include "ingest/references.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "ingest/ascii.hpp"
#include "ingest/markdown_tree.hpp"

namespace greffier::ingest {

namespace {

// What was called in the tree.
struct Called {
  std::unordered_set<std::string> addresses;
  std::unordered_set<std::size_t> footnote_lines;
};

Called called_in(cmark_node* root) {
  Called called;
  const TreeIterator iterator(cmark_iter_new(root));
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* const node = cmark_iter_get_node(iterator.get());
    const NodeKind kind = kind_of(node);
    if (event != CMARK_EVENT_ENTER) continue;
    if (kind == NodeKind::footnote_definition) called.footnote_lines.insert(start_line(node));
    if (kind == NodeKind::link || kind == NodeKind::image)
      called.addresses.insert(cmark_node_get_url(node));
  }
  return called;
}

constexpr std::size_t kLongestName = 1000;  // with its brackets (CommonMark § 4.7)

// The end of the name that opens there, which may go over lines: the offset of its last bracket.
std::size_t name_end(std::string_view text, std::size_t open) {
  const std::string_view name = text.substr(0, open + kLongestName);
  for (std::size_t i = open + 1; i < name.size(); ++i) {
    if (name[i] == '\\') {
      ++i;
    } else if (name[i] == '[' || name[i] == ']') {
      return name[i] == ']' ? i : std::string_view::npos;
    } else if (name[i] == '\n' && trimmed(name.substr(i, name.find('\n', i + 1) - i)).empty()) {
      return std::string_view::npos;
    }
  }
  return std::string_view::npos;
}

// The `[name]` of the definition that a text starts with, "" when it is none.
std::string_view defined_name(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t>");
  if (begin == std::string_view::npos || text[begin] != '[') return {};
  const std::size_t end = name_end(text, begin);
  if (end == std::string_view::npos || end == begin + 1) return {};
  return text.substr(end + 1).starts_with(':') ? text.substr(begin, end + 1 - begin)
                                               : std::string_view{};
}

// The address after a link's name; it may stand on the next line.
std::string address_after(std::string_view text, std::size_t offset) {
  const std::size_t begin = text.find_first_not_of(" \t\n", offset);
  if (begin == std::string_view::npos) return {};
  if (text[begin] == '<')
    return std::string(text.substr(begin + 1, text.find('>', begin) - begin - 1));
  return std::string(text.substr(begin, text.find_first_of(" \t\n", begin) - begin));
}

}  // namespace

std::vector<std::size_t> dropped_definitions(const std::string& text, cmark_node* root) {
  std::vector<std::size_t> dropped;
  if (text.find("]:") == std::string::npos) return dropped;
  const Called called = called_in(root);
  std::unordered_set<std::string_view> defined;
  std::size_t number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view name = defined_name(std::string_view(text).substr(begin));
    begin = end + 1;
    if (name.empty()) continue;
    const auto after = static_cast<std::size_t>(name.data() - text.data()) + name.size() + 1;
    const bool seen = name.starts_with("[^")
                          ? called.footnote_lines.contains(number)
                          : called.addresses.contains(address_after(text, after));
    if (!seen || !defined.insert(name).second) dropped.push_back(number);
  }
  return dropped;
}

}  // namespace greffier::ingest
