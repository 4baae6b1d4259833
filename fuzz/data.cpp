// libFuzzer: any bytes are a file of data, YAML and JSON. What must hold: places lie in the text; a
// second reading gives the same; what both languages read without a word to say is the same value.
#include <cstdint>
#include <string_view>

#include "ingest/json.hpp"
#include "ingest/yaml.hpp"
#include "model/dump.hpp"
#include "require.hpp"
#include "spans.hpp"

namespace {

using namespace greffier;
using fuzz::require;

using Reader = model::Value (*)(std::string_view, diag::SourceId, std::uint32_t, diag::Sink&);

model::Value check(Reader read, std::string_view typed, diag::Sink& told) {
  diag::Sink sink;
  model::Value value = read(typed, 1, 1, sink);
  const fuzz::TypedText text(typed);
  require(text.has(sink), "findings lie in the text", typed);
  require(text.has(value), "the value lies in the text", typed);
  diag::Sink again;
  require(read(typed, 1, 1, again) == value, "a second reading gives the same", typed);
  require(again.diagnostics().size() == sink.diagnostics().size(), "told the same again", typed);
  told.add_all(sink);
  return value;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view typed(reinterpret_cast<const char*>(bytes), size);
  diag::Sink told;
  const model::Value json = check(ingest::read_json, typed, told);
  const model::Value yaml = check(ingest::read_yaml, typed, told);
  // JSON writes what is beyond 16 bits as two escapes, which YAML has not.
  const bool is_both = told.diagnostics().empty() && typed.find("\\u") == std::string_view::npos;
  require(!is_both || json == yaml, "JSON read as YAML is the same", typed);
  return 0;
}
