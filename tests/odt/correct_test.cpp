// The typography of an existing .odt: XML in, XML out.
#include "odt/correct.hpp"

#include <map>
#include <vector>

#include "catch.hpp"
#include "correcting.hpp"
#include "odt/namespaces.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::odt_tests;
using namespace greffier::correcting_tests;

namespace {

constexpr std::string_view kFirst = "<text:p>début</text:p>";
constexpr std::string_view kLast = "<text:p>fin</text:p>";

// A document that has every style, with `body` for its text and `styles` among its automatic ones.
package::Package document(std::string_view body, std::string_view styles = {}) {
  package::Package result = document_of({model::paragraph("@")});
  std::string content = part(result, "content.xml");
  const std::size_t at = content.find("@</text:p>");
  const std::size_t begin = content.rfind("<text:p", at);
  const std::size_t end = content.find('>', at) + 1;
  content.replace(begin, end - begin, std::string(kFirst).append(body).append(kLast));
  const std::size_t automatic = content.find("</office:automatic-styles>");
  if (!styles.empty()) content.insert(automatic, styles);
  result.set({"content.xml", content});
  return result;
}

office::CorrectedPackage corrected(
    const package::Package& package, const office::CorrectionOptions& options,
    const typography::Profile& profile = typography::default_profile()) {
  return corrected_by<odt::correct>(package, options, profile);
}

// The body between the two paragraphs that stand around it.
std::string body(const package::Package& package) {
  return between(part(package, "content.xml"), kFirst, kLast);
}

std::string change(int number) {
  return "<text:change text:change-id=\"correction" + std::to_string(number) + "\"/>";
}
std::string inserted(int number, const std::string& text) {
  const std::string id = "text:change-id=\"correction" + std::to_string(number) + "\"/>";
  return "<text:change-start " + id + text + "<text:change-end " + id;
}

// What a reader of the document sees when every tracked change is accepted, or rejected.
class Reader {
 public:
  Reader(const package::Package& package, bool accepts) : accepts_(accepts) {
    const auto tree = xml::parse(part(package, "content.xml"), odt::kPrefixes, "content.xml");
    REQUIRE(tree.ok());
    know(*tree);
    read(*tree);
  }
  // White space counts once, as readers have it.
  [[nodiscard]] std::string shown() const {
    std::string out;
    for (const char c : text)
      if (c != ' ' && c != '\n')
        out += c;
      else if (!out.ends_with(' '))
        out += ' ';
    return out;
  }

