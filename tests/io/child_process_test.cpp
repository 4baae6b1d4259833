// Programs run to their end, or not found, or not waited for.
#include "io/child_process.hpp"

#include "catch.hpp"

using namespace greffier::io;
using namespace std::chrono_literals;

TEST_CASE("a program's status is told") {
  CHECK(run_program({"true"}, 10s).status == 0);
  CHECK(run_program({"false"}, 10s).status == 1);
  CHECK(run_program({"sh", "-c", "exit 3"}, 10s).status == 3);
  CHECK_FALSE(run_program({"sh", "-c", "kill -9 $$"}, 10s).status);
}

TEST_CASE("a program that is not there is told") {
  const Ended run = run_program({"no-such-program-here"}, 10s);
  CHECK_FALSE((run.is_found && run.status != 127));
}

TEST_CASE("a program that does not end is ended, with those that it started") {
  const Ended run = run_program({"sh", "-c", "sleep 60 & sleep 60"}, 1s);
  CHECK(run.is_found);
  CHECK_FALSE(run.status);
}
