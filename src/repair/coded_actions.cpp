#include <algorithm>
#include <cstddef>
#include <string>

#include "ingest/inline_cut.hpp"
#include "repair/bullets.hpp"
#include "repair/container_rules.hpp"
#include "repair/containers.hpp"
#include "repair/listed_actions.hpp"
#include "repair/plain_title.hpp"
#include "text/fold.hpp"

namespace greffier::repair {

namespace {

using material::Piece;
using material::Pieces;

// What stands behind the bullet of an entry.
std::string entry_of(const Piece& piece) {
  if (piece.kind == Piece::Kind::block || piece.kind == Piece::Kind::heading) return {};
  const std::string text = material::text_of(piece);
  const auto bullet = bullet_of(text);
  return text.substr(bullet ? bullet->length : 0);
}

// Where the entries end that begin at `at` and whose numbers, as `read` reads them, go on by one.
std::size_t end_of(const Pieces& pieces, std::size_t at, const auto& read) {
  int rank = 0;
  for (; at < pieces.size(); ++at) {
    const auto code = read(entry_of(pieces[at]));
    if (!code || (rank > 0 && code->rank != rank + 1)) break;
    rank = code->rank;
  }
  return at;
}

// Most of them tell what actions tell.
bool are_actions(const Pieces& pieces, std::size_t begin, std::size_t end) {
  std::size_t told = 0;
  for (std::size_t i = begin; i < end; ++i) {
    Piece entry = pieces[i];
    const std::string text = entry_of(pieces[i]);
    ingest::drop_text(entry.inlines, material::text_of(entry).size() - text.size());
    const auto code = read_action_code(text);
    told += says_who_or_when(entry) ||
                    begins_with_infinitive(std::string_view(text).substr(code->length))
                ? 1
                : 0;
  }
  return told * 2 > end - begin;
}

void make(Piece& piece, material::Changes& changes) {
  ingest::drop_text(piece.inlines, material::text_of(piece).size() - entry_of(piece).size());
  make_action(piece);
  read_action_end(piece, changes);
}

// They begin at 1, below a line that says « décisions », or are called so.
bool are_decisions(const Pieces& pieces, std::size_t begin) {
  const std::string first = entry_of(pieces[begin]);
  if (read_decision_code(first)->rank != 1) return false;
  if (!first.starts_with("D1") && !first.starts_with("D 1") && !first.starts_with("D-1"))
    return true;
  return begin > 0 && text::fold_name(material::text_of(pieces[begin - 1])).find("decision") !=
                          std::string::npos;
}

void make_decision(Piece& piece) {
  const std::string text = entry_of(piece);
  const std::size_t typed = material::text_of(piece).size() - text.size();
  model::Inlines inlines = std::move(piece.inlines);
  ingest::drop_text(inlines, typed + read_decision_code(text)->length);
  ingest::trim_line(inlines);
  const diag::Span span = piece.span;
  model::Container decision{"decision", {}, {}};
  decision.blocks.push_back({model::Paragraph{std::move(inlines), {}}, span});
  piece = material::block({std::move(decision), span}, span);
}

}  // namespace

void read_coded_decisions(material::Material& material, material::Changes& changes) {
  Pieces& pieces = material.pieces;
  for (std::size_t i = 0; i < pieces.size();) {
    const std::size_t end = end_of(pieces, i, read_decision_code);
    if (end >= i + 2 && are_decisions(pieces, i) &&
        changes.take(kCodedDecisions, pieces[i].span, material::text_of(pieces[i]),
                     std::to_string(end - i)))
      for (std::size_t at = i; at < end; ++at) make_decision(pieces[at]);
    i = std::max(end, i + 1);
  }
}

void read_coded_actions(material::Material& material, material::Changes& changes) {
  Pieces& pieces = material.pieces;
  for (std::size_t i = 0; i < pieces.size();) {
    const std::size_t end = end_of(pieces, i, read_action_code);
    if (end >= i + 2 && are_actions(pieces, i, end) &&
        changes.take(kCodedActions, pieces[i].span, material::text_of(pieces[i]),
                     std::to_string(end - i)))
      std::for_each(pieces.begin() + static_cast<std::ptrdiff_t>(i),
                    pieces.begin() + static_cast<std::ptrdiff_t>(end),
                    [&changes](Piece& piece) { make(piece, changes); });
    i = std::max(end, i + 1);
  }
}

}  // namespace greffier::repair
