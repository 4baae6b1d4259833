#include "office/inclusion.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "diag/limits.hpp"
#include "office/include_tags.hpp"
#include "office/included_marks.hpp"
#include "office/included_places.hpp"
#include "office/messages.hpp"
#include "office/splitting.hpp"
#include "office/whereabouts.hpp"
#include "templating/place.hpp"

namespace greffier::office {

namespace {

using templating::Tag;
using xml::Node;
using Nodes = std::vector<Node>;

// Against files that multiply: how deep they include each other, and how often in all.
constexpr std::size_t kDeepest = 8;

class Includer {
 public:
  Includer(Importer& importer, const InclusionSetting& setting)
      : importer_(importer),
        setting_(setting),
        where_(setting.place, setting.dialect),
        places_(importer.body_part(), setting.dialect, setting.sources),
        chain_{std::string(setting.name)} {}

  void visit(Node& node, Surroundings around) {
    const auto here = entered(node);
    around = inside(node, around);
    bool changed = false;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      Node& child = node.children[i];
      if (child.kind != Node::Kind::element || class_of(child) == NodeClass::mark) continue;
      const bool is_paragraph = class_of(child) == NodeClass::paragraph;
      const IncludeParagraph read =
          is_paragraph ? read_include(child, setting_.dialect) : IncludeParagraph();
      if (read.tags.empty()) {
        visit(child, around);
        continue;
      }
      const auto there = entered(child);
      i += put(node.children, i, replacement(child, read, around)) - 1;
      changed = true;
    }
    if (changed) end_with_paragraph(node);
  }

 private:
  // Places are told of the template; in an included file, by its marks.
  std::unique_ptr<const Entered> entered(const Node& node) {
    return chain_.size() > 1 ? nullptr : std::make_unique<const Entered>(where_, node);
  }

  NodeClass class_of(const Node& node) const { return setting_.dialect.classify(node); }

  Surroundings inside(const Node& node, Surroundings around) const {
    const NodeClass own = class_of(node);
    if (own == NodeClass::item) around.in_item = true;
    if (own == NodeClass::cell || own == NodeClass::story) around.in_item = false;
    if (own == NodeClass::story) around.in_story = true;
    return around;
  }

  // Returns how many nodes stand in the place of one.
  static std::size_t put(Nodes& siblings, std::size_t index, Nodes blocks) {
    const std::size_t count = blocks.size();
    const auto at = siblings.erase(siblings.begin() + static_cast<std::ptrdiff_t>(index));
    siblings.insert(at, std::make_move_iterator(blocks.begin()),
                    std::make_move_iterator(blocks.end()));
    return count;
  }

  // A cell and its like must not end with a table, nor hold nothing.
  void end_with_paragraph(Node& node) const {
    const std::string last = setting_.dialect.last_of_cell();
    const bool must = class_of(node) == NodeClass::cell || setting_.dialect.needs_paragraph(node);
    if (!must || last.empty()) return;
    const auto found =
        std::find_if(node.children.rbegin(), node.children.rend(),
                     [](const Node& child) { return child.kind == Node::Kind::element; });
    if (found != node.children.rend() && found->is(last)) return;
    node.children.push_back(Node::make_element(last));
    mark_included(node.children.back(), {false, {}});
  }

