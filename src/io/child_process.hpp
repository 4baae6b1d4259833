// Another program, run to its end.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace greffier::io {

// Runs the program that PATH finds under the name words[0], without input; what it prints is not
// kept. Its exit status; nothing when there is no such program, when it dies of a signal, or when
// it still runs at the end of `patience`: then it and the programs that it started are ended.
struct Ended {
  bool is_found = false;
  std::optional<int> status = {};
};
[[nodiscard]] Ended run_program(const std::vector<std::string>& words,
                                std::chrono::seconds patience);

}  // namespace greffier::io
