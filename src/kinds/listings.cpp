#include "kinds/listings.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/body.hpp"
#include "kinds/collection_shape.hpp"
#include "model/walk.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr std::array<std::string_view, 3> kContentsTitles{"sommaire", "table_des_matieres",
                                                          "plan_du_document"};

// Levels that a table of contents lists at most.
constexpr std::int64_t kMostLevels = 3;

Value place(Listed listed, std::int64_t levels = kMostLevels) {
  Contents contents;
  contents.depth = static_cast<int>(std::clamp(levels, std::int64_t{1}, kMostLevels));
  contents.listed = listed;
  return Blocks{Block{contents, {}}};
}

bool is_contents_title(const Heading& heading) {
  return std::ranges::count(kContentsTitles, text::fold_name(plain_text(heading.inlines))) > 0;
}

// « 2.1. Les effectifs ........ 14 » is "les_effectifs" once folded: numbers at either end go.
std::string folded_title(std::string_view text) {
  constexpr std::string_view kNumbers = "0123456789_";
  const std::string folded = text::fold_name(text);
  std::size_t begin = folded.find_first_not_of(kNumbers);
  if (begin == std::string::npos) return {};
  if (const std::size_t word = folded.find('_', begin);
      word != std::string::npos &&
      folded.substr(begin, word - begin).find_first_not_of("ivx") == std::string::npos)
    begin = word + 1;
  const std::size_t end = folded.find_last_not_of(kNumbers);
  return folded.substr(begin, end + 1 - begin);
}

std::string without_page(std::string_view text) {
  const std::size_t end = text.find_last_not_of("0123456789. \t…");
  return std::string(text.substr(0, end == std::string_view::npos ? 0 : end + 1));
}

struct Title {
  std::string text;
  diag::Span span;
};

// The lines of the blocks between the heading of a typed list and the next heading.
std::vector<Title> typed_entries(const Blocks& body) {
  std::vector<Title> entries;
  bool is_inside = false;
  for (const Block& block : body) {
    if (const auto* heading = std::get_if<Heading>(&block.node)) {
      is_inside = entries.empty() && is_contents_title(*heading);
      continue;
    }
    if (!is_inside || !std::holds_alternative<List>(block.node)) continue;
    for_each_block(std::span(&block, 1), [&entries](const Block& inner) {
      const auto* line = std::get_if<Paragraph>(&inner.node);
      if (line != nullptr) entries.push_back({without_page(plain_text(line->inlines)), inner.span});
    });
  }
  return entries;
}

std::vector<Title> headings_of(const Blocks& body, int deepest) {
  std::vector<Title> titles;
  for_each_block(body, [&](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block.node);
    if (heading != nullptr && heading->level <= deepest && !is_contents_title(*heading))
      titles.push_back({plain_text(heading->inlines), block.span});
  });
  return titles;
}

bool holds(const std::vector<Title>& titles, const std::string& text) {
  const std::string wanted = folded_title(text);
  return std::ranges::any_of(
      titles, [&wanted](const Title& title) { return folded_title(title.text) == wanted; });
}

Value record_of(const Title& title) {
  Map record;
  record.set("titre", Value(title.text, title.span));
  return {std::move(record), title.span};
}

}  // namespace

Value contents_place(const Map& data) {
  const Value* levels = data.find("niveaux_sommaire");
  const auto* wanted = levels == nullptr ? nullptr : levels->get_if<std::int64_t>();
  return place(Listed::headings, wanted == nullptr ? kMostLevels : *wanted);
}

Value tables_place(const Map& /*data*/) {
  return place(Listed::tables);
}

Value figures_place(const Map& /*data*/) {
  return place(Listed::figures);
}

templating::Shape shape_of_place() {
  return templating::Shape::of(templating::Shape::blocks);
}

Value typed_contents(const Map& data) {
  const Blocks* blocks = body_of(data);
  const std::vector<Title> entries =
      blocks == nullptr ? std::vector<Title>() : typed_entries(*blocks);
  Values said;
  if (entries.empty()) return said;
  const auto add = [&said](const Title& title, bool is_found, bool is_forgotten) {
    Value record = record_of(title);
    record.get_if<Map>()->set("trouve", Value(is_found, title.span));
    record.get_if<Map>()->set("oublie", Value(is_forgotten, title.span));
    said.push_back(std::move(record));
  };
  const std::vector<Title> all = headings_of(*blocks, 6);
  for (const Title& entry : entries) add(entry, holds(all, entry.text), false);
  for (const Title& heading : headings_of(*blocks, 1))
    if (!holds(entries, heading.text)) add(heading, true, true);
  return said;
}

templating::Shape shape_of_typed_contents() {
  using templating::Shape;
  templating::RecordShape record;
  add_texts(record, {{"titre", "Titre", "Title"}});
  for (const Derived& each :
       {Derived{"trouve", "Trouvé", "Found"}, Derived{"oublie", "Oublié", "Left out"}})
    add(record, member(each, Shape::of(Shape::truth)));
  return Shape::list_of(Shape::record_of(std::move(record)));
}

}  // namespace greffier::kinds
