#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "catch.hpp"
#include "format.hpp"
#include "odt/lengths.hpp"
#include "odt/namespaces.hpp"
#include "odt/properties.hpp"
#include "odt/render.hpp"
#include "odt/styles_part.hpp"
#include "odt/template.hpp"
#include "odt/template_writer.hpp"
#include "pictures.hpp"
#include "xml/escape.hpp"
#include "xml/tree.hpp"

namespace greffier::office::testing {

namespace {

using xml::Node;

const std::string kBullets = odt::encode_style_name(odt::kBulletStyle);
const std::string kNumbers = odt::encode_style_name(odt::kNumberStyle);

// --- Sketches to XML

class BodyBuilder {
 public:
  std::string build(const Sketches& sketches) {
    add_all(sketches);
    return std::move(out_);
  }

 private:
  void add_all(const Sketches& sketches) {
    for (std::size_t i = 0; i < sketches.size();) i = add_group(sketches, i);
  }

  // Adds the blocks from `first` on that form one element; returns the index after them.
  std::size_t add_group(const Sketches& sketches, std::size_t first) {
    const std::string& kind = sketches[first].kind;
    if (kind == "--") return first + 1;
    if (kind == "row" || kind == "head") return add_table(sketches, first);
    if (kind == "item" || kind == "num") return add_list(sketches, first);
    add_paragraph(sketches[first]);
    return first + 1;
  }

  void add_paragraph(const Sketch& sketch) {
    if (sketch.kind[0] == 'h') {
      out_ += "<text:h text:style-name=\"Heading_20_" + sketch.kind.substr(1) +
              "\" text:outline-level=\"" + sketch.kind.substr(1) + "\">";
    } else {
      out_ += "<text:p text:style-name=\"" +
              (sketch.style.empty() ? "Text_20_body" : style_of(sketch.style)) + "\">";
    }
    add_runs(sketch.runs);
    out_ += sketch.kind[0] == 'h' ? "</text:h>" : "</text:p>";
  }

  static std::string style_of(const std::string& name) {
    if (name == "page" || name == "saut") return "PageAvant";
    return name == "apres" ? "PageApres" : name;
  }

  void add_runs(const Runs& runs) {
    bool after_space = true;
    for (const Run& run : runs) {
      if (run.text.empty()) continue;
      if (run.bold) out_ += "<text:span text:style-name=\"Gras\">";
      if (!run.bold && runs.size() > 1) out_ += "<text:span>";
      if (!run.picture.empty()) add_picture(parse_picture(run.picture));
      const std::string_view text = run.picture.empty() ? run.text : std::string_view();
      for (std::size_t i = 0; i < text.size(); ++i) {
        const bool opens = text.substr(i).starts_with(kNoteOpen);
        if (opens || text.substr(i).starts_with(kNoteClose)) {
          add_note_end(opens, run.bold, runs.size() > 1);
          i += kNoteOpen.size() - 1;
        } else {
          add_character(text[i], after_space);
        }
      }
      if (run.bold || runs.size() > 1) out_ += "</text:span>";
    }
  }

  // Spans do not reach into notes.
  void add_note_end(bool opens, bool bold, bool in_span) {
    if (bold || in_span) out_ += "</text:span>";
    if (opens)
      out_ += "<text:note text:id=\"ftn" + std::to_string(++notes_) +
              "\" text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
              "<text:note-body><text:p>";
    if (!opens) out_ += "</text:p></text:note-body></text:note>";
    if (bold) out_ += "<text:span text:style-name=\"Gras\">";
    if (!bold && in_span) out_ += "<text:span>";
  }

  void add_picture(const PlacedPicture& placed) {
    const std::string name =
        placed.name.empty() ? "Image " + std::to_string(++pictures_) : placed.name;
    out_ += "<draw:frame draw:name=\"" + name + "\" text:anchor-type=\"as-char\" svg:width=\"" +
            placed.width + "mm\" svg:height=\"" + placed.height + "mm\" style:rel-width=\"50%\">" +
            "<draw:image xlink:href=\"Pictures/exemple.png\"/><svg:title>" + placed.alternative +
            "</svg:title><svg:desc>Exemple</svg:desc></draw:frame>";
  }

  void add_character(char c, bool& after_space) {
    if (c == ' ' && after_space) {
      out_ += "<text:s/>";
    } else if (c == '\t') {
      out_ += "<text:tab/>";
    } else if (c == '\n') {
      out_ += "<text:line-break/>";
    } else if (c == '\xEF') {  // the first byte of U+FFFC
      out_ += "<draw:frame draw:name=\"Image " + std::to_string(++pictures_) +
              "\" text:anchor-type=\"as-char\" svg:width=\"10mm\" svg:height=\"10mm\"/>";
    } else if (c != '\xBF' && c != '\xBC') {
      xml::append_text(out_, std::string_view(&c, 1));
    }
    after_space = c == ' ' || c == '\t' || c == '\n';
  }

