#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include <fmt/core.h>

#include "ingest/ascii.hpp"
#include "ingest/short_forms.hpp"
#include "repair/bullets.hpp"
#include "repair/field_names.hpp"
#include "repair/first_lines.hpp"
#include "repair/header_fields.hpp"
#include "repair/header_rules.hpp"
#include "repair/label.hpp"
#include "repair/letterhead.hpp"
#include "repair/outline_number.hpp"
#include "repair/plain_title.hpp"
#include "repair/said_author.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Material;
using material::Piece;

constexpr std::size_t kTop = 40;            // pieces among which the title stands
constexpr std::size_t kLongestTitle = 300;  // bytes
constexpr std::size_t kMostTitleLines = 3;
constexpr std::size_t kLongestPart = 60;   // bytes, of the title of a part
constexpr std::size_t kMostLongLines = 2;  // that stand before a title

// Adds what the header does not say yet.
void guess(Material& material, std::string_view key, model::Value value) {
  if (!material.is_header_known && !value.is_empty())
    material::add_guess(material, key, std::move(value));
}

// « Comité des fêtes / Réunion du 6 mars »: the body is not called a meeting.
std::string body_of(const std::string& instance) {
  const std::size_t space = instance.rfind(' ');
  if (space == std::string::npos) return instance;
  const std::string last = text::fold_name(instance.substr(space + 1));
  const bool is_meeting = last == "reunion" || last == "seance" || last == "rencontre";
  return is_meeting ? std::string(text::trimmed(instance.substr(0, space))) : instance;
}

// What stands behind the date: « à 20h30 – salle polyvalente » is when and where, not what about.
struct Behind {
  std::optional<Hours> hours;
  std::string place, subject;
};

Behind read_behind(const TitleParts& parts) {
  const std::string_view subject = parts.subject;
  if (parts.date && (subject.starts_with("salle ") || subject.starts_with("Salle ")))
    return {{}, parts.subject, {}};
  const bool begins_hours = subject.starts_with("à ") || subject.starts_with("de ") ||
                            ingest::is_ascii_digit(subject.empty() ? ' ' : subject[0]);
  if (!parts.date || !begins_hours) return {{}, {}, parts.subject};
  constexpr std::array<std::string_view, 3> kSigns{" – ", " - ", ", "};
  std::size_t end = subject.size(), behind = end;
  for (const std::string_view sign : kSigns)
    if (const std::size_t at = subject.find(sign); at < end) {
      end = at;
      behind = at + sign.size();
    }
  auto hours = read_hours(subject.substr(0, end));
  // « à 18h30 en mairie »
  for (std::size_t at = subject.find(' '); !hours && at < end; at = subject.find(' ', at + 1))
    if (names_place(subject.substr(at + 1)) && (hours = read_hours(subject.substr(0, at))))
      behind = at + 1;
  if (!hours) return {{}, {}, parts.subject};
  std::string rest(text::trimmed(subject.substr(behind)));
  if (names_place(rest)) return {std::move(hours), std::move(rest), {}};
  return {std::move(hours), {}, std::move(rest)};
}

void put_parts(Material& material, const TitleParts& parts, const diag::Span& span) {
  if (!parts.kind.empty()) guess(material, "modele", {parts.kind, span});
  if (text::fold_name(parts.type) != text::fold_name(parts.kind))
    guess(material, "genre", {parts.type, span});
  guess(material, "numero", {parts.number, span});
  // « … du conseil municipal de la commune de Valbrune »
  const bool is_owner = names_body(parts.instance) && !names_instance(parts.instance);
  guess(material, is_owner ? "organisme" : "instance", {body_of(parts.instance), span});
  if (parts.date) guess(material, "date", {*parts.date, span});
  const Behind behind = read_behind(parts);
  if (behind.hours) guess(material, behind.hours->key, {behind.hours->text, span});
  guess(material, "lieu", {behind.place, span});
  guess(material, "objet", {behind.subject, span});
}

