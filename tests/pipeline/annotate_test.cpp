// The copy of a template with comments: written when there is something to say, over nothing else.
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "package/package.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

// A job over the built-in template as a file, with a mistake in it when `is_faulty`.
struct Annotated {
  Desk desk;
  std::string file;
  std::string copy;

  Annotated(const std::string& format, bool is_faulty)
      : file("modele." + format), copy("copie." + format) {
    (void)pipeline::export_template({"compte-rendu", "", "", file}, desk.files);
    desk.job.outputs = {"a." + format};
    desk.job.template_name = file;
    desk.job.annotated = copy;
    if (is_faulty) spoil(format == "odt" ? "content.xml" : "word/document.xml");
  }

  void spoil(const std::string& part) {
    auto package = package::read(desk.files.files[file], file);
    REQUIRE(package.ok());
    std::string content(*package->find(part)->content());
    const std::size_t at = content.find("{{ titre }}");
    REQUIRE(at != std::string::npos);
    content.replace(at, 11, "{{ a b | }}");
    package->set({part, content});
    desk.files.files[file] = package::write(*package);
  }
};

}  // namespace

TEST_CASE("a faulty template gets a commented copy, and no document") {
  for (const char* format : {"odt", "docx"}) {
    INFO(format);
    Annotated job(format, true);
    const std::string given = job.desk.files.files[job.file];
    CHECK(job.desk.run().find("P055") != std::string::npos);
    CHECK(job.desk.files.is_file(job.copy));
    CHECK_FALSE(job.desk.files.is_file(job.desk.job.outputs.front()));
    CHECK(job.desk.files.files[job.file] == given);
    CHECK(job.desk.outcome.written == std::vector<std::string>{job.copy});
  }
}

TEST_CASE("a sound template gets no copy, and a note says so") {
  for (const char* format : {"odt", "docx"}) {
    INFO(format);
    Annotated job(format, false);
    CHECK(job.desk.run().find("P054") != std::string::npos);
    CHECK_FALSE(job.desk.files.is_file(job.copy));
    CHECK(job.desk.files.is_file(job.desk.job.outputs.front()));
  }
}

TEST_CASE("a copy never replaces the template or the document, nor changes the format") {
  for (const auto& [copy, code] : {std::pair{"./modele.odt", "P052"}, std::pair{"a.odt", "P052"},
                                   std::pair{"copie.docx", "P053"}}) {
    INFO(copy);
    Annotated job("odt", true);
    const auto before = job.desk.files.files;
    job.desk.job.annotated = copy;
    CHECK(job.desk.run().find(code) != std::string::npos);
    CHECK(job.desk.files.files == before);
  }
  Desk built_in;
  built_in.job.annotated = "copie.odt";
  CHECK(built_in.run().find("P051") != std::string::npos);
}
