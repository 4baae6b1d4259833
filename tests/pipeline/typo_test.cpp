// Typography over files as they are.
#include "pipeline/typo.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "support.hpp"
#include "typography/correct.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

// A job over one file in memory.
struct Page {
  io::MemoryFileSystem files;
  pipeline::TypoJob job;
  pipeline::TypoOutcome outcome;

  explicit Page(std::string_view text, const std::string& name = "notes.md") {
    files.files[name] = text;
    job.files = {name};
  }
  // The rules that found something: "T01 T03*", a star for what was not fixed.
  std::string run() {
    outcome = pipeline::typo(job, files);
    std::string rules;
    for (const pipeline::TypoFinding& finding : outcome.findings)
      rules += (rules.empty() ? "" : " ") + finding.rule + (finding.fixed ? "" : "*");
    return rules;
  }
  // The file corrected, its no-break spaces visible.
  std::string fixed() {
    job.fix = true;
    (void)run();
    return typography::visible(files.files[job.files.front()]);
  }
};

std::string fixed(std::string_view text) {
  return Page(text).fixed();
}

}  // namespace

TEST_CASE("in notes, only what is corrected changes") {
  CHECK(fixed("**Sujet** : voir  `a ? b`,  *oui* !\n") == "**Sujet**⍽: voir `a ? b`, *oui*⍽!\n");
  CHECK(fixed("Le [lien d'ici](http://example.org/l'a?b \"l'eau\") est clos !") ==
        "Le [lien d’ici](http://example.org/l'a?b \"l'eau\") est clos⍽!");
  CHECK(fixed("| l'un | 10% |\n|---|:-:|\n| d'\\|ici | x |\n") ==
        "| l’un | 10⍽% |\n|---|:-:|\n| d’\\|ici | x |\n");
  CHECK(fixed("    l'eau : code\n\n```\nl'eau ?\n```\n") ==
        "    l'eau : code\n\n```\nl'eau ?\n```\n");
  CHECK(fixed("1. l'un\n2) l'autre\n* * *\n+ d'ici\n") == "1. l’un\n2) l’autre\n* * *\n+ d’ici\n");
  CHECK(fixed("L'eau\r\n\r\nl'air !\r\n") == "L’eau\r\n\r\nl’air⍽!\r\n");
  CHECK(fixed("l&#39;eau et l'air &amp; l'or\n") == "l’eau et l’air &amp; l’or\n");
}

TEST_CASE("a correction at the end of a line of notes joins the lines that it ties") {
  CHECK(fixed("Oui\n! Et\n") == "Oui⍽! Et\n");
  CHECK(fixed("> dit \"oui\n> et non\" ?\n") == "> dit «⍽oui\n> et non⍽»⍽?\n");
}

TEST_CASE("an emphasis still closes, or what would break it is left") {
  CHECK(fixed("**Sujet**: la suite\n") == "**Sujet**⍽: la suite\n");
  CHECK(fixed("est-ce **bien**?\n") == "est-ce **bien**⍽?\n");
  Page page("Un mot **, puis l'autre** ici\n");
  CHECK(page.fixed() == "Un mot **, puis l’autre** ici\n");
  CHECK(page.run() == "T26*");
  std::string many, kept;
  for (int i = 0; i < 40; ++i) {
    many += "Un mot **, puis l'autre** ici\n\n";
    kept += "Un mot **, puis l’autre** ici\n\n";
  }
  CHECK(fixed(many) == kept);
}

TEST_CASE("a note that nothing calls stays the definition that it is") {
  CHECK(fixed("Un mot.\n\n[^a]: l'eau\n") == "Un mot.\n\n[^a]: l’eau\n");
}

TEST_CASE("the header is corrected as rendering does") {
  CHECK(
      fixed("---\nobjet: \"Bilan de l'an : \\\"x\\\"\"\nlieu: 'Salle de l''eau'\nlogo: l'eau.png\n"
            "presents:\n  - Mme Elise ECUYER\n---\n\nVu.\n") ==
      "---\nobjet: \"Bilan de l’an⍽: «⍽x⍽»\"\nlieu: 'Salle de l’eau'\nlogo: l'eau.png\n"
      "presents:\n  - Mme⍽Elise ECUYER\n---\n\nVu.\n");
}

TEST_CASE("the people of an action are corrected where they stand") {
  CHECK(fixed("Action (Mme PETIT, 12/05/2026) : écrire\n") ==
        "Action (Mme⍽PETIT, 12/05/2026) : écrire\n");
  CHECK(fixed("::: action qui=\"Mme PETIT\"\nl'eau\n:::\n") ==
        "::: action qui=\"Mme⍽PETIT\"\nl’eau\n:::\n");
}

TEST_CASE("a second run changes nothing") {
  Page page(
      "# L'Etat : \"oui\" ?\n\n- un (deux ) ; trois...\n- l'a.\n\nVu[^1] !\n\n[^1]: l'eau : 12 "
      "€\n");
  (void)page.fixed();
  const std::string once = page.files.files["notes.md"];
  CHECK(page.outcome.written.size() == 1);
  (void)page.fixed();
  CHECK(page.outcome.written.empty());
  CHECK(page.files.files["notes.md"] == once);
}

