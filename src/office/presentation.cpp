#include "office/presentation.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "model/walk.hpp"
#include "office/anchors.hpp"
#include "office/callouts.hpp"
#include "office/captions.hpp"
#include "office/table_layout.hpp"

namespace greffier::office {

namespace {

using namespace model;

Blocks set(Blocks blocks);

void append(Blocks& out, Blocks more) {
  for (Block& block : more) out.push_back(std::move(block));
}

struct Setter {
  Blocks& out;
  diag::Span span;

  void operator()(Container container) const {
    Blocks inner = set(std::move(container.blocks));
    container.blocks.clear();
    append(out, set_container(container, std::move(inner)));
  }
  void operator()(Quote quote) const {
    Blocks inner = set(std::move(quote.blocks));
    assign_role(inner, "citation", "citation");
    append(out, std::move(inner));
  }
  void operator()(List list) const {
    for (ListItem& item : list.items) item.blocks = set(std::move(item.blocks));
    out.push_back({std::move(list), span});
  }
  void operator()(Columns columns) const {
    columns.blocks = set(std::move(columns.blocks));
    out.push_back({std::move(columns), span});
  }
  void operator()(Table table) const {
    for (Row& row : table.rows)
      for (Cell& cell : row.cells) cell.blocks = set(std::move(cell.blocks));
    lay_out(table);
    out.push_back({std::move(table), span});
  }
  template <typename Leaf>
  void operator()(Leaf leaf) const {
    out.push_back({std::move(leaf), span});
  }
};

// Blocks that hold blocks, and tables, are set anew; the others stay as they are.
bool is_leaf(const Block& block) {
  return std::holds_alternative<Paragraph>(block.node) ||
         std::holds_alternative<Heading>(block.node) ||
         std::holds_alternative<CodeBlock>(block.node);
}

Blocks set(Blocks blocks) {
  if (std::ranges::all_of(blocks, is_leaf)) return blocks;
  Blocks out;
  out.reserve(blocks.size());
  for (Block& block : blocks) std::visit(Setter{out, block.span}, std::move(block.node));
  return out;
}

// Sets what stands in footnotes.
void set_notes(Blocks& blocks) {
  for_each_inlines(blocks, [](Inlines& inlines) {
    for (Inline& item : inlines)
      if (auto* note = std::get_if<Footnote>(&item.node); note && note->body)
        note->body = std::make_shared<const Blocks>(set(*note->body));
  });
}

// Headings that containers made come one level below the last heading of the text itself; those
// below a heading without a number have none.
class HeadingSetter {
 public:
  void set(Blocks& blocks) {
    for_each_block(blocks, [this](Block& block) {
      if (auto* heading = std::get_if<Heading>(&block.node)) set(*heading);
    });
  }

 private:
  void set(Heading& heading) {
    if (heading.level == kBelowTheLast)
      heading.level = std::min(last_ + 1, kDeepest);
    else
      last_ = heading.level;
    if (heading.level <= unnumbered_) unnumbered_ = kDeepest;
    if (heading.level > unnumbered_) heading.numbered = false;
    if (!heading.numbered) unnumbered_ = std::min(unnumbered_, heading.level);
  }

