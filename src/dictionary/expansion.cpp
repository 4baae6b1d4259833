#include "dictionary/expansion.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "dictionary/lines.hpp"
#include "dictionary/messages.hpp"
#include "text/letters.hpp"

namespace greffier::dictionary {

namespace {

using lexicon::Traits;

// What a part of speech says; countries and their inhabitants are common nouns of this dictionary
// (po:nom).
constexpr std::array<std::pair<std::string_view, Traits>, 6> kSpeech{
    {{"po:prn", lexicon::kFirstName},
     {"po:npr", lexicon::kOtherName},
     {"po:patr", lexicon::kOtherName},
     {"po:loc.patr", lexicon::kOtherName},
     {"po:ppas", lexicon::kCommon | lexicon::kParticiple},
     {"po:infi", lexicon::kCommon | lexicon::kInfinitive}}};

// What the morphological fields of a word or an affix say; nothing when they say nothing.
Traits traits_of(const std::vector<std::string_view>& fields) {
  Traits traits = 0;
  for (const std::string_view field : fields) {
    if (!field.starts_with("po:")) continue;
    const auto* found =
        std::ranges::find(kSpeech, field, &std::pair<std::string_view, Traits>::first);
    traits |= found == kSpeech.end() ? lexicon::kCommon : found->second;
  }
  return traits;
}

bool is_elision(const Affix& prefix) {
  return prefix.add.find(U'\'') != std::u32string::npos;
}

bool has_inner_capital(std::u32string_view form) {
  return form.size() > 1 && std::ranges::any_of(form.substr(1), text::is_upper);
}

// One word of the .dic file.
struct Word {
  std::u32string stem;
  Flags flags;
  Traits traits = 0;
};

Word word_of(std::string_view line) {
  std::vector<std::string_view> fields = fields_of(line);
  const std::size_t slash = std::min(fields[0].find('/', 1), fields[0].size());
  Word word{code_points(fields[0].substr(0, slash)), {}, 0};
  if (slash < fields[0].size()) word.flags = Flags(fields[0].substr(slash + 1));
  fields.erase(fields.begin());
  word.traits = traits_of(fields);
  if (word.traits == 0) word.traits = lexicon::kCommon;
  return word;
}

// Applies the affixes of one word after the other.
class Writer {
 public:
  Writer(const Affixes& affixes, std::vector<Form>& forms) : affixes_(affixes), forms_(forms) {}

  void write(const Word& word) {
    word_ = &word;
    exact_case_ = word.flags.contains(affixes_.keeps_case) ? lexicon::kExactCase : Traits{0};
    if (!word.flags.contains(affixes_.needs_affix)) add(word.stem, word.traits);
    for (const std::string_view flag : word.flags.each()) {
      write_suffixes(flag, U"", {});
      write_prefixes(flag, nullptr);
    }
  }

 private:
  // A form with capitals inside (« ADNc ») is also written all in capitals.
  void add(std::u32string_view form, Traits traits) {
    forms_.push_back({utf8(form), static_cast<Traits>(traits | exact_case_)});
    if (exact_case_ != 0 || !has_inner_capital(form)) return;
    const std::string capitals = text::upper(forms_.back().text);
    if (capitals != forms_.back().text)
      forms_.push_back({capitals, static_cast<Traits>(traits | lexicon::kExactCase)});
  }

  // The forms that the suffixes of `flag` make after `prefix`, which allows those that cross only.
  void write_suffixes(std::string_view flag, std::u32string_view prefix,
                      std::optional<Traits> crossing) {
    const auto found = affixes_.suffixes.find(flag);
    if (found == affixes_.suffixes.end() || (crossing && !found->second.crosses)) return;
    for (const Affix& suffix : found->second.affixes) {
      const std::u32string_view stem = word_->stem;
      if (!stem.ends_with(suffix.strip) || !suffix.condition.holds_at_end(stem)) continue;
      const std::u32string form = std::u32string(prefix)
                                      .append(stem.substr(0, stem.size() - suffix.strip.size()))
                                      .append(suffix.add);
      if (!suffix.flags.contains(affixes_.needs_affix)) add(form, traits_with(suffix));
      if (!crossing && found->second.crosses) write_crossed(suffix, form);
    }
  }

