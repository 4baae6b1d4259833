// The levels of titles that are typed in different manners.
#pragma once

#include <string>
#include <vector>

namespace greffier::repair {

// Titles of one manner have one level; a manner that first appears below another one is deeper.
class TitleLevels {
 public:
  // A heading of the file keeps its level.
  void enter_marked(int level);
  // The level of a title. `is_frame`: an introduction or an annex, which stands beside the parts.
  [[nodiscard]] int enter(const std::string& manner, bool is_frame);

 private:
  // A title that still holds what follows.
  struct Open {
    std::string manner;
    int level = 1;
    bool is_frame = false;
  };

  int enter_frame(const std::string& manner);

  std::vector<Open> open_;
};

}  // namespace greffier::repair
