#include "office/page_entries.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace greffier::office {

namespace {

constexpr std::string_view kProbe = "GreffierSonde";
constexpr std::size_t kLongestLabel = 12;

// Figures, or a roman number.
bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= kLongestLabel &&
         (label.find_first_not_of("0123456789") == std::string_view::npos ||
          label.find_first_not_of("ivxlcdm") == std::string_view::npos ||
          label.find_first_not_of("IVXLCDM") == std::string_view::npos);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n\f";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

}  // namespace

std::string probe_start(std::size_t index) {
  return fmt::format("{}{}:", kProbe, index);
}

std::vector<std::string> anchors_of(std::span<const PageEntry> entries) {
  std::vector<std::string> result;
  for (const PageEntry& entry : entries)
    if (std::ranges::find(result, entry.anchor) == result.end()) result.push_back(entry.anchor);
  return result;
}

// The probe is the last text of the document: what the notes say of the same form stands before.
PageLabels read_labels(std::string_view text, std::span<const std::string> anchors) {
  PageLabels labels;
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const std::string start = probe_start(i);
    const std::size_t at = text.rfind(start);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = text.substr(at + start.size());
    const std::string_view label = trimmed(rest.substr(0, rest.find(kProbeEnd)));
    if (is_label(label)) labels.emplace(anchors[i], label);
  }
  return labels;
}

std::string with_labels(std::string_view body, std::span<const PageEntry> entries,
                        const PageLabels& labels) {
  std::string result;
  std::size_t done = 0;
  for (const PageEntry& entry : entries) {
    const auto label = labels.find(entry.anchor);
    if (label == labels.end()) continue;
    result += body.substr(done, entry.begin - done);
    result += label->second;
    done = entry.end;
  }
  return result += body.substr(done);
}

}  // namespace greffier::office
