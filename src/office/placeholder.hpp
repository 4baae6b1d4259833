// Pictures of the template in the place of which a datum stands: their name or their alternative
// text says which one.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/dialect.hpp"
#include "office/program.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// The first character of an attribute or a text that is a slot; the fact's number follows.
inline constexpr char kSlotSign = '\x01';
[[nodiscard]] std::string slot(PictureFact fact);
[[nodiscard]] std::optional<PictureFact> slot_in(std::string_view text);

// What an alternative text or a title asks for: `p.photo` for « {{ p.photo }} », nothing unless the
// tag is all there is.
[[nodiscard]] std::optional<std::string> datum_in_text(std::string_view text);
// The same for a name, which may also be « image:p.photo » (picture:p.photo).
[[nodiscard]] std::optional<std::string> datum_in_name(std::string_view name);

// The tag of a datum, which prints a picture; the text of the tag is added to `sources`, told as
// `like` but for its text. Mistakes are raised.
[[nodiscard]] std::shared_ptr<const templating::Tag> picture_tag(std::string_view datum,
                                                                 diag::Source like,
                                                                 diag::SourceMap& sources,
                                                                 diag::Sink& sink);

}  // namespace greffier::office
