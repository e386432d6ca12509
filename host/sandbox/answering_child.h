// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "host/descriptor.h"
#include "host/result.h"

namespace forethought {

// A process of its own that answers this one's questions, one after another. It has none of this
// one's streams and files, and ends with this, or with this process.
class AnsweringChild {
 public:
  using Answer = std::function<std::string(std::string_view question)>;

  // `prepare` is called there first.
  static Result<AnsweringChild> start(const std::function<void()>& prepare, const Answer& answer);

  AnsweringChild(AnsweringChild&& other) noexcept;
  AnsweringChild& operator=(AnsweringChild&&) = delete;
  ~AnsweringChild();

  // Whether it took the question. Its answer must be taken before the next.
  bool ask(std::string_view question);
  // Whether a question is still without its answer.
  bool is_asked() const { return is_asked_; }
  // Waits for it; nothing where the process ended before.
  std::optional<std::string> answer();

 private:
  AnsweringChild(pid_t process, Descriptor questions, Descriptor answers);

  pid_t process_;
  Descriptor questions_, answers_;
  bool is_asked_ = false;
};

}  // namespace forethought
