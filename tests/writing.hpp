// Blocks, templates and packages as short texts, the same for the tests of both formats.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checks/judge.hpp"
#include "diag/sink.hpp"
#include "model/block.hpp"
#include "office/charte.hpp"
#include "office/media.hpp"
#include "package/package.hpp"

namespace greffier::writing_tests {

// A charte that says nothing: every role has a style, and no style has a property.
inline const office::StyleSheet& plain_sheet() {
  static const office::StyleSheet kSheet = [] {
    diag::Sink sink;
    return office::read_charte({}, sink);
  }();
  return kSheet;
}

// « K012 K020 »: the codes raised, in order.
inline std::string codes(const diag::Sink& sink) {
  std::string result;
  for (const diag::Diagnostic& diagnostic : sink.diagnostics())
    result.append(result.empty() ? "" : " ").append(diagnostic.message->code);
  return result;
}

// The content of a part, "(absent)" when there is none.
inline std::string part(const package::Package& package, std::string_view name) {
  const package::Part* found = package.find(name);
  if (found == nullptr) return "(absent)";
  const auto content = found->content();
  return content.ok() ? std::string(*content) : "(damaged)";
}

inline int count(std::string_view text, std::string_view what) {
  int result = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string_view::npos; at += what.size())
    ++result;
  return result;
}

inline bool holds(std::string_view text, std::string_view what) {
  return text.find(what) != std::string_view::npos;
}

// True when the texts follow each other in `text`, whatever stands between.
inline bool holds_in_order(std::string_view text, const std::vector<std::string_view>& what) {
  std::size_t at = 0;
  for (const std::string_view each : what) {
    at = text.find(each, at);
    if (at == std::string_view::npos) return false;
    at += each.size();
  }
  return true;
}

// What the judge of finished documents says, in English, a line each; "" when it is content.
// Without the faults whose codes begin with `left_out`.
inline std::string judged(const package::Package& package, std::string_view file,
                          std::string_view left_out = "-") {
  diag::Sink sink;
  checks::judge(package, file, sink);
  std::string result;
  for (const diag::Diagnostic& fault : sink.diagnostics())
    if (!fault.message->code.starts_with(left_out))
      result += std::string(fault.message->code) + " " +
                diag::text_of(fault, diag::Language::english) + "\n";
  return result;
}

// V053, V054: a lean template leaves out what serves readers who do not see, as its language.
inline constexpr std::string_view kAccessCodes = "V05";

// --- Blocks

inline model::Inline run(std::string content, model::Format format = {}) {
  return model::text(std::move(content), std::move(format));
}

inline model::Block line(model::Inlines inlines) {
  return model::paragraph(std::move(inlines));
}

inline model::Block heading(int level, std::string content, std::string anchor = {}) {
  model::Heading node;
  node.level = level;
  node.inlines = {run(std::move(content))};
  node.anchor = std::move(anchor);
  return {std::move(node), {}};
}

inline model::Block list(bool ordered, const std::vector<model::Blocks>& items, int start = 1) {
  model::List node;
  node.ordered = ordered;
  node.start = start;
  for (const model::Blocks& item : items) node.items.push_back({item, {}});
  return {std::move(node), {}};
}
inline model::Block numbered(const std::vector<model::Blocks>& items, int start = 1) {
  return list(true, items, start);
}
inline model::Block bulleted(const std::vector<model::Blocks>& items) {
  return list(false, items);
}

inline model::Cell cell(std::string content, int columns = 1, int rows = 1) {
  model::Cell result;
  result.blocks = {model::paragraph(std::move(content))};
  result.columns = columns;
  result.rows = rows;
  return result;
}

// A table of equal columns.
inline model::Block table(std::size_t columns, std::vector<model::Row> rows) {
  model::Table node;
  node.columns.assign(columns, {model::Align::automatic, 1.0 / static_cast<double>(columns)});
  node.rows = std::move(rows);
  return {std::move(node), {}};
}

inline model::Inline footnote(model::Blocks body) {
  return {model::Footnote{std::make_shared<const model::Blocks>(std::move(body))}, {}, {}};
}

inline model::Inline image(std::string source, std::string alternative = {}) {
  model::Image node;
  node.source = std::move(source);
  node.alternative = std::move(alternative);
  return {std::move(node), {}, {}};
}

// A picture of 96 by 48 pixels: an inch wide.
inline office::Picture picture(std::string bytes, std::string extension = "png") {
  office::Picture result;
  result.bytes = std::move(bytes);
  result.media_type = "image/" + extension;
  result.extension = std::move(extension);
  result.width = 96;
  result.height = 48;
  return result;
}

}  // namespace greffier::writing_tests
