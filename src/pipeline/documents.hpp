// The documents that notes give: those that their kind plans (kinds/document_plan.hpp), with the
// data and the file name of each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "kinds/kind.hpp"
#include "model/value.hpp"

namespace greffier::pipeline {

struct PlannedDocument {
  const kinds::DocumentPlan* plan = nullptr;
  std::string stem;                  // the name of its file, without folder and extension
  std::optional<model::Value> item;  // that it is about
};

// The data of one of the documents, from those of the notes: with its item, and as shape_document()
// makes them. As large as those of the notes: one at a time is enough.
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
