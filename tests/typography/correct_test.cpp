// The model corrected: formatting kept, places told, what is no prose left alone.
#include "typography/correct.hpp"

#include <memory>

#include "catch.hpp"
#include "model/block.hpp"
#include "typography/messages.hpp"

using namespace greffier;
using namespace greffier::typography;

namespace {

const model::Format kPlain;

model::Format strong() {
  model::Format format;
  format.strong = true;
  return format;
}
model::Format raised() {
  model::Format format;
  format.script = model::Script::superscript;
  return format;
}
model::Format code() {
  model::Format format;
  format.code = true;
  return format;
}
model::Format in_language(std::string tag) {
  model::Format format;
  format.language = std::move(tag);
  return format;
}
model::Format link(std::string target) {
  model::Format format;
  format.target = std::move(target);
  return format;
}
template <typename Node>
model::Inline inline_of(Node node) {
  model::Inline run;
  run.node = std::move(node);
  return run;
}

// Runs as text, with ** around strong ones, ^ around raised ones, [ ] around links and $ around
// code.
std::string shown(const model::Inlines& runs) {
  std::string result;
  for (const model::Inline& run : runs) {
    const auto* text = std::get_if<model::Text>(&run.node);
    std::string part = text != nullptr                                      ? text->text
                       : std::holds_alternative<model::LineBreak>(run.node) ? "\n"
                                                                            : "#";
    if (run.format.script == model::Script::superscript) part = "^" + part + "^";
    if (run.format.code) part = "$" + part + "$";
    if (run.format.strong) part = "**" + part + "**";
    if (!run.format.target.empty()) part = "[" + part + "]";
    result += part;
  }
  return visible(result);
}

std::string corrected(model::Inlines runs) {
  Corrections corrections;
  correct(runs, default_profile(), corrections);
  return shown(runs);
}

diag::Span on_line(std::uint32_t line, std::uint32_t from, std::uint32_t to) {
  return {1, {line, from}, {line, to}};
}

// « rule : before → after » of each correction, one a line.
std::string listed(const Corrections& corrections) {
  std::string result;
  for (const Correction& each : corrections)
    result += std::string(each.rule->id) + (each.mode == Mode::to_check ? "? " : " ") +
              visible(each.before) + " → " + visible(each.after) + "\n";
  return result;
}

}  // namespace

TEST_CASE("a paragraph is one string across its runs, and the runs keep their formatting") {
  CHECK(corrected({model::text("Sujet", strong()), model::text(" : la voirie")}) ==
        "**Sujet**⍽: la voirie");
  CHECK(corrected({model::text("Sujet", strong()), model::text(": la voirie")}) ==
        "**Sujet⍽**: la voirie");
  CHECK(corrected({model::text("Sujet:", strong()), model::text(" la voirie")}) ==
        "**Sujet⍽:** la voirie");
  CHECK(corrected({model::text("« "), model::text("F", strong()), model::text("aisons » !")}) ==
        "«⍽**F**aisons⍽»⍽!");
  CHECK(corrected({model::text("pour", strong()), model::text(" ... mettre")}) ==
        "**pour**… mettre");
  CHECK(corrected({model::text("l", strong()), model::text("'"), model::text("axe", strong())}) ==
        "**l**’**axe**");
}

TEST_CASE("a replacement over several runs goes to the first, and empty runs go") {
  CHECK(corrected({model::text("fin."), model::text(".", strong()), model::text(". Oui")}) ==
        "fin… Oui");
  CHECK(corrected({model::text("mot "), model::text(" ?", strong())}) == "mot⍽**?**");
}

TEST_CASE("an inserted space goes to the plainer run") {
  CHECK(corrected({model::text("le site", link("https://example.org/")), model::text(": voir")}) ==
        "[le site]⍽: voir");
  CHECK(corrected({model::text("voir"), model::text(": le site", link("https://example.org/"))}) ==
        "voir⍽[: le site]");
  CHECK(corrected({model::text("le mot m"), model::text("elle", raised()), model::text("? Oui")}) ==
        "le mot m^elle^⍽? Oui");
}

TEST_CASE("ordinals become superscripts, and those that are stay as they are") {
  CHECK(corrected({model::text("le 1er adjoint")}) == "le 1^er^ adjoint");
  CHECK(corrected({model::text("la 1ère adjointe", strong())}) == "**la 1****^re^**** adjointe**");
  CHECK(corrected({model::text("le 1"), model::text("er", raised()), model::text(" groupe")}) ==
        "le 1^er^ groupe");
  CHECK(corrected({model::text("le 2"), model::text("ème", raised())}) == "le 2^e^");
  model::Inlines right{model::text("le 1"), model::text("er", raised()), model::text(" groupe")};
  Corrections corrections;
  correct(right, default_profile(), corrections);
  CHECK(corrections.empty());
}

TEST_CASE("code, other languages and tags are left alone, their neighbours are not") {
  CHECK(corrected({model::text("l'option "), model::text("a ? 'b' : c", code()),
                   model::text(" : l'avis")}) == "l’option $a ? 'b' : c$⍽: l’avis");
  CHECK(corrected({model::text("it's over...", in_language("en")), model::text(" : l'avis")}) ==
        "it's over...⍽: l’avis");
  CHECK(corrected({model::text("l'avis", in_language("fr")),
                   model::text(" ; l'un", in_language("fr-CA"))}) == "l’avis⍽; l’un");
  CHECK(corrected({model::text("M. {{ nom }}, {% si x == \"l'avis\" %} : l'avis")}) ==
        "M.⍽{{ nom }}, {% si x == \"l'avis\" %}⍽: l’avis");
  CHECK(corrected({model::text("M. {{ "), model::text("nom", strong()), model::text(" }} ...")}) ==
        "M.⍽{{ **nom** }} …");
}

