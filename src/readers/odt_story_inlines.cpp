// What stands in a paragraph of an OpenDocument text (ODF 1.3 part 3 § 6–7).
#include <algorithm>
#include <array>
#include <utility>

#include "readers/odt_story.hpp"
#include "readers/office_containers.hpp"
#include "readers/office_rules.hpp"
#include "readers/office_symbols.hpp"
#include "readers/office_xml.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr int kMostSpaces = 1000;
constexpr int kDeepestNote = 2;

// What says nothing in the text.
constexpr std::array<std::string_view, 10> kSilent{
    "office:annotation-end",  "text:change",          "text:change-start",
    "text:change-end",        "text:soft-page-break", "text:note-citation",
    "text:bookmark-end",      "text:script",          "office:event-listeners",
    "text:reference-mark-end"};

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

}  // namespace

void OdtStory::read_inlines(const Node& parent) {
  for (const Node& child : parent.children) {
    if (child.kind == Node::Kind::text)
      add_text(child.text);
    else if (child.kind == Node::Kind::element)
      read_inline(child);
  }
}

void OdtStory::read_inline(const Node& node) {
  struct Named {
    std::string_view name;
    Reader read;
  };
  static constexpr std::array kReaders{
      Named{"text:span", &OdtStory::read_span},
      Named{"text:a", &OdtStory::read_link},
      Named{"text:s", &OdtStory::read_spaces},
      Named{"text:tab", &OdtStory::read_tab},
      Named{"text:line-break", &OdtStory::read_line_break},
      Named{"text:note", &OdtStory::read_note},
      Named{"office:annotation", &OdtStory::read_comment},
      Named{"text:bookmark", &OdtStory::read_bookmark},
      Named{"text:bookmark-start", &OdtStory::read_bookmark},
      Named{"text:sequence", &OdtStory::read_sequence},
      Named{"text:placeholder", &OdtStory::read_prompt},
      Named{"text:hidden-text", &OdtStory::read_hidden_text},
      Named{"text:ruby", &OdtStory::read_ruby},
      Named{"loext:content-control", &OdtStory::read_control},
      Named{"field:fieldmark", &OdtStory::read_mark},
      Named{"field:fieldmark-start", &OdtStory::read_mark},
      Named{"draw:frame", &OdtStory::read_frame},
      Named{"draw:a", &OdtStory::read_linked_frame},
      Named{"draw:g", &OdtStory::read_shape},
      Named{"draw:custom-shape", &OdtStory::read_shape},
      Named{"draw:rect", &OdtStory::read_shape},
      Named{"draw:ellipse", &OdtStory::read_shape},
  };
  const auto* found = std::ranges::find(kReaders, node.name, &Named::name);
  if (found != kReaders.end()) return (this->*found->read)(node);
  const bool is_silent = std::ranges::find(kSilent, node.name) != kSilent.end() ||
                         node.name.starts_with("draw:") || node.name.starts_with("form:") ||
                         attribute(node, "text:display") == "none";
  if (!is_silent) read_inlines(node);
}

// White space is one space, and none at the beginning of a paragraph or behind another (§ 6.1.2).
void OdtStory::add_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char byte : text) {
    if (!is_space(byte)) {
      out += byte;
      after_space_ = false;
    } else if (!std::exchange(after_space_, true)) {
      out += ' ';
    }
  }
  flow_.add_text(out, letters_, link_);
}

// Characters that are no white space of the file.
void OdtStory::add_words(std::string_view text) {
  if (text.empty()) return;
  flow_.add_text(text, letters_, link_);
  after_space_ = false;
}

void OdtStory::read_span(const Node& node) {
  const OdtStyle& style = document_.styles.find("text", attribute(node, "text:style-name"));
  const SaidLetters said = said_;
  const Letters letters = letters_;
  said_ = over(style.letters, said);
  letters_ = seen_letters(said_);
  letters_.code = letters.code || is_code_letters(style.role);
  letters_.role = style.role.empty() ? letters.role : style.role;
  read_inlines(node);
  said_ = said;
  letters_ = letters;
}

