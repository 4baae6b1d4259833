// The promise that every word of the notes is in the document.
#pragma once

#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "model/value.hpp"
#include "package/package.hpp"

namespace greffier::pipeline {

// The texts of some notes, taken after corrections and before anything is set.
class WordPromise {
 public:
  // `header` is the header of the notes; `body` their body, internal notes left out.
  WordPromise(const model::Map& header, const model::Blocks& body);

  // A word of the body that the document lacks is an error at its place; fields of the header that
  // it lacks are named in one note.
  void check(const package::Package& document, diag::Sink& sink) const;

 private:
  struct Paragraph {
    std::string text;
    diag::Span span;
  };
  struct Field {
    std::string label;
    std::vector<std::string> texts;
  };
  void check_body(const package::Package& document, diag::Sink& sink) const;
  void check_header(const package::Package& document, diag::Sink& sink) const;

  std::vector<Paragraph> body_;
  std::vector<Field> header_;
};

}  // namespace greffier::pipeline
