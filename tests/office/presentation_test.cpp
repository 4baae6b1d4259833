// What each container, quotation and table of the notes becomes: paragraphs with roles, tables and
// columns that both formats write alike.
#include "office/presentation.hpp"

#include "catch.hpp"
#include "shown.hpp"

using namespace greffier;
using namespace greffier::office::testing;

namespace {

struct Case {
  const char* what;
  const char* notes;
  const char* expected;
};

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(shown_notes(each.notes) == each.expected);
  }
}

}  // namespace

TEST_CASE("containers that are paragraphs") {
  check({
      {"a decision has its label, with a number or without",
       "::: decision numero=1\nLe budget est voté.\n:::\n\n::: decision\nLa suite aussi.\n:::\n",
       "decision_libelle: Décision n°⍽1\ndecision: Le budget est voté.\n"
       "decision_libelle: Décision\ndecision: La suite aussi.\n"},
      {"an action says who and when after what",
       "::: action qui=\"Mme Bernard\" echeance=\"15 mars\" numero=2\nÉcrire.\n:::\n",
       "action: {libelle|Action n°⍽2} – Écrire.{secondaire| (Mme Bernard, 15 mars)}\n"},
      {"an action that nobody has", "::: action\nÉcrire.\n:::\n",
       "action: {libelle|Action} – Écrire.\n"},
      {"an action that begins with a list keeps it", "::: action\n- a\n:::\n",
       "action: {libelle|Action} – \nitem:\n  -: a\n"},
      {"a vote is one line, singular and plural",
       "::: vote pour=12 contre=1 abstention=2 resultat=\"adopté\"\nSur le budget.\n:::\n",
       "vote: Sur le budget.⏎{libelle|Adopté} · *12*⍽pour · *1*⍽contre · "
       "*2*⍽abstentions\n"},
      {"a box has its title", "::: encadre À retenir\n# Fait\nUn texte.\n:::\n",
       "encadre_titre: À retenir\nencadre_titre: Fait\nencadre: Un texte.\n"},
      {"a pull quote is signed", "::: exergue auteur=\"Zoé\"\nOser.\n:::\n",
       "exergue: Oser.\nexergue: {secondaire|— Zoé}\n"},
      {"a quotation of a container", "::: citation Jean Dupré\nOser.\n:::\n",
       "citation: Oser.\ncitation: {secondaire|— Jean Dupré}\n"},
      {"a quotation", "> Oser.\n>\n> - a\n", "citation: Oser.\nitem:\n  -: a\n"},
      {"a key message has an arrow", "::: cle\nEn bref.\n:::\n", "cle: {libelle|→⍽}En bref.\n"},
      {"an annexe begins a page, without number in the outline",
       "::: annexe Plan numero=1\nUn texte.\n:::\n",
       "page\nh1 (unnumbered) titre_annexe_n_1_plan: Annexe n°⍽1 – Plan\n-: Un texte.\n"},
      {"a container that nobody knows gives what it holds", "::: inconnu\nUn texte.\n:::\n",
       "-: Un texte.\n"},
      {"a title is printed above what has no setting of its own",
       "::: inconnu Le titre\nUn texte.\n:::\n\n::: debat Le budget\nOui.\n:::\n",
       "groupe: Le titre\n-: Un texte.\ngroupe: Le budget\n-: Oui.\n"},
      {"a key message with a title has one arrow", "::: cle Le titre\nEn bref.\n:::\n",
       "cle: {libelle|→⍽}*Le titre*\ncle: En bref.\n"},
      {"a quotation has its author and its source",
       "::: exergue auteur=\"Zoé\" source=\"Rapport\"\nOser.\n:::\n\n"
       "::: citation Sur le budget auteur=\"Zoé\"\nOser.\n:::\n\n"
       "::: citation source=\"Rapport\"\nOser.\n:::\n",
       "exergue: Oser.\nexergue: {secondaire|— Zoé, Rapport}\n"
       "citation: *Sur le budget*\ncitation: Oser.\ncitation: {secondaire|— Zoé}\n"
       "citation: Oser.\ncitation: {secondaire|— Rapport}\n"},
      {"who decided, the state of an action and the ballot are printed",
       "::: decision decideur=\"Le bureau\"\nOui.\n:::\n\n::: action etat=\"en "
       "cours\"\nÉcrire.\n:::\n\n"
       "::: vote pour=3 mode=\"à main levée\"\nOui.\n:::\n",
       "decision_libelle: Décision{secondaire| – Le bureau}\ndecision: Oui.\n"
       "action: {libelle|Action} – Écrire.{secondaire| (en cours)}\n"
       "vote: Oui.⏎*3*⍽pour · à main levée\n"},
      {"containers inside each other", "::: encadre Vote\n::: decision\nOui.\n:::\nFin.\n:::\n",
       "encadre_titre: Vote\ndecision_libelle: Décision\ndecision: Oui.\nencadre: Fin.\n"},
  });
}

