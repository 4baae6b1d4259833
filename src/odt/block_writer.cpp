#include "odt/block_writer.hpp"

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "odt/page_starts.hpp"
#include "odt/properties.hpp"
#include "odt/table_writer.hpp"
#include "odt/text_writer.hpp"
#include "office/captions.hpp"
#include "office/lead_ins.hpp"
#include "xml/escape.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

namespace {

using namespace model;
using office::Role;

class BlockWriter {
 public:
  BlockWriter(std::string& out, Writing& writing, const Setting& setting)
      : out_(out),
        writing_(writing),
        base_(setting.base),
        align_(setting.align),
        page_(setting.page),
        holds_pages_(setting.holds_pages) {}

  void write(const Blocks& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      leads_in_ = office::leads_in(blocks, i);
      std::visit([this](const auto& node) { write_node(node); }, blocks[i].node);
    }
  }

  [[nodiscard]] bool is_page_due() const { return page_.has_value(); }

 private:
  // The style of a paragraph; an alignment or a page break before it asks for an automatic one.
  std::string style_of(Role role) {
    const std::string& style = writing_.roles.id(role);
    auto [begins, direct] = attributes_of(std::exchange(page_, std::nullopt));
    if (std::exchange(rule_before_, false))
      direct += fmt::format(" fo:border-top=\"{}\" fo:padding-top=\"8pt\" fo:margin-top=\"8pt\"",
                            border(writing_.table.rule));
    if (align_ != Align::automatic && align_ != Align::left)
      direct += align_ == Align::right ? " fo:text-align=\"end\"" : " fo:text-align=\"center\"";
    if (std::exchange(leads_in_, false)) direct += " fo:keep-with-next=\"always\"";
    const std::string text = text_properties(role);
    if (begins.empty() && direct.empty() && text.empty()) return style;
    return writing_.automatic.name_of(
        "paragraph", fmt::format(" style:parent-style-name=\"{}\"{}", style, begins),
        fmt::format("<style:paragraph-properties{}/>{}", direct, text));
  }

  // The headings of tables have the colour of the sample's.
  std::string text_properties(Role role) const {
    const std::string& color = writing_.styles.sample.heading_color;
    if (role != Role::table_heading || color.empty()) return {};
    return fmt::format("<style:text-properties fo:color=\"{}\"/>", color);
  }

  void write_paragraph(const Inlines& inlines, Role role) {
    open_lists(lists_.size());
    auto caption = role == Role::caption ? office::caption_entry(inlines) : std::nullopt;
    if (caption) {
      caption->offset = writing_.settled + out_.size();
      caption->anchor = writing_.names.own(caption->anchor);
    }
    xml::Writer paragraph(out_);
    paragraph.start("text:p").attribute("text:style-name", style_of(role));
    if (caption) paragraph.empty("text:bookmark", {{"text:name", caption->anchor}});
    paragraph.content();
    append_text(out_, inlines, writing_);
    paragraph.end();
    if (caption) writing_.headings.push_back(std::move(*caption));
  }

  void write_node(const Paragraph& paragraph) {
    const auto own = office::find_role(paragraph.role);
    write_paragraph(paragraph.inlines, own ? *own : base_);
  }

  void write_node(const Heading& heading) {
    open_lists(lists_.size());
    const Role role = office::find_role(heading.role).value_or(office::heading_role(heading.level));
    office::HeadingEntry entry{heading.level,
                               {},
                               plain_text(heading.inlines),
                               heading.anchor,
                               writing_.settled + out_.size()};
    entry.starts_page = page_ || writing_.starts_page(role);
    xml::Writer element(out_);
    element.start("text:h").attribute("text:style-name", style_of(role));
    element.attribute("text:outline-level", heading.level);
    if (heading.numbered) {
      entry.number = writing_.counter.next(heading.level);
    } else {
      element.attribute("text:is-list-header", "true");
    }
    entry.anchor = writing_.names.own(heading.anchor);
    if (!entry.anchor.empty()) element.empty("text:bookmark-start", {{"text:name", entry.anchor}});
    element.content();
    append_text(out_, heading.inlines, writing_);
    if (!entry.anchor.empty()) element.empty("text:bookmark-end", {{"text:name", entry.anchor}});
    element.end();
    writing_.headings.push_back(std::move(entry));
  }

