#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include "catch.hpp"
#include "docx/namespaces.hpp"
#include "docx/relationships.hpp"
#include "docx/render.hpp"
#include "docx/template.hpp"
#include "docx_template.hpp"
#include "format.hpp"
#include "pictures.hpp"
#include "xml/tree.hpp"

namespace greffier::office::testing {

namespace {

using xml::Node;

// --- XML to sketches

std::string value(const Node* parent, std::string_view child, std::string_view key = "w:val") {
  const Node* node = parent == nullptr ? nullptr : parent->child(child);
  const std::string* found = node == nullptr ? nullptr : node->attribute(key);
  return found == nullptr ? std::string() : *found;
}

const Node* with_attribute(const Node& parent, std::string_view element, std::string_view key,
                           const std::string& wanted) {
  for (const Node& child : parent.children)
    if (child.is(element) && child.attribute(key) != nullptr && *child.attribute(key) == wanted)
      return &child;
  return nullptr;
}

// The lists of word/numbering.xml, and how far each has counted.
class Numbering {
 public:
  explicit Numbering(Node root) : root_(std::move(root)) {}

  bool knows(const std::string& list) const { return number(list) != nullptr; }
  bool is_numbered(const std::string& list) const {
    const Node* level = first_level(list);
    return level != nullptr && value(level, "w:numFmt") != "bullet";
  }

  int next(const std::string& list, int level) {
    std::vector<int>& counts = counts_[list];
    if (counts.empty()) counts.assign(9, 0);
    const auto at = static_cast<std::size_t>(level);
    if (counts[at] == 0) counts[at] = start_of(list, level) - 1;
    std::fill(counts.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts.end(), 0);
    return ++counts[at];
  }

 private:
  const Node* number(const std::string& list) const {
    return with_attribute(root_, "w:num", "w:numId", list);
  }

  const Node* first_level(const std::string& list) const {
    const Node* abstract = with_attribute(root_, "w:abstractNum", "w:abstractNumId",
                                          value(number(list), "w:abstractNumId"));
    return abstract == nullptr ? nullptr : with_attribute(*abstract, "w:lvl", "w:ilvl", "0");
  }

  int start_of(const std::string& list, int level) const {
    const Node* override =
        with_attribute(*number(list), "w:lvlOverride", "w:ilvl", std::to_string(level));
    const std::string start = value(override, "w:startOverride");
    return start.empty() ? 1 : std::stoi(start);
  }

  Node root_;
  std::map<std::string, std::vector<int>> counts_;
};

// The sign of a picture, and what it shows.
using PictureReader = std::function<std::string(const Node& drawing)>;

const Node* deep(const Node& node, std::string_view name) {
  if (node.is(name)) return &node;
  for (const Node& child : node.children)
    if (const Node* found = deep(child, name)) return found;
  return nullptr;
}

class BodyReader {
 public:
  BodyReader(Numbering numbering, PictureReader picture, Node notes)
      : numbering_(std::move(numbering)), picture_(std::move(picture)), notes_(std::move(notes)) {}

  Sketches read(const Node& holder) {
    Sketches result;
    for (const Node& child : holder.children) {
      if (child.is("w:p")) add_paragraph(result, child);
      if (child.is("w:tbl")) add_table(result, child);
      if (child.is("w:sdt")) std::ranges::move(read(content(child)), std::back_inserter(result));
    }
    return result;
  }

 private:
  // What a content control holds.
  static const Node& content(const Node& control) { return *control.child("w:sdtContent"); }

  void add_paragraph(Sketches& result, const Node& node) {
    const Node* properties = node.child("w:pPr");
    const Node* list = properties == nullptr ? nullptr : properties->child("w:numPr");
    const std::string style = value(properties, "w:pStyle");
    Sketch sketch{"p", {}, 0, {}, {}};
    visit(node, false, sketch.runs);
    if (style.starts_with("Heading")) sketch.kind = "h" + style.substr(7);
    if (style == "Centre") sketch.style = style;
    if (properties != nullptr && properties->child("w:sectPr") != nullptr) sketch.style = "section";
    if (properties != nullptr && properties->child("w:pageBreakBefore") != nullptr)
      sketch.style = "page";
    if (!sketch.runs.empty() && sketch.runs.back().text == "\f") {
      sketch.runs.pop_back();
      sketch.style = sketch.runs.empty() ? "saut" : "apres";
    }
    const std::string id = value(list, "w:numId");
    if (!id.empty() && id != "0") return add_item(result, std::move(sketch), list, id);
    const bool belongs_to_item = style.starts_with("List") && !result.empty();
    (belongs_to_item ? result.back().children : result).push_back(std::move(sketch));
  }

