// The user's wish to stop: SIGINT (Ctrl-C) and SIGTERM, as long as somebody listens.
#pragma once

namespace greffier::io {

// While one lives, the first of these signals is only noted; the second ends the program as usual.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  // True once a signal came.
  [[nodiscard]] static bool came();
};

}  // namespace greffier::io
