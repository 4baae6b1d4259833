#include "docx/render.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <fmt/core.h>

#include "docx/after_table.hpp"
#include "docx/block_writer.hpp"
#include "docx/contents_writer.hpp"
#include "docx/list_copy.hpp"
#include "docx/namespaces.hpp"
#include "docx/notes.hpp"
#include "docx/numbering_part.hpp"
#include "docx/package_parts.hpp"
#include "docx/picture_writer.hpp"
#include "docx/sections.hpp"
#include "docx/style_writer.hpp"
#include "docx/text_writer.hpp"
#include "docx/units.hpp"
#include "office/contents.hpp"
#include "office/messages.hpp"
#include "office/part_buffer.hpp"
#include "office/run_program.hpp"
#include "templating/print.hpp"
#include "xml/root_element.hpp"
#include "xml/writer.hpp"

namespace greffier::docx {

namespace {

constexpr office::BodyNames kBodyNames{"w:p",        "w:p", "w:tr", "w:tc", "w:pageBreakBefore",
                                       "w:instrText"};

constexpr std::string_view kStyles = "word/styles.xml";

// The inside of the w:rPr of a run that is opened with `run_open`.
std::string_view run_properties(std::string_view run_open) {
  constexpr std::string_view kOpen = "<w:rPr>";
  constexpr std::string_view kClose = "</w:rPr>";
  const std::size_t begin = run_open.find(kOpen);
  const std::size_t end = run_open.rfind(kClose);
  if (begin == std::string_view::npos || end == std::string_view::npos) return {};
  return run_open.substr(begin + kOpen.size(), end - begin - kOpen.size());
}

class Emitter final : public office::Emitter {
 public:
  Emitter(Writing& writing, Relationships& relationships, const Template& source,
          office::PartBuffer& part, const typography::Profile* typography)
      : writing_(writing),
        relationships_(&relationships),
        source_(source),
        typography_(typography),
        part_(part) {
    writing_.settled = 0;
  }

  // Content was written whose prefixes the template may not know.
  [[nodiscard]] bool is_rich() const { return is_rich_; }

  std::string& buffer() override { return buffer_; }

  // A table of contents looks at the whole body.
  std::size_t settle(std::size_t offset) override {
    const std::size_t gone = writing_.contents.empty() ? part_.settle(offset) : 0;
    writing_.settled += gone;
    return gone;
  }

  void print(const model::Value& value, const office::Site& site) override {
    if (const auto* inlines = value.get_if<model::Inlines>()) {
      is_rich_ = true;
      return append_text(buffer_, *inlines, writing_, *relationships_,
                         run_properties(site.run_open));
    }
    if (const auto* text = value.get_if<std::string>()) return print_text(*text, site);
    print_text(templating::to_text(value), site);
  }

  bool blocks(const model::Blocks& blocks, const office::Site& site,
              const std::optional<std::string>& page) override {
    is_rich_ = true;
    Setting setting;
    setting.on_new_page = page.has_value();
    if (site.around.in_note) setting.base = office::Role::footnote;
    if (site.around.in_cell)
      setting = {office::Role::table_text, model::Align::automatic, true, page.has_value()};
    setting.in_story = site.around.in_story;
    return append_blocks(buffer_, blocks, writing_, *relationships_, setting);
  }

  // The properties of a paragraph may come in pieces, with a slot for a page break among them.
  bool behind_blocks(std::string_view xml) override {
    constexpr std::string_view kTableEnd = "</w:tbl>";
    const std::size_t table = buffer_.rfind(kTableEnd);
    buffer_ += xml;
    if (table == std::string::npos) return false;
    const std::string behind = buffer_.substr(table + kTableEnd.size());
    if (!behind.starts_with("<w:p")) return false;
    if (behind.find('>') + 1 == behind.size()) return true;
    if (behind.find("<w:pPr>") != std::string::npos && behind.find("</w:pPr>") == std::string::npos)
      return true;
    buffer_.replace(table + kTableEnd.size(), behind.size(), spaced_after_table(behind, writing_));
    return false;
  }

  // Numbers the heading as Word will and gives it a bookmark for the table of contents.
  void heading(const office::WrittenHeading& heading) override {
    office::HeadingEntry entry{heading.level, {}, {}, {}, writing_.settled + heading.begin};
    const std::string_view properties =
        std::string_view(buffer_).substr(heading.begin, heading.text - heading.begin);
    if (properties.find("<w:numId w:val=\"0\"/>") == std::string_view::npos)
      entry.number = writing_.counter.next(heading.level);
    entry.text = office::text_of_xml(std::string_view(buffer_).substr(heading.text));
    entry.anchor = fmt::format("titre_modele_{}", writing_.headings.size() + 1);
    const int id = ++writing_.counters.bookmark;
    buffer_.insert(heading.text, fmt::format("<w:bookmarkStart w:id=\"{0}\" w:name=\"{1}\"/>"
                                             "<w:bookmarkEnd w:id=\"{0}\"/>",
                                             id, entry.anchor));
    entry.starts_page =
        heading.starts_page || writing_.starts_page(office::heading_role(heading.level));
    writing_.headings.push_back(std::move(entry));
  }

