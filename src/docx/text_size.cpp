#include "docx/text_size.hpp"

#include <cmath>
#include <string>

#include "text/numbers.hpp"

namespace greffier::docx {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

// The w:val of an element in properties as they are written, "" when they lack it.
std::string_view value_in(std::string_view xml, std::string_view element) {
  const std::size_t at = xml.find(element);
  if (at == kNone) return {};
  xml.remove_prefix(at + element.size());
  return xml.substr(0, xml.find('"'));
}

// What a tag is to the search for the paragraph that is open.
enum class Tag { other, begin, end };

Tag tag_at(std::string_view xml, std::size_t name) {
  constexpr std::size_t kLength = 3;  // w:p
  const std::string_view rest = xml.substr(name + kLength);
  if (name > 1 && xml[name - 1] == '/' && xml[name - 2] == '<')
    return rest.starts_with('>') ? Tag::end : Tag::other;
  const bool is_paragraph =
      name > 0 && xml[name - 1] == '<' && (rest.starts_with('>') || rest.starts_with(' '));
  const std::size_t close = rest.find('>');
  const bool is_empty = close != kNone && close > 0 && rest[close - 1] == '/';
  return is_paragraph && !is_empty ? Tag::begin : Tag::other;
}

// The paragraph that is open at the end of `xml`; those of a text box inside it are closed.
std::string_view open_paragraph(std::string_view xml) {
  int closed = 0;
  for (std::size_t at = xml.rfind("w:p"); at != kNone && at > 0; at = xml.rfind("w:p", at - 1)) {
    const Tag tag = tag_at(xml, at);
    if (tag == Tag::begin && closed-- == 0) return xml.substr(at);
    if (tag == Tag::end) ++closed;
  }
  return {};
}

// The properties that a paragraph begins with.
std::string_view properties_of(std::string_view paragraph) {
  const std::size_t begin = paragraph.find('>') + 1;
  const std::string_view content = paragraph.substr(begin);
  return content.starts_with("<w:pPr>") ? content.substr(0, content.find("</w:pPr>"))
                                        : std::string_view();
}

std::optional<int> lent_size(std::string_view style, const Writing& writing) {
  if (writing.charte == nullptr) return std::nullopt;
  for (const office::Style& lent : writing.charte->styles)
    if (lent.text.size && writing.roles.known(lent.role) == style)
      return static_cast<int>(std::lround(*lent.text.size * 2));
  return std::nullopt;
}

std::optional<int> size_by(std::string_view style, const Writing& writing) {
  const auto& sizes = writing.styles.sizes;
  if (const auto found = sizes.find(style); found != sizes.end()) return found->second;
  return lent_size(style, writing);
}

}  // namespace

std::optional<int> text_size(std::string_view out, std::string_view base, const Writing& writing) {
  if (const auto own = text::parse_decimal(value_in(base, "<w:sz w:val=\"")))
    return static_cast<int>(*own);
  if (const auto style = value_in(base, "<w:rStyle w:val=\""); !style.empty())
    if (const auto own = size_by(style, writing)) return own;
  const std::string_view paragraph = open_paragraph(out);
  if (paragraph.empty()) return std::nullopt;
  const auto size = size_by(value_in(properties_of(paragraph), "<w:pStyle w:val=\""), writing);
  return size ? size : size_by("", writing);
}

}  // namespace greffier::docx
