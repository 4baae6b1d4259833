#include "kinds/content.hpp"

#include <algorithm>

#include "ingest/notes.hpp"
#include "model/walk.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

void add_line(Inlines& out, const Inlines& line) {
  if (line.empty()) return;
  if (!out.empty()) out.push_back({LineBreak{}, {}, {}});
  out.insert(out.end(), line.begin(), line.end());
}

void add_code(Inlines& out, std::string_view code) {
  Format format;
  format.code = true;
  while (!code.empty()) {
    const std::size_t end = std::min(code.find('\n'), code.size());
    add_line(out, {text(std::string(code.substr(0, end)), format)});
    code.remove_prefix(std::min(end + 1, code.size()));
  }
}

}  // namespace

Inlines flattened(const Blocks& blocks) {
  Inlines result;
  for_each_block(blocks, [&result](const Block& block) {
    if (const auto* line = std::get_if<Paragraph>(&block.node)) add_line(result, line->inlines);
    if (const auto* line = std::get_if<Heading>(&block.node)) add_line(result, line->inlines);
    if (const auto* table = std::get_if<Table>(&block.node)) add_line(result, table->caption);
    if (const auto* code = std::get_if<CodeBlock>(&block.node)) add_code(result, code->text);
  });
  return result;
}

Value content_of(const Blocks& blocks, bool is_inline) {
  if (blocks.empty()) return {};
  const diag::Span span = blocks.front().span;
  if (is_inline) return {flattened(blocks), span};
  const auto* only = blocks.size() == 1 ? std::get_if<Paragraph>(&blocks.front().node) : nullptr;
  return only != nullptr ? Value(only->inlines, span) : Value(blocks, span);
}

Value read_rich(std::string_view text, const diag::Span& place, diag::Sink& sink) {
  Value result = text.find('\n') == std::string_view::npos
                     ? simplest(ingest::read_inlines(text, place, sink))
                     : content_of(ingest::read_blocks(text, place, sink), false);
  result.span = place;
  return result;
}

Value simplest(Inlines inlines) {
  const bool is_plain = std::ranges::all_of(inlines, [](const Inline& item) {
    return item.format == Format{} && std::holds_alternative<Text>(item.node);
  });
  if (!is_plain) return {std::move(inlines)};
  return {plain_text(inlines)};
}

}  // namespace greffier::kinds
