// SPDX-License-Identifier: MIT
#include "host/sandbox/sandbox.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "host/descriptor.h"
#include "host/store/database.h"
#include "tests/host/sandbox/in_child.h"
#include "tests/host/store/temporary_folder.h"

// A sanitizer's build has no sandbox: its runtime does what the sandbox forbids.
#ifndef FORETHOUGHT_NO_SANDBOX

namespace forethought {
namespace {

namespace fs = std::filesystem;

// A computer as a host in its sandbox finds it: the folder of its store, and what stands beside it.
struct Home {
  TemporaryFolder root;
  std::string store = root.file("store");
  std::string other = root.file("other");
  std::string secret = root.file("other/secret");

  Home() {
    fs::create_directories(store);
    fs::create_directories(other);
    write_file(secret, "secret");
    write_file(inside("settings"), "settings");
  }
  std::string inside(const std::string& name) const { return store + "/" + name; }
};

bool opens(const std::string& file, int flags) {
  return Descriptor(::open(file.c_str(), flags | O_CLOEXEC, 0600)).is_open();
}

bool runs_a_program() {
  return holds_in_child([] { return ::execl("/bin/true", "true", nullptr) == 0; });
}

struct Attempt {
  std::string what;
  std::function<bool(const Home&)> succeeds;
};

// All of these are possible for a process without a sandbox.
const std::vector<Attempt>& forbidden_files() {
  static const std::vector<Attempt> attempts = {
      {"reads a file of the system", [](const Home&) { return opens("/etc/passwd", O_RDONLY); }},
      {"reads a file of the user", [](const Home& home) { return opens(home.secret, O_RDONLY); }},
      {"writes to one", [](const Home& home) { return opens(home.secret, O_WRONLY); }},
      {"shortens one", [](const Home& home) { return ::truncate(home.secret.c_str(), 1) == 0; }},
      {"makes one",
       [](const Home& home) { return opens(home.other + "/new", O_WRONLY | O_CREAT); }},
      {"changes the time of one",
       [](const Home& home) {
         return ::utimensat(AT_FDCWD, home.secret.c_str(), nullptr, 0) == 0;
       }},
      {"removes one", [](const Home& home) { return ::unlink(home.secret.c_str()) == 0; }},
      {"lists a folder",
       [](const Home& home) { return opens(home.other, O_RDONLY | O_DIRECTORY); }},
      {"makes a folder",
       [](const Home& home) { return ::mkdir((home.other + "/new").c_str(), 0700) == 0; }},
      {"moves a file out",
       [](const Home& home) {
         return ::rename(home.inside("settings").c_str(), (home.other + "/out").c_str()) == 0;
       }},
      {"moves a file in",
       [](const Home& home) {
         return ::rename(home.secret.c_str(), home.inside("in").c_str()) == 0;
       }},
      {"links a file in",
       [](const Home& home) {
         return ::link(home.secret.c_str(), home.inside("in").c_str()) == 0;
       }},
      {"makes a symbolic link",
       [](const Home& home) {
         return ::symlink(home.secret.c_str(), home.inside("in").c_str()) == 0;
       }},
      {"looks into its own memory by a file",
       [](const Home&) { return opens("/proc/self/mem", O_RDONLY); }},
  };
  return attempts;
}

const std::vector<Attempt>& forbidden_calls() {
  static const std::vector<Attempt> attempts = {
      {"opens a socket of the internet",
       [](const Home&) { return Descriptor(::socket(AF_INET, SOCK_STREAM, 0)).is_open(); }},
      {"opens a socket of this computer",
       [](const Home&) { return Descriptor(::socket(AF_UNIX, SOCK_STREAM, 0)).is_open(); }},
      {"opens a pair of sockets",
       [](const Home&) {
         int pair[2];
         return ::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0;
       }},
      {"runs a program", [](const Home&) { return ::execl("/bin/true", "true", nullptr) == 0; }},
      {"asks to be traced", [](const Home&) { return ::ptrace(PTRACE_TRACEME, 0, 0, 0) == 0; }},
      {"signals another process", [](const Home&) { return ::kill(::getppid(), 0) == 0; }},
      {"lets a file signal another process",
       [](const Home& home) {
         const Descriptor file(::open(home.inside("settings").c_str(), O_RDWR | O_CLOEXEC));
         return ::fcntl(file.number(), F_SETOWN, ::getppid()) == 0;
       }},
      {"chooses the signal of a file",
       [](const Home& home) {
         const Descriptor file(::open(home.inside("settings").c_str(), O_RDWR | O_CLOEXEC));
         return ::fcntl(file.number(), F_SETSIG, SIGKILL) == 0;
       }},
      {"lets a stream signal another process",
       [](const Home&) { return ::fcntl(STDOUT_FILENO, F_SETOWN, ::getppid()) == 0; }},
      {"lets others look into it",
       [](const Home&) { return ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) == 0; }},
      {"makes memory with a name",
       [](const Home&) { return Descriptor(::memfd_create("name", 0)).is_open(); }},
      {"changes its mask of files", [](const Home&) { return ::syscall(SYS_umask, 077) >= 0; }},
      {"watches for events",
       [](const Home&) {
         return Descriptor(static_cast<int>(::syscall(SYS_epoll_create1, 0))).is_open();
       }},
  };
  return attempts;
}

const std::vector<Attempt>& forbidden_processes() {
  static const std::vector<Attempt> attempts = {
      {"makes a process", [](const Home&) { return holds_in_child([] { return true; }); }},
      {"makes a thread",
       [](const Home&) {
         std::thread([] {}).join();
         return true;
       }},
  };
  return attempts;
}

const std::vector<Attempt>& allowed_to_the_host() {
  static const std::vector<Attempt> attempts = {
      {"reads a file of the store",
       [](const Home& home) { return opens(home.inside("settings"), O_RDONLY); }},
      {"makes one", [](const Home& home) { return opens(home.inside("new"), O_WRONLY | O_CREAT); }},
      {"removes one",
       [](const Home& home) { return ::unlink(home.inside("settings").c_str()) == 0; }},
      {"lists the folder of the store",
       [](const Home& home) { return opens(home.store, O_RDONLY | O_DIRECTORY); }},
  };
  return attempts;
}

// Only root may, or not on every kernel: at least it is refused.
const std::vector<Attempt>& forbidden_anyway() {
  static const std::vector<Attempt> attempts = {
      {"mounts",
       [](const Home& home) {
         return ::mount("none", home.store.c_str(), "tmpfs", 0, nullptr) == 0;
       }},
      {"leaves a namespace", [](const Home&) { return ::unshare(CLONE_NEWUSER) == 0; }},
      {"changes its root", [](const Home& home) { return ::chroot(home.store.c_str()) == 0; }},
      {"reads another process",
       [](const Home&) {
         char byte = 0;
         iovec here{&byte, 1};
         iovec there{&byte, 1};
         return ::process_vm_readv(::getppid(), &here, 1, &there, 1, 0) == 1;
       }},
      {"sets up rings of calls",
       [](const Home&) {
         return ::syscall(SYS_io_uring_setup, 1, nullptr) >= 0 || errno != EPERM;
       }},
      {"loads a program into the kernel",
       [](const Home&) { return ::syscall(SYS_bpf, 0, nullptr, 0) >= 0 || errno != EPERM; }},
      {"counts events of the processor",
       [](const Home&) {
         return ::syscall(SYS_perf_event_open, nullptr, 0, -1, -1, 0) >= 0 || errno != EPERM;
       }},
  };
  return attempts;
}

// As they stand, so that nothing changes where it is possible.
bool sets_limits_of(pid_t process) {
  rlimit files{};
  return ::getrlimit(RLIMIT_NOFILE, &files) == 0 &&
         ::prlimit(process, RLIMIT_NOFILE, &files, nullptr) == 0;
}

using Succeeds = bool (*)(const Attempt& attempt, const Home& home);

bool succeeds_in_host(const Attempt& attempt, const Home& home) {
  return holds_in_child([&] {
    const Sandbox sandbox = enter_host_sandbox(home.store);
    return !sandbox.files || !sandbox.calls || attempt.succeeds(home);
  });
}

bool succeeds_in_compiler(const Attempt& attempt, const Home& home) {
  return holds_in_child([&] {
    const Sandbox sandbox = enter_compiler_sandbox();
    return !sandbox.files || !sandbox.calls || attempt.succeeds(home);
  });
}

// In one piece of the compiler's work.
bool succeeds_in_work(const Attempt& attempt, const Home& home) {
  constexpr WorkLimits kLimits{.cpu_seconds = 10, .wall_seconds = 60, .memory_bytes = 1ULL << 30};
  const auto answer = in_sandboxed_child(
      kLimits, [&] { return std::string(attempt.succeeds(home) ? "done" : "refused"); });
  return answer && *answer == "done";
}

bool succeeds_free(const Attempt& attempt, const Home& home) {
  return holds_in_child([&] { return attempt.succeeds(home); });
}

void check_refused(const std::vector<Attempt>& attempts, Succeeds succeeds_inside) {
  for (const Attempt& attempt : attempts) {
    CAPTURE(attempt.what);
    CHECK(succeeds_free(attempt, Home()));
    CHECK_FALSE(succeeds_inside(attempt, Home()));
  }
}

void check_never(const std::vector<Attempt>& attempts, Succeeds succeeds_inside) {
  for (const Attempt& attempt : attempts) {
    CAPTURE(attempt.what);
    CHECK_FALSE(succeeds_inside(attempt, Home()));
  }
}

}  // namespace

