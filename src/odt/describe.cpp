#include "odt/describe.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "odt/dialect.hpp"
#include "odt/style_looks.hpp"
#include "odt/text_document.hpp"
#include "office/describing.hpp"
#include "office/landmarks.hpp"
#include "office/messages.hpp"
#include "text/numbers.hpp"

namespace greffier::odt {

namespace {

using office::DrawingFacts;
using office::FieldSign;
using xml::Node;

constexpr std::array<std::string_view, 12> kSkipped{
    "office:styles",     "office:automatic-styles", "office:font-face-decls",
    "office:forms",      "office:scripts",          "text:sequence-decls",
    "style:style",       "text:variable-decls",     "text:table-of-content-source",
    "style:page-layout", "text:user-field-decls",   "draw:layer-set"};

constexpr std::array<std::string_view, 7> kIndexes{
    "text:table-of-content",   "text:illustration-index", "text:table-index",
    "text:alphabetical-index", "text:user-index",         "text:object-index",
    "text:bibliography"};

struct Field {
  std::string_view element;
  std::string_view instruction;  // as Word calls it
};
constexpr std::array kFields{Field{"text:page-number", "PAGE"}, Field{"text:sequence", "SEQ"},
                             Field{"text:page-count", "NUMPAGES"}};

constexpr std::array<std::string_view, 10> kShapes{
    "draw:custom-shape", "draw:rect",    "draw:ellipse", "draw:line",      "draw:path",
    "draw:polyline",     "draw:polygon", "draw:circle",  "draw:connector", "draw:measure"};

std::string attribute(const Node& node, std::string_view name) {
  const std::string* value = node.attribute(name);
  return value == nullptr ? std::string() : *value;
}

bool is_one_of(const Node& element, const auto& names) {
  return std::ranges::find(names, element.name) != names.end();
}

std::string text_in(const Node& node, std::string_view element) {
  const Node* found = node.child(element);
  return found == nullptr ? std::string() : found->inner_text();
}

class Facts final : public office::Describing {
 public:
  Facts(const Dialect& dialect, const StyleLooks& looks) : dialect_(dialect), looks_(looks) {}

  [[nodiscard]] const office::Dialect& dialect() const override { return dialect_; }

  [[nodiscard]] bool is_skipped(const Node& element) const override {
    return is_one_of(element, kSkipped) || attribute(element, "text:display") == "none";
  }

  [[nodiscard]] accessibility::Look style_look(const Node& paragraph) const override {
    return looks_.paragraph(attribute(paragraph, "text:style-name"), false);
  }
  [[nodiscard]] accessibility::Look paragraph_look(const Node& paragraph) const override {
    return looks_.paragraph(attribute(paragraph, "text:style-name"), true);
  }
  void lay_span(const Node& span, accessibility::Look& look) const override {
    looks_.lay_text(attribute(span, "text:style-name"), look);
  }

  [[nodiscard]] office::Background background(const Node& element) const override {
    if (element.name.starts_with("text:"))
      return looks_.background("paragraph", attribute(element, "text:style-name"));
    const std::string style = attribute(element, "table:style-name");
    if (element.is("table:table-cell")) return looks_.background("table-cell", style);
    return looks_.background(element.is("table:table") ? "table" : "table-row", style);
  }

  [[nodiscard]] bool is_item(const Node& /*paragraph*/) const override { return false; }

  [[nodiscard]] bool is_code(const Node& paragraph) const override {
    return looks_.is_code(attribute(paragraph, "text:style-name"));
  }

  [[nodiscard]] bool breaks_page(const Node& paragraph) const override {
    const std::string style = attribute(paragraph, "text:style-name");
    constexpr std::string_view kProperties = "style:paragraph-properties";
    return looks_.property("paragraph", style, kProperties, "fo:break-before") == "page" ||
           looks_.property("paragraph", style, kProperties, "fo:break-after") == "page";
  }

  [[nodiscard]] FieldSign field(const Node& element) const override {
    const auto* found = std::ranges::find(kFields, element.name, &Field::element);
    if (found == kFields.end()) return {};
    return {FieldSign::Event::whole, std::string(found->instruction)};
  }

  [[nodiscard]] bool is_contents(const Node& element) const override {
    return is_one_of(element, kIndexes);
  }

