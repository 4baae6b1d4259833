#include "repair/sentence_votes.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "material/rewriting.hpp"
#include "repair/act_rules.hpp"
#include "repair/piece_text.hpp"
#include "repair/said_vote.hpp"

namespace greffier::repair {

namespace {

using material::Piece;
using model::Attribute;

std::string shown(const std::vector<Attribute>& attributes) {
  std::string text = "::: vote";
  for (const Attribute& each : attributes) {
    const bool is_word = each.value.find(' ') == std::string::npos;
    text += " " + each.key + "=" + (is_word ? each.value : "\"" + each.value + "\"");
  }
  return text;
}

Piece vote_of(std::vector<Attribute> attributes, model::Blocks blocks, const diag::Span& span) {
  model::Container vote{"vote", std::move(attributes), std::move(blocks)};
  return material::block({std::move(vote), span}, span);
}

// « , par 12 voix contre 3, » goes with its commas, « approuvé à l’unanimité » with its space.
void cut(model::Inlines& inlines, std::string_view text, const SaidVote& vote) {
  std::size_t begin = vote.phrase;
  std::size_t end = vote.end;
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '(')) --begin;
  if (end < text.size() && text[end] == ')') ++end;
  const bool is_between = begin > 0 && text[begin - 1] == ',' && text.substr(end).starts_with(',');
  if (is_between) --begin, ++end;
  replace_text(inlines, begin, end, "");
}

// True when the piece was put with its vote.
bool put_vote(Piece& piece, const std::string& text, material::Changes& changes,
              material::Rewriting& made) {
  const diag::Span span = piece.span;
  if (const auto vote = find_said_vote(text)) {
    if (!changes.take(kSaidVote, span, text, shown(vote->attributes))) return false;
    cut(piece.inlines, text, *vote);
    made.put(std::move(piece));
    made.put(vote_of(vote->attributes, {}, span));
    return true;
  }
  const auto voters = read_said_voters(text);
  if (!voters || voters->people.empty()) return false;
  const int count = voters->count.value_or(static_cast<int>(voters->people.size()));
  std::vector<Attribute> attributes;
  attributes.push_back({voters->key, std::to_string(count), {}});
  if (!changes.take(kSaidVote, span, text, shown(attributes))) return false;
  model::Blocks body;
  body.push_back({model::Paragraph{std::move(piece.inlines), {}}, span});
  made.put(vote_of(std::move(attributes), std::move(body), span));
  return true;
}

}  // namespace

void tell_said_votes(material::Material& material, material::Changes& changes) {
  material::Rewriting made(material.pieces);
  for (std::size_t i = 0; i < material.pieces.size(); ++i) {
    Piece& piece = material.pieces[i];
    made.free_to(i);
    const std::string text = piece.kind == Piece::Kind::line && piece.depth == 0
                                 ? material::text_of(piece)
                                 : std::string();
    if (text.empty() || !put_vote(piece, text, changes, made)) made.put(std::move(piece));
  }
  made.finish();
}

}  // namespace greffier::repair
