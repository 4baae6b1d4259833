#include "repair/furniture.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "repair/furniture_rules.hpp"
#include "repair/page_series.hpp"
#include "repair/piece_text.hpp"
#include "repair/running_lines.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Changes;
using material::Join;
using material::Material;
using material::Piece;
using material::Pieces;

constexpr std::size_t kLongParagraph = 200;  // bytes: what no cover holds
constexpr std::size_t kLongestCover = 20;    // pieces

// A form feed says that a page ended; the rest of the text is what it was.
void take_form_feed(Pieces& pieces, std::size_t at, const std::string& text) {
  const bool is_last = is_blank(std::string_view(text).substr(text.find('\f')));
  std::vector<TextEdit> edits;
  for (std::size_t feed = text.find('\f'); feed != text.npos; feed = text.find('\f', feed + 1))
    edits.push_back({feed, feed + 1, ""});
  edit_text(pieces[at].inlines, edits);
  if (!is_last || at + 1 == pieces.size())
    pieces[at].join = Join::page;
  else
    pieces[at + 1].join = Join::page;
}

// One change for all of them.
void take_form_feeds(Pieces& pieces, Changes& changes) {
  std::vector<std::pair<std::size_t, std::string>> feeds;
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    std::string text = material::text_of(pieces[at]);
    if (text.find('\f') != text.npos) feeds.emplace_back(at, std::move(text));
  }
  if (feeds.empty()) return;
  const std::string seen = "\\f (×" + std::to_string(feeds.size()) + ")";
  if (!changes.take(kPageNumber, pieces[feeds.front().first].span, seen, "")) return;
  for (const auto& [at, text] : feeds) take_form_feed(pieces, at, text);
}

bool is_sentence(std::string_view text) {
  return last_sign(text) == U'.' && count_words(text::fold_name(text)) >= 3;
}

// How many pieces make a cover: those of the first page before any heading, page number, sentence
// or long paragraph.
std::size_t cover_size(const Flow& flow) {
  std::size_t at = 0;
  while (at < std::min(flow.pieces.size(), kLongestCover) &&
         flow.pieces[at].kind == Piece::Kind::line && flow.texts[at].size() < kLongParagraph &&
         !is_sentence(flow.texts[at]) && !read_page_mark(flow.texts[at]) &&
         (at == 0 || flow.pieces[at].join != Join::page))
    ++at;
  return at;
}

std::vector<std::string> known_keys(const Material& material) {
  std::vector<std::string> keys;
  for (const std::string& text : material.running_texts) {
    std::string key = running_key(text);
    if (key.find_first_not_of("#_") == std::string::npos) continue;
    keys.push_back("#_" + key);
    if (const auto paged = read_paged_line(text)) keys.push_back("#_" + paged->words);
    keys.push_back(std::move(key));
  }
  std::ranges::sort(keys);
  return keys;
}

// « 16 avril 2026 », « Valrieux, le 16 avril 2026 ».
std::optional<text::Date> lone_date(std::string_view line) {
  if (line.size() > 80 || line.find_first_of("0123456789") == line.npos) return std::nullopt;
  if (const auto date = text::parse_date(line)) return date;
  const std::size_t comma = line.rfind(',');
  return comma == std::string_view::npos ? std::nullopt : text::parse_date(line.substr(comma + 1));
}

// « Réf. : 2026-14 », « Version 3 », « compte-rendu.docx ».
bool is_reference(std::string_view line) {
  if (line.size() > 80 || line.empty()) return false;
  constexpr std::array<std::string_view, 6> kExtensions{".doc", ".docx", ".odt",
                                                        ".pdf", ".rtf",  ".dotx"};
  constexpr std::array<std::string_view, 8> kBeginnings{
      "ref_", "reference_", "version_", "imprime_le_", "edite_le_", "mise_a_jour_", "maj_", "v#"};
  line = text::trimmed(line);
  const std::string key = running_key(line);
  return std::ranges::any_of(kExtensions, [line](auto end) { return line.ends_with(end); }) ||
         std::ranges::any_of(kBeginnings,
                             [&key](auto begin) { return (key + "_").starts_with(begin); });
}

class Clearing {
 public:
  Clearing(Material& material, Changes& changes)
      : material_(material),
        changes_(changes),
        flow_(material.pieces),
        is_gone_(material.pieces.size(), 0),
        cover_(cover_size(flow_)) {}