  static constexpr int kDeepest = 6;
  int last_ = 0;
  int unnumbered_ = kDeepest;  // the level of the heading without a number that is around
};

bool is_sheet_title(const Block& block) {
  const auto* heading = std::get_if<Heading>(&block.node);
  return heading != nullptr && heading->role == "fiche_titre";
}

// Of the words between the heading of an axis and its first sheet: about four lines.
constexpr std::size_t kShortIntroduction = 320;

// Where the headings begin that stand, with no more than a few words, before the block at `end`;
// `end` when it is something else that stands there.
std::size_t opening_of(const Blocks& blocks, std::size_t end) {
  std::size_t first = end;
  std::size_t characters = 0;
  for (; first > 0; --first) {
    const auto* line = std::get_if<Paragraph>(&blocks[first - 1].node);
    if (line == nullptr || !line->role.empty()) break;
    characters += plain_text(line->inlines).size();
    if (characters > kShortIntroduction) return end;
  }
  const auto is_title = [](const Block& block) {
    return std::holds_alternative<Heading>(block.node) && !is_sheet_title(block);
  };
  if (first == 0 || !is_title(blocks[first - 1])) return end;
  while (first > 0 && is_title(blocks[first - 1])) --first;
  return first;
}

// A sheet begins a page: headings above the first one, with no text or little, begin it with it, in
// place of standing alone on a page of their own.
void take_headings_along(Blocks& blocks) {
  for (std::size_t i = 1; i + 1 < blocks.size(); ++i) {
    if (!std::holds_alternative<PageBreak>(blocks[i].node) || !is_sheet_title(blocks[i + 1]))
      continue;
    const auto at = blocks.begin() + static_cast<std::ptrdiff_t>(i);
    std::rotate(blocks.begin() + static_cast<std::ptrdiff_t>(opening_of(blocks, i)), at, at + 1);
  }
}

// Footnotes, captions, anchors and links, which go through a whole text.
void tie_together(Blocks& blocks, diag::Sink& sink, SharedNames& names) {
  HeadingSetter().set(blocks);
  set_notes(blocks);
  set_captions(blocks, names.captions);
  give_anchors(blocks, names.anchors);
  resolve_links(blocks, sink);
}

bool is_container(const Block& block, std::string_view kind) {
  const auto* const container = std::get_if<Container>(&block.node);
  return container != nullptr && container->kind == kind;
}

bool is_no_annex(const Block& block) {
  return !is_container(block, "annexe");
}

// What the line begins with that says where and when was signed; it stands right above who signs.
constexpr std::array<std::string_view, 4> kSigningLines{"Fait ", "Ainsi fait", "Pour extrait",
                                                        "Pour copie"};

bool is_signing_line(const Block& block) {
  const auto* const line = std::get_if<Paragraph>(&block.node);
  if (line == nullptr) return false;
  const std::string text = plain_text(line->inlines);
  return std::ranges::any_of(kSigningLines,
                             [&text](std::string_view start) { return text.starts_with(start); });
}

// Where the signatures begin that close the text; its end when it has none.
Blocks::iterator closing_of(Blocks& text) {
  if (text.empty() || !is_container(text.back(), "signature")) return text.end();
  const auto signatures = std::prev(text.end());
  const bool follows = signatures != text.begin() && is_signing_line(*std::prev(signatures));
  return follows ? std::prev(signatures) : signatures;
}

// Takes the signatures that close the text and the annexes out of it.
Blocks take_end(Blocks& body) {
  const auto first_annex = std::ranges::stable_partition(body, is_no_annex).begin();
  Blocks annexes{std::make_move_iterator(first_annex), std::make_move_iterator(body.end())};
  body.erase(first_annex, body.end());
  const auto closing = closing_of(body);
  Blocks end{std::make_move_iterator(closing), std::make_move_iterator(body.end())};
  body.erase(closing, body.end());
  append(end, std::move(annexes));
  return end;
}

}  // namespace

Blocks present(Blocks blocks, diag::Sink& sink) {
  SharedNames names;
  return present(std::move(blocks), sink, names);
}

Blocks present(Blocks blocks, diag::Sink& sink, SharedNames& names) {
  Blocks out = set(std::move(blocks));
  take_headings_along(out);
  tie_together(out, sink, names);
  return out;
}

PresentedBody present_body(Blocks body, diag::Sink& sink) {
  SharedNames names;
  return present_body(std::move(body), sink, names);
}

PresentedBody present_body(Blocks body, diag::Sink& sink, SharedNames& names) {
  Blocks end = take_end(body);
  // Both go through as one text, each in a room of its own: captions add blocks to either.
  Blocks rooms;
  Blocks text = set(std::move(body));
  take_headings_along(text);
  rooms.push_back({Columns{.blocks = std::move(text)}, {}});
  rooms.push_back({Columns{.blocks = set(std::move(end))}, {}});
  tie_together(rooms, sink, names);
  PresentedBody result{std::move(std::get<Columns>(rooms[0].node).blocks),
                       std::move(std::get<Columns>(rooms[1].node).blocks)};
  return result;
}

}  // namespace greffier::office
