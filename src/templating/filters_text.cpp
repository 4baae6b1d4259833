#include <functional>
#include <string>

#include "model/walk.hpp"
#include "templating/conversions.hpp"
#include "templating/filter_functions.hpp"
#include "templating/print.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::templating::filter {

namespace {

using Change = std::function<std::string(std::string_view)>;

void change_runs(model::Inlines& inlines, const Change& change) {
  for (model::Inline& item : inlines)
    if (auto* run = std::get_if<model::Text>(&item.node)) run->text = change(run->text);
}

// A value with its text changed, run by run when it is rich.
Value changed(const FilterCall& call, const Change& change) {
  if (const auto* inlines = call.input.get_if<model::Inlines>()) {
    model::Inlines result = *inlines;
    change_runs(result, change);
    return result;
  }
  if (const auto* blocks = call.input.get_if<model::Blocks>()) {
    model::Blocks result = *blocks;
    model::for_each_inlines(result, [&](model::Inlines& inlines) { change_runs(inlines, change); });
    return result;
  }
  return is_printable(call.input) ? Value(change(to_text(call.input))) : call.refuse();
}

// Where the first letter or digit stands; the end when there is none.
std::size_t first_sign(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const text::CodePoint sign = text::decode(text, offset);
    if (text::is_letter(sign.value) || text::is_digit(sign.value)) break;
    offset += sign.length;
  }
  return offset;
}

}  // namespace

Value upper(const FilterCall& call) {
  return changed(call, text::upper);
}
Value lower(const FilterCall& call) {
  return changed(call, text::lower);
}

Value capitalised(const FilterCall& call) {
  bool done = false;
  return changed(call, [&done](std::string_view text) {
    const std::size_t begin = done ? text.size() : first_sign(text);
    if (begin == text.size()) return std::string(text);
    done = true;
    const std::size_t end = begin + text::decode(text, begin).length;
    return std::string(text.substr(0, begin)) + text::upper(text.substr(begin, end - begin)) +
           std::string(text.substr(end));
  });
}

Value title(const FilterCall& call) {
  return changed(call, [](std::string_view text) {
    std::string result;
    bool inside = false;
    for (std::size_t i = 0; i < text.size();) {
      const text::CodePoint sign = text::decode(text, i);
      const std::string_view bytes = text.substr(i, sign.length);
      const bool letter = text::is_letter(sign.value) || text::is_digit(sign.value);
      result += letter && !inside ? text::upper(bytes) : std::string(bytes);
      inside = letter;
      i += sign.length;
    }
    return result;
  });
}

Value plain(const FilterCall& call) {
  return is_printable(call.input) ? Value(to_text(call.input)) : call.refuse();
}

Value default_to(const FilterCall& call) {
  return if_empty(call);
}

Value if_empty(const FilterCall& call) {
  return call.input.is_empty() ? call.arguments.front() : call.input;
}

}  // namespace greffier::templating::filter
