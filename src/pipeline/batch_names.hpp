// The names of the documents of a batch: filled in, made safe, each given once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/content_hash.hpp"
#include "kinds/text_pattern.hpp"
#include "model/value.hpp"
#include "pipeline/batch_records.hpp"

namespace greffier::pipeline {

// « {{ commune }}/{{ numero }}-{{ nom }}.odt »: a bar of the pattern makes a folder, one of a value
// does not.
class NamePattern {
 public:
  // `pattern` as typed; "" names a document as its file, or by its rank: « document-00012 ».
  // Mistakes in it are raised in a source of `sources`.
  NamePattern(std::string_view pattern, diag::SourceMap& sources, diag::Sink& sink);

  // The extension that the pattern ends with: "odt", "docx"; "" when it has none.
  [[nodiscard]] const std::string& extension() const { return extension_; }
  // The folded names of the fields of a record that names are made of.
  [[nodiscard]] const std::set<std::string>& fields() const { return fields_; }
  // The path of the document of a record, without its extension, below the folder of the batch.
  // `fields` are those of the record, besides which there are `rang` and `fichier`.
  [[nodiscard]] std::string name(const Record& record, const model::Map& fields,
                                 diag::Sink& sink) const;

 private:
  std::vector<kinds::TextPattern> parts_;  // folders, then the file
  std::string extension_;
  std::set<std::string> fields_;
};

// Finds names that two records have. Holds 40 bytes a record.
class NameLedger {
 public:
  // Names that differ in their case only are one: some disks do not tell them apart.
  void add(std::string_view name, const Record& record);
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

  struct Clash {
    std::size_t first = 0;  // ranks
    std::size_t second = 0;
    std::uint32_t first_line = 0;
    std::uint32_t second_line = 0;
  };
  // In the order of the second ones.
  [[nodiscard]] std::vector<Clash> clashes();

 private:
  struct Entry {
    io::ContentHash name;
    std::size_t rank = 0;
    std::uint32_t line = 0;
  };
  std::vector<Entry> entries_;
};

}  // namespace greffier::pipeline
