// The names that a tag may use: the data, and the variables of the loops around it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/limits.hpp"
#include "model/value.hpp"
#include "templating/members.hpp"
#include "templating/operand.hpp"

namespace greffier::templating {

class Services;  // services.hpp

// One pass of a loop: what `boucle.rang`, `.premier`, `.dernier`, `.longueur` (loop.index, .first,
// .last, .length) say.
struct Pass {
  std::size_t rank = 1;  // from 1
  std::size_t length = 1;
};

// A name's member in a map, and another one that folds to the same name when there is one.
struct FoundMember {
  const model::Member* member = nullptr;
  const model::Member* rival = nullptr;
};
[[nodiscard]] FoundMember find_member(const model::Map& map, std::string_view name);

// A chain of frames, inner ones first. A scope lives on the stack of the code that renders, inside
// the life of its outer scope, of the data and of the names that it was given. One chain belongs to
// one thread: the outermost frame counts the steps of the rendering.
class Scope {
 public:
  // The outermost frame: the data (keys folded, as model::Map asks).
  // Without services, filters that need them give their input back.
  explicit Scope(const model::Map& data, Services* services = nullptr,
                 std::uint64_t step_limit = diag::limit(diag::Limit::steps));
  // A frame with one more name (folded), which hides the same name outside. With Members::named, a
  // record's members are names as well, and come before that one.
  Scope(const Scope& outer, std::string_view name, const model::Value& value,
        Members members = Members::apart);
  // The frame of a pass: the name of the item, and `boucle`.
  Scope(const Scope& outer, std::string_view name, const model::Value& item, Pass pass,
        Members members = Members::apart);
  ~Scope();
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

  struct Found {
    std::optional<Operand> value;
    FoundMember member;  // set when the name is that of a member: of the data, or of an item
  };
  // The value of a folded name in the innermost frame that has it.
  [[nodiscard]] Found find(std::string_view name) const;
  // All names, inner frames first.
  [[nodiscard]] std::vector<std::string_view> names() const;
  // What someone who wrote `name` probably meant: a member of a loop's item (« a.objet »), or the
  // nearest name.
  [[nodiscard]] std::optional<std::string> suggestion(std::string_view name) const;

  [[nodiscard]] Services* services() const;

  // Counts steps of the rendering. False once more have been taken than the limit allows.
  bool spend(std::uint64_t steps = 1) const;
  // Leaves no steps: the rendering stops, for a reason of its own.
  void stop(const diag::Message& reason) const;
  // That reason, or null.
  [[nodiscard]] const diag::Message* stopped() const;
  // True the first time that `origin` (a node of a template) raises this problem with these words,
  // for at most 20 different ones: loops do not repeat themselves.
  bool is_news(const void* origin, const diag::Diagnostic& problem) const;

 private:
  struct Ledger;

  const Scope* outer_ = nullptr;
  const model::Map* data_ = nullptr;  // outermost frame only
  std::string_view name_;
  const model::Value* value_ = nullptr;
  const model::Map* members_ = nullptr;  // of the item, when they are names
  std::optional<Pass> pass_;
  std::unique_ptr<Ledger> own_ledger_;  // outermost frame only
  Ledger* ledger_;
};

}  // namespace greffier::templating
