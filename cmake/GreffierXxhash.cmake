# xxHash, found by hand: Debian's package carries no CMake package.
find_path(XXHASH_INCLUDE_DIR xxhash.h REQUIRED)
find_library(XXHASH_LIBRARY xxhash REQUIRED)
add_library(greffier_xxhash INTERFACE)
target_include_directories(greffier_xxhash SYSTEM INTERFACE "${XXHASH_INCLUDE_DIR}")
target_link_libraries(greffier_xxhash INTERFACE "${XXHASH_LIBRARY}")
