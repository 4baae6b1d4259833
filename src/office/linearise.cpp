#include "office/linearise.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "office/floats.hpp"
#include "office/page_breaks.hpp"
#include "office/paragraph_scopes.hpp"
#include "office/placeholder.hpp"
#include "office/showing.hpp"
#include "office/sibling_scopes.hpp"
#include "office/splitting.hpp"
#include "office/tag_steps.hpp"
#include "xml/escape.hpp"

namespace greffier::office {

namespace {

using templating::Tag;
using xml::Node;

bool is_marker(const Node& node) {
  return node.kind == Node::Kind::marker;
}
bool has_markers(const Node& node) {
  return std::ranges::any_of(node.children, is_marker);
}

class Lineariser {
 public:
  Lineariser(const Markers& markers, const Inscriptions& inscriptions, const Dialect& dialect,
             const PageBreaks* breaks, const Surroundings& around)
      : markers_(markers),
        inscriptions_(inscriptions),
        dialect_(dialect),
        breaks_(breaks),
        showing_(markers, dialect),
        around_(around),
        tags_(inscriptions, dialect) {}

  void add(const Node& node, Program& out) {
    if (node.kind == Node::Kind::text) return add_text(node, out);
    if (const auto place = page_break_in(node)) return out.push_back({*place});
    switch (dialect_.classify(node)) {
      case NodeClass::paragraph:
        return add_paragraph(node, out);
      case NodeClass::section:
        return add_block(node, holds_marker(node), out);
      case NodeClass::list:
      case NodeClass::item:
        return add_list(node, out);
      case NodeClass::table:
        return add_table(node, out);
      case NodeClass::rows:
        return add_block(node, has_markers(node), out);
      case NodeClass::cell:
        return add_cell(node, out);
      case NodeClass::properties:
      case NodeClass::mark:
        return add_quiet(node, out);
      case NodeClass::atom:
        return add_atom(node, out);
      case NodeClass::story:
        return add_story(node, out);
      default:
        return add_other(node, out);
    }
  }

 private:
  const Marker& marker(const Node& node) const {
    return markers_[static_cast<std::size_t>(node.marker)];
  }

  // --- Elements

  void add_text(const Node& node, Program& out) const {
    if (const auto fact = slot_in(node.text)) return out.push_back({PictureSlot{*fact}});
    if (auto slot = page_slot_in(node.text)) return out.push_back({*std::move(slot)});
    if (const Inscription* found = inscriptions_.find(node.text))
      return out.push_back({Inscribed{found->text, false}});
    std::string escaped;
    xml::append_text(escaped, node.text);
    add_bytes(out, escaped, !quiet_ && !showing_.is_blank(node));
  }

  void add_link(const Node& node, const xml::Attribute& address, Program& out) {
    const Inscription& text = *inscriptions_.find(address.value);
    Link link{text.text, text.place, text.written, {}, {}, {}, {}};
    add_bytes(link.before, "<" + node.name, false);
    Program* part = &link.before;
    for (const xml::Attribute& attribute : node.attributes) {
      if (&attribute != &address) {
        tags_.add_attribute(node, attribute, *part);
        continue;
      }
      add_bytes(link.before, " " + attribute.name + "=\"", false);
      part = &link.after;
      add_bytes(link.after, "\"", false);
    }
    add_bytes(link.after, node.children.empty() ? "/>" : ">", false);
    add_children(node.children, link.body);
    if (!node.children.empty()) link.close = "</" + node.name + ">";
    out.push_back({std::move(link)});
  }

  void add_element(const Node& node, Program& out) {
    if (const xml::Attribute* address = inscriptions_.address_of(node))
      return add_link(node, *address, out);
    tags_.add_start(node, out);
    add_children(node.children, out);
    add_tag_end(node, out);
  }

  void add_atom(const Node& node, Program& out) {
    const auto reference = dialect_.reference_in(node);
    reference ? add_referring(node, *reference, out) : add_element(node, out);
    mark_shown(out, true);
  }

