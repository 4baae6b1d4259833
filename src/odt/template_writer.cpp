#include "odt/template_writer.hpp"

#include <fmt/core.h>

#include "odt/block_writer.hpp"
#include "odt/manifest.hpp"
#include "odt/namespaces.hpp"
#include "odt/package_parts.hpp"
#include "odt/styles_part.hpp"

namespace greffier::odt {

namespace {

// The counters that captions use (ODF 1.3 part 3 § 7.4.13).
constexpr std::string_view kSequences =
    "<text:sequence-decls>"
    "<text:sequence-decl text:display-outline-level=\"0\" text:name=\"Tableau\"/>"
    "<text:sequence-decl text:display-outline-level=\"0\" text:name=\"Figure\"/>"
    "</text:sequence-decls>";

std::string story(const model::Blocks& blocks, Writing& writing, office::Role base) {
  std::string out;
  append_blocks(out, blocks, writing, {base, model::Align::automatic});
  return out;
}

// The first paragraph of the body calls the master page of the letterhead, through a style of its
// own.
std::string body_with_first_page(std::string body, Writing& writing) {
  constexpr std::string_view kName = "text:style-name=\"";
  const std::size_t at = body.find(kName);
  if (!body.starts_with("<text:p ") || at == std::string::npos) return body;
  const std::size_t begin = at + kName.size();
  const std::size_t end = body.find('"', begin);
  const std::string parent = body.substr(begin, end - begin);
  const std::string style = writing.automatic.name_of(
      "paragraph",
      fmt::format(" style:parent-style-name=\"{}\" style:master-page-name=\"First_20_Page\"",
                  parent),
      "");
  return body.replace(begin, end - begin, style);
}

std::string content_part(const office::Layout& layout, const office::StyleSheet& sheet,
                         Writing& writing) {
  std::string body = story(layout.body, writing, office::Role::text);
  if (!layout.first_header.empty() || !layout.first_footer.empty())
    body = body_with_first_page(std::move(body), writing);
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content{} "
      "office:version=\"{}\">{}<office:automatic-styles>{}</office:automatic-styles>"
      "<office:body><office:text>{}{}</office:text></office:body></office:document-content>",
      declarations(), kVersion, font_declarations(sheet), writing.automatic.xml(), kSequences,
      body);
}

}  // namespace

package::Package write_template(const office::Layout& layout, const office::StyleSheet& sheet,
                                std::string_view title) {
  const TemplateStyles styles = template_styles(sheet);
  const office::MediaLibrary no_media;
  Writing page{styles, no_media};
  Stories stories{story(layout.first_header, page, office::Role::letterhead),
                  story(layout.header, page, office::Role::header),
                  story(layout.footer, page, office::Role::footer),
                  {},
                  story(layout.first_footer, page, office::Role::footer)};
  stories.automatic = page.automatic.xml();
  Writing body{styles, no_media};
  model::Metadata metadata;
  metadata.title = title;
  metadata.language = styles.language;

  package::Package package;
  package.set({"mimetype", std::string(kMediaType), package::Method::stored});
  package.set({"content.xml", content_part(layout, sheet, body)});
  package.set({"styles.xml", styles_part(sheet, stories)});
  package.set({"meta.xml", meta_part(metadata, kVersion)});
  package.set({"settings.xml", settings_part()});
  package.set({"META-INF/manifest.xml", manifest_part(package, {})});
  return package;
}

}  // namespace greffier::odt