  void run() {
    pass_over([](std::string_view text) { return read_page_mark(text).has_value(); });
    take_running_lines();
    take_page_numbers();
    take_dates();
    drop();
  }

 private:
  template <class Predicate>
  void pass_over(Predicate is_passed_over) {
    for (std::size_t at = 0; at < flow_.pieces.size(); ++at) {
      const std::string& text = flow_.texts[at];
      const bool is_line = flow_.pieces[at].kind != Piece::Kind::block && text.size() <= 80;
      if (is_line && is_passed_over(text)) flow_.is_passed_over[at] = 1;
    }
  }

  // Lines that return word for word do not tell what stands around the others.
  void pass_over_repeated(const std::vector<RunningLine>& lines) {
    for (const RunningLine& line : lines) {
      if (line.key.find('#') != std::string::npos || line.places.size() < 3) continue;
      for (const Occurrence& place : line.places)
        std::fill_n(flow_.is_passed_over.begin() + place.first, place.count, std::uint8_t{1});
    }
  }

  void take_running_lines() {
    const std::vector<std::string> known = known_keys(material_);
    std::vector<RunningLine> lines = running_lines(flow_, known);
    pass_over_repeated(lines);
    pass_over([](std::string_view text) { return lone_date(text).has_value(); });
    std::vector<RunningLine> sure;
    for (RunningLine& line : lines) {
      const bool is_known = std::ranges::binary_search(known, line.key);
      const bool is_title = repeats_cover(line);
      const Verdict verdict = is_title ? Verdict::furniture : verdict_on(line, flow_, is_known);
      if (!line.is_paged) keep_on_cover(line);
      if (verdict == Verdict::doubtful) ask_once(line);
      if (verdict == Verdict::furniture) sure.push_back(std::move(line));
    }
    for (const RunningLine& line : sure)
      for (const Occurrence& place : line.places) take(kRunningLine, place);
    take_broken(sure);
  }

  // « Commune de Valbrune          Conseil municipal du 25 juin » above the pages: what the cover
  // says in two places, set apart on one line.
  bool repeats_cover(const RunningLine& line) const {
    const auto stands_above = [this](const Occurrence& each) {
      return begins_page(each, flow_) && flow_.texts[each.first].find("   ") != std::string::npos;
    };
    if (line.places.size() < 2 || !std::ranges::all_of(line.places, stands_above)) return false;
    std::string cover;
    for (std::size_t at = 0; at < cover_; ++at) cover += flow_.texts[at] + " ";
    cover = "_" + text::fold_name(cover) + "_";
    const std::size_t gap = line.text.find("   ");
    const std::string left = text::fold_name(line.text.substr(0, gap));
    const std::string right = text::fold_name(line.text.substr(gap));
    return !left.empty() && !right.empty() && cover.find("_" + left + "_") != std::string::npos &&
           cover.find("_" + right + "_") != std::string::npos;
  }

  // What stands on the cover belongs to it, unless it is a footer there as well.
  void keep_on_cover(RunningLine& line) const {
    const Occurrence& first = line.places.front();
    const bool is_footer = line.places.size() > 1 && ends_page(first) && ends_page(line.places[1]);
    if (first.first < cover_ && first.page == 0 && !is_footer)
      line.places.erase(line.places.begin());
  }

  bool ends_page(const Occurrence& place) const {
    const std::size_t next = place.first + place.count;
    return next < flow_.pieces.size() && flow_.pieces[next].join == Join::page;
  }

  void take_broken(std::vector<RunningLine>& lines) {
    for (std::size_t at = 0; at < flow_.pieces.size(); ++at)
      flow_.is_passed_over[at] = is_gone_[at] != 0 || at < cover_ ? 1 : 0;
    for (RunningLine& line : lines) line.places.clear();
    add_broken_places(flow_, lines);
    for (const RunningLine& line : lines)
      for (const Occurrence& place : line.places) take(kRunningLine, place);
  }

  std::string text_at(const Occurrence& place) const {
    std::string text;
    for (std::size_t at = place.first; at < place.first + place.count; ++at)
      text.append(text.empty() ? "" : "\n").append(flow_.texts[at]);
    return text;
  }

