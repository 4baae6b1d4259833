#include "small_documents.hpp"

#include <fmt/core.h>

#include "package/package.hpp"

namespace greffier::pipeline_tests {

namespace {

constexpr std::string_view kOdfNames =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\" "
    "office:version=\"1.3\"";
constexpr std::string_view kWordNames =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
constexpr std::string_view kRelationshipType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kSentence =
    "La commune a étudié les offres reçues, les a classées par prix et par délai, puis les a "
    "présentées au conseil qui en a débattu. ";

std::string word_run(std::string_view text, std::string_view properties = {}) {
  return fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>", properties, text);
}

std::string word_look(const RunLook& look) {
  std::string inside;
  if (look.bold) inside += "<w:b/>";
  if (look.italic) inside += "<w:i/>";
  if (!look.color.empty()) inside += fmt::format("<w:color w:val=\"{}\"/>", look.color);
  if (look.spacing != 0) inside += fmt::format("<w:spacing w:val=\"{}\"/>", look.spacing * 20);
  if (look.size != 0) inside += fmt::format("<w:sz w:val=\"{}\"/>", look.size * 2);
  if (look.underlined) inside += "<w:u w:val=\"single\"/>";
  if (!look.behind.empty())
    inside += fmt::format("<w:shd w:val=\"clear\" w:fill=\"{}\"/>", look.behind);
  if (look.raised) inside += "<w:vertAlign w:val=\"superscript\"/>";
  if (!look.language.empty()) inside += fmt::format("<w:lang w:val=\"{}\"/>", look.language);
  return inside.empty() ? "" : "<w:rPr>" + inside + "</w:rPr>";
}

std::string odf_look(const RunLook& look) {
  std::string all;
  if (look.bold) all += " fo:font-weight=\"bold\"";
  if (look.italic) all += " fo:font-style=\"italic\"";
  if (!look.color.empty()) all += fmt::format(" fo:color=\"#{}\"", look.color);
  if (!look.behind.empty()) all += fmt::format(" fo:background-color=\"#{}\"", look.behind);
  if (look.spacing != 0) all += fmt::format(" fo:letter-spacing=\"{}pt\"", look.spacing);
  if (look.size != 0) all += fmt::format(" fo:font-size=\"{}pt\"", look.size);
  if (look.underlined) all += " style:text-underline-style=\"solid\"";
  if (look.raised) all += " style:text-position=\"super 58%\"";
  if (!look.language.empty()) all += fmt::format(" fo:language=\"{}\"", look.language);
  return all;
}

// Spaces and ends of lines as each format says them.
std::string odf_text(std::string_view text) {
  std::string out;
  for (const char c : text)
    out += c == '\t'                        ? "<text:tab/>"
           : c == '\n'                      ? "<text:line-break/>"
           : c == ' ' && out.ends_with(' ') ? "<text:s/>"
                                            : std::string(1, c);
  return out;
}
std::string word_text(std::string_view text) {
  std::string out;
  for (const char c : text)
    out += c == '\t'   ? "</w:t><w:tab/><w:t xml:space=\"preserve\">"
           : c == '\n' ? "</w:t><w:br/><w:t xml:space=\"preserve\">"
                       : std::string(1, c);
  return out;
}

std::string word_table(std::string_view properties, std::string_view rows) {
  return fmt::format("<w:tbl><w:tblPr>{}</w:tblPr>{}</w:tbl>", properties, rows);
}

std::string word_drawing(std::string_view name, const PictureLook& look) {
  const std::string_view frame = look.floats ? "anchor" : "inline";
  const std::string sign =
      look.decorative
          ? "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative "
            "xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" "
            "val=\"1\"/></a:ext></a:extLst>"
          : "";
  return fmt::format(
      "<w:drawing><wp:{0}><wp:docPr id=\"1\" name=\"{1}\" descr=\"{2}\">{3}</wp:docPr><a:graphic/>"
      "</wp:{0}></w:drawing>",
      frame, name, look.alternative, sign);
}

}  // namespace

void SmallDocument::add(std::string_view odf, std::string_view word) {
  odf_ += odf;
  word_ += word;
}

void SmallDocument::add_paragraph(std::string_view odf_inside, std::string_view word_inside,
                                  std::string_view odf_attributes,
                                  std::string_view word_properties) {
  add(fmt::format("<text:p{}>{}</text:p>", odf_attributes, odf_inside),
      fmt::format("<w:p>{}{}</w:p>", word_properties, word_inside));
}

std::string SmallDocument::odf_run(const Run& run) {
  const std::string look = odf_look(run.look);
  if (look.empty()) return odf_text(run.text);
  const std::string name = fmt::format("T{}", ++count_);
  odf_styles_ += fmt::format(
      "<style:style style:name=\"{}\" style:family=\"text\"><style:text-properties{}/>"
      "</style:style>",
      name, look);
  return fmt::format("<text:span text:style-name=\"{}\">{}</text:span>", name, odf_text(run.text));
}

SmallDocument& SmallDocument::p(std::string_view text, const RunLook& look) {
  return runs({{std::string(text), look}});
}

SmallDocument& SmallDocument::runs(const std::vector<Run>& runs) {
  std::string odf, word;
  for (const Run& run : runs) {
    odf += odf_run(run);
    if (!run.text.empty()) word += word_run(word_text(run.text), word_look(run.look));
  }
  add_paragraph(odf, word);
  return *this;
}

SmallDocument& SmallDocument::h(int level, std::string_view text) {
  add(fmt::format("<text:h text:outline-level=\"{}\">{}</text:h>", level, text),
      fmt::format("<w:p><w:pPr><w:outlineLvl w:val=\"{}\"/></w:pPr>{}</w:p>", level - 1,
                  word_run(text)));
  return *this;
}

SmallDocument& SmallDocument::item(std::string_view text) {
  add(fmt::format("<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>",
                  text),
      fmt::format("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
                  "</w:pPr>{}</w:p>",
                  word_run(text)));
  return *this;
}

SmallDocument& SmallDocument::code(std::string_view text) {
  add_paragraph(odf_text(text), word_run(text), " text:style-name=\"Code\"",
                "<w:pPr><w:pStyle w:val=\"Code\"/></w:pPr>");
  return *this;
}

SmallDocument& SmallDocument::page_break() {
  add_paragraph("", "<w:r><w:br w:type=\"page\"/></w:r>", " text:style-name=\"Saut\"");
  return *this;
}

SmallDocument& SmallDocument::table(const Rows& rows, const TableLook& look) {
  std::string odf, word;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool is_header = static_cast<int>(i) < look.headers;
    std::string odf_cells, word_cells;
    for (std::size_t j = 0; j < rows[i].size(); ++j) {
      if (rows[i][j] == "<") {
        odf_cells += "<table:covered-table-cell/>";
        continue;
      }
      const bool is_wide = j + 1 < rows[i].size() && rows[i][j + 1] == "<";
      odf_cells += fmt::format("<table:table-cell{}><text:p>{}</text:p></table:table-cell>",
                               is_wide ? " table:number-columns-spanned=\"2\"" : "", rows[i][j]);
      word_cells += fmt::format("<w:tc><w:tcPr>{}</w:tcPr><w:p>{}</w:p></w:tc>",
                                is_wide ? "<w:gridSpan w:val=\"2\"/>" : "",
                                rows[i][j].empty() ? "" : word_run(rows[i][j]));
    }
    odf += fmt::format("{0}<table:table-row>{2}</table:table-row>{1}",
                       is_header ? "<table:table-header-rows>" : "",
                       is_header ? "</table:table-header-rows>" : "", odf_cells);
    word += fmt::format("<w:tr><w:trPr>{}</w:trPr>{}</w:tr>", is_header ? "<w:tblHeader/>" : "",
                        word_cells);
  }
  const std::string odf_title =
      look.title.empty() ? "" : fmt::format("<table:title>{}</table:title>", look.title);
  const std::string word_title =
      look.title.empty() ? "" : fmt::format("<w:tblCaption w:val=\"{}\"/>", look.title);
  add(fmt::format("<table:table>{}{}</table:table>", odf_title, odf), word_table(word_title, word));
  return *this;
}

