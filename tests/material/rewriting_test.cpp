// A flow of pieces written anew where it stands.
#include "material/rewriting.hpp"

#include <string>

#include "catch.hpp"

using namespace greffier;
using material::Pieces;

namespace {

Pieces pieces_of(const std::string& letters) {
  Pieces pieces;
  for (const char each : letters)
    pieces.push_back(material::line({model::text(std::string(1, each))}));
  return pieces;
}

std::string shown(const Pieces& pieces) {
  std::string letters;
  for (const material::Piece& each : pieces) letters += material::text_of(each);
  return letters;
}

// Drops x, doubles d and trebles t, and takes back what stands before b.
std::string rewritten(const std::string& letters) {
  Pieces pieces = pieces_of(letters);
  material::Rewriting made(pieces);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    made.free_to(i);
    const std::string letter = material::text_of(pieces[i]);
    const int times = letter == "x" ? 0 : letter == "d" ? 2 : letter == "t" ? 3 : 1;
    if (letter == "b" && made.size() > 0) made.drop_last();
    for (int time = 0; time < times; ++time) made.put(pieces[i]);
  }
  made.finish();
  return shown(pieces);
}

}  // namespace

TEST_CASE("pieces may become fewer, more, or as many") {
  CHECK(rewritten("").empty());
  CHECK(rewritten("abc") == "bc");
  CHECK(rewritten("axxc") == "ac");
  CHECK(rewritten("xxx").empty());
  CHECK(rewritten("dtd") == "ddtttdd");
  CHECK(rewritten("xxtaxd") == "tttadd");
  CHECK(rewritten("tbxxxc") == "ttbc");
}

TEST_CASE("what was put last is known, wherever it waits") {
  Pieces pieces = pieces_of("abcd");
  material::Rewriting made(pieces);
  made.free_to(2);
  for (const char* letter : {"1", "2", "3"}) made.put(material::line({model::text(letter)}));
  CHECK(made.size() == 3);
  CHECK(material::text_of(made.last()) == "3");
  CHECK(material::text_of(made.last(1)) == "2");
  CHECK(material::text_of(made.last(2)) == "1");
  made.finish();
  CHECK(shown(pieces) == "123");
}