  void take(const material::Rule& rule, const Occurrence& place) {
    if (is_gone_[place.first] != 0 || is_gone_[place.first + place.count - 1] != 0) return;
    if (changes_.take(rule, flow_.pieces[place.first].span, text_at(place), ""))
      std::fill_n(is_gone_.begin() + place.first, place.count, std::uint8_t{1});
  }

  // One question for all the occurrences.
  void ask_once(const RunningLine& line) {
    if (line.places.empty()) return;
    const Occurrence& first = line.places.front();
    const std::string seen = text_at(first) + " (×" + std::to_string(line.places.size()) + ")";
    if (!changes_.take(kDoubtfulRunningLine, flow_.pieces[first.first].span, seen, "")) return;
    for (const Occurrence& place : line.places)
      std::fill_n(is_gone_.begin() + place.first, place.count, std::uint8_t{1});
  }

  void take_page_numbers() {
    std::vector<std::size_t> doubtful;
    for (const LonePageNumber& each : lone_page_numbers(flow_, is_gone_)) {
      if (is_gone_[each.piece] != 0) continue;
      if (!each.is_sure)
        doubtful.push_back(each.piece);
      else if (changes_.take(kPageNumber, flow_.pieces[each.piece].span, flow_.texts[each.piece],
                             ""))
        is_gone_[each.piece] = 1;
    }
    if (doubtful.empty()) return;
    std::string seen;
    for (const std::size_t at : doubtful) seen += (seen.empty() ? "" : ", ") + flow_.texts[at];
    if (!changes_.take(kDoubtfulRunningLine, flow_.pieces[doubtful.front()].span, seen, "")) return;
    for (const std::size_t at : doubtful) is_gone_[at] = 1;
  }

  // What the neighbours of furniture left behind.
  void take_dates() {
    std::vector<text::Date> dates;
    for (std::size_t at = cover_; at < flow_.pieces.size(); ++at)
      if (const auto date = lone_date(flow_.texts[at]); date && is_gone_[at] == 0)
        if (std::ranges::find(dates, *date) == dates.end() && dates.size() < 2)
          dates.push_back(*date);
    for (std::size_t at = cover_; at < flow_.pieces.size(); ++at) {
      if (is_gone_[at] != 0 || !is_beside_furniture(at)) continue;
      const bool is_date = lone_date(flow_.texts[at]).has_value();
      if (!is_date && !is_reference(flow_.texts[at])) continue;
      const bool is_sure = dates.size() < 2 && is_between_text(at);
      if (changes_.take(is_sure ? kRunningLine : kDoubtfulRunningLine, flow_.pieces[at].span,
                        flow_.texts[at], ""))
        is_gone_[at] = 1;
    }
  }

  bool is_beside_furniture(std::size_t at) const {
    if (flow_.pieces[at].kind != Piece::Kind::line) return false;
    return (at > 0 && is_gone_[at - 1] != 0) || (at + 1 < is_gone_.size() && is_gone_[at + 1] != 0);
  }

  // Prose goes on after it: it dates nothing that begins here.
  bool is_between_text(std::size_t at) const {
    std::size_t next = at + 1;
    while (next < is_gone_.size() && is_gone_[next] != 0) ++next;
    if (next == is_gone_.size()) return true;
    const bool is_prose =
        flow_.pieces[next].kind == Piece::Kind::line && flow_.texts[next].size() >= 60;
    return is_prose || flow_.pieces[next].kind == Piece::Kind::item ||
           begins_small(flow_.texts[next]);
  }

  void drop() {
    std::size_t kept = 0;
    bool is_page_end = false;
    for (std::size_t at = 0; at < is_gone_.size(); ++at) {
      Piece& piece = material_.pieces[at];
      if (is_gone_[at] != 0) {
        is_page_end = true;
        continue;
      }
      if (is_page_end) piece.join = Join::page;
      is_page_end = false;
      keep(material_.pieces, kept, at);
    }
    keep_first(material_.pieces, kept);
  }

  Material& material_;
  Changes& changes_;
  Flow flow_;
  std::vector<std::uint8_t> is_gone_;
  std::size_t cover_ = 0;
};

}  // namespace

void furniture(Material& material, Changes& changes) {
  take_form_feeds(material.pieces, changes);
  Clearing(material, changes).run();
}

}  // namespace greffier::repair
