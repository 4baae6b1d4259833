// Placeholder pictures of Writer: frames named after a datum (ODF 1.3 part 3 § 10.4).
#pragma once

#include <initializer_list>
#include <optional>
#include <set>
#include <string>

#include "office/dialect.hpp"

namespace greffier::odt {

// A frame (or a link around one) that holds a picture and names a datum, in its title, its
// description or its name; nothing for any other node.
[[nodiscard]] std::optional<office::PlaceholderFound> find_placeholder(const xml::Node& node);

// The placeholders of a part get a style that does not cut their picture (fo:clip, § 20.187): it
// was made for the old one.
void uncut_placeholders(xml::Node& part);

// The picture parts that only placeholders use: nothing of them will be left in a document.
[[nodiscard]] std::set<std::string> replaced_pictures(
    std::initializer_list<const xml::Node*> parts);

}  // namespace greffier::odt
