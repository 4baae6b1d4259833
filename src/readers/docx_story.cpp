#include "readers/docx_story.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "readers/docx_names.hpp"
#include "readers/office_containers.hpp"
#include "readers/office_rules.hpp"
#include "readers/office_symbols.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr std::array<std::string_view, 6> kTransparent{"w:ins",      "w:moveTo",     "w:customXml",
                                                       "w:smartTag", "w:sdtContent", "w:body"};

// The words of a passage; numbers of pages are none.
class Words {
 public:
  void read(const Node& node) {
    if (node.is("w:fldChar")) return read_sign(attribute(node, "w:fldCharType"));
    if (node.is("w:instrText")) return fields_.add_instruction(node.inner_text());
    if (node.is("w:pPr") || node.is("w:rPr")) return;
    if (node.is("w:t") || node.is("w:delText")) add(node.inner_text());
    if (node.is("w:tab") || node.is("w:br") || node.is("w:ptab")) add(" ");
    const bool is_field = node.is("w:fldSimple");
    if (is_field) fields_.begin(false, false);
    if (is_field) fields_.add_instruction(attribute(node, "w:instr"));
    if (is_field) fields_.separate();
    for (const Node& child : node.children) read(child);
    if (is_field) static_cast<void>(fields_.end());
    if (node.is("w:p") && !words.empty() && words.back() != '\n') words += '\n';
  }
  std::string words;

 private:
  void read_sign(std::string_view type) {
    if (type == "begin") fields_.begin(false, false);
    if (type == "separate") fields_.separate();
    if (type == "end") static_cast<void>(fields_.end());
  }
  void add(std::string_view text) {
    if (!fields_.is_instruction() && !fields_.is_in(FieldMeaning::Kind::page)) words += text;
  }
  DocxFields fields_;
};

bool is_contents_control(const Node* properties) {
  const Node* part = properties == nullptr ? nullptr : properties->child("w:docPartObj");
  const std::string_view gallery = value_of(part, "w:docPartGallery");
  return gallery == "Table of Contents" || gallery == "Tables des matières";
}

// True for a child of a paragraph that may be seen.
bool says_something(const Node& node) {
  constexpr std::array<std::string_view, 5> kSilent{"w:pPr", "w:bookmarkStart", "w:bookmarkEnd",
                                                    "w:proofErr", "w:rPr"};
  if (node.kind != Node::Kind::element || std::ranges::find(kSilent, node.name) != kSilent.end())
    return false;
  return !node.is("w:r") || std::ranges::any_of(node.children, says_something);
}

// The TOC field in a table of contents says how deep it is.
void find_instruction(const Node& node, std::string& out) {
  if (!out.empty() && out.find("TOC") != std::string::npos) return;
  if (node.is("w:instrText")) out += node.inner_text();
  if (node.is("w:fldSimple")) out += attribute(node, "w:instr");
  for (const Node& child : node.children) find_instruction(child, out);
}

}  // namespace

std::string words_of(const Node& node) {
  Words words;
  words.read(node);
  return std::string(text::trimmed(words.words));
}

void DocxStory::read(const Node& parent) {
  for (const Node& child : parent.children)
    if (child.kind == Node::Kind::element) read_block(child);
}

void DocxStory::read_block(const Node& node) {
  if (node.is("w:p")) return read_paragraph(node);
  if (node.is("w:tbl")) return read_table(node);
  if (node.is("w:sdt")) return read_block_control(node);
  if (node.is("mc:AlternateContent")) return read_alternatives(node);
  if (node.is("w:del") || node.is("w:moveFrom")) return read_deleted(node);
  if (std::ranges::find(kTransparent, node.name) != kTransparent.end()) return read(node);
  if (node.is("w:bookmarkStart")) return read_bookmark(node);
  if (node.is("w:altChunk")) return document_.desk.tell(kObject, "altChunk");
  if (node.is("m:oMathPara") || node.is("m:oMath")) {
    flow_.begin({});
    read_equation(node);
    flow_.end();
  }
}

