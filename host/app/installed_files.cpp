// SPDX-License-Identifier: MIT
#include "host/app/installed_files.h"

#include <filesystem>

namespace forethought {

Result<std::string> program_file() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) return Error{"/proc/self/exe: " + error.message()};
  return program.string();
}

Result<std::string> bundled_rules_folder() {
  const Result<std::string> program = program_file();
  if (!program) return program.error();
  const auto prefix = std::filesystem::path(*program).parent_path().parent_path();
  return (prefix / "share/forethought/rules").string();
}

}  // namespace forethought
