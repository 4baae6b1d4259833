#include "cli/changes_report.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/json_frame.hpp"
#include "diag/json_string.hpp"

namespace greffier::cli {
namespace {

using pipeline::ImportChange;

constexpr std::size_t kLongestShown = 70;  // bytes of what was seen or made
constexpr std::size_t kMostShown = 200;    // changes of one rule in a report for a person

struct Words {
  std::string_view one_done, many_done;
  std::string_view one_open, many_open;
  std::string_view removed, line, more;
};
constexpr Words kFrench{"{} changement :",
                        "{} changements :",
                        "{} point à vérifier, laissé tel quel :",
                        "{} points à vérifier, laissés tels quels :",
                        "retiré",
                        "ligne {}",
                        "… et {} autres (--report json les donne tous)"};
constexpr Words kEnglish{"{} change:",
                         "{} changes:",
                         "{} point to check, left as it is:",
                         "{} points to check, left as they are:",
                         "removed",
                         "line {}",
                         "… and {} more (--report json gives all)"};

const Words& words(diag::Language language) {
  return language == diag::Language::french ? kFrench : kEnglish;
}

std::string_view in(std::string_view fr, std::string_view en, diag::Language language) {
  return language == diag::Language::french ? fr : en;
}

// On one line, cut where it is long, between characters.
std::string shortened(std::string_view text) {
  std::string line(text);
  std::ranges::replace(line, '\n', ' ');
  std::ranges::replace(line, '\t', ' ');
  if (line.size() <= kLongestShown) return line;
  std::size_t end = kLongestShown;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
  return line.substr(0, end) + "…";
}

std::string seen_and_made(const ImportChange& change, diag::Language language) {
  const Words& say = words(language);
  std::string text;
  if (change.span.begin.line > 0)
    text += fmt::format(fmt::runtime(say.line), change.span.begin.line) + ": ";
  if (language == diag::Language::french && !text.empty())
    text.replace(text.size() - 2, 1, "\u00A0:");
  text += shortened(change.seen);
  text += " → " + (change.made.empty() ? std::string(say.removed) : shortened(change.made));
  return text;
}

void print_rule(const std::vector<const ImportChange*>& changes, diag::Language language,
                std::ostream& out) {
  const ImportChange& first = *changes.front();
  out << fmt::format("\n  {} {}\n", first.rule, in(first.title_fr, first.title_en, language));
  for (std::size_t i = 0; i < std::min(changes.size(), kMostShown); ++i)
    out << "      " << seen_and_made(*changes[i], language) << '\n';
  if (changes.size() > kMostShown)
    out << "      " << fmt::format(fmt::runtime(words(language).more), changes.size() - kMostShown)
        << '\n';
  const std::string_view silence = in(first.silence_fr, first.silence_en, language);
  if (!silence.empty()) out << "    " << silence << '\n';
}

// By rule, in the order in which the rules were first met.
void print_by_rule(const std::vector<ImportChange>& changes, bool is_done, diag::Language language,
                   std::ostream& out) {
  std::vector<std::vector<const ImportChange*>> rules;
  std::size_t count = 0;
  for (const ImportChange& change : changes) {
    if (change.is_done != is_done) continue;
    ++count;
    const auto same = std::ranges::find_if(
        rules, [&](const auto& rule) { return rule.front()->rule == change.rule; });
    (same == rules.end() ? rules.emplace_back() : *same).push_back(&change);
  }
  if (count == 0) return;
  const Words& say = words(language);
  const std::string_view one = is_done ? say.one_done : say.one_open;
  const std::string_view many = is_done ? say.many_done : say.many_open;
  out << fmt::format(fmt::runtime(count > 1 ? many : one), count) << '\n';
  for (const auto& rule : rules) print_rule(rule, language, out);
}

std::string change_json(const ImportChange& change, const diag::SourceMap& sources,
                        diag::Language language) {
  const diag::Source* source = sources.find(change.span.source);
  const auto member = [](std::string_view name, std::string_view value) {
    return fmt::format(R"("{}":{},)", name, diag::json_string(value));
  };
  std::string text = "{" + member("rule", change.rule);
  text += member("title", in(change.title_fr, change.title_en, language));
  text += fmt::format(R"("safe":{},"done":{},)", change.is_safe, change.is_done);
  if (source != nullptr) text += member("file", source->name);
  text += fmt::format(R"("line":{},)", change.span.begin.line);
  text += member("seen", change.seen) + member("made", change.made);
  text += member("silence", in(change.silence_fr, change.silence_en, language));
  text.back() = '}';
  return text;
}

}  // namespace

std::string change_line(const ImportChange& change, diag::Language language) {
  return fmt::format("{} {}\n  {}", change.rule, in(change.title_fr, change.title_en, language),
                     seen_and_made(change, language));
}

void print_changes(const std::vector<ImportChange>& changes, diag::Language language,
                   std::ostream& out) {
  print_by_rule(changes, true, language, out);
  const bool has_both = std::ranges::adjacent_find(changes, std::ranges::not_equal_to{},
                                                   &ImportChange::is_done) != changes.end();
  if (has_both) out << '\n';
  print_by_rule(changes, false, language, out);
}

std::string changes_json(const std::vector<ImportChange>& changes, const diag::SourceMap& sources,
                         diag::Language language) {
  return json_items(
      changes, [&](const ImportChange& change) { return change_json(change, sources, language); });
}

}  // namespace greffier::cli
