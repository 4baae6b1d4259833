#include <algorithm>
#include <array>
#include <utility>

#include "readers/sheet.hpp"
#include "readers/sheet_messages.hpp"
#include "readers/sheet_rules.hpp"
#include "text/decode.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

constexpr std::array kSeparators{'\t', ';', ',', '|'};  // in order of preference
constexpr std::size_t kLookedRows = 200;
constexpr std::string_view kDeclared = "sep=";

struct Dialect {
  char separator = '\0';  // '\0' for a single column
  bool quotes = true;     // quotes stand around fields
};

// Cuts a text in rows of fields. Quotes that never close are characters from there on.
class Rows {
 public:
  Rows(std::string_view text, Dialect dialect) : text_(text), dialect_(dialect) {}

  [[nodiscard]] bool more() const { return offset_ < text_.size(); }
  [[nodiscard]] std::uint32_t line() const { return line_; }
  // The line of the first quote that never closes; 0 when there is none.
  [[nodiscard]] std::uint32_t open_quote() const { return open_quote_; }

  // The fields of the next row, trimmed.
  void take(std::vector<std::string>& fields) {
    fields.clear();
    bool goes_on = true;
    while (goes_on) {
      fields.push_back(take_field());
      goes_on = more() && text_[offset_] != '\n';
      if (more()) line_ += text_[offset_++] == '\n' ? 1 : 0;
      if (goes_on && !more()) fields.emplace_back();
    }
  }

 private:
  std::string take_field() {
    std::size_t begin = offset_;
    while (begin < text_.size() && text_[begin] == ' ') ++begin;
    if (dialect_.quotes && begin < text_.size() && text_[begin] == '"') {
      const std::size_t close = find_close(begin + 1);
      if (close != std::string_view::npos) return take_quoted(begin + 1, close);
      open_quote_ = line_;
      dialect_.quotes = false;
    }
    return take_bare();
  }

  std::string take_bare() {
    const char ends[] = {dialect_.separator == '\0' ? '\n' : dialect_.separator, '\n', '\0'};
    const std::size_t begin = offset_;
    offset_ = std::min(text_.find_first_of(ends, begin), text_.size());
    return std::string(text::trimmed(text_.substr(begin, offset_ - begin)));
  }

  // The quote that closes: not doubled.
  std::size_t find_close(std::size_t from) const {
    for (std::size_t quote = text_.find('"', from); quote != std::string_view::npos;
         quote = text_.find('"', quote + 2))
      if (quote + 1 >= text_.size() || text_[quote + 1] != '"') return quote;
    return std::string_view::npos;
  }

  std::string take_quoted(std::size_t begin, std::size_t close) {
    std::string content;
    for (std::size_t i = begin; i < close; ++i) {
      content += text_[i];
      line_ += text_[i] == '\n' ? 1 : 0;
      if (text_[i] == '"') ++i;
    }
    offset_ = close + 1;
    // Text behind the closing quote belongs to the field.
    if (const std::string rest = take_bare(); !rest.empty()) (content += ' ') += rest;
    return std::string(text::trimmed(content));
  }

  std::string_view text_;
  Dialect dialect_;
  std::size_t offset_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t open_quote_ = 0;
};

// How many rows a separator parts into the same number of fields, two or more.
std::size_t agreement(std::string_view text, char separator) {
  Rows rows(text, {separator});
  std::vector<std::string> fields;
  std::vector<std::size_t> counts;
  std::size_t filled = 0;
  for (std::size_t i = 0; i < kLookedRows && rows.more(); ++i) {
    rows.take(fields);
    filled += fields.size() > 1 || !fields.front().empty() ? 1 : 0;
    if (fields.size() == 1) continue;
    counts.resize(std::max(counts.size(), fields.size() + 1));
    ++counts[fields.size()];
  }
  const std::size_t most = counts.empty() ? 0 : *std::ranges::max_element(counts);
  // Commas stand in sentences too: a few of them part nothing.
  return separator == ',' && most * 10 < filled * 6 ? 0 : most;
}

