#include "repair/fact_rows.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "repair/header_rules.hpp"
#include "repair/label.hpp"
#include "repair/piece_text.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using material::Pieces;

constexpr std::size_t kTop = 15;  // pieces among which facts stand

struct Fact {
  std::string label, value;
};

std::string text_of(const model::Cell& cell) {
  std::string text;
  for (const model::Block& block : cell.blocks) {
    const auto* paragraph = std::get_if<model::Paragraph>(&block.node);
    if (paragraph == nullptr) return "\n";
    text += (text.empty() ? "" : " ; ") + model::plain_text(paragraph->inlines);
  }
  return std::string(text::trimmed(text));
}

std::string without_colon(std::string_view label) {
  label = text::trimmed(label);
  if (label.ends_with(':')) label.remove_suffix(1);
  return std::string(text::trimmed(label));
}

// The facts of a table: an even number of columns, labels of fields in those to the left.
std::vector<Fact> facts_of(const model::Table& table, const KnownFields& fields) {
  constexpr std::size_t kMostRows = 20;
  std::vector<Fact> facts;
  std::size_t known = 0;
  if (table.columns.size() % 2 != 0 || table.rows.size() > kMostRows) return {};
  for (const model::Row& row : table.rows) {
    if (row.cells.size() != table.columns.size()) return {};
    for (std::size_t i = 0; i + 1 < row.cells.size(); i += 2) {
      Fact fact{without_colon(text_of(row.cells[i])), text_of(row.cells[i + 1])};
      if (fact.label.empty() && fact.value.empty()) continue;
      if (fact.label.empty() || fact.label == "\n" || fact.value == "\n") return {};
      known += known_field(fields, fact.label) != nullptr ? 1 : 0;
      facts.push_back(std::move(fact));
    }
  }
  const bool are_labels = known >= 2 && known * 3 >= facts.size() * 2;
  return are_labels ? facts : std::vector<Fact>();
}

// « 8 », « 10 »: a count.
bool is_count(std::string_view value) {
  value = text::trimmed(value);
  while (value.ends_with('.') || value.ends_with(',')) value.remove_suffix(1);
  return !value.empty() && value.find_first_not_of("0123456789") == std::string_view::npos;
}

struct Parts {
  std::vector<std::string_view> texts;
  std::vector<std::size_t> begins;
};

// What wide gaps, tabs, dashes or bars part, each with its label; none when one has no label.
Parts parts_of(std::string_view line) {
  constexpr std::array<std::string_view, 6> kSigns{"\t", "   ", " – ", " - ", " | ", " — "};
  Parts parts;
  std::size_t begin = 0;
  while (begin < line.size()) {
    std::size_t end = line.size(), next = end;
    for (const std::string_view sign : kSigns)
      if (const std::size_t at = line.find(sign, begin); at < end) {
        end = at;
        next = at + sign.size();
      }
    const std::string_view part = text::trimmed(line.substr(begin, end - begin));
    if (!part.empty() && !label_of(part)) return {};
    if (!part.empty()) {
      parts.texts.push_back(part);
      parts.begins.push_back(begin);
    }
    begin = next;
  }
  return parts;
}

class FactRows {
 public:
  FactRows(Pieces& pieces, const KnownFields& fields, material::Changes& changes)
      : pieces_(pieces), fields_(fields), changes_(changes) {}

  void run() {
    for (std::size_t i = 0; i < std::min(kTop, pieces_.size()) && !begins_body(pieces_[i]); ++i) {
      if (pieces_[i].kind == Piece::Kind::block)
        part_table(i);
      else if (pieces_[i].kind == Piece::Kind::line && pieces_[i].depth == 0)
        part_line(i);
    }
  }

 private:
  // A title, an entry of a list or a sentence, that which opens a sitting aside.
  static bool begins_body(const Piece& piece) {
    if (piece.kind == Piece::Kind::heading || piece.kind == Piece::Kind::item) return true;
    const std::string text = material::text_of(piece);
    return text.ends_with('.') && !label_of(text) && count_words(text::fold_name(text)) > 3 &&
           !text::fold_name(text.substr(0, 40)).starts_with("l_an_deux_mille");
  }

  void part_table(std::size_t at) {
    const auto* table = std::get_if<model::Table>(&pieces_[at].block->node);
    const auto facts = table == nullptr ? std::vector<Fact>() : facts_of(*table, fields_);
    if (facts.empty()) return;
    std::string seen;
    Pieces lines;
    const diag::Span span = pieces_[at].span;
    for (const Fact& fact : facts) {
      seen += (seen.empty() ? "" : " | ") + fact.label;
      lines.push_back(material::line({model::text(fact.label + " : " + fact.value)}, span));
    }
    if (!changes_.take(kFactTable, span, seen, std::to_string(facts.size()))) return;
    replace(at, std::move(lines));
  }

  const KnownField* known(std::string_view part) const {
    return known_field(fields_, label_of(part)->name);
  }

  void part_line(std::size_t at) {
    constexpr std::size_t kLongest = 200;  // bytes
    const std::string text = material::text_of(pieces_[at]);
    if (text.size() > kLongest) return;
    const Parts parts = parts_of(text);
    if (parts.texts.size() < 2 || known(parts.texts.front()) == nullptr) return;
    const auto value_of = [](std::string_view part) { return part.substr(label_of(part)->value); };
    const bool are_counts = std::ranges::all_of(
        parts.texts, [&](std::string_view part) { return is_count(value_of(part)); });
    const bool are_known = std::ranges::all_of(parts.texts, [&](std::string_view part) {
      return known(part) != nullptr && !text::trimmed(value_of(part)).empty();
    });
    const bool begins_with_number = are_counts && !known(parts.texts.front())->is_people;
    if (!are_known && !begins_with_number) return;
    Pieces lines;
    std::size_t end = text.size();
    for (std::size_t i = parts.texts.size(); i-- > 0;) {
      if (are_counts && i > 1) continue;
      Piece piece = pieces_[at];
      if (end < text.size()) {
        const auto tail = static_cast<std::size_t>(parts.texts[i].data() - text.data());
        replace_text(piece.inlines, tail + parts.texts[i].size(), text.size(), "");
      }
      replace_text(piece.inlines, 0, static_cast<std::size_t>(parts.texts[i].data() - text.data()),
                   "");
      if (i > 0) piece.join = Join::paragraph;
      end = parts.begins[i];
      lines.insert(lines.begin(), std::move(piece));
    }
    replace(at, std::move(lines));
  }

  void replace(std::size_t at, Pieces lines) {
    const auto place = pieces_.begin() + static_cast<std::ptrdiff_t>(at);
    lines.front().join = place->join;
    const auto next = pieces_.erase(place);
    pieces_.insert(next, std::make_move_iterator(lines.begin()),
                   std::make_move_iterator(lines.end()));
  }

  Pieces& pieces_;
  const KnownFields& fields_;
  material::Changes& changes_;
};

}  // namespace

void part_fact_rows(material::Material& material, const KnownFields& fields,
                    material::Changes& changes) {
  if (!material.is_header_known) FactRows(material.pieces, fields, changes).run();
}

}  // namespace greffier::repair
