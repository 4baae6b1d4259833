// The template cases of cases/*.txt: a template, data and what comes out, described once for both
// formats.
//
//   === what the case shows
//   --- modele            the template (sketch.hpp)
//   --- donnees           YAML
//   --- blocs corps       blocks for the name `corps` (sketch.hpp)
//   --- texte nom         rich text for the name `nom`
//   --- attendu           the document
//   --- remarques         the codes of the warnings, when they matter
//   --- erreurs           the errors as they are shown in French (U+00A0 as ⍽), instead of a
//                         document
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "format.hpp"
#include "model/value.hpp"
#include "sketch.hpp"

namespace greffier::office::testing {

struct Case {
  std::string where;  // file and title
  Sketches source;
  model::Map data;
  std::string expected;
  std::string errors;
  std::optional<std::string> warnings;
};

[[nodiscard]] const std::vector<Case>& all_cases();

// What a template gives.
struct Result {
  std::string document;  // as a sketch
  std::string errors;
  std::string warnings;  // their codes, a line each
  std::vector<std::string> faults;
  std::string part;  // the bytes of the body's part
};
// Builds the template in a format, compiles and renders it. A template or data with errors gives no
// document.
[[nodiscard]] Result run_case(const Format& format, const Sketches& source, const model::Map& data,
                              Marks marks = Marks::shown);
// The same for a body that is XML already.
[[nodiscard]] Result run_body(const Format& format, const std::string& body, const model::Map& data,
                              Marks marks = Marks::shown);

// The errors among the diagnostics, as the command shows them in French; no-break spaces as ⍽.
[[nodiscard]] std::string errors_of(const diag::Sink& sink, const diag::SourceMap& sources);

// YAML as data.
[[nodiscard]] model::Map data_of(std::string_view yaml);

}  // namespace greffier::office::testing
