#include "odt/spaced_text.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "xml/escape.hpp"

namespace greffier::odt {

namespace {

bool is_blank(char c) {
  return c == '\0' || c == ' ' || c == '\t' || c == '\n';
}

std::string spaces(std::size_t count) {
  return count == 1 ? "<text:s/>" : fmt::format("<text:s text:c=\"{}\"/>", count);
}

}  // namespace

std::string spaced_text(std::string_view text, char before, char behind) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find_first_of(" \t\n", at), text.size());
    xml::append_text(out, text.substr(at, next - at));
    if (next == text.size()) break;
    at = next + 1;
    if (text[next] == '\t') out += "<text:tab/>";
    if (text[next] == '\n') out += "<text:line-break/>";
    if (text[next] != ' ') continue;
    at = std::min(text.find_first_not_of(' ', next), text.size());
    const char left = next == 0 ? before : text[next - 1];
    const char right = at == text.size() ? behind : text[at];
    const bool is_plain = at == next + 1 && !is_blank(left) && !is_blank(right);
    out += is_plain ? " " : spaces(at - next);
  }
  return out;
}

std::vector<std::size_t> exposed_spaces(const office::ParagraphSource& source,
                                        const std::vector<office::Change>& changes) {
  std::vector<std::size_t> result;
  const std::string& text = source.text();
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const std::size_t at = changes[i].end;
    const bool stays = i + 1 == changes.size() || changes[i + 1].begin > at;
    if (!changes[i].replacement.empty() || !stays || at >= text.size() || text[at] != ' ') continue;
    const office::Leaf& leaf = source.leaves()[source.stretches()[source.stretch_at(at)].leaf];
    if (leaf.node->kind == xml::Node::Kind::text && is_blank(byte_before(text, changes, i)))
      result.push_back(at);
  }
  return result;
}

}  // namespace greffier::odt
