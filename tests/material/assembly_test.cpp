#include "material/assembly.hpp"

#include "catch.hpp"
#include "model/containment.hpp"
#include "model/dump.hpp"

using namespace greffier;
using material::heading;
using material::item;
using material::line;
using model::text;

namespace {

material::Piece numbered(int depth, int number, std::string words) {
  material::Piece piece = item(depth, {text(std::move(words))});
  piece.ordered = true;
  piece.number = number;
  return piece;
}

std::string tree(material::Pieces pieces) {
  const model::Blocks blocks = material::assemble(std::move(pieces));
  CHECK(model::breaches(blocks).empty());
  return model::dump(blocks);
}

}  // namespace

TEST_CASE("lines of a paragraph are joined, paragraphs are not") {
  CHECK(tree({line({text("Le conseil")}), line({text("se réunit.")}, {}, material::Join::line),
              line({text("Il vote.")})}) ==
        "paragraph\n  text \"Le conseil se réunit.\"\n"
        "paragraph\n  text \"Il vote.\"\n");
}

TEST_CASE("formatted text keeps its runs where lines are joined") {
  model::Inline strong = text("fort");
  strong.format.strong = true;
  CHECK(tree({line({text("a"), strong}), line({text("b")}, {}, material::Join::line),
              line({strong}, {}, material::Join::line)}) ==
        "paragraph\n  text \"a\"\n  text \"fort\" strong\n  text \" b \"\n"
        "  text \"fort\" strong\n");
}

TEST_CASE("items nest by their depth, and what stands at their depth goes on with them") {
  material::Piece more = line({text("suite")});
  more.depth = 1;
  CHECK(tree({item(1, {text("a")}), item(2, {text("b")}), item(1, {text("c")}), more,
              line({text("fin")})}) == R"(list
  item
    paragraph
      text "a"
    list tight
      item
        paragraph
          text "b"
  item
    paragraph
      text "c"
    paragraph
      text "suite"
paragraph
  text "fin"
)");
}

TEST_CASE("an ordered list begins anew where its numbers do") {
  const std::string dump = tree({numbered(1, 1, "a"), numbered(1, 2, "b"), numbered(1, 1, "c"),
                                 numbered(1, 0, "d"), numbered(1, 7, "e")});
  CHECK(dump.find("list ordered start=1 tight\n  item\n    paragraph\n      text \"c\"") !=
        std::string::npos);
  CHECK(dump.find("list ordered start=7 tight") != std::string::npos);
}

TEST_CASE("no heading stands in a list, and no page break") {
  material::Piece title = heading(2, {text("Titre")});
  title.depth = 1;
  material::Piece page = material::block({model::PageBreak{}, {}});
  page.depth = 1;
  const std::string dump = tree({item(1, {text("a")}), title, page, item(1, {text("b")})});
  CHECK(dump.find("text \"Titre\" strong") != std::string::npos);
  CHECK(dump.find("\npage_break\n") != std::string::npos);
}

TEST_CASE("a tree that is flattened comes back") {
  const material::Pieces pieces{heading(1, {text("Titre")}), line({text("Texte.")}),
                                item(1, {text("a")}), numbered(2, 3, "b"), item(1, {text("c")})};
  const model::Blocks blocks = material::assemble(pieces);
  CHECK(material::assemble(material::flatten(blocks)) == blocks);
}
