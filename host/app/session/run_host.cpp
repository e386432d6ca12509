// SPDX-License-Identifier: MIT
#include "host/app/session/run_host.h"

#include <unistd.h>

#include <csignal>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <utility>

#include "host/app/bundled_rules.h"
#include "host/app/commands.h"
#include "host/app/rule_compiler.h"
#include "host/app/rules_in_use.h"
#include "host/app/session/caller.h"
#include "host/app/session/session.h"
#include "host/descriptor.h"
#include "host/sandbox/sandbox.h"
#include "host/store/store_folder.h"
#include "host/store/store_place.h"
#include "host/wiped_stack.h"
#include "host/wire/message_reader.h"
#include "host/wire/message_writer.h"

namespace forethought {
namespace {

// Exit status when the conversation could not go on.
constexpr int kFailed = 1;

// How long the browser may not know of a change that another process made.
constexpr int kNewsMilliseconds = 1000;

StorePlace place_or_none() {
  const auto place = store_place();
  return place ? *place : StorePlace();
}

// The folder that the host still needs; empty: the store is in memory, or among other files.
std::string folder_of(const StorePlace& place, const Store& store, const StoreFolder& beside) {
  if (!store.cause().empty() || beside.has_others) return "";
  return std::filesystem::absolute(place.file).parent_path().string();
}

Result<void> write_all(MessageWriter& writer, const std::vector<std::string>& messages) {
  for (const std::string& message : messages) {
    if (auto written = writer.write(message); !written) return written;
  }
  return {};
}

// What happened is told before what was asked is answered: the answer then goes by it.
Result<void> respond(const Incoming& incoming, Session& session, MessageWriter& writer) {
  if (auto told = write_all(writer, session.news()); !told) return told;
  switch (incoming.kind) {
    case Incoming::Kind::message:
      return writer.write(session.answer(incoming.body));
    case Incoming::Kind::too_large:
      return writer.write(Session::answer_too_large(incoming.body));
    default:
      return {};
  }
}

int converse(Session& session, MessageReader& reader, MessageWriter writer) {
  while (true) {
    const Incoming incoming = reader.read(kNewsMilliseconds);
    if (incoming.kind == Incoming::Kind::end) return 0;
    if (incoming.kind == Incoming::Kind::lost) {
      return complain(std::cerr, "the browser's message ended before its end", kFailed);
    }
    const auto done = respond(incoming, session, writer);
    wipe_stack();
    if (!done) return complain(std::cerr, done.error().message, kFailed);
  }
}

int run_host() {
  hide_memory();
  // A closed stream and a disk that takes no more are errors to look at.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  close_inherited();
  RuleCompiler compiler;
  (void)compiler.start();
  const auto output = claim_stdout();
  if (!output) return complain(std::cerr, output.error().message, kFailed);
  const StorePlace place = place_or_none();
  auto bundled = BundledPack::in_folder(bundled_rules_folder());
  if (!bundled) bundled = BundledPack();  // the store may have them; hello says if not
  RulesInUse rules(place, *std::move(bundled), &compiler);
  (void)compiler.start();  // where it failed before; from here on it says why
  ::tzset();               // reads a file
  MessageReader reader(STDIN_FILENO);
  HostEnvironment environment{.beside = look_beside(place), .locks_memory = reader.is_locked()};
  environment.sandbox = enter_host_sandbox(folder_of(place, rules.store(), environment.beside));
  Session session(rules, environment);
  return converse(session, reader, MessageWriter(*output));
}

}  // namespace

std::optional<int> run_if_host(std::span<const std::string_view> arguments) {
  switch (caller_of(arguments)) {
    case Caller::person:
      return std::nullopt;
    case Caller::stranger:
      return complain(std::cerr, "started for an extension that is not Forethought's", kFailed);
    case Caller::extension:
      return run_host();
  }
  return std::nullopt;
}

}  // namespace forethought
