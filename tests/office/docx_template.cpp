#include "docx_template.hpp"

#include "catch.hpp"
#include "docx/template_writer.hpp"
#include "format.hpp"
#include "xml/escape.hpp"

namespace greffier::office::testing {

namespace {

constexpr int kBulletList = 91;
constexpr int kFirstNumberedList = 100;
constexpr int kNumberedLists = 20;
constexpr std::string_view kSectionBreak =
    "<w:sectPr><w:type w:val=\"continuous\"/><w:cols w:num=\"2\"/></w:sectPr>";

// --- Sketches to XML

class BodyBuilder {
 public:
  std::string build(const Sketches& sketches) {
    add_all(sketches, 0);
    return std::move(out_);
  }

 private:
  void add_all(const Sketches& sketches, int level) {
    for (std::size_t i = 0; i < sketches.size();) i = add_group(sketches, i, level);
  }

  std::size_t add_group(const Sketches& sketches, std::size_t first, int level) {
    const std::string& kind = sketches[first].kind;
    if (kind == "--") return first + 1;
    if (kind == "row" || kind == "head") return add_table(sketches, first);
    if (kind == "item" || kind == "num") return add_list(sketches, first, level);
    add_paragraph(sketches[first], {});
    return first + 1;
  }

  void add_paragraph(const Sketch& sketch, const std::string& list) {
    std::string style =
        sketch.style.empty() || sketch.style == "section" ? "BodyText" : sketch.style;
    if (sketch.kind[0] == 'h') style = "Heading" + sketch.kind.substr(1);
    const bool starts_page = style == "page";
    if (starts_page || style == "saut" || style == "apres") style = "BodyText";
    out_ += "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>";
    out_ += (starts_page ? "<w:pageBreakBefore/>" : "") + list;
    if (sketch.style == "section") out_ += kSectionBreak;
    out_ += "</w:pPr>";
    for (const Run& run : sketch.runs) add_run(run);
    if (sketch.style == "saut" || sketch.style == "apres")
      out_ += "<w:r><w:br w:type=\"page\"/></w:r>";
    out_ += "</w:p>";
  }

  void add_run(const Run& run) {
    if (run.text.empty()) return;
    out_ += run.bold ? "<w:r><w:rPr><w:b/></w:rPr>" : "<w:r>";
    std::string text;
    const auto flush = [&] {
      if (text.empty()) return;
      // As LibreOffice writes it: said only where it counts.
      const bool has_margin = text.front() == ' ' || text.back() == ' ';
      out_ += has_margin ? "<w:t xml:space=\"preserve\">" : "<w:t>";
      xml::append_text(out_, text);
      out_ += "</w:t>";
      text.clear();
    };
    for (std::size_t i = 0; i < run.text.size(); ++i) {
      const std::string_view rest = std::string_view(run.text).substr(i);
      if (rest.starts_with("\uFFFC")) {
        flush();
        add_picture(run.picture);
        i += 2;
      } else if (rest.starts_with(kNoteOpen) || rest.starts_with(kNoteClose)) {
        flush();
        out_ += rest.starts_with(kNoteOpen) ? note_open() : std::string(kNoteEnd);
        i += kNoteOpen.size() - 1;
      } else if (rest[0] == '\t' || rest[0] == '\n') {
        flush();
        out_ += rest[0] == '\t' ? "<w:tab/>" : "<w:br/>";
      } else {
        text += rest[0];
      }
    }
    flush();
    out_ += "</w:r>";
  }

  // Inside its call, where nest_notes puts it.
  std::string note_open() {
    const std::string id = "w:id=\"" + std::to_string(++notes_ + 1) + "\"";
    return "<w:footnoteReference " + id + "><w:footnote " + id +
           "><w:p><w:r><w:footnoteRef/></w:r><w:r>";
  }

  void add_picture(const std::string& said) {
    const std::string number = std::to_string(++pictures_);
    if (said.empty()) {
      out_ += "<w:drawing><wp:inline><wp:docPr id=\"" + number +
              "\" name=\"\"/></wp:inline></w:drawing>";
      return;
    }
    const PlacedPicture placed = parse_picture(said);
    out_ += "<w:drawing><wp:inline><wp:extent " + emu_size(placed) + "/><wp:docPr id=\"" + number +
            "\" name=\"" + placed.name + "\" descr=\"" + placed.alternative +
            "\"/><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id=\"0\" "
            "name=\"exemple.png\"/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId99\"/>"
            "<a:srcRect l=\"900\"/></pic:blipFill><pic:spPr><a:xfrm><a:ext " +
            emu_size(placed) +
            "/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic>"
            "</wp:inline></w:drawing>";
  }

