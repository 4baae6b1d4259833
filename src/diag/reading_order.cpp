#include "diag/reading_order.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace greffier::diag {

namespace {

// The source of an inclusion is made before those of the paragraphs around it: in a part, the
// number of the paragraph tells the order. A part stands where the first source told of it does.
class ReadingOrder {
 public:
  // Part, paragraph in it, source, position; that of each inclusion on the way comes first.
  using Step = std::tuple<bool, SourceId, int, SourceId, Position>;
  using Way = std::vector<Step>;

  ReadingOrder(const std::vector<Diagnostic>& diagnostics, const SourceMap& sources)
      : sources_(sources) {
    for (const Diagnostic& diagnostic : diagnostics) know(diagnostic.span);
  }

  // False when no part is known: the sources alone tell the order.
  [[nodiscard]] bool knows_parts() const { return !parts_.empty(); }

  [[nodiscard]] Way way_to(const Span& span) const {
    Way way;
    for (const Span* at = &span; at != nullptr && is_known(*at); at = asked_by(*at))
      way.push_back(step(*at));
    std::ranges::reverse(way);
    return way;
  }

 private:
  struct Part {
    bool is_beside = true;  // what is told of it stands in headers, notes and boxes only
    SourceId first = kNoSource;
  };
  using Name = std::pair<std::string, std::string>;  // file and part

  void know(const Span& span) {
    for (const Span* at = &span; at != nullptr && is_known(*at); at = asked_by(*at)) {
      const Source* source = sources_.find(at->source);
      if (source == nullptr || !source->place) continue;
      const auto [known, is_new] = parts_.try_emplace(Name(source->name, source->place->part));
      Part& part = known->second;
      part.first = is_new ? at->source : std::min(part.first, at->source);
      part.is_beside &= source->place->stories.back().kind != StoryPlace::Kind::body;
    }
  }

  const Span* asked_by(const Span& span) const {
    const Source* source = sources_.find(span.source);
    return source == nullptr ? nullptr : &source->included_by;
  }

  Step step(const Span& span) const {
    const Source* source = sources_.find(span.source);
    if (source == nullptr || !source->place)
      return {false, span.source, 0, span.source, span.begin};
    const Part& part = parts_.at(Name(source->name, source->place->part));
    return {part.is_beside, part.first, source->place->paragraph, span.source, span.begin};
  }

  const SourceMap& sources_;
  std::map<Name, Part> parts_;
};

}  // namespace

void sort_as_read(Sink& sink, const SourceMap& sources) {
  const ReadingOrder order(sink.diagnostics(), sources);
  if (!order.knows_parts()) return sink.sort_by_place();
  std::vector<std::pair<ReadingOrder::Way, const Diagnostic*>> ways;
  for (const Diagnostic& diagnostic : sink.diagnostics())
    ways.emplace_back(order.way_to(diagnostic.span), &diagnostic);
  std::ranges::stable_sort(ways, [](const auto& left, const auto& right) {
    return std::tuple(left.first.empty(), left.first) <
           std::tuple(right.first.empty(), right.first);
  });
  Sink sorted;
  for (const auto& [way, diagnostic] : ways) sorted.add(*diagnostic);
  sink = std::move(sorted);
}

}  // namespace greffier::diag
