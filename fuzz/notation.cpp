// libFuzzer: any bytes are notes. What must hold: notes written from what was read are read as the
// same from then on (the first reading may meet what notes cannot say, the second one cannot).
#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/notes.hpp"
#include "notation/notes.hpp"
#include "notation/same_notes.hpp"
#include "require.hpp"

namespace {

using namespace greffier;
using fuzz::require;

model::Document read(std::string_view notes) {
  diag::Sink ignored;
  return ingest::read_notes(notes, 1, ignored);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view typed(reinterpret_cast<const char*>(data), size);
  const model::Document first = read(notation::write_notes(read(typed)));
  const std::string written = notation::write_notes(first);
  require(notation::same_notes(read(written), first), "written notes are read as the same",
          written);
  return 0;
}
