#include "repair/broken_text.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "repair/broken_text_rules.hpp"
#include "repair/cut_word.hpp"
#include "repair/piece_text.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "typography/spelling.hpp"

namespace greffier::repair {

namespace {

using material::Changes;
using material::Join;
using material::Material;
using material::Piece;
using material::Pieces;

constexpr std::size_t kShort = 40;  // bytes of a paragraph that may be a title

// The words at a cut, for people: « …de la commune de / Valrieux a voté… ».
std::string excerpt(std::string_view before, std::string_view after, std::string_view between) {
  constexpr std::size_t kReach = 60;
  before = text::trimmed(before);
  after = text::trimmed(after);
  std::string result;
  if (before.size() > kReach) {
    const std::size_t space = before.find(' ', before.size() - kReach);
    before = space == std::string_view::npos ? before : before.substr(space + 1);
    if (space != std::string_view::npos) result = "…";
  }
  result.append(before).append(between);
  const std::size_t space = after.size() > kReach ? after.rfind(' ', kReach) : after.npos;
  result.append(after.substr(0, space));
  return space == std::string_view::npos ? result : result + "…";
}

bool is_in_capitals(std::string_view text) {
  return text.size() >= 4 && text::upper(text) == text && text::lower(text) != text;
}

// A word or two: what is left of a table.
bool is_fragment(std::string_view text) {
  return count_words(text::fold_name(text)) < 3;
}

bool is_row(std::string_view text) {
  return text.find('\t') != std::string_view::npos;
}

bool ends_with_address(std::string_view text) {
  const std::size_t space = text.find_last_of(" \t\n");
  const std::string_view word = space == text.npos ? text : text.substr(space + 1);
  return word.find('@') != text.npos || word.starts_with("www.") || word.find("://") != text.npos;
}

// Lines with an empty line after each of them, from one that begins such a run.
class DoubleSpaced {
 public:
  DoubleSpaced(Pieces& pieces, std::vector<std::uint8_t>& is_settled, Changes& changes)
      : pieces_(pieces), is_settled_(is_settled), changes_(changes) {}

  void run() {
    for (std::size_t at = 0; at < pieces_.size();) {
      std::vector<std::string> lines;
      std::size_t end = at;
      for (; end < pieces_.size() && is_loose_line(pieces_[end]); ++end)
        lines.push_back(material::text_of(pieces_[end]));
      if (lines.size() >= kFewest && is_wrapped(lines)) ask(at, lines);
      at = std::max(end, at + 1);
    }
  }

 private:
  static constexpr std::size_t kFewest = 6;  // lines
  static constexpr std::size_t kWidest = 140;

  static bool is_loose_line(const Piece& piece) {
    return piece.kind == Piece::Kind::line && piece.join == Join::paragraph && piece.depth == 0;
  }

  // Most lines are full, and many of them stop inside a sentence.
  bool is_wrapped(const std::vector<std::string>& lines) {
    width_ = 0;
    for (const std::string& line : lines) width_ = std::max(width_, text::length(line));
    if (width_ < 30 || width_ > kWidest) return false;
    std::size_t full = 0;
    std::size_t cut = 0;
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
      full += text::length(lines[at]) * 4 >= width_ * 3 ? 1U : 0U;
      cut += ends_open(lines[at]) && begins_small(lines[at + 1]) ? 1U : 0U;
    }
    return full * 2 >= lines.size() && cut * 5 >= (lines.size() - 1) * 2;
  }

  void ask(std::size_t first, const std::vector<std::string>& lines) {
    std::fill_n(is_settled_.begin() + static_cast<std::ptrdiff_t>(first), lines.size(),
                std::uint8_t{1});
    const std::string count = " (×" + std::to_string(lines.size()) + ")";
    if (!changes_.take(kDoubtfulSentence, pieces_[first].span,
                       excerpt(lines[0], lines[1], " / ") + count,
                       excerpt(lines[0], lines[1], " ")))
      return;
    for (std::size_t at = 1; at < lines.size(); ++at) {
      const bool is_full = text::length(lines[at - 1]) * 5 >= width_ * 3;
      if (ends_open(lines[at - 1]) && (is_full || begins_small(lines[at])))
        pieces_[first + at].join = Join::line;
    }
  }

  Pieces& pieces_;
  std::vector<std::uint8_t>& is_settled_;
  Changes& changes_;
  std::size_t width_ = 0;
};

class Mending {
 public:
  Mending(Material& material, Changes& changes) : material_(material), changes_(changes) {}

