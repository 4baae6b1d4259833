# templates/ built into the program, so that it needs no data folder: src/embedding, compiled and
# run first, writes a source file with every file under DIRECTORY (src/pipeline/resources.hpp reads
# them). It follows when a file is added, changed or removed.
#
# greffier_templates(FOLDER DIRECTORY): adds that source to the library of FOLDER.
function(greffier_templates folder directory)
  file(GLOB_RECURSE names RELATIVE "${directory}" CONFIGURE_DEPENDS "${directory}/*")
  list(TRANSFORM names PREPEND "${directory}/" OUTPUT_VARIABLE paths)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/templates.generated.cpp")
  add_custom_command(OUTPUT "${output}"
    COMMAND embed-templates "${output}" "${directory}" ${names}
    DEPENDS embed-templates ${paths}
    COMMENT "Embedding ${directory}" VERBATIM)
  target_sources(greffier_${folder} PRIVATE "${output}")
endfunction()
