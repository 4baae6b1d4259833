// The tags in the properties of a template are checked as those of its text are.
#include <string>

#include "catch.hpp"
#include "package/package.hpp"
#include "pipeline/check_template.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline;
using greffier::pipeline_tests::told_all;

namespace {

std::string with_part(const package::Package& original, const std::string& part,
                      const std::string& content) {
  package::Package package = original;
  package.set({part, content});
  return package::write(package);
}

std::string told(const std::string& file, const std::string& bytes) {
  io::MemoryFileSystem files;
  files.files[file] = bytes;
  return told_all(check_template({file, "compte-rendu", {}}, files));
}

}  // namespace

TEST_CASE("a name that does not exist in a property is told before there are data") {
  const std::string names = "{{ objett }} {{ objet }} {{ date | datte }}";
  CHECK(told("m.odt", with_part(pipeline_tests::template_of("m.odt", "x"), "meta.xml",
                                "<office:document-meta "
                                "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                                " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\">"
                                "<office:meta><dc:title>" +
                                    names +
                                    "</dc:title>"
                                    "<meta:keyword>{{ lieuu }}</meta:keyword>"
                                    "</office:meta></office:document-meta>")) ==
        "G040 objett\nG020 datte\nG040 lieuu\n");
  CHECK(told("m.docx",
             with_part(pipeline_tests::template_of("m.docx", "x"), "docProps/core.xml",
                       "<c:coreProperties xmlns:c=\"http://schemas.openxmlformats.org/package/"
                       "2006/metadata/core-properties\" "
                       "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" +
                           names +
                           "</dc:title><c:keywords>{{ lieuu }}</c:keywords></c:coreProperties>")) ==
        "G040 objett\nG020 datte\nG040 lieuu\n");
}
