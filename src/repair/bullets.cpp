#include "repair/bullets.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "repair/label.hpp"
#include "repair/line_rules.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;

constexpr std::u32string_view kDashes = U"-–—‒−‐";
// Signs that stand for nothing else at the start of a line.
constexpr std::u32string_view kDots = U"•·●○◦■□▪▫◆◇❖➢➤▸▶❯✓✔✗☐☑☒∙‣⁃∗*+";
constexpr std::u32string_view kArrows = U"→⇒➔➜➡";
// Arrows of several signs.
constexpr std::array<std::string_view, 4> kTypedArrows{"-->", "->", "=>", ">>"};
// Boxes to tick, which stay: what is done is said by them.
constexpr std::array<std::string_view, 3> kBoxes{"[ ] ", "[x] ", "[X] "};
// Signs of labels, too (label.hpp).
constexpr std::u32string_view kLabelSigns = U"►›»";

bool is_in(char32_t sign, std::u32string_view signs) {
  return signs.find(sign) != std::u32string_view::npos;
}

bool is_spaced(std::string_view line, std::size_t at) {
  return at < line.size() && text::is_space(text::decode(line, at).value);
}

std::size_t skip_spaces(std::string_view line, std::size_t at) {
  while (is_spaced(line, at)) at += text::decode(line, at).length;
  return at;
}

// True when what follows a glued sign is a word.
bool begins_word(std::string_view line, std::size_t at) {
  const char32_t next = text::decode(line, at).value;
  return text::is_letter(next) || next == U'«' || next == U'"' || next == U'[';
}

// « o calage des débits », the second bullet of Word.
bool begins_round(std::string_view text) {
  return text.starts_with("o ") && text.size() > 2;
}

bool ends_with_any(std::string_view text, std::string_view signs) {
  const std::string_view trimmed = text::trimmed(text);
  return !trimmed.empty() && signs.find(trimmed.back()) != std::string_view::npos;
}

// One run of neighbours that are items, lines that go on with them, or bullets to be.
class Region {
 public:
  // `are_all`: every bullet, else those of Markdown alone, as Markdown reads them.
  Region(material::Pieces& pieces, std::size_t begin, std::size_t end, bool are_all)
      : pieces_(pieces), begin_(begin), end_(end), are_all_(are_all) {}

  void make_items() {
    count_signs();
    for (std::size_t i = begin_; i < end_; ++i) {
      Piece& piece = pieces_[i];
      at_ = i;
      if (piece.kind == Piece::Kind::item) {
        enter_read_item(piece);
      } else if (const auto bullet = wanted_bullet(piece)) {
        if (nests_in_number(i)) enter({piece.indent, bullet->sign});
        make_item(piece, *bullet);
      } else if (!levels_.empty() && (are_all_ || piece.join == Join::line || piece.indent >= 2)) {
        piece.depth = static_cast<int>(levels_.size());
        if (piece.join == Join::line) last_text_ = text_of(piece);
      }
    }
  }

 private:
  struct Level {
    int indent = 0;
    std::string sign;  // "" for an item that the file marked as one
  };

  // How the bullets of a sign are spread.
  struct Spread {
    std::string sign;
    std::size_t last = 0;  // piece
    std::size_t longest = 0, runs = 0;
  };

  void count_signs() {
    std::string before;
    std::size_t length = 0;
    for (std::size_t i = begin_; i < end_; ++i) {
      const auto bullet = bullet_of(text_of(pieces_[i]));
      if (!bullet || pieces_[i].kind != Piece::Kind::line) continue;
      Spread& spread = spread_of(bullet->sign);
      length = bullet->sign == before ? length + 1 : 1;
      spread.runs += length == 1 ? 1 : 0;
      spread.longest = std::max(spread.longest, length);
      spread.last = i;
      before = bullet->sign;
    }
  }

  Spread& spread_of(const std::string& sign) {
    const auto known = std::ranges::find(spreads_, sign, &Spread::sign);
    if (known != spreads_.end()) return *known;
    return spreads_.emplace_back(Spread{sign, 0, 0, 0});
  }

  // « ■ », below it some « – », and « ■ » again, or as it was above: levels that no space tells.
  // One other sign among many is a slip.
  bool alternates(const std::string& outer, const std::string& inner) {
    if (outer.empty()) return false;
    const bool is_again = std::ranges::find(nested_, std::pair(outer, inner)) != nested_.end();
    const std::size_t back = spread_of(outer).last;
    const Spread& spread = spread_of(inner);
    return is_again || (back > at_ && (spread.runs > 1 || spread.longest > 1));
  }

