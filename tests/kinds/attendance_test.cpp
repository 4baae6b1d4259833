// Who sits when somebody comes whom no list knows.
#include "kinds/attendance.hpp"

#include <optional>
#include <string>

#include "catch.hpp"
#include "ingest/people.hpp"

using namespace greffier;
using namespace greffier::kinds;

namespace {

model::Value person(const std::string& name) {
  return {ingest::parse_person(name, {}), {}};
}

// A sitting of M. DUPONT and Mme MARTIN, with so many members in office.
Attendance attendance_of(std::optional<std::int64_t> in_office) {
  model::Map data;
  data.set("presents", model::Values{person("M. Jean DUPONT"), person("Mme Anne MARTIN")});
  data.set("invites", model::Values{person("M. Guy INVITÉ")});
  if (in_office) data.set("effectif", *in_office);
  return Attendance(data);
}

std::int64_t voters(const Attendance& attendance) {
  model::Map record;
  attendance.describe(record);
  return *record.find("votants")->get_if<std::int64_t>();
}

bool counts(Attendance& attendance, const std::string& name) {
  const model::Map told = attendance.move(Movement::arrival, person(name), nullptr);
  CHECK(*told.find("inconnu")->get_if<bool>());
  return *told.find("compte")->get_if<bool>();
}

}  // namespace

TEST_CASE("who arrives and is in no list votes while there is room among those in office") {
  Attendance attendance = attendance_of(3);
  CHECK(counts(attendance, "M. Paul GARNIER"));
  CHECK(voters(attendance) == 3);
  CHECK_FALSE(counts(attendance, "Mme Zoé NEUVE"));
  CHECK(voters(attendance) == 3);
}

TEST_CASE("nobody votes beyond the members in office, nor a guest") {
  Attendance full = attendance_of(2);
  CHECK_FALSE(counts(full, "M. Paul GARNIER"));
  CHECK(voters(full) == 2);
  Attendance roomy = attendance_of(9);
  CHECK_FALSE(counts(roomy, "M. Guy INVITÉ"));
  CHECK(voters(roomy) == 2);
}

TEST_CASE("without a number in office, who arrives counts") {
  Attendance attendance = attendance_of({});
  CHECK(counts(attendance, "M. Paul GARNIER"));
  CHECK(voters(attendance) == 3);
}
