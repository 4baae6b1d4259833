#include "kinds/written_fields.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "ingest/inline_cut.hpp"
#include "kinds/enumeration.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

Inlines slice(const Inlines& inlines, std::size_t begin, std::size_t end) {
  return {inlines.begin() + static_cast<std::ptrdiff_t>(begin),
          inlines.begin() + static_cast<std::ptrdiff_t>(end)};
}

// « Rapporteur : Mme X » of a line.
std::optional<Attribute> read_line(const std::vector<Field>& fields, const Inlines& line) {
  const std::string written = plain_text(line);
  const std::size_t colon = written.find(':');
  if (colon == std::string::npos) return std::nullopt;
  const Field* field = find_field(fields, text::fold_name(written.substr(0, colon)));
  const std::string_view value = text::trimmed(std::string_view(written).substr(colon + 1));
  if (field == nullptr || value.empty()) return std::nullopt;
  return Attribute{field->key, std::string(value), line.front().span};
}

}  // namespace

void take_written_fields(const std::vector<Field>& fields, Container& container) {
  if (container.blocks.empty()) return;
  const auto* first = std::get_if<Paragraph>(&container.blocks.front().node);
  if (first == nullptr || first->inlines.empty()) return;
  std::vector<Attribute> found;
  const Inlines& all = first->inlines;
  for (std::size_t i = 0; i < all.size();) {
    const std::size_t end = ingest::next_source_line(all, i);
    std::optional<Attribute> attribute = read_line(fields, slice(all, i, end));
    if (!attribute) return;
    const auto has = [&](const std::vector<Attribute>& others) {
      return std::ranges::find(others, attribute->key, &Attribute::key) != others.end();
    };
    if (has(found) || has(container.attributes)) return;
    found.push_back(*std::move(attribute));
    i = end;
  }
  container.attributes.insert(container.attributes.begin(), found.begin(), found.end());
  container.blocks.erase(container.blocks.begin());
}

}  // namespace greffier::kinds
