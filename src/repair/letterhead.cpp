#include "repair/letterhead.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "repair/document_title.hpp"
#include "repair/header_rules.hpp"
#include "repair/piece_text.hpp"
#include "repair/plain_title.hpp"
#include "repair/words.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Material;
using material::Piece;

constexpr std::size_t kLongestBody = 90;   // bytes, of the name of a body
constexpr std::size_t kLongestPlace = 40;  // bytes

// Folded; a word or the end follows.
constexpr std::array<std::string_view, 47> kBodies{"centre_communal_d_action",
                                                   "centre_hospitalier",
                                                   "commune_de",
                                                   "commune_d",
                                                   "commune_du",
                                                   "ville_de",
                                                   "mairie_de",
                                                   "mairie_d",
                                                   "mairie_du",
                                                   "communaute_de_communes",
                                                   "communaute_d",
                                                   "communaute_urbaine",
                                                   "metropole_de",
                                                   "syndicat",
                                                   "association",
                                                   "departement_de",
                                                   "departement_du",
                                                   "departement_des",
                                                   "conseil_departemental",
                                                   "region",
                                                   "etablissement_public",
                                                   "cc",
                                                   "sivom",
                                                   "sivu",
                                                   "sictom",
                                                   "smictom",
                                                   "petr",
                                                   "pays",
                                                   "parc_naturel",
                                                   "centre_de_gestion",
                                                   "ccas",
                                                   "agence",
                                                   "office_de_tourisme",
                                                   "regie",
                                                   "amicale",
                                                   "club",
                                                   "federation",
                                                   "ligue",
                                                   "cercle",
                                                   "foyer_rural",
                                                   "comite_des_fetes",
                                                   "ecole",
                                                   "college",
                                                   "lycee",
                                                   "residence",
                                                   "maison_des",
                                                   "societe"};
// What the parts of a body are called, folded.
constexpr std::array<std::string_view, 8> kUnits{
    "service", "direction", "pole", "departement_des", "unite", "bureau_de", "cellule", "mission"};

bool leads_on(std::string_view folded, std::string_view words) {
  return folded.size() > words.size() && text::begins_with_words(folded, words);
}

std::string key_of(std::string_view body) {
  return text::fold_name(body).starts_with("departement") ? "departement" : "organisme";
}

// « Vèze » of « Département de la Vèze ».
std::string_view bare_name(std::string_view text) {
  text.remove_prefix(std::min(text.find(' ') + 1, text.size()));
  for (std::size_t space = text.find(' '); space != text.npos; space = text.find(' ')) {
    const std::string word = text::fold_name(text.substr(0, space));
    if (word != "de" && word != "du" && word != "des" && word != "la" && word != "les") break;
    text.remove_prefix(space + 1);
  }
  for (const std::string_view article : {"l'", "l’", "L'", "L’"})
    if (text.starts_with(article)) text.remove_prefix(article.size());
  return text;
}

// « Commune de Valbrune » of « Commune de Valbrune – Conseil municipal du 14 avril 2026 », when the
// title says that date, too.
std::string_view without_meeting(std::string_view text, const Material& material) {
  const model::Value* value = material.header.find("date");
  const auto* date = value == nullptr ? nullptr : value->get_if<text::Date>();
  for (const std::string_view sign : {" – ", " - ", " — ", ", "}) {
    const std::size_t at = text.find(sign);
    if (at == std::string_view::npos || date == nullptr) continue;
    const std::string_view behind = text.substr(at + sign.size());
    const auto found = find_date(behind);
    if (found && found->date == *date && names_instance(behind)) return text.substr(0, at);
  }
  return text;
}

// Where the last gap of a line begins when a date stands behind it, with its place or without; npos
// for others.
std::size_t gap_before_date(std::string_view line) {
  const std::size_t wide = line.rfind("   ");
  const std::size_t tab = line.rfind('\t');
  const std::size_t end = wide == line.npos ? tab : tab == line.npos ? wide : std::max(wide, tab);
  if (end == line.npos) return line.npos;
  const std::string_view right = text::trimmed(line.substr(end));
  const auto date = find_date(right);
  const std::string_view left = text::trimmed(line.substr(0, end));
  const bool is_dateline = date && date->end == right.size() && right.find(':') == right.npos &&
                           !left.empty() && left.find(':') == left.npos && !find_date(left) &&
                           left.find("   ") == left.npos && left.find('\t') == left.npos;
  return is_dateline ? left.size() + static_cast<std::size_t>(left.data() - line.data())
                     : line.npos;
}

// What a line above the title says of whose document it is.
struct Letterhead {
  bool is_one = false;
  // Of the header; none for « République française », which layouts print.
  std::vector<std::pair<std::string, model::Value>> fields;
};

bool is_note(const Material& material) {
  const model::Value* value = material.header.find("modele");
  const auto* kind = value == nullptr ? nullptr : value->get_if<std::string>();
  return kind != nullptr && kind->starts_with("note");
}

// « Montbrac, le 3 février 2025 » above a note: its place and its date. Above minutes, the date is
// that of their writing.
Letterhead read_dateline(std::string_view text, const Material& material) {
  const auto found = is_note(material) ? find_date(text) : std::nullopt;
  if (!found || found->end < text.size()) return {};
  std::string_view place = text::trimmed(text.substr(0, found->begin));
  for (const std::string_view article : {"le", "Le"})
    if (place.ends_with(article)) {
      place.remove_suffix(article.size());
      break;
    }
  place = text::trimmed(place);
  if (place.ends_with(',')) place = text::trimmed(place.substr(0, place.size() - 1));
  if (place.size() > kLongestPlace || place.find_first_of("0123456789:") != place.npos) return {};
  Letterhead head{true, {{"date", model::Value(found->date)}}};
  if (!place.empty()) head.fields.emplace_back("lieu", model::Value(std::string(place)));
  return head;
}

