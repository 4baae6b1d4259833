#include "typography/styled_text.hpp"

#include <utility>
#include <vector>

#include "diag/byte_lanes.hpp"
#include "typography/characters.hpp"
#include "typography/engine.hpp"
#include "typography/rule_table.hpp"
#include "typography/runs.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT20 = rule("T20");
constexpr const Rule& kT21 = rule("T21");

// The first letters of the endings, and the figures that they may follow.
auto begins_ending(diag::Lanes bytes) {
  return (bytes == 'e') | (bytes == 'r') | (bytes == 'n');
}
auto is_figure(diag::Lanes bytes) {
  return ((bytes >= '0') & (bytes <= '9')) | (bytes == 'I') | (bytes == 'V') | (bytes == 'X');
}

constexpr std::size_t kLongest = 5;  // « 2ndes »

// False for « Vrai » and « Xénon »: an ending is short, and no letter follows it.
bool is_ending(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
  return end - begin <= kLongest && !is_letter(char_after(text, end));
}

bool may_hold_ordinal(std::string_view text) {
  const auto is_wanted = [](const auto& lanes) {
    return begins_ending(lanes(0)) & is_figure(lanes(-1));
  };
  for (std::size_t at = 1; at < text.size(); ++at)
    if (at = diag::find_place(text, at, is_wanted); at < text.size() && is_ending(text, at))
      return true;
  return false;
}

// The profile with nothing but the rules that set formatting.
Profile for_styling(const Profile& profile) {
  Profile result = profile;
  result.rules = {};
  for (const Rule* each : {&kT20, &kT21})
    if (profile.rules.contains(*each) && !profile.only_reported.contains(*each))
      result.rules = result.rules.with(*each);
  return result;
}

}  // namespace

std::optional<model::Inlines> styled_text(const std::string& text, const Profile& profile) {
  if (!may_hold_ordinal(text)) return std::nullopt;
  const model::Inlines plain{{model::Text{text}, {}, {}}};
  std::vector<Edit> found = edits({.text = text}, for_styling(profile));
  std::erase_if(found, [&text](const Edit& edit) {
    return !edit.styling || text.compare(edit.begin, edit.end - edit.begin, edit.replacement) != 0;
  });
  if (found.empty()) return std::nullopt;
  return Runs(plain).rewritten(found);
}

}  // namespace greffier::typography
