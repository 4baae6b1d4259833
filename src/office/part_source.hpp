// A part of a package that is edited where its words stand: all other bytes stay.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "package/package.hpp"
#include "xml/extents.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

class PartSource {
 public:
  // Reads the part of that name; nothing when it is missing, or damaged (then the sink says so).
  // `file` is what messages call the package. A part whose bytes cannot be edited in place
  // (xml/extents.hpp says when) is written anew from its tree first, which matters only if it is
  // changed.
  [[nodiscard]] static std::optional<PartSource> read(const package::Package& package,
                                                      std::string_view name,
                                                      std::span<const xml::Prefix> prefixes,
                                                      std::string_view file, diag::Sink& sink);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const xml::Node& root() const { return *root_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] const xml::Extent& extent(const xml::Node& node) const { return extents_.of(node); }
  // The bytes of a node, and those of its start tag.
  [[nodiscard]] std::string_view source(const xml::Node& node) const;
  [[nodiscard]] std::string_view start_tag(const xml::Node& node) const;
  // « xmlns:dc="…" » with a space before it when the root does not declare the prefix, else "".
  [[nodiscard]] std::string missing_declaration(const xml::Prefix& prefix) const;

  // Edits, in any order; what is inserted at one place stands in the order of the calls. No byte is
  // replaced twice.
  void replace(std::size_t begin, std::size_t end, std::string xml);
  void insert(std::size_t at, std::string xml) { replace(at, at, std::move(xml)); }
  // Behind everything in `element`, or before it.
  void append_inside(const xml::Node& element, std::string_view xml);

  // The bytes of a node as they are edited so far; its edits are no longer made in place. For a
  // node that moves into what replaces its parent.
  [[nodiscard]] std::string take(const xml::Node& node);

  [[nodiscard]] bool is_changed() const { return !splices_.empty(); }
  [[nodiscard]] std::string edited() const;

 private:
  struct Splice {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string xml;
  };

  [[nodiscard]] std::string applied(std::size_t begin, std::size_t end,
                                    std::vector<Splice> splices) const;

  std::string name_;
  std::string bytes_;
  std::unique_ptr<xml::Node> root_;
  xml::Extents extents_;
  std::vector<Splice> splices_;
};

}  // namespace greffier::office
