#include "odt/render.hpp"

#include <optional>
#include <string>
#include <utility>

#include <fmt/core.h>

#include "odt/block_writer.hpp"
#include "odt/contents_writer.hpp"
#include "odt/namespaces.hpp"
#include "odt/package_parts.hpp"
#include "odt/properties.hpp"
#include "odt/style_writer.hpp"
#include "odt/text_writer.hpp"
#include "office/contents.hpp"
#include "office/messages.hpp"
#include "office/page_breaks.hpp"
#include "office/part_buffer.hpp"
#include "office/run_program.hpp"
#include "templating/print.hpp"
#include "xml/root_element.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

namespace {

constexpr office::BodyNames kBodyNames{
    "text:p", "text:h", "table:table-row", "table:table-cell", {}};

class Emitter final : public office::Emitter {
 public:
  Emitter(Writing& writing, office::PartBuffer& part, const typography::Profile* typography)
      : writing_(writing), typography_(typography), part_(part) {}

  // Content was written whose prefixes the template may not know.
  [[nodiscard]] bool is_rich() const { return is_rich_; }

  std::string& buffer() override { return buffer_; }

  // A table of contents looks at the whole body.
  std::size_t settle(std::size_t offset) override {
    const std::size_t gone = writing_.contents.empty() ? part_.settle(offset) : 0;
    writing_.settled += gone;
    return gone;
  }

  void print(const model::Value& value, const office::Site& /*site*/) override {
    if (const auto* inlines = value.get_if<model::Inlines>()) {
      is_rich_ = true;
      append_text(buffer_, *inlines, writing_);
      return;
    }
    if (const auto* text = value.get_if<std::string>()) return print_text(*text);
    print_text(templating::to_text(value));
  }

  bool blocks(const model::Blocks& blocks, const office::Site& site,
              const std::optional<std::string>& page) override {
    is_rich_ = true;
    Setting setting;
    if (site.around.in_note) setting.base = office::Role::footnote;
    if (site.around.in_cell) setting.base = office::Role::table_text;
    if (page) setting.page = office::page_start(*page);
    setting.holds_pages = !site.around.in_cell && !site.around.in_story;
    return append_blocks(buffer_, blocks, writing_, setting);
  }

  void use(const office::PageSlot::Broken& broken) override {
    if (!broken.style.empty()) writing_.automatic.add(broken.text, broken.style);
  }

  // Numbers the heading as Writer will and gives it a bookmark for the table of contents.
  void heading(const office::WrittenHeading& heading) override {
    const std::string_view written(buffer_);
    office::HeadingEntry entry{heading.level, {}, {}, {}, writing_.settled + heading.begin};
    entry.text = office::text_of_xml(written.substr(heading.text));
    entry.anchor = fmt::format("titre_modele_{}", writing_.headings.size() + 1);
    const std::string_view start = written.substr(heading.begin, heading.text - heading.begin);
    if (start.find("text:is-list-header=\"true\"") == std::string_view::npos)
      entry.number = writing_.counter.next(heading.level);
    buffer_.insert(heading.text, fmt::format("<text:bookmark text:name=\"{}\"/>", entry.anchor));
    entry.starts_page =
        heading.starts_page || writing_.starts_page(office::heading_role(heading.level));
    writing_.headings.push_back(std::move(entry));
  }

  void section_end(const office::SectionEnd& section) override { buffer_ += section.paragraph; }

  const typography::Profile* typography() const override { return typography_; }

  const office::MediaLibrary& media() const override { return writing_.media; }

  office::PictureFacts facts_of(const office::Picture& picture,
                                const office::Extent& extent) override {
    return {millimetres(extent.width),
            millimetres(extent.height),
            picture_part(picture, writing_),
            picture.media_type,
            frame_name(writing_),
            {},
            {}};
  }

  // Names and xml:id alike: the template's own and a number.
  std::string fresh(const office::Identifier& identifier) override {
    return writing_.names.like(identifier.value);
  }

 private:
  void print_text(std::string_view text) {
    bool after_space = buffer_.empty() || buffer_.back() == ' ' || buffer_.back() == '>';
    // What follows may begin with a space, too.
    const bool ends_with_space = text.size() > 1 && text.ends_with(' ');
    append_characters(buffer_, text.substr(0, text.size() - (ends_with_space ? 1 : 0)),
                      after_space);
    if (ends_with_space) buffer_ += "<text:s/>";
  }

  Writing& writing_;
  const typography::Profile* typography_;
  office::PartBuffer& part_;
  std::string& buffer_ = part_.text();
  bool is_rich_ = false;
};

// Runs one part; the automatic styles that its content needed go into its own automatic styles.
package::Part run_part(std::string name, const office::Program& program,
                       const templating::Scope& scope, Writing& writing,
                       const typography::Profile* typography, diag::Sink& sink) {
  office::PartBuffer part;
  Emitter emitter(writing, part, typography);
  office::run(program, scope, emitter, sink);
  const auto render_contents = [&writing](std::span<const int> pages, int index) {
    return contents_xml(writing, pages, index);
  };
  if (!writing.contents.empty()) part.restore();
  if (office::fill_contents(part.text(), writing.contents, writing.headings, kBodyNames,
                            writing.styles.page, render_contents))
    sink.raise(office::kEstimatedPages, {});
  std::string& front = part.front();
  if (!writing.automatic.xml().empty())
    if (const std::size_t at = front.find("</office:automatic-styles>"); at != std::string::npos)
      front.insert(at, writing.automatic.xml());
  if (emitter.is_rich()) xml::declare(front, kPrefixes);
  return std::move(part).take(std::move(name));
}

// The styles that the charte lends go behind the template's.
void add_lent_styles(package::Package& package, const office::RoleStyles& roles,
                     const office::RenderInput& input, diag::Sink& sink) {
  const std::vector<office::Role> lent = roles.lent();
  if (lent.empty()) return;
  const auto content = package.find("styles.xml")->content();
  if (!content) return;
  std::string part(*content);
  const std::size_t end = part.find("</office:styles>");
  if (end == std::string::npos) return;
  std::string styles;
  xml::Writer out(styles);
  for (const office::Role role : lent)
    write_style(out, input.charte->style(role), input.charte->page.text_width(),
                [&roles](office::Role other) { return roles.known(other); });
  part.insert(end, styles);
  xml::declare(part, kPrefixes);
  package.set({"styles.xml", std::move(part)});
  office::report_lent_styles(roles, *input.charte, sink);
}

void add_pictures(package::Package& package, const Writing& writing) {
  for (const auto& [source, part] : writing.pictures)
    package.set({part, writing.media.find(source)->bytes, package::Method::stored});
}

}  // namespace

package::Package render(const Template& source, const office::RenderInput& input,
                        diag::Sink& sink) {
  package::Package package = source.package;
  const templating::Scope scope(input.data, input.services);
  Writing page{source.looks, input.media, input.charte};
  Writing body{source.looks, input.media, input.charte};
  if (!source.styles.empty())
    package.set(run_part("styles.xml", source.styles, scope, page, input.typography, sink));
  body.pictures = std::move(page.pictures);
  body.counters = page.counters;
  package.set(run_part("content.xml", source.content, scope, body, input.typography, sink));
  body.roles.add_lent(page.roles);
  add_lent_styles(package, body.roles, input, sink);
  const model::Metadata metadata = office::with_tags(input.metadata, source.metadata, scope, sink);
  package.set({"meta.xml", meta_part(metadata, source.version)});
  add_pictures(package, body);
  package.set({"META-INF/manifest.xml", manifest_part(package, source.manifest)});
  return package;
}

}  // namespace greffier::odt
