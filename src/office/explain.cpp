#include "office/explain.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "office/native_choices.hpp"
#include "office/whereabouts.hpp"

namespace greffier::office {

namespace {

using templating::Tag;
using xml::Node;
using Kind = Explained::Kind;

class Indexer {
 public:
  Indexer(const Dialect& dialect, diag::Place start)
      : dialect_(dialect), where_(std::move(start), dialect) {}

  void visit(const Node& node) {
    if (node.kind != Node::Kind::element) return;
    const NodeClass node_class = dialect_.classify(node);
    if (node_class == NodeClass::mark) return;
    const Entered here(where_, node);
    if (node_class == NodeClass::row || node_class == NodeClass::paragraph ||
        node_class == NodeClass::table)
      index_.emplace(node.position, where_.place());
    for (const Node& child : node.children) visit(child);
  }

  [[nodiscard]] PlaceIndex take() { return std::move(index_); }

 private:
  const Dialect& dialect_;
  Whereabouts where_;
  PlaceIndex index_;
};

class Explainer {
 public:
  Explainer(const PlaceIndex& places, std::vector<Explained>& out) : places_(places), out_(out) {}

  void read(const Program& program) {
    for (const Step& step : program)
      std::visit([this](const auto& action) { tell(action); }, step.action);
  }

 private:
  // Most steps are the template's own text.
  template <typename Action>
  void tell(const Action& /*action*/) {}

  void tell(const Print& print) { add({Kind::shows, print.tag, print.place}); }

  void tell(const Lone& lone) {
    const bool vanishes = !lone.print.site.around.in_cell && lone.floats.empty();
    read(lone.before);
    add({vanishes ? Kind::shows_or_vanishes : Kind::shows, lone.print.tag, lone.print.place});
    read(lone.after);
  }

  void tell(const Guard& guard) { read(guard.body); }

  void tell(const Holder& holder) {
    read(holder.open);
    read(holder.body);
  }

  void tell(const HeadingStep& heading) {
    read(heading.open);
    read(heading.body);
  }

  void tell(const Placeholder& placeholder) {
    tell(placeholder.print);
    read(placeholder.body);
  }

  void tell(const Inscribed& inscribed) { read(*inscribed.text); }

  void tell(const Link& link) {
    read(*link.address);
    read(link.before);
    read(link.after);
    read(link.body);
  }

  void tell(const Apart& apart) { read(apart.body); }

  void tell(const Repeat& repeat) {
    if (is_tried_around(*repeat.tag)) return read(repeat.body);
    cover({Kind::repeats, repeat.tag, repeat.place}, repeat.covers, repeat.body);
  }

  void tell(const Choose& choose) {
    if (const auto native = native_choice(choose)) return tell_native(choose, *native);
    const bool is_said = is_native(choose.branches.front().tag.get());
    for (const Branch& branch : choose.branches)
      if (is_said && &branch != &choose.branches.front())
        read(branch.body);
      else
        cover({kind_of(branch), branch.tag, branch.place}, branch.covers, branch.body);
  }

  static bool is_native(const Tag* tag) { return tag != nullptr && tag->native != nullptr; }

  // A field is told once, with what it does where the data have its names.
  void tell_native(const Choose& choose, const NativeChoice& native) {
    const Branch& first = choose.branches.front();
    cover({Kind::present, first.tag, first.place}, first.covers, {});
    for (std::size_t i = 0; i < choose.branches.size(); ++i)
      if (i != native.kept) read(choose.branches[i].body);
  }

  // The repeat over a list in a unit that follows it already, if data have it so.
  static bool is_tried_around(const Tag& tag) {
    return tag.is_implied && std::holds_alternative<templating::Pinned>(tag.expression->node);
  }

  static Kind kind_of(const Branch& branch) {
    if (branch.tag == nullptr) return Kind::otherwise;
    switch (branch.tag->kind) {
      case Tag::Kind::otherwise_if:
        return Kind::otherwise_if;
      case Tag::Kind::keep:
        return Kind::keeps;
      case Tag::Kind::drop:
        return Kind::drops;
      default:
        return Kind::present;
    }
  }

  void cover(Explained entry, const Covers& covers, const Program& body) {
    entry.unit = covers.unit;
    entry.first = place_of(covers.first);
    entry.last = place_of(covers.last);
    const int depth = depth_;
    const bool is_said = is_native(entry.tag.get());
    const bool repeats = entry.kind == Kind::repeats;
    const bool told = add(std::move(entry));
    if (is_said ? repeats : told) ++depth_;
    read(body);
    depth_ = depth;
  }

  [[nodiscard]] std::optional<diag::Place> place_of(const diag::Position& position) const {
    const auto found = places_.find(position);
    if (position.line == 0 || found == places_.end()) return std::nullopt;
    return found->second;
  }

  // A tag with a mistake in it tests or shows the literal « nothing » (tag.hpp).
  static bool is_faulty(const Explained& entry) {
    if (entry.tag == nullptr || entry.tag->expression == nullptr) return false;
    const auto* literal = std::get_if<templating::Literal>(&entry.tag->expression->node);
    return literal != nullptr && literal->value.is_empty();
  }

  // True for all tags of a native field but the first.
  bool is_told(const Explained& entry) {
    return is_native(entry.tag.get()) && !natives_.insert(entry.tag->native->number).second;
  }

  // False when there is nothing to tell.
  bool add(Explained entry) {
    const bool is_own = entry.kind == Kind::present && entry.tag->is_implied;
    if (is_own || is_faulty(entry) || is_told(entry)) return false;
    const bool is_twin = std::ranges::any_of(out_, [&entry](const Explained& known) {
      return known.kind == entry.kind && known.span == entry.span && diag::is_known(entry.span) &&
             known.tag != entry.tag;
    });
    if (is_twin) return false;
    entry.depth = depth_;
    out_.push_back(std::move(entry));
    return true;
  }

  const PlaceIndex& places_;
  std::vector<Explained>& out_;
  std::set<int> natives_;  // that were told
  int depth_ = 0;
};

}  // namespace

PlaceIndex index_places(const Node& root, const Dialect& dialect, diag::Place start) {
  Indexer indexer(dialect, std::move(start));
  indexer.visit(root);
  return indexer.take();
}

void explain(const Program& program, const PlaceIndex& places, std::vector<Explained>& out) {
  Explainer(places, out).read(program);
}

void explain_properties(std::span<const MetadataTag> tags, std::vector<Explained>& out) {
  const PlaceIndex nowhere;
  for (const MetadataTag& tag : tags) Explainer(nowhere, out).read(*tag.text);
}

}  // namespace greffier::office
