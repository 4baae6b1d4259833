#include "repair/leftovers.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/walk.hpp"
#include "repair/character_edits.hpp"
#include "repair/field_codes.hpp"
#include "repair/leftovers_rules.hpp"
#include "repair/piece_text.hpp"
#include "repair/spaced_capitals.hpp"
#include "repair/typed_bullet.hpp"

namespace greffier::repair {

namespace {

using material::Changes;
using material::Join;
using material::Material;
using material::Piece;
using material::Pieces;
using model::Inlines;

// The words that edits touch, before and after, separated by spaces.
struct Touched {
  std::string seen, made;
};

Touched touched_words(std::string_view text, const std::vector<TextEdit>& edits) {
  Touched words;
  for (std::size_t next = 0; next < edits.size();) {
    constexpr std::string_view kSpaces = " \t\n";
    const std::size_t space = text.substr(0, edits[next].begin).find_last_of(kSpaces);
    const std::size_t begin = space == text.npos ? 0 : space + 1;
    std::size_t end = begin;
    std::string made;
    for (std::size_t at = begin; next < edits.size() && (at == begin || edits[next].begin < end);
         ++next) {
      made += text.substr(at, edits[next].begin - at);
      made += edits[next].with;
      at = edits[next].end;
      end = std::min(text.find_first_of(kSpaces, at), text.size());
      const bool is_last = next + 1 == edits.size() || edits[next + 1].begin >= end;
      if (is_last) made += text.substr(at, end - at);
    }
    words.seen.append(words.seen.empty() ? "" : " ").append(text.substr(begin, end - begin));
    words.made.append(words.made.empty() ? "" : " ").append(made);
  }
  return words;
}

class Cleaning {
 public:
  Cleaning(Material& material, Changes& changes) : material_(material), changes_(changes) {}

  void run() {
    for (Piece& piece : material_.pieces) clean(piece);
    drop_blanks();
  }

 private:
  void clean(Piece& piece) {
    if (piece.kind != Piece::Kind::block) {
      clean(piece.inlines, piece.span);
      const bool is_item = piece.kind == Piece::Kind::item;
      if (is_item || piece.kind == Piece::Kind::line)
        take_bullets(piece.inlines, is_item, piece.span);
      return;
    }
    model::Blocks blocks;
    blocks.push_back(std::move(piece.block.own()));
    model::for_each_inlines(blocks, [&](Inlines& inlines) { clean(inlines, piece.span); });
    const std::function<void(model::Block&)> visit = [&](model::Block& block) {
      if (auto* list = std::get_if<model::List>(&block.node)) clean_items(*list, piece.span);
    };
    model::for_each_block(blocks, visit);
    piece.block = std::move(blocks.front());
  }

  void clean_items(model::List& list, const diag::Span& span) {
    for (model::ListItem& item : list.items)
      if (!item.blocks.empty())
        if (auto* first = std::get_if<model::Paragraph>(&item.blocks.front().node))
          take_bullets(first->inlines, true, span);
  }

  void clean(Inlines& inlines, const diag::Span& span) {
    make(inlines, span, kStrayCharacter, character_edits);
    make(inlines, span, kStrayCharacter, twin_edits);
    join_capitals(inlines, span);
    make(inlines, span, kDoubtfulLeftover, sound_edits);
    take_codes(inlines, span);
  }

  template <class Edits>
  void make(Inlines& inlines, const diag::Span& span, const material::Rule& rule, Edits edits_of) {
    const std::string text = model::plain_text(inlines);
    const std::vector<TextEdit> edits = edits_of(text);
    if (edits.empty()) return;
    Touched words = touched_words(text, edits);
    if (changes_.take(rule, span, std::move(words.seen), std::move(words.made)))
      edit_text(inlines, edits);
  }

  void join_capitals(Inlines& inlines, const diag::Span& span) {
    const std::string text = model::plain_text(inlines);
    const std::vector<TextEdit> edits = spaced_capital_edits(text);
    if (edits.empty()) return;
    std::string made = text;
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
      made.replace(edit->begin, edit->end - edit->begin, edit->with);
    if (changes_.take(kSpacedCapitals, span, text, std::move(made))) edit_text(inlines, edits);
  }

  void take_codes(Inlines& inlines, const diag::Span& span) {
    const std::string text = model::plain_text(inlines);
    std::vector<TextEdit> edits;
    for (const FieldCode& code : field_codes(text)) {
      const material::Rule& rule = code.is_sure ? kFieldCode : kDoubtfulLeftover;
      const std::string seen = text.substr(code.edit.begin, code.edit.end - code.edit.begin);
      if (changes_.take(rule, span, seen, code.edit.with)) edits.push_back(code.edit);
    }
    edit_text(inlines, edits);
  }

  // Of an item every typed bullet goes, of a line all but the first.
  void take_bullets(Inlines& inlines, bool is_item, const diag::Span& span) {
    const std::string text = model::plain_text(inlines);
    const std::string_view all(text);
    const std::size_t begin = is_item ? 0 : typed_bullet(all);
    if (!is_item && (begin == 0 || all[begin - 1] != ' ')) return;
    std::size_t end = begin;
    while (const std::size_t size = typed_bullet(all.substr(end))) end += size;
    if (end == begin) return;
    if (changes_.take(kDoubleBullet, span, text, text.substr(0, begin) + text.substr(end)))
      replace_text(inlines, begin, end, "");
  }

  static bool is_spacing(const Piece& piece) {
    if (piece.kind == Piece::Kind::block) return false;
    if (is_blank(piece)) return true;
    const std::string text = material::text_of(piece);
    return text.find_first_not_of("_ \t\n") == text.npos && std::ranges::count(text, '_') >= 3;
  }

  // A run of spacing is one change.
  void drop_blanks() {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < material_.pieces.size();) {
      std::size_t end = at;
      while (end < material_.pieces.size() && is_spacing(material_.pieces[end])) ++end;
      if (end > at && !takes(at, end)) {
        for (; at < end; ++at) keep(material_.pieces, kept, at);
      } else if (end > at) {
        part_behind(at, end);
        at = end;
      }
      if (at < material_.pieces.size()) keep(material_.pieces, kept, at++);
    }
    keep_first(material_.pieces, kept);
  }

  bool takes(std::size_t at, std::size_t end) {
    std::string seen;
    for (std::size_t piece = at; piece < end; ++piece) {
      const std::string text = material::text_of(material_.pieces[piece]);
      if (text.find('_') != text.npos) seen += (seen.empty() ? "" : " ") + text;
    }
    seen += (seen.empty() ? "" : " ") + std::string("(×") + std::to_string(end - at) + ")";
    return changes_.take(kSpacing, material_.pieces[at].span, seen, "");
  }

  // What stood between two lines of a paragraph parts them.
  void part_behind(std::size_t at, std::size_t end) {
    if (end == material_.pieces.size()) return;
    Join& join = material_.pieces[end].join;
    const bool is_page = std::any_of(material_.pieces.begin() + static_cast<std::ptrdiff_t>(at),
                                     material_.pieces.begin() + static_cast<std::ptrdiff_t>(end),
                                     [](const Piece& piece) { return piece.join == Join::page; });
    if (is_page)
      join = Join::page;
    else if (join == Join::line)
      join = Join::paragraph;
  }

  Material& material_;
  Changes& changes_;
};

}  // namespace

void leftovers(Material& material, Changes& changes) {
  Cleaning(material, changes).run();
}

}  // namespace greffier::repair