TEST_CASE("plain text: a line is a paragraph, and Markdown is none") {
  Page page("    l'eau !\r\n\"un\r\ndeux\" **l'air**\n\n", "a.txt");
  CHECK(page.fixed() == "    l’eau⍽!\r\n\"un\r\ndeux\" **l’air**\n\n");
  Page bad("l'eau \xFF", "a.txt");
  CHECK(bad.run().empty());
  CHECK(diag::exit_status(bad.outcome.sink, false) == diag::ExitStatus::bad_input);
}

TEST_CASE("findings stand at the bytes that they are about") {
  Page page("é *l'Etat* ?\n");
  CHECK(page.run() == "T07* T22* T01*");
  CHECK(page.outcome.findings[1].diagnostic.span == diag::Span{1, {1, 6}, {1, 7}});
  CHECK(page.outcome.findings[1].replacement == "É");
  CHECK(page.files.files["notes.md"] == "é *l'Etat* ?\n");
}

TEST_CASE("the profile: an option, else that of the header") {
  Page page("---\ntypographie: imprimerie\n---\n\nOui !\n");
  CHECK(page.fixed() == "---\ntypographie: imprimerie\n---\n\nOui‹f›!\n");
  Page other("---\ntypographie: imprimerie\n---\n\nOui !\n");
  other.job.rules.profile = "bureautique";
  CHECK(other.fixed() == "---\ntypographie: imprimerie\n---\n\nOui⍽!\n");
  Page own("Oui !\n");
  own.files.files["p.yaml"] = "regles: {T01: non}\n";
  own.job.rules.profile = "p.yaml";
  CHECK(own.run().empty());
  own.job.rules.with = {"t01"};
  CHECK(own.run() == "T01*");
  own.job.rules.without = {"T01"};
  CHECK(own.run().empty());
}

TEST_CASE("an unknown profile is told, and nothing is written") {
  Page page("Oui !\n");
  page.job.rules.profile = "gothique";
  CHECK(page.fixed() == "Oui !\n");
  CHECK(diag::exit_status(page.outcome.sink, false) == diag::ExitStatus::bad_input);
}

TEST_CASE("greffier.dic beside the file is believed, by rendering too") {
  Page page("Vu par l’Ecart et l’Etat.\n", "sous/notes.md");
  page.files.files["sous/greffier.dic"] = "Ecart\n";
  CHECK(page.run() == "T22*");
  Desk desk(notes_of("Vu par l’Ecart.\n"));
  CHECK(desk.run().empty());
  CHECK(desk.both_hold("Écart"));
  desk.files.files["greffier.dic"] = "Ecart\n";
  CHECK(desk.run().empty());
  CHECK(desk.both_hold("Ecart"));
}

TEST_CASE("the document as a whole: told by typo and check, not by render") {
  constexpr std::string_view kOpen = "Le maire (absent est remplacé.\n";
  Page page(kOpen);
  CHECK(page.run() == "T36*");
  CHECK(page.outcome.findings.front().diagnostic.span.begin == diag::Position{1, 10});
  Desk desk(notes_of(kOpen));
  CHECK(desk.run().empty());
  desk.job.outputs.clear();
  CHECK(desk.run() == "Y020");
}

TEST_CASE("plain text as a whole: its lines, but not the standard input") {
  constexpr std::string_view kLines =
      "Mme\u00A0Lartigau ouvre la la séance.\r\n\r\n"
      "The report was sent to all the members of the board.\r\nMme\u00A0Lartigaud répond.\r\n";
  Page page(kLines, "a.txt");
  CHECK(page.run() == "T37* T38*");
  CHECK(page.outcome.findings.back().diagnostic.span.begin == diag::Position{4, 5});
  page.job.fix = true;
  CHECK(page.run() == "T37* T38*");
  CHECK(page.files.files["a.txt"] == kLines);
  Page input("");
  input.job.files = {"-"};
  input.job.input = std::string(kLines);
  CHECK(input.run().empty());
  Page long_one(std::string(5 << 20, ' ') + "la la\n", "a.txt");
  CHECK(long_one.run().empty());
}

TEST_CASE("one file that cannot be read leaves the others") {
  Page page("l'eau\n");
  page.job.files = {"absent.md", "image.png", "notes.md"};
  page.job.fix = true;
  CHECK(page.run() == "T07");
  CHECK(diag::exit_status(page.outcome.sink, false) == diag::ExitStatus::environment);
  CHECK(page.outcome.written == std::vector<std::string>{"notes.md"});
}

TEST_CASE("a disk that refuses is told") {
  Page page("l'eau\n");
  page.files.refuse_writes = true;
  CHECK(page.fixed() == "l'eau\n");
  CHECK(page.outcome.findings.empty());
  CHECK(diag::exit_status(page.outcome.sink, false) == diag::ExitStatus::environment);
}

TEST_CASE("any bytes are read") {
  for (const std::string_view bytes :
       {std::string_view(), std::string_view("\0", 1), std::string_view("---"),
        std::string_view("[^1]\n\n[^1]: [^1] l'eau\n"), std::string_view("PK\3\4"),
        std::string_view("\x0B l'eau\x0C\x85 !\n"), std::string_view("&#0;l'eau&nbsp;!\r\r")}) {
    Page page(bytes);
    (void)page.fixed();
    Page again(page.files.files["notes.md"]);
    again.job.fix = true;
    (void)again.run();
    CHECK(again.files.files["notes.md"] == page.files.files["notes.md"]);
  }
}