  void section_end(const office::SectionEnd& section) override {
    if (!end_section(buffer_, section.properties)) buffer_ += section.paragraph;
  }

  void leave(std::string_view element) override {
    const auto kind = std::ranges::find(kNoteKinds, element, &NoteKind::note);
    notes_ = &writing_.notes[static_cast<std::size_t>(kind - kNoteKinds.begin())];
    ++notes_->last;
    outer_ = std::exchange(relationships_, &notes_->relationships);
  }

  void come_back(std::size_t begin) override {
    notes_->xml.append(buffer_, begin);
    buffer_.resize(begin);
    relationships_ = outer_;
  }

  std::string apart_number() const override { return std::to_string(notes_->last); }

  const typography::Profile* typography() const override { return typography_; }

  const office::MediaLibrary& media() const override { return writing_.media; }

  office::PictureFacts facts_of(const office::Picture& picture,
                                const office::Extent& extent) override {
    const int number = ++writing_.counters.drawing;
    return {std::to_string(emu(extent.width)),
            std::to_string(emu(extent.height)),
            relationships_->add("image", "media/" + media_file(picture, writing_)),
            picture.media_type,
            fmt::format("Image {}", number),
            std::to_string(number),
            {}};
  }

  // Each address has its own relationship: those of the passes of a loop differ.
  std::string link(std::string address) override {
    return relationships_->add("hyperlink", address, true);
  }

  std::string fresh(const office::Identifier& identifier) override {
    if (identifier.space == "list") return fresh_list(identifier.value);
    if (identifier.space == "bookmark") return std::to_string(++writing_.counters.bookmark);
    if (identifier.space == "drawing") return std::to_string(++writing_.counters.drawing);
    if (identifier.space == "control")
      return std::to_string(kFirstControl + ++writing_.counters.copy);
    if (identifier.space == "paragraph")
      return fmt::format("{:08X}", kFirstControl + ++writing_.counters.copy);
    if (identifier.space.starts_with("shape") && identifier.value.starts_with(kNumberedShape))
      return fmt::format("{}{}", identifier.value.substr(0, kNumberedShape.size() + 1),
                         kFirstShape + ++writing_.counters.copy);
    return writing_.names.like(identifier.value, kLongestBookmark);
  }

 private:
  void print_text(std::string_view text, const office::Site& site) {
    if (text.empty()) return;
    buffer_ += site.run_open;
    append_run_content(buffer_, text);
    buffer_ += site.run_close;
  }

  // Far from the numbers that Word draws for content controls (w:sdt) and paragraphs (w14:paraId).
  static constexpr int kFirstControl = 0x10000000;

  // Far from those of VML shapes: `_x0000_s1026`, `_x0000_i1025` of an object in a line.
  static constexpr std::string_view kNumberedShape = "_x0000_";
  static constexpr int kFirstShape = 0x100000;

  // Numbers start again; bullets need no list of their own.
  std::string fresh_list(const std::string& id) {
    std::optional<ListInstance> list = numbered_like(source_.numbering, id);
    if (!list) return id;
    list->number = ++writing_.counters.list;
    writing_.lists.push_back(*list);
    return std::to_string(list->number);
  }

  Writing& writing_;
  Relationships* relationships_;    // of the part that is being written
  Relationships* outer_ = nullptr;  // of the part that a note is called from
  WrittenNotes* notes_ = nullptr;   // that it goes to
  const Template& source_;
  const typography::Profile* typography_;
  office::PartBuffer& part_;
  std::string& buffer_ = part_.text();
  bool is_rich_ = false;
};

class Renderer {
 public:
  Renderer(const Template& source, const office::RenderInput& input, diag::Sink& sink)
      : source_(source),
        input_(input),
        sink_(sink),
        package_(source.package),
        writing_{source.looks, input.media, source.counters, input.charte} {
    writing_.notes = source.notes;
  }

  package::Package render() {
    for (const Story& story : source_.stories) {
      Relationships relationships = write_story(story);
      if (&story == &source_.stories.front())
        body_relationships_ = std::move(relationships);
      else
        write_relationships(story.part, relationships);
    }
    add_spare_parts();
    write_lists();
    for (std::size_t i = 0; i < kNoteKinds.size(); ++i) write_notes(i);
    write_lent_styles();
    for (const auto& [source, file] : writing_.pictures)
      package_.set(
          {"word/media/" + file, input_.media.find(source)->bytes, package::Method::stored});
    const model::Metadata metadata =
        office::with_tags(input_.metadata, source_.metadata, templating::Scope(input_.data), sink_);
    write_properties(metadata);
    package_.set({"[Content_Types].xml", content_types_part(package_, known_types())});
    return std::move(package_);
  }

