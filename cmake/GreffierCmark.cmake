# cmark-gfm and its extensions, found by hand: Debian's packages carry no usable CMake package.
find_path(CMARK_GFM_INCLUDE_DIR cmark-gfm.h REQUIRED)
find_library(CMARK_GFM_LIBRARY cmark-gfm REQUIRED)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
add_library(greffier_cmark INTERFACE)
target_include_directories(greffier_cmark SYSTEM INTERFACE "${CMARK_GFM_INCLUDE_DIR}")
target_link_libraries(greffier_cmark INTERFACE
  "${CMARK_GFM_EXTENSIONS_LIBRARY}" "${CMARK_GFM_LIBRARY}")
