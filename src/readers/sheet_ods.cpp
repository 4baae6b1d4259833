#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "package/package.hpp"
#include "readers/html_rules.hpp"
#include "readers/office_rules.hpp"
#include "readers/sheet_asides.hpp"
#include "readers/sheet_messages.hpp"
#include "readers/sheet_numbers.hpp"
#include "readers/sheet_parts.hpp"
#include "readers/sheet_rules.hpp"

namespace greffier::readers {

namespace {

using Attributes = std::span<const xml::EventAttribute>;
using xml::value_of;

std::uint32_t whole(std::string_view text, std::uint32_t otherwise) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

// « PT14H30M00S » (xsd:duration) as 14:30, « 2026-01-23T14:30:00 » as 2026-01-23 14:30.
std::string time_text(std::string_view duration) {
  if (!duration.starts_with("PT")) return std::string(duration);
  std::string text;
  for (const char sign : duration.substr(2)) {
    if (sign == 'H') text += ':';
    if (sign == 'M') break;
    if (sign >= '0' && sign <= '9') text += sign;
  }
  return text;
}
std::string date_text(std::string_view value) {
  std::string text(value.substr(0, 10));
  if (value.size() >= 16 && value[10] == 'T' && value.substr(11, 5) != "00:00")
    (text += ' ') += value.substr(11, 5);
  return text;
}

// content.xml of a spreadsheet.
class ContentEvents final : public xml::Events {
 public:
  ContentEvents(diag::SourceId source, material::Changes& changes)
      : source_(source), changes_(changes) {}

  Sheets sheets;
  std::string too_large;  // the name of the sheet that is
  bool is_spreadsheet = false;

  bool start(std::string_view name, Attributes attributes) override {
    if (note_depth_ > 0 || name == "annotation") return start_note(name);
    if (name == "spreadsheet") is_spreadsheet = true;
    if (name == "style") style_ = value_of(attributes, "name");
    if (name == "table-properties" && value_of(attributes, "display") == "false")
      hidden_styles_.insert(style_);
    if (name == "frame" || name == "custom-shape") take_object(attributes);
    if (name == "table") start_table(attributes);
    if (!in_table_) return true;
    if (name == "table-column") take_column(attributes);
    if (name == "table-row") start_row(attributes);
    if (name == "table-cell" || name == "covered-table-cell") start_cell(attributes);
    if (in_cell_) start_text(name, attributes);
    return too_large.empty();
  }

  void end(std::string_view name) override {
    if (note_depth_ > 0) {
      if (name == "p") in_note_text_ = false;
      --note_depth_;
      return;
    }
    if (name == "p") in_text_ = false;
    if (name == "table-cell" || name == "covered-table-cell") end_cell();
    if (name == "table-row") end_row();
    if (name == "table" && in_table_) end_table();
  }

  void text(std::string_view content) override {
    if (note_depth_ > 0)
      notes_ += in_note_text_ ? content : std::string_view();
    else if (in_text_)
      text_ += content;
  }

 private:
  // A comment on a cell, up to its end: its date and its author are no text.
  bool start_note(std::string_view name) {
    ++note_depth_;
    if (name != "p") return true;
    if (!notes_.empty()) notes_ += " | ";
    in_note_text_ = true;
    return true;
  }

  void take_object(Attributes attributes) {
    const std::string_view name = value_of(attributes, "name");
    if (!name.empty()) (objects_ += objects_.empty() ? "" : " | ") += name;
  }

  void start_table(Attributes attributes) {
    if (in_table_) return;  // a table inside a cell: its text belongs to the cell
    in_table_ = true;
    builder_ = {};
    builder_.sheet.name = value_of(attributes, "name");
    const std::string style(value_of(attributes, "style-name"));
    builder_.sheet.is_hidden = hidden_styles_.contains(style);
    row_ = 1;
    column_ = 1;
  }

  void end_table() {
    if (in_cell_) return;
    in_table_ = false;
    if (!notes_.empty()) changes_.tell(kComments, {source_, {}, {}}, std::exchange(notes_, {}), "");
    if (!objects_.empty())
      changes_.tell(kObject, {source_, {}, {}}, std::exchange(objects_, {}), "");
    sheets.push_back(std::move(builder_.sheet));
  }

  void take_column(Attributes attributes) {
    const std::uint32_t count = whole(value_of(attributes, "number-columns-repeated"), 1);
    const std::string_view visibility = value_of(attributes, "visibility");
    if (visibility == "collapse" || visibility == "filter")
      builder_.hide_columns(column_, column_ + count - 1);
    column_ = std::min<std::uint32_t>(column_ + count, kMostColumns + 1);
  }

  void start_row(Attributes attributes) {
    row_count_ = std::max(whole(value_of(attributes, "number-rows-repeated"), 1), 1U);
    const std::string_view visibility = value_of(attributes, "visibility");
    is_row_hidden_ = visibility == "collapse" || visibility == "filter";
    column_ = 1;
    cells_.clear();
  }

  struct Placed {
    std::uint32_t column = 1;
    SheetCell cell;
  };

  void start_cell(Attributes attributes) {
    if (in_cell_) return;
    in_cell_ = true;
    text_.clear();
    link_.clear();
    paragraphs_ = 0;
    cell_count_ = std::max(whole(value_of(attributes, "number-columns-repeated"), 1), 1U);
    cell_ = typed(attributes);
    const auto covered = [&](std::string_view name) {
      return static_cast<std::uint16_t>(
          std::clamp<std::uint32_t>(whole(value_of(attributes, name), 1), 1, 0xFFFF));
    };
    cell_.columns = covered("number-columns-spanned");
    cell_.rows = covered("number-rows-spanned");
    has_formula_ = !value_of(attributes, "formula").empty();
  }

