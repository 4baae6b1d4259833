// Other documents included in a template (office/inclusion.hpp).
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/template_files.hpp"
#include "package/package.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

// A template while it is read: content.xml and styles.xml are the parsed ones.
struct TemplateParts {
  package::Package& package;
  xml::Node& content;
  xml::Node& styles;
};

// Puts the documents that the tags of both parts ask for in their place. False, and nothing done,
// when no tag asks for one.
bool include_files(TemplateParts parts, std::string_view name, const office::TemplateFiles& files,
                   diag::SourceMap& sources, diag::Sink& sink);

}  // namespace greffier::odt
