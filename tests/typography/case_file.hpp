// The tables of cases/: one case a line, `input | expected | rules | why`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "typography/paragraph.hpp"
#include "typography/profile.hpp"

namespace greffier::typography::testing {

// In a table ⍽ is U+00A0, ‹f› U+202F, ␣ a space, ⇥ a tab, ⏎ a line end; <sup> marks what becomes a
// superscript; = alone is the input again. A rule with a question mark reports only. `@name` on a
// line of its own sets the profile of the cases below it; `@name +T33 -T01 ?T08` switches rules of
// it on, off, or to reporting only. <sc> marks small capitals, <i> italics.
struct Case {
  std::string where;  // file and line
  std::string input;
  std::string expected;
  std::string rules;  // sorted, separated by one space
  std::string why;
  const Profile* profile = nullptr;
};

// Every case of every table, in the order of the files' names.
[[nodiscard]] const std::vector<Case>& all_cases();

// The cases of cases/document.txt: each input is a document, see document_of.hpp.
[[nodiscard]] const std::vector<Case>& document_cases();

// The lines of minutes.txt; their rules are not told.
[[nodiscard]] const std::vector<Case>& minutes();

// The identifiers of the rules of `edits`, written as in the tables.
[[nodiscard]] std::string rules_of(const std::vector<Edit>& edits);

// `text` with the safe edits applied and superscripts marked.
[[nodiscard]] std::string marked(std::string_view text, const std::vector<Edit>& edits);

}  // namespace greffier::typography::testing