  Nodes replacement(const Node& paragraph, const IncludeParagraph& read, Surroundings around) {
    const diag::SourceId marked = included_source(paragraph);
    const diag::SourceId source =
        marked != diag::kNoSource
            ? marked
            : setting_.sources.add(chain_.back(), read.flat.text, where_.place());
    templating::Locator locator(read.flat.text, {source, {1, 1}, {1, 1}});
    Nodes blocks;
    Nodes paragraphs = one_tag_each(paragraph, read, setting_.dialect);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      const auto& [begin, end] = read.tags[i];
      const std::string_view text = std::string_view(read.flat.text).substr(begin, end - begin);
      diag::Sink own;
      const Tag tag = templating::parse_tag(text, locator.span(begin, end), own);
      if (tag.kind != Tag::Kind::include) {
        blocks.push_back(std::move(paragraphs[i]));
      } else if (!take(own)) {
        std::ranges::move(included(paragraphs[i], tag, around), std::back_inserter(blocks));
      }
    }
    if (blocks.empty()) blocks.push_back(shell_of(paragraph, setting_.dialect));
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const auto own = included_mark(blocks[i]);
      mark_included(blocks[i], {i == 0, own ? own->file : std::string()});
    }
    return blocks;
  }

  // True when something was raised there.
  bool take(const diag::Sink& own) {
    for (const diag::Diagnostic& diagnostic : own.diagnostics()) setting_.sink.add(diagnostic);
    return !own.diagnostics().empty();
  }

  Nodes included(const Node& paragraph, const Tag& tag, Surroundings around) {
    const std::string* asked = name_of(tag);
    if (asked == nullptr) {
      setting_.sink.raise(kIncludeUnnamed, tag.span, tag.source);
      return {};
    }
    auto file = setting_.files.open(chain_.back(), *asked);
    if (!file) {
      diag::Diagnostic reason = file.error();
      reason.span = tag.span;
      setting_.sink.add(std::move(reason));
      return {};
    }
    if (!may_enter(file->name, tag)) return {};
    Node holder;
    const auto note_places = [&](Nodes& blocks) { places_.mark(blocks, file->name, tag.span); };
    holder.children = importer_.import(
        *file, {paragraph, tag.span, tag.source, around.in_item, around.in_story, note_places});
    for (Node& block : holder.children) mark_included(block, {false, file->name});
    if (!is_sound(holder, file->name)) return {};
    chain_.push_back(file->name);
    visit(holder, around);
    chain_.pop_back();
    keep_section_end(paragraph, holder);
    return std::move(holder.children);
  }

  static const std::string* name_of(const Tag& tag) {
    const auto* literal = std::get_if<templating::Literal>(&tag.expression->node);
    const auto* name = literal == nullptr ? nullptr : literal->value.get_if<std::string>();
    return name == nullptr || name->empty() ? nullptr : name;
  }

  bool may_enter(const std::string& name, const Tag& tag) {
    if (const auto first = std::ranges::find(chain_, name); first != chain_.end()) {
      std::string chain;
      for (auto link = first; link != chain_.end(); ++link) chain += *link + " → ";
      setting_.sink.raise(kIncludeCycle, tag.span, name, chain + name);
      return false;
    }
    if (chain_.size() > kDeepest) {
      setting_.sink.raise(kIncludeTooDeep, tag.span, name, kDeepest);
      return false;
    }
    const std::size_t most = diag::limit(diag::Limit::included);
    if (++count_ == most + 1) setting_.sink.raise(kIncludeTooMany, tag.span, most);
    return count_ <= most;
  }

  // Whether the tags of a file can be read; its mistakes are told once, with its name.
  bool is_sound(const Node& holder, const std::string& name) {
    if (faulty_.contains(name)) return false;
    if (!holds_brace(holder)) return true;
    Node copy = holder;
    diag::Sink own;
    (void)place_markers(copy, setting_.dialect, PartOrigin{name, {}}, setting_.sources, own);
    if (!own.has_errors()) return true;
    faulty_.insert(name);
    (void)take(own);
    return false;
  }

  // The section that ended with the paragraph ends behind what replaces it.
  void keep_section_end(const Node& paragraph, Node& holder) const {
    if (setting_.dialect.section_end(paragraph) != nullptr)
      holder.children.push_back(shell_of(paragraph, setting_.dialect));
  }

  Importer& importer_;
  const InclusionSetting& setting_;
  Whereabouts where_;
  IncludedSources places_;
  std::vector<std::string> chain_;  // of files that include each other, the template first
  std::size_t count_ = 0;
  std::set<std::string, std::less<>> faulty_;
};

// Gives the markers of included blocks that stand in no paragraph (pictures) a source that is
// called as their file.
class Namer {
 public:
  Namer(Markers& markers, diag::SourceMap& sources) : markers_(markers), sources_(sources) {}

  void visit(Node& node, const std::string* file) {
    if (node.kind == Node::Kind::marker && file != nullptr) {
      rename(markers_[static_cast<std::size_t>(node.marker)], *file);
      return;
    }
    const auto mark = included_mark(node);
    remove_included_mark(node);
    if (mark && !mark->file.empty()) file = &mark->file;
    for (Node& child : node.children) visit(child, file);
  }

 private:
  void rename(Marker& marker, const std::string& file) {
    auto [known, is_new] = renamed_.try_emplace(marker.place.source, diag::kNoSource);
    if (is_new) {
      const diag::Source source = *sources_.find(marker.place.source);
      const bool is_told = source.included_by.source != diag::kNoSource;
      known->second = is_told ? marker.place.source : sources_.add(file, source.text);
    }
    if (known->second == marker.place.source) return;
    marker.place.source = known->second;
    diag::Sink unheard;
    Tag tag = templating::parse_tag(marker.tag->source, marker.place, unheard);
    if (tag.kind == marker.kind()) marker.tag = std::make_shared<const Tag>(std::move(tag));
  }

  Markers& markers_;
  diag::SourceMap& sources_;
  std::map<diag::SourceId, diag::SourceId> renamed_;
};

}  // namespace

bool asks_for_files(const Node& root, const Dialect& dialect) {
  if (root.kind != Node::Kind::element || dialect.classify(root) == NodeClass::mark) return false;
  if (dialect.classify(root) == NodeClass::paragraph && !read_include(root, dialect).tags.empty())
    return true;
  return std::ranges::any_of(
      root.children, [&dialect](const Node& child) { return asks_for_files(child, dialect); });
}

void include_files(Node& root, Importer& importer, const InclusionSetting& setting) {
  Includer(importer, setting).visit(root, {.in_story = setting.dialect.needs_paragraph(root)});
}

void name_included_files(Node& root, Markers& markers, diag::SourceMap& sources) {
  Namer(markers, sources).visit(root, nullptr);
}

}  // namespace greffier::office
