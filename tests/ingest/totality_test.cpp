// Any bytes give a sound tree, and no word is lost.
#include <string>

#include "catch.hpp"
#include "ingest/cases.hpp"
#include "ingest/kept_words.hpp"

namespace {

// How many random notes are read; more by defining it.
#ifndef GREFFIER_INGEST_SLIPS
#define GREFFIER_INGEST_SLIPS 3000
#endif

using namespace greffier;
using namespace greffier::ingest::tests;

// A note with every construct; each of its words is « mot » and a number of its own.
constexpr std::string_view kHeader = R"_(---
objet: mot001 : mot002
date: 2026-01-23
presents:
  - M. Jean MOT003, mot004
  - Mme Anne MOT005 (pouvoir de Mme MOT006)
excuses: [mot007, "mot008 : x"]
texte: |
  mot009
  mot010 : y
groupe: {mot011: mot012}
titre: {{ mot013 }} mot014
---
)_";

constexpr std::string_view kBody = R"_(
# mot101 {.sans-numero #mot102}

mot103 **mot104** *mot105* `mot106` ~~mot107~~ [mot108](mot109 "mot110") ![mot111](mot112.png "mot113"){largeur=60%}
1<sup>mot114</sup> <b>mot115</b> [mot116]{.petites-capitales} mot117[^a] \*mot118\* mot119 &amp; {{ mot120 | x("a|b") }}

- mot121
  - mot122 :
    1. mot123
    2. mot124

  mot125
- [ ] mot126

> mot127
> - mot128

::: decision mot129 qui="mot130 mot131" echeance=mot132
mot133

:::: encadre
mot134
::::
:::

| mot135 | <p>mot136</p> <ul><li>- mot137</li><li>mot138</ul> |
|:---|---:|
| **mot139** | mot140 \| mot141 | mot142 |
{% pour mot143 dans x %}
: mot144

::: tableau titre="mot145" largeurs="30 70"
- - mot146
  - mot147
- mot148
:::

::: tableau
```csv
mot149;"mot150;mot151"
mot152
```
:::

Action (mot153, 15/02/2026) : mot154
Vote : 12 pour, 1 contre (mot155)
mot156

```mot157
mot158 ::: {{ mot159 }}
```

    mot160

<div>
<p>mot161 <i>mot162</p>

<table><tr><td>mot163<td>mot164</table>
</div>
<!-- mot165 -->
[[sommaire]]
mot166
[[saut de page]]
mot167  
mot168 <http://mot169> mot170@example.org

[^a]: mot171 *mot172*

    mot173
[b]: mot174 "mot175"

[mot176][b] <mot177 a="b">mot178</mot177>
{% si mot179 %}
mot180
{% fin %}

mot181
------

mot182 : <pre>mot183</pre>
* * *
mot184
)_";

// The words of notes that are in neither the tree nor a finding, or what is unsound in the tree.
std::string lost_words(std::string_view notes) {
  diag::Sink sink;
  const model::Document document = ingest::read_notes(notes, kSource, sink);
  for (const std::string& breach : model::breaches(document.body)) return "breach: " + breach;
  return ingest::tests::lost_words(notes, document, sink);
}

// A generator with its own arithmetic: the same numbers everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33) % limit;
  }

 private:
  std::uint64_t state_;
};

constexpr std::string_view kSlips[] = {"\n",
                                       "\n\n",
                                       " ",
                                       "    ",
                                       "|",
                                       ":::",
                                       "::::",
                                       "::: ",
                                       "*",
                                       "**",
                                       "_",
                                       "`",
                                       "```",
                                       "[",
                                       "]",
                                       "(",
                                       ")",
                                       "{",
                                       "}",
                                       "{{",
                                       "}}",
                                       "{%",
                                       "%}",
                                       "<",
                                       ">",
                                       "</p>",
                                       "<p>",
                                       "<ul>",
                                       "<li>",
                                       "</ul>",
                                       "<b>",
                                       "<table>",
                                       "<td>",
                                       "<!--",
                                       "-->",
                                       "- ",
                                       "1. ",
                                       "> ",
                                       "#",
                                       "# ",
                                       ": ",
                                       ":",
                                       "\"",
                                       "'",
                                       "[^a]",
                                       "[^a]: ",
                                       "|---|\n",
                                       "---\n",
                                       "\t",
                                       "\\",
                                       "&",
                                       "&lt;",
                                       "\r",
                                       "\xFF",
                                       "é",
                                       "\u00A0",
                                       "\xEF\xB7\x90",
                                       "~~",
                                       "![",
                                       "](",
                                       "<sup>",
                                       "</sup>",
                                       "<caption>",
                                       "<th>",
                                       "[[",
                                       "]]",
                                       "{.x}",
                                       "Décision : ",
                                       "Vote : ",
                                       "Action (",
                                       "Tableau : ",
                                       "<pre>",
                                       "<h2>",
                                       "<blockquote>",
                                       "<?",
                                       "?>",
                                       "=",
                                       ","};

