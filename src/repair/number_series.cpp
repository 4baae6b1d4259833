#include "repair/number_series.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "repair/label.hpp"
#include "repair/plain_title.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Piece;

constexpr std::size_t kLongestTitle = 160;  // bytes
constexpr std::size_t kSubstance = 50;      // bytes of text that make a section

struct Entry {
  std::size_t piece = 0;
  OutlineNumber number;
  std::string text;
};

// The pieces that go on with each other on one level.
using Series = std::vector<std::size_t>;  // indices of entries

class Numbers {
 public:
  explicit Numbers(const material::Pieces& pieces) : pieces_(pieces) {
    for (std::size_t i = 0; i < pieces_.size(); ++i) read_entry(i);
    for (std::size_t i = 0; i < entries_.size(); ++i) place(i);
  }

  std::map<std::size_t, NumberedPiece> take() && {
    std::map<std::size_t, NumberedPiece> found;
    for (const Series& series : series_) judge(series, found);
    return found;
  }

 private:
  void read_entry(std::size_t at) {
    const Piece& piece = pieces_[at];
    if (piece.kind != Piece::Kind::heading && piece.kind != Piece::Kind::line) return;
    if (piece.depth > 0) return;
    std::string text = material::text_of(piece);
    auto number = read_misread_one(text);
    if (!number || !goes_on_below(*number, at)) number = read_outline_number(text);
    if (!number) number = read_signed(text);
    if (number) entries_.push_back({at, std::move(*number), std::move(text)});
  }

  // The next numbered line goes on with a number.
  bool goes_on_below(const OutlineNumber& number, std::size_t at) const {
    constexpr std::size_t kNear = 40;  // pieces
    for (std::size_t i = at + 1; i < std::min(at + kNear, pieces_.size()); ++i)
      if (const auto next = read_outline_number(material::text_of(pieces_[i]));
          next && next->closing == number.closing)
        return is_next(number, *next);
    return false;
  }

  // « ► Point 1 : la rentrée »
  static std::optional<OutlineNumber> read_signed(const std::string& text) {
    const std::size_t sign = sign_length(text);
    if (sign == 0) return std::nullopt;
    auto number = read_outline_number(std::string_view(text).substr(sign));
    if (!number || number->word.empty()) return std::nullopt;
    number->length += sign;
    return number;
  }

  // « l. Permis de construire » from a scanner: a 1, if a 2 goes on with it.
  static std::optional<OutlineNumber> read_misread_one(std::string text) {
    if (!text.starts_with("l. ") && !text.starts_with("l) ") && !text.starts_with("l - "))
      return std::nullopt;
    text.front() = '1';
    auto number = read_outline_number(text);
    if (number) number->is_sure = false;
    return number;
  }

  // Puts an entry at the end of the nearest open series that it goes on with; series inside that
  // one are over then.
  void place(std::size_t at) {
    const OutlineNumber& number = entries_[at].number;
    for (std::size_t depth = open_.size(); depth-- > 0;) {
      Series& series = series_[open_[depth]];
      if (!is_next(entries_[series.back()].number, number)) continue;
      series.push_back(at);
      open_.resize(depth + 1);
      return;
    }
    std::erase_if(open_, [&](std::size_t index) {
      return entries_[series_[index].front()].number.scheme() == number.scheme();
    });
    open_.push_back(series_.size());
    series_.push_back({at});
  }

  // The text between an entry and the next one of any series.
  std::size_t substance_below(std::size_t entry) const {
    const std::size_t end =
        entry + 1 < entries_.size() ? entries_[entry + 1].piece : pieces_.size();
    std::size_t bytes = 0;
    for (std::size_t i = entries_[entry].piece + 1; i < end; ++i) {
      const Piece& piece = pieces_[i];
      if (piece.kind == Piece::Kind::heading) break;
      // What goes on with the numbered line itself is no text below it.
      const bool is_same = piece.kind == Piece::Kind::line && piece.join == material::Join::line &&
                           !stands_over_text(entry);
      if (!is_same)
        bytes += piece.kind == Piece::Kind::line ? material::text_of(piece).size() : kSubstance;
      if (bytes >= kSubstance) break;
    }
    return bytes;
  }

  // « 1) Toiture » and, right below it, « Le maire présente l’avancement du chantier. »: no line
  // that goes on is so short before one that begins a sentence. « 1/ BILAN » above anything.
  bool stands_over_text(std::size_t entry) const {
    constexpr std::size_t kShort = 60;  // bytes
    const std::size_t below = entries_[entry].piece + 1;
    const bool is_next = entry + 1 < entries_.size() && entries_[entry + 1].piece == below;
    if (below >= pieces_.size() || is_next) return false;
    const bool is_over_block = pieces_[below].kind == Piece::Kind::block;
    if (!is_over_block && pieces_[below].kind != Piece::Kind::line) return false;
    const std::string_view title = entries_[entry].text;
    const std::string text = material::text_of(pieces_[below]);
    const char32_t first = text::decode(text, 0).value;
    if (!is_title_like(entry) || title.size() > kShort || text::trimmed(title).ends_with(':'))
      return false;
    if (is_over_block) return true;
    const bool begins_sentence = text::is_upper(first) || first == U'«';
    return is_in_capitals(title.substr(entries_[entry].number.length)) ||
           (begins_sentence && (text.size() > title.size() || is_field(text)));
  }

  // « Rapporteur : M. Jean DUPONT »
  static bool is_field(const std::string& text) {
    const auto label = label_of(text);
    return label && label->value < text.size();
  }

  bool is_heading(std::size_t entry) const {
    return pieces_[entries_[entry].piece].kind == Piece::Kind::heading;
  }