SmallDocument& SmallDocument::table_in_table() {
  SmallDocument inner;
  inner.table({{"Poste", "Montant"}, {"Voirie", "120"}});
  const std::string odf_cell = "<table:table-cell><text:p>Voirie</text:p></table:table-cell>";
  const std::string word_cell = "<w:tc><w:p>" + word_run("Voirie") + "</w:p></w:tc>";
  add("<table:table><table:title>Un titre</table:title><table:table-header-rows><table:table-row>" +
          odf_cell + odf_cell + "</table:table-row></table:table-header-rows><table:table-row>" +
          odf_cell + "<table:table-cell>" + inner.odf_ +
          "</table:table-cell></table:table-row></table:table>",
      word_table("<w:tblCaption w:val=\"Un titre\"/>",
                 "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + word_cell + word_cell + "</w:tr><w:tr>" +
                     word_cell + "<w:tc>" + inner.word_ + "<w:p/></w:tc></w:tr>"));
  return *this;
}

SmallDocument& SmallDocument::caption(std::string_view text) {
  add_paragraph(
      fmt::format("Tableau <text:sequence text:name=\"Tableau\">1</text:sequence> {}", text),
      word_run("Tableau ") +
          "<w:fldSimple w:instr=\" SEQ Tableau \\* ARABIC \"><w:r><w:t>1</w:t></w:r>"
          "</w:fldSimple>" +
          word_run(text));
  return *this;
}

