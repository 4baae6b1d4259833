// What stands in a paragraph of WordprocessingML.
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "readers/docx_names.hpp"
#include "readers/docx_story.hpp"
#include "readers/office_rules.hpp"
#include "readers/office_symbols.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr std::string_view kNoBreakHyphen = "\u2011";

// White space at the ends of a w:t counts only where the file says so (§ 17.3.3.31).
std::string_view text_in(const Node& node, std::string& buffer) {
  buffer = node.inner_text();
  if (attribute(node, "xml:space") == "preserve") return buffer;
  constexpr std::string_view kSpaces = " \t\r\n";
  const std::size_t begin = buffer.find_first_not_of(kSpaces);
  if (begin == std::string::npos) return {};
  const std::size_t end = buffer.find_last_not_of(kSpaces);
  return std::string_view(buffer).substr(begin, end + 1 - begin);
}

char32_t hexadecimal(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
  return error == std::errc() && end == text.data() + text.size() ? char32_t{value} : 0;
}

}  // namespace

void DocxStory::read_inlines(const Node& parent) {
  struct Named {
    std::string_view name;
    Reader read;
  };
  static constexpr std::array kReaders{
      Named{"w:r", &DocxStory::read_run},
      Named{"w:hyperlink", &DocxStory::read_link},
      Named{"w:ins", &DocxStory::read_inlines},
      Named{"w:moveTo", &DocxStory::read_inlines},
      Named{"w:smartTag", &DocxStory::read_inlines},
      Named{"w:customXml", &DocxStory::read_inlines},
      Named{"w:dir", &DocxStory::read_inlines},
      Named{"w:bdo", &DocxStory::read_inlines},
      Named{"w:sdt", &DocxStory::read_inline_control},
      Named{"w:fldSimple", &DocxStory::read_simple_field},
      Named{"w:del", &DocxStory::read_deleted},
      Named{"w:moveFrom", &DocxStory::read_deleted},
      Named{"w:bookmarkStart", &DocxStory::read_bookmark},
      Named{"m:oMath", &DocxStory::read_equation},
      Named{"m:oMathPara", &DocxStory::read_equation},
      Named{"mc:AlternateContent", &DocxStory::read_alternatives},
  };
  for (const Node& child : parent.children) {
    if (child.kind != Node::Kind::element) continue;
    const auto* found = std::ranges::find(kReaders, child.name, &Named::name);
    if (found != kReaders.end()) (this->*found->read)(child);
  }
}

void DocxStory::read_run(const Node& node) {
  letters_ = paragraphs_.letters(properties_, node.child("w:rPr"));
  for (const Node& child : node.children)
    if (child.kind == Node::Kind::element) read_run_child(child);
}

void DocxStory::read_run_child(const Node& node) {
  struct Named {
    std::string_view name;
    Reader read;
  };
  static constexpr std::array kReaders{
      Named{"w:br", &DocxStory::read_break},
      Named{"w:cr", &DocxStory::read_break},
      Named{"w:sym", &DocxStory::read_symbol},
      Named{"w:fldChar", &DocxStory::read_field_sign},
      Named{"w:footnoteReference", &DocxStory::read_note},
      Named{"w:endnoteReference", &DocxStory::read_note},
      Named{"w:commentReference", &DocxStory::read_comment},
      Named{"w:drawing", &DocxStory::read_drawing},
      Named{"w:pict", &DocxStory::read_old_drawing},
      Named{"w:object", &DocxStory::read_old_drawing},
      Named{"mc:AlternateContent", &DocxStory::read_alternatives},
      Named{"w:ruby", &DocxStory::read_inlines},
      Named{"m:oMath", &DocxStory::read_equation},
  };
  std::string buffer;
  if (node.is("w:t")) return add_text(text_in(node, buffer));
  if (node.is("w:tab") || node.is("w:ptab")) return add_text("\t");
  if (node.is("w:noBreakHyphen")) return add_text(kNoBreakHyphen);
  if (node.is("w:instrText")) return fields_.add_instruction(node.inner_text());
  if (node.is("w:delText")) return document_.desk.count(kRevisions, node.inner_text());
  const auto* found = std::ranges::find(kReaders, node.name, &Named::name);
  if (found != kReaders.end()) (this->*found->read)(node);
}

void DocxStory::add_text(std::string_view text) {
  if (fields_.is_instruction()) return;
  if (fields_.is_swallowing()) return swallow(text);
  if (!flow_.is_in_paragraph()) flow_.begin(paragraphs_.next(properties_));
  if (fields_.is_in(FieldMeaning::Kind::sequence)) flow_.mark_caption();
  flow_.add_text(text, letters_, link_.empty() ? fields_.target() : std::string_view(link_));
}