 private:
  std::string text;
  void know(const xml::Node& node) {
    if (node.is("text:changed-region")) {
      const xml::Node* deletion = node.child("text:deletion");
      std::string& deleted = regions_[*node.attribute("xml:id")];
      if (deletion == nullptr) return insertions_.push_back(*node.attribute("xml:id"));
      deleted = flat(*deletion->child("text:p"));
    }
    for (const xml::Node& child : node.children) know(child);
  }
  static std::string flat(const xml::Node& node) {
    if (node.is("text:s")) return " ";
    std::string out = node.text;
    for (const xml::Node& child : node.children) out += flat(child);
    return out;
  }
  void read(const xml::Node& node) {
    if (node.is("text:tracked-changes")) return;
    const std::string* id = node.attribute("text:change-id");
    const bool is_insertion =
        id != nullptr && std::ranges::find(insertions_, *id) != insertions_.end();
    if (node.is("text:change") && !accepts_) text += regions_[*id];
    if (is_insertion && node.is("text:change-start")) ++open_;
    if (is_insertion && node.is("text:change-end")) --open_;
    if (open_ == 0 || accepts_) text += node.is("text:s") ? " " : node.text;
    for (const xml::Node& child : node.children) read(child);
    if (node.is("text:p")) text += "\n";
  }
  bool accepts_;
  int open_ = 0;
  std::map<std::string, std::string> regions_;
  std::vector<std::string> insertions_;
};

const std::vector<Case> kCases{
    {"a space becomes another one", "<text:p>Sujet : eau</text:p>", "<text:p>Sujet⍽: eau</text:p>",
     "<text:p>Sujet" + change(1) + inserted(2, "⍽") + ": eau</text:p>"},
    {"the text is one across its spans",
     "<text:p><text:span text:style-name=\"E\">Sujet</text:span> : eau</text:p>",
     "<text:p><text:span text:style-name=\"E\">Sujet</text:span>⍽: eau</text:p>",
     "<text:p><text:span text:style-name=\"E\">Sujet</text:span>" + change(1) + inserted(2, "⍽") +
         ": eau</text:p>"},
    {"a replacement takes the formatting of the first character that it replaces",
     "<text:p>et<text:span text:style-name=\"E\">c.</text:span>.. fin.</text:p>",
     "<text:p>et<text:span text:style-name=\"E\">c.</text:span> fin.</text:p>",
     "<text:p>et<text:span text:style-name=\"E\">c.</text:span>" + change(1) + " fin.</text:p>"},
    {"what is superscript gets a span inside its own",
     "<text:p><text:span text:style-name=\"E\">la 2ème fois</text:span></text:p>",
     "<text:p><text:span text:style-name=\"E\">la 2<text:span "
     "text:style-name=\"correction_exposant1\">e</text:span> fois</text:span></text:p>",
     "<text:p><text:span text:style-name=\"E\">la 2" + change(1) +
         inserted(2, "<text:span text:style-name=\"correction_exposant1\">e</text:span>") +
         " fois</text:span></text:p>"},
    {"of two spaces one stays", "<text:p>un <text:s/>mot</text:p>", "<text:p>un mot</text:p>",
     "<text:p>un " + change(1) + "mot</text:p>"},
    {"a space that is laid bare is kept",
     "<text:p>un<text:tab/><text:span> fin : non</text:span></text:p>",
     "<text:p>un<text:tab/><text:span> fin⍽: non</text:span></text:p>",
     "<text:p>un<text:tab/><text:span> fin" + change(1) + inserted(2, "⍽") +
         ": non</text:span></text:p>"},
    {"white space of the file is one space", "<text:p>\n  Sujet\n  : eau\n</text:p>",
     "<text:p>\n  Sujet⍽: eau\n</text:p>",
     "<text:p>\n  Sujet" + change(1) + inserted(2, "⍽") + ": eau\n</text:p>"},
    {"references stay as they are typed", "<text:p>A&#38;B &lt; l&#39;eau&#xA0;: oui</text:p>",
     "<text:p>A&#38;B &lt; l’eau&#xA0;: oui</text:p>",
     "<text:p>A&#38;B &lt; l" + change(1) + inserted(2, "’") + "eau&#xA0;: oui</text:p>"},
    {"a bookmark stands aside", "<text:p>Sujet<text:bookmark text:name=\"b\"/> : eau</text:p>",
     "<text:p>Sujet<text:bookmark text:name=\"b\"/>⍽: eau</text:p>",
     "<text:p>Sujet<text:bookmark text:name=\"b\"/>" + change(1) + inserted(2, "⍽") +
         ": eau</text:p>"},
    {"tables in tables",
     "<table:table><table:table-row><table:table-cell><table:table><table:table-row>"
     "<table:table-cell><text:p>Sujet : eau</text:p></table:table-cell></table:table-row>"
     "</table:table></table:table-cell></table:table-row></table:table>",
     "<table:table><table:table-row><table:table-cell><table:table><table:table-row>"
     "<table:table-cell><text:p>Sujet⍽: eau</text:p></table:table-cell></table:table-row>"
     "</table:table></table:table-cell></table:table-row></table:table>",
     "<table:table><table:table-row><table:table-cell><table:table><table:table-row>"
     "<table:table-cell><text:p>Sujet" +
         change(1) + inserted(2, "⍽") +
         ": eau</text:p></table:table-cell></table:table-row>"
         "</table:table></table:table-cell></table:table-row></table:table>"},
};

const std::vector<std::pair<const char*, std::string>> kKept{
    {"what is right", "<text:p>Sujet\u00A0: eau</text:p>"},
    {"code", "<text:p text:style-name=\"Preformatted_20_Text\">x ; y ?</text:p>"},
    {"code in a line",
     "<text:p>le mot <text:span text:style-name=\"Source_20_Text\">a : b"
     "</text:span> ici</text:p>"},
    {"a field", "<text:p><text:title>Quoi ?</text:title></text:p>"},
    {"a comment",
     "<text:p>mot<office:annotation><dc:creator>B</dc:creator><text:p>Quoi ?</text:p>"
     "</office:annotation></text:p>"},
    {"deleted text", "<text:p>mot<text:change text:change-id=\"x\"/></text:p>"},
    {"a table of contents",
     "<text:table-of-content text:name=\"t\"><text:index-body><text:p>Quoi ?"
     "</text:p></text:index-body></text:table-of-content>"},
};

}  // namespace

TEST_CASE("an ODF text is corrected where it stands") {
  for (const Case& each : kCases) {
    INFO(each.what);
    const auto result = corrected(document(each.in), kPlain);
    CHECK(body(result.package) == each.plain);
    CHECK(result.is_changed);
    if (!holds(each.plain, "correction_exposant"))
      CHECK(shown(result.package) == shown(document(each.plain)));
  }
}

TEST_CASE("corrections of an ODF text can be tracked") {
  for (const Case& each : kCases) {
    INFO(each.what);
    const package::Package source = document(each.in);
    const auto tracked = corrected(source, kTracked);
    CHECK(body(tracked.package) == each.tracked);
    CHECK(Reader(tracked.package, true).shown() ==
          Reader(corrected(source, kPlain).package, true).shown());
    CHECK(Reader(tracked.package, false).shown() == Reader(source, true).shown());
  }
}

