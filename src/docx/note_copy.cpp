#include "docx/note_copy.hpp"

namespace greffier::docx {

std::string note_like(std::string_view footnotes, std::string_view id, int fresh) {
  constexpr std::string_view kOpen = "<w:footnote ";
  constexpr std::string_view kClose = "</w:footnote>";
  constexpr std::string_view kId = " w:id=\"";
  const std::string wanted = std::string(kId).append(id).append("\"");
  for (std::size_t at = footnotes.find(kOpen); at != std::string_view::npos;
       at = footnotes.find(kOpen, at + 1)) {
    const std::size_t place = footnotes.substr(at, footnotes.find('>', at) - at).find(wanted);
    if (place == std::string_view::npos) continue;
    const std::size_t end = footnotes.find(kClose, at);
    if (end == std::string_view::npos) return {};
    std::string note(footnotes.substr(at, end + kClose.size() - at));
    return note.replace(place + kId.size(), id.size(), std::to_string(fresh));
  }
  return {};
}

}  // namespace greffier::docx