void DocxStory::read_paragraph(const Node& node) {
  const Node* properties = node.child("w:pPr");
  properties_ = properties;
  if (fields_.is_swallowing()) {
    read_inlines(node);
    swallow("\n");
    if (flow_.is_in_paragraph()) flow_.end();
  } else {
    const ParagraphFacts facts = paragraphs_.next(properties);
    flow_.begin(facts);
    if (is_rule(node, facts)) flow_.add_block({model::ThematicBreak{}, document_.desk.here()});
    read_inlines(node);
    if (fields_.is_swallowing()) {
      swallow("\n");
      flow_.mark_spent();
    }
    const Node* mark = properties == nullptr ? nullptr : properties->child("w:rPr");
    const bool is_joined = mark != nullptr && (mark->child("w:del") != nullptr ||
                                               mark->child("w:moveFrom") != nullptr);
    if (flow_.is_in_paragraph()) flow_.end(is_joined);
  }
  if (properties != nullptr && properties->child("w:sectPr") != nullptr) end_section();
}

// An empty paragraph with a border is a line over the page.
bool DocxStory::is_rule(const Node& paragraph, const ParagraphFacts& facts) const {
  const bool has_runs = std::ranges::any_of(paragraph.children, says_something);
  if (has_runs || flow_.place() != Flow::Place::body) return false;
  const Node* border = properties_ == nullptr ? nullptr : properties_->child("w:pBdr");
  return is_rule_role(facts.role) || (border != nullptr && (border->child("w:bottom") != nullptr ||
                                                            border->child("w:top") != nullptr));
}

void DocxStory::know_sections(std::vector<DocxSection> sections) {
  sections_ = std::move(sections);
  begin_section();
}

void DocxStory::begin_section() {
  if (section_ >= sections_.size()) return;
  if (sections_[section_].has_columns) document_.desk.count(kColumns, {});
  if (section_ > 0 && sections_[section_].starts_page) flow_.break_page();
}

void DocxStory::end_section() {
  ++section_;
  begin_section();
}

void DocxStory::read_block_control(const Node& node) {
  const Node* properties = node.child("w:sdtPr");
  const Node* content = node.child("w:sdtContent");
  if (content == nullptr) return;
  if (is_contents_control(properties)) {
    std::string instruction;
    find_instruction(*content, instruction);
    document_.desk.tell(kContentsTable, words_of(*content), "[[sommaire]]");
    flow_.add_block({meaning_of(instruction).contents, document_.desk.here()});
    return paragraphs_.end_list();
  }
  if (on_off(properties, "w:showingPlcHdr").value_or(false))
    return document_.desk.count(kPrompt, words_of(*content));
  read(*content);
}

void DocxStory::swallow(std::string_view text) {
  if (fields_.is_swallowing()) swallowed_ += text;
}

// A generated table ends: what stands in its place, and what it said.
void DocxStory::end_field() {
  const bool was_swallowing = fields_.is_swallowing();
  const bool is_ticked = fields_.is_ticked();
  const FieldMeaning meaning = fields_.end();
  if (meaning.kind == FieldMeaning::Kind::sequence) flow_.mark_caption();
  if (meaning.kind == FieldMeaning::Kind::check_box) add_text(is_ticked ? kTicked : kUnticked);
  if (!was_swallowing || fields_.is_swallowing()) return;
  const std::string title = flow_.take_contents_title();
  std::string said = std::exchange(swallowed_, {});
  if (!title.empty()) said = title + "\n" + said;
  if (meaning.kind != FieldMeaning::Kind::contents)
    return document_.desk.tell(kIndex, text::trimmed(said));
  document_.desk.tell(kContentsTable, text::trimmed(said), "[[sommaire]]");
  flow_.add_block({meaning.contents, document_.desk.here()});
}

}  // namespace greffier::readers
