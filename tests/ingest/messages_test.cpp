#include "ingest/messages.hpp"

#include <set>
#include <string>

#include "catch.hpp"

namespace {

using namespace greffier;

// The placeholders of a text: {0}, {1}…
std::set<char> placeholders(std::string_view text) {
  std::set<char> found;
  for (std::size_t i = text.find('{'); i != std::string_view::npos; i = text.find('{', i + 1))
    if (i + 2 < text.size() && text[i + 2] == '}') found.insert(text[i + 1]);
  return found;
}

// The first sign of French that lacks its no-break space or its own form, or "".
std::string typographic_slip(std::string_view french) {
  constexpr std::string_view slips[] = {" :", " ;", " !", " ?", " »", "« ", "'"};
  for (const std::string_view slip : slips) {
    const std::size_t at = french.find(slip);
    const bool quoted_code = slip == "'" && french.find("'C:") != std::string_view::npos;
    if (at != std::string_view::npos && !quoted_code) return std::string(french.substr(at, 12));
  }
  return {};
}

TEST_CASE("codes are ours, unique and in order") {
  std::string last;
  std::set<std::string_view> codes;
  for (const diag::Message* message : ingest::kMessages) {
    CHECK(message->code.size() == 4);
    CHECK(message->code.front() == 'N');
    CHECK(codes.insert(message->code).second);
  }
}

TEST_CASE("both languages say the same with the same arguments") {
  for (const diag::Message* message : ingest::kMessages) {
    INFO(message->code);
    CHECK_FALSE(message->fr.empty());
    CHECK_FALSE(message->en.empty());
    CHECK(placeholders(message->fr) == placeholders(message->en));
    CHECK(placeholders(message->hint_fr) == placeholders(message->hint_en));
    CHECK(message->hint_fr.empty() == message->hint_en.empty());
  }
}

TEST_CASE("French is set as French is") {
  for (const diag::Message* message : ingest::kMessages) {
    INFO(message->code);
    CHECK(typographic_slip(message->fr) == "");
    CHECK(typographic_slip(message->hint_fr) == "");
  }
}

TEST_CASE("every error and warning tells what to write instead") {
  const std::set<std::string_view> without{"N030", "N049", "N057"};
  for (const diag::Message* message : ingest::kMessages) {
    INFO(message->code);
    const bool needs =
        message->severity != diag::Severity::note && !without.contains(message->code);
    CHECK((!needs || !message->hint_fr.empty()));
  }
}

TEST_CASE("texts can be filled in") {
  for (const diag::Message* message : ingest::kMessages) {
    const diag::Diagnostic finding = diag::make(*message, {}, "a", "b", "c");
    for (const diag::Language language : {diag::Language::french, diag::Language::english}) {
      CHECK_FALSE(diag::text_of(finding, language).empty());
      CHECK_NOTHROW(diag::hint_of(finding, language));
    }
  }
}

}  // namespace
