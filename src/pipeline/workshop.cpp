#include "pipeline/workshop.hpp"

#include <algorithm>
#include <utility>

#include "pipeline/catalogue.hpp"

namespace greffier::pipeline {

namespace {

// True when something is said at a place of the notes that asked, and not of what is shared.
bool is_said_of_one(const diag::Sink& told, const diag::SourceMap& shared) {
  return std::ranges::any_of(told.diagnostics(), [&shared](const diag::Diagnostic& diagnostic) {
    return diag::is_known(diagnostic.span) && shared.find(diagnostic.span.source) == nullptr;
  });
}

}  // namespace

std::shared_ptr<const kinds::Kind> Workshop::kind(const std::string& name, const diag::Span& place,
                                                  diag::Sink& sink) {
  const std::lock_guard locked(guard_);
  if (const auto known = kinds_.find(name); known != kinds_.end()) {
    sink.add_all(known->second.told);
    return known->second.kind;
  }
  KnownKind read;
  if (auto kind = Catalogue(files_, *sources_, read.told).kind(name, place))
    read.kind = std::make_shared<const kinds::Kind>(std::move(*kind));
  sink.add_all(read.told);
  std::shared_ptr<const kinds::Kind> kind = read.kind;
  if (kind != nullptr) kinds_.emplace(name, std::move(read));
  return kind;
}

std::shared_ptr<const TemplateSet> Workshop::templates(
    const Job& job, const model::Map& header, const std::shared_ptr<const kinds::Kind>& kind,
    const kinds::DocumentPlan& plan, diag::Sink& sink) {
  TemplateChoice choice = choose(job, header, *kind);
  const std::lock_guard locked(guard_);
  const auto known = std::ranges::find_if(choices_, [&](const std::unique_ptr<Known>& other) {
    return other->kind == kind && other->plan == &plan && other->profile == job.profile &&
           other->choice == choice;
  });
  if (known != choices_.end()) {
    sink.add_all((*known)->told);
    return (*known)->templates;
  }
  auto made = std::make_unique<Known>();
  made->templates = std::make_shared<const TemplateSet>(
      choice, *kind, plan, job.profile, TemplateShelf{files_, *sources_}, made->told);
  sink.add_all(made->told);
  std::shared_ptr<const TemplateSet> templates = made->templates;
  if (made->told.has_errors() || is_said_of_one(made->told, *sources_)) return templates;
  made->kind = kind;
  made->plan = &plan;
  made->choice = std::move(choice);
  made->profile = job.profile;
  choices_.push_back(std::move(made));
  return templates;
}

bool Workshop::has_broken_template() {
  const std::lock_guard locked(guard_);
  return std::ranges::any_of(
      choices_, [](const std::unique_ptr<Known>& known) { return known->templates->is_broken(); });
}

}  // namespace greffier::pipeline