  // « B – Le réseau », set apart, and below it « Il compte 12 km. », or « C – Actions à mener ».
  bool is_set_over_something(std::size_t entry) const {
    constexpr std::size_t kShort = 90;  // bytes
    const std::size_t below = entries_[entry].piece + 1;
    const std::string& title = entries_[entry].text;
    const bool is_next = entry + 1 < entries_.size() && entries_[entry + 1].piece == below;
    if (below >= pieces_.size() || is_next || title.size() > kShort || !is_title_like(entry) ||
        pieces_[entries_[entry].piece].join == material::Join::line)
      return false;
    if (names_section(std::string_view(title).substr(entries_[entry].number.length))) return true;
    const std::string text = material::text_of(pieces_[below]);
    const std::string_view sentence = text::trimmed(text);
    return pieces_[below].kind == Piece::Kind::line && !sentence.empty() &&
           text::is_upper(text::decode(sentence, 0).value) && sentence.ends_with('.') &&
           sentence.find(' ') != std::string_view::npos && begins_upper(entry);
  }

  bool has_section(std::size_t entry, int depth = 0) const {
    if (substance_below(entry) >= kSubstance || is_set_over_something(entry)) return true;
    // « 1. » then « 1.1 »: what is below is a level of its own.
    return entry + 1 < entries_.size() &&
           (is_first_below(entries_[entry].number, entries_[entry + 1].number) ||
            stands_over_title(entry, depth));
  }

  // « I – Les causes », set apart, right above « A – La mobilité », which has a section.
  bool stands_over_title(std::size_t entry, int depth) const {
    constexpr int kDeepest = 4;
    const Entry& above = entries_[entry];
    const Entry& below = entries_[entry + 1];
    const bool are_apart = pieces_[above.piece].join != material::Join::line &&
                           pieces_[below.piece].join != material::Join::line;
    return depth < kDeepest && are_apart && below.piece == above.piece + 1 &&
           below.number.parts.back().value == 1 && below.number.scheme() != above.number.scheme() &&
           is_title_like(entry) && has_section(entry + 1, depth + 1);
  }

  bool is_title_like(std::size_t entry) const {
    const std::string& text = entries_[entry].text;
    const std::string_view trimmed = text::trimmed(text);
    return text.size() <= kLongestTitle && !trimmed.ends_with(';') && !trimmed.ends_with(',') &&
           !trimmed.ends_with('.');
  }

  void judge(const Series& series, std::map<std::size_t, NumberedPiece>& found) const {
    const bool is_certain = std::ranges::any_of(series, [this](std::size_t entry) {
      return is_heading(entry) || !entries_[entry].number.word.empty();
    });
    const OutlineNumber& first = entries_[series.front()].number;
    if (!is_certain && series.size() == 1 && !may_stand_alone(series.front())) return;
    if (!is_certain && !first.is_sure && series.size() < 2) return;
    const bool are_titles = is_certain || number_titles(series);
    for (const std::size_t entry : series) {
      const Piece& piece = pieces_[entries_[entry].piece];
      const bool is_title = are_titles && (is_heading(entry) || is_title_like(entry));
      const bool is_item =
          !are_titles && piece.kind == Piece::Kind::line && begins_anywhere(series);
      found.try_emplace(entries_[entry].piece,
                        NumberedPiece{entries_[entry].number, is_title, is_item});
    }
  }

  // « 1) Le matériel » alone in a text is a title when it looks like one and has a section.
  bool may_stand_alone(std::size_t entry) const {
    return entries_[entry].number.is_sure && is_title_like(entry) && has_section(entry) &&
           entries_[entry].number.parts.back().value == 1;
  }

  // A list begins at 1, at a, at I, or goes on with one that a text interrupts.
  bool begins_anywhere(const Series& series) const {
    return series.size() > 1 || entries_[series.front()].number.is_sure;
  }

  bool begins_upper(std::size_t entry) const {
    const std::string& text = entries_[entry].text;
    return text::is_upper(text::decode(text, entries_[entry].number.length).value);
  }

  bool begins_lower(std::size_t entry) const {
    const std::string& text = entries_[entry].text;
    return text::is_lower(text::decode(text, entries_[entry].number.length).value);
  }

  bool number_titles(const Series& series) const {
    std::size_t sections = 0;
    std::size_t titles = 0;
    std::size_t lines = 0;
    if (std::ranges::all_of(series, [this](std::size_t entry) { return begins_lower(entry); }))
      return false;
    for (const std::size_t entry : series) {
      sections += has_section(entry) ? 1 : 0;
      titles += is_title_like(entry) ? 1 : 0;
      lines += is_line_of_list(entry) ? 1 : 0;
    }
    return sections * 2 >= series.size() + (series.size() > 2 ? 1 : 0) &&
           titles * 3 >= series.size() * 2 &&
           lines * 2 <= series.size() - (series.size() == 2 ? 1 : 0);
  }

  // Right below another line, and no title of what stands right below itself.
  bool is_line_of_list(std::size_t entry) const {
    const std::size_t at = entries_[entry].piece;
    if (pieces_[at].join != material::Join::line) return false;
    const bool is_apart = at + 1 < pieces_.size() && pieces_[at + 1].kind == Piece::Kind::line &&
                          pieces_[at + 1].join != material::Join::line;
    return is_apart || !stands_over_text(entry);
  }

  const material::Pieces& pieces_;
  std::vector<Entry> entries_;
  std::vector<Series> series_;
  std::vector<std::size_t> open_;  // indices of series, the outer one first
};

}  // namespace

std::map<std::size_t, NumberedPiece> read_numbers(const material::Pieces& pieces) {
  return Numbers(pieces).take();
}

}  // namespace greffier::repair
