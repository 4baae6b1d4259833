#include "readers/office_labels.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "readers/office_inlines.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

// « n° 4 » at the end of a label, after a name.
std::string number_in(std::string_view label) {
  constexpr std::string_view kSign = "n°";
  const std::size_t at = label.find(kSign);
  if (at == std::string_view::npos) return {};
  std::string_view rest = label.substr(at + kSign.size());
  if (rest.starts_with(kNoBreakSpace)) rest.remove_prefix(kNoBreakSpace.size());
  return std::string(text::trimmed(rest));
}

// « — Mme DURAND » alone in the last paragraph says who is quoted.
void read_author(model::Container& container) {
  constexpr std::string_view kDash = "— ";
  if (container.blocks.size() < 2) return;
  const auto* last = std::get_if<model::Paragraph>(&container.blocks.back().node);
  if (last == nullptr) return;
  const std::string text = model::plain_text(last->inlines);
  if (!text.starts_with(kDash) || text.find('\n') != std::string::npos) return;
  container.attributes.push_back({"auteur", text.substr(kDash.size()), {}});
  container.blocks.pop_back();
}

// The arrow that Greffier sets before a key message.
void drop_arrow(model::Blocks& blocks) {
  constexpr std::string_view kArrow = "→\u00A0";
  for (model::Block& block : blocks) {
    auto* paragraph = std::get_if<model::Paragraph>(&block.node);
    if (paragraph == nullptr || paragraph->inlines.empty()) continue;
    auto* first = std::get_if<model::Text>(&paragraph->inlines.front().node);
    if (first == nullptr || !first->text.starts_with(kArrow)) continue;
    first->text.erase(0, kArrow.size());
    if (first->text.empty()) paragraph->inlines.erase(paragraph->inlines.begin());
  }
}

model::Inlines* text_of(model::Block& block) {
  auto* paragraph = std::get_if<model::Paragraph>(&block.node);
  return paragraph == nullptr || paragraph->inlines.empty() ? nullptr : &paragraph->inlines;
}

const model::Text* run_of_role(const model::Inline& piece, std::string_view role) {
  return piece.format.role == role ? std::get_if<model::Text>(&piece.node) : nullptr;
}

// « Action n° 1 – » at the beginning of an action.
void read_action_label(model::Container& container, model::Inlines& line) {
  constexpr std::string_view kDash = " – ";
  const model::Text* label = run_of_role(line.front(), "libelle");
  if (label == nullptr) return;
  read_label(container, label->text);
  line.erase(line.begin());
  if (model::plain_text(line).starts_with(kDash)) drop_text(line, kDash.size());
}

// « (Mme BERNARD, 15 février 2026) » at its end.
void read_action_details(model::Container& container, model::Inlines& line) {
  const model::Text* last = line.empty() ? nullptr : run_of_role(line.back(), "secondaire");
  if (last == nullptr || !last->text.starts_with('(') || !last->text.ends_with(')')) return;
  std::string who = last->text.substr(1, last->text.size() - 2);
  const std::size_t comma = who.rfind(", ");
  const std::size_t date = comma == std::string::npos ? 0 : comma + 2;
  const std::string when = text::parse_date(who.substr(date)) ? who.substr(date) : std::string();
  if (!when.empty()) who.resize(date == 0 ? 0 : comma);
  if (!who.empty()) container.attributes.push_back({"qui", who, {}});
  if (!when.empty()) container.attributes.push_back({"echeance", when, {}});
  line.pop_back();
  tidy(line, Beginning::anything);
}

struct VoteFigure {
  std::string_view folded;
  std::string_view key;
};
constexpr std::array kVoteFigures{VoteFigure{"pour", "pour"},
                                  VoteFigure{"contre", "contre"},
                                  VoteFigure{"abstention", "abstention"},
                                  VoteFigure{"abstentions", "abstention"},
                                  VoteFigure{"ne_prend_pas_part_au_vote", "nppv"},
                                  VoteFigure{"ne_prennent_pas_part_au_vote", "nppv"}};

// « 12 pour » as an attribute; nothing when it is no figure of a vote.
std::optional<model::Attribute> vote_figure(std::string_view part) {
  const std::size_t end = part.find_first_not_of("0123456789");
  if (end == 0 || end == std::string_view::npos) return std::nullopt;
  const auto* found =
      std::ranges::find(kVoteFigures, text::fold_name(part.substr(end)), &VoteFigure::folded);
  if (found == kVoteFigures.end()) return std::nullopt;
  return model::Attribute{std::string(found->key), std::string(part.substr(0, end)), {}};
}

// « Adopté à la majorité · 12 pour · 1 contre »: its attributes; empty when it says something else.
std::vector<model::Attribute> vote_figures(std::string_view line) {
  constexpr std::string_view kDot = " · ";
  std::vector<model::Attribute> figures;
  bool is_first = true;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(kDot), line.size());
    const std::string_view part = line.substr(0, end);
    if (auto figure = vote_figure(part))
      figures.push_back(*std::move(figure));
    else if (is_first)
      figures.push_back({"resultat", std::string(part), {}});
    else
      return {};
    is_first = false;
    line.remove_prefix(std::min(end + kDot.size(), line.size()));
  }
  const bool has_figures =
      figures.size() > 1 || (figures.size() == 1 && figures[0].key != "resultat");
  return has_figures ? figures : std::vector<model::Attribute>();
}

// The figures of a vote are the last line of its last paragraph.
void read_vote(model::Container& container) {
  model::Inlines* text = container.blocks.empty() ? nullptr : text_of(container.blocks.back());
  if (text == nullptr) return;
  const auto last = std::find_if(text->rbegin(), text->rend(), [](const model::Inline& piece) {
    return std::holds_alternative<model::LineBreak>(piece.node);
  });
  const model::Inlines line(last.base(), text->end());
  const std::vector<model::Attribute> figures = vote_figures(model::plain_text(line));
  if (figures.empty()) return;
  container.attributes.insert(container.attributes.end(), figures.begin(), figures.end());
  text->erase(last == text->rend() ? text->begin() : last.base() - 1, text->end());
  if (text->empty() && container.blocks.size() > 1) container.blocks.pop_back();
}

}  // namespace

void read_label(model::Container& container, const std::string& label) {
  const std::string number = number_in(label);
  if (container.kind == "encadre")
    container.attributes.push_back({"titre", label, {}});
  else if (!number.empty())
    container.attributes.push_back({"numero", number, {}});
  if (container.kind == "encadre" || text::fold_name(label) == container.kind) return;
  const std::string name(text::trimmed(label.substr(0, label.find("n°"))));
  if (text::fold_name(name) != container.kind)
    container.attributes.push_back({"libelle", name, {}});
}

void read_words(model::Container& container) {
  if (container.kind == "exergue" || container.kind == "citation") read_author(container);
  if (container.kind == "cle") drop_arrow(container.blocks);
  if (container.kind == "vote" || container.kind == "decision") read_vote(container);
  model::Inlines* first = container.blocks.empty() ? nullptr : text_of(container.blocks.front());
  if (container.kind != "action" || first == nullptr) return;
  read_action_label(container, *first);
  read_action_details(container, *first);
}

bool closes_vote(std::string_view paragraph) {
  return !vote_figures(paragraph.substr(paragraph.rfind('\n') + 1)).empty();
}

}  // namespace greffier::readers
