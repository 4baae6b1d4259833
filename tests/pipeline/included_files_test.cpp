// `inclure` as a user meets it, in both formats: which files may be included, what they see, and
// what is said when they cannot.
#include "pipeline/included_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "diag/place.hpp"
#include "diag/reading_order.hpp"
#include "diag/render_json.hpp"
#include "docx/template_writer.hpp"
#include "odt/template_writer.hpp"
#include "office/charte.hpp"
#include "pipeline/annotate.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

using Texts = std::vector<std::string>;

// « # Titre » is a heading, « | texte » a table of one cell under a heading row.
model::Block block_of(const std::string& text) {
  if (text.starts_with("# "))
    return {model::Heading{1, {model::text(text.substr(2))}, {}, true}, {}};
  if (!text.starts_with("| ")) return model::paragraph(text);
  model::Table table;
  table.columns.assign(2, {model::Align::left, 0.5});
  const auto add = [&table](model::RowKind kind, const std::string& left,
                            const std::string& right) {
    table.rows.push_back({kind,
                          {{{model::paragraph(left)}, 1, 1, false, {}},
                           {{model::paragraph(right)}, 1, 1, false, {}}}});
  };
  add(model::RowKind::header, "Quoi", "Qui");
  add(model::RowKind::body, "x", text.substr(2));
  return {std::move(table), {}};
}

std::string file_of(const Texts& paragraphs, const std::string& format) {
  diag::Sink sink;
  office::Layout layout;
  for (const std::string& text : paragraphs) layout.body.push_back(block_of(text));
  const office::StyleSheet sheet = office::read_charte({}, sink);
  return package::write(format == "odt" ? odt::write_template(layout, sheet, "Essai")
                                        : docx::write_template(layout, sheet, "Essai"));
}

// « @ » in names and tags is the format.
std::string in(std::string text, const std::string& format) {
  for (std::size_t at = 0; (at = text.find('@')) != std::string::npos;) text.replace(at, 1, format);
  return text;
}

// A run over files made of paragraphs, `m/a.@` being the template.
struct Run {
  Desk desk;
  std::string format;
  std::string codes;

  Run(const std::map<std::string, Texts>& files, std::string its_format)
      : format(std::move(its_format)) {
    desk.files.files["d.yaml"] = "nom: Ana\nurgent: oui\nl: [Un, Deux]\n";
    for (const auto& [name, texts] : files) {
      Texts paragraphs;
      for (const std::string& text : texts) paragraphs.push_back(in(text, format));
      desk.files.files[in(name, format)] = file_of(paragraphs, format);
    }
    desk.job.notes = "d.yaml";
    desk.job.template_name = in("m/a.@", format);
    desk.job.outputs = {in("a.@", format)};
    codes = desk.run();
  }

  // The texts of the body's paragraphs, in order, with '|' behind each.
  [[nodiscard]] std::string texts() const {
    const std::string xml = format == "odt" ? desk.odt() : desk.docx();
    const std::string body =
        xml.substr(std::min(xml.find(format == "odt" ? "<office:text" : "<w:body"), xml.size()));
    std::string result;
    for (std::size_t at = 0; at < body.size();) {
      const std::size_t tag = std::min(body.find('<', at), body.size());
      result += body.substr(at, tag - at);
      if (body.compare(tag, 9, "</text:p>") == 0 || body.compare(tag, 6, "</w:p>") == 0)
        result += '|';
      at = std::min(body.find('>', tag), body.size() - 1) + 1;
    }
    return result;
  }
};

}  // namespace

TEST_CASE("an included file stands where its tag did, and sees what is seen there") {
  for (const std::string format : {"odt", "docx"}) {
    INFO(format);
    const Run run({{"m/a.@", {"Un", "{% inclure « b.@ » %}", "Fin"}},
                   {"m/b.@", {"Vu par {{ nom }}", "{% include \"s/c.@\" %}"}},
                   {"m/s/c.@", {"{% inclure '../d.@' %}"}},
                   {"m/d.@", {"Mairie"}}},
                  format);
    CHECK(run.codes.empty());
    CHECK(run.texts() == "Un|Vu par Ana|Mairie|Fin|");
  }
}

