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
  std::size_t page_ends = 0;    // the end of a page beside it
  std::size_t numbers = 0;      // a page number beside it
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
    evidence_.page_ends += is_at_page_end(place) ? 1U : 0U;
    evidence_.numbers += is_beside_number(place) ? 1U : 0U;
    if (before >= size || after >= size || !is_prose(before)) return;
    if (flow_.pieces[after].kind != Piece::Kind::line) return;
    if (!goes_on(flow_.texts[before], flow_.texts[after])) return;
    ++evidence_.breaks;
    evidence_.hard_breaks += ends_hanging(flow_.texts[before]) ? 1U : 0U;
  }

  bool is_prose(std::size_t at) const {
    return flow_.pieces[at].kind == Piece::Kind::line || flow_.pieces[at].kind == Piece::Kind::item;
  }

  bool is_at_page_end(const Occurrence& place) const {
    const auto ends = [this](std::size_t at) {
      return at < flow_.pieces.size() &&
             (flow_.pieces[at].join == Join::page ||
              std::holds_alternative<model::PageBreak>(flow_.pieces[at].block.node));
    };
    return ends(place.first) || ends(place.first + place.count);
  }

  bool is_beside_number(const Occurrence& place) const {
    const auto is_number = [this](std::size_t at) {
      return at < flow_.pieces.size() && read_page_mark(flow_.texts[at]).has_value();
    };
    return (place.first > 0 && is_number(place.first - 1)) || is_number(place.first + place.count);
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
  return line.places.size() >= 3 && steps * 5 >= (line.places.size() - 1) * 4;
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

bool is_sure(const RunningLine& line, const Flow& flow, const Evidence& evidence) {
  const std::size_t count = line.places.size();
  const std::size_t words = count_words(line.key);
  const bool is_constant = evidence.like_next * 10 >= count * 7;
  const bool is_heading = flow.pieces[line.places.front().first].kind == Piece::Kind::heading;
  if (line.is_paged) return is_rising(line);
  if (is_quotation(line.text) && words >= 6) return true;
  if (evidence.hard_breaks >= 1 && (words >= 3 || evidence.hard_breaks >= 2)) return true;
  if (is_formula(line.key)) return false;
  if (evidence.breaks >= 2 && words >= 5) return true;
  if (is_constant || is_heading) return false;
  if (evidence.breaks >= 1 && evidence.page_ends * 2 >= count) return true;
  return evidence.page_ends * 5 >= count * 4 && evidence.numbers * 2 >= count;
}

bool is_doubtful(const RunningLine& line, const Flow& flow, const Evidence& evidence) {
  const std::size_t count = line.places.size();
  if (evidence.like_next * 10 >= count * 7 || line.is_paged) return false;
  if (evidence.hard_breaks >= 1) return true;
  const bool is_heading = flow.pieces[line.places.front().first].kind == Piece::Kind::heading;
  if (is_formula(line.key) || is_heading) return false;
  // A title of two words may stand in hurried notes without points and capitals.
  if (count_words(line.key) >= 3 && evidence.breaks * 5 >= count) return true;
  if (evidence.page_ends * 2 >= count) return true;
  return count_words(line.key) >= 4 && is_regular(line, flow);
}

}  // namespace

Verdict verdict_on(const RunningLine& line, const Flow& flow, bool is_known) {
  const bool is_heading = flow.pieces[line.places.front().first].kind == Piece::Kind::heading;
  if (is_known && !is_heading)
    return line.places.size() > 1 ? Verdict::furniture : Verdict::doubtful;
  if (line.places.size() < 3) return Verdict::text;
  const Evidence evidence = Witness(line, flow).hear();
  if (is_sure(line, flow, evidence)) return Verdict::furniture;
  return is_doubtful(line, flow, evidence) ? Verdict::doubtful : Verdict::text;
}

}  // namespace greffier::repair
