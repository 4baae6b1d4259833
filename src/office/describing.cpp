#include "office/describing.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "diag/limits.hpp"
#include "office/landmarks.hpp"
#include "office/watermark.hpp"

namespace greffier::office {

namespace {

using accessibility::kNone;
using accessibility::Look;
using accessibility::Setting;
using diag::StoryPlace;
using xml::Node;

constexpr std::size_t kDeepestFields = 64;
constexpr std::size_t kLongestInstruction = 4'000;

Setting setting_of(const StoryPlace& story) {
  switch (story.kind) {
    case StoryPlace::Kind::body:
      return Setting::body;
    case StoryPlace::Kind::header:
    case StoryPlace::Kind::footer:
      return Setting::header;
    case StoryPlace::Kind::footnote:
    case StoryPlace::Kind::endnote:
      return Setting::note;
    case StoryPlace::Kind::box:
      break;
  }
  return Setting::box;
}

// The first word of an instruction.
std::string_view keyword(std::string_view instruction) {
  instruction.remove_prefix(std::min(instruction.find_first_not_of(' '), instruction.size()));
  return instruction.substr(0, instruction.find(' '));
}

// What stands between the first quotation marks.
std::string in_quotes(std::string_view instruction) {
  const std::size_t begin = instruction.find('"');
  if (begin == std::string_view::npos) return {};
  return std::string(instruction.substr(begin + 1, instruction.find('"', begin + 1) - begin - 1));
}

class Reading {
 public:
  Reading(Description& description, const Describing& facts)
      : description_(description), document_(description.document), facts_(facts) {}

  void read(const DescribedPart& part) {
    open_flow(setting_of(part.story));
    visit(part.root);
  }

 private:
  struct OpenField {
    std::string instruction;
    bool shows = false;  // its result has begun
    std::size_t link = kNone;
  };

  [[nodiscard]] const Dialect& dialect() const { return facts_.dialect(); }

  accessibility::Id identify(const Node& node) {
    description_.elements.push_back(&node);
    return description_.elements.size() - 1;
  }

  void open_flow(Setting setting) {
    flows_.push_back(document_.flows.size());
    document_.flows.push_back({setting, {}});
  }

  void add_block(bool is_table, std::size_t index) {
    document_.flows[flows_.back()].blocks.push_back({is_table, index});
  }

  void visit_children(const Node& node) {
    for (const Node& child : node.children) visit(child);
  }

  void visit(const Node& node) {
    if (node.kind != Node::Kind::element || dialect().landmarks().is_twin(node)) return;
    if (facts_.is_skipped(node)) return;
    switch (dialect().classify(node)) {
      case NodeClass::mark:
      case NodeClass::properties:
        return;
      case NodeClass::paragraph:
        return visit_paragraph(node);
      case NodeClass::table:
        return visit_table(node);
      case NodeClass::row:
        return visit_row(node);
      case NodeClass::cell:
        return visit_cell(node);
      case NodeClass::item:
        ++items_;
        visit_children(node);
        --items_;
        return;
      case NodeClass::story:
        return visit_story(node);
      case NodeClass::other:
      case NodeClass::section:
      case NodeClass::span:
      case NodeClass::atom:
      case NodeClass::rows:
      case NodeClass::list:
        return visit_group(node);
    }
  }

  // What only wraps blocks. Parts of notes hold a story each (w:footnote).
  void visit_group(const Node& node) {
    if (const auto story = dialect().landmarks().story(node)) {
      if (story->kind == StoryPlace::Kind::box) document_.boxes.push_back({identify(node)});
      return visit_text(node, *story);
    }
    const bool is_contents = facts_.is_contents(node);
    if (is_contents) ++contents_;
    document_.has_contents = document_.has_contents || is_contents;
    visit_children(node);
    if (is_contents) --contents_;
  }

  // A text of its own.
  void visit_text(const Node& node, const StoryPlace& story) {
    const Setting setting = setting_of(story);
    const auto behind = behind_;
    const int items = std::exchange(items_, 0);
    auto fields = std::exchange(fields_, {});
    if (setting == Setting::box) behind_.reset();
    open_flow(setting);
    visit_children(node);
    flows_.pop_back();
    fields_ = std::move(fields);
    items_ = items;
    behind_ = behind;
  }

