#include "notation/header.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

#include <fmt/core.h>

#include "ingest/people.hpp"
#include "ingest/record.hpp"
#include "model/notes_in_text.hpp"
#include "notation/block_writer.hpp"
#include "notation/inline_writer.hpp"
#include "notation/scalar_text.hpp"
#include "text/dates.hpp"

namespace greffier::notation {

namespace {

using model::Map;
using model::Value;
using model::Values;

// The line of a person, when the map is what reading that line gives.
const std::string* person_line(const Map& map) {
  const Value* const text = map.find("texte");
  const std::string* const line = text == nullptr ? nullptr : text->get_if<std::string>();
  if (line == nullptr || line->find('\n') != std::string::npos) return nullptr;
  return ingest::parse_person(*line, {}) == map ? line : nullptr;
}

// What a scalar is as bare words; nothing for a text.
std::string words_of(const Value& value) {
  return std::visit(
      [](const auto& content) -> std::string {
        using Content = std::remove_cvref_t<decltype(content)>;
        if constexpr (std::is_same_v<Content, bool>) {
          return content ? "oui" : "non";
        } else if constexpr (std::is_same_v<Content, std::int64_t> ||
                             std::is_same_v<Content, double>) {
          return fmt::format("{}", content);
        } else if constexpr (std::is_same_v<Content, model::Date>) {
          return text::iso_date(content);
        } else {
          return {};
        }
      },
      value.data);
}

std::string line_of(model::Inlines inlines) {
  model::put_notes_in_text(inlines);
  InlinePlace place;
  place.one_line = true;
  FootnoteNumbers none;
  return write_line(inlines, place, none);
}

std::string lines_of(const model::Blocks& blocks) {
  BlockWriter writer;
  const std::string text = writer.write(blocks);
  const std::string notes = writer.footnotes();
  return text + (text.empty() || notes.empty() ? "" : "\n\n") + notes;
}

// The text of a value that is one in YAML, or null when it is none; `room` holds what is made.
const std::string* text_of(const Value& value, std::string& room) {
  if (const auto* const text = value.get_if<std::string>()) return text;
  if (const auto* const map = value.get_if<Map>()) return person_line(*map);
  if (const auto* const time = value.get_if<model::Time>()) {
    room = time->minute == 0 ? fmt::format("{} h", time->hour)
                             : fmt::format("{} h {:02}", time->hour, time->minute);
  } else if (const auto* const inlines = value.get_if<model::Inlines>()) {
    room = line_of(*inlines);
  } else if (const auto* const blocks = value.get_if<model::Blocks>()) {
    room = lines_of(*blocks);
  } else {
    return nullptr;
  }
  return &room;
}

constexpr std::size_t kLongestRecord = 200;  // bytes of a record on one line

// A scalar inside braces, where commas, brackets and question marks part things; nothing for what
// cannot stand so.
std::optional<std::string> flow_scalar(const Value& value) {
  const auto* const text = value.get_if<std::string>();
  if (text == nullptr)
    if (std::string words = words_of(value); !words.empty()) return words;
  if (text == nullptr || text->empty() || text->find_first_of("\"\\\n") != std::string::npos)
    return std::nullopt;
  std::string line = scalar_line(*text, ScalarPlace::item);
  const bool is_bare = line == *text;
  if (is_bare && line.find_first_of(",?[]{}") != std::string::npos) return '"' + line + '"';
  return line;
}

// « {prenom: Jean, nom: DUPONT, structure: Mairie} »: a short record of texts in a list.
std::string record_line(const Map& map) {
  std::string line;
  for (const model::Member& member : map.members()) {
    const auto scalar = flow_scalar(member.value);
    if (!scalar) return {};
    line += (line.empty() ? "{" : ", ") + key_line(member.key) + ": " + *scalar;
  }
  return !line.empty() && line.size() < kLongestRecord ? line + "}" : std::string();
}

class HeaderWriter {
 public:
  explicit HeaderWriter(std::span<const Comment> comments) : comments_(comments) {}

  std::string run(const Map& header) {
    out_ = "---\n";
    for (const model::Member& member : header.members()) {
      field_ = &member.key;
      write_field(member, 0);
    }
    return out_ + "---\n";
  }

 private:
  // The comment behind the field being written, or behind one of its items.
  std::string comment(int item) const {
    const auto found = std::ranges::find_if(comments_, [&](const Comment& comment) {
      return comment.key == *field_ && comment.item == item;
    });
    if (found == comments_.end() || found->text.empty()) return {};
    std::string text = found->text;
    std::ranges::replace(text, '\n', ' ');
    return "  # " + text;
  }

  void write_field(const model::Member& member, std::size_t indent) {
    const bool labelled = !member.label.empty() && ingest::fold_key(member.label) == member.key;
    out_ += std::string(indent, ' ') + key_line(labelled ? member.label : member.key) + ":";
    write_value(member.value, indent, ScalarPlace::field, indent == 0 ? comment(0) : "");
  }

  // What stands behind a colon or a dash, to the end of the line and below it.
  void write_value(const Value& value, std::size_t indent, ScalarPlace place,
                   const std::string& note) {
    std::string room;
    if (const std::string* const text = text_of(value, room))
      return write_text(*text, indent, place, note);
    if (const auto* const items = value.get_if<Values>(); items != nullptr && !items->empty())
      return write_items(*items, indent, place, note);
    if (const auto* const map = value.get_if<Map>(); map != nullptr && !map->empty())
      return write_map(*map, indent, place, note);
    const bool list = value.get_if<Values>() != nullptr;
    const bool map = value.get_if<Map>() != nullptr;
    const std::string words = list ? "[]" : map ? "{}" : words_of(value);
    out_ += (words.empty() ? "" : " " + words) + note + "\n";
  }

  void write_text(const std::string& text, std::size_t indent, ScalarPlace place,
                  const std::string& note) {
    if (!fits_block_scalar(text)) {
      out_ += " " + scalar_line(text, place) + note + "\n";
      return;
    }
    out_ += (text.ends_with('\n') ? " |" : " |-") + note + "\n";
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (end > begin) out_ += std::string(indent + 2, ' ') + text.substr(begin, end - begin);
      out_ += '\n';
      begin = end + 1;
    }
  }

  // Items stand two further in than what holds them; in an item, on its line.
  void write_items(const Values& items, std::size_t indent, ScalarPlace place,
                   const std::string& note) {
    const bool inside = place == ScalarPlace::item;
    out_ += inside ? " " : note + "\n";
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!inside || i > 0) out_ += std::string(indent + 2, ' ');
      out_ += '-';
      const std::string own = indent == 0 && !inside ? comment(static_cast<int>(i) + 1) : "";
      write_value(items[i], indent + 2, ScalarPlace::item, own);
    }
  }

  void write_map(const Map& map, std::size_t indent, ScalarPlace place, const std::string& note) {
    const bool inside = place == ScalarPlace::item;
    if (const std::string line = record_line(map); inside && !line.empty()) {
      out_ += " " + line + note + "\n";
      return;
    }
    if (!inside) out_ += note + "\n";
    bool first = inside;
    for (const model::Member& member : map.members()) {
      if (first) out_ += ' ';
      const std::size_t before = out_.size();
      write_field(member, indent + 2);
      if (std::exchange(first, false)) out_.erase(before, indent + 2);
    }
  }

  std::span<const Comment> comments_;
  std::string out_;
  const std::string* field_ = nullptr;
};

}  // namespace

std::string write_header(const Map& header, std::span<const Comment> comments) {
  return header.empty() ? std::string{} : HeaderWriter(comments).run(header);
}

}  // namespace greffier::notation
