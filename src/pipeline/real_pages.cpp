#include "pipeline/real_pages.hpp"

#include <string>
#include <vector>

namespace greffier::pipeline {

namespace {

constexpr int kMostLooks = 2;

// The labels of a document as it is printed.
diag::Result<office::PageLabels> look(const package::Package& package, const Format& format,
                                      std::string_view body,
                                      const std::vector<std::string>& anchors,
                                      const io::OfficeProgram& office) {
  package::Package probed = package;
  probed.set({std::string(format.body_part), format.with_probe(body, anchors)});
  const auto text = office.printed_text(package::write(probed), format.extension);
  if (!text) return text.error();
  office::PageLabels labels = office::read_labels(*text, anchors);
  if (format.printed_label != nullptr)
    for (auto& [anchor, label] : labels) label = format.printed_label(body, anchor, label);
  return labels;
}

}  // namespace

diag::Status set_real_pages(package::Package& package, const Format& format,
                            const io::OfficeProgram& office) {
  for (int i = 0; i < kMostLooks; ++i) {
    const package::Part* part = package.find(format.body_part);
    if (part == nullptr) return diag::success();
    const auto content = part->content();
    if (!content) return content.error();
    const std::string body(*content);
    const std::vector<office::PageEntry> entries = format.page_entries(body);
    if (entries.empty()) return diag::success();
    const auto labels = look(package, format, body, office::anchors_of(entries), office);
    if (!labels) return labels.error();
    std::string changed = office::with_labels(body, entries, *labels);
    const bool is_as_long = changed.size() == body.size();
    package.set({std::string(format.body_part), std::move(changed)});
    if (is_as_long) break;
  }
  return diag::success();
}

}  // namespace greffier::pipeline
