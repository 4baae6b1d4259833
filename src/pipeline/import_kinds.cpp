#include "pipeline/import_kinds.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <utility>

#include "pipeline/catalogue.hpp"
#include "repair/header_rules.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::pipeline {

namespace {

std::vector<std::string> words_of(const std::string& folded) {
  std::vector<std::string> words;
  std::istringstream in{folded};
  for (std::string word; std::getline(in, word, '_');) words.push_back(word);
  return words;
}

bool is_of_people(const kinds::Field& field) {
  return field.shape == kinds::Shape::person;
}

}  // namespace

std::vector<repair::TitleWords> title_words(Catalogue& catalogue) {
  std::vector<repair::TitleWords> words;
  for (const std::string& name : kind_names())
    if (const auto kind = catalogue.kind(name, {}))
      for (const std::string& title : kind->titles) words.push_back({title, kind->name});
  return words;
}

repair::KnownFields known_fields(const std::vector<kinds::Field>& fields) {
  repair::KnownFields known;
  for (const kinds::Field& field : fields)
    for (const std::string& name : field.names)
      known.try_emplace(name, repair::KnownField{field.key, is_of_people(field), field.is_list});
  return known;
}

std::optional<repair::SheetKind> sheet_kind(const kinds::Kind& kind) {
  constexpr std::string_view kSheet = "fiche_action";
  const auto found = std::ranges::find(kind.collections, kSheet, &kinds::Collection::container);
  if (found == kind.collections.end()) return std::nullopt;
  return repair::SheetKind{found->container, known_fields(found->fields)};
}

const kinds::Field* field_of_files(const kinds::Kind& kind) {
  const auto found = std::ranges::find_if(kind.fields, &kinds::Field::from_files);
  return found == kind.fields.end() ? nullptr : &*found;
}

void settle_typed_kind(material::Material& material, material::Changes& changes) {
  if (material.header.find("modele") != nullptr) return;
  for (const std::string_view key : {"type", "genre", "kind"}) {
    const model::Value* value = material.header.find(key);
    const auto* said = value == nullptr ? nullptr : value->get_if<std::string>();
    if (said == nullptr) continue;
    for (const std::string& kind : kind_names()) {
      const std::string seen = std::string(key) + ": " + *said;
      if (text::fold_name(kind) != text::fold_name(*said) ||
          !changes.take(repair::kTitleTaken, value->span, seen, "modele: " + kind))
        continue;
      material.header.erase(key);
      material.header.set("modele", model::Value(kind), "modele");
      return material.guessed.emplace_back("modele"), void();
    }
  }
}

// « Assemblée générale ordinaire » of « Procès-verbal de l’assemblée générale ordinaire ».
std::string meeting_in(const std::string& genre) {
  const std::size_t at = text::lower(genre).find("assemblée");
  return at == std::string::npos ? std::string() : text::with_capital(genre.substr(at));
}

std::string guessed_kind(const material::Material& material) {
  for (const std::string_view key : {"presents", "excuses", "absents", "participants", "animateur",
                                     "instance", "prochaine_reunion"})
    if (material.header.find(key) != nullptr) return "compte-rendu";
  return "libre";
}

namespace {

// « 3 mars 2026 », as people type it: typography has its spaces for it.
std::string typed_date(const text::Date& date) {
  std::string text = text::long_date(date);
  constexpr std::string_view kNoBreak = "\u00A0";
  for (std::size_t at = text.find(kNoBreak); at != std::string::npos; at = text.find(kNoBreak))
    text.replace(at, kNoBreak.size(), " ");
  return text;
}

}  // namespace

void settle_subject(material::Material& material, const kinds::Kind& kind) {
  const model::Value* subject = material.header.find("objet");
  const bool has_place = kinds::find_field(kind.fields, "objet") != nullptr ||
                         kinds::find_field(kind.fields, "titre") == nullptr;
  if (subject == nullptr || has_place || material.header.find("titre") != nullptr) return;
  model::Value value = *subject;
  material.header.erase("objet");
  material.header.set("titre", std::move(value), "titre");
  std::ranges::replace(material.guessed, std::string("objet"), std::string("titre"));
}

