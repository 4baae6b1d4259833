// What the documents of a job share, however many they are: kinds, chartes and templates, read and
// compiled once.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"
#include "kinds/kind.hpp"
#include "model/value.hpp"
#include "pipeline/job.hpp"
#include "pipeline/template_set.hpp"

namespace greffier::pipeline {

// Safe for threads. What reading said is told to everyone who asks.
class Workshop {
 public:
  // `files` must outlive it.
  explicit Workshop(const io::FileSystem& files) : files_(files) {}

  // The texts that kinds and templates come from, for the source map of each document.
  [[nodiscard]] const std::shared_ptr<diag::SourceMap>& sources() const { return sources_; }

  // The kind of that name; null when there is none, which is reported at `place`.
  [[nodiscard]] std::shared_ptr<const kinds::Kind> kind(const std::string& name,
                                                        const diag::Span& place, diag::Sink& sink);

  // The templates that `job` and the header of its notes choose, for documents of `plan`.
  [[nodiscard]] std::shared_ptr<const TemplateSet> templates(
      const Job& job, const model::Map& header, const std::shared_ptr<const kinds::Kind>& kind,
      const kinds::DocumentPlan& plan, diag::Sink& sink);

  // True when a template that was rendered has mistakes, whatever the data.
  [[nodiscard]] bool has_broken_template();

 private:
  struct Known {
    std::shared_ptr<const kinds::Kind> kind;
    const kinds::DocumentPlan* plan = nullptr;
    TemplateChoice choice;
    std::string profile;
    std::shared_ptr<const TemplateSet> templates;
    diag::Sink told;
  };
  struct KnownKind {
    std::shared_ptr<const kinds::Kind> kind;
    diag::Sink told;
  };

  const io::FileSystem& files_;
  std::shared_ptr<diag::SourceMap> sources_ = diag::SourceMap::make_shared();
  std::mutex guard_;
  std::map<std::string, KnownKind> kinds_;       // by name as typed
  std::vector<std::unique_ptr<Known>> choices_;  // few
};

}  // namespace greffier::pipeline
