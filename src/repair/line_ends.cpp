#include "repair/line_ends.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "repair/label.hpp"
#include "repair/line_rules.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using material::Pieces;

constexpr std::size_t kWrapped = 50;        // code points: shorter lines are not those of a page
constexpr std::size_t kLongestLeadIn = 40;  // bytes
constexpr std::size_t kFewestLeadIns = 2;

std::size_t length_of(const Piece& piece) {
  return text::length(material::text_of(piece));
}

bool begins_upper(const Piece& piece) {
  const std::string text = material::text_of(piece);
  return text::is_upper(text::decode(text, 0).value);
}

bool ends_sentence(const Piece& piece) {
  const std::string text = material::text_of(piece);
  const std::string_view trimmed = text::trimmed(text);
  return !trimmed.empty() &&
         std::string_view(".!?:;").find(trimmed.back()) != std::string_view::npos;
}

bool has_break(const Piece& piece) {
  return !piece.inlines.empty() &&
         std::holds_alternative<model::LineBreak>(piece.inlines.back().node);
}

bool is_text_line(const Piece& piece) {
  return piece.kind == Piece::Kind::line && piece.depth == 0;
}

// One paragraph of several lines.
class Lines {
 public:
  Lines(Pieces& pieces, std::size_t begin, std::size_t end)
      : pieces_(pieces), begin_(begin), end_(end) {
    for (std::size_t i = begin; i < end; ++i) widest_ = std::max(widest_, length_of(pieces[i]));
  }

  // How many of its line ends are ends of paragraphs.
  std::size_t count_parts() const {
    std::size_t parts = 0;
    for (std::size_t i = begin_ + 1; i < end_; ++i) parts += is_part(i) ? 1 : 0;
    return parts;
  }

  void part() {
    for (std::size_t i = begin_ + 1; i < end_; ++i)
      if (is_part(i)) pieces_[i].join = Join::paragraph;
  }

 private:
  // The line before is not full, and this one begins like a paragraph.
  bool is_part(std::size_t at) const {
    const Piece& before = pieces_[at - 1];
    if (has_break(before)) return false;
    if (is_labelled(before) && is_labelled(pieces_[at])) return true;
    const bool is_full = widest_ >= kWrapped && length_of(before) * 4 >= widest_ * 3;
    return !is_full && (begins_upper(pieces_[at]) || ends_sentence(before));
  }

  // « Animateur : … » above « Participants : … » is never one sentence.
  static bool is_labelled(const Piece& piece) {
    const auto label = label_of(material::text_of(piece));
    return label && begins_upper(piece) && label->name.size() <= kLongestLeadIn;
  }

  Pieces& pieces_;
  std::size_t begin_, end_;
  std::size_t widest_ = 0;
};

bool is_lead_in(const Piece& piece) {
  if (piece.kind != Piece::Kind::line && piece.kind != Piece::Kind::item) return false;
  const std::string text = material::text_of(piece);
  const auto label = label_of(text);
  return label && !label->is_signed && label->value < text.size() &&
         label->name.size() <= kLongestLeadIn && begins_upper(piece) && !piece.inlines.empty() &&
         !piece.inlines.front().format.strong;
}

// Sets what stands before the first colon in bold.
void set_lead_in(Piece& piece) {
  auto* run = std::get_if<model::Text>(&piece.inlines.front().node);
  const std::size_t colon = run == nullptr ? std::string::npos : run->text.find(':');
  if (colon == std::string::npos) return;
  model::Inline lead = piece.inlines.front();
  std::get<model::Text>(lead.node).text.resize(colon + 1);
  lead.format.strong = true;
  run->text.erase(0, colon + 1);
  piece.inlines.insert(piece.inlines.begin(), std::move(lead));
}

}  // namespace

void read_line_ends(material::Material& material, material::Changes& changes) {
  Pieces& pieces = material.pieces;
  for (std::size_t i = 0; i < pieces.size();) {
    std::size_t end = i + 1;
    while (is_text_line(pieces[i]) && end < pieces.size() && is_text_line(pieces[end]) &&
           pieces[end].join == Join::line)
      ++end;
    Lines lines(pieces, i, end);
    const std::size_t parts = lines.count_parts();
    if (parts > 0 && changes.take(kSeparateLines, pieces[i].span, material::text_of(pieces[i]),
                                  std::to_string(parts + 1)))
      lines.part();
    i = end;
  }
}

void read_lead_ins(material::Material& material, material::Changes& changes) {
  Pieces& pieces = material.pieces;
  for (std::size_t i = 0; i < pieces.size();) {
    std::size_t end = i;
    while (end < pieces.size() && is_lead_in(pieces[end]) && pieces[end].kind == pieces[i].kind)
      ++end;
    if (end - i >= kFewestLeadIns &&
        changes.take(kLeadIns, pieces[i].span, material::text_of(pieces[i]),
                     std::to_string(end - i)))
      for (std::size_t at = i; at < end; ++at) set_lead_in(pieces[at]);
    i = std::max(end, i + 1);
  }
}

}  // namespace greffier::repair
