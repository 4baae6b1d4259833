// Word's mail merge in templates, as XML.
#include <cstdint>

#include "natives.hpp"

using namespace greffier::office::testing;

namespace {

std::string run(const std::string& inside, bool bold = false) {
  return (bold ? "<w:r><w:rPr><w:b/></w:rPr>" : "<w:r>") + inside + "</w:r>";
}
std::string t(const std::string& text, bool bold = false) {
  return run("<w:t xml:space=\"preserve\">" + text + "</w:t>", bold);
}
std::string code(const std::string& text) {
  return run("<w:instrText xml:space=\"preserve\">" + text + "</w:instrText>");
}
std::string mark(const std::string& type) {
  return run("<w:fldChar w:fldCharType=\"" + type + "\"/>");
}
// A complex field; `inside` is its code, as runs.
std::string field(const std::string& inside, const std::string& result) {
  return mark("begin") + inside + mark("separate") + result + mark("end");
}
std::string merge(const std::string& name, const std::string& switches = {}) {
  return field(code(" MERGEFIELD " + name + " " + switches), t("«" + name + "»"));
}
std::string p(const std::string& inside) {
  return "<w:p>" + inside + "</w:p>";
}
std::string cell(const std::string& inside) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>" + inside + "</w:tc>";
}
std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid>" + rows +
         "</w:tbl><w:p/>";
}
std::string row(const std::string& cells) {
  return "<w:tr>" + cells + "</w:tr>";
}

const std::string kQuote = "&quot;";

std::string choice(const std::string& left, const std::string& rest) {
  return field(code(" IF ") + left + code(rest), t("vieux"));
}

}  // namespace

TEST_CASE("a MERGEFIELD is a tag") {
  check_natives(
      docx_format(),
      {
          {"a complex field", p(t("À ") + merge("Nom") + t(",")), "nom: Zoé", "p: À Zoé,\n"},
          {"a simple field",
           p(t("À ") + "<w:fldSimple w:instr=\" MERGEFIELD Nom \">" + t("«Nom»", true) +
             "</w:fldSimple>"),
           "nom: Zoé", "p: À *Zoé*\n"},
          {"a name in quotes, with spaces, accents and a word of tags",
           p(merge("&quot;Nom et prénom&quot;")), "nom_et_prenom: Zoé", "p: Zoé\n"},
          {"underscores", p(merge("Nom_du_maire")), "nom du maire: Zoé", "p: Zoé\n"},
          {"points", p(merge("séance.lieu")), "seance: {lieu: Mairie}", "p: Mairie\n"},
          {"a code over several runs",
           p(field(code(" MERGE") + code("FIELD  no") + code("m \\* MERGEFORMAT "), t("«nom»"))),
           "nom: Zoé", "p: Zoé\n"},
          {"the formatting of the result is kept",
           p(field(code("MERGEFIELD nom"), t("«n", true) + t("om»"))), "nom: Zoé", "p: *Zoé*\n"},
          {"the formatting of the code when it asks for it",
           p(field(code("MERGEFIELD nom \\* CHARFORMAT"), t("«nom»", true))), "nom: Zoé",
           "p: Zoé\n"},
          {"a field without a result", p(mark("begin") + code("MERGEFIELD nom") + mark("end")),
           "nom: Zoé", "p: Zoé\n"},
          {"in a hyperlink's result",
           p(field(code("HYPERLINK &quot;https://example.org&quot;"), merge("nom"))), "nom: Zoé",
           "p: Zoé\n"},
          {"blocks of the body", p(merge("corps")), "corps: Un mot", "p: Un mot\n"},
          {"an empty value alone in its paragraph leaves nothing",
           p(t("a")) + p(merge("nom")) + p(t("b")), "nom:", "p: a\np: b\n"},
      });
}

