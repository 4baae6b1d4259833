#include <algorithm>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "repair/header_fields.hpp"
#include "repair/header_rules.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Material;
using material::Piece;

constexpr std::size_t kTop = 40;            // pieces among which the title stands
constexpr std::size_t kLongestTitle = 300;  // bytes
constexpr std::size_t kMostTitleLines = 3;

// Adds what the header does not say yet.
void guess(Material& material, std::string_view key, model::Value value) {
  if (material.is_header_known || value.is_empty() || material.header.find(key) != nullptr) return;
  material.header.set(key, std::move(value), key);
  material.guessed.emplace_back(key);
}

void put_parts(Material& material, const TitleParts& parts, const diag::Span& span) {
  guess(material, "modele", {parts.kind, span});
  std::string usual = parts.kind;
  if (text::fold_name(parts.type) != text::fold_name(usual))
    guess(material, "genre", {parts.type, span});
  guess(material, "numero", {parts.number, span});
  guess(material, "instance", {parts.instance, span});
  if (parts.date) guess(material, "date", {*parts.date, span});
  guess(material, "objet", {parts.subject, span});
}

std::string described(const TitleParts& parts) {
  std::string made = "modele: " + parts.kind;
  for (const auto& [key, value] :
       {std::pair<std::string_view, const std::string&>{"genre", parts.type},
        {"numero", parts.number},
        {"instance", parts.instance},
        {"objet", parts.subject}})
    if (!value.empty()) made += fmt::format(" · {}: {}", key, value);
  if (parts.date)
    made += fmt::format(" · date: {:04}-{:02}-{:02}", static_cast<int>(parts.date->year()),
                        static_cast<unsigned>(parts.date->month()),
                        static_cast<unsigned>(parts.date->day()));
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

// The pieces that the title takes: lines right under its first one belong to it.
std::size_t title_end(const material::Pieces& pieces, std::size_t first) {
  std::size_t end = first + 1;
  while (end < pieces.size() && end - first < kMostTitleLines &&
         pieces[end].kind == pieces[first].kind && pieces[end].join == material::Join::line)
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
  return std::ranges::none_of(pieces, [&](const Piece& piece) {
    return &piece != &title && piece.kind == Piece::Kind::heading && piece.level <= title.level;
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

bool take_typed_title(Material& material, const std::vector<TitleWords>& known,
                      material::Changes& changes) {
  material::Pieces& pieces = material.pieces;
  for (std::size_t i = 0; i < std::min(kTop, pieces.size()); ++i) {
    if (!may_be_title(pieces[i]) || material::text_of(pieces[i]).size() > kLongestTitle) continue;
    const std::size_t end = title_end(pieces, i);
    const std::string text = text_of(pieces, i, end);
    const auto parts = read_title(text, known);
    if (!parts) continue;
    const diag::Span span = pieces[i].span;
    if (!changes.take(kTitleTaken, span, text, described(*parts))) return true;
    put_parts(material, *parts, span);
    material.title = text;
    if (says_type_only(*parts)) take_name(material, end, changes);
    erase(pieces, i, end);
    return true;
  }
  return false;
}

}  // namespace

void take_title(Material& material, const std::vector<TitleWords>& known,
                material::Changes& changes) {
  if (take_typed_title(material, known, changes)) return;
  if (material.header.find("titre") != nullptr) return;
  material::Pieces& pieces = material.pieces;
  const auto first = std::ranges::find_if(
      pieces, [](const Piece& piece) { return piece.kind == Piece::Kind::heading; });
  if (first == pieces.end()) return;
  const auto at = static_cast<std::size_t>(first - pieces.begin());
  if (at >= kTop || !is_above_all(pieces, at)) return;
  const std::string text(text::trimmed(material::text_of(*first)));
  if (!changes.take(kTitleTaken, first->span, text, "titre: " + text)) return;
  guess(material, "titre", {text, first->span});
  pieces.erase(first);
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
