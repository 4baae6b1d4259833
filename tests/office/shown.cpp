#include "shown.hpp"

#include "catch.hpp"

namespace greffier::office::testing {

namespace {

using namespace model;

std::string visible(std::string text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  for (std::size_t at = 0; (at = text.find(kNoBreakSpace, at)) != std::string::npos;)
    text.replace(at, kNoBreakSpace.size(), "⍽");
  return text;
}

struct RunShower {
  std::string operator()(const Text& run) const { return run.text; }
  std::string operator()(const LineBreak& /*node*/) const { return "⏎"; }
  std::string operator()(const Footnote& note) const { return "[^" + shown(*note.body) + "]"; }
  std::string operator()(const Image& image) const {
    return "□" + image.source + (image.title.empty() ? "" : "|" + image.title);
  }
  std::string operator()(const Field& field) const { return "#" + std::to_string(field.value); }
};

std::string shown(const Inlines& inlines) {
  std::string out;
  for (const Inline& item : inlines) {
    std::string text = std::visit(RunShower{}, item.node);
    if (item.format.strong) text = "*" + text + "*";
    if (!item.format.role.empty()) text = "{" + item.format.role.str() + "|" + text + "}";
    if (!item.format.target.empty()) text = "<" + item.format.target.str() + "|" + text + ">";
    out += text;
  }
  return visible(out);
}

class BlockShower {
 public:
  explicit BlockShower(std::string_view indent) : indent_(indent), inner_(indent_ + "  ") {}

  std::string operator()(const Paragraph& node) const {
    return line((node.role.empty() ? "-" : node.role) + ": " + shown(node.inlines));
  }
  std::string operator()(const Heading& node) const {
    return line("h" + std::to_string(node.level) + (node.numbered ? " " : " (unnumbered) ") +
                node.anchor + ": " + shown(node.inlines));
  }
  std::string operator()(const List& node) const {
    std::string out;
    int number = node.start;
    for (const ListItem& item : node.items)
      out += line(node.ordered ? "num " + std::to_string(number++) + ":" : "item:") +
             testing::shown(item.blocks, inner_);
    return out;
  }
  std::string operator()(const Table& node) const {
    std::string out = node.caption.empty() ? "" : line("caption: " + shown(node.caption));
    for (const Row& row : node.rows) {
      constexpr std::array kKinds{"head:", "row:", "total:"};
      out += line(kKinds.at(static_cast<std::size_t>(row.kind)));
      for (const Cell& cell : row.cells) out += show_cell(cell);
    }
    return out;
  }
  std::string operator()(const CodeBlock& node) const { return line("code: " + node.text); }
  std::string operator()(const ThematicBreak& /*node*/) const { return line("rule"); }
  std::string operator()(const PageBreak& /*node*/) const { return line("page"); }
  std::string operator()(const Contents& node) const {
    return line("contents " + std::to_string(node.depth));
  }
  std::string operator()(const Container& node) const { return line("CONTAINER " + node.kind); }
  std::string operator()(const Columns& node) const {
    return line("columns " + std::to_string(node.count) + ":") +
           testing::shown(node.blocks, inner_);
  }
  std::string operator()(const Quote& /*node*/) const { return line("QUOTE"); }

 private:
  std::string show_cell(const Cell& cell) const {
    const std::string span =
        cell.columns == 1 && cell.rows == 1
            ? ""
            : " " + std::to_string(cell.columns) + "x" + std::to_string(cell.rows);
    return inner_ + "cell" + span + ":\n" + testing::shown(cell.blocks, inner_ + "  ");
  }
  std::string line(const std::string& text) const { return indent_ + text + "\n"; }

  std::string indent_;
  std::string inner_;
};

}  // namespace

std::string shown(const Blocks& blocks, std::string_view indent) {
  std::string out;
  for (const Block& block : blocks) out += std::visit(BlockShower(indent), block.node);
  return out;
}

Blocks blocks_of(std::string_view notes) {
  diag::Sink sink;
  return ingest::read_notes(notes, diag::kNoSource, sink).body;
}

Blocks presented(std::string_view notes, diag::Sink& sink) {
  return present(blocks_of(notes), sink);
}

std::string shown_notes(std::string_view notes) {
  diag::Sink sink;
  return shown(presented(notes, sink));
}

std::string codes(const diag::Sink& sink) {
  std::string result;
  for (const diag::Diagnostic& diagnostic : sink.diagnostics())
    result.append(result.empty() ? "" : " ").append(diagnostic.message->code);
  return result;
}

}  // namespace greffier::office::testing
