// An OpenDocument text that is open: what all its texts ask for.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "readers/odt_lists.hpp"
#include "readers/odt_styles.hpp"
#include "readers/office_desk.hpp"

namespace greffier::readers {

struct OdtDocument {
  Desk& desk;
  // The bytes of a part of the package, and a part as XML; nothing in flat files.
  std::function<std::optional<std::string_view>(std::string_view part)> bytes;
  std::function<std::optional<xml::Node>(std::string_view part)> tree;
  OdtStyles styles = {};
  int repeats_left = 100'000;  // cells that the file asks for without writing them
  int open_notes = 0;          // notes being read, one called in the other
};

}  // namespace greffier::readers
