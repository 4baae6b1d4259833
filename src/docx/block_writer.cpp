#include "docx/block_writer.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "docx/after_table.hpp"
#include "docx/ordered.hpp"
#include "docx/properties.hpp"
#include "docx/sections.hpp"
#include "docx/table_writer.hpp"
#include "docx/text_writer.hpp"
#include "docx/units.hpp"
#include "office/captions.hpp"
#include "office/lead_ins.hpp"
#include "xml/escape.hpp"

namespace greffier::docx {

namespace {

using namespace model;
using office::Role;

constexpr int kDeepestLevel = 8;
constexpr std::string_view kColumnBreak = "<w:r><w:br w:type=\"column\"/></w:r>";

bool starts_column(Role role) {
  return role == Role::key_figure_next;
}

class BlockWriter {
 public:
  BlockWriter(std::string& out, Writing& writing, Relationships& relationships,
              const Setting& setting)
      : out_(out),
        writing_(writing),
        relationships_(relationships),
        setting_(setting),
        break_before_(setting.on_new_page) {}

  void write(const Blocks& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      // In a cell it would keep whole rows together.
      leads_in_ = !setting_.must_end_with_paragraph && office::leads_in(blocks, i);
      std::visit([this](const auto& node) { write_node(node); }, blocks[i].node);
    }
  }

  [[nodiscard]] bool is_page_due() const { return break_before_; }

  void finish() {
    if (setting_.must_end_with_paragraph && !out_.ends_with("</w:p>"))
      write_paragraph({}, setting_.base);
  }

 private:
  // What the next paragraph of a list item gets.
  struct Item {
    int list = 0;  // w:numId; 0 outside lists
    int level = 0;
    bool marked = false;  // the first paragraph has the mark, the others its indent
  };

  // The headings of tables have the colour of the sample's.
  std::string text_properties(Role role) const {
    const std::string& color = writing_.styles.sample.cells.heading_color;
    if (role != Role::table_heading || color.empty()) return {};
    return fmt::format("<w:color w:val=\"{}\"/>", hex(color));
  }

  Ordered properties(Role role) {
    text_properties_ = text_properties(role);
    Ordered result(paragraph_order());
    if (const std::string& style = writing_.roles.id(role); !style.empty())
      result.add("w:pStyle", {{"w:val", style}});
    if (std::exchange(leads_in_, false)) result.add("w:keepNext");
    if (std::exchange(break_before_, false)) result.add("w:pageBreakBefore");
    if (out_.ends_with("</w:tbl>") && office::heading_level(role) == 0)
      result.add("w:spacing", {{"w:before", twips_text(kAfterTable)}});
    if (std::exchange(rule_before_, false)) {
      office::Border rule = writing_.table.rule;
      rule.padding = 8;
      result.add("w:pBdr", "<w:pBdr>" + border_element("w:top", rule) + "</w:pBdr>");
    }
    if (setting_.align == Align::right) result.add("w:jc", {{"w:val", "right"}});
    if (setting_.align == Align::center) result.add("w:jc", {{"w:val", "center"}});
    add_item(result);
    return result;
  }

  void add_item(Ordered& result) {
    if (item_.list == 0) return;
    if (!std::exchange(item_.marked, true)) {
      result.add("w:numPr", fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/>"
                                        "</w:numPr>",
                                        item_.level, item_.list));
      return;
    }
    const office::ListLook& look = writing_.styles.lists;
    result.add("w:ind", {{"w:left", twips_text(look.indent(static_cast<std::size_t>(item_.level)))},
                         {"w:firstLine", "0"}});
  }

  void write_paragraph(const Inlines& inlines, Role role) {
    write_paragraph(inlines, properties(role), {}, {});
  }

  // A bookmark around the text of a paragraph.
  struct Bookmark {
    std::string before, after;
  };
  Bookmark bookmark(std::string_view name) {
    if (name.empty()) return {};
    const int id = ++writing_.counters.bookmark;
    return {fmt::format("<w:bookmarkStart w:id=\"{}\" w:name=\"{}\"/>", id, name),
            fmt::format("<w:bookmarkEnd w:id=\"{}\"/>", id)};
  }

  void write_caption(const Inlines& inlines, office::HeadingEntry entry) {
    entry.offset = writing_.settled + out_.size();
    const Ordered own = properties(Role::caption);
    entry.anchor = writing_.names.own(entry.anchor, kLongestBookmark);
    const Bookmark mark = bookmark(entry.anchor);
    write_paragraph(inlines, own, mark.before, mark.after);
    writing_.headings.push_back(std::move(entry));
  }

  void write_paragraph(const Inlines& inlines, const Ordered& properties, std::string_view before,
                       std::string_view after) {
    out_ += "<w:p>";
    properties.append_wrapped(out_, "w:pPr");
    out_ += before;
    append_text(out_, inlines, writing_, relationships_, text_properties_);
    out_ += after;
    out_ += "</w:p>";
  }

  void write_node(const Paragraph& paragraph) {
    const Role role = office::find_role(paragraph.role).value_or(base_role());
    if (role == Role::caption)
      if (auto entry = office::caption_entry(paragraph.inlines))
        return write_caption(paragraph.inlines, std::move(*entry));
    // A style cannot start a column in WordprocessingML: a break in the text does.
    write_paragraph(paragraph.inlines, properties(role),
                    starts_column(role) ? kColumnBreak : std::string_view(), {});
  }

  // In a cell or a note, items keep the small size of the text around them.
  Role base_role() const {
    if (item_.list == 0 || setting_.base != Role::text) return setting_.base;
    return ordered_ ? Role::list_number : Role::list_bullet;
  }