TEST_CASE("a host in its sandbox reaches no file outside of its store's folder") {
  REQUIRE(possible_sandbox().files);
  check_refused(forbidden_files(), succeeds_in_host);
}

TEST_CASE(
    "a host in its sandbox opens no connection, runs no program and reaches no other process") {
  REQUIRE(possible_sandbox().calls);
  check_refused(forbidden_calls(), succeeds_in_host);
}

TEST_CASE("a host in its sandbox makes neither processes nor threads") {
  check_refused(forbidden_processes(), succeeds_in_host);
}

TEST_CASE("a host in its sandbox gets none of the calls that reach into the system") {
  check_never(forbidden_anyway(), succeeds_in_host);
}

TEST_CASE("what compiles rules is refused all that the host is but processes, and every file") {
  check_refused(forbidden_files(), succeeds_in_compiler);
  check_refused(forbidden_calls(), succeeds_in_compiler);
  check_refused(allowed_to_the_host(), succeeds_in_compiler);
  check_never(forbidden_anyway(), succeeds_in_compiler);
}

TEST_CASE("a piece of the compiler's work is refused all that the host is, and every file") {
  REQUIRE(succeeds_in_work({"nothing", [](const Home&) { return true; }}, Home()));

  check_refused(forbidden_files(), succeeds_in_work);
  check_refused(forbidden_calls(), succeeds_in_work);
  check_refused(forbidden_processes(), succeeds_in_work);
  check_refused(allowed_to_the_host(), succeeds_in_work);
  check_never(forbidden_anyway(), succeeds_in_work);
}

