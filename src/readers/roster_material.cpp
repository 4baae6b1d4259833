#include <algorithm>
#include <array>
#include <utility>

#include "ingest/record.hpp"
#include "readers/roster.hpp"
#include "readers/roster_people.hpp"
#include "readers/sheet_messages.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

using model::Map;
using model::Value;
using model::Values;

struct Place {
  std::string_view presence, key, label;
};
constexpr std::array kPlaces{
    Place{"present", "presents", "Présents"}, Place{"represente", "representes", "Représentés"},
    Place{"excuse", "excuses", "Excusés"}, Place{"absent", "absents", "Absents"}};

// Names that a group may not have: a map with one of them reads as the fields of one person
// (ingest/people.cpp).
constexpr std::array<std::string_view, 13> kPersonFields{
    "personne",      "nom_complet", "prenom_nom",   "nom_prenom", "nom_et_prenom",
    "prenom_et_nom", "participant", "participants", "full_name",  "nom",
    "noms",          "name",        "prenom"};

// Names that spreadsheets give by themselves.
bool is_given_name(std::string_view name) {
  const std::string folded = ingest::fold_key(name);
  for (const std::string_view start : {"feuil", "feuille", "sheet", "tableau", "table", "sheets"})
    if (folded.starts_with(start)) {
      const std::string_view rest = std::string_view(folded).substr(start.size());
      return rest.find_first_not_of("_0123456789") == std::string_view::npos;
    }
  return false;
}

void append(Map& header, std::string_view key, std::string_view label, Value value) {
  Value* const list = header.find(key);
  if (list == nullptr) {
    const diag::Span span = value.span;
    header.set(key, {Values{std::move(value)}, span}, label, span);
  } else if (auto* const values = list->get_if<Values>()) {
    values->push_back(std::move(value));
  }
}

void add_by_presence(Values people, Map& header) {
  for (Value& value : people) {
    Map& person = *value.get_if<Map>();
    const std::string presence(model::text_in(person, "presence"));
    const auto* place = std::ranges::find(kPlaces, presence, &Place::presence);
    if (place == kPlaces.end()) place = &kPlaces.front();
    person.erase("presence");
    append(header, place->key, place->label, std::move(value));
  }
}

bool can_be_grouped(const Values& people) {
  return !people.empty() && std::ranges::all_of(people, [](const Value& value) {
    const std::string key = ingest::fold_key(model::text_in(*value.get_if<Map>(), "groupe"));
    return !key.empty() && std::ranges::find(kPersonFields, key) == kPersonFields.end();
  });
}

void add_groups(Values people, Map& header) {
  Map groups;
  for (Value& value : people) {
    Map& person = *value.get_if<Map>();
    const std::string group(model::text_in(person, "groupe"));
    person.erase("groupe");
    append(groups, ingest::fold_key(group), group, std::move(value));
  }
  header.set("participants", {std::move(groups), people.front().span}, "Participants",
             people.front().span);
}

// Several tables of people: each is a group with the name of its sheet.
void name_groups(std::vector<Roster>& rosters) {
  const auto is_people = [](const Roster& roster) { return roster.kind == Roster::Kind::people; };
  if (std::ranges::count_if(rosters, is_people) < 2) return;
  for (Roster& roster : rosters) {
    if (!is_people(roster) || roster.name.empty() || is_given_name(roster.name)) continue;
    for (Value& value : roster.records)
      if (Map& person = *value.get_if<Map>(); person.find("groupe") == nullptr)
        set_group(person, roster.name, value.span);
  }
}

model::Inlines lines_of(std::string_view text, const diag::Span& span) {
  model::Inlines inlines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (begin > 0) inlines.push_back({model::LineBreak{}, {}, span});
    if (const auto line = text::trimmed(text.substr(begin, end - begin)); !line.empty())
      inlines.push_back(model::text(std::string(line), {}, span));
    begin = end + 1;
  }
  return inlines;
}

material::Piece action_of(const Value& value) {
  model::Container action;
  action.kind = "action";
  const Map& record = *value.get_if<Map>();
  for (const model::Member& member : record.members())
    if (const auto* const text = member.value.get_if<std::string>();
        text != nullptr && member.key != "texte" && member.key != "groupe")
      action.attributes.push_back({member.key, *text, value.span});
  action.blocks.push_back(model::paragraph(lines_of(model::text_in(record, "texte"), value.span)));
  return material::block({std::move(action), value.span}, value.span);
}

