// libFuzzer: any bytes are a file of data, YAML and JSON. What must hold: places lie in the text; a
// second reading gives the same; what both languages read without a word to say is the same value.
#include <algorithm>
#include <cstdint>
#include <string>
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

// A number that would not be written back as it stands (1.50, 9223372036854775808) is a number to
// JSON, and a text to YAML.
bool is_same(const model::Value& json, const model::Value& yaml);

bool is_same(const model::Map& json, const model::Map& yaml) {
  return std::ranges::equal(json.members(), yaml.members(), [](const auto& a, const auto& b) {
    return a.key == b.key && is_same(a.value, b.value);
  });
}

bool is_same(const model::Value& json, const model::Value& yaml) {
  if (json.get_if<model::Map>() != nullptr && yaml.get_if<model::Map>() != nullptr)
    return is_same(*json.get_if<model::Map>(), *yaml.get_if<model::Map>());
  if (json.get_if<model::Values>() != nullptr && yaml.get_if<model::Values>() != nullptr)
    return std::ranges::equal(*json.get_if<model::Values>(), *yaml.get_if<model::Values>(),
                              [](const auto& a, const auto& b) { return is_same(a, b); });
  const bool is_number = json.get_if<double>() != nullptr || json.get_if<std::int64_t>() != nullptr;
  return (is_number && yaml.get_if<std::string>() != nullptr) || json == yaml;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view typed(reinterpret_cast<const char*>(bytes), size);
  diag::Sink told;
  const model::Value json = check(ingest::read_json, typed, told);
  const model::Value yaml = check(ingest::read_yaml, typed, told);
  // JSON writes what is beyond 16 bits as two escapes, which YAML has not.
  const bool is_both = told.diagnostics().empty() && typed.find("\\u") == std::string_view::npos;
  require(!is_both || is_same(json, yaml), "JSON read as YAML is the same", typed);
  return 0;
}