TEST_CASE("a tracked change has its author, date and deleted text") {
  const std::string content =
      part(corrected(document("<text:p text:style-name=\"Standard\">Sujet : eau</text:p>"),
                     {true, "Ana & Bo", "2026-03-09T14:30:00"})
               .package,
           "content.xml");
  const std::string info =
      "<office:change-info><dc:creator>Ana &amp; Bo</dc:creator><dc:date>2026-03-09T14:30:00"
      "</dc:date></office:change-info>";
  CHECK(holds(content,
              "<text:tracked-changes text:track-changes=\"false\"><text:changed-region "
              "xml:id=\"correction1\" text:id=\"correction1\"><text:deletion>" +
                  info +
                  "<text:p text:style-name=\"Standard\"><text:s/></text:p>"
                  "</text:deletion></text:changed-region>"));
  CHECK(holds(content, "<text:insertion>" + info + "</text:insertion>"));
}

TEST_CASE("what is not to be corrected in an ODF text stays, and so does the file") {
  for (const auto& [what, xml] : kKept) {
    INFO(what);
    check_kept<odt::correct>(document(xml));
  }
}

TEST_CASE("a passage in another language is left alone") {
  const std::string styles =
      "<style:style style:name=\"Ang\" style:family=\"text\"><style:text-properties "
      "fo:language=\"en\" fo:country=\"GB\"/></style:style>";
  const auto result = corrected(
      document("<text:p>Oui <text:span text:style-name=\"Ang\">Really ?</text:span> : non</text:p>",
               styles),
      kPlain);
  CHECK(body(result.package) ==
        "<text:p>Oui <text:span text:style-name=\"Ang\">Really ?</text:span>⍽: non</text:p>");
}

TEST_CASE("an insertion that nobody has accepted is corrected inside") {
  package::Package source = document(
      "<text:p>a <text:change-start text:change-id=\"x\"/>Sujet : b<text:change-end "
      "text:change-id=\"x\"/></text:p>");
  std::string content = part(source, "content.xml");
  content.insert(content.find(kFirst),
                 "<text:tracked-changes><text:changed-region xml:id=\"x\" text:id=\"x\">"
                 "<text:insertion><office:change-info><dc:creator>B</dc:creator><dc:date>"
                 "2026-01-01T10:00:00</dc:date></office:change-info></text:insertion>"
                 "</text:changed-region></text:tracked-changes>");
  source.set({"content.xml", content});
  CHECK(body(corrected(source, kTracked).package) ==
        "<text:p>a <text:change-start text:change-id=\"x\"/>Sujet⍽: b<text:change-end "
        "text:change-id=\"x\"/></text:p>");
}

TEST_CASE("notes and boxes are texts of their own, headers of the styles too") {
  const std::string note =
      "<text:p>Mot<text:note text:note-class=\"footnote\"><text:note-citation>1"
      "</text:note-citation><text:note-body><text:p>Quoi ?</text:p></text:note-body></text:note> : "
      "<draw:frame svg:width=\"2cm\" svg:height=\"2cm\"><draw:text-box><text:p>Qui ?</text:p>"
      "</draw:text-box></draw:frame></text:p>";
  package::Package source = document(note);
  std::string styles = part(source, "styles.xml");
  const std::size_t master = styles.find("<style:master-page ");
  const std::size_t end = styles.find("/>", master);
  REQUIRE(end < styles.find('>', master));
  styles.replace(end, 2,
                 "><style:footer><text:p>Pied : oui</text:p></style:footer></style:master-page>");
  source.set({"styles.xml", styles});
  const auto result = corrected(source, kTracked);
  CHECK(listed(result) ==
        "T03 content.xml §2:  : → ⍽:\n"
        "T01 content.xml §3: Quoi ? → Quoi⍽?\n"
        "T01 content.xml §4: Qui ? → Qui⍽?\n"
        "T03 styles.xml §1: Pied : → Pied⍽:\n");
  CHECK(holds(spaced(part(result.package, "styles.xml")),
              "<text:p>Pied<text:change text:change-id=\"correction_page1\"/>"));
}

TEST_CASE("the text of a drawing cannot be tracked: it is listed and stays") {
  const package::Package source =
      document("<text:p><draw:custom-shape><text:p>Quoi ?</text:p></draw:custom-shape></text:p>");
  const auto tracked = corrected(source, kTracked);
  CHECK(listed(tracked) == "? T01 content.xml §3: Quoi ? → Quoi⍽?\n");
  CHECK_FALSE(tracked.is_changed);
  CHECK(corrected(source, kPlain).is_changed);
}

