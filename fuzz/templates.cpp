// libFuzzer: any bytes are a template, ODT and DOCX, as XML of their own, as the text of its
// paragraphs, or as tags spread over paragraphs, runs, lists and nested tables. What must hold:
// compiling and rendering end, a document without errors is well-formed in every part, and
// rendering twice gives the same bytes.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "docx/namespaces.hpp"
#include "docx/render.hpp"
#include "docx/template.hpp"
#include "ingest/yaml.hpp"
#include "odt/namespaces.hpp"
#include "odt/render.hpp"
#include "odt/template.hpp"
#include "require.hpp"
#include "xml/escape.hpp"
#include "xml/tree.hpp"

namespace {

using namespace greffier;
using fuzz::require;

// How one format writes what a byte of the input asks for.
struct Words {
  std::string_view open, close;  // around the body
  std::string_view paragraph, paragraph_end, run, run_end;
  std::string_view table, row, cell, cell_end, row_end, table_end;
  std::string_view item, item_end;
  std::string_view mark;  // a bookmark and a break inside a paragraph
};
constexpr Words kOdt{"<office:text>",
                     "</office:text>",
                     "<text:p>",
                     "</text:p>",
                     "<text:span>",
                     "</text:span>",
                     "<table:table><table:table-column table:number-columns-repeated=\"2\"/>",
                     "<table:table-row>",
                     "<table:table-cell>",
                     "</table:table-cell>",
                     "</table:table-row>",
                     "</table:table>",
                     "<text:list><text:list-item>",
                     "</text:list-item></text:list>",
                     "<text:bookmark text:name=\"b\"/><text:line-break/>"};
constexpr Words kDocx{
    "<w:body>",
    "</w:body>",
    "<w:p>",
    "</w:p>",
    "<w:r><w:t>",
    "</w:t></w:r>",
    "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>",
    "<w:tr>",
    "<w:tc>",
    "</w:tc>",
    "</w:tr>",
    "</w:tbl>",
    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>",
    "",
    "<w:r><w:br/></w:r>"};

constexpr std::array<std::string_view, 28> kTexts{"{{ a }}",
                                                  "{{ l.n }}",
                                                  "{{ l }}",
                                                  "{{ r.n }}",
                                                  "{{ corps }}",
                                                  "{% pour x dans l %}",
                                                  "{{ x.n }}",
                                                  "{% fin %}",
                                                  "{% si b %}",
                                                  "{% sinon %}",
                                                  "{% sinon si a %}",
                                                  "{% garder si l.n %}",
                                                  "{% supprimer si b %}",
                                                  "{% pour c dans l par colonne %}",
                                                  "{% pour c dans l par ligne %}",
                                                  "{%tr for x in l %}",
                                                  "{% pour chaque dans l %}",
                                                  "{{ n }}",
                                                  "{# style : puce #}",
                                                  "{{ l.n | somme }}",
                                                  "{{ a | majuscules ~ «\u00A0!\u00A0» }}",
                                                  "{{",
                                                  "}}",
                                                  "{% ",
                                                  "%}",
                                                  " mot ",
                                                  "{% inclure \"x\" %}",
                                                  "{{ l.m.n }}"};

class Body {
 public:
  explicit Body(const Words& words) : words_(words) {}

  std::string of(std::string_view bytes) && {
    out_ += words_.open;
    for (const char byte : bytes) add(static_cast<unsigned char>(byte));
    while (!tables_.empty()) close_table();
    end_paragraph();
    return out_.append(words_.close);
  }

 private:
  void add(unsigned byte) {
    switch (byte % 40) {
      case 28:
        return end_paragraph();
      case 29:
        return open_table();
      case 30:
        return next_cell();
      case 31:
        return next_row();
      case 32:
        return tables_.empty() ? end_paragraph() : close_table();
      case 33:
        end_paragraph();
        out_.append(words_.item);
        if (!words_.item_end.empty()) {
          out_.append(words_.paragraph).append(kTexts[byte / 40]).append(words_.paragraph_end);
          out_.append(words_.item_end);
        }
        return;
      case 34:
        begin_paragraph();
        out_.append(words_.mark);
        return;
      default:
        begin_paragraph();
        out_.append(words_.run);
        for (const char c : kTexts[byte % kTexts.size()])
          c == '"' ? out_.append("&quot;") : out_.append(1, c);
        out_.append(words_.run_end);
    }
  }

