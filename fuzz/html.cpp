// libFuzzer: any bytes are a web page. What must hold: reading ends, the tree is sound, and reading
// twice gives the same.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "material/assembly.hpp"
#include "model/containment.hpp"
#include "readers/html_reader.hpp"

namespace {

using namespace greffier;

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

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
  require(made->pieces == again->pieces, "a second reading differs");
  require(model::breaches(material::assemble(std::move(made->pieces))).empty(),
          "the tree is unsound");
  require(model::breaches(material::assemble(std::move(kept->pieces))).empty(),
          "the tree of prudence is unsound");
  return 0;
}
