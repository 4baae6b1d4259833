// What is drawn is read again by other people's programs (ZBar, libdmtx), and what cannot be
// encoded is refused.
#include "barcodes/draw.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <unistd.h>

#include "barcodes/content.hpp"
#include "catch.hpp"
#include "text/check_digit.hpp"

using namespace greffier::barcodes;

namespace {

Drawing drawn(std::string_view symbology, std::string_view content) {
  const auto result = draw(symbology, content);
  INFO(symbology << " " << content);
  REQUIRE(std::holds_alternative<Drawing>(result));
  return std::get<Drawing>(result);
}

Refusal refused(std::string_view symbology, std::string_view content) {
  const auto result = draw(symbology, content);
  INFO(symbology << " " << content);
  REQUIRE(std::holds_alternative<Refusal>(result));
  return std::get<Refusal>(result);
}

bool has_program(const std::string& name) {
  return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

// What a program prints about a picture; "{}" in its arguments is the picture's file.
std::string told_by(std::string command, const std::string& png) {
  const std::filesystem::path file = std::filesystem::temp_directory_path() /
                                     ("greffier-code-" + std::to_string(::getpid()) + ".png");
  std::ofstream(file, std::ios::binary) << png;
  command.replace(command.find("{}"), 2, file.string());
  std::string told;
  if (FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r")) {
    char buffer[512];
    for (std::size_t count; (count = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
      told.append(buffer, count);
    ::pclose(pipe);
  }
  std::filesystem::remove(file);
  while (told.ends_with('\n')) told.pop_back();
  return told;
}

struct Code {
  const char* symbology;
  const char* content;
  const char* read;  // by ZBar, with the kind before
};
const Code kRead[] = {
    {"qr", "https://example.org/seances/2026-03-12",
     "QR-Code:https://example.org/seances/2026-03-12"},
    {"qr", "Délibération n° 12 : l’école, 12 500 €",
     "QR-Code:Délibération n° 12 : l’école, 12 500 €"},
    {"ean13", "3017620422003", "EAN-13:3017620422003"},
    {"ean13", "978-2-1234-5680-3", "EAN-13:9782123456803"},
    {"ean13", "301762042200", "EAN-13:3017620422003"},
    {"ean8", "96385074", "EAN-8:96385074"},
    {"code128", "DOSSIER-2026/0142 b", "CODE-128:DOSSIER-2026/0142 b"},
    {"code39", "INV 0042-A", "CODE-39:INV 0042-A"},
};

}  // namespace

TEST_CASE("ZBar reads what was encoded") {
  if (!has_program("zbarimg")) {
    WARN("zbarimg is not installed: " << std::size(kRead) << " codes were not read");
    return;
  }
  for (const Code& code : kRead) {
    INFO(code.symbology << " " << code.content);
    CHECK(told_by("zbarimg -q -Sean13.enable -Sean8.enable {}",
                  drawn(code.symbology, code.content).png) == code.read);
  }
}

TEST_CASE("libdmtx reads a Data Matrix") {
  if (!has_program("dmtxread")) {
    WARN("dmtxread is not installed: 2 codes were not read");
    return;
  }
  for (const char* content : {"DOSSIER 2026-0142", "https://example.org/d/0142"})
    CHECK(told_by("dmtxread -N1 {}", drawn("datamatrix", content).png) == content);
}

TEST_CASE("modules are whole pixels, enough for 300 dots per inch") {
  for (const Code& code : kRead) {
    const Drawing drawing = drawn(code.symbology, code.content);
    INFO(code.symbology);
    if (std::string_view(code.symbology) == "qr") {
      CHECK(drawing.width == drawing.height);
      CHECK(drawing.width >= 1000);
    } else {
      CHECK(drawing.dpi > 600);
      CHECK(drawing.width % 8 == 0);
    }
  }
}

TEST_CASE("an EAN at its usual size is as wide as the standard says, quiet zones included") {
  const Drawing ean = drawn("ean13", "3017620422003");
  CHECK(ean.width / ean.dpi * 25.4 == Approx(113 * 0.33));
}

TEST_CASE("the same content gives the same bytes, another one others") {
  CHECK(drawn("qr", "a").png == drawn("qr", "a").png);
  CHECK(drawn("qr", "a").png != drawn("qr", "b").png);
}

TEST_CASE("what cannot be encoded is refused, with what is expected") {
  struct Case {
    const char* symbology;
    std::string content;
    Fault fault;
    const char* detail;
  };
  const std::string long_text(3000, 'x');
  for (const Case& each : {Case{"aztec", "1", Fault::unknown, ""}, Case{"qr", "", Fault::empty, ""},
                           Case{"ean13", "30176204220O3", Fault::characters, "0-9"},
                           Case{"ean13", "30176204", Fault::figures, "13"},
                           Case{"ean13", "3017620422004", Fault::check, "3"},
                           Case{"ean8", "96385075", Fault::check, "4"},
                           Case{"code39", "inv 42", Fault::characters, "A-Z 0-9 - . $ / + %"},
                           Case{"code128", "é", Fault::characters, "ASCII"},
                           Case{"qr", long_text, Fault::too_long, ""},
                           Case{"datamatrix", long_text, Fault::too_long, ""},
                           Case{"code128", long_text, Fault::too_long, ""}}) {
    const Refusal refusal = refused(each.symbology, each.content);
    CHECK(refusal.fault == each.fault);
    CHECK(refusal.detail == each.detail);
  }
}

TEST_CASE("check digits are those of the standard's examples") {
  CHECK(greffier::text::check_digit("629104150021") == '3');
  CHECK(greffier::text::check_digit("9638507") == '4');
  CHECK(greffier::text::check_digit("000000000000") == '0');
}
