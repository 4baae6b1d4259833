// The styles that a template chooses for roles, in remarks of its own.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/dialect.hpp"
#include "office/style_map.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

struct StyleChoice {
  Role role = Role::text;
  std::string style;  // as an author names it, or the identifier of a sample's style
  bool is_sample = false;
  diag::Span place;
  // Of a sample that is an entry of a list: the style of that list (text:list-style), or its number
  // (w:numId).
  std::string list = {};
};

// Two forms, in any paragraph of the body:
//   {# styles : décision = Encart mairie ; puce = Liste du service #}   a mapping
//   Un exemple de décision {# style : décision #}                       a sample: this paragraph
// A sample for « puce » or « numéro » that stands in a list is one of that list, too.
// Takes the samples out of `root`, with the lists that held nothing else. A role that does not
// exist is a warning.
[[nodiscard]] std::vector<StyleChoice> take_style_choices(xml::Node& root, const Dialect& dialect,
                                                          std::string_view name,
                                                          diag::SourceMap& sources,
                                                          diag::Sink& sink);

// The list of the last sample for a role; "" for none.
[[nodiscard]] std::string sample_list(const std::vector<StyleChoice>& choices, Role role);

// The identifiers of a template's paragraph styles by their names, folded.
using StyleNames = std::map<std::string, std::string, std::less<>>;

// Puts the choices into `map`, over what names of styles say. A style that the template lacks is a
// warning.
void apply_style_choices(const std::vector<StyleChoice>& choices, const StyleNames& names,
                         StyleMap& map, diag::Sink& sink);

}  // namespace greffier::office
