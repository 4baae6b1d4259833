// The promise that every word of the notes is in the document.
#pragma once

#include <string>
#include <vector>

#include "checks/document_words.hpp"
#include "diag/sink.hpp"
#include "kinds/kind.hpp"
#include "model/value.hpp"

namespace greffier::pipeline {

// The texts of some notes, taken after corrections and before anything is set.
class WordPromise {
 public:
  // `body` is that of the notes, internal notes left out.
  explicit WordPromise(const model::Blocks& body);
  // Adds the containers of `body`, which `kind` was applied to: their titles are words of the body;
  // the attributes of records, which a template may choose among, and those that containers print,
  // must stand somewhere. Attributes that a container does not know are told by kinds::apply.
  void add_containers(const model::Blocks& body, const kinds::Kind& kind);
  // Adds the header: what `data` (of kinds::apply) makes of its members. Pictures, personal data
  // and what only goes into the properties of the file are left out.
  void add_header(const model::Map& header, const kinds::Kind& kind, const model::Map& data);

  // There is nothing to keep.
  [[nodiscard]] bool is_empty() const {
    return body_.empty() && header_.empty() && attributes_.empty();
  }
  // A word of the body that the document lacks is an error at its place; fields of the header and
  // attributes that it lacks a word of are named in one note each.
  void check(const checks::DocumentWords& document, diag::Sink& sink) const;

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
  void add_value(const std::string& label, const model::Value& value, const kinds::Field* field);
  void add_members(const std::string& label, const model::Map& map, const kinds::Field* field);
  void add_attributes(const model::Container& container, bool is_record);
  static void tell_unprinted(const std::vector<Field>& fields,
                             const std::vector<checks::MissingWord>& missing,
                             const diag::Message& message, diag::Sink& sink);

  std::vector<Paragraph> body_;
  std::vector<Field> header_;
  std::vector<Field> attributes_;
};

}  // namespace greffier::pipeline
