#include "notation/escapes.hpp"

#include <algorithm>

#include "ingest/csv.hpp"
#include "ingest/markers.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::notation {

namespace {

constexpr std::string_view kAsciiSigns = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
constexpr std::u32string_view kCommonSigns = U"«»“”‘’–—…";
constexpr std::size_t kLongestTag = 4000;

bool is_ascii_sign(char c) {
  return kAsciiSigns.find(c) != std::string_view::npos;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// `&name;`, `&#12;` or `&#x1F;` at the start of `text`.
bool is_entity(std::string_view text) {
  const std::size_t end =
      text.find_first_not_of("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", 1);
  return end != std::string_view::npos && end > 1 && text[end] == ';';
}

// Writes one run.
class TextWriter {
 public:
  TextWriter(std::string& out, std::string_view text, const TextPlace& place)
      : out_(out), text_(text), place_(place) {}

  void run() {
    while (at_ < text_.size()) {
      const std::size_t tag = bare_tag();
      if (tag > 0) {
        out_ += text_.substr(at_, tag);
        at_ += tag;
      } else {
        take(text_[at_]);
      }
    }
  }

 private:
  // Length of the tag that starts here and stays as it is, or 0.
  std::size_t bare_tag() const {
    const std::size_t length = place_.with_tags ? tag_length(text_.substr(at_)) : 0;
    const bool holds_lead = std::ranges::any_of(
        place_.colons, [&](std::size_t colon) { return colon >= at_ && colon < at_ + length; });
    return holds_lead || previous() == '{' ? 0 : length;
  }

  void take(char sign) {
    if (is_colon_of_lead()) {
      out_ += at_ == 0 ? "&#58;" : "\\:";
    } else if (sign == '|' && place_.in_cell) {
      out_ += "&#124;";  // « \| » would move the columns of what follows
    } else {
      if (is_ascii_sign(sign) && is_special(sign)) out_ += '\\';
      out_ += sign;
    }
    ++at_;
  }

  bool is_colon_of_lead() const {
    return std::ranges::find(place_.colons, at_) != place_.colons.end();
  }

  bool is_last() const { return at_ + 1 == text_.size(); }
  char next() const { return is_last() ? place_.next : text_[at_ + 1]; }
  char previous() const { return out_.empty() ? ' ' : out_.back(); }
  Edge before_edge() const {
    if (out_.empty()) return place_.inside ? Edge::sign : Edge::space;
    return last_edge(out_);
  }
  Edge after_edge() const { return is_last() ? place_.after : first_edge(text_.substr(at_ + 1)); }

  bool is_special(char sign) const {
    switch (sign) {
      case '\\':
        return is_last() || is_ascii_sign(next());
      case '*':
        return before_edge() != Edge::space || after_edge() != Edge::space;
      case '_':
        return is_special_underscore();
      case '~':
        return next() == '~' || previous() == '~' || at_ == 0 || is_last();
      case '`':
        return true;
      case '[':
        return place_.in_brackets || next() == '^';
      case ']':
        return place_.in_brackets;
      case '(':
        return previous() == ']';
      case '!':
        return is_last() && next() == '[';
      case '<':
        return is_last() || is_ascii_letter(next()) || next() == '/' || next() == '!' ||
               next() == '?';
      case '&':
        return is_entity(text_.substr(at_));
      case '}':
      case '#':
        return place_.ends_heading && is_last();
      case '{':
      case '%':
        return previous() == '{' || (sign == '{' && (previous() == ']' || is_attribute()));
      default:
        return false;
    }
  }

  bool is_attribute() const { return at_ == 0 && place_.after_object; }

  bool is_special_underscore() const {
    const Edge before = before_edge();
    const Edge after = after_edge();
    const bool alike = before == after && (before == Edge::word || before == Edge::space);
    return !alike;
  }

  std::string& out_;
  std::string_view text_;
  const TextPlace& place_;
  std::size_t at_ = 0;
};

bool only(std::string_view line, std::string_view signs) {
  return line.find_first_not_of(signs) == std::string_view::npos;
}

// The offset of the sign that a backslash must stand before, or npos.
std::size_t marker_at(std::string_view line) {
  constexpr auto kNone = std::string_view::npos;
  const auto blank_at = [line](std::size_t i) {
    return i >= line.size() || line[i] == ' ' || line[i] == '\t';
  };
  const char first = line.front();
  if (first == '#') {
    const std::size_t end = std::min(line.find_first_not_of('#'), line.size());
    return end <= 6 && blank_at(end) ? 0 : kNone;
  }
  if (first == '-' || first == '+' || first == '*') return blank_at(1) ? 0 : kNone;
  const std::size_t figures = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool numbered = figures > 0 && figures < 10 && figures < line.size();
  if (numbered && (line[figures] == '.' || line[figures] == ')') && blank_at(figures + 1))
    return figures;
  return kNone;
}

// The colon of a line that defines, `[name]: …` or `[^1]: …`, or npos. Escaped brackets count too:
// not every reader sees the backslash.
std::size_t definition_colon(std::string_view line) {
  if (!line.starts_with('[')) return std::string_view::npos;
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    if (line[i] == ']' && line[i + 1] == ':') return i + 1;
    const bool escaped = line[i] == '\\' && is_ascii_sign(line[i + 1]);
    if (!escaped && (line[i] == '[' || line[i] == ']')) return std::string_view::npos;
    if (escaped && line[i + 1] != ']') ++i;
  }
  return std::string_view::npos;
}

// What is read as nothing, so that the line starts with something else.
constexpr std::string_view kNothing = "<span></span>";

bool starts_other_block(std::string_view line, bool first_line) {
  if (line.starts_with('>') || line.starts_with(":::") || is_thematic_break(line)) return true;
  if (line.starts_with("~~~")) return true;
  if (ingest::is_known_directive(ingest::directive_name(line))) return true;
  if (first_line) return false;
  return only(line, "= \t") || only(line, "|:- \t");
}

}  // namespace

