#include "docx/explain.hpp"

#include "docx/dialect.hpp"
#include "docx/namespaces.hpp"
#include "docx/notes.hpp"
#include "docx/template.hpp"

namespace greffier::docx {

std::optional<std::vector<office::Explained>> explain(const package::Package& package,
                                                      std::string_view name,
                                                      diag::SourceMap& sources, diag::Sink& sink,
                                                      const office::TemplateFiles* files) {
  const auto compiled = compile_template(package, name, sources, sink, files);
  if (!compiled) return std::nullopt;
  const Dialect dialect(compiled->heading_levels, {});
  std::vector<office::Explained> result;
  for (const Story& story : compiled->stories) {
    const auto content = package.find(story.part)->content();
    if (!content) continue;
    auto root = xml::parse(*content, kPrefixes, story.part);
    if (!root) continue;
    if (&story == &compiled->stories.front()) nest_all_notes(*root, package);
    const diag::Place start{.part = story.part, .stories = {story.place}};
    office::explain(story.program, office::index_places(*root, dialect, start), result);
  }
  office::explain_properties(compiled->metadata, result);
  return result;
}

}  // namespace greffier::docx
