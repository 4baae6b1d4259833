// The profile that holds for a file: an option, else the file's own, else the default; then rules
// put on and off, and the words of `greffier.dic`.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "pipeline/catalogue.hpp"
#include "pipeline/typo_job.hpp"
#include "typography/profile.hpp"
#include "typography/word_list.hpp"

namespace greffier::pipeline {

// The words that `greffier.dic` beside a file accepts; none when there is no such file.
[[nodiscard]] typography::WordList words_beside(std::string_view file, const io::FileSystem& files,
                                                diag::Sink& sink);

class TypoProfiles {
 public:
  // Keeps references to its arguments. Problems are raised in the catalogue's sink.
  TypoProfiles(const TypoRules& rules, Catalogue& catalogue, const io::FileSystem& files,
               diag::Sink& sink)
      : rules_(rules), catalogue_(catalogue), files_(files), sink_(sink) {}

  // The profile of `path`; `own` is the one that the file, or its charte, names. Valid as long as
  // this object.
  [[nodiscard]] typography::Profile profile(std::string_view path,
                                            const office::ProfileName& own = {});

  // As it is without a file: for the table of rules.
  [[nodiscard]] typography::Profile named();

 private:
  [[nodiscard]] typography::Profile with_rules(typography::Profile profile) const;

  const TypoRules& rules_;
  Catalogue& catalogue_;
  const io::FileSystem& files_;
  diag::Sink& sink_;
  std::map<std::string, typography::WordList> words_;  // by path of the list
};

}  // namespace greffier::pipeline
