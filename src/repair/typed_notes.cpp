#include "repair/typed_notes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "repair/leftovers_rules.hpp"
#include "repair/piece_text.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using material::Pieces;

constexpr std::size_t kMostFigures = 3;
constexpr std::size_t kMostLines = 4;     // of a note
constexpr std::size_t kLeastLetters = 4;  // bytes of a note

// A number above the line: in one run, between two of its bytes.
struct Mark {
  std::size_t run = 0, begin = 0, end = 0;
  int number = 0;
};

// The figure of a superscript character; -1 for others.
int figure_of(char32_t sign) {
  constexpr std::u32string_view kFigures = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
  const std::size_t found = kFigures.find(sign);
  return found == kFigures.npos ? -1 : static_cast<int>(found);
}

// « m² », « km³ », « CO² »
bool is_unit(std::string_view before) {
  constexpr std::array<std::string_view, 7> kUnits{"m", "km", "cm", "mm", "dm", "hm", "CO"};
  std::size_t begin = before.size();
  while (begin > 0 && text::is_letter(text::decode_before(before, begin).value))
    begin -= text::decode_before(before, begin).length;
  return std::ranges::find(kUnits, before.substr(begin)) != kUnits.end();
}

void add_characters(std::string_view text, std::size_t run, std::vector<Mark>& marks) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    int number = 0;
    std::size_t figures = 0;
    while (at < text.size() && figure_of(text::decode(text, at).value) >= 0) {
      if (figures < kMostFigures) number = number * 10 + figure_of(text::decode(text, at).value);
      ++figures;
      at += text::decode(text, at).length;
    }
    if (figures > 0 && figures <= kMostFigures) marks.push_back({run, begin, at, number});
    if (figures == 0) at += std::max<std::size_t>(text::decode(text, at).length, 1);
  }
}

void add_run(const std::string& text, std::size_t run, std::vector<Mark>& marks) {
  const std::string_view typed = text::trimmed(text);
  if (typed.empty() || typed.size() > kMostFigures ||
      typed.find_first_not_of("0123456789") != typed.npos)
    return;
  int number = 0;
  for (const char figure : typed) number = number * 10 + (figure - '0');
  marks.push_back({run, 0, text.size(), number});
}

std::vector<Mark> marks_of(const model::Inlines& inlines) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    const auto* text = std::get_if<model::Text>(&inlines[i].node);
    if (text == nullptr || inlines[i].format.code) continue;
    if (inlines[i].format.script == model::Script::superscript)
      add_run(text->text, i, marks);
    else
      add_characters(text->text, i, marks);
  }
  return marks;
}

// What stands in front of a mark, in its run or in the one before.
std::string before(const model::Inlines& inlines, const Mark& mark) {
  if (mark.begin > 0)
    return std::get<model::Text>(inlines[mark.run].node).text.substr(0, mark.begin);
  const auto* text =
      mark.run == 0 ? nullptr : std::get_if<model::Text>(&inlines[mark.run - 1].node);
  return text == nullptr ? std::string() : text->text;
}

class Notes {
 public:
  Notes(Pieces& pieces, material::Changes& changes) : pieces_(pieces), changes_(changes) {}

