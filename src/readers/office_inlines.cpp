#include "readers/office_inlines.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace greffier::readers {

namespace {

using model::Inline;
using model::Inlines;

constexpr std::string_view kSoftHyphen = "\u00AD";

bool is_plain_space(char byte) {
  return byte == ' ' || byte == '\t';
}

bool is_blank(std::string_view text) {
  return std::ranges::all_of(text, is_plain_space);
}

bool needs_cleaning(std::string_view text) {
  return std::ranges::any_of(text,
                             [](char byte) {
                               const auto value = static_cast<unsigned char>(byte);
                               return (value < 0x20 && byte != '\t') || value == 0x7F;
                             }) ||
         text.find(kSoftHyphen) != std::string_view::npos;
}

bool is_break(const Inline& piece) {
  return std::holds_alternative<model::LineBreak>(piece.node);
}

// Takes the spaces at the end away; true when nothing is left of it.
bool is_trimmed_away(Inline& piece) {
  if (is_break(piece)) return true;
  auto* run = std::get_if<model::Text>(&piece.node);
  if (run == nullptr) return false;
  while (!run->text.empty() && is_plain_space(run->text.back())) run->text.pop_back();
  return run->text.empty();
}

void trim_begin(Inlines& inlines, std::string_view spaces) {
  while (!inlines.empty()) {
    auto* run = std::get_if<model::Text>(&inlines.front().node);
    if (run == nullptr && !is_break(inlines.front())) return;
    if (run != nullptr) {
      run->text.erase(0, std::min(run->text.find_first_not_of(spaces), run->text.size()));
      if (!run->text.empty()) return;
    }
    inlines.erase(inlines.begin());
  }
}

// Spaces at the ends of what is set apart stand outside of it. Code keeps its own.
void part_spaces(Inlines& inlines) {
  const model::Format plain;
  Inlines parted;
  for (Inline& piece : inlines) {
    auto* run = std::get_if<model::Text>(&piece.node);
    if (run == nullptr || piece.format == plain || piece.format.code) {
      parted.push_back(std::move(piece));
      continue;
    }
    const std::size_t begin = std::min(run->text.find_first_not_of(" \t"), run->text.size());
    const std::size_t end =
        begin == run->text.size() ? begin : run->text.find_last_not_of(" \t") + 1;
    const std::string words = run->text;
    const auto put = [&](std::string_view part, model::Format format) {
      if (!part.empty()) parted.push_back(model::text(std::string(part), std::move(format)));
    };
    put(std::string_view(words).substr(0, begin), plain);
    put(std::string_view(words).substr(begin, end - begin), std::move(piece.format));
    put(std::string_view(words).substr(end), plain);
  }
  inlines = std::move(parted);
  join_runs(inlines);
}

bool is_set_apart(const Inline& piece) {
  return piece.format != model::Format();
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string out = text::first_invalid(text) ? text::repair(text) : std::string(text);
  if (!needs_cleaning(out)) return out;
  for (std::size_t at = 0; (at = out.find(kSoftHyphen, at)) != std::string::npos;)
    out.erase(at, kSoftHyphen.size());
  std::ranges::replace(out, '\n', ' ');
  std::ranges::replace(out, '\r', ' ');
  std::erase_if(out, [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return (value < 0x20 && byte != '\t') || value == 0x7F;
  });
  return out;
}

std::size_t count_letters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return !is_plain_space(byte); }));
}

void append_text(Inlines& inlines, std::string text, model::Format format) {
  if (text.empty()) return;
  Inline* last = inlines.empty() ? nullptr : &inlines.back();
  auto* run = last == nullptr ? nullptr : std::get_if<model::Text>(&last->node);
  if (run != nullptr) {
    const model::Format& before = last->format;
    const bool stays = is_blank(text) && before.target == format.target &&
                       before.underline == format.underline && before.strike == format.strike;
    if (before == format || stays) {
      run->text += text;
      return;
    }
  }
  inlines.push_back(model::text(std::move(text), std::move(format)));
}

void drop_text(model::Inlines& inlines, std::size_t length) {
  while (length > 0 && !inlines.empty()) {
    auto* run = std::get_if<model::Text>(&inlines.front().node);
    if (run == nullptr) return;
    const std::size_t cut = std::min(length, run->text.size());
    run->text.erase(0, cut);
    length -= cut;
    if (!run->text.empty()) return;
    inlines.erase(inlines.begin());
  }
}

void join_runs(Inlines& inlines) {
  std::size_t kept = 0;
  for (std::size_t i = 1; i < inlines.size(); ++i) {
    auto* last = std::get_if<model::Text>(&inlines[kept].node);
    auto* run = std::get_if<model::Text>(&inlines[i].node);
    if (last != nullptr && run != nullptr && inlines[kept].format == inlines[i].format)
      last->text += run->text;
    else if (++kept != i)
      inlines[kept] = std::move(inlines[i]);
  }
  inlines.resize(std::min(inlines.size(), kept + 1));
}

void tidy(Inlines& inlines, Beginning beginning) {
  while (!inlines.empty() && is_trimmed_away(inlines.back())) inlines.pop_back();
  if (beginning != Beginning::anything)
    trim_begin(inlines, beginning == Beginning::tabs ? " " : " \t");
  for (std::size_t i = 1; i < inlines.size(); ++i) {
    auto* run = std::get_if<model::Text>(&inlines[i - 1].node);
    if (run == nullptr || !is_break(inlines[i])) continue;
    while (!run->text.empty() && run->text.back() == ' ') run->text.pop_back();
  }
  std::erase_if(inlines, [](const Inline& piece) {
    const auto* run = std::get_if<model::Text>(&piece.node);
    return run != nullptr && run->text.empty();
  });
  if (std::ranges::any_of(inlines, is_set_apart)) part_spaces(inlines);
}

}  // namespace greffier::readers
