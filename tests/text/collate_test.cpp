#include "text/collate.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"

namespace {

using greffier::text::Collator;

TEST_CASE("names sort as in a French index") {
  const std::vector<std::string> expected{"abbé",    "Émile",   "Étienne", "étude", "Lebrun",
                                          "LE BRUN", "Legrand", "œillet",  "ouate", "Zoé"};
  const Collator collator;
  std::vector<std::string> sorted = expected;
  std::reverse(sorted.begin(), sorted.end());
  std::ranges::sort(sorted, [&](const auto& a, const auto& b) { return collator.less(a, b); });
  CHECK(sorted.front() == "abbé");
  CHECK(sorted.back() == "Zoé");
  CHECK(collator.less("Émile", "Fabre"));
  CHECK(collator.less("œillet", "ouate"));
  CHECK(collator.less("cote", "côte"));
  CHECK(collator.less("coté", "côte"));
  CHECK(collator.less("côte", "côté"));
  CHECK_FALSE(collator.less("a", "a"));
  CHECK_FALSE(collator.less("é", "e\u0301"));
}

TEST_CASE("a collator can be moved and takes any bytes") {
  Collator first;
  const Collator second = std::move(first);
  CHECK(second.less("a", "b"));
  CHECK_FALSE(second.less("\xFF", "\xFF"));
  CHECK(second.less("", "a"));
}

}  // namespace
