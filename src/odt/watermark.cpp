#include "odt/watermark.hpp"

#include <array>
#include <optional>
#include <string>

#include <fmt/core.h>

#include "office/watermark.hpp"
#include "xml/escape.hpp"

namespace greffier::odt {

namespace {

constexpr std::string_view kStyles = "styles.xml";
constexpr std::array<std::string_view, 3> kHeaders{"style:header", "style:header-first",
                                                   "style:header-left"};
constexpr std::array<std::string_view, 2> kParagraphs{"<text:p", "<text:h"};
constexpr std::string_view kStyleName = "GreffierFiligrane";
constexpr std::string_view kNamespaces =
    R"(xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" )"
    R"(xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" )"
    R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")";

// Fontwork « plain text », as Writer writes it.
constexpr std::string_view kGeometry =
    R"x(<draw:enhanced-geometry draw:text-path="true" draw:text-path-mode="shape" )x"
    R"x(draw:text-path-scale="path" draw:text-path-same-letter-heights="false" )x"
    R"x(svg:viewBox="0 0 21600 21600" draw:text-areas="0 0 21600 21600" )x"
    R"x(draw:type="fontwork-plain-text" draw:modifiers="10800" )x"
    R"x(draw:enhanced-path="M ?f3 0 L ?f5 0 N M ?f6 21600 L ?f7 21600 N">)x"
    R"x(<draw:equation draw:name="f0" draw:formula="$0 -10800"/>)x"
    R"x(<draw:equation draw:name="f1" draw:formula="?f0 *2"/>)x"
    R"x(<draw:equation draw:name="f2" draw:formula="abs(?f1 )"/>)x"
    R"x(<draw:equation draw:name="f3" draw:formula="if(?f1 ,0,?f2 )"/>)x"
    R"x(<draw:equation draw:name="f4" draw:formula="21600-?f2 "/>)x"
    R"x(<draw:equation draw:name="f5" draw:formula="if(?f1 ,?f4 ,21600)"/>)x"
    R"x(<draw:equation draw:name="f6" draw:formula="if(?f1 ,?f2 ,0)"/>)x"
    R"x(<draw:equation draw:name="f7" draw:formula="if(?f1 ,21600,?f4 )"/>)x"
    R"x(<draw:handle draw:handle-position="$0 21600" draw:handle-range-x-minimum="6629" )x"
    R"x(draw:handle-range-x-maximum="14971"/></draw:enhanced-geometry>)x";

std::string style() {
  return fmt::format(
      R"(<style:style style:name="{}" style:family="graphic"><style:graphic-properties )"
      R"(xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" draw:stroke="none" )"
      R"(draw:fill="solid" draw:fill-color="{}" draw:auto-grow-height="false" )"
      R"(draw:auto-grow-width="false" style:run-through="background" style:wrap="run-through" )"
      R"(style:number-wrapped-paragraphs="no-limit" style:vertical-pos="middle" )"
      R"(style:vertical-rel="page-content" style:horizontal-pos="center" )"
      R"(style:horizontal-rel="page-content" style:flow-with-text="false"/></style:style>)",
      kStyleName, office::kWatermarkColor);
}

std::string shape(std::string_view text, int rank) {
  const office::WatermarkSize size = office::watermark_size(text);
  std::string escaped;
  xml::append_text(escaped, text);
  return fmt::format(
      R"(<draw:custom-shape {} text:anchor-type="char" draw:z-index="{}" draw:name="{}{}" )"
      R"(draw:style-name="{}" svg:width="{:.1f}pt" svg:height="{:.1f}pt" )"
      R"x(draw:transform="rotate (0.785398163397448) translate (44pt 480pt)">)x"
      R"(<svg:desc>{}</svg:desc><text:p>{}</text:p>{}</draw:custom-shape>)",
      kNamespaces, rank - 1, office::kWatermarkName, rank, kStyleName, size.width, size.height,
      escaped, escaped, kGeometry);
}

// Puts the shape into the headers of one name, in a paragraph of its own when they have none; false
// when one of them does not end.
bool add_to(std::string& styles, std::string_view name, std::string_view text, int& count) {
  const std::string start = fmt::format("<{}", name);
  const std::string end = fmt::format("</{}>", name);
  std::size_t at = 0;
  while ((at = styles.find(start, at)) != std::string::npos) {
    at += start.size();
    if (styles.compare(at, 2, "/>") == 0) styles.replace(at, 2, ">" + end);
    if (styles[at] != '>' && styles[at] != ' ') continue;
    const std::size_t close = styles.find(end, at);
    if (close == std::string::npos) return false;
    std::string drawn = shape(text, ++count);
    const auto content = office::first_content(styles, at, close, kParagraphs, "");
    if (!content) drawn = fmt::format("<text:p>{}</text:p>", drawn);
    styles.insert(content.value_or(close), drawn);
  }
  return true;
}

bool add_style(std::string& styles) {
  constexpr std::string_view kEnd = "</office:automatic-styles>";
  constexpr std::string_view kEmpty = "<office:automatic-styles/>";
  if (const std::size_t at = styles.find(kEnd); at != std::string::npos) {
    styles.insert(at, style());
    return true;
  }
  const std::size_t at = styles.find(kEmpty);
  if (at == std::string::npos) return false;
  styles.replace(at, kEmpty.size(), fmt::format("<office:automatic-styles>{}{}", style(), kEnd));
  return true;
}

}  // namespace

bool set_watermark(package::Package& package, std::string_view text) {
  const package::Part* part = package.find(kStyles);
  if (part == nullptr) return false;
  const auto content = part->content();
  if (!content) return false;
  std::string styles(*content);
  int count = 0;
  for (const std::string_view name : kHeaders)
    if (!add_to(styles, name, text, count)) return false;
  if (count == 0 || !add_style(styles)) return false;
  package.set({std::string(kStyles), std::move(styles)});
  return true;
}

}  // namespace greffier::odt
