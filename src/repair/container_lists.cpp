#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "ingest/inline_cut.hpp"
#include "ingest/short_forms.hpp"
#include "material/assembly.hpp"
#include "material/rewriting.hpp"
#include "repair/container_rules.hpp"
#include "repair/containers.hpp"
#include "repair/listed_actions.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using material::Pieces;

// Folded names of lists of decisions.
constexpr std::array<std::string_view, 8> kDecisions{
    "decisions",        "decisions_prises", "releve_de_decisions", "releve_des_decisions",
    "decisions_actees", "decision_s",       "decisions_du_bureau", "decisions_du_comite"};

bool names_decisions(const Piece& piece) {
  if (piece.kind != Piece::Kind::heading) return false;
  const std::string folded = text::fold_name(material::text_of(piece));
  return std::ranges::find(kDecisions, folded) != kDecisions.end();
}

bool is_short_form(const Piece& piece) {
  const std::string text = material::text_of(piece);
  const std::size_t lead = ingest::short_form_lead(text);
  return lead > 0 && !text::trimmed(std::string_view(text).substr(lead)).empty();
}

// Each makes a container of an entry of a list, which stands alone.
void make_decision(Piece& piece) {
  ingest::trim_line(piece.inlines);
  model::Container decision{
      "decision", {}, {{model::Paragraph{std::move(piece.inlines), {}}, piece.span}}};
  const diag::Span span = piece.span;
  piece = material::block({std::move(decision), span}, span);
}

// An entry that is none after all, such as one that a tag of HTML interrupts, stays.
void make_short_form(Piece& piece) {
  const diag::Span span = piece.span;
  model::Blocks blocks;
  blocks.push_back({model::Paragraph{piece.inlines, {}}, span});
  blocks = ingest::read_short_forms(std::move(blocks));
  const bool is_one =
      blocks.size() == 1 && std::holds_alternative<model::Container>(blocks.front().node);
  if (is_one) piece = material::block(std::move(blocks.front()), span);
}

class ContainerLists {
 public:
  ContainerLists(Pieces& pieces, material::Changes& changes)
      : pieces_(pieces), changes_(changes), made_(pieces) {}

  void run() {
    for (std::size_t i = 0; i < pieces_.size();) {
      made_.free_to(i);
      const std::size_t end = list_end(i);
      if (end > i && are_entries(i, end)) {
        read_list(i, end);
      } else {
        for (std::size_t each = i; each < std::max(end, i + 1); ++each) put(pieces_[each]);
      }
      i = std::max(end, i + 1);
    }
    made_.finish();
  }

 private:
  using Make = void (*)(Piece& piece);

  std::size_t list_end(std::size_t at) const {
    while (at < pieces_.size() && pieces_[at].depth > 0) ++at;
    return at;
  }

  static bool is_entry(const Piece& piece) {
    return piece.kind == Piece::Kind::item && piece.depth == 1;
  }

  // Entries with, at most, texts and lists of their own.
  bool are_entries(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      if (pieces_[i].kind == Piece::Kind::block || pieces_[i].kind == Piece::Kind::heading)
        return false;
    return is_entry(pieces_[begin]);
  }

  std::size_t next_entry(std::size_t at, std::size_t end) const {
    do ++at;
    while (at < end && !is_entry(pieces_[at]));
    return at;
  }

  // How many entries there are, and of how many something is so.
  struct Tally {
    std::size_t all = 0, so = 0;
  };
  Tally tally(std::size_t begin, std::size_t end, bool (*is_so)(const Piece&)) const {
    Tally counted;
    for (std::size_t i = begin; i < end; i = next_entry(i, end)) {
      ++counted.all;
      counted.so += is_so(pieces_[i]) ? 1 : 0;
    }
    return counted;
  }

