#include "repair/table_headers.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ingest/people.hpp"
#include "repair/table_rules.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using model::Table;

constexpr std::size_t kFewestRows = 3;
constexpr std::size_t kLongestLabel = 40;  // code points

// Folded labels of columns.
constexpr std::array<std::string_view, 66> kLabels{
    "action",      "actions",     "adresse",     "annee",
    "avancement",  "avis",        "budget",      "commentaire",
    "commune",     "communes",    "cout",        "courriel",
    "date",        "dates",       "decision",    "decisions",
    "delai",       "delais",      "depenses",    "description",
    "designation", "duree",       "echeance",    "echeances",
    "emargement",  "etat",        "fonction",    "heure",
    "intitule",    "libelle",     "lieu",        "mail",
    "montant",     "n",           "no",          "nom",
    "noms",        "nom_prenom",  "nombre",      "nom_et_prenom",
    "numero",      "objet",       "observation", "observations",
    "organisme",   "pilote",      "point",       "prenom",
    "presence",    "priorite",    "qualite",     "quand",
    "qui",         "quoi",        "recettes",    "reference",
    "remarques",   "responsable", "service",     "signature",
    "statut",      "structure",   "sujet",       "telephone",
    "theme",       "titre"};
// Folded names of facts, one a row: their table has its titles in its first column.
constexpr std::array<std::string_view, 15> kFacts{
    "date",      "heure",        "lieu",      "objet",     "animateur",
    "redacteur", "participants", "presents",  "excuses",   "absents",
    "president", "duree",        "redaction", "diffusion", "secretaire"};

bool is_one_of(const std::string& folded, auto& words) {
  return std::ranges::find(words, folded) != words.end();
}

// The text of a cell that holds nothing but one paragraph, else a text that is no label.
std::string text_of(const model::Cell& cell) {
  if (cell.blocks.empty()) return {};
  const auto* paragraph = std::get_if<model::Paragraph>(&cell.blocks.front().node);
  if (cell.blocks.size() > 1 || paragraph == nullptr) return std::string(kLongestLabel + 1, '.');
  return std::string(text::trimmed(model::plain_text(paragraph->inlines)));
}

bool has_figure(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_label(std::string_view text) {
  if (is_year(text)) return true;
  const bool is_short = text::length(text) <= kLongestLabel;
  const bool is_ended = std::string_view(".;!,").find(text.back()) != std::string_view::npos;
  return is_short && !is_ended && !has_figure(text) && text.find('@') == std::string_view::npos &&
         text::is_upper(text::decode(text, 0).value) && !ingest::looks_like_person(text);
}

// What the cells below a label are.
struct Below {
  std::size_t filled = 0, figures = 0, years = 0, letters = 0;  // `letters`: code points of all
  bool repeats_label = false, has_fact = false;
};

class HeaderRow {
 public:
  explicit HeaderRow(const Table& table) : table_(table) {}

  // The labels of the first row; none when it is no row of titles.
  std::vector<std::string> labels() {
    if (table_.rows.size() < kFewestRows || table_.columns.size() < 2 || !is_plain()) return {};
    for (const model::Cell& cell : table_.rows.front().cells) labels_.push_back(text_of(cell));
    if (!are_labels() || !differ_from_below()) return {};
    return labels_;
  }

 private:
  // One cell a column, and nothing marked.
  bool is_plain() const {
    if (table_.rows.front().cells.size() != table_.columns.size()) return false;
    return std::ranges::none_of(
               table_.rows,
               [](const model::Row& row) { return row.kind == model::RowKind::header; }) &&
           std::ranges::all_of(table_.rows.front().cells, [](const model::Cell& cell) {
             return cell.columns == 1 && cell.rows == 1;
           });
  }

  // The first one may be empty, above the names of rows.
  bool are_labels() const {
    std::vector<std::string> folded;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (labels_[i].empty() && i == 0) continue;
      if (labels_[i].empty() || !is_label(labels_[i])) return false;
      folded.push_back(text::fold_name(labels_[i]));
      if (std::ranges::count(folded, folded.back()) > 1) return false;
    }
    return true;
  }

  Below below(std::size_t column) const {
    Below below;
    for (std::size_t i = 1; i < table_.rows.size(); ++i) {
      const auto& cells = table_.rows[i].cells;
      if (cells.size() != labels_.size()) continue;
      const std::string text = text_of(cells[column]);
      if (text.empty()) continue;
      ++below.filled;
      below.figures += has_figure(text) ? 1 : 0;
      below.years += is_year(text) ? 1 : 0;
      below.letters += text::length(text);
      const std::string folded = text::fold_name(text);
      below.repeats_label = below.repeats_label || folded == text::fold_name(labels_[column]);
      below.has_fact = below.has_fact || text.ends_with(':') || is_one_of(folded, kFacts);
    }
    return below;
  }

  bool differ_from_below() const {
    constexpr std::size_t kText = 30;  // code points: more than a name
    std::size_t known = 0;
    bool differs = false;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      const Below cells = below(i);
      if (cells.repeats_label || (i == 0 && labels_.size() == 2 && cells.has_fact)) return false;
      known += is_one_of(text::fold_name(labels_[i]), kLabels) ? 1 : 0;
      if (cells.filled < 2) continue;
      const bool are_figures = cells.figures * 3 >= cells.filled * 2;
      const std::size_t mean = cells.letters / cells.filled;
      const bool are_texts = mean >= kText && mean * 2 >= text::length(labels_[i]) * 5;
      differs = differs || (are_figures && (!is_year(labels_[i]) || cells.years == 0)) || are_texts;
    }
    return differs || (known > 1 && known * 2 >= labels_.size());
  }

  const Table& table_;
  std::vector<std::string> labels_;
};

}  // namespace

void guess_table_headers(material::Material& material, material::Changes& changes) {
  for (material::Piece& piece : material.pieces) {
    if (piece.kind != material::Piece::Kind::block) continue;
    auto* table = std::get_if<Table>(&piece.block.own().node);
    if (table == nullptr) continue;
    std::string seen;
    for (const std::string& label : HeaderRow(*table).labels())
      seen += (seen.empty() ? "" : " | ") + label;
    if (seen.empty() || !changes.take(kGuessedHeader, piece.span, seen, "entetes=1")) continue;
    table->rows.front().kind = model::RowKind::header;
  }
}

}  // namespace greffier::repair
