// What of a marked tree is sure to be seen, and what may be nothing.
#pragma once

#include "office/dialect.hpp"
#include "office/sibling_scopes.hpp"
#include "office/tag_markers.hpp"

namespace greffier::office {

// Markers and dialect outlive it.
class Showing {
 public:
  Showing(const Markers& markers, const Dialect& dialect) : markers_(markers), dialect_(dialect) {}

  // True for text of spaces only, however deep: a line of them is an empty one.
  [[nodiscard]] bool is_blank(const xml::Node& node) const;
  // True when something shows that neither control tags nor empty values take away.
  [[nodiscard]] bool always(Siblings nodes) const;
  // The printed value that is all that a paragraph shows, but for what floats and for the number of
  // a note; null when there is more, or none.
  [[nodiscard]] const Marker* lone_print(const xml::Node& paragraph) const;

  [[nodiscard]] bool has_note_number(const xml::Node& paragraph) const;

 private:
  [[nodiscard]] const Marker& marker(const xml::Node& node) const;
  // True for what floats and for the number of a note, with the run that holds nothing else.
  [[nodiscard]] bool is_beside(const xml::Node& shown) const;
  [[nodiscard]] std::size_t end_of_scope(Siblings nodes, std::size_t index) const;

  const Markers& markers_;
  const Dialect& dialect_;
};

}  // namespace greffier::office
