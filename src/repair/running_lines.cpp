#include "repair/running_lines.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <utility>

#include "repair/outline_number.hpp"
#include "repair/piece_text.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;

constexpr std::size_t kLongest = 400;  // bytes of a header
constexpr std::uint32_t kMostLines = 3;
constexpr std::size_t kFewest = 3;  // occurrences
constexpr std::size_t kReach = 16;  // pieces passed over around an occurrence

bool is_short_text(const Flow& flow, std::size_t at) {
  const std::string& text = flow.texts[at];
  return flow.pieces[at].kind != Piece::Kind::block && text.size() <= kLongest &&
         flow.is_passed_over[at] == 0;
}

// « Libellé : valeur »: a colon among the first words, with letters before it.
bool is_field(std::string_view text) {
  const std::size_t colon = text.substr(0, 60).find(':');
  return colon != std::string_view::npos && colon > 0 && text.substr(colon, 3) != "://" &&
         first_sign(text) != U'«' && first_sign(text) != U'"';
}

// « Tél. : 00 00 00 00 00 – mairie@example.org »: the colons of footers are no labels.
bool is_contact(std::string_view text) {
  constexpr std::array<std::string_view, 6> kSigns{"@", "www.", "Tél", "tél", "SIRET", "Siret"};
  return std::ranges::any_of(kSigns, [text](auto sign) { return text.find(sign) != text.npos; });
}

// What can be no header or footer, however often it returns.
bool is_text_only(const Piece& piece, std::string_view text) {
  constexpr std::u32string_view kMarks = U"-–—•·▪■●○►▸➢→*+›";
  return piece.kind == Piece::Kind::item || piece.depth > 0 || last_sign(text) == U':' ||
         kMarks.find(first_sign(text)) != std::u32string_view::npos ||
         (is_field(text) && !is_contact(text));
}

// The text of an occurrence, its lines joined.
std::string text_at(const Flow& flow, const Occurrence& place) {
  std::string text;
  for (std::size_t at = place.first; at < place.first + place.count; ++at)
    text.append(text.empty() ? "" : " ").append(flow.texts[at]);
  return text;
}

struct Keyed {
  std::string key;
  int page = 0;
  [[nodiscard]] bool is_paged() const { return page != 0; }
};

Keyed keyed(std::string_view text) {
  if (auto paged = read_paged_line(text)) return {"#_" + std::move(paged->words), paged->page};
  Keyed found{running_key(text), 0};
  if (found.key.find_first_not_of("#_") == std::string::npos) found.key.clear();
  return found;
}

// An occurrence with the hash of its key: lines that do not return take no more room than this.
struct Hashed {
  std::size_t hash = 0;
  Occurrence place;
};

class Units {
 public:
  explicit Units(const Flow& flow) : flow_(flow) {}

  // Every line, and every paragraph of a few lines.
  std::vector<Hashed> all() {
    for (std::size_t at = 0; at < flow_.pieces.size(); ++at) {
      if (!is_short_text(flow_, at)) continue;
      add({static_cast<std::uint32_t>(at), 1});
      const std::uint32_t lines = lines_of_paragraph(at);
      if (lines > 1 && lines <= kMostLines) add({static_cast<std::uint32_t>(at), lines});
    }
    return std::move(units_);
  }

 private:
  std::uint32_t lines_of_paragraph(std::size_t at) const {
    if (flow_.pieces[at].join == Join::line) return 1;
    std::uint32_t lines = 1;
    while (at + lines < flow_.pieces.size() && flow_.pieces[at + lines].join == Join::line &&
           flow_.pieces[at + lines].kind == Piece::Kind::line && lines <= kMostLines)
      ++lines;
    return lines;
  }

  void add(Occurrence place) {
    const std::string text = text_at(flow_, place);
    if (text.size() > kLongest || is_text_only(flow_.pieces[place.first], text)) return;
    const Keyed found = keyed(text);
    if (found.key.empty()) return;
    place.page = found.page;
    units_.push_back({std::hash<std::string>()(found.key), place});
  }

  const Flow& flow_;
  std::vector<Hashed> units_;
};

std::string figures_of(std::string_view text) {
  std::string figures;
  for (const char c : text)
    if (c >= '0' && c <= '9') figures += c;
  return figures;
}

// « Syndicat des eaux – Page 1 sur 2 » and « … Page 2 sur 2 »: all the pages there are.
bool are_two_pages(std::span<const Hashed> units, const Flow& flow) {
  if (units.size() != 2 || units[0].place.page != 1 || units[1].place.page != 2) return false;
  const std::string text = text_at(flow, units[0].place);
  return text.find("age 1") != std::string::npos || text.find("AGE 1") != std::string::npos ||
         text.find("1/2") != std::string::npos;
}

// The head of both pages of a file that has two, or their foot.
bool are_page_ends(std::span<const Hashed> units, const Flow& flow) {
  return units.size() == 2 && stand_alike(units[0].place, units[1].place, flow);
}

