#include "repair/directories.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/people.hpp"
#include "material/rewriting.hpp"
#include "repair/bullets.hpp"
#include "repair/people_lines.hpp"
#include "repair/table_rules.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using material::Pieces;
using model::Map;

constexpr std::size_t kFewest = 3;         // people of a directory
constexpr std::size_t kMostLines = 7;      // of one of them
constexpr std::size_t kLongestLine = 250;  // bytes

struct Heading {
  std::string_view key, title;
};
constexpr std::array kColumns{Heading{"nom_complet", "Nom"}, Heading{"fonction", "Fonction"},
                              Heading{"structure", "Structure"}, Heading{"courriel", "Courriel"},
                              Heading{"telephone", "Téléphone"}};

// Words of titles that announce a directory, folded.
constexpr std::array<std::string_view, 7> kAnnouncing{
    "annuaire", "contacts", "coordonnees", "repertoire", "trombinoscope", "liste_de", "liste_des"};

// One person of a directory, and the pieces that tell them.
struct Entry {
  Map person;
  diag::Span span;
  std::size_t end = 0;
};

// « Mme Luce PETIT - secrétaire - mairie » with commas for the dashes.
std::string with_commas(std::string text) {
  for (const std::string_view dash : {" - ", " – ", " — ", " | ", " / ", " ; "})
    for (std::size_t at = text.find(dash); at != std::string::npos; at = text.find(dash, at))
      text.replace(at, dash.size(), ", ");
  return text;
}

bool is_plain(const Piece& piece) {
  return piece.kind == Piece::Kind::line || piece.kind == Piece::Kind::item;
}

std::string typed(const Piece& piece) {
  const std::string text = material::text_of(piece);
  const auto bullet = bullet_of(text);
  return text.substr(bullet ? bullet->length : 0);
}

bool has_contact(const Map& person) {
  return !model::text_in(person, "courriel").empty() ||
         !model::text_in(person, "telephone").empty();
}

// Two to five words that begin with capitals, nothing else.
bool is_bare_name(std::string_view line) {
  const auto named = people_of(line, true);
  return named.size() == 1 && line.find(' ') != std::string_view::npos &&
         line.find_first_of(",:;@0123456789") == std::string_view::npos;
}

class Directories {
 public:
  Directories(material::Material& material, material::Changes& changes)
      : pieces_(material.pieces), changes_(changes) {
    const model::Value* title = material.header.find("titre");
    const auto* typed_title = title == nullptr ? nullptr : title->get_if<std::string>();
    const std::string folded =
        text::fold_name(typed_title == nullptr ? material.title : *typed_title);
    is_announced_ = std::ranges::any_of(kAnnouncing, [&folded](std::string_view word) {
      return folded.find(word) != std::string::npos;
    });
  }

  void run() {
    material::Rewriting made(pieces_);
    for (std::size_t i = 0; i < pieces_.size();) {
      made.free_to(i);
      std::vector<Entry> entries = entries_at(i);
      const std::size_t end = entries.empty() ? i + 1 : entries.back().end;
      if (entries.size() >= kFewest && is_free(i) && is_wanted(i, entries)) {
        made.free_to(end);
        made.put(table_of(entries));
      } else {
        for (std::size_t at = i; at < end; ++at) {
          made.free_to(at);
          made.put(std::move(pieces_[at]));
        }
      }
      i = end;
    }
    made.finish();
  }

 private:
  // No label stands above.
  bool is_free(std::size_t at) const {
    return at == 0 || !text::trimmed(material::text_of(pieces_[at - 1])).ends_with(':');
  }

  bool is_wanted(std::size_t at, const std::vector<Entry>& entries) {
    return changes_.take(kDirectory, pieces_[at].span, material::text_of(pieces_[at]),
                         std::to_string(entries.size()));
  }

  std::vector<Entry> entries_at(std::size_t begin) const {
    for (const auto read : {&Directories::read_line, &Directories::read_lines}) {
      std::vector<Entry> entries;
      for (std::size_t i = begin; i < pieces_.size(); i = entries.back().end)
        if (!(this->*read)(i, entries)) break;
      if (entries.size() >= kFewest) return entries;
    }
    std::vector<Entry> entries;
    for (std::size_t i = begin; is_announced_ && i < pieces_.size(); i = entries.back().end)
      if (!read_columns(i, entries)) break;
    return entries.size() >= kFewest ? entries : std::vector<Entry>();
  }

  // « Mme X, secrétaire, mairie de Y, x@example.org, 05 … »
  bool read_line(std::size_t at, std::vector<Entry>& entries) const {
    const Piece& piece = pieces_[at];
    const std::string text = is_plain(piece) ? material::text_of(piece) : std::string();
    if (text.empty() || text.size() > kLongestLine || text.find("   ") != std::string::npos)
      return false;
    if (text.find('@') == std::string::npos && !ends_with_figures(text)) return false;
    const std::string parted = with_commas(typed(piece));
    if (!ingest::looks_like_person(parted)) return false;
    Map person = ingest::parse_person(parted, piece.span);
    if (!has_contact(person)) return false;
    entries.push_back({std::move(person), piece.span, at + 1});
    return true;
  }

