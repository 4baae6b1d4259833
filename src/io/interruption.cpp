#include "io/interruption.hpp"

#include <array>
#include <csignal>

namespace greffier::io {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM};
volatile std::sig_atomic_t has_come = 0;

extern "C" void note_signal(int /*signal*/) {
  has_come = 1;
}

void set_all(void (*handler)(int), int flags) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  for (const int signal : kSignals) sigaction(signal, &action, nullptr);
}

}  // namespace

Interruption::Interruption() {
  has_come = 0;
  set_all(note_signal, static_cast<int>(SA_RESETHAND) | SA_RESTART);
}

Interruption::~Interruption() {
  set_all(SIG_DFL, 0);
}

bool Interruption::came() {
  return has_come != 0;
}

}  // namespace greffier::io
