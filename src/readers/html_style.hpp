// What style sheets and style attributes of a page say about text (CSS 2.1), and what Word and
// Google Docs add to them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/block.hpp"
#include "readers/xml_attribute.hpp"
#include "xml/tree.hpp"

namespace greffier::readers {

// Only what a document keeps. Unset members say nothing.
struct CssLook {
  std::optional<bool> strong, emphasis, underline, strike, small_caps, keeps_lines;
  std::optional<model::Script> script;
  std::optional<model::Align> align;
  std::optional<bool> centered;
  std::optional<double> points;  // of the letters
  std::optional<double> indent;  // of the left margin, in points
  bool is_hidden = false;
  bool breaks_before = false, breaks_after = false;  // a page
  int word_level = 0;                                // mso-list: l0 level2 lfo1
  bool is_marker = false;                            // mso-list: Ignore
  bool is_gap = false;       // what Word puts behind a bullet: spaces of 7 points
  std::string word_element;  // mso-element
};

// Reads « font-weight:bold; margin-left:36.0pt ».
[[nodiscard]] CssLook read_declarations(std::string_view style);

// `outer` with what `inner` says.
void merge(CssLook& outer, const CssLook& inner);

// The rules of a page's style elements that name one class, with or without an element
// (« .c1 », « p.MsoTitle »): others, media queries among them, depend on where things stand.
class StyleSheet {
 public:
  void add(std::string_view css);
  // What the classes and the style attribute of an element say. A rule never hides anything.
  [[nodiscard]] CssLook look_of(const xml::Node& element) const;

 private:
  void add_rule(std::string_view selectors, std::string_view declarations);

  std::unordered_map<std::string, CssLook> classes_;
};

// True when one of the words of the class attribute is this one, whatever its case.
[[nodiscard]] bool has_class(const xml::Node& node, std::string_view name);

}  // namespace greffier::readers
