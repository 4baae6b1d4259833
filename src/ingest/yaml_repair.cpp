#include "ingest/yaml_repair.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ingest/ascii.hpp"
#include "ingest/messages.hpp"
#include "ingest/yaml_flow.hpp"
#include "ingest/yaml_lines.hpp"

namespace greffier::ingest {

namespace {

// Goes through the lines once and writes the repaired text.
class Repair {
 public:
  Repair(const SourceText& text, diag::Sink& sink) : text_(text), sink_(sink) {}

  SourceText run() {
    segments_.push_back({0, text_.position(0)});
    for (number_ = 1; number_ <= text_.line_count();) take_line();
    return {std::move(out_), text_.source(), std::move(segments_)};
  }

 private:
  std::string_view line(std::size_t number) const { return text_.line(number); }
  YamlLine parts(std::size_t number) const { return yaml_line(line(number)); }

  // Copies bytes of a line of the source.
  void copy(std::size_t number, std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    stand_at(number, begin);
    out_ += line(number).substr(begin, end - begin);
  }

  void copy_indent(std::size_t number, const YamlLine& parts) {
    const std::string_view white = line(number).substr(0, parts.content);
    if (white.find('\t') == std::string_view::npos) return copy(number, 0, parts.content);
    if (!std::exchange(tab_reported_, true)) sink_.raise(kYamlTab, text_.line_span(number));
    stand_at(number, 0);
    out_.append(parts.indent, ' ');
  }

  void copy_line(std::size_t number) {
    const YamlLine shape = parts(number);
    copy_indent(number, shape);
    copy(number, shape.content, line(number).size());
    out_ += '\n';
  }
  // Copies the lines up to `last` and goes on after it.
  void copy_lines(std::size_t last) {
    for (; number_ <= last; ++number_) copy_line(number_);
  }

  // Copies with apostrophes doubled, as single quotes want (YAML 1.2 § 7.3.2).
  void copy_escaped(std::size_t number, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      const std::size_t quote = std::min(line(number).find('\'', i), end);
      copy(number, i, quote);
      if (quote < end) out_ += "''";
      i = quote + 1;
    }
  }

  // From here on the text stands at a byte of the source; what is added has no place on the line.
  void stand_at(std::size_t number, std::size_t byte) {
    if (std::exchange(ended_, number) != number) end_ = text_.line_span(number).end.column;
    segments_.push_back({out_.size(), text_.position(text_.offset(number, byte)), end_});
  }

  void quote(std::size_t byte, std::size_t last) {
    stand_at(number_, byte);
    out_ += '\'';
    for (std::size_t first = number_; number_ <= last; ++number_) {
      const std::size_t begin = number_ == first ? byte : parts(number_).content;
      if (number_ != first) out_.append(parts(number_).indent, ' ');
      std::size_t end = trimmed_right(line(number_)).size();
      if (first == last) end = begin + comment_start(line(number_).substr(begin));
      end = std::max(begin, trimmed_right(line(number_).substr(0, end)).size());
      copy_escaped(number_, begin, end);
      if (number_ == last) out_ += '\'';
      stand_at(number_, end);
      out_ += '\n';
    }
  }

  void take_line() {
    const YamlLine shape = parts(number_);
    const std::string_view content = trimmed_right(line(number_).substr(shape.content));
    if (shape.blank || content == "---" || content == "..." || content.starts_with("? "))
      return copy_lines(number_);
    copy_indent(number_, shape);
    if (shape.is_field() && !is_text_item(shape)) return take_field(shape);
    if (shape.is_item()) return take_item(shape);
    take_rest(shape);
  }

  // « - Réunion : suite » is text: a space stands before the colon, as in French, and no other
  // field follows at that level.
  bool is_text_item(const YamlLine& shape) const {
    if (!shape.is_item()) return false;
    const std::string_view key = line(number_).substr(shape.body, shape.colon - shape.body);
    if (trimmed_wide(key).size() == key.size()) return false;
    if (shape.value >= line(number_).size()) return false;
    const YamlLine next = parts(std::min(number_ + 1, text_.line_count()));
    return !next.is_field() || next.is_item() || next.level() != shape.level();
  }

  void take_field(const YamlLine& shape) {
    seen_field_ = true;
    copy(number_, shape.content, shape.colon + 1);
    out_ += ' ';
    take_value(shape.value, shape.level() + 1);
  }

  void take_item(const YamlLine& shape) {
    seen_field_ = true;
    copy(number_, shape.content, shape.body);
    take_value(shape.body, shape.dash + 1);
  }

