// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "host/result.h"
#include "host/sandbox/answering_child.h"
#include "host/sandbox/limited_child.h"

namespace forethought {

// Which parts of what holds the work are there; a part that the system lacks is not.
struct WorkSandbox {
  bool files = false;   // as in Sandbox
  bool calls = false;   // as in Sandbox
  bool limits = false;  // see WorkLimits
};

// A process of its own that does pieces of work for this one, each in a child with limits.
//
// Started before this process gives up making others. It can reach no file, and ends with this one.
class WorkServer {
 public:
  // What is asked → what is answered; called in the children.
  using Work = std::function<std::string(std::string_view)>;

  static Result<WorkServer> start(const Work& work);

  // Fails where the work was stopped, or the server is gone.
  Result<std::string> ask(const WorkLimits& limits, std::string_view question);

  // Asks it too. Fails where the server is gone, or has no process to try the limits in.
  Result<WorkSandbox> sandbox();

 private:
  explicit WorkServer(AnsweringChild server) : server_(std::move(server)) {}
  Result<std::string> answer_to(std::string_view frame);

  AnsweringChild server_;
};

}  // namespace forethought
