#include "repair/people_lines_parted.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "repair/header_rules.hpp"
#include "repair/label.hpp"
#include "repair/people_lines.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;

constexpr std::size_t kTop = 40;  // pieces in which people are listed
constexpr std::size_t kGap = 3;   // spaces between two columns, at least

// What stands in one column of a line.
struct Part {
  std::size_t column = 0;  // in characters, from the edge of the page
  std::string text;
};

std::vector<Part> parts_of(const Piece& piece) {
  const std::string text = material::text_of(piece);
  std::vector<Part> parts;
  std::size_t column = static_cast<std::size_t>(std::max(piece.indent, 0));
  std::size_t spaces = kGap;
  for (std::size_t i = 0; i < text.size(); ++column) {
    const text::CodePoint point = text::decode(text, i);
    const std::size_t length = std::max<std::size_t>(point.length, 1);
    const bool is_space = text::is_space(point.value);
    if (!is_space && spaces >= kGap)
      parts.push_back({column, {}});
    else if (!is_space && spaces > 0)
      parts.back().text += ' ';
    if (!is_space) parts.back().text += text.substr(i, length);
    spaces = is_space ? spaces + 1 : 0;
    i += length;
  }
  return parts;
}

const KnownField* people_field(const KnownFields& fields, std::string_view name) {
  name = text::trimmed(name);
  if (name.ends_with(':')) name = text::trimmed(name.substr(0, name.size() - 1));
  const KnownField* field = known_field(fields, name);
  return field != nullptr && field->is_people && field->is_list ? field : nullptr;
}

struct Column {
  std::size_t at = 0;
  const KnownField* field = nullptr;
  model::Values people;
};

// The lists that a line of nothing but their names opens; empty for any other line.
std::vector<Column> columns_of(const Piece& piece, const KnownFields& fields) {
  std::vector<Column> columns;
  if (piece.kind != Piece::Kind::line) return columns;
  const std::vector<Part> parts = parts_of(piece);
  if (parts.size() < 2) return columns;
  for (const Part& part : parts) {
    const KnownField* field = people_field(fields, part.text);
    if (field == nullptr) return {};
    columns.push_back({part.column, field, {}});
  }
  return columns;
}

// The column that begins nearest.
Column& nearest(std::vector<Column>& columns, std::size_t at) {
  const auto distance = [at](const Column& column) {
    return column.at > at ? column.at - at : at - column.at;
  };
  return *std::ranges::min_element(columns, {}, distance);
}

// False when a part of the line is nobody.
bool read_row(const Piece& piece, std::vector<Column>& columns) {
  std::vector<std::pair<std::size_t, std::string>> people;
  for (const Part& part : parts_of(piece)) {
    const std::vector<std::string> named = people_of(part.text, true);
    if (named.empty()) return false;
    for (const std::string& each : named) people.emplace_back(part.column, each);
  }
  for (auto& [at, name] : people) nearest(columns, at).people.emplace_back(name, piece.span);
  return !people.empty();
}

void put(model::Map& header, Column column, const diag::Span& span) {
  if (column.people.empty()) return;
  model::Value* const known = header.find(column.field->key);
  auto* const list = known == nullptr ? nullptr : known->get_if<model::Values>();
  if (list != nullptr)
    std::ranges::move(column.people, std::back_inserter(*list));
  else if (known == nullptr)
    header.set(column.field->key, model::Value(std::move(column.people), span), column.field->key,
               span);
}

// Where a second list of people begins on a line that has one; 0 for none.
std::size_t second_list(const std::string& text, const KnownFields& fields) {
  const auto label = label_of(text);
  if (!label || people_field(fields, label->name) == nullptr) return 0;
  constexpr std::array<std::string_view, 7> kSigns{" – ", " - ", " — ", " ; ", "; ", ". ", " / "};
  for (std::size_t at = label->value; at < text.size(); ++at)
    for (const std::string_view sign : kSigns) {
      if (std::string_view(text).substr(at, sign.size()) != sign) continue;
      const std::string_view rest = std::string_view(text).substr(at + sign.size());
      const auto next = label_of(rest);
      if (next && people_field(fields, next->name) != nullptr) return at + sign.size();
    }
  return 0;
}

std::string without_sign(std::string text) {
  while (!text.empty() && std::string_view(" ;./-").find(text.back()) != std::string_view::npos)
    text.pop_back();
  for (const std::string_view dash : {"–", "—"})
    if (text.ends_with(dash)) text.resize(text.size() - dash.size());
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

}  // namespace

void part_people_lines(material::Material& material, const KnownFields& fields) {
  material::Pieces& pieces = material.pieces;
  for (std::size_t i = 0; i < std::min(kTop, pieces.size()); ++i) {
    if (pieces[i].kind != Piece::Kind::line) continue;
    const std::string text = material::text_of(pieces[i]);
    const std::size_t begin = second_list(text, fields);
    if (begin == 0) continue;
    Piece second = pieces[i];
    ingest::drop_text(second.inlines, begin);
    second.join = Join::line;
    pieces[i].inlines = ingest::first_bytes(std::move(pieces[i].inlines),
                                            without_sign(text.substr(0, begin)).size());
    pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(second));
  }
}

void take_people_columns(material::Material& material, const KnownFields& fields,
                         material::Changes& changes) {
  material::Pieces& pieces = material.pieces;
  if (material.is_header_known) return;
  for (std::size_t i = 0; i < std::min(kTop, pieces.size()); ++i) {
    std::vector<Column> columns = columns_of(pieces[i], fields);
    if (columns.empty()) continue;
    std::size_t end = i + 1;
    std::string seen = material::text_of(pieces[i]);
    while (end < pieces.size() && pieces[end].kind == Piece::Kind::line &&
           (end == i + 1 || pieces[end].join == Join::line) && read_row(pieces[end], columns))
      seen += " / " + material::text_of(pieces[end++]);
    if (end == i + 1) continue;
    std::string made;
    for (const Column& column : columns)
      made += (made.empty() ? "" : ", ") + column.field->key + ": " +
              std::to_string(column.people.size());
    const diag::Span span = pieces[i].span;
    if (!changes.take(kPeopleTaken, span, seen, made)) return;
    for (Column& column : columns) put(material.header, std::move(column), span);
    return material::erase_pieces(pieces, i, end);
  }
}

}  // namespace greffier::repair
