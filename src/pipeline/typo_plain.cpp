#include "pipeline/typo_plain.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "ingest/messages.hpp"
#include "pipeline/source_alignment.hpp"
#include "pipeline/typo_findings.hpp"
#include "text/utf8.hpp"
#include "typography/engine.hpp"

namespace greffier::pipeline {

namespace {

class PlainText {
 public:
  PlainText(const TypoInput& input, typography::Profile profile)
      : input_(input), profile_(profile), lines_(input.bytes, input.source) {}

  TypoResult run() {
    std::size_t position = 0;
    for (std::size_t line = 1; position <= input_.bytes.size(); ++line) {
      const std::size_t end = lines_.line_end(line);
      const auto begin = lines_.offset({static_cast<std::uint32_t>(line), 1});
      if (!begin) break;
      take(*begin, end, position);
    }
    if (input_.fix) result_.bytes += input_.bytes.substr(position);
    return std::move(result_);
  }

 private:
  // The line of [begin, end), after what stands between it and the line before.
  void take(std::size_t begin, std::size_t end, std::size_t& position) {
    const std::string_view line = input_.bytes.substr(begin, end - begin);
    const auto found = typography::edits({.text = line, .can_style = false}, profile_);
    for (const typography::Edit& edit : found) add(line, begin, edit);
    if (!input_.fix) return;
    result_.bytes += input_.bytes.substr(position, begin - position);
    result_.bytes += typography::apply(line, found);
    position = end;
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
