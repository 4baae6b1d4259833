// Where tags begin and end in a paragraph. Found tags are shown between ⟦ and ⟧.
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

struct Marked {
  std::string text;
  std::vector<std::string> problems;
  friend bool operator==(const Marked&, const Marked&) = default;
};

Marked mark(std::string_view text) {
  diag::Sink sink;
  Marked result;
  std::size_t offset = 0;
  for (const TagPlace& place : find_tags(text, kStart, sink)) {
    result.text += text.substr(offset, place.begin - offset);
    result.text += "⟦";
    result.text += text.substr(place.begin, place.end - place.begin);
    result.text += "⟧";
    offset = place.end;
  }
  result.text += text.substr(offset);
  result.problems = codes(sink);
  return result;
}

struct Case {
  std::string_view source;
  std::string_view marked;
  std::vector<std::string> problems = {};
};

TEST_CASE("a paragraph of too many tags is told once") {
  for (const std::size_t count : {1'000U, 1'001U, 50'000U}) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "{{ a }}";
    diag::Sink sink;
    CHECK(find_tags(text, kStart, sink).size() == 1'000);
    CHECK(sink.diagnostics().size() == (count > 1'000 ? 1 : 0));
  }
}

}  // namespace

TEST_CASE("tags are found in a paragraph") {
  const std::vector<Case> cases{
      {"", ""},
      {"rien", "rien"},
      {"a {{ b }} c", "a ⟦{{ b }}⟧ c"},
      {"{{a}}{{b}}", "⟦{{a}}⟧⟦{{b}}⟧"},
      {"{% si a %}{# b #}", "⟦{% si a %}⟧⟦{# b #}⟧"},
      {"{{ \"}}\" }}.", "⟦{{ \"}}\" }}⟧."},
      {"{{ « {{ » }}.", "⟦{{ « {{ » }}⟧."},
      {"{{ « {{ nom }} » }}.", "⟦{{ « {{ nom }} » }}⟧."},
      {"{{ x | defaut('}}') }}.", "⟦{{ x | defaut('}}') }}⟧."},
      {"{{ “a}}” ~ ‘}}’ }}.", "⟦{{ “a}}” ~ ‘}}’ }}⟧."},
      {"{{ heure d'arrivée }} et l'an", "⟦{{ heure d'arrivée }}⟧ et l'an"},
      {"{# l'an {{ x }} « #}.", "⟦{# l'an {{ x }} « #}⟧."},
      {"é {\u00A0% fin %}", "é ⟦{\u00A0% fin %}⟧"},
      {"{ un ensemble } de 50 % {a}", "{ un ensemble } de 50 % {a}"},
  };
  for (const Case& test : cases) {
    INFO(test.source);
    CHECK(mark(test.source) == Marked{std::string(test.marked), test.problems});
  }
}

TEST_CASE("what is not closed, or not open, is told once and the search goes on") {
  const std::vector<Case> cases{
      {"{{ nom", "{{ nom", {"G001 1:1"}},
      {"é {{ nom et {{ b }}", "é {{ nom et ⟦{{ b }}⟧", {"G001 1:3"}},
      {"{{ nom } et {{ b }}", "{{ nom } et ⟦{{ b }}⟧", {"G001 1:1"}},
      {"nom }} et {{ b }}", "nom }} et ⟦{{ b }}⟧", {"G003 1:5"}},
      {"{ nom }}", "{ nom }}", {"G003 1:7"}},
      {"{% fin }} {{ b }}", "{% fin }} ⟦{{ b }}⟧", {"G002 1:1"}},
      {"{{ nom %} {% fin %}", "{{ nom %} ⟦{% fin %}⟧", {"G002 1:1"}},
      {"fin %} a\nb #}", "fin %} a\nb #}", {"G003 1:5", "G003 2:3"}},
      {"{# remarque", "{# remarque", {"G001 1:1"}},
      {"{# une {# deux #}", "{# une ⟦{# deux #}⟧", {"G001 1:1"}},
      {"{{ {{ {{", "{{ {{ {{", {"G001 1:1", "G001 1:4", "G001 1:7"}},
      // A forgotten quote must not hide the tags after it.
      {"{{ a\" }} le \"b\" {{ c }}", "⟦{{ a\" }}⟧ le \"b\" ⟦{{ c }}⟧", {}},
      {"{{ a | f(\"x) }} {{ b | f(\"y\") }}", "⟦{{ a | f(\"x) }}⟧ ⟦{{ b | f(\"y\") }}⟧", {}},
  };
  for (const Case& test : cases) {
    INFO(test.source);
    CHECK(mark(test.source) == Marked{std::string(test.marked), test.problems});
  }
}

TEST_CASE("a tag is at most 10,000 bytes long") {
  const std::string inside(9'990, 'a');
  CHECK(mark("{{ " + inside + " }}").problems.empty());
  CHECK(mark("{{ " + inside + inside + " }}").problems == std::vector<std::string>{"G086 1:1"});
}

TEST_CASE("messages show the tag in its surroundings") {
  diag::Sink sink;
  static_cast<void>(find_tags("avant {{ nom et la suite de la phrase, longue", kStart, sink));
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(diag::text_of(sink.diagnostics()[0], diag::Language::french) ==
        typeset("la balise ouverte par «⍽{{⍽» n’est pas fermée⍽: {{ nom et la suite de la phrase, "
                "longue"));
  CHECK(diag::hint_of(sink.diagnostics()[0], diag::Language::english) ==
        "end it with “}}” in the same paragraph");
}

TEST_CASE("a tag that is too long is one problem, and the tags behind it are read") {
  diag::Sink sink;
  const std::string text = "a {{ " + std::string(20'000, 'b') + " }} c {{ d }}";
  const auto tags = find_tags(text, kStart, sink);
  REQUIRE(tags.size() == 1);
  CHECK(text.substr(tags[0].begin, tags[0].end - tags[0].begin) == "{{ d }}");
  CHECK(codes(sink) == std::vector<std::string>{"G086 1:3"});
}

TEST_CASE("an opening far before another tag is not closed") {
  diag::Sink sink;
  const auto tags = find_tags("{{ " + std::string(20'000, 'b') + " {{ d }}", kStart, sink);
  CHECK(tags.size() == 1);
  CHECK(codes(sink) == std::vector<std::string>{"G001 1:1"});
}
