#include "kinds/filled_text.hpp"

#include <algorithm>
#include <vector>

#include "templating/perform.hpp"
#include "templating/print.hpp"
#include "templating/tag.hpp"

namespace greffier::kinds {

namespace {

using templating::Tag;

class Filling {
 public:
  explicit Filling(const templating::Scope& scope) : scope_(scope) {}

  void add(std::string_view text) {
    if (is_shown()) result_ += text;
  }

  void perform(const Tag& tag) {
    switch (tag.kind) {
      case Tag::Kind::print:
        if (is_shown()) result_ += templating::to_text(*templating::printed(tag, scope_, unheard_));
        break;
      case Tag::Kind::choose:
        branches_.push_back({});
        choose(tag);
        break;
      case Tag::Kind::otherwise_if:
      case Tag::Kind::otherwise:
        if (!branches_.empty()) choose(tag);
        break;
      case Tag::Kind::end:
        if (!branches_.empty()) branches_.pop_back();
        break;
      default:
        break;
    }
  }

  std::string take() && { return std::move(result_); }

 private:
  struct Branch {
    bool is_open = false;    // what comes now is shown
    bool was_taken = false;  // one of the branches was
  };

  // « sinon » always holds.
  void choose(const Tag& tag) {
    Branch& branch = branches_.back();
    branch.is_open = !branch.was_taken && templating::holds(tag, scope_, unheard_);
    branch.was_taken = branch.was_taken || branch.is_open;
  }

  [[nodiscard]] bool is_shown() const { return std::ranges::all_of(branches_, &Branch::is_open); }

  const templating::Scope& scope_;
  diag::Sink unheard_;
  std::string result_;
  std::vector<Branch> branches_;
};

}  // namespace

std::string filled_text(std::string_view text, const templating::Scope& scope) {
  diag::Sink unheard;
  Filling filling(scope);
  std::size_t done = 0;
  for (const auto& [begin, end] : templating::find_tags(text, {}, unheard)) {
    filling.add(text.substr(done, begin - done));
    filling.perform(templating::parse_tag(text.substr(begin, end - begin), {}, unheard));
    done = end;
  }
  filling.add(text.substr(done));
  return std::move(filling).take();
}

}  // namespace greffier::kinds
