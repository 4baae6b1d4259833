#include "office/drawn_codes.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "office/messages.hpp"

namespace greffier::office {

namespace {

using barcodes::Fault;

struct Explanation {
  Fault fault;
  const diag::Message& message;
};
constexpr std::array kExplanations{
    Explanation{Fault::unknown, kUnknownCode},       Explanation{Fault::empty, kEmptyCode},
    Explanation{Fault::characters, kCodeCharacters}, Explanation{Fault::figures, kCodeFigures},
    Explanation{Fault::too_long, kCodeTooLong},      Explanation{Fault::check, kCodeCheck}};

// What a message shows of a content.
std::string excerpt(std::string_view content) {
  constexpr std::size_t kMost = 60;
  if (content.size() <= kMost) return std::string(content);
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(content[end]) & 0xC0U) == 0x80U) --end;
  return std::string(content.substr(0, end)) + "…";
}

}  // namespace

diag::Result<barcodes::Drawing> draw_code(std::string_view asked) {
  const std::size_t colon = std::min(asked.find(':'), asked.size());
  const std::string_view symbology = asked.substr(0, colon);
  const std::string_view content = asked.substr(std::min(colon + 1, asked.size()));
  auto drawn = barcodes::draw(symbology, content);
  if (const auto* refusal = std::get_if<barcodes::Refusal>(&drawn)) {
    const auto why = std::ranges::find(kExplanations, refusal->fault, &Explanation::fault);
    return diag::make(why->message, {}, symbology, excerpt(content), refusal->detail);
  }
  return std::move(std::get<barcodes::Drawing>(drawn));
}

}  // namespace greffier::office
