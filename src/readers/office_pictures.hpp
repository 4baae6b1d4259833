// The pictures that an office file holds.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "material/material.hpp"

namespace greffier::readers {

class Pictures {
 public:
  // Keeps the picture that stands in `part` of the package; the name that images call it by. The
  // same bytes are kept once, whatever their parts.
  [[nodiscard]] std::string keep(std::string_view part, std::string_view bytes);
  [[nodiscard]] std::vector<material::Picture> take() { return std::move(pictures_); }

 private:
  [[nodiscard]] std::string fresh_name(std::string_view part) const;

  std::vector<material::Picture> pictures_;
  std::set<std::string, std::less<>> names_;
  std::map<std::size_t, std::vector<std::size_t>> by_size_;  // indexes of pictures_
};

// True for the formats that Greffier sets in a document: PNG and JPEG.
[[nodiscard]] bool is_set_format(std::string_view bytes);

}  // namespace greffier::readers
