#include "cli/import_arguments.hpp"

#include <algorithm>

#include "cli/messages.hpp"

namespace greffier::cli {

diag::Result<Options> judge_import(const Raw& raw, std::string_view example, Options options) {
  const Texts& files = raw.positional;
  if (files.empty()) return fault(kMissingImport, example);
  const bool reads_input = std::ranges::find(files, "-") != files.end();
  if (reads_input && files.size() > 1) return fault(kInputNotAlone);
  if (raw.outputs.size() > 1) return fault(kExtraArgument, raw.outputs[1]);
  if (raw.prudent && raw.interactive) return fault(kPrudentOrInteractive);
  if (raw.interactive && reads_input) return fault(kNobodyToAsk);
  options.command = Command::import_notes;
  options.import = {files, raw.prudent, raw.interactive};
  options.outputs = raw.outputs;
  options.kind = last_of(raw.kinds);
  options.force = raw.force;
  return options;
}

}  // namespace greffier::cli
