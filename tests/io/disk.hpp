// Real folders, and processes with fewer rights, for the tests that need a disk.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include "catch.hpp"
#include "diag/result.hpp"

namespace greffier::io {

namespace fs = std::filesystem;

// A new empty folder that goes with the test; anybody may enter it.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "greffier-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
    fs::permissions(path_, fs::perms(0755));
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string operator/(const std::string& name) const {
    return (path_ / name).string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }
  // Names in the folder and under it, sorted, with a space between.
  [[nodiscard]] std::string listing() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(path_)) {
      names.push_back(entry.path().lexically_relative(path_).string());
    }
    std::sort(names.begin(), names.end());
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
    return out;
  }

 private:
  fs::path path_;
};

inline void put(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string get(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// "done", or the code of the failure. Every text of the message is made.
template <typename T>
std::string outcome(const diag::Result<T>& result) {
  if (result) return "done";
  const diag::Diagnostic& diagnostic = result.error();
  CHECK(diagnostic.message->cause == diag::Cause::environment);
  for (const auto language : {diag::Language::french, diag::Language::english}) {
    CHECK(diag::text_of(diagnostic, language).find(diagnostic.arguments.at(0)) !=
          std::string::npos);
    CHECK_FALSE(diag::hint_of(diagnostic, language).empty());
  }
  return std::string(diagnostic.message->code);
}

// What `work` answers in a process of its own (less than 4 KiB).
inline std::string in_child(const std::function<std::string()>& work) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    const std::string answer = work();
    _exit(write(ends[1], answer.data(), answer.size()) < 0 ? 1 : 0);
  }
  close(ends[1]);
  std::string answer(4096, '\0');
  const ssize_t size = read(ends[0], answer.data(), answer.size());
  close(ends[0]);
  waitpid(child, nullptr, 0);
  answer.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
  return answer;
}

// The same as a user without privileges.
inline std::string as_nobody(const std::function<std::string()>& work) {
  constexpr unsigned kNobody = 65534;
  return in_child([&]() -> std::string {
    const bool is_root = geteuid() == 0;
    if (is_root && (setgid(kNobody) != 0 || setuid(kNobody) != 0)) return "cannot be nobody";
    return work();
  });
}

}  // namespace greffier::io
