#include "kinds/members.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "kinds/content.hpp"
#include "kinds/enumeration.hpp"
#include "kinds/messages.hpp"
#include "kinds/persons.hpp"
#include "kinds/picture.hpp"
#include "kinds/scalars.hpp"
#include "kinds/weekday.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

// « 2 avril 2026 à 18 h 30, salle B », in the fields of a record that has a date, an hour and a
// place. Nothing when it does not begin with a date, or has nothing else.
std::optional<Map> read_meeting(const Field& record, const Value& raw) {
  const auto* written = raw.get_if<std::string>();
  const Field* date = find_field(record.fields, "date");
  const Field* hour = find_field(record.fields, "heure");
  const Field* place = find_field(record.fields, "lieu");
  if (written == nullptr || date == nullptr || hour == nullptr || place == nullptr) return {};
  const std::string_view line(*written);
  constexpr std::string_view kAt = " à ";
  const std::size_t at = line.find(kAt);
  const std::size_t cut = std::min(at, line.find(','));
  if (cut == std::string_view::npos) return {};
  const Value day(std::string(line.substr(0, cut)), raw.span);
  if (!read_scalar(*date, day)) return {};
  std::string_view rest = line.substr(cut + (cut == at ? kAt.size() : 1));
  Map given;
  given.set(date->key, day, {}, raw.span);
  const Value time(std::string(text::trimmed(rest.substr(0, rest.find(',')))), raw.span);
  if (read_scalar(*hour, time)) {
    given.set(hour->key, time, {}, raw.span);
    rest.remove_prefix(std::min(rest.find(','), rest.size() - 1) + 1);
  }
  if (const std::string_view where = text::trimmed(rest); !where.empty())
    given.set(place->key, Value(std::string(where), raw.span), {}, raw.span);
  return given;
}

class Typer {
 public:
  explicit Typer(diag::Sink& sink) : sink_(&sink) {}

  Value value(const Field& field, Value raw) {
    if (raw.is_empty()) return {std::monostate{}, raw.span};
    return field.is_list ? list(field, std::move(raw)) : one(field, std::move(raw));
  }

 private:
  Value one(const Field& field, Value raw) {
    if (field.shape == Shape::person) return person(field, std::move(raw));
    if (field.shape == Shape::record) return record(field, std::move(raw));
    if (field.shape == Shape::image) describe_picture(raw);
    return scalar(field, std::move(raw));
  }

  // Reads the members of a picture given as a map under their own names.
  void describe_picture(Value& raw) {
    if (auto* map = raw.get_if<Map>())
      *map = type_members(picture_fields(), std::move(*map), {}, *sink_);
  }

  Value list(const Field& field, Value raw) {
    if (field.shape == Shape::person) return people(field, std::move(raw));
    const diag::Span span = raw.span;
    Values items = items_of(std::move(raw));
    for (Value& item : items) item = one(field, std::move(item));
    return {std::move(items), span};
  }

  Value scalar(const Field& field, Value raw) {
    if (std::optional<Value> typed = read_scalar(field, raw)) {
      if (const auto* date = typed->get_if<Date>()) check_weekday(field, raw, *date, *sink_);
      return field.shape == Shape::rich_text ? rich(std::move(*typed)) : std::move(*typed);
    }
    complain(field, raw, *sink_);
    if (field.requirement == Requirement::required)
      sink_->raise(kUnusableRequired, raw.span, field.label.fr, field.key, field.example);
    return raw;
  }

  Value rich(Value typed) {
    const auto* written = typed.get_if<std::string>();
    return written == nullptr ? typed : read_rich(*written, typed.span, *sink_);
  }

  Value people(const Field& field, Value raw) {
    const diag::Span span = raw.span;
    Values people = read_persons(raw, *sink_);
    if (!people.empty()) return {std::move(people), span};
    sink_->raise(kBadPerson, span, field.label.fr);
    return {Values{std::move(raw)}, span};
  }

  Value person(const Field& field, Value raw) {
    Value people = this->people(field, std::move(raw));
    return as_one_person(std::move(*people.get_if<Values>()), people.span);
  }

  Value record(const Field& field, Value raw) {
    const diag::Span span = raw.span;
    if (!field.notes_kind.empty() && raw.get_if<Map>() != nullptr) return raw;  // typed already
    if (auto* map = raw.get_if<Map>())
      return {type_members(field.fields, std::move(*map), {}, *sink_), span};
    if (std::optional<Map> meeting = read_meeting(field, raw))
      return {type_members(field.fields, std::move(*meeting), {}, *sink_), span};
    const Field* reader = reader_of(field, raw);
    Map given;
    if (reader != nullptr) given.set(reader->key, raw);
    Map typed = type_members(field.fields, std::move(given), {}, *sink_);
    if (reader == nullptr) typed.set("texte", std::move(raw));
    return {std::move(typed), span};
  }

