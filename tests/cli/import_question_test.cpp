// The questions of `greffier import --interactive`.
#include "cli/import_question.hpp"

#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace greffier;
using cli::ImportQuestion;
using pipeline::ImportChange;

namespace {

ImportChange change(std::string_view rule, bool is_safe) {
  ImportChange made;
  made.rule = rule;
  made.title_fr = "Puces tapées";
  made.title_en = "Typed bullets";
  made.is_safe = is_safe;
  made.span.begin.line = 7;
  made.seen = "· un camion";
  made.made = "- un camion";
  return made;
}

struct Dialogue {
  std::vector<bool> answers;
  std::string shown;
};

// What comes of `typed` when each of `changes` is asked for.
Dialogue ask(const std::string& typed, const std::vector<ImportChange>& changes,
             diag::Language language = diag::Language::french) {
  std::istringstream in(typed);
  std::ostringstream out;
  ImportQuestion question(in, out, language);
  Dialogue dialogue;
  for (const ImportChange& each : changes) dialogue.answers.push_back(question.ask(each));
  dialogue.shown = out.str();
  return dialogue;
}

std::size_t count(const std::string& text, std::string_view word) {
  std::size_t found = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
    ++found;
  return found;
}

using Answers = std::vector<bool>;
const ImportChange kSafe = change("I10", true);
const ImportChange kDoubtful = change("I09", false);

}  // namespace

TEST_CASE("a question shows its change and takes yes or no") {
  const Dialogue dialogue = ask("o\nn\nOui\nNON\n", {kSafe, kSafe, kDoubtful, kSafe});
  CHECK(dialogue.answers == Answers{true, false, true, false});
  CHECK(count(dialogue.shown, "I10 Puces tapées") == 3);
  CHECK(count(dialogue.shown, "· un camion → - un camion") == 4);
}

TEST_CASE("the Enter key does what the program would have done") {
  CHECK(ask("\n\n", {kSafe, kDoubtful}).answers == Answers{true, false});
}

TEST_CASE("always and never hold for the changes of one rule, which are asked for no more") {
  const Dialogue always = ask("t\nn\n", {kDoubtful, kSafe, kDoubtful, kDoubtful});
  CHECK(always.answers == Answers{true, false, true, true});
  CHECK(count(always.shown, "Faire ?") == 2);
  CHECK(ask("j\no\n", {kSafe, kDoubtful, kSafe}).answers == Answers{false, true, false});
}

TEST_CASE("an answer that is none is asked for again") {
  const Dialogue dialogue = ask("peut-être\n?\no\n", {kDoubtful});
  CHECK(dialogue.answers == Answers{true});
  CHECK(count(dialogue.shown, "Faire ?") == 3);
}

TEST_CASE("once the input has ended nobody is asked") {
  const Dialogue dialogue = ask("n\n", {kSafe, kSafe, kDoubtful, kSafe});
  CHECK(dialogue.answers == Answers{false, true, false, true});
  CHECK(count(dialogue.shown, "Faire ?") == 2);
}

TEST_CASE("questions in English take English letters") {
  const Dialogue dialogue =
      ask("y\na\nn\nv\n", {kDoubtful, kDoubtful, kSafe, kSafe, kDoubtful}, diag::Language::english);
  CHECK(dialogue.answers == Answers{true, true, false, false, true});
  CHECK(count(dialogue.shown, "Do it?") == 4);
  CHECK(count(dialogue.shown, "line 7: ") == 4);
}
