#include "repair/signatures.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>
#include <variant>

#include "diag/sink.hpp"
#include "ingest/people.hpp"
#include "model/walk.hpp"
#include "repair/closing_rules.hpp"
#include "repair/people_lines.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Piece;
using material::Pieces;
using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t kMost = 12;         // pieces that signatures take
constexpr std::size_t kMostCells = 6;     // of a row of them
constexpr std::size_t kLongestRole = 60;  // bytes
constexpr std::size_t kLongestCell = 120;

// Folded, their article aside.
constexpr std::array<std::string_view, 3> kHeads{"maire", "president", "presidente"};
constexpr std::array<std::string_view, 2> kSecretaries{"secretaire", "secretaires"};
constexpr std::array<std::string_view, 10> kOthers{
    "directeur",  "directrice",  "responsable", "animateur",  "animatrice",
    "rapporteur", "rapporteure", "tresorier",   "tresoriere", "redacteur"};
constexpr std::array<std::string_view, 4> kArticles{"Le ", "La ", "Les ", "L’"};
// What stands where one signs.
constexpr std::array<std::string_view, 3> kFillers{"signature", "signatures", "signe"};

// The fields that the layout of a kind prints its signatures from.
struct Signed {
  std::string_view kind;
  std::string_view head;       // who presides; "" when nobody heads those who sign
  std::string_view executive;  // who heads the body without presiding; "" for none
  std::string_view secretary;
  bool are_several = false;  // secretaries
  bool needs_both = false;   // the layout prints nothing without both
  bool prints_role = false;  // as the function of the person
};
constexpr std::array kSigned{
    Signed{"seance", "president", "executif", "secretaires", true, false, false},
    Signed{"assemblee", "president", "", "secretaire", false, true, true},
    Signed{"cse", "", "", "secretaire", false, false, false}};
constexpr std::array<std::string_view, 5> kPeople{"president", "executif", "secretaire",
                                                  "secretaires", "presents"};

std::string_view without_article(std::string_view role) {
  for (const std::string_view article : kArticles)
    if (role.starts_with(article)) return text::trimmed(role.substr(article.size()));
  return role;
}

std::optional<Signature> role_of(std::string_view text) {
  text = without_article(text::trimmed(text));
  const std::string folded = text::fold_name(text);
  const auto is_one = [&](std::string_view word) { return text::begins_with_words(folded, word); };
  const bool is_other = folded.find("general") != folded.npos || folded.find("vice") == 0 ||
                        text.find_first_of("0123456789") != text.npos;
  if (text.empty() || text.size() > kLongestRole || is_other) return std::nullopt;
  const std::string role = text::lower(text.substr(0, 1)) + std::string(text.substr(1));
  if (std::ranges::any_of(kHeads, is_one)) return Signature{Office::head, role, {}};
  if (std::ranges::any_of(kSecretaries, is_one)) return Signature{Office::secretary, role, {}};
  if (std::ranges::any_of(kOthers, is_one)) return Signature{Office::other, role, {}};
  return std::nullopt;
}

bool is_filler(std::string_view cell) {
  const std::string folded = text::fold_name(cell);
  return folded.empty() || std::ranges::find(kFillers, folded) != kFillers.end();
}

// Takes one cell of a column; false when it is no part of a signature.
bool add_cell(std::string_view cell, std::vector<Signature>& column) {
  cell = text::trimmed(cell);
  if (cell.size() > kLongestCell) return false;
  if (is_filler(cell)) return true;
  const std::size_t cut = cell.find_first_of(",:");
  if (auto role = role_of(cell.substr(0, cut))) {
    column.push_back(std::move(*role));
    cell = cut == cell.npos ? "" : text::trimmed(cell.substr(cut + 1));
    if (cell.empty()) return true;
  }
  while (cell.ends_with('.')) cell.remove_suffix(1);
  if (column.empty() || !column.back().names.empty()) return false;
  column.back().names = people_of(cell, true);
  return !column.back().names.empty();
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  const auto add = [&](std::string_view cell) {
    if (!text::trimmed(cell).empty()) cells.emplace_back(text::trimmed(cell));
  };
  while (true) {
    const std::size_t end = std::min(line.find('\t'), line.find("   "));
    add(line.substr(0, end));
    if (end == line.npos) return cells;
    line.remove_prefix(end + 1);
  }
}

// A row of a table, a row for each line of its cells.
void add_lines(const model::Row& row, Rows& rows) {
  const std::size_t first = rows.size();
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    std::size_t at = first;
    model::for_each_inlines(std::span<const model::Block>(row.cells[i].blocks),
                            [&](const model::Inlines& inlines) {
                              std::string_view rest;
                              const std::string text = model::plain_text(inlines);
                              for (rest = text; !rest.empty(); ++at) {
                                const std::size_t end = std::min(rest.find('\n'), rest.size());
                                if (at == rows.size()) rows.emplace_back(row.cells.size());
                                rows[at][i] = rest.substr(0, end);
                                rest.remove_prefix(std::min(end + 1, rest.size()));
                              }
                            });
  }
}

