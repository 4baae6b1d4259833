#include "repair/containers.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "ingest/short_forms.hpp"
#include "ingest/votes.hpp"
#include "material/rewriting.hpp"
#include "repair/act_formula.hpp"
#include "repair/acts.hpp"
#include "repair/bullets.hpp"
#include "repair/container_rules.hpp"
#include "repair/label.hpp"
#include "repair/listed_actions.hpp"
#include "repair/said_vote.hpp"
#include "repair/vote_line.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using material::Pieces;

constexpr std::size_t kWrapped = 50;       // code points: a line that may go on in the next one
constexpr std::size_t kLongestBody = 600;  // bytes of the paragraph below a bare lead

std::size_t lead_of(const Piece& piece) {
  return piece.kind == Piece::Kind::block ? 0 : ingest::short_form_lead(material::text_of(piece));
}

bool has_body(const Piece& piece) {
  const std::string text = material::text_of(piece);
  return !text::trimmed(std::string_view(text).substr(lead_of(piece))).empty();
}

bool is_plain_line(const Piece& piece) {
  const std::string text = material::text_of(piece);
  return piece.kind == Piece::Kind::line && piece.depth == 0 && !bullet_of(text) &&
         lead_of(piece) == 0;
}

// The words of a line go on in the next one.
bool goes_on(const Piece& before, const Piece& piece) {
  if (!is_plain_line(piece) || piece.join != Join::line) return false;
  const std::string text = material::text_of(before);
  const std::string_view trimmed = text::trimmed(text);
  const std::string next = material::text_of(piece);
  if (trimmed.empty() || label_of(next)) return false;
  const bool is_open = trimmed.back() != '.' && trimmed.back() != ':';
  return text::is_lower(text::decode(next, 0).value) || (is_open && text::length(text) >= kWrapped);
}

class Containers {
 public:
  // `has_acts`: formulas of acts are left to them.
  Containers(Pieces& pieces, bool has_acts, material::Changes& changes)
      : pieces_(pieces), has_acts_(has_acts), changes_(changes), made_(pieces) {}

  void run() {
    for (std::size_t i = 0; i < pieces_.size();) {
      made_.free_to(i);
      const Piece& piece = pieces_[i];
      const bool is_lead =
          piece.kind == Piece::Kind::line && piece.depth == 0 && lead_of(piece) > 0;
      i = is_lead ? read_lead(i) : is_vote(i) ? read_vote(i) : keep(i);
    }
    made_.finish();
  }

 private:
  std::size_t keep(std::size_t at) {
    made_.put(std::move(pieces_[at]));
    return at + 1;
  }

  std::size_t read_lead(std::size_t at) {
    const std::size_t end = end_of(at);
    const std::string seen = material::text_of(pieces_[at]);
    if (!has_body(pieces_[at]) && end == at + 1) return keep(at);
    model::Blocks blocks = blocks_of(at, end);
    const bool is_one = blocks.size() == 1 && is_container(blocks.front());
    if (!is_one || !changes_.take(kShortForm, pieces_[at].span, seen, named(blocks.front())))
      return keep(at);
    Piece made = material::block(std::move(blocks.front()), pieces_[at].span);
    read_action_end(made, changes_);
    made_.put(std::move(made));
    if (end < pieces_.size() && pieces_[end].join == Join::line)
      pieces_[end].join = Join::paragraph;
    return end;
  }

  // « Pour : 9 – Contre : 1 – Abstention : 1 » on a line of its own.
  static bool is_count(const std::string& text) {
    const std::string folded = text::fold_name(text);
    return folded.starts_with("pour_") && folded.find("contre_") != folded.npos &&
           text.find_first_of("0123456789") != std::string::npos;
  }