  void write_node(const List& list) {
    const auto& styles = writing_.styles;
    const Role role = list.ordered ? Role::list_number : Role::list_bullet;
    const Role outer = std::exchange(base_, item_role(role));
    lists_.push_back({list.ordered ? styles.numbers : styles.bullets});
    writing_.use_list(lists_.back().style);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      start_item(list.ordered ? list.start + static_cast<int>(i) : lists_.back().next);
      const Blocks& blocks = list.items[i].blocks;
      // The number of an item that begins with a table stands above it.
      if (!blocks.empty() && std::holds_alternative<Table>(blocks[0].node))
        write_paragraph({}, base_);
      write(blocks);
      end_item();
    }
    if (lists_.back().is_open) out_ += "</text:list>";
    lists_.pop_back();
    base_ = outer;
  }

  // ODF has no tables in lists: a table closes those that it stands in, and what follows opens them
  // again (its paragraphs without a number, its items with theirs).
  struct OpenList {
    std::string style;
    bool is_open = false;
    std::string_view item = {};  // the element that is open in it, "" for none
    int next = 1;                // the number that the next item would have by itself
  };

  void open(OpenList& list) {
    if (list.is_open) return;
    out_ += "<text:list text:style-name=\"";
    xml::append_attribute(out_, list.style);
    out_ += "\">";
    list.is_open = true;
    list.next = 1;
  }

  // Opens the first `count` lists and an element in each.
  void open_lists(std::size_t count) {
    for (OpenList& list : std::span(lists_).first(count)) {
      open(list);
      if (!list.item.empty()) continue;
      list.item = "text:list-header";
      out_ += "<text:list-header>";
    }
  }

  void start_item(int number) {
    open_lists(lists_.size() - 1);
    OpenList& list = lists_.back();
    open(list);
    list.item = "text:list-item";
    out_ += number == list.next ? "<text:list-item>"
                                : fmt::format("<text:list-item text:start-value=\"{}\">", number);
    list.next = number + 1;
  }

  void end_item() {
    OpenList& list = lists_.back();
    if (!list.item.empty()) out_ += fmt::format("</{}>", list.item);
    list.item = {};
  }

  void close_lists() {
    for (std::size_t i = lists_.size(); i-- > 0;) {
      OpenList& list = lists_[i];
      if (!list.item.empty()) out_ += fmt::format("</{}>", list.item);
      if (list.is_open) out_ += "</text:list>";
      list = {list.style};
    }
  }

  // In a cell or a note, items keep the small size of the text around them.
  Role item_role(Role role) const {
    const bool small = base_ == Role::table_text || base_ == Role::footnote ||
                       base_ == Role::table_heading || base_ == Role::table_total;
    return small ? base_ : role;
  }

  void write_node(const Table& table) {
    close_lists();
    append_table(out_, table, writing_, std::exchange(page_, std::nullopt),
                 [this](const Blocks& blocks, Role role, Align align) {
                   append_blocks(out_, blocks, writing_, {role, align, {}, false});
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

  void write_node(const PageBreak& /*node*/) {
    if (!page_ && holds_pages_) page_.emplace();
  }

  void write_node(const Contents& contents) {
    const Role title =
        contents.listed == Listed::headings ? Role::contents_title : Role::captions_title;
    const bool starts_page = page_ || writing_.starts_page(title);
    std::string first = style_of(title);
    office::add_place(writing_.contents,
                      {writing_.settled + out_.size(), starts_page, contents.listed,
                       std::min(contents.depth, office::ContentsPlace().depth), std::move(first),
                       style_of(title)});
  }

  void write_node(const Columns& columns) {
    std::string content = fmt::format(
        "<style:section-properties text:dont-balance-text-columns=\"false\" "
        "style:editable=\"false\"><style:columns fo:column-count=\"{0}\" fo:column-gap=\"{1}\"/>"
        "</style:section-properties>",
        columns.count, points(writing_.styles.column_gap));
    const std::string style = writing_.automatic.name_of("section", "", content);
    out_ += fmt::format("<text:section text:style-name=\"{}\" text:name=\"{}{}\">", style,
                        kSectionName, ++writing_.counters.sections);
    write(columns.blocks);
    out_ += "</text:section>";
  }

  // Presented blocks hold neither; see office/presentation.hpp.
  void write_node(const Container& container) { write(container.blocks); }
  void write_node(const Quote& quote) { write(quote.blocks); }

  std::string& out_;
  Writing& writing_;
  Role base_;
  Align align_;
  std::optional<office::PageStart> page_;  // that what comes next begins
  bool holds_pages_;
  bool rule_before_ = false;
  bool leads_in_ = false;        // the next paragraph stays with what it announces
  std::vector<OpenList> lists_;  // that the block being written stands in, outermost first
};

}  // namespace

bool append_blocks(std::string& out, const Blocks& blocks, Writing& writing,
                   const Setting& setting) {
  BlockWriter writer(out, writing, setting);
  writer.write(blocks);
  return writer.is_page_due();
}

void append_text(std::string& out, const Inlines& inlines, Writing& writing) {
  append_inlines(out, inlines, writing, [&](const Blocks& body) {
    append_blocks(out, body, writing, {Role::footnote, Align::automatic, {}, false});
  });
}

}  // namespace greffier::odt
