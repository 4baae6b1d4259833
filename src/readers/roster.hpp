// What a table is: people, actions, or a table.
#pragma once

#include <string>
#include <vector>

#include "material/changes.hpp"
#include "material/material.hpp"
#include "model/value.hpp"
#include "readers/sheet.hpp"

namespace greffier::readers {

// A line of text that stood above or below the table.
struct RosterLine {
  std::string text;
  diag::Span span;
};

struct Roster {
  enum class Kind : std::uint8_t { people, actions, table };
  Kind kind = Kind::table;
  std::string name;  // of the sheet
  // People: Maps with the keys of ingest::parse_person(): civilite, prenom, nom (nom_complet when
  // neither is told), fonction, structure, courriel, telephone, groupe, pouvoir, sens_pouvoir, and
  // `presence`: "present", "represente", "excuse" or "absent". Actions: texte, qui, echeance (ISO
  // when it is a date), etat, groupe, numero. Other columns keep their folded title and its label.
  model::Values records;
  model::Table table;         // of a table: whole (model/containment.hpp), "" rows for none
  bool has_presence = false;  // the table says who was there
  std::vector<RosterLine> above, below;
  diag::Span span;
};

// Judges a sheet by its row of titles, which rows of other things may come before; without one,
// people are told by how they are written (rule I67). Rows of one cell become the `groupe` of those
// below, repeated titles, empty rows and columns go; every change is told. Linear in the cells.
[[nodiscard]] Roster judge(const Sheet& sheet, diag::SourceId source, material::Changes& changes);

// Judges records that have names: a list of JSON or YAML. Kind::table when they are neither people
// nor actions; `records` are then the ones given.
[[nodiscard]] Roster judge_records(const model::Values& records, const diag::Span& span,
                                   material::Changes& changes);

// Puts what was judged where notes have it: people into header fields (presents, representes,
// excuses, absents when the table says who was there, otherwise participants, by group when all
// have one), actions into `::: action` containers, tables into tables. Sheets of a workbook stand
// under a heading with their name, unless it is the one that the program gave.
[[nodiscard]] material::Material to_material(std::vector<Roster> rosters);

// The whole way for a file: read sheets, hidden parts out, each judged.
[[nodiscard]] material::Material read_sheets(Sheets sheets, std::string_view name,
                                             diag::SourceId source, material::Changes& changes,
                                             diag::Sink& sink);

}  // namespace greffier::readers
