// A word across every page: asked for by the header or by the kind, in both formats.
#include "office/watermark.hpp"

#include <array>

#include "catch.hpp"
#include "support.hpp"

namespace greffier::pipeline_tests {

namespace {

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
    ++found;
  return found;
}

// How many headers of each format hold the word.
std::size_t in_odt(const Desk& desk, std::string_view word, const std::string& path = "a.odt") {
  return count(desk.part(path, "styles.xml"), std::string("<text:p>").append(word));
}
std::size_t in_docx(const Desk& desk, std::string_view word) {
  const std::string text = std::string("string=\"").append(word);
  return count(desk.part("a.docx", "word/header1.xml"), text) +
         count(desk.part("a.docx", "word/header2.xml"), text);
}

std::string with_header(std::string_view notes, std::string_view line) {
  std::string result(notes);
  return result.insert(4, line);
}

constexpr std::string_view kSitting =
    "---\nmodele: seance\norganisme: Commune\ndate: 2026-06-25\nheure_debut: 19h30\nlieu: Mairie\n"
    "date_convocation: 2026-06-18\n---\n\n# Approbation du procès-verbal\n\nTexte.\n\n# Questions "
    "diverses\n\nTexte.\n";

}  // namespace

TEST_CASE("the header may ask for a watermark, whatever the kind") {
  Desk plain;
  CHECK(plain.run() == "");
  CHECK(plain.part("a.odt", "styles.xml").find(office::kWatermarkName) == std::string::npos);
  Desk desk(with_header(kSoundNotes, "filigrane: À relire & signer\n"));
  CHECK(desk.run() == "");
  CHECK(in_odt(desk, "À relire &amp; signer") == 2);  // the first page, and the others
  CHECK(in_docx(desk, "À relire &amp; signer") == 2);
  CHECK(desk.part("a.odt", "styles.xml").find("svg:desc") != std::string::npos);
}

TEST_CASE("the minutes of a sitting are a draft until they are settled") {
  Desk draft(kSitting);
  CHECK(draft.run() == "");
  CHECK(in_odt(draft, "PROJET") == 2);
  CHECK(in_docx(draft, "PROJET") == 2);
  Desk settled(with_header(kSitting, "statut: arrêté\narrêté le: 24/09/2026\n"));
  CHECK(settled.run() == "");
  CHECK(in_odt(settled, "PROJET") == 0);
  CHECK(in_docx(settled, "PROJET") == 0);
  Desk refused(with_header(kSitting, "filigrane: non\n"));
  CHECK(refused.run() == "");
  CHECK(in_odt(refused, "PROJET") == 0);
  Desk notice(kSitting);
  notice.job.document = "convocation";
  CHECK(notice.run() == "");
  CHECK(in_docx(notice, "PROJET") == 0);
}

TEST_CASE("letters are as high as the width leaves them") {
  CHECK(office::watermark_size("PROJET").height > office::watermark_size("CONFIDENTIEL").height);
  CHECK(office::watermark_size("").height == office::watermark_size("A").height);
}

TEST_CASE("the first paragraph of a header is found, or opened") {
  constexpr std::array<std::string_view, 1> kNames{"<w:p"};
  const auto marked = [&](std::string part) {
    const auto at = office::first_content(part, 0, part.size(), kNames, "w:pPr");
    return at ? part.insert(*at, "|") : std::string("none");
  };
  CHECK(marked("<w:hdr><w:p><w:r/></w:p></w:hdr>") == "<w:hdr><w:p>|<w:r/></w:p></w:hdr>");
  CHECK(marked("<w:p a=\"1\"><w:pPr><w:b/></w:pPr><w:r/></w:p>") ==
        "<w:p a=\"1\"><w:pPr><w:b/></w:pPr>|<w:r/></w:p>");
  CHECK(marked("<w:p><w:pPr/><w:r/></w:p>") == "<w:p><w:pPr/>|<w:r/></w:p>");
  CHECK(marked("<w:pict/><w:p/>") == "<w:pict/><w:p>|</w:p>");
  CHECK(marked("<w:hdr/>") == "none");
}

}  // namespace greffier::pipeline_tests
