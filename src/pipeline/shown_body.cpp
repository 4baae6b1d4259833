#include "pipeline/shown_body.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "ingest/ascii.hpp"
#include "ingest/inline_cut.hpp"
#include "kinds/derived.hpp"
#include "kinds/internal_notes.hpp"
#include "kinds/written_fields.hpp"
#include "model/containers.hpp"
#include "model/walk.hpp"
#include "templating/print.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::pipeline {

namespace {

using namespace model;

using Place = std::tuple<diag::SourceId, std::uint32_t, std::uint32_t>;

Place place_of(const diag::Span& span) {
  return {span.source, span.begin.line, span.begin.column};
}

// « 19h20 » as « 19 h 20 ».
std::string parted(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && ingest::is_ascii_digit(text[i]) != ingest::is_ascii_digit(text[i - 1]))
      result += ' ';
    result += text[i];
  }
  return result;
}

class Keeper {
 public:
  explicit Keeper(const ShownBody& document) : document_(document) {
    for (const kinds::Collection& collection : document.kind.collections)
      if (const Value* records = document.data.find(collection.name)) add_records(*records);
  }

  void keep(Blocks& blocks) {
    std::erase_if(blocks, [this](Block& block) { return !keeps(block); });
  }

 private:
  void add_records(const Value& value) {
    const auto* records = value.get_if<Values>();
    if (records == nullptr) return;
    for (const Value& each : *records) {
      const auto* record = each.get_if<Map>();
      if (record != nullptr) records_.emplace(place_of(each.span), record);
    }
  }

  // What a kind makes of the container, once: the rows of a table may stand at one place.
  const Map* take_record(const diag::Span& place) {
    const auto found = records_.find(place_of(place));
    if (found == records_.end()) return nullptr;
    const Map* record = found->second;
    records_.erase(found);
    return record;
  }

  // As typed, or as the kind reads it: a date, an hour.
  bool shows(const Attribute& attribute, const Map* record) const {
    const Value* const value = record == nullptr ? nullptr : record->find(attribute.key);
    return document_.shown.has_all(attribute.value) ||
           document_.shown.has_all(parted(attribute.value)) ||
           (value != nullptr && !value->is_empty() && pipeline::shows(document_.shown, *value));
  }

  bool keeps(Block& block) {
    auto* container = std::get_if<Container>(&block.node);
    if (container != nullptr) return keeps(*container, block.span);
    auto* paragraph = std::get_if<Paragraph>(&block.node);
    return is_shown(block) || (paragraph != nullptr && keeps_fields(paragraph->inlines));
  }

  // Of lines « Rapporteur : Mme X » those that are shown.
  bool keeps_fields(Inlines& inlines) const {
    Inlines kept;
    for (std::size_t i = 0; i < inlines.size();) {
      const std::size_t end = ingest::next_source_line(inlines, i);
      const auto begin = inlines.begin() + static_cast<std::ptrdiff_t>(i);
      const Inlines line(begin, inlines.begin() + static_cast<std::ptrdiff_t>(end));
      const std::string written = plain_text(line);
      if (written.find(" : ") == std::string::npos && written.find("\u00A0: ") == std::string::npos)
        return false;
      if (document_.shown.has_all(written)) kept.insert(kept.end(), line.begin(), line.end());
      i = end;
    }
    inlines = std::move(kept);
    return !inlines.empty();
  }

  // Every word and every picture; of none of both, no.
  bool is_shown(const Block& block) const {
    bool all = true;
    bool some = false;
    for_each_inlines(std::span(&block, 1), [&](const Inlines& inlines) {
      const std::string text = plain_text(inlines);
      some = some || !text.empty();
      all = all && document_.shown.has_all(text);
      for (const Inline& each : inlines)
        if (const auto* image = model::image_of(each)) {
          some = true;
          all = all && document_.has_picture(image->source);
        }
    });
    if (const auto* code = std::get_if<CodeBlock>(&block.node))
      return document_.shown.has_all(code->text);
    return all && (some || std::holds_alternative<Contents>(block.node));
  }

  bool keeps(Container& container, const diag::Span& place) {
    const Map* const record = take_record(place);
    take_fields(container);
    if (is_among(document_.plan.counted, container.kind)) return keep_movement(container);
    const bool had_blocks = !container.blocks.empty();
    keep(container.blocks);
    const std::size_t before = figures_in(container);
    const std::size_t hidden = std::erase_if(container.attributes, [&](const Attribute& each) {
      return each.key == kRowsFile || !shows(each, record);
    });
    // Figures may stand there by chance: all of them, beside words, or none.
    const std::size_t figures = figures_in(container);
    if (figures < before || (hidden > 0 && figures == container.attributes.size()))
      std::erase_if(container.attributes, is_figure);
    const bool is_numbered = record != nullptr && add_number(container, *record);
    if (hidden > 0 && record != nullptr) add_outcome(container, *record);
    const bool says = had_blocks ? std::ranges::any_of(container.attributes, std::not_fn(is_figure))
                                 : !container.attributes.empty();
    return is_numbered || !container.blocks.empty() || says ||
           is_among(document_.plan.shown, container.kind);
  }