TEST_CASE("below a heading without a number, none has one") {
  const std::string shown = shown_notes(
      "# A {.sans-numero}\n\n## B\n\n### C\n\n# D\n\n## E {.sans-numero}\n\n### F\n\n## G\n");
  std::string numbered;
  for (const char* title : {"A", "B", "C", "D", "E", "F", "G"}) {
    const std::size_t end = shown.find(std::string(": ") + title + "\n");
    REQUIRE(end != std::string::npos);
    const std::size_t begin = shown.rfind('\n', end) + 1;
    if (shown.substr(begin, end - begin).find("(unnumbered)") == std::string::npos)
      numbered += title;
  }
  CHECK(numbered == "DG");
}

TEST_CASE("containers that are columns") {
  check({
      {"text in columns", "::: colonnes 3\nUn texte.\n:::\n", "columns 3:\n  -: Un texte.\n"},
      {"columns with a title, with a count or without",
       "::: colonnes 3 Le titre\na\n:::\n\n::: colonnes Le titre\na\n:::\n",
       "groupe: Le titre\ncolumns 3:\n  -: a\ngroupe: Le titre\ncolumns 2:\n  -: a\n"},
      {"one signatory needs no columns", "::: signature\n# Le maire\nJean Dupré\n:::\n",
       "signature_seule: Le maire\nsignature_seule_nom: Jean Dupré\n"},
  });
}

TEST_CASE("those who sign side by side stand in a table, which the line above keeps with") {
  check({
      {"two signatories",
       "::: signature\n# Le maire\nJean Dupré\n\n# La secrétaire\nZoé Brun\n:::\n",
       "head:\n  cell:\n    signature: Le maire\n  cell:\n    signature: La secrétaire\n"
       "row:\n  cell:\n    signature_nom: Jean Dupré\n  cell:\n    signature_nom: Zoé Brun\n"},
      {"a title and words of everybody stand above",
       "::: signature Signatures\nFait à Lys.\n\n# A\na\n\n# B\nb\n:::\n",
       "signature: Signatures\nsignature_nom: Fait à Lys.\n"
       "head:\n  cell:\n    signature: A\n  cell:\n    signature: B\n"
       "row:\n  cell:\n    signature_nom: a\n  cell:\n    signature_nom: b\n"},
      {"four are two and two", "::: signature\n# A\na\n\n# B\nb\n\n# C\nc\n\n# D\nd\n:::\n",
       "head:\n  cell:\n    signature: A\n  cell:\n    signature: B\n"
       "row:\n  cell:\n    signature_nom: a\n  cell:\n    signature_nom: b\n"
       "head:\n  cell:\n    signature: C\n  cell:\n    signature: D\n"
       "row:\n  cell:\n    signature_nom: c\n  cell:\n    signature_nom: d\n"},
  });
}

TEST_CASE("containers that are tables") {
  check({
      {"for and against are two columns of real lists",
       "::: opposition Le tram\n# Pour\n- a\n# Contre\n- b\n:::\n",
       "legende: Tableau⍽#1 – Le tram\nhead:\n  cell:\n    -: Pour\n  cell:\n    -: Contre\n"
       "row:\n  cell:\n    item:\n      -: a\n  cell:\n    item:\n      -: b\n"},
      {"a SWOT is two by two", "::: swot\n# F\na\n# f\nb\n# O\nc\n# M\nd\n:::\n",
       "head:\n  cell:\n    -: F\n  cell:\n    -: f\nrow:\n  cell:\n    -: a\n  cell:\n    -: b\n"
       "head:\n  cell:\n    -: O\n  cell:\n    -: M\nrow:\n  cell:\n    -: c\n  cell:\n    -: d\n"},
      {"a matrix without headings keeps its words", "::: opposition\nUn texte.\n:::\n",
       "-: Un texte.\n"},
      {"a matrix without headings keeps its title", "::: swot Le titre\nUn texte.\n:::\n",
       "groupe: Le titre\n-: Un texte.\n"},
      {"an odd number of parts leaves a cell empty, with its paragraph",
       "::: swot\n# F\na\n# f\nb\n# O\nc\n:::\n",
       "head:\n  cell:\n    -: F\n  cell:\n    -: f\nrow:\n  cell:\n    -: a\n  cell:\n    -: b\n"
       "head:\n  cell:\n    -: O\n  cell:\n    -: \nrow:\n  cell:\n    -: c\n  cell:\n    -: \n"},
  });
}