TEST_CASE("line breaks end lines; images, footnote calls and fields survive") {
  CHECK(corrected({model::text("Présents:"), inline_of(model::LineBreak{}),
                   model::text("l'un ; ")}) == "Présents⍽:\nl’un⍽; ");
  const auto note = std::make_shared<const model::Blocks>();
  CHECK(corrected({model::text("l'avis"), inline_of(model::Footnote{note}),
                   model::text(" : oui")}) == "l’avis#⍽: oui");
  CHECK(corrected({inline_of(model::Image{}), model::text(" ? "), inline_of(model::Field{})}) ==
        "#⍽? #");
}

TEST_CASE("every paragraph of a tree is corrected on its own") {
  model::Blocks note{model::paragraph("l'avis \"cité")};
  model::Inlines called{model::text("la fin\" l'objet"),
                        inline_of(model::Footnote{std::make_shared<const model::Blocks>(note)})};
  model::List list;
  list.items.push_back({{model::paragraph("\"un")}, {}});
  list.items.push_back({{model::paragraph("deux\"")}, {}});
  model::Table table;
  table.caption = {model::text("l'objet")};
  table.rows.push_back({model::RowKind::body, {{{model::paragraph("n°2")}, 1, 1, false, {}}}});
  model::Blocks blocks{model::paragraph(called),
                       {list, {}},
                       {table, {}},
                       {model::Heading{2, {model::text("Qui ?")}, "", true}, {}},
                       {model::CodeBlock{"l'avis\n", ""}, {}}};
  Corrections corrections;
  correct(blocks, default_profile(), corrections);
  CHECK(listed(corrections) ==
        "T05? fin\" → fin⍽»\n"
        "T07 l'objet → l’objet\n"
        "T07 l'avis → l’avis\n"
        "T05? l'avis \"cité → l'avis «⍽cité\n"
        "T05? \"un → «⍽un\n"
        "T05? deux\" → deux⍽»\n"
        "T07 l'objet → l’objet\n"
        "T12 n°2 → n°⍽2\n"
        "T01 Qui ? → Qui⍽?\n");
  CHECK(std::get<model::CodeBlock>(blocks.back().node).text == "l'avis\n");
}

TEST_CASE("a correction shows the words around it and tells its line and column") {
  model::Inlines runs{model::text("Le Sujet", strong(), on_line(12, 3, 11)),
                      model::text(": l'avis du 1er", kPlain, on_line(12, 13, 28))};
  Corrections corrections;
  correct(runs, default_profile(), corrections);
  CHECK(listed(corrections) ==
        "T04 Sujet: → Sujet⍽:\n"
        "T07 l'avis → l’avis\n"
        "T20 1er → 1<sup>er</sup>\n");
  CHECK(corrections[0].span == on_line(12, 13, 13));
  CHECK(corrections[1].span == on_line(12, 16, 17));
  CHECK(corrections[2].span == on_line(12, 26, 28));
}

TEST_CASE("a run over several lines gives its own place") {
  const diag::Span span{1, {3, 1}, {4, 9}};
  model::Inlines runs{model::text("un texte coupé, l'avis", kPlain, span)};
  Corrections corrections;
  correct(runs, default_profile(), corrections);
  REQUIRE(corrections.size() == 1);
  CHECK(corrections[0].span == span);
}

TEST_CASE("context stops at the line, at objects and after a few characters") {
  const std::string address = "https://example.org/" + std::string(200, 'x');
  model::Inlines runs{model::text(address + " ?")};
  Corrections corrections;
  correct(runs, default_profile(), corrections);
  REQUIRE(corrections.size() == 1);
  CHECK(corrections[0].before.size() == 24 + 2);
}

TEST_CASE("a plain field is corrected without superscripts") {
  std::string field = "Groupe n°2 : la 1ère réunion";
  Corrections corrections;
  correct(field, on_line(4, 8, 36), default_profile(), corrections);
  CHECK(visible(field) == "Groupe n°⍽2⍽: la 1re réunion");
  REQUIRE(corrections.size() == 3);
  CHECK(corrections[0].span == on_line(4, 17, 17));
  CHECK(corrections[2].after == "1re");
}

TEST_CASE("a correct paragraph is not touched, not even rebuilt") {
  model::Inlines runs{model::text("L’avis est rendu le "),
                      model::text("23\u00A0janvier", strong())};
  const model::Inlines before = runs;
  Corrections corrections;
  correct(runs, default_profile(), corrections);
  CHECK(runs == before);
  CHECK(corrections.empty());
}

TEST_CASE("a correction reads as a diagnostic in both languages") {
  std::string field = "Sujet : bien?Oui";
  Corrections corrections;
  correct(field, {}, default_profile(), corrections);
  REQUIRE(corrections.size() == 2);
  CHECK(diagnostic(corrections[0]).message == &kCorrected);
  CHECK(diagnostic(corrections[0]).arguments ==
        std::vector<std::string>{"T03", "Sujet :", "Sujet⍽:"});
  CHECK(diagnostic(corrections[1]).message == &kToCheck);
  CHECK(diagnostic(corrections[1]).severity() == diag::Severity::warning);
}

TEST_CASE("no-break spaces are made visible") {
  CHECK(visible("a\u00A0b\u202Fc d") == "a⍽b‹f›c d");
}
