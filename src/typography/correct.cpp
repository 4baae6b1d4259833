#include "typography/correct.hpp"

#include <array>
#include <utility>

#include "model/walk.hpp"
#include "typography/characters.hpp"
#include "typography/engine.hpp"
#include "typography/messages.hpp"
#include "typography/runs.hpp"
#include "typography/scripts.hpp"

namespace greffier::typography {

namespace {

constexpr int kContext = 24;  // characters shown on either side of a change, at most

// Characters at which the context stops: no-break spaces hold what they tie.
bool ends_context(char32_t c) {
  return is_line_end(c) || c == ' ' || c == '\t' || c == kObject;
}

std::size_t word_begin(std::string_view text, std::size_t position) {
  for (int n = 0; n < kContext && !ends_context(char_before(text, position)); ++n)
    position -= decode_before(text, position).length;
  return position;
}

// A change that starts a word is shown with the word before it.
std::size_t context_begin(std::string_view text, std::size_t position) {
  const std::size_t begin = word_begin(text, position);
  const bool has_word_before = begin == position && char_before(text, position) == ' ';
  return has_word_before ? word_begin(text, position - 1) : begin;
}

std::size_t context_end(std::string_view text, std::size_t position) {
  for (int n = 0; n < kContext && !ends_context(char_after(text, position)); ++n)
    position += decode(text, position).length;
  return position;
}

// What stands around words of a formatting in the notes language, by Styling.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kMarks{
    {{"<sup>", "</sup>"}, {"[", "]{.petites-capitales}"}, {"*", "*"}}};

std::string shown(const Edit& edit) {
  if (!edit.styling) return edit.replacement;
  const auto& [open, close] = kMarks[static_cast<std::size_t>(*edit.styling)];
  return std::string(open).append(edit.replacement).append(close);
}

// The letters that T34 is about.
std::string strangers_in(const Correction& correction) {
  return correction.rule->id == "T34" ? named_strangers(correction.before) : std::string();
}

bool changes(const std::vector<Edit>& all) {
  return std::ranges::any_of(all, [](const Edit& edit) { return edit.mode != Mode::to_check; });
}

}  // namespace

Correction described(std::string_view text, const Edit& edit, const diag::Span& span) {
  const std::size_t begin = context_begin(text, edit.begin);
  const std::size_t end = context_end(text, edit.end);
  const std::string left(text.substr(begin, edit.begin - begin));
  const std::string_view right = text.substr(edit.end, end - edit.end);
  return {edit.rule, edit.mode, span, std::string(text.substr(begin, end - begin)),
          (left + shown(edit)).append(right)};
}

void correct(model::Inlines& inlines, const Profile& profile, Corrections& corrections) {
  const Runs runs(inlines);
  const Paragraph paragraph = runs.paragraph();
  const std::vector<Edit> all = edits(paragraph, profile);
  for (const Edit& edit : all)
    corrections.push_back(described(paragraph.text, edit, runs.place(edit.begin, edit.end)));
  if (!changes(all)) return;
  model::Inlines corrected = runs.rewritten(all);
  inlines = std::move(corrected);
}

void correct(model::Blocks& blocks, const Profile& profile, Corrections& corrections) {
  model::for_each_inlines(blocks,
                          [&](model::Inlines& inlines) { correct(inlines, profile, corrections); });
}

void correct(std::string& field, const diag::Span& span, const Profile& profile,
             Corrections& corrections) {
  const std::vector<Edit> all = edits({.text = field, .can_style = false}, profile);
  for (const Edit& edit : all)
    corrections.push_back(described(field, edit, place_in(field, span, edit.begin, edit.end)));
  if (changes(all)) field = typography::apply(field, all);
}

std::string visible(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kShown{
      std::pair{characters_of(Space::no_break), std::string_view("⍽")},
      std::pair{characters_of(Space::narrow), std::string_view("‹f›")}};
  std::string result(text);
  for (const auto& [hidden, sign] : kShown)
    for (std::size_t at = result.find(hidden); at != std::string::npos;
         at = result.find(hidden, at + sign.size()))
      result.replace(at, hidden.size(), sign);
  return result;
}

diag::Diagnostic diagnostic(const Correction& correction) {
  if (const std::string strangers = strangers_in(correction); !strangers.empty())
    return diag::make(kStrangers, correction.span, correction.rule->id, visible(correction.before),
                      visible(correction.after), strangers);
  const diag::Message& message = correction.mode == Mode::to_check ? kToCheck : kCorrected;
  return diag::make(message, correction.span, correction.rule->id, visible(correction.before),
                    visible(correction.after));
}

}  // namespace greffier::typography