bool may_hold_signatures(const model::Table& table) {
  return table.rows.size() <= kMost && std::ranges::all_of(table.rows, [](const model::Row& row) {
           return row.cells.size() <= kMostCells &&
                  std::ranges::all_of(row.cells, [](const model::Cell& cell) {
                    return cell.blocks.size() <= kMost;
                  });
         });
}

bool add_piece(const Piece& piece, Rows& rows) {
  if (piece.kind == Piece::Kind::line && piece.depth == 0) {
    rows.push_back(cells_of(material::text_of(piece)));
    return true;
  }
  const auto* table = std::get_if<model::Table>(&piece.block->node);
  if (piece.kind != Piece::Kind::block || table == nullptr || !may_hold_signatures(*table))
    return false;
  for (const model::Row& row : table->rows) add_lines(row, rows);
  return true;
}

std::string seen_in(const Rows& rows) {
  std::string seen;
  for (const std::vector<std::string>& row : rows) {
    seen += seen.empty() ? "" : "\n";
    for (std::size_t i = 0; i < row.size(); ++i) seen += (i == 0 ? "" : " | ") + row[i];
  }
  return seen;
}

model::Map parsed(std::string_view name) {
  return ingest::parse_person(name, {});
}

// « Hélène FAVRE », « H. FAVRE » and « Mme FAVRE » are Mme Hélène FAVRE.
bool is_same(std::string_view one, std::string_view other) {
  const model::Map a = parsed(one), b = parsed(other);
  const auto folded = [](const model::Map& person, std::string_view key) {
    return text::fold_name(model::text_in(person, key));
  };
  const std::string first = folded(a, "prenom"), second = folded(b, "prenom");
  const bool is_near = first.empty() || second.empty() || first == second ||
                       (std::min(first.size(), second.size()) == 1 && first[0] == second[0]);
  return folded(a, "nom") == folded(b, "nom") && is_near;
}

// The texts of the people that a field of the header names.
std::vector<std::string> people_in(const model::Map& header, std::string_view key) {
  const model::Value* value = header.find(key);
  std::vector<std::string> texts;
  diag::Sink told;  // `greffier check` says what is wrong with them
  if (value == nullptr) return texts;
  for (const model::Value& each : ingest::read_people(*value, told))
    if (const auto* person = each.get_if<model::Map>())
      texts.emplace_back(model::text_in(*person, "texte"));
  return texts;
}

// As the lists of the header name that person, else as they signed.
std::string known_name(const model::Map& header, const std::string& name) {
  for (const std::string_view key : kPeople)
    for (const std::string& each : people_in(header, key))
      if (is_same(each, name)) return each;
  return name;
}

class Taking {
 public:
  Taking(material::Material& material, const Signed& kind) : material_(material), kind_(kind) {}

  // Works out the fields that the signatures give; false when the layout would print others, or
  // when they name somebody whom the header does not.
  bool read(const std::vector<Signature>& signatures) {
    return std::ranges::all_of(signatures, [this](const Signature& each) { return add(each); }) &&
           (!kind_.needs_both || (has(kind_.head) && has(kind_.secretary)));
  }

  [[nodiscard]] std::string made() const {
    std::string made;
    for (const auto& [key, people] : fields_) {
      made += (made.empty() ? "" : " · ") + std::string(key) + ": ";
      for (const std::string& each : people) made += (&each == people.data() ? "" : ", ") + each;
    }
    return made;
  }

  void put(const diag::Span& span) {
    for (const auto& [key, people] : fields_) {
      model::Value value(people.front(), span);
      if (key == kind_.secretary && kind_.are_several) {
        model::Values all;
        for (const std::string& each : people) all.emplace_back(each, span);
        value = model::Value(std::move(all), span);
      }
      material::add_guess(material_, key, std::move(value));
    }
  }

 private:
  using Field = std::pair<std::string_view, std::vector<std::string>>;

  bool has(std::string_view key) const {
    return material_.header.find(key) != nullptr ||
           std::ranges::any_of(fields_, [key](const Field& each) { return each.first == key; });
  }

