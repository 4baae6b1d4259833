#include "diag/render_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/core.h>

#include "diag/code_point.hpp"

namespace greffier::diag {

namespace {

// The words of one language. French sets a no-break space before its colons.
struct Labels {
  std::array<std::string_view, 3> severities;
  std::string_view colon;
  std::string_view hint;
};
constexpr Labels kFrench{{"note", "avertissement", "erreur"}, "\u00A0: ", "conseil\u00A0: "};
constexpr Labels kEnglish{{"note", "warning", "error"}, ": ", "hint: "};

constexpr std::string_view kIndent = "    ";
constexpr std::string_view kHintIndent = "  ";
constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kNarrowest = 24;  // below this an excerpt shows nothing useful
// Longer lines are not shown: ten thousand messages would each read a line of megabytes.
constexpr std::size_t kLongestLine = 32'768;

// Characters that would move the cursor, colour the terminal or reorder the line: C0, DEL, C1 and
// the bidirectional controls.
bool is_unsafe(char32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) ||
         (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

// One column of a terminal for one code point of a text that may hold anything.
std::string_view shown(std::string_view text, std::size_t offset, const Step& here) {
  if (!here.well_formed) return kReplacement;
  const std::string_view sequence = text.substr(offset, here.length);
  if (sequence == "\t" || sequence == "\f") return " ";  // a page break of a template
  return is_unsafe(value_of(sequence)) ? kReplacement : sequence;
}

std::string sentence(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const Step here = step(text, i);
    result += text[i] == '\n' ? "\n" : shown(text, i, here);
    i += here.length;
  }
  return result;
}

std::size_t count_columns(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += step(text, i).length) ++count;
  return count;
}

// A stretch of columns from 0, end excluded.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The stretch of a line that is shown: all of it, or `room` columns with the place in the middle.
Stretch window(std::size_t columns, std::size_t place, std::size_t room) {
  if (columns <= room) return {0, columns};
  const std::size_t begin =
      std::min(place - std::min(place, room / 2), std::max(columns, place + 1) - room);
  return {begin, begin + room};
}

std::string cut(std::string_view line, std::size_t columns, const Stretch& visible) {
  std::string result;
  std::size_t column = 0;
  for (std::size_t i = 0; i < line.size() && column < visible.end; ++column) {
    const Step here = step(line, i);
    const bool is_cut = (column == visible.begin && column > 0) ||
                        (column + 1 == visible.end && visible.end < columns);
    if (column >= visible.begin) result += is_cut ? kEllipsis : shown(line, i, here);
    i += here.length;
  }
  return result;
}

// The columns that the caret line marks: the span, or one column when it has no width, when it
// goes on below or when its end is not known.
Stretch marked(const Span& span, std::size_t columns) {
  const std::size_t begin = std::min<std::size_t>(span.begin.column - 1, columns);
  const bool has_width = span.end.line == span.begin.line && span.end.column > 0;
  const std::size_t end = has_width ? std::min<std::size_t>(span.end.column - 1, columns) : 0;
  return {begin, std::max(begin + 1, end)};
}

std::string excerpt(const Span& span, std::string_view line, std::size_t width) {
  if (line.empty() || line.size() > kLongestLine) return {};
  const std::size_t columns = count_columns(line);
  const std::size_t room = std::max(width, kNarrowest) - kIndent.size();
  if (span.begin.column == 0)
    return fmt::format("{}{}\n", kIndent, cut(line, columns, window(columns, 0, room)));
  const Stretch mark = marked(span, columns);
  const Stretch visible = window(columns, mark.begin, room);
  const std::size_t carets = std::min(mark.end, std::max(visible.end, mark.begin + 1)) - mark.begin;
  return fmt::format("{0}{1}\n{0}{2:{3}}{4:^>{5}}\n", kIndent, cut(line, columns, visible), "",
                     mark.begin - visible.begin, "", carets);
}

// « notes.md:12:5: », or « modele.odt, corps, « Décisions », tableau 2, ligne 3, colonne 1 : ».
std::string place(const Span& span, const Source& source, Language language) {
  if (source.place)
    return fmt::format("{}, {}{}", sentence(source.name),
                       sentence(place_text(*source.place, language)),
                       language == Language::french ? kFrench.colon : kEnglish.colon);
  std::string result = sentence(source.name) + ":";
  if (span.begin.line > 0) result += fmt::format("{}:", span.begin.line);
  if (span.begin.line > 0 && span.begin.column > 0) result += fmt::format("{}:", span.begin.column);
  return result + " ";
}

}  // namespace

std::string render_text(const Diagnostic& diagnostic, const SourceMap& sources, Language language,
                        std::size_t width) {
  const Labels& labels = language == Language::french ? kFrench : kEnglish;
  const Span& span = diagnostic.span;
  const Source* source = sources.find(span.source);
  std::string result = source == nullptr ? "" : place(span, *source, language);
  result += fmt::format(
      "{} {}{}{}\n", labels.severities.at(static_cast<std::size_t>(diagnostic.severity())),
      diagnostic.message->code, labels.colon, sentence(text_of(diagnostic, language)));
  result += excerpt(span, sources.line(span.source, span.begin.line), width);
  if (const std::string hint = hint_of(diagnostic, language); !hint.empty())
    result += fmt::format("{}{}{}\n", kHintIndent, labels.hint, sentence(hint));
  return result;
}

}  // namespace greffier::diag
