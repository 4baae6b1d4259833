// The accessibility of documents of anybody: for each rule one that trips it, and one that does
// not, in both formats.
#include "pipeline/judge_document.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "accessibility/rules.hpp"
#include "catch.hpp"
#include "small_documents.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

pipeline::TypoOutcome judged(const SmallDocument& document, const std::string& extension) {
  io::MemoryFileSystem files;
  files.files["a." + extension] = document.bytes(extension);
  return pipeline::judge_document("a." + extension, files);
}

// « A004 A021 », each once.
std::string rules_of(const pipeline::TypoOutcome& outcome) {
  std::set<std::string> rules;
  for (const auto& finding : outcome.findings) rules.insert(finding.rule);
  std::string text;
  for (const std::string& rule : rules) text += (text.empty() ? "" : " ") + rule;
  return text;
}

using Fill = std::function<void(SmallDocument&)>;
struct Case {
  std::string rule;
  Fill bad;   // trips that rule and no other
  Fill good;  // trips none
};

const std::string kText = "La séance est ouverte par le maire, qui présente le dossier.";
const std::string kLong =
    "Monsieur le maire rappelle que les travaux de la place ont commencé au printemps et qu’ils "
    "doivent finir avant la rentrée. Il ajoute que les riverains ont été prévenus par lettre, que "
    "le stationnement est reporté derrière la salle des fêtes et que le marché se tient devant "
    "l’école.";
const Rows kRows{{"Poste", "Montant"}, {"Voirie", "120"}};

