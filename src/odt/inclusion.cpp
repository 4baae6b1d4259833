#include "odt/inclusion.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "odt/dialect.hpp"
#include "odt/included_parts.hpp"
#include "odt/included_styles.hpp"
#include "odt/namespaces.hpp"
#include "odt/page_starts.hpp"
#include "odt/text_document.hpp"
#include "office/fresh_names.hpp"
#include "office/identifiers_apart.hpp"
#include "office/included_blocks.hpp"
#include "office/inclusion.hpp"
#include "office/messages.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

namespace {

using xml::Node;
using Nodes = std::vector<Node>;

// What belongs to the document, not to its text.
constexpr std::array<std::string_view, 11> kLeftOut{"office:forms",
                                                    "draw:control",
                                                    "office:annotation",
                                                    "office:annotation-end",
                                                    "text:tracked-changes",
                                                    "text:change",
                                                    "text:change-start",
                                                    "text:change-end",
                                                    "text:soft-page-break",
                                                    "text:dde-connection-decls",
                                                    "text:alphabetical-index-auto-mark-file"};
// What the text uses and declares at its beginning, by text:name.
constexpr std::array<std::string_view, 3> kDeclarations{
    "text:variable-decls", "text:sequence-decls", "text:user-field-decls"};
constexpr std::array<std::string_view, 1> kNotes{"text:note"};
// What an item may hold (ODF 1.3 part 3 § 5.3.3).
constexpr std::array<std::string_view, 3> kInItem{"text:p", "text:h", "text:list"};

struct IncludedDocument {
  Node content;
  Node styles;
};

// The child of that name; made before the first of `followers` when there is none.
Node& element_in(Node& root, std::string_view name, std::span<const std::string_view> followers) {
  if (Node* found = root.child(name)) return *found;
  const auto at = std::ranges::find_if(root.children, [followers](const Node& child) {
    return std::ranges::find(followers, child.name) != followers.end();
  });
  return *root.children.insert(at, Node::make_element(std::string(name)));
}

// The elements that styles are added to, in the order of the schema.
constexpr std::array<std::string_view, 5> kRootOrder{"office:font-face-decls", "office:styles",
                                                     "office:automatic-styles",
                                                     "office:master-styles", "office:body"};
void open_styles(Node& root, bool has_common) {
  const std::span order(kRootOrder);
  for (std::size_t i = 0; i < 3; ++i)
    if (i != 1 || has_common) (void)element_in(root, order[i], order.subspan(i + 1));
}

class DocumentImporter final : public office::Importer {
 public:
  DocumentImporter(TemplateParts parts, diag::Sink& sink)
      : parts_(parts),
        sink_(sink),
        pictures_(parts.package),
        page_styles_(parts.styles),
        identifiers_(dialect_) {
    open_styles(parts.content, false);
    open_styles(parts.styles, true);
    for (const Node* root : {&parts.content, &parts.styles}) {
      style_names_.know(*root);
      identifiers_.know(*root);
      names_.know(*root, dialect_);
    }
  }

  // `root`: the part that blocks go to from now on.
  void enter(Node& root) {
    root_ = &root;
    styles_.clear();
  }

  std::string_view body_part() const override { return "content.xml"; }

  Nodes import(const office::TemplateFile& file, const office::IncludedAt& at) override {
    const IncludedDocument* document = read(file, at.place);
    if (document == nullptr) return {};
    Nodes blocks = body_of(*document);
    if (!fits(blocks, file.name, at)) return {};
    at.note_places(blocks);
    declare(*document);
    for (Node& block : blocks) pictures_.bring(block, file);
    styles_of(file, *document).bring(blocks);
    for (const Node& block : blocks) names_.know(block, dialect_);
    (void)identifiers_.set_apart(blocks, [this](const office::Identifier& identifier) {
      return names_.like(identifier.value);
    });
    office::adopt_namespaces(*root_, document->content, blocks);
    keep_page_start(at.paragraph, blocks, *root_, page_styles_, style_names_);
    return blocks;
  }

  // Adds what the included texts declare to the template's.
  void finish() {
    Node* text = parts_.content.child("office:body")->child("office:text");
    for (const std::string_view name : kDeclarations) {
      const auto found = declared_.find(name);
      if (found == declared_.end()) continue;
      if (text->child(name) == nullptr)
        text->children.insert(first_block(*text), Node::make_element(std::string(name)));
      std::ranges::move(found->second, std::back_inserter(text->child(name)->children));
    }
  }

 private:
  const IncludedDocument* read(const office::TemplateFile& file, const diag::Span& place) {
    const auto [known, is_new] = documents_.try_emplace(file.name);
    if (!is_new) return known->second ? &*known->second : nullptr;
    diag::Sink own;
    known->second = parse(file, own);
    for (diag::Diagnostic diagnostic : own.diagnostics()) {
      diagnostic.span = place;
      sink_.add(std::move(diagnostic));
    }
    return known->second ? &*known->second : nullptr;
  }

  std::optional<IncludedDocument> parse(const office::TemplateFile& file, diag::Sink& sink) {
    if (refuse_encrypted(file.package, file.name, sink)) return std::nullopt;
    std::optional<Node> content = parse_part(file.package, "content.xml", file.name, sink);
    std::optional<Node> styles = parse_part(file.package, "styles.xml", file.name, sink);
    if (!content || !styles) return std::nullopt;
    if (is_text_document(*content)) {
      bring_pictures(*content, "office:automatic-styles", file);
      bring_pictures(*styles, "office:styles", file);
      return IncludedDocument{std::move(*content), std::move(*styles)};
    }
    sink.raise(office::kNotATemplate, {}, file.name, "ODT", "office:text (content.xml)");
    return std::nullopt;
  }

