#include "kinds/attributes.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "kinds/enumeration.hpp"
#include "kinds/messages.hpp"
#include "model/containers.hpp"
#include "model/walk.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr std::ptrdiff_t kHidden = 3;  // what no message offers: classe, ancre, conteneur

void add_names(std::string_view names, std::vector<std::string_view>& out) {
  for (std::size_t end = names.find(' '); end != std::string_view::npos; end = names.find(' ')) {
    out.push_back(names.substr(0, end));
    names.remove_prefix(end + 1);
  }
}

// Those of the container itself first.
std::vector<std::string_view> attributes_of(std::string_view container) {
  std::vector<std::string_view> names;
  if (const ContainerKind* kind = find_container(container)) add_names(kind->attributes, names);
  add_names(kCommonAttributes, names);
  return names;
}

void check(const Container& container, const diag::Span& place, diag::Sink& sink) {
  const std::vector<std::string_view> known = attributes_of(container.kind);
  for (const Attribute& attribute : container.attributes) {
    if (attribute.value.empty() || std::ranges::find(known, attribute.key) != known.end()) continue;
    const diag::Span& span = diag::is_known(attribute.span) ? attribute.span : place;
    if (const auto near = text::nearest(attribute.key, known))
      sink.raise(kNearAttribute, span, attribute.key, container.kind, *near);
    else
      sink.raise(kUnknownAttribute, span, attribute.key, container.kind,
                 joined(std::vector<std::string>(known.begin(), known.end() - kHidden)));
  }
}

bool is_record(const std::vector<Collection>& collections, std::string_view container) {
  return std::ranges::any_of(collections, [container](const Collection& collection) {
    return collection.container == container || collection.name == container;
  });
}

}  // namespace

void check_attributes(const std::vector<Collection>& collections, const Blocks& body,
                      diag::Sink& sink) {
  for_each_block(body, [&](const Block& block) {
    const auto* container = std::get_if<Container>(&block.node);
    if (container != nullptr && !is_record(collections, container->kind))
      check(*container, block.span, sink);
  });
}

}  // namespace greffier::kinds
