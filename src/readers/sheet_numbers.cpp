#include "readers/sheet_numbers.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include <fmt/core.h>

#include "text/dates.hpp"
#include "text/letters.hpp"
#include "text/numbers.hpp"
#include "text/utf8.hpp"

namespace greffier::readers {

namespace {

using Kind = NumberFormat::Kind;

constexpr double kLastDay = 2958465;  // 9999-12-31
constexpr int kMinutesOfDay = 24 * 60;
constexpr std::string_view kGroup = "\u202F";

struct BuiltIn {
  int first, last;
  Kind kind;
};
// § 18.8.30, with the dates of the East Asian locales.
constexpr std::array kBuiltIns{
    BuiltIn{14, 16, Kind::date},      BuiltIn{17, 17, Kind::month}, BuiltIn{18, 21, Kind::time},
    BuiltIn{22, 22, Kind::date_time}, BuiltIn{27, 31, Kind::date},  BuiltIn{32, 33, Kind::time},
    BuiltIn{34, 36, Kind::date},      BuiltIn{45, 47, Kind::time},  BuiltIn{50, 58, Kind::date},
};

// The first section of a code without what it quotes: that goes to `quoted`.
std::string bare_code(std::string_view code, std::string& quoted) {
  std::string bare;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    if (code[i] == '\\' || code[i] == '_' || code[i] == '*') {
      ++i;
    } else if (code[i] == '"' || code[i] == '[') {
      const std::size_t close = code.find(code[i] == '[' ? ']' : '"', i + 1);
      const std::size_t end = std::min(close, code.size());
      const std::string_view inside = code.substr(i + 1, end - i - 1);
      const bool is_span =
          code[i] == '[' && inside.find_first_not_of("hHmMsS") == std::string::npos;
      if (is_span)
        bare += inside;
      else if (code[i] == '"' || inside.starts_with('$'))
        quoted += inside;
      i = end;
    } else {
      const char lower =
          code[i] >= 'A' && code[i] <= 'Z' ? static_cast<char>(code[i] + 32) : code[i];
      bare += lower;
    }
  }
  return bare;
}

bool has_any(std::string_view code, std::string_view letters) {
  return code.find_first_of(letters) != std::string_view::npos;
}

std::string date_text(double serial, bool from_1904) {
  using namespace std::chrono;
  // Day 60 of 1900 is the 29 February that Lotus invented: days before it are one off.
  const int shift = from_1904 ? 0 : serial < 60 ? 1 : 0;
  const sys_days zero = from_1904 ? sys_days{year{1904} / 1 / 1} : sys_days{year{1899} / 12 / 30};
  const year_month_day day{zero + days{static_cast<int>(std::floor(serial)) + shift}};
  return text::iso_date(day);
}

std::string time_text(int minutes) {
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

SheetCell moment_cell(double serial, Kind kind, bool from_1904) {
  double day = std::floor(serial);
  int minutes = static_cast<int>(std::lround((serial - day) * kMinutesOfDay));
  if (minutes == kMinutesOfDay) {
    minutes = 0;
    ++day;
  }
  if (kind == Kind::time)
    return {time_text(minutes + static_cast<int>(day) * kMinutesOfDay), CellKind::time};
  std::string text = date_text(day, from_1904);
  if (kind == Kind::month) text = month_text(text);
  if (kind == Kind::date_time && minutes != 0) text += " " + time_text(minutes);
  return {std::move(text), CellKind::date};
}

// A number with its zeros; one of ten figures that begins with a zero is a telephone.
std::string padded(double value, int width) {
  std::string figures = fmt::format("{:0{}.0f}", value, width);
  if (figures.size() == 10 && figures.front() == '0')
    for (std::size_t at = 8; at > 0; at -= 2) figures.insert(at, 1, ' ');
  return figures;
}

// Places of figures from the first zero of a code on.
int width_of(std::string_view bare) {
  const std::size_t zero = std::min(bare.find('0'), bare.size());
  return static_cast<int>(std::ranges::count_if(
      bare.substr(zero), [](char sign) { return sign == '0' || sign == '#' || sign == '?'; }));
}

std::string figures_of(std::string_view text) {
  std::string figures;
  for (const char sign : text)
    if (sign >= '0' && sign <= '9') figures += sign;
  return figures;
}

// Whether something stands between the thousands and the hundreds of a whole part.
bool is_grouped(std::string_view displayed, int decimals) {
  std::size_t end = displayed.find_last_of("0123456789");
  int seen = 0;
  for (; end != std::string_view::npos && seen < decimals + 3; --end) {
    seen += displayed[end] >= '0' && displayed[end] <= '9' ? 1 : 0;
    if (end == 0) return false;
  }
  return end != std::string_view::npos && (displayed[end] < '0' || displayed[end] > '9');
}

// Calc keeps the booleans of others as numbers that it shows as words.
std::optional<SheetCell> truth_of(double value, std::string_view displayed) {
  if (value == 1 && (displayed == "TRUE" || displayed == "VRAI"))
    return SheetCell{"oui", CellKind::boolean};
  if (value == 0 && (displayed == "FALSE" || displayed == "FAUX"))
    return SheetCell{"non", CellKind::boolean};
  return std::nullopt;
}

std::string grouped(double value, const NumberFormat& format) {
  if (format.width > 1 && value >= 0) return padded(value, format.width);
  if (!format.is_grouped && format.decimals < 0) return number_text(value);
  return text::format_number(value, format.decimals, format.is_grouped ? kGroup : "");
}

}  // namespace

NumberFormat read_number_format(std::string_view code) {
  std::string quoted;
  std::string bare = bare_code(code, quoted);
  NumberFormat format;
  if (const std::size_t general = bare.find("general"); general != std::string::npos) return format;
  const bool has_date = has_any(bare, "dyj") || (has_any(bare, "m") && !has_any(bare, "hs0#?"));
  const bool has_time = has_any(bare, "hs");
  if (has_date || has_time) {
    format.kind = has_date ? has_time ? Kind::date_time : Kind::date : Kind::time;
    if (format.kind == Kind::date && !has_any(bare, "dj") && has_any(bare, "m") &&
        has_any(bare, "ya"))
      format.kind = Kind::month;
    return format;
  }
  const std::size_t point = bare.find('.');
  if (const bool has_figures = has_any(bare, "0#?"); has_figures)
    format.decimals =
        point == std::string::npos
            ? 0
            : static_cast<int>(
                  std::count(bare.begin() + static_cast<std::ptrdiff_t>(point), bare.end(), '0'));
  format.is_grouped = bare.find(',') != std::string::npos;
  if (format.decimals == 0 && !format.is_grouped) format.width = std::min(width_of(bare), 20);
  format.is_percent = bare.find('%') != std::string::npos;
  if ((quoted + bare).find("€") != std::string::npos) format.unit = "€";
  return format;
}

NumberFormat built_in_format(int number) {
  NumberFormat format;
  for (const BuiltIn& each : kBuiltIns)
    if (number >= each.first && number <= each.last) format.kind = each.kind;
  constexpr std::array kTwoDecimals{2, 4, 7, 8, 10, 39, 40, 44};
  constexpr std::array kNone{1, 3, 5, 6, 9, 37, 38};
  if (std::ranges::find(kTwoDecimals, number) != kTwoDecimals.end()) format.decimals = 2;
  if (std::ranges::find(kNone, number) != kNone.end()) format.decimals = 0;
  format.is_grouped = (number >= 3 && number <= 8) || (number >= 37 && number <= 44);
  format.is_percent = number == 9 || number == 10;
  return format;
}

std::string month_text(std::string_view iso_date) {
  const auto date = text::parse_date(iso_date);
  if (!date || date->day() != std::chrono::day{1}) return std::string(iso_date);
  const std::string whole = text::long_date(*date);
  return whole.substr(whole.find("\u00A0") + 2);
}

bool shows_month_only(std::string_view displayed) {
  const bool begins_name = !displayed.empty() && text::is_letter(text::decode(displayed, 0).value);
  const std::size_t figures = std::min(displayed.find_first_of("0123456789"), displayed.size());
  const std::string_view year = displayed.substr(figures);
  return begins_name && (year.size() == 2 || year.size() == 4) &&
         year.find_first_not_of("0123456789") == std::string_view::npos;
}

SheetCell number_cell(double value, const NumberFormat& format, bool from_1904) {
  const bool is_day = value >= 0 && value <= kLastDay;
  if (format.kind != Kind::number && is_day) return moment_cell(value, format.kind, from_1904);
  SheetCell cell{{}, CellKind::number};
  if (!std::isfinite(value)) return cell;
  cell.text = grouped(format.is_percent ? value * 100 : value, format);
  if (format.is_percent) cell.text += "\u00A0%";
  if (!format.unit.empty()) cell.text += "\u00A0" + format.unit;
  return cell;
}

SheetCell displayed_cell(double value, std::string_view displayed) {
  if (const auto truth = truth_of(value, displayed)) return *truth;
  NumberFormat format;
  format.is_percent = displayed.find('%') != std::string_view::npos;
  if (displayed.find("€") != std::string_view::npos) format.unit = "€";
  const double shown = format.is_percent ? value * 100 : value;
  const std::size_t point = displayed.find_last_of(".,");
  const std::string_view decimals =
      point == std::string_view::npos ? std::string_view() : displayed.substr(point + 1);
  const int count = static_cast<int>(std::min<std::size_t>(figures_of(decimals).size(), 20));
  for (const int tried : {count, 0}) {
    if (figures_of(text::format_number(shown, tried, "")) != figures_of(displayed)) continue;
    format.decimals = tried;
    format.is_grouped = std::abs(shown) >= 1000 && is_grouped(displayed, tried);
    return number_cell(value, format, false);
  }
  return {std::string(displayed), CellKind::number};
}

std::string number_text(double value) {
  std::string text = fmt::format("{:.15g}", value);
  if (text.find('e') != std::string::npos && std::abs(value) < 1e21 && std::abs(value) >= 1)
    text = fmt::format("{:.0f}", value);
  std::ranges::replace(text, '.', ',');
  return text;
}

}  // namespace greffier::readers
