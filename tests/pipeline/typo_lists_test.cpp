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
std::string found(const std::string& extension, std::string_view body) {
  Desk desk{notes_of(body)};
  CHECK(desk.run() == "");
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

}  // namespace

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
