#include "cli/progress.hpp"

#include <chrono>
#include <sstream>
#include <string>
#include <thread>

#include "catch.hpp"

using namespace greffier;

namespace {

std::string shown_while(std::chrono::milliseconds work, diag::Language language) {
  std::ostringstream terminal;
  {
    const cli::Progress progress(&terminal, "notes.md", language);
    std::this_thread::sleep_for(work);
  }
  return terminal.str();
}

}  // namespace

TEST_CASE("short work shows nothing") {
  CHECK(shown_while(std::chrono::milliseconds(1), diag::Language::french).empty());
}

TEST_CASE("long work shows a line, and erases it at the end") {
  const std::string shown = shown_while(std::chrono::milliseconds(1300), diag::Language::french);
  CHECK(shown == "\r\x1b[Knotes.md… en cours (1 s)\r\x1b[K");
}

TEST_CASE("without a terminal there is no progress") {
  CHECK_NOTHROW(cli::Progress(nullptr, "notes.md", diag::Language::english));
}
