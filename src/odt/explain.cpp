#include "odt/explain.hpp"

#include <string>

#include "odt/dialect.hpp"
#include "odt/namespaces.hpp"
#include "odt/template.hpp"

namespace greffier::odt {

namespace {

void explain_part(const package::Package& package, const std::string& part,
                  const office::Program& program, std::vector<office::Explained>& out) {
  const auto content = package.find(part)->content();
  if (!content) return;
  const auto root = xml::parse(*content, kPrefixes, part);
  if (!root) return;
  office::explain(program, office::index_places(*root, Dialect(), {part}), out);
}

}  // namespace

std::optional<std::vector<office::Explained>> explain(const package::Package& package,
                                                      std::string_view name,
                                                      diag::SourceMap& sources, diag::Sink& sink,
                                                      const office::TemplateFiles* files) {
  const auto compiled = compile_template(package, name, sources, sink, files);
  if (!compiled) return std::nullopt;
  std::vector<office::Explained> result;
  explain_part(package, "content.xml", compiled->content, result);
  explain_part(package, "styles.xml", compiled->styles, result);
  office::explain_properties(compiled->metadata, result);
  return result;
}

}  // namespace greffier::odt
