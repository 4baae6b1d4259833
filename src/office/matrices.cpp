#include "office/matrices.hpp"

#include <algorithm>

#include "office/table_layout.hpp"

namespace greffier::office {

namespace {

using namespace model;

// A heading and what follows it.
struct Part {
  Inlines title;
  Blocks blocks;
};

struct Parts {
  Blocks before;  // the first heading
  std::vector<Part> parts;
};

Parts split_at_headings(Blocks inner) {
  Parts result;
  for (Block& block : inner) {
    if (auto* heading = std::get_if<Heading>(&block.node)) {
      result.parts.push_back({std::move(heading->inlines), {}});
    } else if (result.parts.empty()) {
      result.before.push_back(std::move(block));
    } else {
      result.parts.back().blocks.push_back(std::move(block));
    }
  }
  return result;
}

Cell cell(Blocks blocks) {
  Cell result;
  result.blocks = std::move(blocks);
  return result;
}

// Sets `parts` in a table of `width` columns: a header row of titles, then a row of contents, again
// for every `width` parts.
Blocks matrix(const Container& container, Blocks inner, std::size_t width) {
  Parts split = split_at_headings(std::move(inner));
  const std::string* title = container.attribute("titre");
  if (split.parts.empty()) {
    if (title != nullptr && !title->empty())
      split.before.insert(split.before.begin(), paragraph(*title, "groupe"));
    return std::move(split.before);
  }
  Table table;
  table.columns.assign(width, Column{Align::left, 1.0 / static_cast<double>(width)});
  for (std::size_t first = 0; first < split.parts.size(); first += width) {
    Row titles{RowKind::header, {}};
    Row contents{RowKind::body, {}};
    for (std::size_t i = first; i < std::min(first + width, split.parts.size()); ++i) {
      titles.cells.push_back(cell({paragraph(std::move(split.parts[i].title))}));
      contents.cells.push_back(cell(std::move(split.parts[i].blocks)));
    }
    table.rows.push_back(std::move(titles));
    table.rows.push_back(std::move(contents));
  }
  if (title != nullptr && !title->empty()) table.caption = {model::text(*title)};
  lay_out(table);
  split.before.push_back({std::move(table), {}});
  return std::move(split.before);
}

}  // namespace

Blocks opposition(const Container& container, Blocks inner) {
  const auto headings = std::ranges::count_if(
      inner, [](const Block& block) { return std::holds_alternative<Heading>(block.node); });
  return matrix(container, std::move(inner),
                static_cast<std::size_t>(std::max<std::ptrdiff_t>(headings, 1)));
}

Blocks swot(const Container& container, Blocks inner) {
  return matrix(container, std::move(inner), 2);
}

}  // namespace greffier::office
