// Typed bullets become the items of lists.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// The bullet that a line begins with.
struct Bullet {
  std::string sign;
  std::size_t length = 0;    // of the sign and the spaces behind it
  bool is_markdown = false;  // one that Markdown knows, as Markdown writes it: nothing to repair
};

// A dash, a dot, a square, an arrow or any other sign that people type as a bullet, and text behind
// it. A dash glued to its text is one (« -Le tourisme »), unless a figure follows (« -3 °C »).
[[nodiscard]] std::optional<Bullet> bullet_of(std::string_view line);

// Lines that begin with bullets become items. What nests: a line that is set in further below one
// that does not end with a semicolon or a comma, another sign below a line that ends with a colon,
// a sign that was a level below before. Lines that go on below an item stay in it. An arrow that
// stands alone is no list: it becomes a key message (::: cle).
void read_bullets(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