  [[nodiscard]] DrawingFacts drawing(const Node& element) const override {
    DrawingFacts facts;
    if (element.is("draw:g"))
      facts.kind = DrawingFacts::Kind::group;
    else if (is_one_of(element, kShapes))
      facts.kind = DrawingFacts::Kind::shape;
    else if (element.is("draw:frame") && element.child("draw:text-box") == nullptr)
      facts.kind = DrawingFacts::Kind::picture;
    else
      return facts;
    facts.name = attribute(element, "draw:name");
    facts.alternative = text_in(element, "svg:title");
    if (facts.alternative.empty()) facts.alternative = text_in(element, "svg:desc");
    facts.is_decorative = is_decorative(element);
    const std::string anchor = attribute(element, "text:anchor-type");
    facts.floats = !anchor.empty() && anchor != "as-char";
    return facts;
  }

  [[nodiscard]] std::optional<office::LinkFacts> link(const Node& element) const override {
    if (!element.is("text:a")) return std::nullopt;
    return office::LinkFacts{attribute(element, "xlink:href"), attribute(element, "office:title")};
  }

  // Writer reads the name of a table out, and shows no title to be typed.
  [[nodiscard]] bool has_name(const Node& table) const override {
    return !dialect_.landmarks().table_name(table).empty() || !text_in(table, "table:desc").empty();
  }

  [[nodiscard]] bool is_header(const Node& row) const override { return headers_.contains(&row); }

  [[nodiscard]] office::CellFacts cell(const Node& cell) const override {
    const int columns = dialect_.landmarks().columns(cell);
    const double rows =
        text::parse_decimal(attribute(cell, "table:number-rows-spanned")).value_or(1);
    return {static_cast<std::size_t>(columns), columns > 1 || rows > 1, false};
  }

  // Takes note of the rows that are declared headers.
  void know_headers(const Node& node, bool in_header = false) {
    for (const Node& child : node.children) {
      if (child.kind != Node::Kind::element) continue;
      if (in_header && child.is("table:table-row")) headers_.insert(&child);
      know_headers(child,
                   child.is("table:table-header-rows") || (in_header && !child.is("table:table")));
    }
  }

 private:
  // Writer says it on the frame (loext:decorative) or on its graphic style.
  [[nodiscard]] bool is_decorative(const Node& element) const {
    if (attribute(element, "loext:decorative") == "true") return true;
    return looks_.property("graphic", attribute(element, "draw:style-name"),
                           "style:graphic-properties", "loext:decorative") == "true";
  }

  const Dialect& dialect_;
  const StyleLooks& looks_;
  std::set<const Node*> headers_;
};

std::optional<Node> read_part(const package::Package& package, std::string_view part,
                              std::string_view name, diag::Sink& sink) {
  return package.find(part) == nullptr ? std::nullopt : parse_part(package, part, name, sink);
}

void read_properties(const package::Package& package, std::string_view name, diag::Sink& sink,
                     accessibility::Document& document) {
  const auto root = read_part(package, "meta.xml", name, sink);
  const Node* meta = root ? root->child("office:meta") : nullptr;
  if (meta == nullptr) return;
  document.title = text_in(*meta, "dc:title");
  if (const Node* counts = meta->child("meta:document-statistic")) {
    const double pages = text::parse_decimal(attribute(*counts, "meta:page-count")).value_or(0);
    document.pages = static_cast<int>(std::clamp(pages, 0.0, 100'000.0));
  }
}

}  // namespace

std::optional<office::Description> describe(const package::Package& package, std::string_view name,
                                            diag::Sink& sink) {
  if (refuse_encrypted(package, name, sink)) return std::nullopt;
  auto content = parse_part(package, "content.xml", name, sink);
  if (!content) return std::nullopt;
  if (!is_text_document(*content)) {
    sink.raise(office::kNotATemplate, {}, name, "ODT", "office:text (content.xml)");
    return std::nullopt;
  }
  office::Description description;
  description.parts.push_back({"content.xml", *std::move(content), {}});
  if (auto styles = read_part(package, "styles.xml", name, sink))
    description.parts.push_back({"styles.xml", *std::move(styles), {}});
  else if (package.find("styles.xml") != nullptr)
    return std::nullopt;
  const auto dialect = std::make_shared<const Dialect>();
  description.dialect = dialect;
  // Automatic styles are of their part, and may have names that those of the other part have.
  std::deque<StyleLooks> looks;
  for (const office::DescribedPart& part : description.parts) {
    StyleLooks& own = looks.emplace_back();
    own.read(description.parts.back().root);
    own.read(part.root);
    Facts facts(*dialect, own);
    facts.know_headers(part.root);
    describe_part(description, part, facts);
  }
  description.document.language = looks.front().language();
  read_properties(package, name, sink, description.document);
  return description;
}

}  // namespace greffier::odt