 private:
  // Returns the relationships of the part.
  Relationships write_story(const Story& story) {
    Relationships relationships = story.relationships;
    office::PartBuffer part;
    Emitter emitter(writing_, relationships, source_, part, input_.typography);
    const templating::Scope scope(input_.data, input_.services);
    office::run(story.program, scope, emitter, sink_);
    const bool body = &story == &source_.stories.front();
    if (body) fill_contents(part);
    if (emitter.is_rich()) xml::declare(part.front(), kPrefixes);
    package_.set(std::move(part).take(story.part));
    return relationships;
  }

  void write_relationships(std::string_view part, const Relationships& relationships) {
    if (!relationships.empty()) package_.set({relationships_part(part), relationships.xml()});
  }

  // What the template lacks and content needs.
  void add_spare_parts() {
    for (const SparePart& spare : source_.spare) {
      const std::string& name = spare.part.name();
      const bool is_needed = spare.kind == "numbering" ? !writing_.lists.empty()
                                                       : !writing_.notes[kFootnotes].xml.empty();
      if (!is_needed) continue;
      body_relationships_.add(spare.kind, name.substr(name.rfind('/') + 1));
      package_.set(spare.part);
    }
    write_relationships(source_.stories.front().part, body_relationships_);
  }

  void fill_contents(office::PartBuffer& body) {
    const auto contents = [this](std::span<const int> pages, int index) {
      return contents_xml(writing_, pages, index);
    };
    if (!writing_.contents.empty()) body.restore();
    if (office::fill_contents(body.text(), writing_.contents, writing_.headings, kBodyNames,
                              writing_.styles.page, contents))
      sink_.raise(office::kEstimatedPages, {});
  }

  void write_lists() {
    if (writing_.lists.empty()) return;
    std::string numbering = source_.numbering;
    add_list_instances(numbering, writing_.lists);
    package_.set({"word/numbering.xml", std::move(numbering)});
  }

  void write_notes(std::size_t kind) {
    const std::string_view part = kNoteKinds[kind].part;
    const auto& [written, relationships, last] = writing_.notes[kind];
    if (written.empty()) return;
    std::string notes(content_of(part));
    xml::declare(notes, kPrefixes);
    xml::append_child(notes, written);
    package_.set({std::string(part), std::move(notes)});
    write_relationships(part, relationships);
  }

  // The styles that the charte lends go behind the template's.
  void write_lent_styles() {
    const std::vector<office::Role> lent = writing_.roles.lent();
    const bool lends_table = writing_.has_tables && !source_.looks.has_table();
    if (input_.charte == nullptr || (lent.empty() && !lends_table)) return;
    const StyleSetting setting{[this](office::Role role) { return writing_.roles.known(role); },
                               input_.charte->page.text_width(), false};
    std::string styles;
    xml::Writer out(styles);
    for (const office::Role role : lent) write_style(out, input_.charte->style(role), setting);
    if (lends_table) write_table_style(out, input_.charte->table, {});
    std::string part(content_of(kStyles));
    xml::append_child(part, styles);
    package_.set({std::string(kStyles), std::move(part)});
    office::report_lent_styles(writing_.roles, *input_.charte, sink_);
  }

  // A template may know nothing of the parts of properties; custom ones are written when there are
  // some.
  void write_properties(const model::Metadata& metadata) {
    constexpr std::string_view kRoot = "_rels/.rels";
    constexpr std::string_view kCustom = "docProps/custom.xml";
    package_.set({std::string(kCorePart), core_part(metadata)});
    const bool has_custom = !metadata.custom.empty() || package_.find(kCustom) != nullptr;
    if (has_custom) package_.set({std::string(kCustom), custom_part(metadata)});
    auto root = Relationships::parse(content_of(kRoot), kRoot);
    if (!root) return;
    const std::size_t known = root->all().size();
    if (root->core_properties() == nullptr)
      root->add_of_type(std::string(kCoreProperties), kCorePart, false);
    if (has_custom && root->find("custom-properties") == nullptr)
      root->add("custom-properties", kCustom);
    if (root->all().size() != known) package_.set({std::string(kRoot), root->xml()});
  }

  std::string_view known_types() const { return content_of("[Content_Types].xml"); }

  // The content of a part of the document so far, "" when it has none.
  std::string_view content_of(std::string_view name) const {
    const package::Part* part = package_.find(name);
    if (part == nullptr) return {};
    const auto content = part->content();
    return content ? *content : std::string_view();
  }

  const Template& source_;
  const office::RenderInput& input_;
  diag::Sink& sink_;
  package::Package package_;
  Writing writing_;
  Relationships body_relationships_;
};

}  // namespace

package::Package render(const Template& source, const office::RenderInput& input,
                        diag::Sink& sink) {
  return Renderer(source, input, sink).render();
}

}  // namespace greffier::docx
