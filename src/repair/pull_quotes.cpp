#include "repair/pull_quotes.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "material/assembly.hpp"
#include "repair/piece_text.hpp"
#include "repair/pull_quotes_rules.hpp"
#include "repair/repeated_passages.hpp"
#include "text/fold.hpp"

namespace greffier::repair {

namespace {

using material::Changes;
using material::Join;
using material::Material;
using material::Piece;
using material::Pieces;

// Pieces that are one paragraph.
struct Paragraph {
  std::size_t first = 0, end = 0;
  Piece::Kind kind = Piece::Kind::line;  // of the first
};

class Unwedging {
 public:
  Unwedging(Material& material, Changes& changes) : pieces_(material.pieces), changes_(changes) {}

  void run() {
    read_paragraphs();
    std::vector<std::string> folded;
    folded.reserve(paragraphs_.size());
    for (const Paragraph& each : paragraphs_) folded.push_back(text::fold_name(text_of(each)));
    const std::vector<bool> is_repeated = repeated_passages(folded);
    for (std::size_t at = 0; at < paragraphs_.size(); ++at) {
      if (!can_be_quote(at)) {
        keep(paragraphs_[at]);
        continue;
      }
      const bool is_inside = is_in_sentence(at);
      const bool is_quote =
          (is_repeated[at] && (is_inside || is_in_prose(at, folded))) ||
          (is_inside && says_again(folded[at], folded[at - 1] + "_" + folded[at + 1]));
      if (!is_quote)
        keep(paragraphs_[at]);
      else if (is_inside)
        at += set_behind(at) ? 1 : 0;
      else
        set_apart(at);
    }
    keep_first(pieces_, kept_);
  }

 private:
  void read_paragraphs() {
    for (std::size_t at = 0; at < pieces_.size(); ++at) {
      const bool goes_on = pieces_[at].kind == Piece::Kind::line &&
                           pieces_[at].join == Join::line && !paragraphs_.empty() &&
                           pieces_[at - 1].kind != Piece::Kind::block;
      if (!goes_on) paragraphs_.push_back({at, at, pieces_[at].kind});
      paragraphs_.back().end = at + 1;
    }
  }

  // Its lines, joined; "" for what has none. All of them at once are as large as the document.
  std::string text_of(const Paragraph& paragraph) const {
    std::string text;
    for (std::size_t at = paragraph.first; at < paragraph.end; ++at)
      text.append(text.empty() ? "" : " ").append(material::text_of(pieces_[at]));
    return text;
  }

  // « Avis : favorable ».
  static bool has_label(std::string_view text) {
    return text.substr(0, 40).find(':') != text.npos || last_sign(text) == U':';
  }

  bool can_be_quote(std::size_t at) const {
    const Paragraph& paragraph = paragraphs_[at];
    const Piece& piece = pieces_[paragraph.first];
    if (piece.kind != Piece::Kind::line || piece.depth > 0) return false;
    const std::string text = text_of(paragraph);
    return text.find('\t') == std::string::npos && !has_label(text);
  }

  bool is_in_sentence(std::size_t at) const {
    if (at == 0 || kept_ == 0 || at + 1 >= paragraphs_.size()) return false;
    const Piece::Kind before = paragraphs_[at - 1].kind;
    return (before == Piece::Kind::line || before == Piece::Kind::item) &&
           paragraphs_[at + 1].kind == Piece::Kind::line &&
           goes_on(material::text_of(pieces_[kept_ - 1]),
                   material::text_of(pieces_[paragraphs_[at + 1].first]));
  }

  // Beside a paragraph of some length: short lines repeat each other for other reasons.
  static bool is_in_prose(std::size_t at, const std::vector<std::string>& folded) {
    constexpr std::size_t kProse = 20;  // words
    return (at > 0 && count_words(folded[at - 1]) >= kProse) ||
           (at + 1 < folded.size() && count_words(folded[at + 1]) >= kProse);
  }

  void keep(const Paragraph& paragraph) {
    for (std::size_t at = paragraph.first; at < paragraph.end; ++at)
      repair::keep(pieces_, kept_, at);
  }

  static std::string shown(const std::string& text) { return "::: exergue\n" + text + "\n:::"; }

  Piece box_of(const Paragraph& paragraph) {
    const diag::Span span = pieces_[paragraph.first].span;
    Pieces lines(
        std::make_move_iterator(pieces_.begin() + static_cast<std::ptrdiff_t>(paragraph.first)),
        std::make_move_iterator(pieces_.begin() + static_cast<std::ptrdiff_t>(paragraph.end)));
    const Join join = lines.front().join;
    model::Container box{"exergue", {}, material::assemble(std::move(lines))};
    Piece piece = material::block({std::move(box), span}, span);
    piece.join = join == Join::page ? join : Join::paragraph;
    return piece;
  }

  // True when the paragraph after it was taken along.
  bool set_behind(std::size_t at) {
    const Paragraph& quote = paragraphs_[at];
    const std::string text = text_of(quote);
    if (!changes_.take(kPullQuote, pieces_[quote.first].span, text, shown(text))) {
      keep(quote);
      return false;
    }
    const int depth = pieces_[kept_ - 1].depth;
    Piece box = box_of(quote);
    const Paragraph& rest = paragraphs_[at + 1];
    pieces_[rest.first].join = Join::line;
    pieces_[rest.first].depth = depth;
    keep(rest);
    pieces_[kept_++] = std::move(box);
    return true;
  }

  void set_apart(std::size_t at) {
    const Paragraph& quote = paragraphs_[at];
    const std::string text = text_of(quote);
    if (changes_.take(kDoubtfulPullQuote, pieces_[quote.first].span, text, shown(text)))
      pieces_[kept_++] = box_of(quote);
    else
      keep(quote);
  }

  Pieces& pieces_;
  Changes& changes_;
  std::vector<Paragraph> paragraphs_;
  std::size_t kept_ = 0;  // the first pieces, which are settled
};

}  // namespace

void pull_quotes(Material& material, Changes& changes) {
  Unwedging(material, changes).run();
}

}  // namespace greffier::repair
