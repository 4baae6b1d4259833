#include "docx/correction_format.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "docx/run_rewriter.hpp"
#include "xml/escape.hpp"

namespace greffier::docx {

namespace {

using office::Change;
using office::is_one_of;
using office::NodeClass;
using office::ParagraphSource;
using office::Stop;
using office::StopEntry;
using office::TextLook;
using xml::Node;

constexpr std::array kStops{StopEntry{"w:p", Stop::paragraph},
                            StopEntry{"w:comment", Stop::skipped},
                            StopEntry{"w:pPr", Stop::skipped}, StopEntry{"w:del", Stop::skipped},
                            StopEntry{"w:moveFrom", Stop::skipped}};

// Elements whose runs are runs of the paragraph.
constexpr std::array<std::string_view, 9> kInline{"w:hyperlink", "w:ins", "w:moveTo",
                                                  "w:smartTag",  "w:sdt", "w:sdtContent",
                                                  "w:customXml", "w:dir", "w:bdo"};

// What a run holds and does not show.
constexpr std::array<std::string_view, 6> kUnseen{
    "w:rPr", "w:instrText", "w:delText", "w:commentReference", "w:annotationRef", "w:delInstrText"};

bool keeps_spaces(const Node& text) {
  const std::string* space = text.attribute("xml:space");
  return space != nullptr && *space == "preserve";
}

// The prompt of a content control that nobody has filled in.
bool is_prompt(const Node& control) {
  const Node* properties = control.child("w:sdtPr");
  return properties != nullptr && properties->child("w:showingPlcHdr") != nullptr;
}

std::string_view trimmed(std::string_view bytes) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = std::min(bytes.find_first_not_of(kBlanks), bytes.size());
  return bytes.substr(first, bytes.find_last_not_of(kBlanks) + 1 - first);
}

}  // namespace

// Where the reading of a paragraph stands.
struct CorrectionFormat::Reading {
  ParagraphSource source;
  TextLook look;
  const Node* run = nullptr;
};

CorrectionFormat::CorrectionFormat(office::PartSource& part, const TextLooks& looks,
                                   Revisions* revisions, diag::StoryPlace story)
    : part_(part),
      looks_(looks),
      revisions_(revisions),
      story_(std::move(story)),
      dialect_(looks.heading_levels(), looks.list_levels()) {}

Stop CorrectionFormat::stop(const Node& element) const {
  if (element.is("w:sdt") && is_prompt(element)) return Stop::skipped;
  return office::stop_in(kStops, element);
}

diag::StoryPlace CorrectionFormat::story(const office::PartSource& /*part*/) const {
  return story_;
}

ParagraphSource CorrectionFormat::read(const Node& paragraph) {
  const std::string style = value_of(paragraph.child("w:pPr"), "w:pStyle");
  Reading reading{ParagraphSource(part_.bytes(), office::Blanks::kept), looks_.in_paragraph(style)};
  read_inline(paragraph, reading);
  reading.source.finish();
  return std::move(reading.source);
}

void CorrectionFormat::read_inline(const Node& node, Reading& reading) {
  for (const Node& child : node.children) {
    if (child.is("w:r")) {
      read_run(child, reading);
    } else if (is_one_of(child, kInline)) {
      const TextLook outer = reading.look;
      reading.look.is_link = reading.look.is_link || child.is("w:hyperlink");
      reading.look.is_field = reading.look.is_field || is_prompt(child);
      reading.look.is_inserted =
          reading.look.is_inserted || child.is("w:ins") || child.is("w:moveTo");
      read_inline(child, reading);
      reading.look = outer;
    } else if (dialect_.classify(child) == NodeClass::atom) {
      reading.run = &node;
      read_leaf(child, reading);
    } else if (child.name.starts_with("m:")) {
      reading.source.begin_leaf({&child, &node, {}, reading.look});
      reading.source.add_object(part_.extent(child));
    }
  }
}

void CorrectionFormat::read_run(const Node& run, Reading& reading) {
  const TextLook outer = reading.look;
  reading.run = &run;
  reading.look.lay_over(looks_.of(value_of(run.child("w:rPr"), "w:rStyle")));
  if (const Node* properties = run.child("w:rPr"))
    reading.look.lay_over(looks_.look_of(*properties));
  for (const Node& child : run.children)
    if (child.kind == Node::Kind::element) read_leaf(child, reading);
  reading.look = outer;
}

