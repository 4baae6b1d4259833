// A document as the checks over the whole of it read it: its paragraphs as texts, in reading order.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/span.hpp"
#include "model/block.hpp"
#include "typography/paragraph.hpp"

namespace greffier::typography {

// A stretch of a passage that reads as English and is not marked as another language.
struct EnglishPart {
  Range range;
  std::string text;
  bool is_whole = false;  // there is nothing else in the passage
};

// One paragraph, or a field of plain text. What T00 protects reads as kOpaque (characters.hpp).
struct Passage {
  std::string text;
  bool is_title = false;
  const model::Inlines* inlines = nullptr;  // null for a text
  diag::Span span;                          // of a text
  std::vector<EnglishPart> english = {};
};

// An item of a list by its first paragraph, masked too.
struct ListedItem {
  std::string text;
  diag::Span span;
  bool is_whole = true;  // there is nothing else in it
};
struct ItemList {
  std::vector<ListedItem> items;
  bool is_nested = false;  // in another list
};

// Keeps pointers to what it is given: the document must live, unchanged, as long.
class DocumentText {
 public:
  void add(const model::Blocks& blocks);
  void add(std::string_view field, const diag::Span& span);
  // A paragraph of an existing document, which stands at `span`.
  void add(const Paragraph& paragraph, bool is_title, const diag::Span& span);

  // A list of an existing document; those of blocks are found in them.
  void add(ItemList list) { lists_.push_back(std::move(list)); }

  [[nodiscard]] const std::vector<ItemList>& lists() const { return lists_; }
  [[nodiscard]] const std::vector<Passage>& passages() const { return passages_; }
  [[nodiscard]] const std::vector<const model::Blocks*>& bodies() const { return bodies_; }

 private:
  std::vector<Passage> passages_;
  std::vector<ItemList> lists_;
  std::vector<const model::Blocks*> bodies_;
};

// The stretches of a paragraph that read as English (protected_ranges.hpp), four words at least,
// and that neither its author nor code protects.
[[nodiscard]] std::vector<Range> unmarked_english(const Paragraph& paragraph);

// The text of a paragraph with its protected passages masked.
[[nodiscard]] std::string masked_text(const model::Inlines& inlines);

// Where a stretch of a passage stands in the notes.
[[nodiscard]] diag::Span place(const Passage& passage, std::size_t begin, std::size_t end);

}  // namespace greffier::typography