  void begin_paragraph() {
    if (!std::exchange(in_paragraph_, true)) out_.append(words_.paragraph);
  }
  void end_paragraph() {
    if (std::exchange(in_paragraph_, false)) out_.append(words_.paragraph_end);
  }
  void open_table() {
    end_paragraph();
    if (tables_.size() > 5) return;
    tables_ += 't';
    out_.append(words_.table).append(words_.row).append(words_.cell);
  }
  void fill_cell() {
    end_paragraph();
    out_.append(words_.paragraph).append(words_.paragraph_end);
  }
  void next_cell() {
    if (tables_.empty()) return;
    fill_cell();
    out_.append(words_.cell_end).append(words_.cell);
  }
  void next_row() {
    if (tables_.empty()) return;
    fill_cell();
    out_.append(words_.cell_end).append(words_.row_end).append(words_.row).append(words_.cell);
  }
  void close_table() {
    fill_cell();
    tables_.pop_back();
    out_.append(words_.cell_end).append(words_.row_end).append(words_.table_end);
  }

  const Words& words_;
  std::string out_;
  std::string tables_;
  bool in_paragraph_ = false;
};

// A paragraph for each line: tags of any kind.
std::string lines(const Words& words, std::string_view text) {
  std::string out(words.open);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.append(words.paragraph).append(words.run);
    xml::append_text(out, text.substr(0, end));
    out.append(words.run_end).append(words.paragraph_end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out.append(words.close);
}

const model::Map& data() {
  static const model::Map kData = [] {
    diag::Sink sink;
    auto value = ingest::read_yaml(
        "a: mot\nb: true\nn: 3\nr: {n: x}\nl: [{n: 1, m: [{n: 4}]}, {n: 2, m: []}]\nvide: []\n", 1,
        1, sink);
    model::Map map = std::move(*value.get_if<model::Map>());
    model::Paragraph line;
    line.inlines.push_back({model::Text{"un texte"}, {}, {}});
    map.set("corps", model::Value(model::Blocks{{std::move(line), {}}}));
    return map;
  }();
  return kData;
}

package::Package odt_package(const std::string& body) {
  package::Package package;
  package.set({"mimetype", "application/vnd.oasis.opendocument.text", package::Method::stored});
  package.set({"content.xml", "<office:document-content" + odt::declarations() + "><office:body>" +
                                  body + "</office:body></office:document-content>"});
  package.set({"styles.xml", "<office:document-styles" + odt::declarations() +
                                 "><office:styles/></office:document-styles>"});
  return package;
}

package::Package docx_package(const std::string& body) {
  const std::string declared(docx::kDeclarations);
  package::Package package;
  package.set({"[Content_Types].xml",
               "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"});
  package.set({"word/document.xml", "<w:document" + declared + ">" + body + "</w:document>"});
  package.set({"word/styles.xml", "<w:styles" + declared + "/>"});
  return package;
}

template <typename Template>
void check(const std::optional<Template>& compiled, const diag::Sink& raised, const auto& prefixes,
           const auto& render) {
  if (!compiled || raised.has_errors()) return;
  static const model::Metadata kMetadata;
  const office::MediaLibrary media;
  const auto once = [&](diag::Sink& sink) {
    return render(*compiled, office::RenderInput{data(), kMetadata, media}, sink);
  };
  diag::Sink sink;
  const package::Package document = once(sink);
  if (sink.has_errors()) return;
  for (const package::Part& part : document.parts()) {
    if (!part.name().ends_with(".xml")) continue;
    const auto content = part.content();
    require(static_cast<bool>(content) &&
                static_cast<bool>(xml::parse(*content, prefixes, part.name())),
            "every part is well-formed");
  }
  diag::Sink again;
  require(package::write(document) == package::write(once(again)),
          "a second rendering gives the same");
}

void check_odt(const std::string& body) {
  diag::SourceMap sources;
  diag::Sink sink;
  check(odt::compile_template(odt_package(body), "modele.odt", sources, sink), sink, odt::kPrefixes,
        odt::render);
}

void check_docx(const std::string& body) {
  diag::SourceMap sources;
  diag::Sink sink;
  check(docx::compile_template(docx_package(body), "modele.docx", sources, sink), sink,
        docx::kPrefixes, docx::render);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 1) return 0;
  const std::string_view input(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  if (bytes[0] % 8 == 0) {
    check_odt(std::string(input));
    check_docx(std::string(input));
  } else if (bytes[0] % 8 == 1) {
    check_odt(lines(kOdt, input));
    check_docx(lines(kDocx, input));
  } else {
    check_odt(Body(kOdt).of(input));
    check_docx(Body(kDocx).of(input));
  }
  return 0;
}
