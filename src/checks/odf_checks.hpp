// What is checked of an ODT (ODF 1.3).
#pragma once

#include <span>

#include "checks/dossier.hpp"

namespace greffier::checks {

// The prefixes under which the checks know ODF names.
[[nodiscard]] std::span<const xml::Prefix> odf_prefixes();

void check_odf_container(const Dossier& dossier);  // mimetype, manifest, pictures: part 2 § 3
void check_odf_styles(const Dossier& dossier);     // each named style exists in its family
void check_odf_names(const Dossier& dossier);      // ids unique, lists, links and notes resolve
void check_odf_body(const Dossier& dossier);       // cells, rows, lists, spaces
void check_odf_access(const Dossier& dossier);     // alternatives, headings, title, language

}  // namespace greffier::checks
