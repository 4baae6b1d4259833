#include "templating/assurances.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace greffier::templating {

namespace {

using Paths = std::vector<std::string>;

Paths joined(Paths a, const Paths& b) {
  std::ranges::copy(b, std::back_inserter(a));
  return a;
}

struct Reader {
  Assurances operator()(const Test& test) const {
    const std::string path = folded_path(*test.operand);
    if (path.empty()) return {};
    const bool holds_when_there = (test.check == Check::defined) != test.negated;
    return holds_when_there ? Assurances{{path}, {}} : Assurances{{}, {path}};
  }
  Assurances operator()(const Inversion& inversion) const {
    Assurances inside = assurances_of(*inversion.operand);
    std::swap(inside.if_true, inside.if_false);
    return inside;
  }
  Assurances operator()(const Binary& binary) const {
    const Assurances left = assurances_of(*binary.left);
    const Assurances right = assurances_of(*binary.right);
    if (binary.operation == Operator::both) return {joined(left.if_true, right.if_true), {}};
    if (binary.operation == Operator::either) return {{}, joined(left.if_false, right.if_false)};
    return {};
  }
  template <typename Other>
  Assurances operator()(const Other& /*other*/) const {
    return {};
  }
};

}  // namespace

Assurances assurances_of(const Expression& condition) {
  return std::visit(Reader{}, condition.node);
}

std::string folded_path(const Expression& expression) {
  if (const auto* name = std::get_if<Name>(&expression.node)) return name->name;
  if (const auto* pinned = std::get_if<Pinned>(&expression.node)) return pinned->key;
  const auto* member = std::get_if<MemberOf>(&expression.node);
  if (member == nullptr) return {};
  const std::string of = folded_path(*member->of);
  return of.empty() ? of : of + '.' + member->name;
}

}  // namespace greffier::templating
