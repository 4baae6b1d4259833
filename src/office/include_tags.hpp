// Paragraphs that ask for another file: `{% inclure "signature.odt" %}`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "office/dialect.hpp"
#include "office/flat_text.hpp"
#include "templating/tag.hpp"

namespace greffier::office {

// A paragraph that shows nothing but tags, one of them an include.
struct IncludeParagraph {
  FlatText flat;
  std::vector<templating::TagPlace> tags;  // at least one
};

// Reads a paragraph; no tags when it asks for no file, or holds something else besides (text, a
// value, a guard): nothing is raised.
[[nodiscard]] IncludeParagraph read_include(const xml::Node& paragraph, const Dialect& dialect);

// A paragraph for each of the tags, formatted as theirs; `paragraph` itself when there is only one.
[[nodiscard]] std::vector<xml::Node> one_tag_each(const xml::Node& paragraph,
                                                  const IncludeParagraph& read,
                                                  const Dialect& dialect);

// True when there is a brace in the text of `node`, however deep: without one, there is no tag.
[[nodiscard]] bool holds_brace(const xml::Node& node);

}  // namespace greffier::office
