// A roster of a whole country is read in the time of a coffee that one does not drink.
#include <chrono>

#include "catch.hpp"
#include "readers/roster.hpp"
#include "readers/sheet.hpp"

using namespace greffier;
using namespace greffier::readers;

namespace {

std::string roster_of(std::size_t rows) {
  std::string text = "Civilité;Prénom;Nom;Fonction;Structure;Mail;Téléphone\n";
  for (std::size_t i = 0; i < rows; ++i) {
    const std::string n = std::to_string(i);
    text += "Mme;Anne" + n + ";DUPONT" + n + ";maire;Commune de Saint-Exemple " + n + ";a" + n +
            "@example.org;01 23 45 67 89\n";
  }
  return text;
}

double seconds_for(const std::string& text, std::size_t& people) {
  const auto start = std::chrono::steady_clock::now();
  material::Changes changes;
  diag::Sink sink;
  auto sheets = read_delimited(text, "liste.csv", 1, changes, sink);
  const auto made = read_sheets(std::move(*sheets), "liste.csv", 1, changes, sink);
  people = made.header.find("participants")->get_if<model::Values>()->size();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("fifty thousand rows") {
  std::size_t people = 0;
  const double once = seconds_for(roster_of(50'000), people);
  INFO("50 000 rows in " << once << " s");
  CHECK(people == 50'000);
  CHECK(once < 10);  // about a second on an idle machine
}

TEST_CASE("names in one column, fifty thousand rows") {
  std::string text = "Nom et prénom;Présence\n";
  for (int i = 0; i < 50'000; ++i) text += "DUPONT" + std::to_string(i) + " Jean, maire;P\n";
  const auto start = std::chrono::steady_clock::now();
  material::Changes changes;
  diag::Sink sink;
  auto sheets = read_delimited(text, "liste.csv", 1, changes, sink);
  const auto made = read_sheets(std::move(*sheets), "liste.csv", 1, changes, sink);
  CHECK(made.header.find("presents")->get_if<model::Values>()->size() == 50'000);
  const double once =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  INFO("50 000 names in " << once << " s");
  CHECK(once < 20);
}

TEST_CASE("a text of ten million cells is refused") {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "a;b;c;d;e;f;g;h;i;j\n";
  material::Changes changes;
  diag::Sink sink;
  CHECK_FALSE(read_delimited(text, "gros.csv", 1, changes, sink));
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics().front().message->code == "R540");
}