  void add_item(Sketches& result, Sketch sketch, const Node* list, const std::string& id) {
    const std::string level_text = value(list, "w:ilvl");
    const int level = level_text.empty() ? 0 : std::stoi(level_text);
    sketch.kind = numbering_.is_numbered(id) ? "num" : "item";
    if (sketch.kind == "num") sketch.number = numbering_.next(id, level);
    Sketches* holder = &result;
    for (int i = 0; i < level && !holder->empty(); ++i) holder = &holder->back().children;
    holder->push_back(std::move(sketch));
  }

  // Without xml:space, what a w:t shows has no spaces at its ends.
  static std::string shown(const Node& text) {
    std::string shown = text.inner_text();
    if (text.attribute("xml:space") != nullptr) return shown;
    shown.erase(0, shown.find_first_not_of(' '));
    shown.erase(shown.find_last_not_of(' ') + 1);
    return shown;
  }

  void visit(const Node& node, bool bold, Runs& runs) const {
    for (const Node& child : node.children) {
      if (child.is("w:r")) {
        const Node* properties = child.child("w:rPr");
        const bool own = properties != nullptr && (properties->child("w:b") != nullptr ||
                                                   value(properties, "w:rStyle") == "Strong");
        visit(child, own, runs);
      }
      if (child.is("w:t")) runs.push_back({shown(child), bold});
      if (child.is("w:tab")) runs.push_back({"\t", bold});
      if (child.is("w:br"))
        runs.push_back({child.attribute("w:type") == nullptr ? "\n" : "\f", bold});
      if (child.is("w:drawing")) runs.push_back({picture_(child), bold});
      if (child.is("w:footnoteReference")) add_note(*child.attribute("w:id"), runs);
      if (child.is("w:hyperlink")) visit(child, bold, runs);
      if (child.is("w:sdt")) visit(content(child), bold, runs);
    }
  }

  void add_note(const std::string& id, Runs& runs) const {
    const Node* note = with_attribute(notes_, "w:footnote", "w:id", id);
    REQUIRE(note != nullptr);
    runs.push_back({std::string(kNoteOpen)});
    for (const Node& paragraph : note->children) visit(paragraph, false, runs);
    runs.push_back({std::string(kNoteClose)});
  }

  // A page that a table begins, by its first paragraph, is shown at its first row.
  void add_table(Sketches& result, const Node& table) {
    const std::size_t first = result.size();
    add_rows(result, table);
    if (first == result.size() || result[first].children.empty()) return;
    Sketches& cell = result[first].children.front().children;
    if (!cell.empty() && cell.front().style == "page")
      std::swap(result[first].style, cell.front().style);
  }

  void add_rows(Sketches& result, const Node& table) {
    for (const Node& row : table.children) {
      if (row.is("w:sdt")) add_rows(result, content(row));
      if (!row.is("w:tr")) continue;
      const Node* properties = row.child("w:trPr");
      const bool header = properties != nullptr && properties->child("w:tblHeader") != nullptr;
      Sketch sketch{header ? "head" : "row", {}, 0, {}, {}};
      for (const Node& cell : row.children)
        if (cell.is("w:tc") || cell.is("w:sdt"))
          sketch.children.push_back(
              {"cell", {}, 0, {}, read(cell.is("w:sdt") ? *content(cell).child("w:tc") : cell)});
      result.push_back(std::move(sketch));
    }
  }

  Numbering numbering_;
  PictureReader picture_;
  Node notes_;
};

// --- Structure

struct Unique {
  std::string_view element;
  std::string_view attribute;
};
constexpr std::array kUnique{Unique{"w:bookmarkStart", "w:id"}, Unique{"w:bookmarkStart", "w:name"},
                             Unique{"w:bookmarkEnd", "w:id"}, Unique{"wp:docPr", "id"},
                             Unique{"w:footnoteReference", "w:id"}};

class Inspector {
 public:
  explicit Inspector(const Numbering& numbering) : numbering_(numbering) {}

  std::vector<std::string> inspect(const Node& body) {
    visit(body, body);
    for (const auto& [id, balance] : bookmarks_)
      if (balance != 0) faults_.push_back("a bookmark with one end: " + id);
    return std::move(faults_);
  }