  // A field whose instruction names a bookmark, which may belong to a loop.
  void add_referring(const Node& node, const TextReference& reference, Program& out) {
    const std::string& text = node.children.front().text;
    const Identifier found{std::string(reference.space),
                           text.substr(reference.begin, reference.length)};
    if (!tags_.is_owned(found)) return add_element(node, out);
    const auto add_part = [&](std::size_t begin, std::size_t end) {
      add_text(Node::make_text(text.substr(begin, end - begin)), out);
    };
    tags_.add_start(node, out);
    add_part(0, reference.begin);
    out.push_back({found});
    add_part(reference.begin + reference.length, text.size());
    add_tag_end(node, out);
  }

  static void mark_shown(Program& out, bool inks) {
    auto* bytes = out.empty() ? nullptr : std::get_if<Bytes>(&out.back().action);
    if (bytes == nullptr) return;
    bytes->shows = true;
    bytes->inks = bytes->inks || inks;
  }

  // Properties that are only there where a page begins.
  static bool add_slot_alone(const Node& node, Program& out) {
    if (node.children.size() != 1 || !node.attributes.empty()) return false;
    auto slot = page_slot_in(node.children.front().text);
    if (!slot || !slot->plain.empty()) return false;
    for (PageSlot::Broken& broken : slot->broken)
      broken.text = "<" + node.name + ">" + broken.text + "</" + node.name + ">";
    out.push_back({*std::move(slot)});
    return true;
  }

  void add_quiet(const Node& node, Program& out) {
    if (add_slot_alone(node, out)) return;
    const bool outer = std::exchange(quiet_, true);
    add_element(node, out);
    quiet_ = outer;
  }

  void add_story(const Node& node, Program& out) {
    const bool in_note = around_.in_note || dialect_.is_note(node);
    const Surroundings outer = std::exchange(around_, {.in_story = true, .in_note = in_note});
    calls_apart(node) ? add_call(node, out) : add_other(node, out);
    mark_shown(out, true);
    around_ = outer;
  }

  void add_other(const Node& node, Program& out) {
    if (dialect_.needs_paragraph(node)) return add_holder(node, {}, out);
    add_element(node, out);
    if (dialect_.characters(node) && !showing_.is_blank(node)) mark_shown(out, true);
  }

  bool calls_apart(const Node& node) const {
    return !node.children.empty() && dialect_.is_apart(node.children.front());
  }

  // What is called comes first: its number is then known.
  void add_call(const Node& node, Program& out) {
    const Node& called = node.children.front();
    Apart apart{called.name, {}};
    add_holder(called, {}, apart.body);
    out.push_back({std::move(apart)});
    add_element(shell_of(node, dialect_), out);
  }

  // --- Blocks

  // `vanishes`: leaves nothing when nothing shows in it.
  void add_block(const Node& node, bool vanishes, Program& out) {
    if (!vanishes) return add_element(node, out);
    Guard guard;
    add_element(node, guard.body);
    out.push_back({std::move(guard)});
  }

  void add_list(const Node& node, Program& out) {
    const Surroundings outer = around_;
    around_.in_item = true;
    add_block(node, holds_marker(node), out);
    around_ = outer;
  }

  void add_table(const Node& node, Program& out) {
    if (std::string separator = dialect_.table_separator(); !separator.empty())
      out.push_back({Separator{"</" + node.name + ">", std::move(separator)}});
    const bool repeats = has_markers(node) || std::ranges::any_of(node.children, has_markers);
    add_block(node, repeats, out);
  }

  void add_cell(const Node& node, Program& out) {
    const auto outer = std::exchange(around_, {.in_cell = true, .in_story = around_.in_story});
    if (holds_marker(node)) {
      add_holder(node, dialect_.last_of_cell(), out);
    } else {
      add_element(node, out);
    }
    around_ = outer;
  }

  void add_holder(const Node& node, std::string last, Program& out) {
    Holder holder;
    holder.filler = filler_of(node);
    holder.last = std::move(last);
    holder.wrapper_end = dialect_.wrapper_end();
    holder.close = "</" + node.name + ">";
    Node shell = shell_of(node, dialect_);
    shell.children.push_back(Node::make_text({}));  // so that it is not written as <name/>
    tags_.add_start(shell, holder.open);
    const auto content = first_content(node);
    add_children({node.children.begin(), content}, holder.open);
    add_children({content, node.children.end()}, holder.body);
    out.push_back({std::move(holder)});
  }

