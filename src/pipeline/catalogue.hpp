// The kinds, chartes and layouts that are built in, and those of the user's files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"
#include "kinds/kind.hpp"
#include "office/layout.hpp"
#include "office/style_sheet.hpp"
#include "typography/profile.hpp"

namespace greffier::pipeline {

// Reads what a job names. Problems are raised in the sink that it was made with; an unknown name is
// reported with the known ones, at `place`.
class Catalogue {
 public:
  Catalogue(const io::FileSystem& files, diag::SourceMap& sources, diag::Sink& sink)
      : files_(files), sources_(sources), sink_(sink) {}

  [[nodiscard]] std::optional<kinds::Kind> kind(std::string_view name, const diag::Span& place);
  [[nodiscard]] office::Layout layout(const kinds::Kind& kind, const kinds::DocumentPlan& plan);
  // A built-in charte by its name, or a file (whose name has an extension), over the charte that it
  // extends (« sobre » when it does not say).
  // `numbering` (office/numbering_scheme.hpp) takes the place of the charte's unless it is nothing;
  // so do the keys of `page`, and what `styles` says of roles.
  [[nodiscard]] std::optional<office::StyleSheet> charte(const std::string& name,
                                                         const diag::Span& place,
                                                         const model::Value& numbering = {},
                                                         const model::Value& page = {},
                                                         const model::Value& styles = {});

  // A profile of typography by its name, or a file of one's own (whose name has an extension); the
  // default profile when there is no such thing, which is reported.
  [[nodiscard]] typography::Profile profile(const std::string& name, const diag::Span& place);

 private:
  [[nodiscard]] bool add_charte(const std::string& name, const diag::Span& place,
                                std::vector<model::Map>& chain);
  [[nodiscard]] std::optional<model::Map> charte_source(const std::string& name,
                                                        const diag::Span& place);
  // A built-in description (pipeline/resources.hpp), and a file of the user's, which is YAML.
  [[nodiscard]] model::Value built_in(const std::string& path);
  [[nodiscard]] std::optional<model::Map> yaml_file(const std::string& name);
  const io::FileSystem& files_;
  diag::SourceMap& sources_;
  diag::Sink& sink_;
};

// The names of the built-in kinds and chartes, sorted.
[[nodiscard]] std::vector<std::string> kind_names();
[[nodiscard]] std::vector<std::string> charte_names();

// True for a name with an extension or a folder: a file, not something built in.
[[nodiscard]] bool names_file(std::string_view name);

}  // namespace greffier::pipeline
