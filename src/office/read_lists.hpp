// The lists of an existing document, as the checks of typography see them: where lists are elements
// (text:list, ODF 1.3 § 5.3.1), and where they are paragraphs with a level (w:numPr, ISO 29500-1
// § 17.3.1.19).
#pragma once

#include <vector>

#include "office/dialect.hpp"
#include "typography/document_text.hpp"

namespace greffier::office {

// Fed by a walk over a part. Lists come out when they end, the inner ones first; a list that holds
// a heading is the outline of the document, not a list.
class ReadLists {
 public:
  explicit ReadLists(const Dialect& dialect) : dialect_(dialect) { stories_.emplace_back(); }

  void enter(const xml::Node& element);
  void leave(const xml::Node& element);
  // A paragraph with a text, between the two: `item` is it as an item.
  void see(const xml::Node& paragraph, typography::ListedItem item);
  // The lists that have ended since it was last asked.
  [[nodiscard]] std::vector<typography::ItemList> take();
  // Behind the last paragraph of a part.
  void finish();

 private:
  struct Open {
    typography::ItemList list;
    bool is_element = false;
    int level = 0;             // of paragraphs
    bool awaits_item = false;  // of elements: an item has begun, its text is to come
    bool is_outline = false;
  };
  using Opens = std::vector<Open>;

  void see_in_element(Open& list, const xml::Node& paragraph, typography::ListedItem item);
  void see_with_level(int level, typography::ListedItem item);
  void open(Open list);
  void close();
  void close_down_to(std::size_t count);

  const Dialect& dialect_;
  std::vector<Opens> stories_;  // lists are not continued in a note or a cell
  std::vector<typography::ItemList> ended_;
};

}  // namespace greffier::office
