// The checks over a whole document: their tables, their places, hostile documents.
#include "typography/consistency.hpp"

#include <algorithm>
#include <array>

#include "catch.hpp"
#include "typography/case_file.hpp"
#include "typography/correct.hpp"
#include "typography/document_of.hpp"
#include "typography/random_text.hpp"
#include "typography/word_list.hpp"

using namespace greffier;
using namespace greffier::typography;
using namespace greffier::typography::testing;

namespace {

std::vector<std::string> sentences_of(const model::Blocks& blocks, diag::Language language) {
  DocumentText document;
  document.add(blocks);
  std::vector<std::string> sentences;
  for (const Finding& finding : check_consistency(document, default_profile()))
    sentences.push_back(diag::text_of(finding.diagnostic, language));
  return sentences;
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  while (times-- > 0) text += part;
  return text;
}

}  // namespace

TEST_CASE("each document of the table has the findings that it says") {
  for (const Case& each : document_cases()) {
    INFO(each.where << ": " << visible(each.input) << "  (" << each.why << ")");
    CHECK(found_in(each.input, *each.profile) == each.rules);
  }
  CHECK(document_cases().size() >= 100);
}

TEST_CASE("the examples of the rules over documents are found, their counter-examples are not") {
  for (const Rule& each : rules()) {
    if (each.scope != Scope::document) continue;
    const std::string name = std::string(each.id) + "?";
    for (const Example& example : each.examples) {
      INFO(name << ": " << visible(example.input));
      CHECK(found_in(example.input, default_profile()).find(name) != std::string::npos);
    }
    for (const std::string_view text : each.counter_examples) {
      INFO(name << ": " << visible(text));
      CHECK(found_in(text, default_profile()).find(name) == std::string::npos);
    }
  }
}

TEST_CASE("a name of the author's own list is right") {
  const model::Blocks blocks = document_of("Mme Lartigau vient.\nMme Lartigaud répond.");
  DocumentText document;
  document.add(blocks);
  const WordList words = WordList::read("Lartigaud");
  Profile profile = default_profile();
  CHECK(check_consistency(document, profile).size() == 1);
  profile.words = &words;
  CHECK(check_consistency(document, profile).empty());
}

TEST_CASE("no end of an item is called usual when none is") {
  const auto sentences =
      sentences_of(document_of("- un\u00A0;\n- deux,\n- trois.\n- quatre"), diag::Language::french);
  REQUIRE(sentences.size() == 1);
  CHECK(sentences.front().find("chacun autrement") != std::string::npos);
}

TEST_CASE("a finding says what is wrong in both languages") {
  const model::Blocks blocks = document_of("Le maire ouvre la la séance.");
  CHECK(sentences_of(blocks, diag::Language::french) ==
        std::vector<std::string>{"T37 : le mot « la » est écrit deux fois de suite."});
  CHECK(sentences_of(blocks, diag::Language::english) ==
        std::vector<std::string>{"T37: the word “la” is written twice in a row."});
}

TEST_CASE("a finding has its place in the notes, fields included") {
  const diag::Span line{1, {4, 1}, {4, 60}};
  const model::Blocks blocks{
      model::paragraph({model::text("Le maire ouvre la la séance.", {}, line)})};
  DocumentText document;
  document.add("Ordre du du jour", diag::Span{1, {2, 8}, {2, 24}});
  document.add(blocks);
  const Findings found = check_consistency(document, default_profile());
  REQUIRE(found.size() == 2);
  CHECK(found[0].diagnostic.span == diag::Span{1, {2, 17}, {2, 19}});
  CHECK(found[1].diagnostic.span == diag::Span{1, {4, 19}, {4, 21}});
}

TEST_CASE("names are compared over fields and text") {
  const model::Blocks blocks = document_of("Mme Lartigaud répond.");
  DocumentText document;
  document.add("Mme Ève LARTIGAU", {});
  document.add(blocks);
  const Findings found = check_consistency(document, default_profile());
  REQUIRE(found.size() == 1);
  CHECK(diag::text_of(found[0].diagnostic, diag::Language::english) ==
        "T38: “Lartigaud” here, “LARTIGAU” elsewhere: is it the same person?");
}

TEST_CASE("English that nobody marked is told where it stands, a row of paragraphs once") {
  model::Format english;
  english.language = "en";
  const diag::Span line{1, {4, 1}, {4, 60}};
  const model::Blocks blocks{
      model::paragraph({model::text("Il cite « the end of the month is near » ici.", {}, line)}),
      model::paragraph({model::text("Il cite « "), model::text("the end of the month", english),
                        model::text(" ».")}),
      model::paragraph("The report was sent to all the members of the board."),
      model::paragraph("It was read by some of the members and by the board."),
      model::paragraph("Le conseil en a pris acte."),
      model::paragraph("The report was then sent to the archives of the city.")};
  DocumentText document;
  document.add(blocks);
  const Findings found = check_consistency(document, default_profile());
  REQUIRE(found.size() == 3);
  CHECK(std::ranges::count(found, diag::Span{1, {4, 11}, {4, 39}},
                           [](const Finding& each) { return each.diagnostic.span; }) == 1);
  for (const Finding& each : found) CHECK(each.rule->id == "T39");
}

TEST_CASE("a check that is off finds nothing") {
  Profile profile = default_profile();
  profile.rules = profile.rules.without(*find_rule("T37"));
  CHECK(found_in("la la séance", profile).empty());
}

TEST_CASE("hostile documents take linear time") {
  for (const std::string_view part : {"(", ")", "[", "«", "»", "la ", "M. A", "M. Ab ", "A.", "AB ",
                                      "le AB ", "le A.B. ", "- a;\n", "# A.\n", "«\n", "Mme Z"}) {
    INFO(part);
    const std::string text = repeated(part, 20000);
    CHECK(found_in(text, default_profile()).size() < 100);
  }
}

TEST_CASE("any document can be checked, and its findings can be told") {
  Dice dice(6);
  for (int round = 0; round < 2000; ++round) {
    std::string lines;
    for (std::size_t n = dice.below(6) + 1; n > 0; --n) {
      constexpr std::array<std::string_view, 4> kStarts{"", "- ", "# ", "M. "};
      lines.append(kStarts[dice.below(4)]).append(random_paragraph(dice, 12)).append("\n");
    }
    INFO(visible(lines));
    for (const std::string& sentence : sentences_of(document_of(lines), diag::Language::french))
      REQUIRE_FALSE(sentence.empty());
  }
}
