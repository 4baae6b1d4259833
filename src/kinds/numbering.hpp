// The numbers of the records of one collection.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "kinds/collection.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// Follows the collection's pattern: {n} is the rank, {n:3} the rank on three figures at least,
// {annee} the year of the document's date, any other name what the data say under it: « 2026-014 »
// from {annee}-{n:3}. Ranks begin with 1, or with the number of the collection's `first_field`.
class Numbering {
 public:
  // Keeps a reference to `collection`. A pattern of the header without {n} is raised.
  Numbering(const Collection& collection, const model::Map& data, diag::Sink& sink);

  // The number of the next record, `given` when its author chose one: the next ones follow it. A
  // number that is taken is raised at `place`.
  [[nodiscard]] std::string next(const std::string& given, const diag::Span& place,
                                 diag::Sink& sink);

 private:
  [[nodiscard]] std::string automatic();

  const Collection* collection_;
  std::string before_, after_;  // what stands around the rank
  std::size_t figures_ = 1;
  bool has_rank_ = true;
  std::int64_t rank_ = 0;
  std::set<std::string> used_;
};

}  // namespace greffier::kinds
