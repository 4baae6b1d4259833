#include "office/part_source.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include <fmt/core.h>

#include "office/parse_part.hpp"
#include "xml/writer.hpp"

namespace greffier::office {

std::optional<PartSource> PartSource::read(const package::Package& package, std::string_view name,
                                           std::span<const xml::Prefix> prefixes,
                                           std::string_view file, diag::Sink& sink) {
  auto tree = parse_part(package, name, prefixes, file, sink);
  if (!tree) return std::nullopt;
  PartSource part;
  part.name_ = name;
  part.bytes_ = *package.find(name)->content();
  part.root_ = std::make_unique<xml::Node>(std::move(*tree));
  auto extents = xml::Extents::locate(*part.root_, part.bytes_);
  if (!extents) {
    part.bytes_ = xml::kDeclaration;
    xml::serialise(*part.root_, part.bytes_);
    extents = xml::Extents::locate(*part.root_, part.bytes_);
  }
  if (!extents) return std::nullopt;
  part.extents_ = std::move(*extents);
  return part;
}

std::string_view PartSource::source(const xml::Node& node) const {
  const xml::Extent& place = extent(node);
  return bytes().substr(place.begin, place.end - place.begin);
}

std::string_view PartSource::start_tag(const xml::Node& node) const {
  const xml::Extent& place = extent(node);
  return bytes().substr(place.begin, place.content_begin - place.begin);
}

std::string PartSource::missing_declaration(const xml::Prefix& prefix) const {
  const std::string name = "xmlns:" + std::string(prefix.second);
  if (root_->attribute(name) != nullptr) return {};
  return fmt::format(" {}=\"{}\"", name, prefix.first);
}

void PartSource::replace(std::size_t begin, std::size_t end, std::string xml) {
  splices_.push_back({begin, end, std::move(xml)});
}

void PartSource::append_inside(const xml::Node& element, std::string_view xml) {
  const xml::Extent& place = extent(element);
  if (!place.is_empty_tag) return insert(place.content_end, std::string(xml));
  replace(place.end - 2, place.end, fmt::format(">{}</{}>", xml, element.name));
}

std::string PartSource::take(const xml::Node& node) {
  const bool has_elements = std::ranges::any_of(
      node.children, [](const xml::Node& child) { return child.kind == xml::Node::Kind::element; });
  if (!has_elements) return std::string(source(node));
  const xml::Extent& place = extent(node);
  const auto inside = std::ranges::stable_partition(splices_, [&](const Splice& splice) {
    return splice.begin < place.begin || splice.end > place.end;
  });
  std::vector<Splice> own(std::make_move_iterator(inside.begin()),
                          std::make_move_iterator(inside.end()));
  splices_.erase(inside.begin(), inside.end());
  return applied(place.begin, place.end, std::move(own));
}

std::string PartSource::applied(std::size_t begin, std::size_t end,
                                std::vector<Splice> splices) const {
  std::ranges::stable_sort(
      splices, {}, [](const Splice& splice) { return std::tuple(splice.begin, splice.end); });
  std::string result;
  for (const Splice& splice : splices) {
    if (splice.begin < begin) continue;
    result.append(bytes_, begin, splice.begin - begin).append(splice.xml);
    begin = splice.end;
  }
  return result.append(bytes_, begin, end - begin);
}

std::string PartSource::edited() const {
  return applied(0, bytes_.size(), splices_);
}

}  // namespace greffier::office
