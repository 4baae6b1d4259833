#include "office/implied_repeats.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "office/mixed_repeats.hpp"
#include "office/pinned_program.hpp"
#include "office/sibling_scopes.hpp"
#include "office/splitting.hpp"
#include "templating/loop_words.hpp"
#include "templating/paths.hpp"

namespace greffier::office {

namespace {

using templating::Demand;
using templating::ExpressionPtr;
using templating::Path;
using templating::Tag;
using templating::UsedPath;
using xml::Node;

// A stretch of siblings that may repeat.
struct Unit {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_item = false;
};

// What the tags of a unit use.
struct Uses {
  std::vector<int> markers;
  std::vector<Inscription*> inscriptions;
  std::vector<UsedPath> paths;
  std::set<std::string, std::less<>> variables;  // of its own loops
};

bool is_marker(const Node& node) {
  return node.kind == Node::Kind::marker;
}

class Implier {
 public:
  Implier(Markers& markers, Inscriptions& inscriptions, const Dialect& dialect)
      : markers_(markers), inscriptions_(inscriptions), dialect_(dialect) {}

  void visit(Node& node) { visit(node, 0, node.children.size()); }

 private:
  Marker& marker(const Node& node) { return markers_[static_cast<std::size_t>(node.marker)]; }

  // Visits some children; returns the index behind them, which moves with the loops that are put
  // in.
  std::size_t visit(Node& node, std::size_t begin, std::size_t end) {
    std::vector<std::size_t> ends;  // of the loops under way, from the end of the children
    for (std::size_t i = begin; i < end;) {
      const Node& child = node.children[i];
      const std::size_t left = node.children.size() - i;
      for (; !ends.empty() && left <= ends.back(); ends.pop_back()) variables_.pop_back();
      if (is_marker(child) && marker(child).kind() == Tag::Kind::repeat) {
        ends.push_back(node.children.size() - next_of_scope(node.children, i, markers_));
        variables_.push_back(marker(child).tag->variable);
      }
      const bool is_fixed = child.kind != Node::Kind::element || !holds_tag(child);
      const std::size_t after = is_fixed ? i + 1 : visit_element(node, i);
      end += node.children.size() - left - i;
      i = after;
    }
    variables_.resize(variables_.size() - ends.size());
    return end;
  }

  [[nodiscard]] bool holds_tag(const Node& node) const {
    return holds_marker(node) || (!inscriptions_.empty() && holds_inscription(node));
  }
  [[nodiscard]] bool holds_inscription(const Node& node) const {
    const auto is_token = [this](const xml::Attribute& attribute) {
      return std::as_const(inscriptions_).find(attribute.value) != nullptr;
    };
    return std::as_const(inscriptions_).find(node.text) != nullptr ||
           std::ranges::any_of(node.attributes, is_token) ||
           std::ranges::any_of(node.children,
                               [this](const Node& child) { return holds_inscription(child); });
  }

  std::size_t visit_element(Node& node, std::size_t index) {
    const NodeClass node_class = dialect_.classify(node.children[index]);
    if (node_class == NodeClass::cell) ++cell_;
    if (node_class != NodeClass::row) return visit_unit(node, index);
    auto in_cells = std::exchange(in_cells_, {});
    const int cell = std::exchange(cell_, 0);
    const std::size_t after = visit_unit(node, index);
    in_cells_ = std::move(in_cells);
    cell_ = cell;
    return after;
  }

  std::size_t visit_unit(Node& node, std::size_t index) {
    const Unit unit = unit_at(node.children, index);
    if (unit.begin != unit.end) return repeat(node, unit);
    visit(node.children[index]);
    return index + 1;
  }

  // Visits what is inside a unit's first element, and what is below it in a list.
  std::size_t descend(Node& node, std::size_t begin, std::size_t end) {
    std::size_t first = begin;
    while (first < end && node.children[first].kind != Node::Kind::element) ++first;
    if (first == end) return end;
    visit(node.children[first]);
    return visit(node, first + 1, end);
  }

  // --- Units

  // The unit that the element at `index` begins, with the conditions around it; an empty one when
  // it begins none.
  Unit unit_at(Siblings nodes, std::size_t index) {
    const NodeClass node_class = dialect_.classify(nodes[index]);
    const bool is_unit = node_class == NodeClass::row || node_class == NodeClass::item ||
                         node_class == NodeClass::paragraph;
    if (!is_unit || dialect_.section_end(nodes[index]) != nullptr) return {};
    const auto level = dialect_.item_level(nodes[index]);
    Unit unit{index, index + 1, node_class == NodeClass::item || level};
    if (level)
      while (unit.end < nodes.size() && is_below(nodes[unit.end], *level)) ++unit.end;
    while (widen(unit, nodes)) {
    }
    return unit;
  }

