#include "office/linearise.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "xml/escape.hpp"

namespace greffier::office {

namespace {

using templating::Tag;
using xml::Node;
using Nodes = std::span<const Node>;

std::string start_tag(const Node& node) {
  std::string out = "<" + node.name;
  for (const xml::Attribute& attribute : node.attributes) {
    out += ' ';
    out += attribute.name;
    out += "=\"";
    xml::append_attribute(out, attribute.value);
    out += '"';
  }
  return out + ">";
}

std::string end_tag(const Node& node) {
  return "</" + node.name + ">";
}

bool is_marker(const Node& node) {
  return node.kind == Node::Kind::marker;
}

bool holds_marker(const Node& node) {
  return is_marker(node) || std::ranges::any_of(node.children, holds_marker);
}

void add_bytes(Program& program, std::string_view xml) {
  if (xml.empty()) return;
  if (program.empty() || !std::holds_alternative<Bytes>(program.back().action))
    program.push_back({Bytes{}});
  std::get<Bytes>(program.back().action).xml += xml;
}

class Lineariser {
 public:
  Lineariser(Markers markers, const Dialect& dialect)
      : markers_(std::move(markers)), dialect_(dialect) {}

  void add(const Node& node, Program& out) {
    if (node.kind == Node::Kind::text) {
      std::string escaped;
      xml::append_text(escaped, node.text);
      return add_bytes(out, escaped);
    }
    switch (dialect_.classify(node)) {
      case NodeClass::paragraph:
        return add_paragraph(node, out);
      case NodeClass::list:
        if (std::ranges::any_of(node.children, is_marker)) return add_guarded(node, {}, out);
        break;
      case NodeClass::cell:
        return add_cell(node, out);
      default:
        break;
    }
    add_element(node, out);
  }

 private:
  void add_element(const Node& node, Program& out) {
    std::string tag = start_tag(node);
    if (node.children.empty()) {
      tag.insert(tag.size() - 1, "/");
      return add_bytes(out, tag);
    }
    add_bytes(out, tag);
    add_children(node.children, out);
    add_bytes(out, end_tag(node));
  }

  void add_children(Nodes nodes, Program& out) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (is_marker(nodes[i])) {
        i = add_marker(nodes, i, out);
      } else {
        add(nodes[i], out);
      }
    }
  }

  const Tag& tag(const Node& node) const {
    return *markers_[static_cast<std::size_t>(node.marker)].tag;
  }

  // Adds the step of the marker at `index`; returns the index of its last sibling.
  std::size_t add_marker(Nodes nodes, std::size_t index, Program& out) {
    Marker& marker = markers_[static_cast<std::size_t>(nodes[index].marker)];
    if (marker.tag->kind == Tag::Kind::print) {
      marker.site.in_cell = in_cell_;
      out.push_back({Print{marker.tag, marker.place, marker.site}});
      return index;
    }
    if (marker.tag->kind == Tag::Kind::repeat) {
      const std::size_t end = next_of_scope(nodes, index);
      Repeat repeat{marker.tag, marker.place, {}};
      add_children(nodes.subspan(index + 1, end - index - 1), repeat.body);
      out.push_back({std::move(repeat)});
      return end;
    }
    return add_choice(nodes, index, out);
  }

  std::size_t add_choice(Nodes nodes, std::size_t index, Program& out) {
    Choose choose;
    while (tag(nodes[index]).kind != Tag::Kind::end) {
      const Marker& marker = markers_[static_cast<std::size_t>(nodes[index].marker)];
      const std::size_t next = next_of_scope(nodes, index);
      const bool always = marker.tag->kind == Tag::Kind::otherwise;
      Branch branch{always ? nullptr : marker.tag, marker.place, {}};
      add_children(nodes.subspan(index + 1, next - index - 1), branch.body);
      choose.branches.push_back(std::move(branch));
      index = next;
    }
    out.push_back({std::move(choose)});
    return index;
  }

  // The next marker of the same scope among the siblings: an alternative or the end.
  std::size_t next_of_scope(Nodes nodes, std::size_t index) const {
    int depth = 0;
    for (std::size_t i = index + 1; i < nodes.size(); ++i) {
      if (!is_marker(nodes[i])) continue;
      const Tag::Kind kind = tag(nodes[i]).kind;
      if (kind == Tag::Kind::repeat || kind == Tag::Kind::choose) ++depth;
      if (depth == 0 && kind != Tag::Kind::print) return i;
      if (kind == Tag::Kind::end) --depth;
    }
    return nodes.size() - 1;  // not reached: scopes are settled
  }