  void write_node(const Heading& heading) {
    office::HeadingEntry entry{heading.level,
                               {},
                               plain_text(heading.inlines),
                               heading.anchor,
                               writing_.settled + out_.size()};
    const auto own = office::find_role(heading.role);
    const Role role = own.value_or(office::heading_role(heading.level));
    entry.starts_page = break_before_ || writing_.starts_page(role);
    Ordered result = properties(role);
    if (own) result.add("w:outlineLvl", {{"w:val", std::to_string(heading.level - 1)}});
    if (heading.numbered) {
      entry.number = writing_.counter.next(heading.level);
    } else if (!own) {
      result.add("w:numPr", std::string("<w:numPr><w:numId w:val=\"0\"/></w:numPr>"));
      result.add("w:ind", {{"w:left", "0"}, {"w:firstLine", "0"}});
    }
    entry.anchor = writing_.names.own(heading.anchor, kLongestBookmark);
    const Bookmark mark = bookmark(entry.anchor);
    write_paragraph(heading.inlines, result, mark.before, mark.after);
    writing_.headings.push_back(std::move(entry));
  }

  // Bulleted lists share one w:num; an ordered list has its own, so that it starts again.
  int instance(const List& list, int level) {
    if (!list.ordered) {
      if (writing_.bullet_list == 0) {
        writing_.bullet_list = ++writing_.counters.list;
        writing_.lists.push_back({writing_.bullet_list, writing_.styles.bullets, -1, 1});
      }
      return writing_.bullet_list;
    }
    const int number = ++writing_.counters.list;
    writing_.lists.push_back({number, writing_.styles.numbers, level, list.start});
    return number;
  }

  void write_node(const List& list) {
    const Item outer = item_;
    const bool outer_ordered = std::exchange(ordered_, list.ordered);
    const int level = outer.list == 0 ? 0 : std::min(outer.level + 1, kDeepestLevel);
    const int number = instance(list, level);
    for (const ListItem& item : list.items) {
      item_ = {number, level, false};
      // The number of an item that begins with a table stands above it.
      if (!item.blocks.empty() && std::holds_alternative<Table>(item.blocks[0].node))
        write_paragraph({}, base_role());
      write(item.blocks);
    }
    item_ = outer;
    ordered_ = outer_ordered;
  }

  void write_node(const Table& table) {
    // A table directly after another would join it.
    if (out_.ends_with("</w:tbl>")) write_paragraph({}, setting_.base);
    const bool in_cell = setting_.must_end_with_paragraph || setting_.in_story;
    append_table(out_, table, writing_, {std::exchange(break_before_, false), in_cell},
                 [this](const Blocks& blocks, Role role, Align align) {
                   append_blocks(out_, blocks, writing_, relationships_, {role, align, true});
                 });
  }

  void write_node(const CodeBlock& code) {
    std::string_view rest = code.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      write_paragraph({text(std::string(rest.substr(0, end)))}, Role::code_block);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  // A rule is the upper border of what follows: an empty line would be read aloud.
  void write_node(const ThematicBreak& /*node*/) { rule_before_ = true; }

  // No page breaks in a cell, a note or a header; Word would break one before the row.
  void write_node(const PageBreak& /*node*/) {
    break_before_ = break_before_ || !(setting_.must_end_with_paragraph || setting_.in_story);
  }

  void write_node(const Contents& contents) {
    const Role title =
        contents.listed == Listed::headings ? Role::contents_title : Role::captions_title;
    const bool starts_page = break_before_ || writing_.starts_page(title);
    std::string first = properties(title).wrapped("w:pPr");
    office::add_place(writing_.contents,
                      {writing_.settled + out_.size(), starts_page, contents.listed,
                       std::min(contents.depth, office::ContentsPlace().depth), std::move(first),
                       properties(title).wrapped("w:pPr")});
  }

  void write_node(const Columns& columns) {
    end_section_here(1);
    write(columns.blocks);
    end_section_here(columns.count);
  }

  void end_section_here(int columns) {
    const std::string section =
        section_properties(writing_.styles.page, columns, writing_.styles.column_gap, true);
    if (!end_section(out_, section)) out_ += "<w:p><w:pPr>" + section + "</w:pPr></w:p>";
  }

  // Presented blocks hold neither; see office/presentation.hpp.
  void write_node(const Container& container) { write(container.blocks); }
  void write_node(const Quote& quote) { write(quote.blocks); }

  std::string& out_;
  Writing& writing_;
  Relationships& relationships_;
  Setting setting_;
  Item item_;
  bool ordered_ = false;
  std::string text_properties_;  // w:rPr of the runs of the paragraph being written
  bool break_before_;
  bool rule_before_ = false;
  bool leads_in_ = false;  // the next paragraph stays with what it announces
};

}  // namespace

bool append_blocks(std::string& out, const Blocks& blocks, Writing& writing,
                   Relationships& relationships, const Setting& setting) {
  BlockWriter writer(out, writing, relationships, setting);
  writer.write(blocks);
  writer.finish();
  return writer.is_page_due();
}

void append_text(std::string& out, const Inlines& inlines, Writing& writing,
                 Relationships& relationships, std::string_view base) {
  append_inlines(out, inlines, writing, relationships, base, [&writing](const Blocks& blocks) {
    std::string body;
    append_blocks(body, blocks, writing, writing.notes[kFootnotes].relationships,
                  {Role::footnote, Align::automatic, true});
    return body;
  });
}

}  // namespace greffier::docx
