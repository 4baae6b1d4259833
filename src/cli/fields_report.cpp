#include "cli/fields_report.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/json_frame.hpp"
#include "diag/render_json.hpp"
#include "text/utf8.hpp"

namespace greffier::cli {
namespace {

using pipeline::FieldCard;
using pipeline::FieldSection;

constexpr std::size_t kWidth = 100;
constexpr std::size_t kIndent = 2;
constexpr std::size_t kGap = 2;

struct Titles {
  std::string_view heading;
  std::string_view name, type, tag, label;
};
constexpr Titles kFrench{"{0} ({1}) : ce qu’un modèle peut utiliser", "nom", "type", "balise",
                         "libellé"};
constexpr Titles kEnglish{"{0} ({1}): what a template may use", "name", "type", "tag", "label"};

// A line of the table.
struct Line {
  std::size_t depth = 0;
  std::string_view name, type, tag, label;
};

void add_lines(const std::vector<FieldCard>& cards, std::size_t depth, diag::Language language,
               std::vector<Line>& lines) {
  for (const FieldCard& card : cards) {
    lines.push_back(
        {depth, card.name, in(card.type, language), card.tag, in(card.label, language)});
    add_lines(card.members, depth + 1, language, lines);
  }
}

std::vector<Line> lines_of(const FieldSection& section, diag::Language language) {
  std::vector<Line> lines;
  add_lines(section.fields, 1, language, lines);
  return lines;
}

// The columns, from left to right, as far as they are aligned.
struct Columns {
  std::size_t name = 0, type = 0, tag = 0;

  void make_room(const Line& line) {
    name = std::max(name, line.depth * kIndent + text::length(line.name));
    type = std::max(type, text::length(line.type));
    tag = std::max(tag, text::length(line.tag));
  }
  [[nodiscard]] std::size_t label() const { return name + type + tag + 3 * kGap; }
};

void pad(std::string& out, std::size_t start, std::size_t width) {
  const std::size_t used = text::length(std::string_view(out).substr(start));
  out.append(width > used ? width - used : 0, ' ');
}

// The words of a label, on as many lines as it needs.
void add_label(std::string& out, std::size_t start, std::string_view label, std::size_t column) {
  while (!label.empty()) {
    const std::string_view word = label.substr(0, label.find(' '));
    const std::size_t used = text::length(std::string_view(out).substr(start));
    if (used > column && used + 1 + text::length(word) > kWidth) {
      out += '\n';
      start = out.size();
      out.append(column, ' ');
    } else if (used > column) {
      out += ' ';
    }
    out += word;
    label.remove_prefix(std::min(label.size(), word.size() + 1));
  }
}

void add_line(std::string& out, const Line& line, const Columns& columns) {
  const std::size_t start = out.size();
  out.append(line.depth * kIndent, ' ').append(line.name);
  pad(out, start, columns.name + kGap);
  out += line.type;
  pad(out, start, columns.name + columns.type + 2 * kGap);
  out += line.tag;
  if (!line.label.empty()) {
    pad(out, start, columns.label());
    add_label(out, start, line.label, columns.label());
  }
  out += '\n';
}

std::string card_json(const FieldCard& card, diag::Language language) {
  const auto member_json = [language](const FieldCard& member) {
    return card_json(member, language);
  };
  std::string text =
      fmt::format(R"({{"name":{},"label":{},"type":{},"tag":{})", diag::json_string(card.name),
                  diag::json_string(in(card.label, language)),
                  diag::json_string(in(card.type, language)), diag::json_string(card.tag));
  if (!card.members.empty())
    text += fmt::format(R"(,"members":[{}])", json_items(card.members, member_json));
  return text + "}";
}

}  // namespace

std::string fields_text(const pipeline::TemplateFields& fields, diag::Language language) {
  const Titles& say = language == diag::Language::french ? kFrench : kEnglish;
  const Line titles{1, say.name, say.type, say.tag, say.label};
  Columns columns;
  columns.make_room(titles);
  for (const FieldSection& section : fields.sections)
    for (const Line& line : lines_of(section, language)) columns.make_room(line);
  std::string out =
      fmt::format(fmt::runtime(say.heading), in(fields.label, language), fields.kind) + "\n\n";
  add_line(out, titles, columns);
  for (const FieldSection& section : fields.sections) {
    out += fmt::format("\n{}\n", in(section.title, language));
    for (const Line& line : lines_of(section, language)) add_line(out, line, columns);
  }
  return out;
}

std::string fields_json(const pipeline::TemplateFields& fields, diag::ExitStatus status,
                        diag::Language language) {
  const auto section_json = [language](const FieldSection& section) {
    const auto to_json = [language](const FieldCard& card) { return card_json(card, language); };
    return fmt::format(R"({{"title":{},"fields":[{}]}})",
                       diag::json_string(in(section.title, language)),
                       json_items(section.fields, to_json));
  };
  return json_frame({status, {}, fields.sink, fields.sources}, language, "sections",
                    json_items(fields.sections, section_json));
}

}  // namespace greffier::cli
