// Bodies and whole documents as ODF.
#pragma once

#include <string>

#include "model/value.hpp"
#include "odt/block_writer.hpp"
#include "odt/render.hpp"
#include "odt/styles_part.hpp"
#include "odt/template.hpp"
#include "odt/template_writer.hpp"
#include "writing.hpp"

namespace greffier::odt_tests {

using namespace writing_tests;

// A body while it is written, in a template that has every style.
class Body {
 public:
  Body() = default;
  Body(const Body&) = delete;
  Body& operator=(const Body&) = delete;

  std::string write(const model::Blocks& blocks, const odt::Setting& setting = {}) {
    std::string out;
    odt::append_blocks(out, blocks, writing, setting);
    return out;
  }

  office::MediaLibrary media;
  odt::TemplateStyles styles = odt::template_styles(plain_sheet());
  odt::Writing writing{styles, media};
};

inline std::string xml_of(const model::Blocks& blocks) {
  return Body().write(blocks);
}
// The inside of a paragraph.
inline std::string xml_of(const model::Inlines& inlines) {
  Body body;
  std::string out;
  odt::append_text(out, inlines, body.writing);
  return out;
}

// A template whose body is these blocks.
inline package::Package template_of(model::Blocks body,
                                    const office::StyleSheet& sheet = plain_sheet()) {
  office::Layout layout;
  layout.body = std::move(body);
  return odt::write_template(layout, sheet, "Modèle");
}
inline package::Package template_of(std::string_view paragraph) {
  return template_of(model::Blocks{model::paragraph(std::string(paragraph))});
}

// What a document is made of beside its template.
struct Data {
  model::Map values;
  model::Metadata metadata;
  office::MediaLibrary media;
};

// The document that a template gives; problems are left in `sink`.
inline package::Package rendered(const package::Package& source, const model::Map& values,
                                 const Data& data, diag::Sink& sink) {
  diag::SourceMap sources;
  const auto compiled = odt::compile_template(source, "modele.odt", sources, sink);
  if (!compiled) return {};
  return odt::render(*compiled, {values, data.metadata, data.media}, sink);
}
inline package::Package rendered(const package::Package& source, const Data& data,
                                 diag::Sink& sink) {
  return rendered(source, data.values, data, sink);
}

// The same for `{{ corps }}` and these blocks.
inline package::Package document_of(model::Blocks blocks, const Data& data = {}) {
  model::Map values = data.values;
  values.set("corps", model::Value(std::move(blocks)));
  diag::Sink sink;
  return rendered(template_of("{{ corps }}"), values, data, sink);
}

}  // namespace greffier::odt_tests
