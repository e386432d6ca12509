// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#include "host/rules/condition.h"

namespace forethought {

inline Condition near(Conditions parts, int words, Scope scope = Scope::sentence) {
  return {NearCondition{std::move(parts), words, false, scope}};
}

inline Condition sequence(Conditions parts, int words, Scope scope = Scope::sentence) {
  return {NearCondition{std::move(parts), words, true, scope}};
}

inline Condition all(Conditions parts, Scope scope = Scope::post) {
  return {AllCondition{std::move(parts), scope}};
}

inline Condition any(Conditions parts) {
  return {AnyCondition{std::move(parts)}};
}

inline Condition none(Conditions parts, Scope scope = Scope::post) {
  return {NoneCondition{std::move(parts), scope}};
}

inline Condition count(Conditions parts, int at_least, Scope scope = Scope::post) {
  return {CountCondition{std::move(parts), at_least, scope}};
}

inline Condition parent(Condition condition) {
  return {ParentCondition{{std::move(condition)}}};
}

inline Condition profile(Condition condition) {
  return {ProfileCondition{{std::move(condition)}}};
}

inline Condition on(Surface surface) {
  return {ContextCondition{{.surfaces = {surface}}}};
}

}  // namespace forethought
