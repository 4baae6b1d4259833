#include "readers/roster_data.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "ingest/clean_text.hpp"
#include "ingest/json.hpp"
#include "ingest/notes.hpp"
#include "ingest/yaml.hpp"
#include "material/assembly.hpp"
#include "readers/roster.hpp"
#include "readers/roster_table.hpp"
#include "readers/sheet_messages.hpp"
#include "readers/sheet_rules.hpp"
#include "text/decode.hpp"

namespace greffier::readers {

namespace {

using model::Map;
using model::Value;
using model::Values;

constexpr std::array<std::string_view, 9> kBodies{
    "corps", "texte", "notes", "body", "contenu", "content", "text", "markdown", "compte_rendu"};

bool is_body(const model::Member& member) {
  const auto* const text = member.value.get_if<std::string>();
  return text != nullptr && text->find('\n') != std::string::npos &&
         std::ranges::find(kBodies, member.key) != kBodies.end();
}

const Values* records_of(const Value& value) {
  const auto* const list = value.get_if<Values>();
  const bool is_records =
      list != nullptr && !list->empty() &&
      std::ranges::all_of(*list, [](const Value& each) { return each.get_if<Map>() != nullptr; });
  return is_records ? list : nullptr;
}

class DataReading {
 public:
  DataReading(std::string_view name, diag::SourceId source, material::Changes& changes,
              diag::Sink& sink)
      : name_(name), source_(source), changes_(changes), sink_(sink) {}

  material::Material run(Value data, const std::string& text) {
    if (auto* const map = data.get_if<Map>())
      take_fields(std::move(*map));
    else if (const auto* const list = data.get_if<Values>())
      take_list(*list, data.span, text);
    else if (!data.is_empty())
      keep_text(text);
    return std::move(material_);
  }

 private:
  void take_fields(Map fields) {
    for (model::Member& member : fields.members()) {
      if (is_body(member)) {
        add(material::flatten(
            ingest::read_blocks(*member.value.get_if<std::string>(), member.value.span, sink_)));
      } else if (const Values* const records = records_of(member.value);
                 records == nullptr || !take_records(*records, member)) {
        material_.header.members().push_back(std::move(member));
      }
    }
  }

  // True when the records became something else than they were.
  bool take_records(const Values& records, const model::Member& member) {
    material::Changes trial;
    const Roster tried = judge_records(records, member.value.span, trial);
    if (tried.kind == Roster::Kind::table || tried.records == records) return false;
    Roster roster = judge_records(records, member.value.span, changes_);
    if (roster.kind == Roster::Kind::table) return false;
    if (roster.kind == Roster::Kind::people && !roster.has_presence) {
      material_.header.set(member.key, {std::move(roster.records), member.value.span}, member.label,
                           member.span);
      return true;
    }
    merge(to_material(wrapped(std::move(roster))));
    return true;
  }

  static std::vector<Roster> wrapped(Roster roster) {
    std::vector<Roster> rosters;
    rosters.push_back(std::move(roster));
    return rosters;
  }

  void take_list(const Values& list, const diag::Span& span, const std::string& text) {
    const auto sheet = sheet_of(list);
    if (!sheet) return keep_text(text);
    const bool is_records = records_of({list, span}) != nullptr;
    Roster roster =
        is_records ? judge_records(list, span, changes_) : judge(*sheet, source_, changes_);
    if (roster.kind == Roster::Kind::table) roster = read_plain_table(*sheet, source_, changes_);
    merge(to_material(wrapped(std::move(roster))));
  }

  void keep_text(const std::string& text) {
    sink_.raise(kDataNotFields, {source_, {1, 0}, {1, 0}}, name_);
    material_.pieces.push_back(
        material::block({model::CodeBlock{text.ends_with('\n') ? text : text + "\n", {}}, {}},
                        {source_, {1, 0}, {1, 0}}));
  }

  void merge(material::Material other) {
    for (model::Member& member : other.header.members())
      if (material_.header.find(member.key) == nullptr)
        material_.header.members().push_back(std::move(member));
      else
        append(*material_.header.find(member.key), std::move(member.value));
    add(std::move(other.pieces));
  }

  static void append(Value& list, Value more) {
    auto* const values = list.get_if<Values>();
    auto* const others = more.get_if<Values>();
    if (values != nullptr && others != nullptr)
      std::ranges::move(*others, std::back_inserter(*values));
  }

  void add(material::Pieces pieces) {
    std::ranges::move(pieces, std::back_inserter(material_.pieces));
  }

  std::string_view name_;
  diag::SourceId source_;
  material::Changes& changes_;
  diag::Sink& sink_;
  material::Material material_;
};

bool is_json(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

}  // namespace

material::Material read_data(std::string_view bytes, std::string_view name, diag::SourceId source,
                             material::Changes& changes, diag::Sink& sink) {
  text::Decoded decoded = text::decode_bytes(bytes);
  if (decoded.encoding != "UTF-8")
    changes.tell(kSheetEncoding, {source, {1, 0}, {1, 0}}, std::string(decoded.encoding), "UTF-8");
  const std::string text = ingest::clean_text(decoded.text, source, 1, sink);
  Value data = is_json(text) && !name.ends_with(".yaml") && !name.ends_with(".yml")
                   ? ingest::read_json(text, source, 1, sink)
                   : ingest::read_clean_yaml(text, source, 1, sink);
  return DataReading(name, source, changes, sink).run(std::move(data), text);
}

}  // namespace greffier::readers