std::vector<Case> cases() {
  return {
      {"A001", [](auto& d) { d.p(kText).title = " "; }, [](auto& d) { d.p(kText); }},
      {"A002", [](auto& d) { d.p(kText).language = ""; }, [](auto& d) { d.p(kText); }},
      {"A003", [](auto& d) { d.p("This is the report of the working group."); },
       [](auto& d) {
         d.p("This is the report of the working group.", {.language = "en"});
         d.p("Le film s’appelle « The Way of the Wind ».");
       }},
      {"A004", [](auto& d) { d.h(1, "Finances").p(kText).h(3, "Voirie").p(kText); },
       [](auto& d) { d.h(1, "Finances").h(2, "Voirie").p(kText).h(1, "Écoles").p(kText); }},
      {"A005", [](auto& d) { d.h(1, "").p(kText); }, [](auto& d) { d.h(1, "Voirie").p(kText); }},
      {"A006", [](auto& d) { d.h(1, kLong.substr(0, 130)).p(kText); },
       [](auto& d) { d.h(1, "Les travaux de la place").p(kText); }},
      {"A007", [](auto& d) { d.long_text(18); },
       [](auto& d) {
         d.h(1, "Un").long_text(9).h(1, "Deux").long_text(9);
         d.p("{% si " + std::string(7'000, 'a') + " %}Oui{% fin %}");  // for the program
       }},
      {"A008", [](auto& d) { d.p("Les finances", {.bold = true}).p(kText); },
       [](auto& d) {
         d.p("Important : la séance est publique.", {.bold = true}).p(kText);
         d.p("Le maire, Luc VERDELET", {.bold = true});
       }},
      {"A009", [](auto& d) { d.p(kText).p("").p("").p(kText); },
       [](auto& d) { d.p(kText).table(kRows).p("").table(kRows).code("").p(kText); }},
      {"A010", [](auto& d) { d.p(kText).p("").p("").p("").p("").p(" ").p(kText); },
       [](auto& d) { d.p(kText).page_break().p(kText); }},
      {"A011",
       [](auto& d) { d.p("Luc VERDELET\tmaire").p("Ana BRUME\tadjointe").p("Léo PIC\tagent"); },
       [](auto& d) { d.p("Le maire,\tLuc VERDELET").p(kText).code("a    b"); }},
      {"A011", [](auto& d) { d.p("Voirie          120 euros"); },
       [](auto& d) { d.p("Voirie : 120 euros"); }},
      {"A012", [](auto& d) { d.p(kText).p("- la voirie ;").p("- les écoles."); },
       [](auto& d) { d.p("– Oui, dit-il.").p(kText).item("la voirie").item("les écoles"); }},
      {"A012", [](auto& d) { d.p("1. la voirie").p("2. les écoles"); },
       [](auto& d) { d.p("2. la voirie").p("1. les écoles").code("- a").code("- b"); }},
      {"A012", [](auto& d) { d.p("Reste à faire :\n• la voirie\n• les écoles"); },
       [](auto& d) { d.p("12, rue des Tilleuls\n01400 Valbrune"); }},
      {"A013", [](auto& d) { d.table(kRows, {.headers = 0}); }, [](auto& d) { d.table(kRows); }},
      {"A014",
       [](auto& d) {
         d.table({{"Poste", "Montant"}, {"Voirie", "<"}, {"École", "3"}});
       },
       [](auto& d) {
         d.table({{"Les postes", "<"}, {"Poste", "Montant"}, {"A", "1"}}, {2, ""});
       }},
      {"A015", [](auto& d) { d.table_in_table(); }, [](auto& d) { d.table(kRows); }},
      {"A016",
       [](auto& d) {
         d.table({{"Poste", "Montant"}, {"Voirie", ""}});
       },
       [](auto& d) {
         d.table({{"Poste", "Montant"}, {"Voirie", "néant"}});
       }},
      {"A017", [](auto& d) { d.p(kText).table(kRows, {.title = ""}).p(kText); },
       [](auto& d) { d.caption("Les postes").table(kRows, {.title = ""}).p(kText); }},
      {"A018", [](auto& d) { d.table({{"Un encadré"}}); }, [](auto& d) { d.table(kRows); }},
      {"A018",
       [](auto& d) {
         d.table({{"Colonne de gauche", "Colonne de droite"}});
       },
       [](auto& d) { d.table(kRows); }},
      {"A019", [](auto& d) { d.p(kText).box("Attention"); }, [](auto& d) { d.p(kText); }},
      {"A020", [](auto& d) { d.picture("Blason", {.alternative = "Une tour", .floats = true}); },
       [](auto& d) { d.picture("Blason", {.alternative = "Une tour"}); }},
      {"A021", [](auto& d) { d.picture("Blason"); },
       [](auto& d) { d.picture("Filet", {.decorative = true}); }},
      {"A022", [](auto& d) { d.picture("Plan", {.alternative = kLong.substr(0, 91)}); },
       [](auto& d) { d.picture("Plan", {.alternative = "Plan de la place"}); }},
      {"A023", [](auto& d) { d.picture("Plan", {.alternative = "Image de la place"}); },
       [](auto& d) { d.picture("Plan", {.alternative = "Imagerie de la côte"}); }},
      {"A023", [](auto& d) { d.picture("Plan", {.alternative = "IMG_2041.JPG"}); },
       [](auto& d) { d.picture("Plan", {.alternative = "La place, vue de l’église"}); }},
      {"A024", [](auto& d) { d.p(kText, {.color = "999999"}); },
       [](auto& d) {
         d.p(kText, {.color = "666666"}).p("GRAND", {.size = 20, .color = "888888"});
       }},
      {"A024", [](auto& d) { d.p(kText, {.color = "1F3A5F", .behind = "000000"}); },
       [](auto& d) { d.p(kText, {.color = "FFFFFF", .behind = "1F3A5F"}); }},
      {"A025", [](auto& d) { d.long_text(2).size = 9; },
       [](auto& d) { d.long_text(2).p("En petit.", {.size = 8}); }},
      {"A026", [](auto& d) { d.p(kText, {.spacing = -0.5}); },
       [](auto& d) { d.p(kText, {.spacing = -0.1}); }},
      {"A027", [](auto& d) { d.p("LE CONSEIL MUNICIPAL DE VALBRUNE APPROUVE LE BUDGET."); },
       [](auto& d) { d.p("Mme Ana BRUME et M. Luc VERDELET sont présents."); }},
      {"A028", [](auto& d) { d.p(kLong, {.italic = true}); },
       [](auto& d) {
         d.runs({{kLong}, {"voir plus loin", {.italic = true}}, {kText}});
       }},
      {"A029",
       [](auto& d) {
         d.runs({{"Le vote est "}, {"public", {.underlined = true}}, {"."}});
       },
       [](auto& d) { d.link("Le budget de la commune", "https://example.org/b"); }},
      {"A030", [](auto& d) { d.link("cliquez ici", "https://example.org/b"); },
       [](auto& d) { d.link("Le budget de la commune", "https://example.org/b"); }},
      {"A031", [](auto& d) { d.link("https://example.org/b", "https://example.org/b"); },
       [](auto& d) { d.noted(kText, "https://example.org/b"); }},
      {"A032",
       [](auto& d) {
         for (int i = 0; i < 6; ++i) d.h(1, "Partie").long_text(13);
       },
       [](auto& d) {
         d.contents({"Partie\t1"});
         for (int i = 0; i < 6; ++i) d.h(1, "Partie").long_text(13);
       }},
      {"A033",
       [](auto& d) {
         d.page_numbers = false;
         for (int i = 0; i < 2; ++i) d.h(1, "Partie").long_text(13);
       },
       [](auto& d) { d.p(kText).page_numbers = false; }},
      {"A034",
       [](auto& d) { d.p("Finances ........ 2").p("Voirie ........ 3").p("Écoles ........ 12"); },
       [](auto& d) {
         d.contents({"Finances\t2", "Voirie\t3", "Écoles\t12"}).p(kText);
       }},
      {"A035",
       [](auto& d) {
         d.runs({{"Le budget"}, {"1", {.raised = true}}, {" est voté."}});
       },
       [](auto& d) {
         d.noted(kText, "Une note.");
         d.runs({{"Une place de 260\u00A0m"}, {"2", {.raised = true}}, {"."}});
       }},
      {"A036", [](auto& d) { d.p("Le SIVO se réunit à la mairie."); },
       [](auto& d) {
         d.p("Le syndicat intercommunal du val d’Orbelle (SIVO) se réunit.");
         d.p("Le SIVO vote.");
       }},
  };
}

}  // namespace

TEST_CASE("each rule of accessibility is tripped, and is not, in both formats") {
  for (const Case& each : cases())
    for (const char* extension : {"odt", "docx"}) {
      INFO(each.rule << " " << extension);
      SmallDocument bad;
      each.bad(bad);
      const auto outcome = judged(bad, extension);
      CHECK(outcome.sink.diagnostics().empty());
      CHECK(rules_of(outcome) == each.rule);
      SmallDocument good;
      each.good(good);
      CHECK(rules_of(judged(good, extension)).empty());
    }
}

TEST_CASE("every rule of accessibility has a case") {
  std::set<std::string> tested;
  for (const Case& each : cases()) tested.insert(each.rule);
  for (const accessibility::Rule& rule : accessibility::rules()) {
    INFO(rule.id);
    CHECK(tested.contains(std::string(rule.id)));
  }
}

TEST_CASE("what is found is placed as people name places, the same in both formats") {
  for (const char* extension : {"odt", "docx"}) {
    INFO(extension);
    SmallDocument document;
    document.h(1, "Finances").p(kText).table({{"Poste", "Montant"}, {"Voirie", ""}});
    document.p(kText).picture("Blason").link("ici", "https://example.org/b");
    const auto outcome = judged(document, extension);
    REQUIRE(rules_of(outcome) == "A016 A021 A030");
    std::vector<std::string> places;
    for (const auto& finding : outcome.findings) {
      REQUIRE(finding.place);
      places.push_back(diag::place_text(*finding.place, diag::Language::english));
    }
    CHECK(places.at(0) == "body, “Finances”, table 1 (“Un titre”)");
    CHECK(places.at(1) == "body, “Finances”, paragraph 3");
    CHECK(places.at(2) == "body, “Finances”, paragraph 4");
    CHECK(outcome.findings.at(1).criterion == "1.1–1.7");
  }
}

TEST_CASE("headers, notes and boxes are judged with the body") {
  for (const char* extension : {"odt", "docx"}) {
    INFO(extension);
    SmallDocument document;
    document.noted(kText, "- la voirie").noted(kText, "This is the report of the working group.");
    const auto outcome = judged(document, extension);
    REQUIRE(rules_of(outcome) == "A003");
    CHECK(diag::place_text(*outcome.findings.front().place, diag::Language::english) ==
          "footnote 2");
  }
}

TEST_CASE("a rule that is broken everywhere is told a hundred times, then counted out") {
  SmallDocument document;
  for (int i = 0; i < 150; ++i) document.picture("Blason");
  const auto outcome = judged(document, "docx");
  CHECK(outcome.findings.size() == 101);
  CHECK(rules_of(outcome) == "A021 A090");
}

TEST_CASE("files that are no documents are refused") {
  io::MemoryFileSystem files;
  files.files["a.odt"] = "no zip";
  files.files["b.docx"] = SmallDocument().bytes("odt");
  files.files["c.odt"] = SmallDocument().bytes("docx");
  files.files["d.docx"] = package::write(package::Package(
      std::vector<package::Part>{{"word/document.xml",
                                  "<w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                                  "wordprocessingml/2006/main\"><w:body><w:p></w:body>"}}));
  for (const char* path : {"a.odt", "b.docx", "c.odt", "d.docx", "absent.odt", "notes.md"}) {
    INFO(path);
    const auto outcome = pipeline::judge_document(path, files);
    CHECK(outcome.sink.has_errors());
    CHECK(outcome.findings.empty());
  }
}

TEST_CASE("hostile nesting and unclosed fields end") {
  SmallDocument document;
  for (int i = 0; i < 300; ++i) document.table_in_table();
  CHECK(judged(document, "docx").findings.size() <= 101);
  io::MemoryFileSystem files;
  std::string body;
  for (int i = 0; i < 5'000; ++i) body += "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  files.files["a.docx"] = package::write(package::Package(std::vector<package::Part>{
      {"word/document.xml",
       "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
       "<w:body><w:p>" +
           body + "</w:p><w:tbl><w:tr/></w:tbl><w:tbl/><w:tc/></w:body></w:document>"}}));
  CHECK_FALSE(pipeline::judge_document("a.docx", files).sink.has_errors());
}

TEST_CASE("what Greffier makes says its tables' names to who does not see them") {
  for (const char* extension : {"odt", "docx"}) {
    Desk desk(
        notes_of("::: tableau {nom=\"Les postes\"}\n- - Poste\n  - Avis\n- - Route\n  - "
                 "Oui\n:::\n"));
    CHECK(desk.run() == "");
    CHECK(desk.odt().find("<table:title>Les postes</table:title>") != std::string::npos);
    CHECK(desk.docx().find("<w:tblCaption w:val=\"Les postes\"/>") != std::string::npos);
    const auto outcome = pipeline::judge_document(std::string("a.") + extension, desk.files);
    CHECK(rules_of(outcome).empty());
  }
}