  // A layout that leaves a line for an unknown name prints the same as a role without one.
  bool add(const Signature& signature) {
    if (signature.office == Office::other) return false;
    const bool is_head = signature.office == Office::head;
    std::string_view key = is_head ? kind_.head : kind_.secretary;
    const bool is_single = signature.names.size() == 1 || (!is_head && kind_.are_several);
    if (key.empty() || (signature.names.empty() ? !has(key) : !is_single)) return false;
    if (signature.names.empty()) return true;
    if (agrees(key, signature)) return true;
    if (is_head && has(key)) key = kind_.executive;
    if (key.empty() || has(key)) return !key.empty() && agrees(key, signature);
    fields_.emplace_back(key, named(signature));
    return true;
  }

  // The header names those who signed.
  bool agrees(std::string_view key, const Signature& signature) const {
    const std::vector<std::string> known = people_in(material_.header, key);
    return !known.empty() && std::ranges::all_of(signature.names, [&](const std::string& name) {
      return std::ranges::any_of(known,
                                 [&](const std::string& each) { return is_same(each, name); });
    });
  }

  std::vector<std::string> named(const Signature& signature) const {
    std::vector<std::string> people;
    const bool is_told = signature.office == Office::head || kind_.prints_role;
    for (const std::string& name : signature.names) {
      people.push_back(known_name(material_.header, name));
      const bool has_function = people.back().find_first_of(",(") != std::string::npos;
      if (is_told && !has_function) people.back() += ", " + signature.role;
    }
    return people;
  }

  material::Material& material_;
  const Signed& kind_;
  std::vector<Field> fields_;
};

// The kind whose layout prints signatures, null for another one.
const Signed* signed_kind(const material::Material& material) {
  const std::string_view name = model::text_in(material.header, "modele");
  const auto* found = std::ranges::find(kSigned, name, &Signed::kind);
  return found == kSigned.end() ? nullptr : found;
}

model::Inlines one_run(std::string text, const diag::Span& span) {
  model::Inlines inlines;
  inlines.push_back(model::text(std::move(text), {}, span));
  return inlines;
}

// « ## Directrice » and « Alix FOURNIER »
Piece block_of(const std::vector<Signature>& signatures, const diag::Span& span) {
  model::Container block{"signature", {}, {}};
  for (const Signature& each : signatures) {
    model::Heading role;
    role.level = 2;
    role.inlines = one_run(text::with_capital(each.role), span);
    block.blocks.push_back({std::move(role), span});
    for (const std::string& name : each.names)
      block.blocks.push_back({model::Paragraph{one_run(name, span), {}}, span});
  }
  return material::block({std::move(block), span}, span);
}

// The fields or the block that the signatures give; false when they stay as they are.
bool take(material::Material& material, const std::vector<Signature>& signatures,
          const std::string& seen, std::size_t begin, material::Changes& changes) {
  const Signed* kind = signed_kind(material);
  Pieces& pieces = material.pieces;
  const diag::Span span = pieces[begin].span;
  const auto drop = [&] {
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(begin), pieces.end());
  };
  if (kind == nullptr) {
    const bool are_named =
        std::ranges::none_of(signatures, [](const Signature& each) { return each.names.empty(); });
    if (!are_named || !changes.take(kSignatureBlock, span, seen, "::: signature")) return false;
    drop();
    pieces.push_back(block_of(signatures, span));
    return true;
  }
  Taking taking(material, *kind);
  if (!taking.read(signatures)) return false;
  if (!changes.take(kSignatures, span, seen, taking.made())) return true;
  taking.put(span);
  drop();
  return true;
}

}  // namespace

std::optional<std::vector<Signature>> read_signatures(const Rows& rows) {
  std::vector<Signature> signatures;
  for (std::size_t first = 0; first < rows.size();) {
    const std::size_t width = rows[first].size();
    std::size_t end = first;
    while (end < rows.size() && rows[end].size() == width) ++end;
    for (std::size_t i = 0; i < width; ++i) {
      std::vector<Signature> column;
      if (width == 1) column = std::exchange(signatures, {});
      for (std::size_t row = first; row < end; ++row)
        if (!add_cell(rows[row][i], column)) return std::nullopt;
      std::ranges::move(column, std::back_inserter(signatures));
    }
    first = end;
  }
  if (signatures.empty()) return std::nullopt;
  return signatures;
}

void read_signature_lines(material::Material& material, material::Changes& changes) {
  const Pieces& pieces = material.pieces;
  if (material.is_header_known) return;
  const std::size_t first = pieces.size() - std::min(kMost, pieces.size());
  for (std::size_t begin = first; begin < pieces.size(); ++begin) {
    Rows rows;
    if (!std::all_of(pieces.begin() + static_cast<std::ptrdiff_t>(begin), pieces.end(),
                     [&rows](const Piece& piece) { return add_piece(piece, rows); }))
      continue;
    const auto signatures = read_signatures(rows);
    if (signatures && take(material, *signatures, seen_in(rows), begin, changes)) return;
  }
}

}  // namespace greffier::repair