  // The prefixes upon a suffixed form: those of the word and those that the suffix brings.
  void write_crossed(const Affix& suffix, const std::u32string& form) {
    const Suffixed suffixed{form, traits_with(suffix)};
    for (const Flags* flags : {&word_->flags, &suffix.flags})
      for (const std::string_view flag : flags->each()) write_prefixes(flag, &suffixed);
  }

  struct Suffixed {
    std::u32string form;
    Traits traits;
  };

  // The forms that the prefixes of `flag` make before the stem, or before a suffixed form.
  void write_prefixes(std::string_view flag, const Suffixed* suffixed) {
    const auto found = affixes_.prefixes.find(flag);
    if (found == affixes_.prefixes.end() || (suffixed != nullptr && !found->second.crosses)) return;
    const std::u32string& base = suffixed != nullptr ? suffixed->form : word_->stem;
    for (const Affix& prefix : found->second.affixes) {
      if (is_elision(prefix) || !prefix.strip.empty()) continue;
      if (!prefix.condition.holds_at_start(base)) continue;
      if (!prefix.flags.contains(affixes_.needs_affix) || suffixed != nullptr)
        add(prefix.add + base, suffixed != nullptr ? suffixed->traits : word_->traits);
      if (suffixed != nullptr) continue;
      for (const std::string_view brought : prefix.flags.each())
        write_suffixes(brought, prefix.add, word_->traits);
    }
  }

  [[nodiscard]] Traits traits_with(const Affix& affix) const {
    return word_->traits | traits_of(fields_of(affix.morphology));
  }

  const Affixes& affixes_;
  std::vector<Form>& forms_;
  const Word* word_ = nullptr;
  Traits exact_case_ = 0;
};

bool is_known(const Flags& flags, const Affixes& affixes) {
  const std::array<std::string_view, 3> plain{affixes.needs_affix, affixes.keeps_case, "--"};
  return std::ranges::all_of(flags.each(), [&](std::string_view flag) {
    return std::ranges::count(plain, flag) > 0 || affixes.prefixes.contains(flag) ||
           affixes.suffixes.contains(flag);
  });
}

// Two entries of one text: what either can be, and bound to its capitals when both are.
Form merged(const Form& a, const Form& b) {
  const Traits both = a.traits & b.traits & lexicon::kExactCase;
  const auto either = static_cast<Traits>((a.traits | b.traits) & ~lexicon::kExactCase);
  return {a.text, static_cast<Traits>(either | both)};
}

void sort_and_merge(std::vector<Form>& forms) {
  std::ranges::stable_sort(forms, {}, &Form::text);
  std::vector<Form> unique;
  for (Form& form : forms) {
    if (!unique.empty() && unique.back().text == form.text)
      unique.back() = merged(unique.back(), form);
    else
      unique.push_back(std::move(form));
  }
  forms = std::move(unique);
}

// An affix that the Writer does not follow.
const Affix* unfollowed(const Affixes& affixes) {
  for (const auto* classes : {&affixes.prefixes, &affixes.suffixes})
    for (const auto& [flag, of_flag] : *classes)
      for (const Affix& affix : of_flag.affixes) {
        const bool is_twofold =
            classes == &affixes.suffixes &&
            std::ranges::any_of(affix.flags.each(), [&affixes](std::string_view each) {
              return affixes.suffixes.contains(each);
            });
        if (is_twofold || !is_known(affix.flags, affixes)) return &affix;
      }
  return nullptr;
}

}  // namespace

diag::Result<std::vector<Form>> expanded(std::string_view dic, const Affixes& affixes) {
  if (const Affix* affix = unfollowed(affixes))
    return diag::make(kUnknownFlag, {}, utf8(affix->add));
  std::vector<Form> forms;
  Writer writer(affixes, forms);
  const std::vector<std::string_view> lines = lines_of(dic);
  for (std::size_t i = 1; i < lines.size(); ++i) {  // the first one is the number of words
    const Word word = word_of(lines[i]);
    if (!is_known(word.flags, affixes)) return diag::make(kUnknownFlag, {}, lines[i]);
    writer.write(word);
  }
  sort_and_merge(forms);
  return forms;
}

}  // namespace greffier::dictionary