  static std::string emu_size(const PlacedPicture& placed) {
    const auto emu = [](const std::string& side) {
      return std::to_string(std::stoi(side) * 36000);
    };
    return "cx=\"" + emu(placed.width) + "\" cy=\"" + emu(placed.height) + "\"";
  }

  std::size_t add_list(const Sketches& sketches, std::size_t first, int level) {
    const std::string& kind = sketches[first].kind;
    const int list = kind == "item" ? kBulletList : kFirstNumberedList + lists_++;
    REQUIRE(lists_ < kNumberedLists);
    std::size_t i = first;
    for (; i < sketches.size() && sketches[i].kind == kind; ++i) {
      add_paragraph({"p", sketches[i].style, 0, sketches[i].runs, {}},
                    "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                        std::to_string(list) + "\"/></w:numPr>");
      add_all(sketches[i].children, level + 1);
    }
    return i;
  }

  std::size_t add_table(const Sketches& sketches, std::size_t first) {
    out_ += "<w:tbl><w:tblPr/><w:tblGrid>";
    for (std::size_t i = 0; i < sketches[first].children.size(); ++i)
      out_ += "<w:gridCol w:w=\"1000\"/>";
    out_ += "</w:tblGrid>";
    std::size_t i = first;
    for (; i < sketches.size() && (sketches[i].kind == "row" || sketches[i].kind == "head"); ++i) {
      out_ += "<w:tr>";
      if (sketches[i].kind == "head") out_ += "<w:trPr><w:tblHeader/></w:trPr>";
      for (const Sketch& cell : sketches[i].children) {
        out_ += "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>";
        add_all(cell.children, 0);
        out_ += "</w:tc>";
      }
      out_ += "</w:tr>";
    }
    out_ += "</w:tbl>";
    return i;
  }

  static constexpr std::string_view kNoteEnd = "</w:r></w:p></w:footnote></w:footnoteReference>";
  std::string out_;
  int notes_ = 0;
  int lists_ = 0;
  int pictures_ = 0;
};

constexpr std::string_view kNotes = "word/footnotes.xml";

// A template whose body has notes inside their calls, with these where they belong.
void set_body(package::Package& package, std::string document) {
  constexpr std::string_view kOpen = "<w:footnote ";
  constexpr std::string_view kClose = "</w:footnote>";
  std::string notes;
  for (std::size_t at = document.find(kOpen); at != std::string::npos; at = document.find(kOpen)) {
    const std::size_t length = document.find(kClose, at) + kClose.size() - at;
    notes += document.substr(at, length);
    document.erase(at, length);
  }
  std::string part = content_of(package, kNotes);
  part.insert(part.rfind("</"), notes);
  package.set({std::string(kNotes), std::move(part)});
  package.set({"word/document.xml", std::move(document)});
}

std::string list(int number, const std::string& abstract) {
  return "<w:num w:numId=\"" + std::to_string(number) + "\"><w:abstractNumId w:val=\"" + abstract +
         "\"/></w:num>";
}

// Chapitre begins pages, SousChapitre as well, Sage, which is made from it, does not.
void add_page_styles(package::Package& package) {
  const auto style = [](const std::string& name, const std::string& parent,
                        const std::string& properties) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + name + "\"><w:name w:val=\"" + name +
           "\"/><w:basedOn w:val=\"" + parent + "\"/>" + properties + "</w:style>";
  };
  std::string styles = content_of(package, "word/styles.xml");
  styles.insert(
      styles.rfind("</w:styles>"),
      style("Chapitre", "BodyText", "<w:pPr><w:pageBreakBefore/></w:pPr>") +
          style("SousChapitre", "Chapitre", "") +
          style("Sage", "SousChapitre", "<w:pPr><w:pageBreakBefore w:val=\"0\"/></w:pPr>"));
  package.set({"word/styles.xml", std::move(styles)});
}

}  // namespace

std::string docx_body(const Sketches& sketches) {
  return BodyBuilder().build(sketches);
}

package::Package docx_template_with(const std::string& body) {
  static const package::Package kEmpty = docx::write_template({}, style_sheet(), "Modèle");
  package::Package package = kEmpty;
  std::string document = content_of(package, "word/document.xml");
  document.insert(document.rfind("<w:sectPr>"), body);
  set_body(package, std::move(document));
  std::string numbering = content_of(package, "word/numbering.xml");
  std::string lists = list(kBulletList, "1");
  for (int i = 0; i < kNumberedLists; ++i) lists += list(kFirstNumberedList + i, "2");
  numbering.insert(numbering.rfind("</w:numbering>"), lists);
  package.set({"word/numbering.xml", std::move(numbering)});
  add_page_styles(package);
  return package;
}

}  // namespace greffier::office::testing
