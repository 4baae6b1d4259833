#include "pipeline/carried_notes.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "checks/fingerprint.hpp"
#include "ingest/clean_text.hpp"
#include "ingest/header.hpp"
#include "ingest/messages.hpp"
#include "ingest/notes.hpp"
#include "io/file_system.hpp"
#include "model/walk.hpp"
#include "notation/header.hpp"
#include "pipeline/carried_files.hpp"
#include "pipeline/carried_tables.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/gathered_notes.hpp"
#include "pipeline/shown_header.hpp"
#include "text/utf8.hpp"

namespace greffier::pipeline {

namespace {

using model::Map;
using model::Value;
using model::Values;
using office::CarriedNotes;

constexpr std::string_view kInternal = "note_interne";

// The offset of a place of `text`, whose first line is `first`.
std::size_t offset_of(std::string_view text, std::uint32_t first, diag::Position place) {
  std::size_t at = 0;
  for (std::uint32_t line = first; line < place.line; ++line) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) return text.size();
    at = end + 1;
  }
  for (std::uint32_t column = 1; column < place.column && at < text.size(); ++column)
    at += text::decode(text, at).length;
  return at;
}

// The end of a cut with the blank lines behind it, when there are some before it already.
std::size_t end_with_blank(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view before = text.substr(0, begin);
  const bool is_first = before.find_first_not_of('\n') == std::string_view::npos;
  const bool is_behind_blank = is_first || before.ends_with("\n\n");
  if (!is_behind_blank || (end < text.size() && text[end] != '\n')) return end;
  return std::min(text.find_first_not_of('\n', end), text.size());
}

// The shown words of a document, and the notes as they are written for it.
class Packer {
 public:
  Packer(const CarriedInput& input, const checks::DocumentWords& shown)
      : input_(input), shown_(shown) {
    hidden_.insert(std::string(kInternal));
    hidden_.insert(input.left_out.begin(), input.left_out.end());
  }

  CarriedNotes run() {
    const Map header = shown_header(input_.notes.header(), input_.data, input_.kind.fields, shown_);
    add_text(base_name(input_.path), header, input_.notes);
    add_pictures(input_.notes, {});
    for (const model::Member& member : input_.given.members()) {
      const kinds::Field* const field = kinds::find_field(input_.kind.fields, member.key);
      const auto* const records = member.value.get_if<Values>();
      if (field != nullptr && field->from_files && records != nullptr)
        add_included(*field, *records);
    }
    for (const kinds::Field& field : input_.kind.fields)
      if (!field.notes_kind.empty()) add_gathered(field);
    for (const model::Member& member : header.members())
      carry_pictures(result_, input_.media, member.value);
    for (const IncludedTable& table : input_.tables) add_table(table);
    return std::move(result_);
  }

 private:
  void add_text(std::string name, const Map& header, const TypedNotes& notes) {
    std::string text = notation::write_header(header);
    const std::string body = notes.body(input_.sources, hidden_);
    if (!text.empty() && !body.empty() && !body.starts_with('\n')) text += '\n';
    result_.texts.push_back({std::move(name), text + body});
  }

  void add_included(const kinds::Field& field, const Values& records) {
    const Value* const typed = input_.data.find(field.key);
    const auto* const items = typed == nullptr ? nullptr : typed->get_if<Values>();
    for (std::size_t i = 0; i < records.size(); ++i) {
      const auto* const record = records[i].get_if<Map>();
      const diag::Source* const source = input_.sources.find(records[i].span.source);
      if (record == nullptr || source == nullptr || records[i].span.source == input_.notes.source())
        continue;
      const bool known = items != nullptr && i < items->size();
      const auto* const data = known ? (*items)[i].get_if<Map>() : nullptr;
      add_included(*source, records[i].span.source, data == nullptr ? Map{} : *data, field);
    }
  }

  // Read again, as it was typed.
  void add_included(const diag::Source& source, diag::SourceId id, const Map& data,
                    const kinds::Field& field) {
    diag::Sink found;
    const model::Document read = ingest::read_notes(source.text, id, found);
    const TypedNotes notes(read, id, comments_of(found, id));
    const std::string name = seen_from(input_.path, source.name);
    add_text(name, shown_header(read.header, data, field.fields, shown_), notes);
    add_pictures(notes, name);
  }

  // The files of notes that another kind was applied to.
  void add_gathered(const kinds::Field& field) {
    const Value* const found = input_.data.find(field.key);
    const auto* const records = found == nullptr ? nullptr : found->get_if<Values>();
    diag::Sink told;  // long since
    const auto kind = input_.workshop.kind(field.notes_kind, {}, told);
    if (records == nullptr || kind == nullptr) return;
    for (const Value& record : *records) {
      const diag::SourceId id = record.span.source;
      const diag::Source* const source = input_.sources.find(id);
      const auto* const data = record.get_if<Map>();
      if (source != nullptr && data != nullptr) add_gathered(*source, id, *data, {field, *kind});
    }
  }

