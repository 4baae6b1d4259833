#include "readers/docx_letters.hpp"

#include <string_view>

#include "readers/docx_names.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

std::optional<bool> either(std::optional<bool> one, std::optional<bool> other) {
  if (!one) return other;
  return *one || other.value_or(false);
}

std::optional<model::Script> script_of(std::string_view value) {
  if (value == "superscript") return model::Script::superscript;
  if (value == "subscript") return model::Script::subscript;
  return model::Script::baseline;
}

using Toggle = std::optional<bool> SaidLetters::*;

}  // namespace

SaidLetters read_letters(const Node* properties) {
  SaidLetters said;
  if (properties == nullptr) return said;
  said.strong = on_off(properties, "w:b");
  said.emphasis = on_off(properties, "w:i");
  said.small_caps = on_off(properties, "w:smallCaps");
  said.strike = either(on_off(properties, "w:strike"), on_off(properties, "w:dstrike"));
  said.hidden = either(on_off(properties, "w:vanish"), on_off(properties, "w:specVanish"));
  if (const Node* underline = properties->child("w:u"))
    said.underline = attribute(*underline, "w:val") != "none";
  if (const Node* align = properties->child("w:vertAlign"))
    said.script = script_of(attribute(*align, "w:val"));
  if (const auto half_points = whole(value_of(properties, "w:sz")))
    said.points = *half_points / 2.0;
  if (const std::string_view tag = value_of(properties, "w:lang");
      !tag.empty() && tag != "x-none" && tag != "none")
    said.language = tag;
  return said;
}

Letters seen_letters(const SaidLetters& defaults, const SaidLetters& paragraph,
                     const SaidLetters& character, const SaidLetters& own) {
  const auto toggle = [&](Toggle which) {
    if (own.*which) return *(own.*which);
    if ((defaults.*which).value_or(false)) return true;
    return (paragraph.*which).value_or(false) != (character.*which).value_or(false);
  };
  const auto nearest = [&](auto which) {
    for (const SaidLetters* each : {&own, &character, &paragraph})
      if (each->*which) return each->*which;
    return defaults.*which;
  };
  Letters letters;
  letters.strong = toggle(&SaidLetters::strong);
  letters.emphasis = toggle(&SaidLetters::emphasis);
  letters.small_caps = toggle(&SaidLetters::small_caps);
  letters.strike = toggle(&SaidLetters::strike);
  letters.hidden = toggle(&SaidLetters::hidden);
  letters.underline = nearest(&SaidLetters::underline).value_or(false);
  letters.script = nearest(&SaidLetters::script).value_or(model::Script::baseline);
  letters.points = nearest(&SaidLetters::points).value_or(0);
  // The language of the defaults is the program's, not the author's.
  for (const SaidLetters* each : {&own, &character, &paragraph})
    if (each->language && letters.language.empty()) letters.language = *each->language;
  return letters;
}

}  // namespace greffier::readers
