#include "ingest/container_head.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/ascii.hpp"
#include "ingest/attributes.hpp"
#include "ingest/messages.hpp"
#include "ingest/record.hpp"
#include "ingest/shield.hpp"
#include "ingest/source_text.hpp"
#include "model/containers.hpp"
#include "text/fold.hpp"

namespace greffier::ingest {

namespace {

std::vector<std::string_view> known_names() {
  std::vector<std::string_view> names;
  for (const model::ContainerKind& kind : model::kContainerKinds) {
    names.push_back(kind.name);
    if (!kind.collection.empty() && kind.collection != kind.name) names.push_back(kind.collection);
  }
  names.insert(names.end(), model::kLayoutContainers.begin(), model::kLayoutContainers.end());
  return names;
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string result;
  for (const std::string_view name : names) (result += result.empty() ? "" : ", ") += name;
  return result;
}

void check_kind(const std::string& kind, std::string_view label, const diag::Span& span,
                diag::Sink& sink) {
  const std::vector<std::string_view> names = known_names();
  if (std::ranges::find(names, kind) != names.end()) return;
  if (kind.empty()) return sink.raise(kNamelessContainer, span, joined(names));
  if (const auto near = text::nearest(kind, names)) {
    sink.raise(kUnknownContainerNear, span, label, *near);
  } else {
    sink.raise(kUnknownContainer, span, label, joined(names));
  }
}

// Reads from left to right: braces, the kind, braces, the rest.
class HeadReader {
 public:
  HeadReader(const Marker& fence, diag::Sink& sink)
      : fence_(fence), sink_(sink), rest_(fence.text) {
    advance(fence.text.size() - trimmed_wide(rest_.substr(fence.colons)).size());
  }

  model::Container run() {
    take_braces();
    if (list_.classes.empty()) take_kind();
    take_braces();
    take_rest();
    set_kind();
    return {std::move(kind_), std::move(list_.pairs), {}};
  }

 private:
  diag::Span place() const {
    diag::Span span = fence_.span;
    const auto done = std::string_view(fence_.text).substr(0, fence_.text.size() - rest_.size());
    span.begin.column += count_code_points(done);
    return span;
  }

  void advance(std::size_t bytes) {
    rest_.remove_prefix(bytes);
    while (const std::size_t space = wide_space_length(rest_)) rest_.remove_prefix(space);
  }

  void take_braces() {
    auto braced = braced_attributes(rest_, place(), sink_);
    if (!braced) return;
    advance(braced->length);
    merge(std::move(braced->list));
  }

  void take_kind() {
    std::size_t end = 0;
    while (end < rest_.size() && wide_space_length(rest_.substr(end)) == 0 && rest_[end] != '{')
      ++end;
    label_ = unshield(rest_.substr(0, end));
    advance(end);
  }

  // Colons may close the line, as pandoc has it.
  void take_rest() {
    const std::size_t end = rest_.find_last_not_of(" \t:");
    merge(read_attributes(rest_.substr(0, end + 1), place(), sink_));
  }

  void merge(AttributeList more) {
    std::ranges::move(more.classes, std::back_inserter(list_.classes));
    std::ranges::move(more.pairs, std::back_inserter(list_.pairs));
    if (!more.identifier.empty()) list_.identifier = std::move(more.identifier);
    if (!more.free_text.empty()) add("titre", std::move(more.free_text), more.free_span);
  }

  // After an attribute of the same name, the value is kept beside it.
  void add(std::string_view key, std::string value, const diag::Span& span) {
    const auto same = std::ranges::find(list_.pairs, key, &model::Attribute::key);
    if (same == list_.pairs.end()) {
      list_.pairs.insert(key == "titre" ? list_.pairs.begin() : list_.pairs.end(),
                         {std::string(key), std::move(value), span});
    } else {
      same->value += ", " + value;
    }
  }

  void set_kind() {
    if (label_.empty() && !list_.classes.empty()) {
      label_ = list_.classes.front();
      list_.classes.erase(list_.classes.begin());
    }
    kind_ = fold_key(label_);
    check_kind(kind_, label_, fence_.span, sink_);
    for (std::string& name : list_.classes) add("classe", std::move(name), fence_.span);
    if (!list_.identifier.empty()) add("ancre", std::move(list_.identifier), fence_.span);
  }

  const Marker& fence_;
  diag::Sink& sink_;
  std::string_view rest_;
  std::string label_;
  std::string kind_;
  AttributeList list_;
};

}  // namespace

model::Container read_container_head(const Marker& fence, diag::Sink& sink) {
  return HeadReader(fence, sink).run();
}

}  // namespace greffier::ingest
