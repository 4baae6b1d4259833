#include "repair/first_lines.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "ingest/short_forms.hpp"
#include "repair/bullets.hpp"
#include "repair/document_title.hpp"
#include "repair/header_rules.hpp"
#include "repair/label.hpp"
#include "repair/letterhead.hpp"
#include "repair/outline_number.hpp"
#include "repair/plain_title.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Material;
using material::Piece;

constexpr std::size_t kLongLine = 200;  // bytes: the text has begun
constexpr std::size_t kLongestTitle = 110;

// How lists of people are called: one of the first words at least, and any of the others.
constexpr std::array<std::string_view, 10> kLists{
    "present",    "presence", "participant", "excuse",      "absent",
    "represente", "pouvoir",  "pouvoirs",    "procuration", "procurations"};
constexpr std::array<std::string_view, 20> kAroundLists{
    "membres", "etaient", "personnes", "liste", "des", "de", "les", "et",   "ou",   "non",
    "ayant",   "ont",     "donne",     "par",   "e",   "s",  "es",  "avec", "elus", "sont"};

// « presentes » and « presents » are « present ».
bool is_list_word(std::string_view word) {
  for (const std::string_view ending : {"", "s", "e", "es"})
    if (word.ends_with(ending) &&
        std::ranges::find(kLists, word.substr(0, word.size() - ending.size())) != kLists.end())
      return true;
  return false;
}

// How a line could be a title.
enum class Manner { none, capitals, bold, plain };

Manner manner_of(const Piece& piece) {
  if (!is_short_line(piece, kLongestTitle)) return Manner::none;
  const std::string text = material::text_of(piece);
  if (label_of(text) || bullet_of(text) || read_outline_number(text) || find_date(text))
    return Manner::none;
  if (text.find('\t') != std::string::npos) return Manner::none;
  if (is_in_capitals(text)) return Manner::capitals;
  if (piece.look.strong) return Manner::bold;
  return likeness_to_title(text) == Likeness::none ? Manner::none : Manner::plain;
}

bool is_lone(const material::Pieces& pieces, std::size_t at, std::size_t end) {
  return (at == 0 || pieces[at].join != Join::line) &&
         (end == pieces.size() || pieces[end].join != Join::line);
}

// A later line that looks the same and stands alone: they are titles of sections, the first one
// too.
bool has_likes(const material::Pieces& pieces, std::size_t from, Manner manner) {
  for (std::size_t i = from; i < pieces.size(); ++i)
    if (manner_of(pieces[i]) == manner && is_lone(pieces, i, i + 1)) return true;
  return false;
}

// Something follows that a title of sections never stands over: another title.
bool stands_over_title(const material::Pieces& pieces, std::size_t end) {
  if (end >= pieces.size()) return false;
  const Piece& next = pieces[end];
  const std::string text = material::text_of(next);
  if (next.kind == Piece::Kind::heading) return true;
  if (next.kind != Piece::Kind::line) return false;
  const auto number = read_outline_number(text);
  return (number && number->is_sure) || (!number && manner_of(next) != Manner::none);
}

void put_title(Material& material, std::size_t end, material::Changes& changes) {
  std::string text;
  for (std::size_t i = 0; i < end; ++i)
    text +=
        (i == 0 ? "" : " – ") + std::string(text::trimmed(material::text_of(material.pieces[i])));
  const diag::Span span = material.pieces.front().span;
  if (!changes.take(kTitleTaken, span, text, "titre: " + text)) return;
  material.header.set("titre", model::Value(text, span), "titre");
  material.guessed.emplace_back("titre");
  material.pieces.erase(material.pieces.begin(),
                        material.pieces.begin() + static_cast<std::ptrdiff_t>(end));
}

}  // namespace

bool names_people(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (text.size() > kLongest) return false;
  const std::string folded = text::fold_name(text);
  std::string_view rest = folded;
  bool has_list = false;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find('_'));
    const bool is_list = is_list_word(word);
    if (!is_list && std::ranges::find(kAroundLists, word) == kAroundLists.end()) return false;
    has_list = has_list || is_list;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return has_list;
}

bool names_place(std::string_view text) {
  constexpr std::array<std::string_view, 24> kPlaces{
      "salle",    "mairie",          "a_la",         "au",      "en_mairie",       "maison",
      "siege",    "mediatheque",     "bibliotheque", "ecole",   "hotel",           "gymnase",
      "foyer",    "espace",          "centre",       "locaux",  "college",         "lycee",
      "en_visio", "visioconference", "prefecture",   "theatre", "sous_prefecture", "amphitheatre"};
  const std::string folded = text::fold_name(text);
  return std::ranges::any_of(
      kPlaces, [&](std::string_view place) { return text::begins_with_words(folded, place); });
}

bool is_long(const Piece& piece) {
  return piece.kind == Piece::Kind::line && material::text_of(piece).size() > kLongLine;
}

bool begins_text(const Piece& piece) {
  if (piece.kind == Piece::Kind::item || piece.kind == Piece::Kind::block) return true;
  if (piece.kind != Piece::Kind::line) return false;
  const std::string text = material::text_of(piece);
  if (ingest::short_form_lead(text) > 0) return true;
  const auto label = label_of(text);
  return names_people(label ? std::string_view(label->name) : text);
}

void take_first_line(Material& material, material::Changes& changes, bool is_all) {
  const material::Pieces& pieces = material.pieces;
  if (pieces.size() < (is_all ? 1 : 2) || material.header.find("titre") != nullptr) return;
  const Manner manner = manner_of(pieces.front());
  if (manner == Manner::none || names_section(material::text_of(pieces.front()))) return;
  if (begins_text(pieces.front())) return;
  std::size_t end = 1;
  const bool is_dated = is_all && pieces.size() > 1 && is_short_line(pieces[1], kLongestTitle) &&
                        find_date(material::text_of(pieces[1]));
  if (pieces.size() > 1 && pieces[1].join == Join::line &&
      (is_dated || manner_of(pieces[1]) != Manner::none))
    ++end;
  if (!is_lone(pieces, 0, end)) return;
  if (end == pieces.size() && is_all) return put_title(material, end, changes);
  if (end == pieces.size()) return;
  if (pieces[end].kind == Piece::Kind::item || bullet_of(material::text_of(pieces[end]))) return;
  const bool is_like_next = manner_of(pieces[end]) == manner;
  if (is_like_next || (has_likes(pieces, end, manner) && !stands_over_title(pieces, end))) return;
  put_title(material, end, changes);
}

}  // namespace greffier::repair
