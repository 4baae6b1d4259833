#include "sketch.hpp"

#include <array>
#include <functional>
#include <utility>

#include "package/package.hpp"

namespace greffier::readers_tests {

namespace {

// A line without what it begins with.
struct Line {
  std::string kind;   // "#", "-", "1.", "+", ">", "|", "---", "toc", ""
  std::string style;  // of ">"
  int level = 0;
  std::string text;
};

Line parse(std::string_view text) {
  Line line;
  std::size_t spaces = text.find_first_not_of(' ');
  if (spaces == std::string_view::npos) return line;
  text.remove_prefix(spaces);
  line.level = static_cast<int>(spaces / 2) + 1;
  if (text == "---") return {"---", {}, 0, {}};
  if (text.starts_with("|")) return {"|", {}, 0, std::string(text.substr(1))};
  if (text.starts_with("[toc] ")) return {"toc", {}, 0, std::string(text.substr(6))};
  for (const std::string_view kind : {"- ", "1. ", "+ "})
    if (text.starts_with(kind)) {
      line.kind = kind.substr(0, kind.size() - 1);
      line.text = text.substr(kind.size());
      return line;
    }
  if (text.starts_with("#")) {
    line.level = static_cast<int>(text.find(' '));
    return {"#", {}, line.level, std::string(text.substr(text.find(' ') + 1))};
  }
  if (text.starts_with("> ")) {
    const std::size_t colon = text.find(": ");
    return {">", std::string(text.substr(2, colon - 2)), 0, std::string(text.substr(colon + 2))};
  }
  return {"", {}, 0, std::string(text)};
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else
      out += c;
  return out;
}

using Put = std::function<std::string(std::string_view name, std::string_view text)>;

// The words of a text with `put` for what stands in braces; "" is the name of plain words.
std::string written(std::string_view text, const Put& put) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    if (open > 0) out += put("", text.substr(0, open));
    text.remove_prefix(open);
    if (text.empty()) break;
    const std::size_t close = text.find('}');
    const std::string_view inside = text.substr(1, close - 1);
    const std::size_t colon = std::min(inside.find(':'), inside.size());
    out += put(inside.substr(0, colon), inside.substr(std::min(colon + 1, inside.size())));
    text.remove_prefix(close + 1);
  }
  return out;
}

std::vector<std::string> parted(std::string_view text, char by) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = std::min(text.find(by), text.size());
    parts.emplace_back(text.substr(0, end));
    if (end == text.size()) return parts;
    text.remove_prefix(end + 1);
  }
}

constexpr std::string_view kRelationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kW =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
    " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\""
    " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
constexpr std::string_view kOdf =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""
    " xmlns:field=\"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0\""
    " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

std::string element(std::string_view name, std::string_view attributes, std::string_view inside) {
  std::string out = "<" + std::string(name) + std::string(attributes) + ">";
  return out.append(inside).append("</").append(name).append(">");
}

class Docx {
 public:
  std::string of(const Sketch& sketch) {
    std::string body;
    bool is_table = false;
    for (const std::string& each : sketch.lines) {
      const Line line = parse(each);
      if (is_table && line.kind != "|") body += "</w:tbl>";
      if (!is_table && line.kind == "|")
        body += "<w:tbl><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>";
      body += block(line, !is_table);
      is_table = line.kind == "|";
    }
    if (is_table) body += "</w:tbl>";
    package::Package package;
    package.set({"_rels/.rels", rels(relationship("rId1", "officeDocument", "word/document.xml"))});
    package.set({"word/document.xml", part("document", element("w:body", "", body))});
    package.set({"word/styles.xml", part("styles", kStyles)});
    package.set({"word/numbering.xml", part("numbering", kNumbering)});
    package.set({"word/footnotes.xml", part("footnotes", notes_)});
    package.set({"word/comments.xml", part("comments", comments_)});
    package.set({"word/header1.xml", part("hdr", paragraph("", sketch.header))});
    package.set({"word/media/image1.png", dot_png()});
    for (const std::string_view kind : {"styles", "numbering", "footnotes", "comments"})
      links_ +=
          relationship(std::string("r") + std::string(kind), kind, std::string(kind) + ".xml");
    links_ += relationship("rHeader", "header", "header1.xml") +
              relationship("rImage", "image", "media/image1.png");
    package.set({"word/_rels/document.xml.rels", rels(links_)});
    return package::write(package);
  }

