// A document kind as data: what templates/<kind>/kind.yaml says. Adding one touches no C++.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/sink.hpp"
#include "kinds/document_plan.hpp"
#include "kinds/field.hpp"
#include "kinds/rule.hpp"
#include "kinds/vote.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// A container whose instances in the body are also records of the data (`::: decision` gives
// `decisions`). Each record holds `numero`, its content and its fields.
struct Collection {
  std::string container;   // folded, as model::Container::kind
  std::string name;        // key of the list in the data
  Wording label;           // of one record
  std::string content;     // key of what the container holds
  bool is_inline = false;  // content is always Inlines; else Inlines for one paragraph, or Blocks
  std::string numbering = "{n}";   // {n} is the rank; the whole is the number
  std::vector<std::string> facts;  // keys of the fields that stand in a table at its top
  std::string presentation;        // the container that it is set like, "" for its own way
  std::string check;               // a computation of checks.hpp, or ""
  VoteOutcomes outcomes;           // for the check of votes
  std::vector<Field> fields;
};

// A heading that the outline of this kind usually has.
struct Section {
  Wording label;
  std::vector<std::string> aliases;  // folded
  Requirement requirement = Requirement::optional;
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
  std::string name;        // of its folder: "compte-rendu"
  Wording label;           // « Compte rendu »
  Wording help;            // what it is for
  std::string charte;      // the charte used when nobody names one
  model::Value numbering;  // of headings, in place of the charte's; nothing for the charte's own
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
