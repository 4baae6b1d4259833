#include "odt/tracked_changes.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "xml/escape.hpp"

namespace greffier::odt {

namespace {

using xml::Node;

constexpr xml::Prefix kDublinCore{"http://purl.org/dc/elements/1.1/", "dc"};

std::string escaped(std::string_view text) {
  std::string result;
  xml::append_text(result, text);
  return result;
}

// Before everything but the forms (office-text-content-prelude of the schema).
std::size_t prelude_of(const office::PartSource& part, const Node& host) {
  const Node* forms = host.child("office:forms");
  return forms == nullptr ? part.extent(host).content_begin : part.extent(*forms).end;
}

}  // namespace

TrackedChanges::TrackedChanges(const office::PartSource& part,
                               const office::CorrectionOptions& options)
    : options_(options),
      prefix_(part.root().is("office:document-styles") ? "correction_page" : "correction"),
      declaration_(part.missing_declaration(kDublinCore)) {
  know(part.root());
}

void TrackedChanges::know(const Node& node) {
  for (const char* key : {"xml:id", "text:id", "draw:id"})
    if (const std::string* id = node.attribute(key)) taken_.insert(*id);
  if (node.is("text:changed-region") && node.child("text:insertion") != nullptr)
    for (const char* key : {"xml:id", "text:id"})
      if (const std::string* id = node.attribute(key)) insertions_.insert(*id);
  for (const Node& child : node.children) know(child);
}

bool TrackedChanges::is_insertion(std::string_view id) const {
  return insertions_.contains(id);
}

std::string TrackedChanges::insertion(const Node& host) {
  return declare(host, "text:insertion", {});
}

std::string TrackedChanges::deletion(const Node& host, std::string_view content) {
  return declare(host, "text:deletion", content);
}

std::string TrackedChanges::declare(const Node& host, std::string_view kind,
                                    std::string_view content) {
  std::string id;
  do id = fmt::format("{}{}", prefix_, ++number_);
  while (!taken_.insert(id).second);
  auto found = std::ranges::find(hosts_, &host, &Host::element);
  if (found == hosts_.end()) found = hosts_.insert(found, {&host, {}});
  found->regions += fmt::format(
      "<text:changed-region xml:id=\"{0}\" text:id=\"{0}\"><{1}><office:change-info{2}>"
      "<dc:creator>{3}</dc:creator><dc:date>{4}</dc:date></office:change-info>{5}</{1}>"
      "</text:changed-region>",
      id, kind, declaration_, escaped(options_.author), escaped(options_.date), content);
  return id;
}

void TrackedChanges::write(office::PartSource& part) const {
  for (const Host& host : hosts_) {
    if (const Node* own = host.element->child("text:tracked-changes")) {
      part.append_inside(*own, host.regions);
    } else {
      // Recording stays off: what the next person types is no tracked change.
      part.insert(prelude_of(part, *host.element),
                  fmt::format("<text:tracked-changes text:track-changes=\"false\">{}"
                              "</text:tracked-changes>",
                              host.regions));
    }
  }
}

}  // namespace greffier::odt
