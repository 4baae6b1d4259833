#include "readers/docx_paragraphs.hpp"

#include <algorithm>

#include "readers/docx_names.hpp"
#include "readers/office_containers.hpp"
#include "readers/office_style_names.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr int kLowestHeading = 6;
constexpr int kSlack = 60;  // twentieths of a point between the text of an item and what goes on

}  // namespace

Letters DocxParagraphs::letters(const Node* paragraph, const Node* run) const {
  const DocxStyle& style = document_.styles.paragraph(value_of(paragraph, "w:pStyle"));
  const DocxStyle& character = document_.styles.character(value_of(run, "w:rStyle"));
  Letters letters = seen_letters(document_.styles.defaults(), style.letters, character.letters,
                                 read_letters(run));
  letters.code = is_code_letters(character.role);
  letters.role = character.role;
  return letters;
}

ParagraphFacts DocxParagraphs::next(const Node* properties) {
  const DocxStyle& style = document_.styles.paragraph(value_of(properties, "w:pStyle"));
  const SaidParagraph own = read_paragraph(properties);
  ParagraphFacts facts;
  facts.style = style.name;
  facts.role = style.role;
  facts.is_caption = style.is_caption;
  facts.is_code = style.is_code;
  facts.level = style.level;
  if (own.outline) facts.level = *own.outline + 1 > kLowestOutline ? 0 : *own.outline + 1;
  facts.level = std::min(facts.level, kLowestHeading);
  facts.align = own.align.value_or(style.paragraph.align.value_or(model::Align::automatic));
  facts.breaks_page = own.breaks_page.value_or(style.paragraph.breaks_page.value_or(false));
  facts.list = list_place(own, style, facts.level > 0);
  facts.letters = letters(properties, nullptr);
  return facts;
}

ListPlace DocxParagraphs::list_place(const SaidParagraph& own, const DocxStyle& style,
                                     bool is_heading) {
  const std::string& list = own.list ? *own.list : style.paragraph.list.value_or(std::string());
  const int level = own.list_level.value_or(own.list ? 0 : style.paragraph.list_level.value_or(0));
  const auto counted = list.empty() ? std::nullopt : document_.numbering.next(list, level);
  const int styled = style.paragraph.indent.value_or(0);
  if (is_heading) {
    end_list();
    return {};
  }
  if (!counted) return continued(own.indent.value_or(styled));
  const int own_depth = std::clamp(level, 0, DocxNumbering::kLevels - 1) + 1;
  const int depth = own_depth == 1 ? std::max(1, named_list_depth(style.role)) : own_depth;
  if (counted->mark == DocxNumbering::Mark::blank) {
    const int open = static_cast<int>(indents_.size());
    return {std::min(depth, open), false, false, 0};
  }
  indents_.resize(static_cast<std::size_t>(depth), 0);
  indents_.back() = own.indent.value_or(counted->indent.value_or(styled));
  return {depth, true, counted->mark == DocxNumbering::Mark::number, counted->number};
}

// What is set in as far as the text of an item goes on with it.
ListPlace DocxParagraphs::continued(int indent) const {
  int depth = 0;
  for (std::size_t i = 0; i < indents_.size(); ++i)
    if (indents_[i] > 0 && indent + kSlack >= indents_[i]) depth = static_cast<int>(i) + 1;
  return {depth, false, false, 0};
}

}  // namespace greffier::readers
