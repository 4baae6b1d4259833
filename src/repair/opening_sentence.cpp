#include "repair/opening_sentence.hpp"

#include <chrono>
#include <cstddef>
#include <utility>
#include <vector>

#include "repair/people_lines.hpp"
#include "repair/spoken_hour.hpp"
#include "repair/words.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/numbers.hpp"

namespace greffier::repair {

namespace {

constexpr std::size_t kLongest = 900;           // bytes of the sentence
constexpr std::size_t kLongestPresident = 110;  // bytes, functions included

using Folded = std::vector<std::string>;  // words

Folded folded_words(std::string_view text) {
  Folded folded;
  for (Word& word : words_of(text)) folded.push_back(std::move(word.folded));
  return folded;
}

Folded in_letters(int value, bool feminine = false) {
  return folded_words(text::in_letters(value, feminine));
}

class Reader {
 public:
  Reader(std::string_view text, const text::Date& day)
      : text_(text), words_(words_of(text)), day_(day) {}

  std::optional<Opening> read() {
    const bool is_read = take_day() && take_hour() && take_body() && take_notice() &&
                         take_meeting() && take_frame() && take_president();
    return is_read ? std::optional(std::move(opening_)) : std::nullopt;
  }

 private:
  bool is_at(std::size_t at, const auto& words) const {
    for (const auto& word : words)
      if (at >= words_.size() || words_[at++].folded != word) return false;
    return true;
  }

  bool take(const auto& words) {
    const bool is_here = is_at(at_, words);
    if (is_here) at_ += std::size(words);
    return is_here;
  }
  bool take(std::initializer_list<std::string_view> words) {
    return take<std::initializer_list<std::string_view>>(words);
  }
  bool take_one(std::initializer_list<std::string_view> words) {
    const bool is_here = at_ < words_.size() && is_any(words_[at_].folded, words);
    if (is_here) ++at_;
    return is_here;
  }

  std::string_view between(std::size_t first, std::size_t end) const {
    if (first >= end) return {};
    return text_.substr(words_[first].begin, words_[end - 1].end - words_[first].begin);
  }

  // The first of `words` from here on.
  std::size_t find(std::initializer_list<std::string_view> words) const {
    std::size_t at = at_;
    while (at < words_.size() && !is_any(words_[at].folded, words)) ++at;
    return at;
  }

  // --- The day

  // « L’an deux mille vingt-six, le vingt-cinq juin » or « Le 25 juin 2026 »
  bool take_day() {
    if (take({"l", "an"})) {
      if (!take_year()) return false;
      take({"et"});
      if (!take_day_and_month()) return false;
      take_year();  // « L’an deux mille vingt-six, le 25 juin 2026 »
      return true;
    }
    return take_day_and_month() && take_year();
  }

  bool take_year() {
    const int year = static_cast<int>(day_.year());
    Folded letters = in_letters(year);
    if (take(letters) || take(Folded{std::to_string(year)})) return true;
    for (std::string& word : letters)  // as registers had it
      if (word == "mille") word = "mil";
    return take(letters);
  }

  bool take_day_and_month() {
    take({"le"});
    take_one({"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"});
    const int day = static_cast<int>(static_cast<unsigned>(day_.day()));
    const bool is_day = take(in_letters(day)) || take(Folded{std::to_string(day)}) ||
                        (day == 1 && take_one({"premier", "1er"}));
    const Folded words = folded_words(text::long_date(day_));  // the month between day and year
    return is_day && take(Folded{words[words.size() - 2]});
  }

  // --- The hour

  bool take_hour() {
    if (at_ >= words_.size() || words_[at_].folded != "a") return true;
    const auto hour = read_hour(text_, words_, at_ + 1);
    if (!hour) return false;
    opening_.hour = hour->text;
    at_ = hour->end;
    return true;
  }

  // --- Who met

  bool take_body() {
    const std::size_t end = find({"legalement", "dument", "regulierement", "convoque", "convoquee",
                                  "convoques", "convoquees", "s", "se", "etant"});
    opening_.body = between(at_, end);
    const bool is_body = end > at_ && is_any(words_[at_].folded, {"le", "la", "les", "l"});
    at_ = end;
    return is_body;
  }

