// The date of tracked changes.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::pipeline {

// « 2026-03-09T14:30:00 », as ODF and OOXML write it, of a moment of the user's day.
[[nodiscard]] std::string revision_date(std::chrono::local_seconds moment);

// The same of a date that a person typed: 2026-03-09, with or without the hour behind a « T » or a
// space (14:30); nothing when it is none.
[[nodiscard]] std::optional<std::string> revision_date(std::string_view typed);

}  // namespace greffier::pipeline
