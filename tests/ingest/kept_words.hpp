// The words that reading notes must keep: « mot » and three figures each.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "ingest/html_tags.hpp"
#include "ingest/notes.hpp"
#include "model/containment.hpp"
#include "model/dump.hpp"

namespace greffier::ingest::tests {

// The words « motNNN » of a text, in lower case.
inline std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  for (std::size_t i = 0; i + 6 <= text.size(); ++i) {
    std::string word(text.substr(i, 6));
    if (word.starts_with("MOT")) word.replace(0, 3, "mot");
    const bool figures = word.find_first_not_of("0123456789", 3) == std::string::npos;
    if (word.starts_with("mot") && figures) words.insert(word);
  }
  return words;
}

// The words of notes that are in neither the tree nor a finding, each with a space behind it.
inline std::string lost_words(std::string_view notes, const model::Document& document,
                              const diag::Sink& sink) {
  const std::set<std::string> typed = words_of(notes);
  if (typed.empty()) return "";
  std::string kept = model::dump(document);
  for (const model::Member& member : document.header.members()) kept += member.label + '\n';
  for (const diag::Diagnostic& finding : sink.diagnostics())
    for (const std::string& argument : finding.arguments) kept += argument + '\n';
  const std::set<std::string> found = words_of(kept);
  std::string lost;
  for (const std::string& word : typed)
    if (!found.contains(word)) lost += word + ' ';
  return lost;
}

// What the body of notes may take away by right: attributes of HTML tags that say nothing to a
// document, labels of footnotes and of references. The claim is made on the notes where no word
// stands there.
inline bool is_outside_the_claim(std::string_view notes) {
  const auto has_words = [](std::string_view text) { return !words_of(text).empty(); };
  for (std::size_t i = notes.find('<'); i != std::string_view::npos; i = notes.find('<', i + 1)) {
    const ingest::Tag tag = ingest::read_tag(notes.substr(i, notes.find('>', i) - i), {});
    const bool known = ingest::action_of(tag.name) != ingest::TagAction::unknown;
    if (known && has_words(tag.source)) return true;
  }
  for (std::size_t i = notes.find('['); i != std::string_view::npos; i = notes.find('[', i + 1)) {
    const std::string_view label = notes.substr(i, notes.find(']', i) - i);
    const bool called = i > 0 && notes[i - 1] == ']';
    if ((called || label.starts_with("[^")) && has_words(label)) return true;
  }
  return false;
}

}  // namespace greffier::ingest::tests
