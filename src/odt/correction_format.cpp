#include "odt/correction_format.hpp"

#include <array>
#include <utility>

#include <fmt/core.h>

#include "odt/spaced_text.hpp"
#include "xml/escape.hpp"

namespace greffier::odt {

namespace {

using office::Change;
using office::is_one_of;
using office::Leaf;
using office::NodeClass;
using office::ParagraphSource;
using office::Stop;
using office::StopEntry;
using office::TextLook;
using xml::Node;

constexpr std::array kStops{
    StopEntry{"text:p", Stop::paragraph},
    StopEntry{"text:h", Stop::paragraph},
    StopEntry{"table:covered-table-cell", Stop::skipped},
    StopEntry{"office:annotation", Stop::skipped},
    StopEntry{"text:tracked-changes", Stop::skipped},
    // Made from the document by the office program.
    StopEntry{"text:table-of-content", Stop::skipped},
    StopEntry{"text:illustration-index", Stop::skipped},
    StopEntry{"text:table-index", Stop::skipped},
    StopEntry{"text:object-index", Stop::skipped},
    StopEntry{"text:user-index", Stop::skipped},
    StopEntry{"text:alphabetical-index", Stop::skipped},
    StopEntry{"text:bibliography", Stop::skipped},
    StopEntry{"office:forms", Stop::skipped},
    StopEntry{"office:scripts", Stop::skipped},
    StopEntry{"office:styles", Stop::skipped},
    StopEntry{"office:automatic-styles", Stop::skipped},
    StopEntry{"draw:object", Stop::skipped},
};

// Elements whose text is text of the paragraph.
constexpr std::array<std::string_view, 5> kInline{"text:span", "text:a", "text:meta", "text:ruby",
                                                  "text:ruby-base"};

// What declares the tracked changes of the text inside it.
constexpr std::array<std::string_view, 7> kHosts{
    "office:text",  "style:header",      "style:header-left", "style:header-first",
    "style:footer", "style:footer-left", "style:footer-first"};

// Writer tracks changes in frames of text, not in drawings.
constexpr std::array<std::string_view, 9> kShapes{
    "draw:custom-shape", "draw:rect",    "draw:ellipse", "draw:line",     "draw:path",
    "draw:polyline",     "draw:polygon", "draw:caption", "draw:connector"};

std::string style_of(const Node& element) {
  const std::string* style = element.attribute("text:style-name");
  return style == nullptr ? std::string() : *style;
}

}  // namespace

// Where the reading of a paragraph stands.
struct CorrectionFormat::Reading {
  ParagraphSource source;
  TextLook look;
  std::vector<const Node*> shells = {};
};

CorrectionFormat::CorrectionFormat(office::PartSource& part, const TextLooks& looks,
                                   const office::CorrectionOptions& options)
    : part_(part), looks_(looks), options_(options), styles_(looks), tracked_(part, options) {}

Stop CorrectionFormat::stop(const Node& element) const {
  return office::stop_in(kStops, element);
}

diag::StoryPlace CorrectionFormat::story(const office::PartSource& /*part*/) const {
  return {};
}

void CorrectionFormat::enter(const Node& element) {
  if (is_one_of(element, kHosts)) hosts_.push_back(&element);
  if (is_one_of(element, kShapes)) ++shapes_;
}

void CorrectionFormat::leave(const Node& element) {
  if (is_one_of(element, kHosts)) hosts_.pop_back();
  if (is_one_of(element, kShapes)) --shapes_;
}

bool CorrectionFormat::can_write() const {
  return !options_.tracked || (shapes_ == 0 && !hosts_.empty());
}

ParagraphSource CorrectionFormat::read(const Node& paragraph) {
  Reading reading{ParagraphSource(part_.bytes(), office::Blanks::collapsed),
                  looks_.in_paragraph(style_of(paragraph))};
  read_inline(paragraph, paragraph, reading);
  reading.source.finish();
  return std::move(reading.source);
}

void CorrectionFormat::read_inline(const Node& node, const Node& parent, Reading& reading) {
  for (const Node& child : node.children) read_child(child, parent, reading);
}

void CorrectionFormat::read_child(const Node& node, const Node& parent, Reading& reading) {
  if (is_one_of(node, kInline)) {
    const TextLook outer = reading.look;
    reading.look.lay_over(looks_.of("text", style_of(node)));
    reading.look.is_link = reading.look.is_link || node.is("text:a");
    reading.shells.push_back(&node);
    read_inline(node, node, reading);
    reading.shells.pop_back();
    reading.look = outer;
    return;
  }
  mark_insertion(node);
  if (node.is("text:ruby-text") || dialect_.classify(node) == NodeClass::mark) return;
  reading.look.is_inserted = insertions_ > 0;
  reading.source.begin_leaf({&node, &parent, reading.shells, reading.look});
  const xml::Extent& place = part_.extent(node);
  if (node.kind == Node::Kind::text) {
    reading.source.add_text(place.begin, place.end);
  } else if (const auto characters = dialect_.characters(node)) {
    reading.source.add_characters(*characters, place);
  } else {
    reading.source.add_object(place);
  }
}

void CorrectionFormat::mark_insertion(const Node& node) {
  const std::string* id = node.attribute("text:change-id");
  if (id == nullptr || !tracked_.is_insertion(*id)) return;
  if (node.is("text:change-start")) ++insertions_;
  if (node.is("text:change-end")) --insertions_;
}

// The new text of a change, in its formatting and between its marks.
std::string CorrectionFormat::inserted(const Change& change, char before, char behind,
                                       bool is_tracked) {
  if (change.replacement.empty()) return {};
  std::string xml = spaced_text(change.replacement, before, behind);
  if (change.styling)
    xml = fmt::format("<text:span text:style-name=\"{}\">{}</text:span>",
                      styles_.name(*change.styling), xml);
  if (!is_tracked) return xml;
  const std::string id = tracked_.insertion(*hosts_.back());
  return fmt::format(
      "<text:change-start text:change-id=\"{0}\"/>{1}<text:change-end text:change-id=\"{0}\"/>", id,
      xml);
}

// The mark of deleted text, which goes away in a paragraph of its own with its formatting.
std::string CorrectionFormat::deleted(const Node& paragraph, const Leaf& leaf,
                                      std::string_view text) {
  if (text.empty()) return {};
  std::string content = "<text:p>";
  if (const std::string* style = paragraph.attribute("text:style-name"); style != nullptr) {
    content = "<text:p text:style-name=\"";
    xml::append_attribute(content, *style);
    content += "\">";
  }
  std::string closing;
  for (const Node* shell : leaf.shells) {
    if (!shell->is("text:span") || shell->attribute("xml:id") != nullptr) continue;
    content += part_.start_tag(*shell);
    closing += "</text:span>";
  }
  content.append(spaced_text(text, '\0', '\0')).append(closing).append("</text:p>");
  return fmt::format("<text:change text:change-id=\"{}\"/>",
                     tracked_.deletion(*hosts_.back(), content));
}

void CorrectionFormat::write_change(const Node& paragraph, const ParagraphSource& source,
                                    const std::vector<Change>& changes, std::size_t index) {
  const Change& change = changes[index];
  const Leaf& leaf = source.leaves()[change.leaf];
  const office::SourceCut cut = source.cut(change.leaf, change.begin, change.end);
  const bool is_tracked = options_.tracked && !leaf.look.is_inserted;
  const char before = byte_before(source.text(), changes, index);
  const char behind = byte_behind(source.text(), changes, index);
  const std::string_view old =
      std::string_view(source.text()).substr(change.begin, change.end - change.begin);
  std::string xml = spaced_text(cut.left, ' ', ' ');
  if (is_tracked) xml += deleted(paragraph, leaf, old);
  xml += inserted(change, before, behind, is_tracked);
  xml += spaced_text(cut.right, ' ', ' ');
  part_.replace(cut.from, cut.to, std::move(xml));
}

void CorrectionFormat::write(const Node& paragraph, const ParagraphSource& source,
                             const std::vector<Change>& changes) {
  for (std::size_t i = 0; i < changes.size(); ++i) write_change(paragraph, source, changes, i);
  for (const std::size_t at : exposed_spaces(source, changes)) {
    const office::SourceCut cut =
        source.cut(source.stretches()[source.stretch_at(at)].leaf, at, at + 1);
    part_.replace(cut.from, cut.to, spaced_text(" ", ' ', ' '));
  }
}

void CorrectionFormat::finish() {
  styles_.write(part_);
  tracked_.write(part_);
}

}  // namespace greffier::odt