  std::size_t add_list(const Sketches& sketches, std::size_t first) {
    const std::string& kind = sketches[first].kind;
    out_ += "<text:list text:style-name=\"" + (kind == "num" ? kNumbers : kBullets) + "\">";
    std::size_t i = first;
    for (; i < sketches.size() && sketches[i].kind == kind; ++i) {
      out_ += "<text:list-item>";
      add_paragraph({"p", sketches[i].style, 0, sketches[i].runs, {}});
      add_all(sketches[i].children);
      out_ += "</text:list-item>";
    }
    out_ += "</text:list>";
    return i;
  }

  std::size_t add_table(const Sketches& sketches, std::size_t first) {
    out_ += "<table:table table:name=\"Tableau " + std::to_string(++tables_) +
            "\"><table:table-column table:number-columns-repeated=\"" +
            std::to_string(sketches[first].children.size()) + "\"/>";
    std::size_t i = first;
    const bool has_header = sketches[i].kind == "head";
    if (has_header) out_ += "<table:table-header-rows>";
    for (; i < sketches.size() && sketches[i].kind == "head"; ++i) add_row(sketches[i]);
    if (has_header) out_ += "</table:table-header-rows>";
    for (; i < sketches.size() && sketches[i].kind == "row"; ++i) add_row(sketches[i]);
    out_ += "</table:table>";
    return i;
  }

  void add_row(const Sketch& row) {
    out_ += "<table:table-row>";
    for (const Sketch& cell : row.children) {
      out_ += "<table:table-cell office:value-type=\"string\">";
      add_all(cell.children);
      out_ += "</table:table-cell>";
    }
    out_ += "</table:table-row>";
  }

  std::string out_;
  int tables_ = 0;
  int notes_ = 0;
  int pictures_ = 0;
};

// --- XML to sketches

// The text of a paragraph as ODF 1.3 part 3 § 6.1.2 has it: raw white space collapses.
class TextReader {
 public:
  explicit TextReader(const package::Package& document) : document_(document) {}

  Runs read(const Node& paragraph) {
    visit(paragraph, false);
    while (after_raw_space_ && !runs_.empty() && runs_.back().text.ends_with(' ')) {
      runs_.back().text.pop_back();
      after_raw_space_ = false;
    }
    return std::move(runs_);
  }

 private:
  void visit(const Node& node, bool bold) {
    for (const Node& child : node.children) {
      if (child.kind == Node::Kind::text) {
        for (const char c : child.text) add_raw(c, bold);
      } else if (child.is("text:s")) {
        const std::string* count = child.attribute("text:c");
        add(std::string(count == nullptr ? 1 : std::stoul(*count), ' '), bold);
      } else if (child.is("text:tab")) {
        add("\t", bold);
      } else if (child.is("text:line-break")) {
        add("\n", bold);
      } else if (child.is("draw:frame")) {
        add(picture_of(child), bold);
      } else if (child.is("text:note")) {
        add(std::string(kNoteOpen), false);
        for (const Node& paragraph : child.child("text:note-body")->children)
          visit(paragraph, false);
        add(std::string(kNoteClose), false);
      } else if (child.is("text:span") || child.is("text:a")) {
        const std::string* style = child.attribute("text:style-name");
        visit(child,
              bold || (style != nullptr && (*style == "Gras" || *style == "Strong_20_Emphasis")));
      }
    }
  }

  std::string picture_of(const Node& frame) const {
    const Node* image = frame.child("draw:image");
    if (image == nullptr) return "\uFFFC";
    CHECK(frame.attribute("style:rel-width") == nullptr);
    CHECK(frame.child("svg:title") == nullptr);
    const Node* words = frame.child("svg:desc");
    return shown_picture(content_of(document_, *image->attribute("xlink:href")),
                         odt::length(*frame.attribute("svg:width"), 0),
                         odt::length(*frame.attribute("svg:height"), 0),
                         words == nullptr ? std::string() : words->inner_text());
  }

  void add_raw(char c, bool bold) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) add(std::string(1, c), bold);
    if (space && !std::exchange(after_raw_space_, true)) runs_.push_back({" ", bold});
    after_raw_space_ = space;
  }

  void add(const std::string& text, bool bold) {
    runs_.push_back({text, bold});
    after_raw_space_ = false;
  }

  const package::Package& document_;
  Runs runs_;
  bool after_raw_space_ = true;
};

