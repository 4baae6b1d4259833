// libFuzzer: any bytes are a .docx or an .odt document: as they are, as the XML of its body, or as
// elements of that body put together. What must hold: reading ends, with material or diagnostics;
// the tree that the material makes is sound.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "material/assembly.hpp"
#include "package/package.hpp"
#include "readers/docx_reader.hpp"
#include "readers/odt_reader.hpp"
#include "require.hpp"
#include "sound.hpp"

namespace {

using namespace greffier;
using fuzz::require;

constexpr std::string_view kWord =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>";
constexpr std::string_view kWriter =
    "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"><office:body><office:text>";
constexpr std::string_view kNumbering =
    "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
    "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl>"
    "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
constexpr std::string_view kTargets =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"a\" Type=\"x/numbering\" Target=\"numbering.xml\"/>"
    "<Relationship Id=\"b\" Type=\"x/footnotes\" Target=\"document.xml\"/></Relationships>";

// Elements that a byte opens, and attributes that say much.
constexpr std::array<std::string_view, 24> kWordElements{"w:p",           "w:r",
                                                         "w:t",           "w:tbl",
                                                         "w:tr",          "w:tc",
                                                         "w:ins",         "w:del",
                                                         "w:sdt",         "w:sdtContent",
                                                         "w:hyperlink",   "w:pict",
                                                         "w:txbxContent", "mc:AlternateContent",
                                                         "mc:Fallback",   "w:delText",
                                                         "w:pPr",         "w:rPr",
                                                         "w:instrText",   "w:tcPr",
                                                         "w:trPr",        "w:numPr",
                                                         "w:moveFrom",    "w:ruby"};
constexpr std::array<std::string_view, 22> kWordSigns{"<w:br/>",
                                                      "<w:br w:type=\"page\"/>",
                                                      "<w:tab/>",
                                                      "<w:fldChar w:fldCharType=\"begin\"/>",
                                                      "<w:fldChar w:fldCharType=\"separate\"/>",
                                                      "<w:fldChar w:fldCharType=\"end\"/>",
                                                      "<w:instrText> TOC </w:instrText>",
                                                      "<w:instrText>SEQ</w:instrText>",
                                                      "<w:vMerge/>",
                                                      "<w:vMerge w:val=\"restart\"/>",
                                                      "<w:gridSpan w:val=\"3\"/>",
                                                      "<w:gridSpan w:val=\"9999\"/>",
                                                      "<w:gridBefore w:val=\"2\"/>",
                                                      "<w:numId w:val=\"1\"/>",
                                                      "<w:outlineLvl w:val=\"1\"/>",
                                                      "<w:pStyle w:val=\"Caption\"/>",
                                                      "<w:pStyle w:val=\"Quote\"/>",
                                                      "<w:del/>",
                                                      "<w:vanish/>",
                                                      "<w:footnoteReference w:id=\"1\"/>",
                                                      "<w:ind w:left=\"720\"/>",
                                                      "<w:sectPr/>"};
constexpr std::array<std::string_view, 22> kWriterElements{"text:p",
                                                           "text:h",
                                                           "text:span",
                                                           "text:list",
                                                           "text:list-item",
                                                           "text:list-header",
                                                           "table:table",
                                                           "table:table-row",
                                                           "table:table-cell",
                                                           "table:covered-table-cell",
                                                           "table:table-header-rows",
                                                           "text:section",
                                                           "text:note",
                                                           "text:note-body",
                                                           "draw:frame",
                                                           "draw:text-box",
                                                           "office:annotation",
                                                           "text:a",
                                                           "text:table-of-content",
                                                           "text:index-body",
                                                           "text:numbered-paragraph",
                                                           "text:ruby"};
constexpr std::array<std::string_view, 7> kWriterSigns{
    "<text:s/>",
    "<text:tab/>",
    "<text:line-break/>",
    "<text:sequence>1</text:sequence>",
    "<table:table-cell table:number-columns-spanned=\"3\" table:number-rows-spanned=\"9\"/>",
    "<table:table-cell table:number-columns-repeated=\"99999\"/>",
    "<text:p text:style-name=\"Caption\">Tableau 1</text:p>"};

std::string built(std::string_view bytes, const auto& elements, const auto& signs) {
  std::string out;
  std::vector<std::string_view> open;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 96 && open.size() < 100) {
      open.push_back(elements[value % elements.size()]);
      out.append("<").append(open.back()).append(">");
    } else if (value < 160 && !open.empty()) {
      out.append("</").append(open.back()).append(">");
      open.pop_back();
    } else if (value < 220) {
      out += signs[value % signs.size()];
    } else {
      out += "mot ";
    }
  }
  for (; !open.empty(); open.pop_back()) out.append("</").append(open.back()).append(">");
  return out;
}

void check(const auto& reader, std::string_view bytes) {
  diag::Sink sink;
  material::Changes changes;
  auto read = reader(bytes, "essai", 1, changes, sink);
  require(read || sink.has_errors(), "something is read or an error told");
  if (!read) return;
  fuzz::require_sound(material::assemble(std::move(read->pieces)));
}

std::string word_file(const std::string& body) {
  package::Package package;
  package.set({"word/document.xml", std::string(kWord) + body + "</w:body></w:document>"});
  package.set({"word/numbering.xml", std::string(kNumbering)});
  package.set({"word/_rels/document.xml.rels", std::string(kTargets)});
  return package::write(package, 1);
}
std::string writer_file(const std::string& body) {
  return std::string(kWriter) + body + "</office:text></office:body></office:document>";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 1) return 0;
  const std::string_view input(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  switch (bytes[0] % 8) {
    case 0:
      check(readers::read_docx, input);
      check(readers::read_odt, input);
      break;
    case 1:
      check(readers::read_docx, word_file(std::string(input)));
      check(readers::read_odt, writer_file(std::string(input)));
      break;
    default:
      check(readers::read_docx, word_file(built(input, kWordElements, kWordSigns)));
      check(readers::read_odt, writer_file(built(input, kWriterElements, kWriterSigns)));
  }
  return 0;
}
