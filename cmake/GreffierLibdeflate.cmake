# libdeflate, found by hand for releases that ship it without a CMake package.
find_path(LIBDEFLATE_INCLUDE_DIR libdeflate.h REQUIRED)
find_library(LIBDEFLATE_LIBRARY deflate REQUIRED)
add_library(greffier_libdeflate INTERFACE)
target_include_directories(greffier_libdeflate SYSTEM INTERFACE "${LIBDEFLATE_INCLUDE_DIR}")
target_link_libraries(greffier_libdeflate INTERFACE "${LIBDEFLATE_LIBRARY}")
