// Tags in the text of a part become markers in its tree.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/dialect.hpp"
#include "office/program.hpp"

namespace greffier::office {

// A tag that was found; markers are numbered by their index in the table, in document order.
struct Marker {
  std::shared_ptr<const templating::Tag> tag;
  diag::Span place;
  Site site;
  std::string list;  // Dialect::list_of the paragraph that it stood in
  std::shared_ptr<const PlaceholderFound> picture = nullptr;  // what it prints goes in its place

  [[nodiscard]] templating::Tag::Kind kind() const { return tag->kind; }
  [[nodiscard]] bool prints() const { return kind() == templating::Tag::Kind::print; }
  // pour, si
  [[nodiscard]] bool opens() const {
    return kind() == templating::Tag::Kind::repeat || kind() == templating::Tag::Kind::choose;
  }
  // sinon si, sinon
  [[nodiscard]] bool continues() const {
    return kind() == templating::Tag::Kind::otherwise_if ||
           kind() == templating::Tag::Kind::otherwise;
  }
  [[nodiscard]] bool ends() const { return kind() == templating::Tag::Kind::end; }
  // garder si, supprimer si
  [[nodiscard]] bool guards() const {
    return kind() == templating::Tag::Kind::keep || kind() == templating::Tag::Kind::drop;
  }
};
using Markers = std::vector<Marker>;

// The part that is read: the file as messages call it, and where in it the part stands.
struct PartOrigin {
  std::string_view file;
  diag::Place place;
};

// Replaces every tag of every paragraph by a marker at the first character of what it prints (of
// the tag itself for control tags and comments), taking the tag's characters out of all the runs
// they are spread over, and the blanks beside it (seams.hpp). Markers end up where
// Dialect::holds_values allows them. A tag that cannot be read is reported and stays text. A
// picture that names a datum becomes a marker, too.
[[nodiscard]] Markers place_markers(xml::Node& root, const Dialect& dialect,
                                    const PartOrigin& origin, diag::SourceMap& sources,
                                    diag::Sink& sink);

}  // namespace greffier::office
