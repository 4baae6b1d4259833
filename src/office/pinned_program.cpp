#include "office/pinned_program.hpp"

#include <utility>

namespace greffier::office {

namespace {

using templating::Path;
using templating::Tag;

class Collector {
 public:
  void read(const Program& program) {
    for (const Step& step : program)
      std::visit([this](const auto& action) { read(action); }, step.action);
  }

  std::vector<const Tag*> tags;

 private:
  template <typename Action>
  void read(const Action& /*action*/) {}

  void read(const Print& print) { tags.push_back(print.tag.get()); }
  void read(const Repeat& repeat) {
    tags.push_back(repeat.tag.get());
    read(repeat.body);
  }
  void read(const Choose& choose) {
    for (const Branch& branch : choose.branches) {
      if (branch.tag != nullptr) tags.push_back(branch.tag.get());
      read(branch.body);
    }
  }
};

class Pinner {
 public:
  explicit Pinner(const Path& list) : list_(list) {}

  void pin(Program& program) const {
    for (Step& step : program) std::visit([this](auto& action) { pin(action); }, step.action);
  }

 private:
  template <typename Action>
  void pin(Action& /*action*/) const {}

  void pin(std::shared_ptr<const Tag>& tag) const {
    if (tag == nullptr) return;
    Tag own = *tag;
    own.expression = templating::pinned(own.expression, list_);
    own.filter = templating::pinned(own.filter, list_);
    tag = std::make_shared<const Tag>(std::move(own));
  }
  void pin(Print& print) const { pin(print.tag); }
  void pin(Repeat& repeat) const {
    pin(repeat.tag);
    pin(repeat.body);
  }
  void pin(Choose& choose) const {
    for (Branch& branch : choose.branches) {
      pin(branch.tag);
      pin(branch.body);
    }
  }

  const Path& list_;
};

}  // namespace

std::vector<const Tag*> tags_of(const Program& text) {
  Collector collector;
  collector.read(text);
  return std::move(collector.tags);
}

std::shared_ptr<const Program> pinned_program(const Program& text, const Path& list) {
  Program program = text;
  Pinner(list).pin(program);
  return std::make_shared<const Program>(std::move(program));
}

}  // namespace greffier::office