std::string described(const TitleParts& parts) {
  const Behind behind = read_behind(parts);
  std::string made;
  const auto add = [&made](std::string_view key, std::string_view value) {
    if (!value.empty()) made += fmt::format("{}{}: {}", made.empty() ? "" : " · ", key, value);
  };
  add("modele", parts.kind);
  add("genre", parts.type);
  add("numero", parts.number);
  add("instance", parts.instance);
  add("objet", behind.subject);
  if (parts.date) add("date", text::iso_date(*parts.date));
  if (behind.hours) add(behind.hours->key, behind.hours->text);
  add("lieu", behind.place);
  return made;
}

// A heading, or a line that does not end as sentences and lead-ins do.
bool may_be_title(const Piece& piece) {
  if (piece.kind == Piece::Kind::heading) return true;
  if (piece.kind != Piece::Kind::line) return false;
  const std::string text = material::text_of(piece);
  const std::string_view trimmed = text::trimmed(text);
  return !trimmed.empty() &&
         std::string_view(".;,:").find(trimmed.back()) == std::string_view::npos;
}

bool may_go_on(const Piece& piece) {
  const std::string text = material::text_of(piece);
  return !bullet_of(text) && !begins_text(piece) && !label_of(text) && !names_body(text) &&
         text.find(" · ") == std::string::npos &&
         !text::fold_name(text.substr(0, 20)).starts_with("version_") &&
         ingest::short_form_lead(text) == 0;
}

// The pieces that the title takes: lines right under its first one belong to it.
std::size_t title_end(const material::Pieces& pieces, std::size_t first) {
  std::size_t end = first + 1;
  while (end < pieces.size() && end - first < kMostTitleLines &&
         pieces[end].kind == pieces[first].kind && pieces[end].join == material::Join::line &&
         may_go_on(pieces[end]))
    ++end;
  return end;
}

std::string text_of(const material::Pieces& pieces, std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i)
    text += (text.empty() ? "" : " ") + std::string(text::trimmed(material::text_of(pieces[i])));
  return text;
}

void erase(material::Pieces& pieces, std::size_t first, std::size_t end) {
  pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(first),
               pieces.begin() + static_cast<std::ptrdiff_t>(end));
}

// A heading before everything else, of a level that no other has, or in the style of titles.
bool is_above_all(const material::Pieces& pieces, std::size_t at) {
  const Piece& title = pieces[at];
  const std::string style = text::fold_name(title.look.style);
  if (style == "titre" || style == "title" || style == "titre_principal") return true;
  const auto behind = pieces.begin() + static_cast<std::ptrdiff_t>(at) + 1;
  return std::none_of(behind, pieces.end(), [&](const Piece& piece) {
    return piece.kind == Piece::Kind::heading && piece.level <= title.level;
  });
}

// « Compte rendu » alone: what the document is called stands below.
bool says_type_only(const TitleParts& parts) {
  return parts.instance.empty() && parts.subject.empty() && !parts.date;
}

// A heading in the style of titles, or one right below the type of the document.
void take_name(Material& material, std::size_t at, material::Changes& changes) {
  if (at >= material.pieces.size()) return;
  const Piece& piece = material.pieces[at];
  if (piece.kind != Piece::Kind::heading || !is_above_all(material.pieces, at)) return;
  const std::string text(text::trimmed(material::text_of(piece)));
  if (!changes.take(kTitleTaken, piece.span, text, "titre: " + text)) return;
  guess(material, "titre", {text, piece.span});
  erase(material.pieces, at, at + 1);
}

