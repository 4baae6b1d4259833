#include "cli/batch_arguments.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <thread>

#include "cli/messages.hpp"
#include "cli/outputs.hpp"

namespace greffier::cli {

namespace {

constexpr std::size_t kMostJobs = 256;

// A number that is nothing else, from 1 to `most`.
std::optional<std::size_t> number_in(std::string_view text, std::size_t most) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<diag::Diagnostic> read_jobs(const Texts& values, BatchOptions& batch) {
  if (values.empty()) {
    batch.jobs = std::max(1U, std::thread::hardware_concurrency());
    return {};
  }
  const auto jobs = number_in(values.back(), kMostJobs);
  if (!jobs) return fault(kBadJobs, values.back(), kMostJobs);
  batch.jobs = static_cast<unsigned>(*jobs);
  return {};
}

std::optional<diag::Diagnostic> read_shard(const Texts& values, pipeline::Shard& shard) {
  if (values.empty()) return {};
  constexpr std::size_t kMostShards = 1'000'000;
  const std::string& value = values.back();
  const std::size_t bar = value.find('/');
  const auto count = number_in(value.substr(std::min(bar + 1, value.size())), kMostShards);
  const auto index = count ? number_in(value.substr(0, bar), *count) : std::nullopt;
  if (bar == std::string::npos || !index) return fault(kBadShard, value);
  shard = {*index, *count};
  return {};
}

std::optional<diag::Diagnostic> judge_formats(const Texts& formats) {
  const auto known = output_formats();
  for (const std::string& format : formats)
    if (std::ranges::find(known, format) == known.end())
      return fault(kBadChoice, "--format", format,
                   enumerate(known, [](std::string_view name) { return name; }));
  return {};
}

}  // namespace

diag::Result<Options> judge_batch(const Raw& raw, std::string_view example, Options options) {
  const Texts& given = raw.positional;
  if (given.empty()) return fault(kMissingRecords, example);
  if (given.size() > 2) return fault(kExtraArgument, given[2]);
  if (raw.outputs.empty()) return fault(kMissingOutput, example);
  if (raw.outputs.size() > 1) return fault(kExtraArgument, raw.outputs[1]);
  options.command = Command::batch;
  options.batch.records = given.back();
  if (given.size() == 2) options.template_name = given.front();
  options.outputs = raw.outputs;
  options.formats = split_list(raw.formats);
  options.batch.name = last_of(raw.names);
  options.batch.resumes = raw.resume;
  if (auto bad = judge_formats(options.formats)) return *bad;
  if (auto bad = read_jobs(raw.jobs, options.batch)) return *bad;
  if (auto bad = read_shard(raw.shards, options.batch.shard)) return *bad;
  return options;
}

}  // namespace greffier::cli
