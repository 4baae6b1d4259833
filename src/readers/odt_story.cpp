#include "readers/odt_story.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "readers/office_containers.hpp"
#include "readers/office_rules.hpp"
#include "readers/office_style_names.hpp"
#include "readers/office_xml.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr int kLowestHeading = 6;

// What is no part of the words around it.
constexpr std::array<std::string_view, 6> kApart{"office:annotation",    "text:page-number",
                                                 "text:page-count",      "text:note-citation",
                                                 "text:tracked-changes", "math:annotation"};

void append_words(const Node& node, std::string& out) {
  if (node.kind == Node::Kind::text) out += node.text;
  if (std::ranges::find(kApart, node.name) != kApart.end()) return;
  if (node.is("text:s") || node.is("text:tab") || node.is("text:line-break")) out += ' ';
  for (const Node& child : node.children) append_words(child, out);
  if ((node.is("text:p") || node.is("text:h")) && !out.empty() && out.back() != '\n') out += '\n';
}

}  // namespace

std::string odt_words(const Node& node) {
  std::string words;
  append_words(node, words);
  return std::string(text::trimmed(words));
}

void OdtStory::read(const Node& parent) {
  for (const Node& child : parent.children)
    if (child.kind == Node::Kind::element) read_block(child);
}

void OdtStory::read_block(const Node& node) {
  struct Named {
    std::string_view name;
    Reader read;
  };
  static constexpr std::array kReaders{
      Named{"text:p", &OdtStory::read_paragraph},
      Named{"text:h", &OdtStory::read_paragraph},
      Named{"text:list", &OdtStory::read_list},
      Named{"table:table", &OdtStory::read_table},
      Named{"text:section", &OdtStory::read_section},
      Named{"text:numbered-paragraph", &OdtStory::read_numbered},
      Named{"text:table-of-content", &OdtStory::read_contents},
      Named{"text:illustration-index", &OdtStory::read_contents},
      Named{"text:table-index", &OdtStory::read_contents},
      Named{"text:alphabetical-index", &OdtStory::read_index},
      Named{"text:object-index", &OdtStory::read_index},
      Named{"text:user-index", &OdtStory::read_index},
      Named{"text:bibliography", &OdtStory::read},
      Named{"text:index-body", &OdtStory::read},
      Named{"text:index-title", &OdtStory::read},
      Named{"text:tracked-changes", &OdtStory::read_revisions},
      Named{"draw:frame", &OdtStory::read_frame},
      Named{"draw:a", &OdtStory::read_linked_frame},
      Named{"draw:g", &OdtStory::read_shape},
      Named{"draw:custom-shape", &OdtStory::read_shape},
      Named{"draw:rect", &OdtStory::read_shape},
      Named{"draw:ellipse", &OdtStory::read_shape},
  };
  const auto* found = std::ranges::find(kReaders, node.name, &Named::name);
  if (found != kReaders.end()) (this->*found->read)(node);
}

ParagraphFacts OdtStory::facts_of(const Node& node, const OdtStyle& style) {
  ParagraphFacts facts;
  facts.style = style.name;
  facts.role = style.role;
  facts.is_caption = style.is_caption;
  facts.is_code = style.is_code;
  facts.level = style.level;
  if (node.is("text:h"))
    facts.level = std::max(1, whole(attribute(node, "text:outline-level")).value_or(1));
  facts.level = std::min(facts.level, kLowestHeading);
  facts.align = style.align;
  facts.breaks_page = style.breaks_before;
  if (facts.level == 0) facts.list = lists_.place(style.list);
  if (facts.list.depth == 1) facts.list.depth = std::max(1, named_list_depth(style.role));
  facts.letters = seen_letters(style.named_letters);
  return facts;
}

