# libzint, found by hand: the distributions ship it without a CMake package that is looked for.
find_path(ZINT_INCLUDE_DIR zint.h REQUIRED)
find_library(ZINT_LIBRARY zint REQUIRED)
add_library(greffier_zint INTERFACE)
target_include_directories(greffier_zint SYSTEM INTERFACE "${ZINT_INCLUDE_DIR}")
target_link_libraries(greffier_zint INTERFACE "${ZINT_LIBRARY}")
