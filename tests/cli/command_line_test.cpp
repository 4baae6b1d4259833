#include "cli/command_line.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "cli/messages.hpp"

using namespace greffier;
using cli::Command;
using cli::Options;

namespace {

std::vector<std::string> words(std::string_view line) {
  std::vector<std::string> result;
  for (std::size_t from = 0; from < line.size();) {
    const std::size_t space = std::min(line.find(' ', from), line.size());
    if (space > from) result.emplace_back(line.substr(from, space - from));
    from = space + 1;
  }
  return result;
}

Options understood(std::string_view line) {
  auto options = cli::parse_command_line(words(line), diag::Language::french);
  INFO(line);
  if (!options) FAIL(diag::text_of(options.error(), diag::Language::english));
  return *options;
}

struct Fault {
  std::string_view line;
  const diag::Message* message;
  std::vector<std::string> arguments = {};  // the first ones; none are compared when empty
};

}  // namespace

TEST_CASE("a command line says which command it wants") {
  CHECK(understood("").command == Command::help);
  CHECK(understood("--help").command == Command::help);
  CHECK(understood("--help").topic.empty());
  CHECK(understood("template").command == Command::help);
  CHECK(understood("render -h").topic == "render");
  CHECK(understood("template new --help").topic == "template new");
  CHECK(understood("--version").command == Command::version);
  CHECK(understood("check notes.md").command == Command::check);
  CHECK(understood("check notes.md").notes == "notes.md");
  CHECK(understood("template new compte-rendu -o m.odt").command == Command::template_new);
  CHECK(understood("template new compte-rendu -o m.odt").kind == "compte-rendu");
}

TEST_CASE("render takes its options in any order, repeated or not") {
  const Options options = understood(
      "render -o a.odt notes.md --output=b.docx --format odt,docx --charte sobre --template t.odt "
      "--data x.yaml --data y.json --set lieu=Ici --set=a=b=c --strict --report json --lang en");
  CHECK(options.notes == "notes.md");
  CHECK(options.outputs == std::vector<std::string>{"a.odt", "b.docx"});
  CHECK(options.formats == std::vector<std::string>{"odt", "docx"});
  CHECK(options.charte == "sobre");
  CHECK(options.template_name == "t.odt");
  CHECK(options.data_files == std::vector<std::string>{"x.yaml", "y.json"});
  CHECK(options.settings == std::vector<cli::Setting>{{"lieu", "Ici"}, {"a", "b=c"}});
  CHECK(options.strict);
  CHECK(options.report == cli::ReportFormat::json);
  CHECK(options.language == diag::Language::english);
}

TEST_CASE("what is not said keeps its default") {
  const Options options = understood("render notes.md -o a.odt");
  CHECK_FALSE(options.strict);
  CHECK(options.report == cli::ReportFormat::text);
  CHECK(options.language == diag::Language::french);
  CHECK(options.charte.empty());
  CHECK(options.template_name.empty());
}

TEST_CASE("general options stand before or after the command") {
  CHECK(understood("--lang en check notes.md").language == diag::Language::english);
  CHECK(understood("check notes.md --lang en").language == diag::Language::english);
  CHECK(understood("render --help --lang=en").language == diag::Language::english);
}

TEST_CASE("a name may begin like a command, an option value like an option's neighbour") {
  CHECK(understood("check render").notes == "render");
  CHECK(understood("render notes.md -o a.odt --set x=-1").settings[0].second == "-1");
  CHECK(understood("render notes.md -o a.odt --set x=").settings[0].second.empty());
}

TEST_CASE("a faulty command line is explained") {
  const std::array faults{
      Fault{"rendre notes.md", &cli::kNearCommand, {"rendre"}},
      Fault{"template neuf", &cli::kNearCommand, {"template neuf"}},
      Fault{"--verbose", &cli::kUnknownOption, {"--verbose"}},
      Fault{"render notes.md -o a.odt --chart sobre", &cli::kUnknownOption, {"--chart"}},
      Fault{"check notes.md -o a.odt", &cli::kUnknownOption, {"-o"}},
      Fault{"render a.md b.md -o a.odt", &cli::kExtraArgument, {"b.md"}},
      Fault{"render notes.md -o", &cli::kMissingValue, {"-o,--output"}},
      Fault{"check --charte", &cli::kMissingValue, {"--charte"}},
      Fault{"render -o a.odt", &cli::kMissingNotes},
      Fault{"check", &cli::kMissingNotes},
      Fault{"render notes.md", &cli::kMissingOutput},
      Fault{"template new", &cli::kMissingKind},
      Fault{"template new compte-rendu", &cli::kMissingOutput},
      Fault{"check notes.md --report xml", &cli::kBadChoice, {"--report", "xml", "text, json"}},
      Fault{"check notes.md --lang de", &cli::kBadChoice, {"--lang", "de", "fr, en"}},
      Fault{"check notes.md --set lieu", &cli::kBadSetting, {"lieu"}},
      Fault{"check notes.md --set =x", &cli::kBadSetting, {"=x"}},
      Fault{"render notes.md -o a.odt --strict=peut-être", &cli::kNotUnderstood}};
  for (const Fault& fault : faults) {
    INFO(fault.line);
    const auto options = cli::parse_command_line(words(fault.line), diag::Language::french);
    REQUIRE_FALSE(options.ok());
    CHECK(options.error().message->code == fault.message->code);
    for (std::size_t rank = 0; rank < fault.arguments.size(); ++rank)
      CHECK(options.error().arguments.at(rank) == fault.arguments[rank]);
  }
}

TEST_CASE("an unknown option is answered with those that exist") {
  const auto options =
      cli::parse_command_line(words("check notes.md --charter x"), diag::Language::french);
  REQUIRE_FALSE(options.ok());
  CHECK(options.error().arguments.at(1) ==
        "--charte, --template, --data, --set, --profil, --limite, --report, --lang, -h,--help");
}

TEST_CASE("limits are named, with a number") {
  const Options options = understood("check notes.md --limite image=200M --limite pas=1G");
  CHECK(options.limits ==
        std::vector<cli::LimitSetting>{{diag::Limit::picture, 200 * diag::kMebibyte},
                                       {diag::Limit::steps, 1'000'000'000}});
  CHECK(understood("typo a.md --limite fichier=1G").limits.size() == 1);
  for (const auto& [line, code] : {std::pair("check n.md --limite taille=1G", "C053"),
                                   std::pair("check n.md --limite image", "C054"),
                                   std::pair("check n.md --limite image=beaucoup", "C054")}) {
    const auto refused = cli::parse_command_line(words(line), diag::Language::french);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message->code == std::string_view(code));
  }
}

TEST_CASE("what typo is asked") {
  const Options options = understood("typo a.md b.txt --fix --sans T22,T23 --avec t21 --profil ue");
  CHECK(options.command == Command::typo);
  CHECK(options.typo.files == std::vector<std::string>{"a.md", "b.txt"});
  CHECK(options.typo.fix);
  CHECK(options.typo.without == std::vector<std::string>{"T22", "T23"});
  CHECK(options.typo.with == std::vector<std::string>{"t21"});
  CHECK(options.profile == "ue");
  CHECK(understood("typo -").typo.files == std::vector<std::string>{"-"});
  CHECK(understood("typo - --report sarif").report == cli::ReportFormat::sarif);
  CHECK(understood("typo --rules").typo.rules);
  CHECK(understood("typo --explain T05").typo.explain == "T05");
  CHECK(understood("typo --help").topic == "typo");
}
