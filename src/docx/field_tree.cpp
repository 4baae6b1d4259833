#include "docx/field_tree.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "docx/field_code.hpp"

namespace greffier::docx {

namespace {

using xml::Node;

Atom::Kind kind_of(const Node& node) {
  if (node.is("w:instrText")) return Atom::Kind::code;
  if (!node.is("w:fldChar")) return Atom::Kind::content;
  const std::string* type = node.attribute("w:fldCharType");
  if (type == nullptr) return Atom::Kind::content;
  if (*type == "begin") return Atom::Kind::begin;
  return *type == "end" ? Atom::Kind::end : Atom::Kind::separate;
}

class Collector {
 public:
  std::vector<FieldStory> collect(Node& root) {
    waiting_.push_back(&root);
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      stories_.emplace_back();
      place_ = {};
      for (Node& child : waiting_[i]->children) visit(child, *waiting_[i]);
    }
    return std::move(stories_);
  }

 private:
  void visit(Node& node, const Node& parent) {
    if (node.kind != Node::Kind::element) return;
    if (is_closed_to_tags(node) || node.name.ends_with("Pr")) return;
    if (node.is("w:r")) return add_run(node);
    const Atom outer = place_;
    if (node.is("w:tr")) place_.row = &node;
    if (node.is("w:tc")) place_.cell = &node;
    if (node.is("w:p")) {
      place_.paragraph = &node;
      place_.holder = &parent;
    }
    for (Node& child : node.children) visit(child, node);
    place_ = outer;
  }

  void add_run(Node& run) {
    for (Node& child : run.children) {
      if (child.kind != Node::Kind::element || child.is("w:rPr")) continue;
      Atom atom = place_;
      atom.kind = kind_of(child);
      atom.node = &child;
      stories_.back().atoms.push_back(atom);
      find_stories(child);
    }
  }

  // Text boxes inside a drawing.
  void find_stories(Node& node) {
    if (node.is("w:txbxContent"))
      waiting_.push_back(&node);
    else
      for (Node& child : node.children) find_stories(child);
  }

  std::vector<Node*> waiting_;
  std::vector<FieldStory> stories_;
  Atom place_;
};

// The field that begins at an atom; nothing when it has no end.
class Parser {
 public:
  explicit Parser(const std::vector<Atom>& atoms) : atoms_(atoms) {}

  std::vector<Field> read() {
    std::vector<Field> fields;
    for (at_ = 0; at_ < atoms_.size(); ++at_)
      if (atoms_[at_].kind == Atom::Kind::begin) {
        const std::size_t begin = at_;
        if (auto field = read_field(0))
          fields.push_back(std::move(*field));
        else
          at_ = begin;
      }
    return fields;
  }

 private:
  static constexpr int kDeepest = 50;

  // Leaves at_ at the field's end.
  std::optional<Field> read_field(int depth) {
    Field field{at_, 0, 0, {}, {}};
    if (depth > kDeepest) return std::nullopt;
    for (++at_; at_ < atoms_.size(); ++at_) {
      switch (atoms_[at_].kind) {
        case Atom::Kind::begin: {
          auto inner = read_field(depth + 1);
          if (!inner) return std::nullopt;
          (field.separate == 0 ? field.in_code : field.in_result).push_back(std::move(*inner));
          break;
        }
        case Atom::Kind::separate:
          if (field.separate == 0) field.separate = at_;
          break;
        case Atom::Kind::end:
          field.end = at_;
          if (field.separate == 0) field.separate = at_;
          return field;
        default:
          break;
      }
    }
    return std::nullopt;
  }

  const std::vector<Atom>& atoms_;
  std::size_t at_ = 0;
};

// --- Simple fields

Node element(std::string name, std::vector<xml::Attribute> attributes = {}) {
  Node node = Node::make_element(std::move(name));
  node.attributes = std::move(attributes);
  return node;
}

const Node* first_run_properties(const Node& node) {
  for (const Node& child : node.children) {
    if (child.is("w:r")) return child.child("w:rPr");
    if (const Node* found = first_run_properties(child)) return found;
  }
  return nullptr;
}

Node run_of(const Node* properties, Node content) {
  Node run = element("w:r");
  if (properties != nullptr) run.children.push_back(*properties);
  run.children.push_back(std::move(content));
  return run;
}

Node field_character(std::string type) {
  return element("w:fldChar", {{"w:fldCharType", std::move(type)}});
}

std::vector<Node> spelt_out(Node field) {
  const Node* found = first_run_properties(field);
  const std::optional<Node> own = found == nullptr ? std::nullopt : std::optional(*found);
  const Node* properties = own ? &*own : nullptr;
  Node code = element("w:instrText", {{"xml:space", "preserve"}});
  code.children.push_back(Node::make_text(*field.attribute("w:instr")));
  std::vector<Node> nodes;
  nodes.push_back(run_of(properties, field_character("begin")));
  nodes.push_back(run_of(properties, std::move(code)));
  nodes.push_back(run_of(properties, field_character("separate")));
  for (Node& child : field.children)
    if (!child.is("w:fldData")) nodes.push_back(std::move(child));
  nodes.push_back(run_of(properties, field_character("end")));
  return nodes;
}

bool is_wanted(const Node& node, const std::vector<std::string_view>& keywords) {
  if (!node.is("w:fldSimple")) return false;
  const std::string* code = node.attribute("w:instr");
  return code != nullptr && std::ranges::find(keywords, keyword_of(*code)) != keywords.end();
}

}  // namespace

bool is_closed_to_tags(const Node& node) {
  return node.is("w:del") || node.is("w:moveFrom") || node.is("w:fldSimple");
}

std::vector<FieldStory> read_fields(Node& root) {
  std::vector<FieldStory> stories = Collector().collect(root);
  for (FieldStory& story : stories) story.fields = Parser(story.atoms).read();
  return stories;
}

FieldCode code_of(const FieldStory& story, const Field& field) {
  FieldCode code;
  const auto add = [&code](std::string_view text, std::size_t atom, const Field* inner) {
    code.pieces.push_back({code.text.size(), code.text.size() + text.size(), atom, inner});
    code.text += text;
  };
  auto inner = field.in_code.begin();
  for (std::size_t i = field.begin + 1; i < field.separate; ++i) {
    if (inner != field.in_code.end() && inner->begin == i) {
      add(kNested, i, &*inner);
      i = inner->end;
      ++inner;
    } else if (story.atoms[i].kind == Atom::Kind::code) {
      add(story.atoms[i].node->inner_text(), i, nullptr);
    } else {
      add(kNested, i, nullptr);
    }
  }
  return code;
}

void spell_out_simple_fields(Node& node, const std::vector<std::string_view>& keywords) {
  for (Node& child : node.children) spell_out_simple_fields(child, keywords);
  if (std::ranges::none_of(node.children,
                           [&](const Node& child) { return is_wanted(child, keywords); }))
    return;
  std::vector<Node> children;
  for (Node& child : node.children)
    if (is_wanted(child, keywords))
      std::ranges::move(spelt_out(std::move(child)), std::back_inserter(children));
    else
      children.push_back(std::move(child));
  node.children = std::move(children);
}

}  // namespace greffier::docx