void settle_typed_title(material::Material& material, const kinds::Kind& kind) {
  const kinds::Field* field = kinds::find_field(kind.fields, "titre");
  const bool is_asked = field != nullptr && field->requirement == kinds::Requirement::required;
  const model::Value* sort = material.header.find("genre");
  const bool is_guess = sort != nullptr && std::ranges::count(material.guessed, "genre") > 0;
  if (!is_asked || !is_guess || material.is_header_known || material.title.empty()) return;
  diag::Sink sink;
  for (const kinds::Formula& formula : field->otherwise)
    if (!kinds::evaluate(formula, material.header, sink).is_empty()) return;
  if (material.header.find("titre") != nullptr) return;
  const auto* genre = sort->get_if<std::string>();
  if (std::string body = genre == nullptr ? "" : meeting_in(*genre);
      !body.empty() && kinds::find_field(kind.fields, "organe") != nullptr) {
    const bool is_report = text::fold_name(*genre).starts_with("compte_rendu");
    material.header.erase("genre");
    if (is_report) material.header.set("genre", model::Value("Compte rendu"), "genre");
    material.header.set("organe", model::Value(std::move(body)), "organe");
    if (!is_report) std::erase(material.guessed, "genre");
    return material.guessed.emplace_back("organe"), void();
  }
  const bool is_same =
      genre != nullptr && text::fold_name(*genre) == text::fold_name(material.title);
  std::string title = is_same ? *genre : material.title;
  material.header.erase("genre");
  material.header.set("titre", model::Value(std::move(title)), "titre");
  material.guessed.emplace_back("titre");
}

void settle_name(material::Material& material, const kinds::Kind& kind) {
  const kinds::Field* field = kinds::find_field(kind.fields, "titre");
  const bool is_asked = field != nullptr && field->requirement == kinds::Requirement::required;
  const auto stands_for_it = [](const material::Piece& piece) {
    return piece.kind == material::Piece::Kind::heading && piece.level == 1;
  };
  const bool is_collection = field_of_files(kind) != nullptr;
  if (!is_asked || material.is_header_known ||
      (!is_collection && std::ranges::any_of(material.pieces, stands_for_it)))
    return;
  for (const std::string_view key : {"titre", "objet", "instance", "organe"})
    if (material.header.find(key) != nullptr && kinds::find_field(kind.fields, key) != nullptr)
      return;
  const model::Value* value = material.header.find("date");
  const auto* date = value == nullptr ? nullptr : value->get_if<text::Date>();
  std::string title = kind.label.fr;
  if (is_collection && !material.title.empty())
    title = material.title;
  else if (!is_collection && date != nullptr)
    title = "Réunion du " + typed_date(*date);
  material.header.set("titre", model::Value(std::move(title)), "titre");
  material.guessed.emplace_back("titre");
  auto& members = material.header.members();
  std::rotate(members.begin(), members.end() - 1, members.end());
}

