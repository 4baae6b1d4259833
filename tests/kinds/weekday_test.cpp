// The day of the week before a date (K060), in the fields of a shipped kind.
#include "kinds/weekday.hpp"

#include "catch.hpp"
#include "kinds/apply.hpp"
#include "support.hpp"

namespace greffier::kinds_tests {

namespace {

// What is found about days of the week in that header of minutes.
std::string found(const std::string& header) {
  diag::Sink sink;
  model::Document notes;
  notes.header = map("titre: T\n" + header);
  (void)kinds::apply(shipped("compte-rendu", sink), std::move(notes), {}, sink);
  std::string result;
  for (const diag::Diagnostic& finding : sink.diagnostics())
    if (finding.message->code == "K060") result += diag::text_of(finding, diag::Language::french);
  return result;
}

}  // namespace

TEST_CASE("a day of the week that is not that of its date is reported, with both") {
  CHECK(found("date: mardi 14 mars 2026").ends_with(" est un samedi, pas un mardi"));
  CHECK(found("date: Lundi 14/03/2026").ends_with(" est un samedi, pas un lundi"));
  CHECK(!found("date: 13/01/2026\nprochaine réunion:\n  date: jeudi 14 mars 2026").empty());
}

TEST_CASE("a day that agrees, and a date without one, are left alone") {
  for (const char* date : {"samedi 14 mars 2026", "Samedi 14/03/2026", "14 mars 2026", "2026-03-14",
                           "dimanche 1er mars 2026", "lundi dernier"})
    CHECK(found("date: " + std::string(date)).empty());
}

TEST_CASE("days of the week before the dates of the text are compared, too") {
  struct Case {
    std::string_view text;
    std::string_view found;  // the words that are quoted, "" for nothing
  };
  const Case cases[] = {
      {"La commission se réunit le lundi 17 mars 2026, à 18 h.", "lundi 17 mars 2026"},
      {"Lundi 17\u00A0mars 2026.", "Lundi 17 mars 2026"},
      {"(dimanche 1er avril 2026)", "dimanche 1er avril 2026"},
      {"La commission se réunit le mardi 17 mars 2026, à 18 h.", ""},
      {"Le lundi, 17 personnes ; mardi 17 mars ; le lundi 17 en 2026", ""},
      {"lundi", ""},
      {"lundi 31 février 2026", ""},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    diag::Sink sink;
    kinds::check_written_weekdays({model::paragraph(std::string(c.text))}, sink);
    const std::string all = findings(sink);
    CHECK(all.empty() == c.found.empty());
    CHECK(all.find(c.found) != std::string::npos);
  }
}

}  // namespace greffier::kinds_tests
