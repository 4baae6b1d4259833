// The office templates that a header chooses, with their charte and their profile of typography:
// written from layout and charte, or the user's file.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"
#include "kinds/kind.hpp"
#include "model/value.hpp"
#include "office/layout.hpp"
#include "office/style_sheet.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/job.hpp"
#include "pipeline/settings.hpp"
#include "pipeline/template_source.hpp"
#include "typography/profile.hpp"
#include "typography/word_list.hpp"

namespace greffier::pipeline {

// What a job and the header of some notes choose. Equal choices have the same templates.
struct TemplateChoice {
  std::string file;        // an office file; "" for the built-in templates of the kind
  Setting charte;          // built-in name or file
  model::Value numbering;  // in place of the charte's, unless it is nothing
  Setting typography;      // of the header
  std::string notes;       // the path of the notes: their folder may hold a list of words
  std::vector<std::string> formats = {};  // the extensions of the documents, each once

  friend bool operator==(const TemplateChoice& a, const TemplateChoice& b);
};

[[nodiscard]] TemplateChoice choose(const Job& job, const model::Map& header,
                                    const kinds::Kind& kind);

// Where what the templates are made of is read, and kept for messages.
struct TemplateShelf {
  const io::FileSystem& files;
  diag::SourceMap& sources;
};

class TemplateSet {
 public:
  // Reads what the choice names, for documents of `plan`. Problems are raised in `sink`. The
  // profile is `profile` (a name or a file) unless that is "". Keeps references to `shelf`'s and to
  // `kind`.
  TemplateSet(TemplateChoice choice, const kinds::Kind& kind, const kinds::DocumentPlan& plan,
              const std::string& profile, const TemplateShelf& shelf, diag::Sink& sink);

  // That of a document; null when it could not be read. Stays valid.
  [[nodiscard]] const TemplateSource* of_format(std::string_view extension) const;
  // That of another document of the kind; the one that was found when it has the same layout, or is
  // the user's.
  [[nodiscard]] const TemplateSource* of_plan(std::string_view extension,
                                              const kinds::DocumentPlan& plan,
                                              diag::Sink& sink) const;

  // The user's file, "" when the templates are built in.
  [[nodiscard]] const std::string& file() const { return choice_.file; }
  // Dresses the built-in templates, and lends styles to a user's; null when it could not be read.
  [[nodiscard]] const office::StyleSheet* charte() const { return sheet_ ? &*sheet_ : nullptr; }
  // As far as the fonts of the documents draw it. Valid as long as this object.
  [[nodiscard]] const typography::Profile& profile() const { return profile_; }
  // Those of the words of a user's template, which are corrected as those of a document.
  [[nodiscard]] const std::vector<Correction>& corrections() const { return corrections_; }
  // True when one that was rendered has mistakes.
  [[nodiscard]] bool is_broken() const;

 private:
  using Sources = std::map<std::string, TemplateSource, std::less<>>;

  [[nodiscard]] Catalogue catalogue(diag::Sink& sink) const;
  void read_built_in(const kinds::DocumentPlan& plan, diag::Sink& sink);
  void read_file(diag::Sink& sink);
  void read_profile(const std::string& profile, diag::Sink& sink);
  void correct_templates(diag::Sink& sink);
  // The charte with the pages of a document; nothing when it could not be read.
  [[nodiscard]] std::optional<office::StyleSheet> sheet_of(const kinds::DocumentPlan& plan,
                                                           diag::Sink& sink) const;
  void add_built_in(Sources& sources, const std::string& name, std::string_view extension,
                    const kinds::DocumentPlan& plan, diag::Sink& sink) const;
  // The families of the texts that the documents will hold.
  [[nodiscard]] std::set<std::string> fonts() const;

  TemplateChoice choice_;
  const kinds::Kind& kind_;
  TemplateShelf shelf_;
  std::string main_plan_;
  std::optional<office::StyleSheet> sheet_;  // whatever the document
  Sources found_;                            // by extension
  typography::WordList words_;
  typography::Profile profile_;
  std::vector<Correction> corrections_;
  mutable std::mutex others_guard_;
  mutable Sources others_;                                 // of other plans, by plan and extension
  mutable std::map<std::string, office::Layout> layouts_;  // by their names
};

}  // namespace greffier::pipeline