  void run() {
    for (std::size_t at = 0; at < pieces_.size(); ++at)
      if (is_gone_.empty() || is_gone_.back() < at) read(at);
    if (is_gone_.empty()) return;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < pieces_.size(); ++at)
      if (!std::ranges::binary_search(is_gone_, at)) keep(pieces_, kept, at);
    keep_first(pieces_, kept);
  }

 private:
  struct Call {
    std::size_t piece = 0;
    Mark mark;
  };

  void read(std::size_t at) {
    const Piece& piece = pieces_[at];
    if (piece.kind == Piece::Kind::block) return;
    const std::vector<Mark> marks = marks_of(piece.inlines);
    if (marks.empty()) return;
    if (piece.kind == Piece::Kind::line && is_at_start(piece.inlines, marks.front()))
      return read_note(at, marks.front());
    for (const Mark& mark : marks)
      if (!is_unit(before(piece.inlines, mark))) calls_[mark.number] = {at, mark};
  }

  static bool is_at_start(const model::Inlines& inlines, const Mark& mark) {
    if (mark.run > 1 || !text::trimmed(before(inlines, mark)).empty()) return false;
    const std::string text = model::plain_text(inlines);
    return text.size() >= mark.end - mark.begin + kLeastLetters;
  }

  void read_note(std::size_t at, const Mark& mark) {
    const auto call = calls_.find(mark.number);
    if (call == calls_.end()) return;
    const std::size_t end = note_end(at);
    std::string seen;
    for (std::size_t i = at; i < end; ++i)
      seen += (seen.empty() ? "" : " ") + material::text_of(pieces_[i]);
    if (!changes_.take(kTypedNote, pieces_[at].span, seen,
                       "[^" + std::to_string(mark.number) + "]"))
      return;
    const Call found = call->second;
    calls_.erase(call);
    put_note(found, body_of(at, end, mark));
    if (end < pieces_.size() && pieces_[end].join == Join::line)
      pieces_[end].join = Join::paragraph;
    for (std::size_t i = at; i < end; ++i) is_gone_.push_back(i);
  }

  // Lines that go on with a note end with its sentence.
  std::size_t note_end(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < pieces_.size() && end < at + kMostLines && goes_on_at(end)) ++end;
    return end;
  }

  bool goes_on_at(std::size_t at) const {
    const Piece& piece = pieces_[at];
    if (piece.kind != Piece::Kind::line || piece.join != Join::line) return false;
    const std::vector<Mark> marks = marks_of(piece.inlines);
    const bool is_note = !marks.empty() && is_at_start(piece.inlines, marks.front());
    return !is_note && !text::trimmed(material::text_of(pieces_[at - 1])).ends_with('.');
  }

  std::shared_ptr<const model::Blocks> body_of(std::size_t at, std::size_t end, const Mark& mark) {
    model::Inlines inlines = pieces_[at].inlines;
    for (std::size_t i = 0; i < mark.run; ++i) inlines.erase(inlines.begin());
    ingest::drop_text(inlines, mark.end);
    for (std::size_t i = at + 1; i < end; ++i) {
      inlines.push_back(model::text(" ", {}, pieces_[i].span));
      std::ranges::copy(pieces_[i].inlines, std::back_inserter(inlines));
    }
    ingest::trim_line(inlines);
    const diag::Span span = pieces_[at].span;
    return std::make_shared<const model::Blocks>(
        model::Blocks{{model::Paragraph{std::move(inlines), {}}, span}});
  }

  // The call in the place of its number. Marks that stand behind it in its piece move.
  void put_note(const Call& call, std::shared_ptr<const model::Blocks> body) {
    model::Inlines& inlines = pieces_[call.piece].inlines;
    const auto at = inlines.begin() + static_cast<std::ptrdiff_t>(call.mark.run);
    model::Inline left = *at;
    model::Inline right = *at;
    auto& before = std::get<model::Text>(left.node).text;
    before.resize(call.mark.begin);
    auto& behind = std::get<model::Text>(right.node).text;
    behind.erase(0, call.mark.end);
    model::Inline note;
    note.node = model::Footnote{std::move(body)};
    note.span = at->span;
    model::Inlines made;
    if (!before.empty()) made.push_back(std::move(left));
    made.push_back(std::move(note));
    if (!behind.empty()) made.push_back(std::move(right));
    const auto place = inlines.erase(at);
    inlines.insert(place, std::make_move_iterator(made.begin()),
                   std::make_move_iterator(made.end()));
    find_again(call.piece);
  }

  void find_again(std::size_t piece) {
    std::erase_if(calls_, [piece](const auto& each) { return each.second.piece == piece; });
    for (const Mark& mark : marks_of(pieces_[piece].inlines))
      if (!is_unit(before(pieces_[piece].inlines, mark))) calls_[mark.number] = {piece, mark};
  }

  Pieces& pieces_;
  material::Changes& changes_;
  std::map<int, Call> calls_;         // the last one of each number that has no note yet
  std::vector<std::size_t> is_gone_;  // sorted indices of pieces
};

}  // namespace

void read_typed_notes(material::Material& material, material::Changes& changes) {
  Notes(material.pieces, changes).run();
}

}  // namespace greffier::repair
