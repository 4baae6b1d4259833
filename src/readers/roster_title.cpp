#include "readers/roster_title.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

constexpr std::size_t kLongest = 150;  // bytes

// Folded; the longest that fits counts.
constexpr std::array<std::string_view, 16> kNames{"feuille_de_presence",
                                                  "feuille_de_presences",
                                                  "feuille_d_emargement",
                                                  "liste_d_emargement",
                                                  "liste_de_presence",
                                                  "liste_des_presents",
                                                  "liste_des_presences",
                                                  "liste_des_participants",
                                                  "etat_de_presence",
                                                  "emargement",
                                                  "emargements",
                                                  "participants",
                                                  "presents",
                                                  "presences",
                                                  "attendance_list",
                                                  "attendance_sheet"};
constexpr std::array<std::string_view, 11> kLinks{"a_l",  "a_la", "au",  "aux", "de_l", "de_la",
                                                  "pour", "du",   "des", "de",  "de_ce"};

constexpr std::array<std::string_view, 6> kSigns{":", "-", "–", "—", ",", "/"};

// The bytes of the longest of these that `text` begins with, up to the end of a word.
std::size_t lead_length(std::string_view text, std::span<const std::string_view> leads) {
  std::size_t length = 0;
  for (std::size_t end = 1; end <= std::min<std::size_t>(text.size(), 40); ++end) {
    const bool at_border = end == text.size() || text[end] == ' ' || text[end] == ':' ||
                           text.substr(0, end).ends_with("’") || text[end - 1] == '\'';
    if (at_border && std::ranges::find(leads, text::fold_name(text.substr(0, end))) != leads.end())
      length = end;
  }
  return length;
}

// « Conseil municipal du 12 mars 2026 – Feuille de présence »
std::optional<std::string> without_name_behind(std::string_view text) {
  for (const std::string_view sign : {" – ", " - ", " — ", " : ", " / "}) {
    const std::size_t at = text.rfind(sign);
    if (at == std::string_view::npos) continue;
    const std::string_view behind = text::trimmed(text.substr(at + sign.size()));
    if (!behind.empty() && lead_length(behind, kNames) == behind.size())
      return std::string(text::trimmed(text.substr(0, at)));
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> without_roster_name(std::string_view text) {
  text = text::trimmed(text);
  if (text.size() > kLongest) return std::nullopt;
  const std::size_t length = lead_length(text, kNames);
  if (length == 0) return without_name_behind(text);
  std::string_view rest = text::behind_signs(text.substr(length), kSigns);
  rest = text::behind_signs(rest.substr(lead_length(rest, kLinks)), kSigns);
  if (!rest.empty() && rest.find_first_of("0123456789") == std::string_view::npos)
    return std::nullopt;
  return rest.empty() ? std::string() : text::with_capital(rest);
}

}  // namespace greffier::readers
