#include "kinds/parts.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "kinds/body.hpp"
#include "kinds/collection_shape.hpp"
#include "model/block.hpp"
#include "model/walk.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr int kDeepest = 6;

std::int64_t count_words(std::string_view text) {
  std::int64_t count = 0;
  bool inside = false;
  for (const char byte : text) {
    const bool is_space = byte == ' ' || byte == '\n' || byte == '\t';
    if (!is_space && !inside) ++count;
    inside = !is_space;
  }
  return count;
}

std::int64_t words_of(const Block& block) {
  std::int64_t words = 0;
  for_each_inlines(std::span(&block, 1),
                   [&words](const Inlines& inlines) { words += count_words(plain_text(inlines)); });
  return words;
}

// Reads the blocks of a body once, from its start.
class Parts {
 public:
  explicit Parts(const Blocks& body) : body_(body) {}

  // The parts of `level` or deeper from here on, up to a heading above it; adds their words.
  Values read(int level, std::int64_t& words) {
    Values parts;
    while (at_ < body_.size()) {
      const auto* heading = std::get_if<Heading>(&body_[at_].node);
      if (heading == nullptr)
        words += words_of(body_[at_++]);
      else if (heading->level < level)
        break;
      else
        parts.push_back(part(*heading, words));
    }
    return numbered(std::move(parts));
  }

 private:
  Value part(const Heading& heading, std::int64_t& words) {
    const diag::Span span = body_[at_++].span;
    std::int64_t own = 0;
    Values inner = read(heading.level + 1, own);
    words += own;
    Map record;
    record.set("titre", Value(plain_text(heading.inlines), span));
    record.set("niveau", Value(std::int64_t{heading.level}, span));
    record.set("numerotee", Value(heading.numbered, span));
    record.set("mots", Value(own, span));
    record.set("parties", Value(std::move(inner), span));
    return {std::move(record), span};
  }

  static Values numbered(Values parts) {
    const auto count = static_cast<std::int64_t>(parts.size());
    std::int64_t rank = 0;
    for (Value& part : parts) {
      part.get_if<Map>()->set("rang", ++rank);
      part.get_if<Map>()->set("sur", count);
    }
    return parts;
  }

  const Blocks& body_;
  std::size_t at_ = 0;
};

// How many of (I), (II)… or (1), (2)… follow one another in a text, from the first.
std::int64_t count_announced(std::string_view text, std::span<const std::string_view> marks) {
  std::int64_t count = 0;
  std::size_t at = 0;
  for (const std::string_view mark : marks) {
    at = text.find(mark, at);
    if (at == std::string_view::npos) break;
    ++count;
  }
  return count;
}

constexpr std::array<std::string_view, 4> kOrdinals{"_premiere_partie", "_deuxieme_partie",
                                                    "_troisieme_partie", "_quatrieme_partie"};
struct InWords {
  std::string_view phrase;
  std::int64_t parts;
};
constexpr std::array kInWords{InWords{"_en_deux_parties", 2}, InWords{"_en_deux_temps", 2},
                              InWords{"_en_trois_parties", 3}, InWords{"_en_trois_temps", 3},
                              InWords{"_en_quatre_parties", 4}};

// « dans une première partie…, dans une seconde partie », « en trois parties ».
std::int64_t count_worded(std::string_view text) {
  constexpr std::string_view kSecond = "_seconde_partie";
  std::string folded = "_" + text::fold_name(text);
  if (const std::size_t at = folded.find(kSecond); at != std::string::npos)
    folded.replace(at, kSecond.size(), kOrdinals[1]);
  std::int64_t count = count_announced(folded, kOrdinals);
  for (const InWords& each : kInWords)
    if (folded.find(each.phrase) != std::string::npos) count = std::max(count, each.parts);
  return count;
}

templating::Shape shape_of_parts(int depth) {
  using templating::Shape;
  templating::RecordShape part;
  add(part, member(Derived{"titre", "Titre", "Title"}, Shape::of(Shape::text)));
  add(part, member(Derived{"niveau", "Niveau", "Level"}, Shape::of(Shape::number)));
  add(part, member(Derived{"numerotee", "Numérotée", "Numbered"}, Shape::of(Shape::truth)));
  add(part, member(Derived{"mots", "Nombre de mots", "Number of words"}, Shape::of(Shape::number)));
  if (depth > 0)
    add(part, member(Derived{"parties", "Sous-parties", "Parts below"}, shape_of_parts(depth - 1)));
  add(part, member(Derived{"rang", "Rang", "Rank"}, Shape::of(Shape::number)));
  add(part,
      member(Derived{"sur", "Nombre de parties", "Number of parts"}, Shape::of(Shape::number)));
  return Shape::list_of(Shape::record_of(std::move(part)));
}

}  // namespace

Value parts_of(const Map& data) {
  const auto* body = body_of(data);
  if (body == nullptr) return {};
  std::int64_t words = 0;
  return Parts(*body).read(1, words);
}

templating::Shape shape_of_parts() {
  return shape_of_parts(kDeepest - 1);
}

Value introduction_of(const Map& data) {
  static constexpr std::array<std::string_view, 5> kRoman{"(I)", "(II)", "(III)", "(IV)", "(V)"};
  static constexpr std::array<std::string_view, 5> kFigures{"(1)", "(2)", "(3)", "(4)", "(5)"};
  std::span<const Block> before;
  diag::Span span;
  if (const auto* body = body_of(data); body != nullptr && !body->empty()) {
    const auto heading = std::ranges::find_if(
        *body, [](const Block& block) { return std::holds_alternative<Heading>(block.node); });
    before = {body->begin(), heading};
    span = body->front().span;
  }
  std::string text;
  for_each_inlines(before, [&text](const Inlines& inlines) { text += plain_text(inlines) + "\n"; });
  while (text.ends_with('\n')) text.pop_back();
  Map record;
  record.set("texte", Value(text, span));
  record.set("mots", Value(count_words(text), span));
  record.set("annonces", Value(std::max({count_announced(text, kRoman),
                                         count_announced(text, kFigures), count_worded(text)}),
                               span));
  return {std::move(record), span};
}

templating::Shape shape_of_introduction() {
  using templating::Shape;
  templating::RecordShape record;
  add(record, member(Derived{"texte", "Texte", "Text"}, Shape::of(Shape::text)));
  add(record,
      member(Derived{"mots", "Nombre de mots", "Number of words"}, Shape::of(Shape::number)));
  add(record, member(Derived{"annonces", "Parties annoncées", "Parts announced"},
                     Shape::of(Shape::number)));
  return Shape::record_of(std::move(record));
}

}  // namespace greffier::kinds
