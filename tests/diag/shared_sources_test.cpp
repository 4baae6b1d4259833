#include "catch.hpp"
#include "diag/source_map.hpp"

namespace greffier::diag {

TEST_CASE("sources that maps share are shown by each of them") {
  const auto shared = SourceMap::make_shared();
  const SourceId common = shared->add("modele.odt", "un\ndeux");
  SourceMap map(shared);
  const SourceId own = map.add("notes.md", "trois");
  CHECK(own != common);
  CHECK(map.find(common)->name == "modele.odt");
  CHECK(map.line(common, 2) == "deux");
  CHECK(map.line(own, 1) == "trois");
  CHECK(shared->find(own) == nullptr);
  CHECK(SourceMap().find(common) == nullptr);
}

TEST_CASE("a part of a file has the lines of the file") {
  SourceMap map;
  const SourceId part = map.add_part("f.jsonl", "dix\nonze", 10);
  CHECK(map.line(part, 10) == "dix");
  CHECK(map.line(part, 11) == "onze");
  CHECK(map.line(part, 9).empty());
  CHECK(map.line(part, 12).empty());
}

}  // namespace greffier::diag
