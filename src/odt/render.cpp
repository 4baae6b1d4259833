#include "odt/render.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "odt/block_writer.hpp"
#include "odt/contents_writer.hpp"
#include "odt/package_parts.hpp"
#include "odt/text_writer.hpp"
#include "office/contents.hpp"
#include "office/messages.hpp"
#include "templating/print.hpp"

namespace greffier::odt {

namespace {

constexpr office::BodyNames kBodyNames{
    "text:p", "text:h", "table:table-row", "table:table-cell", {}};

class Emitter final : public office::Emitter {
 public:
  explicit Emitter(Writing& writing) : writing_(writing) {}

  std::string& buffer() override { return buffer_; }

  void print(const model::Value& value, const office::Site& /*site*/) override {
    if (const auto* inlines = value.get_if<model::Inlines>()) {
      append_text(buffer_, *inlines, writing_);
      return;
    }
    const std::string text = templating::to_text(value);
    bool after_space = buffer_.empty() || buffer_.back() == ' ' || buffer_.back() == '>';
    // What follows may begin with a space, too.
    const bool ends_with_space = text.size() > 1 && text.ends_with(' ');
    append_characters(buffer_, text.substr(0, text.size() - (ends_with_space ? 1 : 0)),
                      after_space);
    if (ends_with_space) buffer_ += "<text:s/>";
  }

  void blocks(const model::Blocks& blocks, const office::Site& site) override {
    append_blocks(
        buffer_, blocks, writing_,
        {site.in_cell ? office::Role::table_text : office::Role::text, model::Align::automatic});
  }

  // Numbers the heading as Writer will and gives it a bookmark for the table of contents.
  void heading(const office::WrittenHeading& heading) override {
    const std::string_view written(buffer_);
    office::HeadingEntry entry{heading.level, {}, {}, {}, heading.begin};
    entry.text = office::text_of_xml(written.substr(heading.text));
    entry.anchor = fmt::format("titre_modele_{}", writing_.headings.size() + 1);
    const std::string_view start = written.substr(heading.begin, heading.text - heading.begin);
    if (start.find("text:is-list-header=\"true\"") == std::string_view::npos)
      entry.number = writing_.counter.next(heading.level);
    buffer_.insert(heading.text, fmt::format("<text:bookmark text:name=\"{}\"/>", entry.anchor));
    writing_.headings.push_back(std::move(entry));
  }

  void section_end(const office::SectionEnd& section) override { buffer_ += section.paragraph; }

  // Names and xml:id alike: the template's own and a number.
  std::string fresh(const office::Identifier& identifier) override {
    return writing_.names.like(identifier.value);
  }

 private:
  Writing& writing_;
  std::string buffer_;
};

// Runs one part; the automatic styles that its content needed go into its own automatic styles.
std::string run_part(const office::Program& program, const templating::Scope& scope,
                     Writing& writing, diag::Sink& sink) {
  Emitter emitter(writing);
  office::run(program, scope, emitter, sink);
  std::string part = std::move(emitter.buffer());
  const auto render_contents = [&writing](std::span<const int> pages, int index) {
    return contents_xml(writing, pages, index);
  };
  if (office::fill_contents(part, writing.contents, writing.headings, kBodyNames,
                            writing.styles.page, render_contents))
    sink.raise(office::kEstimatedPages, {});
  if (!writing.automatic.xml().empty())
    if (const std::size_t at = part.find("</office:automatic-styles>"); at != std::string::npos)
      part.insert(at, writing.automatic.xml());
  return part;
}

void add_pictures(package::Package& package, const Writing& writing) {
  for (const auto& [source, part] : writing.pictures)
    package.set({part, writing.media.find(source)->bytes, package::Method::stored});
}

}  // namespace

package::Package render(const Template& source, const office::RenderInput& input,
                        diag::Sink& sink) {
  package::Package package = source.package;
  const templating::Scope scope(input.data);
  Writing page{source.looks, input.media};
  Writing body{source.looks, input.media};
  package.set({"styles.xml", run_part(source.styles, scope, page, sink)});
  body.pictures = std::move(page.pictures);
  body.counters = page.counters;
  package.set({"content.xml", run_part(source.content, scope, body, sink)});
  package.set(
      {"meta.xml", meta_part(office::with_tags(input.metadata, source.metadata, scope, sink))});
  add_pictures(package, body);
  package.set({"META-INF/manifest.xml", manifest_part(package)});
  return package;
}

}  // namespace greffier::odt
