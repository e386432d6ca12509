// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <boost/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "host/descriptor.h"

namespace forethought {

// Messages as a browser sends them, with their length before them.
std::string framed(const boost::json::value& message);
std::string framed_bytes(const std::string& body);
std::string hello_message();
std::string check_message(const std::string& text);

// A program, and a home of its own to run it in.
struct Installed {
  std::string program;
  std::filesystem::path home;

  std::string store() const;
};

// Forethought in a new folder inside `folder`, with made_rules(count) or kShipped.
Installed install(const std::filesystem::path& folder, int count);

// A folder that goes with everything in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// A program that was started as a browser starts it; ends with this.
class StartedHost {
 public:
  explicit StartedHost(const Installed& installed);
  StartedHost(StartedHost&&) = delete;
  ~StartedHost();

  // The answer's bytes, without its length. Gives up where the host does not answer.
  const std::string& ask(const std::string& message);

  // Its memory, in which what processes share counts by parts.
  double pss_kib() const;

  // Ends it. What it took of the processor from its beginning, in microseconds.
  double end();

 private:
  pid_t process_ = -1;
  Descriptor to_, from_;
  std::string answer_;
};

}  // namespace forethought