namespace {

// The titles of sittings name who sits; a municipal council is what is meant without a word.
void settle_council(material::Material& material, const kinds::Kind& kind) {
  const kinds::Field* field = kinds::find_field(kind.fields, "instance");
  if (field == nullptr || field->otherwise.empty() || material.header.find("instance") != nullptr)
    return;
  const std::string folded = text::fold_name(material.title);
  for (const auto& [words, name] : {std::pair{"conseil_communautaire", "Conseil communautaire"},
                                    std::pair{"comite_syndical", "Comité syndical"},
                                    std::pair{"conseil_syndical", "Conseil syndical"}}) {
    if (folded.find(words) == std::string::npos) continue;
    material.header.set("instance", model::Value(std::string(name)), "instance");
    material.guessed.emplace_back("instance");
    return;
  }
}

// What the title was taken to say of who met, where that is a title of the kind by itself.
const std::string* named_meeting(const material::Material& material, const kinds::Kind& kind) {
  const model::Value* value = material.header.find("instance");
  const auto* text = value == nullptr ? nullptr : value->get_if<std::string>();
  if (text == nullptr || std::ranges::count(material.guessed, "instance") == 0) return nullptr;
  const bool is_title = std::ranges::count(kind.titles, text::fold_name(*text)) > 0;
  return is_title ? text : nullptr;
}

// Words of the title that are choices of a field: « Réunion ordinaire du CSE ». True when there
// are.
bool settle_choices(material::Material& material, const kinds::Kind& kind) {
  bool has_any = false;
  const std::string folded = "_" + text::fold_name(material.title) + "_";
  for (const kinds::Field& field : kind.fields)
    for (const std::string& choice : field.choices)
      if (folded.find("_" + text::fold_name(choice) + "_") != std::string::npos &&
          material.header.find(field.key) == nullptr) {
        material.header.set(field.key, model::Value(choice), field.key);
        material.guessed.push_back(field.key);
        has_any = true;
      }
  return has_any;
}

// True when the kind makes its title by itself, and the one that was typed says no more: its sort,
// who met and when, the choices of its fields.
bool says_no_more(const material::Material& material, const kinds::Kind& kind) {
  const kinds::Field* field = kinds::find_field(kind.fields, "titre");
  if (field == nullptr || field->otherwise.empty() || material.header.find("date") == nullptr)
    return false;
  diag::Sink sink;
  const model::Value made = kinds::evaluate(field->otherwise.front(), model::Map(), sink);
  if (made.is_empty() || material.header.find("objet") != nullptr) return false;
  const auto date = repair::find_date(material.title);
  std::string folded = text::fold_name(date ? material.title.substr(0, date->begin) + " " +
                                                  material.title.substr(date->end)
                                            : material.title);
  std::set<std::string> said{"du", "de", "la", "le", "reunion", "seance", "proces", "verbal"};
  const auto add_words = [&said](const std::string& words) {
    for (const std::string& word : words_of(words)) said.insert(word);
  };
  for (const std::string& title : kind.titles) add_words(title);
  for (const kinds::Field& each : kind.fields)
    for (const std::string& choice : each.choices) add_words(text::fold_name(choice));
  return std::ranges::all_of(words_of(folded),
                             [&said](const std::string& word) { return said.contains(word); });
}

}  // namespace

void settle_title(material::Material& material, const kinds::Kind& kind) {
  settle_council(material, kind);
  const auto is_guess = [&](std::string_view key) {
    return std::ranges::count(material.guessed, key) > 0;
  };
  if (kinds::find_field(kind.fields, "genre") == nullptr && is_guess("genre"))
    material.header.erase("genre");
  const bool has_room = kinds::find_field(kind.fields, "instance") != nullptr;
  if (has_room || material.title.empty()) return;
  // « Procès-verbal n° 3 – Réunion ordinaire du comité social et économique »
  const auto* met = named_meeting(material, kind);
  const bool is_named = met != nullptr;
  if (is_named) material.title = *met;
  const bool is_made = !is_named && says_no_more(material, kind);
  for (const std::string_view key : {"instance", "genre", "objet"})
    if (is_guess(key)) material.header.erase(key);
  if (is_made && settle_choices(material, kind)) return;
  const std::string folded = text::fold_name(material.title);
  // A scheme is called by its sort, and is not rendered without a title.
  const bool is_sort = std::ranges::find(kind.titles, folded) != kind.titles.end();
  if (is_sort && !is_named && !sheet_kind(kind)) return;
  if (material.header.find("titre") == nullptr) {
    material.header.set("titre", model::Value(material.title), "titre");
    material.guessed.emplace_back("titre");
  }
}

}  // namespace greffier::pipeline
