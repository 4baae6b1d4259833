// The formats that `greffier typo` reads: one line per format in a table.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "pipeline/typo_reading.hpp"

namespace greffier::pipeline {

struct TypoFormat {
  std::string_view name;                       // for --format; its first extension
  std::array<std::string_view, 4> extensions;  // lower case
  bool is_package;                             // an office file: no lines, but tracked changes
  // Nothing when the bytes cannot be read, which is told in the sink.
  std::optional<TypoResult> (*read)(const TypoInput& input, const TypoDesk& desk);
};

// What --format may say.
[[nodiscard]] std::vector<std::string_view> typo_format_names();

// The format of that name, or of the path's extension (any case) when there is none; else null.
[[nodiscard]] const TypoFormat* typo_format(std::string_view name, std::string_view path);

}  // namespace greffier::pipeline
