#include "kinds/parts.hpp"

#include <cstdint>
#include <string>
#include <utility>

#include "kinds/derived.hpp"
#include "model/block.hpp"
#include "model/walk.hpp"

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
  for_each_inlines(Blocks{block},
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

templating::Shape shape_of_parts(int depth) {
  using templating::Shape;
  templating::RecordShape part;
  const auto add = [&part](std::string_view key, std::string_view fr, std::string_view en,
                           Shape shape) {
    part.members.push_back(
        {std::string(key), std::move(shape), std::string(fr), std::string(en), {}, true, {}});
  };
  add("titre", "Titre", "Title", Shape::of(Shape::text));
  add("niveau", "Niveau", "Level", Shape::of(Shape::number));
  add("mots", "Nombre de mots", "Number of words", Shape::of(Shape::number));
  if (depth > 0) add("parties", "Sous-parties", "Parts below", shape_of_parts(depth - 1));
  add("rang", "Rang", "Rank", Shape::of(Shape::number));
  add("sur", "Nombre de parties", "Number of parts", Shape::of(Shape::number));
  return Shape::list_of(Shape::record_of(std::move(part)));
}

}  // namespace

Value parts_of(const Map& data) {
  const Value* body = data.find(kBody.key);
  const auto* blocks = body == nullptr ? nullptr : body->get_if<Blocks>();
  if (blocks == nullptr) return {};
  std::int64_t words = 0;
  return Parts(*blocks).read(1, words);
}

templating::Shape shape_of_parts() {
  return shape_of_parts(kDeepest - 1);
}

}  // namespace greffier::kinds
