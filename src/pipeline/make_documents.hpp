// From notes to the bytes of documents, which nobody has written yet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"
#include "io/office_program.hpp"
#include "pipeline/job.hpp"
#include "pipeline/read_input.hpp"
#include "pipeline/workshop.hpp"

namespace greffier::pipeline {

struct MadeDocument {
  std::string path, bytes;
};

struct Made {
  Outcome outcome;                      // which has written nothing but an annotated template
  std::vector<MadeDocument> documents;  // all that the job asks for, or none
};

// What every document of a job is made with.
struct Makers {
  Workshop& workshop;
  io::FileSystem& files;
  const io::OfficeProgram& office;  // asked only for pages that are not estimated
};

// Makes the documents of a job, or only checks when the job has no outputs. None when there are
// errors. What is `given` (it has an input) takes the place of the file `job.notes`.
[[nodiscard]] Made make_documents(const Job& job, const Makers& makers,
                                  std::optional<GivenInput> given = {});

}  // namespace greffier::pipeline
