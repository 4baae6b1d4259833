#include "readers/office_conversion.hpp"

#include "catch.hpp"
#include "io/messages.hpp"
#include "reading.hpp"
#include "sketch.hpp"

using namespace greffier;
using namespace greffier::readers_tests;

namespace {

// Gives what it was told to, whatever it is asked to convert.
class ToldOffice final : public io::OfficeProgram {
 public:
  explicit ToldOffice(diag::Result<std::string> made) : made_(std::move(made)) {}

  diag::Result<std::string> printed_text(std::string_view, std::string_view) const override {
    return diag::make(io::kOfficeFailed, {}, "soffice");
  }
  diag::Result<std::string> converted(std::string_view bytes, std::string_view from,
                                      std::string_view to) const override {
    CHECK(bytes == "{\\rtf1}");
    CHECK(from == "rtf");
    CHECK(to == "odt");
    return made_;
  }

 private:
  diag::Result<std::string> made_;
};

Read read(diag::Result<std::string> made) {
  Read result;
  result.material = readers::read_through_office(
      "{\\rtf1}", "rtf", "essai.rtf", 1, ToldOffice(std::move(made)), result.changes, result.sink);
  return result;
}

}  // namespace

TEST_CASE("other formats are read when LibreOffice is there, and that is told") {
  const Read made = read(odt_of({{"# Un"}}));
  CHECK(made.tree() == "heading 1 \"Un\"\n");
  CHECK(made.told() == "I47 rtf\n");
}

TEST_CASE("without LibreOffice, and when it fails, nothing is read") {
  CHECK(read(diag::make(io::kNoOffice, {}, "soffice")).codes() == "R503 ");
  CHECK(read(diag::make(io::kOfficeFailed, {}, "soffice")).codes() == "R504 ");
  CHECK(read(std::string("rien")).material == std::nullopt);
}

TEST_CASE("a document with a password is not given to LibreOffice") {
  std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  for (const char sign : std::string_view("EncryptedPackage")) bytes.append({sign, '\0'});
  Read result;
  result.material = readers::read_through_office(
      bytes, "doc", "essai.docx", 1, ToldOffice(std::string("rien")), result.changes, result.sink);
  CHECK(result.codes() == "R501 ");
  CHECK(result.material == std::nullopt);
}
