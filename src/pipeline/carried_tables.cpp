#include "pipeline/carried_tables.hpp"

#include <algorithm>
#include <vector>

#include "diag/sink.hpp"
#include "ingest/ascii.hpp"
#include "ingest/clean_text.hpp"
#include "ingest/csv.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::size_t kGroup = 3;

// « 68000,50 » as « 68 000,50 ».
std::string with_groups(std::string_view text) {
  std::string grouped;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::size_t ahead = i;
    while (ahead < text.size() && ingest::is_ascii_digit(text[ahead])) ++ahead;
    const bool is_inside = i > 0 && ingest::is_ascii_digit(text[i - 1]) && ahead > i;
    if (is_inside && (ahead - i) % kGroup == 0) grouped += ' ';
    grouped += text[i];
  }
  return grouped;
}

bool shows(const checks::DocumentWords& shown, const std::string& text) {
  return shown.has_all(text) || shown.has_all(with_groups(text));
}

std::string in_quotes(const std::string& text) {
  if (text.find_first_of(";\"\n\t") == std::string::npos) return text;
  std::string result = "\"";
  for (const char byte : text) result.append(byte == '"' ? 2 : 1, byte);
  return result + '"';
}

std::string line_of(const ingest::FieldRow& row, const std::vector<bool>& columns) {
  std::string line;
  bool is_first = true;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i]) continue;
    if (!is_first) line += ';';
    is_first = false;
    if (i < row.size()) line += in_quotes(row[i].text);
  }
  return line + '\n';
}

bool is_blank(const ingest::FieldRow& row) {
  return std::ranges::all_of(row, [](const ingest::Field& field) { return field.text.empty(); });
}

}  // namespace

std::string shown_rows(std::string_view rows, const checks::DocumentWords& shown) {
  diag::Sink told;  // when it was read
  const std::string clean = ingest::clean_text(rows, diag::kNoSource, 1, told);
  std::vector<ingest::FieldRow> read = ingest::read_rows(clean, {}, told);
  std::vector<bool> columns;
  for (std::size_t i = 1; i < read.size(); ++i) {
    columns.resize(std::max(columns.size(), read[i].size()));
    for (std::size_t j = 0; j < read[i].size(); ++j) {
      std::string& text = read[i][j].text;
      if (!shows(shown, text)) text.clear();
      if (!text.empty()) columns[j] = true;
    }
  }
  std::string result;
  for (std::size_t i = 0; i < read.size(); ++i)
    if (i == 0 || !is_blank(read[i])) result += line_of(read[i], columns);
  return result;
}

}  // namespace greffier::pipeline