TEST_CASE("a MERGEFIELD that the data lack is told, with the nearest name") {
  const NativeResult result = render_native(docx_format(), p(merge("Nomm")), "nom: Zoé");
  CHECK(result.codes == "G040");
  CHECK(result.document.find("nom") != std::string::npos);
}

TEST_CASE("switches of a MERGEFIELD") {
  check_natives(
      docx_format(),
      {
          {"Upper", p(merge("nom", "\\* Upper")), "nom: Zoé", "p: ZOÉ\n"},
          {"Lower", p(merge("nom", "\\*lower")), "nom: Zoé", "p: zoé\n"},
          {"FirstCap", p(merge("nom", "\\* FirstCap \\* MERGEFORMAT")), "nom: zoé b", "p: Zoé b\n"},
          {"Caps", p(merge("nom", "\\* Caps")), "nom: jean dupont", "p: Jean Dupont\n"},
          {"a date", p(merge("jour", "\\@ &quot;dd/MM/yyyy&quot;")), "jour: 2026-03-05",
           "p: 05/03/2026\n"},
          {"a date in letters", p(merge("jour", "\\@ &quot;dddd d MMMM yyyy&quot;")),
           "jour: 2026-03-05", "p: jeudi 5⍽mars 2026\n"},
          {"a date with words", p(merge("jour", "\\@ &quot;'le' d MMMM&quot;")), "jour: 2026-03-05",
           "p: le 5⍽mars\n"},
          {"a date as French Windows writes it", p(merge("jour", "\\@ &quot;jj/mm/aaaa&quot;")),
           "jour: 2026-03-05", "p: 05/03/2026\n"},
          {"an hour", p(merge("heure", "\\@ &quot;HH:mm&quot;")), "heure: 9:30", "p: 9⍽h⍽30\n"},
          {"an amount", p(merge("prix", "\\# &quot;# ##0,00 €&quot;")), "prix: 12500.5",
           "p: 12⍽500,50 €\n"},
          {"an amount in American figures", p(merge("prix", "\\# &quot;$#,##0.00&quot;")),
           "prix: 12500.5", "p: $12⍽500,50\n"},
          {"an empty amount has no sign", p(t("a") + merge("prix", "\\# &quot;0,00 €&quot;")),
           "prix:", "p: a\n"},
          {"a number that is not grouped", p(merge("an", "\\# 0")), "an: 2026", "p: 2026\n"},
          {"text before and after", p(t("De") + merge("nom", "\\b &quot; M. &quot; \\f !")),
           "nom: Zoé", "p: De M. Zoé!\n"},
          {"text before and after nothing", p(t("De") + merge("nom", "\\b &quot; M. &quot; \\f !")),
           "nom:", "p: De\n"},
          {"figures that are always shown", p(merge("an", "\\# 0000")), "an: 26", "p: 26\n",
           "O052"},
          {"an unknown format", p(merge("an", "\\* Hex")), "an: 26", "p: 26\n", "O052"},
      });
}

