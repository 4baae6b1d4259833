// Pictures of a Word template that data take the place of.
#include "docx/placeholder.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::docx_tests;
using model::paragraph;

namespace {

// A floating picture as Word saves one, 4 cm by 2 cm; `properties` are the attributes that name it.
std::string drawing(const std::string& properties, const std::string& link = "rId90") {
  return R"(<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" )"
         R"(relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">)"
         R"(<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>right</wp:align>)"
         R"(</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>9</wp:posOffset>)"
         R"(</wp:positionV><wp:extent cx="1440000" cy="720000"/><wp:wrapSquare wrapText="bothSides"/>)"
         R"(<wp:docPr id="5" )" +
         properties +
         R"(/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData )"
         R"(uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>)"
         R"(<pic:cNvPr id="5" name="exemple.png" descr="Exemple"/><pic:cNvPicPr/></pic:nvPicPr>)"
         R"(<pic:blipFill><a:blip r:embed=")" +
         link +
         R"("><a:extLst><a:ext uri="{x}"/></a:extLst></a:blip><a:srcRect l="900"/><a:stretch>)"
         R"(<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>)"
         R"(<a:ext cx="1440000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>)"
         R"(</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing>)";
}

std::string control(const std::string& tag, const std::string& content) {
  return R"(<w:sdt><w:sdtPr><w:alias w:val="Portrait"/><w:tag w:val=")" + tag +
         R"("/><w:id w:val="42"/><w:picture/></w:sdtPr><w:sdtContent>)" + content +
         "</w:sdtContent></w:sdt>";
}

package::Package with(package::Package package, std::string_view name, std::string_view from,
                      const std::string& to) {
  std::string content = part(package, name);
  const std::size_t at = content.find(from);
  REQUIRE(at != std::string::npos);
  content.replace(at, from.size(), to);
  package.set({std::string(name), std::move(content)});
  return package;
}

std::string relationship(const std::string& id) {
  return "<Relationship Id=\"" + id +
         "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" "
         "Target=\"media/exemple.png\"/></Relationships>";
}

