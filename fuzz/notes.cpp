// libFuzzer: any bytes are notes. What must hold: the tree is sound; places lie in the text; a
// second reading gives the same; no word « motNNN » is lost (tests/ingest/kept_words.hpp).
#include "ingest/notes.hpp"

#include <cstdint>
#include <string_view>

#include "ingest/kept_words.hpp"
#include "model/dump.hpp"
#include "require.hpp"
#include "sound.hpp"
#include "spans.hpp"

namespace {

using namespace greffier;
using fuzz::require;

// A comment of the header is no word; a header that cannot be read is told of as a whole.
bool keeps_words(std::string_view typed, const model::Document& notes, const diag::Sink& sink) {
  if (ingest::tests::is_outside_the_claim(typed)) return true;
  const bool is_excused =
      !notes.header.empty() && (sink.has_errors() || typed.find('#') != std::string_view::npos);
  return is_excused || ingest::tests::lost_words(typed, notes, sink).empty();
}

bool are_same(const diag::Sink& one, const diag::Sink& other) {
  return std::ranges::equal(one.diagnostics(), other.diagnostics(),
                            [](const diag::Diagnostic& a, const diag::Diagnostic& b) {
                              return a.message == b.message && a.arguments == b.arguments &&
                                     a.span == b.span;
                            });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view typed(reinterpret_cast<const char*>(bytes), size);
  diag::Sink sink;
  const model::Document notes = ingest::read_notes(typed, 1, sink);
  diag::Sink told_again;
  const model::Document again = ingest::read_notes(typed, 1, told_again);
  fuzz::require_sound(notes.body);
  const fuzz::TypedText text(typed);
  require(text.has(sink), "findings lie in the text", typed);
  require(text.has(notes.header) && text.has(notes.body), "the tree lies in the text", typed);
  require(notes.header == again.header && notes.body == again.body && are_same(sink, told_again),
          "a second reading gives the same", typed);
  require(keeps_words(typed, notes, sink), "no word is lost", typed);
  return 0;
}
