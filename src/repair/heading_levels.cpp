#include "repair/heading_levels.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "repair/heading_levels_rules.hpp"
#include "repair/numbered_series.hpp"

namespace greffier::repair {

namespace {

using material::Changes;
using material::Material;
using material::Piece;

constexpr int kDeepest = 6;

// A heading with the level that it is to have.
struct Level {
  std::size_t piece = 0;
  int typed = 1;
  int level = 1;
  bool is_proved = false;  // by numbers
};

class Levelling {
 public:
  explicit Levelling(const Material& material) {
    for (std::size_t at = 0; at < material.pieces.size(); ++at) {
      const Piece& piece = material.pieces[at];
      if (piece.kind != Piece::Kind::heading) continue;
      const int typed = std::clamp(piece.level, 1, kDeepest);
      levels_.push_back({at, typed, typed});
      titles_.push_back({read_outline_number(material::text_of(piece)), typed});
    }
    series_ = numbered_series(titles_);
  }

  std::vector<Level> run() {
    if (levels_.empty()) return {};
    level_series();
    level_between();
    raise_title();
    close_gaps();
    return std::move(levels_);
  }

  // True when some level was told by numbers.
  [[nodiscard]] bool has_proof() const {
    return std::ranges::any_of(series_, [](const Series& each) { return each.members.size() > 1; });
  }

 private:
  // The level that most members are typed on, the first one's among equals.
  int usual_level(const Series& series) const {
    std::array<std::size_t, kDeepest + 1> counts{};
    for (const std::size_t title : series.members)
      ++counts.at(static_cast<std::size_t>(titles_[title].level));
    int usual = titles_[series.members.front()].level;
    for (int level = 1; level <= kDeepest; ++level)
      if (counts.at(static_cast<std::size_t>(level)) > counts.at(static_cast<std::size_t>(usual)))
        usual = level;
    return usual;
  }

  void level_series() {
    std::vector<int> of_series;
    for (const Series& series : series_) {
      int level = usual_level(series);
      if (series.parent != kNoSeries) level = std::max(level, of_series[series.parent] + 1);
      of_series.push_back(std::min(level, kDeepest));
      const bool is_proof = series.members.size() > 1 || series.parent != kNoSeries;
      for (const std::size_t title : series.members) {
        levels_[title].level = of_series.back();
        levels_[title].is_proved = is_proof;
      }
    }
  }

  // What has no number moves with the numbered heading that it stands below; between two numbers of
  // one series and on their level, it probably stands below the first.
  void level_between() {
    std::size_t above = kNoSeries;
    for (std::size_t at = 0; at < levels_.size(); ++at) {
      if (titles_[at].number) {
        above = at;
        continue;
      }
      if (above == kNoSeries) continue;
      const Level& numbered = levels_[above];
      if (levels_[at].typed > numbered.typed) {
        levels_[at].level = std::min(levels_[at].typed + numbered.level - numbered.typed, kDeepest);
        levels_[at].is_proved = numbered.is_proved;
      } else if (levels_[at].typed == numbered.typed && is_inside(above, at)) {
        levels_[at].level = std::min(numbered.level + 1, kDeepest);
      }
    }
  }

  // True when the series of the title `above` goes on behind the title `at`.
  bool is_inside(std::size_t above, std::size_t at) const {
    return series_[titles_[above].series].members.back() > at;
  }

  // The first heading is no deeper than the others when nothing of its level follows.
  void raise_title() {
    Level& first = levels_.front();
    if (levels_.size() < 3 || titles_.front().number) return;
    int highest = kDeepest;
    for (std::size_t at = 1; at < levels_.size(); ++at)
      highest = std::min(highest, levels_[at].level);
    if (first.level > highest && levels_[1].level < first.level)
      first.level = std::max(highest - 1, 1);
  }

  // No heading is more than one level below the one that it stands in.
  void close_gaps() {
    struct Open {
      int before, after;  // level, and level without gaps
    };
    std::vector<Open> open;
    for (Level& each : levels_) {
      while (!open.empty() && open.back().before >= each.level) open.pop_back();
      const int before = each.level;
      if (!open.empty()) each.level = std::min(each.level, open.back().after + 1);
      open.push_back({before, each.level});
    }
  }

  std::vector<Level> levels_;
  std::vector<NumberedTitle> titles_;
  std::vector<Series> series_;
};

std::string shown(int level, const Piece& piece) {
  return std::string(static_cast<std::size_t>(level), '#') + " " + material::text_of(piece);
}

// All levels at once, when none is the first.
void begin_at_one(Material& material, const std::vector<Level>& levels, bool is_proved,
                  Changes& changes) {
  int highest = kDeepest;
  std::size_t top = 0;
  for (const Level& each : levels) {
    const int level = material.pieces[each.piece].level;
    if (level < highest) top = each.piece;
    highest = std::min(highest, level);
  }
  if (levels.empty() || highest <= 1) return;
  const Piece& piece = material.pieces[top];
  if (!changes.take(is_proved ? kProvedLevel : kDoubtfulLevel, piece.span, shown(highest, piece),
                    shown(1, piece)))
    return;
  for (const Level& each : levels) material.pieces[each.piece].level -= highest - 1;
}

}  // namespace

void heading_levels(Material& material, Changes& changes) {
  Levelling levelling(material);
  const bool has_proof = levelling.has_proof();
  const std::vector<Level> levels = levelling.run();
  for (const Level& each : levels) {
    Piece& piece = material.pieces[each.piece];
    if (each.level == each.typed) continue;
    if (changes.take(each.is_proved ? kProvedLevel : kDoubtfulLevel, piece.span,
                     shown(each.typed, piece), shown(each.level, piece)))
      piece.level = each.level;
  }
  begin_at_one(material, levels, has_proof, changes);
}

}  // namespace greffier::repair
