// What a format knows of the places that people name: its notes, headers, boxes and tables.
#pragma once

#include <optional>
#include <string>

#include "diag/place.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

class Landmarks {
 public:
  virtual ~Landmarks() = default;
  // The text of its own that an element holds: a note, a box, a header; its number is left 0 where
  // it follows from the order. Nothing for any other element.
  [[nodiscard]] virtual std::optional<diag::StoryPlace> story(const xml::Node& element) const = 0;
  // The name that the headers inside an element are told apart by (ODF's page styles), "" for the
  // usual one; nothing for an element that holds no headers.
  [[nodiscard]] virtual std::optional<std::string> page_style(const xml::Node& element) const = 0;
  // What its author calls a table; "" when the name is one that the office program gave.
  [[nodiscard]] virtual std::string table_name(const xml::Node& table) const = 0;
  // The columns that a cell takes.
  [[nodiscard]] virtual int columns(const xml::Node& cell) const = 0;
  // True for what says again what its sibling says (mc:Fallback).
  [[nodiscard]] virtual bool is_twin(const xml::Node& element) const = 0;
};

}  // namespace greffier::office
