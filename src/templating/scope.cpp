#include "templating/scope.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "templating/loop_words.hpp"
#include "templating/services.hpp"
#include "text/fold.hpp"

namespace greffier::templating {

namespace {

using model::Value;

constexpr std::size_t kMostVariants = 20;

Value fact_of(LoopFact fact, const Pass& pass) {
  switch (fact) {
    case LoopFact::rank:
      return static_cast<std::int64_t>(pass.rank);
    case LoopFact::first:
      return pass.rank == 1;
    case LoopFact::last:
      return pass.rank == pass.length;
    case LoopFact::length:
      return static_cast<std::int64_t>(pass.length);
  }
  return {};
}

Value loop_record(const Pass& pass) {
  model::Map record;
  for (const LoopWord& entry : kLoopWords) record.set(entry.word, fact_of(entry.fact, pass));
  return record;
}

}  // namespace

// What the frames of a chain share.
struct Scope::Ledger {
  std::uint64_t steps_left;
  Services* services;
  const diag::Message* stopped = nullptr;
  std::map<std::pair<const void*, const diag::Message*>, std::set<std::vector<std::string>>>
      raised = {};
};

FoundMember find_member(const model::Map& map, std::string_view name) {
  FoundMember found;
  for (const model::Member& member : map.members()) {
    if (member.key != name) continue;
    if (found.member != nullptr) return {found.member, &member};
    found.member = &member;
  }
  return found;
}

Scope::Scope(const model::Map& data, Services* services, std::uint64_t step_limit)
    : data_(&data),
      own_ledger_(std::make_unique<Ledger>(Ledger{step_limit, services})),
      ledger_(own_ledger_.get()) {}

Scope::Scope(const Scope& outer, std::string_view name, const Value& value, Members members)
    : outer_(&outer),
      name_(name),
      value_(&value),
      members_(members == Members::named ? value.get_if<model::Map>() : nullptr),
      ledger_(outer.ledger_) {}

Scope::Scope(const Scope& outer, std::string_view name, const Value& item, Pass pass,
             Members members)
    : Scope(outer, name, item, members) {
  pass_ = pass;
}

Scope::~Scope() = default;

Scope::Found Scope::find(std::string_view name) const {
  const Scope* frame = this;
  for (; frame->data_ == nullptr; frame = frame->outer_) {
    if (frame->members_ != nullptr) {
      const FoundMember own = find_member(*frame->members_, name);
      if (own.member != nullptr) return {Operand::borrowed(own.member->value), own};
    }
    if (name == frame->name_) return {Operand::borrowed(*frame->value_), {}};
    if (frame->pass_ && is_loop_name(name)) return {Operand(loop_record(*frame->pass_)), {}};
  }
  const FoundMember found = find_member(*frame->data_, name);
  if (found.member == nullptr) return {};
  return {Operand::borrowed(found.member->value), found};
}

std::vector<std::string_view> Scope::names() const {
  std::vector<std::string_view> names;
  const Scope* frame = this;
  for (; frame->data_ == nullptr; frame = frame->outer_) {
    if (frame->members_ != nullptr)
      for (const model::Member& member : frame->members_->members()) names.push_back(member.key);
    if (!frame->name_.empty()) names.push_back(frame->name_);
    if (frame->pass_) names.push_back(kLoopNames.front());
  }
  for (const model::Member& member : frame->data_->members()) names.push_back(member.key);
  return names;
}

std::optional<std::string> Scope::suggestion(std::string_view name) const {
  for (const Scope* frame = this; frame->data_ == nullptr; frame = frame->outer_) {
    const auto* item = frame->value_->get_if<model::Map>();
    if (item != nullptr && item->find(name) != nullptr)
      return std::string(frame->name_) + '.' + std::string(name);
  }
  const std::string meant = services() == nullptr ? "" : services()->meant_by(name);
  if (!meant.empty() && find(meant).value) return meant;
  const auto near = text::nearest(name, names());
  return near ? std::optional(std::string(*near)) : std::nullopt;
}

Services* Scope::services() const {
  return ledger_->services;
}

bool Scope::spend(std::uint64_t steps) const {
  if (ledger_->steps_left < steps) {
    ledger_->steps_left = 0;
    return false;
  }
  ledger_->steps_left -= steps;
  return true;
}

void Scope::stop(const diag::Message& reason) const {
  ledger_->steps_left = 0;
  if (ledger_->stopped == nullptr) ledger_->stopped = &reason;
}

const diag::Message* Scope::stopped() const {
  return ledger_->stopped;
}

bool Scope::is_news(const void* origin, const diag::Diagnostic& problem) const {
  auto& variants = ledger_->raised[{origin, problem.message}];
  return variants.size() < kMostVariants && variants.insert(problem.arguments).second;
}

}  // namespace greffier::templating
