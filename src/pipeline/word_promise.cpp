#include "pipeline/word_promise.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "kinds/apply.hpp"
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

// The words of a value, wherever it holds some. Of a date and of an hour, the figures that every
// way to print it has.
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
      if (member.key != kWayOfProxy) visit(member.value);
  }
  template <typename Other>
  void add(const Other& /*number*/) {}

  std::vector<std::string> words_;
};

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
    header_.push_back({member.label, WordsOf(value == nullptr ? member.value : *value).take()});
  }
}

void WordPromise::check(const package::Package& document, diag::Sink& sink) const {
  if (body_.empty() && header_.empty()) return;
  // Once is enough for the header: a name is often in it twice.
  std::map<std::string_view, std::vector<const Field*>> owners;  // of each word
  for (const Field& field : header_)
    for (const std::string& word : field.words) owners[word].push_back(&field);
  std::array<checks::Expectation, 2> expected;
  for (const Paragraph& paragraph : body_) expected[0].emplace_back(paragraph.text);
  for (const auto& [word, fields] : owners) expected[1].push_back(word);
  const auto missing = checks::missing_words(expected, document);
  tell_lost(missing[0], sink);
  std::set<const Field*> unprinted;
  for (const checks::MissingWord& each : missing[1])
    for (const Field* field : owners.find(expected[1][each.text])->second) unprinted.insert(field);
  tell_unprinted(unprinted, sink);
}

void WordPromise::tell_lost(const std::vector<checks::MissingWord>& missing,
                            diag::Sink& sink) const {
  for (std::size_t i = 0; i < std::min(missing.size(), kNamedWords); ++i)
    sink.raise(kLostWord, body_[missing[i].text].span, missing[i].word);
}

void WordPromise::tell_unprinted(const std::set<const Field*>& unprinted, diag::Sink& sink) const {
  std::string labels;
  for (const Field& field : header_)
    if (unprinted.contains(&field)) labels += (labels.empty() ? "" : ", ") + field.label;
  if (!labels.empty()) sink.raise(kUnprintedFields, {}, labels);
}

}  // namespace greffier::pipeline
