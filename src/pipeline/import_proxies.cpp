#include "pipeline/import_proxies.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "diag/sink.hpp"
#include "ingest/people.hpp"
#include "repair/header_rules.hpp"
#include "text/fold.hpp"

namespace greffier::pipeline {

namespace {

using model::Map;
using model::Value;
using model::Values;

constexpr std::string_view kRepresented = "representes";
constexpr std::array<std::string_view, 2> kAway{"excuses", "absents"};

// The only person that a value of a list tells; empty for several.
Map person_of(const Value& value) {
  diag::Sink told;  // `greffier check` says what is wrong with them
  const Values people = ingest::read_people(value, told);
  const Map* person = people.size() == 1 ? people.front().get_if<Map>() : nullptr;
  return person == nullptr ? Map() : *person;
}

std::string name_of(const Map& person) {
  return text::fold_name(
      fmt::format("{} {}", model::text_in(person, "prenom"), model::text_in(person, "nom")));
}

bool gives_proxy(const Map& person) {
  return !model::text_in(person, "pouvoir").empty() &&
         model::text_in(person, "sens_pouvoir") == "a";
}

class Proxies {
 public:
  Proxies(material::Material& material, material::Changes& changes)
      : header_(material.header), changes_(changes) {}

  void run() {
    for (const std::string_view key : kAway) {
      Value* list = header_.find(key);
      auto* people = list == nullptr ? nullptr : list->get_if<Values>();
      if (people == nullptr) continue;
      Values moved;
      std::erase_if(*people, [&](const Value& value) { return leaves(key, value, moved); });
      const bool is_empty = people->empty();
      const diag::Span span = list->span;
      if (!moved.empty()) add(std::move(moved), span);
      if (is_empty) header_.erase(key);
    }
  }

 private:
  // True when that person is to leave the list; in `moved` when they are not represented yet.
  bool leaves(std::string_view key, const Value& value, Values& moved) {
    const Map person = person_of(value);
    const bool is_there = is_represented(name_of(person));
    if (!is_there && !gives_proxy(person)) return false;
    if (!changes_.take(repair::kRepresented, value.span,
                       std::string(model::text_in(person, "texte")),
                       std::string(key) + " → " + std::string(kRepresented)))
      return false;
    if (!is_there) moved.push_back(value);
    return true;
  }

  bool is_represented(const std::string& name) const {
    const Value* list = header_.find(kRepresented);
    const auto* people = list == nullptr ? nullptr : list->get_if<Values>();
    return !name.empty() && people != nullptr &&
           std::ranges::any_of(*people, [&name](const Value& value) {
             const Map person = person_of(value);
             return gives_proxy(person) && name_of(person) == name;
           });
  }

  void add(Values moved, const diag::Span& span) {
    Value* list = header_.find(kRepresented);
    if (list == nullptr) {
      header_.set(kRepresented, Value(std::move(moved), span), kRepresented, span);
    } else if (auto* people = list->get_if<Values>()) {
      std::ranges::move(moved, std::back_inserter(*people));
    }
  }

  Map& header_;
  material::Changes& changes_;
};

}  // namespace

void settle_proxies(material::Material& material, const repair::KnownFields& fields,
                    material::Changes& changes) {
  const bool has_list = repair::known_field(fields, kRepresented) != nullptr;
  if (has_list && !material.is_header_known) Proxies(material, changes).run();
}

}  // namespace greffier::pipeline
