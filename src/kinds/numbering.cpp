#include "kinds/numbering.hpp"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "ingest/scalars.hpp"
#include "kinds/messages.hpp"
#include "templating/print.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

constexpr std::string_view kRank = "n";
constexpr std::string_view kYear = "annee";
constexpr std::size_t kMostFigures = 9;

const model::Value* member(const model::Map& data, std::string_view key) {
  const model::Value* value = key.empty() ? nullptr : data.find(key);
  return value == nullptr || value->is_empty() ? nullptr : value;
}

// What a name of a pattern, the rank aside, stands for.
std::string said(std::string_view name, const model::Map& data) {
  const std::string key = text::fold_name(name);
  if (const model::Value* value = member(data, key)) return templating::to_text(*value);
  const model::Value* value = key == kYear ? member(data, "date") : nullptr;
  const auto* date = value == nullptr ? nullptr : value->get_if<model::Date>();
  return date == nullptr ? std::string() : fmt::format("{}", static_cast<int>(date->year()));
}

// A pattern cut at its rank.
struct Cut {
  std::string before, after;
  std::optional<std::size_t> figures;  // nothing without a rank
};

Cut cut(std::string_view pattern, const model::Map& data) {
  Cut result;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    const std::size_t close = std::min(pattern.find('}', open), pattern.size());
    std::string& side = result.figures ? result.after : result.before;
    side += pattern.substr(0, open);
    if (open == pattern.size()) break;
    const std::string_view inside = pattern.substr(open + 1, close - open - 1);
    const std::size_t colon = std::min(inside.find(':'), inside.size());
    if (!result.figures && inside.substr(0, colon) == kRank) {
      const auto width = ingest::whole_number(inside.substr(std::min(colon + 1, inside.size())));
      result.figures =
          std::clamp<std::size_t>(static_cast<std::size_t>(width.value_or(1)), 1, kMostFigures);
    } else {
      side += said(inside, data);
    }
    pattern.remove_prefix(std::min(close + 1, pattern.size()));
  }
  return result;
}

}  // namespace

Numbering::Numbering(const Collection& collection, const model::Map& data, diag::Sink& sink)
    : collection_(&collection) {
  Cut parts = cut(collection.numbering, data);
  if (const model::Value* own = member(data, collection.numbering_field)) {
    Cut wanted = cut(templating::to_text(*own), data);
    if (wanted.figures)
      parts = std::move(wanted);
    else
      sink.raise(kNoRank, own->span, templating::to_text(*own));
  }
  before_ = std::move(parts.before);
  after_ = std::move(parts.after);
  has_rank_ = parts.figures.has_value();
  figures_ = parts.figures.value_or(1);
  const model::Value* first = member(data, collection.first_field);
  const auto* rank = first == nullptr ? nullptr : first->get_if<std::int64_t>();
  if (rank != nullptr) rank_ = *rank - 1;
}

std::string Numbering::next(const std::string& given, const diag::Span& place, diag::Sink& sink) {
  std::string number = given.empty() ? automatic() : given;
  std::string_view rank = given;
  if (rank.size() > before_.size() + after_.size() && rank.starts_with(before_) &&
      rank.ends_with(after_))
    rank = rank.substr(before_.size(), rank.size() - before_.size() - after_.size());
  if (const auto known = ingest::whole_number(rank)) rank_ = *known;
  if (!used_.insert(number).second) sink.raise(kSameNumber, place, collection_->label.fr, number);
  return number;
}

std::string Numbering::automatic() {
  ++rank_;
  return has_rank_ ? fmt::format("{}{:0{}}{}", before_, rank_, figures_, after_) : before_;
}

}  // namespace greffier::kinds
