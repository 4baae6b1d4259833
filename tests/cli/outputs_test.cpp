#include "cli/outputs.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "cli/messages.hpp"

using namespace greffier;

namespace {

using Texts = std::vector<std::string>;

struct Case {
  Texts outputs;
  Texts formats;
  Texts expected;           // when it works
  std::string_view code{};  // when it does not
};

diag::Result<Texts> plan(const Case& asked, std::string notes = "notes/copil.md") {
  io::MemoryFileSystem files;
  files.files["documents/autre.odt"] = "";
  cli::Options options;
  options.notes = std::move(notes);
  options.outputs = asked.outputs;
  options.formats = asked.formats;
  return cli::plan_outputs(options, files);
}

}  // namespace

TEST_CASE("outputs are files by their extension, or folders with formats") {
  const std::array cases{
      Case{{"a.odt"}, {}, {"a.odt"}},
      Case{{"a.odt", "b/c.docx"}, {}, {"a.odt", "b/c.docx"}},
      Case{{"nouveau/"}, {"odt", "docx"}, {"nouveau/copil.odt", "nouveau/copil.docx"}},
      Case{{"documents"}, {"odt"}, {"documents/copil.odt"}},
      Case{{"documents", "x.docx"}, {"docx"}, {"documents/copil.docx", "x.docx"}},
      Case{{"a.odt"}, {"odt"}, {"a.odt"}},
      Case{{"a.pdf"}, {}, {}, "C008"},
      Case{{"a"}, {}, {}, "C008"},
      Case{{"dossier.odt/a"}, {}, {}, "C008"},
      Case{{".odt"}, {}, {}, "C008"},
      Case{{"documents"}, {}, {}, "C009"},
      Case{{"a.odt"}, {"docx"}, {}, "C010"},
      Case{{"a.odt", "a.odt"}, {}, {}, "C011"},
      Case{{"documents/copil.odt", "documents/"}, {"odt"}, {}, "C011"},
      Case{{"documents/"}, {"pdf"}, {}, "C006"},
  };
  for (const Case& asked : cases) {
    INFO(asked.outputs.front());
    const auto planned = plan(asked);
    REQUIRE(planned.ok() == asked.code.empty());
    if (planned)
      CHECK(*planned == asked.expected);
    else
      CHECK(planned.error().message->code == asked.code);
  }
}

TEST_CASE("a document in a folder is named after the notes") {
  const Case asked{{"out/"}, {"odt"}, {}};
  CHECK(*plan(asked, "copil") == Texts{"out/copil.odt"});
  CHECK(*plan(asked, "a.b/copil.2026.md") == Texts{"out/copil.2026.odt"});
  CHECK(*plan(asked, ".notes") == Texts{"out/.notes.odt"});
}