 private:
  void visit(const Node& node, const Node& parent) {
    if (node.kind == Node::Kind::text) {
      if (!node.text.empty() && !parent.is("w:t") && !parent.is("w:delText") &&
          !parent.is("w:instrText"))
        faults_.push_back("text in " + parent.name);
      return;
    }
    if (node.is("w:t") && !parent.is("w:r")) faults_.push_back("w:t in " + parent.name);
    if (node.is("w:tc") && !(node.children.size() > 1 && ends_with_paragraph(node)))
      faults_.push_back("a cell that does not end with a paragraph");
    if (node.is("w:tbl") && node.child("w:tr") == nullptr)
      faults_.push_back("a table without a row");
    if (node.is("w:numId") && node.attribute("w:val") != nullptr &&
        *node.attribute("w:val") != "0" && !numbering_.knows(*node.attribute("w:val")))
      faults_.push_back("an unknown list: " + *node.attribute("w:val"));
    check_identifiers(node);
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      if (i > 0 && node.children[i].is("w:tbl") && node.children[i - 1].is("w:tbl"))
        faults_.push_back("two tables side by side");
      visit(node.children[i], node);
    }
  }

  // A content control ends as what it holds.
  static bool ends_with_paragraph(const Node& holder) {
    if (holder.children.empty()) return false;
    const Node& last = holder.children.back();
    return last.is("w:sdt") ? ends_with_paragraph(*last.child("w:sdtContent")) : last.is("w:p");
  }

  void check_identifiers(const Node& node) {
    for (const auto& [element, attribute] : kUnique) {
      const std::string* own = node.is(element) ? node.attribute(attribute) : nullptr;
      if (own == nullptr) continue;
      if (!seen_.insert(std::string(element) + std::string(attribute) + *own).second)
        faults_.push_back("twice in " + node.name + ": " + *own);
    }
    if (node.is("w:bookmarkStart")) ++bookmarks_[*node.attribute("w:id")];
    if (node.is("w:bookmarkEnd")) --bookmarks_[*node.attribute("w:id")];
  }

  const Numbering& numbering_;
  std::vector<std::string> faults_;
  std::set<std::string> seen_;
  std::map<std::string, int> bookmarks_;
};

class DocxFormat final : public Format {
 public:
  std::string name() const override { return "DOCX"; }

  std::string body_of(const Sketches& sketches) const override { return docx_body(sketches); }

  package::Package template_with(const std::string& body) const override {
    return docx_template_with(body);
  }

  std::optional<package::Package> render(const package::Package& source, const model::Map& data,
                                         diag::SourceMap& sources,
                                         diag::Sink& sink) const override {
    const auto compiled = docx::compile_template(source, "modele", sources, sink);
    if (!compiled || sink.has_errors()) return std::nullopt;
    const MemoryPictures files;
    const MediaLibrary media(files);
    return docx::render(*compiled, {data, model::Metadata{}, media}, sink);
  }

  Sketches read(const package::Package& document) const override {
    const auto picture = [&](const Node& drawing) { return picture_of(document, drawing); };
    return BodyReader(numbering_of(document), picture, parsed(document, "word/footnotes.xml"))
        .read(body_of_document(document));
  }

  std::string body_part(const package::Package& document) const override {
    return content_of(document, "word/document.xml");
  }

  std::vector<std::string> faults(const package::Package& document) const override {
    return Inspector(numbering_of(document)).inspect(body_of_document(document));
  }

 private:
  static std::string picture_of(const package::Package& document, const Node& drawing) {
    const Node* blip = deep(drawing, "a:blip");
    if (blip == nullptr) return "\uFFFC";
    const auto links = docx::Relationships::parse(
        content_of(document, "word/_rels/document.xml.rels"), "document.xml.rels");
    REQUIRE(links.ok());
    const docx::Relationship* link = links->by_id(*blip->attribute("r:embed"));
    REQUIRE(link != nullptr);
    const Node* extent = deep(drawing, "wp:extent");
    const std::string* words = deep(drawing, "wp:docPr")->attribute("descr");
    const auto side = [extent](const char* name) {
      return std::stod(*extent->attribute(name)) / 36000;
    };
    CHECK(deep(drawing, "a:srcRect") == nullptr);
    CHECK(*deep(drawing, "a:ext")->attribute("cx") == *extent->attribute("cx"));
    return shown_picture(content_of(document, "word/" + link->target), side("cx"), side("cy"),
                         words == nullptr ? "" : *words);
  }

  static Node parsed(const package::Package& document, std::string_view part) {
    auto tree = xml::parse(content_of(document, part), docx::kPrefixes, part);
    REQUIRE(tree.ok());
    return std::move(*tree);
  }

  static Numbering numbering_of(const package::Package& document) {
    return Numbering(parsed(document, "word/numbering.xml"));
  }
  static Node body_of_document(const package::Package& document) {
    return *parsed(document, "word/document.xml").child("w:body");
  }
};

}  // namespace

const Format& docx_format() {
  static const DocxFormat kFormat;
  return kFormat;
}

}  // namespace greffier::office::testing
