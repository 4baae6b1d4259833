// The documents that notes give: those that their kind plans (kinds/document_plan.hpp), with the
// data and the file name of each.
#pragma once

#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "kinds/kind.hpp"
#include "model/value.hpp"

namespace greffier::pipeline {

struct PlannedDocument {
  const kinds::DocumentPlan* plan = nullptr;
  std::string stem;   // the name of its file, without folder and extension
  model::Value item;  // that it is about, if it is about one
};

// The data of a document: those of the notes, as shape_document() makes them, with its item. Made
// when it is written: many documents of large notes would fill the memory.
[[nodiscard]] model::Map data_of(const PlannedDocument& document, const model::Map& data);

// The plan of that name (any case, accents and spaces), the main one for ""; null when there is
// none, which is raised.
[[nodiscard]] const kinds::DocumentPlan* find_plan(const kinds::Kind& kind, const std::string& name,
                                                   diag::Sink& sink);

// The documents of the plan `name`, of all plans for "". `notes` is the path of the notes. Two
// documents of one name are raised, and so is a plan that was asked for and gives nothing.
[[nodiscard]] std::vector<PlannedDocument> plan_documents(const kinds::Kind& kind,
                                                          const model::Map& data,
                                                          const std::string& notes,
                                                          const std::string& name,
                                                          diag::Sink& sink);

// Makes the data those of a document of `plan`: what `genre` says, the containers that it leaves
// out, in the body and among the pieces of the items of a sitting: what is not printed has no
// number of a table either. Before the data are presented.
void shape_document(const kinds::DocumentPlan& plan, model::Map& data);

// The name of a file without its folder and its extension.
[[nodiscard]] std::string stem_of(std::string_view path);

// A text as the name of a file: letters, figures, '.', '_' and '-', which stands for all the rest.
[[nodiscard]] std::string file_name(std::string_view text);

}  // namespace greffier::pipeline
