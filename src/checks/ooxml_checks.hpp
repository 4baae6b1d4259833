// What is checked of a DOCX (ISO 29500, transitional).
#pragma once

#include <span>

#include "checks/dossier.hpp"

namespace greffier::checks {

// The prefixes under which the checks know OOXML names.
[[nodiscard]] std::span<const xml::Prefix> ooxml_prefixes();

void check_ooxml_container(const Dossier& dossier);      // content types: ISO 29500-2 § 7.2.3
void check_ooxml_relationships(const Dossier& dossier);  // targets and uses: ISO 29500-2 § 6.5
void check_ooxml_styles(const Dossier& dossier);         // styles and numberings exist
void check_ooxml_names(const Dossier& dossier);          // ids unique, bookmarks and notes resolve
void check_ooxml_body(const Dossier& dossier);           // cells, rows, fields, spaces
void check_ooxml_access(const Dossier& dossier);         // alternatives, headings, title, language

}  // namespace greffier::checks
