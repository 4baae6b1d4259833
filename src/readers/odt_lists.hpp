// List styles of an OpenDocument text (ODF 1.3 part 3 § 16.30) and the numbers that lists have
// reached (§ 5.3).
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "readers/office_paragraph.hpp"
#include "xml/tree.hpp"

namespace greffier::readers {

class OdtLists {
 public:
  // Takes note of the list styles of office:styles or office:automatic-styles.
  void read(const xml::Node& styles);

  // A text:list begins, in the one that is open or on its own; and ends.
  void open(const xml::Node& list);
  void close();
  // One of its entries begins: an item, or a header, which has no mark.
  void begin_item(const xml::Node& item);

  // The same list styles, with no list open: for a text that stands in another.
  [[nodiscard]] OdtLists fresh() const;

  [[nodiscard]] bool is_open() const { return !open_.empty(); }
  // Where a paragraph of the entry stands: the first one has the mark. `style` is the list style of
  // its paragraph style, for lists that name none.
  [[nodiscard]] ListPlace place(std::string_view style);
  // The paragraph had the mark.
  void pass_mark();

 private:
  static constexpr std::size_t kLevels = 10;
  enum class Mark { bullet, number, blank };
  struct Level {
    Mark mark = Mark::bullet;
    int start = 1;
  };
  using Levels = std::array<Level, kLevels>;
  using Counts = std::array<int, kLevels>;  // 0 before the first
  struct Open {
    std::string style;
    std::string id;
    bool has_mark = false;  // the entry still has it
    bool is_counted = false;
    int start = 0;  // of the entry, 0 when it says none
  };

  [[nodiscard]] const Level& level(std::string_view style) const;
  void count(const Level& level);

  using Styles = std::map<std::string, Levels, std::less<>>;
  std::shared_ptr<Styles> styles_ = std::make_shared<Styles>();  // shared with those of inner texts
  std::vector<Open> open_;
  Counts counts_{};
  std::map<std::string, Counts, std::less<>> by_style_, by_id_;  // of the lists that have ended
};

}  // namespace greffier::readers
