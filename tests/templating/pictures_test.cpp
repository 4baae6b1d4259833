// The filters of pictures and codes: what they make of paths, records and sizes.
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "catch.hpp"
#include "sample.hpp"
#include "templating/evaluate.hpp"
#include "templating/print.hpp"

using namespace greffier;
using namespace greffier::templating;

namespace {

constexpr diag::Span kStart{1, {1, 1}, {1, 1}};
constexpr diag::Span kInData{2, {3, 1}, {3, 9}};

std::string shown(const model::ImageSize& size) {
  if (size.millimetres) return fmt::format("{:.4g}mm", *size.millimetres);
  return size.percent ? fmt::format("{:.4g}%", *size.percent) : "-";
}

// « source width×height "alternative" », a picture after the other.
std::string shown(const model::Value& value) {
  const auto* inlines = value.get_if<model::Inlines>();
  if (inlines == nullptr) return to_text(value);
  std::string out;
  for (const model::Inline& item : *inlines) {
    const auto* image = model::image_of(item);
    if (image == nullptr) continue;
    if (!out.empty()) out += "; ";
    out += fmt::format("{} {}×{}", image->source, shown(image->width), shown(image->height));
    if (!image->alternative.empty()) out += " \"" + image->alternative + "\"";
  }
  return out;
}

model::Map data() {
  const auto text = [](const char* said) { return model::Value(std::string(said), kInData); };
  model::Map record;
  record.set("fichier", text("anne.jpg"));
  record.set("alt", text("Anne"));
  model::Image own{"rue.png", "La rue", {}, {80, {}}, {}};
  model::Map map;
  map.set("photo", text("../anne.png"));
  map.set("ruse", text("modele:../../secret.png"));
  map.set("fiche", record);
  map.set("vide", text(""));
  map.set("rue", model::Value(model::Inlines{{own, {}, kInData}}));
  map.set("liste", model::Values{text("a.png"), text(""), text("b.png")});
  map.set("lien", text("https://example.org"));
  map.set("ean", model::Value(std::int64_t{3017620422003}));
  return map;
}

Rendered filtered(std::string_view source) {
  const model::Map values = data();
  diag::Sink sink;
  const ExpressionPtr expression = parse_expression(source, kStart, sink);
  if (expression == nullptr) return {"", codes(sink)};
  std::string text = shown(evaluate(*expression, Scope(values), sink));
  return {std::move(text), codes(sink)};
}

struct Case {
  std::string_view source;
  std::string_view expected;
  std::vector<std::string> problems = {};
};

void check(const std::vector<Case>& cases) {
  for (const Case& test : cases) {
    INFO(test.source);
    CHECK(filtered(test.source) == Rendered{std::string(test.expected), test.problems});
  }
}

}  // namespace

TEST_CASE("a path of the data may lie anywhere, one of the template may not") {
  check({{"photo | image", "../anne.png -×-"},
         {"ruse | image", "./modele:../../secret.png -×-"},
         {"\"logo.png\" | image", "modele:logo.png -×-"},
         {"photo | defaut(\"x.png\") | image", "../anne.png -×-"},
         {"absente | defaut(\"x.png\") | image", "modele:x.png -×-"},
         {"photo | minuscules | image", "", {"G093 1:22"}},
         {"\"../x.png\" | image", "", {"G093 1:14"}},
         {"\"a/../../x.png\" | image", "", {"G093 1:19"}},
         {"\"C:\\x.png\" | image", "", {"G093 1:14"}},
         {"\"file:///x.png\" | image", "", {"G093 1:19"}}});
}

TEST_CASE("records, pictures of the notes and lists") {
  check({{"fiche | image", "anne.jpg -×- \"Anne\""},
         {"rue | image", "rue.png 80mm×- \"La rue\""},
         {"rue | image(\"\", \"2cm\")", "rue.png -×20mm \"La rue\""},
         {"liste | image(10)", "a.png 10mm×-; b.png 10mm×-"},
         {"vide | image", ""},
         {"ean | image", "", {"G090 1:7"}}});
}

TEST_CASE("sizes have units, and what follows them is the alternative text") {
  check({{"photo | image(\"40mm\")", "../anne.png 40mm×-"},
         {"photo | image(\"4 cm\", \"1,5in\")", "../anne.png 40mm×38.1mm"},
         {"photo | image(\"50 %\")", "../anne.png 50%×-"},
         {"photo | image(\"72pt\", \"Anne\")", "../anne.png 25.4mm×- \"Anne\""},
         {"photo | image(40, 30, \"3 vues\")", "../anne.png 40mm×30mm \"3 vues\""},
         {"photo | image(\"Anne\")", "../anne.png -×- \"Anne\""},
         {"photo | image(\"4O mm\")", "", {"G092 1:9"}},
         {"photo | image(0)", "", {"G092 1:9"}},
         {"photo | image(-5)", "", {"G092 1:9"}},
         {"photo | image(\"9999cm\")", "", {"G092 1:9"}},
         {"photo | image(\"Anne\", \"40mm\")", "", {"G092 1:9"}}});
}

TEST_CASE("codes are pictures to draw, with a text of their own") {
  check(
      {{"lien | qr", "code:qr:https://example.org 25mm×- \"Code QR\u00A0: https://example.org\""},
       {"lien | qrcode(\"3cm\")",
        "code:qr:https://example.org 30mm×- \"QR code: https://example.org\""},
       {"lien | qr(\"3cm\", \"Notre site\")", "code:qr:https://example.org 30mm×- \"Notre site\""},
       {"ean | code_barres(\"EAN 13\")",
        "code:ean13:3017620422003 -×- \"Code-barres EAN-13\u00A0: 3017620422003\""},
       {"\"301762042200\" | code_barres(\"ean13\")",
        "code:ean13:301762042200 -×- \"Code-barres EAN-13\u00A0: 3017620422003\""},
       {"\"9638-507\" | barcode(\"ean8\")", "code:ean8:9638-507 -×- \"EAN-8 barcode: 96385074\""},
       {"\"30176\" | code_barres(\"ean13\")",
        "code:ean13:30176 -×- \"Code-barres EAN-13\u00A0: 30176\""},
       {"lien | code_barres(\"code39\", \"50mm\", \"\")", "code:code39:https://example.org 50mm×-"},
       {"fiche | qr", "", {"G091 1:9"}},
       {"vide | qr", ""},
       {"lien | code_barres(\"pdf417\")", "", {"G072 1:8"}},
       {"lien ~ (lien | qr)", "https://example.org", {"G094 1:1"}}});
}