void CorrectionFormat::read_leaf(const Node& node, Reading& reading) {
  const std::string* field = node.is("w:fldChar") ? node.attribute("w:fldCharType") : nullptr;
  if (field != nullptr && *field == "end") fields_ = std::max(0, fields_ - 1);
  if (field != nullptr && *field != "begin") return;
  if (is_one_of(node, kUnseen) || dialect_.classify(node) == NodeClass::mark) return;
  TextLook look = reading.look;
  look.is_field = look.is_field || fields_ > 0;
  if (field != nullptr) ++fields_;
  reading.source.begin_leaf({&node, reading.run, {}, look});
  if (node.is("w:t")) {
    read_text(node, reading);
  } else if (const auto characters = dialect_.characters(node)) {
    reading.source.add_characters(*characters, part_.extent(node));
  } else {
    reading.source.add_object(part_.extent(node));
  }
}

std::string_view CorrectionFormat::content_of(const Node& node) const {
  const xml::Extent& place = part_.extent(node);
  return part_.bytes().substr(place.content_begin, place.content_end - place.content_begin);
}

// White space at the ends of a w:t shows only when it says so.
void CorrectionFormat::read_text(const Node& node, Reading& reading) {
  std::string_view content = content_of(node);
  if (!keeps_spaces(node)) content = trimmed(content);
  const auto from = static_cast<std::size_t>(content.data() - part_.bytes().data());
  reading.source.add_text(from, from + content.size());
}

// A text in place stays a text. Styling, what is no text, and a text of which nothing is left need
// other runs.
bool CorrectionFormat::can_stay(const ParagraphSource& source, std::span<const Change> changes) {
  return std::ranges::all_of(changes, [&](const Change& change) {
    const office::Leaf& leaf = source.leaves()[change.leaf];
    const bool is_emptied =
        change.replacement.empty() && change.begin == leaf.begin && change.end == leaf.end;
    return !change.styling && !is_emptied && leaf.node->is("w:t");
  });
}

void CorrectionFormat::write(const Node& /*paragraph*/, const ParagraphSource& source,
                             const std::vector<Change>& changes) {
  const std::vector<office::Leaf>& leaves = source.leaves();
  for (auto first = changes.begin(); first != changes.end();) {
    const office::Leaf& leaf = leaves[first->leaf];
    const auto last = std::find_if(first, changes.end(), [&](const Change& change) {
      return leaves[change.leaf].run != leaf.run;
    });
    const std::span<const Change> own{first, last};
    Revisions* revisions = leaf.look.is_inserted ? nullptr : revisions_;
    if (revisions == nullptr && can_stay(source, own)) {
      edit_in_place(source, own);
    } else {
      const xml::Extent& place = part_.extent(*leaf.run);
      RunRewriter rewriter(part_, source, revisions);
      part_.replace(place.begin, place.end, rewriter.rewritten(*leaf.run, own));
    }
    first = last;
  }
}

void CorrectionFormat::edit_in_place(const ParagraphSource& source,
                                     std::span<const Change> changes) {
  while (!changes.empty()) {
    const std::size_t leaf = changes.front().leaf;
    const auto other =
        std::ranges::find_if(changes, [leaf](const Change& change) { return change.leaf != leaf; });
    const auto count = static_cast<std::size_t>(other - changes.begin());
    edit_text(source, leaf, changes.first(count));
    changes = changes.subspan(count);
  }
}

// A w:t that comes to begin or end with a space must say that it keeps it.
void CorrectionFormat::edit_text(const ParagraphSource& source, std::size_t leaf,
                                 std::span<const Change> changes) {
  const Node& node = *source.leaves()[leaf].node;
  const std::string& text = source.text();
  for (const Change& change : changes) {
    const office::SourceCut cut = source.cut(leaf, change.begin, change.end);
    std::string xml;
    xml::append_text(xml, change.replacement);
    part_.replace(cut.from, cut.to, std::move(xml));
  }
  if (keeps_spaces(node)) return;
  const auto is_blank_at = [&](std::size_t at) { return at < text.size() && text[at] == ' '; };
  const bool may_begin_or_end = std::ranges::any_of(changes, [&](const Change& change) {
    return change.replacement.starts_with(' ') || change.replacement.ends_with(' ') ||
           is_blank_at(change.end) || (change.begin > 0 && is_blank_at(change.begin - 1));
  });
  if (!may_begin_or_end) return;
  const xml::Extent& place = part_.extent(node);
  const std::string_view content = trimmed(content_of(node));
  const auto begin = static_cast<std::size_t>(content.data() - part_.bytes().data());
  part_.insert(place.content_begin - 1, " xml:space=\"preserve\"");
  part_.replace(place.content_begin, begin, {});
  part_.replace(begin + content.size(), place.content_end, {});
}

}  // namespace greffier::docx