  // Those of backgrounds and fillings.
  void bring_pictures(Node& root, std::string_view styles, const office::TemplateFile& file) {
    if (Node* found = root.child(styles)) pictures_.bring(*found, file);
  }

  static bool is_declaration(const Node& node) {
    return std::ranges::find(kDeclarations, node.name) != kDeclarations.end();
  }

  // The first child of office:text that is text.
  static Nodes::iterator first_block(Node& text) {
    return std::ranges::find_if(text.children, [](const Node& child) {
      return child.kind == Node::Kind::element && !is_declaration(child) &&
             !child.is("office:forms") && !child.is("text:tracked-changes");
    });
  }

  Nodes body_of(const IncludedDocument& document) const {
    Node text = *document.content.child("office:body")->child("office:text");
    office::remove_elements(text, kLeftOut);
    std::erase_if(text.children, [](const Node& child) {
      return child.kind != Node::Kind::element || is_declaration(child);
    });
    anchor_to_paragraph(text.children);
    office::drop_last_paragraph(text.children, dialect_);
    return std::move(text.children);
  }

  // Shapes on a page of the document stand beside its text: the first paragraph takes them.
  void anchor_to_paragraph(Nodes& blocks) const {
    const auto is_shape = [](const Node& block) { return block.name.starts_with("draw:"); };
    const auto rest = std::ranges::stable_partition(blocks, is_shape);
    Nodes shapes(std::make_move_iterator(blocks.begin()), std::make_move_iterator(rest.begin()));
    blocks.erase(blocks.begin(), rest.begin());
    if (shapes.empty()) return;
    if (blocks.empty() || dialect_.classify(blocks.front()) != office::NodeClass::paragraph)
      blocks.insert(blocks.begin(), Node::make_element("text:p"));
    for (Node& shape : shapes) {
      shape.remove_attribute("text:anchor-page-number");
      shape.set_attribute("text:anchor-type", "paragraph");
    }
    std::ranges::move(shapes,
                      std::inserter(blocks.front().children, blocks.front().children.begin()));
  }

  bool fits(const Nodes& blocks, const std::string& name, const office::IncludedAt& at) {
    const auto has_note = [](const Node& block) { return office::holds_element(block, kNotes); };
    const auto is_item = [](const Node& block) {
      return std::ranges::find(kInItem, block.name) != kInItem.end();
    };
    const bool has_notes = at.in_story && std::ranges::any_of(blocks, has_note);
    const bool is_too_large = at.in_item && !std::ranges::all_of(blocks, is_item);
    if (has_notes) sink_.raise(office::kIncludeNotes, at.place, name);
    if (is_too_large) sink_.raise(office::kBlocksInItem, at.place, at.tag);
    return !has_notes && !is_too_large;
  }

  void declare(const IncludedDocument& document) {
    const Node& text = *document.content.child("office:body")->child("office:text");
    const Node& own = *parts_.content.child("office:body")->child("office:text");
    for (const std::string_view name : kDeclarations)
      if (const Node* declarations = text.child(name))
        for (const Node& declaration : declarations->children)
          if (!is_declared(own.child(name), declaration) &&
              !std::ranges::any_of(declared_[std::string(name)],
                                   [&](const Node& known) { return is_same(known, declaration); }))
            declared_[std::string(name)].push_back(declaration);
  }

  static bool is_same(const Node& left, const Node& right) {
    const std::string* name = left.attribute("text:name");
    const std::string* other = right.attribute("text:name");
    return name != nullptr && other != nullptr && *name == *other;
  }

  static bool is_declared(const Node* declarations, const Node& wanted) {
    return declarations != nullptr &&
           std::ranges::any_of(declarations->children,
                               [&](const Node& known) { return is_same(known, wanted); });
  }

  IncludedStyles& styles_of(const office::TemplateFile& file, const IncludedDocument& document) {
    auto& own = styles_[file.name];
    if (own == nullptr)
      own = std::make_unique<IncludedStyles>(DocumentRoots{document.content, document.styles},
                                             *root_, parts_.styles, style_names_);
    return *own;
  }

  TemplateParts parts_;
  diag::Sink& sink_;
  Dialect dialect_;
  Node* root_ = nullptr;
  IncludedParts pictures_;
  StyleNames style_names_;
  PageStyles page_styles_;
  office::IdentifierPool identifiers_;
  office::FreshNames names_;
  std::map<std::string, std::optional<IncludedDocument>, std::less<>> documents_;
  std::map<std::string, std::unique_ptr<IncludedStyles>, std::less<>> styles_;
  std::map<std::string, Nodes, std::less<>> declared_;
};

}  // namespace

bool include_files(TemplateParts parts, std::string_view name, const office::TemplateFiles& files,
                   diag::SourceMap& sources, diag::Sink& sink) {
  const Dialect dialect;
  if (!office::asks_for_files(parts.content, dialect) &&
      !office::asks_for_files(parts.styles, dialect))
    return false;
  DocumentImporter importer(parts, sink);
  for (Node* root : {&parts.content, &parts.styles}) {
    const std::string part = root == &parts.content ? "content.xml" : "styles.xml";
    importer.enter(*root);
    office::include_files(*root, importer, {dialect, name, files, sources, sink, {.part = part}});
  }
  importer.finish();
  return true;
}

}  // namespace greffier::odt
