#include "material/changes.hpp"

#include "catch.hpp"

using namespace greffier::material;

namespace {

constexpr Rule kSafe{"I98", Certainty::safe, "Sûr", "Safe", "", ""};
constexpr Rule kDoubtful{"I99", Certainty::to_check, "À vérifier", "To check", "", ""};

}  // namespace

TEST_CASE("what is safe is made, what is to check is listed") {
  Changes changes;
  CHECK(changes.take(kSafe, {}, "a", "b"));
  CHECK_FALSE(changes.take(kDoubtful, {}, "c", "d"));
  REQUIRE(changes.all().size() == 2);
  CHECK(changes.all()[0].done);
  CHECK_FALSE(changes.all()[1].done);
}

TEST_CASE("somebody else may decide") {
  Changes prudent(refuse_all);
  CHECK_FALSE(prudent.take(kSafe, {}, "a", "b"));
  Changes bold([](const Change& change) { return change.rule == &kDoubtful; });
  CHECK(bold.take(kDoubtful, {}, "a", "b"));
  CHECK_FALSE(bold.take(kSafe, {}, "a", "b"));
  bold.tell(kSafe, {}, "x", "");
  CHECK(bold.all().back().done);
}
