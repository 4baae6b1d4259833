// Whether places lie in a text.
#pragma once

#include <cstddef>
#include <cstdio>
#include <string_view>

#include "diag/sink.hpp"
#include "model/value.hpp"
#include "model/walk.hpp"

namespace greffier::fuzz {

// A text of source 1, as it was typed: its lines. (Columns are for tests/ingest/positions_test.cpp:
// those of what cmark-gfm joins and entities shift are near, not right.)
class TypedText {
 public:
  explicit TypedText(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i)
      lines_ += text[i] == '\n' || (text[i] == '\r' && !text.substr(i).starts_with("\r\n")) ? 1 : 0;
  }

  // An unknown place is no wrong one. Says which one is wrong.
  [[nodiscard]] bool has(const diag::Span& span) const {
    if (!diag::is_known(span)) return true;
    const bool is_inside =
        span.source == 1 && span.begin <= span.end && span.end.line <= lines_ + 1;
    if (!is_inside)
      std::fprintf(stderr, "%u: %u:%u to %u:%u\n", span.source, span.begin.line, span.begin.column,
                   span.end.line, span.end.column);
    return is_inside;
  }
  [[nodiscard]] bool has(const diag::Sink& sink) const {
    for (const diag::Diagnostic& told : sink.diagnostics())
      if (!has(told.span)) return false;
    return true;
  }
  [[nodiscard]] bool has(const model::Value& value) const {
    if (!has(value.span)) return false;
    if (const auto* map = value.get_if<model::Map>()) return has(*map);
    if (const auto* values = value.get_if<model::Values>())
      for (const model::Value& each : *values)
        if (!has(each)) return false;
    return true;
  }
  [[nodiscard]] bool has(const model::Map& map) const {
    for (const model::Member& member : map.members())
      if (!has(member.span) || !has(member.value)) return false;
    return true;
  }
  [[nodiscard]] bool has(const model::Blocks& blocks) const {
    bool all = true;
    model::for_each_block(blocks, [&](const model::Block& block) { all = all && has(block.span); });
    model::for_each_inlines(blocks, [&](const model::Inlines& inlines) {
      for (const model::Inline& run : inlines) all = all && has(run.span);
    });
    return all;
  }

 private:
  std::size_t lines_ = 1;
};

}  // namespace greffier::fuzz
