#include "docx/check_boxes.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

#include "docx/field_edits.hpp"
#include "text/utf8.hpp"

namespace greffier::docx {

namespace {

using xml::Node;

constexpr char32_t kChecked = U'☒';
constexpr char32_t kUnchecked = U'☐';
constexpr std::string_view kFont = "MS Gothic";

// The sign that a state is shown with: w14:val is its code point in hexadecimal.
char32_t sign_of(const Node* state, char32_t otherwise) {
  const std::string* code = state == nullptr ? nullptr : state->attribute("w14:val");
  if (code == nullptr) return otherwise;
  std::uint32_t value = 0;
  const char* const end = code->data() + code->size();
  const auto [read, error] = std::from_chars(code->data(), end, value, 16);
  const bool sound = read == end && error == std::errc() && value >= 0x20 && value <= 0xFFFD &&
                     (value < 0xD800 || value > 0xDFFF);
  return sound ? static_cast<char32_t>(value) : otherwise;
}

void set_font(Node& run, const std::string& font) {
  Node* look = run.child("w:rPr");
  if (look == nullptr) {
    run.children.insert(run.children.begin(), Node::make_element("w:rPr"));
    look = &run.children.front();
  }
  std::erase_if(look->children, [](const Node& child) { return child.is("w:rFonts"); });
  Node fonts = Node::make_element("w:rFonts");
  for (const char* script : {"w:ascii", "w:eastAsia", "w:hAnsi"}) fonts.set_attribute(script, font);
  // § 17.3.2.28: after w:rStyle, before everything else.
  const auto place = std::ranges::find_if_not(
      look->children, [](const Node& child) { return child.is("w:rStyle"); });
  look->children.insert(place, std::move(fonts));
}

}  // namespace

void show_box(Node& run, const Node& box, bool checked) {
  const Node* state = box.child(checked ? "w14:checkedState" : "w14:uncheckedState");
  const std::string* font = state == nullptr ? nullptr : state->attribute("w14:font");
  set_font(run, font == nullptr ? std::string(kFont) : *font);
  std::string sign;
  text::append(sign, sign_of(state, checked ? kChecked : kUnchecked));
  set_text(*run.child("w:t"), sign);
}

void set_checked(Node& box, bool checked) {
  Node* state = box.child("w14:checked");
  if (state == nullptr) {
    box.children.insert(box.children.begin(), Node::make_element("w14:checked"));
    state = &box.children.front();
  }
  state->set_attribute("w14:val", checked ? "1" : "0");
}

}  // namespace greffier::docx
