// SPDX-License-Identifier: MIT
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <iostream>

int main(int argc, char** argv) {
  // A process that a test forks would write once more what still waits to be written.
  std::cout << std::unitbuf;
  return doctest::Context(argc, argv).run();
}
