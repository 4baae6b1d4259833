#include "repair/action_sheets.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>
#include <variant>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "material/assembly.hpp"
#include "repair/bullets.hpp"
#include "repair/container_rules.hpp"
#include "repair/label.hpp"
#include "repair/piece_text.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using material::Pieces;

constexpr std::size_t kLongestTitle = 200;  // bytes
constexpr std::size_t kWide = 55;           // bytes of a line that may go on in the next one
// The level of a block that a line was the title of; a heading leaves its own. Only between
// read_sheet_heads and fill_sheets.
constexpr int kOfLine = 100;
// Containers that stand beside sheets, not in them.
constexpr std::array<std::string_view, 4> kBeside{"annexe", "calendrier", "fiches", "sommaire"};

// Between a number and its title.
constexpr std::array<std::string_view, 6> kSigns{":", "–", "—", "-", ".", ")"};

std::string_view without(std::string_view text, const auto& leads) {
  const std::string lower = text::lower(text);
  if (lower.size() != text.size()) return text;
  for (const std::string_view lead : leads)
    if (lower.starts_with(lead)) return text.substr(lead.size());
  return text;
}

// What stands in one cell or behind one label.
struct Field {
  std::string name;  // as written
  model::ListItem item;
};

struct Sheet {
  std::string title;
  std::string seen;
  std::vector<Field> fields;
  model::Blocks text;   // « Objectif : … » among the fields, which is none of them
  std::size_t end = 0;  // of its pieces
};

model::Block paragraph(model::Inlines inlines, const diag::Span& span) {
  return {model::Paragraph{std::move(inlines), {}}, span};
}

class Reading {
 public:
  Reading(const Pieces& pieces, const SheetKind& kind) : pieces_(pieces), kind_(kind) {}

  std::optional<Sheet> sheet_at(std::size_t at, const SheetTitle& title) const {
    Sheet sheet{title.title, material::text_of(pieces_[at]), {}, {}, at + 1};
    if (sheet.title.empty()) read_title_below(sheet);
    Sheet ahead = sheet;  // as far as the text among the fields
    while (ahead.end < pieces_.size()) {
      if (ahead.end == sheet.end ? read_next(ahead) : read_field(ahead))
        sheet = ahead;
      else if (!read_text(ahead))
        break;
    }
    if (sheet.fields.empty() || sheet.title.empty()) return std::nullopt;
    return sheet;
  }

 private:
  const KnownField* known(std::string_view name) const { return known_field(kind_.fields, name); }

  void see(Sheet& sheet, std::string_view text) const { sheet.seen.append("\n").append(text); }

  void read_title_below(Sheet& sheet) const {
    if (sheet.end >= pieces_.size() || pieces_[sheet.end].kind != Piece::Kind::line) return;
    const std::string text = material::text_of(pieces_[sheet.end]);
    if (label_of(text) || text.size() > kLongestTitle || text.find('\t') != text.npos) return;
    sheet.title = text::trimmed(text);
    see(sheet, text);
    ++sheet.end;
  }

  // « Objectif : sécuriser la paie », when a field follows: a text with its label in bold.
  bool read_text(Sheet& sheet) const {
    constexpr std::size_t kLongestLabel = 40;  // bytes
    const Piece& piece = pieces_[sheet.end];
    const std::string text = material::text_of(piece);
    const auto label = label_of(text);
    if (piece.kind != Piece::Kind::line || !label || label->name.size() > kLongestLabel ||
        label->value >= text.size() || read_sheet_title(text))
      return false;
    model::Inlines inlines = piece.inlines;
    ingest::drop_text(inlines, label->value);
    ingest::trim_line(inlines);
    model::Inline name = model::text(label->name + " :", {}, piece.span);
    name.format.strong = true;
    inlines.insert(inlines.begin(), model::text(" ", {}, piece.span));
    inlines.insert(inlines.begin(), std::move(name));
    sheet.text.push_back(paragraph(std::move(inlines), piece.span));
    see(sheet, text);
    ++sheet.end;
    return true;
  }

  // A line that is a field, and nothing that goes on with another one.
  bool read_field(Sheet& sheet) const {
    const Piece& piece = pieces_[sheet.end];
    const std::string text = material::text_of(piece);
    const bool is_line = piece.kind != Piece::Kind::heading && piece.kind != Piece::Kind::block;
    if (!is_line || !read_line(sheet, piece, text)) return false;
    see(sheet, text);
    ++sheet.end;
    return true;
  }

  // Takes one more piece; false at the end of the fields.
  bool read_next(Sheet& sheet) const {
    const Piece& piece = pieces_[sheet.end];
    if (piece.kind == Piece::Kind::heading) return false;
    if (piece.kind == Piece::Kind::block) return sheet.fields.empty() && read_table(sheet, piece);
    const std::string text = material::text_of(piece);
    const bool is_taken = read_line(sheet, piece, text) || goes_on(sheet, piece, text);
    if (!is_taken) return false;
    see(sheet, text);
    ++sheet.end;
    return true;
  }

