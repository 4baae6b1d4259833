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
};

// Two forms, in any paragraph of the body:
//   {# styles : décision = Encart mairie ; puce = Liste du service #}   a mapping
//   Un exemple de décision {# style : décision #}                       a sample: this paragraph
// Takes the samples out of `root`. A role that does not exist is a warning.
[[nodiscard]] std::vector<StyleChoice> take_style_choices(xml::Node& root, const Dialect& dialect,
                                                          std::string_view name,
                                                          diag::SourceMap& sources,
                                                          diag::Sink& sink);

// The identifiers of a template's paragraph styles by their names, folded.
using StyleNames = std::map<std::string, std::string, std::less<>>;

// Puts the choices into `map`, over what names of styles say. A style that the template lacks is a
// warning.
void apply_style_choices(const std::vector<StyleChoice>& choices, const StyleNames& names,
                         StyleMap& map, diag::Sink& sink);

}  // namespace greffier::office
