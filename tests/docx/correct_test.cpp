// The typography of an existing .docx: XML in, XML out.
#include "docx/correct.hpp"

#include <vector>

#include "catch.hpp"
#include "correcting.hpp"
#include "docx/namespaces.hpp"
#include "docx/relationships.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::docx_tests;
using namespace greffier::correcting_tests;

namespace {

constexpr std::string_view kFirst = "<w:p><w:r><w:t>début</w:t></w:r></w:p>";
constexpr std::string_view kLast = "<w:p><w:r><w:t>fin</w:t></w:r></w:p>";

// A document that has every style, with `body` for its text.
package::Package document(std::string_view body) {
  package::Package result = document_of({model::paragraph("@")});
  std::string content = part(result, "word/document.xml");
  const std::size_t at = content.find(">@</w:t>");
  const std::size_t begin = content.rfind("<w:p>", at);
  const std::size_t end = content.find("</w:p>", at) + 6;
  content.replace(begin, end - begin, std::string(kFirst).append(body).append(kLast));
  result.set({"word/document.xml", content});
  return result;
}

office::CorrectedPackage corrected(
    const package::Package& package, const office::CorrectionOptions& options,
    const typography::Profile& profile = typography::default_profile()) {
  return corrected_by<docx::correct>(package, options, profile);
}

// The body between the two paragraphs that stand around it.
std::string body(const package::Package& package) {
  return between(part(package, "word/document.xml"), kFirst, kLast);
}

std::string mark(const std::string& element, int number, const std::string& xml) {
  return "<w:" + element + " w:id=\"" + std::to_string(number) +
         "\" w:author=\"Ana Brume\" w:date=\"2026-03-09T14:30:00\">" + xml + "</w:" + element + ">";
}
std::string words(const std::string& text, const std::string& properties = {}) {
  return "<w:r>" + properties + "<w:t>" + text + "</w:t></w:r>";
}
std::string wide(const std::string& text, const std::string& properties = {}) {
  return "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string gone(const std::string& text, const std::string& properties = {}) {
  const bool is_space = text == " ";
  return "<w:r>" + properties + "<w:delText" + (is_space ? " xml:space=\"preserve\"" : "") + ">" +
         text + "</w:delText></w:r>";
}
std::string p(const std::string& xml) {
  return "<w:p>" + xml + "</w:p>";
}

const std::string kBold = "<w:rPr><w:b/></w:rPr>";
const std::string kRaised = "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>";
const std::string kBoldRaised = "<w:rPr><w:b/><w:vertAlign w:val=\"superscript\"/></w:rPr>";

const std::string kSmall = "<w:rPr><w:sz w:val=\"20\"/><w:lang w:val=\"fr-FR\"/></w:rPr>";
const std::string kSmallRaised =
    "<w:rPr><w:sz w:val=\"20\"/><w:vertAlign w:val=\"superscript\"/><w:lang "
    "w:val=\"fr-FR\"/></w:rPr>";

std::string tabled(const std::string& xml) {
  return "<w:tbl><w:tr><w:tc>" + xml + "</w:tc></w:tr></w:tbl>";
}
std::string inside(const std::string& xml) {
  return "<w:sdt><w:sdtContent>" + xml + "</w:sdtContent></w:sdt>";
}

// The text when every tracked change is accepted, or rejected.
std::string shown(const xml::Node& node, bool accepts) {
  if (node.is(accepts ? "w:del" : "w:ins")) return {};
  std::string out = node.text;
  for (const xml::Node& child : node.children) out += shown(child, accepts);
  if (!node.is("w:t") || node.attribute("xml:space") != nullptr) return out;
  out.erase(0, out.find_first_not_of(' '));
  return out.erase(out.find_last_not_of(' ') + 1);
}
std::string shown(const package::Package& package, bool accepts) {
  const auto tree =
      xml::parse(part(package, "word/document.xml"), docx::kPrefixes, "word/document.xml");
  REQUIRE(tree.ok());
  return shown(*tree, accepts);
}

const std::vector<Case> kCases{
    {"a space becomes another one", p(words("Sujet : eau")), p(words("Sujet⍽: eau")),
     p(words("Sujet") + mark("del", 1, gone(" ")) + mark("ins", 2, words("⍽")) + words(": eau"))},
    {"the text is one across its runs",
     p(words("Suj", kBold) + words("et", kBold) + wide(" : eau")),
     p(words("Suj", kBold) + words("et", kBold) + wide("⍽: eau")),
     p(words("Suj", kBold) + words("et", kBold) + mark("del", 1, gone(" ")) +
       mark("ins", 2, words("⍽")) + words(": eau"))},
    {"a run of the space alone", p(words("Sujet", kBold) + wide(" ") + words(": eau")),
     p(words("Sujet", kBold) + wide("⍽") + words(": eau")),
     p(words("Sujet", kBold) + mark("del", 1, gone(" ")) + mark("ins", 2, words("⍽")) +
       words(": eau"))},
    {"a deletion over several runs", p(words("plus.") + words(".", kBold) + words(". Fin.")),
     p(words("plus…") + wide(" Fin.")),
     p(words("plus") + mark("del", 1, gone(".")) + mark("ins", 2, words("…")) +
       mark("del", 3, gone(".", kBold)) + mark("del", 4, gone(".")) + wide(" Fin."))},
    {"what is superscript gets a run of its own", p(words("la 2ème fois", kBold)),
     p(words("la 2", kBold) + words("e", kBoldRaised) + wide(" fois", kBold)),
     p(words("la 2", kBold) + mark("del", 1, gone("ème", kBold)) +
       mark("ins", 2, words("e", kBoldRaised)) + wide(" fois", kBold))},
    {"formatting alone is a change of the run's properties", p(words("la 1re fois", kSmall)),
     p(words("la 1", kSmall) + words("re", kSmallRaised) + wide(" fois", kSmall)),
     p(words("la 1", kSmall) +
       words("re",
             "<w:rPr><w:sz w:val=\"20\"/><w:vertAlign w:val=\"superscript\"/><w:lang "
             "w:val=\"fr-FR\"/>" +
                 mark("rPrChange", 1, kSmall) + "</w:rPr>") +
       wide(" fois", kSmall))},
    {"an insertion goes to the plainer run", p(words("non", kRaised) + words("! Oui.")),
     p(words("non", kRaised) + words("⍽! Oui.")),
     p(words("non", kRaised) + mark("ins", 1, words("⍽")) + words("! Oui."))},
    {"a text that ends with a space says that it keeps it",
     p("<w:r><w:t>un  </w:t><w:t> mot ;  deux</w:t></w:r>"),
     p("<w:r><w:t>un  </w:t><w:t xml:space=\"preserve\">mot⍽; deux</w:t></w:r>"), ""},
    {"entities stay as they are typed", p(words("A&#38;B &lt; l&apos;eau&#xA0;: oui")),
     p(words("A&#38;B &lt; l’eau&#xA0;: oui")),
     p(words("A&#38;B &lt; l") + mark("del", 1, gone("&apos;")) + mark("ins", 2, words("’")) +
       words("eau&#xA0;: oui"))},
    {"a link and a bookmark",
     p("<w:hyperlink r:id=\"rId1\">" + words("Sujet") +
       "</w:hyperlink><w:bookmarkEnd w:id=\"70\"/>" + wide(" : eau")),
     p("<w:hyperlink r:id=\"rId1\">" + words("Sujet") +
       "</w:hyperlink><w:bookmarkEnd w:id=\"70\"/>" + wide("⍽: eau")),
     p("<w:hyperlink r:id=\"rId1\">" + words("Sujet") +
       "</w:hyperlink><w:bookmarkEnd w:id=\"70\"/>" + mark("del", 71, gone(" ")) +
       mark("ins", 72, words("⍽")) + words(": eau"))},
    {"an insertion that nobody has accepted is corrected inside",
     p("<w:ins w:id=\"8\" w:author=\"B\">" + words("Sujet : eau") + "</w:ins>"),
     p("<w:ins w:id=\"8\" w:author=\"B\">" + words("Sujet⍽: eau") + "</w:ins>"),
     p("<w:ins w:id=\"8\" w:author=\"B\">" + words("Sujet⍽: eau") + "</w:ins>")},
    {"content controls and tables in tables", tabled(tabled(p(inside(words("Sujet : eau"))))),
     tabled(tabled(p(inside(words("Sujet⍽: eau"))))),
     tabled(tabled(p(inside(words("Sujet") + mark("del", 1, gone(" ")) +
                            mark("ins", 2, words("⍽")) + words(": eau")))))},
};

std::string field(const std::string& result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TITLE"
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
         result + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

const std::vector<std::pair<const char*, std::string>> kKept{
    {"what is right", p(words("Sujet\u00A0: eau"))},
    {"code", p("<w:pPr><w:pStyle w:val=\"HTMLPreformatted\"/></w:pPr>" + words("x ; y ?"))},
    {"code in a line",
     p(wide("mot ") + words("a : b", "<w:rPr><w:rStyle w:val=\"HTMLCode\"/></w:rPr>"))},
    {"another language", p(words("Really ?", "<w:rPr><w:lang w:val=\"en-GB\"/></w:rPr>"))},
    {"what is not to be checked", p(words("mot ?", "<w:rPr><w:noProof/></w:rPr>"))},
    {"the result of a field", p(field(words("Quoi ?")))},
    {"a field over two paragraphs",
     p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + words("Quoi ?")) +
         p(words("Et ?") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")},
    {"the prompt of a content control",
     "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p(words("Quoi ?")) +
         "</w:sdtContent></w:sdt>"},
    {"a simple field", p("<w:fldSimple w:instr=\"TITLE\">" + words("Quoi ?") + "</w:fldSimple>")},
    {"deleted text",
     p(words("mot") +
       "<w:del w:id=\"8\" w:author=\"B\"><w:r><w:delText>Quoi ?</w:delText></w:r></w:del>")},
};

}  // namespace

TEST_CASE("a WordprocessingML text is corrected where it stands") {
  for (const Case& each : kCases) {
    INFO(each.what);
    const auto result = corrected(document(each.in), kPlain);
    CHECK(body(result.package) == each.plain);
    CHECK(result.is_changed);
    CHECK(shown(result.package) == shown(document(each.plain)));
  }
}

TEST_CASE("corrections of a WordprocessingML text can be tracked") {
  for (const Case& each : kCases) {
    INFO(each.what);
    const package::Package source = document(each.in);
    const auto tracked = corrected(source, kTracked);
    if (!each.tracked.empty()) CHECK(body(tracked.package) == each.tracked);
    CHECK(shown(tracked.package, true) == shown(corrected(source, kPlain).package, true));
    CHECK(shown(tracked.package, false) == shown(source, false));
  }
}

TEST_CASE("what is not to be corrected in a WordprocessingML text stays, and so does the file") {
  for (const auto& [what, xml] : kKept) {
    INFO(what);
    check_kept<docx::correct>(document(xml));
  }
}

TEST_CASE("a property comes in the order of the schema, before extensions and old properties") {
  const std::string properties =
      "<w:rPr><w:rStyle w:val=\"Emphasis\"/><w:u w:val=\"single\"/><w:vertAlign "
      "w:val=\"baseline\"/><w:em w:val=\"dot\"/><w14:glow xmlns:w14=\"urn:glow\"/><w:rPrChange "
      "w:id=\"3\" "
      "w:author=\"B\"><w:rPr/></w:rPrChange></w:rPr>";
  const auto result = corrected(document(p(words("la 2e", properties))), kTracked);
  CHECK(holds(body(result.package),
              "<w:rPr><w:rStyle w:val=\"Emphasis\"/><w:u w:val=\"single\"/><w:vertAlign "
              "w:val=\"superscript\"/><w:em w:val=\"dot\"/><w14:glow "
              "xmlns:w14=\"urn:glow\"/><w:rPrChange w:id=\"3\" "
              "w:author=\"B\"><w:rPr/></w:rPrChange></w:rPr><w:t>e</w:t>"));
}

TEST_CASE("a box in a run that is cut goes with it; its twin is corrected and not listed") {
  const auto box = [](const std::string& text) {
    return "<w:r><w:t xml:space=\"preserve\">Sujet : </w:t><mc:AlternateContent xmlns:mc=\"http://"
           "schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice "
           "Requires=\"wps\"><w:drawing><w:txbxContent>" +
           p(words(text)) + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>" +
           "<w:txbxContent>" + p(words(text)) +
           "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  };
  const auto result = corrected(document(p(box("Quoi ?"))), kTracked);
  CHECK(listed(result) ==
        "T03 word/document.xml §2: Sujet : → Sujet⍽:\n"
        "T01 word/document.xml §3: Quoi ? → Quoi⍽?\n");
  const std::string text = body(result.package);
  CHECK(count(text, "<w:delText") == 3);
  CHECK(count(text, "<w:ins ") == 3);
  CHECK(count(text, "<w:txbxContent>") == 2);
}

TEST_CASE("notes and headers are corrected, comments are not") {
  package::Package source = document(p(words("mot")));
  std::string notes = part(source, "word/footnotes.xml");
  REQUIRE(holds(notes, "</w:footnotes>"));
  notes.insert(notes.find("</w:footnotes>"),
               "<w:footnote w:id=\"9\">" + p(words("Quoi ?")) + "</w:footnote>");
  source.set({"word/footnotes.xml", notes});
  std::string links = part(source, "word/_rels/document.xml.rels");
  const auto add = [&](const std::string& kind, const std::string& xml) {
    source.set({"word/" + kind + "9.xml",
                "<w:x xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" +
                    xml + "</w:x>"});
    links.insert(links.find("</Relationships>"), "<Relationship Id=\"r" + kind + "\" Type=\"" +
                                                     std::string(docx::kRelationshipBase) + kind +
                                                     "\" Target=\"" + kind + "9.xml\"/>");
  };
  add("header", p(words("En-tête : oui")));
  add("comments", "<w:comment w:id=\"1\">" + p(words("Quoi ?")) + "</w:comment>");
  source.set({"word/_rels/document.xml.rels", links});
  const auto result = corrected(source, kTracked);
  CHECK(listed(result) ==
        "T01 word/footnotes.xml §3: Quoi ? → Quoi⍽?\n"
        "T03 word/header9.xml §1: En-tête : → En-tête⍽:\n");
  CHECK(holds(part(result.package, "word/header9.xml"), "<w:ins w:id=\"13\""));
  CHECK(part(result.package, "word/document.xml") == part(source, "word/document.xml"));
}

TEST_CASE("a correction tells where it stands in a WordprocessingML text") {
  const auto result = corrected(
      document(p("<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" + words("Budget : suite")) +
               "<w:tbl><w:tr><w:tc>" + p(words("a")) +
               "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" +
               p(words("b")) + "</w:tc><w:tc>" + p(words("Quoi ?")) + "</w:tc></w:tr></w:tbl>" +
               p("<w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr>" + words("Eau")) +
               p(words("Et 12.5 km ?"))),
      kPlain);
  CHECK(listed(result) ==
        "T03 word/document.xml §2 / Budget : suite: Budget : → Budget⍽:\n"
        "T01 word/document.xml §5 [2,3] / Budget : suite: Quoi ? → Quoi⍽?\n"
        "? T16 word/document.xml §7 / Budget : suite / Eau: 12.5 → 12,5\n"
        "T13 word/document.xml §7 / Budget : suite / Eau: 12.5 km → 12.5⍽km\n"
        "T01 word/document.xml §7 / Budget : suite / Eau: km ? → km⍽?\n");
}

TEST_CASE("corrected WordprocessingML documents pass the judge") {
  std::string all =
      p(words("Au XXe siècle, la 2ème réunion ad hoc : l'Etat a dit \"non\"...", kBold));
  for (const Case& each : kCases)
    if (!holds(each.in, "w:bookmarkEnd") && !holds(each.in, "w:sdt") && !holds(each.in, "un  "))
      all += each.in;
  for (const auto& options : {kPlain, kTracked}) {
    const auto result = corrected(document(all), options, imprimerie());
    CHECK(judged(result.package, "essai.docx") == judged(document(p(words("mot"))), "essai.docx"));
    CHECK(corrected(result.package, kPlain, imprimerie()).corrections.empty());
  }
}

TEST_CASE("what is no WordprocessingML document is refused") {
  diag::Sink sink;
  CHECK_FALSE(docx::correct(package::Package(), typography::default_profile(), kPlain, "x", sink));
  CHECK(codes(sink) == "O021");
}

TEST_CASE("a signature that no longer holds is told of, docx") {
  package::Package source = document(p(words("Quoi ?")));
  source.set({"_xmlsignatures/sig1.xml", "<signed/>"});
  diag::Sink sink;
  CHECK(docx::correct(source, typography::default_profile(), kPlain, "essai", sink));
  CHECK(codes(sink) == "O040");
}

TEST_CASE("wherever its runs are cut, a WordprocessingML text is corrected alike") {
  const std::vector<std::string> pieces = characters(kHabits);
  const std::string whole =
      shown(corrected(document(p(words(std::string(kHabits)))), kPlain).package, true);
  for (std::size_t cut = 0; cut <= pieces.size(); ++cut) {
    std::string runs;
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (cut == pieces.size() || i == 0 || i == cut)
        runs += (i == 0 ? "" : "</w:t></w:r>") + std::string("<w:r><w:t xml:space=\"preserve\">") +
                pieces[i];
      else
        runs += pieces[i];
    const package::Package source = document(p(runs + "</w:t></w:r>"));
    const auto tracked = corrected(source, kTracked);
    CHECK(shown(corrected(source, kPlain).package, true) == whole);
    CHECK(shown(tracked.package, true) == whole);
    CHECK(shown(tracked.package, false) == shown(source, false));
  }
}
