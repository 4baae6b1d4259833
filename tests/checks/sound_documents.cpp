#include "checks/sound_documents.hpp"

#include <algorithm>

#include "catch.hpp"
#include "checks/judge.hpp"

namespace greffier::checks::test {

namespace {

constexpr std::string_view kOdfNamespaces =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
    R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
    R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
    R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")"
    R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
    R"( xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")"
    R"( xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0")"
    R"( xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/")"
    R"( office:version="1.3">)";

constexpr std::string_view kManifest =
    R"(<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.3">)"
    R"(<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/>)"
    R"(<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/>)"
    R"(<m:file-entry m:full-path="styles.xml" m:media-type="text/xml"/>)"
    R"(<m:file-entry m:full-path="meta.xml" m:media-type="text/xml"/>)"
    R"(<m:file-entry m:full-path="Pictures/logo.png" m:media-type="image/png"/>)"
    R"(</m:manifest>)";

constexpr std::string_view kOdfContent =
    R"(<office:automatic-styles>)"
    R"(<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Corps"/>)"
    R"(<text:list-style style:name="L1"/>)"
    R"(</office:automatic-styles><office:body><office:text>)"
    R"(<text:h text:style-name="Titre" text:outline-level="1"><text:bookmark-start text:name="a"/>)"
    R"(Rappel<text:bookmark-end text:name="a"/></text:h>)"
    R"(<text:h text:outline-level="2">Objectifs</text:h>)"
    R"(<text:p text:style-name="P1">Voir <text:a xlink:href="#a">ici</text:a>,<text:s/> là)"
    R"(<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>)"
    R"(<text:note-body><text:p>Une note.</text:p></text:note-body></text:note>.</text:p>)"
    R"(<text:list xml:id="l1" text:style-name="L1"><text:list-item><text:p>un</text:p>)"
    R"(</text:list-item></text:list>)"
    R"(<table:table table:name="T1"><table:table-column table:number-columns-repeated="2"/>)"
    R"(<table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p>)"
    R"(</table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row>)"
    R"(</table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2">)"
    R"(<text:p/></table:table-cell><table:covered-table-cell/></table:table-row></table:table>)"
    R"(<text:p><draw:frame draw:name="Logo"><draw:image xlink:href="Pictures/logo.png"/>)"
    R"(<svg:desc>Logo de la mairie</svg:desc></draw:frame></text:p>)"
    R"(</office:text></office:body></office:document-content>)";

constexpr std::string_view kOdfStyles =
    R"(<office:styles><style:default-style style:family="paragraph">)"
    R"(<style:text-properties fo:language="fr" fo:country="FR"/></style:default-style>)"
    R"(<style:style style:name="Corps" style:family="paragraph"/>)"
    R"(<style:style style:name="Titre" style:family="paragraph" style:parent-style-name="Corps"/>)"
    R"(</office:styles>)"
    R"(<office:automatic-styles><style:page-layout style:name="pm1"/></office:automatic-styles>)"
    R"(<office:master-styles><style:master-page style:name="Standard" )"
    R"(style:page-layout-name="pm1"><style:footer><text:p text:style-name="Corps">Pied</text:p>)"
    R"(</style:footer></style:master-page></office:master-styles></office:document-styles>)";

constexpr std::string_view kOdfMeta =
    R"(<office:meta><dc:title>Essai</dc:title></office:meta></office:document-meta>)";

std::string odf_part(std::string_view root, std::string_view content) {
  std::string part = "<office:";
  part += root;
  part += kOdfNamespaces;
  return part += content;
}

constexpr std::string_view kTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/x"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Default Extension="png" ContentType="image/png"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/x"/></Types>)";

constexpr std::string_view kPackageRels =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="d" Target="word/document.xml"/>)"
    R"(<Relationship Id="rId2" Type="c" Target="docProps/core.xml"/></Relationships>)";

constexpr std::string_view kDocumentRels =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="s" Target="styles.xml"/>)"
    R"(<Relationship Id="rId2" Type="n" Target="/word/numbering.xml"/>)"
    R"(<Relationship Id="rId3" Type="f" Target="footnotes.xml"/>)"
    R"(<Relationship Id="rId4" Type="i" Target="media/../media/logo.png"/>)"
    R"(<Relationship Id="rId5" Type="h" Target="https://example.org/" TargetMode="External"/>)"
    R"(</Relationships>)";

