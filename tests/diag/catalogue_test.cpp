// The catalogue checker itself: it lets sound catalogues pass and names each fault.
#include "catalogue.hpp"

#include "catch.hpp"

namespace {

using greffier::catalogue_faults;
using greffier::Faults;
using greffier::diag::Message;
using greffier::diag::Severity;

Message message(std::string_view fr, std::string_view en, std::string_view hint_fr = {},
                std::string_view hint_en = {}, std::string_view code = "N001") {
  return {code, Severity::error, fr, en, hint_fr, hint_en};
}

Faults faults_of(const Message& message) {
  const std::array list{&message};
  return catalogue_faults(list);
}

TEST_CASE("sound messages pass") {
  CHECK(faults_of(message("Texte {0} et {1}.", "Text {1} and {0}.")) == Faults{});
  CHECK(faults_of(message("Quoi ? « {0} » : l’écran !", "What? {0}", "Ex. {{{{ a }}}}", "{{x}}")) ==
        Faults{});
  CHECK(faults_of(message("a", "b", "Écrivez ::: decision ou « date: 2026 ».", "Write it.")) ==
        Faults{});
}

TEST_CASE("each fault is named") {
  struct Row {
    Message message;
    std::string_view expected;
  };
  const std::vector<Row> table{
      {message("a", "b", {}, {}, "N1"), "N1: the code is not a capital and three digits"},
      {message("a", "b", {}, {}, "n001"), "n001: the code is not a capital and three digits"},
      {message("a", "b", {}, {}, "N0x1"), "N0x1: the code is not a capital and three digits"},
      {message("a", ""), "N001: a language has no text"},
      {message("", "b"), "N001: a language has no text"},
      {message("a {0}", "b"), "N001: fr and en differ in placeholders"},
      {message("a {0}", "b {1}"), "N001: fr and en differ in placeholders"},
      {message("a", "b", "c {0}", "d"), "N001: hint_fr and hint_en differ in placeholders"},
      {message("a", "b", "c"), "N001: a hint stands in one language only"},
      {message("a", "b", {}, "c"), "N001: a hint stands in one language only"},
      {message("a {}", "b {}"), "N001: a brace is neither {0} to {9} nor doubled"},
      {message("a ?", "b"), "N001: ordinary space before a sign near \"a ?\""},
      {message("a : b", "b"), "N001: ordinary space before a sign near \"a : b\""},
      {message("« a »", "b"), "N001: ordinary space after « near \"« a »\""},
      {message("« a »", "b"), "N001: ordinary space before a sign near \"« a »\""},
      {message("l'eau", "b"), "N001: straight apostrophe near \"l'eau\""},
      {message("l'été", "b"), "N001: straight apostrophe near \"l'été\""},
  };
  for (const Row& row : table) {
    CAPTURE(row.expected);
    const Faults faults = faults_of(row.message);
    CHECK(std::find(faults.begin(), faults.end(), row.expected) != faults.end());
  }
}

TEST_CASE("codes are unique and of one letter") {
  const Message a = message("a", "b");
  const Message b = message("a", "b", {}, {}, "X002");
  const std::array twice{&a, &a};
  const std::array mixed{&a, &b};
  CHECK(catalogue_faults(twice) == Faults{"N001: the code is used twice"});
  CHECK(catalogue_faults(mixed) == Faults{"X002: the code has another letter than the first"});
  CHECK(catalogue_faults({}) == Faults{});
}

}  // namespace
