// The help on one command.
#pragma once

#include <string_view>

namespace greffier::cli {

struct Topic {
  std::string_view name;  // of the command; "" for the program
  std::string_view fr;
  std::string_view en;
};

}  // namespace greffier::cli
