// An SVG drawing given as a picture is refused, in words that say what to do.
#include <string>

#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

constexpr std::string_view kPng = "\x89PNG\r\n\x1a\n";

std::string told_of(const std::string& bytes, const std::string& output) {
  Desk desk{
      "---\nobjet: Voirie\ndate: 2026-03-05\nlieu: Mairie\npresents: [Luc VERDELET]\n---\n\n"
      "Le plan.\n\n![Plan du bourg](plan.svg)\n"};
  desk.files.files["plan.svg"] = bytes;
  desk.job.outputs = {output};
  desk.run();
  CHECK_FALSE(desk.has(output));
  return told_all(desk.outcome);
}

bool says(const std::string& told, std::string_view code) {
  return told.find(code) != std::string::npos;
}

}  // namespace

TEST_CASE("an SVG drawing is told as what it is, in both formats") {
  for (const char* output : {"a.odt", "a.docx"}) {
    CHECK(says(told_of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", output), "P070"));
    CHECK(says(told_of("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- plan -->\n<svg/>", output),
               "P070"));
    CHECK(says(told_of("\x1F\x8B\x08 packed", output), "P070"));
    CHECK(says(told_of("<html>", output), "P010"));
    CHECK(says(told_of(std::string(kPng), output), "P010"));
  }
}
