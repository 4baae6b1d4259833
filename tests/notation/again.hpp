// Reading what was written, for the tests of this folder.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include "catch.hpp"
#include "ingest/notes.hpp"
#include "model/dump.hpp"
#include "notation/notes.hpp"
#include "notation/same_notes.hpp"

namespace greffier::notation::tests {

inline std::string content(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

inline model::Document read(const std::string& notes) {
  diag::Sink sink;
  return ingest::read_notes(notes, 1, sink);
}

inline std::string shown(model::Document document) {
  document.body = tidied(std::move(document.body));
  return model::dump(document);
}

// The first lines that are not the same, "" when all are.
inline std::string difference(const std::string& is, const std::string& should) {
  std::istringstream left(is), right(should);
  std::string a, b;
  for (bool more = true; more;) {
    more = static_cast<bool>(std::getline(left, a));
    const bool other = static_cast<bool>(std::getline(right, b));
    if (more != other || (more && a != b)) return "is     " + a + "\nshould " + b;
  }
  return {};
}

// What is written of a document is read as the same, and written the same again.
inline void check_again(const model::Document& document) {
  const std::string written = write_notes(document);
  const model::Document again = read(written);
  INFO(written);
  const std::string different = difference(shown(again), shown(document));
  CHECK(different == "");
  CHECK(same_notes(again, document));
  CHECK(difference(write_notes(again), written) == "");
}

}  // namespace greffier::notation::tests
