// What templates are told that they may use is what they get: each kind's own example is read, and
// every member of its data is held against the shape of its kind.
#include "pipeline/template_shape.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "ingest/notes.hpp"
#include "kinds/apply.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/check_template.hpp"
#include "pipeline/pictures.hpp"
#include "pipeline/present_data.hpp"
#include "pipeline/template_fields.hpp"
#include "source_folder.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline;
using greffier::pipeline_tests::Desk;
using templating::Shape;

namespace {

std::string example_of(const std::string& kind) {
  std::ifstream stream(in_source("templates/") + kind + "/exemple.md", std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

kinds::Kind kind_named(const std::string& name) {
  io::MemoryFileSystem files;
  diag::SourceMap sources;
  diag::Sink sink;
  auto kind = Catalogue(files, sources, sink).kind(name, {});
  REQUIRE(kind.has_value());
  return std::move(*kind);
}

model::Map data_of(const kinds::Kind& kind, std::string_view notes) {
  io::MemoryFileSystem files;
  diag::Sink sink;
  model::Map data = kinds::apply(kind, ingest::read_notes(notes, 1, sink), {}, sink);
  const DiskPictures pictures(files, "notes.md");
  const office::MediaLibrary media(pictures);
  load_pictures(data, media, sink);
  present_data(data, sink);
  return data;
}

// Where a value has something that its shape does not foresee: « actions.qui ». One line each.
std::string unforeseen(const model::Map& data, const Shape& shape, const std::string& prefix = {});

std::string unforeseen(const model::Value& value, const Shape& shape, const std::string& path) {
  if (value.is_empty()) return {};
  const Shape real = templating::shape_of(value);
  if (!shape.may_be(real.kinds)) return path + '\n';
  std::string found;
  if (const auto* values = value.get_if<model::Values>())
    for (const model::Value& item : *values) found += unforeseen(item, *shape.item, path);
  if (const auto* map = value.get_if<model::Map>()) found += unforeseen(*map, shape, path + '.');
  return found;
}

std::string unforeseen(const model::Map& data, const Shape& shape, const std::string& prefix) {
  std::string found;
  for (const model::Member& member : data.members()) {
    if (std::ranges::count(kinds::kSettings, member.key) > 0) continue;
    const templating::ShapeMember* known = shape.members->find(member.key);
    if (known == nullptr && shape.members->open) continue;
    found += known == nullptr ? prefix + member.key + " (unknown)\n"
                              : unforeseen(member.value, known->shape, prefix + member.key);
  }
  return found;
}

// Names that the shape promises and that data lack.
std::string absent(const Shape& shape, const model::Map& data) {
  std::string names;
  for (const templating::ShapeMember& member : shape.members->members)
    if (data.find(member.key) == nullptr) names += member.key + '\n';
  return names;
}

// A layout that uses every name that the cards list, and no other.
std::string layout_of(const std::vector<FieldCard>& cards) {
  std::string notes;
  for (const FieldCard& card : cards) {
    const bool opens = card.tag.starts_with("{% ");
    notes += card.tag + "\n\n";
    if (!opens) {
      notes += layout_of(card.members);
      continue;
    }
    notes += layout_of(card.members) + "x\n\n{% fin %}\n\n";
  }
  return notes;
}

// The tag of a list of persons that the title of their section names; "" when there is no list.
std::string loop_of(const FieldSection& section) {
  const std::size_t begin = section.title.fr.find("{%");
  if (begin == std::string::npos) return {};
  return section.title.fr.substr(begin, section.title.fr.find("%}") + 2 - begin) + "\n\n";
}

constexpr std::array<std::string_view, 2> kExtensions{"odt", "docx"};

}  // namespace

TEST_CASE("the data of each kind's example are as its shape says") {
  for (const std::string& name : kind_names()) {
    INFO(name);
    const kinds::Kind kind = kind_named(name);
    const Shape shape = template_shape(kind);
    const model::Map data = data_of(kind, example_of(name));
    CHECK(unforeseen(data, shape) == "");
    CHECK(absent(shape, data) == "");
  }
}

TEST_CASE("the built-in layouts have no mistake") {
  for (const std::string& kind : kind_names())
    for (const std::string_view extension : kExtensions) {
      Desk desk;
      const std::string file = "modele." + std::string(extension);
      INFO(kind << ' ' << file);
      REQUIRE(export_template({kind, "", "", file}, desk.files).written.size() == 1);
      const Outcome outcome = check_template({file, kind, {}}, desk.files);
      CHECK(pipeline_tests::told_all(outcome) == "");
    }
}

TEST_CASE("every name that is listed can be used, in both formats") {
  for (const std::string& kind : kind_names())
    for (const std::string_view extension : kExtensions) {
      Desk desk(example_of(kind));
      const TemplateFields fields = template_fields(kind, desk.files);
      std::string layout;
      for (const FieldSection& section : fields.sections) {
        const bool is_loop = section.fields.front().name.starts_with("boucle");
        const bool is_person = section.fields.front().name == "civilite";
        if (is_loop) layout += "{% pour boucle_test dans [\"x\"] %}\n\n";
        const std::string loop = is_person ? loop_of(section) : std::string();
        layout += loop;
        layout += layout_of(section.fields);
        if (is_loop || !loop.empty()) layout += "{% fin %}\n\n";
      }
      const std::string file = "modele." + std::string(extension);
      INFO(kind << ' ' << file << '\n' << layout);
      pipeline_tests::write_template(desk.files, file, layout);
      CHECK(pipeline_tests::told_all(check_template({file, kind, {}}, desk.files)) == "");
      desk.job.template_name = file;
      desk.job.outputs = {"a." + std::string(extension)};
      desk.run();
      CHECK(desk.status() == 0);
      const std::string text = extension == "odt" ? desk.odt() : desk.docx();
      CHECK(text.find("{{") == std::string::npos);
      if (kind == "compte-rendu") CHECK(text.find("DUPONT") != std::string::npos);
    }
}
