#include "docx/dialect.hpp"

#include <algorithm>
#include <array>

#include "docx/landmarks.hpp"
#include "docx/notes.hpp"
#include "docx/placeholder.hpp"
#include "text/name_table.hpp"
#include "text/numbers.hpp"

namespace greffier::docx {

namespace {

using office::Identity;
using office::NodeClass;
using xml::Node;

struct Entry {
  std::string_view element;
  NodeClass node_class;
};
constexpr std::array kClasses{
    Entry{"w:p", NodeClass::paragraph},
    Entry{"w:r", NodeClass::span},
    Entry{"w:t", NodeClass::span},
    Entry{"w:hyperlink", NodeClass::span},
    Entry{"w:ins", NodeClass::span},
    Entry{"w:smartTag", NodeClass::span},
    Entry{"w:fldSimple", NodeClass::atom},
    Entry{"w:pPr", NodeClass::properties},
    Entry{"w:rPr", NodeClass::properties},
    Entry{"w:tblPr", NodeClass::properties},
    Entry{"w:tblGrid", NodeClass::properties},
    Entry{"w:tblPrEx", NodeClass::properties},
    Entry{"w:trPr", NodeClass::properties},
    Entry{"w:tcPr", NodeClass::properties},
    Entry{"w:sdtPr", NodeClass::properties},
    Entry{"w:sdtEndPr", NodeClass::properties},
    Entry{"w:tbl", NodeClass::table},
    Entry{"w:tr", NodeClass::row},
    Entry{"w:tc", NodeClass::cell},
    Entry{"w:drawing", NodeClass::story},
    Entry{"w:pict", NodeClass::story},
    Entry{"w:object", NodeClass::story},
    Entry{"mc:AlternateContent", NodeClass::story},
    Entry{"w:fldChar", NodeClass::atom},
    Entry{"w:instrText", NodeClass::atom},
    // With the note itself inside, see notes.hpp.
    Entry{"w:footnoteReference", NodeClass::story},
    Entry{"w:endnoteReference", NodeClass::story},
    Entry{"w:footnoteRef", NodeClass::atom},
    Entry{"w:endnoteRef", NodeClass::atom},
    Entry{"w:sym", NodeClass::atom},
    Entry{"w:ptab", NodeClass::atom},
    Entry{"w:proofErr", NodeClass::mark},
    Entry{"w:bookmarkStart", NodeClass::mark},
    Entry{"w:bookmarkEnd", NodeClass::mark},
    Entry{"w:lastRenderedPageBreak", NodeClass::mark},
    Entry{"w:commentRangeStart", NodeClass::mark},
    Entry{"w:commentRangeEnd", NodeClass::mark},
    Entry{"w:permStart", NodeClass::mark},
    Entry{"w:permEnd", NodeClass::mark},
    // Deleted text is its author's, not the template's.
    Entry{"w:del", NodeClass::mark},
    Entry{"w:moveFrom", NodeClass::mark},
};
constexpr text::NameTable kClassOf(kClasses, &Entry::element);

// What is unique in a document, and what points to it.
struct IdentityEntry {
  std::string_view element;
  std::string_view attribute;
  Identity identity;
};
constexpr std::string_view kBookmarkNames = "bookmark-name";
// The fields that name a bookmark.
constexpr std::array<std::string_view, 3> kReferences{"REF", "PAGEREF", "NOTEREF"};
constexpr std::array kIdentities{
    IdentityEntry{"w:bookmarkStart", "w:id", {"bookmark", true, 0}},
    IdentityEntry{"w:bookmarkEnd", "w:id", {"bookmark", true, 0}},
    IdentityEntry{"w:bookmarkStart", "w:name", {kBookmarkNames, true, 0}},
    IdentityEntry{"w:hyperlink", "w:anchor", {kBookmarkNames, false, 0}},
    IdentityEntry{"wp:docPr", "id", {"drawing", true, 0}},
    // VML, of old files and beside DrawingML for old programs.
    IdentityEntry{"v:shapetype", "id", {"shape-type", true, 0}},
    IdentityEntry{"v:shape", "type", {"shape-type", false, 1}},
    IdentityEntry{"v:shape", "id", {"shape", true, 0}},
    IdentityEntry{"v:shape", "o:spid", {"shape-number", true, 0}},
    IdentityEntry{"v:rect", "id", {"shape", true, 0}},
    IdentityEntry{"v:rect", "o:spid", {"shape-number", true, 0}},
    IdentityEntry{"v:roundrect", "id", {"shape", true, 0}},
    IdentityEntry{"v:roundrect", "o:spid", {"shape-number", true, 0}},
    IdentityEntry{"v:group", "id", {"shape", true, 0}},
    IdentityEntry{"v:group", "o:spid", {"shape-number", true, 0}},
    IdentityEntry{"o:OLEObject", "ShapeID", {"shape", false, 0}},
    IdentityEntry{"w:footnoteReference", "w:id", {"footnote", true, 0, true}},
    IdentityEntry{"w:footnote", "w:id", {"footnote", false, 0, true}},
    IdentityEntry{"w:endnoteReference", "w:id", {"endnote", true, 0, true}},
    IdentityEntry{"w:endnote", "w:id", {"endnote", false, 0, true}},
    IdentityEntry{"w:id", "w:val", {"control", true, 0}},
    IdentityEntry{"w:numId", "w:val", {"list", true, 0}},
    IdentityEntry{"w:p", "w14:paraId", {"paragraph", true, 0}},
    IdentityEntry{"w:tr", "w14:paraId", {"paragraph", true, 0}},
};

// Elements that come in pairs, by their w:id.
struct PairEntry {
  std::string_view element;
  std::string_view kind;
  bool starts;
};
constexpr std::array kPairs{
    PairEntry{"w:bookmarkStart", "bookmark", true},
    PairEntry{"w:bookmarkEnd", "bookmark", false},
    PairEntry{"w:commentRangeStart", "comment", true},
    PairEntry{"w:commentRangeEnd", "comment", false},
    PairEntry{"w:permStart", "permission", true},
    PairEntry{"w:permEnd", "permission", false},
};

// What the schema wants a paragraph or a table in.
constexpr std::array<std::string_view, 6> kNeedParagraph{"w:hdr",     "w:ftr",     "w:footnote",
                                                         "w:endnote", "w:comment", "w:txbxContent"};

constexpr std::string_view kNoList = "0";
constexpr int kMostColumns = 1000;  // of hostile files

int level_of(const std::string* value) {
  return value == nullptr ? 0 : static_cast<int>(text::parse_decimal(*value).value_or(-1)) + 1;
}

void remove_property(Node& paragraph, std::string_view name) {
  if (Node* properties = paragraph.child("w:pPr"))
    std::erase_if(properties->children, [name](const Node& child) { return child.is(name); });
}

}  // namespace

NodeClass Dialect::classify(const Node& element) const {
  const Entry* found = kClassOf.find(element.name);
  return found == nullptr ? NodeClass::other : found->node_class;
}

std::optional<std::string> Dialect::characters(const Node& element) const {
  if (element.is("w:tab") || element.is("w:ptab")) return "\t";
  if (element.is("w:noBreakHyphen")) return "\u2011";
  if (element.is("w:softHyphen")) return "\u00AD";
  if (element.is("w:cr")) return "\n";
  if (!element.is("w:br")) return std::nullopt;
  const std::string* type = element.attribute("w:type");
  return type == nullptr || *type == "textWrapping" ? "\n" : "\f";
}

bool Dialect::holds_text(const Node& element) const {
  return element.is("w:t");
}

bool Dialect::holds_values(const Node& element) const {
  return element.is("w:p") || element.is("w:hyperlink") || element.is("w:ins") ||
         element.is("w:smartTag") || element.is("w:sdtContent");
}

std::pair<std::string, std::string> Dialect::run_shell(const Node& run) const {
  std::string open = "<w:r>";
  if (const Node* properties = run.child("w:rPr")) xml::serialise(*properties, open);
  return {std::move(open), "</w:r>"};
}

// Text keeps the spaces at its new ends; a section ends with the second half of its paragraph.
void Dialect::after_split(Node& left, Node& right, bool left_stays) const {
  if (left.is("w:t")) {
    left.set_attribute("xml:space", "preserve");
    right.set_attribute("xml:space", "preserve");
  }
  remove_section_end(left);
  if (!left_stays) return;
  right.remove_attribute("w14:paraId");
  remove_property(right, "w:pageBreakBefore");
}

int Dialect::heading_level(const Node& paragraph) const {
  const Node* properties = paragraph.child("w:pPr");
  if (properties == nullptr) return 0;
  if (const Node* own = properties->child("w:outlineLvl")) {
    const int level = level_of(own->attribute("w:val"));
    return level <= 6 ? level : 0;
  }
  const auto found = levels_.find(style_of(paragraph));
  return found == levels_.end() ? 0 : found->second;
}

const Node* Dialect::section_end(const Node& paragraph) const {
  if (!paragraph.is("w:p")) return nullptr;
  const Node* properties = paragraph.child("w:pPr");
  return properties == nullptr ? nullptr : properties->child("w:sectPr");
}

void Dialect::remove_section_end(Node& paragraph) const {
  remove_property(paragraph, "w:sectPr");
}

std::string Dialect::list_of(const Node& paragraph) const {
  const Node* properties = paragraph.child("w:pPr");
  const Node* numbering = properties == nullptr ? nullptr : properties->child("w:numPr");
  if (numbering == nullptr && properties != nullptr && heading_level(paragraph) == 0)
    if (const auto styled = lists_.find(style_of(paragraph)); styled != lists_.end())
      numbering = &styled->second.numbering;
  const Node* list = numbering == nullptr ? nullptr : numbering->child("w:numId");
  const std::string* number = list == nullptr ? nullptr : list->attribute("w:val");
  return number == nullptr || *number == kNoList ? std::string() : *number;
}

void Dialect::name_lists(Node& part) const {
  for (Node& child : part.children) {
    if (child.is("w:p") && heading_level(child) == 0)
      if (const auto found = lists_.find(style_of(child)); found != lists_.end())
        say_list(child, found->second);
    if (child.kind == Node::Kind::element) name_lists(child);
  }
}

bool Dialect::style_starts_page(const Node& paragraph) const {
  const Node* properties = paragraph.child("w:pPr");
  const bool says = properties != nullptr && properties->child("w:pageBreakBefore") != nullptr;
  return !says && page_starts_.contains(style_of(paragraph));
}

std::string Dialect::style_of(const Node& paragraph) const {
  const Node* properties = paragraph.child("w:pPr");
  const Node* style = properties == nullptr ? nullptr : properties->child("w:pStyle");
  const std::string* id = style == nullptr ? nullptr : style->attribute("w:val");
  return id == nullptr ? std::string() : *id;
}

std::optional<int> Dialect::item_level(const Node& paragraph) const {
  const Node* properties = paragraph.is("w:p") ? paragraph.child("w:pPr") : nullptr;
  if (properties == nullptr || heading_level(paragraph) > 0) return std::nullopt;
  const auto found = items_.find(style_of(paragraph));
  const bool is_item = found != items_.end();
  if (const Node* numbering = properties->child("w:numPr")) {
    const bool says_list = numbering->child("w:numId") != nullptr;
    if (says_list ? list_of(paragraph).empty() : !is_item) return std::nullopt;
    const Node* level = numbering->child("w:ilvl");
    if (level == nullptr) return is_item ? found->second : 0;
    return level_of(level->attribute("w:val")) - 1;
  }
  return is_item ? std::optional(found->second) : std::nullopt;
}

int Dialect::columns(const Node& cell) const {
  const Node* properties = cell.child("w:tcPr");
  const Node* span = properties == nullptr ? nullptr : properties->child("w:gridSpan");
  const std::string* value = span == nullptr ? nullptr : span->attribute("w:val");
  const double count = value == nullptr ? 1 : text::parse_decimal(*value).value_or(1);
  return std::clamp(static_cast<int>(count), 1, kMostColumns);
}

bool Dialect::is_column(const Node& element) const {
  return element.is("w:gridCol");
}

// As wide as the text; Word shares it out.
void Dialect::prepare_columns(Node& table) const {
  Node* properties = table.child("w:tblPr");
  if (properties == nullptr) return;
  if (Node* width = properties->child("w:tblW")) {
    width->set_attribute("w:w", "5000");
    width->set_attribute("w:type", "pct");
  }
  if (Node* layout = properties->child("w:tblLayout")) layout->set_attribute("w:type", "autofit");
}

std::string Dialect::empty_paragraph() const {
  return "<w:p/>";
}
std::string Dialect::table_separator() const {
  return "<w:p/>";
}
std::string Dialect::last_of_cell() const {
  return "w:p";
}

std::string Dialect::wrapper_end() const {
  return "</w:sdtContent></w:sdt>";
}

bool Dialect::is_apart(const Node& element) const {
  return element.is(kNoteKinds[kFootnotes].note) || element.is(kNoteKinds[kEndnotes].note);
}

bool Dialect::is_note(const Node& element) const {
  return element.is(kNoteKinds[kFootnotes].reference) ||
         element.is(kNoteKinds[kEndnotes].reference);
}

bool Dialect::is_note_number(const Node& element) const {
  return element.is(kNoteKinds[kFootnotes].mark) || element.is(kNoteKinds[kEndnotes].mark);
}

bool Dialect::needs_paragraph(const Node& element) const {
  if (element.is("w:sdtContent")) return element.child("w:p") != nullptr;
  return std::ranges::find(kNeedParagraph, element.name) != kNeedParagraph.end();
}

Identity Dialect::identity(const Node& element, std::string_view attribute) const {
  for (const IdentityEntry& entry : kIdentities)
    if (entry.element == element.name && entry.attribute == attribute)
      return element.is("w:numId") && *element.attribute(attribute) == kNoList ? Identity{}
                                                                               : entry.identity;
  return {};
}

// The instruction of a field that names a bookmark: « PAGEREF titre_budget \h » (§ 17.16.5).
std::optional<office::TextReference> Dialect::reference_in(const Node& atom) const {
  if (!atom.is("w:instrText") || atom.children.size() != 1) return std::nullopt;
  const std::string_view text = atom.children.front().text;
  const std::size_t kind = std::min(text.find_first_not_of(' '), text.size());
  const std::size_t space = std::min(text.find(' ', kind), text.size());
  if (std::ranges::find(kReferences, text.substr(kind, space - kind)) == kReferences.end())
    return std::nullopt;
  const std::size_t begin = std::min(text.find_first_not_of(' ', space), text.size());
  return office::TextReference{kBookmarkNames, begin,
                               std::min(text.find(' ', begin), text.size()) - begin};
}

std::optional<office::MarkEnd> Dialect::mark_end(const Node& mark) const {
  const auto found = std::ranges::find(kPairs, mark.name, &PairEntry::element);
  if (found == kPairs.end()) return std::nullopt;
  const std::string* id = mark.attribute("w:id");
  return office::MarkEnd{std::string(found->kind) + ' ' + (id == nullptr ? "" : *id),
                         found->starts};
}

// DrawingML says wp:anchor (ISO 29500-1 § 20.4.2.3), VML has a position.
bool Dialect::floats(const Node& element) const {
  if (element.is("mc:AlternateContent"))
    return std::ranges::any_of(element.children, [this](const Node& choice) {
      return std::ranges::any_of(choice.children,
                                 [this](const Node& child) { return floats(child); });
    });
  if (element.is("w:drawing")) return element.child("wp:anchor") != nullptr;
  if (!element.is("w:pict")) return false;
  return std::ranges::any_of(element.children, [](const Node& shape) {
    const std::string* style = shape.attribute("style");
    return style != nullptr && style->find("position:absolute") != std::string::npos;
  });
}

std::optional<office::PlaceholderFound> Dialect::placeholder(const Node& node) const {
  return find_placeholder(node);
}

const office::Landmarks& Dialect::landmarks() const {
  static const Landmarks kLandmarks;
  return kLandmarks;
}

}  // namespace greffier::docx
