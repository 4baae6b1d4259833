// Reads the values of a charte, one kind of value each, and reports what does not fit.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "model/value.hpp"
#include "office/colors.hpp"
#include "office/style_sheet.hpp"

namespace greffier::office {

// A value that does not fit is an error in the sink and reads as nothing.
class CharteReader {
 public:
  CharteReader(Palette palette, diag::Sink& sink) : palette_(std::move(palette)), sink_(&sink) {}

  [[nodiscard]] std::optional<double> number(const model::Member& member) const;
  [[nodiscard]] std::optional<bool> boolean(const model::Member& member) const;
  [[nodiscard]] std::optional<std::string> text(const model::Member& member) const;
  [[nodiscard]] std::optional<std::string> color(const model::Member& member) const;
  // « 2,25 accent 6 »: width in points, colour, padding in points (optional).
  [[nodiscard]] std::optional<Border> border(const model::Member& member) const;
  [[nodiscard]] std::optional<TextAlign> align(const model::Member& member) const;
  // « exposant » (+1), « indice » (-1), « normale » (0).
  [[nodiscard]] std::optional<int> position(const model::Member& member) const;
  // « I. », « A) », « 1.1.1 », « - » for none.
  [[nodiscard]] std::optional<OutlineLevel> outline(const model::Value& value) const;
  [[nodiscard]] const model::Map* map(const model::Member& member) const;

  // Reports a key that is not among `known`.
  void unknown_key(const model::Member& member, std::span<const std::string_view> known) const;
  void reject(std::string_view key, const model::Value& value, std::string_view expected) const;

 private:
  Palette palette_;
  diag::Sink* sink_;
};

}  // namespace greffier::office
