#include "docx/template_writer.hpp"

#include <array>

#include <fmt/core.h>

#include "docx/block_writer.hpp"
#include "docx/namespaces.hpp"
#include "docx/numbering_part.hpp"
#include "docx/package_parts.hpp"
#include "docx/sections.hpp"
#include "docx/styles_part.hpp"
#include "xml/root_element.hpp"
#include "xml/writer.hpp"

namespace greffier::docx {

namespace {

// A header or footer: where its blocks are, which pages show it, and its part.
struct Story {
  model::Blocks office::Layout::*blocks;
  office::Role base;
  std::string_view kind;   // "header" or "footer"
  std::string_view pages;  // w:type
  std::string_view file;
};
constexpr std::array kStories{
    Story{&office::Layout::header, office::Role::header, "header", "default", "header1.xml"},
    Story{&office::Layout::first_header, office::Role::letterhead, "header", "first",
          "header2.xml"},
    Story{&office::Layout::footer, office::Role::footer, "footer", "default", "footer1.xml"},
    Story{&office::Layout::first_footer, office::Role::footer, "footer", "first", "footer2.xml"}};

std::string part(std::string_view root, std::string_view content) {
  return fmt::format("{}<w:{}{}>{}</w:{}>", xml::kDeclaration, root, kDeclarations, content, root);
}

class TemplateWriter {
 public:
  TemplateWriter(const office::Layout& layout, const office::StyleSheet& sheet)
      : layout_(layout), sheet_(sheet), styles_(template_styles(sheet)) {
    writing_.counters.list = kOutlineList;
  }

  package::Package write(std::string_view title) {
    model::Metadata metadata;
    metadata.title = title;
    metadata.language = sheet_.language_tag();
    package_.set({"[Content_Types].xml", ""});
    package_.set({"_rels/.rels", root_relationships()});
    const std::string references = write_stories();
    const std::string body = write_body(references);
    package_.set({"word/document.xml", part("document", "<w:body>" + body + "</w:body>")});
    package_.set({"word/styles.xml", styles_part(sheet_)});
    std::string numbering = numbering_part(sheet_);
    add_list_instances(numbering, writing_.lists);
    package_.set({"word/numbering.xml", std::move(numbering)});
    package_.set({"word/settings.xml", settings_part(sheet_)});
    package_.set({"word/fontTable.xml", font_table_part(sheet_)});
    const WrittenNotes& notes = writing_.notes[kFootnotes];
    std::string footnotes = footnotes_part();
    xml::append_child(footnotes, notes.xml);
    package_.set({"word/footnotes.xml", std::move(footnotes)});
    if (!notes.relationships.empty())
      package_.set({relationships_part("word/footnotes.xml"), notes.relationships.xml()});
    for (const std::string_view kind :
         {"styles", "numbering", "settings", "fontTable", "footnotes"})
      relationships_.add(kind, std::string(kind) + ".xml");
    package_.set({relationships_part("word/document.xml"), relationships_.xml()});
    package_.set({std::string(kCorePart), core_part(metadata)});
    package_.set({"docProps/app.xml", app_part()});
    package_.set({"docProps/custom.xml", custom_part(metadata)});
    package_.set({"[Content_Types].xml", content_types_part(package_, {})});
    return std::move(package_);
  }

 private:
  static std::string root_relationships() {
    Relationships root;
    root.add("officeDocument", "word/document.xml");
    root.add("extended-properties", "docProps/app.xml");
    root.add("custom-properties", "docProps/custom.xml");
    root.add_of_type(std::string(kCoreProperties), kCorePart, false);
    return root.xml();
  }

  // Writes headers and footers; returns the references that the first section carries.
  std::string write_stories() {
    std::string headers;
    for (const Story& story : kStories) {
      const model::Blocks& blocks = blocks_of(story);
      if (blocks.empty()) continue;
      Relationships own;
      std::string content;
      append_blocks(content, blocks, writing_, own, {story.base, model::Align::automatic, true});
      const std::string name(story.file);
      package_.set({"word/" + name, part(story.kind == "header" ? "hdr" : "ftr", content)});
      const std::string id = relationships_.add(story.kind, name);
      headers +=
          fmt::format("<w:{}Reference w:type=\"{}\" r:id=\"{}\"/>", story.kind, story.pages, id);
    }
    const bool is_set_apart = !layout_.first_header.empty() || !layout_.first_footer.empty();
    return headers + (is_set_apart ? "<w:titlePg/>" : "");
  }

  // The first page has the footer of the others when it has none of its own.
  const model::Blocks& blocks_of(const Story& story) const {
    const model::Blocks& own = layout_.*story.blocks;
    return story.blocks == &office::Layout::first_footer && own.empty() ? layout_.footer : own;
  }

  // The first paragraph is a section of its own that carries the headers: those after it, which a
  // loop may repeat, only change columns.
  std::string write_body(const std::string& references) {
    const auto section = [&](bool continuous, std::string_view carried) {
      return section_properties(sheet_.page, 1, sheet_.column_gap, continuous, carried);
    };
    std::string body;
    const auto first = layout_.body.empty() ? 0 : 1;
    const model::Blocks head(layout_.body.begin(), layout_.body.begin() + first);
    const model::Blocks rest(layout_.body.begin() + first, layout_.body.end());
    append_blocks(body, head, writing_, relationships_);
    const bool split = end_section(body, section(false, references));
    append_blocks(body, rest, writing_, relationships_);
    return body + section(split, split ? std::string_view() : std::string_view(references));
  }

  const office::Layout& layout_;
  const office::StyleSheet& sheet_;
  TemplateStyles styles_;
  office::MediaLibrary no_media_;
  Writing writing_{styles_, no_media_};
  Relationships relationships_;
  package::Package package_;
};

}  // namespace

package::Package write_template(const office::Layout& layout, const office::StyleSheet& sheet,
                                std::string_view title) {
  return TemplateWriter(layout, sheet).write(title);
}

}  // namespace greffier::docx
