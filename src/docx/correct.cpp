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
#include "docx/story_parts.hpp"
#include "office/correcting.hpp"
#include "office/messages.hpp"

namespace greffier::docx {

namespace {

using office::PartSource;

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
      for (const std::string& part : related_parts(result_.package, body, kind))
        if (!read(part) && result_.package.find(part) != nullptr) return std::nullopt;
    for (const std::string& part : related_parts(result_.package, body, "theme"))
      if (const auto theme = PartSource::read(result_.package, part, kPrefixes, name_, sink_))
        looks_.read_theme(theme->root());
    for (const std::string& part : related_parts(result_.package, body, "styles"))
      if (const auto styles = PartSource::read(result_.package, part, kPrefixes, name_, sink_))
        looks_.read(styles->root());
    for (const PartSource& part : parts_) revisions_.know(part.root());
    if (const auto all = part_relationships(result_.package, body))
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