  // A line without key nor dash where no value goes on.
  void take_rest(const YamlLine& shape) {
    std::size_t colon = 0;
    const std::string_view body = line(number_).substr(shape.body);
    if (!seen_field_ && !lacks_space_after_colon(body, colon)) return take_value(shape.body, 0);
    seen_field_ = true;
    if (lacks_space_after_colon(body, colon)) {
      const std::size_t end = shape.body + colon + 1;
      sink_.raise(kYamlMissingSpace, span(number_, shape.body, end), body.substr(0, colon));
      copy(number_, shape.body, end);
      out_ += ' ';
      return take_value(end, shape.level() + 1);
    }
    sink_.raise(kYamlOrphanLine, text_.line_span(number_), trimmed(body));
    quote(shape.body, number_);
    out_.back() = ':';
    out_ += '\n';
  }

  // `least` is the least indent of the lines that carry on the value.
  void take_value(std::size_t byte, std::size_t least) {
    const std::string_view value = line(number_).substr(byte);
    const bool is_tag = value.starts_with("{{") || value.starts_with("{%");
    if (comment_start(value) == 0 || value.empty()) return finish_line(byte);
    if (is_block_scalar_header(value)) return take_block_scalar(byte, least);
    if (value.front() == '"' || value.front() == '\'')
      return take_enclosed(byte, least, kYamlQuote);
    if ((value.front() == '[' || value.front() == '{') && !is_tag)
      return take_enclosed(byte, least, kYamlBracket);
    take_plain(byte, least, is_tag);
  }

  void finish_line(std::size_t byte) {
    copy(number_, byte, line(number_).size());
    out_ += '\n';
    ++number_;
  }

  void take_block_scalar(std::size_t byte, std::size_t least) {
    finish_line(byte);
    for (; number_ <= text_.line_count(); ++number_) {
      const YamlLine shape = parts(number_);
      const bool empty = shape.content == line(number_).size();
      if (!empty && shape.indent < least) break;
      const bool by_spaces = line(number_).find_first_not_of(' ') >= least;
      if (empty || by_spaces) {
        copy(number_, 0, line(number_).size());
        out_ += '\n';
      } else {
        copy_line(number_);
      }
    }
  }

  // The last line that carries on a value of the current line; `plain` stops at a comment and at
  // anything that looks like a field or an item.
  std::size_t last_line(std::size_t least, bool plain) const {
    std::size_t last = number_;
    for (std::size_t n = number_ + 1; n <= text_.line_count(); ++n) {
      const YamlLine shape = parts(n);
      if (shape.content == line(n).size()) continue;
      const char first = line(n)[shape.content];
      const bool closes = !plain && (first == ']' || first == '}');
      if (shape.indent < least && !closes) break;
      if (plain && (shape.blank || shape.is_item() || shape.is_field())) break;
      last = n;
    }
    return last;
  }

  // A quoted or bracketed value, over several lines if need be.
  void take_enclosed(std::size_t byte, std::size_t least, const diag::Message& unclosed) {
    const std::size_t last = last_line(least, false);
    const std::string_view text(text_.text());
    const std::size_t begin = text_.offset(number_, byte);
    const std::size_t end = text_.offset(last, line(last).size());
    const std::size_t close = enclosed_length(text.substr(begin, end - begin));
    if (close == 0) {
      sink_.raise(unclosed, text_.span(begin, begin + 1), text.substr(begin, 1));
      return quote(byte, last);
    }
    const std::string_view rest =
        text.substr(begin + close, text.find('\n', begin + close) - begin - close);
    const std::string_view trailing = rest.substr(0, comment_start(rest));
    if (!trimmed(trailing).empty()) return quote(byte, last_line(least, true));
    const auto lines = std::ranges::count(text.substr(begin, close), '\n');
    finish_line(byte);
    copy_lines(number_ - 1 + static_cast<std::size_t>(lines));
  }

  void take_plain(std::size_t byte, std::size_t least, bool is_tag) {
    const std::string_view value = line(number_).substr(byte);
    const std::size_t last = last_line(least, true);
    const std::size_t end = last == number_ ? comment_start(value) : value.size();
    if (is_tag || needs_quotes(trimmed_right(value.substr(0, end)))) return quote(byte, last);
    finish_line(byte);
    copy_lines(last);
    report_item_under(least);
  }

  // YAML would silently take « - b » under « - a » for the rest of its text.
  void report_item_under(std::size_t least) {
    const YamlLine next = parts(number_);
    if (number_ <= text_.line_count() && next.is_item() && next.indent >= least)
      sink_.raise(kYamlIndent, text_.line_span(number_), trimmed(line(number_)));
  }

  diag::Span span(std::size_t number, std::size_t begin, std::size_t end) const {
    return text_.span(text_.offset(number, begin), text_.offset(number, end));
  }

  const SourceText& text_;
  diag::Sink& sink_;
  std::size_t number_ = 1;
  std::string out_;
  std::vector<SourceText::Segment> segments_;
  std::size_t ended_ = 0;  // the line whose end is known
  std::uint32_t end_ = 0;
  bool tab_reported_ = false;
  bool seen_field_ = false;
};

}  // namespace

SourceText repair_yaml(const SourceText& text, diag::Sink& sink) {
  return Repair(text, sink).run();
}

}  // namespace greffier::ingest
