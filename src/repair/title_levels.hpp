// The levels of titles that are typed in different manners.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace greffier::repair {

// Titles of one manner have one level; a manner that first appears below another one is deeper.
class TitleLevels {
 public:
  // How a title is typed.
  struct Typed {
    std::string manner;     // « 1. », "capitals", "plain"
    std::string look;       // how its letters are set off; "" for plain ones
    bool is_apart = false;  // a text, not a title, stands before
    bool is_frame = false;  // an introduction or an annex, which stands beside the parts
  };

  // A heading of the file keeps its level.
  void enter_marked(int level);
  // The level of a title. One of another manner that looks as one above does is beside it, numbered
  // or not.
  [[nodiscard]] int enter(const Typed& title);

 private:
  // A title that still holds what follows.
  struct Open {
    std::string manner;
    int level = 1;
    std::string look;
    bool is_frame = false;
  };

  int enter_frame(const Typed& title);
  [[nodiscard]] std::vector<Open>::iterator find_beside(const Typed& title);

  std::vector<Open> open_;
};

}  // namespace greffier::repair