class BodyReader {
 public:
  explicit BodyReader(const package::Package& document) : document_(document) {}

  Sketches read(const Node& holder, bool numbered = false) {
    Sketches result;
    for (const Node& child : holder.children) {
      if (child.is("text:p")) result.push_back(paragraph(child, "p"));
      if (child.is("text:h"))
        result.push_back(paragraph(child, "h" + *child.attribute("text:outline-level")));
      if (child.is("text:list")) append(result, list(child, numbered));
      if (child.is("table:table")) append(result, table(child));
      if (child.is("text:section")) result.push_back({"section", {}, 0, {}, read(child)});
    }
    return result;
  }

 private:
  void append(Sketches& to, Sketches from) { std::ranges::move(from, std::back_inserter(to)); }

  Sketch paragraph(const Node& node, std::string kind) {
    const std::string* style = node.attribute("text:style-name");
    const bool own = style != nullptr && *style == "Centre";
    Sketch sketch{std::move(kind), own ? "Centre" : "", 0, TextReader(document_).read(node), {}};
    if (style != nullptr && breaks(*style, "fo:break-before=\"page\""))
      sketch.style = sketch.runs.empty() ? "saut" : "page";
    if (style != nullptr && breaks(*style, "fo:break-after=\"page\"")) sketch.style = "apres";
    return sketch;
  }

  // True when the definition of an automatic style says so.
  bool breaks(const std::string& style, std::string_view how) const {
    const std::string content = content_of(document_, "content.xml");
    const std::size_t begin = content.find("<style:style style:name=\"" + style + "\"");
    if (begin == std::string::npos) return false;
    const std::size_t end =
        std::min(content.find("</style:style>", begin), content.find("<style:style ", begin + 1));
    return content.substr(begin, end - begin).find(how) != std::string::npos;
  }

  Sketches list(const Node& node, bool numbered) {
    if (const std::string* style = node.attribute("text:style-name")) numbered = *style == kNumbers;
    Sketches items;
    int number = 0;
    for (const Node& item : node.children) {
      if (!item.is("text:list-item")) continue;
      const std::string* start = item.attribute("text:start-value");
      number = start == nullptr ? number + 1 : std::stoi(*start);
      Sketches inside = read(item, numbered);
      Sketch entry{numbered ? "num" : "item", {}, numbered ? number : 0, {}, {}};
      if (!inside.empty() && inside.front().kind == "p") {
        entry.style = std::move(inside.front().style);
        entry.runs = std::move(inside.front().runs);
        inside.erase(inside.begin());
      }
      entry.children = std::move(inside);
      items.push_back(std::move(entry));
    }
    return items;
  }

  // A page that a table begins is shown at its first row.
  Sketches table(const Node& node) {
    Sketches result = rows(node, "row");
    const std::string* style = node.attribute("table:style-name");
    if (style != nullptr && !result.empty() && breaks(*style, "fo:break-before=\"page\""))
      result.front().style = "page";
    return result;
  }

  Sketches rows(const Node& table, const std::string& kind) {
    Sketches result;
    for (const Node& child : table.children) {
      if (child.is("table:table-header-rows")) append(result, rows(child, "head"));
      if (child.is("table:table-rows")) append(result, rows(child, kind));
      if (!child.is("table:table-row")) continue;
      Sketch row{kind, {}, 0, {}, {}};
      for (const Node& cell : child.children)
        if (cell.is("table:table-cell")) row.children.push_back({"cell", {}, 0, {}, read(cell)});
      result.push_back(std::move(row));
    }
    return result;
  }

  const package::Package& document_;
};

// --- Structure

struct Unique {
  std::string_view element;
  std::string_view attribute;
};
constexpr std::array kUnique{
    Unique{"text:bookmark", "text:name"}, Unique{"text:bookmark-start", "text:name"},
    Unique{"table:table", "table:name"},  Unique{"text:section", "text:name"},
    Unique{"draw:frame", "draw:name"},    Unique{"text:note", "text:id"},
    Unique{"text:list", "xml:id"}};

class Inspector {
 public:
  std::vector<std::string> inspect(const Node& node) {
    visit(node);
    for (const auto& [name, balance] : bookmarks_)
      if (balance != 0) faults_.push_back("a bookmark with one end: " + name);
    return std::move(faults_);
  }

