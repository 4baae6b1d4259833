#include "kinds/outline.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "kinds/derived.hpp"
#include "kinds/enumeration.hpp"
#include "kinds/messages.hpp"
#include "kinds/records.hpp"
#include "templating/excerpt.hpp"
#include "templating/print.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

// Containers whose headings belong to the outline of the document.
constexpr std::array<std::string_view, 2> kTransparent{"annexe", "colonnes"};

bool is_transparent(const Container& container) {
  return std::ranges::count(kTransparent, container.kind) > 0;
}

// The blocks in reading order, those of transparent containers in the place of their container.
template <typename B, typename Visit>
void for_each_outline_block(B& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    auto* container = std::get_if<Container>(&block.node);
    if (container != nullptr && is_transparent(*container)) {
      for_each_outline_block(container->blocks, visit);
    } else {
      visit(block);
    }
  }
}

template <typename B, typename Visit>
void for_each_heading(B& blocks, const Visit& visit) {
  for_each_outline_block(blocks, [&visit](auto& block) {
    if (auto* heading = std::get_if<Heading>(&block.node)) visit(*heading, block.span);
  });
}

std::vector<int> levels_of(const Blocks& body) {
  std::vector<int> levels;
  for_each_heading(body, [&levels](const Heading& heading, const diag::Span&) {
    levels.push_back(heading.level);
  });
  return levels;
}

std::string text_of(const Heading& heading) {
  return templating::excerpt_from(plain_text(heading.inlines), 0);
}

class LevelCheck {
 public:
  explicit LevelCheck(diag::Sink& sink) : sink_(&sink) {}

  void operator()(const Heading& heading, const diag::Span& span) {
    if (text::trimmed(plain_text(heading.inlines)).empty()) sink_->raise(kEmptyHeading, span);
    if (previous_ == 0 && heading.level > 1) {
      sink_->raise(kDeepFirst, span, text_of(heading), heading.level);
    } else if (previous_ > 0 && heading.level > previous_ + 1) {
      sink_->raise(kSkippedLevel, span, text_of(heading), heading.level, previous_);
    }
    previous_ = heading.level;
  }

 private:
  diag::Sink* sink_;
  int previous_ = 0;
};

// Reports a heading that is followed by another of its level or higher, or by nothing.
class EmptinessCheck {
 public:
  explicit EmptinessCheck(diag::Sink& sink) : sink_(&sink) {}

  void operator()(const Block& block) {
    if (std::holds_alternative<PageBreak>(block.node)) return;
    const auto* heading = std::get_if<Heading>(&block.node);
    if (open_ != nullptr && heading != nullptr && heading->level <= level()) report();
    open_ = heading == nullptr ? nullptr : &block;
  }
  void finish() const {
    if (open_ != nullptr) report();
  }

 private:
  [[nodiscard]] int level() const { return std::get<Heading>(open_->node).level; }
  void report() const {
    sink_->raise(kEmptySection, open_->span, text_of(std::get<Heading>(open_->node)));
  }

  diag::Sink* sink_;
  const Block* open_ = nullptr;  // the heading just met
};

// The folded text of a heading, a typed number before it left out: « 1. Rappel » is « rappel ».
std::string folded_title(const Heading& heading) {
  const std::string folded = text::fold_name(plain_text(heading.inlines));
  const std::size_t start = folded.find_first_not_of("0123456789_");
  return start == std::string::npos ? folded : folded.substr(start);
}

bool names(const Section& section, const std::string& title) {
  return title == text::fold_name(section.label.fr) || title == text::fold_name(section.label.en) ||
         std::ranges::count(section.aliases, title) > 0;
}

void check_sections(const Blocks& body, const std::vector<Section>& expected, diag::Sink& sink) {
  std::vector<std::string> titles;
  for_each_heading(body, [&titles](const Heading& heading, const diag::Span&) {
    titles.push_back(folded_title(heading));
  });
  std::vector<std::string> missing;
  for (const Section& section : expected)
    if (section.requirement != Requirement::optional &&
        std::ranges::none_of(titles, [&](const std::string& t) { return names(section, t); }))
      missing.push_back(section.label.fr);
  if (!missing.empty()) sink.raise(kMissingSections, {}, joined(missing));
}

