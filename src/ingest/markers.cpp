#include "ingest/markers.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/core.h>

#include "ingest/ascii.hpp"
#include "ingest/shield.hpp"
#include "text/fold.hpp"

namespace greffier::ingest {

namespace {

constexpr std::string_view kOpen = "<?\U0001FFFF";
constexpr std::string_view kClose = "?>";
constexpr std::size_t kFewestColons = 3;
constexpr std::array<std::string_view, 11> kDirectives{"sommaire",
                                                       "table_des_matieres",
                                                       "toc",
                                                       "liste_des_tableaux",
                                                       "table_des_tableaux",
                                                       "liste_des_figures",
                                                       "table_des_illustrations",
                                                       "saut_de_page",
                                                       "newpage",
                                                       "pagebreak",
                                                       "nouvelle_page"};

// Length of a list marker with its spaces at the start of `text` (CommonMark § 5.2), or 0.
std::size_t list_marker_length(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && is_ascii_digit(text[i])) ++i;
  const std::string_view signs = i == 0 ? "-*+" : ".)";
  if (i >= text.size() || signs.find(text[i]) == std::string_view::npos) return 0;
  const std::size_t end = text.find_first_not_of(" \t", ++i);
  return end == std::string_view::npos || end == i ? 0 : end;
}

// Where the line starts once block quote signs, and list markers if asked, are passed.
std::size_t content_start(std::string_view line, bool past_list_markers) {
  std::size_t start = std::min(line.find_first_not_of(" \t>"), line.size());
  while (past_list_markers) {
    const std::size_t length = list_marker_length(line.substr(start));
    if (length == 0) break;
    start = std::min(line.find_first_not_of(" \t>", start + length), line.size());
  }
  return start;
}

bool read_fence(std::string_view content, Marker& marker) {
  marker.colons = std::min(content.find_first_not_of(':'), content.size());
  if (marker.colons < kFewestColons) return false;
  const bool closes = trimmed_wide(content.substr(marker.colons)).empty();
  marker.kind = closes ? Marker::Kind::close : Marker::Kind::open;
  return true;
}

bool starts_row(std::string_view line) {
  return trimmed_left(line).starts_with('|');
}

// End of the comment that holds `offset` (its opening is looked for from `from`), or `offset`.
std::size_t end_of_comment(std::string_view text, std::size_t from, std::size_t offset) {
  const std::size_t open = text.substr(0, offset).rfind("<!--");
  if (open == std::string_view::npos || open < from) return offset;
  const std::size_t close = text.find("-->", open);
  return close == std::string_view::npos || close < offset ? offset : close + 3;
}

// Reads the lines one after the other; a control line among table rows stays a row.
class Replacement {
 public:
  Replacement(const SourceText& text, const std::vector<std::size_t>& definitions)
      : text_(text), definitions_(definitions) {}

  MarkedText run() {
    for (std::size_t n = 1; n <= text_.line_count(); ++n) {
      take(n, text_.line(n));
      result_.text += '\n';
    }
    return std::move(result_);
  }

 private:
  void take(std::size_t number, std::string_view line) {
    Marker marker;
    const bool definition = std::ranges::binary_search(definitions_, number);
    const std::size_t start = definition ? line.find('[') : find(line, marker);
    if (definition) marker.kind = Marker::Kind::definition;
    in_table_ = starts_row(line) || (in_table_ && marker.kind == Marker::Kind::control);
    const bool keeps = marker.kind == Marker::Kind::control && in_table_;
    if (start == std::string_view::npos || keeps) {
      result_.text += line;
      return;
    }
    const std::size_t offset = text_.offset(number, start);
    marker.text = trimmed_right(line.substr(start));
    marker.span = text_.span(offset, offset + marker.text.size());
    result_.text += line.substr(0, start);
    result_.text += fmt::format("{}{}{}", kOpen, result_.markers.size(), kClose);
    result_.markers.push_back(std::move(marker));
  }

  // Where the marker of a line starts, or npos.
  static std::size_t find(std::string_view line, Marker& marker) {
    const std::size_t fence = content_start(line, true);
    if (line.substr(fence).starts_with(':') && read_fence(line.substr(fence), marker)) return fence;
    const std::size_t start = content_start(line, false);
    if (is_control_line(line.substr(start))) {
      marker.kind = Marker::Kind::control;
      return start;
    }
    if (is_known_directive(directive_name(line.substr(start)))) {
      marker.kind = Marker::Kind::directive;
      return start;
    }
    return std::string_view::npos;
  }

  const SourceText& text_;
  const std::vector<std::size_t>& definitions_;
  MarkedText result_;
  bool in_table_ = false;
};

}  // namespace

MarkedText replace_markers(const SourceText& text, const std::vector<std::size_t>& definitions) {
  return Replacement(text, definitions).run();
}

std::vector<MarkedPiece> split_markers(std::string_view literal,
                                       const std::vector<Marker>& markers) {
  std::vector<MarkedPiece> pieces;
  std::size_t done = 0;
  const auto add_literal = [&](std::size_t end) {
    if (!trimmed(literal.substr(done, end - done)).empty())
      pieces.push_back({literal.substr(done, end - done), done, nullptr});
  };
  for (std::size_t i = literal.find(kOpen); i != std::string_view::npos;
       i = literal.find(kOpen, i + 1)) {
    std::size_t index = markers.size();
    const char* const digits = literal.data() + i + kOpen.size();
    const char* const end = std::from_chars(digits, literal.data() + literal.size(), index).ptr;
    if (index >= markers.size() || end_of_comment(literal, done, i) != i) continue;
    add_literal(i);
    pieces.push_back({{}, i, &markers[index]});
    done = static_cast<std::size_t>(end - literal.data()) + kClose.size();
  }
  add_literal(literal.size());
  return pieces;
}

std::string restore_markers(std::string_view literal, const std::vector<Marker>& markers) {
  if (literal.find(kOpen) == std::string_view::npos) return std::string(literal);
  std::string result;
  std::size_t done = 0;
  for (const MarkedPiece& piece : split_markers(literal, markers)) {
    if (piece.marker == nullptr) continue;
    result += literal.substr(done, piece.offset - done);
    result += piece.marker->text;
    done = literal.find(kClose, piece.offset) + kClose.size();
  }
  result += literal.substr(done);
  return result;
}

std::string directive_name(std::string_view text) {
  std::string_view name = trimmed_wide(text);
  if (name == "\\newpage" || name == "\\pagebreak") return std::string(name.substr(1));
  if (!name.starts_with("[[") || !name.ends_with("]]") || name.size() < 5) return {};
  name = name.substr(2, name.size() - 4);
  if (name.find_first_of("[]") != std::string_view::npos) return {};
  return text::fold_name(name);
}

bool is_known_directive(std::string_view name) {
  if (name.empty()) return false;
  const std::size_t words = name.find_last_not_of("_0123456789") + 1;  // [[sommaire 2]]
  return std::ranges::find(kDirectives, name.substr(0, words)) != kDirectives.end();
}

}  // namespace greffier::ingest
