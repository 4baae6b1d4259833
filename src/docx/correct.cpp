#include "docx/correct.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "docx/correction_format.hpp"
#include "docx/landmarks.hpp"
#include "docx/namespaces.hpp"
#include "docx/relationships.hpp"
#include "office/correcting.hpp"
#include "office/messages.hpp"

namespace greffier::docx {

namespace {

using office::PartSource;

// The stories beside the body, by the kind of their relationship, in the order of the list.
constexpr std::array<std::string_view, 4> kStories{"footnotes", "endnotes", "header", "footer"};

std::optional<Relationships> relationships(const package::Package& package,
                                           const std::string& part) {
  const package::Part* found = package.find(part);
  if (found == nullptr) return std::nullopt;
  const auto content = found->content();
  if (!content) return std::nullopt;
  auto parsed = Relationships::parse(*content, part);
  if (!parsed) return std::nullopt;
  return std::move(*parsed);
}

// « word/header1.xml » for the target of a relationship of « word/document.xml ».
std::string resolved(std::string_view from, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  const std::size_t slash = from.rfind('/');
  std::string folder(slash == std::string_view::npos ? "" : from.substr(0, slash + 1));
  return folder.append(target);
}

std::string body_part(const package::Package& package) {
  const auto own = relationships(package, "_rels/.rels");
  const Relationship* body = own ? own->find("officeDocument") : nullptr;
  return body == nullptr ? "word/document.xml" : resolved("", body->target);
}

// The parts related to the body by relationships of that kind, each once.
std::vector<std::string> related(const package::Package& package, const std::string& body,
                                 std::string_view kind) {
  std::vector<std::string> result;
  const auto all = relationships(package, relationships_part(body));
  if (!all) return result;
  const std::string type = std::string(kRelationshipBase).append(kind);
  for (const Relationship& each : all->all()) {
    std::string name = resolved(body, each.target);
    const bool is_new = std::ranges::find(result, name) == result.end();
    if (each.type == type && !each.external && is_new) result.push_back(std::move(name));
  }
  return result;
}

class Document {
 public:
  Document(const package::Package& package, const typography::Profile& profile,
           const office::CorrectionOptions& options, std::string_view name, diag::Sink& sink)
      : profile_(profile),
        options_(options),
        name_(name),
        sink_(sink),
        result_{.package = package},
        revisions_(options) {}

  std::optional<office::CorrectedPackage> run() {
    const std::string body = body_part(result_.package);
    if (!read(body)) {
      if (result_.package.find(body) == nullptr) refuse(body);
      return std::nullopt;
    }
    if (parts_.front().root().child("w:body") == nullptr) {
      refuse("w:body (" + body + ")");
      return std::nullopt;
    }
    for (const std::string_view kind : kStories)
      for (const std::string& part : related(result_.package, body, kind))
        if (!read(part) && result_.package.find(part) != nullptr) return std::nullopt;
    for (const std::string& part : related(result_.package, body, "theme"))
      if (const auto theme = PartSource::read(result_.package, part, kPrefixes, name_, sink_))
        looks_.read_theme(theme->root());
    for (const std::string& part : related(result_.package, body, "styles"))
      if (const auto styles = PartSource::read(result_.package, part, kPrefixes, name_, sink_))
        looks_.read(styles->root());
    for (const PartSource& part : parts_) revisions_.know(part.root());
    if (const auto all = relationships(result_.package, relationships_part(body)))
      for (const auto& [target, story] : header_places(parts_.front().root(), *all))
        stories_.emplace(resolved(body, target), story);
    office::Correcting correcting(profile_, options_, result_);
    for (PartSource& part : parts_) {
      CorrectionFormat format(part, looks_, options_.tracked ? &revisions_ : nullptr,
                              story_of(part.name()));
      correcting.correct(part, format);
    }
    correcting.finish(name_, sink_);
    return std::move(result_);
  }

 private:
  void refuse(const std::string& missing) {
    sink_.raise(office::kNotATemplate, {}, name_, "DOCX", missing);
  }

  [[nodiscard]] diag::StoryPlace story_of(const std::string& part) const {
    const auto found = stories_.find(part);
    return found == stories_.end() ? diag::StoryPlace() : found->second;
  }

  bool read(const std::string& part) {
    auto source = PartSource::read(result_.package, part, kPrefixes, name_, sink_);
    if (!source) return false;
    parts_.push_back(std::move(*source));
    return true;
  }

  const typography::Profile& profile_;
  const office::CorrectionOptions& options_;
  std::string_view name_;
  diag::Sink& sink_;
  office::CorrectedPackage result_;
  std::vector<PartSource> parts_;                    // the body first
  std::map<std::string, diag::StoryPlace> stories_;  // of the headers, by part
  TextLooks looks_;
  Revisions revisions_;
};

}  // namespace

std::optional<office::CorrectedPackage> correct(const package::Package& package,
                                                const typography::Profile& profile,
                                                const office::CorrectionOptions& options,
                                                std::string_view name, diag::Sink& sink) {
  return Document(package, profile, options, name, sink).run();
}

}  // namespace greffier::docx