// « Compte rendu », and below it « Comité des fêtes – 6 juin 2026 », or a bold or centred line.
void take_below(Material& material, std::size_t at, material::Changes& changes) {
  if (at >= material.pieces.size()) return;
  const Piece& piece = material.pieces[at];
  if (piece.kind == Piece::Kind::heading) return take_name(material, at, changes);
  const std::string text(text::trimmed(material::text_of(piece)));
  if (!may_be_title(piece) || text.size() > kLongestTitle || begins_text(piece) || names_body(text))
    return;
  const diag::Span span = piece.span;
  const auto parts = read_meeting(text);
  const bool is_set_apart = (piece.look.strong || piece.look.centered) && !label_of(text) &&
                            !read_outline_number(text) && !find_date(text);
  if (!parts && !is_set_apart) return;
  if (!changes.take(kTitleTaken, span, text, parts ? described(*parts) : "titre: " + text)) return;
  if (parts)
    put_parts(material, *parts, span);
  else
    guess(material, "titre", {text, span});
  erase(material.pieces, at, at + 1);
}

bool is_set_apart(const Piece& piece) {
  const std::string text = material::text_of(piece);
  return piece.kind == Piece::Kind::line && text.size() <= kLongestPart * 2 &&
         (piece.look.strong || piece.look.centered || is_in_capitals(text)) && !label_of(text) &&
         !read_outline_number(text) && !bullet_of(text) && !find_date(text);
}

// Fields, people or a date, rather than a text.
bool belongs_to_top(const Piece& piece) {
  const std::string text = material::text_of(piece);
  const bool is_short = piece.kind == Piece::Kind::line && text.size() <= kLongestPart * 2;
  return is_short && (label_of(text) || find_date(text));
}

// « Conseil communautaire » is no sort of document.
void drop_body(Material& material) {
  const model::Value* value = material.header.find("genre");
  const auto* genre = value == nullptr ? nullptr : value->get_if<std::string>();
  if (genre == nullptr || !names_instance(*genre)) return;
  material.header.erase("genre");
  std::erase(material.guessed, "genre");
}

// « Réunion extraordinaire »: no name of a body.
bool is_meeting(std::string_view instance) {
  constexpr std::array<std::string_view, 10> kWords{
      "reunion", "seance", "ordinaire",      "publique", "du",
      "de",      "la",     "extraordinaire", "pleniere", "mensuelle"};
  const std::string folded = text::fold_name(instance);
  for (std::string_view rest = folded; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find('_'));
    if (std::ranges::find(kWords, word) == kWords.end()) return false;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return true;
}

// « PROCÈS-VERBAL N° 3 » right below « COMITÉ SOCIAL ET ÉCONOMIQUE », and below it « Réunion
// ordinaire du comité social et économique ».
void take_type(Material& material, std::size_t at, material::Changes& changes, const auto& read) {
  while (at < material.pieces.size() && may_be_title(material.pieces[at])) {
    const std::size_t end = title_end(material.pieces, at);
    const std::string text = text_of(material.pieces, at, end);
    const diag::Span span = material.pieces[at].span;
    const auto parts = text.size() <= kLongestPart * 2 ? read(text) : std::nullopt;
    const std::string_view key = names_instance(text) ? "instance" : "genre";
    if (key == "genre") drop_body(material);
    const bool says_when = parts && parts->subject.empty() && is_meeting(parts->instance);
    if (!parts || parts->kind.empty() || (!says_type_only(*parts) && !says_when) ||
        material.header.find(key) != nullptr)
      return;
    if (!changes.take(kTitleTaken, span, text, std::string(key) + ": " + parts->type)) return;
    guess(material, key, {key == "genre" ? parts->type : text, span});
    guess(material, "numero", {parts->number, span});
    if (parts->date) guess(material, "date", {*parts->date, span});
    material.title += " " + text;
    erase(material.pieces, at, end);
  }
}

