#include "readers/text_reader.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ingest/clean_text.hpp"
#include "ingest/notes.hpp"
#include "material/assembly.hpp"
#include "readers/quoted_lines.hpp"
#include "readers/text_lines.hpp"
#include "readers/text_rules.hpp"
#include "readers/wiki_marks.hpp"
#include "text/decode.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::readers {

namespace {

using material::Join;
using material::Piece;

// Signs that mean something to Markdown, or begin something that does.
constexpr std::string_view kMarks = "*_`[<&\\~{@";

bool may_be_marked(std::string_view line) {
  return line.find_first_of(kMarks) != std::string_view::npos ||
         line.find("://") != std::string_view::npos || line.find("www.") != std::string_view::npos;
}

std::size_t count_of(std::string_view text, std::string_view sign) {
  std::size_t count = 0;
  for (std::size_t i = text.find(sign); i != std::string_view::npos;
       i = text.find(sign, i + sign.size()))
    ++count;
  return count;
}

// True when something marked goes on in the next line.
bool is_left_open(std::string_view line) {
  return count_of(line, "**") % 2 == 1 || count_of(line, "`") % 2 == 1;
}

class TextReader {
 public:
  TextReader(std::vector<Line> lines, diag::SourceId source, material::Changes& changes,
             diag::Sink& sink)
      : lines_(std::move(lines)), blocks_(lines_), source_(source), changes_(changes), sink_(sink) {
    for (const Line& line : lines_) note_definition(line);
  }

  material::Material read() && {
    read_header();
    material_.pieces.reserve(static_cast<std::size_t>(
        std::ranges::count_if(lines_, [](const Line& line) { return !is_blank(line.text); })));
    while (next_ < lines_.size()) read_next();
    for (auto& [label, definition] : definitions_)
      if (!definition.is_used) read_blocks(definition.first, definition.length);
    return std::move(material_);
  }

 private:
  struct Definition {
    std::size_t first = 0, length = 0;
    bool is_used = false;
  };

  void note_definition(const Line& line) {
    const std::string_view label = definition_label(line.text);
    if (label.empty()) return;
    const auto first = static_cast<std::size_t>(&line - lines_.data());
    definitions_.try_emplace(label, Definition{first, definition_length(lines_, first), false});
  }

  // Between two lines of dashes, at the top of the file.
  void read_header() {
    while (next_ < lines_.size() && is_blank(lines_[next_].text)) ++next_;
    if (next_ == lines_.size() || text::trimmed(lines_[next_].text) != "---") return;
    for (std::size_t i = next_ + 1; i < lines_.size(); ++i) {
      const std::string_view line = text::trimmed(lines_[i].text);
      if (line != "---" && line != "...") continue;
      const std::string header = std::string(next_, '\n') + text_of(next_, i - next_) + "---\n";
      material_.header = ingest::read_notes(header, source_, sink_).header;
      next_ = i + 1;
      return;
    }
  }

  std::string text_of(std::size_t first, std::size_t count) const {
    std::string text;
    for (std::size_t i = first; i < first + count; ++i) {
      text += lines_[i].text;
      text += '\n';
    }
    return text;
  }

  diag::Span span_of(std::size_t line) const {
    const std::string_view text = lines_[line].text;
    const auto indent = std::min(text.find_first_not_of(" \t"), text.size());
    const std::uint32_t number = lines_[line].number;
    return {source_,
            {number, static_cast<std::uint32_t>(indent) + 1},
            {number, static_cast<std::uint32_t>(text::length(text)) + 1}};
  }

  void read_next() {
    const Line& line = lines_[next_];
    if (line.begins_page) join_ = Join::page;
    if (is_blank(line.text)) {
      if (join_ == Join::line) join_ = Join::paragraph;
      ++next_;
    } else if (const std::size_t definition = definition_length(lines_, next_); definition > 0) {
      next_ += definition;
    } else if (const std::size_t quoted = quoted_length(lines_, next_); quoted > 0) {
      put_blocks(read_quoted(lines_, next_, quoted, source_, changes_, sink_));
      next_ += quoted;
    } else if (const std::size_t block = blocks_.length_at(next_); block > 0) {
      read_blocks(next_, block);
      next_ += block;
    } else if (hash_level(line.text) > 0) {
      read_hash_heading();
    } else {
      read_line();
    }
  }

