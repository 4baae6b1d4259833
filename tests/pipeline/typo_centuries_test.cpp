// T21 in an existing .odt: capitals of centuries are smaller, and stay capitals.
#include "catch.hpp"
#include "pipeline/typo.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

TEST_CASE("the figures of a century are set smaller once, and keep their letters") {
  Desk desk{notes_of("# Pont\n\nLe pont est du ZZZ siècle.\n")};
  CHECK(desk.run() == "");
  auto package = package::read(desk.files.files["a.odt"], "a.odt");
  REQUIRE(package.ok());
  std::string body(*package->find("content.xml")->content());
  body.replace(body.find("ZZZ"), 3, "XVIIIe");
  package->set({"content.xml", body});
  desk.files.files["a.odt"] = package::write(*package);
  pipeline::TypoJob job;
  job.files = {"a.odt"};
  job.rules.with = {"T21"};
  job.fix = true;
  CHECK_FALSE(pipeline::typo(job, desk.files).findings.empty());
  const std::string fixed = desk.part("a.odt", "content.xml");
  CHECK(fixed.find("style:text-position=\"0% 80%\"") != std::string::npos);
  CHECK(fixed.find(">XVIII</text:span>") != std::string::npos);
  CHECK(pipeline::typo(job, desk.files).findings.empty());
}
