// The styles of a document under way, by role: the template's own, and those that a charte lends
// for the roles that the template lacks.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "office/style_map.hpp"
#include "office/style_sheet.hpp"

namespace greffier::office {

class RoleStyles {
 public:
  // `own` must outlive it. Without `lends`, a role that the template lacks takes its parent's
  // style.
  explicit RoleStyles(const StyleMap& own, bool lends = false) : own_(&own), lends_(lends) {}

  // The identifier for a role. A lent style is used from then on, with those it is based on.
  [[nodiscard]] const std::string& id(Role role);
  // True when id() gives the style of that very role.
  [[nodiscard]] bool has(Role role) const;
  // The identifier that a style may refer to, "" for none: of the template's own styles and of
  // those that were lent. No style comes into use.
  [[nodiscard]] std::string known(Role role) const;

  // The lent styles that are used, those of parents first.
  [[nodiscard]] std::vector<Role> lent() const;
  // Adds those that another part of the same document uses.
  void add_lent(const RoleStyles& other) { used_ |= other.used_; }

 private:
  const StyleMap* own_;
  bool lends_;
  std::bitset<kRoleCount> used_;
};

// Tells which roles the charte lends paragraph styles for, if any. Those of characters (bold,
// superscript) look the same everywhere.
void report_lent_styles(const RoleStyles& styles, const StyleSheet& charte, diag::Sink& sink);

}  // namespace greffier::office
