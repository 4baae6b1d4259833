#include "office/carried_notes.hpp"

#include <array>
#include <charconv>

#include <fmt/core.h>

#include "xml/escape.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

namespace {

constexpr std::size_t kFrame = 1024;  // bytes around the texts, about

constexpr std::array kPrefixes{xml::Prefix{kNotesNamespace, "g"}};

std::string attribute(std::string_view name, std::string_view value) {
  std::string escaped;
  xml::append_attribute(escaped, value);
  return fmt::format(" {}=\"{}\"", name, escaped);
}

template <typename Number>
Number number(const xml::Node& node, std::string_view name) {
  Number value = 0;
  const std::string* const text = node.attribute(name);
  if (text != nullptr) std::from_chars(text->data(), text->data() + text->size(), value);
  return value;
}

std::string text(const xml::Node& node, std::string_view name) {
  const std::string* const value = node.attribute(name);
  return value == nullptr ? std::string{} : *value;
}

}  // namespace

std::string carried_xml(const CarriedNotes& notes) {
  std::size_t size = kFrame;
  for (const CarriedNotes::Text& each : notes.texts)
    size += each.text.size() + each.text.size() / 64;
  std::string xml;
  xml.reserve(size);
  xml += fmt::format(
      "<g:notes xmlns:g=\"{}\"{}{}>", kNotesNamespace, attribute("fingerprint", notes.fingerprint),
      notes.document.empty() ? std::string() : attribute("document", notes.document));
  for (const CarriedNotes::Text& each : notes.texts) {
    xml += fmt::format("<g:text{}>", attribute("name", each.name));
    xml::append_text(xml, each.text);
    xml += "</g:text>";
  }
  for (const CarriedNotes::Picture& picture : notes.pictures)
    xml += fmt::format("<g:picture{} size=\"{}\" crc=\"{}\"/>", attribute("name", picture.name),
                       picture.size, picture.crc);
  xml += "</g:notes>";
  return xml;
}

std::optional<CarriedNotes> read_carried(std::string_view bytes) {
  const auto parsed = xml::parse(bytes, kPrefixes, "notes");
  if (!parsed || !parsed->is("g:notes")) return std::nullopt;
  CarriedNotes notes;
  notes.fingerprint = text(*parsed, "fingerprint");
  notes.document = text(*parsed, "document");
  for (const xml::Node& child : parsed->children) {
    if (child.is("g:text")) notes.texts.push_back({text(child, "name"), child.inner_text()});
    if (child.is("g:picture"))
      notes.pictures.push_back({text(child, "name"), number<std::size_t>(child, "size"),
                                number<std::uint32_t>(child, "crc")});
  }
  if (notes.texts.empty()) return std::nullopt;
  return notes;
}

}  // namespace greffier::office
