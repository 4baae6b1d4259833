// The table of rules, and docs/accessibilite.md, which shows it to people.
#include "accessibility/rules.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <fmt/core.h>

#include "accessibility/messages.hpp"
#include "catalogue.hpp"
#include "catch.hpp"
#include "source_folder.hpp"

using namespace greffier;
using namespace greffier::accessibility;

namespace {

std::string_view severity_of(const Rule& rule) {
  return rule.message->severity == diag::Severity::note ? "conseil" : "avertissement";
}

std::string row_of(const Rule& rule) {
  return fmt::format("| {} | {} | {} | {} | {} |", rule.id,
                     rule.criterion.empty() ? "—" : rule.criterion, severity_of(rule),
                     rule.title_fr, rule.why_fr);
}

std::string file(const std::string& path) {
  std::ifstream stream(in_source(path), std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("every rule has its message, whose code is its identifier, and its words") {
  std::set<std::string_view> seen;
  for (const Rule& rule : rules()) {
    INFO(rule.id);
    REQUIRE(rule.message != nullptr);
    CHECK(rule.message->code == rule.id);
    CHECK(rule.message->severity != diag::Severity::error);
    CHECK(seen.insert(rule.id).second);
    for (const std::string_view words : {rule.title_fr, rule.title_en, rule.why_fr, rule.why_en})
      CHECK_FALSE(words.empty());
  }
  CHECK(std::ranges::is_sorted(rules(), {}, &Rule::id));
}

TEST_CASE("docs/accessibilite.md shows the rules that the program has, and no other") {
  const std::string page = file("docs/accessibilite.md");
  for (const Rule& rule : rules()) {
    INFO(row_of(rule));
    CHECK(page.find("\n" + row_of(rule) + "\n") != std::string::npos);
  }
  std::size_t rows = 0;
  for (std::size_t at = page.find("\n| A"); at != std::string::npos;
       at = page.find("\n| A", at + 1))
    ++rows;
  CHECK(rows == rules().size());
}
