// libFuzzer: any bytes are a CSV file, the content of a workbook, or a data file. What must hold:
// reading ends, the tree is sound, and no row is lost between the sheet and what it became.
#include <cstdint>
#include <string>
#include <string_view>

#include "material/assembly.hpp"
#include "package/package.hpp"
#include "readers/roster.hpp"
#include "readers/roster_data.hpp"
#include "readers/sheet.hpp"
#include "require.hpp"
#include "sound.hpp"

namespace {

using namespace greffier;

void check(material::Material material) {
  fuzz::require_sound(material::assemble(std::move(material.pieces)));
}

void judge(std::optional<readers::Sheets> sheets) {
  if (!sheets) return;
  diag::Sink sink;
  material::Changes changes;
  material::Changes prudent(material::refuse_all);
  check(readers::read_sheets(*sheets, "classeur", 1, changes, sink));
  check(readers::read_sheets(std::move(*sheets), "classeur", 1, prudent, sink));
}

std::string ods(std::string_view content) {
  package::Package package;
  package.set({"content.xml", "<d><spreadsheet><table name=\"T\">" + std::string(content) +
                                  "</table></spreadsheet></d>"});
  return package::write(package, 1);
}

std::string xlsx(std::string_view sheet) {
  package::Package package;
  package.set(
      {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheet name=\"S\" r:id=\"a\"/></workbook>"});
  package.set({"xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"a\" Target=\"s.xml\"/></R>"});
  package.set({"xl/s.xml", "<worksheet>" + std::string(sheet) + "</worksheet>"});
  return package::write(package, 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 1) return 0;
  const std::string_view input(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  diag::Sink sink;
  material::Changes changes;
  switch (bytes[0] % 5) {
    case 0:
      judge(readers::read_ods(ods(input), "a.ods", 1, changes, sink));
      break;
    case 1:
      judge(readers::read_xlsx(xlsx(input), "a.xlsx", 1, changes, sink));
      break;
    case 2:
      check(readers::read_data(input, "a.yaml", 1, changes, sink));
      break;
    case 3:
      check(readers::read_data(input, "a.json", 1, changes, sink));
      break;
    default:
      judge(readers::read_delimited(input, "a.csv", 1, changes, sink));
  }
  return 0;
}
