#include "ingest/inline_cursor.hpp"

#include <algorithm>

#include "diag/byte_block.hpp"
#include "ingest/ascii.hpp"
#include "ingest/shield.hpp"

namespace greffier::ingest {

namespace {

constexpr std::size_t kLongestEntity = 34;
constexpr std::size_t kProbe = 12;  // bytes of a literal that are looked for in its line
// What a backslash may stand before (CommonMark § 2.4): a probe stops there.
constexpr std::string_view kEscapable = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t code_point_length(std::string_view text, std::size_t offset) {
  std::size_t length = 1;
  while (offset + length < text.size() && is_continuation(text[offset + length])) ++length;
  return length;
}

// Length of `&name;` or `&#12;` at the start of `text`, or 0.
std::size_t entity_length(std::string_view text) {
  const std::size_t end = text.substr(0, kLongestEntity).find(';');
  if (!text.starts_with('&') || end == std::string_view::npos || end < 2) return 0;
  const std::string_view name = text.substr(1, end - 1);
  const bool valid = std::ranges::all_of(
      name, [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '#'; });
  return valid ? end + 1 : 0;
}

// First byte of a line that is neither white space nor a block quote's sign.
std::size_t content_start(std::string_view line) {
  return std::min(line.find_first_not_of(" \t>"), line.size());
}

}  // namespace

// Reads a literal and its source side by side.
class InlineCursor::Alignment {
 public:
  Alignment(const SourceText& source, std::size_t line, std::size_t offset,
            std::string_view literal, Literal kind)
      : source_(source), line_(line), at_(offset), literal_(literal), kind_(kind) {}

  std::vector<Piece> run() {
    start_piece();
    while (done_ < literal_.size()) {
      if (const std::size_t length = alike(); length > 0) {
        take(length, length);
      } else {
        step();
      }
    }
    return std::move(pieces_);
  }
  std::size_t line() const { return line_; }
  std::size_t end() const { return at_; }

 private:
  std::string_view source() const {
    return std::string_view(source_.text()).substr(std::min(at_, source_.text().size()));
  }
  std::string_view rest() const { return literal_.substr(done_); }

  void start_piece() {
    if (!pieces_.empty() && pieces_.back().text.empty()) pieces_.pop_back();
    pieces_.push_back({{}, at_, at_});
  }

  void take(std::size_t literal_bytes, std::size_t source_bytes) {
    pieces_.back().text += rest().substr(0, literal_bytes);
    line_ += static_cast<std::size_t>(std::ranges::count(source().substr(0, source_bytes), '\n'));
    done_ += literal_bytes;
    at_ += source_bytes;
    pieces_.back().end = at_;
  }

  // Length of the code points that come next in both, up to a backslash or an entity: what these
  // are depends on what follows.
  std::size_t alike() const {
    const std::string_view from = source();
    const std::string_view to = rest();
    const std::size_t most = std::min(from.size(), to.size());
    std::size_t length = 0;
    for (; length < most; length += diag::kBlockSize) {
      const diag::Block here = diag::block_at(from.substr(0, most), length, '&');
      const diag::Block others = here ^ diag::block_at(to.substr(0, most), length, '&');
      const diag::Block stops = diag::equal_to(here, '\\') | diag::equal_to(here, '&');
      if ((others | stops) == 0) continue;
      length += std::min(diag::first_of(others), diag::first_of(stops));
      break;
    }
    while (length > 0 && length < to.size() && is_continuation(to[length])) --length;
    return length;
  }

  void step() {
    const std::string_view from = source();
    const std::size_t entity = entity_length(from);
    const bool text = kind_ == Literal::text;
    if (text && from.starts_with('\\') && from.size() > 1 && from[1] == rest().front() &&
        kEscapable.find(from[1]) != std::string_view::npos)
      return take_escape();
    if (text && entity > 0 && !rest().starts_with(from.substr(0, entity)))
      return take_entity(entity);
    const std::size_t length = code_point_length(literal_, done_);
    if (from.starts_with(rest().substr(0, length))) return take(length, length);
    if (rest().front() == ' ' && from.starts_with('\n')) return take_line_end();
    take(literal_.size() - done_, 0);  // not as expected: the rest is known by its start only
  }

  void take_escape() {
    ++at_;
    start_piece();
    append_shielded(pieces_.back().text, rest().substr(0, 1));
    ++done_;
    pieces_.back().end = ++at_;
  }