  bool is_below(const Node& node, int level) const {
    return node.kind == Node::Kind::element && dialect_.item_level(node).value_or(0) > level;
  }

  // Takes a condition that is about nothing but the unit into it.
  bool widen(Unit& unit, Siblings nodes) {
    if (unit.begin == 0 || unit.end == nodes.size() || !is_marker(nodes[unit.begin - 1]))
      return false;
    const Marker& before = marker(nodes[unit.begin - 1]);
    const bool is_condition = before.guards() || before.kind() == Tag::Kind::choose;
    if (!is_condition || next_of_scope(nodes, unit.begin - 1, markers_) != unit.end ||
        !marker(nodes[unit.end]).ends())
      return false;
    --unit.begin;
    ++unit.end;
    return true;
  }

  // --- What a unit uses

  Uses uses_of(Siblings nodes) {
    Uses uses;
    collect(nodes, uses);
    if (uses.markers.empty())
      for (const Inscription* inscription : uses.inscriptions)
        for (const Tag* tag : tags_of(*inscription->text)) collect(*tag, uses, true);
    std::erase_if(uses.paths, [&uses](const UsedPath& path) {
      const std::string& root = path.names.front();
      return uses.variables.contains(root) ||
             std::ranges::find(templating::kLoopNames, root) != templating::kLoopNames.end();
    });
    return uses;
  }

  void collect(Siblings nodes, Uses& uses) {
    for (const Node& node : nodes) {
      if (!inscriptions_.empty()) collect_inscriptions(node, uses);
      if (is_marker(node)) {
        collect(node.marker, uses, true);
      } else if (node.kind == Node::Kind::element && dialect_.classify(node) == NodeClass::row) {
        collect_row(node, uses);
      } else {
        collect(node.children, uses);
      }
    }
  }

  // Scopes over columns are not the row's.
  void collect_row(const Node& row, Uses& uses) {
    for (const Node& child : row.children) {
      if (!inscriptions_.empty()) collect_inscriptions(child, uses);
      if (is_marker(child)) {
        collect(child.marker, uses, false);
      } else {
        collect(child.children, uses);
      }
    }
  }

  // Those of the node itself.
  void collect_inscriptions(const Node& node, Uses& uses) {
    const auto collect_one = [&](const std::string& value) {
      Inscription* found = inscriptions_.find(value);
      if (found != nullptr) uses.inscriptions.push_back(found);
    };
    collect_one(node.text);
    for (const xml::Attribute& attribute : node.attributes) collect_one(attribute.value);
  }

  void collect(int number, Uses& uses, bool counts) {
    uses.markers.push_back(number);
    collect(*markers_[static_cast<std::size_t>(number)].tag, uses, counts);
  }

  static void collect(const Tag& tag, Uses& uses, bool counts) {
    if (!tag.variable.empty()) uses.variables.insert(tag.variable);
    for (const ExpressionPtr& expression : {tag.expression, tag.filter})
      if (counts && expression != nullptr)
        std::ranges::move(used_paths(*expression), std::back_inserter(uses.paths));
  }

  // The lists that all paths go through, from the outermost, those left out that are gone through
  // already. None when all are wanted as a whole: `{{ chapitres.lignes.montant | somme }}` alone in
  // its row is the total of all chapters.
  std::vector<Path> lists_of(const Uses& uses, const Unit& unit, Siblings nodes) const {
    if (std::ranges::all_of(uses.paths, &UsedPath::whole)) return {};
    const Path& first = uses.paths.front().names;
    std::size_t shared = first.size();
    for (const UsedPath& path : uses.paths) {
      const auto differs = std::ranges::mismatch(first, path.names).in1;
      shared = std::min({shared, static_cast<std::size_t>(differs - first.begin()),
                         path.open + (is_bare_item(uses, unit, nodes) ? 1 : 0)});
    }
    std::vector<Path> lists;
    for (std::size_t length = 1; length <= shared; ++length) {
      Path list(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(length));
      if (!is_gone_through(list)) lists.push_back(std::move(list));
    }
    return lists;
  }

  bool is_gone_through(const Path& list) const {
    const bool is_variable = std::ranges::find(variables_, list.front()) != variables_.end();
    return (list.size() == 1 && is_variable) || pinned_.contains(templating::key_of(list));
  }

  // An item that is one printed name.
  bool is_bare_item(const Uses& uses, const Unit& unit, Siblings nodes) const {
    if (!unit.is_item || uses.markers.size() != 1 || !uses.inscriptions.empty()) return false;
    const Marker& only = markers_[static_cast<std::size_t>(uses.markers.front())];
    const auto* name =
        only.prints() ? std::get_if<templating::Name>(&only.tag->expression->node) : nullptr;
    return name != nullptr &&
           std::ranges::none_of(nodes, [this](const Node& node) { return shows(node, dialect_); });
  }