  void put(Piece piece) {
    piece.join = std::exchange(join_, Join::line);
    const bool is_line = piece.kind == Piece::Kind::line;
    // A heading or a block ends the paragraph before it and that after it.
    const bool follows_line =
        material_.pieces.empty() || material_.pieces.back().kind == Piece::Kind::line;
    if (piece.join == Join::line && !(is_line && follows_line)) piece.join = Join::paragraph;
    material_.pieces.push_back(std::move(piece));
  }

  void read_blocks(std::size_t first, std::size_t count) {
    const diag::Span span{source_, {lines_[first].number, 1}, {lines_[first].number, 1}};
    std::string text = text_of(first, count);
    if (lacks_table_rule(lines_, first)) text.insert(text.find('\n') + 1, rule_for(lines_[first]));
    put_blocks(ingest::read_blocks(text, span, sink_));
  }

  void put_blocks(model::Blocks blocks) {
    join_ = std::max(join_, Join::paragraph);
    material::Pieces read = material::flatten(std::move(blocks));
    for (Piece& piece : read) {
      const int depth = piece.depth;
      put(std::move(piece));
      material_.pieces.back().depth = depth;
      join_ = std::max(join_, Join::paragraph);
    }
  }

  static std::string rule_for(const Line& titles) {
    std::string rule = "|";
    for (std::size_t i = 1; i < count_of(titles.text, "|"); ++i) rule += "---|";
    return rule + "\n";
  }

  void read_hash_heading() {
    std::string line(text::trimmed(lines_[next_].text));
    const auto level = static_cast<std::size_t>(hash_level(line));
    if (line[level] != ' ' && line[level] != '\t') line.insert(level, " ");
    const diag::Span span = span_of(next_);
    for (Piece& piece : material::flatten(ingest::read_blocks(line, span, sink_))) {
      piece.span = span;
      put(std::move(piece));
    }
    ++next_;
  }

  // A line of text, with the next ones where its marks go on in them.
  void read_line() {
    const std::size_t first = next_++;
    std::string text(text::trimmed(lines_[first].text));
    if (is_left_open(text)) {
      const std::size_t end = closing_line(first);
      for (; next_ < end; ++next_) text += " " + std::string(text::trimmed(lines_[next_].text));
    }
    Piece piece = material::line(read_text(text, span_of(first)), span_of(first));
    piece.indent = indent_of(lines_[first].text);
    piece.look = material::look_of(piece.inlines);
    if (const int level = underlined(); level > 0) {
      piece.kind = Piece::Kind::heading;
      piece.level = level;
      ++next_;
    } else if (lines_[next_ - 1].text.ends_with("  ")) {
      piece.inlines.push_back({model::LineBreak{}, {}, {}});
    }
    put(std::move(piece));
  }

  // Behind the line of the paragraph that closes what `first` leaves open; behind `first` itself
  // when none does.
  std::size_t closing_line(std::size_t first) const {
    std::string text(lines_[first].text);
    for (std::size_t i = first + 1; i < lines_.size() && i < first + kMostOpen; ++i) {
      if (is_blank(lines_[i].text)) break;
      text += lines_[i].text;
      if (!is_left_open(text)) return i + 1;
    }
    return first + 1;
  }

  // What the next line makes of a paragraph of one line.
  int underlined() const {
    const bool is_alone = join_ != Join::line || material_.pieces.empty();
    return is_alone && next_ < lines_.size() ? underline_level(lines_[next_].text) : 0;
  }

  // No list of initialisers, which would copy the run.
  static model::Inlines one_run(const std::string& text, const diag::Span& span) {
    model::Inlines inlines;
    inlines.push_back(model::text(text, {}, span));
    return inlines;
  }

