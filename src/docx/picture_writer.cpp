#include "docx/picture_writer.hpp"

#include <fmt/core.h>

#include "docx/units.hpp"
#include "xml/writer.hpp"

namespace greffier::docx {

namespace {

void write_names(xml::Writer& out, std::string_view element, int id, const model::Image& image) {
  out.start(element).attribute("id", id).attribute("name", fmt::format("Image {}", id));
  if (!image.alternative.empty()) out.attribute("descr", image.alternative);
  out.end();
}

void write_graphic(xml::Writer& out, const model::Image& image, int id, std::string_view link,
                   const office::Extent& extent) {
  constexpr std::string_view kPicture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  const std::string cx = std::to_string(emu(extent.width));
  const std::string cy = std::to_string(emu(extent.height));
  out.start("a:graphic")
      .attribute("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");
  out.start("a:graphicData").attribute("uri", kPicture);
  out.start("pic:pic").attribute("xmlns:pic", kPicture);
  out.start("pic:nvPicPr");
  write_names(out, "pic:cNvPr", id, image);
  out.empty("pic:cNvPicPr", {}).end();
  out.start("pic:blipFill").empty("a:blip", {{"r:embed", link}});
  out.start("a:stretch").empty("a:fillRect", {}).end().end();
  out.start("pic:spPr").start("a:xfrm").empty("a:off", {{"x", "0"}, {"y", "0"}});
  out.empty("a:ext", {{"cx", cx}, {"cy", cy}}).end();
  out.start("a:prstGeom").attribute("prst", "rect").empty("a:avLst", {}).end().end();
  out.end().end().end();
}

}  // namespace

const std::string& media_file(const office::Picture& picture, Writing& writing) {
  const auto [known, is_new] = writing.pictures.try_emplace(picture.source);
  if (is_new)
    known->second =
        fmt::format("{}{}.{}", kPictureName, ++writing.counters.picture, picture.extension);
  return known->second;
}

void append_picture(std::string& out, const model::Image& image, Writing& writing,
                    Relationships& relationships) {
  const office::Picture* picture = writing.media.find(image.source);
  if (picture == nullptr) return;
  const office::Extent extent =
      office::extent_of(image, *picture, writing.styles.page.text_width());
  const std::string link = relationships.add("image", "media/" + media_file(*picture, writing));
  const int id = ++writing.counters.drawing;

  xml::Writer writer(out);
  writer.start("w:r").start("w:drawing").start("wp:inline");
  writer.attribute("distT", 0).attribute("distB", 0).attribute("distL", 0).attribute("distR", 0);
  writer.empty("wp:extent", {{"cx", std::to_string(emu(extent.width))},
                             {"cy", std::to_string(emu(extent.height))}});
  write_names(writer, "wp:docPr", id, image);
  writer.start("wp:cNvGraphicFramePr");
  writer.empty("a:graphicFrameLocks",
               {{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                {"noChangeAspect", "1"}});
  writer.end();
  write_graphic(writer, image, id, link, extent);
  writer.end().end().end();
}

}  // namespace greffier::docx
