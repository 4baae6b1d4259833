#include "kinds/written_fields.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/inline_cut.hpp"
#include "kinds/enumeration.hpp"
#include "kinds/messages.hpp"
#include "templating/excerpt.hpp"
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

struct Line {
  Inlines inlines;
  std::optional<Attribute> field;
};

std::vector<Line> lines_of(const std::vector<Field>& fields, const Inlines& all) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < all.size();) {
    const std::size_t end = ingest::next_source_line(all, i);
    Inlines line = slice(all, i, end);
    std::optional<Attribute> field = read_line(fields, line);
    lines.push_back({std::move(line), std::move(field)});
    i = end;
  }
  return lines;
}

bool gives_twice(const std::vector<Line>& lines, const std::vector<Attribute>& given) {
  std::set<std::string_view> keys;
  for (const Attribute& attribute : given) keys.insert(attribute.key);
  return std::ranges::any_of(lines, [&keys](const Line& line) {
    return line.field && !keys.insert(line.field->key).second;
  });
}

void report(const std::vector<Field>& fields, const std::string& label, const Line& line,
            diag::Sink& sink) {
  const std::string written = plain_text(line.inlines);
  const std::size_t colon = written.find(':');
  if (colon == std::string::npos) return;
  std::vector<std::string> names;
  for (const Field& field : fields) names.push_back(field.label.fr);
  const std::string_view name = text::trimmed(std::string_view(written).substr(0, colon));
  sink.raise(kUnknownFieldLine, line.inlines.front().span, templating::excerpt_from(name, 0), label,
             joined(names));
}

}  // namespace

void take_written_fields(const std::vector<Field>& fields, const std::string& label,
                         Container& container, diag::Sink& sink) {
  if (container.blocks.empty()) return;
  auto* first = std::get_if<Paragraph>(&container.blocks.front().node);
  if (first == nullptr || first->inlines.empty()) return;
  const std::vector<Line> lines = lines_of(fields, first->inlines);
  const auto known = std::ranges::count_if(lines, [](const Line& line) { return !!line.field; });
  if (known == 0 || 2 * known < std::ssize(lines) || gives_twice(lines, container.attributes))
    return;
  std::vector<Attribute> found;
  Inlines rest;
  for (const Line& line : lines) {
    if (line.field) found.push_back(*line.field);
    if (line.field) continue;
    report(fields, label, line, sink);
    rest.insert(rest.end(), line.inlines.begin(), line.inlines.end());
  }
  container.attributes.insert(container.attributes.begin(), found.begin(), found.end());
  ingest::trim_line(rest);
  first->inlines = std::move(rest);
  if (first->inlines.empty()) container.blocks.erase(container.blocks.begin());
}

}  // namespace greffier::kinds
