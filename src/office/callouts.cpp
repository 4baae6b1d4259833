#include "office/callouts.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

#include "model/containers.hpp"
#include "office/matrices.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::office {

namespace {

using namespace model;

constexpr std::string_view kNoBreakSpace = "\u00A0";

Inline run(std::string content, std::string role = {}) {
  Format format;
  format.role = std::move(role);
  return model::text(std::move(content), std::move(format));
}

Inline bold(std::string content) {
  Format format;
  format.strong = true;
  return model::text(std::move(content), std::move(format));
}

// « Décision n° 1 » from the container's number, « Décision » without one.
std::string label(std::string_view name, const Container& container) {
  const std::string* own = container.attribute("libelle");
  std::string result(own == nullptr || own->empty() ? name : *own);
  if (const std::string* number = container.attribute("numero"); number && !number->empty())
    result += " n°" + std::string(kNoBreakSpace) + *number;
  return result;
}

Blocks prepend(Block first, Blocks rest) {
  rest.insert(rest.begin(), std::move(first));
  return rest;
}

// The free text after the name of a container that takes no title, as a bold first line.
Blocks with_title_line(const Container& container, std::string_view role, Blocks inner) {
  const std::string* title = container.attribute("titre");
  if (title == nullptr || title->empty()) return inner;
  return prepend(paragraph(Inlines{bold(*title)}, std::string(role)), std::move(inner));
}

// « Mme BERNARD, 15 février 2026, en cours », whichever is known.
std::string who_and_when(const Container& container) {
  std::string result;
  for (const std::string_view key : {"qui", "echeance", "etat"}) {
    const std::string* value = container.attribute(key);
    if (value == nullptr || value->empty()) continue;
    if (!result.empty()) result += ", ";
    result += *value;
  }
  return result;
}

Blocks action(const Container& container, Blocks inner) {
  inner = with_title_line(container, "action", std::move(inner));
  assign_role(inner, "action", "action");
  if (inner.empty() || !std::holds_alternative<Paragraph>(inner[0].node))
    inner = prepend(paragraph(Inlines{}, "action"), std::move(inner));
  Inlines& line = std::get<Paragraph>(inner[0].node).inlines;
  line.insert(line.begin(), {run(label("Action", container), "libelle"), run(" – ")});
  if (const std::string details = who_and_when(container); !details.empty())
    line.push_back(run(" (" + details + ")", "secondaire"));
  return inner;
}

struct VoteFigure {
  std::string_view key;
  std::string_view one;
  std::string_view many;
};
constexpr std::array kVoteFigures{
    VoteFigure{"pour", "pour", "pour"}, VoteFigure{"contre", "contre", "contre"},
    VoteFigure{"abstention", "abstention", "abstentions"},
    VoteFigure{"blancs", "bulletin blanc ou nul", "bulletins blancs ou nuls"},
    VoteFigure{"nppv", "ne prend pas part au vote", "ne prennent pas part au vote"}};

// « Adopté à la majorité · 12 pour · 1 contre · 2 abstentions · à main levée », figures in bold.
Inlines vote_line(const Container& container) {
  Inlines line;
  if (const std::string* result = container.attribute("resultat"); result && !result->empty())
    line.push_back(run(text::with_capital(*result), "libelle"));
  for (const VoteFigure& figure : kVoteFigures) {
    const std::string* count = container.attribute(figure.key);
    if (count == nullptr || count->empty()) continue;
    if (!line.empty()) line.push_back(run(" · "));
    const bool plural = *count != "0" && *count != "1";
    line.push_back(bold(*count));
    line.push_back(run(std::string(kNoBreakSpace).append(plural ? figure.many : figure.one)));
  }
  if (const std::string* mode = container.attribute("mode"); mode && !mode->empty())
    line.push_back(run(line.empty() ? text::with_capital(*mode) : " · " + *mode));
  return line;
}

// Ends the last paragraph, from which no page end parts it; a paragraph of its own behind a list.
void add_line(Blocks& inner, Inlines line, std::string role) {
  auto* last = inner.empty() ? nullptr : std::get_if<Paragraph>(&inner.back().node);
  if (last == nullptr) return inner.push_back(paragraph(std::move(line), std::move(role)));
  last->inlines.push_back({LineBreak{}, {}, {}});
  std::ranges::move(line, std::back_inserter(last->inlines));
}

// The figures of a vote come under what was voted on.
Blocks decision(const Container& container, Blocks inner) {
  inner = with_title_line(container, "decision", std::move(inner));
  assign_role(inner, "decision", "decision_libelle");
  if (Inlines line = vote_line(container); !line.empty())
    add_line(inner, std::move(line), "decision");
  Inlines first{run(label("Décision", container))};
  if (const std::string* by = container.attribute("decideur"); by && !by->empty())
    first.push_back(run(" – " + *by, "secondaire"));
  return prepend(paragraph(std::move(first), "decision_libelle"), std::move(inner));
}

Blocks vote(const Container& container, Blocks inner) {
  inner = with_title_line(container, "vote", std::move(inner));
  assign_role(inner, "vote", "vote");
  if (Inlines line = vote_line(container); !line.empty()) add_line(inner, std::move(line), "vote");
  return inner;
}

// The title of the container, else the label that it has, as a paragraph of `role`, before `inner`.
Blocks titled(const Container& container, std::string_view role, Blocks inner) {
  const std::string* title = container.attribute("titre");
  if (title == nullptr) title = container.attribute("libelle");
  if (title == nullptr || title->empty()) return inner;
  return prepend(paragraph(*title, std::string(role)), std::move(inner));
}

Blocks box(const Container& container, Blocks inner) {
  assign_role(inner, "encadre", "encadre_titre");
  return titled(container, "encadre_titre", std::move(inner));
}

// The author and the source of a quotation: `auteur="…" source="…"`. The free text after the
// container's name is the author when none is given, else a line of its own.
Blocks signed_by_author(const Container& container, std::string_view role, Blocks inner) {
  assign_role(inner, role, role);
  const std::string* author = container.attribute("auteur");
  if (author != nullptr)
    inner = with_title_line(container, role, std::move(inner));
  else
    author = container.attribute("titre");
  std::string from;
  for (const std::string* part : {author, container.attribute("source")})
    if (part != nullptr && !part->empty()) from += (from.empty() ? "— " : ", ") + *part;
  if (!from.empty())
    inner.push_back(paragraph(Inlines{run(std::move(from), "secondaire")}, std::string(role)));
  return inner;
}

Blocks pull_quote(const Container& container, Blocks inner) {
  return signed_by_author(container, "exergue", std::move(inner));
}

Blocks quotation(const Container& container, Blocks inner) {
  return signed_by_author(container, "citation", std::move(inner));
}

// An arrow before each line, or before the title when there is one.
Blocks key_message(const Container& container, Blocks inner) {
  const std::size_t lines = inner.size();
  assign_role(inner, "cle", "cle");
  inner = with_title_line(container, "cle", std::move(inner));
  const bool is_titled = inner.size() > lines;
  for (Block& block : std::span(inner).first(is_titled ? 1 : lines))
    if (auto* line = std::get_if<Paragraph>(&block.node))
      line->inlines.insert(line->inlines.begin(), run("→" + std::string(kNoBreakSpace), "libelle"));
  return inner;
}

Blocks columns(const Container& container, Blocks inner) {
  const std::string* given = container.attribute("titre");
  const std::string_view text = given == nullptr ? std::string_view() : std::string_view(*given);
  const std::string_view title = shown_title(container.kind, text);
  const bool three = title.size() < text.size() && text.starts_with('3');
  Block set{Columns{three ? 3 : 2, std::move(inner)}, {}};
  if (title.empty()) return {std::move(set)};
  return {paragraph(std::string(title), "groupe"), std::move(set)};
}

// The paragraphs of one who signs alone.
void set_apart(Blocks& blocks) {
  for (Block& block : blocks) {
    auto* line = std::get_if<Paragraph>(&block.node);
    if (line == nullptr) continue;
    if (line->role == "signature") line->role = "signature_seule";
    if (line->role == "signature_nom") line->role = "signature_seule_nom";
  }
}

// Who signs alone does so at the right; several sign side by side.
Blocks signature(const Container& container, Blocks inner) {
  const auto signatories = std::ranges::count_if(
      inner, [](const Block& block) { return std::holds_alternative<Heading>(block.node); });
  if (signatories > 1) return titled(container, "signature", office::signatories(std::move(inner)));
  assign_role(inner, "signature_nom", "signature");
  inner = titled(container, "signature", std::move(inner));
  set_apart(inner);
  return inner;
}

// An annexe starts a page and has a heading of the first level, without number.
Blocks annexe(const Container& container, Blocks inner) {
  std::string title = label("Annexe", container);
  if (const std::string* name = container.attribute("titre"); name && !name->empty())
    title += " – " + *name;
  Heading heading{1, {model::text(std::move(title))}, {}, false};
  inner = prepend(Block{std::move(heading), {}}, std::move(inner));
  return prepend(Block{PageBreak{}, {}}, std::move(inner));
}

// A sheet: its number and title in a band, on a page of its own. What follows starts another.
Blocks sheet(const Container& container, Blocks inner) {
  const std::string* number = container.attribute("numero");
  std::string line("Fiche");
  if (number != nullptr && !number->empty()) line += std::string(kNoBreakSpace) + *number;
  if (const std::string* name = container.attribute("titre"); name && !name->empty())
    line += " – " + *name;
  assign_role(inner, "", "fiche_rubrique");
  Heading heading{kBelowTheLast, {model::text(std::move(line))}, {}, false, "fiche_titre"};
  inner = prepend(Block{std::move(heading), {}}, std::move(inner));
  inner.push_back(Block{PageBreak{}, {}});
  return prepend(Block{PageBreak{}, {}}, std::move(inner));
}

// « **148** marchés par an » as a figure and what it counts, one above the other.
void add_key_figure(ListItem& item, std::string role, Blocks& out) {
  auto* line = item.blocks.empty() ? nullptr : std::get_if<Paragraph>(&item.blocks[0].node);
  if (line == nullptr) return;
  const auto words =
      std::ranges::find_if(line->inlines, [](const Inline& run) { return !run.format.strong; });
  Inlines figure(line->inlines.begin(), words);
  for (Inline& run : figure) run.format.strong = false;
  Inlines rest(words, line->inlines.end());
  if (auto* first = rest.empty() ? nullptr : std::get_if<Text>(&rest[0].node))
    first->text.erase(0, std::min(first->text.find_first_not_of(' '), first->text.size()));
  out.push_back(paragraph(std::move(figure), std::move(role)));
  out.push_back(paragraph(std::move(rest), "chiffre_libelle"));
  std::move(item.blocks.begin() + 1, item.blocks.end(), std::back_inserter(out));
}

// The figures of a list in columns: two for two or four of them, three for any other number. Each
// column but the first begins with a break.
Block in_columns(List& list) {
  const std::size_t count = list.items.size();
  const std::size_t columns = count == 2 || count == 4 ? 2 : 3;
  const std::size_t rows = (count + columns - 1) / columns;
  Blocks figures;
  for (std::size_t i = 0; i < count; ++i)
    add_key_figure(list.items[i], i > 0 && i % rows == 0 ? "chiffre_suivant" : "chiffre", figures);
  return {Columns{static_cast<int>(columns), std::move(figures)}, {}};
}

Blocks key_figures(const Container& container, Blocks inner) {
  Blocks out = titled(container, "groupe", {});
  for (Block& block : inner) {
    auto* list = std::get_if<List>(&block.node);
    if (list == nullptr) {
      out.push_back(std::move(block));
    } else if (list->items.size() == 1) {
      add_key_figure(list->items[0], "chiffre", out);
    } else {
      out.push_back(in_columns(*list));
    }
  }
  return out;
}

// The page on which a chapter opens: a portrait, a name, some words. The text starts the next one.
Blocks opening(const Container& container, Blocks inner) {
  assign_role(inner, "ouverture", "ouverture_nom");
  if (const std::string* name = container.attribute("titre"); name && !name->empty()) {
    const auto words = std::ranges::find_if(inner, [](const Block& block) {
      const auto* line = std::get_if<Paragraph>(&block.node);
      return line == nullptr || !model::plain_text(line->inlines).empty();
    });
    inner.insert(words, paragraph(*name, "ouverture_nom"));
  }
  inner.push_back(Block{PageBreak{}, {}});
  return inner;
}

// ::: style NAME gives a role to the paragraphs inside; layouts use it.
Blocks styled(const Container& container, Blocks inner) {
  if (const std::string* role = container.attribute("titre")) assign_role(inner, *role, *role);
  return inner;
}

// A container without a setting of its own: its title above what it holds.
Blocks bare(const Container& container, Blocks inner) {
  const std::string* title = container.attribute("titre");
  if (title == nullptr || shown_title(container.kind, *title).empty()) return inner;
  return prepend(paragraph(*title, "groupe"), std::move(inner));
}

// How one kind of container is set.
using Setting = Blocks (*)(const Container& container, Blocks inner);

struct Entry {
  std::string_view kind;
  Setting setting;
};
constexpr std::array kSettings{
    Entry{"decision", decision}, Entry{"action", action},      Entry{"vote", vote},
    Entry{"encadre", box},       Entry{"exergue", pull_quote}, Entry{"citation", quotation},
    Entry{"cle", key_message},   Entry{"colonnes", columns},   Entry{"signature", signature},
    Entry{"annexe", annexe},     Entry{"style", styled},       Entry{"opposition", opposition},
    Entry{"swot", swot},         Entry{"fiche_action", sheet}, Entry{"chiffres", key_figures},
    Entry{"ouverture", opening},
};

void assign_to(Block& block, std::string_view role, std::string_view heading_role) {
  if (auto* line = std::get_if<Paragraph>(&block.node); line && line->role.empty())
    line->role = role;
  if (auto* heading = std::get_if<Heading>(&block.node)) {
    Inlines inlines = std::move(heading->inlines);
    block.node = Paragraph{std::move(inlines), std::string(heading_role)};
  }
}

}  // namespace

void assign_role(Blocks& blocks, std::string_view role, std::string_view heading_role) {
  for (Block& block : blocks) assign_to(block, role, heading_role);
}

model::Blocks set_container(const model::Container& container, model::Blocks inner) {
  const auto found = std::ranges::find(kSettings, container.kind, &Entry::kind);
  return (found == kSettings.end() ? bare : found->setting)(container, std::move(inner));
}

}  // namespace greffier::office
