// What a reader does many times and tells once.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "material/changes.hpp"

namespace greffier::readers {

class Tally {
 public:
  // One more of it, with what stood there. What has the same `label` is told together, at the place
  // where it was first met: an author, a part of the document, "".
  void add(const material::Rule& rule, const diag::Span& span, std::string_view seen,
           std::string_view label = {});
  // One change for each rule and label: « label : word | word (3) ».
  void tell(material::Changes& changes) const;

 private:
  struct Count {
    const material::Rule* rule;
    std::string label;
    diag::Span span;
    std::string seen;
    int times = 0;
  };
  std::vector<Count> counts_;
  std::map<std::pair<const material::Rule*, std::string>, std::size_t>
      known_;  // indexes of counts_
};

}  // namespace greffier::readers
