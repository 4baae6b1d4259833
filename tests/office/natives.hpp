// Templates with fields of Word and Writer, as XML, and what they give as a sketch.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cases.hpp"
#include "catch.hpp"
#include "diag/render_text.hpp"

namespace greffier::office::testing {

struct NativeCase {
  std::string_view why;
  std::string body;
  std::string_view yaml;
  std::string expected;
  std::string codes = {};  // of everything that was raised, warnings too
};

struct NativeResult {
  std::string document;
  std::string codes;
  std::string part;
};

inline NativeResult render_native(const Format& format, const std::string& body,
                                  std::string_view yaml) {
  diag::SourceMap sources;
  diag::Sink sink;
  const model::Map data = data_of(yaml);
  const auto document = format.render(format.template_with(body), data, sources, sink);
  NativeResult result;
  for (const diag::Diagnostic& problem : sink.diagnostics())
    result.codes += (result.codes.empty() ? "" : " ") + std::string(problem.message->code);
  if (!document || sink.has_errors()) {
    result.document = errors_of(sink, sources);
    return result;
  }
  CHECK(format.faults(*document) == std::vector<std::string>{});
  result.document = show(format.read(*document));
  result.part = format.body_part(*document);
  return result;
}

inline void check_natives(const Format& format, const std::vector<NativeCase>& cases) {
  for (const NativeCase& each : cases) {
    INFO(each.why);
    const NativeResult result = render_native(format, each.body, each.yaml);
    CHECK(result.document == each.expected);
    CHECK(result.codes == each.codes);
  }
}

}  // namespace greffier::office::testing
