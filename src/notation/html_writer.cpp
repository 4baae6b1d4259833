#include "notation/html_writer.hpp"

#include <algorithm>
#include <string_view>
#include <type_traits>
#include <utility>

#include <fmt/core.h>

#include "model/notes_in_text.hpp"
#include "notation/inline_writer.hpp"

namespace greffier::notation {

namespace {

using model::Block;
using model::Blocks;

// How a paragraph stands in what holds it.
enum class Alone { no, yes };

class HtmlWriter {
 public:
  std::string blocks(const Blocks& all) {
    const Alone alone = all.size() == 1 ? Alone::yes : Alone::no;
    std::string html;
    for (const Block& block : all)
      html += std::visit([&](const auto& node) { return write(node, alone); }, block.node);
    return html;
  }

  std::string write(const model::List& list, Alone) {
    const std::string_view tag = list.ordered ? "ol" : "ul";
    const std::string start =
        list.ordered && list.start != 1 ? fmt::format(" start=\"{}\"", list.start) : std::string{};
    std::string html = fmt::format("<{}{}>", tag, start);
    for (const model::ListItem& item : list.items) html += item_of(item);
    return html + fmt::format("</{}>", tag);
  }

  std::string write(const model::Table& table, Alone) {
    std::string html = "<table>\n";
    for (const model::Row& row : table.rows) {
      html += "<tr>";
      const std::string_view tag = row.kind == model::RowKind::header ? "th" : "td";
      for (const model::Cell& cell : row.cells)
        html += fmt::format("<{0}{1}{2}>{3}</{0}>", tag, span("colspan", cell.columns),
                            span("rowspan", cell.rows), blocks(cell.blocks));
      html += "</tr>\n";
    }
    return html + "</table>";
  }

 private:
  std::string item_of(const model::ListItem& item) {
    return fmt::format("<li>{}</li>", blocks(item.blocks));
  }

  static std::string span(std::string_view name, int count) {
    return count > 1 ? fmt::format(" {}=\"{}\"", name, count) : std::string{};
  }

  std::string line(const model::Inlines& inlines) {
    InlinePlace place;
    place.one_line = true;
    place.enclosed = true;
    place.may_caption = true;
    return write_line(inlines, place, notes_);
  }

  std::string write(const model::Paragraph& node, Alone alone) {
    return alone == Alone::yes ? line(node.inlines) : fmt::format("<p>{}</p>", line(node.inlines));
  }
  std::string write(const model::Heading& node, Alone) {
    return fmt::format("<p>{}</p>", line(node.inlines));
  }
  std::string write(const model::CodeBlock& node, Alone) {
    std::string html;
    for (std::size_t begin = 0; begin < node.text.size();) {
      const std::size_t end = std::min(node.text.find('\n', begin), node.text.size());
      model::Format code;
      code.code = true;
      const std::string text = node.text.substr(begin, end - begin);
      html += (html.empty() ? "" : "<br>") + line({model::text(text, code)});
      begin = end + 1;
    }
    return fmt::format("<p>{}</p>", html);
  }
  std::string write(const model::Quote& node, Alone) {
    return fmt::format("<blockquote>{}</blockquote>", blocks(node.blocks));
  }
  std::string write(const model::ThematicBreak&, Alone) { return "<hr>"; }
  std::string write(const model::Container& node, Alone) { return blocks(node.blocks); }
  std::string write(const model::Columns& node, Alone) { return blocks(node.blocks); }
  template <typename Leaf>
  std::string write(const Leaf&, Alone) {
    return {};
  }

  FootnoteNumbers notes_;
};

bool can_say(const Block& block) {
  if (const auto* const list = std::get_if<model::List>(&block.node))
    return list->tight && std::ranges::all_of(list->items, [](const model::ListItem& item) {
             return html_can_say(item.blocks);
           });
  if (const auto* const quote = std::get_if<model::Quote>(&block.node))
    return html_can_say(quote->blocks);
  return std::holds_alternative<model::Paragraph>(block.node) ||
         std::holds_alternative<model::ThematicBreak>(block.node);
}

}  // namespace

bool html_can_say(const Blocks& blocks) {
  return std::ranges::all_of(blocks, can_say) && !model::calls_notes(blocks);
}

std::string html_list(const model::List& list) {
  return HtmlWriter().write(list, Alone::yes);
}

std::string html_table(const model::Table& table) {
  Blocks copy{{table, {}}};
  model::put_notes_in_text(copy);
  return HtmlWriter().write(std::get<model::Table>(copy.front().node), Alone::yes);
}

}  // namespace greffier::notation
