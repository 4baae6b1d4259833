// The memory of the process.
#pragma once

namespace greffier::io {

// What is freed stays with the process, up to 64 MiB: work that takes and gives back the same
// memory again and again is then spared the system's part in it. For the rest of the process.
void keep_freed_memory();

}  // namespace greffier::io