class Gathering {
 public:
  explicit Gathering(std::size_t count) : has_several_(count > 1) {}

  void add(Roster roster) {
    const std::size_t headed = add_heading(roster);
    add_lines(roster.above, headed > 0 ? headed : add_title(roster));
    if (roster.kind == Roster::Kind::people)
      for (Value& value : roster.records)
        (value.get_if<Map>()->find("presence") != nullptr ? told_ : untold_)
            .push_back(std::move(value));
    if (roster.kind == Roster::Kind::actions) add_actions(roster);
    if (roster.kind == Roster::Kind::table && !roster.table.rows.empty())
      material_.pieces.push_back(
          material::block({std::move(roster.table), roster.span}, roster.span));
    add_lines(roster.below);
  }

  material::Material take() {
    add_by_presence(std::move(told_), material_.header);
    if (can_be_grouped(untold_)) {
      add_groups(std::move(untold_), material_.header);
    } else {
      for (Value& value : untold_)
        append(material_.header, "participants", "Participants", std::move(value));
    }
    return std::move(material_);
  }

 private:
  // What stands above the people of the first sheet is about all of them: the title of the
  // workbook. A first line that says the name of the sheet, too, is the heading. Returns the lines
  // above that the heading says.
  std::size_t add_heading(const Roster& roster) {
    const bool is_first = std::exchange(is_first_, false);
    const bool has_body =
        roster.kind != Roster::Kind::people || (!roster.above.empty() && !is_first);
    if (!has_several_ || !has_body || roster.name.empty() || is_given_name(roster.name)) return 0;
    const bool says_name =
        !roster.above.empty() &&
        ingest::fold_key(roster.above.front().text).starts_with(ingest::fold_key(roster.name));
    const RosterLine line = says_name ? roster.above.front() : RosterLine{roster.name, roster.span};
    material_.pieces.push_back(material::heading(1, lines_of(line.text, line.span), line.span));
    has_heading_ = true;
    return says_name ? 1 : 0;
  }

  // The line that stands first above a table, alone in its row, is its title. Returns as above.
  std::size_t add_title(const Roster& roster) {
    constexpr std::size_t kLongest = 120;  // bytes
    if (roster.kind == Roster::Kind::people || has_heading_ || roster.above.empty()) return 0;
    const RosterLine& line = roster.above.front();
    const bool is_title = line.text.size() <= kLongest && !line.text.empty() &&
                          std::string_view(".;,:").find(line.text.back()) == std::string_view::npos;
    if (!is_title) return 0;
    material_.pieces.push_back(material::heading(1, lines_of(line.text, line.span), line.span));
    has_heading_ = true;
    return 1;
  }

  void add_lines(const std::vector<RosterLine>& lines, std::size_t first = 0) {
    for (; first < lines.size(); ++first)
      if (const RosterLine& line = lines[first]; !line.text.empty())
        material_.pieces.push_back(material::line(lines_of(line.text, line.span), line.span));
  }

  void add_actions(const Roster& roster) {
    std::string group;
    for (const Value& value : roster.records) {
      const std::string_view own = model::text_in(*value.get_if<Map>(), "groupe");
      if (own != group && !own.empty())
        material_.pieces.push_back(
            material::heading(has_heading_ ? 2 : 1, lines_of(own, value.span), value.span));
      group = own;
      material_.pieces.push_back(action_of(value));
    }
  }

  bool has_several_;
  bool is_first_ = true;
  bool has_heading_ = false;
  Values told_, untold_;  // people whose presence is told, and others
  material::Material material_;
};

}  // namespace

material::Material to_material(std::vector<Roster> rosters) {
  name_groups(rosters);
  Gathering gathering(rosters.size());
  for (Roster& roster : rosters) gathering.add(std::move(roster));
  return gathering.take();
}

material::Material read_sheets(Sheets sheets, std::string_view name, diag::SourceId source,
                               material::Changes& changes, diag::Sink& sink) {
  drop_hidden(sheets, source, changes);
  std::erase_if(sheets, [](const Sheet& sheet) { return sheet.rows.empty(); });
  if (sheets.empty()) sink.raise(kEmptySheets, {source, {}, {}}, name);
  std::vector<Roster> rosters;
  for (const Sheet& sheet : sheets) rosters.push_back(judge(sheet, source, changes));
  return to_material(std::move(rosters));
}

}  // namespace greffier::readers