TEST_CASE(
    "loops and conditions hold included files, in paragraphs of their own or beside the tag") {
  for (const std::string format : {"odt", "docx"}) {
    INFO(format);
    const Run run(
        {{"m/a.@",
          {"Début", "{% pour x dans l %}", "{% inclure \"b.@\" %}", "{% fin %}",
           "{% si urgent %}{% inclure \"c.@\" %}{% sinon %}{% inclure \"b.@\" %}{% fin %}",
           "{% si non urgent %} {% inclure \"c.@\" %} {% fin %}"}},
         {"m/b.@", {"{{ x }}", "{% si boucle.dernier %}fin{% fin %}"}},
         {"m/c.@", {"Urgent"}}},
        format);
    CHECK(run.codes.empty());
    CHECK(run.texts() == "Début|Un|Deux|fin|Urgent|");
  }
}

TEST_CASE("a file that cannot be included is told at its tag, all of them at once") {
  for (const std::string format : {"odt", "docx"}) {
    INFO(format);
    const Run run(
        {{"m/a.@",
          {"{% inclure nom %}", "{% inclure \"../b.@\" %}", "{% inclure \"/m/b.@\" %}",
           "{% inclure \"b.pdf\" %}", "{% inclure \"rien.@\" %}", "Texte {% inclure \"b.@\" %}",
           "{% inclure \"a.@\" %}", "{% inclure \"b.@\" %}", "{% inclure \"b.@\" %}"}},
         {"m/b.@", {"{% inclure \"c.@\" %}"}},
         {"m/c.@", {"{% inclure \"b.@\" %}", "{{ inconnu }}"}},
         {"b.@", {"ailleurs"}}},
        format);
    CHECK(run.codes == "O043 P037 P037 P038 P039 O044 O044 O013 G041");
    CHECK(run.desk.told("O043") ==
          in("m/a.@:1:1: the tag “{% inclure nom %}” does not give the name "
             "of a file",
             format));
    CHECK(
        run.desk.told("P037") ==
        in("m/a.@:1:1: “../b.@” is not in the folder of the template: it is not included", format));
    CHECK(run.desk.told("O044") ==
          in("m/a.@:1:1: “m/a.@” ends up including itself: m/a.@ → m/a.@", format));
  }
}

TEST_CASE("what stands behind included files is told where it stands in the template") {
  for (const std::string format : {"odt", "docx"}) {
    INFO(format);
    const Run run({{"m/a.@",
                    {"Un", "{% inclure \"b.@\" %}", "{{ nom | x }}",
                     "{% si urgent %}{% inclure \"b.@\" %}{% fin %}", "{% fin %}",
                     "{% inclure \"nul.@\" %}", "{{ nom"}},
                   {"m/b.@", {"x", "", "z"}}},
                  format);
    CHECK(run.codes == "P039 G021 G001 G030");
    std::string places;
    for (const diag::Diagnostic& raised : run.desk.outcome.sink.diagnostics()) {
      const diag::Source* source = run.desk.outcome.sources.find(raised.span.source);
      REQUIRE((source != nullptr && source->place));
      places += diag::place_text(*source->place, diag::Language::english) + "; ";
    }
    CHECK(places == "body, paragraph 6; body, paragraph 3; body, paragraph 7; body, paragraph 5; ");
  }
}

TEST_CASE("a loop of files names its whole chain") {
  for (const std::string format : {"odt", "docx"}) {
    const Run run({{"m/a.@", {"{% inclure \"b.@\" %}"}},
                   {"m/b.@", {"{% inclure \"c.@\" %}"}},
                   {"m/c.@", {"{% inclure \"a.@\" %}"}}},
                  format);
    CHECK(run.codes == "O044");
    CHECK(run.desk.told("O044") ==
          in("m/c.@:1:1: “m/a.@” ends up including itself: m/a.@ → m/b.@ → m/c.@ → m/a.@", format));
  }
}

TEST_CASE("files include each other eight levels deep, and a thousand times in all") {
  std::map<std::string, Texts> chain{{"m/a.@", {"{% inclure \"1.@\" %}"}}};
  for (int i = 1; i <= 9; ++i)
    chain["m/" + std::to_string(i) + ".@"] = {"{% inclure \"" + std::to_string(i + 1) + ".@\" %}"};
  chain["m/8.@"] = {"Huit"};
  CHECK(Run(chain, "odt").texts() == "Huit|");
  chain["m/8.@"] = {"{% inclure \"9.@\" %}"};
  chain["m/9.@"] = {"Neuf"};
  CHECK(Run(chain, "odt").codes == "O045");
  const Texts many(40, "{% inclure \"b.@\" %}");
  CHECK(
      Run({{"m/a.@", many}, {"m/b.@", Texts(40, "{% inclure \"c.@\" %}")}, {"m/c.@", {"x"}}}, "odt")
          .codes == "O046");
}