TEST_CASE("a correction tells where it stands in an ODF text") {
  const auto result = corrected(
      document("<text:h text:outline-level=\"1\">Budget : suite</text:h><table:table>"
               "<table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p>"
               "</table:table-cell></table:table-row></table:table-header-rows><table:table-row>"
               "<table:table-cell table:number-columns-spanned=\"2\"><text:p>b</text:p>"
               "</table:table-cell><table:covered-table-cell/><table:table-cell><text:p>Quoi ?"
               "</text:p></table:table-cell></table:table-row></table:table><text:h "
               "text:outline-level=\"2\">Eau</text:h><text:p>Et 12.5 km ?</text:p>"),
      kPlain);
  CHECK(listed(result) ==
        "T03 content.xml §2 / Budget : suite: Budget : → Budget⍽:\n"
        "T01 content.xml §5 [2,3] / Budget : suite: Quoi ? → Quoi⍽?\n"
        "? T16 content.xml §7 / Budget : suite / Eau: 12.5 → 12,5\n"
        "T13 content.xml §7 / Budget : suite / Eau: 12.5 km → 12.5⍽km\n"
        "T01 content.xml §7 / Budget : suite / Eau: km ? → km⍽?\n");
}

TEST_CASE("corrected ODF documents pass the judge") {
  std::string all;
  for (const Case& each : kCases)
    if (!holds(each.in, "\"E\"") && !holds(each.in, "table:") && !holds(each.in, "\n"))
      all += each.in;
  all += "<text:p>Au XXe siècle, la 2ème réunion ad hoc : l'Etat a dit \"non\"...</text:p>";
  for (const auto& options : {kPlain, kTracked}) {
    const auto result = corrected(document(all), options, imprimerie());
    CHECK(judged(result.package, "essai.odt") == judged(document(all), "essai.odt"));
    CHECK(corrected(result.package, kPlain, imprimerie()).corrections.empty());
  }
}

TEST_CASE("a part with prefixes of its own is written anew") {
  package::Package source = document("<text:p>Sujet : eau</text:p>");
  std::string content = part(source, "content.xml");
  for (std::size_t at = 0; (at = content.find("text:p>", at)) != std::string::npos; at += 4)
    content.replace(at, 7, "t:p>");
  content.insert(content.find(" xmlns:"),
                 " xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"");
  source.set({"content.xml", content});
  CHECK(body(corrected(source, kPlain).package) == "<text:p>Sujet⍽: eau</text:p>");
}

TEST_CASE("what is no ODF text document is refused") {
  diag::Sink sink;
  CHECK_FALSE(odt::correct(package::Package(), typography::default_profile(), kPlain, "x", sink));
  CHECK(codes(sink) == "O021");
}

TEST_CASE("a signature that no longer holds is told of, odt") {
  package::Package source = document("<text:p>Quoi ?</text:p>");
  source.set({"META-INF/documentsignatures.xml", "<signed/>"});
  diag::Sink sink;
  CHECK(odt::correct(source, typography::default_profile(), kPlain, "essai", sink));
  CHECK(codes(sink) == "O040");
}

TEST_CASE("automatic styles are added where there is no place for them yet") {
  for (const bool is_empty : {true, false}) {
    package::Package source = document("<text:p>la 2e fois</text:p>");
    std::string content = part(source, "content.xml");
    const std::size_t begin = content.find("<office:automatic-styles>");
    const std::size_t end = content.find("<office:body>");
    content.replace(begin, end - begin, is_empty ? "<office:automatic-styles/>" : "");
    source.set({"content.xml", content});
    CHECK(holds(part(corrected(source, kPlain).package, "content.xml"),
                "<office:automatic-styles><style:style style:name=\"correction_exposant1\" "
                "style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/>"
                "</style:style></office:automatic-styles><office:body>"));
  }
}

TEST_CASE("wherever its spans are cut, an ODF text is corrected alike") {
  const std::vector<std::string> pieces = characters(kHabits);
  const auto text_of = [](const package::Package& package) {
    return Reader(package, true).shown();
  };
  const std::string whole =
      text_of(corrected(document("<text:p>" + std::string(kHabits) + "</text:p>"), kPlain).package);
  for (std::size_t cut = 0; cut <= pieces.size(); ++cut) {
    std::string spans = "<text:p>";
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (cut == pieces.size() || i == cut)
        spans += "<text:span>" + pieces[i] + "</text:span>";
      else
        spans += pieces[i];
    const package::Package source = document(spans + "</text:p>");
    const auto tracked = corrected(source, kTracked);
    CHECK(text_of(corrected(source, kPlain).package) == whole);
    CHECK(text_of(tracked.package) == whole);
    CHECK(Reader(tracked.package, false).shown() == text_of(source));
  }
}
