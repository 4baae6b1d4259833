#include "readers/office_package.hpp"

#include <utility>

#include "readers/office_messages.hpp"

namespace greffier::readers {

std::optional<OfficePackage> OfficePackage::open(std::string_view bytes, std::string_view name,
                                                 diag::Sink& sink) {
  auto package = package::read(bytes, name);
  if (package) return OfficePackage(*std::move(package), name, sink);
  sink.add(package.error());
  return std::nullopt;
}

std::optional<xml::Node> OfficePackage::read(std::string_view part,
                                             std::span<const xml::Prefix> prefixes,
                                             bool is_needed) const {
  const package::Part* found = package_.find(part);
  if (found == nullptr) return std::nullopt;
  const auto content = found->content();
  auto tree =
      content ? xml::parse(*content, prefixes, part) : diag::Result<xml::Node>(content.error());
  if (tree) return *std::move(tree);
  if (is_needed)
    sink_->add(tree.error());
  else
    sink_->raise(kPartUnread, {}, name_, part);
  return std::nullopt;
}

std::optional<std::string_view> OfficePackage::bytes(std::string_view part) const {
  const package::Part* found = package_.find(part);
  if (found == nullptr) return std::nullopt;
  const auto content = found->content();
  if (content) return *content;
  sink_->raise(kPartUnread, {}, name_, part);
  return std::nullopt;
}

void OfficePackage::refuse(std::string_view format, std::string_view missing) const {
  sink_->raise(kNotATextDocument, {}, name_, format, missing);
}

}  // namespace greffier::readers
