#include "pipeline/import_rosters.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <variant>

#include "material/rewriting.hpp"
#include "readers/roster.hpp"
#include "repair/header_rules.hpp"
#include "text/fold.hpp"

namespace greffier::pipeline {

namespace {

using material::Piece;

constexpr std::size_t kNear = 3;  // pieces above a table that may say what it is

// What announces a list of people, folded.
constexpr std::array<std::string_view, 9> kAnnouncements{"participants", "presents",    "presence",
                                                         "emargement",   "membres",     "personnes",
                                                         "contacts",     "composition", "excuses"};

bool announces_people(const Piece& piece) {
  const std::string folded = text::fold_name(material::text_of(piece));
  return folded.size() <= 60 && std::ranges::any_of(kAnnouncements, [&](std::string_view word) {
           return folded.find(word) != std::string::npos;
         });
}

class Rosters {
 public:
  Rosters(material::Material& material, diag::SourceId source, material::Changes& changes)
      : material_(material), source_(source), changes_(changes) {}

  void run() {
    material::Rewriting made(material_.pieces);
    for (std::size_t i = 0; i < material_.pieces.size(); ++i) {
      Piece& piece = material_.pieces[i];
      made.free_to(i);
      const auto* table = std::get_if<model::Table>(&piece.block->node);
      if (piece.kind == Piece::Kind::block && table != nullptr && take(*table, made)) continue;
      has_title_ = has_title_ || piece.kind == Piece::Kind::heading;
      made.put(std::move(piece));
    }
    made.finish();
  }

 private:
  // True when the table is not to stay.
  bool take(const model::Table& table, material::Rewriting& made) {
    material::Changes told;
    readers::Roster roster = readers::judge(readers::sheet_of(table), source_, told);
    if (roster.kind == readers::Roster::Kind::table) return false;
    if (roster.kind == readers::Roster::Kind::people && !is_announced(made)) return false;
    for (const material::Change& change : told.all())
      if (!changes_.take(*change.rule, change.span, change.seen, change.made) &&
          change.rule->certainty == material::Certainty::safe)
        return false;
    const bool are_people = roster.kind == readers::Roster::Kind::people;
    material::Material taken = readers::to_material({std::move(roster)});
    if (are_people) drop_announcement(made);
    add_fields(material_.header, std::move(taken.header));
    for (Piece& piece : taken.pieces) made.put(std::move(piece));
    return true;
  }

  // « Liste des participants » above a list that is no longer there.
  void drop_announcement(material::Rewriting& made) {
    constexpr std::size_t kLongest = 60;  // bytes
    if (made.size() == 0 || made.last().kind == Piece::Kind::block ||
        !announces_people(made.last()))
      return;
    const std::string text = material::text_of(made.last());
    if (text.size() <= kLongest &&
        changes_.take(repair::kFieldTaken, made.last().span, text, "participants"))
      made.drop_last();
  }

  // Before the body begins, or right below what says so.
  bool is_announced(material::Rewriting& before) const {
    if (!has_title_) return true;
    for (std::size_t back = 0; back < std::min(kNear, before.size()); ++back)
      if (announces_people(before.last(back))) return true;
    return false;
  }

  material::Material& material_;
  diag::SourceId source_;
  material::Changes& changes_;
  bool has_title_ = false;
};

}  // namespace

void add_fields(model::Map& header, model::Map more) {
  for (model::Member& member : more.members()) {
    model::Value* known = header.find(member.key);
    if (known == nullptr) {
      header.set(member.key, std::move(member.value), member.label, member.span);
      continue;
    }
    auto* list = known->get_if<model::Values>();
    auto* groups = known->get_if<model::Map>();
    if (auto* others = member.value.get_if<model::Values>(); list != nullptr && others != nullptr)
      std::ranges::move(*others, std::back_inserter(*list));
    if (auto* others = member.value.get_if<model::Map>(); groups != nullptr && others != nullptr)
      add_fields(*groups, std::move(*others));
  }
}

void take_rosters(material::Material& material, diag::SourceId source, material::Changes& changes) {
  Rosters(material, source, changes).run();
}

}  // namespace greffier::pipeline
