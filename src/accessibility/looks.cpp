// A024 to A029: how texts look.
#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "accessibility/checks.hpp"
#include "accessibility/excerpts.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::accessibility {

namespace {

constexpr double kLargeSize = 18;      // points, from which a lower contrast is enough
constexpr double kLargeBoldSize = 14;  // the same in bold (WCAG 2.1)
constexpr double kNeeded = 4.5;
constexpr double kNeededLarge = 3;
constexpr double kSmallest = 11;             // points of a running text
constexpr std::size_t kFewCharacters = 500;  // of a body that is too short to have a usual size
constexpr double kCondensed = -0.2;          // points: less is the adjusting of a line
constexpr std::size_t kFewLetters = 20;
constexpr std::size_t kManyItalics = 250;    // characters
constexpr std::size_t kManyCapitals = 25;    // letters
constexpr std::size_t kFewCapitalWords = 4;  // a name has fewer

double needed(const Look& look) {
  const bool is_large = look.size >= kLargeSize || (look.is_bold && look.size >= kLargeBoldSize);
  return is_large ? kNeededLarge : kNeeded;
}

bool is_too_pale(const Piece& piece) {
  const Look& look = piece.look;
  return look.color && look.behind && !look.is_hidden && !text::trimmed(piece.text).empty() &&
         contrast(*look.color, *look.behind) < needed(look) - 0.005;
}

// The first of the passages in two colours, and how many there are.
struct PalePassage {
  Id at = kWhole;
  const Piece* piece = nullptr;
  std::size_t count = 0;
};

// The stretches of a paragraph in whose pieces `is_so`, joined, each with its text.
std::vector<std::string> stretches(const Paragraph& paragraph, const auto& is_so) {
  std::vector<std::string> result;
  bool is_open = false;
  for (const Piece& piece : paragraph.pieces) {
    const bool is_blank = text::trimmed(piece.text).empty();
    if (!is_blank && !is_so(piece)) is_open = false;
    if (!is_blank && is_so(piece) && !is_open) {
      result.emplace_back();
      is_open = true;
    }
    if (is_open) result.back() += piece.text;
  }
  return result;
}

// Words in capitals that follow each other; figures go with them.
struct Capitals {
  std::size_t letters = 0;
  std::size_t words = 0;
  std::size_t begin = 0;
};

// True for a word of two capitals at least, and none that is small.
bool is_capital_word(std::string_view word) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    if (point.length == 0 || text::is_lower(point.value)) return false;
    if (text::is_upper(point.value)) ++capitals;
    at += point.length;
  }
  return capitals > 1;
}

bool has_letters(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    if (point.length == 0) return false;
    if (text::is_letter(point.value)) return true;
    at += point.length;
  }
  return false;
}

// The start of the first long run of words in capitals, kNone for none.
std::size_t long_capitals(std::string_view text) {
  Capitals run;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (is_capital_word(word)) {
      if (run.words++ == 0) run.begin = at;
      run.letters += text::length(word);
      if (run.letters >= kManyCapitals && run.words >= kFewCapitalWords) return run.begin;
    } else if (has_letters(word) && text::length(word) > 1) {
      run = {};
    }
    at = end + 1;
  }
  return kNone;
}

bool is_underlined_by_itself(const Piece& piece) {
  return piece.look.is_underlined && piece.link == kNone;
}

// The size that most characters of the body have, 0 when none says or they are few.
double body_size(const Document& document) {
  std::map<double, std::size_t> counts;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (document.flows[paragraph.flow].setting != Setting::body || paragraph.level > 0 ||
        paragraph.in_contents)
      continue;
    for (const Piece& piece : paragraph.pieces) counts[piece.look.size] += piece.text.size();
  }
  const auto most =
      std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return most == counts.end() || most->second < kFewCharacters ? 0 : most->first;
}

}  // namespace

// The same colours are told once: they are of one style.
void check_contrast(const Document& document, Report& report) {
  std::map<std::string, std::size_t> known;  // colours, index in `pale`
  std::vector<PalePassage> pale;
  for (const Paragraph& paragraph : document.paragraphs) {
    const auto found = std::ranges::find_if(paragraph.pieces, is_too_pale);
    if (found == paragraph.pieces.end()) continue;
    const Look& look = found->look;
    const std::string colors = color_text(*look.color) + color_text(*look.behind);
    const auto [entry, is_new] = known.try_emplace(colors, pale.size());
    if (is_new) pale.push_back({paragraph.at, &*found});
    ++pale[entry->second].count;
  }
  for (const PalePassage& each : pale) {
    const Look& look = each.piece->look;
    report.add(each.at, excerpt(each.piece->text),
               fmt::format("{:.2f}", contrast(*look.color, *look.behind)), color_text(*look.color),
               color_text(*look.behind), needed(look), each.count);
  }
}

void check_size(const Document& document, Report& report) {
  const double size = body_size(document);
  if (size > 0 && size < kSmallest) report.add(kWhole, size);
}

void check_condensed(const Document& document, Report& report) {
  for (const Paragraph& paragraph : document.paragraphs)
    for (const Piece& piece : paragraph.pieces) {
      if (piece.look.spacing > kCondensed || text::length(piece.text) < kFewLetters) continue;
      report.add(paragraph.at, excerpt(piece.text), std::abs(piece.look.spacing));
      break;
    }
}

void check_capitals(const Document& document, Report& report) {
  for (const Paragraph& paragraph : document.paragraphs) {
    const std::string text = paragraph.text();
    const std::size_t begin = long_capitals(text);
    if (begin != kNone && !paragraph.is_code && is_running(document, paragraph))
      report.add(paragraph.at, excerpt(std::string_view(text).substr(begin)));
  }
}

void check_italics(const Document& document, Report& report) {
  const auto is_italic = [](const Piece& piece) { return piece.look.is_italic; };
  for (const Paragraph& paragraph : document.paragraphs)
    for (const std::string& text : stretches(paragraph, is_italic))
      if (const std::size_t length = text::length(text); length > kManyItalics)
        report.add(paragraph.at, excerpt(text), length);
}

void check_underlined(const Document& document, Report& report) {
  for (const Paragraph& paragraph : document.paragraphs)
    for (const std::string& text : stretches(paragraph, is_underlined_by_itself))
      report.add(paragraph.at, excerpt(text));
}

}  // namespace greffier::accessibility
