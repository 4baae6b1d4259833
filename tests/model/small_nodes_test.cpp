// What keeps the tree small: a text of 100 MB has a million runs (docs/performance.md).
#include <string>
#include <utility>

#include "catch.hpp"
#include "model/inline.hpp"

namespace {

using namespace greffier::model;

TEST_CASE("a run is small: what most of them lack takes a pointer") {
  CHECK(sizeof(Inline) <= 112);
  CHECK(sizeof(Format) <= 40);
}

TEST_CASE("a rare text is a text") {
  RareText text;
  CHECK(text.empty());
  CHECK(text == "");
  CHECK(text == RareText(std::string()));
  text = "fr";
  CHECK(text == "fr");
  CHECK(text.view().starts_with('f'));
  const std::string& read = text;
  CHECK(read == "fr");
  text.clear();
  CHECK(text.empty());
}

TEST_CASE("a rare text is copied, not shared") {
  RareText one("un"), other = one;
  other = "deux";
  CHECK(one == "un");
  one = other;
  other.clear();
  CHECK(one == "deux");
  const RareText& self = one;
  one = self;
  CHECK(one == "deux");
  const RareText moved = std::move(one);
  CHECK(moved == "deux");
}

TEST_CASE("a picture is copied with its run") {
  const Inline one{Image{"images/plan.png", "Plan", {}, {}, {}}, {}, {}};
  Inline other = one;
  CHECK(other == one);
  image_of(other)->alternative = "Autre";
  CHECK(image_of(one)->alternative == "Plan");
  CHECK_FALSE(other == one);
  other = one;
  CHECK(other == one);
  CHECK(image_of(text("Plan")) == nullptr);
}

}  // namespace
