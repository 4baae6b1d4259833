#include "office/matrices.hpp"

#include <algorithm>

#include "office/table_layout.hpp"

namespace greffier::office {

namespace {

using namespace model;

constexpr std::size_t kMostAbreast = 3;  // who sign side by side

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

void give_role(Blocks& blocks, std::string_view role) {
  for (Block& block : blocks)
    if (auto* line = std::get_if<Paragraph>(&block.node); line && line->role.empty())
      line->role = role;
}

// `parts` in a table of `width` columns: a header row of titles, then a row of contents, again for
// every `width` parts.
Table in_rows(std::vector<Part> parts, std::size_t width) {
  Table table;
  table.columns.assign(width, Column{Align::left, 1.0 / static_cast<double>(width)});
  for (std::size_t first = 0; first < parts.size(); first += width) {
    Row titles{RowKind::header, {}};
    Row contents{RowKind::body, {}};
    for (std::size_t i = first; i < std::min(first + width, parts.size()); ++i) {
      titles.cells.push_back(cell({paragraph(std::move(parts[i].title))}));
      contents.cells.push_back(cell(std::move(parts[i].blocks)));
    }
    table.rows.push_back(std::move(titles));
    table.rows.push_back(std::move(contents));
  }
  return table;
}

// Sets the parts of a container in such a table, under its title.
Blocks matrix(const Container& container, Blocks inner, std::size_t width) {
  Parts split = split_at_headings(std::move(inner));
  const std::string* title = container.attribute("titre");
  if (split.parts.empty()) {
    if (title != nullptr && !title->empty())
      split.before.insert(split.before.begin(), paragraph(*title, "groupe"));
    return std::move(split.before);
  }
  Table table = in_rows(std::move(split.parts), width);
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

Blocks signatories(Blocks inner) {
  Parts split = split_at_headings(std::move(inner));
  give_role(split.before, "signature_nom");
  for (Part& part : split.parts) give_role(part.blocks, "signature_nom");
  const std::size_t count = split.parts.size();
  const std::size_t width = count == 4 ? 2 : std::min(count, kMostAbreast);
  Table table = in_rows(std::move(split.parts), width);
  table.bare = true;
  table.name = "Signatures";
  for (Row& row : table.rows)
    for (Cell& each : row.cells)
      if (row.kind == RowKind::header) give_role(each.blocks, "signature");
  lay_out(table);
  split.before.push_back({std::move(table), {}});
  return std::move(split.before);
}

}  // namespace greffier::office