void DocxStory::read_link(const Node& node) {
  const std::string_view anchor = attribute(node, "w:anchor");
  const DocxTarget* target = targets_.find(attribute(node, "r:id"));
  std::string link;
  if (target != nullptr) link = target->target;
  if (target != nullptr && !anchor.empty()) link.append("#").append(anchor);
  if (target == nullptr && !anchor.empty()) link.append(kUnresolved).append(anchor);
  std::swap(link, link_);
  read_inlines(node);
  link_ = std::move(link);
}

void DocxStory::read_simple_field(const Node& node) {
  fields_.begin(false, false);
  fields_.add_instruction(attribute(node, "w:instr"));
  fields_.separate();
  read_inlines(node);
  end_field();
}

void DocxStory::read_field_sign(const Node& node) {
  const std::string_view type = attribute(node, "w:fldCharType");
  if (type == "separate") return fields_.separate();
  if (type == "end") return end_field();
  const Node* data = node.child("w:ffData");
  const Node* box = data == nullptr ? nullptr : data->child("w:checkBox");
  const bool is_ticked =
      on_off(box, "w:checked").value_or(on_off(box, "w:default").value_or(false));
  fields_.begin(is_ticked, box != nullptr);
}

void DocxStory::read_deleted(const Node& node) {
  document_.desk.count(kRevisions, words_of(node), attribute(node, "w:author"));
}

void DocxStory::read_inline_control(const Node& node) {
  const Node* properties = node.child("w:sdtPr");
  const Node* content = node.child("w:sdtContent");
  if (content == nullptr) return;
  if (const Node* box = properties == nullptr ? nullptr : properties->child("w14:checkbox")) {
    const std::string_view said = value_of(box, "w14:checked", "w14:val");
    letters_ = paragraphs_.letters(properties_, nullptr);
    return add_text(said == "1" || said == "true" ? kTicked : kUnticked);
  }
  if (on_off(properties, "w:showingPlcHdr").value_or(false))
    return document_.desk.count(kPrompt, words_of(*content));
  read_inlines(*content);
}

void DocxStory::read_break(const Node& node) {
  if (fields_.is_swallowing()) return swallow(" ");
  if (attribute(node, "w:type") == "page") return flow_.break_page();
  if (flow_.is_in_paragraph()) flow_.add_line_break();
}

void DocxStory::read_symbol(const Node& node) {
  const std::string_view font = attribute(node, "w:font");
  const std::string_view code = attribute(node, "w:char");
  const char32_t sign = symbol(font, hexadecimal(code));
  std::string text;
  if (sign == 0)
    document_.desk.count(kSymbol, std::string(font) + " " + std::string(code));
  else
    text::append(text, sign);
  add_text(text);
}

void DocxStory::read_note(const Node& node) {
  constexpr int kDeepestNote = 2;
  if (fields_.is_swallowing()) return;
  const DocxNotes& notes =
      node.is("w:footnoteReference") ? document_.footnotes : document_.endnotes;
  const Node* note = notes.find(attribute(node, "w:id"));
  if (note == nullptr) return;
  if (document_.open_notes >= kDeepestNote)
    return flow_.add_note({model::paragraph(words_of(*note))});
  Flow flow(document_.desk, Flow::Place::note);
  ++document_.open_notes;
  DocxStory(document_, notes.targets(), flow).read(*note);
  --document_.open_notes;
  if (!flow_.is_in_paragraph()) flow_.begin(paragraphs_.next(properties_));
  flow_.add_note(flow.take_blocks());
}

void DocxStory::read_comment(const Node& node) {
  const Node* comment = document_.comments.find(attribute(node, "w:id"));
  if (comment == nullptr || document_.open_notes > 0) return;
  Flow flow(document_.desk, Flow::Place::note);
  ++document_.open_notes;
  DocxStory(document_, document_.comments.targets(), flow).read(*comment);
  --document_.open_notes;
  document_.desk.add_comment(attribute(*comment, "w:author"), attribute(*comment, "w:date"),
                             flow.take_blocks());
}

void DocxStory::read_bookmark(const Node& node) {
  flow_.add_bookmark(attribute(node, "w:name"));
}

void DocxStory::read_equation(const Node& node) {
  const std::string words = node.inner_text();
  document_.desk.tell(kObject, words);
  add_text(words);
}

}  // namespace greffier::readers