char separator_of(std::string_view text) {
  char best = '\0';
  std::size_t most = 0;
  for (const char separator : kSeparators)
    if (const std::size_t found = agreement(text, separator); found > most) {
      best = separator;
      most = found;
    }
  return best;
}

// The separator that Excel's first line declares; that line goes.
char take_declared(std::string_view& text, std::uint32_t& first_line) {
  if (!text.starts_with(kDeclared) || text.size() <= kDeclared.size()) return '\0';
  const char separator = text[kDeclared.size()];
  const std::size_t end = std::min(text.find('\n'), text.size());
  if (end > kDeclared.size() + 1 || separator == '\n') return '\0';
  text.remove_prefix(std::min(end + 1, text.size()));
  first_line = 2;
  return separator;
}

std::string with_line_feeds(std::string text) {
  if (text.find('\r') == std::string::npos) return text;
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    text[end++] = text[i] == '\r' ? '\n' : text[i];
  }
  text.resize(end);
  return text;
}

bool is_ruling(const std::vector<std::string>& fields) {
  return std::ranges::all_of(fields, [](const std::string& field) {
    return field.find_first_not_of("-: ") == std::string::npos;
  });
}

// The bars around a row of pipes part nothing.
void strip_bars(std::vector<std::string>& fields) {
  if (fields.size() > 1 && fields.front().empty()) fields.erase(fields.begin());
  if (fields.size() > 1 && fields.back().empty()) fields.pop_back();
}

SheetRow row_of(std::vector<std::string>& fields, std::uint32_t number) {
  SheetRow row;
  row.number = number;
  while (!fields.empty() && fields.back().empty()) fields.pop_back();
  row.cells.resize(fields.size());
  for (std::size_t i = 0; i < fields.size(); ++i) row.cells[i].text = std::move(fields[i]);
  return row;
}

}  // namespace

std::optional<Sheets> read_delimited(std::string_view bytes, std::string_view name,
                                     diag::SourceId source, material::Changes& changes,
                                     diag::Sink& sink) {
  text::Decoded decoded = text::decode_bytes(bytes);
  if (decoded.encoding != "UTF-8")
    changes.tell(kSheetEncoding, {source, {1, 0}, {1, 0}}, std::string(decoded.encoding), "UTF-8");
  const std::string content = with_line_feeds(std::move(decoded.text));
  std::string_view text = content;
  std::uint32_t first_line = 1;
  const char declared = take_declared(text, first_line);
  const char separator = declared != '\0' ? declared : separator_of(text);

  Sheet sheet;
  Rows rows(text, {separator});
  std::vector<std::string> fields;
  std::size_t empty_rows = 0;
  for (std::size_t cells = 0; rows.more();) {
    const std::uint32_t number = rows.line() + first_line - 1;
    rows.take(fields);
    if (separator == '|') strip_bars(fields);
    if (!fields.front().empty() && is_ruling(fields) && (separator == '|' || fields.size() == 1))
      continue;
    SheetRow row = row_of(fields, number);
    cells += row.cells.size();
    if (cells > diag::limit(diag::Limit::cells) || row.cells.size() > kMostColumns) {
      sink.raise(kSheetTooLarge, {source, {number, 0}, {number, 0}}, name, name,
                 diag::limit(diag::Limit::cells));
      return {};
    }
    const bool is_empty = row.cells.empty();
    empty_rows += is_empty && !sheet.rows.empty() ? 1 : 0;
    if (is_empty) continue;
    sheet.empty_rows = empty_rows;
    sheet.rows.push_back(std::move(row));
  }
  if (const std::uint32_t line = rows.open_quote(); line != 0)
    sink.raise(kOpenQuote, {source, {line + first_line - 1, 0}, {line + first_line - 1, 0}}, name,
               line + first_line - 1);
  return Sheets{std::move(sheet)};
}

}  // namespace greffier::readers
