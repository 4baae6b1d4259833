// A template tried with real data: what only its values show, before anything is written.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "io/file_system.hpp"
#include "pipeline/job.hpp"
#include "pipeline/make_documents.hpp"

namespace greffier::pipeline {

// Renders the template with the data and throws the documents away. What is told of tags goes to
// `outcome`, but for tags of which something is told there already: shapes
// (templating/check_expression.hpp) tell first what the whole of the data is like, a trial tells of
// one value (a date among others that is none, a picture that is missing, a division by zero).
class TemplateTrial {
 public:
  // `files` and `outcome` outlive it.
  TemplateTrial(std::string file, io::FileSystem& files, Outcome& outcome);

  // With the fields of these files, the last of which wins.
  void with_fields(const std::vector<std::string>& data_files);
  // With each of the records of a file, and these fields; no more than kMostTried.
  void with_records(const std::string& file, const std::vector<std::string>& data_files);

  static constexpr std::size_t kMostTried = 1'000;

 private:
  // A paragraph of the template: its text, its part and its number.
  using Paragraph = std::tuple<std::string, std::string, int>;

  void take(const Outcome& tried);
  [[nodiscard]] static Paragraph paragraph_of(const diag::Source& source);

  const std::string file_;  // the template
  io::FileSystem& files_;
  Outcome& outcome_;
  Workshop workshop_;
  std::map<Paragraph, diag::SourceId> paragraphs_;           // of `outcome_`
  std::set<std::pair<diag::SourceId, std::uint32_t>> told_;  // where tags begin
};

}  // namespace greffier::pipeline