TEST_CASE("a mistake in an included file is told with its name, and once") {
  for (const std::string format : {"odt", "docx"}) {
    INFO(format);
    const Run unread(
        {{"m/a.@", {"{% inclure \"b.@\" %}", "{% inclure \"b.@\" %}", "{{ nom | x }}"}},
         {"m/b.@", {"{{ nom"}}},
        format);
    CHECK(unread.desk.told("G001").starts_with(in("m/b.@:1:1:", format)));
    CHECK(std::ranges::count(unread.codes, 'G') == 2);
    const Run unnamed({{"m/a.@", {"{% inclure \"b.@\" %}"}}, {"m/b.@", {"Vu", "{{ autre }}"}}},
                      format);
    CHECK(unnamed.desk.told(unnamed.codes).starts_with(in("m/b.@:1:4:", format)));
  }
}

namespace {

// File and place of a source, then what includes the file, and so on.
std::string told_at(const diag::SourceMap& sources, diag::Span span) {
  std::string text;
  for (const diag::Source* source = sources.find(span.source); source != nullptr;
       source = sources.find(span.source)) {
    text += (text.empty() ? "" : " < ") + source->name + ", " +
            (source->place ? diag::place_text(*source->place, diag::Language::english) : "?");
    span = source->included_by;
  }
  return text;
}

}  // namespace

TEST_CASE("what is wrong in an included file is told where it stands there, and what includes it") {
  for (const std::string format : {"odt", "docx"}) {
    INFO(format);
    const Run run(
        {{"m/a.@", {"# Un", "x", "{% inclure \"b.@\" %}", "{{ tout }}"}},
         {"m/b.@", {"Vu", "# Deux", "| {{ autre }}", "", "{% inclure \"c.@\" %}", "{{ encore }}"}},
         {"m/c.@", {"# Trois", "y", "{{ nom | x }}"}}},
        format);
    std::vector<std::string> places;
    for (const diag::Diagnostic& raised : run.desk.outcome.sink.diagnostics())
      places.push_back(told_at(run.desk.outcome.sources, raised.span));
    std::vector<std::string> expected{
        "m/a.@, body, “Un”, paragraph 3",
        "m/b.@, body, “Deux”, paragraph 2 < m/a.@, body, “Un”, paragraph 2",
        "m/b.@, body, “Deux”, table 1 (“Quoi, Qui”), row 2, column 2 < m/a.@, body, “Un”, "
        "paragraph 2",
        "m/c.@, body, “Trois”, paragraph 2 < m/b.@, body, “Deux”, paragraph 1 < m/a.@, body, “Un”, "
        "paragraph 2"};
    for (std::string& each : expected) each = in(each, format);
    std::ranges::sort(places);
    CHECK(places == expected);
    std::string json;
    for (const diag::Diagnostic& raised : run.desk.outcome.sink.diagnostics())
      json += diag::render_json(raised, run.desk.outcome.sources, diag::Language::french);
    CHECK(json.find(in("\"file\":\"m/b.@\",\"place\":{", format)) != std::string::npos);
    CHECK(json.find(in("\"included_by\":{\"file\":\"m/a.@\",\"place\":{", format)) !=
          std::string::npos);
  }
}

TEST_CASE("mistakes of included files are told where the inclusion stands") {
  for (const std::string format : {"odt", "docx"}) {
    INFO(format);
    Run run({{"m/a.@",
              {"{{ un", "{% inclure \"nul.@\" %}", "{{ nom | x }}", "{% inclure \"b.@\" %}",
               "{{ deux"}},
             {"m/b.@", {"x", "{{ trois", "{% inclure \"c.@\" %}", "{{ quatre"}},
             {"m/c.@", {"y", "{{ cinq"}}},
            format);
    diag::Sink& sink = run.desk.outcome.sink;
    diag::sort_as_read(sink, run.desk.outcome.sources);
    std::string places;
    for (const diag::Diagnostic& raised : sink.diagnostics()) {
      const diag::Source& source = *run.desk.outcome.sources.find(raised.span.source);
      places += source.name + ":" + std::to_string(source.place->paragraph) + " ";
    }
    CHECK(places == in("m/a.@:1 m/a.@:2 m/a.@:3 m/b.@:2 m/b.@:4 m/a.@:5 ", format));
  }
}

