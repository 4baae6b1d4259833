#include "repair/printed_sitting.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "repair/words.hpp"
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

}  // namespace

std::optional<PrintedMembers> read_printed_members(std::string_view value) {
  PrintedMembers members;
  for (const std::string_view part : split(value, ", ")) {
    const std::size_t space = part.find(' ');
    const int count = figure_in(part.substr(0, space));
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
  quorum.quorum = figure_in(text.substr(0, end));
  const auto said = take_between(text, text.substr(0, end), ".");
  if (quorum.quorum < 0 || !said || !said->ends_with(" peut valablement délibérer"))
    return std::nullopt;
  text = text::trimmed(text);
  const bool is_end = text.empty() || (text.find(" désigné") != text.npos &&
                                       text.ends_with(" de séance.") && text.size() < 200);
  return is_end ? std::optional(quorum) : std::nullopt;
}

}  // namespace greffier::repair
