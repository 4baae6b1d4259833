#include "pipeline/template_set.hpp"

#include <algorithm>
#include <utility>

#include "pipeline/corrections.hpp"
#include "pipeline/font_spaces.hpp"
#include "pipeline/included_files.hpp"
#include "pipeline/package_file.hpp"
#include "pipeline/typo_profile.hpp"

namespace greffier::pipeline {

namespace {

// A check looks at a document of this format, unless the template is of the other one.
constexpr std::string_view kCheckedFormat = "odt";

// What tells the template of a document from others: its layout, and its pages.
std::string own_template(const kinds::DocumentPlan& plan) {
  return plan.page.is_empty() ? plan.layout : plan.layout + "." + plan.name;
}

bool is_code(office::Role role) {
  return role == office::Role::code || role == office::Role::code_block;
}

std::string file_of(const Job& job, const model::Map& header) {
  if (!job.template_name.empty())
    return names_file(job.template_name) ? job.template_name : std::string();
  const std::string own = setting(header, "gabarit").value;
  return own.empty() ? own : io::resolve(job.notes, own);
}

// Those of the outputs, or of the folder's documents; one of them when the job only checks.
std::vector<std::string> formats_of(const Job& job, const std::string& file) {
  std::vector<std::string> extensions = job.formats;
  for (const std::string& output : job.outputs)
    if (const Format* format = format_of(output)) extensions.emplace_back(format->extension);
  if (!job.writes()) {
    const Format* own = file.empty() ? nullptr : format_of(file);
    extensions.emplace_back(own == nullptr ? kCheckedFormat : own->extension);
  }
  std::ranges::sort(extensions);
  const auto repeated = std::ranges::unique(extensions);
  extensions.erase(repeated.begin(), repeated.end());
  return extensions;
}

std::string folder_of(std::string_view path) {
  return io::resolve(path, {});
}

}  // namespace

bool operator==(const TemplateChoice& a, const TemplateChoice& b) {
  return a.file == b.file && a.charte.value == b.charte.value && a.numbering == b.numbering &&
         a.typography.value == b.typography.value && folder_of(a.notes) == folder_of(b.notes) &&
         a.formats == b.formats;
}

TemplateChoice choose(const Job& job, const model::Map& header, const kinds::Kind& kind) {
  TemplateChoice choice{
      .file = file_of(job, header),
      .charte = job.charte.empty() ? setting(header, "charte") : Setting{job.charte, {}},
      .numbering = kind.numbering,
      .typography = setting(header, "typographie"),
      .notes = job.notes};
  if (choice.charte.value.empty()) choice.charte.value = kind.charte;
  if (const model::Value* own = header.find("numerotation")) choice.numbering = *own;
  choice.formats = formats_of(job, choice.file);
  return choice;
}

TemplateSet::TemplateSet(TemplateChoice choice, const kinds::Kind& kind,
                         const kinds::DocumentPlan& plan, const std::string& profile,
                         const TemplateShelf& shelf, diag::Sink& sink)
    : choice_(std::move(choice)), kind_(kind), shelf_(shelf), main_plan_(own_template(plan)) {
  sheet_ = catalogue(sink).charte(choice_.charte.value, choice_.charte.span, choice_.numbering, {},
                                  kind_.styles);
  choice_.file.empty() ? read_built_in(plan, sink) : read_file(sink);
  read_profile(profile, sink);
  correct_templates(sink);
}

Catalogue TemplateSet::catalogue(diag::Sink& sink) const {
  return {shelf_.files, shelf_.sources, sink};
}

void TemplateSet::read_built_in(const kinds::DocumentPlan& plan, diag::Sink& sink) {
  for (const std::string& extension : choice_.formats)
    add_built_in(found_, extension, extension, plan, sink);
}

void TemplateSet::read_file(diag::Sink& sink) {
  const Format* format = format_of(choice_.file);
  // That it cannot give what is asked for is said where the outputs are looked at.
  if (format == nullptr ||
      std::ranges::find(choice_.formats, format->extension) == choice_.formats.end())
    return;
  auto package = read_package_file(choice_.file, shelf_.files, sink);
  if (!package) return;
  found_.try_emplace(std::string(format->extension), *format, std::move(*package), choice_.file,
                     std::make_shared<IncludedFiles>(shelf_.files, choice_.file));
}

// The one that was asked for, else that of the header, else of the charte.
void TemplateSet::read_profile(const std::string& profile, diag::Sink& sink) {
  office::ProfileName own{choice_.typography.value, choice_.typography.span, choice_.notes};
  if (own.name.empty() && sheet_ && !sheet_->profile.name.empty()) own = sheet_->profile;
  Catalogue catalogue = this->catalogue(sink);
  const TypoRules rules{.profile = profile, .with = {}, .without = {}};
  TypoProfiles profiles(rules, catalogue, shelf_.files, sink);
  profile_ = profiles.profile(choice_.notes, own);
  if (profile_.words != nullptr) {
    words_ = *profile_.words;
    profile_.words = &words_;
  }
  if (asks_fonts(profile_)) profile_ = drawable(profile_, fonts(), sink);
}

void TemplateSet::correct_templates(diag::Sink& sink) {
  if (choice_.file.empty()) return;
  for (auto& [extension, source] : found_) {
    office::CorrectionOptions options;
    if (asks_fonts(profile_)) options.lacks = lacks;
    auto corrected =
        source.format().correct(source.package(), profile_, options, source.name(), sink);
    if (!corrected) continue;
    source.set_package(std::move(corrected->package));
    const diag::SourceId id = shelf_.sources.add(source.name(), {});
    for (office::ListedCorrection& listed : corrected->corrections) {
      if (!listed.is_applied) continue;
      Correction& shown = corrections_.emplace_back(pipeline::shown(listed.correction));
      shown.span.source = id;
      shown.place = std::move(listed.place);
    }
  }
}

const TemplateSource* TemplateSet::of_format(std::string_view extension) const {
  const auto found = found_.find(extension);
  return found == found_.end() ? nullptr : &found->second;
}

bool TemplateSet::is_broken() const {
  return std::ranges::any_of(found_, [](const auto& found) { return found.second.is_broken(); });
}

const TemplateSource* TemplateSet::of_plan(std::string_view extension,
                                           const kinds::DocumentPlan& plan,
                                           diag::Sink& sink) const {
  const std::string own = own_template(plan);
  if (!choice_.file.empty() || own == main_plan_) return of_format(extension);
  const std::string name = own + "." + std::string(extension);
  const std::lock_guard locked(others_guard_);
  if (!others_.contains(name)) add_built_in(others_, name, extension, plan, sink);
  const auto found = others_.find(name);
  return found == others_.end() ? nullptr : &found->second;
}

std::optional<office::StyleSheet> TemplateSet::sheet_of(const kinds::DocumentPlan& plan,
                                                        diag::Sink& sink) const {
  if (plan.page.is_empty()) return sheet_;
  return catalogue(sink).charte(choice_.charte.value, choice_.charte.span, choice_.numbering,
                                plan.page, kind_.styles);
}

void TemplateSet::add_built_in(Sources& sources, const std::string& name,
                               std::string_view extension, const kinds::DocumentPlan& plan,
                               diag::Sink& sink) const {
  const std::optional<office::StyleSheet> sheet = sheet_of(plan, sink);
  if (!sheet) return;
  auto layout = layouts_.find(plan.layout);
  if (layout == layouts_.end())
    layout = layouts_.emplace(plan.layout, catalogue(sink).layout(kind_, plan)).first;
  const Format& format = *format_of("." + std::string(extension));
  sources.try_emplace(name, format, format.write_template(layout->second, *sheet, plan.label.fr),
                      kind_.name);
}

std::set<std::string> TemplateSet::fonts() const {
  std::set<std::string> families;
  if (sheet_ && choice_.file.empty()) {
    for (const office::Style& style : sheet_->styles)
      if (style.text.font && !is_code(style.role)) families.insert(*style.text.font);
    return families;
  }
  for (const auto& [extension, source] : found_)
    families.merge(source.format().fonts(source.package()));
  return families;
}

}  // namespace greffier::pipeline
