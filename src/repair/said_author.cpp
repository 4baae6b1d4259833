#include "repair/said_author.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "ingest/people.hpp"
#include "repair/document_title.hpp"
#include "repair/header_rules.hpp"
#include "repair/label.hpp"
#include "repair/people_lines.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Piece;

constexpr std::size_t kNear = 12;      // pieces from the beginning, and from the end
constexpr std::size_t kLongest = 160;  // bytes of such a line
constexpr std::string_view kWriter = "rédigé par";
constexpr std::string_view kSecretary = "secrétaire de séance";

// Folded names of labels, and what stands before the name in a sentence.
constexpr std::array<std::string_view, 9> kWriterLabels{
    "redaction", "redige_par", "redigee_par",     "compte_rendu_redige_par",
    "redacteur", "redactrice", "redacteur_trice", "etabli_par",
    "auteur"};
constexpr std::array<std::string_view, 6> kSecretaryLabels{"secretaire",
                                                           "secretaire_de_seance",
                                                           "secretaires_de_seance",
                                                           "la_secretaire_de_seance",
                                                           "le_secretaire_de_seance",
                                                           "secretariat_de_seance"};
constexpr std::array<std::string_view, 6> kWritten{"rédigé par ", "rédigée par ", "rédigés par ",
                                                   "établi par ", "dressé par ",  "écrit par "};
// What is written, folded; "" for « Rédigé par » at the start.
constexpr std::array<std::string_view, 12> kDocuments{
    "",   "compte_rendu", "le_compte_rendu", "ce_compte_rendu", "proces_verbal", "le_proces_verbal",
    "pv", "cr",           "notes",           "releve",          "document",      "document_"};
constexpr std::array<std::string_view, 11> kNamed{
    " est désignée secrétaire de séance",   " est désigné secrétaire de séance",
    " a été désignée secrétaire de séance", " a été désigné secrétaire de séance",
    " est nommée secrétaire de séance",     " est nommé secrétaire de séance",
    " a été élue secrétaire de séance",     " a été élu secrétaire de séance",
    " est élu secrétaire de séance",        " est élue secrétaire de séance",
    " assure le secrétariat de séance"};

bool is_among(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}

// The person that a text begins with, « le 5 mars 2026 » behind them aside.
std::optional<SaidAuthor> author(std::string_view label, std::string_view text) {
  std::string_view name = text::trimmed(text);
  while (name.ends_with('.')) name.remove_suffix(1);
  bool is_whole = true;
  if (const auto date = find_date(name)) {
    name = text::trimmed(name.substr(0, date->begin));
    for (const std::string_view lead : {"le", ","})
      if (name.ends_with(lead)) name = text::trimmed(name.substr(0, name.size() - lead.size()));
    while (name.ends_with(',')) name.remove_suffix(1);
    is_whole = false;
  }
  const bool is_plain = name.find_first_of(":;/()0123456789") == std::string_view::npos &&
                        name.find(" – ") == std::string_view::npos &&
                        name.find(" - ") == std::string_view::npos;
  const std::vector<std::string> people =
      is_plain ? people_of(name, true) : std::vector<std::string>();
  if (people.size() != 1) return std::nullopt;
  const std::string_view first =
      std::string_view(people.front()).substr(0, people.front().find(','));
  if (!ingest::looks_like_person(people.front()) && first.find(' ') == std::string_view::npos)
    return std::nullopt;
  return SaidAuthor{std::string(label), people.front(), is_whole};
}

std::optional<SaidAuthor> labelled(std::string_view line) {
  const auto label = label_of(line);
  if (!label) return std::nullopt;
  const std::string name = text::fold_name(label->name);
  const bool is_writer = is_among(name, kWriterLabels);
  if (!is_writer && !is_among(name, kSecretaryLabels)) return std::nullopt;
  return author(is_writer ? kWriter : kSecretary, line.substr(label->value));
}

std::optional<SaidAuthor> written(std::string_view line) {
  const std::string lower = text::lower(line);
  if (lower.size() != line.size()) return std::nullopt;
  for (const std::string_view lead : kWritten) {
    const std::size_t at = lower.find(lead);
    if (at == std::string::npos) continue;
    const std::string what = text::fold_name(line.substr(0, at));
    if (is_among(what, kDocuments)) return author(kWriter, line.substr(at + lead.size()));
  }
  return std::nullopt;
}

std::optional<SaidAuthor> named(std::string_view line) {
  for (const std::string_view words : kNamed) {
    const std::size_t at = line.find(words);
    if (at == std::string_view::npos) continue;
    auto found = author(kSecretary, line.substr(0, at));
    if (found)
      found->is_whole = line.substr(at + words.size()).find_first_not_of(". ") == line.npos;
    return found;
  }
  return std::nullopt;
}

bool is_near_end(std::size_t at, std::size_t count) {
  return at < kNear || at + kNear >= count;
}

}  // namespace

std::optional<SaidAuthor> read_said_author(std::string_view line) {
  line = text::trimmed(line);
  if (line.size() > kLongest) return std::nullopt;
  if (auto found = labelled(line)) return found;
  if (auto found = written(line)) return found;
  return named(line);
}

void take_said_author(material::Material& material, const KnownFields& fields,
                      material::Changes& changes) {
  material::Pieces& pieces = material.pieces;
  if (material.is_header_known) return;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!is_near_end(i, pieces.size()) || pieces[i].kind != Piece::Kind::line) continue;
    const std::string text = material::text_of(pieces[i]);
    const auto found = read_said_author(text);
    const KnownField* field = found ? known_field(fields, found->label) : nullptr;
    if (field == nullptr || material.header.find(field->key) != nullptr) continue;
    const diag::Span span = pieces[i].span;
    if (!changes.take(kAuthorTaken, span, text, field->key + ": " + found->person)) continue;
    model::Value person(found->person, span);
    if (field->is_list) person = model::Value(model::Values{std::move(person)}, span);
    material::add_guess(material, field->key, std::move(person));
    if (!found->is_whole) continue;
    material::erase_pieces(pieces, i, i + 1, pieces[i].join);
    --i;
  }
}

}  // namespace greffier::repair
