// Names of bookmarks, tables and the like that nothing in the document has yet.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "office/dialect.hpp"

namespace greffier::office {

class FreshNames {
 public:
  // Takes note of all identifiers under `root`.
  void know(const xml::Node& root, const Dialect& dialect);
  // `name` itself where nothing has it yet, else one like it: what is written twice, as a value
  // that two tags print, has two names.
  [[nodiscard]] std::string own(std::string_view name, std::size_t longest = std::string::npos);
  // `name` and a number, within `longest` bytes; never the same twice.
  [[nodiscard]] std::string like(std::string_view name, std::size_t longest = std::string::npos);

 private:
  std::set<std::string, std::less<>> taken_;
  std::map<std::string, int> numbers_;  // the last that a name was given
};

}  // namespace greffier::office
