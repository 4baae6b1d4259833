// What `template explain` and `template check` say of fields, controls and sections: by their own
// names and at their places, never by the tags that are said for them. Both formats.
#include <string>
#include <string_view>
#include <vector>

#include "cases.hpp"
#include "catch.hpp"
#include "diag/place.hpp"
#include "docx/explain.hpp"
#include "docx/template.hpp"
#include "odt/explain.hpp"
#include "odt/template.hpp"
#include "office/broken_loops.hpp"
#include "office/check_program.hpp"

using namespace greffier;
using namespace greffier::office;
using namespace greffier::office::testing;

namespace {

// « kind name (place) » of each tag or field that is told, a line each.
std::string explained(const Format& format, const std::string& body) {
  const package::Package package = format.template_with(body);
  diag::SourceMap sources;
  diag::Sink sink;
  const auto tags = format.name() == "ODT" ? odt::explain(package, "modele", sources, sink)
                                           : docx::explain(package, "modele", sources, sink);
  REQUIRE(tags);
  std::string out;
  for (const Explained& each : *tags) {
    REQUIRE(each.tag);
    const diag::Source* source = sources.find(each.span.source);
    REQUIRE((source != nullptr && source->place));
    const templating::Native* native = each.tag->native.get();
    out += std::string(static_cast<std::size_t>(2 * each.depth), ' ') +
           (native == nullptr ? each.tag->source : native->kind + " " + native->name) + " (" +
           std::to_string(source->place->under_heading) + ")\n";
  }
  return out;
}

// The warnings and errors of a check, with their places: « O055 oragnisme → organisme (1) ».
std::string checked(const Format& format, const std::string& body, std::string_view yaml) {
  const package::Package package = format.template_with(body);
  diag::SourceMap sources;
  diag::Sink sink;
  const templating::Shape shape = templating::shape_of(data_of(yaml));
  const auto check = [&](const Program& program) {
    const std::vector<std::string> broken = broken_loops(sink.diagnostics(), sources);
    check_program(program, templating::ShapeScope(shape, broken), sink);
  };
  if (format.name() == "ODT") {
    const auto compiled = odt::compile_template(package, "modele", sources, sink);
    REQUIRE(compiled.has_value());
    check(compiled->content);
  } else {
    const auto compiled = docx::compile_template(package, "modele", sources, sink);
    REQUIRE(compiled.has_value());
    check(compiled->stories.front().program);
  }
  std::string out;
  for (const diag::Diagnostic& raised : sink.diagnostics()) {
    const diag::Source* source = sources.find(raised.span.source);
    REQUIRE((source != nullptr && source->place));
    out += std::string(raised.message->code) + ' ' + raised.arguments.at(0) +
           (raised.arguments.size() > 1 ? " → " + raised.arguments[1] : "") + " (" +
           std::to_string(source->place->paragraph) + ")\n";
  }
  return out;
}

// --- Writer

std::string p(const std::string& inside) {
  return "<text:p>" + inside + "</text:p>";
}
std::string user(const std::string& name) {
  return "<text:user-field-get text:name=\"" + name + "\">x</text:user-field-get>";
}
std::string variable(const std::string& name) {
  return "<text:variable-get text:name=\"" + name + "\">x</text:variable-get>";
}
std::string section(const std::string& name, const std::string& inside,
                    const std::string& attributes = {}) {
  return "<text:section text:name=\"" + name + "\"" + attributes + ">" + inside + "</text:section>";
}
std::string conditional(const std::string& condition) {
  return "<text:conditional-text text:condition=\"ooow:" + condition +
         "\" text:string-value-if-true=\"a\" text:string-value-if-false=\"b\">b"
         "</text:conditional-text>";
}

// --- Word

std::string t(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string wp(const std::string& inside) {
  return "<w:p>" + inside + "</w:p>";
}
std::string field(const std::string& code) {
  const auto mark = [](const std::string& type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  };
  return mark("begin") + "<w:r><w:instrText>" + code + "</w:instrText></w:r>" + mark("separate") +
         t("x") + mark("end");
}
std::string control(const std::string& name, const std::string& content,
                    const std::string& more = {}) {
  return "<w:sdt><w:sdtPr><w:tag w:val=\"" + name + "\"/>" + more + "</w:sdtPr><w:sdtContent>" +
         content + "</w:sdtContent></w:sdt>";
}
const std::string kRepeating =
    "<w15:repeatingSection xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>";

constexpr std::string_view kData =
    "{organisme: Ville, date: 2026-03-03, seance: {lieu: Mairie}, actions: [{objet: a, qui: b}]}";

}  // namespace

TEST_CASE("Writer's fields are told by their own names, once each") {
  const std::string body =
      p("À " + user("maire") + ", " + variable("jour")) +
      p(conditional("avis == &quot;oui&quot;") + " {{ lieu }}") +
      section("actions", p(user("objet")) + p("{{ qui }}")) +
      section("Section9", p("c"), " text:display=\"condition\" text:condition=\"ooow:n == 1\"") +
      p("<text:hidden-paragraph text:condition=\"ooow:n == 1\"/>d {{ e }}");
  CHECK(explained(odt_format(), body) ==
        "user-field maire (1)\n"
        "variable jour (1)\n"
        "conditional-text avis == \"oui\" (2)\n"
        "{{ lieu }} (2)\n"
        "section actions (3)\n"
        "  user-field objet (3)\n"
        "  {{ qui }} (4)\n"
        "hidden-paragraph Section9 (5)\n"
        "hidden-paragraph n == 1 (6)\n"
        "{{ e }} (6)\n");
}

TEST_CASE("Word's fields and controls are told by their own names, once each") {
  const std::string body =
      wp(t("À ") + field("MERGEFIELD maire") + field("DOCVARIABLE jour")) +
      control("lieu", wp(t("x"))) + wp(control("nom", t("x")) + t(" {{ a }}")) +
      control("actions", wp(control("objet", t("x"))) + wp(t("{{ qui }}")), kRepeating) +
      wp(field("DOCPROPERTY titre") + t("{{ e }}"));
  CHECK(explained(docx_format(), body) ==
        "merge-field maire (1)\n"
        "variable jour (1)\n"
        "control lieu (2)\n"
        "control nom (3)\n"
        "{{ a }} (3)\n"
        "repeating-section actions (4)\n"
        "  control objet (4)\n"
        "  {{ qui }} (5)\n"
        "property titre (6)\n"
        "{{ e }} (6)\n");
}

TEST_CASE("an IF is told once, what its texts hold by itself") {
  const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  const std::string body =
      wp(begin + "<w:r><w:instrText>IF </w:instrText></w:r>" + field("MERGEFIELD avis") +
         "<w:r><w:instrText> = \"oui\" \"pour {{ a }}\" \"contre\" </w:instrText></w:r>" +
         "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + t("x") +
         "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
  CHECK(explained(docx_format(), body) ==
        "merge-choice IF (MERGEFIELD avis) = \"oui\" \"pour {{ a }}\" \"contre\" (1)\n"
        "{{ a }} (1)\n");
}

TEST_CASE("a field of Writer whose name is nearly that of a datum is told, others are not") {
  CHECK(checked(odt_format(),
                p(user("oragnisme")) + p(variable("dtae")) + p(user("organisme")) +
                    p(user("Visa du service")) + p(user("séance.leiu")) + p(user("seanec.lieu")) +
                    section("acitons", p(user("objet")) + p(user("ojbet"))) +
                    section("actions", p(user("ojbet")) + p(user("date"))) +
                    p(conditional("organime == 1")) + p("{{ faute }}"),
                kData) ==
        "O055 oragnisme → organisme (1)\n"
        "O055 dtae → date (2)\n"
        "O055 séance.leiu → séance.lieu (5)\n"
        "O055 seanec.lieu → seance.lieu (6)\n"
        "O056 acitons → actions (7)\n"
        "O055 ojbet → objet (9)\n"
        "O055 organime == 1 → organisme (11)\n"
        "G041 faute → organisme, date, seance, actions (12)\n");
}

TEST_CASE("a field or control of Word whose name is nearly that of a datum is told once") {
  CHECK(checked(
            docx_format(),
            wp(field("DOCVARIABLE oragnisme")) + wp(field("DOCPROPERTY dtae")) +
                wp(field("DOCVARIABLE Visa")) + control("organismme", wp(t("x"))) +
                wp(control("organisme", t("x"))) +
                control("acitons", wp(control("objet", t("x"))), kRepeating) +
                control("actions", wp(control("ojbet", t("x"))) + wp(t("{{ qui }}")), kRepeating) +
                wp(t("{{ faute }}")),
            kData) ==
        "O055 oragnisme → organisme (1)\n"
        "O055 dtae → date (2)\n"
        "O055 organismme → organisme (4)\n"
        "O055 acitons → actions (6)\n"
        "O055 ojbet → objet (7)\n"
        "G041 faute → organisme, date, seance, actions (9)\n");
}
