// The two formats as the template cases see them: sketches in, sketches out, through the real
// compiler and the real writers.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "model/value.hpp"
#include "office/style_sheet.hpp"
#include "package/package.hpp"
#include "sketch.hpp"

namespace greffier::office::testing {

class Format {
 public:
  virtual ~Format() = default;
  [[nodiscard]] virtual std::string name() const = 0;
  // The body of a sketch as XML: what stands in office:text or w:body.
  [[nodiscard]] virtual std::string body_of(const Sketches& sketches) const = 0;
  // A whole template with that body, which has every style.
  [[nodiscard]] virtual package::Package template_with(const std::string& body) const = 0;
  // Compiles the template and renders it; nothing when it is no template. Messages call it
  // « modele ».
  [[nodiscard]] virtual std::optional<package::Package> render(const package::Package& source,
                                                               const model::Map& data,
                                                               diag::SourceMap& sources,
                                                               diag::Sink& sink) const = 0;
  // The body of a document as a sketch.
  [[nodiscard]] virtual Sketches read(const package::Package& document) const = 0;
  // The bytes of the part that holds the body.
  [[nodiscard]] virtual std::string body_part(const package::Package& document) const = 0;
  // What is wrong with a document's structure, a sentence each: a cell without a paragraph, an
  // identifier used twice, an empty list…
  [[nodiscard]] virtual std::vector<std::string> faults(const package::Package& document) const = 0;
};

[[nodiscard]] const Format& odt_format();
[[nodiscard]] const Format& docx_format();
// Both.
[[nodiscard]] std::vector<const Format*> formats();

// The charte that the templates of the cases are made with.
[[nodiscard]] const StyleSheet& style_sheet();

// The content of a part; fails the test when it is not there.
[[nodiscard]] std::string content_of(const package::Package& package, std::string_view part);
// A text with what stands between `open` and `close` (the last one) replaced.
[[nodiscard]] std::string with_inside(std::string text, std::string_view open,
                                      std::string_view close, std::string_view inside);

}  // namespace greffier::office::testing
