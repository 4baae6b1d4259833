// Trees that no one wrote, with texts that look like the language itself.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/document.hpp"
#include "notation/same_notes.hpp"

namespace greffier::notation::tests {

// Only what notes can say: no roles of paragraphs, no empty paragraphs, no two lists that a reader
// would join, no list without space whose items need some.
class RandomTree {
 public:
  explicit RandomTree(std::uint32_t seed) : random_(seed) {}

  model::Document document() {
    model::Document result;
    for (int i = below(4); i > 0; --i) add_field(result.header);
    result.body = blocks(Place::body, 1 + below(5), 0);
    return result;
  }

  model::Inlines inlines(int most, bool may_break = true) {
    model::Inlines line;
    for (int i = 1 + below(most); i > 0; --i) line.push_back(piece(may_break));
    line = tidied(std::move(line));
    if (line.empty()) line.push_back(model::text("mot"));
    return line;
  }

 private:
  enum class Place { body, inside, cell, note };

  int below(int limit) {
    return limit <= 1 ? 0 : static_cast<int>(random_() % static_cast<unsigned>(limit));
  }
  bool one_in(int count) { return below(count) == 0; }

  // Text ----------------------------------------------------------------------------------------

  std::string word() {
    static constexpr auto kWords = std::to_array<std::string_view>({"mot",
                                                                    "Été",
                                                                    "1er",
                                                                    "2 * 3",
                                                                    "l_a",
                                                                    "3.",
                                                                    "3. ",
                                                                    "-",
                                                                    "- ",
                                                                    "#",
                                                                    "# ",
                                                                    "+ ",
                                                                    "> ",
                                                                    ":::",
                                                                    "::: ",
                                                                    "[[",
                                                                    "[[sommaire]]",
                                                                    "]]",
                                                                    "{{",
                                                                    "}}",
                                                                    "{{ x | y(\"z\") }}",
                                                                    "{%",
                                                                    "{% if a %}",
                                                                    "<",
                                                                    "<b>",
                                                                    "</b>",
                                                                    "<br>",
                                                                    "&",
                                                                    "&amp;",
                                                                    "Décision : ",
                                                                    "Décision\u00A0: ",
                                                                    "Action (M. X, mars) : ",
                                                                    "Vote : ",
                                                                    "Tableau : ",
                                                                    ": ",
                                                                    "|",
                                                                    "| a |",
                                                                    "---",
                                                                    "***",
                                                                    "___",
                                                                    "===",
                                                                    "*",
                                                                    "**",
                                                                    "_",
                                                                    "__a__",
                                                                    "~~",
                                                                    "~",
                                                                    "`",
                                                                    "``",
                                                                    "[",
                                                                    "]",
                                                                    "[a](b)",
                                                                    "](",
                                                                    "]{.b}",
                                                                    "{.c}",
                                                                    "{",
                                                                    "}",
                                                                    "[^1]",
                                                                    "[x]: y",
                                                                    "!",
                                                                    "![",
                                                                    "\\",
                                                                    "\\*",
                                                                    "\\newpage",
                                                                    "$",
                                                                    "@",
                                                                    " ",
                                                                    "  ",
                                                                    "\u00A0",
                                                                    "\t",
                                                                    "’",
                                                                    "« oui »",
                                                                    "€",
                                                                    "a",
                                                                    "\u2014",
                                                                    "1)",
                                                                    "é*è",
                                                                    "--",
                                                                    ")"});
    return std::string(kWords[static_cast<std::size_t>(below(static_cast<int>(kWords.size())))]);
  }

  std::string words(int most) {
    std::string text;
    for (int i = 1 + below(most); i > 0; --i) {
      const std::string next = word();
      const bool mail = next == "@" && !text.empty();
      if (!mail) text += next;
      if (one_in(2)) text += ' ';
    }
    return text;
  }