  static std::string part(std::string_view root, std::string_view inside) {
    return element("w:" + std::string(root), kW, inside);
  }
  static std::string rels(std::string_view inside) {
    return element("Relationships",
                   " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"",
                   inside);
  }
  static std::string relationship(std::string_view id, std::string_view kind,
                                  std::string_view target, bool external = false) {
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(kRelationships) +
           "/" + std::string(kind) + "\" Target=\"" + std::string(target) + "\"" +
           (external ? " TargetMode=\"External\"" : "") + "/>";
  }

  static constexpr std::string_view kStyles =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
      "w:val=\"Normal\"/>"
      "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/>"
      "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Titre2\"><w:name w:val=\"heading 2\"/>"
      "<w:basedOn w:val=\"Titre1\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>";
  static constexpr std::string_view kNumbering =
      "<w:abstractNum w:abstractNumId=\"1\">"
      "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/></w:lvl>"
      "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"o\"/></w:lvl>"
      "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\">"
      "<w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
      "</w:abstractNum><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\">"
      "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\" \"/></w:lvl></w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
      "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"3\"/></w:num>";

 private:
  std::string block(const Line& line, bool is_first) {
    if (line.kind == "|") return row(line.text, is_first);
    if (line.kind == "---")
      return "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\"/></w:pBdr></w:pPr></w:p>";
    if (line.kind == "toc") return contents(line.text);
    if (line.kind == "#")
      return paragraph("<w:pStyle w:val=\"Titre" + std::to_string(line.level) + "\"/>", line.text);
    if (line.kind == ">") return paragraph("<w:pStyle w:val=\"" + line.style + "\"/>", line.text);
    const int list = line.kind == "-" ? 1 : line.kind == "1." ? 2 : line.kind == "+" ? 3 : 0;
    if (list == 0) return paragraph("", line.text);
    return paragraph("<w:numPr><w:ilvl w:val=\"" + std::to_string(line.level - 1) +
                         "\"/><w:numId w:val=\"" + std::to_string(list) + "\"/></w:numPr>",
                     line.text);
  }

  std::string paragraph(std::string_view properties, std::string_view text) {
    const std::string inside =
        written(text, [this](auto name, auto words) { return inline_of(name, words); });
    return element("w:p", "", element("w:pPr", "", properties) + inside);
  }

  std::string row(std::string_view text, bool is_header) {
    std::string cells;
    for (const std::string& each : parted(text, '|'))
      cells += element("w:tc", "", paragraph("", each));
    return element("w:tr", "", (is_header ? "<w:trPr><w:tblHeader/></w:trPr>" : "") + cells);
  }

  std::string contents(std::string_view text) {
    std::string out;
    const std::vector<std::string> entries = parted(text, '/');
    for (std::size_t i = 0; i < entries.size(); ++i) {
      std::string inside =
          i > 0 ? ""
                : sign("begin") +
                      element("w:r", "", element("w:instrText", "", " TOC \\o \"1-2\" ")) +
                      sign("separate");
      inside += run("", entries[i]);
      if (i + 1 == entries.size()) inside += sign("end");
      out += element("w:p", "", inside);
    }
    return out;
  }

  static std::string sign(std::string_view type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
  }
  static std::string run(std::string_view properties, std::string_view text) {
    return element("w:r", "",
                   element("w:rPr", "", properties) +
                       element("w:t", " xml:space=\"preserve\"", escaped(text)));
  }

  std::string inline_of(std::string_view name, std::string_view text) {
    struct Format {
      std::string_view name, properties;
    };
    static constexpr std::array kFormats{
        Format{"", ""},
        Format{"b", "<w:b/>"},
        Format{"i", "<w:i/>"},
        Format{"u", "<w:u w:val=\"single\"/>"},
        Format{"s", "<w:strike/>"},
        Format{"sup", "<w:vertAlign w:val=\"superscript\"/>"},
        Format{"sub", "<w:vertAlign w:val=\"subscript\"/>"},
        Format{"sc", "<w:smallCaps/>"},
        Format{"hid", "<w:vanish/>"},
        Format{"en", "<w:lang w:val=\"en-GB\"/>"},
    };
    for (const Format& format : kFormats)
      if (format.name == name) return run(format.properties, text);
    if (name == "tab") return "<w:r><w:tab/></w:r>";
    if (name == "br") return "<w:r><w:br/></w:r>";
    if (name == "page") return "<w:r><w:br w:type=\"page\"/></w:r>";
    if (name == "shy") return "<w:r><w:softHyphen/></w:r>";
    if (name == "ins") return element("w:ins", " w:author=\"Ada\"", run("", text));
    if (name == "mark") return "<w:bookmarkStart w:name=\"" + std::string(text) + "\"/>";
    return more_of(name, text);
  }

