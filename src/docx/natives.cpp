#include "docx/natives.hpp"

#include "docx/content_controls.hpp"
#include "docx/merge_fields.hpp"
#include "office/native_fields.hpp"

namespace greffier::docx {

void rewrite_natives(xml::Node& root, std::string_view name, diag::SourceMap& sources,
                     diag::Sink& sink, int& marked) {
  office::FieldReport report(name, sources, sink, marked);
  rewrite_merge_fields(root, report);
  rewrite_content_controls(root, report);
}

}  // namespace greffier::docx