SmallDocument& SmallDocument::picture(std::string_view name, const PictureLook& look) {
  add_paragraph(fmt::format("<draw:frame draw:name=\"{}\" text:anchor-type=\"{}\"{}><draw:image "
                            "xlink:href=\"Pictures/a.png\"/><svg:desc>{}</svg:desc></draw:frame>",
                            name, look.floats ? "paragraph" : "as-char",
                            look.decorative ? " loext:decorative=\"true\"" : "", look.alternative),
                "<w:r>" + word_drawing(name, look) + "</w:r>");
  return *this;
}

SmallDocument& SmallDocument::box(std::string_view text) {
  add_paragraph(
      fmt::format("<draw:frame draw:name=\"Cadre1\" text:anchor-type=\"as-char\"><draw:text-box>"
                  "<text:p>{}</text:p></draw:text-box></draw:frame>",
                  text),
      fmt::format("<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Zone\"/><a:graphic>"
                  "<a:graphicData><w:txbxContent><w:p>{}</w:p></w:txbxContent></a:graphicData>"
                  "</a:graphic></wp:inline></w:drawing></w:r>",
                  word_run(text)));
  return *this;
}

SmallDocument& SmallDocument::link(std::string_view text, std::string_view target) {
  const std::string id = fmt::format("rIdL{}", ++count_);
  links_ += fmt::format(
      "<Relationship Id=\"{}\" Type=\"{}hyperlink\" Target=\"{}\" TargetMode=\"External\"/>", id,
      kRelationshipType, target);
  add_paragraph(fmt::format("Voir <text:a xlink:href=\"{}\">{}</text:a>.", target, text),
                word_run("Voir ") +
                    fmt::format("<w:hyperlink r:id=\"{}\">{}</w:hyperlink>", id, word_run(text)) +
                    word_run("."));
  return *this;
}

SmallDocument& SmallDocument::contents(std::initializer_list<std::string_view> entries) {
  std::string odf, word;
  for (const std::string_view entry : entries) {
    odf += fmt::format("<text:p>{}</text:p>", odf_text(entry));
    const std::string begin =
        word.empty() ? "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o "
                       "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                     : "";
    word += "<w:p>" + begin + word_run(word_text(entry)) + "</w:p>";
  }
  word += "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
  add("<text:table-of-content><text:index-body>" + odf +
          "</text:index-body></text:table-of-content>",
      word);
  return *this;
}

SmallDocument& SmallDocument::noted(std::string_view text, std::string_view note) {
  const int id = ++count_;
  word_notes_ +=
      fmt::format("<w:footnote w:id=\"{}\"><w:p>{}</w:p></w:footnote>", id, word_run(note));
  add_paragraph(
      fmt::format("{}<text:note text:note-class=\"footnote\"><text:note-citation>1"
                  "</text:note-citation><text:note-body><text:p>{}</text:p></text:note-body>"
                  "</text:note>",
                  text, note),
      word_run(text) + fmt::format("<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
                                   "<w:footnoteReference w:id=\"{}\"/></w:r>",
                                   id));
  return *this;
}

