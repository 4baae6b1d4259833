#include "diag/render_json.hpp"

#include <array>

#include <fmt/core.h>

namespace greffier::diag {

namespace {

constexpr std::array<std::string_view, 3> kSeverities{"note", "warning", "error"};

std::string number_member(std::string_view key, std::uint32_t value) {
  return value == 0 ? std::string() : fmt::format(",\"{}\":{}", key, value);
}

std::string text_member(std::string_view key, std::string_view value) {
  return value.empty() ? std::string() : fmt::format(",\"{}\":{}", key, json_string(value));
}

std::string place_members(const Span& span, const SourceMap& sources) {
  const Source* source = sources.find(span.source);
  if (source == nullptr) return {};
  const std::string place = source->place ? ",\"place\":" + place_json(*source->place) : "";
  const std::string by = place_members(source->included_by, sources);
  return text_member("file", source->name) + place + number_member("line", span.begin.line) +
         number_member("column", span.begin.column) + number_member("end_line", span.end.line) +
         number_member("end_column", span.end.column) +
         (by.empty() ? by : ",\"included_by\":{" + by.substr(1) + "}");
}

}  // namespace

std::string render_json(const Diagnostic& diagnostic, const SourceMap& sources, Language language) {
  const auto severity = static_cast<std::size_t>(diagnostic.severity());
  return fmt::format("{{\"code\":{},\"severity\":{}{}{}{}}}", json_string(diagnostic.message->code),
                     json_string(kSeverities.at(severity)), place_members(diagnostic.span, sources),
                     text_member("message", text_of(diagnostic, language)),
                     text_member("hint", hint_of(diagnostic, language)));
}

}  // namespace greffier::diag
