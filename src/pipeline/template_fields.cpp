#include "pipeline/template_fields.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "pipeline/catalogue.hpp"
#include "pipeline/template_shape.hpp"
#include "templating/loop_words.hpp"
#include "templating/shape_scope.hpp"

namespace greffier::pipeline {

namespace {

using templating::RecordShape;
using templating::Shape;
using templating::ShapeMember;

// What the members of `boucle` say.
struct FactWords {
  templating::LoopFact fact;
  std::string_view fr, en;
};
constexpr std::array kFacts{
    FactWords{templating::LoopFact::rank, "Rang du passage, à partir de 1",
              "Rank of the pass, from 1"},
    FactWords{templating::LoopFact::first, "Vrai au premier passage", "True in the first pass"},
    FactWords{templating::LoopFact::last, "Vrai au dernier passage", "True in the last pass"},
    FactWords{templating::LoopFact::length, "Nombre de passages", "Number of passes"},
};

bool is_record_list(const Shape& shape) {
  return shape.is_only(Shape::list) && shape.item != nullptr && shape.item->is_only(Shape::record);
}

// The variable of a loop: the first letter of its list, which may be that of a record (« p.suite
// »).
std::string variable_of(std::string_view list) {
  const std::size_t point = list.rfind('.');
  return std::string(list.substr(point == std::string_view::npos ? 0 : point + 1, 1));
}

// An example of a tag that prints a value, or that goes through it.
std::string tag_for(const std::string& path, const Shape& shape) {
  if (is_record_list(shape)) return fmt::format("{{% pour {} dans {} %}}", variable_of(path), path);
  if (shape.is_only(Shape::truth)) return fmt::format("{{% si {} %}}", path);
  if (shape.is_only(Shape::list)) return fmt::format("{{{{ {} | liste }}}}", path);
  return fmt::format("{{{{ {} }}}}", path);
}

std::vector<FieldCard> cards_of(const RecordShape& record, const std::string& prefix);

FieldCard card_of(const ShapeMember& member, const std::string& prefix) {
  const std::string path = prefix + member.key;
  FieldCard card{member.key,
                 {member.label_fr, member.label_en},
                 words_of(member.shape),
                 tag_for(path, member.shape),
                 {}};
  const RecordShape* record = templating::record_in(member.shape);
  const bool is_told_apart = record == nullptr || !record->name_fr.empty();
  if (!is_told_apart)
    card.members =
        cards_of(*record, (is_record_list(member.shape) ? variable_of(member.key) : path) + '.');
  return card;
}

std::vector<FieldCard> cards_of(const RecordShape& record, const std::string& prefix) {
  std::vector<FieldCard> cards;
  for (const ShapeMember& member : record.members) cards.push_back(card_of(member, prefix));
  return cards;
}

// The first record of that data that has a name of its own, with the list or the field it is in.
const ShapeMember* named_record(const RecordShape& data, bool in_list) {
  const auto found = std::ranges::find_if(data.members, [in_list](const ShapeMember& member) {
    const RecordShape* record = templating::record_in(member.shape);
    return record != nullptr && !record->name_fr.empty() && is_record_list(member.shape) == in_list;
  });
  return found == data.members.end() ? nullptr : &*found;
}

void add_person(const RecordShape& data, std::vector<FieldSection>& sections) {
  const ShapeMember* list = named_record(data, true);
  const ShapeMember* field = named_record(data, false);
  if (list == nullptr && field == nullptr) return;
  const ShapeMember& shown = list != nullptr ? *list : *field;
  const RecordShape& record = *templating::record_in(shown.shape);
  const std::string owner = list != nullptr ? variable_of(shown.key) : shown.key;
  FieldWords title{fmt::format("Une {}", record.name_fr), fmt::format("A {}", record.name_en)};
  if (list != nullptr) {
    title.fr += fmt::format(" : entre {{% pour {} dans {} %}} et {{% fin %}}", owner, shown.key);
    title.en += fmt::format(": between {{% pour {} dans {} %}} and {{% fin %}}", owner, shown.key);
  }
  if (list != nullptr && field != nullptr) {
    title.fr += fmt::format(" ; ou {}.nom…", field->key);
    title.en += fmt::format("; or {}.nom…", field->key);
  }
  sections.push_back({std::move(title), cards_of(record, owner + '.')});
}

// The French words of a loop; the English ones say the same.
FieldSection loop_section() {
  FieldSection section{{"Dans une répétition", "Inside a repetition"}, {}};
  const std::string loop(templating::kLoopNames.front());
  for (const FactWords& words : kFacts) {
    const auto* word =
        std::ranges::find(templating::kLoopWords, words.fact, &templating::LoopWord::fact);
    const ShapeMember* member = templating::loop_record().members->find(word->word);
    ShapeMember told = *member;
    told.label_fr = words.fr;
    told.label_en = words.en;
    section.fields.push_back(card_of(told, loop + '.'));
    section.fields.back().name = fmt::format("{}.{}", loop, word->word);
  }
  return section;
}

}  // namespace

TemplateFields template_fields(const std::string& kind_name, const io::FileSystem& files) {
  TemplateFields result;
  const auto kind = Catalogue(files, result.sources, result.sink).kind(kind_name, {});
  if (!kind) return result;
  result.kind = kind->name;
  result.label = {kind->label.fr, kind->label.en};
  const Shape shape = template_shape(*kind);
  FieldSection header{{"Champs de l’en-tête", "Fields of the header"}, {}};
  FieldSection derived{{"Tiré des notes", "Taken from the notes"}, {}};
  for (const ShapeMember& member : shape.members->members) {
    const bool is_field = kinds::find_field(kind->fields, member.key) != nullptr;
    (is_field ? header : derived).fields.push_back(card_of(member, {}));
  }
  result.sections = {std::move(header), std::move(derived)};
  add_person(*shape.members, result.sections);
  result.sections.push_back(loop_section());
  return result;
}

}  // namespace greffier::pipeline
