#include "repair/spoken_hour.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "text/dates.hpp"
#include "text/numbers.hpp"

namespace greffier::repair {

namespace {

constexpr int kFirst = 8, kLast = 23;  // hours that are told in letters
constexpr std::size_t kMostWords = 4;  // « 19 heures 30 minutes »

SpokenHour told(int hour, int minute, std::size_t end) {
  return {minute == 0 ? fmt::format("{} h", hour) : fmt::format("{} h {:02}", hour, minute), end};
}

// The word behind a number in letters that stands at `at`; `at` for another one.
std::size_t behind_number(const Words& words, std::size_t at, int number) {
  const Words letters = words_of(text::in_letters(number, true));
  if (letters.size() > words.size() - std::min(at, words.size())) return at;
  for (std::size_t i = 0; i < letters.size(); ++i)
    if (words[at + i].folded != letters[i].folded) return at;
  return at + letters.size();
}

std::optional<SpokenHour> read_letters(const Words& words, std::size_t at) {
  for (int hour = kLast; hour >= kFirst; --hour) {
    std::size_t end = behind_number(words, at, hour);
    if (end == at || end >= words.size() || !is_any(words[end].folded, {"heures", "heure"}))
      continue;
    ++end;
    for (int minute = 59; minute > 0; --minute) {
      const std::size_t behind = behind_number(words, end, minute);
      if (behind == end) continue;
      const bool is_said = behind < words.size() && words[behind].folded == "minutes";
      return told(hour, minute, behind + (is_said ? 1 : 0));
    }
    return told(hour, 0, end);
  }
  return std::nullopt;
}

}  // namespace

std::optional<SpokenHour> read_hour(std::string_view text, const Words& words, std::size_t at) {
  if (at >= words.size()) return std::nullopt;
  const char first = words[at].folded.empty() ? ' ' : words[at].folded.front();
  if (first < '0' || first > '9') return read_letters(words, at);
  for (std::size_t end = std::min(at + kMostWords, words.size()); end > at; --end) {
    const std::size_t begin = words[at].begin;
    if (const auto time = text::parse_time(text.substr(begin, words[end - 1].end - begin)))
      return told(time->hour, time->minute, end);
  }
  return std::nullopt;
}

}  // namespace greffier::repair
