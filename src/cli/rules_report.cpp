#include "cli/rules_report.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diag/render_json.hpp"

namespace greffier::cli {
namespace {

using diag::Language;
using pipeline::RuleCard;

constexpr std::size_t kWidth = 80;

// The words of one language; those of the modes are in the order of RuleMode.
struct Words {
  std::string_view rule, becomes, on, title;  // heads of the table
  std::array<std::string_view, 3> modes;
  std::array<std::string_view, 3> explained;  // what each mode means
  std::string_view yes, no;
  std::string_view whole_document;
  std::string_view mode, source, profiles, examples, kept;  // heads of the page
  std::string_view told;  // what becomes of an example that is never changed
  std::string_view colon;
};
constexpr Words kFrench{"Règle",
                        "Correction",
                        "Active",
                        "Titre",
                        {"sûre", "à vérifier", "de style"},
                        {"sûre : faite, et signalée", "à vérifier : signalée, jamais faite",
                         "de style : faite quand le profil la demande"},
                        "oui",
                        "non",
                        "lit tout le document",
                        "Correction",
                        "Source",
                        "Profils",
                        "Exemples",
                        "Ne change pas",
                        "signalé, jamais changé",
                        "\u00A0: "};
constexpr Words kEnglish{"Rule",
                         "Correction",
                         "On",
                         "Title",
                         {"safe", "to check", "style"},
                         {"safe: made, and reported", "to check: reported, never made",
                          "style: made when the profile asks for it"},
                         "yes",
                         "no",
                         "reads the whole document",
                         "Correction",
                         "Source",
                         "Profiles",
                         "Examples",
                         "Left alone",
                         "reported, never changed",
                         ": "};

const Words& words(Language language) {
  return language == Language::french ? kFrench : kEnglish;
}
std::string_view title(const RuleCard& rule, Language language) {
  return language == Language::french ? rule.title_fr : rule.title_en;
}
std::string_view explanation(const RuleCard& rule, Language language) {
  return language == Language::french ? rule.explanation_fr : rule.explanation_en;
}
std::string_view one_of(const std::array<std::string_view, 3>& texts, const RuleCard& rule) {
  return texts.at(static_cast<std::size_t>(rule.mode));
}

// Columns of a terminal; the texts here hold no wide and no combining characters.
std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text)
    if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) ++count;
  return count;
}

// Cuts at ordinary spaces; each line ends with '\n'.
std::string wrapped(std::string_view text) {
  std::string result;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    if (used > 0) result += used + 1 + columns(word) > kWidth ? '\n' : ' ';
    used = result.empty() || result.back() == '\n' ? columns(word) : used + 1 + columns(word);
    result += word;
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return result + "\n";
}

// A text of several lines on the line of an example.
std::string on_one_line(std::string_view text) {
  std::string result;
  for (const char byte : text)
    if (byte == '\n')
      result += " ⏎ ";
    else
      result += byte;
  return result;
}

std::string examples_of(const RuleCard& rule, const Words& say) {
  std::string text;
  if (!rule.examples.empty()) text += fmt::format("\n{}\n", say.examples);
  for (const auto& [input, changed] : rule.examples) {
    const std::string_view expected = changed.empty() ? say.told : std::string_view(changed);
    text += input == expected
                ? fmt::format("  {}\n", on_one_line(input))
                : fmt::format("  {}  →  {}\n", on_one_line(input), on_one_line(expected));
  }
  if (!rule.counter_examples.empty()) text += fmt::format("\n{}\n", say.kept);
  for (const std::string& kept : rule.counter_examples)
    text += fmt::format("  {}\n", on_one_line(kept));
  return text;
}

std::string json_rule(const RuleCard& rule, Language language) {
  constexpr std::array<std::string_view, 3> kModes{"safe", "check", "style"};
  std::vector<std::string> profiles, examples, kept;
  for (const auto& [name, is_on] : rule.profiles)
    profiles.push_back(fmt::format("{}:{}", diag::json_string(name), is_on));
  for (const auto& [input, expected] : rule.examples)
    examples.push_back(fmt::format(R"({{"before":{},"after":{}}})", diag::json_string(input),
                                   diag::json_string(expected)));
  for (const std::string& text : rule.counter_examples) kept.push_back(diag::json_string(text));
  return fmt::format(
      R"({{"id":{},"title":{},"explanation":{},"source":{},"mode":{},"document":{},"on":{},)"
      R"("profiles":{{{}}},"examples":[{}],"counter_examples":[{}]}})",
      diag::json_string(rule.id), diag::json_string(title(rule, language)),
      diag::json_string(explanation(rule, language)), diag::json_string(rule.source),
      diag::json_string(one_of(kModes, rule)), rule.reads_document, rule.is_on,
      fmt::join(profiles, ","), fmt::join(examples, ","), fmt::join(kept, ","));
}

}  // namespace

std::string rules_table(const std::vector<RuleCard>& rules, Language language) {
  const Words& say = words(language);
  constexpr std::string_view kRow = "{:<6} {:<11} {:<7} {}\n";
  std::string text = fmt::format(fmt::runtime(kRow), say.rule, say.becomes, say.on, say.title);
  for (const RuleCard& rule : rules)
    text += fmt::format(fmt::runtime(kRow), rule.id, one_of(say.modes, rule),
                        rule.is_on ? say.yes : say.no, title(rule, language));
  return text;
}

std::string rule_page(const RuleCard& rule, Language language) {
  const Words& say = words(language);
  std::vector<std::string> profiles;
  for (const auto& [name, is_on] : rule.profiles)
    profiles.push_back(fmt::format("{} {}", name, is_on ? say.yes : say.no));
  std::string text = fmt::format("{}  {}\n\n", rule.id, title(rule, language));
  text += wrapped(explanation(rule, language)) + "\n";
  text += wrapped(fmt::format("{}{}{}{}", say.mode, say.colon, one_of(say.explained, rule),
                              rule.reads_document ? fmt::format(" ({})", say.whole_document) : ""));
  text += wrapped(fmt::format("{}{}{}", say.profiles, say.colon, fmt::join(profiles, ", ")));
  text += wrapped(fmt::format("{}{}{}", say.source, say.colon, rule.source));
  return text + examples_of(rule, say);
}

std::string rules_json(const std::vector<RuleCard>& rules, Language language) {
  std::vector<std::string> items;
  for (const RuleCard& rule : rules) items.push_back(json_rule(rule, language));
  return fmt::format("[{}]\n", fmt::join(items, ","));
}

}  // namespace greffier::cli
