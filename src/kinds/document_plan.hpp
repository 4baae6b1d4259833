// A document that notes of a kind give, as kind.yaml says it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinds/field.hpp"
#include "kinds/formula.hpp"
#include "model/value.hpp"
#include "templating/tag.hpp"

namespace greffier::kinds {

// One document, or one for each item of a list.
struct DocumentPlan {
  std::string name;    // folded: "proces_verbal"
  Wording label;       // « Procès-verbal »
  std::string called;  // what `genre` says in it, with tags; "" for what the notes say
  std::string layout;  // in the folder of the kind
  // The name of its file without its extension, with tags; `notes` is that of the notes. "" for
  // that of the notes and, but for the main document, the plan's and its item's rank.
  std::string file;
  std::optional<templating::Tag> items;  // `pour: d dans deliberations`: one for each of them
  model::Value page;      // what its pages have of their own: the keys of `page` in a charte
  std::string watermark;  // with tags; "" for none
  std::vector<std::string> without;  // containers that it leaves out: confidential passages
  // Of what the notes carried by it hold: containers that it shows though it prints none of their
  // words, and those that change its figures.
  std::vector<std::string> shown, counted;
  bool without_contacts = false;  // leaves out addresses and phones: contacts.hpp
  Formula condition;              // `si`: no such document when it does not hold
};

}  // namespace greffier::kinds