// A template whose first run of the header and of the body holds these.
package::Package template_with(const std::string& header, const std::string& body) {
  constexpr std::string_view kRels = "</Relationships>";
  office::Layout layout;
  layout.header = {paragraph("HEADER")};
  layout.body = {paragraph("début"), paragraph("BODY"), paragraph("fin")};
  package::Package package = docx::write_template(layout, plain_sheet(), "Modèle");
  const auto text = [](const std::string& what) {
    return "<w:t xml:space=\"preserve\">" + what + "</w:t>";
  };
  package = with(std::move(package), "word/header1.xml", text("HEADER"), header);
  package = with(std::move(package), "word/document.xml", text("BODY"), body);
  package = with(std::move(package), "word/_rels/document.xml.rels", kRels, relationship("rId90"));
  package.set(
      {"word/_rels/header1.xml.rels",
       "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           relationship("rId90")});
  package.set({"word/media/exemple.png", "EXEMPLE"});
  return package;
}

Data with_photos() {
  Data data;
  data.metadata.title = "Essai";
  data.media.add("modele:anne.png", {"ANNE", "png", "image/png", 100, 100});
  data.media.add("modele:luce.png", {"LUCE", "jpeg", "image/jpeg", 100, 50});
  data.values.set("photo", std::string("anne.png"), "Photo d’Anne");
  data.values.set("vide", std::string());
  data.values.set("photos", model::Values{std::string("anne.png"), std::string("luce.png")});
  return data;
}

package::Package made(const package::Package& source) {
  diag::Sink sink;
  package::Package document = rendered(source, with_photos(), sink);
  CHECK(codes(sink) == "");
  CHECK(judged(document, "essai.docx") == "");
  return document;
}

std::string body_of(const package::Package& document) {
  return part(document, "word/document.xml");
}

}  // namespace

TEST_CASE("a picture takes the place, the anchor and the wrapping of the one that names it") {
  const package::Package document =
      made(template_with("", drawing(R"(name="Image 1" descr="{{ photo }}" title="x")")));
  const std::string body = body_of(document);
  CHECK(holds_in_order(
      body, {R"(relativeHeight="2")", "<wp:align>right</wp:align>",
             R"(<wp:extent cx="720000" cy="720000"/>)", R"(<wp:wrapSquare wrapText="bothSides"/>)",
             R"(<wp:docPr id="6" name="Image 6" descr="Photo d’Anne"/>)",
             R"(<pic:cNvPr id="6" name="Image 6" descr="Photo d’Anne"/>)", "<a:blip r:embed=\"",
             R"("/><a:stretch>)", R"(<a:ext cx="720000" cy="720000"/>)"}));
  CHECK(part(document, "word/media/greffier1.png") == "ANNE");
  CHECK(holds(part(document, "word/_rels/document.xml.rels"), "media/greffier1.png"));
}

TEST_CASE("in a header the picture is one of the header’s part") {
  const package::Package document = made(template_with(drawing(R"(name="image:photo")"), ""));
  CHECK(holds(part(document, "word/header1.xml"), R"(cx="720000")"));
  CHECK(holds(part(document, "word/_rels/header1.xml.rels"), "media/greffier1.png"));
  CHECK_FALSE(holds(part(document, "word/_rels/document.xml.rels"), "media/greffier1.png"));
}

TEST_CASE("the picture of the template goes, unless something else shows it") {
  const std::string taken = drawing(R"(name="image:photo")");
  const std::string stays = drawing(R"(name="Logo" descr="Logo")");
  const auto example = [](const package::Package& document) {
    return part(document, "word/media/exemple.png");
  };
  const package::Package none = made(template_with(taken, taken));
  CHECK(example(none) == "(absent)");
  CHECK_FALSE(holds(part(none, "word/_rels/document.xml.rels"), "exemple.png"));
  CHECK(example(made(template_with(stays, taken))) == "EXEMPLE");
  CHECK(example(made(template_with(taken, stays))) == "EXEMPLE");
}

TEST_CASE("a header that loses its only picture has no link to it left") {
  const package::Package document =
      made(template_with(drawing(R"(name="image:vide")"), drawing(R"(name="image:vide")")));
  CHECK_FALSE(holds(part(document, "word/_rels/header1.xml.rels"), "exemple.png"));
  CHECK(part(document, "word/media/exemple.png") == "(absent)");
  CHECK_FALSE(holds(body_of(document), "w:drawing"));
  CHECK(count(body_of(document), "<w:p>") == 2);  // début, fin
}

TEST_CASE("each pass of a loop has its picture, under an identifier of its own") {
  const package::Package document = made(
      template_with("", "<w:t>{% pour photo dans photos %}</w:t>" +
                            drawing(R"(name="a" descr="{{ photo }}")") + "<w:t>{% fin %}</w:t>"));
  CHECK(holds_in_order(body_of(document),
                       {R"(<wp:extent cx="720000" cy="720000"/>)", R"(<wp:docPr id="6")",
                        R"(<wp:extent cx="1440000" cy="720000"/>)", R"(<wp:docPr id="7")"}));
}

TEST_CASE("a picture control whose tag names a datum takes its picture, at any level") {
  const std::string run = "<w:r>" + drawing(R"(name="Image 1" descr="Portrait")") + "</w:r>";
  const std::string in_line = "</w:r>" + control("photo", run) + "<w:r>";
  const std::string block =
      "</w:r></w:p>" + control("photo", "<w:p>" + run + "</w:p>") + "<w:p><w:r>";
  for (const std::string& body : {in_line, block}) {
    const package::Package document = made(template_with("", body));
    CHECK(holds(body_of(document), R"(<wp:extent cx="720000" cy="720000"/>)"));
    CHECK_FALSE(holds(body_of(document), "w:sdt"));
    CHECK(part(document, "word/media/greffier1.png") == "ANNE");
  }
}

TEST_CASE("a picture control whose tag names nothing keeps its picture") {
  const package::Package document = made(template_with(
      "",
      "</w:r>" +
          control("portrait", "<w:r>" + drawing(R"(name="Image 1" descr="Portrait")") + "</w:r>") +
          "<w:r>"));
  CHECK(holds(body_of(document), R"(<wp:extent cx="1440000" cy="720000"/>)"));
  CHECK(holds(body_of(document), R"(name="Image 1" descr="Portrait")"));
  CHECK(part(document, "word/media/exemple.png") == "EXEMPLE");
}
