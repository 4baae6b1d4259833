// Tables of contents: the text of headings, their estimated pages, their place.
#include "office/contents.hpp"

#include "catch.hpp"

using namespace greffier::office;

namespace {

constexpr BodyNames kNames{"p", "h", "row", "cell", "break"};

std::string paragraphs(int count, std::size_t letters = 40) {
  std::string result;
  for (int i = 0; i < count; ++i) result += "<p>" + std::string(letters, 'x') + "</p>";
  return result;
}

// The pages of the headings of a body.
std::vector<int> pages_of(const std::string& body) {
  std::vector<HeadingEntry> entries;
  for (std::size_t at = body.find("<h>"); at != std::string::npos; at = body.find("<h>", at + 1)) {
    entries.emplace_back();
    entries.back().offset = at;
  }
  return estimate_pages(body, kNames, entries, {});
}

using Pages = std::vector<int>;

TEST_CASE("a table of contents, or a heading, that starts a page counts as one") {
  std::string body = "<p>a</p><h>b</h>";
  std::vector<HeadingEntry> headings(1);
  headings[0].offset = 8;
  const auto last = [&](bool table, bool heading) {
    headings[0].starts_page = heading;
    const std::vector<ContentsPlace> places{{8, table}};
    std::string draft = body;
    int page = 0;
    (void)fill_contents(draft, places, headings, kNames, {}, [&](std::span<const int> pages, int) {
      page = pages[0];
      return paragraphs(1);
    });
    return page;
  };
  CHECK(last(false, false) == 1);
  CHECK(last(true, false) == 2);
  CHECK(last(false, true) == 2);
  CHECK(last(true, true) == 3);
}

}  // namespace

TEST_CASE("pages follow from the room that text takes") {
  CHECK(pages_of("<h>a</h>") == Pages{1});
  CHECK(pages_of("<h>a</h>" + paragraphs(30) + "<h>b</h>") == Pages{1, 1});
  CHECK(pages_of("<h>a</h>" + paragraphs(45) + "<h>b</h>") == Pages{1, 2});
  CHECK(pages_of("<h>a</h>" + paragraphs(100) + "<h>b</h>") == Pages{1, 3});
}

TEST_CASE("a long paragraph takes its lines, markup takes none") {
  CHECK(pages_of(paragraphs(1, 6000) + "<h>b</h>") == Pages{2});
  CHECK(pages_of("<p><a b=\"" + std::string(6000, 'x') + "\"/></p><h>b</h>") == Pages{1});
}

TEST_CASE("what only programs read takes no room") {
  constexpr BodyNames kNames{"p", "p", "row", "cell", "break", "field"};
  const std::string text = "<p>a<field>" + std::string(6000, 'x') + "</field>b</p>";
  std::vector<HeadingEntry> entries(1);
  entries[0].offset = text.size();
  CHECK(estimate_pages(text, kNames, entries, {}) == Pages{1});
  const std::string letters = "<p>a" + std::string(6000, 'x') + "<field>y</field>b</p>";
  entries[0].offset = letters.size();
  CHECK(estimate_pages(letters, kNames, entries, {}) == Pages{2});
}

TEST_CASE("of tables in a row, the first that is printed begins the page") {
  using greffier::model::Listed;
  std::vector<ContentsPlace> places;
  for (const std::size_t offset : {4, 4, 4, 9})
    add_place(places, {offset, true, Listed::headings, 3, "new page", "same page"});
  CHECK(places[0].starts_page);
  CHECK_FALSE(places[1].starts_page);
  CHECK(places[3].starts_page);
  const auto goes_on = [&places](int index) {
    return title_look(places, {}, index) == "same page";
  };
  CHECK_FALSE(goes_on(1));
  CHECK(goes_on(2));
  CHECK_FALSE(goes_on(4));
  places[0].listed = Listed::tables;  // there is none: it is not printed
  CHECK_FALSE(goes_on(2));
  CHECK(goes_on(3));
}

TEST_CASE("a page break counts, unless the page is empty") {
  CHECK(pages_of("<p><break/></p><h>a</h>") == Pages{1});
  CHECK(pages_of("<p>a</p><p><break/></p><h>a</h>") == Pages{2});
}

TEST_CASE("the cells of a row stand side by side") {
  std::string rows;
  for (int i = 0; i < 20; ++i) rows += "<row><cell><p>a</p></cell><cell><p>b</p></cell></row>";
  CHECK(pages_of(rows + "<h>a</h>") == Pages{1});
  CHECK(pages_of(rows + rows + "<h>a</h>") == Pages{2});
}

TEST_CASE("the text of a heading is without markup") {
  CHECK(text_of_xml("<a b=\"x>\">Budget &amp; <b/>travaux</a>") != "");
  CHECK(text_of_xml("Budget &amp; <b>travaux</b> &lt;1&gt; &quot;a&quot;") ==
        "Budget & travaux <1> \"a\"");
  CHECK(text_of_xml("coupé <b") == "coupé ");
}

TEST_CASE("tables of contents are put in their places, with the pages that they move") {
  std::string body = "<p>a</p><h>b</h>";
  std::vector<HeadingEntry> headings(1);
  headings[0].offset = 8;
  const std::vector<ContentsPlace> places{{0, false}, {8, false}};
  const auto shown = [](std::span<const int> pages, int index) {
    return "[" + std::to_string(index) + ":" + std::to_string(pages[0]) + "]";
  };
  CHECK(fill_contents(body, places, headings, kNames, {}, shown));
  CHECK(body == "[1:1]<p>a</p>[2:1]<h>b</h>");
  CHECK_FALSE(fill_contents(body, {}, headings, kNames, {}, shown));
}

TEST_CASE("a long table of contents pushes the headings after it") {
  std::string body = "<h>b</h>";
  const std::vector<HeadingEntry> headings(1);
  const std::vector<ContentsPlace> places{{0, false}};
  int last = 0;
  (void)fill_contents(body, places, headings, kNames, {}, [&](std::span<const int> pages, int) {
    last = pages[0];
    return paragraphs(60);
  });
  CHECK(last == 2);
}
