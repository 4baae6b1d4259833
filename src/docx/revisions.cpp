#include "docx/revisions.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "text/numbers.hpp"
#include "xml/escape.hpp"

namespace greffier::docx {

namespace {

constexpr double kHighest = 2'000'000'000;  // w:id is a 32-bit number

std::string in_quotes(std::string_view value) {
  std::string out = "\"";
  xml::append_attribute(out, value);
  return out + "\"";
}

}  // namespace

void Revisions::know(const xml::Node& root) {
  if (const std::string* id = root.attribute("w:id")) {
    const double number = text::parse_decimal(*id).value_or(0);
    if (number < kHighest) last_ = std::max(last_, static_cast<int>(number));
  }
  for (const xml::Node& child : root.children) know(child);
}

std::string Revisions::wrapped(std::string_view element, std::string_view xml) {
  std::string date;
  if (!options_.date.empty()) date = " w:date=" + in_quotes(options_.date);
  return fmt::format("<{0} w:id=\"{1}\" w:author={2}{3}>{4}</{0}>", element, ++last_,
                     in_quotes(options_.author), date, xml);
}

}  // namespace greffier::docx
