#include "odt/list_styles.hpp"

#include "odt/properties.hpp"

namespace greffier::odt {

namespace {

using namespace office;

constexpr std::size_t kLevels = 9;

void start_style(xml::Writer& out, std::string_view name) {
  const std::string encoded = encode_style_name(name);
  out.start("text:list-style").attribute("style:name", encoded);
  if (encoded != name) out.attribute("style:display-name", name);
}

void write_position(xml::Writer& out, const ListLook& look, std::size_t level, double hang) {
  const std::string indent = points(look.indent(level));
  out.start("style:list-level-properties")
      .attribute("text:list-level-position-and-space-mode", "label-alignment");
  out.empty("style:list-level-label-alignment", {{"text:label-followed-by", "listtab"},
                                                 {"text:list-tab-stop-position", indent},
                                                 {"fo:text-indent", points(-hang)},
                                                 {"fo:margin-left", indent}});
  out.end();
}

}  // namespace

std::string_view num_format(NumberFormat format) {
  switch (format) {
    case NumberFormat::none:
      return "";
    case NumberFormat::decimal:
      return "1";
    case NumberFormat::upper_roman:
      return "I";
    case NumberFormat::upper_letter:
      return "A";
    case NumberFormat::lower_letter:
      return "a";
  }
  return "";
}

void write_bullet_style(xml::Writer& out, std::string_view name, const ListLook& look) {
  start_style(out, name);
  for (std::size_t i = 0; i < kLevels; ++i) {
    out.start("text:list-level-style-bullet").attribute("text:level", static_cast<int>(i) + 1);
    out.attribute("text:bullet-char", look.bullets[i % look.bullets.size()]);
    write_position(out, look, i, look.hang);
    out.end();
  }
  out.end();
}

void write_number_style(xml::Writer& out, std::string_view name, const ListLook& look) {
  start_style(out, name);
  for (std::size_t i = 0; i < kLevels; ++i) {
    const std::size_t kind = i % look.numbers.size();
    out.start("text:list-level-style-number").attribute("text:level", static_cast<int>(i) + 1);
    out.attribute("style:num-suffix", look.number_suffixes[kind]);
    out.attribute("style:num-format", num_format(look.numbers[kind]));
    write_position(out, look, i, look.hang_of_numbers());
    out.end();
  }
  out.end();
}

}  // namespace greffier::odt
