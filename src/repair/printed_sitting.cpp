#include "repair/printed_sitting.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <utility>

#include "repair/label.hpp"
#include "repair/people_lines.hpp"
#include "repair/sitting_frame.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

constexpr std::size_t kLongest = 700;  // bytes of a sentence

using Parts = std::vector<std::string_view>;

Parts split(std::string_view text, std::string_view sign) {
  Parts parts;
  while (true) {
    const std::size_t end = text.find(sign);
    parts.push_back(text::trimmed(text.substr(0, end)));
    if (end == text.npos) return parts;
    text.remove_prefix(end + sign.size());
  }
}

// « aucun » is 0; -1 for anything else than a figure.
int number_in(std::string_view text) {
  text = text::trimmed(text);
  if (text == "aucun" || text == "aucune") return 0;
  int value = -1;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? value : -1;
}

// What `text` holds between `lead` and `end`, and moves it behind `end`; nothing when it does not
// begin with `lead`.
std::optional<std::string_view> take_between(std::string_view& text, std::string_view lead,
                                             std::string_view end) {
  if (!text.starts_with(lead)) return std::nullopt;
  const std::size_t at = text.find(end, lead.size());
  if (at == text.npos) return std::nullopt;
  const std::string_view inside = text.substr(lead.size(), at - lead.size());
  text.remove_prefix(at + end.size());
  return inside;
}

// « ordinaire et publique, salle du conseil, sous la présidence de … »
bool read_frame(std::string_view text, PrintedOpening& opening) {
  const std::size_t end = std::min(text.find_first_of(" ,."), text.size());
  opening.nature = text.substr(0, end);
  text.remove_prefix(end);
  opening.is_closed = text.starts_with(", à huis clos");
  const bool is_printed = opening.nature == "ordinaire" || opening.nature == "extraordinaire";
  if (!is_printed || (!opening.is_closed && !text.starts_with(" et publique"))) return false;
  for (const std::string_view lead : {", à huis clos", " et publique"})
    if (text.starts_with(lead)) text.remove_prefix(lead.size());
  constexpr std::string_view kChair = "sous la présidence de ";
  const std::size_t chair = text.find(kChair);
  if (chair == text.npos) return false;
  opening.place = text::trimmed(text.substr(0, chair));
  const std::string_view who = text::trimmed(text.substr(chair + kChair.size()));
  const std::vector<std::string> people = people_of(who.substr(0, who.size() - 1), true);
  if (!who.ends_with('.') || people.size() != 1) return false;
  opening.president = people.front();
  for (const char sign : {',', ' '}) {
    if (opening.place.starts_with(sign)) opening.place.erase(0, 1);
    if (opening.place.ends_with(',')) opening.place.pop_back();
  }
  return opening.place.find(". ") == std::string::npos;
}

struct Choice {
  std::string_view label;  // folded
  std::string_view key;
  bool is_counted = false;  // among the voters
};
constexpr std::array kChoices{
    Choice{"pour", "pour", true},
    Choice{"contre", "contre", true},
    Choice{"abstentions", "abstention", true},
    Choice{"abstention", "abstention", true},
    Choice{"blancs_ou_nuls", "blancs", true},
    Choice{"ne_prennent_pas_part_au_vote", "nppv"},
    Choice{"ne_prend_pas_part_au_vote", "nppv"},
    Choice{"resultat", "resultat"},
};

}  // namespace

std::optional<PrintedOpening> read_printed_opening(std::string_view text) {
  text = text::trimmed(text);
  const std::string folded = text::fold_name(text.substr(0, 20));
  if (text.size() > kLongest || !folded.starts_with("l_an_deux_mille")) return std::nullopt;
  constexpr std::string_view kCalled = ", légalement convoqué";
  const std::size_t called = text.find(kCalled);
  const std::size_t body = text.substr(0, called).rfind(", le ");
  if (called == text.npos || body == text.npos) return std::nullopt;
  PrintedOpening opening;
  opening.day = text::fold_name(text.substr(0, body));
  opening.body = text::fold_name(text.substr(body + 5, called - body - 5));
  opening.hour = hour_in_letters(opening.day + "_");
  text.remove_prefix(called + kCalled.size());
  constexpr std::string_view kMet = ", s’est réuni en séance ";
  const auto notice = take_between(text, " le ", kMet);
  if (notice) opening.notice = *notice;
  if (!notice && !take_between(text, "", kMet)) return std::nullopt;
  return read_frame(text, opening) ? std::optional(opening) : std::nullopt;
}

std::optional<PrintedMembers> read_printed_members(std::string_view value) {
  PrintedMembers members;
  for (const std::string_view part : split(value, ", ")) {
    const std::size_t space = part.find(' ');
    const int count = number_in(part.substr(0, space));
    const std::string what =
        space == part.npos ? std::string() : text::fold_name(part.substr(space + 1));
    if (count < 0) return std::nullopt;
    if (what == "en_exercice")
      members.in_office = count;
    else if (what == "present" || what == "presents")
      members.present = count;
    else if (what.starts_with("represente"))
      members.represented = count;
    else if (what != "votant" && what != "votants")
      return std::nullopt;
  }
  return members.in_office < 0 ? std::nullopt : std::optional(members);
}

std::optional<PrintedQuorum> read_printed_quorum(std::string_view text) {
  text = text::trimmed(text);
  constexpr std::string_view kOpens = " ouvre la séance";
  const std::size_t opens = text.find(kOpens);
  if (opens == text.npos || opens > 80 || text.size() > kLongest) return std::nullopt;
  text.remove_prefix(opens + kOpens.size());
  const auto hour = take_between(text, "", ". ");
  const auto present = take_between(text, "", " membres sont présents, pour un quorum de ");
  if (!hour || (!hour->empty() && !hour->starts_with(" à ")) || !present) return std::nullopt;
  PrintedQuorum quorum{text::fold_name(*present), 0};
  const std::size_t end = text.find_first_not_of("0123456789");
  quorum.quorum = number_in(text.substr(0, end));
  const auto said = take_between(text, text.substr(0, end), ".");
  if (quorum.quorum < 0 || !said || !said->ends_with(" peut valablement délibérer"))
    return std::nullopt;
  text = text::trimmed(text);
  const bool is_end = text.empty() || (text.find(" désigné") != text.npos &&
                                       text.ends_with(" de séance.") && text.size() < 200);
  return is_end ? std::optional(quorum) : std::nullopt;
}

std::vector<model::Attribute> read_printed_vote(std::string_view line) {
  std::vector<model::Attribute> vote;
  int voters = -1, counted = 0, others = 0;
  for (const std::string_view part : split(text::trimmed(line), " · ")) {
    const auto label = label_of(part);
    if (!label) return {};
    const std::string name = text::fold_name(label->name);
    const std::string_view value = text::trimmed(part.substr(label->value));
    const int count = number_in(value);
    if (voters < 0) {
      if (name != "votants" || count < 0) return {};
      voters = count;
      continue;
    }
    const auto* const choice = std::ranges::find(kChoices, name, &Choice::label);
    if (choice == kChoices.end() || value.empty() || (count < 0 && choice->key != "resultat"))
      return {};
    counted += choice->is_counted ? count : 0;
    others += choice->key == "nppv" ? count : 0;
    vote.push_back({std::string(choice->key), std::string(value), {}});
  }
  const bool is_whole = counted == voters || counted + others == voters;
  return is_whole ? vote : std::vector<model::Attribute>();
}

}  // namespace greffier::repair
