#include "cli/import_question.hpp"

#include <string>

#include <fmt/format.h>

#include "cli/changes_report.hpp"

namespace greffier::cli {

namespace {

constexpr char kSmall = 0x20;  // the bit that makes a small letter of a capital (ASCII)
constexpr std::string_view kPromptFr =
    "  Faire ? [o]ui, [n]on, [t]oujours, [j]amais pour ce qui est de cette sorte ({}) ";
constexpr std::string_view kPromptEn =
    "  Do it? [y]es, [n]o, [a]lways, ne[v]er for this sort ({}) ";

}  // namespace

void ImportQuestion::show(const pipeline::ImportChange& change) {
  out_ << change_line(change, language_) << '\n';
}

bool ImportQuestion::ask(const pipeline::ImportChange& change) {
  if (const auto settled = settled_.find(change.rule); settled != settled_.end())
    return settled->second;
  if (is_alone_) return change.is_safe;
  const bool is_french = language_ == diag::Language::french;
  const std::string_view yes = is_french ? "o" : "y";
  const std::string_view always = is_french ? "t" : "a";
  const std::string_view never = is_french ? "j" : "v";
  show(change);
  for (std::string line; true;) {
    out_ << fmt::format(fmt::runtime(is_french ? kPromptFr : kPromptEn), change.is_safe ? yes : "n")
         << std::flush;
    if (!std::getline(in_, line)) {
      out_ << '\n';
      is_alone_ = true;
      return change.is_safe;
    }
    if (line.empty()) return change.is_safe;
    const std::string answer(1, static_cast<char>(line[0] | kSmall));
    if (answer == yes) return true;
    if (answer == "n") return false;
    if (answer == always || answer == never) return settled_[change.rule] = answer == always;
  }
}

}  // namespace greffier::cli
