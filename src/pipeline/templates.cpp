#include "pipeline/templates.hpp"

#include <utility>

#include "pipeline/corrections.hpp"
#include "pipeline/font_spaces.hpp"
#include "pipeline/included_files.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/package_file.hpp"
#include "pipeline/settings.hpp"

namespace greffier::pipeline {

namespace {

// A check looks at a document of this format, unless the template is of the other one.
const std::string kCheckedAs = "document.";
constexpr std::string_view kCheckedFormat = "odt";

std::string checked_output(const std::string& file) {
  const Format* own = file.empty() ? nullptr : format_of(file);
  return std::string(kCheckedAs).append(own == nullptr ? kCheckedFormat : own->extension);
}

// What tells the template of a document from others: its layout, and its pages.
std::string own_template(const kinds::DocumentPlan& plan) {
  return plan.page.is_empty() ? plan.layout : plan.layout + "." + plan.name;
}

bool is_code(office::Role role) {
  return role == office::Role::code || role == office::Role::code_block;
}

}  // namespace

void Templates::find(const model::Map& header, const kinds::Kind& kind,
                     const kinds::DocumentPlan& plan) {
  file_ = file_named(header);
  const std::string& file = file_;
  std::vector<std::string> outputs = job_.outputs;
  for (const std::string& format : job_.formats) outputs.push_back(kCheckedAs + format);
  if (outputs.empty()) outputs.push_back(checked_output(file));
  read_charte(header, kind);
  main_plan_ = own_template(plan);
  for (const std::string& output : outputs)
    file.empty() ? add_built_in(output, kind, plan) : add_file(file, output);
}

const TemplateSource& Templates::of_plan(std::string_view format, const kinds::DocumentPlan& plan,
                                         const kinds::Kind& kind) {
  std::string name = kCheckedAs + std::string(format);
  const std::string own = own_template(plan);
  if (!file_.empty() || own == main_plan_) return found_.at(name);
  name.insert(0, own + ".");
  if (!found_.contains(name)) add_built_in(name, kind, plan);
  return found_.at(name);
}

std::string Templates::file_named(const model::Map& header) const {
  if (!job_.template_name.empty())
    return names_file(job_.template_name) ? job_.template_name : std::string();
  const std::string own = setting(header, "gabarit").value;
  return own.empty() ? own : io::resolve(job_.notes, own);
}

void Templates::read_charte(const model::Map& header, const kinds::Kind& kind) {
  charte_ = job_.charte.empty() ? setting(header, "charte") : Setting{job_.charte, {}};
  if (charte_.value.empty()) charte_.value = kind.charte;
  const model::Value* numbering = header.find("numerotation");
  numbering_ = numbering == nullptr ? kind.numbering : *numbering;
  sheet_ = catalogue_.charte(charte_.value, charte_.span, numbering_);
}

std::optional<office::StyleSheet> Templates::sheet_of(const kinds::DocumentPlan& plan) {
  if (plan.page.is_empty()) return sheet_;
  return catalogue_.charte(charte_.value, charte_.span, numbering_, plan.page);
}

void Templates::add_built_in(const std::string& output, const kinds::Kind& kind,
                             const kinds::DocumentPlan& plan) {
  const std::optional<office::StyleSheet> sheet = sheet_of(plan);
  if (!sheet) return;
  if (!layouts_.contains(plan.layout)) layouts_.emplace(plan.layout, catalogue_.layout(kind, plan));
  const Format& format = *format_of(output);
  found_.emplace(
      output,
      TemplateSource{format, format.write_template(layouts_.at(plan.layout), *sheet, plan.label.fr),
                     kind.name});
}

void Templates::add_file(const std::string& file, const std::string& output) {
  const Format* own = format_of(file);
  if (own != format_of(output))
    return sink_.raise(kOtherFormat, {}, file, own == nullptr ? "?" : own->extension, output);
  if (file == output) sink_.raise(kOutputIsInput, {}, output);
  auto package = read_package_file(file, files_, sink_);
  if (!package) return;
  found_.emplace(output, TemplateSource{*own, std::move(*package), file,
                                        std::make_shared<IncludedFiles>(files_, file)});
}

std::vector<Correction> Templates::correct(const typography::Profile& profile,
                                           diag::SourceMap& sources) {
  std::vector<Correction> corrections;
  if (file_.empty()) return corrections;
  for (auto& [output, source] : found_) {
    office::CorrectionOptions options;
    if (asks_fonts(profile)) options.lacks = lacks;
    auto corrected = source.format.correct(source.package, profile, options, source.name, sink_);
    if (!corrected) continue;
    source.package = std::move(corrected->package);
    const diag::SourceId id = sources.add(source.name, {});
    for (office::ListedCorrection& listed : corrected->corrections) {
      if (!listed.is_applied) continue;
      Correction& shown = corrections.emplace_back(pipeline::shown(listed.correction));
      shown.span.source = id;
      shown.place = std::move(listed.place);
    }
  }
  return corrections;
}

const office::ProfileName* Templates::profile() const {
  return sheet_ && !sheet_->profile.name.empty() ? &sheet_->profile : nullptr;
}

std::set<std::string> Templates::fonts() const {
  std::set<std::string> families;
  if (sheet_ && file_.empty()) {
    for (const office::Style& style : sheet_->styles)
      if (style.text.font && !is_code(style.role)) families.insert(*style.text.font);
    return families;
  }
  for (const auto& [output, source] : found_) families.merge(source.format.fonts(source.package));
  return families;
}

}  // namespace greffier::pipeline
