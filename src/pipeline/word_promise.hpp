// The promise that every word of the notes is in the document.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "checks/words.hpp"
#include "diag/sink.hpp"
#include "kinds/kind.hpp"
#include "model/value.hpp"
#include "package/package.hpp"

namespace greffier::pipeline {

// The texts of some notes, taken after corrections and before anything is set.
class WordPromise {
 public:
  // `body` is that of the notes, internal notes left out.
  explicit WordPromise(const model::Blocks& body);
  // Adds the header: what `data` (of kinds::apply) makes of its members. Pictures, personal data
  // and what only goes into the properties of the file are left out.
  void add_header(const model::Map& header, const kinds::Kind& kind, const model::Map& data);

  // A word of the body that the document lacks is an error at its place; fields of the header that
  // it lacks a word of are named in one note.
  void check(const package::Package& document, diag::Sink& sink) const;

 private:
  struct Paragraph {
    std::string text;
    diag::Span span;
  };
  struct Field {
    std::string label;
    std::vector<std::string> words;
  };
  void tell_lost(const std::vector<checks::MissingWord>& missing, diag::Sink& sink) const;
  void tell_unprinted(const std::set<const Field*>& unprinted, diag::Sink& sink) const;

  std::vector<Paragraph> body_;
  std::vector<Field> header_;
};

}  // namespace greffier::pipeline
