// People as French notes write them.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "model/value.hpp"

namespace greffier::ingest {

// Reads one person from text such as « M. Jean DUPONT, maire de Saint-Exemple », « Mme Anne
// MARTIN-LEGRAND (pouvoir de Mme Luce PETIT) », « DUPONT Jean », « Jean-Charles DE BELLY,
// directeur, CC du Val, jc@example.org, 01 23 45 67 89 ». Keys, each there only when known:
//   texte        the text as written, spaces tidied, without a comma or semicolon at its end
//   nom_complet  civility, first name and name in the order written; U+00A0 after the civility
//   civilite     M., Mme, Mlle, Me, Dr, Pr, Mgr, or a plural (MM., Mmes)
//   prenom, nom  as written; capitals tell the name, else the last words
//   fonction, structure
//   pouvoir, sens_pouvoir  the other person of a proxy as written, and "de" (this person holds
//   theirs)
//                or "a" (this person gave it to them)
//   courriel, telephone
// No word of the text is lost: what is not understood stays in nom_complet or fonction.
[[nodiscard]] model::Map parse_person(std::string_view text, const diag::Span& span);

// True when the text reads as a person by itself: a civility with a name, or a first name with a
// name in capitals.
[[nodiscard]] bool looks_like_person(std::string_view text);

// Reads the people of a value in every written form: a text (one person, several separated by
// semicolons, or by commas when every part reads as a person; one per line; a table of pipes, CSV
// or TSV with a row of titles in any order), a list of any of these, a map of a person's fields
// (French or English names), or a map from group names to people (the name becomes `groupe`). Each
// result is a Map with the keys of parse_person and the fields that a map or table adds.
[[nodiscard]] model::Values read_people(const model::Value& value, diag::Sink& sink);

}  // namespace greffier::ingest
