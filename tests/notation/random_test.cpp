// Whatever the tree, what is written of it is read as the tree.
#include "model/containment.hpp"
#include "notation/again.hpp"
#include "notation/random_tree.hpp"

namespace {

using namespace greffier;
using namespace greffier::notation::tests;

// How many trees are written; more by defining it.
#ifndef GREFFIER_NOTATION_TREES
#define GREFFIER_NOTATION_TREES 2000
#endif

}  // namespace

TEST_CASE("paragraphs of any words and any look", "[notation]") {
  for (std::uint32_t seed = 0; seed < 2 * GREFFIER_NOTATION_TREES; ++seed) {
    INFO(seed);
    model::Document document;
    document.body.push_back({model::Paragraph{RandomTree(seed).inlines(6), {}}, {}});
    check_again(document);
  }
}

TEST_CASE("trees of anything", "[notation]") {
  for (std::uint32_t seed = 0; seed < GREFFIER_NOTATION_TREES; ++seed) {
    INFO(seed);
    const model::Document document = RandomTree(seed).document();
    REQUIRE(model::breaches(document.body).empty());
    check_again(document);
  }
}
