#include "pipeline/typo_plain.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "ingest/messages.hpp"
#include "pipeline/source_alignment.hpp"
#include "pipeline/typo_findings.hpp"
#include "text/utf8.hpp"
#include "typography/consistency.hpp"
#include "typography/engine.hpp"

namespace greffier::pipeline {

namespace {

// A longer line is no paragraph: it is read in pieces, so that memory follows their length.
constexpr std::size_t kPiece = std::size_t{1} << 20;  // bytes

constexpr std::size_t kLongestDocument = 4 * kPiece;
constexpr std::string_view kNoFile = "-";  // the standard input

// Where the piece that starts at `begin` ends: after a sentence, else after a word, else anywhere.
std::size_t piece_end(std::string_view line, std::size_t begin) {
  if (line.size() - begin <= 2 * kPiece) return line.size();
  const std::string_view second = line.substr(begin + kPiece, kPiece);
  for (const std::string_view mark : {". ", " "})
    if (const std::size_t at = second.find(mark); at != std::string_view::npos)
      return begin + kPiece + at + mark.size();
  std::size_t end = begin + 2 * kPiece;
  while ((static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
  return end;
}

class PlainText {
 public:
  PlainText(const TypoInput& input, const typography::Profile& profile)
      : input_(input), profile_(profile), lines_(input.bytes, input.source) {}

  TypoResult run() {
    std::size_t position = 0;
    for (std::size_t line = 1; position <= input_.bytes.size(); ++line) {
      const std::size_t end = lines_.line_end(line);
      const auto begin = lines_.offset({static_cast<std::uint32_t>(line), 1});
      if (!begin) break;
      take_line(*begin, end, position);
    }
    if (input_.fix) result_.bytes += input_.bytes.substr(position);
    check_whole();
    return std::move(result_);
  }

 private:
  // A text that comes in by itself is no document, and neither is one of that length. Nothing can
  // mark a language here.
  void check_whole() {
    if (input_.path == kNoFile || input_.bytes.size() > kLongestDocument) return;
    typography::DocumentText document;
    for (std::size_t line = 1;; ++line) {
      const auto begin = lines_.offset({static_cast<std::uint32_t>(line), 1});
      if (!begin) break;
      const std::size_t end = lines_.line_end(line);
      if (end > *begin)
        document.add(input_.bytes.substr(*begin, end - *begin), lines_.span(*begin, end));
    }
    typography::Profile profile = profile_;
    profile.rules = profile.rules.without(*typography::find_rule("T39"));
    for (const typography::Finding& found : check_consistency(document, profile))
      if (result_.findings.size() < kMostTold)
        result_.findings.push_back(typo_finding(found));
      else
        result_.untold.add(false, false);
    sort_by_place(result_.findings);
  }

  void take_line(std::size_t begin, std::size_t end, std::size_t& position) {
    const std::string_view line = input_.bytes.substr(begin, end - begin);
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t next = piece_end(line, at);
      take(begin + at, begin + next, position);
      at = next;
    }
  }

  // The line, or the piece of one, of [begin, end), after what stands between it and the line
  // before.
  void take(std::size_t begin, std::size_t end, std::size_t& position) {
    const std::string_view line = input_.bytes.substr(begin, end - begin);
    const auto found = typography::edits({.text = line, .can_style = false}, profile_);
    for (const typography::Edit& edit : found)
      if (result_.findings.size() < kMostTold)
        add(line, begin, edit);
      else
        count(edit);
    if (!input_.fix) return;
    result_.bytes += input_.bytes.substr(position, begin - position);
    result_.bytes += typography::apply(line, found);
    position = end;
  }

  void count(const typography::Edit& edit) {
    const bool is_safe = edit.mode != typography::Mode::to_check;
    result_.untold.add(is_safe, is_safe && input_.fix);
  }

  void add(std::string_view line, std::size_t begin, const typography::Edit& edit) {
    const diag::Span span = lines_.span(begin + edit.begin, begin + edit.end);
    TypoFinding finding = typo_finding(typography::described(line, edit, span));
    finding.replacement = edit.replacement;
    if (finding.safe && input_.fix) set_fixed(finding);
    result_.findings.push_back(std::move(finding));
  }

  const TypoInput& input_;
  typography::Profile profile_;
  SourceLines lines_;
  TypoResult result_;
};

}  // namespace

std::optional<TypoResult> read_plain_typo(const TypoInput& input, const TypoDesk& desk) {
  const typography::Profile profile = desk.profiles.profile(input.path);
  if (const auto invalid = text::first_invalid(input.bytes)) {
    const diag::Span span = SourceLines(input.bytes, input.source).span(*invalid, *invalid);
    desk.sink.raise(ingest::kInvalidUtf8, span,
                    fmt::format("0x{:02X}", static_cast<unsigned char>(input.bytes[*invalid])));
    return {};
  }
  return PlainText(input, profile).run();
}

}  // namespace greffier::pipeline
