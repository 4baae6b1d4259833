// word/numbering.xml (ISO 29500-1 § 17.9) and the numbers that lists have reached.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "xml/tree.hpp"

namespace greffier::readers {

class DocxNumbering {
 public:
  static constexpr int kLevels = 9;

  // How the paragraphs of a level are marked.
  enum class Mark { bullet, number, blank };
  struct Level {
    Mark mark = Mark::bullet;
    int start = 1;
    int restart = -1;  // the level (from 1) after which it begins anew; -1: any higher one; 0: none
    std::optional<int> indent;  // of the text, in twentieths of a point
  };
  struct Counted {
    Mark mark = Mark::bullet;
    int number = 0;  // of an ordered list
    std::optional<int> indent;
  };

  void read(const xml::Node& root);
  // The mark of the next paragraph of a list; nothing when there is no such list, or for "0".
  [[nodiscard]] std::optional<Counted> next(std::string_view list, int level);

 private:
  using Levels = std::array<Level, kLevels>;
  struct Abstract {
    Levels levels;
    std::string style_link;  // the style whose list it is, told by another one
    // The number that each level has reached; nothing before the first.
    std::array<std::optional<int>, kLevels> counts;
  };
  // A level that begins anew where the list is first used.
  struct Start {
    int number = 1;
    bool is_used = false;
  };
  struct List {
    std::string abstract;
    std::map<int, Start> starts;
    std::map<int, Level> levels;  // that it marks otherwise
  };

  void read_abstract(const xml::Node& node);
  void read_list(const xml::Node& node);
  [[nodiscard]] Abstract* abstract_of(const List& list);
  static void count(Abstract& counts, const Level& level, int at);

  std::map<std::string, Abstract, std::less<>> abstracts_;
  std::map<std::string, std::string, std::less<>> by_style_;  // style → abstract
  std::map<std::string, List, std::less<>> lists_;
};

}  // namespace greffier::readers
