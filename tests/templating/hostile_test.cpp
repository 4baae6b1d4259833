// Any text at all: an answer, one problem for one tag at most, in linear time.
#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "sample.hpp"
#include "templating/tag.hpp"

using namespace greffier;
using namespace greffier::templating;

namespace {

constexpr diag::Span kStart{1, {1, 1}, {1, 1}};

class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_;
};

// Pieces that tags are made of, and some that they are not.
constexpr std::array<std::string_view, 66> kPieces{
    "{{",        "}}",   "{%",   "%}",     "{#",     "#}",      "{",     "}",        "%",
    " ",         " ",    " ",    "\u00A0", "\u200B", "\n",      "\"",    "«",        "»",
    "“",         "”",    "'",    "’",      "|",      ".",       ",",     ";",        "(",
    ")",         "[",    "]",    "=",      "≤",      "<",       "-",     "–",        "+",
    "×",         "/",    "~",    "½",      "0",      "12",      "objet", "presents", "actions",
    "date",      "nom",  "pour", "a",      "dans",   "si",      "sinon", "fin",      "et",
    "non",       "est",  "vide", "défini", "trier",  "montant", "liste", "pluriel",  "garder si",
    "par ligne", "\xC3", "\xFF"};

constexpr std::array<std::string_view, 6> kSeeds{
    "{% pour a dans actions si a.ouverte %}{{ a.objet | majuscules }} : {{ a.echeance | "
    "date(\"d MMMM y\") | defaut(\"à fixer\") }}{% fin %}",
    "{% si presents est vide %}personne{% sinon si presents | longueur > 2 %}{{ presents | "
    "nom(\"P. NOM\") | liste }}{% sinon %}{{ presents[0].nom }}{% fin %}",
    "{{ vote.pour + vote.contre * 2 - montant / 3 }} {{ \"a\" si objet = \"b\" sinon date + 15 }}",
    "{{ presents | grouper(\"structure\") | premier }} {{ montant | en_lettres(\"euros\") }}",
    "{{ (mots | trier(\"\", \"décroissant\"))[-1] ~ 'l’an' }} {# remarque #} {{ heure | heure }}",
    "{%tr for p in presents %}{{r p.nom }}{%tr endfor %} {{ animateur | accord(\"a\", \"b\") }}",
};

std::string soup(Numbers& numbers) {
  std::string text;
  for (std::size_t pieces = numbers.below(40); pieces > 0; --pieces)
    text += kPieces[numbers.below(kPieces.size())];
  return text;
}

// A seed with some pieces put in, and some bytes taken out.
std::string mutated(Numbers& numbers) {
  std::string text(kSeeds[numbers.below(kSeeds.size())]);
  for (std::size_t changes = 1 + numbers.below(5); changes > 0; --changes) {
    const std::size_t at = numbers.below(text.size());
    if (numbers.below(2) == 0)
      text.insert(at, kPieces[numbers.below(kPieces.size())]);
    else
      text.erase(at, 1 + numbers.below(4));
  }
  return text;
}

void check_tags(std::string_view text) {
  diag::Sink sink;
  std::size_t end = 0;
  for (const TagPlace& place : find_tags(text, kStart, sink)) {
    CHECK(place.begin >= end);
    CHECK(place.end >= place.begin + 4);
    end = place.end;
    const std::string_view source = text.substr(place.begin, place.end - place.begin);
    diag::Sink first;
    const Tag tag = parse_tag(source, kStart, first);
    CHECK(first.diagnostics().size() <= 1);
    CHECK(tag.source == source);
    diag::Sink again;
    CHECK(dump(parse_tag(tag.source, kStart, again)) == dump(tag));
  }
  CHECK(end <= text.size());
}

void check_rendering(const std::string& text) {
  static const model::Map data = sample();
  INFO(text);
  check_tags(text);
  const Rendered rendered = render(text, data);
  CHECK(rendered == render(text, data));
  for (const std::string& problem : rendered.problems) CHECK(problem.starts_with("G0"));
}

}  // namespace

TEST_CASE("soups of pieces of tags are answered") {
  Numbers numbers(1);
  for (int round = 0; round < 6000; ++round) check_rendering(soup(numbers));
}

TEST_CASE("templates with slips of the keyboard are answered") {
  Numbers numbers(2);
  for (int round = 0; round < 6000; ++round) check_rendering(mutated(numbers));
}

TEST_CASE("any text is one tag or one problem") {
  Numbers numbers(3);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = soup(numbers);
    INFO(text);
    diag::Sink sink;
    const Tag tag = parse_tag(text, kStart, sink);
    CHECK(sink.diagnostics().size() <= 1);
    diag::Sink other;
    const ExpressionPtr expression = parse_expression(text, kStart, other);
    CHECK((expression == nullptr) == (other.diagnostics().size() == 1));
  }
}

TEST_CASE("depth and length are limited") {
  const auto problem = [](const std::string& source) {
    diag::Sink sink;
    static_cast<void>(parse_expression(source, kStart, sink));
    return codes(sink);
  };
  const auto times = [](std::size_t count, std::string_view piece) {
    std::string text;
    for (; count > 0; --count) text += piece;
    return text;
  };
  CHECK(problem(times(50, "(") + "a" + times(50, ")")).empty());
  CHECK(problem(times(90, "(") + "a" + times(90, ")")) == std::vector<std::string>{"G007 1:61"});
  CHECK(problem(times(200, "non ") + "a") == std::vector<std::string>{"G007 1:237"});
  CHECK(problem(times(200, "-") + "a") == std::vector<std::string>{"G007 1:60"});
  CHECK(problem("a" + times(400, "+a")).empty());
  CHECK(problem("a" + times(600, "+a")) == std::vector<std::string>{"G006 1:1001"});
  CHECK(problem("a" + times(400, ".a")).empty());
  CHECK(problem("a" + times(200, " si a sinon a")).empty());
}

TEST_CASE("hostile paragraphs take linear time") {
  const auto before = std::chrono::steady_clock::now();
  for (const std::string_view piece :
       {"{{", "{{ \"", "{{ « “", "{{ ' a'a", "}}", "{{ \" }}", "{# ", "{% ' %}", "\"«“",
        "{{ a }} \"", "{\u00A0", "%\u00AD", "{{ 'a }} {{ b' }}"}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    diag::Sink sink;
    static_cast<void>(find_tags(text, kStart, sink));
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - before;
  CHECK(taken.count() < 10);
}