  std::string more_of(std::string_view name, std::string_view text) {
    const std::string number = std::to_string(++number_);
    const std::string call = " w:id=\"" + number + "\"";
    if (name == "del")
      return element("w:del", " w:author=\"Ada\"",
                     element("w:r", "", element("w:delText", "", escaped(text))));
    if (name == "note") {
      notes_ += element(
          "w:footnote", call,
          element("w:p", "", "<w:r><w:footnoteRef/></w:r>" + run("", " " + std::string(text))));
      return "<w:r><w:footnoteReference" + call + "/></w:r>";
    }
    if (name == "com") {
      comments_ += element("w:comment", call + " w:author=\"Ada\" w:date=\"2026-03-03T10:00:00Z\"",
                           element("w:p", "", run("", text)));
      return "<w:r><w:commentReference" + call + "/></w:r>";
    }
    if (name == "box")
      return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor>"
             "<w:txbxContent>" +
             element("w:p", "", run("", text)) +
             "</w:txbxContent></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
             "<v:textbox><w:txbxContent>" +
             element("w:p", "", run("", text)) +
             "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></"
             "w:r>";
    if (name == "pic")
      return "<w:r><w:drawing><wp:inline><wp:extent cx=\"720000\" cy=\"720000\"/><wp:docPr "
             "descr=\"" +
             std::string(text) + "\"/><a:blip r:embed=\"rImage\"/></wp:inline></w:drawing></w:r>";
    const std::string words(text.substr(std::min(text.find(' ') + 1, text.size())));
    const std::string target(text.substr(0, text.find(' ')));
    if (name == "go") return element("w:hyperlink", " w:anchor=\"" + target + "\"", run("", words));
    if (name == "a") {
      links_ += relationship("rLink" + number, "hyperlink", target, true);
      return element("w:hyperlink", " r:id=\"rLink" + number + "\"", run("", words));
    }
    if (name == "prompt")
      return element(
          "w:sdt", "",
          "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>" + element("w:sdtContent", "", run("", text)));
    return "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"" +
           std::string(name == "box1" ? "1" : "0") +
           "\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>?</w:t></w:r></w:sdtContent></"
           "w:sdt>";
  }

  std::string notes_, comments_, links_;
  int number_ = 0;
};

class Odt {
 public:
  std::string of(const Sketch& sketch) {
    std::string body;
    bool is_table = false;
    for (const std::string& each : sketch.lines) {
      const Line line = parse(each);
      if (is_table && line.kind != "|") body += "</table:table>";
      if (!is_table && line.kind == "|")
        body +=
            "<table:table><table:table-column table:style-name=\"C1\"/>"
            "<table:table-column table:style-name=\"C2\"/>";
      body += block(line, !is_table);
      is_table = line.kind == "|";
    }
    if (is_table) body += "</table:table>";
    const std::string revisions =
        revisions_.empty() ? "" : element("text:tracked-changes", "", revisions_);
    package::Package package;
    package.set({"mimetype", "application/vnd.oasis.opendocument.text", package::Method::stored});
    package.set({"content.xml", content(revisions + body, kAutomatic)});
    package.set({"styles.xml", styles(sketch.header)});
    package.set({"Pictures/image1.png", dot_png()});
    return package::write(package);
  }

  static std::string content(std::string_view body, std::string_view automatic) {
    return element("office:document-content", kOdf,
                   element("office:automatic-styles", "", automatic) +
                       element("office:body", "", element("office:text", "", body)));
  }
  static std::string styles(std::string_view header) {
    return element(
        "office:document-styles", kOdf,
        element("office:styles", "", kStyles) +
            element("office:master-styles", "",
                    element("style:master-page", "",
                            element("style:header", "", element("text:p", "", escaped(header))))));
  }

