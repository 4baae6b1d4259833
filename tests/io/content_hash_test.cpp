#include "io/content_hash.hpp"

#include "catch.hpp"

namespace greffier::io {

TEST_CASE("a hash tells contents apart, also by what came before") {
  CHECK(hash_of("un") == hash_of("un"));
  CHECK(hash_of("un") != hash_of("une"));
  CHECK(hash_of("un", hash_of("a")) != hash_of("un", hash_of("b")));
  CHECK(hash_of("") != hash_of("a"));
}

TEST_CASE("a hash is written and read back") {
  const ContentHash hash = hash_of("Valbrune");
  CHECK(to_text(hash).size() == 32);
  CHECK(hash_from(to_text(hash)) == hash);
  CHECK_FALSE(hash_from("12").has_value());
  CHECK_FALSE(hash_from("g" + to_text(hash).substr(1)).has_value());
}

}  // namespace greffier::io