bool names_unit(const std::string& text) {
  const std::string folded = text::fold_name(text);
  return std::ranges::any_of(kUnits, [&](std::string_view unit) { return leads_on(folded, unit); });
}

Letterhead read_line(const std::string& text, const Material& material) {
  if (Letterhead head = read_dateline(text, material); head.is_one) return head;
  if (is_note(material) && names_unit(text)) return {true, {{"unite", model::Value(text)}}};
  if (!names_body(text)) return {};
  const std::string key = key_of(text);
  const std::string_view name = without_meeting(text, material);
  return {true, {{key, model::Value(std::string(key == "organisme" ? name : bare_name(name)))}}};
}

// The header lacks the field, or says the same.
bool agrees(const Material& material, const std::string& key, const model::Value& value) {
  const model::Value* known = material.header.find(key);
  if (known == nullptr) return true;
  const auto* said = known->get_if<std::string>();
  const auto* text = value.get_if<std::string>();
  if (said != nullptr && text != nullptr) return text::fold_name(*said) == text::fold_name(*text);
  const auto* day = known->get_if<text::Date>();
  return day != nullptr && value.get_if<text::Date>() != nullptr &&
         *day == *value.get_if<text::Date>();
}

// « Centre communal d’action sociale », and below it « Ville de Montbrac »: one letterhead.
Letterhead joined(Letterhead head, const Material& material) {
  auto& [key, value] = head.fields.front();
  const model::Value* known = material.header.find(key);
  const auto* upper = known == nullptr ? nullptr : known->get_if<std::string>();
  const bool is_guess = std::ranges::find(material.guessed, key) != material.guessed.end();
  if (key != "organisme" || upper == nullptr || !is_guess) return {};
  value = model::Value(*upper + " – " + *value.get_if<std::string>());
  return head;
}

Letterhead read_letterhead(const Piece& piece, const std::string& text, const Material& material) {
  const bool is_title = piece.kind == Piece::Kind::heading;
  const bool is_short = is_short_line(piece, kLongestBody);
  if ((is_title || is_short) && names_state(text)) return {true, {}};
  Letterhead head = is_short ? read_line(text, material) : Letterhead();
  const bool is_known = std::ranges::all_of(
      head.fields, [&](const auto& field) { return agrees(material, field.first, field.second); });
  if (is_known) return head;
  return is_note(material) ? joined(std::move(head), material) : Letterhead();
}

std::string shown(const Letterhead& head) {
  std::string made;
  for (const auto& [key, value] : head.fields) {
    const auto* text = value.get_if<std::string>();
    made += (made.empty() ? "" : " · ") + key + ": " +
            (text != nullptr ? *text : text::iso_date(*value.get_if<text::Date>()));
  }
  return made;
}

}  // namespace

bool is_short_line(const Piece& piece, std::size_t longest) {
  if (piece.kind != Piece::Kind::line || piece.depth > 0) return false;
  const std::string text = material::text_of(piece);
  const std::string_view trimmed = text::trimmed(text);
  return !trimmed.empty() && trimmed.size() <= longest &&
         std::string_view(".;,:?!").find(trimmed.back()) == std::string_view::npos;
}

bool names_body(std::string_view line) {
  const std::string folded = text::fold_name(line);
  return line.size() <= kLongestBody && std::ranges::any_of(kBodies, [&](std::string_view body) {
           return leads_on(folded, body);
         });
}

void part_datelines(material::Pieces& pieces) {
  constexpr std::size_t kTop = 6;  // pieces
  for (std::size_t at = 0; at < std::min(kTop, pieces.size()); ++at) {
    if (pieces[at].kind != Piece::Kind::line || pieces[at].depth > 0) continue;
    const std::string text = material::text_of(pieces[at]);
    const std::size_t gap = gap_before_date(text);
    if (gap == std::string::npos) continue;
    Piece right = pieces[at];
    ingest::drop_text(right.inlines, gap);
    right.join = material::Join::paragraph;
    edit_text(pieces[at].inlines, std::vector<TextEdit>{{gap, text.size(), ""}});
    pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(right));
  }
}

std::size_t take_body(Material& material, std::size_t end, material::Changes& changes) {
  std::size_t taken = 0;
  for (std::size_t i = 0; i < std::min(end - taken, material.pieces.size());) {
    const Piece& piece = material.pieces[i];
    const std::string text(text::trimmed(material::text_of(piece)));
    Letterhead head = read_letterhead(piece, text, material);
    if (!head.is_one) {
      ++i;
      continue;
    }
    const diag::Span span = piece.span;
    if (!changes.take(kBodyTaken, span, text, shown(head))) return 0;
    for (auto& [key, value] : head.fields) {
      value.span = span;
      model::Value* known = material.header.find(key);
      if (known == nullptr)
        material::add_guess(material, key, std::move(value));
      else if (!agrees(material, key, value))
        *known = std::move(value);
    }
    material::erase_pieces(material.pieces, i, i + 1);
    ++taken;
  }
  return taken;
}

}  // namespace greffier::repair
