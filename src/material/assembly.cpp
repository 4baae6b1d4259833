#include "material/assembly.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <variant>

#include "model/containment.hpp"

namespace greffier::material {

namespace {

using model::Block;
using model::Blocks;
using model::Inline;
using model::Inlines;
using model::List;

bool is_blank(const Inlines& inlines) {
  return std::ranges::all_of(inlines, [](const Inline& each) {
    const auto* run = std::get_if<model::Text>(&each.node);
    return run != nullptr && run->text.find_first_not_of(" \t") == std::string::npos;
  });
}

bool is_plain_run(const Inline& each) {
  return std::holds_alternative<model::Text>(each.node) && each.format == model::Format();
}

// The text of the next line behind that of the lines before it. Plain text goes on in one run: a
// run is large, and what is joined here was one paragraph.
void add_line(Inlines& text, Inlines more) {
  auto next = more.begin();
  if (!text.empty() && !std::holds_alternative<model::LineBreak>(text.back().node)) {
    if (!is_plain_run(text.back())) text.push_back(model::text(""));
    std::string& before = std::get<model::Text>(text.back().node).text;
    before += ' ';
    if (next != more.end() && is_plain_run(*next)) {
      before += std::get<model::Text>(next->node).text;
      text.back().span.end = next->span.end;
      ++next;
    }
  }
  std::move(next, more.end(), std::back_inserter(text));
}

class Assembly {
 public:
  explicit Assembly(Pieces pieces) : pieces_(std::move(pieces)) {
    for (Piece& piece : pieces_) settle(piece);
  }

  // What stands at `depth` or deeper, up to the next item of the list that holds it.
  Blocks take(int depth) {
    Blocks blocks;
    if (depth == 0) blocks.reserve(paragraphs());
    while (next_ < pieces_.size() && pieces_[next_].depth >= depth) {
      const Piece& piece = pieces_[next_];
      if (piece.kind != Piece::Kind::item)
        blocks.push_back(take_block(depth));
      else if (piece.depth > depth)
        blocks.push_back(take_list());
      else
        break;
    }
    return blocks;
  }

 private:
  // What no list can hold stands outside of it.
  static void settle(Piece& piece) {
    if (piece.kind == Piece::Kind::block && piece.depth > 0 &&
        !model::may_hold(model::Place::list_item, *piece.block))
      piece.depth = 0;
  }

  // How many blocks there can be; a vector that grows holds them twice.
  std::size_t paragraphs() const {
    return static_cast<std::size_t>(std::ranges::count_if(pieces_, [](const Piece& piece) {
      return piece.kind != Piece::Kind::line || piece.join != Join::line;
    }));
  }

  // The text of the next piece and of the lines that go on with it.
  Inlines take_text() {
    Piece& first = pieces_[next_++];
    Inlines text = std::move(first.inlines);
    for (; next_ < pieces_.size(); ++next_) {
      Piece& piece = pieces_[next_];
      if (piece.kind != Piece::Kind::line || piece.join != Join::line) break;
      add_line(text, std::move(piece.inlines));
    }
    return text;
  }

  Block take_block(int depth) {
    Piece& piece = pieces_[next_];
    const diag::Span span = piece.span;
    if (piece.kind == Piece::Kind::block) {
      ++next_;
      return std::move(piece.block.own());
    }
    const int level = piece.kind == Piece::Kind::heading ? std::clamp(piece.level, 1, 6) : 0;
    Inlines text = take_text();
    if (level > 0 && depth == 0) return {model::Heading{level, std::move(text), {}}, span};
    if (level > 0)
      for (Inline& each : text) each.format.strong = true;
    return {model::Paragraph{std::move(text), {}}, span};
  }

  Block take_list() {
    const Piece& first = pieces_[next_];
    const diag::Span span = first.span;
    const int depth = first.depth;
    List list;
    list.ordered = first.ordered;
    list.start = std::max(1, first.number);
    while (next_ < pieces_.size() && goes_on(list, depth)) list.items.push_back(take_item(depth));
    list.tight = std::ranges::none_of(list.items, [](const model::ListItem& item) {
      return std::ranges::count_if(item.blocks, [](const Block& block) {
               return std::holds_alternative<model::Paragraph>(block.node);
             }) > 1;
    });
    return {std::move(list), span};
  }

  bool goes_on(const List& list, int depth) const {
    const Piece& piece = pieces_[next_];
    if (piece.kind != Piece::Kind::item || piece.depth != depth || piece.ordered != list.ordered)
      return false;
    const int expected = list.start + static_cast<int>(list.items.size());
    return !list.ordered || list.items.empty() || piece.number == 0 || piece.number == expected;
  }

  model::ListItem take_item(int depth) {
    model::ListItem item;
    item.span = pieces_[next_].span;
    Inlines text = take_text();
    const bool is_only_blank = is_blank(text);
    if (!is_only_blank) item.blocks.push_back({model::Paragraph{std::move(text), {}}, item.span});
    std::ranges::move(take(depth), std::back_inserter(item.blocks));
    if (item.blocks.empty()) item.blocks.push_back({model::Paragraph{}, item.span});
    return item;
  }

  Pieces pieces_;
  std::size_t next_ = 0;
};

class Flattening {
 public:
  Pieces pieces;

  void add(Blocks blocks, int depth) {
    for (Block& block : blocks) add(std::move(block), depth);
  }

 private:
  void add(Block block, int depth) {
    if (auto* list = std::get_if<List>(&block.node)) {
      add(std::move(*list), depth + 1);
    } else if (auto* paragraph = std::get_if<model::Paragraph>(&block.node);
               paragraph != nullptr && paragraph->role.empty()) {
      put(line(std::move(paragraph->inlines), block.span), depth);
    } else if (auto* head = std::get_if<model::Heading>(&block.node); is_plain(head)) {
      put(heading(head->level, std::move(head->inlines), block.span), depth);
    } else {
      const diag::Span span = block.span;
      put(material::block(std::move(block), span), depth);
    }
  }

  // A piece has no room for more than the level and the text.
  static bool is_plain(const model::Heading* head) {
    return head != nullptr && head->numbered && head->anchor.empty() && head->role.empty();
  }

  void add(List list, int depth) {
    int number = list.start;
    for (model::ListItem& each : list.items) {
      Inlines text;
      if (auto* first = each.blocks.empty()
                            ? nullptr
                            : std::get_if<model::Paragraph>(&each.blocks.front().node)) {
        text = std::move(first->inlines);
        each.blocks.erase(each.blocks.begin());
      }
      Piece piece = item(depth, std::move(text), each.span);
      piece.ordered = list.ordered;
      piece.number = list.ordered ? number++ : 0;
      put(std::move(piece), depth);
      add(std::move(each.blocks), depth);
    }
  }

  void put(Piece piece, int depth) {
    piece.depth = depth;
    pieces.push_back(std::move(piece));
  }
};

}  // namespace

Blocks assemble(Pieces pieces) {
  Assembly assembly(std::move(pieces));
  return assembly.take(0);
}

Pieces flatten(Blocks blocks) {
  Flattening flattening;
  flattening.add(std::move(blocks), 0);
  return std::move(flattening.pieces);
}

}  // namespace greffier::material
