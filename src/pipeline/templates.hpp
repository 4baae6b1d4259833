// The office templates of a job: written from layout and charte, or the user's file.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"
#include "kinds/kind.hpp"
#include "model/value.hpp"
#include "office/layout.hpp"
#include "office/style_sheet.hpp"
#include "package/package.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/job.hpp"
#include "pipeline/settings.hpp"

namespace greffier::pipeline {

struct TemplateSource {
  const Format& format;
  package::Package package;
  std::string name;                                         // what messages call it
  std::shared_ptr<const office::TemplateFiles> files = {};  // what it may include; null for nothing
};

class Templates {
 public:
  // Keeps references to its arguments. Problems are raised in `sink`.
  Templates(const Job& job, const io::FileSystem& files, Catalogue& catalogue, diag::Sink& sink)
      : job_(job), files_(files), catalogue_(catalogue), sink_(sink) {}

  // Finds the templates of every output of the job, in each format for a folder; of one document
  // that is not written, when the job only checks. `header` may name a charte (« charte ») or a
  // file (« gabarit »).
  void find(const model::Map& header, const kinds::Kind& kind, const kinds::DocumentPlan& plan);

  // That of another document of the kind, for a job with a folder; the one that was found when it
  // has the same layout, or is the user's. Stays valid.
  [[nodiscard]] const TemplateSource& of_plan(std::string_view format,
                                              const kinds::DocumentPlan& plan,
                                              const kinds::Kind& kind);

  // The office file that the job or the header names, "" for a built-in template.
  [[nodiscard]] std::string file_named(const model::Map& header) const;
  // Those that were found, by output.
  [[nodiscard]] const std::map<std::string, TemplateSource>& found() const { return found_; }
  // The user's file, "" when the templates are built in.
  [[nodiscard]] const std::string& file() const { return file_; }
  // The charte's profile of typography; null when it names none, or no charte is used.
  [[nodiscard]] const office::ProfileName* profile() const;
  // Corrects the words of a user's template, as those of a document: what it says around its tags.
  [[nodiscard]] std::vector<Correction> correct(const typography::Profile& profile,
                                                diag::SourceMap& sources);

  // Dresses the built-in templates, and lends styles to a user's; null when it could not be read.
  [[nodiscard]] const office::StyleSheet* charte() const { return sheet_ ? &*sheet_ : nullptr; }
  // The families of the texts that the documents will hold.
  [[nodiscard]] std::set<std::string> fonts() const;

 private:
  void read_charte(const model::Map& header, const kinds::Kind& kind);
  // The charte with the pages of a document; null when it could not be read.
  [[nodiscard]] std::optional<office::StyleSheet> sheet_of(const kinds::DocumentPlan& plan);
  void add_built_in(const std::string& output, const kinds::Kind& kind,
                    const kinds::DocumentPlan& plan);
  void add_file(const std::string& file, const std::string& output);

  const Job& job_;
  const io::FileSystem& files_;
  Catalogue& catalogue_;
  diag::Sink& sink_;
  std::map<std::string, TemplateSource> found_;
  std::string file_;
  Setting charte_;
  model::Value numbering_;
  std::optional<office::StyleSheet> sheet_;        // whatever the document
  std::map<std::string, office::Layout> layouts_;  // by their names
  std::string main_plan_;
};

}  // namespace greffier::pipeline
