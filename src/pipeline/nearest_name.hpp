// The nearest known name, for what names commands.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace greffier::pipeline {

// The name that `typed` is a slip of (text/fold.hpp), or nothing.
[[nodiscard]] std::optional<std::string_view> nearest_name(
    std::string_view typed, const std::vector<std::string_view>& names);

}  // namespace greffier::pipeline
