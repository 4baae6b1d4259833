#include "ingest/csv.hpp"

#include <algorithm>
#include <utility>

#include "ingest/ascii.hpp"
#include "ingest/messages.hpp"
#include "ingest/source_text.hpp"

namespace greffier::ingest {

namespace {

constexpr std::string_view kSeparators = "\t;,|";

char separator_of(std::string_view line) {
  return *std::ranges::max_element(
      kSeparators, {}, [line](char separator) { return std::ranges::count(line, separator); });
}

// Reads field after field; a quoted one may hold separators and line ends.
class RowReader {
 public:
  RowReader(const SourceText& source, char separator, diag::Sink& sink)
      : source_(source), text_(source.text()), separator_(separator), sink_(sink) {}

  std::vector<FieldRow> run() {
    while (offset_ < text_.size()) take_row();
    return std::move(rows_);
  }

 private:
  void take_row() {
    FieldRow row;
    bool more = true;
    while (more) {
      row.push_back(take_field());
      more = offset_ < text_.size() && text_[offset_] == separator_;
      if (offset_ < text_.size()) ++offset_;
    }
    const bool blank =
        std::ranges::all_of(row, [](const Field& field) { return field.text.empty(); });
    if (!blank) rows_.push_back(std::move(row));
  }

  Field take_field() {
    const bool space_separates = separator_ == '\t';
    while (offset_ < text_.size() && text_[offset_] == ' ' && !space_separates) ++offset_;
    return offset_ < text_.size() && text_[offset_] == '"' ? take_quoted() : take_bare();
  }

  Field take_bare() {
    const std::size_t begin = offset_;
    const char ends[] = {separator_, '\n', '\0'};
    offset_ = std::min(text_.find_first_of(ends, begin), text_.size());
    return {std::string(trimmed_wide(text_.substr(begin, offset_ - begin))),
            source_.span(begin, offset_)};
  }

  Field take_quoted() {
    const std::size_t begin = offset_++;
    std::string content;
    for (;;) {
      const std::size_t quote = std::min(text_.find('"', offset_), text_.size());
      content += text_.substr(offset_, quote - offset_);
      offset_ = std::min(quote + 1, text_.size());
      if (quote == text_.size()) {
        sink_.raise(kCsvQuote, source_.span(begin, begin + 1));
        break;
      }
      if (!text_.substr(offset_).starts_with('"')) break;
      content += text_[offset_++];
    }
    // Text after the closing quote belongs to the field.
    const Field rest = take_bare();
    if (!rest.text.empty()) (content += ' ') += rest.text;
    return {std::string(trimmed_wide(content)), source_.span(begin + 1, offset_)};
  }

  const SourceText& source_;
  std::string_view text_;
  char separator_;
  diag::Sink& sink_;
  std::size_t offset_ = 0;
  std::vector<FieldRow> rows_;
};

std::vector<FieldRow> read_pipe_rows(const SourceText& source) {
  std::vector<FieldRow> rows;
  for (std::size_t n = 1; n <= source.line_count(); ++n) {
    const std::string_view line = source.line(n);
    if (trimmed(line).empty() || is_delimiter_row(line)) continue;
    FieldRow row;
    for (const std::string_view cell : split_pipes(line)) {
      const std::size_t begin =
          source.offset(n, static_cast<std::size_t>(cell.data() - line.data()));
      std::string text(trimmed_wide(cell));
      for (std::size_t i = text.find("\\|"); i != std::string::npos; i = text.find("\\|", i))
        text.erase(i, 1);
      row.push_back({std::move(text), source.span(begin, begin + cell.size())});
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

std::vector<FieldRow> read_rows(std::string_view text, const diag::Span& place, diag::Sink& sink) {
  const auto source = SourceText::of_lines(std::string(text), place.source, place.begin);
  const std::string_view first = trimmed_left(text);
  const char separator = separator_of(first.substr(0, first.find('\n')));
  if (separator == '|') return read_pipe_rows(source);
  return RowReader(source, separator, sink).run();
}

std::vector<std::string_view> split_pipes(std::string_view row) {
  std::string_view rest = trimmed(row);
  if (rest.starts_with('|')) rest.remove_prefix(1);
  std::vector<std::string_view> cells;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (rest[i] == '\\') {
      ++i;
    } else if (rest[i] == '|') {
      cells.push_back(rest.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  if (begin < rest.size() || cells.empty()) cells.push_back(rest.substr(begin));
  return cells;
}

bool is_delimiter_row(std::string_view row) {
  const std::string_view text = trimmed(row);
  if (text.find('-') == std::string_view::npos || text.find('|') == std::string_view::npos)
    return false;
  return text.find_first_not_of("|:- \t") == std::string_view::npos;
}

}  // namespace greffier::ingest
