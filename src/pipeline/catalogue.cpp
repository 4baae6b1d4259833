#include "pipeline/catalogue.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "ingest/json.hpp"
#include "ingest/notes.hpp"
#include "ingest/yaml.hpp"
#include "office/charte.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/resources.hpp"
#include "text/fold.hpp"
#include "typography/profile_reader.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::string_view kRootCharte = "sobre";
constexpr std::size_t kLongestChain = 8;

std::string listed(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

// The member of `names` that folds to the same as `name`, or "".
std::string same_name(const std::vector<std::string>& names, std::string_view name) {
  const std::string folded = text::fold_name(name);
  const auto found = std::ranges::find_if(
      names, [&folded](const std::string& known) { return text::fold_name(known) == folded; });
  return found == names.end() ? std::string() : *found;
}

model::Map map_of(const std::string& name, model::Value value, diag::Sink& sink) {
  if (model::Map* map = value.get_if<model::Map>()) return std::move(*map);
  if (!value.is_empty()) sink.raise(kNotFields, value.span, name);
  return {};
}

std::string profile_names() {
  std::vector<std::string> names;
  for (const typography::Profile& profile : typography::profiles())
    names.emplace_back(profile.name);
  return listed(names);
}

}  // namespace

bool names_file(std::string_view name) {
  return name.find_first_of("./\\") != std::string::npos;
}

std::vector<std::string> kind_names() {
  constexpr std::string_view kFile = "/kind.json";
  std::vector<std::string> names;
  for (const std::string_view path : resource_paths())
    if (path.ends_with(kFile)) names.emplace_back(path.substr(0, path.size() - kFile.size()));
  return names;
}

std::vector<std::string> charte_names() {
  constexpr std::string_view kFolder = "chartes/";
  constexpr std::string_view kExtension = ".json";
  std::vector<std::string> names;
  for (std::string_view path : resource_paths()) {
    if (!path.starts_with(kFolder) || !path.ends_with(kExtension)) continue;
    path.remove_prefix(kFolder.size());
    names.emplace_back(path.substr(0, path.size() - kExtension.size()));
  }
  return names;
}

std::optional<kinds::Kind> Catalogue::kind(std::string_view name, const diag::Span& place) {
  const std::vector<std::string> names = kind_names();
  const std::string known = same_name(names, name);
  if (known.empty()) {
    sink_.raise(kUnknownKind, place, name, listed(names));
    return std::nullopt;
  }
  return kinds::read_kind(built_in(known + "/kind.json"), sink_);
}

model::Value Catalogue::built_in(const std::string& path) {
  const std::string_view json = resource(path).value_or("null");
  const diag::SourceId source = sources_.add(path, std::string(json));
  return ingest::read_json(json, source, 1, sink_);
}

std::optional<model::Map> Catalogue::yaml_file(const std::string& name) {
  auto yaml = files_.read(name);
  if (!yaml) {
    sink_.add(yaml.error());
    return std::nullopt;
  }
  const diag::SourceId source = sources_.add(name, *yaml);
  return map_of(name, ingest::read_yaml(*yaml, source, 1, sink_), sink_);
}

office::Layout Catalogue::layout(const kinds::Kind& kind, const kinds::DocumentPlan& plan) {
  const std::string path = kind.name + "/" + plan.layout;
  const std::string_view notes = resource(path).value_or("");
  const diag::SourceId source = sources_.add(path, std::string(notes));
  return office::make_layout(ingest::read_notes(notes, source, sink_), sink_);
}

std::optional<model::Map> Catalogue::charte_source(const std::string& name,
                                                   const diag::Span& place) {
  if (names_file(name)) return yaml_file(name);
  const std::vector<std::string> names = charte_names();
  const std::string known = same_name(names, name);
  if (!known.empty()) return map_of(name, built_in("chartes/" + known + ".json"), sink_);
  sink_.raise(kUnknownCharte, place, name, listed(names));
  return std::nullopt;
}

// Adds a charte and, before it, those that it extends.
bool Catalogue::add_charte(const std::string& name, const diag::Span& place,
                           std::vector<model::Map>& chain) {
  std::optional<model::Map> charte = charte_source(name, place);
  if (!charte) return false;
  if (chain.size() >= kLongestChain) {
    sink_.raise(kCircularCharte, place, name);
    return false;
  }
  const model::Value* extends = charte->find("etend");
  const auto* base = extends == nullptr ? nullptr : extends->get_if<std::string>();
  const bool is_root = text::fold_name(name) == kRootCharte;
  const std::string base_name = base == nullptr ? std::string() : *base;
  const diag::Span base_place = extends == nullptr ? place : extends->span;
  chain.insert(chain.begin(), std::move(*charte));
  if (!base_name.empty()) return add_charte(base_name, base_place, chain);
  return is_root || add_charte(std::string(kRootCharte), place, chain);
}

typography::Profile Catalogue::profile(const std::string& name, const diag::Span& place) {
  if (const auto* known = typography::find_profile(text::fold_name(name))) return *known;
  if (!names_file(name)) {
    sink_.raise(kUnknownProfile, place, name, profile_names());
    return typography::default_profile();
  }
  const auto yaml = yaml_file(name);
  if (!yaml) return typography::default_profile();
  return typography::read_profile(*yaml, sink_).profile;
}

std::optional<office::StyleSheet> Catalogue::charte(const std::string& name,
                                                    const diag::Span& place,
                                                    const model::Value& numbering,
                                                    const model::Value& page,
                                                    const model::Value& styles) {
  std::vector<model::Map> chain;
  if (!add_charte(name, place, chain)) return std::nullopt;
  if (!numbering.is_empty())
    chain.emplace_back().set("numerotation", numbering, {}, numbering.span);
  if (!styles.is_empty()) chain.emplace_back().set("styles", styles, {}, styles.span);
  if (!page.is_empty()) chain.emplace_back().set("page", page, {}, page.span);
  office::StyleSheet sheet = office::read_charte(chain, sink_);
  if (const diag::Source* source = sources_.find(sheet.profile.place.source))
    sheet.profile.beside = source->name;
  return sheet;
}

}  // namespace greffier::pipeline
