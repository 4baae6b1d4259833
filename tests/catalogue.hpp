// What must hold of every folder's message catalogue. Use:
//   CHECK(greffier::catalogue_faults(greffier::ingest::kMessages) == greffier::Faults{});
#pragma once

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace greffier {

using Faults = std::vector<std::string>;

namespace catalogue {

// The placeholders of a format string; "?" stands for a brace that means nothing to the catalogue
// (only {0}…{9}, {{ and }} are allowed).
inline std::set<std::string> placeholders(std::string_view format) {
  std::set<std::string> result;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '{' && format[i] != '}') continue;
    const bool is_doubled = i + 1 < format.size() && format[i + 1] == format[i];
    const bool is_index = format[i] == '{' && i + 2 < format.size() && format[i + 1] >= '0' &&
                          format[i + 1] <= '9' && format[i + 2] == '}';
    if (is_index) result.insert(std::string(1, format[i + 1]));
    if (!is_doubled && !is_index) result.insert("?");
    i += is_doubled ? 1 : is_index ? 2 : 0;
  }
  return result;
}

inline bool is_letter(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80 || ((value | 32U) >= 'a' && (value | 32U) <= 'z');
}

// True for an ordinary space before ; ! ? » or a colon that is not the start of « ::: ».
inline bool is_loose_sign(std::string_view text) {
  constexpr std::array<std::string_view, 5> kSigns{" ;", " !", " ?", " »", " :"};
  return !text.starts_with(" ::") &&
         std::ranges::any_of(kSigns, [text](auto sign) { return text.starts_with(sign); });
}

// Ordinary spaces and apostrophes where French sets others: before ; ! ? : », after «, in « l’ ».
inline Faults french_faults(std::string_view code, std::string_view text) {
  Faults faults;
  const auto fault = [&](std::string_view what, std::size_t at) {
    std::size_t begin = at < 10 ? 0 : at - 10;
    std::size_t end = std::min(at + 14, text.size());
    while (begin < at && (text[begin] & 0xC0) == 0x80) ++begin;
    while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
    faults.push_back(std::string(code) + ": " + std::string(what) + " near \"" +
                     std::string(text.substr(begin, end - begin)) + "\"");
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_loose_sign(text.substr(i))) fault("ordinary space before a sign", i);
    if (text.substr(i).starts_with("« ")) fault("ordinary space after «", i);
    if (text[i] == '\'' && i > 0 && is_letter(text[i - 1]) && i + 1 < text.size() &&
        is_letter(text[i + 1]))
      fault("straight apostrophe", i);
  }
  return faults;
}

inline bool is_code(std::string_view code) {
  return code.size() == 4 && code[0] >= 'A' && code[0] <= 'Z' &&
         code.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

inline Faults message_faults(const diag::Message& message) {
  Faults faults;
  const auto expect = [&](bool holds, std::string_view what) {
    if (!holds) faults.push_back(std::string(message.code) + ": " + std::string(what));
  };
  expect(is_code(message.code), "the code is not a capital and three digits");
  expect(!message.fr.empty() && !message.en.empty(), "a language has no text");
  expect(placeholders(message.fr) == placeholders(message.en), "fr and en differ in placeholders");
  expect(message.hint_fr.empty() == message.hint_en.empty(), "a hint stands in one language only");
  expect(placeholders(message.hint_fr) == placeholders(message.hint_en),
         "hint_fr and hint_en differ in placeholders");
  for (const std::string_view text : {message.fr, message.en, message.hint_fr, message.hint_en})
    expect(!placeholders(text).contains("?"), "a brace is neither {0} to {9} nor doubled");
  for (const std::string_view text : {message.fr, message.hint_fr})
    for (const std::string& fault : french_faults(message.code, text)) faults.push_back(fault);
  return faults;
}

}  // namespace catalogue

// Every fault of a catalogue, one sentence each; empty when it is sound: codes well-formed, unique
// and of one letter, both languages there with the same placeholders, hints in both or in neither,
// French set as French.
inline Faults catalogue_faults(std::span<const diag::Message* const> messages) {
  Faults faults;
  std::set<std::string_view> codes;
  for (const diag::Message* message : messages) {
    if (!codes.insert(message->code).second)
      faults.push_back(std::string(message->code) + ": the code is used twice");
    if (message->code.substr(0, 1) != messages.front()->code.substr(0, 1))
      faults.push_back(std::string(message->code) + ": the code has another letter than the first");
    for (const std::string& fault : catalogue::message_faults(*message)) faults.push_back(fault);
  }
  return faults;
}

}  // namespace greffier