  // An entity stands for one or two code points: as many as bring both texts together again.
  void take_entity(std::size_t length) {
    const std::string_view after = source().substr(length);
    std::size_t stands_for = code_point_length(literal_, done_);
    const std::string_view second = rest().substr(stands_for);
    const bool together = second.empty() || (!after.empty() && after.front() == second.front());
    if (!together && !after.starts_with('&') && !after.starts_with('\\') && !second.empty())
      stands_for += code_point_length(literal_, done_ + stands_for);
    start_piece();
    take(stands_for, length);
    // The piece ends where it would without the entity, so that nothing is joined to it.
    pieces_.back().end = pieces_.back().begin + count_code_points(pieces_.back().text);
    start_piece();
  }

  // Inside code, a line end is a space.
  void take_line_end() {
    const std::size_t end = at_;
    take(1, 1);
    pieces_.back().end = end;
    at_ += content_start(source_.line(line_));
    start_piece();
  }

  const SourceText& source_;
  std::size_t line_;
  std::size_t at_;
  std::string_view literal_;
  Literal kind_;
  std::size_t done_ = 0;
  std::vector<Piece> pieces_;
};

InlineCursor::InlineCursor(const SourceText& source, std::size_t offset, std::size_t column)
    : source_(source), line_(source.line_of(offset)), offset_(offset) {
  if (column == 0) return;
  const std::size_t byte = offset - source.offset(line_, 0);
  shift_ = static_cast<std::ptrdiff_t>(byte) - static_cast<std::ptrdiff_t>(column - 1);
}

void InlineCursor::sync(std::size_t column) {
  if (column == 0 || !fresh_) return;
  const std::size_t start = content_start(source_.line(line_));
  shift_ = static_cast<std::ptrdiff_t>(start) - static_cast<std::ptrdiff_t>(column - 1);
  fresh_ = false;
}

void InlineCursor::next_line() {
  ++line_;
  offset_ = source_.offset(line_, content_start(source_.line(line_)));
  shift_ = 0;
  fresh_ = true;
}

std::size_t InlineCursor::expected(std::size_t column) const {
  if (column == 0) return offset_;
  const std::ptrdiff_t byte = static_cast<std::ptrdiff_t>(column - 1) + shift_;
  return source_.offset(line_, static_cast<std::size_t>(std::max<std::ptrdiff_t>(byte, 0)));
}

// Of backticks without a fellow, cmark-gfm gives the end; after code over several lines, its
// columns mean nothing. A sign may be written otherwise, so that its place is not known by it.
std::size_t InlineCursor::find_start(std::size_t column, std::string_view literal) const {
  const std::string_view text(source_.text());
  const std::size_t wanted = expected(column);
  const std::size_t ticks = std::min(literal.find_first_not_of('`'), literal.size());
  if (ticks > 0 && wanted >= offset_ + ticks &&
      text.substr(wanted - ticks).starts_with(literal.substr(0, ticks)))
    return wanted - ticks;
  const std::string_view start = literal.substr(0, kProbe);
  const std::size_t plain = std::min(kProbe, start.find_first_of(kEscapable));
  const std::string_view probe = start.substr(0, std::max<std::size_t>(plain, 1));
  const std::size_t line_end = source_.offset(line_, source_.line(line_).size());
  if (line_end < offset_) return std::max(wanted, offset_);
  const std::string_view there = text.substr(wanted);
  const bool is_escaped = plain == 0 && (there.starts_with('\\') || there.starts_with('&'));
  if (wanted >= offset_ && wanted <= line_end && (is_escaped || there.starts_with(probe)))
    return wanted;
  const std::size_t found = text.substr(offset_, line_end - offset_).find(probe);
  return found == std::string_view::npos ? std::clamp(wanted, offset_, line_end) : offset_ + found;
}

std::vector<InlineCursor::Piece> InlineCursor::place(std::size_t column, std::string_view literal,
                                                     Literal kind) {
  sync(column);
  if (literal.empty()) return {};
  Alignment alignment(source_, line_, find_start(column, literal), literal, kind);
  std::vector<Piece> pieces = alignment.run();
  if (alignment.line() != line_) {
    line_ = alignment.line();
    shift_ = 0;
    fresh_ = false;
  }
  offset_ = alignment.end();
  return pieces;
}

}  // namespace greffier::ingest