TEST_CASE("an IF field is a choice") {
  const std::string rest = " = &quot;oui&quot; &quot;présent&quot; &quot;absent&quot; ";
  check_natives(
      docx_format(),
      {
          {"the first text", p(t("Il est ") + choice(merge("la"), rest) + t(".")), "la: oui",
           "p: Il est présent.\n"},
          {"the second text", p(t("Il est ") + choice(merge("la"), rest) + t(".")), "la: non",
           "p: Il est absent.\n"},
          {"numbers", p(t("a") + choice(merge("n"), " &gt;= 10 &quot; gros&quot; &quot;&quot;")),
           "n: \"12\"", "p: a gros\n"},
          {"no second text", p(t("a") + choice(merge("n"), "&lt;&gt; &quot;&quot; b")), "n: x",
           "p: ab\n"},
          {"an empty text", p(t("a") + choice(merge("n"), "&lt;&gt; &quot;&quot; b c")),
           "n:", "p: ac\n"},
          {"a part of a text", p(choice(merge("n"), " = &quot;*maire*&quot; oui non")),
           "n: la maire", "p: oui\n"},
          {"a name in quotes",
           p(choice(code("&quot;") + merge("n") + code("&quot;"), " = a oui non")), "n: a",
           "p: oui\n"},
          {"fields in the texts",
           p(field(code("IF ") + merge("n") + code(" = 1 &quot;un &quot; &quot;de ") +
                       merge("nom") + code("&quot; \\* MERGEFORMAT"),
                   t("x"))),
           "{n: 2, nom: Zoé}", "p: de Zoé\n"},
          {"a choice in a choice",
           p(field(code("IF ") + merge("n") + code(" = 1 a &quot;") +
                       choice(merge("n"), " = 2 b c") + code("&quot;"),
                   t("x"))),
           "n: 2", "p: b\n"},
          {"a text in two formattings",
           p(field(code("IF ") + merge("n") + code(" = 1 &quot;un ") +
                       run("<w:instrText>gros</w:instrText>", true) + code(" mot&quot;"),
                   t("x"))),
           "n: 1", "p: un *gros* mot\n"},
          {"texts of several paragraphs",
           p(t("Avant")) + p(mark("begin") + code("IF ") + merge("n") + code(" = 1 &quot;Un")) +
               p(code("Deux&quot; &quot;&quot;") + mark("separate") + t("vieux")) +
               p(t("reste") + mark("end")) + p(t("Après")),
           "n: 1", "p: Avant\np: Un\np: Deux\np: Après\n"},
          {"the same, not chosen",
           p(t("Avant")) + p(mark("begin") + code("IF ") + merge("n") + code(" = 1 &quot;Un")) +
               p(code("Deux&quot; &quot;&quot;") + mark("separate") + t("vieux")) +
               p(t("reste") + mark("end")) + p(t("Après")),
           "n: 2", "p: Avant\np: Après\n"},
      });
}

TEST_CASE("fields that are not understood stay, with a warning when they depend on the merge") {
  const std::string page =
      field(code("IF ") + field(code("PAGE"), t("1")) + code(" = 1 a b"), t("a"));
  check_natives(
      docx_format(),
      {
          {"inside a simple field",
           p("<w:fldSimple w:instr=\"REF a\">" + merge("n") + "</w:fldSimple>" + t("b")), "n: 1",
           "p: b\n"},
          {"no field of the merge", p(page), "n: 1", "p: 1a\n"},
          {"a formula", p(field(code("= ") + merge("n") + code(" * 2"), t("4"))), "n: 2",
           "p: «n»4\n", "O050"},
          {"a pattern", p(choice(merge("n"), " = &quot;M?e&quot; a b")), "n: 2", "p: «n»vieux\n",
           "O050"},
          {"no name", p(merge("et")), "n: 2", "p: «et»\n", "O051"},
          {"the next record", p(t("a") + field(code("NEXT"), t(""))), "n: 2", "p: a\n", "O053"},
          {"a number of record outside of a region", p(field(code("MERGEREC"), t("1"))), "n: 2",
           "p: 1\n", "O053"},
          {"a field without its end", p(mark("begin") + code("MERGEFIELD n") + t("x")), "n: 2",
           "p: x\n"},
      });
}

