#include "io/child_process.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace greffier::io {

namespace {

constexpr std::chrono::milliseconds kStep{20};

// The three standard streams on /dev/null, and a group of its own, so that all of it can be ended.
class Setting {
 public:
  Setting() {
    posix_spawn_file_actions_init(&files_);
    posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
      posix_spawn_file_actions_addopen(&files_, stream, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&group_);
    posix_spawnattr_setflags(&group_, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&group_, 0);
  }
  ~Setting() {
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&group_);
  }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

  [[nodiscard]] int spawn(pid_t& child, std::vector<std::string> words) const {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    return posix_spawnp(&child, arguments.front(), &files_, &group_, arguments.data(), environ);
  }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t group_{};
};

// The status once the child has ended; nothing while it runs.
std::optional<int> ended(pid_t child) {
  int status = 0;
  const pid_t answer = waitpid(child, &status, WNOHANG);
  if (answer == 0 || (answer < 0 && errno == EINTR)) return std::nullopt;
  return answer > 0 ? status : -1;
}

}  // namespace

Ended run_program(const std::vector<std::string>& words, std::chrono::seconds patience) {
  pid_t child = 0;
  if (Setting().spawn(child, words) != 0) return {};
  for (std::chrono::milliseconds waited{0}; waited < patience; waited += kStep) {
    if (const auto status = ended(child)) {
      if (*status == -1 || !WIFEXITED(*status)) return {true};
      return {true, WEXITSTATUS(*status)};
    }
    std::this_thread::sleep_for(kStep);
  }
  kill(-child, SIGKILL);
  waitpid(child, nullptr, 0);
  return {true};
}

}  // namespace greffier::io