  // Right under « a) par les enseignants », above « b) par les parents »; or under the last of
  // them.
  bool nests_in_number(std::size_t at) const {
    if (at == begin_ || levels_.size() != 1 || pieces_[at].join != Join::line) return false;
    const Piece& before = pieces_[at - 1];
    if (before.kind != Piece::Kind::item || !before.ordered) return false;
    const auto goes_on = [&](const Piece& piece) {
      return piece.kind == Piece::Kind::item && piece.ordered &&
             (piece.number == before.number + 1 || piece.number + 1 == before.number);
    };
    return std::any_of(pieces_.begin() + static_cast<std::ptrdiff_t>(begin_),
                       pieces_.begin() + static_cast<std::ptrdiff_t>(end_), goes_on);
  }

  std::optional<Bullet> wanted_bullet(const Piece& piece) const {
    const std::string text = text_of(piece);
    auto bullet = bullet_of(text);
    constexpr int kSetIn = 2;  // the round bullet of Word, as a text has it
    const bool is_set_in = piece.indent >= kSetIn || piece.join == Join::paragraph;
    if (!bullet && !levels_.empty() && piece.kind == Piece::Kind::line && is_set_in &&
        begins_round(text))
      bullet = Bullet{"o", 2, false};
    if (bullet && !are_all_ && !bullet->is_markdown) bullet.reset();
    return bullet;
  }

  void enter_read_item(const Piece& piece) {
    levels_.resize(static_cast<std::size_t>(std::max(piece.depth, 1)));
    levels_.back() = {piece.indent, ""};
    last_text_ = text_of(piece);
  }

  void make_item(Piece& piece, const Bullet& bullet) {
    settle_level(piece.indent, bullet.sign);
    piece.kind = Piece::Kind::item;
    piece.depth = static_cast<int>(levels_.size());
    ingest::drop_text(piece.inlines, bullet.length);
    if (piece.join == Join::line) piece.join = Join::paragraph;
    last_text_ = text_of(piece);
  }

  void settle_level(int indent, const std::string& sign) {
    const bool announces = ends_with_any(last_text_, ":");
    const bool goes_on = ends_with_any(last_text_, ";,");
    const auto known = std::ranges::find(levels_, sign, &Level::sign);
    if (levels_.empty()) return enter({indent, sign});
    if (levels_.back().sign.empty() && !announces && indent < levels_.back().indent + 2)
      return leave_read_list({indent, sign});
    if (indent >= levels_.back().indent + (announces ? 1 : 2) && !goes_on &&
        (known == levels_.end() || known == levels_.end() - 1))
      return enter({indent, sign});
    while (levels_.size() > 1 && indent < levels_.back().indent - 1) levels_.pop_back();
    if (levels_.back().sign == sign) return widen(indent);
    if (const auto outer = std::ranges::find(levels_, sign, &Level::sign); outer != levels_.end()) {
      levels_.erase(outer + 1, levels_.end());
      return widen(indent);
    }
    if (announces || (!goes_on && alternates(levels_.back().sign, sign)))
      return enter({indent, sign});
    levels_.back() = {indent, sign};
  }

  // Another list below one that the file marks.
  void leave_read_list(Level level) { levels_.back() = std::move(level); }
  void enter(Level level) {
    if (!levels_.empty()) nested_.emplace_back(levels_.back().sign, level.sign);
    levels_.push_back(std::move(level));
  }
  void widen(int indent) { levels_.back().indent = std::max(levels_.back().indent, indent); }

  material::Pieces& pieces_;
  std::size_t begin_, end_;
  bool are_all_;
  std::size_t at_ = 0;
  std::vector<Level> levels_;
  std::vector<Spread> spreads_;
  std::vector<std::pair<std::string, std::string>> nested_;  // signs: outer, inner
  std::string last_text_;
};

bool is_bullet_line(const Piece& piece) {
  return piece.kind == Piece::Kind::line && bullet_of(text_of(piece)).has_value();
}

// A label, or what a list would be made of? Alone, the sign of a label makes a label.
bool is_label_sign(const Piece& piece) {
  const std::string text = text_of(piece);
  return is_in(text::decode(text, 0).value, kLabelSigns);
}

bool is_arrow(const Piece& piece) {
  const std::string text = text_of(piece);
  return is_in(text::decode(text, 0).value, kArrows);
}

class BulletPass {
 public:
  BulletPass(material::Pieces& pieces, material::Changes& changes)
      : pieces_(pieces), changes_(changes) {}

  void run() {
    for (std::size_t i = 0; i < pieces_.size();) i = read_from(i);
  }

