// What the tests of this folder read, as text that can be compared.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "catch.hpp"
#include "ingest/messages.hpp"
#include "ingest/notes.hpp"
#include "model/containment.hpp"
#include "model/dump.hpp"

namespace greffier::ingest::tests {

inline constexpr diag::SourceId kSource = 1;

// `line:column code` of each finding, one per line.
inline std::string findings_of(const diag::Sink& sink) {
  std::string result;
  for (const diag::Diagnostic& finding : sink.diagnostics())
    result += fmt::format("{}:{} {}\n", finding.span.begin.line, finding.span.begin.column,
                          finding.message->code);
  return result;
}

struct Read {
  model::Document document;
  std::string header;
  std::string body;
  std::string findings;
  std::vector<std::string> breaches;
};

inline Read read(std::string_view notes) {
  diag::Sink sink;
  Read result;
  result.document = read_notes(notes, kSource, sink);
  result.header = model::dump(result.document.header);
  result.body = model::dump(result.document.body);
  result.findings = findings_of(sink);
  result.breaches = model::breaches(result.document.body);
  return result;
}

// One line of a table of cases: notes, the tree they give, the findings they raise (`line:column
// code`). Each text starts on the line after its opening quote.
struct Case {
  std::string_view about;
  std::string_view notes;
  std::string_view tree;
  std::string_view findings = {};
};

inline std::string_view from_first_line(std::string_view text) {
  return text.starts_with('\n') ? text.substr(1) : text;
}

inline void check_cases(std::span<const Case> cases) {
  for (const Case& one : cases) {
    INFO(one.about);
    const Read result = read(from_first_line(one.notes));
    CHECK(result.body == from_first_line(one.tree));
    CHECK(result.findings == from_first_line(one.findings));
    CHECK(result.breaches.empty());
  }
}

}  // namespace greffier::ingest::tests
