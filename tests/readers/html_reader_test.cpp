// What the cases of pages do not show: looks, joins, encodings, limits, speed.
#include "readers/html_reader.hpp"

#include <chrono>

#include "catch.hpp"
#include "readers/case_file.hpp"

using namespace greffier;
using namespace greffier::readers;

namespace {

material::Material read(std::string_view html, material::Changes& changes) {
  diag::Sink sink;
  auto material = read_html(html, "page.html", 1, changes, sink);
  REQUIRE(material);
  return std::move(*material);
}

material::Material read(std::string_view html) {
  material::Changes changes;
  return read(html, changes);
}

double seconds_for(const std::string& html) {
  const auto start = std::chrono::steady_clock::now();
  (void)read(html);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string repeated(std::string_view text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a paragraph says what it looks like") {
  const auto made = read(
      "<style>.t{font-size:18pt;text-align:center}</style>\n"
      "<p class='t'><b>TITRE</b></p>\n<p><i>un</i> <i>deux</i></p>\n<p><u>a</u> b</p>\n"
      "<p class=MsoToc1>Sommaire</p><p class='c title'>T</p>");
  REQUIRE(made.pieces.size() == 5);
  CHECK(made.pieces[0].look == material::Look{true, false, false, true, 18, ""});
  CHECK(made.pieces[0].span.begin.line == 2);
  CHECK(made.pieces[1].look == material::Look{false, true, false, false, 0, ""});
  CHECK(made.pieces[1].span.begin.line == 3);
  CHECK(made.pieces[2].look == material::Look{});
  CHECK(made.pieces[3].look.style == "Toc1");
  CHECK(made.pieces[4].look.style == "Title");
}

TEST_CASE("a piece knows the line of its first word") {
  const auto made = read(
      "<html>\n<body>\n<p>\n  <b>un</b>\n deux\n trois</p>\n<p>quatre\ncinq</p>\n<table>\n<tr>\n"
      "<td>six</td></tr><tr><td>sept</table>");
  REQUIRE(made.pieces.size() == 3);
  CHECK(made.pieces[0].span.begin.line == 4);
  CHECK(made.pieces[1].span.begin.line == 7);
  CHECK(made.pieces[2].span.begin.line == 9);
}

TEST_CASE("page ends and line ends part pieces") {
  const auto made = read("<p>a<br>b</p><p style='page-break-before:always'>c</p><hr>");
  REQUIRE(made.pieces.size() == 4);
  CHECK(made.pieces[1].join == material::Join::line);
  CHECK(made.pieces[2].join == material::Join::page);
  CHECK(made.pieces[3].kind == material::Piece::Kind::block);
}

TEST_CASE("the encoding is that of the mark, of the page, of the bytes") {
  const auto text_of = [](std::string_view html) {
    material::Changes changes;
    const std::string text = material::text_of(read(html, changes).pieces.at(0));
    return text + "|" + tests::told(changes);
  };
  CHECK(text_of("<p>été</p>") == "été|");
  CHECK(text_of("\xEF\xBB\xBF<p>été</p>") == "été|");
  CHECK(text_of("<p>\xE9t\xE9 \x80</p>") == "été €|I60 1 \"windows-1252\" -> \"UTF-8\"\n");
  CHECK(text_of("<meta charset=iso-8859-15><p>\xE9t\xE9 \xA4</p>") ==
        "été €|I60 1 \"iso-8859-15\" -> \"UTF-8\"\n");
  CHECK(text_of("<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>"
                "<p>l\x92\xE9t\xE9</p>") == "l’été|I60 1 \"windows-1252\" -> \"UTF-8\"\n");
  const std::string wide{"\xFF\xFE<\0p\0>\0\xE9\0", 10};
  CHECK(text_of(wide) == "é|I60 1 \"UTF-16LE\" -> \"UTF-8\"\n");
  // A page that says something else than it is.
  CHECK(text_of("<meta charset=iso-8859-1><p>été</p>") == "été|");
}

TEST_CASE("prudence keeps the furniture and the tables of layout") {
  material::Changes changes(material::refuse_all);
  const auto made = read("<nav>Menu</nav><p hidden>caché</p><table><tr><td>x</table>", changes);
  const std::string shown = tests::shown(made);
  CHECK(shown.find("Menu") != std::string::npos);
  CHECK(shown.find("caché") != std::string::npos);
  CHECK(shown.find("table") != std::string::npos);
}

TEST_CASE("pages are told from other files") {
  CHECK(looks_like_html("<!DOCTYPE html>"));
  CHECK(looks_like_html("\xEF\xBB\xBF \n<!-- x --><HTML>"));
  CHECK_FALSE(looks_like_html("Bonjour <b>"));
  CHECK_FALSE(looks_like_html(""));
}

TEST_CASE("hostile pages end, and give sound trees") {
  for (const std::string& html :
       {repeated("<div>", 100'000) + "x", repeated("<ul><li>", 5'000) + "x",
        repeated("<table><tr><td>", 2'000) + "x", repeated("<b><i>", 50'000) + "x",
        repeated("</p>", 10'000), std::string("<table><tr><td rowspan=999 colspan=999>x"),
        repeated("<a href='#x'>1</a>", 20'000) + "<p id=x>y</p>", repeated("<!--", 20'000),
        repeated("<![if x", 20'000), repeated("&", 20'000), std::string("<p>\0\x01\xFF</p>", 10)}) {
    INFO(html.substr(0, 40));
    CHECK(tests::shown(read(html)).find("BREACH") == std::string::npos);
  }
}

TEST_CASE("reading is linear") {
  const std::string paragraph =
      "<p>Le <b>conseil</b> s’est réuni <a href='https://example.org'>ici</a>.</p>\n"
      "<ul><li>un<li>deux</ul><table><tr><td>1<td>2</table>";
  const double once = seconds_for(repeated(paragraph, 5'000));
  const double four = seconds_for(repeated(paragraph, 20'000));
  INFO("2,6 MB of HTML in " << four << " s");
  CHECK(four < 8 * once + 0.5);
  std::string many;
  for (int i = 0; i < 3'000; ++i)
    many += "<p>a<a href='#fn" + std::to_string(i) + "' id='r" + std::to_string(i) +
            "'><sup>1</sup></a></p>";
  for (int i = 0; i < 3'000; ++i)
    many += "<p id='fn" + std::to_string(i) + "'>b <a href='#r" + std::to_string(i) + "'>x</a></p>";
  CHECK(seconds_for(many) < 5);
}
