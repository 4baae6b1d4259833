#include "pipeline/template_trial.hpp"

#include <utility>

#include "pipeline/batch_records.hpp"
#include "pipeline/messages.hpp"

namespace greffier::pipeline {

namespace {

Job job_with(const std::string& notes, const std::string& file,
             const std::vector<std::string>& data_files) {
  Job job;
  job.notes = notes;
  job.template_name = file;
  job.data_files = data_files;
  job.carries_notes = false;
  return job;
}

}  // namespace

TemplateTrial::TemplateTrial(std::string file, io::FileSystem& files, Outcome& outcome)
    : file_(std::move(file)), files_(files), outcome_(outcome), workshop_(files) {
  for (const diag::Diagnostic& raised : outcome.sink.diagnostics()) {
    const diag::Source* source = outcome.sources.find(raised.span.source);
    if (source == nullptr || !source->place) continue;
    const auto known = paragraphs_.emplace(paragraph_of(*source), raised.span.source).first;
    told_.insert({known->second, raised.span.begin.column});
  }
}

TemplateTrial::Paragraph TemplateTrial::paragraph_of(const diag::Source& source) {
  return {source.text, source.place->part, source.place->paragraph};
}

void TemplateTrial::with_fields(const std::vector<std::string>& data_files) {
  const Job job = job_with(data_files.front(), file_, {data_files.begin() + 1, data_files.end()});
  take(make_documents(job, {workshop_, files_, io::real_office()}).outcome);
}

void TemplateTrial::with_records(const std::string& file,
                                 const std::vector<std::string>& data_files) {
  diag::Sink unheard;  // reading was told before
  const auto records = open_records(file, files_, unheard);
  Record record;
  while (records != nullptr && records->next(record, unheard)) {
    if (record.rank > kMostTried) return outcome_.sink.raise(kFirstRecordsTried, {}, kMostTried);
    GivenInput given = read_record(record, files_, workshop_.sources());
    if (!given.input) continue;
    const Job job = job_with(file, file_, data_files);
    take(make_documents(job, {workshop_, files_, io::real_office()}, std::move(given)).outcome);
  }
}

void TemplateTrial::take(const Outcome& tried) {
  for (diag::Diagnostic raised : tried.sink.diagnostics()) {
    const diag::Source* source = tried.sources.find(raised.span.source);
    const bool is_of_tag = source != nullptr && source->place && raised.span.begin.line > 0;
    if (!is_of_tag || raised.severity() == diag::Severity::note) continue;
    const auto [own, is_new] = paragraphs_.emplace(paragraph_of(*source), diag::kNoSource);
    if (is_new) own->second = outcome_.sources.add(*source);
    if (!told_.insert({own->second, raised.span.begin.column}).second) continue;
    raised.span.source = own->second;
    outcome_.sink.add(std::move(raised));
  }
}

}  // namespace greffier::pipeline
