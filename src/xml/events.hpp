// A part read as it comes, for those too long to be held as a tree.
#pragma once

#include <span>
#include <string_view>

#include "diag/result.hpp"

namespace greffier::xml {

struct EventAttribute {
  std::string_view name;   // local
  std::string_view value;  // valid during the event
};

// What is told of a part, in its order. Names are local: vocabularies that use one local name in
// two namespaces are not for this reader.
class Events {
 public:
  Events() = default;
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;
  virtual ~Events() = default;

  // False stops the reading, which then ends well.
  [[nodiscard]] virtual bool start(std::string_view name,
                                   std::span<const EventAttribute> attributes) = 0;
  virtual void end(std::string_view name) = 0;
  // One text may come in several pieces.
  virtual void text(std::string_view content) = 0;
};

// The value of an attribute, "" when it is not there.
[[nodiscard]] std::string_view value_of(std::span<const EventAttribute> attributes,
                                        std::string_view name);

// Reads a part under the rules of parse() (tree.hpp): no network, no DOCTYPE, no entities but the
// five of XML. What was told before a failure was told. `name` is what messages call the part.
[[nodiscard]] diag::Status read_events(std::string_view bytes, Events& events,
                                       std::string_view name);

}  // namespace greffier::xml
