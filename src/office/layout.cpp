#include "office/layout.hpp"

#include <array>
#include <utility>

#include "model/walk.hpp"
#include "office/presentation.hpp"

namespace greffier::office {

namespace {

using namespace model;

// What `[[…]]` stands for inside a text of a layout.
struct Mark {
  std::string_view source;
  decltype(Inline::node) node;
};
const std::array kMarks{Mark{"[[page]]", Field{FieldKind::page}},
                        Mark{"[[pages]]", Field{FieldKind::pages}}, Mark{"[[tab]]", Text{"\t"}}};

// The first mark in `text`, with its offset; null when there is none.
std::pair<const Mark*, std::size_t> first_mark(std::string_view text) {
  std::pair<const Mark*, std::size_t> first{nullptr, std::string_view::npos};
  for (const Mark& mark : kMarks)
    if (const std::size_t at = text.find(mark.source); at < first.second) first = {&mark, at};
  return first;
}

void expand(const Inline& item, Inlines& out) {
  const auto* run = std::get_if<Text>(&item.node);
  if (run == nullptr) {
    out.push_back(item);
    return;
  }
  std::string_view rest = run->text;
  while (true) {
    const auto [mark, at] = first_mark(rest);
    const std::string_view before = rest.substr(0, at);
    if (!before.empty()) out.push_back(text(std::string(before), item.format, item.span));
    if (mark == nullptr) return;
    out.push_back({mark->node, item.format, item.span});
    rest.remove_prefix(at + mark->source.size());
  }
}

void expand_marks(Blocks& blocks) {
  for_each_inlines(blocks, [](Inlines& inlines) {
    Inlines out;
    for (const Inline& item : inlines) expand(item, out);
    inlines = std::move(out);
  });
}

// Headings of a layout get their bookmarks when the document is rendered: those of the notes may
// have the same text.
Blocks without_anchors(Blocks blocks) {
  for_each_block(blocks, [](Block& block) {
    if (auto* heading = std::get_if<Heading>(&block.node)) heading->anchor.clear();
  });
  return blocks;
}

struct Story {
  std::string_view container;
  Blocks Layout::*blocks;
};
constexpr std::array kStories{
    Story{"entete_premiere", &Layout::first_header}, Story{"entete", &Layout::header},
    Story{"pied_premiere", &Layout::first_footer}, Story{"pied", &Layout::footer}};

Blocks& story_of(Layout& layout, const Block& block) {
  if (const auto* container = std::get_if<Container>(&block.node))
    for (const Story& story : kStories)
      if (story.container == container->kind) return layout.*story.blocks;
  return layout.body;
}

}  // namespace

Layout make_layout(Document document, diag::Sink& sink) {
  Layout layout;
  expand_marks(document.body);
  for (Block& block : document.body) {
    Blocks& story = story_of(layout, block);
    story.push_back(std::move(block));
  }
  for (Blocks* story :
       {&layout.first_header, &layout.header, &layout.footer, &layout.first_footer, &layout.body})
    *story = without_anchors(present(std::move(*story), sink));
  return layout;
}

}  // namespace greffier::office
