// What a line of hand-written YAML is, told from the line alone.
#pragma once

#include <cstddef>
#include <string_view>

namespace greffier::ingest {

// The parts of `  - key : value`, as offsets of bytes in the line.
struct YamlLine {
  std::size_t indent = 0;   // width of the white space before; a tab counts for two
  std::size_t content = 0;  // after the white space
  std::size_t body = 0;     // after the dashes of list items
  std::size_t dash = 0;     // width before the last dash; only when is_item()
  std::size_t colon = std::string_view::npos;  // of the key, npos when there is no key
  std::size_t value = 0;  // after the colon and its spaces, or the body when there is no key
  bool blank = false;     // empty, or a comment

  [[nodiscard]] bool is_item() const { return body != content; }
  [[nodiscard]] bool is_field() const { return colon != std::string_view::npos; }
  // Width before the body: the level of its key.
  [[nodiscard]] std::size_t level() const { return indent + (body - content); }
};
[[nodiscard]] YamlLine yaml_line(std::string_view line);

// Offset of the comment that ends an unquoted value (` # …`), or the length of the value. A `#`
// stuck to what follows (« n #2 ») is text.
[[nodiscard]] std::size_t comment_start(std::string_view value);
// True for `|`, `>` and their indicators alone.
[[nodiscard]] bool is_block_scalar_header(std::string_view value);
// True when an unquoted value must be quoted to be read as the text it is.
[[nodiscard]] bool needs_quotes(std::string_view value);
// True for a `key:value` that lacks its space; `colon` is then its place.
[[nodiscard]] bool lacks_space_after_colon(std::string_view body, std::size_t& colon);

}  // namespace greffier::ingest
