// SPDX-License-Identifier: MIT
#pragma once

#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include <csignal>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tests/host/store/temporary_folder.h"
#include "tests/host/wire/pipe.h"

namespace forethought {

// The program as it would be installed, with the rules of the golden messages, and a store.
class InstalledProgram {
 public:
  InstalledProgram() {
    namespace fs = std::filesystem;
    fs::create_directories(folder_.path() / "bin");
    fs::create_directories(folder_.path() / "share/forethought");
    std::error_code other_disk;
    fs::create_hard_link(FORETHOUGHT_PROGRAM, program(), other_disk);
    if (other_disk) fs::copy_file(FORETHOUGHT_PROGRAM, program());
    fs::create_symlink(FORETHOUGHT_SOURCE "/tests/protocol/pack", rules());
  }

  std::string program() const { return folder_.file("bin/forethought"); }
  std::filesystem::path rules() const { return folder_.path() / "share/forethought/rules"; }
  std::filesystem::path home() const { return folder_.path() / "home"; }
  std::filesystem::path data() const { return home() / ".local/share/forethought"; }

  // What the program finds in its environment: a home of its own and nothing else.
  std::vector<std::string> environment() const { return {"HOME=" + home().string()}; }

 private:
  TemporaryFolder folder_;
};

// The program, started as a browser or a shell starts it, with pipes for its streams.
class StartedProgram {
 public:
  // `before`: a program that starts it, and that one's arguments.
  StartedProgram(const InstalledProgram& installed, std::vector<std::string> arguments,
                 std::vector<std::string> before = {}) {
    before.push_back(installed.program());
    arguments.insert(arguments.begin(), before.begin(), before.end());
    std::vector<std::string> environment = installed.environment();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input_.reading(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output_.writing(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors_.writing(), STDERR_FILENO);
    const int failed = ::posix_spawn(&process_, arguments.front().c_str(), &actions, nullptr,
                                     pointers(arguments).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    REQUIRE(failed == 0);
    input_.close_reading();
    output_.close_writing();
    errors_.close_writing();
  }
  StartedProgram(const StartedProgram&) = delete;
  StartedProgram& operator=(const StartedProgram&) = delete;
  ~StartedProgram() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }

  void send(std::string_view message) { input_.put(framed(message)); }
  void send_bytes(std::string_view bytes) { input_.put(bytes); }

  // The next message, which must come within ten seconds.
  boost::json::object receive() {
    auto message = try_to_receive();
    REQUIRE(message);
    return *std::move(message);
  }
  boost::json::object ask(std::string_view message) {
    send(message);
    return receive();
  }

  // The same, or nothing where the program ended before it.
  std::optional<boost::json::object> try_to_receive() {
    const std::string prefix = get(4);
    std::uint32_t length = 0;
    if (prefix.size() < sizeof(length)) return {};
    std::memcpy(&length, prefix.data(), sizeof(length));
    return boost::json::parse(get(length)).as_object();
  }

  pid_t process() const { return process_; }

  void close_input() { input_.close_writing(); }

  // What a person types.
  void type(std::string_view text) { input_.put(text); }

  // Waits for the end of the program after its input; what it wrote since.
  struct End {
    int status = -1;  // exit status, or -1 when a signal ended it
    std::string output, errors;
    long peak_kib = 0;  // most memory that it, or a child it waited for, held at once
  };
  End end() {
    close_input();
    End end;
    end.output = output_.get(1 << 20);
    end.errors = errors_.get(1 << 16);
    int status = 0;
    rusage used{};
    ::wait4(process_, &status, 0, &used);
    process_ = -1;
    end.peak_kib = used.ru_maxrss;
    if (WIFEXITED(status)) end.status = WEXITSTATUS(status);
    return end;
  }

  void kill() {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
  }

 private:
  static std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
  }

  std::string get(std::size_t size) {
    pollfd polled{output_.reading(), POLLIN, 0};
    REQUIRE_MESSAGE(::poll(&polled, 1, 10'000) == 1, "the program does not answer");
    return output_.get(size);
  }

  Pipe input_, output_, errors_;
  pid_t process_ = -1;
};

}  // namespace forethought
