#include "typography/profile_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "text/fold.hpp"
#include "typography/messages.hpp"
#include "typography/rule_table.hpp"

namespace greffier::typography {

namespace {

using Names = std::span<const std::string_view>;

// A value by its folded name.
template <typename T>
struct Choice {
  std::string_view name;
  T value;
};

constexpr std::array kWidths{
    Choice<Space>{"aucune", Space::none}, Choice<Space>{"ordinaire", Space::none},
    Choice<Space>{"insecable", Space::no_break}, Choice<Space>{"fine", Space::narrow}};
constexpr std::array kDashes{Choice<std::string_view>{"demi_cadratin", "–"},
                             Choice<std::string_view>{"cadratin", "—"}};
constexpr std::array kNestedQuotes{Choice<QuoteMarks>{"anglais", {"“", "”", Space::none}},
                                   Choice<QuoteMarks>{"simples", {"‹", "›", Space::no_break}},
                                   Choice<QuoteMarks>{"francais", {"«", "»", Space::no_break}}};

// The widths that a profile sets, by the key of `espaces`.
struct Width {
  std::string_view key;
  Space& (*of)(Profile& profile);
};
constexpr std::array kSpaces{
    Width{"avant_signes", [](Profile& profile) -> Space& { return profile.before_high; }},
    Width{"avant_deux_points", [](Profile& profile) -> Space& { return profile.before_colon; }},
    Width{"guillemets", [](Profile& profile) -> Space& { return profile.quotes.inside; }},
    Width{"incise", [](Profile& profile) -> Space& { return profile.incise.inside; }},
    Width{"unites", [](Profile& profile) -> Space& { return profile.unit; }},
    Width{"milliers", [](Profile& profile) -> Space& { return profile.thousands; }},
    Width{"liens", [](Profile& profile) -> Space& { return profile.tie; }},
};

std::string listed(Names names) {
  std::string list;
  for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(name);
  return list;
}

// The names of a table, each entry's `member`.
template <typename Table, typename Member>
std::vector<std::string_view> names_of(const Table& table, Member member) {
  std::vector<std::string_view> names;
  for (const auto& each : table) names.push_back(each.*member);
  return names;
}

// Reads one profile; what it reads changes `profile_` as it goes.
class Reader {
 public:
  Reader(const model::Map& source, diag::Sink& sink) : source_(source), sink_(sink) {}

  OwnProfile run() {
    profile_ = base();
    for (const model::Member& member : source_.members()) read(member);
    fit_nested_quotes();
    return {std::move(name_), profile_};
  }

 private:
  struct Key {
    std::string_view name;
    void (Reader::*read)(const model::Member& member);
  };

  const Profile& base() {
    const model::Value* value = source_.find("base");
    const auto* name = value == nullptr ? nullptr : value->get_if<std::string>();
    if (value == nullptr) return default_profile();
    const Profile* found = name == nullptr ? nullptr : find_profile(text::fold_name(*name));
    if (found != nullptr) return *found;
    sink_.raise(kUnknownProfile, value->span, name == nullptr ? "base" : *name,
                listed(names_of(profiles(), &Profile::name)));
    return default_profile();
  }

  void read(const model::Member& member) {
    static constexpr std::array kKeys{Key{"base", &Reader::read_nothing},
                                      Key{"nom", &Reader::read_name},
                                      Key{"regles", &Reader::read_rules},
                                      Key{"espaces", &Reader::read_spaces},
                                      Key{"incise", &Reader::read_incise},
                                      Key{"uniformiser", &Reader::read_unify},
                                      Key{"guillemets_interieurs", &Reader::read_quotes}};
    const auto* key = std::ranges::find(kKeys, member.key, &Key::name);
    if (key == kKeys.end()) return unknown(member, names_of(kKeys, &Key::name));
    (this->*key->read)(member);
  }

  void read_nothing(const model::Member&) {}

  void read_name(const model::Member& member) {
    if (const auto* text = member.value.get_if<std::string>())
      name_ = *text;
    else
      reject(member, "un nom");
  }

  void read_rules(const model::Member& member) {
    const auto* rules = member.value.get_if<model::Map>();
    if (rules == nullptr) return reject(member, "T09: non");
    for (const model::Member& each : rules->members()) read_rule(each);
  }

  // T00 is what keeps text safe: it has no switch.
  void read_rule(const model::Member& member) {
    const auto* rule = std::ranges::find_if(kRules, [&member](const Rule& each) {
      return text::fold_name(each.id) == member.key && each.number() != 0;
    });
    if (rule == kRules.end()) {
      std::vector<std::string_view> known = names_of(kRules, &Rule::id);
      known.erase(known.begin());
      return unknown(member, known);
    }
    const auto* on = member.value.get_if<bool>();
    const auto* word = member.value.get_if<std::string>();
    const bool only_reports = word != nullptr && text::fold_name(*word) == "signaler";
    if (on == nullptr && !only_reports) return reject(member, "oui, non, signaler");
    const bool is_on = only_reports || *on;
    profile_.rules = is_on ? profile_.rules.with(*rule) : profile_.rules.without(*rule);
    profile_.only_reported =
        only_reports ? profile_.only_reported.with(*rule) : profile_.only_reported.without(*rule);
  }

  void read_spaces(const model::Member& member) {
    const auto* spaces = member.value.get_if<model::Map>();
    if (spaces == nullptr) return reject(member, "milliers: fine");
    for (const model::Member& each : spaces->members()) {
      const auto* width = std::ranges::find(kSpaces, each.key, &Width::key);
      if (width == kSpaces.end())
        unknown(each, names_of(kSpaces, &Width::key));
      else if (const auto space = choice(each, kWidths))
        width->of(profile_) = *space;
    }
  }

  void read_incise(const model::Member& member) {
    if (const auto dash = choice(member, kDashes)) profile_.incise.dash = *dash;
  }

  void read_quotes(const model::Member& member) {
    if (const auto marks = choice(member, kNestedQuotes)) profile_.nested_quotes = *marks;
  }

  void read_unify(const model::Member& member) {
    if (const auto* on = member.value.get_if<bool>())
      profile_.unify_spaces = *on;
    else
      reject(member, "oui, non");
  }

  // Angular marks of the second level take the space of the first, wherever the two keys stand.
  void fit_nested_quotes() {
    if (profile_.nested_quotes.open != "“") profile_.nested_quotes.inside = profile_.quotes.inside;
  }

  // The value that a word names in `table`; reported when it names none.
  template <typename T, std::size_t Size>
  std::optional<T> choice(const model::Member& member, const std::array<Choice<T>, Size>& table) {
    const auto* word = member.value.get_if<std::string>();
    const std::string name = word == nullptr ? std::string() : text::fold_name(*word);
    const auto* found = std::ranges::find(table, name, &Choice<T>::name);
    if (found != table.end()) return found->value;
    reject(member, listed(names_of(table, &Choice<T>::name)));
    return std::nullopt;
  }

  void unknown(const model::Member& member, Names known) {
    if (const auto near = text::nearest(member.key, known))
      sink_.raise(kNearProfileKey, member.span, member.label, *near);
    else
      sink_.raise(kUnknownProfileKey, member.span, member.label, listed(known));
  }

  void reject(const model::Member& member, std::string_view expected) {
    sink_.raise(kBadProfileValue, member.value.span, member.label, expected);
  }

  const model::Map& source_;
  diag::Sink& sink_;
  std::string name_;
  Profile profile_;
};

}  // namespace

OwnProfile read_profile(const model::Map& source, diag::Sink& sink) {
  return Reader(source, sink).run();
}

}  // namespace greffier::typography
