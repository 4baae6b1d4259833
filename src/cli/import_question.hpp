// Asks a person before each change of an import.
#pragma once

#include <istream>
#include <map>
#include <ostream>
#include <string_view>

#include "pipeline/import_job.hpp"

namespace greffier::cli {

// Keeps the answers that are for all changes of one rule. Once the input has ended, nobody is asked
// any more: the answer is what the program would have done by itself.
class ImportQuestion {
 public:
  ImportQuestion(std::istream& in, std::ostream& out, diag::Language language)
      : in_(in), out_(out), language_(language) {}

  [[nodiscard]] bool ask(const pipeline::ImportChange& change);

 private:
  void show(const pipeline::ImportChange& change);

  std::istream& in_;
  std::ostream& out_;
  diag::Language language_;
  std::map<std::string_view, bool> settled_;  // by rule
  bool is_alone_ = false;                     // the input has ended
};

}  // namespace greffier::cli
