# How everything is compiled: C++20, warnings as errors, ccache when it is there.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # What uses a precompiled header is cached only so (ccache, "Precompiled headers").
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_PCH_EXTSUM=true "${CCACHE_PROGRAM}")
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  endif()
endif()

set(GREFFIER_SANITIZE "" CACHE STRING "Sanitizers to build with, as given to -fsanitize")

add_library(greffier_flags INTERFACE)
target_link_libraries(greffier_flags INTERFACE fmt::fmt)
target_compile_options(greffier_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -Wnon-virtual-dtor -Wold-style-cast -Werror)
# GCC 12 to 14 see these faults, which hang on what was inlined, inside their own library, in code
# that has none (bugs 105329, 105562, 109224).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(greffier_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized
    -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
endif()
if(GREFFIER_SANITIZE)
  target_compile_options(greffier_flags INTERFACE -fsanitize=${GREFFIER_SANITIZE}
    -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(greffier_flags INTERFACE -fsanitize=${GREFFIER_SANITIZE})
endif()