// True when the first heading is above the others; without others, when nothing stands before it.
bool stands_above_all(const Blocks& body, Blocks::const_iterator first) {
  const int level = std::get<Heading>(first->node).level;
  const std::vector<int> levels = levels_of(body);
  if (levels.size() == 1) return first == body.begin();
  return levels.front() == level &&
         std::ranges::count_if(levels, [level](int other) { return other <= level; }) == 1;
}

// True for « Compte rendu », « Compte rendu du… ».
bool begins_with_kind(const Heading& heading, const Wording& kind) {
  const std::string title = text::fold_name(plain_text(heading.inlines)) + "_";
  return std::ranges::any_of(std::array{&kind.fr, &kind.en}, [&title](const std::string* label) {
    return !label->empty() && title.starts_with(text::fold_name(*label) + "_");
  });
}

// How many containers of a collection stand below a heading that names `section`.
class GatheredCount {
 public:
  GatheredCount(const Section& section, const Collection& collection, bool from_the_start)
      : section_(&section), collection_(&collection), is_whole_(from_the_start) {}

  void operator()(const Block& block) {
    if (const auto* heading = std::get_if<Heading>(&block.node)) {
      if (level_ == 0 || heading->level <= level_)
        level_ = names(*section_, folded_title(*heading)) ? heading->level : 0;
    } else if (const auto* container = std::get_if<Container>(&block.node)) {
      if ((is_whole_ || level_ > 0) && own_name(*container) == collection_->container) ++count_;
    }
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  const Section* section_;
  const Collection* collection_;
  bool is_whole_;  // the body is the section
  int level_ = 0;  // of the heading that names the section and holds what is read, 0 outside
  std::size_t count_ = 0;
};

// True when the section holds all records of the collection.
bool holds_all(const Section& section, const Collection& collection, const Blocks& body,
               const Map& data) {
  const Value* value = data.find(collection.name);
  const auto* records = value == nullptr ? nullptr : value->get_if<Values>();
  if (records == nullptr || records->empty()) return false;
  const Value* called = data.find(kGenre.key);
  const std::string genre = called == nullptr ? "" : text::fold_name(templating::to_text(*called));
  GatheredCount gathered(section, collection, names(section, genre));
  for_each_outline_block(body, [&gathered](const Block& block) { gathered(block); });
  return gathered.count() == records->size();
}

}  // namespace

Value set_apart(const Kind& kind, const Blocks& body, const Map& data) {
  Values result;
  for (const Collection& collection : kind.collections)
    if (std::ranges::any_of(kind.outline, [&](const Section& section) {
          return section.gathers == collection.name && holds_all(section, collection, body, data);
        }))
      result.emplace_back(collection.name);
  return Value(std::move(result));
}

std::optional<Inlines> take_title(Blocks& body, const Wording& kind, diag::Sink& sink) {
  const auto first = std::ranges::find_if(
      body, [](const Block& block) { return std::holds_alternative<Heading>(block.node); });
  if (first == body.end()) return std::nullopt;
  const auto& heading = std::get<Heading>(first->node);
  if (text::trimmed(plain_text(heading.inlines)).empty() ||
      !(begins_with_kind(heading, kind) || stands_above_all(body, first)))
    return std::nullopt;
  sink.raise(kTitleFromBody, first->span, text_of(heading));
  Inlines inlines = heading.inlines;
  body.erase(first);
  return inlines;
}

Inlines first_heading(const Blocks& body) {
  Inlines result;
  for_each_heading(body, [&result](const Heading& heading, const diag::Span&) {
    if (result.empty()) result = heading.inlines;
  });
  return result;
}

void raise_levels(Blocks& body, diag::Sink& sink) {
  const std::vector<int> levels = levels_of(body);
  if (levels.empty()) return;
  const int top = std::ranges::min(levels);
  if (top <= 1) return;
  diag::Span first;
  for_each_heading(body, [&](Heading& heading, const diag::Span& span) {
    if (!diag::is_known(first)) first = span;
    heading.level -= top - 1;
  });
  sink.raise(kRaisedLevels, first, top);
}

void check_outline(const Blocks& body, const std::vector<Section>& expected, diag::Sink& sink) {
  LevelCheck levels(sink);
  for_each_heading(
      body, [&levels](const Heading& heading, const diag::Span& span) { levels(heading, span); });
  EmptinessCheck emptiness(sink);
  for_each_outline_block(body, [&](const Block& block) { emptiness(block); });
  emptiness.finish();
  check_sections(body, expected, sink);
}

}  // namespace greffier::kinds
