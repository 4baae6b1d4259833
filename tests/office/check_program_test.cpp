// The check of templates against the template cases: what renders without an error has none before.
#include "office/check_program.hpp"

#include <array>
#include <vector>

#include "cases.hpp"
#include "catch.hpp"
#include "docx/template.hpp"
#include "odt/template.hpp"
#include "office/broken_loops.hpp"

using namespace greffier;
using namespace greffier::office;
using namespace greffier::office::testing;

namespace {

// The errors that are found without rendering, as `errors_of`.
std::string found_in(const Format& format, const Sketches& source, const model::Map& data) {
  const package::Package package = format.template_with(format.body_of(source));
  diag::SourceMap sources;
  diag::Sink sink;
  const templating::Shape shape = templating::shape_of(data);
  const auto check = [&](const Program& program) {
    const std::vector<std::string> broken = broken_loops(sink.diagnostics(), sources);
    check_program(program, templating::ShapeScope(shape, broken), sink);
  };
  if (format.name() == "ODT") {
    const auto compiled = odt::compile_template(package, "modele", sources, sink);
    REQUIRE(compiled.has_value());
    check(compiled->content);
  } else {
    const auto compiled = docx::compile_template(package, "modele", sources, sink);
    REQUIRE(compiled.has_value());
    check(compiled->stories.front().program);
  }
  return errors_of(sink, sources);
}

// « G040 1:9 » of each error as it is shown.
std::string places(const std::string& errors) {
  std::string result;
  constexpr std::string_view kName = "modele:";
  for (std::size_t at = 0; (at = errors.find(kName, at)) != std::string::npos;) {
    at += kName.size();
    const std::size_t end = errors.find(": erreur ", at);
    result += errors.substr(end + 9, 4) + ' ' + errors.substr(at, end - at) + '\n';
  }
  return result;
}

std::string found_in(const Format& format, std::string_view source, std::string_view yaml) {
  return places(found_in(format, parse_sketches(source), data_of(yaml)));
}

}  // namespace

TEST_CASE("what a case renders without an error has none before, in both formats") {
  for (const Case& each : all_cases())
    for (const Format* format : formats()) {
      if (!each.errors.empty()) continue;
      INFO(each.where << " (" << format->name() << ")");
      CHECK(found_in(*format, each.source, each.data) == "");
    }
}

TEST_CASE("the mistakes of structure are told alone: the names of a broken loop are no others") {
  for (const Case& each : all_cases())
    for (const Format* format : formats()) {
      if (each.errors.find("erreur G03") == std::string::npos &&
          each.errors.find("erreur O01") == std::string::npos)
        continue;
      INFO(each.where << " (" << format->name() << ")");
      CHECK(found_in(*format, each.source, each.data) == each.errors);
    }
}

TEST_CASE("every branch is looked at, each tag once") {
  constexpr std::string_view kSource =
      "p: {% si a %}{{ x }}{% sinon si y %}{{ a }}{% sinon %}{{ z }}{% fin %}\n"
      "p: {% garder si w %}texte\n"
      "h1: {{ v }}\n"
      "row: {% pour l dans lignes %}{{ l.nom }} | {{ l.u }} | {{ t }}{% fin %}\n"
      "item: {{ s }}\n";
  for (const Format* format : formats()) {
    INFO(format->name());
    CHECK(found_in(*format, kSource, "a: oui\nlignes: [{nom: A}]\n") ==
          "G041 1:14\nG041 1:30\nG041 1:55\nG041 1:14\nG041 1:4\nG043 1:4\nG041 1:4\nG041 1:4\n");
  }
}

TEST_CASE("what a condition makes sure of holds in its branch only") {
  constexpr std::string_view kSource =
      "p: {% si x est défini %}{{ x }}{% sinon %}{{ x }}{% fin %}\n"
      "p: {% si x est vide %}rien{% sinon %}{{ x.nom }}{% fin %}\n"
      "p: {% garder si x est défini %}{{ x }}\n"
      "p: {% pour l dans lignes si l.u est défini %}{{ l.u }}{% fin %}\n";
  for (const Format* format : formats()) {
    INFO(format->name());
    CHECK(found_in(*format, kSource, "lignes: [{nom: A}]\n") == "G041 1:43\n");
  }
}

TEST_CASE("a tag that cannot be read is one mistake, and makes no others of its fellows") {
  struct Lost {
    std::string_view source, places;
  };
  constexpr std::array kLost{
      Lost{"p: {% pour a dans l\np: {{ a.nom }}\np: {% fin %}\n", "G001 1:1\n"},
      Lost{"p: {% pour a dans l }}{{ a.nom }}{% fin %}\n", "G002 1:1\n"},
      Lost{"p: {{ pour a dans l }}{{ a.nom }}{% fin %}\n", "G016 1:4\n"},
      Lost{"p: {% boucler a dans l %}{{ a.nom }}{% fin %}\n", "G014 1:4\n"},
      Lost{"p: {% pur a dans l %}{{ a.nom }}{% fin %}\n", "G013 1:4\n"},
      Lost{"p: {% pour a l %}{{ a.nom }}{% fin %}\n", "G015 1:1\n"},
      Lost{"p: {{ si l }}x{% sinon si l %}y{% sinon %}z{% fin %}\n", "G016 1:4\n"},
      Lost{"p: {% pour a dans l %}{{ a.nom }}{% fin\n", "G001 1:31\n"},
      Lost{"p: {% si l %}{% pour a dans l %}{{ a.nom }}{% fin %}{% fin }}\n", "G002 1:50\n"},
      // Two mistakes are two.
      Lost{"p: {% fin %}{% si l\np: {% fin %}{% fin %}\n", "G001 1:10\nG030 1:1\nG030 1:10\n"},
      Lost{"p: {% si l %}x\np: {{ l\n", "G001 1:1\nG031 1:1\n"},
  };
  for (const Format* format : formats())
    for (const Lost& lost : kLost) {
      INFO(format->name() << ' ' << lost.source);
      CHECK(found_in(*format, lost.source, "l: [{nom: A}]\n") == lost.places);
    }
}
