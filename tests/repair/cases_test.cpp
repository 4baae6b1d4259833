// Every case of cases/: what is made of it, what is listed, and what holds for all of them.
#include "repair/cases.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "text/fold.hpp"

using namespace greffier;
using namespace greffier::repair::testing;

namespace {

material::Changes changes_for(const Case& each) {
  if (each.makes_all) return material::Changes([](const material::Change&) { return true; });
  return material::Changes();
}

void add_words(const std::string& text, std::multiset<std::string>& words) {
  std::istringstream stream(text::fold_name(text));
  for (std::string word; std::getline(stream, word, '_');) words.insert(word);
}

void add_words(const material::Pieces& pieces, std::multiset<std::string>& words) {
  for (const material::Piece& piece : pieces) {
    const bool is_block = piece.kind == material::Piece::Kind::block;
    const std::string text = is_block ? shown({piece}) : text_of(piece);
    // A block is shown as « % table … ».
    add_words(
        is_block ? text.substr(std::min(text.find(' ', text.find("% ") + 2), text.size())) : text,
        words);
  }
}

}  // namespace

TEST_CASE("each case of repairs gives the pieces and the changes that it says") {
  for (const Case& each : all_cases()) {
    INFO(each.where << ": " << each.title);
    material::Material repaired = each.material;
    material::Changes changes = changes_for(each);
    run(each.passes, repaired, changes);
    CHECK(shown(repaired.pieces) == each.expected);
    std::string found, expected;
    for (std::size_t at = 0; at < changes.all().size(); ++at)
      found += told(changes.all()[at], at < each.changes.size() ? each.changes[at] : "") + "\n";
    for (const std::string& line : each.changes) expected += line + "\n";
    CHECK(found == expected);
  }
}

TEST_CASE("nothing is touched when nothing may be made") {
  for (const Case& each : all_cases()) {
    INFO(each.where << ": " << each.title);
    material::Material kept = each.material;
    material::Changes changes(material::refuse_all);
    run(each.passes, kept, changes);
    CHECK(shown(kept.pieces) == shown(each.material.pieces));
  }
}

TEST_CASE("a second run over repaired material makes nothing") {
  for (const Case& each : all_cases()) {
    INFO(each.where << ": " << each.title);
    material::Material repaired = each.material;
    material::Changes changes = changes_for(each);
    run(each.passes, repaired, changes);
    const std::string once = shown(repaired.pieces);
    material::Changes again;
    run(each.passes, repaired, again);
    CHECK(shown(repaired.pieces) == once);
  }
}

TEST_CASE("no word goes away unless a change has seen it") {
  for (const Case& each : all_cases()) {
    INFO(each.where << ": " << each.title);
    material::Material repaired = each.material;
    material::Changes changes = changes_for(each);
    run(each.passes, repaired, changes);
    std::multiset<std::string> words, left;
    add_words(each.material.pieces, words);
    add_words(repaired.pieces, left);
    for (const material::Change& change : changes.all())
      if (change.done) add_words(change.seen, left);
    for (const std::string& word : words) {
      INFO(word);
      CHECK(left.count(word) > 0);
    }
  }
}

TEST_CASE("there are enough cases, and enough that must not change") {
  std::size_t unchanged = 0;
  for (const Case& each : all_cases())
    unchanged += shown(each.material.pieces) == each.expected ? 1U : 0U;
  CHECK(all_cases().size() >= 40);
  CHECK(unchanged >= 15);
}
