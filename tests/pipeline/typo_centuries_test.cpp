// T21 in both formats: capitals of centuries are smaller, and stay capitals.
#include <algorithm>

#include "catch.hpp"
#include "pipeline/typo.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

constexpr std::string_view kCenturies =
    "# Le pont du XVIIIe siècle\n\nLe pont est du XVIIIe siècle[^n].\n\n"
    "| Ouvrage | Époque |\n|---|---|\n| Moulin | XIXe siècle |\n\n[^n]: Avant, du XVe siècle.\n";

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != text.npos; at += part.size()) ++found;
  return found;
}

// What is shown, with neither marks nor deletions.
std::string words(std::string_view xml) {
  std::string result;
  while (!xml.empty()) {
    const std::size_t tag = std::min(xml.find('<'), xml.size());
    result += xml.substr(0, tag);
    xml.remove_prefix(std::min(xml.find('>', tag), xml.size() - 1) + (tag < xml.size() ? 1 : 0));
    if (tag == xml.size()) break;
  }
  return result;
}

pipeline::TypoOutcome fix(Desk& desk, const std::string& path, bool is_tracked = false) {
  pipeline::TypoJob job;
  job.files = {path};
  job.rules.with = {"T21"};
  job.fix = true;
  if (is_tracked) job.revision = {"Ana Brume", "2026-03-09T14:30:00"};
  return pipeline::typo(job, desk.files);
}

}  // namespace

TEST_CASE("the figures of a century are set smaller once, and keep their letters") {
  Desk desk{notes_of(kCenturies)};
  CHECK(desk.run() == "");
  const std::string before = words(desk.docx());
  for (const char* path : {"a.odt", "a.docx"}) {
    INFO(path);
    CHECK(fix(desk, path).findings.size() >= 8);
    CHECK(fix(desk, path).findings.empty());
  }
  CHECK(words(desk.docx()) == before);
  CHECK(desk.odt().find("style:text-position=\"0% 80%\"") != std::string::npos);
  CHECK(count(desk.odt(), ">XVIII</text:span>") == 2);
  CHECK(count(desk.odt(), ">XIX</text:span>") == 1);
  CHECK(count(desk.odt(), ">XV</text:span>") == 1);
  const auto run = [](const std::string& size, const std::string& text) {
    return "<w:smallCaps/><w:sz w:val=\"" + size + "\"/></w:rPr><w:t>" + text + "</w:t>";
  };
  // By the styles: 16.5, 11, 10 and 9 points, four fifths of them in half-points.
  CHECK(count(desk.docx(), run("26", "XVIII")) == 1);
  CHECK(count(desk.docx(), run("18", "XVIII")) == 1);
  CHECK(count(desk.docx(), run("16", "XIX")) == 1);
  CHECK(count(desk.part("a.docx", "word/footnotes.xml"), run("14", "XV")) == 1);
}

TEST_CASE("a tracked change of a century can be refused") {
  Desk desk{notes_of(kCenturies)};
  CHECK(desk.run() == "");
  const std::string before = words(desk.docx());
  for (const char* path : {"a.odt", "a.docx"}) CHECK_FALSE(fix(desk, path, true).written.empty());
  CHECK(words(desk.docx()) == before);
  CHECK(count(desk.docx(), "<w:ins ") == 0);
  CHECK(desk.docx().find("<w:rPr><w:smallCaps/><w:sz w:val=\"18\"/><w:rPrChange ") !=
        std::string::npos);
  CHECK(count(desk.docx(), "<w:rPr></w:rPr></w:rPrChange></w:rPr><w:t>XVIII</w:t>") == 2);
  // Writer cannot take back a formatting: the word goes and comes again.
  CHECK(count(desk.odt(), "<text:deletion>") >= 8);
  CHECK(count(desk.odt(), "<text:deletion>") == count(desk.odt(), "<text:insertion>"));
}

TEST_CASE("a rendered document shows centuries so, wherever they stand") {
  Desk desk{notes_of(kCenturies)};
  desk.files.files["notes.md"].replace(11, 6, "Le XVIIe siècle");
  REQUIRE(desk.files.files["notes.md"].find("objet: Le XVIIe siècle\n") != std::string::npos);
  desk.job.profile = "imprimerie";
  (void)desk.run();
  const std::string odt = desk.odt();
  const std::size_t found = odt.find("style:text-position=\"0% 80%\"");
  REQUIRE(found != std::string::npos);
  const std::size_t name = odt.rfind("style:name=\"", found) + 12;
  const std::string style = odt.substr(name, odt.find('"', name) - name);
  const auto smaller = [&](const std::string& text) {
    return count(odt,
                 "<text:span text:style-name=\"Petites_20_capitales\"><text:span "
                 "text:style-name=\"" +
                     style + "\">" + text + "</text:span></text:span>");
  };
  CHECK(smaller("XVII") == 1);  // the title is a field of plain text
  CHECK(smaller("XVIII") == 2);
  CHECK(smaller("XIX") == 1);
  CHECK(smaller("XV") == 1);
  const auto run = [](const std::string& size, const std::string& text) {
    return "<w:rStyle w:val=\"PetitesCapitales\"/><w:sz w:val=\"" + size +
           "\"/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t>";
  };
  CHECK(count(desk.docx(), run("32", "XVII")) == 1);
  CHECK(count(desk.docx(), run("26", "XVIII")) == 1);
  CHECK(count(desk.docx(), run("18", "XVIII")) == 1);
  CHECK(count(desk.docx(), run("16", "XIX")) == 1);
  CHECK(count(desk.part("a.docx", "word/footnotes.xml"), run("14", "XV")) == 1);
}

TEST_CASE("the words of a template show centuries so, and what it prints among them") {
  for (const std::string format : {"odt", "docx"}) {
    INFO(format);
    Desk desk;
    write_template(desk.files, "m." + format, "Pont du XIVe siècle, {{ objet }}.\n");
    desk.files.files["d.yaml"] = "objet: moulin du XVIIe siècle\n";
    desk.job.notes = "d.yaml";
    desk.job.template_name = "m." + format;
    desk.job.profile = "imprimerie";
    desk.job.outputs = {"a." + format};
    (void)desk.run();
    const std::string body = format == "odt" ? desk.odt() : desk.docx();
    CHECK(count(body, ">XIV</") == 1);
    CHECK(count(body, ">XVII</") == 1);
    CHECK(count(body, "XIVe") + count(body, "XVIIe") == 0);
    if (format == "docx") CHECK(count(body, "<w:sz w:val=\"18\"/></w:rPr><w:t") == 2);
    if (format == "odt") CHECK(count(body, "style:text-position=\"0% 80%\"") == 2);
  }
}

TEST_CASE("other small capitals keep their size") {
  Desk desk{notes_of("# Auteurs\n\nÉmile [Zola]{.petites-capitales}, [IV]{.petites-capitales}.\n")};
  (void)desk.run();
  CHECK(desk.docx().find("<w:rStyle w:val=\"PetitesCapitales\"/></w:rPr><w:t "
                         "xml:space=\"preserve\">Zola</w:t>") != std::string::npos);
  CHECK(desk.docx().find("<w:rStyle w:val=\"PetitesCapitales\"/><w:sz w:val=\"18\"/></w:rPr><w:t "
                         "xml:space=\"preserve\">IV</w:t>") != std::string::npos);
  CHECK(desk.odt().find("\"Petites_20_capitales\">Zola<") != std::string::npos);
}