  void visit_story(const Node& node) {
    const DrawingFacts drawing = facts_.drawing(node);
    const auto story = dialect().landmarks().story(node);
    if (is_watermark(drawing.name) || (story && is_watermark(story->name))) return;
    if (story && story->kind == StoryPlace::Kind::box) document_.boxes.push_back({identify(node)});
    const bool is_told = drawing.kind != DrawingFacts::Kind::none && !story && !in_group_;
    if (is_told)
      document_.pictures.push_back({identify(node), drawing.name, drawing.alternative,
                                    drawing.is_decorative, drawing.floats});
    const bool was_in_group = in_group_;
    in_group_ = in_group_ || drawing.kind == DrawingFacts::Kind::group;
    if (story)
      visit_text(node, *story);
    else
      visit_children(node);
    in_group_ = was_in_group;
  }

  void visit_table(const Node& node) {
    accessibility::Table table;
    table.at = identify(node);
    table.flow = flows_.back();
    table.has_name = facts_.has_name(node);
    table.is_nested = !tables_.empty() && document_.flows[flows_.back()].setting == Setting::cell;
    add_block(true, document_.tables.size());
    tables_.push_back(document_.tables.size());
    document_.tables.push_back(std::move(table));
    const auto behind = lay_background(node);
    visit_children(node);
    behind_ = behind;
    tables_.pop_back();
  }

  void visit_row(const Node& node) {
    if (tables_.empty()) return visit_children(node);
    document_.tables[tables_.back()].rows.push_back({{}, facts_.is_header(node)});
    const std::size_t before = std::exchange(columns_, 0);
    const auto behind = lay_background(node);
    visit_children(node);
    behind_ = behind;
    accessibility::Table& table = document_.tables[tables_.back()];
    table.columns = std::max(table.columns, columns_);
    columns_ = before;
  }

  void visit_cell(const Node& node) {
    if (tables_.empty() || document_.tables[tables_.back()].rows.empty())
      return visit_children(node);
    const CellFacts cell = facts_.cell(node);
    columns_ += cell.columns;
    open_flow(Setting::cell);
    document_.tables[tables_.back()].rows.back().cells.push_back(
        {cell.is_covered ? kNone : flows_.back(), cell.is_merged});
    const auto behind = lay_background(node);
    const int items = std::exchange(items_, 0);
    visit_children(node);
    items_ = items;
    behind_ = behind;
    flows_.pop_back();
  }

  // The background before, to be put back.
  std::optional<accessibility::Color> lay_background(const Node& node) {
    const auto before = behind_;
    if (const Background own = facts_.background(node); own.is_said) behind_ = own.color;
    return before;
  }

  void visit_paragraph(const Node& node) {
    if (document_.paragraphs.size() >= most_paragraphs_) {
      document_.is_cut = true;
      return;
    }
    const auto behind = lay_background(node);
    const std::size_t index = document_.paragraphs.size();
    document_.paragraphs.emplace_back();
    add_block(false, index);
    accessibility::Paragraph paragraph = begin_paragraph(node);
    Look look = facts_.paragraph_look(node);
    look.behind = behind_;
    std::vector<const Node*> stories;
    read_inlines(node, {look, kNone}, paragraph, stories);
    paragraph.in_contents = paragraph.in_contents || contents_ > 0;
    document_.paragraphs[index] = std::move(paragraph);
    for (const Node* story : stories) visit(*story);
    behind_ = behind;
  }

  accessibility::Paragraph begin_paragraph(const Node& node) {
    accessibility::Paragraph paragraph;
    paragraph.at = identify(node);
    paragraph.flow = flows_.back();
    paragraph.style = facts_.style_look(node);
    paragraph.level = dialect().heading_level(node);
    paragraph.in_list = items_ > 0 || facts_.is_item(node);
    paragraph.in_contents = contents_ > 0;
    paragraph.is_code = facts_.is_code(node);
    paragraph.breaks_page = facts_.breaks_page(node);
    paragraph.holds_object = dialect().section_end(node) != nullptr;
    return paragraph;
  }

  // How the text of an inline element is set.
  struct Inline {
    Look look;
    std::size_t link = kNone;
  };

  void add_text(std::string_view text, const Inline& setting, accessibility::Paragraph& paragraph) {
    if (text.empty() || setting.look.is_hidden) return;
    const std::size_t link = setting.link == kNone ? field_link() : setting.link;
    paragraph.pieces.push_back({std::string(text), setting.look, link});
    if (link != kNone) document_.links[link].text += text;
  }

  [[nodiscard]] std::size_t field_link() const {
    for (std::size_t i = fields_.size(); i-- > 0;)
      if (fields_[i].link != kNone && fields_[i].shows) return fields_[i].link;
    return kNone;
  }

