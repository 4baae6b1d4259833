// Whether the members of a loop's item are names, too.
#pragma once

namespace greffier::templating {

enum class Members { apart, named };

}  // namespace greffier::templating
