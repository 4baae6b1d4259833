// Nothing is lost: every word of the cases is in the document or in what is told.
#include <set>
#include <sstream>

#include "catch.hpp"
#include "ingest/record.hpp"
#include "readers/case_file.hpp"
#include "readers/roster_people.hpp"
#include "source_folder.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "xml/html.hpp"

using namespace greffier;
using namespace greffier::readers;

namespace {

// Words of letters only, three or more, folded.
std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  bool has_figure = false;
  for (std::size_t i = 0; i <= text.size();) {
    const text::CodePoint point =
        i < text.size() ? text::decode(text, i) : text::CodePoint{U' ', 1};
    has_figure = has_figure || text::is_digit(point.value);
    if (text::is_letter(point.value)) {
      text::append(word, point.value);
    } else {
      if (text::length(word) > 2) words.insert(ingest::fold_key(word));
      word.clear();
    }
    i += std::max<std::size_t>(point.length, 1);
  }
  return words;
}

std::string visible_text(const xml::Node& node) {
  if (node.is("script") || node.is("style") || node.is("title") || node.is("xml")) return {};
  std::string text = node.text;
  for (const xml::Node& child : node.children) text += " " + visible_text(child) + " ";
  return text;
}

void check(const tests::Case& each, std::string_view source) {
  const std::set<std::string> kept = words_of(each.gives + " " + each.changes);
  for (const std::string& word : words_of(source)) {
    // Word's « <![if !supportLists]> » is no text.
    if (!presence_of(word).empty() || word == "endif" || word.starts_with("support")) continue;
    INFO(each.about << ": " << word);
    CHECK(kept.contains(word));
  }
}

}  // namespace

TEST_CASE("the words of pages are kept or told") {
  for (const tests::Case& each : tests::read_cases(in_source("tests/readers/cases/html.txt")))
    // Looks cut words in pieces: « g<i>i</i> ».
    if (each.about.find("looks") == std::string::npos)
      check(each, visible_text(xml::parse_html(each.input).root));
}

TEST_CASE("the words of tables are kept or told") {
  for (const tests::Case& each : tests::read_cases(in_source("tests/readers/cases/sheets.txt")))
    if (each.about.find("declares") == std::string::npos) check(each, each.input);
}
