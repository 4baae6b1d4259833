#include "odt/lengths.hpp"

#include <array>

#include "text/numbers.hpp"

namespace greffier::odt {

namespace {

struct Unit {
  std::string_view suffix;
  double millimetres;
};
constexpr std::array kUnits{Unit{"mm", 1},         Unit{"cm", 10},       Unit{"in", 25.4},
                            Unit{"pt", 25.4 / 72}, Unit{"pc", 25.4 / 6}, Unit{"px", 25.4 / 96}};

}  // namespace

double length(std::string_view text, double otherwise) {
  for (const Unit& unit : kUnits)
    if (text.ends_with(unit.suffix))
      if (const auto value = text::parse_decimal(text.substr(0, text.size() - unit.suffix.size())))
        return *value * unit.millimetres;
  return otherwise;
}

}  // namespace greffier::odt
