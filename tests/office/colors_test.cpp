// Colours by name, in hexadecimal and as tints.
#include "office/colors.hpp"

#include "catch.hpp"

using namespace greffier::office;

TEST_CASE("colours") {
  const Palette palette{{"accent", "#1f3a5f"}, {"gris_clair", "#CCCCCC"}, {"faux", "rouge"}};
  struct Case {
    std::string_view text;
    std::string_view color;  // "" when it is none
  };
  for (const Case& each :
       {Case{"accent", "#1F3A5F"}, Case{"Accent", "#1F3A5F"}, Case{"#abcdef", "#ABCDEF"},
        Case{"accent 100 %", "#1F3A5F"}, Case{"accent 0 %", "#FFFFFF"},
        Case{"accent 12 %", "#E4E7EC"}, Case{"accent 12%", "#E4E7EC"},
        Case{"accent 12,5 %", "#E3E6EB"}, Case{"accent 12\u00A0%", "#E4E7EC"},
        Case{"#000000 50 %", "#808080"}, Case{"gris-clair", "#CCCCCC"}, Case{"", ""},
        Case{"rose", ""}, Case{"faux", ""}, Case{"#abc", ""}, Case{"#12345g", ""},
        Case{"accent 120 %", ""}, Case{"accent -5 %", ""}, Case{"accent clair", ""}}) {
    INFO(each.text);
    CHECK(read_color(each.text, palette).value_or("") == each.color);
  }
}
