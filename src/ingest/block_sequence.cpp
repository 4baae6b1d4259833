#include "ingest/block_sequence.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "ingest/ascii.hpp"
#include "ingest/attributes.hpp"
#include "ingest/captions.hpp"
#include "ingest/list_table.hpp"
#include "ingest/messages.hpp"
#include "ingest/record.hpp"
#include "ingest/shield.hpp"
#include "ingest/short_forms.hpp"
#include "ingest/source_text.hpp"
#include "model/containers.hpp"
#include "text/fold.hpp"

namespace greffier::ingest {

namespace {

constexpr std::size_t kDeepest = 32;
// Containers of layouts, which notes do not need.
constexpr std::array<std::string_view, 5> kLayoutKinds{"style", "entete", "entete_premiere", "pied",
                                                       "modele"};

std::vector<std::string_view> known_names() {
  std::vector<std::string_view> names;
  for (const model::ContainerKind& kind : model::kContainerKinds) names.push_back(kind.name);
  names.insert(names.end(), kLayoutKinds.begin(), kLayoutKinds.end());
  return names;
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string result;
  for (const std::string_view name : names) (result += result.empty() ? "" : ", ") += name;
  return result;
}

void check_kind(const std::string& kind, const std::string& label, const diag::Span& span,
                diag::Sink& sink) {
  const std::vector<std::string_view> names = known_names();
  if (std::ranges::find(names, kind) != names.end()) return;
  if (const auto near = text::nearest(kind, names)) {
    sink.raise(kUnknownContainerNear, span, label, *near);
  } else {
    sink.raise(kUnknownContainer, span, label, joined(names));
  }
}

// Free text is the title; after an explicit one it is kept beside it.
void add_title(AttributeList& list) {
  if (list.free_text.empty()) return;
  const auto title = std::ranges::find(list.pairs, "titre", &model::Attribute::key);
  if (title == list.pairs.end()) {
    list.pairs.insert(list.pairs.begin(), {"titre", list.free_text, list.free_span});
  } else {
    title->value += ", " + list.free_text;
  }
}

void add_marks(AttributeList& list) {
  for (std::string& name : list.classes) list.pairs.push_back({"classe", std::move(name), {}});
  if (!list.identifier.empty()) list.pairs.push_back({"ancre", std::move(list.identifier), {}});
}

model::Container read_container(const Marker& fence, diag::Sink& sink) {
  std::string_view info = fence.info;
  diag::Span place = fence.span;
  const std::size_t before = fence.text.find(info);
  const auto advance = [&](std::size_t bytes) {
    place.begin.column += count_code_points(info.substr(0, bytes));
    info.remove_prefix(bytes);
  };
  place.begin.column += count_code_points(std::string_view(fence.text).substr(0, before));
  model::Container container;
  AttributeList list;
  if (const auto braced = braced_attributes(info, place, sink)) {
    list = braced->list;
  } else {
    std::size_t end = 0;
    while (end < info.size() && wide_space_length(info.substr(end)) == 0 && info[end] != '{') ++end;
    const std::string label = unshield(info.substr(0, end));
    container.kind = fold_key(label);
    advance(end);
    const auto marks = braced_attributes(trimmed_wide(info), place, sink);
    list = marks ? marks->list : read_attributes(info, place, sink);
    check_kind(container.kind, label, fence.span, sink);
  }
  if (container.kind.empty() && !list.classes.empty()) {
    container.kind = list.classes.front();
    list.classes.erase(list.classes.begin());
    check_kind(container.kind, container.kind, fence.span, sink);
  }
  add_title(list);
  add_marks(list);
  container.attributes = std::move(list.pairs);
  return container;
}

model::Blocks finish_siblings(model::Blocks blocks) {
  attach_captions(blocks);
  return read_short_forms(std::move(blocks));
}

}  // namespace

void BlockSequence::open(const Marker& fence) {
  if (levels_.size() > kDeepest) {
    sink_.raise(kTooDeep, fence.span, kDeepest);
    return;
  }
  Level level;
  level.container = read_container(fence, sink_);
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
