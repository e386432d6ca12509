// SPDX-License-Identifier: MIT
//
// Memory is overwritten before it is given back, so that no text outlives its check: not in this
// process, nor in what the kernel writes of it to disk. Replaces the functions behind new and
// delete, and those that ICU has of its own.
#include <malloc.h>
#include <string.h>  // explicit_bzero
#include <unicode/uclean.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>

namespace {

constexpr std::size_t kUsual = alignof(std::max_align_t);

// Null where there is none.
void* allocate(std::size_t size, std::size_t alignment) noexcept {
  if (alignment <= kUsual) return std::malloc(size > 0 ? size : 1);
  return std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
}

void* allocate_or_throw(std::size_t size, std::size_t alignment) {
  void* memory = allocate(size, alignment);
  if (!memory) throw std::bad_alloc();
  return memory;
}

void wipe_and_free(void* memory) noexcept {
  if (!memory) return;
  ::explicit_bzero(memory, ::malloc_usable_size(memory));
  std::free(memory);
}

void* U_CALLCONV allocate_for_icu(const void*, std::size_t size) {
  return allocate(size, kUsual);
}

void* U_CALLCONV reallocate_for_icu(const void*, void* memory, std::size_t size) {
  void* other = allocate(size, kUsual);
  if (!other || !memory) return other;
  std::memcpy(other, memory, std::min(size, ::malloc_usable_size(memory)));
  wipe_and_free(memory);
  return other;
}

void U_CALLCONV free_for_icu(const void*, void* memory) {
  wipe_and_free(memory);
}

// Before anything else is asked of ICU.
[[maybe_unused]] const bool kIcuWipes = [] {
  UErrorCode status = U_ZERO_ERROR;
  u_setMemoryFunctions(nullptr, allocate_for_icu, reallocate_for_icu, free_for_icu, &status);
  return U_SUCCESS(status) != 0;
}();

}  // namespace

// All forms, since a sanitizer brings its own of those that are not here.
using Alignment = std::align_val_t;
using Size = std::size_t;
using NoThrow = const std::nothrow_t&;

// clang-format off
void* operator new(Size size) { return allocate_or_throw(size, kUsual); }
void* operator new[](Size size) { return allocate_or_throw(size, kUsual); }
void* operator new(Size size, Alignment to) { return allocate_or_throw(size, Size(to)); }
void* operator new[](Size size, Alignment to) { return allocate_or_throw(size, Size(to)); }
void* operator new(Size size, NoThrow) noexcept { return allocate(size, kUsual); }
void* operator new[](Size size, NoThrow) noexcept { return allocate(size, kUsual); }
void* operator new(Size size, Alignment to, NoThrow) noexcept { return allocate(size, Size(to)); }
void* operator new[](Size size, Alignment to, NoThrow) noexcept { return allocate(size, Size(to)); }

void operator delete(void* memory) noexcept { wipe_and_free(memory); }
void operator delete[](void* memory) noexcept { wipe_and_free(memory); }
void operator delete(void* memory, Size) noexcept { wipe_and_free(memory); }
void operator delete[](void* memory, Size) noexcept { wipe_and_free(memory); }
void operator delete(void* memory, Alignment) noexcept { wipe_and_free(memory); }
void operator delete[](void* memory, Alignment) noexcept { wipe_and_free(memory); }
void operator delete(void* memory, Size, Alignment) noexcept { wipe_and_free(memory); }
void operator delete[](void* memory, Size, Alignment) noexcept { wipe_and_free(memory); }
void operator delete(void* memory, NoThrow) noexcept { wipe_and_free(memory); }
void operator delete[](void* memory, NoThrow) noexcept { wipe_and_free(memory); }
void operator delete(void* memory, Alignment, NoThrow) noexcept { wipe_and_free(memory); }
void operator delete[](void* memory, Alignment, NoThrow) noexcept { wipe_and_free(memory); }
// clang-format on
