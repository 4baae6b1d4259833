// A finished document read for the judgement of its accessibility, with what is needed to say where
// things are in it.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "accessibility/document.hpp"
#include "diag/place.hpp"
#include "office/dialect.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// A part of the package, and the story that it is.
struct DescribedPart {
  std::string name;
  xml::Node root;
  diag::StoryPlace story = {};
};

struct Description {
  accessibility::Document document;
  // Parts and elements stay where they are when this moves.
  std::deque<DescribedPart> parts;
  std::vector<const xml::Node*> elements;  // by accessibility::Id
  std::shared_ptr<const Dialect> dialect;

  // The places of some of the elements. Walks over the parts once.
  [[nodiscard]] std::map<accessibility::Id, diag::Place> places(
      const std::set<accessibility::Id>& wanted) const;
};

}  // namespace greffier::office
