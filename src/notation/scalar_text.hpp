// How a text stands in YAML.
#pragma once

#include <string>
#include <string_view>

namespace greffier::notation {

// Where a scalar stands: behind a key, or as an item of a list, where « a : b » would be a field.
enum class ScalarPlace { field, item };

// `text` on one line, between quotes when ingest::read_yaml would read something else without.
[[nodiscard]] std::string scalar_line(std::string_view text, ScalarPlace place);

// A key, between quotes when it needs them.
[[nodiscard]] std::string key_line(std::string_view key);

// True for a text of several lines that a block scalar can say: `|` and its lines as they are.
[[nodiscard]] bool fits_block_scalar(std::string_view text);

}  // namespace greffier::notation
