#include "dictionary/affixes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dictionary/lines.hpp"
#include "dictionary/messages.hpp"
#include "text/utf8.hpp"

namespace greffier::dictionary {

namespace {

constexpr std::size_t kFlagSize = 2;

// What concerns suggestions, tokens or input, and not which forms there are.
constexpr std::array<std::string_view, 10> kIgnored{
    "SET", "WORDCHARS", "TRY", "MAP", "REP", "KEY", "ICONV", "OCONV", "BREAK", "NOSUGGEST"};

// « 0 » is the empty text.
std::string_view text_or_nothing(std::string_view field) {
  return field == "0" ? std::string_view() : field;
}

Affix affix_of(const std::vector<std::string_view>& fields) {
  const std::size_t slash = fields[3].find('/');
  Affix affix;
  affix.strip = code_points(text_or_nothing(fields[2]));
  affix.add = code_points(text_or_nothing(fields[3].substr(0, slash)));
  if (slash != std::string_view::npos) affix.flags = Flags(fields[3].substr(slash + 1));
  affix.condition = Condition(fields[4]);
  for (std::size_t i = 5; i < fields.size(); ++i) affix.morphology.append(fields[i]) += ' ';
  return affix;
}

// « SFX S. Y 2 » opens a class, « SFX S. 0 s/D'Q' [^sxz] is:pl » is one of its affixes.
bool add_affix(const std::vector<std::string_view>& fields, Affixes& affixes) {
  auto& classes = fields[0] == "PFX" ? affixes.prefixes : affixes.suffixes;
  if (fields.size() < 4 || fields[1].size() != kFlagSize) return false;
  const auto known = classes.find(fields[1]);
  if (known == classes.end()) {
    classes[std::string(fields[1])].crosses = fields[2] == "Y";
    return fields.size() == 4;
  }
  if (fields.size() < 5) return false;
  known->second.affixes.push_back(affix_of(fields));
  return true;
}

bool read_line(const std::vector<std::string_view>& fields, Affixes& affixes) {
  const std::string_view name = fields[0];
  if (name == "SFX" || name == "PFX") return add_affix(fields, affixes);
  if (std::ranges::count(kIgnored, name) > 0) return true;
  if (name == "FULLSTRIP") return true;
  if (fields.size() < 2) return false;
  if (name == "FLAG") return fields[1] == "long";
  const std::array<std::pair<std::string_view, std::string*>, 4> flags{
      {{"NEEDAFFIX", &affixes.needs_affix},
       {"KEEPCASE", &affixes.keeps_case},
       {"FORBIDDENWORD", &affixes.forbidden},
       {"CIRCUMFIX", &affixes.circumfix}}};
  const auto* found =
      std::ranges::find(flags, name, &std::pair<std::string_view, std::string*>::first);
  if (found == flags.end()) return false;
  *found->second = fields[1];
  return true;
}

}  // namespace

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint here = text::decode(text, at);
    result += here.value;
    at += here.length;
  }
  return result;
}

std::string utf8(std::u32string_view text) {
  std::string result;
  for (const char32_t c : text) text::append(result, c);
  return result;
}

bool Flags::contains(std::string_view flag) const {
  if (flag.empty()) return false;
  return std::ranges::count(each(), flag) > 0;
}

std::vector<std::string_view> Flags::each() const {
  std::vector<std::string_view> flags;
  for (std::size_t at = 0; at + kFlagSize <= bytes_.size(); at += kFlagSize)
    flags.push_back(std::string_view(bytes_).substr(at, kFlagSize));
  return flags;
}

Condition::Condition(std::string_view pattern) {
  if (pattern == ".") return;
  const std::u32string signs = code_points(pattern);
  for (std::size_t at = 0; at < signs.size(); ++at) {
    Set set;
    if (signs[at] == U'[') {
      set.is_negated = signs[at + 1] == U'^';
      const std::size_t begin = at + (set.is_negated ? 2 : 1);
      at = std::min(signs.find(U']', begin), signs.size());
      set.characters = signs.substr(begin, at - begin);
    } else if (signs[at] != U'.') {
      set = {{signs[at]}, false};
    }
    sets_.push_back(std::move(set));
  }
}

bool Condition::holds(std::u32string_view part) const {
  return std::ranges::equal(sets_, part,
                            [](const Set& set, char32_t c) { return set.contains(c); });
}

bool Condition::holds_at_end(std::u32string_view stem) const {
  return stem.size() >= sets_.size() && holds(stem.substr(stem.size() - sets_.size()));
}

bool Condition::holds_at_start(std::u32string_view stem) const {
  return stem.size() >= sets_.size() && holds(stem.substr(0, sets_.size()));
}

diag::Result<Affixes> read_affixes(std::string_view text) {
  Affixes affixes;
  for (const std::string_view line : lines_of(text)) {
    const std::vector<std::string_view> fields = fields_of(line);
    if (fields.empty() || fields[0].starts_with('#')) continue;
    if (!read_line(fields, affixes)) return diag::make(kUnknownDirective, {}, line);
  }
  return affixes;
}

}  // namespace greffier::dictionary