SmallDocument& SmallDocument::long_text(int count) {
  std::string text;
  for (int i = 0; i < 3; ++i) text += kSentence;
  for (int i = 0; i < count; ++i) p(text);
  return *this;
}

std::string SmallDocument::bytes(std::string_view extension) const {
  return extension == "odt" ? odt() : docx();
}

std::string SmallDocument::odt() const {
  const std::string number = page_numbers ? "<text:page-number>1</text:page-number>" : "Mairie";
  std::vector<package::Part> parts;
  parts.emplace_back("mimetype", "application/vnd.oasis.opendocument.text",
                     package::Method::stored);
  parts.emplace_back(
      "content.xml",
      fmt::format("<office:document-content {}><office:automatic-styles>{}<style:style "
                  "style:name=\"Saut\" style:family=\"paragraph\"><style:paragraph-properties "
                  "fo:break-before=\"page\"/></style:style></office:automatic-styles><office:body>"
                  "<office:text>{}</office:text></office:body></office:document-content>",
                  kOdfNames, odf_styles_, odf_));
  parts.emplace_back(
      "styles.xml",
      fmt::format(
          "<office:document-styles {}><office:styles><style:default-style "
          "style:family=\"paragraph\"><style:text-properties fo:font-size=\"{}pt\"{}/>"
          "</style:default-style><style:style style:name=\"Code\" style:display-name=\"Source "
          "Code\" style:family=\"paragraph\"/></office:styles><office:master-styles>"
          "<style:master-page style:name=\"Standard\"><style:footer><text:p>{}</text:p>"
          "</style:footer></style:master-page></office:master-styles></office:document-styles>",
          kOdfNames, size, language.empty() ? "" : fmt::format(" fo:language=\"{}\"", language),
          number));
  parts.emplace_back("meta.xml",
                     fmt::format("<office:document-meta {}><office:meta><dc:title>{}</dc:title>"
                                 "</office:meta></office:document-meta>",
                                 kOdfNames, title));
  return package::write(package::Package(std::move(parts)));
}

std::string SmallDocument::docx() const {
  const auto related = [](std::string_view kind, std::string_view target) {
    return fmt::format("<Relationship Id=\"rId_{0}\" Type=\"{1}{0}\" Target=\"{2}\"/>", kind,
                       kRelationshipType, target);
  };
  const std::string number = page_numbers ? "<w:p><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1"
                                            "</w:t></w:r></w:fldSimple></w:p>"
                                          : "<w:p>" + word_run("Mairie") + "</w:p>";
  constexpr std::string_view kRelations =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}"
      "</Relationships>";
  std::vector<package::Part> parts;
  parts.emplace_back("_rels/.rels",
                     fmt::format(kRelations, related("officeDocument", "word/document.xml")));
  parts.emplace_back("word/_rels/document.xml.rels",
                     fmt::format(kRelations, related("styles", "styles.xml") +
                                                 related("footnotes", "footnotes.xml") +
                                                 related("footer", "footer1.xml") + links_));
  parts.emplace_back("word/document.xml",
                     fmt::format("<w:document {}><w:body>{}<w:sectPr><w:footerReference "
                                 "w:type=\"default\" r:id=\"rId_footer\"/></w:sectPr></w:body>"
                                 "</w:document>",
                                 kWordNames, word_));
  parts.emplace_back("word/footer1.xml", fmt::format("<w:ftr {}>{}</w:ftr>", kWordNames, number));
  parts.emplace_back(
      "word/footnotes.xml",
      fmt::format("<w:footnotes {}><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r>"
                  "<w:separator/></w:r></w:p></w:footnote>{}</w:footnotes>",
                  kWordNames, word_notes_));
  parts.emplace_back(
      "word/styles.xml",
      fmt::format("<w:styles {}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"{}\"/>{}</w:rPr>"
                  "</w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" "
                  "w:styleId=\"Code\"><w:name w:val=\"Source Code\"/></w:style></w:styles>",
                  kWordNames, size * 2,
                  language.empty() ? "" : fmt::format("<w:lang w:val=\"{}\"/>", language)));
  parts.emplace_back(
      "docProps/core.xml",
      fmt::format("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
                  "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                  "<dc:title>{}</dc:title></cp:coreProperties>",
                  title));
  return package::write(package::Package(std::move(parts)));
}

}  // namespace greffier::pipeline_tests