  // « Adopté à l’unanimité », « La délibération est adoptée par 12 voix contre 3 »
  bool is_outcome(std::size_t at, const std::string& text) const {
    const auto vote = find_said_vote(text);
    const bool is_begun = text::is_upper(text::decode(text, 0).value) &&
                          (at == 0 || pieces_[at].join != Join::line || ends_text(pieces_[at - 1]));
    const bool is_ended = at + 1 >= pieces_.size() || !goes_on(pieces_[at], pieces_[at + 1]);
    return vote && is_begun && is_ended && is_only_vote(text, *vote);
  }

  static bool ends_text(const Piece& piece) {
    const std::string text = material::text_of(piece);
    return piece.kind != Piece::Kind::line || text.ends_with('.') || text.ends_with(':');
  }

  bool is_vote(std::size_t at) const {
    constexpr std::size_t kLongest = 120;  // bytes
    const Piece& piece = pieces_[at];
    if (piece.kind != Piece::Kind::line || piece.depth > 0) return false;
    const std::string text = material::text_of(piece);
    if (!read_vote_line(text).empty()) return true;
    if (text.size() > kLongest || (has_acts_ && enacts(text))) return false;
    return is_count(text) || is_outcome(at, text);
  }

  // The figures and the outcome that a line tells, nothing when it tells something else, too.
  static std::vector<model::Attribute> vote_of(const std::string& text) {
    if (auto printed = read_vote_line(text); !printed.empty()) return printed;
    if (!is_count(text)) return find_said_vote(text)->attributes;
    std::string parts = text;
    for (const std::string_view dot : {"abst.", "Abst.", "ABST."})
      if (const std::size_t at = parts.find(dot); at != std::string::npos)
        parts.erase(at + dot.size() - 1, 1);
    for (const std::string_view dash : {" - ", " – ", " — ", "   "})
      for (std::size_t i = parts.find(dash); i != std::string::npos; i = parts.find(dash))
        parts.replace(i, dash.size(), " ; ");
    ingest::VoteReading reading = ingest::read_vote(parts);
    if (!reading.complete) reading.attributes.clear();
    return std::move(reading.attributes);
  }

  std::size_t read_vote(std::size_t at) {
    const std::string seen = material::text_of(pieces_[at]);
    std::vector<model::Attribute> attributes = vote_of(seen);
    if (attributes.empty() || !changes_.take(kShortForm, pieces_[at].span, seen, "::: vote"))
      return keep(at);
    model::Container vote{"vote", std::move(attributes), {}};
    made_.put(material::block({std::move(vote), pieces_[at].span}, pieces_[at].span));
    if (at + 1 < pieces_.size() && pieces_[at + 1].join == Join::line)
      pieces_[at + 1].join = Join::paragraph;
    return at + 1;
  }

  static bool is_container(const model::Block& block) {
    return std::holds_alternative<model::Container>(block.node);
  }

  static std::string named(const model::Block& block) {
    return "::: " + std::get<model::Container>(block.node).kind;
  }

  std::size_t end_of(std::size_t at) const {
    std::size_t end = at + 1;
    if (!has_body(pieces_[at]) && end < pieces_.size() && is_body(pieces_[end])) ++end;
    while (end < pieces_.size() && goes_on(pieces_[end - 1], pieces_[end])) ++end;
    return end;
  }

  static bool is_body(const Piece& piece) {
    const std::string text = material::text_of(piece);
    return is_plain_line(piece) && !label_of(text) && text.size() <= kLongestBody;
  }

  model::Blocks blocks_of(std::size_t begin, std::size_t end) const {
    model::Paragraph paragraph;
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin) paragraph.inlines.push_back(model::text(" ", {}, pieces_[begin].span));
      std::ranges::copy(pieces_[i].inlines, std::back_inserter(paragraph.inlines));
    }
    model::Blocks blocks;
    blocks.push_back({std::move(paragraph), pieces_[begin].span});
    return ingest::read_short_forms(std::move(blocks));
  }

  Pieces& pieces_;
  bool has_acts_;
  material::Changes& changes_;
  material::Rewriting made_;
};

}  // namespace

void read_containers(material::Material& material, material::Changes& changes) {
  Containers(material.pieces, has_acts(material), changes).run();
}

}  // namespace greffier::repair
