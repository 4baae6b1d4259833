// The arguments as CLI11 sorts them, before they are judged.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"

namespace greffier::cli {

using Texts = std::vector<std::string>;

// Lists keep the order of the command line; the last one of a value wins.
struct Raw {
  Texts positional, outputs, formats, chartes, templates, data, settings, reports, languages;
  Texts kinds, profiles, with, without, explained, authors, dates, annotated, documents, pages;
  Texts names, jobs, shards, limits;
  bool all = false;
  bool without_notes = false;
  bool prudent = false;
  bool interactive = false;
  bool force = false;
  bool fast = false;
  bool resume = false;
  bool fix = false;
  bool tracked = false;
  bool rules = false;
  bool strict = false;
  bool help = false;
  bool version = false;
};

// A fault of the command line.
[[nodiscard]] inline diag::Diagnostic fault(const diag::Message& message,
                                            const auto&... arguments) {
  return diag::make(message, {}, arguments...);
}

// "a, b, c" of the names of a table.
std::string enumerate(const auto& entries, const auto& name_of) {
  std::string list;
  for (const auto& entry : entries) {
    const std::string name(name_of(entry));
    if (name.empty()) continue;
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list;
}

// Cuts "odt,docx" at its commas.
[[nodiscard]] Texts split_list(const Texts& values);

[[nodiscard]] std::string last_of(const Texts& values);

}  // namespace greffier::cli