  // « C – Actions à mener », « À faire pour le 13/02 : » above a list that is one of actions.
  bool announces_actions(std::size_t begin, std::size_t end) {
    if (made_.size() == 0) return false;
    const Piece& before = made_.last();
    const std::string text = material::text_of(before);
    const bool is_label = before.kind == Piece::Kind::line && text::trimmed(text).ends_with(':');
    if (before.kind != Piece::Kind::heading && !is_label) return false;
    if (names_actions(text)) return true;
    const Tally told = tally(begin, end, says_who_or_when);
    return may_name_actions(text) && told.so * 2 >= told.all;
  }

  void read_list(std::size_t begin, std::size_t end) {
    const Tally shorts = tally(begin, end, is_short_form);
    // What was decided above is only said again in a list at the end.
    const bool is_decided = made_.size() > 0 && names_decisions(made_.last()) && !has_decision_;
    const auto agrees = [&](const material::Rule& rule) {
      return changes_.take(rule, pieces_[begin].span, material::text_of(pieces_[begin]),
                           std::to_string(shorts.all));
    };
    if (shorts.so == shorts.all && agrees(kShortForm))
      put_entries(begin, end, make_short_form);
    else if (is_decided && agrees(kListedItems))
      put_entries(begin, end, make_decision);
    else if (announces_actions(begin, end) && agrees(kListedItems))
      put_entries(begin, end, make_action);
    else
      for (std::size_t i = begin; i < end; ++i) put(pieces_[i]);
  }

  void put_entries(std::size_t begin, std::size_t end, Make make) {
    for (std::size_t i = begin; i < end;) {
      const std::size_t next = next_entry(i, end);
      if (make == make_action && is_group(i, next))
        put_group(i, next, make);
      else
        put_entry(i, next, make);
      i = next;
    }
  }

  // « Voirie : », and below it who does what.
  bool is_group(std::size_t begin, std::size_t end) const {
    const std::string text = material::text_of(pieces_[begin]);
    if (!text::trimmed(text).ends_with(':') || begin + 1 == end) return false;
    const auto first = pieces_.begin() + static_cast<std::ptrdiff_t>(begin) + 1;
    const auto last = pieces_.begin() + static_cast<std::ptrdiff_t>(end);
    const auto told = std::count_if(first, last, says_who_or_when);
    return first->kind == Piece::Kind::item && first->depth == 2 && told * 2 >= last - first;
  }

  void put_group(std::size_t begin, std::size_t end, Make make) {
    Piece& head = pieces_[begin];
    head.kind = Piece::Kind::line;
    head.join = Join::paragraph;
    head.depth = 0;
    put(head);
    for (std::size_t i = begin + 1; i < end; ++i) --pieces_[i].depth;
    put_entries(begin + 1, end, make);
  }

  // The first line of an entry makes the container; what stands below it comes into it.
  void put_entry(std::size_t begin, std::size_t end, Make make) {
    Piece entry = std::move(pieces_[begin]);
    std::size_t at = begin + 1;
    for (; at < end && pieces_[at].kind == Piece::Kind::line && pieces_[at].join == Join::line;
         ++at) {
      entry.inlines.push_back(model::text(" ", {}, entry.span));
      std::ranges::move(pieces_[at].inlines, std::back_inserter(entry.inlines));
    }
    make(entry);
    if (entry.kind != Piece::Kind::block) {
      put(entry);
      for (; at < end; ++at) put(pieces_[at]);
      return;
    }
    read_action_end(entry, changes_);
    Pieces below;
    for (; at < end; ++at) {
      below.push_back(std::move(pieces_[at]));
      --below.back().depth;
    }
    auto& held = std::get<model::Container>(entry.block.own().node);
    std::ranges::move(material::assemble(std::move(below)), std::back_inserter(held.blocks));
    put(entry);
  }

  void put(Piece& piece) {
    const auto* held = material::container_of(piece);
    has_decision_ = has_decision_ || (held != nullptr && held->kind == "decision");
    made_.put(std::move(piece));
  }

  Pieces& pieces_;
  material::Changes& changes_;
  material::Rewriting made_;
  bool has_decision_ = false;
};

}  // namespace

void read_container_lists(material::Material& material, material::Changes& changes) {
  ContainerLists(material.pieces, changes).run();
}

}  // namespace greffier::repair
