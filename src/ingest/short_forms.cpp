#include "ingest/short_forms.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "ingest/ascii.hpp"
#include "ingest/inline_cut.hpp"
#include "ingest/people.hpp"
#include "ingest/source_text.hpp"
#include "ingest/votes.hpp"
#include "text/fold.hpp"

namespace greffier::ingest {

namespace {

using model::Attribute;
using model::Block;
using model::Blocks;
using model::Container;
using model::Inlines;
using model::Paragraph;

constexpr std::array<std::string_view, 3> kKinds{"decision", "action", "vote"};
constexpr std::size_t kLongestLead = 240;  // bytes
// Parts of words that tell when, folded, and words that start telling it.
constexpr std::array<std::string_view, 19> kWhen{
    "immediat", "semaine",   "mois",    "trimestre", "rentree", "urgen", "plus_vite",
    "possible", "prochain",  "janvier", "fevrier",   "avril",   "juin",  "juillet",
    "aout",     "septembre", "octobre", "novembre",  "decembre"};
constexpr std::array<std::string_view, 6> kBefore{"avant_", "d_ici", "fin_",
                                                  "debut_", "pour_", "des_"};

// Takes the number off the end of « Décision n° 3 », « Action 2026-07 ».
std::string take_number(std::string_view& name) {
  const std::string_view whole = trimmed_wide(name);
  const std::size_t end = whole.find_last_not_of("0123456789-/.") + 1;
  const std::string_view number = whole.substr(end);
  if (number.empty() || !is_ascii_digit(number.front())) return {};
  std::string_view before = trimmed_wide(whole.substr(0, end));
  for (const std::string_view sign : {"n°", "N°", "nº", "numéro"})
    if (before.ends_with(sign)) {
      before.remove_suffix(sign.size());
      break;
    }
  name = before;
  return std::string(number);
}

// « Action (qui, échéance) : » at the start of a text.
struct Lead {
  std::string kind;
  std::string who_and_when;
  std::string number;      // of « Décision n° 3 : »
  std::size_t length = 0;  // bytes, colon included
};

std::optional<Lead> read_lead(std::string_view text) {
  const std::string_view start = text.substr(0, kLongestLead);
  std::size_t colon = start.find(':');
  const std::size_t parenthesis = start.find('(');
  Lead lead;
  std::string_view name = start.substr(0, colon);
  if (parenthesis < colon) {
    const std::size_t close = start.find(')', parenthesis);
    colon = close == std::string_view::npos ? close : start.find(':', close);
    if (colon == std::string_view::npos) return {};
    if (!trimmed_wide(start.substr(close + 1, colon - close - 1)).empty()) return {};
    name = start.substr(0, parenthesis);
    lead.who_and_when = trimmed_wide(start.substr(parenthesis + 1, close - parenthesis - 1));
  }
  if (colon == std::string_view::npos || name.size() > 40) return {};
  if (colon + 1 < text.size() && text[colon + 1] == ':') return {};
  lead.number = take_number(name);
  lead.kind = text::fold_name(name);
  lead.length = colon + 1;
  if (std::ranges::find(kKinds, lead.kind) == kKinds.end()) return {};
  if (lead.kind != "action" && !lead.who_and_when.empty()) return {};
  if (lead.kind == "vote" && !lead.number.empty()) return {};  // a vote prints no number
  return lead;
}

bool tells_when(std::string_view text) {
  if (text.find_first_of("0123456789") != std::string_view::npos) return true;
  if (looks_like_person(text)) return false;
  const std::string folded = text::fold_name(text);
  return std::ranges::any_of(kWhen, [&](auto stem) { return folded.find(stem) != folded.npos; }) ||
         std::ranges::any_of(kBefore, [&](auto start) { return folded.starts_with(start); });
}

// The last part after a comma or semicolon is the deadline, when it tells one.
std::vector<Attribute> who_and_when(std::string_view text) {
  std::vector<Attribute> attributes;
  const std::size_t cut = text.find_last_of(",;");
  std::string_view who = trimmed_wide(text.substr(0, cut));
  std::string_view when =
      cut == std::string_view::npos ? std::string_view{} : trimmed_wide(text.substr(cut + 1));
  if (when.empty() && tells_when(who)) std::swap(who, when);
  if (!when.empty() && !tells_when(when)) {
    who = trimmed_wide(text);
    when = {};
  }
  if (!who.empty()) attributes.push_back({"qui", std::string(who), {}});
  if (!when.empty()) attributes.push_back({"echeance", std::string(when), {}});
  return attributes;
}

Inlines slice(const Inlines& inlines, std::size_t begin, std::size_t end) {
  return {inlines.begin() + static_cast<std::ptrdiff_t>(begin),
          inlines.begin() + static_cast<std::ptrdiff_t>(end)};
}

void add_paragraph(Blocks& blocks, Inlines inlines) {
  trim_line(inlines);
  if (inlines.empty()) return;
  const diag::Span span = inlines.front().span;
  blocks.push_back({Paragraph{std::move(inlines), {}}, span});
}

// A vote: its figures are on its first line; the rest is its body.
void read_vote_body(Container& container, Inlines inlines) {
  const std::size_t next = next_source_line(inlines, 0);
  const Inlines first = slice(inlines, 0, next);
  VoteReading reading = read_vote(model::plain_text(first));
  container.attributes = std::move(reading.attributes);
  if (reading.complete) inlines = slice(inlines, next, inlines.size());
  add_paragraph(container.blocks, std::move(inlines));
}

// Tells where the attributes stand in the run that they were read from, if it is one run.
void place_attributes(std::vector<Attribute>& attributes, const model::Inline& run) {
  const auto* text = std::get_if<model::Text>(&run.node);
  if (text == nullptr || !diag::is_known(run.span)) return;
  for (Attribute& attribute : attributes) {
    const std::size_t at = text->text.find(attribute.value, text->text.find('('));
    if (at == std::string::npos) continue;
    const auto column = [&](std::size_t offset) {
      return run.span.begin.column + count_code_points(text->text.substr(0, offset));
    };
    const std::uint32_t line = run.span.begin.line;
    attribute.span = {
        run.span.source, {line, column(at)}, {line, column(at + attribute.value.size())}};
  }
}

Block make_container(const Lead& lead, Inlines inlines, const diag::Span& span) {
  Container container;
  container.kind = lead.kind;
  const Inlines whole = lead.kind == "action" ? slice(inlines, 0, 1) : Inlines();
  drop_text(inlines, lead.length);
  if (lead.kind == "vote") {
    read_vote_body(container, std::move(inlines));
  } else {
    container.attributes = who_and_when(lead.who_and_when);
    if (!whole.empty()) place_attributes(container.attributes, whole.front());
    if (!lead.number.empty()) container.attributes.push_back({"numero", lead.number, {}});
    add_paragraph(container.blocks, std::move(inlines));
  }
  return {std::move(container), span};
}

// Where the lines of a paragraph that start with a lead begin, with their leads.
struct Start {
  std::size_t index = 0;
  Lead lead;
};
std::vector<Start> starts_of(const Inlines& inlines) {
  std::vector<Start> starts;
  for (std::size_t i = 0; i < inlines.size(); i = next_source_line(inlines, i)) {
    const Inlines line = slice(inlines, i, next_source_line(inlines, i));
    auto lead = read_lead(model::plain_text(line));
    if (lead && !is_written_apart(line, lead->length - 1)) starts.push_back({i, std::move(*lead)});
  }
  return starts;
}

// Cuts a paragraph at its leads.
void read_paragraph(Block& block, Blocks& out) {
  const Inlines& inlines = std::get<Paragraph>(block.node).inlines;
  const std::vector<Start> starts = starts_of(inlines);
  if (starts.empty()) return out.push_back(std::move(block));
  add_paragraph(out, slice(inlines, 0, starts.front().index));
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1].index : inlines.size();
    Inlines part = slice(inlines, starts[i].index, end);
    diag::Span span = part.front().span;
    span.end = std::max(span.end, part.back().span.end);
    out.push_back(make_container(starts[i].lead, std::move(part), span));
  }
}

