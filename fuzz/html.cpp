// libFuzzer: any bytes are a web page. What must hold: reading ends, the tree is sound, and reading
// twice gives the same.
#include <cstdint>
#include <string_view>

#include "material/assembly.hpp"
#include "readers/html_reader.hpp"
#include "require.hpp"
#include "sound.hpp"

namespace {

using namespace greffier;
using fuzz::require;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  diag::Sink sink;
  material::Changes changes;
  material::Changes prudent(material::refuse_all);
  auto made = readers::read_html(input, "page.html", 1, changes, sink);
  auto again = readers::read_html(input, "page.html", 1, changes, sink);
  auto kept = readers::read_html(input, "page.html", 1, prudent, sink);
  if (!made || !again || !kept) return 0;
  require(made->pieces == again->pieces, "a second reading gives the same");
  fuzz::require_sound(material::assemble(std::move(made->pieces)));
  fuzz::require_sound(material::assemble(std::move(kept->pieces)));
  return 0;
}
