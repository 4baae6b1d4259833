// Lines that hold people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace greffier::repair {

// The people of a line, each as written without the sign that ends it: one, several parted by
// semicolons or commas, or the two columns of a list (parted by a tab or by three spaces). Empty
// when the line is not made of people. `is_announced`: a label such as « Présents » stands above,
// so that « Bernard Molling » or « R. Diaz » are people too.
[[nodiscard]] std::vector<std::string> people_of(std::string_view line, bool is_announced);

}  // namespace greffier::repair
