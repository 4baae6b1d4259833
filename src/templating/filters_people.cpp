#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "templating/conversions.hpp"
#include "templating/filter_functions.hpp"
#include "templating/gender.hpp"
#include "templating/messages.hpp"
#include "templating/print.hpp"
#include "templating/report.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::templating::filter {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

std::string member_text(const model::Map& person, std::string_view key) {
  const Value* value = person.find(key);
  return value == nullptr ? std::string() : to_text(*value);
}

// The members that tell a person's gender, the most certain first.
constexpr std::array kGenderMembers{"civilite", "genre", "sexe"};

std::optional<Gender> gender_of_person(const Value& person) {
  if (const auto* map = person.get_if<model::Map>()) {
    for (const char* key : kGenderMembers)
      if (const auto gender = gender_of(member_text(*map, key))) return gender;
    return std::nullopt;
  }
  const std::string text = to_text(person);
  return gender_of(std::string_view(text).substr(0, text.find(' ')));
}

bool is_person(const Value& value) {
  return value.get_if<model::Map>() != nullptr || as_text(value).has_value();
}

// One man makes the plural masculine; so does, with a warning, someone of whom nothing is known.
bool all_feminine(const FilterCall& call, const std::vector<const Value*>& people) {
  const Value* unknown = nullptr;
  for (const Value* person : people) {
    const auto gender = gender_of_person(*person);
    if (gender == Gender::masculine) return false;
    if (!gender && unknown == nullptr) unknown = person;
  }
  if (unknown != nullptr) call.reporter.raise(kUnknownGender, shown(*unknown));
  return unknown == nullptr;
}

// A plural by the general rule.
std::string with_s(std::string_view form) {
  constexpr std::array<std::string_view, 3> kInvariable{"s", "x", "z"};
  const bool stays = std::ranges::any_of(
      kInvariable, [form](std::string_view end) { return form.ends_with(end); });
  return std::string(form) + (stays ? "" : "s");
}

std::string initial_of(std::string_view part) {
  return std::string(part.substr(0, text::decode(part, 0).length)) + '.';
}

// « Jean-Pierre » → « J.-P. », « Marie Anne » → « M. A. »
std::string initials(std::string_view name) {
  std::string result;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of("- "), name.size());
    if (end > 0) result += initial_of(name.substr(0, end));
    if (end == name.size()) break;
    if (end > 0) result += name[end] == '-' ? std::string_view("-") : kNoBreakSpace;
    name.remove_prefix(end + 1);
  }
  return result;
}

std::string as_is(std::string_view text) {
  return std::string(text);
}

// Words of a pattern: the member that they stand for and what becomes of it.
struct Part {
  std::string_view word;
  std::string_view member;
  std::string (*shape)(std::string_view);
};
constexpr std::array kParts{
    Part{"Civilité", "civilite", as_is},
    Part{"Civilite", "civilite", as_is},
    Part{"Title", "civilite", as_is},
    Part{"Prénom", "prenom", as_is},
    Part{"Prenom", "prenom", as_is},
    Part{"First", "prenom", as_is},
    Part{"PRÉNOM", "prenom", text::upper},
    Part{"PRENOM", "prenom", text::upper},
    Part{"FIRST", "prenom", text::upper},
    Part{"P.", "prenom", initials},
    Part{"F.", "prenom", initials},
    Part{"Nom", "nom", as_is},
    Part{"Last", "nom", as_is},
    Part{"NOM", "nom", text::upper},
    Part{"LAST", "nom", text::upper},
    Part{"N.", "nom", initials},
    Part{"L.", "nom", initials},
    Part{"Fonction", "fonction", as_is},
    Part{"Role", "fonction", as_is},
    Part{"Structure", "structure", as_is},
};

// « de » + « La Tour » ; « d’ » + « Arc ».
std::string with_particle(const model::Map& person, std::string_view name) {
  const std::string particle = member_text(person, "particule");
  if (particle.empty()) return std::string(name);
  const bool elided = particle.ends_with("’") || particle.ends_with('\'');
  return particle + (elided ? "" : " ") + std::string(name);
}

std::string written_part(const model::Map& person, const Part& part) {
  std::string value = member_text(person, part.member);
  if (value.empty()) return value;
  const std::string shaped = part.shape(value);
  return part.member == "nom" && part.shape != initials ? with_particle(person, shaped) : shaped;
}

// A space that may not end a line: after a civility or initials.
bool keeps_together(const Part& part) {
  return part.member == "civilite" || part.shape == initials;
}

// The word that starts at `offset` of a pattern: letters, and the point of an initial.
std::string_view word_at(std::string_view pattern, std::size_t offset) {
  std::size_t end = offset;
  while (end < pattern.size()) {
    const text::CodePoint sign = text::decode(pattern, end);
    if (!text::is_letter(sign.value)) break;
    end += sign.length;
  }
  const std::size_t letters = text::length(pattern.substr(offset, end - offset));
  if (letters == 1 && end < pattern.size() && pattern[end] == '.') ++end;
  return pattern.substr(offset, end - offset);
}

// Fills a pattern. What stands between two parts is written only when both have something to say.
class NameWriter {
 public:
  NameWriter(const model::Map& person, std::string_view pattern)
      : person_(person), pattern_(pattern) {}

  std::string write() {
    for (std::size_t offset = 0; offset < pattern_.size();) {
      const std::string_view word = word_at(pattern_, offset);
      const auto part = std::ranges::find(kParts, word, &Part::word);
      const std::size_t plain_length =
          word.empty() ? text::decode(pattern_, offset).length : word.size();
      if (part == kParts.end())
        between_ += pattern_.substr(offset, plain_length);
      else
        add(*part);
      offset += plain_length;
    }
    if (last_was_written_) result_ += between_;
    return std::move(result_);
  }

 private:
  void add(const Part& part) {
    const std::string written = written_part(person_, part);
    last_was_written_ = !written.empty();
    if (last_was_written_) {
      const bool ties = previous_ != nullptr && keeps_together(*previous_) && between_ == " ";
      if (previous_ != nullptr || is_first_) result_ += ties ? kNoBreakSpace : between_;
      result_ += written;
      previous_ = &part;
    }
    between_.clear();
    is_first_ = false;
  }

  const model::Map& person_;
  std::string_view pattern_;
  std::string result_;
  std::string between_;
  const Part* previous_ = nullptr;  // the last part that was written
  bool is_first_ = true;            // no part was met yet
  bool last_was_written_ = false;
};

}  // namespace

Value agreement(const FilterCall& call) {
  const std::vector<const Value*> people = items_of(call.input);
  const auto stranger =
      std::ranges::find_if_not(people, [](const Value* person) { return is_person(*person); });
  if (stranger != people.end()) return call.refuse(**stranger);
  const std::size_t form = all_feminine(call, people) ? 1 : 0;
  if (people.size() < 2) return std::string(call.text(form));
  return call.arguments.size() > form + 2 ? std::string(call.text(form + 2))
                                          : with_s(call.text(form));
}

Value name(const FilterCall& call) {
  const auto* person = call.input.get_if<model::Map>();
  if (person == nullptr) return as_text(call.input) ? call.input : call.refuse();
  if (person->find("nom") != nullptr)
    return NameWriter(*person, call.text(0, "Civilité Prénom NOM")).write();
  return is_printable(call.input) ? Value(to_text(call.input)) : call.refuse();
}

}  // namespace greffier::templating::filter
