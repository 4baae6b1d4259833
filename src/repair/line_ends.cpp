#include "repair/line_ends.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "repair/label.hpp"
#include "repair/line_rules.hpp"
#include "repair/people_lines.hpp"
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
    if (is_labelled(pieces_[at]) && (is_labelled(before) || ends_with_colon(before))) return true;
    if (stands_alone(before) || stands_alone(pieces_[at])) return true;
    if (begins_person(before) && begins_person(pieces_[at])) return true;
    if (ends_lead(before) && begins_shouted(pieces_[at])) return true;
    const bool is_full = widest_ >= kWrapped && length_of(before) * 4 >= widest_ * 3;
    return !is_full && (begins_upper(pieces_[at]) || ends_sentence(before));
  }

  // A line that nobody wraps: columns set with spaces, an address, what ends with a telephone.
  static bool stands_alone(const Piece& piece) {
    constexpr std::string_view kGap = "    ";  // four spaces
    const std::string text = material::text_of(piece);
    const std::string_view line = text::trimmed(text);
    return line.find(kGap) != std::string_view::npos || ends_with_contact(line) ||
           begins_address(line);
  }

  // « … – 06 00 10 20 30 », « … – luc@example.org »
  static bool ends_with_contact(std::string_view line) {
    const std::size_t space = line.rfind(' ');
    const std::string_view last = space == std::string_view::npos ? line : line.substr(space + 1);
    if (last.find('@') != std::string_view::npos && last.find('.') != std::string_view::npos)
      return true;
    constexpr int kFigures = 10;
    int figures = 0;
    for (std::size_t i = line.size(); i-- > 0;) {
      if (text::is_digit(static_cast<unsigned char>(line[i])))
        ++figures;
      else if (line[i] != ' ' && line[i] != '.' && line[i] != '-')
        break;
    }
    return figures == kFigures;
  }

  // « 12, rue du Moulin – 99120 Valclaire »
  static bool begins_address(std::string_view line) {
    static constexpr std::array<std::string_view, 12> kWays{
        "rue ",  "avenue ", "place ",   "boulevard ", "route ", "chemin ",
        "quai ", "allée ",  "impasse ", "cours ",     "bis ",   "ter "};
    std::size_t at = 0;
    while (at < line.size() && text::is_digit(static_cast<unsigned char>(line[at]))) ++at;
    if (at == 0 || at > 4) return false;
    while (at < line.size() && (line[at] == ',' || line[at] == ' ')) ++at;
    const std::string_view rest = line.substr(at);
    return std::ranges::any_of(kWays, [&](std::string_view way) { return rest.starts_with(way); });
  }

  // « M. Karl DREYER, artisan »
  static bool begins_person(const Piece& piece) {
    const std::string text = material::text_of(piece);
    return (text.starts_with("M. ") || text.starts_with("Mme ")) &&
           people_of(text.substr(0, text.find(',')), false).size() == 1;
  }

  static bool ends_with_colon(const Piece& piece) {
    return text::trimmed(material::text_of(piece)).ends_with(':');
  }

  static bool ends_lead(const Piece& piece) {
    const std::string text = material::text_of(piece);
    const std::string_view line = text::trimmed(text);
    return line.ends_with(':') || line.ends_with(';') || line.ends_with(',');
  }

  // « DÉCIDE d’attribuer… », « VU le code… »
  static bool begins_shouted(const Piece& piece) {
    const std::string text = material::text_of(piece);
    const std::string_view word = std::string_view(text).substr(0, text.find(' '));
    std::size_t letters = 0;
    for (std::size_t i = 0; i < word.size();
         i += std::max<std::size_t>(text::decode(word, i).length, 1)) {
      const char32_t sign = text::decode(word, i).value;
      if (text::is_lower(sign)) return false;
      letters += text::is_upper(sign) ? 1 : 0;
    }
    return letters > 1 && word.size() < text.size();
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
