#include "pipeline/import_people.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "ingest/people.hpp"
#include "readers/sheet_rules.hpp"
#include "text/fold.hpp"

namespace greffier::pipeline {

namespace {

// Lists that nobody is in two of.
constexpr std::array<std::string_view, 6> kLists{"presents",    "participants", "excuses",
                                                 "representes", "absents",      "invites"};

// First name and name, folded; "" for somebody of whom only the name is known.
std::string name_of(const model::Map& person) {
  const std::string first = text::fold_name(model::text_in(person, "prenom"));
  const std::string last = text::fold_name(model::text_in(person, "nom"));
  return first.empty() || last.empty() ? std::string() : first + "_" + last;
}

class RepeatedPeople {
 public:
  RepeatedPeople(material::Material& material, material::Changes& changes)
      : material_(material), changes_(changes) {
    for (const material::Change& change : changes.all())
      if (change.rule == &readers::kDuplicatePerson) told_.push_back(text::fold_name(change.seen));
  }

  void run() {
    for (const std::string_view key : kLists)
      if (model::Value* list = material_.header.find(key)) read(std::string(key), *list);
  }

 private:
  void read(const std::string& key, model::Value& list) {
    auto* const items = list.get_if<model::Values>();
    if (items == nullptr) {
      for (const model::Value& each : people_of(list)) (void)meets(key, each);
      return;
    }
    std::erase_if(*items, [&](const model::Value& item) {
      const model::Values people = people_of(item);
      return people.size() == 1 && meets(key, people.front());
    });
  }

  static model::Values people_of(const model::Value& value) {
    diag::Sink told;  // `greffier check` says what is wrong with them
    return ingest::read_people(value, told);
  }

  // True when the entry is to go.
  bool meets(const std::string& key, const model::Value& value) {
    const auto* person = value.get_if<model::Map>();
    const std::string name = person == nullptr ? std::string() : name_of(*person);
    if (name.empty()) return false;
    const std::string text(model::text_in(*person, "texte"));
    const std::string group(model::text_in(*person, "groupe"));
    const auto [first, is_new] = known_.try_emplace(name, Entry{key, group, text});
    const bool is_in_groups = first->second.list == key && first->second.group != group;
    if (is_new || is_in_groups || is_told(name)) return false;
    const bool is_done = changes_.take(readers::kDuplicatePerson, value.span, text,
                                       first->second.list + " · " + key);
    return is_done && first->second.list == key && first->second.text == text;
  }

  bool is_told(const std::string& name) const {
    return std::ranges::any_of(
        told_, [&name](const std::string& seen) { return seen.find(name) != std::string::npos; });
  }

  struct Entry {
    std::string list, group, text;
  };
  material::Material& material_;
  material::Changes& changes_;
  std::vector<std::string> told_;
  std::map<std::string, Entry> known_;  // by name
};

}  // namespace

void tell_repeated_people(material::Material& material, material::Changes& changes) {
  if (!material.is_header_known) RepeatedPeople(material, changes).run();
}

}  // namespace greffier::pipeline