  // An element that leaves only `fallback` when its body comes out empty. What belongs to the
  // element itself (w:tcPr) is opened with it.
  void add_guarded(const Node& node, std::string fallback, Program& out) {
    Guard guard{start_tag(node), end_tag(node), std::move(fallback), {}};
    const auto content = std::ranges::find_if(node.children, [this](const Node& child) {
      return dialect_.classify(child) != NodeClass::properties;
    });
    for (auto child = node.children.begin(); child != content; ++child)
      xml::serialise(*child, guard.open);
    add_children({content, node.children.end()}, guard.body);
    out.push_back({std::move(guard)});
  }

  void add_cell(const Node& node, Program& out) {
    const bool outer = std::exchange(in_cell_, true);
    if (holds_marker(node)) {
      add_guarded(node, {}, out);
      Guard& guard = std::get<Guard>(out.back().action);
      guard.fallback = guard.open + dialect_.empty_paragraph() + guard.close;
    } else {
      add_element(node, out);
    }
    in_cell_ = outer;
  }

  void add_paragraph(const Node& node, Program& out) {
    if (const int level = dialect_.heading_level(node)) return add_heading(node, level, out);
    if (!holds_marker(node)) return add_section_or_text(node, out);
    if (lone_print(node) != nullptr) return add_lone_print(node, out);
    if (!shows_outside_scopes(node.children)) return add_guarded(node, {}, out);
    add_element(node, out);
  }

  void add_heading(const Node& node, int level, Program& out) {
    HeadingStep heading{level, start_tag(node), end_tag(node), {}};
    add_children(node.children, heading.body);
    out.push_back({std::move(heading)});
  }

  void add_section_or_text(const Node& node, Program& out) {
    const Node* section = dialect_.section_end(node);
    if (section == nullptr ||
        std::ranges::any_of(node.children, [this](const Node& child) { return shows(child); }))
      return add_element(node, out);
    SectionEnd step;
    xml::serialise(*section, step.properties);
    xml::serialise(node, step.paragraph);
    out.push_back({std::move(step)});
  }

  // True when a part of a paragraph shows something whatever the data are.
  bool shows(const Node& node) const {
    if (is_marker(node)) return tag(node).kind == Tag::Kind::print;
    if (node.kind == Node::Kind::text) return !node.text.empty();
    switch (dialect_.classify(node)) {
      case NodeClass::properties:
      case NodeClass::mark:
        return false;
      case NodeClass::inline_:
        return std::ranges::any_of(node.children,
                                   [this](const Node& child) { return shows(child); });
      default:
        return true;
    }
  }

  // True when something shows that no control tag can take away.
  bool shows_outside_scopes(Nodes nodes) const {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (shows(nodes[i])) return true;
      if (is_marker(nodes[i]))
        while (tag(nodes[i]).kind != Tag::Kind::end) i = next_of_scope(nodes, i);
    }
    return false;
  }

  // The print marker that is all a paragraph shows, or null.
  const Node* lone_print(const Node& node) const {
    const Node* found = nullptr;
    for (const Node& child : node.children) {
      const bool is_control = is_marker(child) && tag(child).kind != Tag::Kind::print;
      if (is_control) return nullptr;
      if (!shows(child)) continue;
      if (found != nullptr) return nullptr;
      if (is_marker(child)) {
        found = &child;
      } else if (dialect_.classify(child) == NodeClass::inline_ && holds_marker(child)) {
        found = lone_print(child);
        if (found == nullptr) return nullptr;
      } else {
        return nullptr;
      }
    }
    return found;
  }

  // Everything before and after the marker becomes the shell that blocks replace.
  void add_lone_print(const Node& paragraph, Program& out) {
    Program shell;
    add_element(paragraph, shell);
    const auto print = std::ranges::find_if(
        shell, [](const Step& step) { return std::holds_alternative<Print>(step.action); });
    Print step = std::get<Print>(print->action);
    step.site.paragraph_open = std::get<Bytes>(shell.front().action).xml;
    step.site.paragraph_close = std::get<Bytes>(shell.back().action).xml;
    out.push_back({std::move(step)});
  }

  Markers markers_;
  const Dialect& dialect_;
  bool in_cell_ = false;
};

}  // namespace

Program linearise(const Node& root, Markers markers, const Dialect& dialect) {
  Program program;
  Lineariser(std::move(markers), dialect).add(root, program);
  return program;
}

}  // namespace greffier::office
