// Cases of readers as text: what is read, what it gives, what is told.
//
//   === what the case is about
//   --- csv                        the reader: csv, html, json, yaml, text…
//   Prénom;Nom
//   --- gives                      the header and the blocks (model/dump.hpp)
//   ---
//   paragraph "…"
//   --- changes                    one per line: rule, line, what was seen, what was made
//   I62 2 "3" -> ""
//   --- says                       diagnostics: line and code
//   1 R543
//
// A line of the input that would begin a section begins with a backslash.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "diag/sink.hpp"
#include "material/assembly.hpp"
#include "material/changes.hpp"
#include "material/material.hpp"
#include "model/containment.hpp"
#include "model/dump.hpp"

namespace greffier::readers::tests {

struct Case {
  std::string about, reader, input, gives, changes, says;
};

inline std::vector<Case> read_cases(const std::string& path) {
  std::ifstream file(path);
  std::vector<Case> cases;
  std::string* part = nullptr;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("=== ")) {
      cases.push_back({line.substr(4), {}, {}, {}, {}, {}});
      part = nullptr;
    } else if (line.starts_with("--- ") && !cases.empty()) {
      Case& last = cases.back();
      const std::string name = line.substr(4);
      part = name == "gives"     ? &last.gives
             : name == "changes" ? &last.changes
             : name == "says"    ? &last.says
                                 : &last.input;
      if (part == &last.input) last.reader = name;
    } else if (part != nullptr) {
      (*part += line.starts_with("\\") ? line.substr(1) : line) += '\n';
    }
  }
  for (Case& each : cases)
    for (std::string* text : {&each.input, &each.gives, &each.changes, &each.says})
      while (text->ends_with("\n\n")) text->pop_back();
  return cases;
}

inline std::string told(const material::Changes& changes) {
  std::string text;
  for (const material::Change& change : changes.all()) {
    const auto shown = [](std::string part) {
      for (std::size_t at = part.find('\n'); at != std::string::npos; at = part.find('\n'))
        part.replace(at, 1, "\\n");
      return part;
    };
    text += fmt::format("{} {} \"{}\" -> \"{}\"{}\n", change.rule->id, change.span.begin.line,
                        shown(change.seen), shown(change.made), change.done ? "" : " not done");
  }
  return text;
}

inline std::string said(const diag::Sink& sink) {
  std::string text;
  for (const diag::Diagnostic& each : sink.diagnostics())
    text += fmt::format("{} {}\n", each.span.begin.line, each.message->code);
  return text;
}

// The material as a document, with what a document does not show on lines of their own.
inline std::string shown(material::Material material) {
  std::string text;
  if (!material.title.empty()) text += fmt::format("title {}\n", material.title);
  for (const material::Picture& picture : material.pictures)
    text += fmt::format("picture {} {} bytes\n", picture.name, picture.bytes.size());
  model::Document document{std::move(material.header),
                           material::assemble(std::move(material.pieces))};
  for (const std::string& breach : model::breaches(document.body))
    text += "BREACH " + breach + "\n";
  return text + model::dump(document);
}

inline std::string as_text(const Case& each) {
  std::string text = fmt::format("=== {}\n--- {}\n{}--- gives\n{}", each.about, each.reader,
                                 each.input, each.gives);
  if (!each.changes.empty()) text += "--- changes\n" + each.changes;
  if (!each.says.empty()) text += "--- says\n" + each.says;
  return text;
}

}  // namespace greffier::readers::tests
