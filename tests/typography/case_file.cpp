#include "typography/case_file.hpp"

#include <array>
#include <deque>
#include <fstream>
#include <set>
#include <sstream>
#include <utility>

#include "catch.hpp"
#include "source_folder.hpp"

namespace greffier::typography::testing {

namespace {

constexpr std::array kTables{"dashes", "figures", "high_punctuation", "letters",   "marks",
                             "names",  "numbers", "profiles",         "protected", "quotes",
                             "signs",  "style"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNotation{
    {{"⍽", "\u00A0"}, {"‹f›", "\u202F"}, {"␣", " "}, {"⇥", "\t"}, {"⏎", "\n"}}};

std::string decoded(std::string text) {
  for (const auto& [sign, characters] : kNotation)
    for (std::size_t at = text.find(sign); at != std::string::npos;
         at = text.find(sign, at + characters.size()))
      text.replace(at, sign.size(), characters);
  return text;
}

std::string trimmed(const std::string& cell) {
  const std::size_t begin = cell.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return cell.substr(begin, cell.find_last_not_of(' ') - begin + 1);
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '|');) cells.push_back(trimmed(cell));
  cells.resize(4);
  return cells;
}

std::string sorted(const std::string& rules) {
  std::istringstream stream(rules);
  std::set<std::string> names;
  for (std::string name; stream >> name;) names.insert(name);
  std::string result;
  for (const std::string& name : names) result += (result.empty() ? "" : " ") + name;
  return result;
}

// `name +T33 -T01 ?T08`
const Profile* profile_of(const std::string& line) {
  static std::deque<Profile> made;
  std::istringstream stream(line);
  std::string word;
  stream >> word;
  const Profile* base = find_profile(word);
  REQUIRE(base != nullptr);
  Profile profile = *base;
  while (stream >> word) {
    const Rule* rule = find_rule(std::string_view(word).substr(1));
    REQUIRE(rule != nullptr);
    const bool is_off = word.front() == '-';
    profile.rules = is_off ? profile.rules.without(*rule) : profile.rules.with(*rule);
    if (word.front() == '?') profile.only_reported = profile.only_reported.with(*rule);
  }
  return &made.emplace_back(profile);
}

void read_table(const std::string& name, std::vector<Case>& cases) {
  std::ifstream file(in_source("tests/typography/") + name + ".txt");
  REQUIRE(file.is_open());
  const Profile* profile = &default_profile();
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.starts_with("# ")) continue;
    if (line.front() == '@') {
      profile = profile_of(line.substr(1));
      continue;
    }
    const std::vector<std::string> cells = cells_of(line);
    cases.push_back({name + ".txt:" + std::to_string(number), decoded(cells[0]),
                     decoded(cells[1] == "=" ? cells[0] : cells[1]), sorted(cells[2]), cells[3],
                     profile});
  }
}

}  // namespace

const std::vector<Case>& all_cases() {
  static const std::vector<Case> kCases = [] {
    std::vector<Case> cases;
    for (const std::string table : kTables) read_table("cases/" + table, cases);
    return cases;
  }();
  return kCases;
}

const std::vector<Case>& document_cases() {
  static const std::vector<Case> kCases = [] {
    std::vector<Case> cases;
    read_table("cases/document", cases);
    return cases;
  }();
  return kCases;
}

const std::vector<Case>& minutes() {
  static const std::vector<Case> kCases = [] {
    std::vector<Case> cases;
    read_table("minutes", cases);
    return cases;
  }();
  return kCases;
}

std::string rules_of(const std::vector<Edit>& edits) {
  std::string rules;
  for (const Edit& edit : edits)
    rules += std::string(edit.rule->id) + (edit.mode == Mode::to_check ? "? " : " ");
  return sorted(rules);
}

std::string marked(std::string_view text, const std::vector<Edit>& edits) {
  std::string result;
  std::size_t position = 0;
  for (const Edit& edit : edits) {
    if (edit.mode == Mode::to_check) continue;
    result += text.substr(position, edit.begin - position);
    constexpr std::array kMarks{"sup", "sc", "i"};
    const std::string mark = edit.styling ? kMarks[static_cast<std::size_t>(*edit.styling)] : "";
    result +=
        mark.empty() ? edit.replacement : "<" + mark + ">" + edit.replacement + "</" + mark + ">";
    position = edit.end;
  }
  return result += text.substr(position);
}

}  // namespace greffier::typography::testing
