// Where what is wrong in an included file is told.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "diag/source_map.hpp"
#include "office/dialect.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Where the paragraphs of a file stand in it: known before its blocks stand in the template. Each
// that may have tags is marked with a source of the file's name, which says it (and its own text).
class IncludedSources {
 public:
  // `part`: of the file. Both others outlive this.
  IncludedSources(std::string_view part, const Dialect& dialect, diag::SourceMap& sources)
      : part_(part), dialect_(dialect), sources_(sources) {}
  // `blocks`: those of `file`, as they are there, which the tag at `included_by` asks for. A file
  // that comes again has the sources of the first time.
  void mark(std::span<xml::Node> blocks, const std::string& file, const diag::Span& included_by);

 private:
  std::string part_;
  const Dialect& dialect_;
  diag::SourceMap& sources_;
  std::map<std::string, std::map<int, diag::SourceId>> known_;  // by file and paragraph
};

}  // namespace greffier::office
