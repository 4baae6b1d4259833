// Markdown that a template reads where it prints it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pipeline/job.hpp"
#include "templating/services.hpp"
#include "typography/profile.hpp"

namespace greffier::pipeline {

// Belongs to one run: a text is read and corrected once, whatever prints it.
class RichText final : public templating::Services {
 public:
  // Corrections are added to `corrections`, which must outlive it.
  explicit RichText(std::vector<Correction>& corrections) : corrections_(corrections) {}
  void set_profile(const typography::Profile& profile) { profile_ = profile; }

  [[nodiscard]] model::Value markdown(const model::Value& text, diag::Sink& sink) override;

 private:
  std::vector<Correction>& corrections_;
  typography::Profile profile_;
  std::map<std::string, model::Value, std::less<>> read_;
};

}  // namespace greffier::pipeline
