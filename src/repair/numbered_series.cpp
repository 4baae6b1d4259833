#include "repair/numbered_series.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace greffier::repair {

namespace {

// A number with another last value, as a key: « 1.1 | 2 | 3 ».
std::string key_of(const OutlineNumber& number, const OutlinePart& last) {
  OutlineNumber other = number;
  other.parts.back() = last;
  std::string key = other.scheme();
  for (const OutlinePart& part : other.parts) key.append(" | ").append(std::to_string(part.value));
  return key;
}

OutlinePart as_letter(const OutlinePart& part) {
  const bool is_small = part.numeral == Numeral::small_roman;
  return {is_small ? Numeral::small_letter : Numeral::letter, part.letter};
}

// Where each number stands for the last time.
class LastPlaces {
 public:
  explicit LastPlaces(std::span<const NumberedTitle> titles) {
    for (std::size_t at = 0; at < titles.size(); ++at) {
      if (!titles[at].number) continue;
      const OutlinePart& last = titles[at].number->parts.back();
      places_[key_of(*titles[at].number, last)] = at;
      if (last.letter != 0) places_[key_of(*titles[at].number, as_letter(last))] = at;
    }
  }

  // True when a number that comes after `number` stands behind the title at `at`.
  [[nodiscard]] bool goes_on(const OutlineNumber& number, std::size_t at) const {
    OutlinePart last = number.parts.back();
    const bool as_it_is = is_behind(number, {last.numeral, last.value + 1}, at);
    if (last.letter == 0 || as_it_is) return as_it_is;
    last = as_letter(last);
    return is_behind(number, {last.numeral, last.value + 1}, at);
  }

 private:
  bool is_behind(const OutlineNumber& number, const OutlinePart& last, std::size_t at) const {
    const auto found = places_.find(key_of(number, last));
    return found != places_.end() && found->second > at;
  }

  std::map<std::string, std::size_t> places_;
};

class Sorting {
 public:
  explicit Sorting(std::vector<NumberedTitle>& titles) : titles_(titles), last_places_(titles) {}

  std::vector<Series> run() {
    for (std::size_t at = 0; at < titles_.size(); ++at) {
      if (!titles_[at].number) continue;
      if (!go_on(at) && !begin_below(at)) begin(at);
    }
    return std::move(series_);
  }

 private:
  const OutlineNumber& number(std::size_t title) const { return *titles_[title].number; }

  void put(std::size_t title, std::size_t depth, std::size_t series) {
    open_.resize(depth);
    open_.push_back(title);
    titles_[title].series = series;
    series_[series].members.push_back(title);
  }

  // The next number of an open series, or a later one of its scheme.
  bool go_on(std::size_t title) {
    for (std::size_t depth = open_.size(); depth-- > 0;)
      if (is_next(number(open_[depth]), number(title))) return join(title, depth);
    for (std::size_t depth = open_.size(); depth-- > 0;) {
      const OutlineNumber& open = number(open_[depth]);
      const bool is_later =
          open.scheme() == number(title).scheme() &&
          open.parts.back().value < number(title).parts.back().value &&
          std::equal(open.parts.begin(), open.parts.end() - 1, number(title).parts.begin());
      if (is_later) return join(title, depth);
    }
    return false;
  }

  bool join(std::size_t title, std::size_t depth) {
    put(title, depth, titles_[open_[depth]].series);
    return true;
  }

  // « 2.1 » below « 2 », whatever stands between.
  bool begin_below(std::size_t title) {
    const std::vector<OutlinePart>& parts = number(title).parts;
    for (std::size_t depth = open_.size(); depth-- > 0;) {
      const std::vector<OutlinePart>& open = number(open_[depth]).parts;
      if (open.size() >= parts.size() || !std::equal(open.begin(), open.end(), parts.begin()))
        continue;
      put(title, depth + 1, series_below(titles_[open_[depth]].series, title));
      return true;
    }
    return false;
  }

  // A new series: inside the open one that has had such a series before, or that goes on behind it,
  // or whose title is higher.
  void begin(std::size_t title) {
    const std::string scheme = number(title).scheme();
    for (std::size_t depth = open_.size(); depth-- > 0;)
      if (classes_.contains({titles_[open_[depth]].series, scheme}))
        return put(title, depth + 1, series_below(titles_[open_[depth]].series, title));
    if (!classes_.contains({kNoSeries, scheme}))
      for (std::size_t depth = open_.size(); depth-- > 0;) {
        const std::size_t open = open_[depth];
        if (last_places_.goes_on(number(open), title) || titles_[open].level < titles_[title].level)
          return put(title, depth + 1, series_below(titles_[open].series, title));
      }
    put(title, 0, series_below(kNoSeries, title));
  }

  std::size_t series_below(std::size_t parent, std::size_t title) {
    const std::string scheme = number(title).scheme();
    const auto [place, is_new] = classes_.try_emplace({parent, scheme}, series_.size());
    if (is_new) series_.push_back({scheme, parent, {}});
    return place->second;
  }

  std::vector<NumberedTitle>& titles_;
  LastPlaces last_places_;
  std::vector<std::size_t> open_;  // the last title of each series that is open, outermost first
  std::vector<Series> series_;
  std::map<std::pair<std::size_t, std::string>, std::size_t> classes_;
};

}  // namespace

std::vector<Series> numbered_series(std::vector<NumberedTitle>& titles) {
  std::vector<Series> series = Sorting(titles).run();
  bool is_dropped = false;
  for (NumberedTitle& title : titles) {
    if (!title.number || title.number->is_sure || series[title.series].members.size() > 1) continue;
    title.number.reset();
    is_dropped = true;
  }
  if (!is_dropped) return series;
  for (NumberedTitle& title : titles) title.series = kNoSeries;
  return Sorting(titles).run();
}

}  // namespace greffier::repair
