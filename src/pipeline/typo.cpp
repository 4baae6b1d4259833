#include "pipeline/typo.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "pipeline/catalogue.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/typo_formats.hpp"
#include "pipeline/write_output.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::string_view kDefaultInputFormat = "txt";  // of a text that is no file

class Typo {
 public:
  Typo(const TypoJob& job, io::FileSystem& files) : job_(job), files_(files) {
    outcome_.is_fixed = job.fix;
  }

  TypoOutcome execute() && {
    for (const std::string& path : job_.files) work_on(path);
    outcome_.sink.drop_repeats();
    return std::move(outcome_);
  }

 private:
  diag::Sink& sink() { return outcome_.sink; }

  // Keeps the first findings of a file, and says so.
  void tell(const std::string& path, TypoResult& result) {
    const std::size_t told = std::min(result.findings.size(), kMostTold);
    for (std::size_t i = told; i < result.findings.size(); ++i)
      result.untold.add(result.findings[i].safe, result.findings[i].fixed);
    const auto end = result.findings.begin() + static_cast<std::ptrdiff_t>(told);
    std::move(result.findings.begin(), end, std::back_inserter(outcome_.findings));
    outcome_.untold += result.untold;
    if (result.untold.all() > 0)
      sink().raise(kTypoManyFindings, {}, path, std::to_string(told + result.untold.all()),
                   std::to_string(told));
  }

  std::optional<std::string> bytes_of(const std::string& path) {
    if (job_.input) return job_.input;
    auto bytes = files_.read(path);
    if (bytes) return std::move(*bytes);
    sink().add(bytes.error());
    return {};
  }

  void work_on(const std::string& path) {
    const bool is_unnamed = job_.input && job_.format.empty();
    const TypoFormat* format =
        typo_format(is_unnamed ? kDefaultInputFormat : std::string_view(job_.format), path);
    if (format == nullptr) return sink().raise(kTypoFormat, {}, path);
    std::optional<std::string> read_bytes = bytes_of(path);
    if (!read_bytes) return;
    if (job_.revision && !format->is_package) return sink().raise(kTypoNotTracked, {}, path);
    const diag::SourceId source = outcome_.sources.add(
        path, format->is_package ? std::string() : std::exchange(*read_bytes, {}));
    const std::string_view bytes =
        format->is_package ? *read_bytes : std::string_view(outcome_.sources.find(source)->text);
    diag::Sink problems;
    auto result = read(*format, {bytes, path, source, job_.fix, job_.revision}, problems);
    const bool failed = problems.has_errors();
    for (const diag::Diagnostic& problem : problems.diagnostics()) sink().add(problem);
    if (!result || failed) return;
    if (job_.fix && !write(path, bytes, *result)) return;
    tell(path, *result);
  }

  std::optional<TypoResult> read(const TypoFormat& format, const TypoInput& input,
                                 diag::Sink& problems) {
    Catalogue catalogue(files_, outcome_.sources, problems);
    TypoProfiles profiles(job_.rules, catalogue, files_, problems);
    return format.read(input, {profiles, outcome_.sources, problems});
  }

  bool write(const std::string& path, std::string_view before, TypoResult& result) {
    if (job_.output.empty() && job_.input) {
      outcome_.corrected = std::move(result.bytes);
      return true;
    }
    if (job_.output.empty() && result.bytes == before) return true;
    const std::string& target = job_.output.empty() ? path : job_.output;
    return write_output(files_, target, result.bytes, outcome_.written, sink());
  }

  const TypoJob& job_;
  io::FileSystem& files_;
  TypoOutcome outcome_;
};

}  // namespace

TypoOutcome typo(const TypoJob& job, io::FileSystem& files) {
  return Typo(job, files).execute();
}

}  // namespace greffier::pipeline