  model::Format format() {
    model::Format look;
    if (one_in(2)) return look;
    look.strong = one_in(3);
    look.emphasis = one_in(3);
    look.strike = one_in(8);
    look.underline = one_in(8);
    look.code = one_in(8);
    look.small_caps = one_in(8);
    if (one_in(8)) look.script = one_in(2) ? model::Script::superscript : model::Script::subscript;
    if (one_in(8)) look.language = "en";
    if (one_in(8)) look.role = "un_role";
    if (one_in(6)) look.target = one_in(2) ? "https://example.org/a_(b)" : "#ancre";
    if (!look.target.empty() && one_in(3)) look.title = "un \"titre\" & *";
    return look;
  }

  model::Inline piece(bool may_break) {
    model::Inline item;
    item.format = format();
    const int kind = below(20);
    if (kind == 0 && may_break) {
      item.node = model::LineBreak{};
    } else if (kind == 1 && !in_note_ && may_call_) {
      item.node = model::Footnote{note()};
    } else if (kind == 2) {
      item.node = image();
    } else {
      item.node = model::Text{words(4)};
    }
    return item;
  }

  model::Image image() {
    model::Image result;
    result.source = one_in(3) ? "images/une photo (1).png" : "images/plan.png";
    result.alternative = one_in(2) ? "Plan [a] *b*" : "";
    if (one_in(3)) result.title = "Titre";
    if (one_in(3)) result.width.percent = 60;
    if (one_in(3)) result.height.millimetres = 42.5;
    return result;
  }

  std::shared_ptr<const model::Blocks> note() {
    if (!notes_.empty() && one_in(4))
      return notes_[static_cast<std::size_t>(below(2)) % notes_.size()];
    in_note_ = true;
    auto body = std::make_shared<const model::Blocks>(blocks(Place::note, 1 + below(2), 2));
    in_note_ = false;
    notes_.push_back(body);
    return body;
  }

  // Blocks --------------------------------------------------------------------------------------

  model::Blocks blocks(Place place, int count, int depth) {
    model::Blocks result;
    for (; count > 0; --count) {
      model::Block next = block(place, depth);
      result.push_back(std::move(next));
    }
    return result;
  }

  model::Block block(Place place, int depth) {
    const bool leaf = depth > 3;
    switch (below(14)) {
      case 0:
        return place == Place::body ? heading() : paragraph();
      case 1:
        if (!leaf) return list(place, depth);
        return paragraph();
      case 2:
        if (!leaf) return {table(depth), {}};
        return paragraph();
      case 3:
        return {
            model::CodeBlock{one_in(3) ? "```\n:::\n" : "x = 1\n\n  y\n", one_in(2) ? "" : "c++ &"},
            {}};
      case 4:
        return {model::ThematicBreak{}, {}};
      case 5:
        if (place == Place::body) return {model::PageBreak{}, {}};
        return paragraph();
      case 6:
        if (place == Place::body) return contents();
        return paragraph();
      case 7:
        if (!leaf) return container(place, depth);
        return paragraph();
      case 8:
        if (!leaf)
          return {model::Quote{blocks(place == Place::body ? Place::inside : place, 1 + below(3),
                                      depth + 1)},
                  {}};
        return paragraph();
      default:
        return paragraph();
    }
  }

  model::Block contents() {
    const auto listed = static_cast<model::Listed>(below(3));
    return {model::Contents{listed == model::Listed::headings ? 1 + below(4) : 3, listed}, {}};
  }

  model::Block paragraph() { return {model::Paragraph{inlines(4), {}}, {}}; }

  model::Block heading() {
    model::Heading node;
    node.level = 1 + below(6);
    node.inlines = inlines(3);
    node.numbered = !one_in(4);
    if (one_in(4)) node.anchor = "ancre-2";
    return {std::move(node), {}};
  }

  model::Block container(Place place, int depth) {
    model::Container node;
    node.kind = one_in(2) ? "encadre" : "note_interne";
    if (one_in(2)) node.attributes.push_back({"titre", "Un \"titre\" : l'avis", {}});
    if (one_in(2)) node.attributes.push_back({"qui", "M. X", {}});
    node.blocks = blocks(place, below(4), depth + 1);
    return {std::move(node), {}};
  }