Container* bodiless(Blocks& blocks) {
  auto* const container = blocks.empty() ? nullptr : std::get_if<Container>(&blocks.back().node);
  if (container == nullptr || !container->blocks.empty()) return nullptr;
  const bool is_result = container->kind == "vote" && !container->attributes.empty();
  return is_result ? nullptr : container;
}

bool is_short_form(const Block& block) {
  const auto* const container = std::get_if<Container>(&block.node);
  return container != nullptr && std::ranges::find(kKinds, container->kind) != kKinds.end();
}

bool holds_only_short_forms(const model::List& list) {
  return !list.ordered && std::ranges::all_of(list.items, [](const model::ListItem& item) {
    return !item.blocks.empty() && std::ranges::all_of(item.blocks, is_short_form);
  });
}

}  // namespace

std::size_t short_form_lead(std::string_view text) {
  const auto lead = read_lead(text);
  return lead ? lead->length : 0;
}

Blocks read_short_forms(Blocks blocks) {
  Blocks out;
  out.reserve(blocks.size());
  bool empty_lead = false;  // the last block is a short form whose body is still to come
  for (Block& block : blocks) {
    auto* const paragraph = std::get_if<Paragraph>(&block.node);
    auto* const list = std::get_if<model::List>(&block.node);
    const bool is_lead = paragraph != nullptr && !starts_of(paragraph->inlines).empty();
    if (empty_lead && !is_lead && (paragraph != nullptr || list != nullptr)) {
      bodiless(out)->blocks.push_back(std::move(block));
      empty_lead = false;
    } else if (paragraph != nullptr) {
      read_paragraph(block, out);
      empty_lead = is_lead && bodiless(out) != nullptr;
    } else if (list != nullptr && holds_only_short_forms(*list)) {
      for (model::ListItem& item : list->items)
        std::ranges::move(item.blocks, std::back_inserter(out));
      empty_lead = false;
    } else {
      out.push_back(std::move(block));
      empty_lead = false;
    }
  }
  return out;
}

}  // namespace greffier::ingest
