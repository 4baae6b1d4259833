// Pictures of a Writer template that data take the place of.
#include "odt/placeholder.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::odt_tests;
using model::paragraph;

namespace {

// A frame as Writer saves one; `inside` is what names it.
std::string frame(const std::string& name, const std::string& inside,
                  const std::string& file = "Pictures/exemple.png") {
  return R"(<draw:frame draw:style-name="fr1" draw:name=")" + name +
         R"(" text:anchor-type="paragraph" svg:x="1cm" svg:y="2cm" svg:width="4cm" )"
         R"(style:rel-width="20%" svg:height="20mm" style:rel-height="scale" draw:z-index="7">)"
         R"(<draw:image xlink:href=")" +
         file +
         R"(" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" )"
         R"(draw:mime-type="image/png"/>)" +
         inside + "</draw:frame>";
}

package::Package with(package::Package package, std::string_view name, std::string_view from,
                      std::string_view to) {
  std::string content = part(package, name);
  for (std::size_t at = 0; (at = content.find(from, at)) != std::string::npos; at += to.size())
    content.replace(at, from.size(), to);
  package.set({std::string(name), std::move(content)});
  return package;
}

// A template with IMAGE in its header and in its body, each of which becomes `header` or `body`.
package::Package template_with(const std::string& header, const std::string& body) {
  office::Layout layout;
  layout.header = {paragraph("HEADER")};
  layout.body = {paragraph("BODY"), paragraph("fin")};
  package::Package package = odt::write_template(layout, plain_sheet(), "Modèle");
  package = with(std::move(package), "styles.xml", "HEADER", header);
  package = with(std::move(package), "content.xml", "BODY", body);
  package.set({"Pictures/exemple.png", "EXEMPLE"});
  package.set({"Pictures/fond.png", "FOND"});
  constexpr std::string_view kStyles = "</office:automatic-styles>";
  const std::string styles =
      R"x(<style:style style:name="fr1" style:family="graphic"><style:graphic-properties )x"
      R"x(fo:clip="rect(1cm, 0cm, 0cm, 0cm)" style:wrap="left"/></style:style>)x" +
      std::string(kStyles);
  package = with(std::move(package), "styles.xml", kStyles, styles);
  return with(std::move(package), "content.xml", kStyles, styles);
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
  CHECK(judged(document, "essai.odt") == "");
  return document;
}

}  // namespace

TEST_CASE("a picture takes the place, the anchor and the wrapping of the frame that names it") {
  const package::Package document =
      made(template_with("", frame("Image1", "<svg:title>{{ photo }}</svg:title>")));
  CHECK(holds(part(document, "content.xml"),
              R"(<draw:frame draw:style-name="fr1_entier" draw:name="Image 1" )"
              R"(text:anchor-type="paragraph" svg:x="1cm" svg:y="2cm" svg:width="20mm" )"
              R"(svg:height="20mm" draw:z-index="7"><draw:image )"
              R"(xlink:href="Pictures/greffier1.png" xlink:type="simple" xlink:show="embed" )"
              R"(xlink:actuate="onLoad" draw:mime-type="image/png"/>)"
              R"(<svg:desc>Photo d’Anne</svg:desc></draw:frame>)"));
  CHECK(part(document, "Pictures/greffier1.png") == "ANNE");
}

TEST_CASE("the cut of the old picture is not the new one’s, and other frames keep it") {
  const package::Package document = made(
      template_with("", frame("image:photo", "") +
                            frame("Autre", "<svg:title>Fond</svg:title>", "Pictures/fond.png")));
  const std::string content = part(document, "content.xml");
  CHECK(count(content, "fo:clip=") == 1);
  CHECK(holds(
      content,
      R"(style:name="fr1_entier" style:family="graphic"><style:graphic-properties style:wrap="left"/>)"));
  CHECK(holds(content, R"(draw:style-name="fr1" draw:name="Autre")"));
}

TEST_CASE("the picture of the template goes, unless something else shows it") {
  CHECK(part(made(template_with("", frame("image:photo", ""))), "Pictures/exemple.png") ==
        "(absent)");
  CHECK(part(made(template_with(frame("Logo", "<svg:title>Logo</svg:title>"),
                                frame("image:photo", ""))),
             "Pictures/exemple.png") == "EXEMPLE");
  CHECK(part(made(template_with("", frame("Logo", "<svg:title>Logo</svg:title>"))),
             "Pictures/exemple.png") == "EXEMPLE");
}

TEST_CASE("in a header, in a text box, in a link, for a description, too") {
  const package::Package document = made(template_with(
      frame("Image1", "<svg:desc>{{ photo }}</svg:desc>"),
      R"(<draw:frame draw:name="Cadre1" text:anchor-type="paragraph" svg:width="5cm"><draw:text-box>)"
      "<text:p>" +
          frame("image:photo", "") +
          R"(</text:p></draw:text-box></draw:frame><draw:a xlink:type="simple" xlink:href="https://example.org/">)" +
          frame("Image2", "<svg:title>{{ photo }}</svg:title>") + "</draw:a>"));
  CHECK(count(part(document, "styles.xml"), "Pictures/greffier1.png") == 1);
  const std::string content = part(document, "content.xml");
  CHECK(count(content, "Pictures/greffier1.png") == 2);
  CHECK(holds_in_order(
      content, {R"(<draw:a xlink:type="simple" xlink:href="https://example.org/"><draw:frame)",
                "greffier1.png", "</draw:a>"}));
}

TEST_CASE("nothing is left of a frame without a datum, of a link around it either") {
  const package::Package document =
      made(template_with("", "<draw:a xlink:type=\"simple\" xlink:href=\"https://example.org/\">" +
                                 frame("image:vide", "") + "</draw:a>"));
  const std::string content = part(document, "content.xml");
  CHECK_FALSE(holds(content, "draw:frame"));
  CHECK_FALSE(holds(content, "draw:a"));
  CHECK(count(content, "<text:p") == 1);
}

TEST_CASE("each pass of a loop has its picture, under a name of its own") {
  const package::Package document = made(
      template_with("", "{% pour photo dans photos %}" +
                            frame("Image1", "<svg:title>{{ photo }}</svg:title>") + "{% fin %}"));
  CHECK(holds_in_order(
      part(document, "content.xml"),
      {R"(draw:name="Image 1")", R"(svg:width="20mm")", "greffier1.png", R"(draw:name="Image 2")",
       R"(svg:width="40mm" svg:height="20mm")", "greffier2.jpeg"}));
}
