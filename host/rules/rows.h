// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "host/sections.h"

namespace forethought {

// Records by number, which were made one after the other, or lie in bytes. Those that lie there
// are read one by one when they are asked for, since a check needs a handful of many thousands, and
// stay where they are from then on. Not thread-safe.
template <typename T>
class Rows {
 public:
  // Throws where the bytes are something else.
  using Read = T (*)(std::string_view bytes);

  Rows() = default;
  Rows(std::vector<T> made)  // NOLINT(google-explicit-constructor)
      : made_(std::move(made)) {}

  // `ends`: where each record ends in `bytes`, in which it begins where the one before ends.
  // Nothing where they lead elsewhere.
  static std::optional<Rows> in(SharedBytes bytes, Values<std::uint32_t> ends, Read read) {
    const std::size_t whole = ends.empty() ? 0 : ends[ends.size() - 1];
    if (whole != bytes.view().size() || !std::is_sorted(ends.begin(), ends.end())) return {};
    Rows rows;
    rows.bytes_ = std::move(bytes);
    rows.ends_ = std::move(ends);
    rows.read_ = read;
    return rows;
  }

  // Whether each can be read. Whoever made the bytes is asked; a file has a seal.
  bool are_sound() const try {
    for (std::size_t i = 0; i < ends_.size(); ++i) (void)read_(bytes_of(i));
    return true;
  } catch (const std::exception&) {
    return false;
  }

  std::size_t size() const { return made_.size() + ends_.size(); }
  bool empty() const { return size() == 0; }

  const T& operator[](std::size_t i) const {
    if (!read_) return made_[i];
    const auto known = known_.find(i);
    return known != known_.end() ? known->second
                                 : known_.emplace(i, read_(bytes_of(i))).first->second;
  }
  const T& front() const { return (*this)[0]; }
  const T& back() const { return (*this)[size() - 1]; }

  class Iterator {
   public:
    using value_type = T;
    using difference_type = std::ptrdiff_t;

    Iterator() = default;
    Iterator(const Rows& rows, std::size_t number) : rows_(&rows), number_(number) {}
    const T& operator*() const { return (*rows_)[number_]; }
    const T* operator->() const { return &**this; }
    Iterator& operator++() {
      ++number_;
      return *this;
    }
    Iterator operator++(int) { return std::exchange(*this, {*rows_, number_ + 1}); }
    bool operator==(const Iterator&) const = default;

   private:
    const Rows* rows_ = nullptr;
    std::size_t number_ = 0;
  };
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

  // The records themselves, where they were made and do not lie in bytes.
  std::vector<T>& made() {
    assert(!read_);
    return made_;
  }

 private:
  std::string_view bytes_of(std::size_t i) const {
    const std::size_t start = i == 0 ? 0 : ends_[i - 1];
    return bytes_.view().substr(start, ends_[i] - start);
  }

  std::vector<T> made_;
  SharedBytes bytes_;
  Values<std::uint32_t> ends_;
  Read read_ = nullptr;                               // null where they were made
  mutable std::unordered_map<std::size_t, T> known_;  // of those in bytes: what was read
};

}  // namespace forethought
