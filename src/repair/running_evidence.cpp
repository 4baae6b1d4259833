#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "repair/piece_text.hpp"
#include "repair/running_lines.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;

constexpr std::size_t kKnownPages = 3;  // page ends from which on a file is taken to have all

// Words of the formulas that acts and minutes repeat, folded.
constexpr std::array<std::string_view, 21> kFormulaWords{
    "unanimite",   "vote",   "votes",    "voix",      "adopte",    "adoptee", "approuve",
    "approuvee",   "decide", "delibere", "deliberer", "autorise",  "entendu", "abstention",
    "abstentions", "acte",   "prend",    "signe",     "signature", "maire",   "president"};

bool is_formula(std::string_view key) {
  while (!key.empty()) {
    const std::size_t end = std::min(key.find('_'), key.size());
    if (std::ranges::find(kFormulaWords, key.substr(0, end)) != kFormulaWords.end()) return true;
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return false;
}

// « Le territoire, c’est nous ! »: a whole quotation.
bool is_quotation(std::string_view text) {
  const char32_t first = first_sign(text);
  const char32_t last = last_sign(text);
  return (first == U'«' && last == U'»') || (first == U'“' && last == U'”') ||
         (first == U'"' && last == U'"');
}

// What stands around the occurrences of a line, counted.
struct Evidence {
  std::size_t breaks = 0;       // between two halves of a sentence
  std::size_t hard_breaks = 0;  // where the first half cannot end
  std::size_t page_ends = 0;    // at the end of a page, or at its beginning
  std::size_t numbers = 0;      // a page number beside it, on the same page
  std::size_t before_text = 0;  // a sentence or an entry of a list behind it: no title has those
  std::size_t like_next = 0;    // the largest number of occurrences before the same label
};

class Witness {
 public:
  Witness(const RunningLine& line, const Flow& flow) : line_(line), flow_(flow) {}

  Evidence hear() {
    std::vector<std::string> labels;
    for (const Occurrence& place : line_.places) {
      look_around(place);
      const std::size_t after = flow_.after(place);
      if (after < flow_.pieces.size()) labels.push_back(label_of(after));
    }
    evidence_.like_next = largest_run(labels);
    return evidence_;
  }

 private:
  void look_around(const Occurrence& place) {
    const std::size_t before = flow_.before(place);
    const std::size_t after = flow_.after(place);
    const std::size_t size = flow_.pieces.size();
    evidence_.page_ends += is_at_page_end(before, after) ? 1U : 0U;
    evidence_.numbers += is_beside_number(place) ? 1U : 0U;
    evidence_.before_text += after < size && is_text(after) ? 1U : 0U;
    if (before >= size || after >= size || !is_prose(before)) return;
    if (flow_.pieces[after].kind != Piece::Kind::line) return;
    if (!ends_open(flow_.texts[before]) || !begins_small(flow_.texts[after])) return;
    if (begins_small(flow_.texts[place.first])) return;  // it goes on itself
    ++evidence_.breaks;
    evidence_.hard_breaks += ends_hanging(flow_.texts[before]) ? 1U : 0U;
  }

  bool is_prose(std::size_t at) const {
    return flow_.pieces[at].kind == Piece::Kind::line || flow_.pieces[at].kind == Piece::Kind::item;
  }

  bool is_text(std::size_t at) const {
    const std::string& text = flow_.texts[at];
    return flow_.pieces[at].kind == Piece::Kind::item || last_sign(text) == U'.' ||
           begins_small(text) || text.size() > 80;
  }

  // A page ends somewhere between what stands around.
  bool is_at_page_end(std::size_t before, std::size_t after) const {
    const std::size_t size = flow_.pieces.size();
    if (before >= size || after >= size) return true;
    for (std::size_t at = before + 1; at <= after; ++at)
      if (flow_.pieces[at].join == Join::page ||
          std::holds_alternative<model::PageBreak>(flow_.pieces[at].block->node))
        return true;
    return std::holds_alternative<model::PageBreak>(flow_.pieces[before].block->node);
  }

  bool is_beside_number(const Occurrence& place) const {
    const std::size_t after = place.first + place.count;
    const bool is_before = place.first > 0 && flow_.pieces[place.first].join != Join::page &&
                           read_page_mark(flow_.texts[place.first - 1]).has_value();
    return is_before || (after < flow_.pieces.size() && flow_.pieces[after].join != Join::page &&
                         read_page_mark(flow_.texts[after]).has_value());
  }

  // What returns when a header of records does: a label, or a line with a number of its own.
  std::string label_of(std::size_t at) const {
    const std::string& text = flow_.texts[at];
    const std::size_t colon = text.find(':');
    if (colon != std::string::npos && colon < 60) return text::fold_name(text.substr(0, colon));
    return text.size() <= 200 ? running_key(text) : std::string();
  }

  static std::size_t largest_run(std::vector<std::string>& labels) {
    std::ranges::sort(labels);
    std::size_t largest = 0;
    for (std::size_t at = 0; at < labels.size();) {
      std::size_t end = at + 1;
      while (end < labels.size() && labels[end] == labels[at]) ++end;
      if (!labels[at].empty()) largest = std::max(largest, end - at);
      at = end;
    }
    return largest;
  }

  const RunningLine& line_;
  const Flow& flow_;
  Evidence evidence_;
};

// Page numbers that rise by a little each time.
bool is_rising(const RunningLine& line) {
  std::size_t steps = 0;
  for (std::size_t at = 1; at < line.places.size(); ++at) {
    const int step = line.places[at].page - line.places[at - 1].page;
    steps += step > 0 && step <= 10 ? 1U : 0U;
  }
  // Of two pages, both.
  const bool is_pair = line.places.size() == 2 && line.places[0].page == 1 && steps == 1;
  return is_pair || (line.places.size() >= 3 && steps * 5 >= (line.places.size() - 1) * 4);
}

// About the same amount of text between one occurrence and the next: a page of it.
bool is_regular(const RunningLine& line, const Flow& flow) {
  if (line.places.size() < 5) return false;
  std::vector<double> gaps;
  for (std::size_t at = 1; at < line.places.size(); ++at) {
    const std::size_t begin = flow.offsets[line.places[at - 1].first];
    gaps.push_back(static_cast<double>(flow.offsets[line.places[at].first] - begin));
  }
  double mean = 0;
  for (const double gap : gaps) mean += gap / static_cast<double>(gaps.size());
  double spread = 0;
  for (const double gap : gaps)
    spread += (gap - mean) * (gap - mean) / static_cast<double>(gaps.size());
  return mean >= 800 && mean <= 8000 && std::sqrt(spread) < 0.35 * mean;
}

// What speaks for a line where the ends of pages are known: it stands at them.
bool is_at_pages(const RunningLine& line, const Evidence& evidence, std::size_t pages) {
  const std::size_t count = line.places.size();
  if (evidence.page_ends * 3 < count * 2) return false;
  if (evidence.hard_breaks >= 1 || evidence.numbers * 2 >= count) return true;
  if (evidence.breaks >= 1 && count_words(line.key) >= 3) return true;
  // On nearly every page, before whatever comes there.
  return count >= 5 && count * 5 >= pages * 4 && evidence.before_text * 5 >= count * 2;
}

// On every page but one in twenty: even in a file where most pages begin with the same label, such
// a line is no title when text stands behind it here and there.
bool is_on_every_page(const RunningLine& line, const Evidence& evidence, std::size_t pages) {
  const std::size_t count = line.places.size();
  return count >= 5 && count * 20 >= pages * 19 && evidence.page_ends * 10 >= count * 9 &&
         evidence.like_next * 10 < count * 9 && evidence.before_text >= 2;
}

bool is_sure(const RunningLine& line, const Flow& flow, const Evidence& evidence) {
  const std::size_t count = line.places.size();
  const std::size_t words = count_words(line.key);
  const bool is_heading = flow.pieces[line.places.front().first].kind == Piece::Kind::heading;
  if (line.is_paged && is_rising(line)) return true;
  if (is_quotation(line.text) && words >= 6) return true;
  const bool is_constant = evidence.like_next * 10 >= count * 7;
  if (flow.pages >= kKnownPages) {
    if (!is_heading && is_on_every_page(line, evidence, flow.pages)) return true;
    const bool is_title = is_constant || is_heading || is_formula(line.key);
    return is_at_pages(line, evidence, flow.pages) && (!is_title || evidence.hard_breaks >= 1);
  }
  if (evidence.hard_breaks >= 1 && words >= 5) return true;
  if (evidence.hard_breaks >= 2 && words >= 3 && evidence.hard_breaks * 8 >= count) return true;
  if (is_formula(line.key) || is_constant || is_heading) return false;
  if (evidence.breaks >= 2 && words >= 5) return true;
  return evidence.numbers * 5 >= count * 4;
}

bool is_doubtful(const RunningLine& line, const Flow& flow, const Evidence& evidence) {
  const std::size_t count = line.places.size();
  const std::size_t words = count_words(line.key);
  const bool is_heading = flow.pieces[line.places.front().first].kind == Piece::Kind::heading;
  if (evidence.like_next * 10 >= count * 7 || is_heading) return false;
  if (flow.pages >= kKnownPages) return evidence.page_ends * 3 >= count * 2;
  if (evidence.hard_breaks >= 1 && words >= 3) return true;
  if (is_formula(line.key)) return false;
  // A long sentence, the same each time, before text of all sorts.
  if (words >= 8 && count >= 5 && evidence.before_text >= 1) return true;
  // A title of two words may stand in hurried notes without points and capitals.
  if (words >= 3 && evidence.breaks * 5 >= count) return true;
  return evidence.page_ends * 2 >= count || (words >= 4 && is_regular(line, flow));
}

}  // namespace

