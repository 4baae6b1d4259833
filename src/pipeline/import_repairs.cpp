#include "pipeline/import_repairs.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "pipeline/import_kinds.hpp"
#include "pipeline/import_people.hpp"
#include "pipeline/import_proxies.hpp"
#include "pipeline/import_rosters.hpp"
#include "repair/directories.hpp"
#include "repair/first_lines.hpp"
#include "repair/header_fields.hpp"
#include "repair/passes.hpp"
#include "repair/reports.hpp"
#include "repair/tab_tables.hpp"

namespace greffier::pipeline {

namespace {

using material::Changes;
using material::Material;

constexpr std::string_view kCompendium = "recueil";  // what reports are put together in
constexpr std::string_view kUsual = "compte-rendu";  // whose fields are looked for at first

class Repairs {
 public:
  Repairs(Catalogue& catalogue, diag::SourceId source, Changes& changes)
      : catalogue_(catalogue), source_(source), changes_(changes), words_(title_words(catalogue)) {}

  Repaired run(Material material, const std::string& kind) {
    Repaired repaired;
    for (const repair::NamedPass& pass : repair::kWholePasses) pass.run(material, changes_);
    repair::Reports taken = repair::take_reports(material, words_, changes_);
    repaired.reports = std::move(taken.reports);
    repaired.document = std::move(material);
    if (!kind.empty()) name_kind(repaired.document, kind);
    settle_typed_kind(repaired.document, changes_);
    repair_document(repaired.document, !repaired.reports.empty());
    if (repaired.reports.empty()) return repaired;
    Material after;
    after.pieces = std::move(taken.after);
    repair_text(after, {});
    drop_contents(repaired.document);
    repair::gather_matter(repaired.document, std::move(after.pieces), changes_);
    const std::optional<kinds::Kind> compendium = kind_of(repaired.document);
    const kinds::Field* field = compendium ? field_of_files(*compendium) : nullptr;
    if (field == nullptr) return repaired;
    repaired.files_field = field->key;
    for (Material& report : repaired.reports) repair_report(report, *field);
    return repaired;
  }

 private:
  static void name_kind(Material& material, std::string_view kind) {
    material.header.set("modele", model::Value(std::string(kind)), "modele");
  }

  std::optional<kinds::Kind> kind_of(const Material& material) {
    const model::Value* name = material.header.find("modele");
    const auto* text = name == nullptr ? nullptr : name->get_if<std::string>();
    return catalogue_.kind(text == nullptr ? std::string(kUsual) : *text, {});
  }

  void repair_document(Material& material, bool has_reports) {
    repair::take_title(material, words_, changes_);
    if (has_reports) repair::take_first_line(material, changes_, true);
    if (has_reports && !holds_files(material)) name_kind(material, kCompendium);
    const bool is_named = material.header.find("modele") != nullptr;
    if (const auto kind = kind_of(material)) {
      if (is_named) settle_title(material, *kind);
      if (kinds::find_field(kind->fields, "slogan") != nullptr)
        repair::take_motto(material, changes_);
      const auto sheets = sheet_kind(*kind);
      if (sheets) repair::read_sheet_heads(material, *sheets, changes_);
      repair_text(material, known_fields(kind->fields));
      if (sheets) repair::fill_sheets(material, *sheets);
    }
    if (!is_named) {
      name_kind(material, guessed_kind(material));
      material.guessed.emplace_back("modele");
    }
    const auto kind = kind_of(material);
    if (kind) settle_subject(material, *kind);
    if (kind && kind->name != kUsual) settle_typed_title(material, *kind);
    if (kind && (kind->name == kUsual || kind->name == kCompendium)) settle_name(material, *kind);
  }

  // A compendium has a table of contents by itself.
  static void drop_contents(Material& material) {
    std::erase_if(material.pieces, [](const material::Piece& piece) {
      return piece.kind == material::Piece::Kind::block &&
             std::holds_alternative<model::Contents>(piece.block->node);
    });
  }

  bool holds_files(const Material& material) {
    const auto kind = kind_of(material);
    return kind && field_of_files(*kind) != nullptr;
  }

  // A report with a title of its own is a document like another; else it has the fields that the
  // compendium gives its reports.
  void repair_report(Material& report, const kinds::Field& field) {
    repair::take_title(report, words_, changes_);
    const bool is_document = report.header.find("modele") != nullptr;
    const auto kind = is_document ? kind_of(report) : std::nullopt;
    repair_text(report, kind ? common_fields(*kind, field) : known_fields(field.fields));
  }

  // What both a report by itself and the compendium have a place for; the rest stays in the text.
  static repair::KnownFields common_fields(const kinds::Kind& kind, const kinds::Field& field) {
    repair::KnownFields fields = known_fields(kind.fields);
    std::erase_if(fields, [&field](const auto& known) {
      return kinds::find_field(field.fields, known.second.key) == nullptr;
    });
    return fields;
  }

  void repair_text(Material& material, const repair::KnownFields& fields) {
    repair::read_tab_tables(material, changes_);
    repair::read_directories(material, changes_);
    take_rosters(material, source_, changes_);
    repair::take_fields(material, fields, changes_);
    settle_proxies(material, fields, changes_);
    tell_repeated_people(material, changes_);
    for (const repair::NamedPass& pass : repair::kTextPasses) pass.run(material, changes_);
  }

  Catalogue& catalogue_;
  diag::SourceId source_;
  Changes& changes_;
  std::vector<repair::TitleWords> words_;
};

}  // namespace

Repaired repair_material(Material material, const std::string& kind, Catalogue& catalogue,
                         diag::SourceId source, Changes& changes) {
  return Repairs(catalogue, source, changes).run(std::move(material), kind);
}

}  // namespace greffier::pipeline
