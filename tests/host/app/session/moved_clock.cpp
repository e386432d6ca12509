// SPDX-License-Identifier: MIT
//
// Loaded into a program before its libraries: the time of day that it is told is so many seconds
// ahead of the real one as the file in FORETHOUGHT_CLOCK says at that moment. Other clocks stay as
// they are, as when a computer's clock is set.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <ctime>

namespace {

using Seconds = std::atomic<std::int64_t>;

const Seconds* ahead = nullptr;

// The file is opened before the program keeps itself from files.
__attribute__((constructor)) void open_clock() {
  const int file = ::open(std::getenv("FORETHOUGHT_CLOCK"), O_RDONLY | O_CLOEXEC);
  void* const bytes = ::mmap(nullptr, sizeof(Seconds), PROT_READ, MAP_SHARED, file, 0);
  if (bytes == MAP_FAILED) std::abort();
  ahead = static_cast<const Seconds*>(bytes);
  ::close(file);
}

bool is_moved(clockid_t clock) {
  return ahead && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE);
}

}  // namespace

extern "C" int clock_gettime(clockid_t clock, timespec* now) noexcept {
  const long failed = ::syscall(SYS_clock_gettime, clock, now);
  if (failed == 0 && is_moved(clock)) now->tv_sec += ahead->load();
  return static_cast<int>(failed);
}

extern "C" int gettimeofday(timeval* now, void* /*zone*/) noexcept {
  timespec precise{};
  const int failed = clock_gettime(CLOCK_REALTIME, &precise);
  *now = {precise.tv_sec, precise.tv_nsec / 1000};
  return failed;
}

extern "C" time_t time(time_t* kept) noexcept {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  if (kept) *kept = now.tv_sec;
  return now.tv_sec;
}
