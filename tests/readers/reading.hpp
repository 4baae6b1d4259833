// What a reader makes of a document, as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "material/assembly.hpp"
#include "model/containment.hpp"
#include "model/dump.hpp"
#include "readers/docx_reader.hpp"
#include "readers/odt_reader.hpp"

namespace greffier::readers_tests {

struct Read {
  std::optional<material::Material> material;
  material::Changes changes;
  diag::Sink sink;

  // The tree that it makes; its breaches, when there are some.
  [[nodiscard]] std::string tree() const {
    if (!material) return "nothing";
    const model::Blocks blocks = material::assemble(material->pieces);
    std::string out;
    for (const std::string& breach : model::breaches(blocks)) out += "BREACH " + breach + "\n";
    return out + model::dump(blocks);
  }
  // « I30 Ada : mot », one in a line.
  [[nodiscard]] std::string told() const {
    std::string out;
    for (const material::Change& change : changes.all())
      out.append(change.rule->id).append(" ").append(change.seen).append("\n");
    return out;
  }
  [[nodiscard]] std::string codes() const {
    std::string out;
    for (const diag::Diagnostic& each : sink.diagnostics())
      out.append(each.message->code).append(" ");
    return out;
  }
};

inline Read read_docx(std::string_view bytes) {
  Read read;
  read.material = readers::read_docx(bytes, "essai.docx", 1, read.changes, read.sink);
  return read;
}
inline Read read_odt(std::string_view bytes) {
  Read read;
  read.material = readers::read_odt(bytes, "essai.odt", 1, read.changes, read.sink);
  return read;
}

}  // namespace greffier::readers_tests