 private:
  // Behind what begins at `first`.
  std::size_t read_from(std::size_t first) {
    if (!begins_region(pieces_[first])) return first + 1;
    const std::size_t end = region_end(first);
    if (end < pieces_.size() && (is_sentence_below(first, end) || is_label_below(first, end)))
      pieces_[end].join = Join::paragraph;
    const std::size_t bullets = count_bullets(first, end);
    if (bullets == 0) return end;
    if (bullets == 1 && is_alone(first, end)) {
      const bool announces = ends_with_any(text_of(pieces_[first]), ":");
      if (is_arrow(pieces_[first]) && !announces) make_key_message(first);
      return first + 1;
    }
    if (!are_no_list(first, end)) Region(pieces_, first, end, is_wanted(first, end)).make_items();
    return end;
  }

  // « Points de désaccord : » right under a list, and no deeper than it: no more words of an item.
  bool is_label_below(std::size_t first, std::size_t at) const {
    const Piece& piece = pieces_[at];
    if (piece.kind != Piece::Kind::line || piece.indent > pieces_[first].indent) return false;
    const std::string text = text_of(piece);
    return piece.depth == 0 && label_of(text) && text::is_upper(text::decode(text, 0).value);
  }

  // « La commission retient le deuxième devis. » right under a short entry, and no deeper than it:
  // its first word had room above.
  bool is_sentence_below(std::size_t first, std::size_t at) const {
    constexpr std::size_t kShort = 50;  // bytes of an entry that no width has broken
    const Piece& piece = pieces_[at];
    if (piece.kind != Piece::Kind::line || piece.depth > 0 || !begins_region(pieces_[at - 1]) ||
        piece.indent > pieces_[first].indent)
      return false;
    const std::string text = text_of(piece);
    const std::string above = text_of(pieces_[at - 1]);
    return above.size() < kShort && !ends_with_any(above, ",:-") && text.ends_with('.') &&
           text::is_upper(text::decode(text, 0).value);
  }

  static bool begins_region(const Piece& piece) {
    return piece.kind == Piece::Kind::item || is_bullet_line(piece);
  }

  std::size_t region_end(std::size_t first) const {
    const bool is_label = is_bullet_line(pieces_[first]) && is_label_sign(pieces_[first]);
    std::size_t end = first + 1;
    for (; end < pieces_.size(); ++end) {
      const Piece& piece = pieces_[end];
      if (is_label && (!is_bullet_line(piece) || !is_label_sign(piece))) break;
      if (!is_label && is_bullet_line(piece) && is_label_sign(piece)) break;
      if (is_conclusion(first, end)) break;
      if (begins_region(piece)) continue;
      if (!goes_on(piece) || is_label_below(first, end) || is_sentence_below(first, end)) break;
    }
    return end;
  }

  // An arrow below a list of other signs, on its own.
  bool is_conclusion(std::size_t first, std::size_t at) const {
    const Piece& piece = pieces_[at];
    return is_bullet_line(piece) && is_arrow(piece) && piece.join != Join::line &&
           !(is_bullet_line(pieces_[first]) && is_arrow(pieces_[first]));
  }

  // A line that belongs to the item above it: right under it, or set in like its text.
  static bool goes_on(const Piece& piece) {
    if (piece.depth > 0) return true;
    if (piece.kind != Piece::Kind::line) return false;
    if (begins_round(text_of(piece))) return true;
    return piece.join == Join::line || (piece.join == Join::paragraph && piece.indent >= 2);
  }

  std::size_t count_bullets(std::size_t first, std::size_t end) const {
    return static_cast<std::size_t>(
        std::count_if(pieces_.begin() + static_cast<std::ptrdiff_t>(first),
                      pieces_.begin() + static_cast<std::ptrdiff_t>(end), is_bullet_line));
  }

  // A single sign that would rather be a label or a conclusion.
  bool is_alone(std::size_t first, std::size_t end) const {
    const Piece& piece = pieces_[first];
    if (piece.kind == Piece::Kind::item) return false;
    return is_label_sign(piece) || (is_arrow(piece) && end == first + 1);
  }

  void make_key_message(std::size_t at) {
    Piece& piece = pieces_[at];
    const std::string seen = text_of(piece);
    const auto bullet = bullet_of(seen);
    if (!changes_.take(kKeyMessage, piece.span, seen, seen.substr(bullet->length))) return;
    ingest::drop_text(piece.inlines, bullet->length);
    model::Container container{
        "cle", {}, {{model::Paragraph{std::move(piece.inlines), {}}, piece.span}}};
    const Join join = piece.join;
    piece = material::block({std::move(container), piece.span}, piece.span);
    piece.join = join;
  }