  model::Block list(Place place, int depth) {
    model::List node;
    node.ordered = one_in(2);
    if (node.ordered) node.start = one_in(2) ? 1 : 7;
    const Place inside = place == Place::body ? Place::inside : place;
    node.tight = !one_in(2);
    for (int i = 1 + below(3); i > 0; --i) {
      model::ListItem item;
      if (node.tight) {
        item.blocks.push_back(paragraph());
        if (depth < 3 && one_in(3)) item.blocks.push_back(tight_list(depth + 1));
      } else {
        item.blocks = blocks(inside, 1 + below(3), depth + 1);
        // Something that an empty line can stand before.
        item.blocks.push_back(paragraph());
        item.blocks.push_back(paragraph());
      }
      node.items.push_back(std::move(item));
    }
    return {std::move(node), {}};
  }

  model::Block tight_list(int depth) {
    model::Block block = list(Place::inside, depth);
    auto& node = std::get<model::List>(block.node);
    node.start = 1;
    return block;
  }

  // Tables --------------------------------------------------------------------------------------

  model::Table table(int depth) {
    model::Table node;
    const int columns = 1 + below(3);
    const int shape = below(3);
    for (int i = 0; i < columns; ++i)
      node.columns.push_back({static_cast<model::Align>(below(4)), 0});
    if (one_in(4))
      for (model::Column& column : node.columns) column.width = 1.0 / columns;
    const int count = 1 + below(3);
    may_call_ = shape != 2;
    for (int i = 0; i < count; ++i) {
      model::Row row;
      row.kind = i == 0 ? model::RowKind::header : model::RowKind::body;
      if (i > 0 && i + 1 == count && one_in(4)) row.kind = model::RowKind::total;
      for (int c = 0; c < columns; ++c) row.cells.push_back(cell(shape, depth));
      node.rows.push_back(std::move(row));
    }
    if (shape == 2 && columns > 1) join_cells(node);
    may_call_ = true;
    if (one_in(3)) node.caption = inlines(2);
    if (one_in(4)) node.name = "budget 2026";
    return node;
  }

  // The first two cells of the first row become one.
  static void join_cells(model::Table& node) {
    auto& cells = node.rows.front().cells;
    cells.front().columns = 2;
    cells.erase(cells.begin() + 1);
  }

  model::Cell cell(int shape, int depth) {
    model::Cell result;
    if (one_in(5)) {
      result.blocks.push_back({model::Paragraph{}, {}});
    } else if (shape == 1) {
      result.blocks = blocks(Place::cell, 1 + below(2), depth + 1);
    } else {
      result.blocks.push_back(paragraph());
    }
    return result;
  }

  // Header --------------------------------------------------------------------------------------

  void add_field(model::Map& map) {
    static constexpr std::array<std::string_view, 5> kKeys{"objet", "date", "presents", "lieu",
                                                           "note_2"};
    map.set(kKeys[static_cast<std::size_t>(below(5))], value(0));
  }

  model::Value value(int depth) {
    switch (below(depth > 2 ? 6 : 9)) {
      case 0:
        return {one_in(2)};
      case 1:
        return {std::int64_t{below(3000)} - 10};
      case 2:
        return {12.5};
      case 3:
        return {std::chrono::year{2026} / 3 / 5};
      case 4:
        return {words(3) + "\n" + words(3) + (one_in(2) ? "\n" : "")};
      case 6: {
        model::Values items;
        for (int i = below(3); i > 0; --i) items.push_back(value(depth + 1));
        return {std::move(items)};
      }
      case 7: {
        model::Map map;
        for (int i = below(3); i > 0; --i) add_nested(map, depth + 1);
        return {std::move(map)};
      }
      default:
        return {words(4)};
    }
  }

  void add_nested(model::Map& map, int depth) {
    static constexpr std::array<std::string_view, 3> kKeys{"nom", "fonction", "a_b"};
    map.set(kKeys[static_cast<std::size_t>(below(3))], value(depth));
  }

  std::mt19937 random_;
  std::vector<std::shared_ptr<const model::Blocks>> notes_;
  bool in_note_ = false;
  bool may_call_ = true;
};

}  // namespace greffier::notation::tests
