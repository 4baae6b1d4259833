#include "kinds/checks.hpp"

#include <algorithm>
#include <array>

#include "kinds/vote.hpp"

namespace greffier::kinds {

namespace {

struct NamedCheck {
  std::string_view name;
  Check check;
  std::span<const Derived> adds;
};
constexpr std::array kOfVotes{Derived{"phrase", "Résultat et voix", "Result and votes"}};
constexpr std::array kChecks{NamedCheck{"vote", check_vote, kOfVotes}};

}  // namespace

Check find_check(std::string_view name) {
  const auto found = std::ranges::find(kChecks, name, &NamedCheck::name);
  return found == kChecks.end() ? nullptr : found->check;
}

std::span<const Derived> derived_by(std::string_view name) {
  const auto found = std::ranges::find(kChecks, name, &NamedCheck::name);
  return found == kChecks.end() ? std::span<const Derived>() : found->adds;
}

std::string known_checks() {
  std::string result;
  for (const NamedCheck& entry : kChecks)
    result.append(result.empty() ? "" : ", ").append(entry.name);
  return result;
}

}  // namespace greffier::kinds
