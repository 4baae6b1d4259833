#include "pipeline/rule_names.hpp"

#include "typography/rule.hpp"

namespace greffier::pipeline {

std::string rule_named(std::string_view text) {
  std::string id(text);
  if (id.starts_with('t')) id[0] = 'T';
  return typography::find_rule(id) == nullptr ? std::string() : id;
}

std::vector<std::string_view> rule_ids() {
  std::vector<std::string_view> ids;
  for (const typography::Rule& rule : typography::rules()) ids.push_back(rule.id);
  return ids;
}

}  // namespace greffier::pipeline