// « Menuiseries du Val-Fleuri », alone above « Comité social et économique ».
void take_owner(Material& material, std::size_t title, material::Changes& changes) {
  if (title != 1 || material.header.find("organisme") != nullptr) return;
  const Piece& piece = material.pieces.front();
  const std::string text(text::trimmed(material::text_of(piece)));
  if (piece.kind != Piece::Kind::line || text.size() > kLongestPart || find_date(text) ||
      label_of(text) || (likeness_to_title(text) == Likeness::none && !is_in_capitals(text)))
    return;
  if (!changes.take(kBodyTaken, piece.span, text, "organisme: " + text)) return;
  guess(material, "organisme", {text, piece.span});
  erase(material.pieces, 0, 1);
}

// « Programme « Centre-bourg vivant » » in bold right below the title, above the date and the
// people: what about.
void take_subject(Material& material, std::size_t at, material::Changes& changes) {
  if (material.header.find("objet") != nullptr || at + 1 >= material.pieces.size()) return;
  const Piece& piece = material.pieces[at];
  const std::string text(text::trimmed(material::text_of(piece)));
  if (!is_set_apart(piece) || names_section(text) || begins_text(piece) || names_body(text) ||
      !belongs_to_top(material.pieces[at + 1]))
    return;
  if (!changes.take(kTitleTaken, piece.span, text, "objet: " + text)) return;
  guess(material, "objet", {text, piece.span});
  erase(material.pieces, at, at + 1);
}

// « COMITÉ SOCIAL TERRITORIAL » right above the title, when the title does not say who met.
void take_instance(Material& material, std::size_t at, material::Changes& changes) {
  if (at == 0 || at > material.pieces.size() || material.header.find("instance") != nullptr) return;
  const Piece& piece = material.pieces[at - 1];
  const std::string text(text::trimmed(material::text_of(piece)));
  if (!is_set_apart(piece) || !names_instance(text)) return;
  if (!changes.take(kTitleTaken, piece.span, text, "instance: " + text)) return;
  guess(material, "instance", {text, piece.span});
  erase(material.pieces, at - 1, at);
}

// « # Le budget » with « ## » below it: what stood below the title begins at the first level.
void raise_sections(material::Pieces& pieces, int title_level) {
  int highest = 6;
  for (const Piece& piece : pieces)
    if (piece.kind == Piece::Kind::heading) highest = std::min(highest, piece.level);
  if (title_level == 0 || highest <= title_level) return;
  for (Piece& piece : pieces)
    if (piece.kind == Piece::Kind::heading) piece.level -= highest - 1;
}

// « RAPPORT MORAL » above « RAPPORT FINANCIER »: the titles of parts, not that of the document.
bool returns_below(const material::Pieces& pieces, std::size_t at, const TitleParts& parts,
                   const auto& read) {
  if (parts.date || !parts.number.empty() || parts.type.empty()) return false;
  const auto behind = pieces.begin() + static_cast<std::ptrdiff_t>(at);
  return std::any_of(behind, pieces.end(), [&](const Piece& piece) {
    if (!may_be_title(piece) || material::text_of(piece).size() > kLongestPart) return false;
    const std::string text = material::text_of(piece);
    const auto other = read_said_author(text) ? std::nullopt : read(text);
    return other && !other->date && other->type == parts.type;
  });
}

// « Procès-verbal », and below it the heading « Assemblée générale ordinaire »: minutes of one. A
// line such as « Réunion ordinaire du comité social et économique » is a part of the title: returns
// the piece behind it.
std::size_t read_kind_below(const material::Pieces& pieces, std::size_t at, TitleParts& parts,
                            const auto& read) {
  if (at >= pieces.size() || !may_be_title(pieces[at])) return at;
  const bool is_line = pieces[at].kind == Piece::Kind::line;
  const std::size_t end = is_line ? title_end(pieces, at) : at + 1;
  const std::string text = text_of(pieces, at, end);
  const auto below = text.size() <= kLongestTitle ? read(text) : std::nullopt;
  const bool is_other = below && !below->kind.empty() && below->kind != parts.kind;
  if (!is_other || (is_line && !names_instance(text))) return at;
  parts.kind = below->kind;
  if (is_line) parts.instance = text;
  return is_line ? end : at;
}

