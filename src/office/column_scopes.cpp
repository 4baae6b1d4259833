#include "office/column_scopes.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "office/splitting.hpp"

namespace greffier::office {

namespace {

using xml::Node;

// A scope in a row, in columns (from 0, the last one included).
struct Span {
  int open = 0;  // markers
  int end = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  bool opens_alone = false;  // its cell holds nothing else
  bool ends_alone = false;
};
using Spans = std::vector<Span>;

struct Standing {
  int marker = 0;
  std::size_t cell = 0;
};

void collect(const Node& node, std::size_t cell, std::vector<Standing>& found) {
  if (node.kind == Node::Kind::marker) found.push_back({node.marker, cell});
  for (const Node& child : node.children) collect(child, cell, found);
}

void take_out(Node& node, int marker) {
  std::erase_if(node.children, [marker](const Node& child) {
    return child.kind == Node::Kind::marker && child.marker == marker;
  });
  for (Node& child : node.children) take_out(child, marker);
}

class Placer {
 public:
  Placer(Markers& markers, const Dialect& dialect) : markers_(markers), dialect_(dialect) {}

  void visit(Node& node) {
    for (Node& child : node.children) visit(child);
    if (node.kind == Node::Kind::element && dialect_.classify(node) == NodeClass::table &&
        holds_marker(node))
      place_in(node);
  }

 private:
  const Marker& marker(int number) const { return markers_[static_cast<std::size_t>(number)]; }
  bool is_cell(const Node& node) const {
    return node.kind == Node::Kind::element && dialect_.classify(node) == NodeClass::cell;
  }

  void place_in(Node& table) {
    std::vector<Node*> rows;
    collect_rows(table, rows);
    std::vector<Spans> spans;
    for (const Node* row : rows) spans.push_back(spans_of(*row));
    const auto first = std::ranges::find_if(spans, [](const Spans& own) { return !own.empty(); });
    if (first == spans.end()) return;
    const bool apart = std::ranges::none_of(spans, [](const Spans& own) { return own.empty(); });
    const Spans model = *first;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool is_own = !spans[i].empty();
      for (const Span& span : spans[i]) take_out_both(*rows[i], span);
      wrap(*rows[i], is_own ? spans[i] : model, is_own, apart,
           [this](const Node& node) { return is_cell(node) ? dialect_.columns(node) : 0; });
    }
    dialect_.prepare_columns(table);
    wrap_definitions(table, model, apart);
  }

  void collect_rows(Node& node, std::vector<Node*>& rows) const {
    for (Node& child : node.children) {
      if (child.kind != Node::Kind::element) continue;
      const NodeClass node_class = dialect_.classify(child);
      if (node_class == NodeClass::row) rows.push_back(&child);
      if (node_class == NodeClass::rows) collect_rows(child, rows);
    }
  }

  // --- Scopes of a row

  Spans spans_of(const Node& row) const {
    std::vector<Standing> standing;
    std::vector<const Node*> cells;
    std::vector<std::size_t> columns;
    std::size_t column = 0;
    for (const Node& child : row.children) {
      if (!is_cell(child)) continue;
      collect(child, cells.size(), standing);
      cells.push_back(&child);
      columns.push_back(column);
      column += static_cast<std::size_t>(dialect_.columns(child));
    }
    columns.push_back(column);
    Spans spans;
    for (std::size_t i = 0; i < standing.size(); ++i)
      if (const auto end = end_of(standing, i)) {
        const Standing& from = standing[i];
        const Standing& to = standing[*end];
        spans.push_back({from.marker, to.marker, columns[from.cell], columns[to.cell + 1] - 1,
                         holds_only(*cells[from.cell], from.marker) && from.cell != to.cell,
                         holds_only(*cells[to.cell], to.marker) && from.cell != to.cell});
      }
    return spans;
  }

