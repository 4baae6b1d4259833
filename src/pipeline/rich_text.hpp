// What the tags of a template ask of the rest: Markdown where they print it, the names of a kind.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/kind.hpp"
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

  // The kind of the notes, which must outlive it: its fields are known by all of their names.
  void set_kind(const kinds::Kind& kind) { kind_ = &kind; }

  [[nodiscard]] model::Value markdown(const model::Value& text, diag::Sink& sink) override;
  [[nodiscard]] std::string meant_by(std::string_view name) const override;

 private:
  std::vector<Correction>& corrections_;
  typography::Profile profile_;
  const kinds::Kind* kind_ = nullptr;
  std::map<std::string, model::Value, std::less<>> read_;
};

}  // namespace greffier::pipeline