  std::vector<Node>::const_iterator first_content(const Node& node) const {
    return std::ranges::find_if_not(node.children, [this](const Node& child) {
      return dialect_.classify(child) == NodeClass::properties;
    });
  }

  // An empty paragraph formatted as the first one of `holder`.
  std::string filler_of(const Node& holder) const {
    const Node* paragraph = first_paragraph(holder);
    if (paragraph == nullptr || dialect_.heading_level(*paragraph) > 0)
      return dialect_.empty_paragraph();
    Node empty = shell_of(*paragraph, dialect_);
    dialect_.remove_section_end(empty);
    close_page_slots(empty);
    std::string xml;
    xml::serialise(empty, xml);
    return xml;
  }

  const Node* first_paragraph(const Node& node) const {
    for (const Node& child : node.children) {
      if (dialect_.classify(child) == NodeClass::paragraph) return &child;
      if (dialect_.classify(child) == NodeClass::table) continue;
      if (const Node* found = first_paragraph(child)) return found;
    }
    return nullptr;
  }

  // --- Paragraphs

  void add_paragraph(const Node& node, Program& out) {
    if (dialect_.section_end(node) != nullptr && ends_section_apart(node))
      return add_section_end(node, out);
    if (const int level = dialect_.heading_level(node)) return add_heading(node, level, out);
    const Marker* lone = inscriptions_.hold_link(node) ? nullptr : showing_.lone_print(node);
    if (lone != nullptr) return add_lone(node, *lone, out);
    if (holds_marker(node) && !showing_.always(node.children)) return add_block(node, true, out);
    add_element(node, out);
    mark_shown(out, false);
  }

  // A section end that cannot stay with its paragraph: there is no text in it, or there may be
  // none.
  bool ends_section_apart(const Node& node) const { return !showing_.always(node.children); }

  void add_section_end(const Node& node, Program& out) {
    SectionEnd step;
    xml::serialise(*dialect_.section_end(node), step.properties);
    Node shell = shell_of(node, dialect_);
    close_page_slots(shell);
    xml::serialise(shell, step.paragraph);
    if (holds_marker(node)) {
      Node without = node;
      dialect_.remove_section_end(without);
      add_paragraph(without, out);
    }
    out.push_back({std::move(step)});
  }

  void add_heading(const Node& node, int level, Program& out) {
    if (!holds_marker(node) && !showing_.always(node.children)) return add_element(node, out);
    HeadingStep heading;
    heading.level = level;
    heading.close = "</" + node.name + ">";
    tags_.add_start(node, heading.open);
    const auto content = first_content(node);
    add_children({node.children.begin(), content}, heading.open);
    add_children({content, node.children.end()}, heading.body);
    out.push_back({std::move(heading)});
  }

  void add_lone(const Node& paragraph, const Marker& own, Program& out) {
    Program shell;
    add_element(paragraph, shell);
    const auto print = std::ranges::find_if(shell, [&own](const Step& step) {
      const auto* found = std::get_if<Print>(&step.action);
      return found != nullptr && found->tag == own.tag;
    });
    Program floats;
    if (const auto beside = only_floats(paragraph, markers_, dialect_))
      add_element(*beside, floats);
    Lone lone{std::get<Print>(print->action),
              {std::make_move_iterator(shell.begin()), std::make_move_iterator(print)},
              {std::make_move_iterator(print + 1), std::make_move_iterator(shell.end())},
              std::move(floats),
              breaks_pages() ? breaks_->of_style(paragraph) : StyleBreaks(),
              around_.in_note && showing_.has_note_number(paragraph)};
    out.push_back({std::move(lone)});
  }

  // True where a paragraph may begin a page.
  bool breaks_pages() const { return breaks_ != nullptr && !around_.in_cell && !around_.in_story; }

  // --- Tags

  void add_children(Siblings nodes, Program& out) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (is_marker(nodes[i])) {
        i = add_marker(nodes, i, out);
      } else {
        add(nodes[i], out);
      }
    }
  }