  // « dûment convoqué le 18 juin 2026 »
  bool take_notice() {
    take_one({"legalement", "dument", "regulierement"});
    if (!take_one({"convoque", "convoquee", "convoques", "convoquees"})) return true;
    for (const auto& by : {Folded{"par", "le", "maire"}, Folded{"par", "monsieur", "le", "maire"},
                           Folded{"par", "madame", "le", "maire"}, Folded{"en", "date", "du"}})
      take(by);
    const std::size_t end = find({"s", "se", "etant"});
    if (end == at_) return true;
    opening_.notice = text::parse_date(between(at_, end));
    if (!opening_.notice) opening_.notice = notice_in_letters(end);
    at_ = end;
    return opening_.notice.has_value();
  }

  // « le vingt juin deux mille vingt-six », at most three months before the sitting.
  std::optional<text::Date> notice_in_letters(std::size_t end) const {
    constexpr int kMostDays = 93;
    const std::chrono::sys_days sitting(day_);
    for (int before = 0; before <= kMostDays; ++before) {
      const text::Date date{sitting - std::chrono::days(before)};
      Reader reader(between(at_, end), date);
      if (reader.take_day_and_month() &&
          (reader.at_ == reader.words_.size() || reader.take_year()) &&
          reader.at_ == reader.words_.size())
        return date;
    }
    return std::nullopt;
  }

  bool take_meeting() {
    const bool has_verb = take({"s", "est"}) || take({"se", "sont"}) || take({"etant"});
    return has_verb && take_one({"reuni", "reunie", "reunis", "reunies", "assemble", "assemblee"});
  }

  // --- How and where

  // « en séance ordinaire et publique, salle du conseil », up to the president.
  bool take_frame() {
    while (at_ < words_.size() && !is_at(at_, kChair))
      if (!take_nature() && !take_place()) return false;
    return at_ < words_.size();
  }

  bool take_nature() {
    if (take({"a", "huis", "clos"})) return opening_.is_closed = true;
    if (take({"au", "nombre", "prescrit", "par", "la", "loi"})) return true;
    if (take({"en", "seance"}) || take({"en", "session"}) || take_one({"publique", "et"}))
      return true;
    if (!take_one({"ordinaire", "extraordinaire"})) return false;
    opening_.nature = words_[at_ - 1].folded;
    return true;
  }

  // Up to the president, to how the sitting was, or to its end.
  bool take_place() {
    const std::string next = at_ + 1 < words_.size() ? words_[at_ + 1].folded : std::string();
    const bool is_place =
        is_any(words_[at_].folded, {"a", "au", "aux", "dans", "salle"}) ||
        (words_[at_].folded == "en" &&
         is_any(next, {"mairie", "la", "salle", "prefecture", "visioconference"}));
    if (!is_place || !opening_.place.empty()) return false;
    const std::size_t begin = at_;
    while (at_ < words_.size() && !is_at(at_, kChair) && !is_nature(at_)) ++at_;
    opening_.place = between(begin, at_);
    return opening_.place.find(". ") == std::string::npos;
  }

  bool is_nature(std::size_t at) const {
    return is_at(at, Folded{"en", "seance"}) || is_at(at, Folded{"en", "session"}) ||
           is_at(at, Folded{"a", "huis", "clos"});
  }

  bool take_president() {
    take(kChair);
    take_one({"de", "du", "d"});
    if (at_ >= words_.size()) return false;
    std::string_view rest = text::trimmed(text_.substr(words_[at_].begin));
    if (rest.ends_with('.')) rest.remove_suffix(1);
    const std::vector<std::string> people = people_of(rest, true);
    if (people.size() != 1 || rest.size() > kLongestPresident) return false;
    opening_.president = with_short_title(people.front());
    return true;
  }

  // « M. Jean DUPONT » of « Monsieur Jean DUPONT »
  static std::string with_short_title(const std::string& person) {
    for (const auto& [full, brief] : {std::pair("Monsieur ", "M. "), std::pair("Madame ", "Mme ")})
      if (person.starts_with(full)) return brief + person.substr(std::string_view(full).size());
    return person;
  }

  inline static const Folded kChair{"sous", "la", "presidence"};

  std::string_view text_;
  Words words_;
  text::Date day_;
  std::size_t at_ = 0;
  Opening opening_;
};

}  // namespace

std::optional<Opening> read_opening(std::string_view text, const text::Date& day) {
  text = text::trimmed(text);
  const bool may_open = text.starts_with('L') || text.starts_with('l');
  if (!may_open || text.size() > kLongest) return std::nullopt;
  return Reader(text, day).read();
}

}  // namespace greffier::repair
