// A009 to A011: what is set in place by hand.
#include <algorithm>

#include "accessibility/checks.hpp"
#include "accessibility/excerpts.hpp"
#include "text/letters.hpp"

namespace greffier::accessibility {

namespace {

constexpr std::size_t kPageOfEmpties = 5;  // so many in a row are there to fill a page
constexpr std::size_t kManySpaces = 4;
constexpr std::size_t kManyLines = 3;  // with a tab inside, one under the other

// Empty paragraphs in a row: [begin, end) of the blocks of a flow.
struct Gap {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_gap(const Document& document, const Block& block) {
  if (block.is_table) return false;
  const Paragraph& paragraph = document.paragraphs[block.index];
  return is_empty(paragraph) && paragraph.level == 0 && !paragraph.is_code &&
         !paragraph.breaks_page;
}

std::vector<Gap> gaps(const Document& document, const Flow& flow) {
  std::vector<Gap> result;
  for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
    if (!is_gap(document, flow.blocks[i])) continue;
    if (result.empty() || result.back().end != i) result.push_back({i, i});
    result.back().end = i + 1;
  }
  return result;
}

bool is_table_at(const Flow& flow, std::size_t index) {
  return index < flow.blocks.size() && flow.blocks[index].is_table;
}

// The formats want one paragraph in a cell that is empty, and beside a table at some places.
std::size_t unneeded(const Flow& flow, const Gap& gap) {
  const std::size_t count = gap.end - gap.begin;
  const bool is_all = count == flow.blocks.size();
  const bool by_table =
      (gap.begin > 0 && is_table_at(flow, gap.begin - 1)) || is_table_at(flow, gap.end);
  return is_all || by_table ? count - 1 : count;
}

// What stands before a gap, as its place is told.
std::string text_before(const Document& document, const Flow& flow, const Gap& gap) {
  for (std::size_t i = gap.begin; i-- > 0;)
    if (!flow.blocks[i].is_table) return excerpt(document.paragraphs[flow.blocks[i].index].text());
  return {};
}

void report_gaps(const Document& document, Report& report, std::size_t least, std::size_t most) {
  for (const Flow& flow : document.flows) {
    if (flow.setting == Setting::header) continue;
    for (const Gap& gap : gaps(document, flow)) {
      const std::size_t count = unneeded(flow, gap);
      if (count < least || count > most) continue;
      const Id at = document.paragraphs[flow.blocks[gap.begin].index].at;
      report.add(at, count, text_before(document, flow, gap));
    }
  }
}

bool is_made_of_spaces(std::string_view text) {
  return text.find(std::string(kManySpaces, ' ')) != std::string_view::npos ||
         text.find("\t\t") != std::string_view::npos;
}

// A tab between words, which is no leader of a table of contents.
bool has_column(const Paragraph& paragraph) {
  const std::string text = paragraph.text();
  return !paragraph.in_contents && !paragraph.in_list && !paragraph.is_code &&
         text::trimmed(text).find('\t') != std::string_view::npos;
}

// A table of contents that is typed is told as such (A034).
bool ends_with_number(const Paragraph& paragraph) {
  const std::string text = paragraph.text();
  const std::string_view line = text::trimmed(text);
  return !line.empty() && line.back() >= '0' && line.back() <= '9';
}

void report_columns(const Document& document, const Flow& flow, Report& report) {
  std::size_t count = 0;
  std::size_t numbered = 0;
  const auto tell = [&](std::size_t end) {
    if (count >= kManyLines && numbered < count) {
      const Paragraph& first = document.paragraphs[flow.blocks[end - count].index];
      report.add(first.at, excerpt(first.text()));
    }
    count = numbered = 0;
  };
  for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
    const Block& block = flow.blocks[i];
    if (block.is_table || !has_column(document.paragraphs[block.index])) {
      tell(i);
      continue;
    }
    ++count;
    if (ends_with_number(document.paragraphs[block.index])) ++numbered;
  }
  tell(flow.blocks.size());
}

}  // namespace

void check_empty_paragraphs(const Document& document, Report& report) {
  report_gaps(document, report, 1, kPageOfEmpties - 1);
}

void check_page_breaks(const Document& document, Report& report) {
  report_gaps(document, report, kPageOfEmpties, kNone);
}

void check_typed_layout(const Document& document, Report& report) {
  for (const Paragraph& paragraph : document.paragraphs) {
    const std::string text = paragraph.text();
    if (is_running(document, paragraph) && !paragraph.in_contents && !paragraph.is_code &&
        is_made_of_spaces(text::trimmed(text)))
      report.add(paragraph.at, excerpt(text));
  }
  for (const Flow& flow : document.flows)
    if (flow.setting != Setting::header) report_columns(document, flow, report);
}

}  // namespace greffier::accessibility
