#include "cli/explain_report.hpp"

#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/json_frame.hpp"
#include "diag/place_words.hpp"
#include "diag/render_json.hpp"

namespace greffier::cli {
namespace {

using diag::Language;
using diag::Place;
using office::Covers;
using office::Explained;
using Kind = Explained::Kind;
using Unit = Covers::Unit;

struct Words {
  std::array<std::string_view, 8> kinds;  // by Explained::Kind; {0} what is shown or tested,
                                          // {1} an ending, {2} and {3} of a loop
  std::array<std::string_view, 7> units;  // by Covers::Unit, behind the place; "" for none
  std::string_view after_tag, named, tested, colon, idle, of_lists;
};
constexpr Words kFrench{
    {"affiche {0}", "affiche {0} ; sans valeur, le paragraphe disparaît",
     "répété{1} pour chaque élément de {0}{2}{3}", "présent{1} si {0}", "sinon, présent{1} si {0}",
     "sinon, présent{1}", "présent{1} si {0}", "présent{1} sauf si {0}"},
    {"", "passage", "", "puce", "cellule", "", ""},
    " après « {} »",
    " (« {} »)",
    ", si {}",
    " : ",
    "sans effet, car il n’y a rien entre les balises",
    ", si chacun a sa liste « {} »"};
constexpr Words kEnglish{
    {"shows {0}", "shows {0}; without a value, the paragraph disappears",
     "repeated for each item of {0}{2}{3}", "present if {0}", "otherwise, present if {0}",
     "otherwise, present", "present if {0}", "present unless {0}"},
    {"", "passage", "", "list item", "cell", "", ""},
    " after “{}”",
    " (“{}”)",
    ", if {}",
    ": ",
    "without effect, as nothing stands between the tags",
    ", if each has its list “{}”"};

constexpr std::array<std::string_view, 8> kKindKeys{"print",   "print", "repeat",  "if",
                                                    "else-if", "else",  "keep-if", "drop-if"};
constexpr std::string_view kNativeKey = "native";
constexpr std::array<std::string_view, 7> kUnitKeys{"nothing", "inline", "paragraph", "items",
                                                    "cells",   "rows",   "blocks"};

const Words& words(Language language) {
  return language == Language::french ? kFrench : kEnglish;
}

template <typename... Arguments>
std::string say(std::string_view pattern, const Arguments&... arguments) {
  return fmt::format(fmt::runtime(pattern), arguments...);
}

std::string_view of(const auto& table, auto value) {
  return table.at(static_cast<std::size_t>(value));
}

bool shows(const Explained& tag) {
  return tag.kind == Kind::shows || tag.kind == Kind::shows_or_vanishes;
}

// One report.
class Report {
 public:
  Report(const pipeline::ExplainOutcome& outcome, Language language)
      : outcome_(outcome), language_(language), say_(words(language)) {}

  [[nodiscard]] std::string text() {
    std::string out;
    for (const Explained& tag : outcome_.tags) add_line(tag, out);
    return out;
  }

  [[nodiscard]] std::string json(const Explained& tag) const {
    const templating::Native* native = native_of(tag);
    std::string out =
        "{" + member("kind", native != nullptr ? kNativeKey : of(kKindKeys, tag.kind));
    if (native != nullptr) {
      out += "," + member("native", native->kind) + "," + member("name", native->name);
    } else if (!shows(tag)) {
      out += "," + member("unit", of(kUnitKeys, tag.unit));
    }
    if (tag.tag != nullptr && native == nullptr) {
      out += "," + member("tag", tag.tag->source);
      out += "," + member("expression", pipeline::words_of(tag.tag->expression, language_));
      if (tag.tag->filter != nullptr)
        out += "," + member("condition", pipeline::words_of(tag.tag->filter, language_));
      if (!tag.tag->variable.empty()) out += "," + member("variable", tag.tag->variable);
    }
    out += fmt::format(",\"depth\":{}", tag.depth);
    if (const Place* place = place_of(tag)) out += ",\"place\":" + diag::place_json(*place);
    if (tag.first) out += ",\"from\":" + diag::place_json(*tag.first);
    if (tag.last) out += ",\"to\":" + diag::place_json(*tag.last);
    return out + "," + member("text", predicate(tag)) + "}";
  }

 private:
  static std::string member(std::string_view key, std::string_view value) {
    return fmt::format("\"{}\":{}", key, diag::json_string(value));
  }

