// The kinds of documents, to be told to those who choose one.
#pragma once

#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"
#include "pipeline/shape_words.hpp"

namespace greffier::pipeline {

struct DocumentCard {
  std::string name;
  FieldWords label;
  bool is_for_each = false;  // one for each item of a list of the notes
};

struct KindCard {
  std::string name;  // what `modele:` and `greffier new` take
  FieldWords label;
  FieldWords help;                      // what it is for
  std::vector<DocumentCard> documents;  // the main one first
};

struct KindCards {
  diag::Sink sink;
  diag::SourceMap sources;
  std::vector<KindCard> kinds;  // by name
};

// All built-in kinds.
[[nodiscard]] KindCards kind_cards(const io::FileSystem& files);

}  // namespace greffier::pipeline
