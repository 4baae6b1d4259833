// What people already have in Writer templates, said as tags before a part is compiled.
//
//   a user field, a variable, an input field, a choice of a list, a placeholder `<nom>`
//       its value when the data have the name, else it stays as it is
//   a mail-merge field (text:database-display)
//       {{ nom }}
//   a conditional text, a hidden text, a hidden paragraph, a hidden section
//       {% si … %} when the data have the names of its condition (writer_conditions.hpp), else it
//       stays as it is
//   a section named after a list, as GED’OOo has them
//       what it holds, for each item; the names inside are those of the item, then those outside.
//       A section whose name says no list stays as it is: columns are sections, too
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

// `name` is what messages call the template, `marked` counts the fields of its parts. What is not
// understood stays as it is, with a warning.
void rewrite_natives(xml::Node& root, std::string_view name, diag::SourceMap& sources,
                     diag::Sink& sink, int& marked);

}  // namespace greffier::odt
