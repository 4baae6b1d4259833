// Kinds, data and findings as short texts, so that a test reads as what goes in and what comes out.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "embedding/shared.hpp"
#include "ingest/yaml.hpp"
#include "kinds/kind.hpp"
#include "model/dump.hpp"
#include "source_folder.hpp"

namespace greffier::kinds_tests {

inline model::Value yaml(std::string_view text) {
  diag::Sink sink;
  return ingest::read_yaml(text, 1, 1, sink);
}

inline model::Map map(std::string_view text) {
  const model::Value value = yaml(text);
  const auto* result = value.get_if<model::Map>();
  return result == nullptr ? model::Map() : *result;
}

inline kinds::Kind kind(std::string_view text, diag::Sink& sink) {
  return kinds::read_kind(yaml(text), sink);
}

inline kinds::Kind kind(std::string_view text) {
  diag::Sink sink;
  return kind(text, sink);
}

inline std::string file(const std::string& path) {
  std::ifstream stream(in_source(path), std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// All of templates/.
inline const std::vector<embedding::File>& templates() {
  static const std::vector<embedding::File> kFiles = [] {
    const std::filesystem::path root = in_source("templates");
    std::vector<embedding::File> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      const std::string path = entry.path().lexically_relative(root).generic_string();
      if (entry.is_regular_file()) files.push_back({path, file("templates/" + path)});
    }
    return files;
  }();
  return kFiles;
}

// A kind that ships, put together from its files.
inline kinds::Kind shipped(const std::string& name, diag::Sink& sink) {
  const embedding::File* description = embedding::find_file(templates(), name + "/kind.yaml");
  return kinds::read_kind(embedding::whole_description(*description, templates(), sink), sink);
}

inline const kinds::Kind& compte_rendu() {
  static const kinds::Kind kKind = [] {
    diag::Sink sink;
    return shipped("compte-rendu", sink);
  }();
  return kKind;
}

// No-break spaces made visible: "12⍽pour".
inline std::string visible(std::string text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  for (std::size_t at = 0; (at = text.find(kNoBreakSpace, at)) != std::string::npos;)
    text.replace(at, kNoBreakSpace.size(), "⍽");
  return text;
}

// « K012 K020 »: the codes raised, in order.
inline std::string codes(const diag::Sink& sink) {
  std::string result;
  for (const diag::Diagnostic& diagnostic : sink.diagnostics())
    result.append(result.empty() ? "" : " ").append(diagnostic.message->code);
  return result;
}

// Every finding in French, a line each, with its hint after " → ". No-break spaces are plain here:
// messages_test.cpp sees to them.
inline std::string findings(const diag::Sink& sink) {
  std::string result;
  for (const diag::Diagnostic& diagnostic : sink.diagnostics()) {
    result += diag::text_of(diagnostic, diag::Language::french);
    const std::string hint = diag::hint_of(diagnostic, diag::Language::french);
    result += hint.empty() ? "\n" : " → " + hint + "\n";
  }
  for (std::size_t at = 0; (at = result.find("\u00A0", at)) != std::string::npos;)
    result.replace(at, 2, " ");
  return result;
}

// One value as model::dump shows it under its key.
inline std::string dumped(const model::Map& data, std::string_view key) {
  const model::Value* value = data.find(key);
  if (value == nullptr) return "(absent)";
  model::Map only;
  only.set(key, *value);
  return visible(model::dump(only));
}

}  // namespace greffier::kinds_tests