  void add_line(const Explained& tag, std::string& out) {
    if (const Place* place = start_of(tag)) {
      const std::string section = capital(diag::section_text(*place, language_));
      if (tag.depth == 0 && section != section_) out += (section_ = section) + "\n";
    }
    std::string spot = capital(subject(tag));
    if (!spot.empty()) spot += say_.colon;
    std::string told = predicate(tag);
    if (spot.empty()) told = capital(std::move(told));
    const auto indent = 2 + 2 * static_cast<std::size_t>(tag.depth);
    out += std::string(indent, ' ') + spot + told + "\n";
  }

  // The place of the tag itself.
  [[nodiscard]] const Place* place_of(const Explained& tag) const {
    const diag::Source* source = outcome_.sources.find(tag.span.source);
    return source == nullptr || !source->place ? nullptr : &*source->place;
  }

  [[nodiscard]] const Place* start_of(const Explained& tag) const {
    return tag.first ? &*tag.first : place_of(tag);
  }

  // What it is said of: « tableau 1, lignes 2 à 4 », « paragraphe 2, passage après « … » ».
  [[nodiscard]] std::string subject(const Explained& tag) const {
    const auto end = tag.unit == Unit::rows ? diag::SpotEnd::row : diag::SpotEnd::cell;
    const Place* place = place_of(tag);
    std::string text;
    if (tag.first && tag.last)
      text = diag::spot_text(*tag.first, *tag.last, end, language_);
    else if (place != nullptr)
      text = diag::spot_text(*place, end, language_);
    const std::string_view unit = of(say_.units, tag.unit);
    if (shows(tag) || native_of(tag) != nullptr || unit.empty()) return text;
    text += (text.empty() ? "" : ", ") + std::string(unit);
    const bool is_named = tag.unit == Unit::passage && tag.tag && !tag.tag->source.empty();
    return is_named ? text + say(say_.after_tag, tag.tag->source) : text;
  }

  [[nodiscard]] static const templating::Native* native_of(const Explained& tag) {
    return tag.tag == nullptr ? nullptr : tag.tag->native.get();
  }

  [[nodiscard]] std::string predicate(const Explained& tag) const {
    if (const templating::Native* native = native_of(tag))
      return pipeline::words_of(*native, language_);
    if (!shows(tag) && tag.unit == Unit::nothing) return std::string(say_.idle);
    std::string value, item, test;
    if (tag.tag != nullptr) {
      value = pipeline::words_of(tag.tag->expression, language_);
      if (!tag.tag->variable.empty() && !tag.tag->is_implied)
        item = say(say_.named, tag.tag->variable);
      if (tag.tag->filter != nullptr)
        test = say(say_.tested, pipeline::words_of(tag.tag->filter, language_));
      for (const std::vector<std::string>& path : tag.tag->demand.inner)
        test += say(say_.of_lists, fmt::format("{}", fmt::join(path, ".")));
    }
    return say(of(say_.kinds, tag.kind), value, ending(tag), item, test);
  }

  // Of the participle in French: lines, list items and cells are feminine.
  [[nodiscard]] static std::string ending(const Explained& tag) {
    const bool feminine =
        tag.unit == Unit::rows || tag.unit == Unit::items || tag.unit == Unit::cells;
    return std::string(feminine ? "e" : "") + (is_plural(tag) ? "s" : "");
  }

  [[nodiscard]] static bool is_plural(const Explained& tag) {
    if (!tag.first || !tag.last) return false;
    if (tag.unit == Unit::rows) return tag.first->tables.back().row != tag.last->tables.back().row;
    return tag.unit == Unit::blocks && tag.first->paragraph != tag.last->paragraph;
  }

  static std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
      text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
  }

  const pipeline::ExplainOutcome& outcome_;
  Language language_;
  const Words& say_;
  std::string section_;
};

}  // namespace

std::string explain_text(const pipeline::ExplainOutcome& outcome, Language language) {
  return Report(outcome, language).text();
}

std::string explain_json(const pipeline::ExplainOutcome& outcome, diag::ExitStatus status,
                         Language language) {
  const Report report(outcome, language);
  const std::vector<std::string> written;
  return json_frame(
      {status, written, outcome.sink, outcome.sources}, language, "tags",
      json_items(outcome.tags, [&report](const Explained& tag) { return report.json(tag); }));
}

}  // namespace greffier::cli
