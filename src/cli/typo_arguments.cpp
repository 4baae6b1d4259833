#include "cli/typo_arguments.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "cli/messages.hpp"
#include "pipeline/rule_names.hpp"
#include "pipeline/typo_formats.hpp"
#include "pipeline/typo_revision.hpp"

namespace greffier::cli {
namespace {

std::optional<diag::Diagnostic> judge_format(const Texts& formats) {
  const std::vector<std::string_view> known = pipeline::typo_format_names();
  for (const std::string& format : formats)
    if (std::ranges::find(known, format) == known.end())
      return fault(kBadChoice, "--format", format,
                   enumerate(known, [](std::string_view name) { return name; }));
  return {};
}

std::optional<diag::Diagnostic> first_unknown_rule(const TypoOptions& typo) {
  Texts named = typo.with;
  named.insert(named.end(), typo.without.begin(), typo.without.end());
  if (!typo.explain.empty()) named.push_back(typo.explain);
  const std::vector<std::string_view> known = pipeline::rule_ids();
  for (const std::string& name : named)
    if (pipeline::rule_named(name).empty())
      return fault(kUnknownRule, name, known.front(), known.back());
  return {};
}

// A correction stays what it was: notes, plain text, or the same office format.
std::optional<diag::Diagnostic> judge_output(const Options& options, const std::string& output) {
  const std::string& file = options.typo.files.front();
  const std::string format =
      file == "-" && options.formats.empty() ? "txt" : last_of(options.formats);
  const pipeline::TypoFormat* read = pipeline::typo_format(format, file);
  const pipeline::TypoFormat* written = pipeline::typo_format({}, output);
  const auto is_package = [](const auto* each) { return each != nullptr && each->is_package; };
  if (read == nullptr || read == written) return {};
  if (is_package(read) || is_package(written)) return fault(kOtherFormatOfText, output, file);
  return {};
}

std::optional<diag::Diagnostic> judge_files(const Raw& raw, const TypoOptions& typo,
                                            std::string_view example) {
  if (typo.files.empty()) return fault(kMissingFile, example);
  const auto input = std::ranges::find(typo.files, "-");
  if (input != typo.files.end() && typo.files.size() > 1) return fault(kInputNotAlone);
  if (raw.outputs.empty()) return {};
  if (!typo.fix) return fault(kOutputWithoutFix);
  if (raw.outputs.size() > 1) return fault(kExtraArgument, raw.outputs[1]);
  if (typo.files.size() > 1) return fault(kOneOutputForMany, raw.outputs.front());
  return {};
}

std::optional<diag::Diagnostic> judge_revision(const TypoOptions& typo) {
  if (!typo.tracked && !typo.author.empty()) return fault(kOnlyTracked, "--auteur");
  if (!typo.tracked && !typo.date.empty()) return fault(kOnlyTracked, "--date");
  if (!typo.date.empty() && !pipeline::revision_date(typo.date)) return fault(kBadDate, typo.date);
  return {};
}

}  // namespace

diag::Result<Options> judge_typo(const Raw& raw, std::string_view example, Options options) {
  TypoOptions& typo = options.typo;
  options.command = Command::typo;
  typo = {raw.positional,       raw.fix || raw.tracked,  raw.rules,   last_of(raw.explained),
          split_list(raw.with), split_list(raw.without), raw.tracked, last_of(raw.authors),
          last_of(raw.dates)};
  options.outputs = raw.outputs;
  options.formats = split_list(raw.formats);
  options.profile = last_of(raw.profiles);
  if (auto bad = first_unknown_rule(typo)) return *bad;
  if (auto bad = judge_format(options.formats)) return *bad;
  if (raw.fix && raw.tracked) return fault(kFixAndTracked);
  if (auto bad = judge_revision(typo)) return *bad;
  if (!typo.rules && typo.explain.empty()) {
    if (auto bad = judge_files(raw, typo, example)) return *bad;
    if (!raw.outputs.empty())
      if (auto bad = judge_output(options, raw.outputs.front())) return *bad;
  } else if (!typo.files.empty()) {
    return fault(kExtraArgument, typo.files.front());
  }
  return options;
}

}  // namespace greffier::cli
