#include "ingest/record.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "ingest/ascii.hpp"
#include "ingest/messages.hpp"
#include "text/fold.hpp"

namespace greffier::ingest {

std::string fold_key(std::string_view label) {
  std::string key = text::fold_name(label);
  return key.empty() ? std::string(label) : key;
}

void add_member(model::Map& map, std::string_view label, model::Value value, const diag::Span& span,
                diag::Sink& sink) {
  const std::string_view name = trimmed_wide(label);
  std::string key = fold_key(name);
  if (map.find(key) != nullptr) {
    sink.raise(kDuplicateKey, span, name);
    for (std::size_t n = map.members().size(); map.find(key) != nullptr; ++n)
      key = fmt::format("{}_{}", fold_key(name), n);
  }
  map.set(key, std::move(value), name, span);
}

}  // namespace greffier::ingest
