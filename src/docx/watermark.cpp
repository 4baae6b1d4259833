#include "docx/watermark.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "office/watermark.hpp"
#include "xml/escape.hpp"

namespace greffier::docx {

namespace {

constexpr std::array<std::string_view, 1> kParagraphs{"<w:p"};
constexpr std::string_view kHeaders = "word/header";
constexpr int kFirstShape = 2049;  // identifiers of shapes of headers begin there

// The type of shape that text takes (WordArt « plain text »), as Word writes it.
constexpr std::string_view kType =
    R"(<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" )"
    R"(path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>)"
    R"(<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>)"
    R"(<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>)"
    R"(<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>)"
    R"(<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>)"
    R"(<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" )"
    R"(o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>)"
    R"(<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" )"
    R"(xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/>)"
    R"(</v:shapetype>)";

std::string shape(std::string_view text, int rank) {
  const office::WatermarkSize size = office::watermark_size(text);
  std::string escaped;
  xml::append_attribute(escaped, text);
  return fmt::format(
      R"(<w:r><w:rPr><w:noProof/></w:rPr><w:pict xmlns:v="urn:schemas-microsoft-com:vml" )"
      R"(xmlns:o="urn:schemas-microsoft-com:office:office" )"
      R"(xmlns:w10="urn:schemas-microsoft-com:office:word">{}<v:shape id="{}{}" )"
      R"(o:spid="_x0000_s{}" type="#_x0000_t136" alt="{}" style="position:absolute;margin-left:0;)"
      R"(margin-top:0;width:{:.1f}pt;height:{:.1f}pt;rotation:315;z-index:-251658752;)"
      R"(mso-position-horizontal:center;mso-position-horizontal-relative:margin;)"
      R"(mso-position-vertical:center;mso-position-vertical-relative:margin" )"
      R"(o:allowincell="f" fillcolor="{}" stroked="f"><v:textpath )"
      R"(style="font-family:&quot;Arial&quot;;font-size:1pt" string="{}"/>)"
      R"(<w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>)",
      kType, office::kWatermarkName, rank, kFirstShape + rank, escaped, size.width, size.height,
      office::kWatermarkColor, escaped);
}

}  // namespace

bool set_watermark(package::Package& package, std::string_view text) {
  std::vector<package::Part> changed;
  for (const package::Part& part : package.parts()) {
    if (!part.name().starts_with(kHeaders) || !part.name().ends_with(".xml")) continue;
    const auto content = part.content();
    if (!content) return false;
    std::string header(*content);
    const auto at = office::first_content(header, 0, header.size(), kParagraphs, "w:pPr");
    if (!at) return false;
    header.insert(*at, shape(text, static_cast<int>(changed.size()) + 1));
    changed.emplace_back(part.name(), std::move(header));
  }
  for (package::Part& part : changed) package.set(std::move(part));
  return !changed.empty();
}

}  // namespace greffier::docx
