#include "readers/office_header.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

// Beginnings of names of properties that programs write.
constexpr std::array<std::string_view, 14> kOfPrograms{
    "_",   "MSIP_",   "ContentTypeId", "Media",      "KSO",           "ICV",    "Order",
    "xd_", "Templat", "Compliance",    "AppVersion", "LinksUpToDate", "Shared", "Hyperlinks"};
constexpr std::array<std::string_view, 3> kTitleStyles{"title", "titre", "titre_principal"};
constexpr std::array<std::string_view, 8> kEmptyTitles{"document",
                                                       "document1",
                                                       "document2",
                                                       "sans_titre",
                                                       "sans_nom",
                                                       "untitled",
                                                       "presentation_powerpoint",
                                                       "microsoft_word"};

bool is_title(const material::Piece& piece) {
  if (piece.kind != material::Piece::Kind::heading || piece.level != 1) return false;
  const std::string style = text::fold_name(piece.look.style);
  return std::ranges::find(kTitleStyles, style) != kTitleStyles.end();
}

}  // namespace

void add_property(model::Map& header, std::string_view name, std::string_view value) {
  const std::string_view said = text::trimmed(value);
  const std::string key = text::fold_name(name);
  const bool is_program = std::ranges::any_of(
      kOfPrograms, [name](std::string_view begin) { return name.starts_with(begin); });
  if (said.empty() || key.empty() || is_program || header.find(key) != nullptr) return;
  header.set(key, std::string(said), name);
}

std::string trimmed_title(const xml::Node& title) {
  std::string text(text::trimmed(title.inner_text()));
  const std::string folded = text::fold_name(text);
  if (folded.starts_with("microsoft_word_") ||
      std::ranges::find(kEmptyTitles, folded) != kEmptyTitles.end())
    text.clear();
  return text;
}

void add_running_texts(std::string_view lines, Desk& desk) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    desk.add_running_text(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

void finish(material::Material& material, Desk& desk) {
  if (material.title.empty()) {
    const auto title = std::ranges::find_if(material.pieces, is_title);
    if (title != material.pieces.end()) material.title = material::text_of(*title);
  }
  material.pictures = desk.pictures.take();
  material.running_texts = desk.take_running_texts();
  desk.tell_counts();
}

}  // namespace greffier::readers