  // Adds the step of the marker at `index`; returns the index of the last sibling it covers.
  std::size_t add_marker(Siblings nodes, std::size_t index, Program& out) {
    const Marker& own = marker(nodes[index]);
    if (own.picture != nullptr) return add_placeholder(own, out), index;
    if (own.prints()) {
      Site site = own.site;
      site.around = around_;
      out.push_back({Print{own.tag, own.place, std::move(site)}});
      return index;
    }
    if (own.kind() == Tag::Kind::repeat) return add_repeat(nodes, index, out);
    if (own.opens() || own.guards()) return add_choice(nodes, index, out);
    return index;
  }

  void add_placeholder(const Marker& own, Program& out) {
    Placeholder step{{own.tag, own.place, own.site}, own.picture->box, own.picture->tried, {}, {}};
    add_element(own.picture->drawing, step.body);
    if (own.picture->own) {
      add_bytes(step.own, own.site.run_open, true);
      add_element(*own.picture->own, step.own);
      add_bytes(step.own, own.site.run_close, true);
    }
    out.push_back({std::move(step)});
  }

  std::size_t add_repeat(Siblings nodes, std::size_t index, Program& out) {
    const std::size_t end = next_of_scope(nodes, index, markers_);
    const Siblings body = nodes.subspan(index + 1, end - index - 1);
    if (const Node* list = list_of_one(body)) {
      add_repeated_items(*list, marker(nodes[index]), out);
    } else {
      out.push_back({repeat(marker(nodes[index]), body)});
    }
    return end;
  }

  Repeat repeat(const Marker& own, Siblings body) {
    const Owned& owned = tags_.enter(owned_identifiers(body, own.list, markers_, dialect_));
    Repeat step{own.tag, own.place, {}, {owned.begin(), owned.end()}};
    step.covers = covers_of(body, dialect_);
    add_children(body, step.body);
    tags_.leave();
    return step;
  }

  // The list that is all of `body` and has one item, or null: its items are what is repeated, so
  // that their numbers go on.
  const Node* list_of_one(Siblings body) const {
    if (body.size() != 1 || dialect_.classify(body[0]) != NodeClass::list) return nullptr;
    const auto items = std::ranges::count_if(body[0].children, [this](const Node& child) {
      return is_marker(child) || dialect_.classify(child) == NodeClass::item;
    });
    return items == 1 && !has_markers(body[0]) ? &body[0] : nullptr;
  }

  void add_repeated_items(const Node& list, const Marker& own, Program& out) {
    const Surroundings outer = around_;
    around_.in_item = true;
    Guard guard;
    tags_.add_start(list, guard.body);
    guard.body.push_back({repeat(own, list.children)});
    add_tag_end(list, guard.body);
    out.push_back({std::move(guard)});
    around_ = outer;
  }

  std::size_t add_choice(Siblings nodes, std::size_t index, Program& out) {
    Choose choose;
    while (!marker(nodes[index]).ends()) {
      const Marker& own = marker(nodes[index]);
      const std::size_t next = next_of_scope(nodes, index, markers_);
      const bool always = own.kind() == Tag::Kind::otherwise;
      const Siblings body = nodes.subspan(index + 1, next - index - 1);
      Branch branch{always ? nullptr : own.tag, own.place, {}, covers_of(body, dialect_)};
      add_children(body, branch.body);
      choose.branches.push_back(std::move(branch));
      index = next;
    }
    out.push_back({std::move(choose)});
    return index;
  }

  const Markers& markers_;
  const Inscriptions& inscriptions_;
  const Dialect& dialect_;
  const PageBreaks* breaks_;
  Showing showing_;
  Surroundings around_;  // of this place
  bool quiet_ = false;   // inside what shows nothing
  TagSteps tags_;
};

}  // namespace

Program linearise(const Node& root, const Markers& markers, const Inscriptions& inscriptions,
                  const Dialect& dialect, const PageBreaks* breaks) {
  Program program;
  const Surroundings around{.in_story = dialect.needs_paragraph(root)};
  Lineariser(markers, inscriptions, dialect, breaks, around).add(root, program);
  return program;
}

}  // namespace greffier::office