TEST_CASE("a table of an included file is told by its own name") {
  Run run({{"m/a.@", {"x", "{% inclure \"b.@\" %}"}}, {"m/b.@", {"x"}}}, "odt");
  const auto named = [](const std::string& cell) {
    return "<table:table table:name=\"Budget\"><table:table-column/><table:table-row>"
           "<table:table-cell office:value-type=\"string\"><text:p>" +
           cell + "</text:p></table:table-cell></table:table-row></table:table>";
  };
  for (const auto& [name, cell] :
       {std::pair<std::string, std::string>("m/a.odt", "x"), {"m/b.odt", "{{ autre }}"}}) {
    package::Package package = *package::read(run.desk.files.files[name], name);
    std::string content(*package.find("content.xml")->content());
    content.insert(content.rfind("</office:text>"), named(cell));
    package.set({"content.xml", content});
    run.desk.files.files[name] = package::write(package);
  }
  run.codes = run.desk.run();
  REQUIRE(run.desk.outcome.sink.diagnostics().size() == 1);
  const diag::Span span = run.desk.outcome.sink.diagnostics()[0].span;
  const diag::Source& source = *run.desk.outcome.sources.find(span.source);
  CHECK(source.name == "m/b.odt");
  CHECK(diag::place_text(*source.place, diag::Language::english) ==
        "body, table 1 (“Budget”), row 1, column 1");
}

TEST_CASE("the comment on a mistake of an included file stands at the tag that includes it") {
  for (const std::string format : {"odt", "docx"}) {
    INFO(format);
    Run run({{"m/a.@", {"Un", "{% inclure \"b.@\" %}"}}, {"m/b.@", {"# Deux", "{{ autre }}"}}},
            format);
    const std::vector<office::Remark> remarks =
        pipeline::remarks_on(in("m/a.@", format), run.desk.outcome.sink, run.desk.outcome.sources,
                             diag::Language::french);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].paragraph == in("{% inclure \"b.@\" %}", format));
    CHECK(remarks[0].begin == 1);
    CHECK(remarks[0].place.under_heading == 2);
    CHECK(remarks[0].lines.front() == in("m/b.@, corps, « Deux », paragraphe 1", format));
    CHECK(remarks[0].lines.size() >= 2);
  }
}

TEST_CASE("a mistake of a file that is included twice is told once") {
  for (const std::string format : {"odt", "docx"}) {
    INFO(format);
    const Run run({{"m/a.@", {"{% inclure \"b.@\" %}", "x", "{% inclure \"b.@\" %}"}},
                   {"m/b.@", {"{{ autre }}"}}},
                  format);
    CHECK(run.codes == "G041");
  }
}

TEST_CASE("a link that leads out of the folder is not followed") {
  io::MemoryFileSystem files;
  files.files["m/a.odt"] = files.files["m/b.odt"] = file_of({"x"}, "odt");
  CHECK(pipeline::IncludedFiles(files, "m/a.odt").open("m/a.odt", "b.odt").ok());
  const pipeline::IncludedFiles included(files, "m/a.odt");
  files.links["m/b.odt"] = "secret/b.odt";
  const auto refused = included.open("m/a.odt", "b.odt");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().message->code == "P037");
  files.links["m/b.odt"] = "m/autre.odt";
  CHECK(included.open("m/a.odt", "b.odt").ok());
}

TEST_CASE("the disk knows where links lead") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "greffier-inclure";
  fs::remove_all(folder);
  fs::create_directories(folder / "m");
  std::ofstream(folder / "b.odt") << file_of({"x"}, "odt");
  std::ofstream(folder / "m/c.odt") << file_of({"x"}, "odt");
  fs::create_symlink(folder / "b.odt", folder / "m/b.odt");
  const io::DiskFileSystem disk;
  const pipeline::IncludedFiles included(disk, (folder / "m/a.odt").string());
  CHECK(included.open((folder / "m/a.odt").string(), "c.odt").ok());
  CHECK_FALSE(included.open((folder / "m/a.odt").string(), "b.odt").ok());
  fs::remove_all(folder);
}
