// A container whose instances in the body are also records of the data.
#pragma once

#include <string>
#include <vector>

#include "kinds/field.hpp"
#include "kinds/vote.hpp"

namespace greffier::kinds {

// `::: decision` gives `decisions`. Each record holds `numero`, its content and its fields.
struct Collection {
  std::string container;   // folded, as model::Container::kind
  std::string name;        // key of the list in the data
  Wording label;           // of one record
  std::string content;     // key of what the container holds
  bool is_inline = false;  // content is always Inlines; else Inlines for one paragraph, or Blocks
  std::string numbering = "{n}";   // the number of a record, see numbering.hpp
  std::string numbering_field;     // the field whose text replaces it when it is given, or ""
  std::string first_field;         // the field that holds the first rank, or ""
  std::vector<std::string> facts;  // keys of the fields that stand in a table at its top
  std::string presentation;        // the container that it is set like, "" for its own way
  std::string check;               // a computation of checks.hpp, or ""
  VoteOutcomes outcomes;           // for the check of votes
  std::vector<Field> fields;
};

}  // namespace greffier::kinds
