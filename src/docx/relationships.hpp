// The relationships of one part (ISO 29500-2 § 9.3).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/result.hpp"

namespace greffier::docx {

// The types that are written here, after this base.
inline constexpr std::string_view kRelationshipBase =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

// The type of the relationship to the core properties (ISO 29500-2 § 11.1), and the part that is
// written for them.
inline constexpr std::string_view kCoreProperties =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
inline constexpr std::string_view kCorePart = "docProps/core.xml";

struct Relationship {
  std::string id;
  std::string type;    // whole URI
  std::string target;  // relative to the part, or a URI when external
  bool external = false;
};

class Relationships {
 public:
  // Parses a .rels part.
  [[nodiscard]] static diag::Result<Relationships> parse(std::string_view xml,
                                                         std::string_view name);
  // The identifier of a relationship of `kind` (after kRelationshipBase) to `target`; the existing
  // one when there is one.
  std::string add(std::string_view kind, std::string_view target, bool external = false);
  // Takes one out; returns its target, "" when there is none of that identifier.
  std::string remove(std::string_view id);
  // The same for a type that is a whole URI.
  std::string add_of_type(const std::string& type, std::string_view target, bool external);
  // That of the core properties, whose type Writer writes with another base; null without one.
  [[nodiscard]] const Relationship* core_properties() const;
  // The first of that kind, or null.
  [[nodiscard]] const Relationship* find(std::string_view kind) const;
  [[nodiscard]] const Relationship* by_id(std::string_view id) const;
  [[nodiscard]] const std::vector<Relationship>& all() const { return all_; }
  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] std::string xml() const;

 private:
  std::vector<Relationship> all_;
};

// The part that a target of a relationship of `part` names: "word/media/a.png" for "media/a.png" or
// "/word/media/a.png" in "word/document.xml".
[[nodiscard]] std::string target_part(std::string_view part, std::string_view target);

// "word/_rels/document.xml.rels" for "word/document.xml".
[[nodiscard]] std::string relationships_part(std::string_view part);

}  // namespace greffier::docx