TEST_CASE("a host in its sandbox reads and writes in its store's folder") {
  const Home home;

  CHECK(holds_in_child([&] {
    enter_host_sandbox(home.store);
    const std::string file = home.inside("new"), moved = home.inside("moved");
    return opens(home.inside("settings"), O_RDWR) && opens(file, O_RDWR | O_CREAT) &&
           ::rename(file.c_str(), moved.c_str()) == 0 && ::unlink(moved.c_str()) == 0 &&
           opens(home.store, O_RDONLY | O_DIRECTORY);
  }));
}

TEST_CASE("a host in its sandbox can make its store anew") {
  const Home home;

  CHECK(holds_in_child([&] {
    enter_host_sandbox(home.store);
    auto database = Database::open(home.inside("store.sqlite"));
    return database && database->run_script("CREATE TABLE t (x); INSERT INTO t VALUES (1)") &&
           *database->integer("SELECT x FROM t") == 1;
  }));
}

TEST_CASE("a host in its sandbox without a folder reaches no file at all") {
  const Home home;

  CHECK(holds_in_child([&] {
    enter_host_sandbox("");
    return !opens(home.inside("settings"), O_RDONLY);
  }));
}

TEST_CASE("what compiles rules makes processes, which reach no file and run no program") {
  const Home home;

  CHECK(holds_in_child([&] {
    enter_compiler_sandbox();
    return holds_in_child([&] { return !opens(home.secret, O_RDONLY); }) && !runs_a_program() &&
           !Descriptor(::socket(AF_INET, SOCK_STREAM, 0)).is_open();
  }));
}

TEST_CASE("what compiles rules sets limits of its own and of no other process") {
  const pid_t other = ::getpid();
  REQUIRE(holds_in_child([&] { return sets_limits_of(other); }));

  CHECK(holds_in_child([&] {
    enter_compiler_sandbox();
    return sets_limits_of(0) && !sets_limits_of(other);
  }));
}

TEST_CASE("a process whose memory is hidden leaves no core behind") {
  CHECK(holds_in_child([] {
    hide_memory();
    rlimit cores{1, 1};
    ::getrlimit(RLIMIT_CORE, &cores);
    return cores.rlim_max == 0 && ::prctl(PR_GET_DUMPABLE) == 0;
  }));
}

}  // namespace forethought

#endif