Edge edge_of(char32_t code_point) {
  if (code_point < 0x80) {
    const auto c = static_cast<char>(code_point);
    if (c == ' ' || c == '\t' || c == '\n') return Edge::space;
    // Those of a tag are read as one word; cmark-gfm looks beyond a tilde.
    if (c == '{' || c == '}' || c == '%' || c == '~') return Edge::odd;
    return is_ascii_letter(c) || is_digit(c) ? Edge::word : Edge::sign;
  }
  if (code_point == 0xA0 || code_point == 0x202F) return Edge::space;
  if (kCommonSigns.find(code_point) != std::u32string_view::npos) return Edge::sign;
  const bool word = text::is_letter(code_point) || text::is_digit(code_point);
  return word ? Edge::word : Edge::odd;
}

Edge first_edge(std::string_view text) {
  return text.empty() ? Edge::space : edge_of(text::decode(text, 0).value);
}

Edge last_edge(std::string_view text) {
  if (text.empty()) return Edge::space;
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return edge_of(text::decode(text, at).value);
}

void append_text(std::string& out, std::string_view text, const TextPlace& place) {
  TextWriter(out, text, place).run();
}

bool is_thematic_break(std::string_view line) {
  if (line.empty() || std::string_view("-_*").find(line.front()) == std::string_view::npos)
    return false;
  const char signs[] = {line.front(), ' ', '\t', '\0'};
  return only(line, signs) && std::ranges::count(line, line.front()) >= 3;
}

bool has_open_bracket(std::string_view written) {
  int open = 0;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] == '\\') {
      ++i;
    } else if (written[i] == '[') {
      ++open;
    } else if (written[i] == ']' && open > 0) {
      --open;
    }
  }
  return open > 0;
}

std::size_t tag_length(std::string_view text) {
  const std::string_view close = text.starts_with("{{") ? "}}" : text.starts_with("{%") ? "%}" : "";
  if (close.empty()) return 0;
  const std::size_t end = text.substr(0, kLongestTag).find(close, 2);
  return end == std::string_view::npos ? 0 : end + 2;
}

bool has_open_tag(std::string_view text) {
  for (std::size_t i = text.find('{'); i != std::string_view::npos; i = text.find('{', i)) {
    const std::string_view rest = text.substr(i);
    const std::size_t length = tag_length(rest);
    if (length == 0 && (rest.starts_with("{{") || rest.starts_with("{%"))) return true;
    i += std::max<std::size_t>(length, 1);
  }
  return text.ends_with('{');
}

std::string with_safe_start(std::string line, bool first_line) {
  if (line.empty()) return line;
  if (const std::size_t colon = definition_colon(line); colon != std::string::npos) {
    const bool in_code = line.find('`') < colon;
    line.insert(in_code ? 0 : colon, in_code ? kNothing : "\\");
  }
  if (starts_other_block(line, first_line)) return '\\' + line;
  if (const std::size_t sign = marker_at(line); sign != std::string::npos)
    line.insert(sign, 1, '\\');
  return line;
}

}  // namespace greffier::notation
