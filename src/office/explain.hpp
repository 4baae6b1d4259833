// What each tag of a compiled template will do: read off the program, never guessed again.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "diag/place.hpp"
#include "office/dialect.hpp"
#include "office/metadata_tags.hpp"
#include "office/program.hpp"

namespace greffier::office {

struct Explained {
  enum class Kind {
    shows,
    shows_or_vanishes,  // and its paragraph is gone without a value
    repeats,
    present,  // si
    otherwise_if,
    otherwise,
    keeps,
    drops,
  };
  Kind kind = Kind::shows;
  std::shared_ptr<const templating::Tag> tag;  // null for `otherwise`
  diag::Span span;                             // of the tag; its source knows its place
  Covers::Unit unit = Covers::Unit::nothing;
  // Of the first and the last row, paragraph or table that is covered, where there are any.
  std::optional<diag::Place> first = {};
  std::optional<diag::Place> last = {};
  int depth = 0;  // loops and conditions around it
};

// The places of the rows, paragraphs and tables of a part, by where they stand in it.
using PlaceIndex = std::map<diag::Position, diag::Place>;
[[nodiscard]] PlaceIndex index_places(const xml::Node& root, const Dialect& dialect,
                                      diag::Place start);

// Appends what the tags of a part do, in reading order; what a twin says again is left out.
void explain(const Program& program, const PlaceIndex& places, std::vector<Explained>& out);

// Appends what the tags in a template's properties do.
void explain_properties(std::span<const MetadataTag> tags, std::vector<Explained>& out);

}  // namespace greffier::office
