#include "pipeline/typo_profile.hpp"

#include <utility>

#include "pipeline/rule_names.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::string_view kWordList = "greffier.dic";

}  // namespace

typography::WordList words_beside(std::string_view file, const io::FileSystem& files,
                                  diag::Sink& sink) {
  const std::string path = io::resolve(file, kWordList);
  if (!files.is_file(path)) return {};
  const auto bytes = files.read(path);
  if (bytes) return typography::WordList::read(*bytes);
  sink.add(bytes.error());
  return {};
}

typography::Profile TypoProfiles::with_rules(typography::Profile profile) const {
  for (const std::string& id : rules_.with)
    if (const auto* rule = typography::find_rule(rule_named(id)))
      profile.rules = profile.rules.with(*rule);
  for (const std::string& id : rules_.without)
    if (const auto* rule = typography::find_rule(rule_named(id)))
      profile.rules = profile.rules.without(*rule);
  return profile;
}

typography::Profile TypoProfiles::named() {
  return with_rules(rules_.profile.empty() ? typography::default_profile()
                                           : catalogue_.profile(rules_.profile, {}));
}

typography::Profile TypoProfiles::profile(std::string_view path, const office::ProfileName& own) {
  const bool is_own = rules_.profile.empty() && !own.name.empty();
  const std::string name = names_file(own.name) ? io::resolve(own.beside, own.name) : own.name;
  typography::Profile profile = is_own ? with_rules(catalogue_.profile(name, own.place)) : named();
  const std::string list = io::resolve(path, kWordList);
  auto known = words_.find(list);
  if (known == words_.end()) known = words_.emplace(list, words_beside(path, files_, sink_)).first;
  if (!known->second.empty()) profile.words = &known->second;
  return profile;
}

}  // namespace greffier::pipeline
