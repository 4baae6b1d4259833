// Pictures that tags ask for: where they are looked for, and what is said when they are not there.
#include "pipeline/pictures.hpp"

#include <thread>
#include <vector>

#include "catch.hpp"
#include "docx/template_writer.hpp"
#include "odt/template_writer.hpp"
#include "office/charte.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

std::string template_saying(const std::string& path, const std::string& tag) {
  diag::Sink sink;
  office::Layout layout;
  layout.body = {model::paragraph("{{ corps }}"), model::paragraph(tag)};
  const office::StyleSheet sheet = office::read_charte({}, sink);
  return package::write(path.ends_with("odt") ? odt::write_template(layout, sheet, "Essai")
                                              : docx::write_template(layout, sheet, "Essai"));
}

// Notes in seances/, a template in modeles/ that prints them and a tag.
struct Case {
  const char* why;
  const char* tag;
  std::vector<const char*> files;  // whole pictures
  std::string errors;
};

std::string errors_of(const Case& each, const std::string& format) {
  Desk desk;
  const std::string own = "modeles/m." + format;
  desk.files.files.erase("notes.md");
  desk.job.notes = "seances/notes.md";
  desk.files.files[desk.job.notes] =
      "---\nobjet: Voirie\ndate: 2026-03-05\nlieu: Mairie\npresents: [Luc VERDELET]\n"
      "photo: photos/l'eau.png\nailleurs: ../commun/rue.png\n---\n\nLe revêtement.\n";
  for (const char* file : each.files) desk.files.files[file] = png();
  desk.files.files[own] = template_saying(own, each.tag);
  desk.job.template_name = own;
  desk.job.outputs = {"a." + format};
  desk.run();
  const bool written = desk.part("a.odt", "Pictures/greffier1.png") == png() ||
                       desk.part("a.docx", "word/media/greffier1.png") == png();
  CHECK(written == (desk.status() == 0));
  CHECK(desk.told("P021").find("photo") == std::string::npos);  // it is printed, as a picture
  std::string errors;
  for (const diag::Diagnostic& raised : desk.outcome.sink.diagnostics())
    if (raised.severity() == diag::Severity::error) errors += raised.message->code;
  return errors;
}

}  // namespace

TEST_CASE("paths of data start at the notes, those of a template at the template or at the notes") {
  for (const Case& each :
       {Case{"data", "{{ photo | image }}", {"seances/photos/l'eau.png"}, ""},
        Case{"data, elsewhere", "{{ ailleurs | image }}", {"commun/rue.png"}, ""},
        Case{"data, not beside the template",
             "{{ photo | image }}",
             {"modeles/photos/l'eau.png"},
             "P011"},
        Case{"template", "{{ \"logo.png\" | image }}", {"modeles/logo.png"}, ""},
        Case{"template, beside the notes", "{{ \"logo.png\" | image }}", {"seances/logo.png"}, ""},
        Case{"put together",
             "{{ (\"photos/\" ~ objet ~ \".png\") | image }}",
             {"seances/photos/Voirie.png"},
             ""},
        Case{"template, missing", "{{ \"logo.png\" | image }}", {"logo.png"}, "P057"},
        Case{"template, outside", "{{ \"../logo.png\" | image }}", {"logo.png"}, "G093"},
        Case{"put together, outside",
             "{{ (\"../\" ~ \"logo.png\") | image }}",
             {"logo.png"},
             "G093"},
        Case{"absolute", "{{ \"/logo.png\" | image }}", {"/logo.png"}, "G093"}})
    for (const char* format : {"odt", "docx"}) {
      INFO(each.why << " (" << format << ")");
      CHECK(errors_of(each, format) == each.errors);
    }
}

TEST_CASE("a picture that cannot be used is told where its tag stands") {
  Desk desk;
  desk.files.files["m.odt"] = template_saying("m.odt", "{{ \"logo.png\" | image }}");
  desk.job.template_name = "m.odt";
  desk.job.outputs = {"a.odt"};
  desk.run();
  CHECK(desk.told("P057") == "m.odt:1:1: the picture “logo.png” of the template was not found");
  desk.files.files["logo.png"] = "texte";
  desk.run();
  CHECK(desk.told("P010") ==
        "m.odt:1:1: the picture “logo.png” is no complete PNG or JPEG picture");
  desk.files.files["logo.png"] = std::string(diag::limit(diag::Limit::picture) + 1, 'x');
  desk.run();
  CHECK(desk.told("P056") ==
        "m.odt:1:1: the picture “logo.png” is too heavy: it is larger than 50 MB");
}

TEST_CASE("a library may be asked from several threads") {
  io::MemoryFileSystem files;
  files.files["a.png"] = png();
  files.files["b.png"] = png();
  const pipeline::DiskPictures disk(files, "notes.md");
  const office::MediaLibrary library(disk);
  std::vector<const office::Picture*> found(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < found.size(); ++i)
    threads.emplace_back([&, i] { found[i] = library.find(i % 2 == 0 ? "a.png" : "b.png"); });
  for (std::thread& thread : threads) thread.join();
  for (const office::Picture* picture : found) {
    REQUIRE(picture != nullptr);
    CHECK(picture == found.front());  // the same bytes: one picture
  }
  CHECK(library.find("c.png") == nullptr);
}
