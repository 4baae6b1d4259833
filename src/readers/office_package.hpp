// The parts of an office file, read as far as they are sound.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "package/package.hpp"
#include "xml/tree.hpp"

namespace greffier::readers {

class OfficePackage {
 public:
  // Opens the zip; nothing and told when it cannot be read. `name` is what messages call the file;
  // it and the sink outlive this.
  [[nodiscard]] static std::optional<OfficePackage> open(std::string_view bytes,
                                                         std::string_view name, diag::Sink& sink);

  // The part as XML: nothing when there is none; nothing and told, as an error when the document is
  // nothing without it, when it is damaged.
  [[nodiscard]] std::optional<xml::Node> read(std::string_view part,
                                              std::span<const xml::Prefix> prefixes,
                                              bool is_needed = false) const;
  // The bytes of a part; nothing when there is none or it is damaged.
  [[nodiscard]] std::optional<std::string_view> bytes(std::string_view part) const;
  [[nodiscard]] bool has(std::string_view part) const { return package_.find(part) != nullptr; }
  // Tells that the file is no text document of that format, for want of `missing`.
  void refuse(std::string_view format, std::string_view missing) const;
  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] diag::Sink& sink() const { return *sink_; }

 private:
  OfficePackage(package::Package package, std::string_view name, diag::Sink& sink)
      : package_(std::move(package)), name_(name), sink_(&sink) {}

  package::Package package_;
  std::string_view name_;
  diag::Sink* sink_;
};

}  // namespace greffier::readers
