// What the checks work on: the parts of one package, read, and where to tell their faults.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "package/package.hpp"
#include "xml/tree.hpp"

namespace greffier::checks {

// An XML part.
struct JudgedPart {
  std::string name;
  xml::Node root;
};

// Names that were met, to be asked for.
using Names = std::set<std::string, std::less<>>;

class Dossier {
 public:
  // Reads the XML parts; those that are not well-formed are told in `sink` and left out. All three
  // references must outlive the dossier.
  Dossier(const package::Package& package, std::string_view file, diag::Sink& sink,
          std::span<const xml::Prefix> prefixes);

  [[nodiscard]] const package::Package& package() const { return package_; }
  [[nodiscard]] std::string_view file() const { return file_; }
  [[nodiscard]] const std::vector<JudgedPart>& parts() const { return parts_; }
  // The root of a part that was read, or null.
  [[nodiscard]] const xml::Node* root(std::string_view part) const;

  // Raises `message` with the file as {0} and `arguments` after it.
  template <typename... Arguments>
  void fault(const diag::Message& message, const Arguments&... arguments) const {
    sink_.raise(message, {}, file_, arguments...);
  }

 private:
  const package::Package& package_;
  std::string_view file_;
  diag::Sink& sink_;
  std::vector<JudgedPart> parts_;
};

// One thing that is checked, as the tables of the formats list them.
using Check = void (*)(const Dossier&);

// Calls `visit` with every element from `root` on, parents before children, in document order.
void for_each_element(const xml::Node& root, const std::function<void(const xml::Node&)>& visit);

// The value of an attribute, or "".
[[nodiscard]] std::string_view value_of(const xml::Node& element, std::string_view attribute);

// A quotation of at most 40 characters for a message.
[[nodiscard]] std::string excerpt(std::string_view content);

// An attribute whose values must be unique in a part, on the elements listed.
struct IdRule {
  std::string_view attribute;
  std::vector<std::string_view> elements;  // every element when empty
};
// Tells each value that is used twice in a part.
void check_ids(const Dossier& dossier, const JudgedPart& part, const IdRule& rule);

}  // namespace greffier::checks