TEST_CASE("what stands in a footnote is presented, too") {
  check({{"a quotation in a note", "Un mot[^1].\n\n[^1]: > Oser.\n",
          "-: Un mot[^citation: Oser.\n].\n"}});
  diag::Sink sink;
  const model::Blocks blocks = presented("# Budget\n\nUn mot[^1].\n\n[^1]: [là](#budget)\n", sink);
  CHECK(codes(sink).empty());
  CHECK(shown(blocks) == "h1 titre_budget: Budget\n-: Un mot[^-: <#titre_budget|là>\n].\n");
}

TEST_CASE("no container and no quotation is left, wherever it stood") {
  const std::string shown = shown_notes(
      "- a\n\n  > b\n\n> ::: encadre\n> c\n> :::\n\n::: colonnes\n> d\n:::\n\n"
      "::: inconnu\n::: autre\n> e\n:::\n:::\n");
  CHECK(shown.find("QUOTE") == std::string::npos);
  CHECK(shown.find("CONTAINER") == std::string::npos);
  for (const char* word : {": a\n", ": b\n", ": c\n", ": d\n", ": e\n"})
    CHECK(shown.find(word) != std::string::npos);
}

TEST_CASE("the signatures that close the text end the document, before its annexes") {
  struct Case {
    std::string_view why;
    std::string_view notes;
    std::string_view last_of_body;  // the paragraph that the body ends with
    std::string_view first_of_end;  // what its end begins with, "" for nothing
  };
  constexpr std::string_view kSigned = "::: signature\n# Le maire\nÉtienne F.\n:::\n\n";
  const std::string signs(kSigned);
  const Case cases[] = {
      {"signatures at the end", "Levée.\n\n@", "-: Levée.\n", "signature_seule: Le maire"},
      {"signatures before annexes", "Levée.\n\n@::: annexe Plan\nDedans.\n:::\n", "-: Levée.\n",
       "signature_seule: Le maire"},
      {"the line that says where and when goes along", "Levée.\n\nFait à Saint-Exemple.\n\n@",
       "-: Levée.\n", "-: Fait à Saint-Exemple."},
      {"signatures in the middle stay", "@La suite.\n", "-: La suite.\n", ""},
      {"a line like those, with no signature", "Fait rare, il neige.\n",
       "-: Fait rare, il neige.\n", ""},
  };
  for (const Case& c : cases) {
    INFO(c.why);
    std::string notes(c.notes);
    if (const std::size_t at = notes.find('@'); at != notes.npos) notes.replace(at, 1, signs);
    diag::Sink sink;
    const auto body = office::present_body(blocks_of(notes), sink);
    CHECK(shown(body.main).ends_with(c.last_of_body));
    CHECK(body.annexes.empty() == c.first_of_end.empty());
    CHECK(shown(body.annexes).starts_with(c.first_of_end));
  }
}

TEST_CASE("annexes come apart from the body, and the captions of both count on") {
  const std::string table = "| a | b |\n|---|---|\n| c | d |\n: Titre\n\n";
  diag::Sink sink;
  const auto body =
      office::present_body(blocks_of(table + "Voir [le plan](#annexe-plan).\n\n::: annexe Plan\n" +
                                     table + "Dedans.\n:::\n\nAprès.\n"),
                           sink);
  CHECK(codes(sink).empty());
  const std::string main = shown(body.main);
  const std::string annexes = shown(body.annexes);
  CHECK(main.find("Tableau") != std::string::npos);
  CHECK(main.find("-: Après.\n") != std::string::npos);
  CHECK(main.find("Dedans") == std::string::npos);
  CHECK(annexes.starts_with("page\nh1"));
  CHECK(annexes.find("Tableau") != std::string::npos);
  CHECK(annexes.find("-: Dedans.\n") != std::string::npos);
  CHECK(annexes.find("Après") == std::string::npos);

  const auto alone = office::present_body(blocks_of(table + "Après.\n"), sink);
  CHECK(shown(alone.main).find("-: Après.\n") != std::string::npos);
  CHECK(alone.annexes.empty());
}
