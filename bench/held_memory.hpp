// Bytes that operator new has given and not got back, in this process: for programs of one thread.
#pragma once

#include <cstddef>

// Now, and the most since someone last set it.
extern std::size_t held;
extern std::size_t most_held;