Verdict verdict_on(const RunningLine& line, const Flow& flow, bool is_known) {
  const bool is_heading = flow.pieces[line.places.front().first].kind == Piece::Kind::heading;
  if (is_known && !is_heading)
    return line.places.size() > 1 ? Verdict::furniture : Verdict::doubtful;
  // « Rapport n° 3 », « Délibération 2026-031 »: the titles of records.
  const bool is_numbered = line.has_other_figures && !(line.is_paged && is_rising(line));
  // Cells of a row: the header of a table, when no page end is there to tell otherwise.
  const bool is_row = line.text.find('\t') != line.text.npos && flow.pages < kKnownPages;
  const bool is_pair = line.places.size() == 2 && line.is_paged && is_rising(line);
  const bool is_two = line.places.size() == 2 && !is_pair;
  if (is_two && !is_heading && !is_numbered && !is_row && !is_formula(line.key) &&
      stand_alike(line.places[0], line.places[1], flow))
    return Verdict::doubtful;
  if ((line.places.size() < 3 && !is_pair) || is_numbered || (is_row && !line.is_paged))
    return Verdict::text;
  const Evidence evidence = Witness(line, flow).hear();
  if (is_sure(line, flow, evidence)) return Verdict::furniture;
  return is_doubtful(line, flow, evidence) ? Verdict::doubtful : Verdict::text;
}

}  // namespace greffier::repair
