# Usage: cmake -D FOLDER=host -D OUTPUT=source_digest.h -P source_digest.cmake
# Writes a header with a digest of all sources in the folder.
file(GLOB_RECURSE SOURCES RELATIVE ${FOLDER} ${FOLDER}/*.h ${FOLDER}/*.cpp)
list(SORT SOURCES)
set(DIGESTS "")
foreach(SOURCE ${SOURCES})
  file(SHA256 ${FOLDER}/${SOURCE} DIGEST)
  string(APPEND DIGESTS "${SOURCE} ${DIGEST}\n")
endforeach()
string(SHA256 DIGEST "${DIGESTS}")
file(WRITE ${OUTPUT} "// Made by source_digest.cmake.
#pragma once

namespace forethought {

inline constexpr char kSourceDigest[] = \"${DIGEST}\";

}  // namespace forethought
")
