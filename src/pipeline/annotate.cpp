#include "pipeline/annotate.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "diag/place.hpp"
#include "package/package.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/package_file.hpp"

namespace greffier::pipeline {

namespace {

// A path without what says nothing: « ./modele.odt » is « modele.odt ».
std::string_view bare(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

bool replaces_something(const AnnotateJob& job) {
  const auto is_copy = [&job](const std::string& path) { return bare(path) == bare(job.copy); };
  return is_copy(job.file) || std::ranges::any_of(job.outputs, is_copy);
}

// Beginning with a capital, as a comment does.
std::string sentence(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

// Where the template itself is wrong: what is wrong in an included file is told at the tag that
// asks for the file.
diag::Span in_template(const std::string& file, diag::Span span, const diag::SourceMap& sources) {
  for (const diag::Source* source = sources.find(span.source);
       source != nullptr && source->name != file; source = sources.find(span.source))
    span = source->included_by;
  return span;
}

office::Remark remark_of(const diag::Diagnostic& raised, const diag::Span& span,
                         const diag::SourceMap& sources, diag::Language language) {
  const diag::Source& source = *sources.find(span.source);
  office::Remark remark{.place = *source.place, .paragraph = source.text};
  if (span.begin.line == 1 && span.end.line == 1) {
    remark.begin = span.begin.column;
    remark.end = span.end.column;
  }
  if (const diag::Source& own = *sources.find(raised.span.source); own.name != source.name)
    remark.lines.push_back(own.place ? own.name + ", " + diag::place_text(*own.place, language)
                                     : own.name);
  remark.lines.push_back(sentence(diag::text_of(raised, language)));
  if (const std::string hint = diag::hint_of(raised, language); !hint.empty())
    remark.lines.push_back(sentence(hint));
  remark.whereabouts = sentence(diag::place_text(*source.place, language));
  return remark;
}

}  // namespace

bool can_annotate(const AnnotateJob& job, diag::Sink& sink) {
  const Format* format = format_of(job.file);
  if (format == nullptr) {
    sink.raise(kAnnotateNeedsFile, {}, job.copy);
  } else if (replaces_something(job)) {
    sink.raise(kAnnotateReplaces, {}, job.copy);
  } else if (format_of(job.copy) != format) {
    sink.raise(kAnnotateOtherFormat, {}, job.copy, format->extension);
  } else {
    return true;
  }
  return false;
}

std::vector<office::Remark> remarks_on(const std::string& file, const diag::Sink& sink,
                                       const diag::SourceMap& sources, diag::Language language) {
  std::vector<office::Remark> remarks;
  for (const diag::Diagnostic& raised : sink.diagnostics()) {
    const diag::Span span = in_template(file, raised.span, sources);
    const diag::Source* source = sources.find(span.source);
    const bool is_note = raised.severity() == diag::Severity::note;
    if (source == nullptr || !source->place || is_note) continue;
    remarks.push_back(remark_of(raised, span, sources, language));
  }
  return remarks;
}

bool annotate(const AnnotateJob& job, const diag::SourceMap& sources, io::FileSystem& files,
              diag::Sink& sink) {
  const std::vector<office::Remark> remarks = remarks_on(job.file, sink, sources, job.language);
  if (remarks.empty()) {
    sink.raise(kNothingToAnnotate, {}, job.file, job.copy);
    return false;
  }
  const auto package = read_package_file(job.file, files, sink);
  if (!package) return false;
  const diag::Status status = files.write_atomically(
      job.copy, package::write(format_of(job.file)->annotate(*package, remarks, {})));
  if (!status) {
    sink.add(status.error());
    return false;
  }
  sink.raise(kAnnotated, {}, job.copy, remarks.size());
  return true;
}

}  // namespace greffier::pipeline
