#include "readers/sheet_asides.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "readers/sheet_rules.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

// « Page » and what counts them stand at the foot of any sheet.
bool says_something(std::string_view part) {
  const std::string folded = text::fold_name(part);
  if (folded.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos) return false;
  constexpr std::array<std::string_view, 6> kCounters{"page", "page_sur", "page_of",
                                                      "p",    "pages",    "page_de"};
  return std::ranges::find(kCounters, folded) == kCounters.end();
}

void add_part(std::string& all, std::string_view part) {
  part = text::trimmed(part);
  if (!says_something(part) || all.find(part) != std::string::npos) return;
  (all += all.empty() ? "" : " | ") += part;
}

// How many bytes of the code behind « & » are no text; a section begins with L, C and R.
std::size_t code_length(std::string_view code) {
  if (code.empty()) return 0;
  if (code[0] == '"') return std::min(code.find('"', 1), code.size() - 1) + 1;
  if (code[0] == 'K') return std::min<std::size_t>(code.size(), 7);  // a colour
  std::size_t figures = 0;                                           // a size
  while (figures < code.size() && code[figures] >= '0' && code[figures] <= '9') ++figures;
  return std::max<std::size_t>(figures, 1);
}

}  // namespace

std::string running_text(std::string_view code) {
  std::string all, part;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] != '&' || i + 1 >= code.size()) {
      part += code[i];
    } else if (code[i + 1] == '&') {
      part += code[++i];
    } else {
      if (std::string_view("LCR").find(code[i + 1]) != std::string_view::npos) {
        add_part(all, part);
        part.clear();
      }
      i += code_length(code.substr(i + 1));
    }
  }
  add_part(all, part);
  return all;
}

bool RunningEvents::start(std::string_view name, std::span<const xml::EventAttribute> attributes) {
  const bool is_running = name.starts_with("header") || name.starts_with("footer");
  if (depth_ == 0) {
    const bool has_content = is_running && name.find("style") == std::string_view::npos;
    if (has_content && xml::value_of(attributes, "display") != "false") depth_ = 1;
    return true;
  }
  ++depth_;
  const bool is_text = name == "p" || name == "span" || name.starts_with("region-");
  if (!is_text && field_depth_ == 0) field_depth_ = depth_;
  return true;
}

void RunningEvents::end(std::string_view name) {
  if (depth_ == 0) return;
  if (field_depth_ == depth_) {
    field_depth_ = 0;
    part_ += ' ';
  }
  if (name == "p") {
    add_part(all, part_);
    part_.clear();
  }
  --depth_;
}

void RunningEvents::text(std::string_view content) {
  if (depth_ > 0 && field_depth_ == 0) part_ += content;
}

bool DrawingEvents::start(std::string_view name, std::span<const xml::EventAttribute> attributes) {
  in_text_ = name == "t";
  if (name == "cNvPr" || in_text_)
    (all += all.empty() ? "" : " | ") += xml::value_of(attributes, "name");
  return true;
}

void DrawingEvents::end(std::string_view /*name*/) {
  in_text_ = false;
}

void DrawingEvents::text(std::string_view content) {
  if (in_text_) all += content;
}

void add_link(SheetCell& cell, std::string_view target, const diag::Span& span,
              material::Changes& changes) {
  std::string_view bare = target;
  for (const std::string_view scheme : {"mailto:", "tel:", "https://", "http://"})
    if (bare.starts_with(scheme)) bare.remove_prefix(scheme.size());
  while (bare.ends_with('/')) bare.remove_suffix(1);
  if (bare.empty() || bare.starts_with('#') || is_blank(cell)) return;
  if (text::fold_name(cell.text).find(text::fold_name(bare)) != std::string::npos) return;
  std::string made = fmt::format("{} ({})", cell.text, target);
  if (changes.take(kCellLink, span, cell.text, made)) cell.text = std::move(made);
}

}  // namespace greffier::readers
