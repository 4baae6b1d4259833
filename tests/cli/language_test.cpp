#include "cli/language.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/help.hpp"

using namespace greffier;
using diag::Language;

TEST_CASE("the language follows the locale, French first") {
  CHECK(cli::language_of({}) == Language::french);
  CHECK(cli::language_of({.lang = "C"}) == Language::french);
  CHECK(cli::language_of({.lang = "en_GB.UTF-8"}) == Language::english);
  CHECK(cli::language_of({.lc_all = "fr_FR", .lc_messages = "en_US", .lang = "en_US"}) ==
        Language::french);
  CHECK(cli::language_of({.lc_messages = "en_US", .lang = "fr_FR"}) == Language::english);
  CHECK(cli::language_of({.lang = "de_DE.UTF-8"}) == Language::french);
}

TEST_CASE("--lang wins wherever it stands") {
  const auto asked = [](std::vector<std::string> arguments) {
    return cli::language_asked(arguments, Language::french);
  };
  CHECK(asked({}) == Language::french);
  CHECK(asked({"check", "--lang", "en"}) == Language::english);
  CHECK(asked({"--lang=en", "rendre"}) == Language::english);
  CHECK(asked({"--lang=en", "--lang=fr"}) == Language::french);
  CHECK(asked({"--lang", "de"}) == Language::french);
  CHECK(asked({"--lang"}) == Language::french);
  CHECK(asked({"--langue", "en"}) == Language::french);
}

TEST_CASE("every help text fits a screen of 24 lines of 80 columns") {
  for (const char* topic :
       {"", "render", "batch", "check", "template new", "template check", "template fields"})
    for (const Language language : {Language::french, Language::english}) {
      INFO(topic);
      const std::string_view help = cli::help_text(topic, language);
      std::size_t lines = 0, columns = 0;
      for (const char byte : help) {
        if (byte == '\n') {
          CHECK(columns <= 80);
          columns = 0;
          ++lines;
        } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) {
          ++columns;
        }
      }
      CHECK(lines <= 24);
      CHECK(help.ends_with('\n'));
    }
  CHECK(cli::help_text("render", Language::french) != cli::help_text("", Language::french));
}
