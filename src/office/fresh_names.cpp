#include "office/fresh_names.hpp"

#include <algorithm>

#include "office/sibling_scopes.hpp"

namespace greffier::office {

namespace {

// The first whole characters of UTF-8 text, within `longest` bytes.
std::string_view cut(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return text;
  while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0U) == 0x80U) --longest;
  return text.substr(0, longest);
}

}  // namespace

void FreshNames::know(const xml::Node& root, const Dialect& dialect) {
  for (const xml::Attribute& attribute : root.attributes)
    if (Identifier found = identifier_in(root, attribute, dialect); !found.space.empty())
      taken_.insert(std::move(found.value));
  for (const xml::Node& child : root.children) know(child, dialect);
}

std::string FreshNames::own(std::string_view name, std::size_t longest) {
  if (name.empty()) return {};
  const auto [taken, is_new] = taken_.emplace(name);
  return is_new ? *taken : like(name, longest);
}

std::string FreshNames::like(std::string_view name, std::size_t longest) {
  for (int& number = numbers_.try_emplace(std::string(name), 1).first->second;;) {
    const std::string ending = "_" + std::to_string(++number);
    std::string fresh(cut(name, longest - std::min(longest, ending.size())));
    fresh += ending;
    if (taken_.insert(fresh).second) return fresh;
  }
}

}  // namespace greffier::office