  static constexpr std::string_view kStyles =
      "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>"
      "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\""
      " style:family=\"paragraph\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
      "<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\""
      " style:family=\"paragraph\" style:parent-style-name=\"Heading_20_1\"/>";
  static constexpr std::string_view kAutomatic =
      "<style:style style:name=\"b\" style:family=\"text\"><style:text-properties"
      " fo:font-weight=\"bold\"/></style:style><style:style style:name=\"i\" style:family=\"text\">"
      "<style:text-properties fo:font-style=\"italic\"/></style:style><style:style style:name=\"u\""
      " style:family=\"text\"><style:text-properties style:text-underline-style=\"solid\"/>"
      "</style:style><style:style style:name=\"s\" style:family=\"text\"><style:text-properties"
      " style:text-line-through-style=\"solid\"/></style:style><style:style style:name=\"sup\""
      " style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/>"
      "</style:style><style:style style:name=\"sub\" style:family=\"text\"><style:text-properties"
      " style:text-position=\"sub 58%\"/></style:style><style:style style:name=\"sc\""
      " style:family=\"text\"><style:text-properties fo:font-variant=\"small-caps\"/></style:style>"
      "<style:style style:name=\"hid\" style:family=\"text\"><style:text-properties"
      " text:display=\"none\"/></style:style><style:style style:name=\"en\" style:family=\"text\">"
      "<style:text-properties fo:language=\"en\" fo:country=\"GB\"/></style:style>"
      "<style:style style:name=\"page\" style:family=\"paragraph\"><style:paragraph-properties"
      " fo:break-before=\"page\"/></style:style><style:style style:name=\"rule\""
      " style:family=\"paragraph\"><style:paragraph-properties fo:border-bottom=\"1pt solid\"/>"
      "</style:style><style:style style:name=\"C1\" style:family=\"table-column\">"
      "<style:table-column-properties style:column-width=\"1cm\"/></style:style><style:style"
      " style:name=\"C2\" style:family=\"table-column\"><style:table-column-properties"
      " style:column-width=\"30mm\"/></style:style>"
      "<text:list-style style:name=\"L1\"><text:list-level-style-bullet text:level=\"1\""
      " text:bullet-char=\"-\"/><text:list-level-style-bullet text:level=\"2\""
      " text:bullet-char=\"o\"/></text:list-style><text:list-style style:name=\"L2\">"
      "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/></text:list-style>";

 private:
  std::string block(const Line& line, bool is_first) {
    if (line.kind == "|") return row(line.text, is_first);
    if (line.kind == "---") return "<text:p text:style-name=\"rule\"/>";
    if (line.kind == "toc") return contents(line.text);
    const std::string level = std::to_string(line.level);
    if (line.kind == "#")
      return paragraph(
          "text:h",
          " text:style-name=\"Heading_20_" + level + "\" text:outline-level=\"" + level + "\"",
          line.text);
    if (line.kind == ">")
      return paragraph("text:p", " text:style-name=\"" + line.style + "\"", line.text);
    if (line.kind == "-" || line.kind == "1." || line.kind == "+") return item(line);
    return paragraph("text:p", "", line.text);
  }

  std::string item(const Line& line) {
    const std::string_view entry = line.kind == "+" ? "text:list-header" : "text:list-item";
    std::string out = element(entry, "", paragraph("text:p", "", line.text));
    for (int i = 1; i < line.level; ++i)
      out = element("text:list-item", "", element("text:list", "", out));
    return element("text:list",
                   std::string(" text:continue-numbering=\"true\" text:style-name=\"") +
                       (line.kind == "1." ? "L2\"" : "L1\""),
                   out);
  }

  std::string paragraph(std::string_view name, std::string_view attributes, std::string_view text) {
    std::string inside =
        written(text, [this](auto each, auto words) { return inline_of(each, words); });
    return element(name, attributes, inside);
  }

  std::string row(std::string_view text, bool is_header) {
    std::string cells;
    for (const std::string& each : parted(text, '|'))
      cells += element("table:table-cell", "", paragraph("text:p", "", each));
    const std::string row = element("table:table-row", "", cells);
    return is_header ? element("table:table-header-rows", "", row) : row;
  }