  // « Pilote : Mme ROUX », « - Pilote : … », « Pilote<tab>Mme ROUX »
  bool read_line(Sheet& sheet, const Piece& piece, const std::string& text) const {
    const auto bullet = bullet_of(text);
    const std::size_t begin = bullet ? bullet->length : 0;
    const std::string_view line = std::string_view(text).substr(begin);
    model::Inlines inlines = piece.inlines;
    const std::size_t tab = line.find('\t');
    const auto label = label_of(line);
    const std::string_view name = tab != line.npos ? line.substr(0, tab)
                                  : label          ? std::string_view(label->name)
                                                   : "";
    if (name.empty() || known(name) == nullptr) return false;
    if (tab != line.npos)
      inlines = {model::text(
          std::string(text::trimmed(name)) + " : " + std::string(text::trimmed(line.substr(tab))),
          {}, piece.span)};
    else
      ingest::drop_text(inlines, begin);
    ingest::trim_line(inlines);
    add(sheet, name, std::move(inlines), piece.span);
    return true;
  }

  static void add(Sheet& sheet, std::string_view name, model::Inlines inlines,
                  const diag::Span& span) {
    model::ListItem item{{paragraph(std::move(inlines), span)}, span};
    sheet.fields.push_back({std::string(text::trimmed(name)), std::move(item)});
  }

  // The rest of a value that a line was too short for, or the entries below « Indicateurs : ».
  bool goes_on(Sheet& sheet, const Piece& piece, const std::string& text) const {
    if (sheet.fields.empty() || label_of(text)) return false;
    model::Blocks& blocks = sheet.fields.back().item.blocks;
    auto& inlines = std::get<model::Paragraph>(blocks.front().node).inlines;
    const std::string before = model::plain_text(inlines);
    const auto bullet = bullet_of(text);
    if (bullet || piece.kind == Piece::Kind::item) {
      if (!text::trimmed(before).ends_with(':')) return false;
      model::Inlines entry = piece.inlines;
      ingest::drop_text(entry, bullet ? bullet->length : 0);
      if (blocks.size() == 1) blocks.push_back({model::List{}, piece.span});
      std::get<model::List>(blocks.back().node)
          .items.push_back({{paragraph(std::move(entry), piece.span)}, piece.span});
      return true;
    }
    const bool is_cut = before.size() >= kWide && begins_small(text);
    if (piece.join != Join::line || blocks.size() > 1 || (!is_cut && !before.ends_with(':')))
      return false;
    inlines.push_back(model::text(" ", {}, piece.span));
    std::ranges::copy(piece.inlines, std::back_inserter(inlines));
    return true;
  }

  // A table whose rows are a name and its value each.
  bool read_table(Sheet& sheet, const Piece& piece) const {
    const auto* table = std::get_if<model::Table>(&piece.block->node);
    if (table == nullptr || table->rows.empty() || !table->caption.empty()) return false;
    Sheet read = sheet;
    for (const model::Row& row : table->rows)
      if (!read_row(read, row)) return false;
    sheet = std::move(read);
    ++sheet.end;
    return true;
  }

  bool read_row(Sheet& sheet, const model::Row& row) const {
    const auto* name = row.cells.size() == 2 ? only_paragraph(row.cells[0]) : nullptr;
    const auto* value = name == nullptr ? nullptr : only_paragraph(row.cells[1]);
    if (value == nullptr) return false;
    std::string_view label;
    const std::string text = model::plain_text(name->inlines);
    label = text::trimmed(text);
    if (label.ends_with(':')) label = text::trimmed(label.substr(0, label.size() - 1));
    if (known(label) == nullptr) return false;
    model::Inlines inlines{model::text(std::string(label) + " : ", {}, row.cells[0].span)};
    std::ranges::copy(value->inlines, std::back_inserter(inlines));
    see(sheet, text + " | " + model::plain_text(value->inlines));
    add(sheet, label, std::move(inlines), row.cells[0].span);
    return true;
  }

  static const model::Paragraph* only_paragraph(const model::Cell& cell) {
    return cell.blocks.size() == 1 ? std::get_if<model::Paragraph>(&cell.blocks.front().node)
                                   : nullptr;
  }

  const Pieces& pieces_;
  const SheetKind& kind_;
};

// The sheets are numbered in order: a number that is another is said.
void say_number(Sheet& sheet, const std::string& number, std::size_t rank, const diag::Span& span) {
  if (number.empty() || number == std::to_string(rank)) return;
  model::Inlines inlines{model::text("Numéro : " + number, {}, span)};
  sheet.fields.insert(sheet.fields.begin(),
                      {"Numéro", {{paragraph(std::move(inlines), span)}, span}});
}

std::string shown(const Sheet& sheet) {
  std::string made = "::: fiche-action " + sheet.title;
  for (const Field& field : sheet.fields) made += " · " + field.name;
  return made;
}

