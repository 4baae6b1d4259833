// Documents so long that their beginning is packed while their end is being written
// (office/part_buffer.hpp).
#include <algorithm>

#include "cases.hpp"
#include "catch.hpp"
#include "office/contents.hpp"

namespace greffier::office::testing {
namespace {

constexpr std::size_t kRows = 5'000;  // about 1.5 MB

constexpr std::string_view kTemplate =
    "p: {{ avant }}\n"
    "h1: Début\n"
    "head: Quoi | Qui\n"
    "row: {% pour a dans actions %}{{ a.objet }} | {{ a.qui }}{% fin %}\n"
    "--\n"
    "{entre}"
    "h1: Fin\n"
    "p: {{ apres }}\n";

Sketches sketches(std::string_view between = "") {
  std::string text(kTemplate);
  text.replace(text.find("{entre}"), 7, between);
  return parse_sketches(text);
}

std::string name_of(std::size_t row) {
  return "Action n° " + std::to_string(row);
}

model::Map data_of_rows(std::size_t count) {
  model::Values rows;
  for (std::size_t i = 1; i <= count; ++i) {
    model::Map row;
    row.set("objet", name_of(i));
    row.set("qui", "Claire & Yanis");
    rows.push_back(std::move(row));
  }
  model::Map data;
  data.set("actions", std::move(rows));
  data.set("avant", model::Value());
  data.set("apres", model::Value());
  return data;
}

model::Value contents() {
  return model::Blocks{model::Block{model::Contents{}, {}}};
}

TEST_CASE("a long table holds all its rows, in order") {
  std::string expected = "h1: Début\nhead: Quoi | Qui\n";
  for (std::size_t i = 1; i <= kRows; ++i) expected += "row: " + name_of(i) + " | Claire & Yanis\n";
  for (const Format* format : formats()) {
    INFO(format->name());
    const Result result = run_case(*format, sketches(), data_of_rows(kRows));
    CHECK(result.errors.empty());
    CHECK(result.faults == std::vector<std::string>{});
    CHECK((result.document == expected + "h1: Fin\n"));
  }
}

// Without the root, which declares what the content needs.
std::string body_of(const std::string& part) {
  return part.substr(part.find("body>"));
}

// A table of contents needs the whole body: with one, nothing is packed before the end, or what was
// is unpacked again. The document around it is the same.
TEST_CASE("a table of contents before or after a long table changes nothing else") {
  for (const Format* format : formats()) {
    INFO(format->name());
    const std::string plain = body_of(run_case(*format, sketches(), data_of_rows(kRows)).part);
    for (const char* name : {"avant", "apres"}) {
      INFO(name);
      model::Map data = data_of_rows(kRows);
      data.set(name, contents());
      const std::string part = body_of(run_case(*format, sketches(), data).part);
      const auto [begin, other] = std::ranges::mismatch(plain, part);
      const std::size_t added = part.size() - plain.size();
      REQUIRE(part.size() > plain.size());
      const auto rest = static_cast<std::size_t>(begin - plain.begin());
      CHECK((part.substr(rest + added) == plain.substr(rest)));
      const std::string table = part.substr(rest, added);
      CHECK(table.find("Début") != std::string::npos);
      CHECK(table.find("Fin") != std::string::npos);
    }
  }
}

// The page that the last entry of that text has in a table of contents: the number that ends it.
int page_of(std::string_view heading, std::string_view part) {
  const std::string_view entry = part.substr(part.rfind(std::string(heading) + "<"));
  const std::string text = text_of_xml(entry.substr(0, entry.find(":p>")));
  return std::stoi(text.substr(text.find_last_not_of("0123456789") + 1));
}

// Headings remember where they stand: on another page than a heading before five thousand rows.
TEST_CASE("headings after a long table have their page in a table of contents that follows") {
  for (const Format* format : formats()) {
    INFO(format->name());
    model::Map data = data_of_rows(kRows);
    data.set("apres", contents());
    const std::string part = run_case(*format, sketches(), data).part;
    CHECK(page_of("Début", part) == 1);
    CHECK(page_of("Fin", part) > 50);
  }
}

TEST_CASE("a long list that nothing shows of leaves nothing, and a long one that shows stays") {
  const Sketches source = parse_sketches(
      "item: {% pour a dans actions %}{% si a.visible %}{{ a.objet }}{% fin %}{% fin %}\n"
      "--\n"
      "p: Fin\n");
  for (const bool visible : {false, true}) {
    model::Map data = data_of_rows(3 * kRows);
    for (model::Value& row : *data.find("actions")->get_if<model::Values>())
      row.get_if<model::Map>()->set("visible", visible);
    for (const Format* format : formats()) {
      INFO(format->name());
      const Result result = run_case(*format, source, data);
      CHECK(result.faults == std::vector<std::string>{});
      CHECK(result.document.ends_with("p: Fin\n"));
      CHECK((result.document.size() > 100) == visible);
    }
  }
}

}  // namespace
}  // namespace greffier::office::testing
