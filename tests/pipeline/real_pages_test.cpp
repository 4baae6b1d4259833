// Page numbers of tables of contents, with an office program that answers as told.
#include "pipeline/real_pages.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "io/messages.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

constexpr std::string_view kBody =
    "[[sommaire]]\n\n# Voirie\n\nUn.\n\n# Écoles\n\nDeux.\n\n# Eau\n\nTrois.\n";

// Lays nothing out: the page of a heading is what the test says of its rank.
class ToldOffice final : public io::OfficeProgram {
 public:
  explicit ToldOffice(std::function<std::string(std::size_t)> page) : page_(std::move(page)) {}

  diag::Result<std::string> printed_text(std::string_view bytes,
                                         std::string_view extension) const override {
    ++times;
    const auto package = package::read(bytes, "probe");
    REQUIRE(package.ok());
    const bool is_odt = extension == "odt";
    const auto* part = package->find(is_odt ? "content.xml" : "word/document.xml");
    const std::string body(*part->content());
    std::string text = "GreffierSonde0: 77;;\nUn sommaire, des pages.\n";
    for (std::size_t i = 0; body.find(office::probe_start(i)) != std::string::npos; ++i)
      text += office::probe_start(i) + " " + page_(i) + std::string(office::kProbeEnd) + "\n";
    return text;
  }

  diag::Result<std::string> converted(std::string_view, std::string_view,
                                      std::string_view) const override {
    return diag::make(io::kNoOffice, {}, "soffice");
  }

  mutable int times = 0;

 private:
  std::function<std::string(std::size_t)> page_;
};

class NoOffice final : public io::OfficeProgram {
 public:
  diag::Result<std::string> printed_text(std::string_view, std::string_view) const override {
    return diag::make(io::kNoOffice, {}, "soffice");
  }
  diag::Result<std::string> converted(std::string_view, std::string_view,
                                      std::string_view) const override {
    return diag::make(io::kNoOffice, {}, "soffice");
  }
};

struct Render {
  Desk desk{notes_of(kBody)};

  std::string run(pipeline::PageNumbers pages, const io::OfficeProgram& office) {
    desk.job.pages = pages;
    desk.outcome = pipeline::render(desk.job, desk.files, office);
    std::string codes;
    for (const diag::Diagnostic& raised : desk.outcome.sink.diagnostics())
      codes.append(codes.empty() ? "" : " ").append(raised.message->code);
    return codes;
  }
  // The pages of the table of contents of a document: « 3 5 5 ».
  [[nodiscard]] std::string pages_of(const std::string& path) const {
    const pipeline::Format& format = *pipeline::format_of(path);
    const std::string body = desk.part(path, format.body_part);
    std::string text;
    for (const office::PageEntry& entry : format.page_entries(body))
      text += (text.empty() ? "" : " ") + body.substr(entry.begin, entry.end - entry.begin);
    return text;
  }
};

}  // namespace

TEST_CASE("pages that the office program tells stand in the table of contents") {
  const ToldOffice office([](std::size_t i) { return std::to_string(i + 3); });
  Render render;
  CHECK(render.run(pipeline::PageNumbers::exact, office) == "");
  CHECK(render.pages_of("a.odt") == "3 4 5");
  CHECK(render.pages_of("a.docx") == "3 4 5");
  CHECK(office.times == 2);  // one look a document: no number became longer
  CHECK(render.desk.odt().find("GreffierSonde") == std::string::npos);
  CHECK(render.desk.docx().find("GreffierSonde") == std::string::npos);
}

TEST_CASE("numbers of another length are looked at once more, and roman ones are kept") {
  const ToldOffice office([](std::size_t i) { return i == 0 ? "viii" : std::to_string(9 + i); });
  Render render;
  CHECK(render.run(pipeline::PageNumbers::exact, office) == "");
  CHECK(render.pages_of("a.odt") == "viii 10 11");
  CHECK(render.pages_of("a.docx") == "viii 10 11");
  CHECK(office.times == 4);
}

TEST_CASE("what is told and is no page leaves the estimate") {
  const ToldOffice office([](std::size_t i) { return i == 1 ? "Erreur" : "2"; });
  Render render;
  CHECK(render.run(pipeline::PageNumbers::exact, office) == "");
  CHECK(render.pages_of("a.odt") == "2 1 2");
  CHECK(render.pages_of("a.docx") == "2 1 2");
}

TEST_CASE("without an office program exact pages are refused, and automatic ones estimated") {
  const NoOffice none;
  Render exact;
  CHECK(exact.run(pipeline::PageNumbers::exact, none) == "F041");
  CHECK(exact.desk.status() == 4);
  CHECK_FALSE(exact.desk.has("a.odt"));
  Render automatic;
  CHECK(automatic.run(pipeline::PageNumbers::automatic, none) == "O030");
  CHECK(automatic.desk.status() == 0);
  CHECK(automatic.pages_of("a.docx") == "1 1 1");
}

TEST_CASE("estimated pages, and documents without a table of contents, ask no office program") {
  const ToldOffice office([](std::size_t) { return "9"; });
  Render render;
  CHECK(render.run(pipeline::PageNumbers::estimated, office) == "O030");
  CHECK(render.pages_of("a.odt") == "1 1 1");
  Render plain;
  plain.desk.files.files["notes.md"] = notes_of("# Voirie\n\nUn.\n");
  CHECK(plain.run(pipeline::PageNumbers::exact, office) == "");
  CHECK(office.times == 0);
}

TEST_CASE("a check lays nothing out") {
  const ToldOffice office([](std::size_t) { return "9"; });
  Render render;
  render.desk.job.outputs.clear();
  CHECK(render.run(pipeline::PageNumbers::exact, office) == "O030");
  CHECK(office.times == 0);
}

TEST_CASE("a section of a DOCX that numbers its pages in roman has roman entries") {
  const auto& format = *pipeline::format_of("a.docx");
  const std::string body =
      "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"un\"/></w:p><w:sectPr><w:pgNumType "
      "w:fmt=\"lowerRoman\" w:start=\"1\"/></w:sectPr><w:p><w:bookmarkStart w:id=\"2\" "
      "w:name=\"deux\"/></w:p><w:sectPr><w:pgSz/></w:sectPr>";
  CHECK(format.printed_label(body, "un", "4") == "iv");
  CHECK(format.printed_label(body, "deux", "4") == "4");
  CHECK(format.printed_label(body, "trois", "4") == "4");
}