  // --- Units of which not all tags go through one list

  // The paths of a row's cells, or of a paragraph.
  struct Grouped {
    PathGroups groups;
    bool is_layout = false;  // things are meant to stand below each other
  };

  Grouped grouped(Siblings nodes) {
    Grouped result;
    const Node* row = nullptr;
    std::size_t elements = 0;
    for (const Node& node : nodes) {
      if (node.kind != Node::Kind::element) continue;
      const NodeClass node_class = dialect_.classify(node);
      if (node_class == NodeClass::row) row = &node;
      result.is_layout |= ++elements > 1;
      result.is_layout |= node_class == NodeClass::item && paragraphs_in(node) != 1;
    }
    if (row != nullptr) group_cells(*row, result);
    for (const UsedPath& path : uses_of(row == nullptr ? nodes : markers_among(nodes)).paths)
      if (is_news(path, result.groups)) result.groups.push_back({path});
    return result;
  }

  static bool is_news(const UsedPath& path, const PathGroups& groups) {
    return std::ranges::none_of(groups, [&path](const std::vector<UsedPath>& group) {
      return group.size() == 1 && group.front().names == path.names &&
             group.front().whole == path.whole;
    });
  }

  Siblings markers_among(Siblings nodes) const {
    return is_marker(nodes.front()) ? nodes.first(1) : Siblings();
  }

  // A cell with more than one paragraph, or with entries of a list, sets things below each other.
  void group_cells(const Node& row, Grouped& result) {
    for (const Node& cell : row.children) {
      if (cell.kind != Node::Kind::element || !holds_tag(cell)) continue;
      result.groups.push_back(uses_of({&cell, 1}).paths);
      result.is_layout |= paragraphs_in(cell) != 1;
    }
  }

  // Entries of lists count twice.
  std::size_t paragraphs_in(const Node& node) const {
    std::size_t count = 0;
    for (const Node& child : node.children) {
      if (child.kind != Node::Kind::element) continue;
      const NodeClass node_class = dialect_.classify(child);
      if (node_class == NodeClass::paragraph)
        count += dialect_.item_level(child) ? 2 : 1;
      else
        count += paragraphs_in(child) * (node_class == NodeClass::item ? 2 : 1);
    }
    return count;
  }

  std::optional<MixedRepeat> mixed_in(Siblings nodes) {
    const Grouped unit = grouped(nodes);
    auto mixed = mixed_repeat(unit.groups, unit.is_layout,
                              [this](const Path& list) { return is_gone_through(list); });
    const bool is_row = std::ranges::any_of(nodes, [this](const Node& node) {
      return node.kind == Node::Kind::element && dialect_.classify(node) == NodeClass::row;
    });
    if (mixed && !is_row && mixed->demand.kind == Demand::Kind::list)
      mixed->demand.kind = Demand::Kind::items;  // what is beside the list stays in a text
    return mixed;
  }

  // --- Repeating

  // The loops around a unit, from the outermost.
  struct Loops {
    std::vector<Path> lists;
    std::vector<Node> openings;
    std::vector<Node> ends;
    bool are_sure = true;
  };

  // Puts loops around a unit and visits it; returns the index behind it.
  std::size_t repeat(Node& node, const Unit& unit) {
    const Siblings nodes = Siblings(node.children).subspan(unit.begin, unit.end - unit.begin);
    const Uses uses = uses_of(nodes);
    if (uses.paths.empty()) return descend(node, unit.begin, unit.end);
    std::vector<Path> lists = lists_of(uses, unit, nodes);
    if (!lists.empty()) return insert(node, unit, loops_over(std::move(lists), {}, uses, nodes));
    const auto mixed = mixed_in(nodes);
    if (!mixed) return descend(node, unit.begin, unit.end);
    for (std::size_t length = 1; length <= mixed->list.size(); ++length)
      lists.emplace_back(mixed->list.begin(), mixed->list.begin() + std::ptrdiff_t(length));
    std::erase_if(lists, [this](const Path& list) { return is_gone_through(list); });
    return insert(node, unit, loops_over(std::move(lists), mixed->demand, uses, nodes));
  }