  // The field of a record that takes a value written alone: the first that can read it.
  static const Field* reader_of(const Field& record, const Value& raw) {
    const auto found = std::ranges::find_if(record.fields, [&raw](const Field& field) {
      return !field.is_list && read_scalar(field, raw).has_value();
    });
    return found == record.fields.end() ? nullptr : &*found;
  }

  diag::Sink* sink_;
};

void report_unknown(const std::vector<Field>& fields, const Member& member,
                    std::span<const std::string_view> settings, diag::Sink& sink) {
  if (std::ranges::count(settings, member.key) > 0) return;
  std::vector<std::string_view> names(settings.begin(), settings.end());
  for (const Field& field : fields)
    names.insert(names.end(), field.names.begin(), field.names.end());
  // The second of two fields of one name, which the reader has told and kept under another key.
  if (std::ranges::count(names, text::fold_name(member.label)) > 0) return;
  const std::optional<std::string_view> near = text::nearest(member.key, names);
  if (!near) return sink.raise(kUnknownName, member.span, member.label);
  const Field* field = find_field(fields, *near);
  sink.raise(kNearName, member.span, member.label, field == nullptr ? *near : field->key);
}

// What was written for one field, before it is typed.
struct Given {
  const Field* field;
  Member member;
};

// Adds a second member for a field: lists are joined, anything else must say the same.
void join(Given& first, Member second, diag::Sink& sink) {
  if (first.member.value == second.value) return;
  if (!first.field->is_list)
    return sink.raise(kTwoNames, second.span, first.member.label, second.label);
  sink.raise(kJoinedLists, second.span, first.member.label, second.label);
  Values all = items_of(std::move(first.member.value));
  std::ranges::move(items_of(std::move(second.value)), std::back_inserter(all));
  first.member.value = Value(std::move(all), second.span);
}

// The members of a map: those of fields, one for each, and the others.
struct Sorted {
  std::vector<Given> known;
  Map others;
};

void sort_in(Sorted& sorted, const Field& field, Member member, diag::Sink& sink) {
  const auto first = std::ranges::find(sorted.known, &field, &Given::field);
  if (first == sorted.known.end()) {
    sorted.known.push_back({&field, std::move(member)});
  } else {
    join(*first, std::move(member), sink);
  }
}

Sorted sort(const std::vector<Field>& fields, Map given, std::span<const std::string_view> settings,
            diag::Sink& sink) {
  Sorted sorted;
  for (Member& member : given.members()) {
    if (const Field* field = find_field(fields, member.key)) {
      sort_in(sorted, *field, std::move(member), sink);
      continue;
    }
    report_unknown(fields, member, settings, sink);
    sorted.others.set(member.key, std::move(member.value), member.label, member.span);
  }
  return sorted;
}

}  // namespace

Values items_of(Value raw) {
  if (auto* items = raw.get_if<Values>()) return std::move(*items);
  const auto* written = raw.get_if<std::string>();
  if (written == nullptr) return {std::move(raw)};
  Values items;
  for (std::string& item : split(*written, "\n;")) items.emplace_back(std::move(item), raw.span);
  return items;
}

Map type_members(const std::vector<Field>& fields, Map given,
                 std::span<const std::string_view> settings, diag::Sink& sink) {
  Sorted sorted = sort(fields, std::move(given), settings, sink);
  Map data;
  for (const Field& field : fields) {
    const auto found = std::ranges::find(sorted.known, &field, &Given::field);
    if (found == sorted.known.end()) {
      data.set(field.key, {}, field.label.fr);
      continue;
    }
    Member& member = found->member;
    data.set(field.key, Typer(sink).value(field, std::move(member.value)), member.label,
             member.span);
  }
  for (Member& member : sorted.others.members())
    data.set(member.key, std::move(member.value), member.label, member.span);
  return data;
}

std::vector<const Field*> missing_fields(const std::vector<Field>& fields, const Map& data,
                                         Requirement requirement) {
  std::vector<const Field*> missing;
  for (const Field& field : fields) {
    const Value* value = data.find(field.key);
    if (field.requirement == requirement && (value == nullptr || value->is_empty()))
      missing.push_back(&field);
  }
  return missing;
}

}  // namespace greffier::kinds
