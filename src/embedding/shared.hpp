// What the files of templates/ take up from one another, put together while the program is built.
//
// A description (YAML) may begin with `reprend: [partage/emetteur.yaml, partage/reunion.yaml]`: it
// then holds what these hold, in that order, and its own after it. Members of the same name are
// put together, and so are the entries of two lists that have the same `cle`, `nom` or `code`;
// anything else that is written again replaces what was there. In a list, an entry
// `- reprend: partage/emetteur.yaml` stands for the entries of the list of that name there.
//
// A layout (a .md file that is no README and no example) may have lines
// `{% inclure "partage/groupe.md" avec titre="Présents" personnes=presents %}`: the text of that
// piece takes their place, with `$titre` and `$personnes` in it replaced.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "embedding/file.hpp"
#include "model/value.hpp"

namespace greffier::embedding {

// The description that `file` is, whole. Problems are errors of the sink.
[[nodiscard]] model::Value whole_description(const File& file, std::span<const File> library,
                                             diag::Sink& sink);

// True for a layout, or a piece of one.
[[nodiscard]] bool is_layout(std::string_view path);
// The text of the layout `file`, whole.
[[nodiscard]] std::string whole_layout(const File& file, std::span<const File> library,
                                       diag::Sink& sink);

// True for what only others take up: it is not built in.
[[nodiscard]] bool is_shared(std::string_view path);

}  // namespace greffier::embedding
