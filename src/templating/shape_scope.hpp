// The names that a tag may use, before there is data: scope.hpp for shapes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "templating/members.hpp"
#include "templating/shapes.hpp"

namespace greffier::templating {

// A chain of frames, inner ones first, that lives on the stack of the code that checks, inside the
// life of its outer frame and of what it was given.
class ShapeScope {
 public:
  // Paths (« a.b », folded) that a test makes sure of: `si a.b est défini`.
  using Paths = std::vector<std::string>;

  // The outermost frame: a record. The names of `broken`, of loops that could not be understood,
  // may be anything.
  explicit ShapeScope(const Shape& data, const Paths& broken);
  // The variable of a loop (folded), "" when it could not be read: any unknown name may be it.
  // `counts`: `boucle` is there too.
  ShapeScope(const ShapeScope& outer, std::string_view variable, Shape item, bool counts,
             Members members = Members::apart);
  // What holds from here on.
  ShapeScope(const ShapeScope& outer, const Paths& defined);
  ShapeScope(const ShapeScope&) = delete;
  ShapeScope& operator=(const ShapeScope&) = delete;

  struct Found {
    Shape shape;
    const ShapeMember* member = nullptr;  // set when the name was found in the data
  };
  // What a folded name stands for; nothing when it is not defined.
  [[nodiscard]] std::optional<Found> find(std::string_view name) const;
  // True when a test around makes sure of this path, or of something inside it.
  [[nodiscard]] bool is_assured(std::string_view path) const;
  // All names, inner frames first.
  [[nodiscard]] std::vector<std::string_view> names() const;
  // What someone who wrote `name` probably meant: a member of a loop's item (« a.objet »), what
  // the data call so in other words, or the nearest name.
  [[nodiscard]] std::optional<std::string> suggestion(std::string_view name) const;

 private:
  [[nodiscard]] const RecordShape& data() const;

  const ShapeScope* outer_ = nullptr;
  const Shape* data_ = nullptr;     // outermost frame only
  const Paths* broken_ = nullptr;   // outermost frame only
  const Paths* assured_ = nullptr;  // frames of tests only
  bool binds_ = false;
  bool counts_ = false;
  bool names_members_ = false;
  std::string_view variable_;
  Shape item_;
};

// What `boucle` is: a record.
[[nodiscard]] const Shape& loop_record();

// The member of a record that someone who wrote `name` probably meant, or null.
[[nodiscard]] const ShapeMember* nearest_member(const RecordShape& record, std::string_view name);

}  // namespace greffier::templating