// `read` takes a title apart, or says that it is none.
bool take_typed_title(Material& material, material::Changes& changes, const auto& read) {
  material::Pieces& pieces = material.pieces;
  std::size_t long_lines = 0;
  for (std::size_t i = 0; i < std::min(kTop, pieces.size()); ++i) {
    long_lines += is_long(pieces[i]) ? 1 : 0;
    if (begins_text(pieces[i]) || long_lines > kMostLongLines) return false;
    if (!may_be_title(pieces[i]) || material::text_of(pieces[i]).size() > kLongestTitle) continue;
    std::size_t end = title_end(pieces, i);
    const std::string text = text_of(pieces, i, end);
    auto parts = read(text);
    if (!parts || returns_below(pieces, end, *parts, read)) continue;
    const diag::Span span = pieces[i].span;
    if (says_type_only(*parts)) end = read_kind_below(pieces, end, *parts, read);
    if (!changes.take(kTitleTaken, span, text, described(*parts))) return true;
    const int level = pieces[i].kind == Piece::Kind::heading ? pieces[i].level : 0;
    const bool names_body_only = names_instance(text) && says_type_only(*parts);
    if (names_body_only) parts->type.clear();
    put_parts(material, *parts, span);
    material.title = text;
    if (says_type_only(*parts)) take_below(material, end, changes);
    erase(pieces, i, end);
    if (names_instance(text)) take_type(material, i, changes, read);
    take_subject(material, i, changes);
    take_instance(material, i, changes);
    const bool is_below = i < pieces.size() && names_body(material::text_of(pieces[i]));
    take_body(material, std::min(pieces.size(), is_below ? i + 1 : i), changes);
    raise_sections(pieces, level);
    if (names_body_only) take_owner(material, i, changes);
    return true;
  }
  return false;
}

}  // namespace

void take_title(Material& material, const std::vector<TitleWords>& known,
                material::Changes& changes) {
  part_datelines(material.pieces);
  const auto of_kind = [&](const std::string& text) { return read_title(text, known); };
  if (take_typed_title(material, changes, of_kind)) return;
  if (take_typed_title(material, changes, [](const auto& text) { return read_meeting(text); }))
    return;
  if (material.header.find("titre") != nullptr) return;
  take_body(material, 2, changes);
  material::Pieces& pieces = material.pieces;
  const auto first = std::ranges::find_if(
      pieces, [](const Piece& piece) { return piece.kind == Piece::Kind::heading; });
  const auto at = static_cast<std::size_t>(first - pieces.begin());
  if (first == pieces.end() || at >= kTop || !is_above_all(pieces, at))
    return take_first_line(material, changes);
  const std::string text(text::trimmed(material::text_of(*first)));
  if (names_section(text)) return;
  if (!changes.take(kTitleTaken, first->span, text, "titre: " + text)) return;
  guess(material, "titre", {text, first->span});
  const int level = first->level;
  pieces.erase(first);
  raise_sections(pieces, level);
}

void take_motto(Material& material, material::Changes& changes) {
  constexpr std::size_t kFirst = 3;      // pieces
  constexpr std::size_t kLongest = 250;  // bytes
  material::Pieces& pieces = material.pieces;
  for (std::size_t i = 0; i < std::min(kFirst, pieces.size()); ++i) {
    const std::string text(text::trimmed(material::text_of(pieces[i])));
    const bool is_quoted = text.starts_with("«") && text.ends_with("»");
    if (pieces[i].kind != Piece::Kind::line || !is_quoted || text.size() > kLongest) continue;
    if (!changes.take(kMotto, pieces[i].span, text, "slogan: " + text)) return;
    guess(material, "slogan", {text, pieces[i].span});
    erase(pieces, i, i + 1);
    return;
  }
}

}  // namespace greffier::repair
