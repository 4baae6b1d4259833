// A document kind as data: what templates/<kind>/kind.yaml says. Adding one touches no C++.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/sink.hpp"
#include "kinds/collection.hpp"
#include "kinds/document_plan.hpp"
#include "kinds/field.hpp"
#include "kinds/rule.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// A heading that the outline of this kind usually has.
struct Section {
  Wording label;
  std::vector<std::string> aliases;  // folded
  Requirement requirement = Requirement::optional;
  std::string gathers;  // the collection whose records it is made to hold, or ""
};

// Where each of the metadata comes from; see metadata.hpp.
struct MetadataFormulas {
  Formula title;
  Formula subject;
  Formula author;
  Formula description;
  Formula date;
  std::vector<Formula> keywords;
  std::vector<std::pair<std::string, Formula>> custom;
};

struct Kind {
  std::string name;                 // of its folder: "compte-rendu"
  Wording label;                    // « Compte rendu »
  Wording help;                     // what it is for
  std::vector<std::string> titles;  // folded: what titles of such documents begin with
  std::string charte;               // the charte used when nobody names one
  model::Value numbering;  // of headings, in place of the charte's; nothing for the charte's own
  model::Value styles;     // of roles, over those of any charte; nothing for none
  bool is_open = false;    // any other name is as good as a field
  std::vector<Field> fields;
  std::vector<Collection> collections;
  std::vector<Section> outline;
  std::vector<std::string> facts;  // keys of the line of facts under the title, in order
  MetadataFormulas metadata;
  std::vector<std::string> computations;  // names of computations.hpp, in order
  std::vector<Rule> rules;
  std::vector<DocumentPlan> documents;  // what notes of this kind give: at least one, the main one
};

// Reads a kind from its YAML as ingest::read_yaml gives it. Total: what cannot be understood is
// reported and left out.
[[nodiscard]] Kind read_kind(const model::Value& yaml, diag::Sink& sink);

}  // namespace greffier::kinds
