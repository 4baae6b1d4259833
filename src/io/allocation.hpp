// The memory of the process.
#pragma once

#include <cstddef>

namespace greffier::io {

// What is freed stays with the process, up to 64 MiB: work that takes and gives back the same
// memory again and again is then spared the system's part in it. For the rest of the process.
void keep_freed_memory();

// Tells that about `bytes` more will be held: from some megabytes on, the system is asked for the
// addresses at once, and for large pages where it has them, which spares a fault for every 4 KiB.
// Nothing is taken before it is used.
void expect_memory(std::size_t bytes);

}  // namespace greffier::io
