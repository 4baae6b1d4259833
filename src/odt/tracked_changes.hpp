// Tracked changes of ODF 1.3 part 3 § 5.5 while they are written.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "office/correction.hpp"
#include "office/part_source.hpp"

namespace greffier::odt {

// The tracked changes of one part. Each host (the body, a header) declares its own.
class TrackedChanges {
 public:
  // Takes note of the changes that the part has already.
  TrackedChanges(const office::PartSource& part, const office::CorrectionOptions& options);

  // Declares a change in `host`; answers the number that marks in the text refer to.
  [[nodiscard]] std::string insertion(const xml::Node& host);
  // `content`: the paragraph that holds the deleted text.
  [[nodiscard]] std::string deletion(const xml::Node& host, std::string_view content);

  // True when the change of that number is an insertion of the document as it came.
  [[nodiscard]] bool is_insertion(std::string_view id) const;

  // Writes the declarations into the hosts.
  void write(office::PartSource& part) const;

 private:
  struct Host {
    const xml::Node* element = nullptr;
    std::string regions;
  };

  void know(const xml::Node& node);
  std::string declare(const xml::Node& host, std::string_view kind, std::string_view content);

  const office::CorrectionOptions& options_;
  std::string prefix_;       // of the numbers: those of two parts differ
  std::string declaration_;  // of dc: where the root has none
  std::set<std::string, std::less<>> taken_;
  std::set<std::string, std::less<>> insertions_;
  std::vector<Host> hosts_;  // in the order of their first change
  int number_ = 0;
};

}  // namespace greffier::odt
