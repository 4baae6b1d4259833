// Pictures of a page: in the file, beside it, or elsewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "material/material.hpp"

namespace greffier::readers {

// True for an address that only a network can read, or a mail (cid:).
[[nodiscard]] bool is_remote(std::string_view source);

// The bytes of a `data:` address (RFC 2397) of a PNG, JPEG, GIF, WebP or SVG picture, with a name;
// nothing for other contents and broken ones. `number` counts the pictures of the page.
[[nodiscard]] std::optional<material::Picture> read_data_picture(std::string_view source,
                                                                 std::size_t number);

// A path as files have it: %20 is a space, back slashes are slashes, a query goes.
[[nodiscard]] std::string local_path(std::string_view source);

}  // namespace greffier::readers