  static bool ends_with_figures(std::string_view text) {
    text = text::trimmed(text);
    return !text.empty() && text::is_digit(static_cast<unsigned char>(text.back()));
  }

  // One of the lines right below has an address or a telephone.
  bool has_contact_below(std::size_t at) const {
    if (pieces_[at].kind != Piece::Kind::line) return false;
    for (std::size_t i = at + 1; i < std::min(at + kMostLines, pieces_.size()); ++i) {
      if (pieces_[i].kind != Piece::Kind::line || pieces_[i].join != Join::line) return false;
      const std::string text = material::text_of(pieces_[i]);
      if (text.find('@') != std::string::npos || ends_with_figures(text)) return true;
    }
    return false;
  }

  // A name, and below it lines of what they do and how to reach them.
  bool read_lines(std::size_t at, std::vector<Entry>& entries) const {
    const Piece& first = pieces_[at];
    if (!has_contact_below(at) || (at > 0 && first.join == Join::line && entries.empty()))
      return false;
    const std::string name(text::trimmed(material::text_of(first)));
    if (!ingest::looks_like_person(name) && !is_bare_name(name)) return false;
    std::string all = name;
    std::size_t end = at + 1;
    for (; end < pieces_.size() && end < at + kMostLines; ++end) {
      const Piece& piece = pieces_[end];
      const std::string text = material::text_of(piece);
      if (piece.kind != Piece::Kind::line || piece.join != Join::line || text.size() > kLongestLine)
        break;
      all += ", " + std::string(text::trimmed(text));
    }
    Map person = ingest::parse_person(with_commas(all), first.span);
    if (end < at + 2 || !has_contact(person)) return false;
    if (model::text_in(person, "nom_complet").empty()) return false;
    entries.push_back({std::move(person), first.span, end});
    return true;
  }

  // « M. X, maire de A          Mme Y, maire de B »
  bool read_columns(std::size_t at, std::vector<Entry>& entries) const {
    const Piece& piece = pieces_[at];
    const std::string text = piece.kind == Piece::Kind::line ? material::text_of(piece) : "";
    if (text.size() > kLongestLine) return false;
    std::vector<Map> people;
    for (std::string_view rest = text; !rest.empty();) {
      const std::size_t gap = std::min(rest.find("   "), rest.size());
      const std::string_view part = text::trimmed(rest.substr(0, gap));
      rest = text::trimmed(rest.substr(gap));
      if (!ingest::looks_like_person(part)) return false;
      people.push_back(ingest::parse_person(part, piece.span));
    }
    if (people.empty() || (entries.empty() && people.size() < 2)) return false;
    for (Map& person : people) entries.push_back({std::move(person), piece.span, at + 1});
    return true;
  }

  static Piece table_of(const std::vector<Entry>& entries) {
    model::Table table;
    std::vector<Heading> columns;
    for (const Heading& column : kColumns)
      if (std::ranges::any_of(entries, [&column](const Entry& entry) {
            return !model::text_in(entry.person, column.key).empty();
          }))
        columns.push_back(column);
    table.columns.resize(columns.size());
    const diag::Span span = entries.front().span;
    model::Row titles{model::RowKind::header, {}};
    for (const Heading& column : columns)
      titles.cells.push_back(cell(std::string(column.title), span));
    table.rows.push_back(std::move(titles));
    for (const Entry& entry : entries) {
      model::Row row;
      for (const Heading& column : columns)
        row.cells.push_back(
            cell(std::string(model::text_in(entry.person, column.key)), entry.span));
      table.rows.push_back(std::move(row));
    }
    return material::block({std::move(table), span}, span);
  }

  // No-break spaces of names are those of a page, not of notes.
  static model::Cell cell(std::string text, const diag::Span& span) {
    constexpr std::string_view kNoBreak = "\u00A0";
    for (std::size_t at = text.find(kNoBreak); at != std::string::npos; at = text.find(kNoBreak))
      text.replace(at, kNoBreak.size(), " ");
    model::Inlines inlines;
    inlines.push_back(model::text(std::move(text), {}, span));
    model::Cell made;
    made.span = span;
    made.blocks.push_back({model::Paragraph{std::move(inlines), {}}, span});
    return made;
  }

  Pieces& pieces_;
  material::Changes& changes_;
  bool is_announced_ = false;
};

}  // namespace

void read_directories(material::Material& material, material::Changes& changes) {
  Directories(material, changes).run();
}

}  // namespace greffier::repair
