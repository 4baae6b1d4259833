#include "pipeline/word_promise.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "checks/words.hpp"
#include "kinds/apply.hpp"
#include "model/walk.hpp"
#include "pipeline/data_walk.hpp"
#include "pipeline/messages.hpp"

namespace greffier::pipeline {

namespace {

// Lost words that are named; more would only repeat the same fault.
constexpr std::size_t kNamedWords = 5;

diag::Span span_of(const model::Inlines& inlines) {
  return inlines.empty() ? diag::Span() : inlines.front().span;
}

std::vector<std::string> texts_of(model::Value value) {
  std::vector<std::string> texts;
  visit(value,
        {[&texts](const std::string& text, const diag::Span&) { texts.push_back(text); }, {}, {}});
  return texts;
}

}  // namespace

WordPromise::WordPromise(const model::Map& header, const model::Blocks& body) {
  model::for_each_inlines(body, [this](const model::Inlines& inlines) {
    body_.push_back({model::plain_text(inlines), span_of(inlines)});
  });
  model::for_each_block(body, [this](const model::Block& block) {
    if (const auto* code = std::get_if<model::CodeBlock>(&block.node))
      body_.push_back({code->text, block.span});
  });
  for (const model::Member& member : header.members())
    if (std::ranges::find(kinds::kSettings, member.key) == kinds::kSettings.end())
      header_.push_back({member.label, texts_of(member.value)});
}

void WordPromise::check(const package::Package& document, diag::Sink& sink) const {
  check_body(document, sink);
  check_header(document, sink);
}

void WordPromise::check_body(const package::Package& document, diag::Sink& sink) const {
  std::vector<std::string_view> expected;
  for (const Paragraph& paragraph : body_) expected.emplace_back(paragraph.text);
  const std::vector<checks::MissingWord> missing = checks::missing_words(expected, document);
  for (std::size_t i = 0; i < std::min(missing.size(), kNamedWords); ++i)
    sink.raise(kLostWord, body_[missing[i].text].span, missing[i].word);
}

void WordPromise::check_header(const package::Package& document, diag::Sink& sink) const {
  std::vector<std::string_view> expected;
  std::vector<const Field*> owners;  // of the expected texts
  for (const Field& field : header_)
    for (const std::string& text : field.texts) {
      expected.emplace_back(text);
      owners.push_back(&field);
    }
  std::set<const Field*> unprinted;
  for (const checks::MissingWord& missing : checks::missing_words(expected, document))
    unprinted.insert(owners[missing.text]);
  std::string labels;
  for (const Field& field : header_)
    if (unprinted.contains(&field)) labels += (labels.empty() ? "" : ", ") + field.label;
  if (!labels.empty()) sink.raise(kUnprintedFields, {}, labels);
}

}  // namespace greffier::pipeline