  model::Inlines read_text(const std::string& text, const diag::Span& span) {
    const bool is_row =
        text.find('\t') != std::string::npos && text.find("**") == std::string::npos;
    if (is_row || !may_be_marked(text)) return one_run(text, span);
    const std::string called = called_definitions(text);
    if (called.empty()) return ingest::read_inlines(text, span, sink_);
    model::Blocks blocks = ingest::read_blocks(text + "\n\n" + called, span, sink_);
    auto* const first =
        blocks.empty() ? nullptr : std::get_if<model::Paragraph>(&blocks.front().node);
    return first != nullptr ? std::move(first->inlines) : ingest::read_inlines(text, span, sink_);
  }

  // The definitions that a line calls, and those that these call.
  std::string called_definitions(std::string_view text) {
    std::string called;
    if (definitions_.empty()) return called;
    for (std::size_t open = text.find('['); open != std::string_view::npos;
         open = text.find('[', open + 1)) {
      const std::string_view label = text.substr(open, kLongestLabel);
      const auto found = definitions_.find(label.substr(0, label.find(']') + 1));
      if (found == definitions_.end()) continue;
      found->second.is_used = true;
      called += text_of(found->second.first, found->second.length);
    }
    return called;
  }

  static constexpr std::size_t kMostOpen = 50;        // lines that one emphasis may take
  static constexpr std::size_t kLongestLabel = 1000;  // bytes; CommonMark § 4.7 has 999 characters

  std::vector<Line> lines_;
  BlockLengths blocks_;
  diag::SourceId source_;
  material::Changes& changes_;
  diag::Sink& sink_;
  std::map<std::string_view, Definition, std::less<>> definitions_;
  std::size_t next_ = 0;
  Join join_ = Join::paragraph;  // of the next piece
  material::Material material_;
};

// Without what no text needs. Form feeds are page ends: they must not become spaces.
std::string cleaned(const std::string& typed, diag::SourceId source, diag::Sink& sink) {
  if (typed.find('\f') == std::string::npos) return ingest::clean_text(typed, source, 1, sink);
  std::string text;
  text.reserve(typed.size());
  std::size_t start = 0;  // of the last line
  std::uint32_t line = 1;
  for (std::size_t begin = 0; begin <= typed.size();) {
    const std::size_t end = std::min(typed.find('\f', begin), typed.size());
    const std::string page =
        ingest::clean_text(std::string_view(typed).substr(begin, end - begin), source, line, sink);
    line += static_cast<std::uint32_t>(std::ranges::count(page, '\n'));
    text += page;
    if (const std::size_t last = page.rfind('\n'); last != page.npos)
      start = text.size() - page.size() + last + 1;
    // One inside a line stands before it.
    if (end < typed.size() && text.find('\f', start) == text.npos) text.insert(start, 1, '\f');
    begin = end + 1;
  }
  return text;
}

// What was decoded goes before the text is read: it is as large.
std::string decoded_text(std::string_view bytes, diag::SourceId source, material::Changes& changes,
                         diag::Sink& sink) {
  const text::Decoded decoded = text::decode_bytes(bytes);
  const diag::Span top{source, {1, 1}, {1, 1}};
  if (decoded.encoding != "UTF-8")
    changes.tell(kOtherEncoding, top, std::string(decoded.encoding), "UTF-8");
  if (decoded.is_mended) changes.tell(kMendedEncoding, top, "Ã©", "é");
  return cleaned(decoded.text, source, sink);
}

}  // namespace

material::Material read_text(std::string_view bytes, diag::SourceId source,
                             material::Changes& changes, diag::Sink& sink) {
  std::string text = decoded_text(bytes, source, changes, sink);
  text = read_wiki_marks(text, source, changes);
  // Most texts are what the file holds: 100 MB are not held twice.
  std::string_view read = text;
  if (read == bytes) {
    read = bytes;
    text = std::string();
  }
  return TextReader(lines_of(read), source, changes, sink).read();
}

}  // namespace greffier::readers
