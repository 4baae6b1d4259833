// T30 in existing .odt and .docx files: their lists are read as lists.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "pipeline/typo.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

// What T30 says of the document that the notes make: « Y010@3 », the number being the paragraph's.
std::string lists_of(Desk& desk, const std::string& extension) {
  pipeline::TypoJob job;
  job.files = {"a." + extension};
  std::string result;
  for (const pipeline::TypoFinding& finding : pipeline::typo(job, desk.files).findings) {
    if (finding.rule != "T30") continue;
    REQUIRE(finding.place);
    REQUIRE_FALSE(finding.safe);
    result += (result.empty() ? "" : " ") + std::string(finding.diagnostic.message->code) + "@" +
              std::to_string(finding.place->paragraph);
  }
  return result;
}

std::string found(const std::string& extension, std::string_view body) {
  Desk desk{notes_of(body)};
  CHECK(desk.run() == "");
  return lists_of(desk, extension);
}

// The document of the notes with its lists made by paragraph styles alone: « Puces », based on a
// style that says so, and the second level by its name.
void number_by_style(Desk& desk) {
  auto package = package::read(desk.files.files["a.docx"], "a.docx");
  REQUIRE(package.ok());
  std::string styles(*package->find("word/styles.xml")->content());
  const auto style = [](const std::string& id, const std::string& name, const std::string& inside) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name +
           "\"/>" + inside + "</w:style>";
  };
  const std::string in_list = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
  styles.insert(styles.rfind("</w:styles>"),
                style("Base", "Base", in_list) +
                    style("Puces", "Puces", "<w:basedOn w:val=\"Base\"/>") +
                    style("Puces2", "List Bullet 2", in_list) +
                    style("Hors", "Hors",
                          "<w:basedOn w:val=\"Puces\"/><w:pPr><w:numPr><w:numId "
                          "w:val=\"0\"/></w:numPr></w:pPr>"));
  package->set({"word/styles.xml", styles});
  std::string body(*package->find("word/document.xml")->content());
  for (const auto& [mark, id] : {std::pair{"P1", "Puces"}, {"P2", "Puces2"}, {"P0", "Hors"}})
    for (std::size_t at = 0; (at = body.find(std::string(mark) + " ")) != body.npos;) {
      body.erase(at, 3);
      const std::size_t begin = body.rfind("<w:pPr>", at);
      const std::size_t end = body.find("</w:pPr>", begin) + 8;
      body.replace(begin, end - begin,
                   "<w:pPr><w:pStyle w:val=\"" + std::string(id) + "\"/></w:pPr>");
    }
  package->set({"word/document.xml", body});
  desk.files.files["a.docx"] = package::write(*package);
}

std::string found_by_style(std::string_view body) {
  Desk desk{notes_of(body)};
  (void)desk.run();
  number_by_style(desk);
  return lists_of(desk, "docx");
}

}  // namespace

TEST_CASE("a list that only the style of its paragraphs makes is a list") {
  CHECK(found_by_style("# Décisions\n\nIl est décidé :\n\nP1 de voter ;\n\nP1 de planter,\n\n"
                       "P1 de bâtir ;\n\nP1 de conclure.\n")
            .starts_with("Y010@"));
  CHECK(found_by_style("# Points\n\nP1 le pré ;\n\nP1 le bois :\n\nP2 le nord ;\n\nP2 le sud ;\n\n"
                       "P1 la cour.\n") == "");
  CHECK(found_by_style("# Points\n\nP0 le pré ;\n\nP0 le bois,\n\nP0 le nord ;\n\nP0 le sud.\n") ==
        "");
}

TEST_CASE("an item that ends otherwise is found where it stands") {
  for (const char* extension : {"odt", "docx"}) {
    INFO(extension);
    const std::string all = found(extension,
                                  "# Décisions\n\nIl est décidé :\n\n- de voter ;\n"
                                  "- de planter,\n- de bâtir ;\n- de conclure.\n");
    REQUIRE(all.starts_with("Y010@"));
    CHECK(all.find(' ') == std::string::npos);
    CHECK(found(extension,
                "# Décisions\n\n- de voter ;\n- de planter ;\n- de bâtir ;\n\n"
                "Rien d’autre.\n")
              .starts_with("Y013@"));
    CHECK(found(extension, "# Décisions\n\n- de voter ;\n- de planter ;\n- de conclure.\n") == "");
  }
}

TEST_CASE("two lists are two, and an inner list ends as the outer one goes on") {
  for (const char* extension : {"odt", "docx"}) {
    INFO(extension);
    CHECK(found(extension,
                "# Points\n\n- le pré ;\n- le bois.\n\nPuis :\n\n- la cour\n- le mur\n"
                "- le toit\n") == "");
    CHECK(found(extension,
                "# Points\n\n1. le pré ;\n2. le bois :\n   - le nord ;\n   - le sud ;\n"
                "3. la cour.\n") == "");
  }
}
