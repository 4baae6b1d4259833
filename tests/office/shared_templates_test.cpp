// A compiled template is immutable: threads share it.
#include <array>
#include <thread>

#include "cases.hpp"
#include "catch.hpp"
#include "docx/render.hpp"
#include "docx/template.hpp"
#include "odt/render.hpp"
#include "odt/template.hpp"

namespace greffier::office::testing {
namespace {

constexpr std::string_view kTemplate =
    "h1: {{ titre }}\n"
    "p: {% si absents %}Absents : {{ absents | liste }}{% sinon %}Personne ne manque{% fin %}\n"
    "num: {% pour d dans decisions %}{{ d.texte }}{% fin %}\n"
    "--\n"
    "head: Quoi | Qui\n"
    "row: {% pour a dans actions si a.ouverte %}{{ boucle.rang }} {{ a.objet }} | "
    "{{ a.qui | defaut(\"personne\") }}{% fin %}\n"
    "--\n"
    "p: {{ corps }}\n";

// Short or, for odd seeds, long enough for its beginning to be packed before its end is written.
model::Map data_for(int seed) {
  const std::string mark = std::to_string(seed);
  model::Map data = data_of("titre: Séance " + mark + "\nabsents: [Inès, Yanis]\n" +
                            "decisions: [{texte: Un " + mark + "}, {texte: Deux}]\n");
  model::Values actions;
  for (int i = 0; i < (seed % 2 == 0 ? 20 : 3'000); ++i) {
    model::Map row;
    row.set("objet", mark + " tâche " + std::to_string(i));
    row.set("ouverte", i % 3 != 0);
    actions.push_back(std::move(row));
  }
  data.set("actions", std::move(actions));
  data.set("corps", to_blocks(parse_sketches("num: un\nnum: *deux*\n--\nh2: Titre\n")));
  return data;
}

template <auto kCompile, auto kRender>
void check_shared(const Format& format) {
  INFO(format.name());
  diag::SourceMap sources;
  diag::Sink sink;
  const package::Package source = format.template_with(format.body_of(parse_sketches(kTemplate)));
  const auto compiled = kCompile(source, "modele", sources, sink, nullptr);
  REQUIRE(compiled);
  const auto rendered = [&compiled](int seed) {
    diag::Sink own;
    const model::Map data = data_for(seed);
    const std::string bytes =
        package::write(kRender(*compiled, {data, model::Metadata{}, MediaLibrary{}}, own));
    return own.has_errors() ? std::string("errors") : bytes;
  };
  std::array<std::array<std::string, 6>, 2> results;
  std::array<std::thread, 2> threads;
  for (std::size_t which = 0; which < threads.size(); ++which)
    threads[which] = std::thread([&rendered, &result = results[which]] {
      for (std::size_t i = 0; i < result.size(); ++i) result[i] = rendered(static_cast<int>(i));
    });
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < results[0].size(); ++i) {
    INFO(i);
    const std::string alone = rendered(static_cast<int>(i));
    CHECK((alone != "errors"));
    CHECK((results[0][i] == alone));
    CHECK((results[1][i] == alone));
  }
  CHECK((results[0][0] != results[0][2]));
}

TEST_CASE("two threads that share a compiled template get the bytes that one alone gets") {
  check_shared<odt::compile_template, odt::render>(odt_format());
  check_shared<docx::compile_template, docx::render>(docx_format());
}

}  // namespace
}  // namespace greffier::office::testing
