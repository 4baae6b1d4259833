// Blocks, inlines, values and walks.
#include "catch.hpp"
#include "model/containers.hpp"
#include "model/document.hpp"
#include "model/notes_in_text.hpp"
#include "model/walk.hpp"

namespace {

using namespace greffier::model;

Block block(decltype(Block::node) node) {
  return {std::move(node), {}};
}
Blocks one(std::string content) {
  return {paragraph(std::move(content))};
}
Inline note(std::string content) {
  return {Footnote{std::make_shared<const Blocks>(one(std::move(content)))}, {}, {}};
}

// One of everything that holds text; the texts are in reading order.
Blocks everything() {
  Table table;
  table.columns.resize(1);
  table.caption = {text("4")};
  table.rows = {{RowKind::body, {{one("5"), 1, 1, false, {}}}}};
  return {block(Heading{1, {text("1")}, {}, true}),
          paragraph(Inlines{text("2"), note("3")}),
          block(table),
          block(List{false, 1, true, {{one("6"), {}}}}),
          block(Container{"encadre", {}, one("7")}),
          block(Columns{2, one("8")}),
          block(Quote{one("9")})};
}

std::string read(const Blocks& blocks) {
  std::string result;
  for_each_inlines(blocks, [&](const Inlines& inlines) { result += plain_text(inlines); });
  return result;
}

TEST_CASE("a walk reads everything in order, footnotes at their call") {
  CHECK(read(everything()) == "123456789");
  std::size_t blocks = 0;
  for_each_block(everything(), [&](const Block&) { ++blocks; });
  CHECK(blocks == 12);
}

TEST_CASE("a mutable walk changes footnotes too and leaves other calls of the note alone") {
  Blocks blocks = everything();
  const Blocks before = blocks;
  for_each_inlines(blocks, [](Inlines& inlines) {
    for (Inline& item : inlines)
      if (auto* run = std::get_if<Text>(&item.node)) run->text += "x";
  });
  CHECK(read(blocks) == "1x2x3x4x5x6x7x8x9x");
  CHECK(read(before) == "123456789");
}

TEST_CASE("a mutable walk that changes nothing keeps shared footnotes shared") {
  Blocks blocks{paragraph(Inlines{note("a")})};
  const auto body = [&] {
    return std::get<Footnote>(std::get<Paragraph>(blocks[0].node).inlines[0].node).body;
  };
  const auto before = body();
  for_each_inlines(blocks, [](Inlines&) {});
  CHECK(body() == before);
}

TEST_CASE("plain text keeps line breaks and forgets the rest") {
  const Inlines inlines{text("a"), {LineBreak{}, {}, {}}, text("b"),
                        note("c"), {Image{}, {}, {}},     {Field{}, {}, {}}};
  CHECK(plain_text(inlines) == "a\nb");
}

TEST_CASE("equality is about content, not place") {
  CHECK(text("a", {}, {1, {1, 1}, {1, 2}}) == text("a"));
  CHECK(Inlines{note("a")} == Inlines{note("a")});
  CHECK_FALSE(Inlines{note("a")} == Inlines{note("b")});
  CHECK_FALSE(one("a") == one("b"));
  CHECK_FALSE(Inline{Footnote{}, {}, {}} == note("a"));
}

TEST_CASE("a map keeps its order, its labels and one value per key") {
  Map map;
  map.set("b", std::string("1"), "Bé");
  map.set("a", std::int64_t{2});
  map.set("b", std::string("3"), "Autre");
  REQUIRE(map.members().size() == 2);
  CHECK(map.members()[0].label == "Bé");
  CHECK(map.members()[1].label == "a");
  CHECK(*map.find("b")->get_if<std::string>() == "3");
  CHECK(map.find("c") == nullptr);
  CHECK(map.erase("b"));
  CHECK_FALSE(map.erase("b"));
  CHECK_FALSE(map.empty());
}

TEST_CASE("emptiness of values") {
  CHECK(Value().is_empty());
  CHECK(Value(std::string()).is_empty());
  CHECK(Value(Values{}).is_empty());
  CHECK(Value(Map{}).is_empty());
  CHECK(Value(Inlines{}).is_empty());
  CHECK(Value(Blocks{}).is_empty());
  CHECK_FALSE(Value(false).is_empty());
  CHECK_FALSE(Value(std::int64_t{0}).is_empty());
  CHECK_FALSE(Value(std::string(" ")).is_empty());
}

TEST_CASE("containers are found by their folded name") {
  CHECK(find_container("decision")->collection == "decisions");
  CHECK(find_container("note_interne")->collection.empty());
  CHECK(find_container("inconnu") == nullptr);
  const Container container{"action", {{"qui", "Mme BERNARD", {}}}, {}};
  CHECK(*container.attribute("qui") == "Mme BERNARD");
  CHECK(container.attribute("quand") == nullptr);
}

}  // namespace

TEST_CASE("notes are put in the text, wherever they are called") {
  Table table;
  table.columns.resize(1);
  table.rows = {{RowKind::body, {{{paragraph(Inlines{text("a"), note("b")})}, 1, 1, false, {}}}}};
  Blocks blocks{paragraph(Inlines{text("un"), note("deux"), text(" trois")}), block(table)};
  CHECK(calls_notes(blocks));
  put_notes_in_text(blocks);
  CHECK_FALSE(calls_notes(blocks));
  std::string shown;
  for_each_inlines(std::as_const(blocks),
                   [&shown](const Inlines& inlines) { shown += plain_text(inlines) + "/"; });
  CHECK(shown == "un (deux) trois/a (b)/");
}

TEST_CASE("a note of several blocks is put on one line; without notes nothing changes") {
  Inlines line{
      text("x"),
      {Footnote{std::make_shared<const Blocks>(Blocks{paragraph("b"), paragraph("c")})}, {}, {}}};
  put_notes_in_text(line);
  CHECK(plain_text(line) == "x (b c)");
  const Inlines before = line;
  put_notes_in_text(line);
  CHECK(line == before);
}
