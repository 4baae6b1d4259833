#include "kinds/contacts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "kinds/collection_shape.hpp"
#include "model/walk.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

// Keys of persons (ingest/people.hpp) and of the notes themselves.
constexpr std::array<std::string_view, 2> kContactMembers{"courriel", "telephone"};
constexpr std::array<std::string_view, 2> kContactLinks{"mailto:", "tel:"};
constexpr std::size_t kNational = 10;  // figures, the 0 counted
constexpr std::array<std::string_view, 6> kBetween{" ", ".", "-", "\u00A0", "\u202F", "(0)"};
constexpr std::array<std::string_view, 2> kFrance{"+33", "0033"};

bool is_figure(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
bool is_in_name(char byte) {
  return is_ascii_letter(byte) || is_figure(byte) ||
         std::string_view("._%+-").find(byte) != std::string_view::npos;
}
bool is_in_domain(char byte) {
  return is_ascii_letter(byte) || is_figure(byte) || byte == '.' || byte == '-';
}

// The address around the @ at `sign`; empty when it is none.
Contact address_at(std::string_view text, std::size_t sign) {
  std::size_t begin = sign;
  while (begin > 0 && is_in_name(text[begin - 1])) --begin;
  std::size_t end = sign + 1;
  while (end < text.size() && is_in_domain(text[end])) ++end;
  while (end > sign + 1 && !is_ascii_letter(text[end - 1])) --end;
  const bool has_point = text.substr(sign, end - sign).find('.') != std::string_view::npos;
  return begin < sign && has_point ? Contact{begin, end} : Contact{};
}

std::size_t skip_between(std::string_view text, std::size_t at) {
  for (const std::string_view sign : kBetween)
    if (text.substr(at).starts_with(sign)) return at + sign.size();
  return at;
}

// The number that begins at `at`; empty when it is none.
Contact number_at(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  std::size_t wanted = kNational;
  for (const std::string_view prefix : kFrance) {
    if (!text.substr(at).starts_with(prefix)) continue;
    at = skip_between(text, skip_between(text, at + prefix.size()));
    --wanted;
    break;
  }
  if (wanted == kNational && text[at] != '0') return {};
  std::size_t end = at;
  for (; wanted > 0 && at < text.size() && is_figure(text[at]); --wanted) {
    end = at + 1;
    at = skip_between(text, end);
  }
  const bool goes_on = end < text.size() && is_figure(text[end]);
  return wanted == 0 && !goes_on ? Contact{begin, end} : Contact{};
}

bool may_begin_number(std::string_view text, std::size_t at) {
  if (at > 0 && (is_figure(text[at - 1]) || is_ascii_letter(text[at - 1]))) return false;
  return text[at] == '0' || text[at] == '+';
}

void hide(std::string& text) {
  const std::vector<Contact> contacts = contacts_in(text);
  for (auto contact = contacts.rbegin(); contact != contacts.rend(); ++contact)
    text.replace(contact->begin, contact->end - contact->begin, kHiddenContact);
}

void hide_in(Inlines& inlines) {
  for (Inline& item : inlines) {
    if (auto* text = std::get_if<Text>(&item.node)) hide(text->text);
    const bool leads_there = std::ranges::any_of(kContactLinks, [&item](std::string_view scheme) {
      return item.format.target.view().starts_with(scheme);
    });
    if (leads_there) item.format.target.clear();
  }
}

void hide_in(Value& value);

void hide_in(Map& map) {
  for (const std::string_view key : kContactMembers)
    if (Value* contact = map.find(key)) *contact = {};
  for (Member& member : map.members()) hide_in(member.value);
}

void hide_in(Value& value) {
  if (auto* text = value.get_if<std::string>()) return hide(*text);
  if (auto* inlines = value.get_if<Inlines>()) return hide_in(*inlines);
  if (auto* map = value.get_if<Map>()) return hide_in(*map);
  if (auto* blocks = value.get_if<Blocks>())
    return for_each_inlines(*blocks, [](Inlines& inlines) { hide_in(inlines); });
  if (auto* values = value.get_if<Values>())
    for (Value& item : *values) hide_in(item);
}

void find_in(const Inlines& inlines, Values& found) {
  for (const Inline& item : inlines) {
    const auto* own = std::get_if<Text>(&item.node);
    if (own == nullptr) continue;
    for (const Contact& contact : contacts_in(own->text)) {
      Map record;
      record.set("texte", Value(own->text.substr(contact.begin, contact.end - contact.begin)));
      found.emplace_back(std::move(record), item.span);
    }
  }
}

void find_in(const Value& value, Values& found) {
  if (const auto* blocks = value.get_if<Blocks>())
    for_each_inlines(*blocks, [&found](const Inlines& inlines) { find_in(inlines, found); });
  if (const auto* values = value.get_if<Values>())
    for (const Value& item : *values) find_in(item, found);
  if (const auto* map = value.get_if<Map>())
    for (const Member& member : map->members()) find_in(member.value, found);
}

}  // namespace

std::vector<Contact> contacts_in(std::string_view text) {
  std::vector<Contact> contacts;
  for (std::size_t at = 0; at < text.size(); ++at) {
    Contact found;
    if (text[at] == '@')
      found = address_at(text, at);
    else if (may_begin_number(text, at))
      found = number_at(text, at);
    if (found.end == 0) continue;
    contacts.push_back(found);
    at = found.end - 1;
  }
  return contacts;
}

void remove_contacts(Map& data) {
  hide_in(data);
}

Value contacts_of(const Map& data) {
  Values found;
  for (const Member& member : data.members()) find_in(member.value, found);
  return {std::move(found)};
}

templating::Shape shape_of_contacts() {
  using templating::Shape;
  templating::RecordShape record;
  add_texts(record, {{"texte", "Texte", "Text"}});
  return Shape::list_of(Shape::record_of(std::move(record)));
}

}  // namespace greffier::kinds
