#include "pipeline/word_promise.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "checks/words.hpp"
#include "kinds/apply.hpp"
#include "kinds/records.hpp"
#include "model/containers.hpp"
#include "model/picture_source.hpp"
#include "model/walk.hpp"
#include "pipeline/messages.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::string_view kWayOfProxy = "sens_pouvoir";  // "a" or "de": a sign, not a word

// Lost words that are named; more would only repeat the same fault.
constexpr std::size_t kNamedWords = 5;

diag::Span span_of(const model::Inlines& inlines) {
  return inlines.empty() ? diag::Span() : inlines.front().span;
}

// Of a person: named apart, since few documents print them.
constexpr std::array<std::string_view, 2> kContacts{"courriel", "telephone"};

bool is_contact(const model::Member& member) {
  return std::ranges::find(kContacts, member.key) != kContacts.end();
}

// The words of a value but the contacts of persons, wherever it holds some. Of a date and of an
// hour, the figures that every way to print it has.
class WordsOf {
 public:
  explicit WordsOf(const model::Value& value) { visit(value); }
  [[nodiscard]] std::vector<std::string> take() { return std::move(words_); }

 private:
  void visit(const model::Value& value) {
    std::visit([this](const auto& data) { add(data); }, value.data);
  }
  void add(std::string_view text) {
    checks::for_each_word(text, [this](std::string_view word) { words_.emplace_back(word); });
  }
  void add(const std::string& text) {
    if (!model::names_picture(text)) add(std::string_view(text));
  }
  void add(const model::Date& date) {
    words_.push_back(std::to_string(static_cast<int>(date.year())));
  }
  void add(const model::Time& time) { words_.push_back(std::to_string(time.hour)); }
  void add(const model::Inlines& inlines) { add(model::plain_text(inlines)); }
  void add(const model::Blocks& blocks) {
    model::for_each_inlines(blocks, [this](const model::Inlines& inlines) { add(inlines); });
  }
  void add(const model::Values& values) {
    for (const model::Value& value : values) visit(value);
  }
  void add(const model::Map& map) {
    for (const model::Member& member : map.members())
      if (member.key != kWayOfProxy && !is_contact(member)) visit(member.value);
  }
  template <typename Other>
  void add(const Other& /*number*/) {}

  std::vector<std::string> words_;
};

// Attributes that say how, and labels.
constexpr std::array<std::string_view, 8> kSigns{"titre",   "classe", "ancre", "conteneur",
                                                 "libelle", "numero", "par",   "de"};

bool is_record(const model::Container& container, const kinds::Kind& kind) {
  return std::ranges::count(kind.collections, kinds::own_name(container),
                            &kinds::Collection::container) > 0;
}

bool prints(std::string_view container, const std::string& attribute) {
  const model::ContainerKind* known = model::find_container(container);
  return known != nullptr && known->attributes.find(attribute + " ") != std::string_view::npos;
}

// Figures are printed in words too.
bool has_letters(std::string_view text) {
  return text.find_first_not_of("0123456789 .,-") != std::string_view::npos;
}

// True for what no template is expected to print as words.
bool is_elsewhere(const kinds::Field& field) {
  return field.shape == kinds::Shape::image || field.unprinted || field.personal;
}

}  // namespace

WordPromise::WordPromise(const model::Blocks& body) {
  model::for_each_inlines(body, [this](const model::Inlines& inlines) {
    body_.push_back({model::plain_text(inlines), span_of(inlines)});
  });
  model::for_each_block(body, [this](const model::Block& block) {
    if (const auto* code = std::get_if<model::CodeBlock>(&block.node))
      body_.push_back({code->text, block.span});
  });
}

void WordPromise::add_header(const model::Map& header, const kinds::Kind& kind,
                             const model::Map& data) {
  for (const model::Member& member : header.members()) {
    if (std::ranges::find(kinds::kSettings, member.key) != kinds::kSettings.end()) continue;
    const kinds::Field* field = kinds::find_field(kind.fields, member.key);
    if (field != nullptr && is_elsewhere(*field)) continue;
    const model::Value* value = data.find(field == nullptr ? member.key : field->key);
    add_value(member.label, value == nullptr ? member.value : *value, field);
  }
}

