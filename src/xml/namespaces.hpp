// From the prefixes of a document to the canonical ones.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xml/tree.hpp"

namespace greffier::xml {

// A name as the parser gives it. URI and prefix are interned strings of the parser: equal ones have
// the same address, which is what the fast path of Namespaces compares.
struct QualifiedName {
  std::string_view prefix;
  std::string_view uri;
  std::string_view local;
};

// The namespaces in scope while a document is read, and how each is written.
class Namespaces {
 public:
  explicit Namespaces(std::span<const Prefix> canonical) : canonical_(canonical) {}

  // An element begins (before its declarations) and ends.
  void open() { scopes_.push_back(bindings_.size()); }
  void close();
  // A declaration of the element that was opened last, as the attribute it becomes.
  [[nodiscard]] Attribute declare(std::string_view prefix, std::string_view uri);

  // The name with the prefix that is written.
  [[nodiscard]] std::string written(const QualifiedName& name);
  // The value of an attribute; prefixes that it lists are rewritten.
  [[nodiscard]] std::string value(const QualifiedName& element, const QualifiedName& attribute,
                                  std::string_view value) const;

 private:
  struct Binding {
    std::string prefix;
    std::string written;
  };

  const std::string& written_prefix(std::string_view prefix, std::string_view uri);
  [[nodiscard]] std::string choose(std::string_view prefix, std::string_view uri);
  [[nodiscard]] std::string choose_foreign(std::string_view prefix, std::string_view uri);
  [[nodiscard]] bool is_canonical(std::string_view prefix) const;
  [[nodiscard]] bool is_renamed_from_another(std::string_view prefix, std::string_view uri) const;
  [[nodiscard]] std::string rewrite(std::string_view token, bool is_bare_prefix) const;

  std::span<const Prefix> canonical_;
  std::map<std::pair<const char*, const char*>, std::string> known_;  // URI, prefix → written
  std::map<std::string, std::string, std::less<>> renamed_;  // written prefix → its foreign URI
  std::set<std::string, std::less<>> kept_;                  // foreign prefixes written as they are
  std::vector<Binding> bindings_;
  std::vector<std::size_t> scopes_;  // sizes of bindings_ before each open element
  bool rewrites_ = false;            // some prefix in this document is not the canonical one
};

}  // namespace greffier::xml
