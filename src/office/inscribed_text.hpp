// Programs that write plain text: the tags of attributes and of addresses.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "diag/sink.hpp"
#include "office/program.hpp"
#include "templating/scope.hpp"

namespace greffier::office {

// What an action costs beside writing, as bytes that would take as long (templating/costs.hpp).
inline constexpr std::uint64_t kBytesOfAction = 16;

// The plain text of an inscription: texts, values, conditions and loops.
[[nodiscard]] std::string inscribed_text(const Program& text, const templating::Scope& scope,
                                         diag::Sink& sink);

// The address of a link; nothing when it is empty, and with an error when links cannot have it.
[[nodiscard]] std::optional<std::string> inscribed_address(const Link& link,
                                                           const templating::Scope& scope,
                                                           diag::Sink& sink);

}  // namespace greffier::office
