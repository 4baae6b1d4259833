#include "kinds/internal_notes.hpp"

#include "catch.hpp"
#include "model/containment.hpp"
#include "support.hpp"

namespace greffier::kinds_tests {

namespace {

using namespace model;

Block note(std::string content) {
  return {Container{"note_interne", {}, {paragraph(std::move(content))}}, {1, {7, 1}, {9, 1}}};
}

// A tree with one internal note at each depth where a block may stand.
Blocks notes_everywhere() {
  Inlines with_footnote{text("Texte")};
  with_footnote.push_back(
      {Footnote{std::make_shared<const Blocks>(Blocks{paragraph("vu"), note("secret 5")})},
       {},
       {}});
  Inlines lost_footnote{text("Autre")};
  lost_footnote.push_back(
      {Footnote{std::make_shared<const Blocks>(Blocks{note("secret 6")})}, {}, {}});
  Table table{{Column{}},
              {Row{RowKind::body, {Cell{{note("secret 3")}, 1, 1, false, {}}}}},
              lost_footnote,
              {}};
  return {
      note("secret 1"),
      {Quote{{paragraph("cité"), note("secret 2")}}, {}},
      {table, {}},
      {Container{"encadre", {}, {{Columns{2, {paragraph("colonne"), note("secret 4")}}, {}}}}, {}},
      paragraph(with_footnote),
      {List{false, 1, true, {{{note("secret 7")}, {}}, {{paragraph("item")}, {}}}}, {}},
      {List{false, 1, true, {{{note("secret 8")}, {}}}}, {}},
  };
}

}  // namespace

TEST_CASE("internal notes leave the document at any depth, each one reported") {
  diag::Sink sink;
  Blocks body = notes_everywhere();
  kinds::remove_internal_notes(body, sink);
  CHECK(dump(body) == R"(quote
  paragraph
    text "cité"
table caption="Autre" columns=auto
  row body
    cell
      paragraph
container encadre
  columns 2
    paragraph
      text "colonne"
paragraph
  text "Texte"
  footnote
    paragraph
      text "vu"
list tight
  item
    paragraph
      text "item"
)");
  CHECK(dump(body).find("secret") == std::string::npos);
  CHECK(breaches(body).empty());
  CHECK(sink.diagnostics().size() == 8);
  CHECK(findings(sink).find("note interne laissée hors du document : « secret 1 »\n") == 0);
}

TEST_CASE("a body without internal notes is left as it is") {
  diag::Sink sink;
  Blocks body{paragraph("a"), {List{false, 1, true, {{{}, {}}}}, {}}};
  const Blocks before = body;
  kinds::remove_internal_notes(body, sink);
  CHECK(body == before);
  CHECK(sink.diagnostics().empty());
}

}  // namespace greffier::kinds_tests