constexpr std::string_view kW =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main")"
    R"( xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">)";

constexpr std::string_view kBody =
    R"(<w:body><w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr>)"
    R"(<w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t>Rappel</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>)"
    R"(<w:p><w:pPr><w:pStyle w:val="Titre2"/></w:pPr><w:r><w:t>Objectifs</w:t></w:r></w:p>)"
    R"(<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>)"
    R"(<w:hyperlink w:anchor="a"><w:r><w:t xml:space="preserve">ici </w:t></w:r></w:hyperlink>)"
    R"(<w:r><w:footnoteReference w:id="2"/></w:r></w:p>)"
    R"(<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF a \h</w:instrText>)"
    R"(</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>)"
    R"(<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>)"
    R"(<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>)"
    R"(<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>)"
    R"(<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>)"
    R"(<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Logo" descr="Logo de la mairie"/>)"
    R"(<a:blip r:embed="rId4"/></wp:inline></w:drawing></w:r></w:p><w:sectPr/></w:body></w:document>)";

constexpr std::string_view kStyles =
    R"(<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault>)"
    R"(</w:docDefaults><w:style w:type="paragraph" w:styleId="Corps"/>)"
    R"(<w:style w:type="paragraph" w:styleId="Titre1"><w:basedOn w:val="Corps"/><w:next w:val="Corps"/>)"
    R"(<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Titre2"><w:basedOn w:val="Titre1"/>)"
    R"(<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>)";

constexpr std::string_view kNumbering =
    R"(<w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)"
    R"(</w:numbering>)";

constexpr std::string_view kFootnotes =
    R"(<w:footnote w:id="2"><w:p><w:r><w:t>Une note.</w:t></w:r></w:p></w:footnote></w:footnotes>)";

constexpr std::string_view kCore =
    R"(<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" )"
    R"(xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">)"
    R"(<dc:title>Essai</dc:title></cp:coreProperties>)";

std::string word_part(std::string_view root, std::string_view content) {
  std::string part = "<w:";
  part += root;
  part += kW;
  return part += content;
}

}  // namespace

SampleParts sound_odt() {
  return {{"mimetype", "application/vnd.oasis.opendocument.text", package::Method::stored},
          {"META-INF/manifest.xml", std::string(kManifest)},
          {"content.xml", odf_part("document-content", kOdfContent)},
          {"styles.xml", odf_part("document-styles", kOdfStyles)},
          {"meta.xml", odf_part("document-meta", kOdfMeta)},
          {"Pictures/logo.png", "png"}};
}

SampleParts sound_docx() {
  return {{"[Content_Types].xml", std::string(kTypes)},
          {"_rels/.rels", std::string(kPackageRels)},
          {"word/document.xml", word_part("document", kBody)},
          {"word/_rels/document.xml.rels", std::string(kDocumentRels)},
          {"word/styles.xml", word_part("styles", kStyles)},
          {"word/numbering.xml", word_part("numbering", kNumbering)},
          {"word/footnotes.xml", word_part("footnotes", kFootnotes)},
          {"word/media/logo.png", "png"},
          {"docProps/core.xml", std::string(kCore)}};
}

package::Package packed(const SampleParts& parts) {
  package::Package package;
  for (const SamplePart& part : parts) package.set({part.name, part.content, part.method});
  return package;
}

SampleParts broken(SampleParts parts, std::string_view part, std::string_view from,
                   std::string_view to) {
  if (from.empty() && to.empty()) {
    REQUIRE(std::erase_if(parts, [part](const SamplePart& p) { return p.name == part; }) == 1);
    return parts;
  }
  if (from.empty()) {
    parts.push_back({std::string(part), std::string(to)});
    return parts;
  }
  const auto found = std::ranges::find(parts, part, &SamplePart::name);
  REQUIRE(found != parts.end());
  const std::size_t at = found->content.find(from);
  REQUIRE(at != std::string::npos);
  found->content.replace(at, from.size(), to);
  return parts;
}

std::vector<std::string> verdict(const SampleParts& parts) {
  diag::Sink sink;
  judge(packed(parts), "essai", sink);
  std::vector<std::string> codes;
  for (const diag::Diagnostic& diagnostic : sink.diagnostics()) {
    const std::string code(diagnostic.message->code);
    if (std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
  }
  return codes;
}

}  // namespace greffier::checks::test
