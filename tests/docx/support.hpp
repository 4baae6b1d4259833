// Bodies and whole documents as WordprocessingML.
#pragma once

#include <string>

#include "docx/block_writer.hpp"
#include "docx/render.hpp"
#include "docx/styles_part.hpp"
#include "docx/template.hpp"
#include "docx/template_writer.hpp"
#include "model/value.hpp"
#include "writing.hpp"

namespace greffier::docx_tests {

using namespace writing_tests;

// A body while it is written, in a template that has every style.
class Body {
 public:
  Body() = default;
  Body(const Body&) = delete;
  Body& operator=(const Body&) = delete;

  std::string write(const model::Blocks& blocks, const docx::Setting& setting = {}) {
    std::string out;
    docx::append_blocks(out, blocks, writing, relationships, setting);
    return out;
  }
  std::string write(const model::Inlines& inlines) {
    std::string out;
    docx::append_text(out, inlines, writing, relationships);
    return out;
  }

  office::MediaLibrary media;
  docx::TemplateStyles styles = docx::template_styles(plain_sheet());
  docx::Writing writing{styles, media};
  docx::Relationships relationships;
};

inline std::string xml_of(const model::Blocks& blocks) {
  return Body().write(blocks);
}
// The inside of a paragraph.
inline std::string xml_of(const model::Inlines& inlines) {
  return Body().write(inlines);
}

// A template whose body is these blocks.
inline package::Package template_of(model::Blocks body,
                                    const office::StyleSheet& sheet = plain_sheet()) {
  office::Layout layout;
  layout.body = std::move(body);
  return docx::write_template(layout, sheet, "Modèle");
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
  const auto compiled = docx::compile_template(source, "modele.docx", sources, sink);
  if (!compiled) return {};
  return docx::render(*compiled, {values, data.metadata, data.media}, sink);
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

}  // namespace greffier::docx_tests