Piece block_of(Sheet sheet, const SheetKind& kind, const Piece& title) {
  model::List list;
  for (Field& field : sheet.fields) list.items.push_back(std::move(field.item));
  model::Container container{kind.container, {{"titre", std::move(sheet.title), {}}}, {}};
  container.blocks.push_back({std::move(list), title.span});
  std::ranges::move(sheet.text, std::back_inserter(container.blocks));
  Piece piece = material::block({std::move(container), title.span}, title.span);
  piece.level = title.kind == Piece::Kind::heading ? title.level : kOfLine;
  return piece;
}

// Where the text ends of the sheet whose block stands at `at`, `level` being that of the heading
// above it, 0 for none.
std::size_t text_end(const Pieces& pieces, std::size_t at, const SheetKind& kind, int level) {
  const bool is_of_line = pieces[at].level == kOfLine;
  const int deepest = level == 0 && is_of_line ? kOfLine : level + (is_of_line ? 0 : 1);
  for (++at; at < pieces.size(); ++at) {
    const Piece& piece = pieces[at];
    if (piece.kind == Piece::Kind::heading && piece.level <= deepest) break;
    const auto* held = container_of(piece);
    if (held == nullptr) continue;
    if (held->kind == kind.container || std::ranges::find(kBeside, held->kind) != kBeside.end())
      break;
  }
  return at;
}

}  // namespace

std::optional<SheetTitle> read_sheet_title(std::string_view line) {
  line = text::trimmed(line);
  constexpr std::array<std::string_view, 5> kSheets{"fiche-action", "fiche action", "fiche actions",
                                                    "fiche-projet", "fiche projet"};
  if (line.size() > kLongestTitle) return std::nullopt;
  std::string_view rest = without(line, kSheets);
  const bool is_named = rest.size() != line.size();
  if (!is_named) rest = without(line, std::array<std::string_view, 1>{"fiche "});
  if (rest.size() == line.size()) return std::nullopt;
  rest = text::trimmed(
      without(text::trimmed(rest), std::array<std::string_view, 4>{"n°", "nº", "no ", "numéro "}));
  const std::size_t end = std::min(rest.find_first_not_of("0123456789."), rest.size());
  std::string_view number = rest.substr(0, end);
  while (number.ends_with('.')) number.remove_suffix(1);
  const std::string_view title = text::behind_signs(rest.substr(number.size()), kSigns);
  // « Fiche action 4 Un groupement » has no sign between them.
  const std::string_view gap =
      rest.substr(number.size(), rest.size() - number.size() - title.size());
  const bool is_bare = text::trimmed(gap).empty();
  const bool is_title = title.empty() || !is_bare || text::is_upper(text::decode(title, 0).value);
  if (!is_title || (number.empty() && (!is_named || is_bare))) return std::nullopt;
  return SheetTitle{std::string(number), std::string(title)};
}

void read_sheet_heads(material::Material& material, const SheetKind& kind,
                      material::Changes& changes) {
  Pieces& pieces = material.pieces;
  std::size_t rank = 0;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < pieces.size();) {
    const Piece& piece = pieces[at];
    const bool may_be = piece.kind == Piece::Kind::heading || piece.kind == Piece::Kind::line;
    const auto title = may_be ? read_sheet_title(material::text_of(piece)) : std::nullopt;
    auto sheet = title ? Reading(pieces, kind).sheet_at(at, *title) : std::nullopt;
    if (sheet) say_number(*sheet, title->number, ++rank, piece.span);
    if (!sheet || !changes.take(kActionSheet, piece.span, sheet->seen, shown(*sheet))) {
      keep(pieces, kept, at++);
      continue;
    }
    const std::size_t end = sheet->end;
    if (end < pieces.size() && pieces[end].join == Join::line) pieces[end].join = Join::paragraph;
    pieces[at] = block_of(std::move(*sheet), kind, piece);
    keep(pieces, kept, at);
    at = end;
  }
  keep_first(pieces, kept);
}

void fill_sheets(material::Material& material, const SheetKind& kind) {
  Pieces& pieces = material.pieces;
  int level = 0;  // of the last heading
  std::size_t kept = 0;
  for (std::size_t at = 0; at < pieces.size();) {
    if (pieces[at].kind == Piece::Kind::heading) level = pieces[at].level;
    const auto* held = container_of(pieces[at]);
    std::size_t end = at + 1;
    if (held != nullptr && held->kind == kind.container && pieces[at].level > 0) {
      end = text_end(pieces, at, kind, level);
      const auto first = std::make_move_iterator(pieces.begin() + static_cast<std::ptrdiff_t>(at));
      Pieces text(std::next(first), first + static_cast<std::ptrdiff_t>(end - at));
      auto& sheet = std::get<model::Container>(pieces[at].block.own().node);
      std::ranges::move(material::assemble(std::move(text)), std::back_inserter(sheet.blocks));
      pieces[at].level = 0;
    }
    keep(pieces, kept, at);
    at = end;
  }
  keep_first(pieces, kept);
}

}  // namespace greffier::repair
