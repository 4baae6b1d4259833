#include "office/style_choices.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "office/flat_text.hpp"
#include "office/messages.hpp"
#include "templating/delimiters.hpp"
#include "templating/tag.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::office {

namespace {

using xml::Node;

std::optional<Role> role_named(std::string_view name) {
  const std::string folded = text::fold_name(name);
  if (const auto role = find_role(folded)) return role;
  if (const auto role = role_of_style(name, Family::paragraph)) return role;
  return role_of_style(name, Family::character);
}

std::vector<std::string_view> role_names() {
  std::vector<std::string_view> names;
  for (const RoleInfo& role : roles()) names.push_back(role.name);
  return names;
}

// Cuts `text` at the first `sign`; the second half is nothing without one.
std::pair<std::string_view, std::optional<std::string_view>> cut(std::string_view text, char sign) {
  const std::size_t at = text.find(sign);
  if (at == std::string_view::npos) return {text, std::nullopt};
  return {text.substr(0, at), text.substr(at + 1)};
}

// True when a text of the tree has the sign of a remark.
bool holds_remark(const Node& node) {
  return node.text.find('#') != std::string::npos ||
         std::ranges::any_of(node.children, holds_remark);
}

class Taker {
 public:
  Taker(const Dialect& dialect, std::string_view name, diag::SourceMap& sources, diag::Sink& sink)
      : dialect_(dialect), name_(name), sources_(sources), sink_(sink) {}

  void visit(Node& node) {
    const bool is_list =
        node.kind == Node::Kind::element && dialect_.classify(node) == NodeClass::list;
    const std::string outer = list_;
    if (is_list && !dialect_.style_of(node).empty()) list_ = dialect_.style_of(node);
    std::erase_if(node.children, [this](const Node& child) { return is_sample(child); });
    for (Node& child : node.children)
      if (child.kind == Node::Kind::element) visit(child);
    if (!choices_.empty())
      std::erase_if(node.children, [this](const Node& child) { return is_empty_list(child); });
    list_ = outer;
  }

  [[nodiscard]] std::vector<StyleChoice> take() { return std::move(choices_); }

 private:
  bool is_empty_list(const Node& node) const {
    if (node.kind != Node::Kind::element) return false;
    const NodeClass node_class = dialect_.classify(node);
    return (node_class == NodeClass::list || node_class == NodeClass::item) &&
           std::ranges::none_of(
               node.children, [](const Node& child) { return child.kind == Node::Kind::element; });
  }

  // Reads the choices of a paragraph. True for a sample, which is no text of the document.
  bool is_sample(const Node& node) {
    if (node.kind != Node::Kind::element || dialect_.classify(node) != NodeClass::paragraph)
      return false;
    const std::string text = flatten(node, dialect_).text;
    if (text.find('#') == std::string::npos) return false;
    const std::size_t before = choices_.size();
    diag::Sink unheard;  // the tags are read again
    for (const templating::TagPlace& tag : templating::find_tags(text, {}, unheard))
      read(std::string_view(text).substr(tag.begin, tag.end - tag.begin), node, text);
    return std::ranges::any_of(choices_.begin() + static_cast<std::ptrdiff_t>(before),
                               choices_.end(), &StyleChoice::is_sample);
  }

  void read(std::string_view tag, const Node& paragraph, const std::string& text) {
    const auto opening = templating::delimiter_at(tag, 0);
    if (!opening || opening->kind != templating::Delimiter::Kind::comment) return;
    const auto closing = tag.rfind('#');
    const auto [head, list] = cut(tag.substr(opening->length, closing - opening->length), ':');
    const std::string word = text::fold_name(text::trimmed(head));
    if (!list || (word != "style" && word != "styles")) return;
    std::optional<std::string_view> rest = list;
    while (rest) {
      const auto [one, more] = cut(*rest, ';');
      add(one, paragraph, text);
      rest = more;
    }
  }

  void add(std::string_view written, const Node& paragraph, const std::string& text) {
    const auto [name, style] = cut(written, '=');
    const std::string_view role_name = text::trimmed(name);
    const diag::Span place{sources_.add(std::string(name_), text), {1, 1}, {1, 1}};
    const auto role = role_named(role_name);
    if (!role) return complain(role_name, place);
    if (style) {
      choices_.push_back({*role, std::string(text::trimmed(*style)), false, place, {}});
    } else {
      choices_.push_back({*role, dialect_.style_of(paragraph), true, place,
                          list_.empty() ? dialect_.list_of(paragraph) : list_});
    }
  }

  void complain(std::string_view name, const diag::Span& place) {
    const std::vector<std::string_view> known = role_names();
    const auto near = text::nearest(name, known);
    sink_.raise(kUnknownRole, place, name, near ? *near : "décision, encadré, puce, citation");
  }

  const Dialect& dialect_;
  std::string_view name_;
  diag::SourceMap& sources_;
  diag::Sink& sink_;
  std::string list_;  // the style of the list around
  std::vector<StyleChoice> choices_;
};

}  // namespace

std::vector<StyleChoice> take_style_choices(Node& root, const Dialect& dialect,
                                            std::string_view name, diag::SourceMap& sources,
                                            diag::Sink& sink) {
  if (!holds_remark(root)) return {};
  Taker taker(dialect, name, sources, sink);
  taker.visit(root);
  return taker.take();
}

std::string sample_list(const std::vector<StyleChoice>& choices, Role role) {
  for (auto choice = choices.rbegin(); choice != choices.rend(); ++choice)
    if (choice->role == role && !choice->list.empty()) return choice->list;
  return {};
}

void apply_style_choices(const std::vector<StyleChoice>& choices, const StyleNames& names,
                         StyleMap& map, diag::Sink& sink) {
  for (const StyleChoice& choice : choices) {
    const auto found = names.find(text::fold_name(choice.style));
    if (choice.is_sample) {
      if (!choice.style.empty()) map.set(choice.role, choice.style);
    } else if (found != names.end()) {
      map.set(choice.role, found->second);
    } else {
      std::vector<std::string_view> known;
      for (const auto& [name, id] : names) known.push_back(name);
      const auto near = text::nearest(choice.style, known);
      sink.raise(kUnknownStyle, choice.place, choice.style, near ? *near : "–");
    }
  }
}

}  // namespace greffier::office