  static std::string contents(std::string_view text) {
    std::string entries;
    for (const std::string& each : parted(text, '/')) entries += element("text:p", "", each);
    return element("text:table-of-content", "",
                   "<text:table-of-content-source text:outline-level=\"2\"/>" +
                       element("text:index-body", "", entries));
  }

  std::string inline_of(std::string_view name, std::string_view text) {
    if (name.empty()) return escaped(text);
    if (name == "tab") return "<text:tab/>";
    if (name == "br") return "<text:line-break/>";
    if (name == "page") return "</text:p><text:p text:style-name=\"page\">";
    if (name == "shy") return "\u00AD";
    if (name == "ins") return "<text:change-start/>" + escaped(text) + "<text:change-end/>";
    if (name == "mark") return "<text:bookmark-start text:name=\"" + std::string(text) + "\"/>";
    if (name == "del") {
      revisions_ += element("text:changed-region", "",
                            element("text:deletion", "",
                                    "<office:change-info><dc:creator>Ada</dc:creator>"
                                    "</office:change-info>" +
                                        element("text:p", "", escaped(text))));
      return "<text:change/>";
    }
    return more_of(name, text);
  }

  std::string more_of(std::string_view name, std::string_view text) {
    const std::string inside = element("text:p", "", escaped(text));
    if (name == "note")
      return element(
          "text:note", "",
          "<text:note-citation>1</text:note-citation>" + element("text:note-body", "", inside));
    if (name == "com")
      return element("office:annotation", "",
                     "<dc:creator>Ada</dc:creator><dc:date>2026-03-03T10:00:00</dc:date>" + inside);
    if (name == "box") return element("draw:frame", "", element("draw:text-box", "", inside));
    if (name == "pic")
      return "<draw:frame svg:width=\"20mm\"><draw:image xlink:href=\"Pictures/image1.png\"/>"
             "<svg:desc>" +
             std::string(text) + "</svg:desc></draw:frame>";
    const std::string words(text.substr(std::min(text.find(' ') + 1, text.size())));
    const std::string target(text.substr(0, text.find(' ')));
    if (name == "go" || name == "a")
      return element("text:a",
                     " xlink:href=\"" + std::string(name == "go" ? "#" : "") + target + "\"",
                     escaped(words));
    if (name == "prompt")
      return element("text:placeholder", " text:placeholder-type=\"text\"", escaped(text));
    if (name == "box1" || name == "box0")
      return element("loext:content-control",
                     std::string(" loext:checkbox=\"true\" loext:checked=\"") +
                         (name == "box1" ? "true\"" : "false\""),
                     "?");
    return element("text:span", " text:style-name=\"" + std::string(name) + "\"", escaped(text));
  }

  std::string revisions_;
};

}  // namespace

std::string docx_of(const Sketch& sketch) {
  return Docx().of(sketch);
}

std::string odt_of(const Sketch& sketch) {
  return Odt().of(sketch);
}

std::string docx_around(std::string_view body, std::string_view styles,
                        std::string_view numbering) {
  package::Package package;
  package.set({"word/document.xml", Docx::part("document", element("w:body", "", body))});
  package.set({"word/styles.xml", Docx::part("styles", styles.empty() ? Docx::kStyles : styles)});
  package.set({"word/numbering.xml",
               Docx::part("numbering", numbering.empty() ? Docx::kNumbering : numbering)});
  package.set({"word/_rels/document.xml.rels",
               Docx::rels(Docx::relationship("r1", "styles", "styles.xml") +
                          Docx::relationship("r2", "numbering", "numbering.xml"))});
  return package::write(package);
}

std::string odt_around(std::string_view body, std::string_view styles) {
  package::Package package;
  package.set({"mimetype", "application/vnd.oasis.opendocument.text", package::Method::stored});
  package.set(
      {"content.xml", Odt::content(body, std::string(Odt::kAutomatic) + std::string(styles))});
  package.set({"styles.xml", Odt::styles("")});
  return package::write(package);
}

std::string dot_png() {
  return std::string("\x89PNG\r\n\x1a\n", 8) + "a dot";
}

}  // namespace greffier::readers_tests