// Splits places of one hash by their keys: two texts may share one.
void add_lines(const Flow& flow, std::span<const Hashed> units, std::vector<RunningLine>& lines) {
  const std::size_t first = lines.size();
  for (const Hashed& unit : units) {
    std::string text = text_at(flow, unit.place);
    Keyed found = keyed(text);
    const auto same = std::ranges::find(lines.begin() + static_cast<std::ptrdiff_t>(first),
                                        lines.end(), found.key, &RunningLine::key);
    if (same == lines.end()) {
      lines.push_back(
          {std::move(found.key), std::move(text), found.is_paged(), false, {unit.place}});
      continue;
    }
    same->has_other_figures |= figures_of(same->text) != figures_of(text);
    same->places.push_back(unit.place);
  }
}

}  // namespace

Flow::Flow(const material::Pieces& all)
    : pieces(all), texts(texts_of(all)), is_passed_over(all.size(), 0) {
  std::size_t offset = 0;
  for (std::size_t at = 0; at < texts.size(); ++at) {
    offsets.push_back(offset);
    offset += texts[at].size() + 1;
    pages += pieces[at].join == Join::page ? 1U : 0U;
    const bool is_text = pieces[at].kind != Piece::Kind::block;
    is_passed_over[at] = is_text && repair::is_blank(texts[at]) ? 1 : 0;
  }
}

std::size_t Flow::before(const Occurrence& place) const {
  std::size_t at = place.first;
  for (std::size_t steps = 0; at > 0 && is_passed_over[at - 1] != 0 && steps < kReach; ++steps)
    --at;
  return at == 0 ? pieces.size() : at - 1;
}

std::size_t Flow::after(const Occurrence& place) const {
  std::size_t at = place.first + place.count;
  for (std::size_t steps = 0; at < pieces.size() && is_passed_over[at] != 0 && steps < kReach;
       ++steps)
    ++at;
  return at;
}

bool begins_page(const Occurrence& place, const Flow& flow) {
  return flow.pages > 0 && (place.first == 0 || flow.pieces[place.first].join == Join::page);
}

bool stand_alike(const Occurrence& one, const Occurrence& other, const Flow& flow) {
  const auto ends = [&flow](const Occurrence& place) {
    const std::size_t behind = place.first + place.count;
    return flow.pages > 0 &&
           (behind == flow.pieces.size() || flow.pieces[behind].join == Join::page);
  };
  return (begins_page(one, flow) && begins_page(other, flow)) || (ends(one) && ends(other));
}

std::vector<RunningLine> running_lines(const Flow& flow, std::span<const std::string> known) {
  std::vector<Hashed> units = Units(flow).all();
  std::ranges::stable_sort(units, {}, &Hashed::hash);
  std::vector<std::size_t> known_hashes;
  for (const std::string& key : known) known_hashes.push_back(std::hash<std::string>()(key));
  std::vector<RunningLine> lines;
  for (std::size_t at = 0; at < units.size();) {
    std::size_t end = at + 1;
    while (end < units.size() && units[end].hash == units[at].hash) ++end;
    const bool is_known = std::ranges::find(known_hashes, units[at].hash) != known_hashes.end();
    if (end - at >= kFewest || is_known ||
        are_two_pages(std::span(units).subspan(at, end - at), flow) ||
        are_page_ends(std::span(units).subspan(at, end - at), flow))
      add_lines(flow, std::span(units).subspan(at, end - at), lines);
    at = end;
  }
  std::ranges::stable_sort(lines, {},
                           [](const RunningLine& line) { return line.places.front().first; });
  return lines;
}

void add_broken_places(const Flow& flow, std::vector<RunningLine>& lines) {
  std::vector<std::pair<std::string_view, std::size_t>> keys;
  for (std::size_t line = 0; line < lines.size(); ++line) keys.emplace_back(lines[line].key, line);
  std::ranges::sort(keys);
  if (keys.empty()) return;
  const auto find = [&keys](std::string_view key) {
    return std::ranges::lower_bound(keys, key, {}, &decltype(keys)::value_type::first);
  };
  std::vector<std::pair<std::size_t, Occurrence>> found;
  for (std::size_t at = 0; at + 1 < flow.pieces.size(); ++at) {
    if (!is_short_text(flow, at) || is_text_only(flow.pieces[at], flow.texts[at])) continue;
    const std::string begin = running_key(flow.texts[at]) + "_";
    const auto near = find(begin);
    if (begin.size() == 1 || near == keys.end() || !near->first.starts_with(begin)) continue;
    for (std::uint32_t count = 2; count <= kMostLines && at + count <= flow.pieces.size();
         ++count) {
      if (!is_short_text(flow, at + count - 1)) break;
      const Occurrence place{static_cast<std::uint32_t>(at), count};
      const std::string key = running_key(text_at(flow, place));
      const auto same = find(key);
      if (same != keys.end() && same->first == key) found.emplace_back(same->second, place);
    }
  }
  for (const auto& [line, place] : found) lines[line].places.push_back(place);
  for (RunningLine& line : lines) std::ranges::stable_sort(line.places, {}, &Occurrence::first);
}

}  // namespace greffier::repair