void OdtStory::read_paragraph(const Node& node) {
  const OdtStyle& style = document_.styles.find("paragraph", attribute(node, "text:style-name"));
  if (const Node* hidden = node.child("text:hidden-paragraph");
      hidden != nullptr && attribute(*hidden, "text:is-hidden") == "true")
    return document_.desk.count(kHidden, odt_words(node));
  const std::size_t before = flow_.size();
  flow_.begin(facts_of(node, style));
  const bool is_empty = node.children.empty();
  if (is_empty && flow_.place() == Flow::Place::body &&
      (style.has_border || is_rule_role(style.role)))
    flow_.add_block({model::ThematicBreak{}, document_.desk.here()});
  said_ = style.letters;
  letters_ = seen_letters(said_);
  after_space_ = true;
  read_inlines(node);
  flow_.end();
  if (flow_.size() > before) lists_.pass_mark();
  if (style.breaks_after) flow_.break_page();
}

void OdtStory::read_list(const Node& node) {
  lists_.open(node);
  for (const Node& item : node.children) {
    if (!item.is("text:list-item") && !item.is("text:list-header")) continue;
    lists_.begin_item(item);
    read(item);
  }
  lists_.close();
}

// A list entry on its own, at any level.
void OdtStory::read_numbered(const Node& node) {
  const int level = std::clamp(whole(attribute(node, "text:level")).value_or(1), 1, 9);
  Node list = Node::make_element("text:list");
  for (const std::string_view name : {"text:style-name", "text:continue-numbering"})
    if (const std::string* value = node.attribute(name)) list.set_attribute(name, *value);
  Node inner = list;
  inner.set_attribute("text:continue-numbering", "true");
  list.set_attribute("text:continue-numbering", "true");
  lists_.open(list);
  for (int i = 1; i < level; ++i) lists_.open(inner);
  Node item = Node::make_element("text:list-item");
  if (const std::string* start = node.attribute("text:start-value"))
    item.set_attribute("text:start-value", *start);
  lists_.begin_item(item);
  read(node);
  for (int i = 0; i < level; ++i) lists_.close();
}

void OdtStory::read_section(const Node& node) {
  if (attribute(node, "text:display") == "none" ||
      (attribute(node, "text:display") == "condition" &&
       attribute(node, "text:is-hidden") == "true"))
    return document_.desk.count(kHidden, odt_words(node));
  if (document_.styles.find("section", attribute(node, "text:style-name")).columns > 1)
    document_.desk.count(kColumns, {});
  read(node);
}

void OdtStory::read_contents(const Node& node) {
  model::Contents contents;
  const Node* source = node.child("text:table-of-content-source");
  if (source != nullptr)
    contents.depth =
        std::clamp(whole(attribute(*source, "text:outline-level")).value_or(3), 1, kLowestHeading);
  if (node.is("text:illustration-index")) contents.listed = model::Listed::figures;
  if (node.is("text:table-index")) contents.listed = model::Listed::tables;
  const Node* shown = node.child("text:index-body");
  std::string said = flow_.take_contents_title();
  if (!said.empty()) said += '\n';
  if (shown != nullptr) said += odt_words(*shown);
  document_.desk.tell(kContentsTable, said, "[[sommaire]]");
  flow_.add_block({contents, document_.desk.here()});
}

void OdtStory::read_index(const Node& node) {
  const Node* shown = node.child("text:index-body");
  document_.desk.tell(kIndex, shown == nullptr ? std::string() : odt_words(*shown));
}

// What was inserted stands in the text; what was deleted stands here.
void OdtStory::read_revisions(const Node& node) {
  for (const Node& region : node.children) {
    const Node* deletion = region.child("text:deletion");
    if (deletion == nullptr) continue;
    const Node* about = deletion->child("office:change-info");
    const Node* author = about == nullptr ? nullptr : about->child("dc:creator");
    std::string words;
    for (const Node& each : deletion->children)
      if (!each.is("office:change-info")) append_words(each, words);
    document_.desk.count(kRevisions, text::trimmed(words),
                         author == nullptr ? std::string() : author->inner_text());
  }
}

}  // namespace greffier::readers