std::string slipped(std::string_view notes, Dice& dice, std::size_t slips) {
  std::string result(notes);
  for (std::size_t i = 0; i < slips; ++i) {
    const std::size_t at = dice.below(result.size());
    switch (dice.below(4)) {
      case 0:
        result.erase(at, 1 + dice.below(3));
        break;
      case 1:
        result.insert(at, kSlips[dice.below(std::size(kSlips))]);
        break;
      case 2:
        result.insert(at, std::string(result, dice.below(result.size()), dice.below(40)));
        break;
      default:
        result.erase(at, dice.below(60));
        break;
    }
    if (result.empty()) result = "\n";
  }
  return result;
}

TEST_CASE("the whole note keeps all its words") {
  CHECK(lost_words(std::string(kHeader) + std::string(kBody)) == "");
}

TEST_CASE("every prefix of a note keeps all its words") {
  const std::string notes = std::string(kHeader) + std::string(kBody);
  for (std::size_t length = 0; length < notes.size(); ++length) {
    const std::string prefix = notes.substr(0, length);
    const std::string lost = lost_words(prefix);
    INFO(prefix.substr(prefix.size() - std::min<std::size_t>(prefix.size(), 80)));
    if (!lost.empty()) CHECK(lost == "");
  }
}

TEST_CASE("slips in the body lose no word") {
  int claimed = 0;
  for (std::uint64_t seed = 1; seed <= GREFFIER_INGEST_SLIPS; ++seed) {
    Dice dice(seed);
    const std::string body = slipped(kBody, dice, 1 + dice.below(6));
    const std::string lost = lost_words(body);
    if (lost.starts_with("breach") || (!lost.empty() && !is_outside_the_claim(body))) {
      INFO("seed " << seed << "\n" << body);
      CHECK(lost == "");
    }
    claimed += is_outside_the_claim(body) ? 0 : 1;
  }
  CHECK(claimed > 0);
}

TEST_CASE("slips in the header give a tree or an error") {
  for (std::uint64_t seed = 1; seed <= GREFFIER_INGEST_SLIPS; ++seed) {
    Dice dice(seed);
    std::string notes = slipped(kHeader, dice, 1 + dice.below(4));
    notes += "mot900\n";
    diag::Sink sink;
    const model::Document document = ingest::read_notes(notes, kSource, sink);
    const std::string lost = lost_words(notes);
    if (!lost.empty() && !sink.has_errors() && notes.find('#') == std::string::npos) {
      INFO("seed " << seed << "\n" << notes);
      CHECK(lost == "");
    }
  }
}

TEST_CASE("bytes without sense are read too") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Dice dice(seed);
    std::string bytes;
    for (std::size_t i = 0; i < 400; ++i) bytes += static_cast<char>(dice.below(256));
    CHECK(lost_words(bytes) == "");
  }
}

TEST_CASE("deep nesting is laid flat and keeps its words") {
  std::string quotes;
  std::string lists;
  std::string fences;
  std::string tags;
  for (int i = 0; i < 3000; ++i) {
    quotes += '>';
    fences += "::: encadre\n";
    tags += "<ul><li>";
  }
  for (int i = 0; i < 300; ++i) lists += "- ";
  for (const std::string& start : {quotes + ' ', lists, fences, tags}) {
    CHECK(lost_words(start + "mot001") == "");
    CHECK(lost_words(start + "# mot001\n\n" + start + "| mot002 |\n|---|\n") == "");
  }
}

}  // namespace
