#include "typography/document_of.hpp"

#include <set>
#include <sstream>

namespace greffier::typography::testing {

namespace {

model::List& list_at_end(model::Blocks& blocks) {
  const bool has_list = !blocks.empty() && std::holds_alternative<model::List>(blocks.back().node);
  if (!has_list) blocks.push_back({model::List{}, {}});
  return std::get<model::List>(blocks.back().node);
}

void add_item(model::Blocks& blocks, const std::string& text) {
  list_at_end(blocks).items.push_back({{model::paragraph(text)}, {}});
}

void add_title(model::Blocks& blocks, const std::string& text) {
  blocks.push_back({model::Heading{.inlines = {model::text(text)}, .anchor = {}}, {}});
}

void add_line(model::Blocks& blocks, const std::string& line) {
  if (line.starts_with("# ") || line.starts_with("## "))
    add_title(blocks, line.substr(line.find(' ') + 1));
  else if (line.starts_with("-- "))
    add_item(list_at_end(blocks).items.back().blocks, line.substr(3));
  else if (line.starts_with("- "))
    add_item(blocks, line.substr(2));
  else
    blocks.push_back(model::paragraph(line));
}

}  // namespace

model::Blocks document_of(std::string_view lines) {
  model::Blocks blocks;
  std::istringstream stream{std::string(lines)};
  for (std::string line; std::getline(stream, line);) add_line(blocks, line);
  return blocks;
}

std::string found_in(std::string_view lines, const Profile& profile) {
  const model::Blocks blocks = document_of(lines);
  DocumentText document;
  document.add(blocks);
  std::set<std::string> names;
  for (const Finding& finding : check_consistency(document, profile))
    names.insert(std::string(finding.rule->id) + "?");
  std::string result;
  for (const std::string& name : names) result += (result.empty() ? "" : " ") + name;
  return result;
}

}  // namespace greffier::typography::testing