  void run() {
    std::vector<std::uint8_t> is_settled(material_.pieces.size(), 0);
    DoubleSpaced(material_.pieces, is_settled, changes_).run();
    Pieces& pieces = material_.pieces;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
      Piece& piece = pieces[at];
      if (piece.kind != Piece::Kind::block) mend_inside(piece);
      if (kept > 0 && can_go_on(pieces[kept - 1], piece)) {
        if (take_word(pieces[kept - 1], piece)) continue;
        if (is_settled[at] == 0) take_sentence(pieces[kept - 1], piece);
      }
      if (piece.join != Join::line) head_ = piece.kind;
      keep(pieces, kept, at);
    }
    keep_first(pieces, kept);
  }

 private:
  // Only a line goes on with what stands before it; after a title it must be a line of the title.
  bool can_go_on(const Piece& before, const Piece& piece) const {
    if (piece.kind != Piece::Kind::line || before.kind == Piece::Kind::block) return false;
    return head_ != Piece::Kind::heading || piece.join == Join::line;
  }

  // Makes one piece of two when a word is cut between them.
  bool take_word(Piece& before, Piece& piece) {
    std::string first = material::text_of(before);
    const std::string second = material::text_of(piece);
    const CutWord cut = cut_word(first, second);
    if (cut.hyphen == Hyphen::none) return false;
    const bool is_doubtful = cut.hyphen == Hyphen::doubtful;
    const std::string seen = std::string(cut.left) + "- / " + std::string(cut.right);
    if (!changes_.take(is_doubtful ? kDoubtfulWord : kCutWord, piece.span, seen, cut.whole))
      return false;
    const std::size_t left_end =
        static_cast<std::size_t>(cut.left.data() - first.data()) + cut.left.size();
    replace_text(before.inlines, left_end, first.size(), cut.hyphen == Hyphen::kept ? "-" : "");
    replace_text(piece.inlines, 0, second.find_first_not_of(" \t"), "");
    std::ranges::move(piece.inlines, std::back_inserter(before.inlines));
    return true;
  }

  void take_sentence(const Piece& before, Piece& piece) {
    if (piece.join == Join::line) return;
    const std::string first = material::text_of(before);
    const std::string second = material::text_of(piece);
    if (is_row(first) || is_row(second) || ends_with_address(first) || !goes_on(first, second))
      return;
    const bool is_hanging = ends_hanging(first);
    if (!is_hanging && (is_in_capitals(first) || before.look.strong)) return;
    const bool is_short = before.join != Join::line && first.size() < kShort;
    const bool is_clear = begins_small(second) ? is_hanging || !is_short : !is_short;
    const bool is_sure = piece.join == Join::page && is_clear;
    if (!is_sure && !is_hanging && (piece.join != Join::page || is_fragment(first))) return;
    if (!changes_.take(is_sure ? kCutSentence : kDoubtfulSentence, piece.span,
                       excerpt(first, second, " / "), excerpt(first, second, " ")))
      return;
    piece.join = Join::line;
    piece.depth = before.depth;
  }

  // « mutua-⏎lisation », and « mutua- lisation » that a conversion made of it.
  void mend_inside(Piece& piece) {
    const std::string text = material::text_of(piece);
    const std::string_view all(text);
    std::vector<TextEdit> edits;
    for (std::size_t at = all.find_first_of("\n "); at < all.size();
         at = all.find_first_of("\n ", at + 1)) {
      const CutWord cut = cut_word(all.substr(0, at), all.substr(at));
      const bool is_space = all[at] == ' ';
      if (cut.hyphen == Hyphen::none || (is_space && !is_remnant(cut))) continue;
      const std::string seen =
          std::string(cut.left) + (is_space ? "- " : "- / ") + std::string(cut.right);
      const bool is_doubtful = cut.hyphen == Hyphen::doubtful;
      if (!changes_.take(is_doubtful ? kDoubtfulWord : kCutWord, piece.span, seen, cut.whole))
        continue;
      edits.push_back({static_cast<std::size_t>(cut.left.data() - text.data()) + cut.left.size(),
                       static_cast<std::size_t>(cut.right.data() - text.data()),
                       cut.hyphen == Hyphen::kept ? "-" : ""});
      at = edits.back().end;
    }
    edit_text(piece.inlines, edits);
  }

  // Inside a line only what is a word when joined, and whose first half is none.
  static bool is_remnant(const CutWord& cut) {
    return cut.hyphen == Hyphen::dropped && typography::traits_of(cut.left) == 0;
  }

  Material& material_;
  Changes& changes_;
  Piece::Kind head_ = Piece::Kind::line;
};

}  // namespace

void broken_text(Material& material, Changes& changes) {
  Mending(material, changes).run();
}

}  // namespace greffier::repair
