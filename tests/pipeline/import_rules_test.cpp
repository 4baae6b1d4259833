// The rules of imports, and docs/import.md, which shows them to people.
#include "pipeline/import_rules.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "catalogue.hpp"
#include "catch.hpp"
#include "source_folder.hpp"

using namespace greffier;
using material::Rule;

namespace {

const std::string kRoot = in_source("");

std::string file(const std::filesystem::path& path) {
  std::ifstream in(path);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_id(std::string_view id) {
  return (id.size() == 3 || id.size() == 4) && id[0] == 'I' &&
         id.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

// A cell of a Markdown table.
std::string cell(std::string_view text) {
  std::string result;
  for (const char sign : text) {
    if (sign == '|') result += '\\';
    result += sign;
  }
  return result;
}

std::string row(const Rule& rule) {
  const bool is_safe = rule.certainty == material::Certainty::safe;
  return "| " + std::string(rule.id) + " | " + cell(rule.title_fr) + " | " +
         (is_safe ? "sûr" : "à vérifier") + " | " + cell(rule.silence_fr) + " |";
}

// The names of the rules that a source defines, and of those that an array of it holds.
struct Names {
  std::set<std::string> defined, gathered;
};

std::set<std::string> found(const std::string& text, const char* pattern) {
  const std::regex expression(pattern);
  std::set<std::string> names;
  for (std::sregex_iterator each(text.begin(), text.end(), expression), end; each != end; ++each)
    names.insert((*each)[1]);
  return names;
}

Names names_in(const std::filesystem::path& path) {
  const std::string text = file(path);
  return {found(text, R"(constexpr (?:material::)?Rule (k\w+)\s*\{)"), found(text, R"(&(k\w+))")};
}

}  // namespace

TEST_CASE("every rule of an import has an id of its own and both languages, well set") {
  std::set<std::string_view> ids;
  for (const Rule* rule : pipeline::import_rules()) {
    INFO(rule->id);
    CHECK(is_id(rule->id));
    CHECK(ids.insert(rule->id).second);
    for (const std::string_view title : {rule->title_fr, rule->title_en}) {
      CHECK_FALSE(title.empty());
      CHECK_FALSE(title.ends_with('.'));
    }
    for (const std::string_view silence : {rule->silence_fr, rule->silence_en})
      CHECK(silence.ends_with('.'));
    for (const std::string_view text : {rule->title_fr, rule->silence_fr})
      CHECK(catalogue::french_faults(rule->id, text) == Faults{});
  }
}

TEST_CASE("the catalogue of an import has every rule that a reader or a repair defines") {
  std::size_t count = 0;
  for (const char* folder : {"readers", "repair", "material", "pipeline"})
    for (const auto& entry : std::filesystem::directory_iterator(kRoot + "/src/" + folder)) {
      const Names names = names_in(entry.path());
      INFO(entry.path().filename().string());
      if (!names.defined.empty()) CHECK(names.defined == names.gathered);
      count += names.defined.size();
    }
  CHECK(count > 70);
  CHECK(pipeline::import_rules().size() == count);
}

TEST_CASE("docs/import.md shows the rules that the program has, and no other") {
  const std::string page = file(kRoot + "/docs/import.md");
  for (const Rule* rule : pipeline::import_rules()) {
    INFO(row(*rule));
    CHECK(page.find("\n" + row(*rule) + "\n") != std::string::npos);
  }
  CHECK(found(page, R"(\| (I\d{2,3}) \|)").size() == pipeline::import_rules().size());
}
