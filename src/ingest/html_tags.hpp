// The HTML that notes may hold: which tags, and what each does.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/span.hpp"
#include "model/inline.hpp"

namespace greffier::ingest {

// One tag as typed.
struct Tag {
  std::string name;  // lower case
  bool closing = false;
  std::vector<std::pair<std::string, std::string>> attributes;  // names in lower case, unshielded
  std::string source;
  diag::Span span;

  // The value of an attribute, "" when it is not there.
  [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
};

// What a tag does to the text around it.
enum class TagAction {
  format,        // changes the look of a run
  line_break,    // <br>
  paragraph,     // <p>
  division,      // ends a paragraph and starts another: <div>…
  heading,       // <h1> to <h6>
  bullet_list,   // <ul>
  ordered_list,  // <ol>
  item,          // <li>
  quote,         // <blockquote>
  rule,          // <hr>
  table,
  row,
  cell,
  header_cell,
  caption,
  image,        // <img>
  transparent,  // says nothing that a document keeps: <tbody>, <font>…
  unknown
};
[[nodiscard]] TagAction action_of(std::string_view name);

// Reads `<name attribute="value">`, `</name>`, `<name/>`; a name of "" is no tag (a comment, a
// processing instruction, a declaration).
[[nodiscard]] Tag read_tag(std::string_view source, const diag::Span& span);

// Puts the look of a tag of action `format` on `format`.
void apply_tag(const Tag& tag, model::Format& format);

}  // namespace greffier::ingest