TEST_CASE("regions of mail-merge programs repeat") {
  const std::string yaml =
      "{lieu: Mairie, actions: [{objet: A, qui: Zoé}, {objet: B, qui: Luc, lieu: École}]}";
  check_natives(
      docx_format(),
      {
          {"a row",
           table(row(cell(p(t("Objet"))) + cell(p(t("Qui")))) +
                 row(cell(p(merge("TableStart:actions") + merge("objet"))) +
                     cell(p(merge("qui") + merge("TableEnd:actions"))))),
           yaml, "row: Objet | Qui\nrow: A | Zoé\nrow: B | Luc\np:\n"},
          {"the only cell of a row",
           table(row(
               cell(p(merge("TableStart:actions") + merge("objet") + merge("TableEnd:actions"))))),
           yaml, "row: A\nrow: B\np:\n"},
          {"paragraphs",
           p(merge("BeginGroup:actions")) + p(merge("objet")) + p(merge("EndGroup:actions")), yaml,
           "p: A\np: B\n"},
          {"in a text",
           p(t("Par ") + merge("RangeStart:actions") + merge("qui") + t(" ") +
             merge("RangeEnd:actions") + t("!")),
           yaml, "p: Par Zoé Luc !\n"},
          {"the item's own name first, then those outside",
           p(merge("TableStart:actions") + merge("objet") + t(" ") + merge("lieu") +
             merge("TableEnd:actions")) +
               p(merge("lieu")),
           yaml, "p: A Mairie\np: B École\np: Mairie\n"},
          {"a region in a region",
           p(merge("TableStart:points")) + p(merge("titre")) + p(merge("TableStart:votes")) +
               p(merge("titre") + t(" ") + merge("voix")) + p(merge("TableEnd:votes")) +
               p(merge("TableEnd:points")),
           "points: [{titre: Un, votes: [{voix: 1}, {voix: 2}]}, {titre: Deux, votes: []}]",
           "p: Un\np: Un 1\np: Un 2\np: Deux\n"},
          {"the number of the record",
           p(merge("TableStart:actions") + field(code("MERGESEQ"), t("1")) + t(". ") +
             merge("objet") + merge("TableEnd:actions")),
           yaml, "p: 1. A\np: 2. B\n"},
          {"an empty list",
           p(t("a")) + p(merge("TableStart:l")) + p(merge("x")) + p(merge("TableEnd:l")), "l: []",
           "p: a\n"},
      });
}

TEST_CASE("merge fields of text boxes and notes of changes") {
  check_natives(docx_format(), {
                                   {"deleted text is left alone",
                                    p("<w:del w:id=\"1\" w:author=\"x\">" +
                                      run("<w:delText>a</w:delText>") + "</w:del>" + merge("nom")),
                                    "nom: Zoé", "p: Zoé\n"},
                               });
  const NativeResult box =
      render_native(docx_format(),
                    p(run("<w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox>"
                          "<w:txbxContent>" +
                          p(merge("nom")) + "</w:txbxContent></v:textbox></v:shape></w:pict>")),
                    "nom: Zoé");
  CHECK(box.part.find("<w:t xml:space=\"preserve\">Zoé</w:t>") != std::string::npos);
  CHECK(box.part.find("fldChar") == std::string::npos);
}

// Claim: whatever the order of its pieces, a body with fields is compiled and rendered without
// a crash, and what comes out is sound.
TEST_CASE("any sequence of pieces of fields gives a sound document") {
  const std::vector<std::string> pieces{mark("begin"),
                                        mark("begin"),
                                        mark("separate"),
                                        mark("end"),
                                        mark("end"),
                                        code(" IF "),
                                        code(" MERGEFIELD nom "),
                                        code("MERGEFIELD TableStart:l"),
                                        code("MERGEFIELD TableEnd:l"),
                                        code(" = &quot;a"),
                                        code("&quot; &quot;"),
                                        code("&quot;"),
                                        t("texte"),
                                        t("{{ nom }}"),
                                        "</w:p><w:p>",
                                        merge("nom"),
                                        run("<w:br/>")};
  std::uint32_t state = 12345;
  for (int round = 0; round < 1500; ++round) {
    std::string body = "<w:p>";
    for (int i = 0; i < 14; ++i) {
      state = state * 1664525U + 1013904223U;
      body += pieces[(state >> 16U) % pieces.size()];
    }
    INFO(body);
    const Result result =
        run_body(docx_format(), body + "</w:p>", data_of("{nom: Zoé, l: [1, 2]}"));
    CHECK(result.faults == std::vector<std::string>{});
    CHECK((!result.part.empty() || !result.errors.empty()));
  }
}
