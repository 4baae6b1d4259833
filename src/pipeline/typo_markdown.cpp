#include "pipeline/typo_markdown.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "ingest/messages.hpp"
#include "ingest/notes.hpp"
#include "pipeline/corrections.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/settings.hpp"
#include "pipeline/typo_findings.hpp"
#include "pipeline/typo_passages.hpp"

namespace greffier::pipeline {

namespace {

constexpr int kMostReadings = 16;

using Kept = TypoPassage::Kept;

// What keeps notes from being read at all.
constexpr std::array kUnread{ingest::kInvalidUtf8.code, ingest::kTooManyMarks.code,
                             ingest::kTableTooLarge.code};

// The kind only says which texts of the header are people and files: an unknown one is nobody's
// business here.
kinds::Kind kind_of(const model::Map& header, diag::SourceMap& sources) {
  const Setting named = setting(header, "modele");
  const io::MemoryFileSystem no_files;
  diag::Sink unheard;
  Catalogue catalogue(no_files, sources, unheard);
  auto kind = catalogue.kind(named.value.empty() ? kDefaultKind : named.value, named.span);
  if (!kind) kind = catalogue.kind(kDefaultKind, {});
  return kind ? *std::move(kind) : kinds::Kind{};
}

class Notes {
 public:
  Notes(const TypoInput& input, const TypoDesk& desk)
      : input_(input), desk_(desk), lines_(input.bytes, input.source) {}

  std::optional<TypoResult> run() {
    if (input_.bytes.starts_with("PK\3\4")) desk_.sink.raise(kNotesArePackage, {}, input_.path);
    diag::Sink told;
    notes_ = ingest::read_notes(input_.bytes, input_.source, told);
    for (const diag::Diagnostic& problem : told.diagnostics())
      if (std::ranges::find(kUnread, problem.message->code) != kUnread.end())
        desk_.sink.add(problem);
    if (desk_.sink.has_errors()) return {};
    kind_ = kind_of(notes_.header, desk_.sources);
    const typography::Profile profile = profile_of_notes();
    passages_ = passages_of(notes_, kind_, profile, lines_);
    TypoResult result;
    if (input_.fix) result.bytes = fixed();
    collect(profile, result.findings);
    return result;
  }

 private:
  typography::Profile profile_of_notes() {
    const Setting own = setting(notes_.header, "typographie");
    return desk_.profiles.profile(input_.path, {own.value, own.span, std::string(input_.path)});
  }

  static bool is_made(const TypoPassage& passage, std::size_t edit) {
    const bool is_kept = passage.kept == Kept::everything ||
                         (passage.kept == Kept::borders && passage.is_at_border[edit]);
    return !is_kept && passage.findings[edit].safe && !passage.places[edit].empty();
  }

  // The changes of every passage that is not kept, in the order of the file. A note that is called
  // twice is read twice, and changed once.
  std::vector<Replacement> changes() const {
    std::vector<Replacement> all;
    for (const TypoPassage& passage : passages_)
      for (std::size_t i = 0; i < passage.edits.size(); ++i)
        if (is_made(passage, i)) std::ranges::copy(passage.places[i], std::back_inserter(all));
    const auto place = [](const Replacement& change) {
      return std::pair(change.begin, change.end);
    };
    std::ranges::stable_sort(all, {}, place);
    std::vector<Replacement> result;
    for (const Replacement& change : all)
      if (result.empty() || (result.back().end <= change.begin &&
                             (change.begin < change.end || place(result.back()) != place(change))))
        result.push_back(change);
    return result;
  }

  // The text of a passage as it should read in the new file.
  static std::string expected(const TypoPassage& passage) {
    std::vector<typography::Edit> made;
    for (std::size_t i = 0; i < passage.edits.size(); ++i)
      if (is_made(passage, i)) made.push_back(passage.edits[i]);
    return typography::apply(passage.text, made);
  }

  std::string fixed() {
    std::string bytes = patched(input_.bytes, changes());
    for (int reading = 0; !reads_as_expected(bytes); ++reading) {
      if (reading == kMostReadings) keep_all();
      bytes = patched(input_.bytes, changes());
      if (reading == kMostReadings) break;
    }
    return bytes;
  }

  // False when passages read otherwise than they should: less of them is then changed. When one is
  // missing or there is one too many, what comes after the first difference says nothing.
  bool reads_as_expected(const std::string& bytes) {
    diag::Sink unheard;
    model::Document again = ingest::read_notes(bytes, input_.source, unheard);
    const std::vector<std::string> texts = texts_of(again, kind_);
    const std::size_t count = std::min(texts.size(), passages_.size());
    bool is_sound = true;
    for (std::size_t i = 0; i < count; ++i) {
      if (texts[i] == expected(passages_[i])) continue;
      is_sound = false;
      if (!keep_more_of(passages_[i])) return !keep_all();
      if (texts.size() != passages_.size()) return false;
    }
    return is_sound && (texts.size() == passages_.size() || !keep_all());
  }

  // Less of a passage is changed: not what touches another formatting, then nothing. False when
  // nothing was.
  static bool keep_more_of(TypoPassage& passage) {
    if (expected(passage) == passage.text) return false;
    passage.kept = passage.kept == Kept::nothing ? Kept::borders : Kept::everything;
    return true;
  }

  // True when something was not kept yet.
  bool keep_all() {
    bool is_news = false;
    for (TypoPassage& passage : passages_)
      is_news |= std::exchange(passage.kept, Kept::everything) != Kept::everything;
    return is_news;
  }

  void collect(const typography::Profile& profile, std::vector<TypoFinding>& findings) {
    std::set<std::tuple<diag::Position, diag::Position, std::string, std::string>> told;
    for (TypoPassage& passage : passages_)
      for (std::size_t i = 0; i < passage.findings.size(); ++i) {
        TypoFinding& finding = passage.findings[i];
        const diag::Span& span = finding.diagnostic.span;
        if (!told.emplace(span.begin, span.end, finding.rule, finding.after).second) continue;
        if (input_.fix && finding.safe)
          is_made(passage, i) ? set_fixed(finding) : set_by_hand(finding);
        findings.push_back(std::move(finding));
      }
    for (const typography::Finding& found : check_consistency(notes_, kind_, profile))
      findings.push_back(typo_finding(found));
    sort_by_place(findings);
  }

  const TypoInput& input_;
  const TypoDesk& desk_;
  SourceLines lines_;
  model::Document notes_;
  kinds::Kind kind_;
  std::vector<TypoPassage> passages_;
};

}  // namespace

std::optional<TypoResult> read_markdown_typo(const TypoInput& input, const TypoDesk& desk) {
  return Notes(input, desk).run();
}

}  // namespace greffier::pipeline
