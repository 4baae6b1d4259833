#include "office/lost_tags.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "templating/messages.hpp"
#include "templating/statements.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::office {

namespace {

using diag::Diagnostic;
using templating::Tag;

constexpr std::array kUnread{&templating::kUnclosedTag, &templating::kMismatchedTag,
                             &templating::kControlInPrint, &templating::kUnknownStatement};

bool is_one_of(const Diagnostic& problem, auto&... messages) {
  return ((problem.message == &messages) || ...);
}

bool comes_before(const Diagnostic& a, const Diagnostic& b) {
  return std::pair(a.span.source, a.span.begin) < std::pair(b.span.source, b.span.begin);
}

// The first word of a tag, folded: from `column`, past what opens the tag.
std::string first_word(std::string_view line, std::uint32_t column) {
  std::size_t at = 0;
  for (std::uint32_t i = 1; i < column && at < line.size(); ++i)
    at += text::decode(line, at).length;
  const auto is_inside = [line](std::size_t place) {
    return place < line.size() && text::is_letter(text::decode(line, place).value);
  };
  while (at < line.size() && !is_inside(at)) at += text::decode(line, at).length;
  std::size_t end = at;
  while (is_inside(end)) end += text::decode(line, end).length;
  return text::fold_name(line.substr(at, end - at));
}

// What a tag that could not be read was to do: open (repeat, choose), end, or anything else.
Tag::Kind kind_of(const Diagnostic& problem, const diag::SourceMap& sources) {
  if (problem.message == &templating::kUnknownStatement) return Tag::Kind::choose;
  const std::string word = first_word(sources.line(problem.span.source, problem.span.begin.line),
                                      problem.span.begin.column);
  const auto* statement =
      std::ranges::find(templating::kStatements, word, &templating::Statement::words);
  return statement == templating::kStatements.end() ? Tag::Kind::text : statement->kind;
}

class Losses {
 public:
  Losses(std::vector<Diagnostic> problems, const diag::SourceMap& sources)
      : problems_(std::move(problems)), sources_(sources) {}

  // Leaves out what the tag makes of the others.
  void forgive(const Diagnostic& lost) {
    switch (kind_of(lost, sources_)) {
      case Tag::Kind::repeat:
      case Tag::Kind::choose:
        return forgive_until_end(lost);
      case Tag::Kind::end:
        return forgive_opening(lost);
      default:
        return;
    }
  }

  [[nodiscard]] std::vector<Diagnostic> left() && { return std::move(problems_); }

 private:
  void forgive_until_end(const Diagnostic& lost) {
    for (auto problem = problems_.begin(); problem != problems_.end();) {
      const bool is_end = is_one_of(*problem, templating::kEndWithoutStart);
      const bool follows = is_end || is_one_of(*problem, templating::kBranchOutside);
      if (!follows || !comes_before(lost, *problem)) {
        ++problem;
        continue;
      }
      problem = problems_.erase(problem);
      if (is_end) return;
    }
  }

  void forgive_opening(const Diagnostic& lost) {
    const auto is_opening = [&lost](const Diagnostic& problem) {
      return is_one_of(problem, templating::kStartWithoutEnd) && comes_before(problem, lost);
    };
    const auto found = std::find_if(problems_.rbegin(), problems_.rend(), is_opening);
    if (found != problems_.rend()) problems_.erase(std::next(found).base());
  }

  std::vector<Diagnostic> problems_;
  const diag::SourceMap& sources_;
};

}  // namespace

void add_structure(const diag::Sink& structure, std::size_t earlier, const diag::SourceMap& sources,
                   diag::Sink& sink) {
  Losses losses(structure.diagnostics(), sources);
  for (std::size_t i = earlier; i < sink.diagnostics().size(); ++i) {
    const Diagnostic& raised = sink.diagnostics()[i];
    if (std::ranges::find(kUnread, raised.message) != kUnread.end()) losses.forgive(raised);
  }
  std::vector<Diagnostic> left = std::move(losses).left();
  for (Diagnostic& problem : left) sink.add(std::move(problem));
}

}  // namespace greffier::office