void OdtStory::read_link(const Node& node) {
  const std::string_view address = attribute(node, "xlink:href");
  std::string link(address);
  // « #Titre|outline » is how Writer says a heading by its text.
  if (address.starts_with('#'))
    link = std::string(kUnresolved).append(address.substr(1, address.find('|') - 1));
  std::swap(link, link_);
  read_inlines(node);
  link_ = std::move(link);
}

void OdtStory::read_spaces(const Node& node) {
  const int count = std::clamp(whole(attribute(node, "text:c")).value_or(1), 0, kMostSpaces);
  flow_.add_text(std::string(static_cast<std::size_t>(count), ' '), letters_, link_);
  after_space_ = false;
}

void OdtStory::read_tab(const Node& /*node*/) {
  add_words("\t");
}

void OdtStory::read_line_break(const Node& /*node*/) {
  flow_.add_line_break();
  after_space_ = false;
}

void OdtStory::read_note(const Node& node) {
  const Node* body = node.child("text:note-body");
  if (body == nullptr) return;
  if (document_.open_notes >= kDeepestNote)
    return flow_.add_note({model::paragraph(body->inner_text())});
  Flow flow(document_.desk, Flow::Place::note);
  OdtLists lists = lists_.fresh();
  ++document_.open_notes;
  OdtStory(document_, lists, flow).read(*body);
  --document_.open_notes;
  flow_.add_note(flow.take_blocks());
  after_space_ = false;
}

void OdtStory::read_comment(const Node& node) {
  if (document_.open_notes > 0) return;
  const auto said = [&](std::string_view name) {
    const Node* child = node.child(name);
    return child == nullptr ? std::string() : child->inner_text();
  };
  Flow flow(document_.desk, Flow::Place::note);
  OdtLists lists = lists_.fresh();
  ++document_.open_notes;
  OdtStory(document_, lists, flow).read(node);
  --document_.open_notes;
  document_.desk.add_comment(said("dc:creator"), said("dc:date"), flow.take_blocks());
}

void OdtStory::read_bookmark(const Node& node) {
  flow_.add_bookmark(attribute(node, "text:name"));
}

void OdtStory::read_sequence(const Node& node) {
  flow_.mark_caption();
  read_inlines(node);
}

void OdtStory::read_prompt(const Node& node) {
  document_.desk.count(kPrompt, node.inner_text());
}

void OdtStory::read_hidden_text(const Node& node) {
  if (attribute(node, "text:is-hidden") != "true") return read_inlines(node);
  std::string words = node.inner_text();
  if (words.empty()) words = attribute(node, "text:string-value");
  document_.desk.count(kHidden, words);
}

// The reading of a word stands behind it, in brackets.
void OdtStory::read_ruby(const Node& node) {
  const Node* base = node.child("text:ruby-base");
  const Node* reading = node.child("text:ruby-text");
  if (base != nullptr) read_inlines(*base);
  if (reading == nullptr || reading->inner_text().empty()) return;
  add_words(" (" + reading->inner_text() + ")");
}

void OdtStory::read_control(const Node& node) {
  if (attribute(node, "loext:showing-place-holder") == "true")
    return document_.desk.count(kPrompt, odt_words(node));
  if (attribute(node, "loext:checkbox") == "true")
    return add_words(attribute(node, "loext:checked") == "true" ? kTicked : kUnticked);
  read_inlines(node);
}

// A check box of an old form.
void OdtStory::read_mark(const Node& node) {
  if (!attribute(node, "field:type").ends_with("FORMCHECKBOX")) return;
  bool is_ticked = false;
  for (const Node& each : node.children)
    if (each.is("field:param") && attribute(each, "field:name") == "Checkbox_Checked")
      is_ticked = attribute(each, "field:value") == "true";
  add_words(is_ticked ? kTicked : kUnticked);
}

}  // namespace greffier::readers
