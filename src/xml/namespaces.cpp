#include "xml/namespaces.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

namespace greffier::xml {

namespace {

constexpr std::string_view kXmlNamespace = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view kCompatibility =
    "http://schemas.openxmlformats.org/markup-compatibility/2006";
constexpr std::string_view kSchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

// Attributes whose value is a list of prefixes or of prefixed names (ISO 29500-3 § 7; XML Schema
// part 1 § 2.6.1). `uri` is of the attribute, or of its element when the attribute has none.
struct PrefixList {
  std::string_view uri;
  std::string_view local;
  bool is_bare_prefix;
};
constexpr std::array kPrefixLists{
    PrefixList{kCompatibility, "Ignorable", true},
    PrefixList{kCompatibility, "MustUnderstand", true},
    PrefixList{kCompatibility, "Requires", true},
    PrefixList{kCompatibility, "ProcessContent", false},
    PrefixList{kCompatibility, "PreserveElements", false},
    PrefixList{kCompatibility, "PreserveAttributes", false},
    PrefixList{kSchemaInstance, "type", false},
};

constexpr std::string_view kBlanks = " \t\n\r";

std::string joined(std::string_view prefix, std::string_view local) {
  std::string name;
  name.reserve(prefix.size() + 1 + local.size());
  if (!prefix.empty()) name.append(prefix).push_back(':');
  return name.append(local);
}

}  // namespace

void Namespaces::close() {
  bindings_.resize(scopes_.back());
  scopes_.pop_back();
}

Attribute Namespaces::declare(std::string_view prefix, std::string_view uri) {
  const std::string& written = written_prefix(prefix, uri);
  bindings_.push_back({std::string(prefix), written});
  rewrites_ = rewrites_ || written != prefix;
  return {written.empty() ? "xmlns" : "xmlns:" + written, std::string(uri)};
}

std::string Namespaces::written(const QualifiedName& name) {
  if (name.uri.empty()) return std::string(name.local);
  return joined(written_prefix(name.prefix, name.uri), name.local);
}

std::string Namespaces::value(const QualifiedName& element, const QualifiedName& attribute,
                              std::string_view value) const {
  if (!rewrites_) return std::string(value);
  const std::string_view uri = attribute.uri.empty() ? element.uri : attribute.uri;
  const auto list = std::ranges::find_if(kPrefixLists, [&](const PrefixList& entry) {
    return entry.local == attribute.local && entry.uri == uri;
  });
  if (list == kPrefixLists.end()) return std::string(value);
  std::string out;
  while (!value.empty()) {
    const std::size_t blanks = std::min(value.find_first_not_of(kBlanks), value.size());
    out.append(value.substr(0, blanks));
    value.remove_prefix(blanks);
    const std::size_t end = std::min(value.find_first_of(kBlanks), value.size());
    if (end != 0) out.append(rewrite(value.substr(0, end), list->is_bare_prefix));
    value.remove_prefix(end);
  }
  return out;
}

const std::string& Namespaces::written_prefix(std::string_view prefix, std::string_view uri) {
  const auto [entry, is_new] = known_.try_emplace({uri.data(), prefix.data()});
  if (is_new) entry->second = choose(prefix, uri);
  return entry->second;
}

std::string Namespaces::choose(std::string_view prefix, std::string_view uri) {
  if (uri == kXmlNamespace) return "xml";
  const auto found = std::ranges::find(canonical_, uri, &Prefix::first);
  if (found != canonical_.end()) return std::string(found->second);
  if (uri.empty()) return {};  // xmlns="": no namespace
  return choose_foreign(prefix, uri);
}

// A prefix keeps its name unless that is canonical, or was given to another namespace to avoid a
// canonical one. (The same prefix bound to two namespaces in two places is nobody's business.)
std::string Namespaces::choose_foreign(std::string_view prefix, std::string_view uri) {
  if (!is_canonical(prefix) && !is_renamed_from_another(prefix, uri)) {
    kept_.emplace(prefix);
    return std::string(prefix);
  }
  std::string written;
  std::size_t number = renamed_.size();
  do {
    written = fmt::format("{}_{}", prefix, ++number);
  } while (is_canonical(written) || kept_.contains(written) || renamed_.contains(written));
  renamed_.emplace(written, uri);
  return written;
}

bool Namespaces::is_canonical(std::string_view prefix) const {
  return std::ranges::find(canonical_, prefix, &Prefix::second) != canonical_.end();
}

bool Namespaces::is_renamed_from_another(std::string_view prefix, std::string_view uri) const {
  const auto found = renamed_.find(prefix);
  return found != renamed_.end() && found->second != uri;
}

std::string Namespaces::rewrite(std::string_view token, bool is_bare_prefix) const {
  const std::size_t colon = is_bare_prefix ? token.size() : token.find(':');
  const std::string_view prefix =
      colon == std::string_view::npos ? std::string_view() : token.substr(0, colon);
  const auto found = std::find_if(bindings_.rbegin(), bindings_.rend(),
                                  [&](const Binding& binding) { return binding.prefix == prefix; });
  if (found == bindings_.rend()) return std::string(token);
  if (is_bare_prefix) return found->written;
  return joined(found->written, token.substr(colon == std::string_view::npos ? 0 : colon + 1));
}

}  // namespace greffier::xml