  struct Gathered {
    const kinds::Field& field;
    const kinds::Kind& kind;
  };
  void add_gathered(const diag::Source& source, diag::SourceId id, const Map& data,
                    const Gathered& by) {
    diag::Sink found;
    const model::Document read = ingest::read_notes(source.text, id, found);
    TypedNotes notes(read, id, comments_of(found, id));
    notes.hide(unshown_spans(read.body, by.field, by.kind, shown_));
    const std::string name = seen_from(input_.path, source.name);
    add_text(name, shown_header(read.header, data, by.kind.fields, shown_), notes);
    add_pictures(notes, name);
  }

  // Its separator and its encoding are those of every file of ours.
  void add_table(const IncludedTable& table) {
    const diag::Source* const source = input_.sources.find(table.source);
    const std::string name = seen_from(input_.path, table.path);
    const auto& texts = result_.texts;  // one file may be that of several notes
    if (source != nullptr &&
        std::ranges::find(texts, name, &CarriedNotes::Text::name) == texts.end())
      result_.texts.push_back({name, shown_rows(source->text, shown_)});
  }

  void add_pictures(const TypedNotes& notes, const std::string& file) {
    for (const std::string& source : notes.pictures())
      carry_picture(result_, input_.media, file.empty() ? source : io::resolve(file, source));
  }

  const CarriedInput& input_;
  const checks::DocumentWords& shown_;
  std::set<std::string> hidden_;
  CarriedNotes result_;
};

}  // namespace

std::vector<diag::Span> comments_of(const diag::Sink& sink, diag::SourceId source) {
  std::vector<diag::Span> spans;
  for (const diag::Diagnostic& each : sink.diagnostics())
    if (each.message == &ingest::kComment && each.span.source == source) spans.push_back(each.span);
  return spans;
}

TypedNotes::TypedNotes(const model::Document& notes, diag::SourceId source,
                       const std::vector<diag::Span>& comments)
    : source_(source), header_(notes.header) {
  for (const diag::Span& span : comments) hidden_.push_back({{}, span});
  model::for_each_block(notes.body, [this](const model::Block& block) {
    if (const auto* const container = std::get_if<model::Container>(&block.node))
      hidden_.push_back({container->kind, block.span});
  });
  model::for_each_inlines(notes.body, [this](const model::Inlines& inlines) {
    for (const model::Inline& item : inlines)
      if (const auto* const image = model::image_of(item)) pictures_.push_back(image->source);
  });
}

void TypedNotes::hide(const std::vector<diag::Span>& spans) {
  for (const diag::Span& span : spans) hidden_.push_back({{}, span});
}

std::string TypedNotes::body(const diag::SourceMap& sources,
                             const std::set<std::string>& without) const {
  const diag::Source* const source = sources.find(source_);
  if (source == nullptr) return {};
  diag::Sink ignored;
  const std::string clean = ingest::clean_text(source->text, source_, 1, ignored);
  const ingest::NotesParts parts = ingest::split_notes(clean, source_, ignored);
  std::string body(parts.body);
  std::vector<std::pair<std::size_t, std::size_t>> cuts;
  for (const Hidden& each : hidden_)
    if (each.kind.empty() || without.contains(each.kind))
      cuts.emplace_back(offset_of(body, parts.body_line, each.span.begin),
                        offset_of(body, parts.body_line, each.span.end));
  std::ranges::sort(cuts, std::greater{});
  // From the last to the first; one that holds others ends behind what is left of them.
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const auto [begin, end] = cuts[i];
    if (begin >= end) continue;
    const std::size_t cut = end_with_blank(body, begin, end) - begin;
    body.erase(begin, cut);
    for (std::size_t j = i + 1; j < cuts.size(); ++j)
      if (cuts[j].second >= end) cuts[j].second = std::max(begin, cuts[j].second - cut);
  }
  return body;
}

std::optional<CarriedNotes> carry_notes(const CarriedInput& input,
                                        const checks::DocumentWords& shown) {
  if (holds_gathered(input.notes.header(), input.kind)) return std::nullopt;
  CarriedNotes notes = Packer(input, shown).run();
  notes.fingerprint = shown.fingerprint();
  return notes;
}

std::optional<UnpackedNotes> unpack_carried(const package::Package& document) {
  for (const Format& format : formats()) {
    auto notes = format.carried_notes(document);
    if (!notes) continue;
    const bool unchanged = notes->fingerprint == checks::fingerprint(document);
    return UnpackedNotes{std::move(*notes), unchanged, std::string(format.extension)};
  }
  return std::nullopt;
}

}  // namespace greffier::pipeline