  static bool is_among(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
  }

  // Who and when, whether shown or not: the figures follow from it.
  bool keep_movement(Container& container) {
    std::erase_if(container.attributes, [&](const Attribute& each) {
      return !is_of_movement(container.kind, each.key) && !shows(each, nullptr);
    });
    keep(container.blocks);
    return true;
  }

  bool is_of_movement(const std::string& kind, const std::string& key) const {
    const auto collection =
        std::ranges::find(document_.kind.collections, kind, &kinds::Collection::container);
    if (collection == document_.kind.collections.end()) return false;
    const kinds::Field* const field = kinds::find_field(collection->fields, key);
    return field != nullptr &&
           (field->shape == kinds::Shape::person || field->shape == kinds::Shape::time);
  }

  void take_fields(Container& container) const {
    diag::Sink untold;  // it was, when the notes were read
    for (const kinds::Collection& collection : document_.kind.collections)
      if (collection.container == container.kind)
        kinds::take_written_fields(collection.fields, collection.label.fr, container, untold);
  }

  // « 12 », « 19h20 »; « 7.1 Décisions budgétaires » is more than figures.
  static bool is_figure(const Attribute& attribute) {
    const std::string& value = attribute.value;
    return !value.empty() && ingest::is_ascii_digit(value.front()) &&
           value.find(' ') == std::string::npos;
  }

  static std::size_t figures_in(const Container& container) {
    return static_cast<std::size_t>(std::ranges::count_if(container.attributes, is_figure));
  }

  // « Adoptée à la majorité », where the votes that it follows from are not shown.
  void add_outcome(Container& container, const Map& record) const {
    constexpr std::string_view kOutcome = "resultat";
    const Value* const value = record.find(kOutcome);
    if (value == nullptr || value->is_empty() || container.attribute(kOutcome) != nullptr) return;
    std::string outcome = templating::to_text(*value);
    if (document_.shown.has_all(outcome) || document_.shown.has_all(text::with_capital(outcome)))
      container.attributes.push_back({std::string(kOutcome), std::move(outcome), {}});
  }

  // A rank alone (« 2 ») says nothing: it may stand anywhere.
  bool add_number(Container& container, const Map& record) const {
    const Value* const value = record.find(kinds::kNumber.key);
    const std::string number = value == nullptr ? std::string() : templating::to_text(*value);
    if (number.find('-') == std::string::npos || !document_.shown.has_all(number)) return false;
    if (container.attribute(kinds::kNumber.key) == nullptr)
      container.attributes.push_back({std::string(kinds::kNumber.key), number, {}});
    return true;
  }

  const ShownBody& document_;
  std::map<Place, const Map*> records_;
};

// Where the point ends that the item stands in.
std::size_t end_of_point(const Blocks& body, const diag::Span& item) {
  int level = 0;
  bool is_behind = false;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (const auto* heading = std::get_if<Heading>(&body[i].node)) {
      if (is_behind && heading->level <= level) return i;
      if (!is_behind) level = heading->level;
    }
    is_behind = is_behind || body[i].span.end.line > item.begin.line ||
                place_of(body[i].span) == place_of(item);
  }
  return body.size();
}

// A movement (`::: depart`), which is about all that follows.
bool is_bare(const Block& block) {
  const auto* container = std::get_if<Container>(&block.node);
  return container != nullptr && container->blocks.empty();
}

// The point of the item, and of what stands before it who came and who went.
void keep_point(Blocks& body, const diag::Span& item) {
  const std::size_t end = end_of_point(body, item);
  body.resize(end);
  std::size_t begin = end;
  while (begin > 0 && !(std::holds_alternative<Heading>(body[begin - 1].node) &&
                        body[begin - 1].span.begin.line <= item.begin.line))
    --begin;
  if (begin > 0) --begin;
  Blocks kept;
  for (std::size_t i = 0; i < end; ++i)
    if (i >= begin || is_bare(body[i])) kept.push_back(std::move(body[i]));
  body = std::move(kept);
}

}  // namespace

Blocks shown_body(Blocks body, const ShownBody& document) {
  if (document.item.begin.line > 0) keep_point(body, document.item);
  kinds::remove_containers(body, document.plan.without);
  Keeper(document).keep(body);
  return body;
}

}  // namespace greffier::pipeline
