// The codes of Word's fields, and the pictures in them.
#include "docx/field_code.hpp"

#include <vector>

#include "catch.hpp"
#include "docx/field_pictures.hpp"

using namespace greffier;

namespace {

docx::MergeCode merge(std::string_view code) {
  return docx::read_merge_code(docx::read_code(code));
}

}  // namespace

TEST_CASE("a code is read as Word reads it") {
  const auto tokens = docx::read_code(" IF \uFFFC=\"a \\\"b\\\"\" “c d” e \\* MERGEFORMAT ");
  std::vector<std::string> texts;
  for (const docx::CodeToken& token : tokens) texts.push_back(token.text);
  CHECK(texts ==
        std::vector<std::string>{"IF", "\uFFFC", "=", "a \"b\"", "c d", "e", "*", "MERGEFORMAT"});
  CHECK(docx::keyword_of("\u00A0mergefield x") == "MERGEFIELD");
  CHECK(docx::keyword_of("  ").empty());
  CHECK(docx::read_code("MERGEFIELD a=b")[1].text == "a=b");
  CHECK(docx::read_code("MERGEFIELD \"jamais fermé").size() == 2);
}

TEST_CASE("the name of a merge field and its switches") {
  CHECK(merge("MERGEFIELD Nom").name == "Nom");
  CHECK(merge("MERGEFIELD \"Nom et prénom\" \\* Upper").name == "Nom et prénom");
  CHECK(merge("MERGEFIELD Nom du maire \\m").name == "Nom du maire");
  CHECK(merge("MERGEFIELD a \\*Upper\\* FirstCap").filters == " | majuscules | capitale");
  CHECK(merge("MERGEFIELD a \\* CHARFORMAT").takes_code_format);
  CHECK(merge("MERGEFIELD a \\* Hex").is_odd);
  CHECK_FALSE(merge("MERGEFIELD a \\* MERGEFORMAT").is_odd);
  CHECK(merge("MERGEFIELD a \\b \"de \" \\f \", \"").before == "de ");
  CHECK(merge("MERGEFIELD a \\b \"de \" \\f \", \"").after == ", ");
}

TEST_CASE("pictures of dates become patterns of CLDR") {
  CHECK(docx::date_filter("dddd d MMMM yyyy") == " | date(\"EEEE d MMMM yyyy\")");
  CHECK(docx::date_filter("jj/mm/aaaa") == " | date(\"dd/MM/yyyy\")");
  CHECK(docx::date_filter("d MMM yy") == " | date(\"d MMM yy\")");
  CHECK(docx::date_filter("'le' d") == " | date(\"'le' d\")");
  CHECK(docx::date_filter("d. M.") == " | date(\"d. M.\")");
  CHECK(docx::date_filter("HH:mm") == " | heure");
  CHECK(docx::date_filter("dd/MM/yyyy HH:mm") == std::nullopt);
  CHECK(docx::date_filter("d \"}} M") == std::nullopt);
}

TEST_CASE("pictures of numbers become filters") {
  struct Case {
    std::string_view picture, filter, before, after;
  };
  for (const Case& each :
       {Case{"# ##0,00", " | nombre(2)", "", ""}, Case{"#,##0.00", " | nombre(2)", "", ""},
        Case{"#,##0", " | nombre(0)", "", ""}, Case{"0,000", " | nombre(3, \"\")", "", ""},
        Case{"0", " | nombre(0, \"\")", "", ""}, Case{"0,0 '%'", " | nombre(1, \"\")", "", " %"},
        Case{"€ #\u00A0##0", " | nombre(0)", "€ ", ""},
        Case{"0,00;-0,00", " | nombre(2, \"\")", "", ""}}) {
    INFO(each.picture);
    const auto picture = docx::number_picture(each.picture);
    REQUIRE(picture);
    CHECK(picture->filter == each.filter);
    CHECK(picture->before == each.before);
    CHECK(picture->after == each.after);
  }
  CHECK_FALSE(docx::number_picture("0000"));
  CHECK_FALSE(docx::number_picture("€"));
}