  Loops loops_over(std::vector<Path> lists, const Demand& demand, const Uses& uses,
                   Siblings nodes) {
    const diag::Span place = uses.markers.empty()
                                 ? uses.inscriptions.front()->place
                                 : markers_[static_cast<std::size_t>(uses.markers.front())].place;
    Loops loops;
    loops.are_sure = demand.kind == Demand::Kind::list_or_nothing;
    for (const Path& list : lists) {
      Tag tag = loop_over(list, tried_.contains(templating::key_of(list)));
      const bool is_last = &list == &lists.back();
      if (!loops.are_sure) tag.demand.kind = Demand::Kind::list;
      if (is_last) tag.demand = demand;
      if (is_last) tag.is_beside = is_beside(list, nodes);
      loops.openings.push_back(add_marker(std::move(tag), place, list_around(nodes)));
      loops.ends.push_back(add_marker(end(), place, {}));
      pin(uses, list);
    }
    loops.lists = std::move(lists);
    return loops;
  }

  // True for the paragraph of a second cell of the row that goes through the list.
  bool is_beside(const Path& list, Siblings nodes) {
    const bool is_paragraph = std::ranges::all_of(nodes, [this](const Node& node) {
      return node.kind != Node::Kind::element ||
             (dialect_.classify(node) == NodeClass::paragraph && !dialect_.item_level(node));
    });
    if (cell_ == 0 || !is_paragraph) return false;
    const auto [known, is_new] = in_cells_.emplace(templating::key_of(list), cell_);
    if (is_new || known->second == 0 || known->second == cell_) return false;
    known->second = 0;  // told
    return true;
  }

  std::size_t insert(Node& node, const Unit& unit, const Loops& loops) {
    const auto at = [&node](std::size_t index) {
      return node.children.begin() + static_cast<std::ptrdiff_t>(index);
    };
    node.children.insert(at(unit.end), loops.ends.begin(), loops.ends.end());
    node.children.insert(at(unit.begin), loops.openings.begin(), loops.openings.end());
    auto& around = loops.are_sure ? pinned_ : tried_;
    const std::size_t count = loops.lists.size();
    for (const Path& list : loops.lists) around.insert(templating::key_of(list));
    const std::size_t after = descend(node, unit.begin + count, unit.end + count);
    for (const Path& list : loops.lists) around.erase(templating::key_of(list));
    return after + count;
  }

  // The list that the unit's first paragraph is an entry of, where lists are no elements.
  std::string list_around(Siblings nodes) const {
    for (const Node& node : nodes)
      if (node.kind == Node::Kind::element) return dialect_.list_of(node);
    return {};
  }

  Node add_marker(Tag tag, const diag::Span& place, std::string list) {
    markers_.push_back({std::make_shared<const Tag>(std::move(tag)), place, {}, std::move(list)});
    return Node::make_marker(static_cast<int>(markers_.size()) - 1);
  }

  static Tag end() {
    Tag tag;
    tag.kind = Tag::Kind::end;
    return tag;
  }

  // The item of a pass around is no list: what `is_tried` around repeats once then.
  static Tag loop_over(const Path& list, bool is_tried) {
    ExpressionPtr path;
    for (std::size_t length = 1; length <= list.size(); ++length) {
      const std::string& name = list[length - 1];
      templating::Expression next;
      if (path == nullptr)
        next.node = templating::Name{name, name};
      else
        next.node = templating::MemberOf{
            templating::pinned(path, std::span(list).first(length - 1)), name, name};
      path = std::make_shared<const templating::Expression>(std::move(next));
    }
    Tag tag;
    tag.kind = Tag::Kind::repeat;
    tag.is_implied = true;
    tag.expression = is_tried ? templating::pinned(path, list) : std::move(path);
    tag.variable = templating::key_of(list);
    return tag;
  }

  // From here on the tags of the unit mean the item of the pass.
  void pin(const Uses& uses, const Path& list) {
    for (const int number : uses.markers) {
      Marker& own = markers_[static_cast<std::size_t>(number)];
      Tag tag = *own.tag;
      tag.expression = templating::pinned(tag.expression, list);
      tag.filter = templating::pinned(tag.filter, list);
      own.tag = std::make_shared<const Tag>(std::move(tag));
    }
    for (Inscription* inscription : uses.inscriptions)
      inscription->text = pinned_program(*inscription->text, list);
  }

  Markers& markers_;
  Inscriptions& inscriptions_;
  const Dialect& dialect_;
  std::vector<std::string> variables_;         // of the loops around
  std::set<std::string, std::less<>> pinned_;  // lists that implied repeats around go through
  std::set<std::string, std::less<>> tried_;   // those that they go through if data have it so
  std::map<std::string, int, std::less<>> in_cells_;  // lists by the cell of the row; 0: told
  int cell_ = 0;                                      // of the row, from 1
};

}  // namespace

void imply_repeats(Node& root, Markers& markers, Inscriptions& inscriptions,
                   const Dialect& dialect) {
  Implier(markers, inscriptions, dialect).visit(root);
}

}  // namespace greffier::office