void WordPromise::add_value(const std::string& label, const model::Value& value,
                            const kinds::Field* field) {
  const auto* map = value.get_if<model::Map>();
  if (const auto* items = value.get_if<model::Values>()) {
    for (const model::Value& item : *items) add_value(label, item, field);
  } else if (map != nullptr) {
    add_members(label, *map, field);
  } else {
    header_.push_back({label, WordsOf(value).take()});
  }
}

// The fields of a record, and the contacts of a person, are named themselves.
void WordPromise::add_members(const std::string& label, const model::Map& map,
                              const kinds::Field* field) {
  const bool is_record = field != nullptr && field->shape == kinds::Shape::record;
  if (!is_record) header_.push_back({label, WordsOf(model::Value(map)).take()});
  for (const model::Member& member : map.members()) {
    if (!is_record && !is_contact(member)) continue;
    const kinds::Field* own = is_record ? kinds::find_field(field->fields, member.key) : nullptr;
    if (own != nullptr && is_elsewhere(*own)) continue;
    const std::string& name = member.label.empty() ? member.key : member.label;
    add_value(fmt::format("{} – {}", label, name), member.value, own);
  }
}

void WordPromise::add_containers(const model::Blocks& body, const kinds::Kind& kind) {
  model::for_each_block(body, [&](const model::Block& block) {
    const auto* container = std::get_if<model::Container>(&block.node);
    if (container == nullptr) return;
    const bool is_of_records = is_record(*container, kind);
    const std::string* title = container->attribute("titre");
    if (title != nullptr && !is_of_records)
      body_.push_back({std::string(model::shown_title(container->kind, *title)), block.span});
    add_attributes(*container, is_of_records);
  });
}

void WordPromise::add_attributes(const model::Container& container, bool is_record) {
  for (const model::Attribute& attribute : container.attributes) {
    if (std::ranges::find(kSigns, attribute.key) != kSigns.end()) continue;
    if (!is_record && !prints(container.kind, attribute.key)) continue;
    if (!has_letters(attribute.value)) continue;
    std::vector<std::string> words = WordsOf(model::Value(attribute.value)).take();
    // A result begins a line: its first word gets a capital.
    if (attribute.key == "resultat" && !words.empty()) words.erase(words.begin());
    attributes_.push_back({container.kind + " " + attribute.key, std::move(words)});
  }
}

namespace {

// Once is enough for each word: a name is often in several fields.
checks::Expectation words_of(const auto& fields) {
  std::set<std::string_view> words;
  for (const auto& field : fields) words.insert(field.words.begin(), field.words.end());
  return {words.begin(), words.end()};
}

}  // namespace

void WordPromise::check(const checks::DocumentWords& document, diag::Sink& sink) const {
  checks::Expectation body;
  for (const Paragraph& paragraph : body_) body.emplace_back(paragraph.text);
  tell_lost(missing_words(body, document), sink);
  tell_unprinted(header_, missing_words(words_of(header_), document), kUnprintedFields, sink);
  tell_unprinted(attributes_, missing_words(words_of(attributes_), document), kUnprintedAttributes,
                 sink);
}

void WordPromise::tell_lost(const std::vector<checks::MissingWord>& missing,
                            diag::Sink& sink) const {
  for (std::size_t i = 0; i < std::min(missing.size(), kNamedWords); ++i)
    sink.raise(kLostWord, body_[missing[i].text].span, missing[i].word);
}

void WordPromise::tell_unprinted(const std::vector<Field>& fields,
                                 const std::vector<checks::MissingWord>& missing,
                                 const diag::Message& message, diag::Sink& sink) {
  std::set<std::string_view> words;
  for (const checks::MissingWord& each : missing) words.insert(each.word);
  std::vector<std::string> labels;
  for (const Field& field : fields) {
    const bool lacks = std::ranges::any_of(
        field.words, [&words](const std::string& word) { return words.contains(word); });
    if (lacks && std::ranges::find(labels, field.label) == labels.end())
      labels.push_back(field.label);
  }
  if (!labels.empty()) sink.raise(message, {}, fmt::format("{}", fmt::join(labels, ", ")));
}

}  // namespace greffier::pipeline
