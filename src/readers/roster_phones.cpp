#include "readers/roster_phones.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "readers/sheet_rules.hpp"

namespace greffier::readers {

namespace {

constexpr std::string_view kPhone = "telephone";
constexpr std::size_t kCut = 9;  // figures of a French number without its zero

std::string* cut_phone(model::Value& person) {
  auto* const fields = person.get_if<model::Map>();
  model::Value* const value = fields == nullptr ? nullptr : fields->find(kPhone);
  auto* const text = value == nullptr ? nullptr : value->get_if<std::string>();
  const bool is_cut = text != nullptr && text->size() == kCut && text->front() != '0' &&
                      text->find_first_not_of("0123456789") == std::string::npos;
  return is_cut ? text : nullptr;
}

}  // namespace

void restore_phones(model::Values& people, material::Changes& changes) {
  std::vector<std::string*> cut;
  const diag::Span* first = nullptr;
  for (model::Value& person : people)
    if (std::string* const phone = cut_phone(person); phone != nullptr) {
      if (first == nullptr) first = &person.span;
      cut.push_back(phone);
    }
  if (first == nullptr) return;
  const std::string& seen = *cut.front();
  const std::string times = cut.size() > 1 ? fmt::format(" (×{})", cut.size()) : "";
  if (!changes.take(kCutPhone, *first, seen + times, "0" + seen)) return;
  for (std::string* const phone : cut) phone->insert(0, 1, '0');
}

}  // namespace greffier::readers
