// The blocks that stand side by side in one parent, with their fences folded into containers.
#pragma once

#include <vector>

#include "diag/sink.hpp"
#include "ingest/markers.hpp"
#include "model/block.hpp"

namespace greffier::ingest {

// Takes the blocks of one parent in order. A closing fence ends the innermost container opened with
// as many colons, or the innermost one when there is none; those inside it are closed with it and
// reported, as are containers left open and fences that close nothing. Siblings then get their
// captions (captions.hpp) and short forms (short_forms.hpp), and `tableau` becomes a table.
class BlockSequence {
 public:
  explicit BlockSequence(diag::Sink& sink) : sink_(sink), levels_(1) {}

  void add(model::Block block) { levels_.back().blocks.push_back(std::move(block)); }
  void open(const Marker& fence);
  void close(const Marker& fence);
  [[nodiscard]] model::Blocks finish();

 private:
  struct Level {
    model::Container container;
    std::size_t colons = 0;
    diag::Span span;
    model::Blocks blocks;
  };

  void close_innermost(diag::Position end);
  void report_unclosed(const Level& level, std::uint32_t last_line);

  diag::Sink& sink_;
  std::vector<Level> levels_;  // the first one is the parent itself
};

}  // namespace greffier::ingest