  // § 19.385: what the value is; its text is shown for numbers, which have a format.
  static SheetCell typed(Attributes attributes) {
    const std::string_view type = value_of(attributes, "value-type");
    if (std::ranges::any_of(attributes, [](const xml::EventAttribute& each) {
          return each.name == "value-type" && each.value == "error";
        }))
      return {{}, CellKind::error};
    if (type == "date") return {date_text(value_of(attributes, "date-value")), CellKind::date};
    if (type == "time") return {time_text(value_of(attributes, "time-value")), CellKind::time};
    if (type == "boolean")
      return {value_of(attributes, "boolean-value") == "true" ? "oui" : "non", CellKind::boolean};
    if (type == "float" || type == "percentage" || type == "currency")
      return {std::string(value_of(attributes, "value")), CellKind::number};
    return {};
  }

  void start_text(std::string_view name, Attributes attributes) {
    if (name == "p") {
      if (paragraphs_++ > 0) text_ += '\n';
      in_text_ = true;
    }
    if (!in_text_) return;
    if (name == "s") text_.append(std::min(whole(value_of(attributes, "c"), 1), 100U), ' ');
    if (name == "a") link_ = value_of(attributes, "href");
    if (name == "tab") text_ += '\t';
    if (name == "line-break") text_ += '\n';
  }

  void end_cell() {
    if (!in_cell_) return;
    in_cell_ = in_text_ = false;
    const diag::Span span{source_, {row_, 0}, {row_, 0}};
    if (cell_.kind == CellKind::error) changes_.tell(kFaultyCell, span, text_, text_);
    if (cell_.kind == CellKind::text || cell_.kind == CellKind::error) cell_.text = text_;
    if (cell_.kind == CellKind::number) set_number();
    if (cell_.kind == CellKind::text && has_formula_ && text_.empty() && paragraphs_ == 0)
      changes_.tell(kFaultyCell, span, "=…", "");
    if (cell_.kind == CellKind::date && shows_month_only(text_))
      cell_.text = month_text(cell_.text);
    if (!link_.empty()) add_link(cell_, link_, span, changes_);
    const bool is_filled = !is_blank(cell_);
    for (std::uint32_t i = 0; is_filled && i < cell_count_ && i < kMostColumns; ++i)
      cells_.push_back({column_ + i, cell_});
    column_ = std::min<std::uint32_t>(column_ + std::min<std::uint32_t>(cell_count_, 1U << 20U),
                                      1U << 21U);
  }

  void set_number() {
    double value = 0;
    const char* const end = cell_.text.data() + cell_.text.size();
    const bool is_read = std::from_chars(cell_.text.data(), end, value).ec == std::errc();
    if (is_read && text_.empty()) cell_.text = number_text(value);
    if (!text_.empty()) {
      cell_.text = is_read ? displayed_cell(value, text_).text : text_;
    }
  }

  void end_row() {
    const std::uint32_t last = row_ + std::min(row_count_, 1U << 20U);
    for (; !cells_.empty() && row_ < last && too_large.empty(); ++row_) {
      if (is_row_hidden_) builder_.hide_row(row_);
      for (const Placed& placed : cells_)
        if (!builder_.add(row_, placed.column, placed.cell)) too_large = builder_.sheet.name;
    }
    row_ = last;
    cells_.clear();
  }

  diag::SourceId source_;
  material::Changes& changes_;
  std::set<std::string> hidden_styles_;
  std::string style_;
  SheetBuilder builder_;
  std::string notes_;
  std::string objects_;
  std::string link_;
  int note_depth_ = 0;
  bool in_note_text_ = false;
  bool in_table_ = false;
  std::uint32_t row_ = 1;
  std::uint32_t row_count_ = 1;
  bool is_row_hidden_ = false;
  std::uint32_t column_ = 1;
  std::vector<Placed> cells_;
  bool in_cell_ = false;
  bool in_text_ = false;
  bool has_formula_ = false;
  std::uint32_t cell_count_ = 1;
  SheetCell cell_;
  std::string text_;
  int paragraphs_ = 0;
};

// The content of a package, or a flat document (.fods), which is all content.
bool read_content(std::string_view bytes, ContentEvents& events, std::string_view name,
                  diag::SourceId source, material::Changes& changes, diag::Sink& sink) {
  const std::string_view start = bytes.substr(0, 64);
  if (start.starts_with("<?xml") || start.starts_with("\xEF\xBB\xBF<?xml")) {
    const diag::Status status = xml::read_events(bytes, events, name);
    if (!status) sink.add(status.error());
    return status.ok();
  }
  const auto package = open_workbook(bytes, name, sink);
  if (!package || !read_part(*package, "content.xml", events, name, sink)) return false;
  RunningEvents running;
  if (package->find("styles.xml") != nullptr &&
      read_part(*package, "styles.xml", running, name, sink) && !running.all.empty())
    changes.tell(kRunningTexts, {source, {}, {}}, running.all, "");
  return true;
}

}  // namespace

std::optional<Sheets> read_ods(std::string_view bytes, std::string_view name, diag::SourceId source,
                               material::Changes& changes, diag::Sink& sink) {
  ContentEvents events(source, changes);
  if (!read_content(bytes, events, name, source, changes, sink)) return {};
  if (!events.too_large.empty()) {
    sink.raise(kSheetTooLarge, {source, {}, {}}, name, events.too_large,
               diag::limit(diag::Limit::cells));
    return {};
  }
  if (!events.is_spreadsheet) {
    sink.raise(kNotWorkbook, {}, name, "office:spreadsheet");
    return {};
  }
  return std::move(events.sheets);
}

}  // namespace greffier::readers