  // Labels one under the other are no list: « ► Sujet : … », « ► Initiateur : … ».
  bool are_labels(std::size_t first, std::size_t end) const {
    return is_label_sign(pieces_[first]) &&
           std::any_of(pieces_.begin() + static_cast<std::ptrdiff_t>(first),
                       pieces_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Piece& piece) { return label_of(text_of(piece)).has_value(); });
  }

  bool are_no_list(std::size_t first, std::size_t end) const {
    return is_bullet_line(pieces_[first]) && are_labels(first, end);
  }

  bool is_wanted(std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      if (!is_bullet_line(pieces_[i])) continue;
      const std::string text = text_of(pieces_[i]);
      const auto bullet = bullet_of(text);
      if (bullet->is_markdown) continue;
      return changes_.take(kTypedBullets, pieces_[i].span, text,
                           "- " + text.substr(bullet->length));
    }
    return true;
  }

  material::Pieces& pieces_;
  material::Changes& changes_;
};

// « - Opérationnel : » and, below it, « - Créer des outils » at the same level: the first announces
// the others. Only in a list where another entry that announces has a level of its own below it,
// and for entries that are typed as those are.
class Announcements {
 public:
  Announcements(material::Pieces& pieces, material::Changes& changes)
      : pieces_(pieces), changes_(changes) {}

  void run() {
    for (std::size_t i = 0; i < pieces_.size();) {
      std::size_t end = i;
      while (end < pieces_.size() && pieces_[end].depth > 0) ++end;
      if (end > i) settle(i, end);
      i = std::max(end, i + 1);
    }
  }

 private:
  static constexpr std::size_t kLongestLabel = 60;

  bool is_announcement(const Piece& piece) const {
    if (piece.kind != Piece::Kind::item || piece.depth != 1) return false;
    const std::string text = text_of(piece);
    return text.size() <= kLongestLabel && ends_with_any(text, ":");
  }

  // « **Gouverner** : … »
  static bool has_lead_in(const Piece& piece) {
    return piece.kind == Piece::Kind::item && !piece.inlines.empty() &&
           piece.inlines.front().format.strong;
  }

  // True when an entry that announces has what it announces below it, typed with lead-ins.
  bool shows_the_way(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i + 1 < end; ++i)
      if (is_announcement(pieces_[i]) && pieces_[i + 1].depth > 1 && has_lead_in(pieces_[i + 1]))
        return true;
    return false;
  }

  void settle(std::size_t begin, std::size_t end) {
    if (!shows_the_way(begin, end)) return;
    std::size_t first = begin;
    while (first < end && !is_announcement(pieces_[first])) ++first;
    for (std::size_t i = first; i < end; ++i)
      if (pieces_[i].kind == Piece::Kind::item && pieces_[i].depth == 1 &&
          has_lead_in(pieces_[i]) && !is_announcement(pieces_[i]))
        lower(i, end);
  }

  void lower(std::size_t at, std::size_t end) {
    Piece& piece = pieces_[at];
    const std::string text = text_of(piece);
    if (!changes_.take(kNestedBelowLabel, piece.span, "- " + text, "  - " + text)) return;
    const bool is_parent = ends_with_any(text, ":");
    ++piece.depth;
    for (std::size_t i = at + 1; i < end && pieces_[i].depth > 1; ++i)
      if (is_parent || pieces_[i].kind != Piece::Kind::item) ++pieces_[i].depth;
  }

  material::Pieces& pieces_;
  material::Changes& changes_;
};

}  // namespace

std::optional<Bullet> bullet_of(std::string_view line) {
  for (const std::string_view arrow : kTypedArrows)
    if (line.starts_with(arrow) && is_spaced(line, arrow.size()) &&
        skip_spaces(line, arrow.size()) < line.size())
      return Bullet{std::string(arrow), skip_spaces(line, arrow.size()), false};
  for (const std::string_view box : kBoxes)
    if (line.starts_with(box) && line.size() > box.size()) return Bullet{"[ ]", 0, false};
  const text::CodePoint sign = text::decode(line, 0);
  const bool is_dash = is_in(sign.value, kDashes);
  const bool is_other =
      is_in(sign.value, kDots) || is_in(sign.value, kArrows) || is_in(sign.value, kLabelSigns);
  const bool is_word_o =
      sign.value == U'o' && is_spaced(line, 1) && line.size() > 2 && line.substr(1, 1) == "\t";
  if (!is_dash && !is_other && !is_word_o) return std::nullopt;
  const bool spaced = is_spaced(line, sign.length);
  if (!spaced && !begins_word(line, sign.length)) return std::nullopt;
  if (!spaced && (sign.value == U'*' || sign.value == U'+')) return std::nullopt;
  const std::size_t end = skip_spaces(line, sign.length);
  if (end == line.size()) return std::nullopt;
  const bool is_markdown =
      spaced && (sign.value == U'-' || sign.value == U'*' || sign.value == U'+');
  return Bullet{std::string(line.substr(0, sign.length)), end, is_markdown};
}

void read_bullets(material::Material& material, material::Changes& changes) {
  BulletPass(material.pieces, changes).run();
  Announcements(material.pieces, changes).run();
}

}  // namespace greffier::repair
