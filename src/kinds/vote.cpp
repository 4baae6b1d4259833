#include "kinds/vote.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "kinds/messages.hpp"
#include "kinds/record_text.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

std::optional<std::int64_t> figure(const model::Map& record, std::string_view key) {
  const model::Value* value = record.find(key);
  const auto* number = value == nullptr ? nullptr : value->get_if<std::int64_t>();
  return number == nullptr ? std::nullopt : std::optional(*number);
}

// A figure that is given and is no number of votes: text (told when it was typed), or below zero.
bool is_no_count(const model::Map& record, std::string_view key) {
  const std::optional<std::int64_t> count = figure(record, key);
  return count ? *count < 0 : !text_of(record, key).empty();
}

struct Figures {
  std::optional<std::int64_t> pour, contre, abstention;

  [[nodiscard]] bool are_given() const { return pour || contre; }
  [[nodiscard]] std::int64_t in_favour() const { return pour.value_or(0); }
  [[nodiscard]] std::int64_t against() const { return contre.value_or(0); }
  [[nodiscard]] bool are_tied() const { return in_favour() == against(); }
};

// The result of figures that are not tied.
const std::string& result_of(const Figures& figures, const VoteOutcomes& outcomes) {
  if (figures.in_favour() < figures.against()) return outcomes.rejected;
  const bool is_unanimous = figures.against() == 0 && figures.abstention.value_or(0) == 0;
  return is_unanimous ? outcomes.unanimous : outcomes.majority;
}

// What a word of a stated result claims about the figures. A tie agrees with either outcome.
struct Claim {
  std::string_view word;  // folded
  bool (*agrees)(const Figures&);
};

bool agrees_with_adoption(const Figures& figures) {
  return figures.in_favour() >= figures.against();
}
bool agrees_with_rejection(const Figures& figures) {
  return figures.in_favour() <= figures.against();
}
bool agrees_with_unanimity(const Figures& figures) {
  return figures.in_favour() == 0 || figures.against() == 0;
}

constexpr std::array kClaims{
    Claim{"unanim", agrees_with_unanimity},      Claim{"adopt", agrees_with_adoption},
    Claim{"approuv", agrees_with_adoption},      Claim{"avis_favorable", agrees_with_adoption},
    Claim{"rejet", agrees_with_rejection},       Claim{"refus", agrees_with_rejection},
    Claim{"defavorable", agrees_with_rejection},
};

bool contradicts(std::string_view stated, const Figures& figures) {
  const std::string folded = text::fold_name(stated);
  return std::ranges::any_of(kClaims, [&](const Claim& claim) {
    return folded.find(claim.word) != std::string::npos && !claim.agrees(figures);
  });
}

// True when no result follows from the figures; those below zero are told.
bool has_no_counts(const model::Map& record, const diag::Span& place, diag::Sink& sink) {
  bool found = false;
  for (const std::string_view key : {"pour", "contre", "abstention", "blancs", "nppv"}) {
    if (!is_no_count(record, key)) continue;
    found = true;
    if (const auto count = figure(record, key))
      sink.raise(kNegativeVote, place, text_of(record, "numero"), key, *count);
  }
  return found;
}

void judge(model::Map& record, const Figures& figures, const diag::Span& place, diag::Sink& sink,
           const VoteOutcomes& outcomes) {
  const std::string stated = text_of(record, "resultat");
  const std::string number = text_of(record, "numero");
  if (!figures.are_given()) {
    if (!stated.empty()) return;
    // What is only taken note of has no vote.
    if (text::fold_name(text_of(record, "verbe")).starts_with("prend_acte"))
      record.set("resultat", std::string("prend acte"));
    else
      sink.raise(kVoteEmpty, place, number);
  } else if (!stated.empty()) {
    if (contradicts(stated, figures))
      sink.raise(kVoteContradicted, place, number, stated, figures.in_favour(), figures.against());
  } else if (figures.are_tied()) {
    sink.raise(kVoteTied, place, number, figures.in_favour());
  } else {
    record.set("resultat", result_of(figures, outcomes));
  }
}

struct Part {
  std::string_view key;
  std::string_view one;
  std::string_view many;
};
constexpr std::array kParts{
    Part{"pour", "pour", "pour"}, Part{"contre", "contre", "contre"},
    Part{"abstention", "abstention", "abstentions"},
    Part{"blancs", "bulletin blanc ou nul", "bulletins blancs ou nuls"},
    Part{"nppv", "ne prend pas part au vote", "ne prennent pas part au vote"}};

std::string phrase(const model::Map& record) {
  std::string result = text_of(record, "resultat");
  for (const Part& part : kParts) {
    const std::optional<std::int64_t> count = figure(record, part.key);
    const std::string written = text_of(record, part.key);
    if (written.empty()) continue;
    if (!result.empty()) result += " · ";
    result += fmt::format("{}\u00A0{}", written, !count || *count > 1 ? part.many : part.one);
  }
  return result;
}

}  // namespace

void check_vote(model::Map& record, const diag::Span& place, diag::Sink& sink,
                const VoteOutcomes& outcomes) {
  const Figures figures{figure(record, "pour"), figure(record, "contre"),
                        figure(record, "abstention")};
  if (!has_no_counts(record, place, sink)) judge(record, figures, place, sink, outcomes);
  record.set("phrase", phrase(record));
}

}  // namespace greffier::kinds