 private:
  void visit(const Node& node) {
    if (node.kind != Node::Kind::element) return;
    check_identifiers(node);
    if (node.is("table:table-cell") && !has(node, {"text:p", "text:h", "text:list", "table:table"}))
      faults_.push_back("a cell without a paragraph");
    if (node.is("text:list") && !has(node, {"text:list-item"}))
      faults_.push_back("a list without an item");
    if (node.is("text:list-item") && node.children.empty())
      faults_.push_back("an item without content");
    if (node.is("table:table") &&
        !has(node, {"table:table-row", "table:table-header-rows", "table:table-rows"}))
      faults_.push_back("a table without a row");
    if (node.is("table:table-header-rows") && !has(node, {"table:table-row"}))
      faults_.push_back("a header without a row");
    for (const Node& child : node.children) visit(child);
  }

  void check_identifiers(const Node& node) {
    for (const auto& [element, attribute] : kUnique) {
      const std::string* value = node.is(element) ? node.attribute(attribute) : nullptr;
      if (value == nullptr) continue;
      const std::string space(element.substr(0, 13));
      if (!seen_.insert(space + *value).second)
        faults_.push_back("twice in " + node.name + ": " + *value);
    }
    if (node.is("text:bookmark-start")) ++bookmarks_[*node.attribute("text:name")];
    if (node.is("text:bookmark-end")) --bookmarks_[*node.attribute("text:name")];
  }

  static bool has(const Node& node, std::initializer_list<std::string_view> names) {
    return std::ranges::any_of(node.children, [&names](const Node& child) {
      return std::ranges::find(names, child.name) != names.end();
    });
  }

  std::vector<std::string> faults_;
  std::set<std::string> seen_;
  std::map<std::string, int> bookmarks_;
};

class OdtFormat final : public Format {
 public:
  std::string name() const override { return "ODT"; }

  std::string body_of(const Sketches& sketches) const override {
    return BodyBuilder().build(sketches);
  }

  package::Package template_with(const std::string& body) const override {
    static const package::Package kEmpty = odt::write_template({}, style_sheet(), "Modèle");
    package::Package package = kEmpty;
    std::string content = content_of(package, "content.xml");
    content = with_inside(std::move(content), "<office:text>", "</office:text>", body);
    content.insert(content.find("</office:automatic-styles>"),
                   "<style:style style:name=\"Gras\" style:family=\"text\"/>"
                   "<style:style style:name=\"Centre\" style:family=\"paragraph\"/>"
                   "<style:style style:name=\"PageAvant\" style:family=\"paragraph\" "
                   "style:parent-style-name=\"Text_20_body\"><style:paragraph-properties "
                   "fo:break-before=\"page\"/></style:style>"
                   "<style:style style:name=\"PageApres\" style:family=\"paragraph\" "
                   "style:parent-style-name=\"Text_20_body\"><style:paragraph-properties "
                   "fo:break-after=\"page\"/></style:style>");
    package.set({"content.xml", std::move(content)});
    add_page_styles(package);
    return package;
  }

  // Common styles: Chapitre begins pages, SousChapitre as well, Sage, which is made from it, does
  // not.
  static void add_page_styles(package::Package& package) {
    const auto style = [](const std::string& name, const std::string& parent,
                          const std::string& properties) {
      return "<style:style style:name=\"" + name +
             "\" style:family=\"paragraph\" style:parent-style-name=\"" + parent +
             "\"><style:paragraph-properties" + properties + "/></style:style>";
    };
    std::string styles = content_of(package, "styles.xml");
    styles.insert(styles.find("</office:styles>"),
                  style("Chapitre", "Text_20_body", " fo:break-before=\"page\"") +
                      style("SousChapitre", "Chapitre", "") +
                      style("Sage", "SousChapitre", " fo:break-before=\"auto\""));
    package.set({"styles.xml", std::move(styles)});
  }

  std::optional<package::Package> render(const package::Package& source, const model::Map& data,
                                         diag::SourceMap& sources,
                                         diag::Sink& sink) const override {
    const auto compiled = odt::compile_template(source, "modele", sources, sink);
    if (!compiled || sink.has_errors()) return std::nullopt;
    const MemoryPictures files;
    const MediaLibrary media(files);
    return odt::render(*compiled, {data, model::Metadata{}, media}, sink);
  }

  Sketches read(const package::Package& document) const override {
    return BodyReader(document).read(text_of(document));
  }

  std::string body_part(const package::Package& document) const override {
    return content_of(document, "content.xml");
  }

  std::vector<std::string> faults(const package::Package& document) const override {
    return Inspector().inspect(text_of(document));
  }

 private:
  static Node text_of(const package::Package& document) {
    auto tree = xml::parse(content_of(document, "content.xml"), odt::kPrefixes, "content.xml");
    REQUIRE(tree.ok());
    return *tree->child("office:body")->child("office:text");
  }
};

}  // namespace

const Format& odt_format() {
  static const OdtFormat kFormat;
  return kFormat;
}

}  // namespace greffier::office::testing