  void read_inlines(const Node& node, const Inline& setting, accessibility::Paragraph& paragraph,
                    std::vector<const Node*>& stories) {
    for (const Node& child : node.children) {
      if (child.kind == Node::Kind::text) {
        if (dialect().holds_text(node)) add_text(child.text, setting, paragraph);
      } else if (child.kind == Node::Kind::element) {
        read_inline(child, setting, paragraph, stories);
      }
    }
  }

  void read_inline(const Node& node, const Inline& setting, accessibility::Paragraph& paragraph,
                   std::vector<const Node*>& stories) {
    const NodeClass node_class = dialect().classify(node);
    if (node_class == NodeClass::mark || node_class == NodeClass::properties) return;
    if (dialect().landmarks().is_twin(node)) return;
    if (node_class == NodeClass::story) {
      paragraph.holds_object = true;
      stories.push_back(&node);
      return;
    }
    if (const auto characters = dialect().characters(node)) {
      if (*characters == "\f") paragraph.breaks_page = paragraph.holds_object = true;
      return add_text(*characters, setting, paragraph);
    }
    const FieldSign sign = facts_.field(node);
    if (sign.event != FieldSign::Event::none) take_field(node, sign, paragraph);
    if (node_class == NodeClass::atom) paragraph.holds_object = true;
    Inline inner = setting;
    if (node_class == NodeClass::span) facts_.lay_span(node, inner.look);
    if (const auto link = facts_.link(node)) inner.link = add_link(node, *link);
    if (sign.event == FieldSign::Event::whole && node_class == NodeClass::atom)
      add_text(node.inner_text(), inner, paragraph);
    else
      read_inlines(node, inner, paragraph, stories);
  }

  std::size_t add_link(const Node& node, const LinkFacts& link) {
    document_.links.push_back({identify(node), flows_.back(), {}, link.target, link.tip});
    return document_.links.size() - 1;
  }

  void take_field(const Node& node, const FieldSign& sign, accessibility::Paragraph& paragraph) {
    switch (sign.event) {
      case FieldSign::Event::begin:
        if (fields_.size() < kDeepestFields) fields_.emplace_back();
        break;
      case FieldSign::Event::instruction:
        if (!fields_.empty() && !fields_.back().shows &&
            fields_.back().instruction.size() < kLongestInstruction)
          fields_.back().instruction += sign.instruction;
        break;
      case FieldSign::Event::separate:
        show_field(node, paragraph);
        break;
      case FieldSign::Event::end:
        end_field(node, paragraph);
        break;
      case FieldSign::Event::whole:
        note_field(sign.instruction, paragraph);
        break;
      case FieldSign::Event::none:
        break;
    }
  }

  void show_field(const Node& node, accessibility::Paragraph& paragraph) {
    if (fields_.empty() || fields_.back().shows) return;
    OpenField& field = fields_.back();
    field.shows = true;
    note_field(field.instruction, paragraph);
    if (keyword(field.instruction) == "TOC") ++contents_;
    if (keyword(field.instruction) == "HYPERLINK")
      field.link = add_link(node, {in_quotes(field.instruction), {}});
  }

  // The paragraph that a table of contents ends in is one of its entries.
  void end_field(const Node& node, accessibility::Paragraph& paragraph) {
    if (fields_.empty()) return;
    if (!fields_.back().shows) show_field(node, paragraph);
    if (keyword(fields_.back().instruction) == "TOC") {
      --contents_;
      paragraph.in_contents = true;
    }
    fields_.pop_back();
  }

  void note_field(std::string_view instruction, accessibility::Paragraph& paragraph) {
    const std::string_view name = keyword(instruction);
    if (name == "PAGE") document_.has_page_numbers = true;
    if (name == "TOC") document_.has_contents = true;
    if (name == "SEQ") paragraph.is_caption = true;
  }

  Description& description_;
  accessibility::Document& document_;
  const std::size_t most_paragraphs_ = diag::limit(diag::Limit::paragraphs);
  const Describing& facts_;
  std::vector<std::size_t> flows_;   // open ones, the inner one last
  std::vector<std::size_t> tables_;  // the same
  std::vector<OpenField> fields_;    // the same
  std::optional<accessibility::Color> behind_ = accessibility::Color{255, 255, 255};
  std::size_t columns_ = 0;  // of the open row
  int items_ = 0;            // open elements of lists
  int contents_ = 0;         // open tables of contents
  bool in_group_ = false;    // of drawings, which is described as a whole
};

}  // namespace

void describe_part(Description& description, const DescribedPart& part, const Describing& facts) {
  Reading(description, facts).read(part);
}

}  // namespace greffier::office
