// Headings have bookmarks that both formats accept; links find them.
#include "office/anchors.hpp"

#include <tuple>

#include "cases.hpp"
#include "catch.hpp"
#include "shown.hpp"

using namespace greffier;
using namespace greffier::office::testing;

namespace {

std::vector<std::string> anchors_of(std::string_view notes) {
  diag::Sink sink;
  std::vector<std::string> result;
  for (const model::Block& block : presented(notes, sink))
    if (const auto* heading = std::get_if<model::Heading>(&block.node))
      result.push_back(heading->anchor);
  return result;
}

}  // namespace

TEST_CASE("anchors are unique, even when headings are not") {
  CHECK(anchors_of("# Budget\n\n# Budget\n\n# Budget 2\n\n# Budget\n") ==
        std::vector<std::string>{"titre_budget", "titre_budget_2", "titre_budget_2_2",
                                 "titre_budget_3"});
}

TEST_CASE("an anchor is a letter, then letters, digits and '_', 40 at most") {
  for (const std::string& anchor :
       anchors_of("# L’été à Saint-Étienne : « œuvres »\n\n# 2026\n\n# 議事録\n\n# …\n\n# "
                  "Un titre si long qu’aucun signet de Word ne le prendrait jamais tout entier\n\n"
                  "# Un titre si long qu’aucun signet de Word ne le prendrait jamais non plus\n")) {
    INFO(anchor);
    CHECK(anchor.size() <= 40);
    CHECK(anchor.starts_with("titre_"));
    CHECK(anchor.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos);
  }
}

TEST_CASE("a link finds its heading as GFM spells it, or as it is written") {
  for (const char* target :
       {"#travaux-de-l-été", "#travaux-de-lété", "#Travaux-de-l-ete", "#travaux_de_l_ete"}) {
    INFO(target);
    diag::Sink sink;
    const std::string notes = "# Travaux de l’été\n\nVoir [là](" + std::string(target) + ").\n";
    CHECK(shown(presented(notes, sink)).find("<#titre_travaux_de_l_ete|là>") != std::string::npos);
    CHECK(codes(sink).empty());
  }
}

TEST_CASE("a link to nothing is told and becomes text; links elsewhere are left alone") {
  diag::Sink sink;
  CHECK(shown(presented("Voir [là](#nulle-part) et [ici](https://example.org/#a).\n", sink)) ==
        "-: Voir là et <https://example.org/#a|ici>.\n");
  CHECK(codes(sink) == "O001");
}

TEST_CASE("a value that two tags print has two bookmarks of its own") {
  model::Heading heading;
  heading.inlines.push_back(model::text("Constat"));
  heading.anchor = "titre_constat";
  model::Map data;
  data.set("corps", model::Value(model::Blocks{{heading, {}}}));
  for (const auto& [format, body, name] :
       {std::tuple(&odt_format(), "<text:p>{{ corps }}</text:p>", "text:bookmark-start text:name"),
        std::tuple(&docx_format(), "<w:p><w:r><w:t>{{ corps }}</w:t></w:r></w:p>", "w:name")}) {
    const Result result = run_body(*format, std::string(body) + body, data);
    CHECK(result.errors.empty());
    const auto times = [&](const std::string& anchor) {
      const std::string sought = std::string(name) + "=\"" + anchor + "\"";
      std::size_t count = 0;
      for (std::size_t at = 0; (at = result.part.find(sought, at)) != std::string::npos; ++at)
        ++count;
      return count;
    };
    CHECK(times("titre_constat") == 1);
    CHECK(times("titre_constat_2") == 1);
  }
}
