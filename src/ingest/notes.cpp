#include "ingest/notes.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ingest/block_reader.hpp"
#include "ingest/clean_text.hpp"
#include "ingest/flow.hpp"
#include "ingest/fragment.hpp"
#include "ingest/header.hpp"
#include "ingest/messages.hpp"
#include "ingest/source_text.hpp"
#include "ingest/yaml.hpp"

namespace greffier::ingest {

namespace {

model::Map read_header(const NotesParts& parts, diag::SourceId source, diag::Sink& sink) {
  if (parts.header.empty()) return {};
  model::Value value = read_clean_yaml(parts.header, source, parts.header_line, sink);
  if (auto* const fields = value.get_if<model::Map>()) return std::move(*fields);
  if (value.is_empty()) return {};
  sink.raise(kHeaderNotFields, value.span);
  model::Map fields;
  fields.set("texte", std::move(value));
  return fields;
}

// The findings in the order of their places.
void add_in_order(const diag::Sink& findings, diag::Sink& sink) {
  std::vector<diag::Diagnostic> sorted = findings.diagnostics();
  std::ranges::stable_sort(sorted, {}, [](const diag::Diagnostic& d) { return d.span.begin; });
  for (diag::Diagnostic& finding : sorted) sink.add(std::move(finding));
}

}  // namespace

model::Document read_notes(std::string_view text, diag::SourceId source, diag::Sink& sink) {
  diag::Sink findings;
  const std::string clean = clean_text(text, source, 1, findings);
  const NotesParts parts = split_notes(clean, source, findings);
  model::Document document;
  document.header = read_header(parts, source, findings);
  document.body = read_body(
      SourceText::of_lines(std::string(parts.body), source, {parts.body_line, 1}), findings);
  add_in_order(findings, sink);
  return document;
}

model::Blocks read_blocks(std::string_view text, const diag::Span& place, diag::Sink& sink) {
  return read_body(SourceText::of_lines(std::string(text), place.source, place.begin), sink);
}

model::Inlines read_inlines(std::string_view text, const diag::Span& place, diag::Sink& sink) {
  return read_flow_line(read_fragment(text, place, sink), place, sink);
}

}  // namespace greffier::ingest
