#include "ingest/footnotes.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/core.h>

#include "ingest/markdown_tree.hpp"
#include "ingest/messages.hpp"
#include "model/walk.hpp"

namespace greffier::ingest {

namespace {

constexpr int kDeepest = 8;

// All the text of blocks on one line.
std::string line_of(const model::Blocks& blocks) {
  std::string text;
  model::for_each_inlines(blocks, [&text](const model::Inlines& inlines) {
    (text += text.empty() ? "" : " ") += model::plain_text(inlines);
  });
  std::ranges::replace(text, '\n', ' ');
  return text;
}

}  // namespace

Footnotes::Footnotes(cmark_node* root, std::function<model::Blocks(cmark_node*)> read,
                     diag::Sink& sink)
    : read_(std::move(read)), sink_(sink) {
  // cmark-gfm moves the definitions that are called to the end, in the order of their numbers.
  for (cmark_node* node = cmark_node_first_child(root); node != nullptr;
       node = cmark_node_next(node))
    if (kind_of(node) == NodeKind::footnote_definition) notes_.push_back({node, {}, false, false});
}

const model::Blocks* Footnotes::body_of(Note& note) {
  if (!note.body && !note.reading && depth_ < kDeepest) {
    note.reading = true;
    ++depth_;
    auto blocks = read_(note.node);
    --depth_;
    if (blocks.empty()) blocks.push_back({model::Paragraph{}, {}});
    note.body = std::make_shared<const model::Blocks>(std::move(blocks));
    note.reading = false;
  }
  return note.body.get();
}

std::string Footnotes::text_of(Note& note, std::size_t number) {
  const model::Blocks* const body = body_of(note);
  if (body == nullptr) return fmt::format("[{}]", number);
  note.shown = true;
  return fmt::format("[{}]", line_of(*body));
}

FootnoteCall Footnotes::call(int number, const diag::Span& span) {
  const auto index = static_cast<std::size_t>(std::max(number, 1)) - 1;
  if (index >= notes_.size()) return {nullptr, fmt::format("[{}]", number)};
  Note& note = notes_[index];
  if (depth_ > 0) {
    sink_.raise(kNestedFootnote, span);
    return {nullptr, text_of(note, index + 1)};
  }
  note.shown = true;
  if (body_of(note) == nullptr) return {nullptr, fmt::format("[{}]", number)};
  return {note.body, {}};
}

model::Blocks Footnotes::uncalled() {
  model::Blocks blocks;
  for (Note& note : notes_) {
    if (note.shown) continue;
    model::Blocks body = read_(note.node);
    if (body.empty()) continue;
    sink_.raise(kUncalledFootnote, body.front().span);
    std::ranges::move(body, std::back_inserter(blocks));
  }
  return blocks;
}

}  // namespace greffier::ingest
