// How every data reader puts a field in a map.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "diag/sink.hpp"
#include "model/value.hpp"

namespace greffier::ingest {

// The most fields that one record may have: they are looked up one after the other.
inline constexpr std::size_t kMostFields = 5'000;

// The folded form that names take as keys.
[[nodiscard]] std::string fold_key(std::string_view label);

// Folds the names of one text, each once: records repeat them by the thousand.
class KeyFolder {
 public:
  // Valid until the next call.
  [[nodiscard]] const std::string& fold(std::string_view label);

 private:
  std::unordered_map<std::string, std::string> keys_;
  std::string label_;
};

// Adds `value` under the folded form of `label` (the label itself when nothing is left of it). A
// name that is there already, in whatever spelling, is an error: its second value is kept under a
// name of its own (`date_2`), so that no word is lost. More than kMostFields are an error, told
// once; the last one stands for the others.
void add_member(model::Map& map, std::string_view label, model::Value value, const diag::Span& span,
                KeyFolder& folder, diag::Sink& sink);

}  // namespace greffier::ingest
