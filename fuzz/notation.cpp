// libFuzzer: any bytes are notes. What must hold: notes written from what was read are read as the
// same from then on (the first reading may meet what notes cannot say, the second one cannot).
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ingest/notes.hpp"
#include "notation/notes.hpp"
#include "notation/same_notes.hpp"

namespace {

using namespace greffier;

model::Document read(std::string_view notes) {
  diag::Sink ignored;
  return ingest::read_notes(notes, 1, ignored);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view typed(reinterpret_cast<const char*>(data), size);
  const model::Document first = read(notation::write_notes(read(typed)));
  const std::string written = notation::write_notes(first);
  if (notation::same_notes(read(written), first)) return 0;
  std::fprintf(stderr, "not the same again:\n%s\n", written.c_str());
  std::abort();
}
