#include "repair/wrapped_people.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "repair/piece_text.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using material::Pieces;

constexpr std::size_t kTop = 200;  // pieces
constexpr std::string_view kGap = "   ";
constexpr std::array<std::string_view, 7> kCivilities{"M. ", "Mme ", "Mmes ", "MM. ",
                                                      "Dr ", "Me ",  "Mlle "};

struct Cell {
  std::size_t column = 0;  // where it begins on the page, in characters
  std::string text;
};
using Row = std::vector<Cell>;

bool begins_person(std::string_view text) {
  return std::ranges::any_of(kCivilities, [text](auto each) { return text.starts_with(each); });
}

// « VERLHAC » behind « …, pouvoir : M. Augustin », « déléguée » behind anything; « EXCUSÉS » behind
// « M. Paul ROY » is a title.
bool goes_on(std::string_view above, std::string_view text) {
  if (text::is_lower(text::decode(text, 0).value)) return true;
  std::size_t behind = 0;
  for (const std::string_view each : kCivilities)
    if (const std::size_t at = above.rfind(each); at != above.npos)
      behind = std::max(behind, at + each.size());
  const std::string_view name = above.substr(behind);
  const bool is_first_name = name.find_first_of(" ,") == name.npos && text::upper(name) != name;
  const std::string_view word = text.substr(0, text.find_first_of(" ,)"));
  return is_first_name && text::upper(word) == word;
}

Row cells_of(const Piece& piece) {
  Row row;
  const std::string text = material::text_of(piece);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(kGap, begin), text.size());
    const std::string_view before = std::string_view(text).substr(0, begin);
    row.push_back({static_cast<std::size_t>(piece.indent) + text::length(before),
                   std::string(text::trimmed(std::string_view(text).substr(begin, end - begin)))});
    begin = std::min(text.find_first_not_of(' ', end), text.size());
  }
  return row;
}

bool is_plain_line(const Piece& piece) {
  return piece.kind == Piece::Kind::line && piece.depth == 0 && piece.inlines.size() == 1 &&
         std::holds_alternative<model::Text>(piece.inlines.front().node);
}

// The lines of one list, from its first on.
class Block {
 public:
  Block(Pieces& pieces, std::size_t begin) : pieces_(pieces), begin_(begin) {
    for (std::size_t at = begin; at < pieces.size() && is_plain_line(pieces[at]); ++at) {
      if (at > begin && pieces[at].join != Join::line) break;
      Row row = cells_of(pieces[at]);
      const bool may_go_on = row.size() <= 2 && (row.size() == 2 || is_short(row));
      if (!may_go_on) break;
      rows_.push_back(std::move(row));
    }
  }

  [[nodiscard]] std::size_t end() const { return begin_ + std::max<std::size_t>(rows_.size(), 1); }

  // True when cells were joined. The list ends before a cell that goes on with none.
  bool join() {
    if (!are_people()) return false;
    bool has_any = false;
    for (std::size_t at = 1; at < rows_.size(); ++at)
      for (Cell& cell : rows_[at]) {
        if (begins_person(cell.text)) continue;
        Cell* const above = above_of(at, cell);
        if (above == nullptr || !goes_on(above->text, cell.text)) {
          rows_.resize(at);
          break;
        }
        above->text += " " + std::exchange(cell.text, {});
        has_any = true;
      }
    if (has_any) write();
    return has_any;
  }

 private:
  static bool is_short(const Row& row) {
    return row.size() == 1 && (begins_person(row.front().text) || row.front().text.size() < 40);
  }

  bool are_people() const {
    const auto is_pair = [](const Row& row) { return row.size() == 2; };
    return rows_.size() > 1 && is_pair(rows_.front()) &&
           std::ranges::all_of(rows_.front(),
                               [](const Cell& each) { return begins_person(each.text); });
  }

  // The last cell above that begins about where this one does.
  Cell* above_of(std::size_t at, const Cell& cell) {
    constexpr std::size_t kNear = 4;  // characters that what goes on may be set in
    for (std::size_t row = at; row-- > 0;)
      for (Cell& each : rows_[row])
        if (!each.text.empty() && each.column <= cell.column + 1 &&
            cell.column <= each.column + kNear)
          return &each;
    return nullptr;
  }

  void write() {
    for (std::size_t at = 0; at < rows_.size(); ++at) {
      std::string text;
      for (const Cell& cell : rows_[at])
        if (!cell.text.empty())
          text.append(text.empty() ? std::string_view() : kGap).append(cell.text);
      std::get<model::Text>(pieces_[begin_ + at].inlines.front().node).text = std::move(text);
    }
    std::size_t kept = begin_;
    const std::size_t end = begin_ + rows_.size();
    for (std::size_t at = begin_; at < pieces_.size(); ++at)
      if (at >= end || !material::text_of(pieces_[at]).empty()) keep(pieces_, kept, at);
    keep_first(pieces_, kept);
  }

  Pieces& pieces_;
  std::size_t begin_;
  std::vector<Row> rows_;
};

}  // namespace

void join_wrapped_people(material::Material& material) {
  Pieces& pieces = material.pieces;
  for (std::size_t at = 0; at < std::min(kTop, pieces.size()); ++at) {
    const bool may_begin = is_plain_line(pieces[at]) &&
                           begins_person(material::text_of(pieces[at])) &&
                           material::text_of(pieces[at]).find(kGap) != std::string::npos;
    if (!may_begin) continue;
    Block block(pieces, at);
    if (!block.join()) at = block.end() - 1;
  }
}

}  // namespace greffier::repair
