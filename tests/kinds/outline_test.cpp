#include "kinds/outline.hpp"

#include <algorithm>

#include "catch.hpp"
#include "kinds/apply.hpp"
#include "support.hpp"

namespace greffier::kinds_tests {

namespace {

using namespace model;

Block heading(int level, std::string title, std::uint32_t line = 0) {
  return {Heading{level, {text(std::move(title))}, {}, true}, {1, {line, 1}, {line, 1}}};
}

Block container(std::string kind, Blocks blocks) {
  return {Container{std::move(kind), {}, std::move(blocks)}, {}};
}

std::string outline_codes(const Blocks& body, const std::vector<kinds::Section>& expected = {}) {
  diag::Sink sink;
  kinds::check_outline(body, expected, sink);
  return codes(sink);
}

const Block kText = paragraph("Du texte.");

Blocks::const_iterator first_of(const Blocks& body) {
  return std::ranges::find_if(
      body, [](const Block& block) { return std::holds_alternative<Heading>(block.node); });
}

}  // namespace

TEST_CASE("lists that have a section of their own in the text are not printed again") {
  struct Case {
    std::string_view why;
    std::string_view genre;
    std::string_view in_header;
    Blocks body;
    std::string_view apart;
  };
  const auto decision = [] { return container("decision", {paragraph("Oui.")}); };
  const auto action = [] { return container("action", {paragraph("Faire.")}); };
  const Case cases[] = {
      {"spread over the text",
       "",
       "",
       {heading(1, "Voirie"), decision(), heading(1, "École"), decision()},
       ""},
      {"in a section called so",
       "",
       "",
       {heading(1, "Voirie"), kText, heading(1, "5. Décisions"), decision(), decision()},
       "decisions"},
      {"below a heading of that section",
       "",
       "",
       {heading(1, "Décisions"), heading(2, "Voirie"), decision(), heading(2, "École"), decision()},
       "decisions"},
      {"one of them elsewhere",
       "",
       "",
       {heading(1, "Voirie"), decision(), heading(1, "Décisions"), decision()},
       ""},
      {"one of them in the header",
       "",
       "decisions: [Avant]",
       {heading(1, "Décisions"), decision()},
       ""},
      {"each list by itself",
       "",
       "",
       {heading(1, "Voirie"), decision(), heading(1, "Prochaines étapes"), action()},
       "actions"},
      {"all the text is a statement",
       "genre: Relevé de décisions",
       "",
       {decision(), action(), heading(1, "École"), decision()},
       "decisions actions"},
      {"a statement whose list is in the header",
       "genre: Relevé de décisions",
       "decisions: [Avant]",
       {kText},
       ""},
  };
  diag::Sink sink;
  const kinds::Kind minutes = shipped("compte-rendu", sink);
  for (const Case& c : cases) {
    INFO(c.why);
    Document notes;
    notes.header = map("titre: T\n" + std::string(c.genre) + "\n" + std::string(c.in_header));
    notes.body = c.body;
    const Map data = kinds::apply(minutes, std::move(notes), {}, sink);
    std::string apart;
    for (const Value& name : *data.find("listes_a_part")->get_if<Values>())
      apart += (apart.empty() ? "" : " ") + *name.get_if<std::string>();
    CHECK(apart == c.apart);
  }
}

TEST_CASE("the outline is checked for skipped levels, empty headings and empty sections") {
  struct Case {
    std::string_view why;
    Blocks body;
    std::string_view codes;
  };
  const Case cases[] = {
      {"no heading at all", {kText}, ""},
      {"levels one by one", {heading(1, "A"), heading(2, "B"), heading(3, "C"), kText}, ""},
      {"up by several",
       {heading(1, "A"), heading(2, "B"), heading(3, "C"), kText, heading(1, "D"), kText},
       ""},
      {"## after nothing", {heading(2, "A"), kText}, "K056"},
      {"### under #", {heading(1, "A"), heading(3, "B"), kText}, "K050"},
      {"empty in the middle", {heading(1, "A"), heading(1, "B"), kText}, "K051"},
      {"empty at the end", {heading(1, "A"), kText, heading(1, "B")}, "K051"},
      {"a page break is nothing",
       {heading(1, "A"), {PageBreak{}, {}}, heading(1, "B"), kText},
       "K051"},
      {"a subsection is something", {heading(1, "A"), heading(2, "B"), kText}, ""},
      {"no words", {heading(1, " "), kText}, "K054"},
      {"columns of a matrix do not count",
       {heading(1, "A"), container("opposition", {heading(4, "Pour"), heading(4, "Contre")})},
       ""},
      {"an annexe does",
       {heading(1, "A"), kText, container("annexe", {heading(3, "B"), kText})},
       "K050"},
  };
  for (const Case& c : cases) {
    INFO(c.why);
    CHECK(outline_codes(c.body) == c.codes);
  }
}

TEST_CASE("expected sections are found by any of their names, typed numbers aside") {
  using kinds::Requirement;
  const std::vector<kinds::Section> expected{
      {{"Décisions", "Decisions"}, {"releve_de_decisions"}, Requirement::expected, {}},
      {{"Synthèse", "Summary"}, {}, Requirement::expected, {}},
      {{"Annexes", "Annexes"}, {}, Requirement::optional, {}}};
  CHECK(outline_codes({heading(1, "Synthèse"), kText, heading(1, "3. Relevé de décisions"), kText},
                      expected) == "");
  CHECK(outline_codes({heading(1, "Échanges"), kText}, expected) == "K053");
}

TEST_CASE("headings that start below level 1 are raised together") {
  diag::Sink sink;
  Blocks body{heading(3, "A", 4), kText, heading(2, "B"), container("annexe", {heading(4, "C")}),
              container("swot", {heading(2, "Forces")})};
  kinds::raise_levels(body, sink);
  CHECK(dump(body) == R"(heading 2 "A"
paragraph
  text "Du texte."
heading 1 "B"
container annexe
  heading 3 "C"
container swot
  heading 2 "Forces"
)");
  CHECK(codes(sink) == "K052");
  CHECK(sink.diagnostics()[0].span.begin.line == 4);
}

TEST_CASE("headings that start at level 1 are left alone") {
  diag::Sink sink;
  Blocks body{heading(2, "A"), heading(1, "B")};
  const Blocks before = body;
  kinds::raise_levels(body, sink);
  CHECK(body == before);
  CHECK(codes(sink).empty());
}

TEST_CASE("the title of the notes is their first heading when it is above all, or names the kind") {
  struct Case {
    std::string_view why;
    Blocks body;
    bool is_taken;
  };
  const Case cases[] = {
      {"# then ##", {heading(1, "Titre"), heading(2, "A"), heading(2, "B")}, true},
      {"after a paragraph", {kText, heading(2, "Titre"), heading(3, "A")}, true},
      {"alone, in front", {heading(1, "Titre"), kText}, true},
      {"alone, further down", {kText, heading(1, "Titre"), kText}, false},
      {"two of its level", {heading(1, "Titre"), heading(2, "A"), heading(1, "B")}, false},
      {"a higher one below", {heading(2, "A"), heading(1, "B")}, false},
      {"no words", {heading(1, ""), heading(2, "A")}, false},
      {"none", {kText}, false},
      {"named after the kind",
       {heading(2, "Compte-rendu du bureau"), heading(2, "A"), heading(1, "B")},
       true},
      {"nearly so", {heading(1, "Compte rendus"), heading(1, "A")}, false},
      {"a later one", {heading(1, "A"), heading(1, "Compte rendu")}, false},
  };
  for (const Case& c : cases) {
    INFO(c.why);
    diag::Sink sink;
    Blocks body = c.body;
    const auto title = kinds::take_title(body, {"Compte rendu", "Minutes"}, sink);
    CHECK(title.has_value() == c.is_taken);
    CHECK(codes(sink) == (c.is_taken ? "K055" : ""));
    CHECK(body.size() == c.body.size() - (c.is_taken ? 1 : 0));
    if (title) CHECK(*title == std::get<Heading>(first_of(c.body)->node).inlines);
  }
}

}  // namespace greffier::kinds_tests
