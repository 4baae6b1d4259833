// The signatures that are typed at the end of minutes, which their layout prints by itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Who signs minutes: who chairs or heads the body, who writes, and others.
enum class Office { head, secretary, other };

struct Signature {
  Office office = Office::head;
  std::string role;  // « maire », « secrétaire de séance »: as written, no article
  std::vector<std::string> names;  // as written; empty where the line is left to sign on
  friend bool operator==(const Signature&, const Signature&) = default;
};

// The signatures that `rows` hold: « Le maire, » and the name below or behind it, in one column or
// in several (rows in a row that have as many cells). Nothing when they say anything else.
[[nodiscard]] std::optional<std::vector<Signature>> read_signatures(
    const std::vector<std::vector<std::string>>& rows);

// Takes the signatures at the end of a text out of it (rule I112), into the fields that the layout
// prints them from: in sittings and general meetings who presides and who writes (for the minutes
// of a council both sign: CGCT, art. L. 2121-15), in those of a works council its secretary. What
// the header says already stays; signatures of others than it names stay in the text. In documents
// of other kinds, whose layout prints none, they are a `::: signature` block (rule I127).
void read_signature_lines(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
