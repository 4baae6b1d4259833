#include "ingest/record.hpp"

#include <string>
#include <utility>

#include <fmt/core.h>

#include "ingest/ascii.hpp"
#include "ingest/messages.hpp"
#include "text/fold.hpp"

namespace greffier::ingest {

namespace {

constexpr std::string_view kSurplus = "...";  // no name folds to that: the fields beyond the most

}  // namespace

std::string fold_key(std::string_view label) {
  std::string key = text::fold_name(label);
  return key.empty() ? std::string(label) : key;
}

const std::string& KeyFolder::fold(std::string_view label) {
  label_ = label;
  const auto [entry, is_new] = keys_.try_emplace(label_);
  if (is_new) entry->second = fold_key(label);
  return entry->second;
}

void add_member(model::Map& map, std::string_view label, model::Value value, const diag::Span& span,
                KeyFolder& folder, diag::Sink& sink) {
  const std::string_view name = trimmed_wide(label);
  const std::string& folded = folder.fold(name);
  if (map.members().size() >= kMostFields) {  // a linear search each would last for ever
    model::Member& last = map.members().back();
    if (last.key != kSurplus) sink.raise(kTooManyFields, span, kMostFields);
    last = {std::string(kSurplus), std::string(name), std::move(value), span};
    return;
  }
  if (map.find(folded) == nullptr) {
    map.members().push_back({folded, std::string(name), std::move(value), span});
    return;
  }
  sink.raise(kDuplicateKey, span, name);
  std::string key = folded;
  for (std::size_t n = map.members().size(); map.find(key) != nullptr; ++n)
    key = fmt::format("{}_{}", folded, n);
  map.set(key, std::move(value), name, span);
}

}  // namespace greffier::ingest
