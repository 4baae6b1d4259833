#include "pipeline/typo_office.hpp"

#include <string>
#include <utility>

#include "docx/correct.hpp"
#include "odt/correct.hpp"
#include "package/package.hpp"
#include "pipeline/font_spaces.hpp"
#include "pipeline/typo_findings.hpp"

namespace greffier::pipeline {

namespace {

using Correct = decltype(odt::correct);

TypoFinding placed(TypoFinding finding, diag::Place place, const TypoInput& input) {
  finding.diagnostic.span.source = input.source;
  finding.place = std::move(place);
  return finding;
}

TypoFinding finding_of(const office::ListedCorrection& listed, const TypoInput& input) {
  TypoFinding finding = typo_finding(listed.correction);
  if (input.fix && finding.safe) listed.is_applied ? set_fixed(finding) : set_by_hand(finding);
  return placed(std::move(finding), listed.place, input);
}

office::CorrectionOptions options_for(const TypoInput& input, const typography::Profile& profile) {
  office::CorrectionOptions options;
  if (input.revision) options = {true, input.revision->author, input.revision->date};
  if (asks_fonts(profile)) options.lacks = lacks;
  return options;
}

std::optional<TypoResult> read_office(const TypoInput& input, const TypoDesk& desk,
                                      Correct& correct) {
  const typography::Profile profile = desk.profiles.profile(input.path);
  const auto package = package::read(input.bytes, input.path);
  if (!package) {
    desk.sink.add(package.error());
    return {};
  }
  const auto corrected =
      correct(*package, profile, options_for(input, profile), input.path, desk.sink);
  if (!corrected) return {};
  // Told here, done by the options, for each text by its font.
  if (asks_fonts(profile)) (void)drawable(profile, corrected->fonts, desk.sink);
  TypoResult result;
  for (const office::ListedCorrection& listed : corrected->corrections)
    result.findings.push_back(finding_of(listed, input));
  for (const office::PlacedFinding& found : corrected->findings)
    result.findings.push_back(placed(typo_finding(found.finding), found.place, input));
  if (input.fix)
    result.bytes =
        corrected->is_changed ? package::write(corrected->package) : std::string(input.bytes);
  return result;
}

}  // namespace

std::optional<TypoResult> read_odt_typo(const TypoInput& input, const TypoDesk& desk) {
  return read_office(input, desk, odt::correct);
}

std::optional<TypoResult> read_docx_typo(const TypoInput& input, const TypoDesk& desk) {
  return read_office(input, desk, docx::correct);
}

}  // namespace greffier::pipeline
