# One static library per folder of src/, one test program per folder of tests/. Sources are found,
# not listed: a new rule, block or format is a new file and nothing else here.

# greffier_precompile(NAME HEADERS VERSIONS): the target NAME, which others reuse, with these headers
# precompiled. GCC makes other bytes of the same headers each time, so ccache is given a sum of its
# own: what the precompiled header depends on, in a few words (ccache, "Precompiled headers").
function(greffier_precompile name headers versions)
  file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp" "")
  add_library(${name} OBJECT "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
  target_precompile_headers(${name} PRIVATE ${headers})
  string(TOUPPER "${CMAKE_BUILD_TYPE}" type)
  string(SHA256 sum "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} ${headers} ${versions} \
${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_${type}} ${GREFFIER_SANITIZE}")
  file(GENERATE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${name}.dir/cmake_pch.hxx.gch.sum"
    CONTENT "${sum}")
endfunction()

# What every file of src/ reads again, read once. Sources still include what they use: the presets
# « dev », « fuzz » and « tidy » compile without it.
find_package(fmt REQUIRED)
greffier_precompile(greffier_headers "<algorithm>;<array>;<cstdint>;<functional>;<map>;<memory>;\
<optional>;<span>;<string>;<string_view>;<utility>;<variant>;<vector>;<fmt/core.h>" "${fmt_VERSION}")
target_link_libraries(greffier_headers PRIVATE greffier_flags)

# greffier_folder(NAME [DEPENDS folder...] [LIBRARIES target...])
function(greffier_folder name)
  cmake_parse_arguments(arg "" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${name}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  list(TRANSFORM arg_DEPENDS PREPEND "greffier_")
  if(sources)
    add_library(greffier_${name} STATIC ${sources})
    set(scope PUBLIC)
    target_link_libraries(greffier_${name} PRIVATE greffier_flags)
    target_precompile_headers(greffier_${name} REUSE_FROM greffier_headers)
  else()
    add_library(greffier_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(greffier_${name} ${scope} "${CMAKE_SOURCE_DIR}/src")
  target_link_libraries(greffier_${name} ${scope} ${arg_DEPENDS} ${arg_LIBRARIES})
endfunction()

# greffier_tests(FOLDER): tests/FOLDER/*.cpp against the folder's library.
function(greffier_tests name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${name}/*.cpp")
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  target_include_directories(test_${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(test_${name} PRIVATE greffier_flags greffier_${name} greffier_catch_main ${ARGN})
  target_precompile_headers(test_${name} REUSE_FROM greffier_catch_read)
  add_test(NAME ${name} COMMAND test_${name})
endfunction()