  // The index of the end of the column scope that opens at `index`; nothing when none does, or when
  // it has alternatives or no end here.
  std::optional<std::size_t> end_of(const std::vector<Standing>& standing,
                                    std::size_t index) const {
    const Marker& open = marker(standing[index].marker);
    if (!open.opens() || open.tag->hint != templating::ScopeHint::column) return std::nullopt;
    int depth = 0;
    for (std::size_t i = index + 1; i < standing.size(); ++i) {
      const Marker& next = marker(standing[i].marker);
      if (next.continues() && depth == 0) return std::nullopt;
      if (next.ends() && depth-- == 0) return i;
      if (next.opens()) ++depth;
    }
    return std::nullopt;
  }

  bool holds_only(const Node& cell, int number) const {
    std::vector<Standing> inside;
    collect(cell, 0, inside);
    return inside.size() == 1 && inside.front().marker == number && !shows(cell, dialect_);
  }

  static void take_out_both(Node& row, const Span& span) {
    take_out(row, span.open);
    take_out(row, span.end);
  }

  // --- Markers between columns

  struct Columns {
    std::size_t first;
    std::size_t last;
  };

  template <typename WidthOf>
  static std::vector<Columns> columns_of(const Node& holder, const WidthOf& width_of) {
    std::vector<Columns> all;
    std::size_t column = 0;
    for (const Node& child : holder.children)
      if (const auto width = static_cast<std::size_t>(width_of(child)); width > 0) {
        all.push_back({column, column + width - 1});
        column += width;
      }
    return all;
  }

  // The spans as far as there are columns; those that begin or end inside of a merged cell are left
  // out.
  static Spans fitting(const Spans& spans, const std::vector<Columns>& columns) {
    Spans fitting;
    for (Span span : spans) {
      if (columns.empty() || span.first > columns.back().last) continue;
      span.last = std::min(span.last, columns.back().last);
      const bool begins = std::ranges::count(columns, span.first, &Columns::first) > 0;
      const bool ends = std::ranges::count(columns, span.last, &Columns::last) > 0;
      if (begins && ends) fitting.push_back(span);
    }
    return fitting;
  }

  // Puts markers around the children that stand for the columns of each span: `width_of` tells how
  // many columns a child takes. `apart`: what only held a control tag vanishes.
  template <typename WidthOf>
  void wrap(Node& holder, const Spans& spans, bool is_own, bool apart, const WidthOf& width_of) {
    std::vector<Node> children;
    const Spans placed = fitting(spans, columns_of(holder, width_of));
    std::size_t column = 0;
    for (Node& child : holder.children) {
      const auto width = static_cast<std::size_t>(width_of(child));
      if (width == 0) {
        children.push_back(std::move(child));
        continue;
      }
      place(children, std::move(child), {column, column + width - 1}, placed, is_own, apart);
      column += width;
    }
    holder.children = std::move(children);
  }

  void place(std::vector<Node>& children, Node child, const Columns& at, const Spans& spans,
             bool is_own, bool apart) {
    bool stays = true;
    for (const Span& span : spans) {
      if (span.first == at.first) children.push_back(mark(span.open, is_own));
      stays = stays && !(apart && ((span.opens_alone && span.first == at.first) ||
                                   (span.ends_alone && span.last == at.last)));
    }
    if (stays) children.push_back(std::move(child));
    for (const Span& span : spans)
      if (span.last == at.last) children.push_back(mark(span.end, is_own));
  }

  Node mark(int number, bool is_own) {
    if (is_own) return Node::make_marker(number);
    markers_.push_back(Marker(marker(number)));
    return Node::make_marker(static_cast<int>(markers_.size()) - 1);
  }

  void wrap_definitions(Node& node, const Spans& spans, bool apart) {
    const auto is_definition = [this](const Node& child) { return dialect_.is_column(child); };
    if (std::ranges::any_of(node.children, is_definition))
      return wrap(node, spans, false, apart,
                  [&](const Node& child) { return is_definition(child) ? 1 : 0; });
    for (Node& child : node.children)
      if (child.kind == Node::Kind::element && dialect_.classify(child) != NodeClass::row &&
          dialect_.classify(child) != NodeClass::rows)
        wrap_definitions(child, spans, apart);
  }

  Markers& markers_;
  const Dialect& dialect_;
};

}  // namespace

void place_column_scopes(Node& root, Markers& markers, const Dialect& dialect) {
  Placer(markers, dialect).visit(root);
}

}  // namespace greffier::office
