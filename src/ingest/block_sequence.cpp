#include "ingest/block_sequence.hpp"

#include <algorithm>
#include <utility>

#include "ingest/captions.hpp"
#include "ingest/container_head.hpp"
#include "ingest/list_table.hpp"
#include "ingest/messages.hpp"
#include "ingest/shield.hpp"
#include "ingest/short_forms.hpp"

namespace greffier::ingest {

namespace {

constexpr std::size_t kDeepest = 32;
model::Blocks finish_siblings(model::Blocks blocks) {
  attach_captions(blocks);
  return read_short_forms(std::move(blocks));
}

}  // namespace

void BlockSequence::open(const Marker& fence) {
  if (levels_.size() > kDeepest) {
    sink_.raise(kTooDeep, fence.span, kDeepest);
    return add(
        {model::Paragraph{{model::text(unshield(fence.text), {}, fence.span)}, {}}, fence.span});
  }
  Level level;
  level.container = read_container_head(fence, sink_);
  level.colons = fence.colons;
  level.span = fence.span;
  levels_.push_back(std::move(level));
}

void BlockSequence::close(const Marker& fence) {
  if (levels_.size() == 1) return sink_.raise(kStrayFence, fence.span);
  std::size_t index = levels_.size() - 1;
  while (index > 0 && levels_[index].colons != fence.colons) --index;
  if (index == 0) index = levels_.size() - 1;
  while (levels_.size() > index + 1) {
    report_unclosed(levels_.back(), fence.span.begin.line);
    close_innermost(fence.span.begin);
  }
  close_innermost(fence.span.end);
}

model::Blocks BlockSequence::finish() {
  while (levels_.size() > 1) {
    const diag::Span& last =
        levels_.back().blocks.empty() ? levels_.back().span : levels_.back().blocks.back().span;
    report_unclosed(levels_.back(), last.end.line);
    close_innermost(last.end);
  }
  return finish_siblings(std::move(levels_.front().blocks));
}

void BlockSequence::report_unclosed(const Level& level, std::uint32_t last_line) {
  sink_.raise(kUnclosedContainer, level.span, level.container.kind, level.span.begin.line,
              last_line);
}

void BlockSequence::close_innermost(diag::Position end) {
  Level level = std::move(levels_.back());
  levels_.pop_back();
  level.span.end = std::max(level.span.end, end);
  level.container.blocks = finish_siblings(std::move(level.blocks));
  if (level.container.kind != "tableau") return add({std::move(level.container), level.span});
  for (model::Block& block : read_table_container(std::move(level.container), level.span, sink_))
    add(std::move(block));
}

}  // namespace greffier::ingest
