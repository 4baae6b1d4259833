#include "diag/render_text.hpp"

#include "catch.hpp"

namespace {

using namespace greffier::diag;

constexpr Message kDate{"N012",
                        Severity::error,
                        "La date {0} n’existe pas.",
                        "There is no such day as {0}.",
                        "Écrivez par exemple 2026-01-23.",
                        "Write for instance 2026-01-23."};
constexpr Message kBare{"F001", Severity::warning, "Fichier vide.", "The file is empty."};
constexpr Message kNote{"T003", Severity::note, "Corrigé.", "Corrected."};

std::string render(const std::string& text, Span span, std::size_t width = 100,
                   const Message& message = kBare) {
  SourceMap sources;
  span.source = sources.add("notes.md", text);
  return render_text(make(message, span), sources, Language::english, width);
}

TEST_CASE("a diagnostic shows its place, its line, a caret and its hint") {
  SourceMap sources;
  const SourceId id = sources.add("notes.md", "---\r\ndate: 31/02/2026\r\n---\r\n");
  const Diagnostic diagnostic = make(kDate, {id, {2, 7}, {2, 17}}, "31/02/2026");
  CHECK(render_text(diagnostic, sources, Language::french) ==
        "notes.md:2:7: erreur N012 : La date 31/02/2026 n’existe pas.\n"
        "    date: 31/02/2026\n"
        "          ^^^^^^^^^^\n"
        "  conseil : Écrivez par exemple 2026-01-23.\n");
  CHECK(render_text(diagnostic, sources, Language::english) ==
        "notes.md:2:7: error N012: There is no such day as 31/02/2026.\n"
        "    date: 31/02/2026\n"
        "          ^^^^^^^^^^\n"
        "  hint: Write for instance 2026-01-23.\n");
}

TEST_CASE("severities in both languages") {
  const auto head = [](const Message& message, Language language) {
    return render_text(make(message, {}), SourceMap(), language);
  };
  CHECK(head(kBare, Language::french) == "avertissement F001 : Fichier vide.\n");
  CHECK(head(kBare, Language::english) == "warning F001: The file is empty.\n");
  CHECK(head(kNote, Language::french) == "note T003 : Corrigé.\n");
  CHECK(head(kNote, Language::english) == "note T003: Corrected.\n");
}

TEST_CASE("what is not known of the place is not shown") {
  struct Row {
    Span span;
    std::string_view expected;
  };
  const std::string head = "warning F001: The file is empty.\n";
  const std::vector<Row> table{
      {{0, {}, {}}, "notes.md: "},
      {{0, {1, 0}, {}}, "notes.md:1: "},
      {{0, {9, 3}, {}}, "notes.md:9:3: "},
      {{0, {2, 1}, {2, 1}}, "notes.md:2:1: "},
  };
  CHECK(render("abc\n\n", table[0].span) == "notes.md: " + head);
  CHECK(render("abc\n\n", table[1].span) == "notes.md:1: " + head + "    abc\n");
  CHECK(render("abc\n\n", table[2].span) == "notes.md:9:3: " + head);
  CHECK(render("abc\n\n", table[3].span) == "notes.md:2:1: " + head);
  CHECK(render_text(make(kBare, {77, {1, 1}, {}}), SourceMap(), Language::english) == head);
}

TEST_CASE("the caret covers the span") {
  struct Row {
    std::string line;
    Position begin, end;
    std::string_view shown, carets;
  };
  const std::vector<Row> table{
      {"abcdef", {1, 1}, {1, 3}, "abcdef", "^^"},
      {"abcdef", {1, 3}, {1, 3}, "abcdef", "  ^"},
      {"abcdef", {1, 3}, {}, "abcdef", "  ^"},
      {"abcdef", {1, 3}, {1, 2}, "abcdef", "  ^"},
      {"abcdef", {1, 3}, {2, 9}, "abcdef", "  ^"},
      {"abcdef", {1, 7}, {1, 7}, "abcdef", "      ^"},
      {"abcdef", {1, 5}, {1, 99}, "abcdef", "    ^^"},
      {"abcdef", {1, 4000000000}, {1, 4000000001}, "abcdef", "      ^"},
      {"\tété\tœuf", {1, 6}, {1, 9}, " été œuf", "     ^^^"},
      {"a\xFF\xE2\x82z", {1, 4}, {1, 5}, "a��z", "   ^"},
      {"a\x1B[31mz", {1, 2}, {1, 3}, "a�[31mz", " ^"},
      {"a\u202Ez\u009B", {1, 3}, {1, 4}, "a�z�", "  ^"},
  };
  for (const Row& row : table) {
    CAPTURE(row.line);
    const std::string text = render(row.line + "\nsuite", {0, row.begin, row.end});
    CHECK(text.substr(text.find('\n') + 1) ==
          "    " + std::string(row.shown) + "\n    " + std::string(row.carets) + "\n");
  }
}

TEST_CASE("a wide line is cut around the place") {
  const std::string line = "0123456789012345678901234567890123456789";  // 40 columns
  struct Row {
    std::uint32_t begin, end;
    std::string_view shown, carets;
  };
  const std::vector<Row> table{
      {1, 3, "0123456789012345678…", "^^"},
      {11, 13, "0123456789012345678…", "          ^^"},
      {21, 22, "…123456789012345678…", "          ^"},
      {21, 90, "…123456789012345678…", "          ^^^^^^^^^^"},
      {40, 41, "…1234567890123456789", "                   ^"},
      {41, 41, "…234567890123456789", "                   ^"},
  };
  for (const Row& row : table) {
    CAPTURE(row.begin);
    const std::string text = render(line, {0, {1, row.begin}, {1, row.end}}, 24);
    CHECK(text.substr(text.find('\n') + 1) ==
          "    " + std::string(row.shown) + "\n    " + std::string(row.carets) + "\n");
  }
  CHECK(render(line, {0, {1, 0}, {}}, 0).ends_with("\n    0123456789012345678…\n"));
}

TEST_CASE("cutting never breaks a character and never exceeds the width") {
  std::string line;
  for (int i = 0; i < 200; ++i) line += i % 3 == 0 ? "é" : i % 3 == 1 ? "\xF0\x9F\x98\x80" : "\xFF";
  for (std::uint32_t column = 1; column <= 201; ++column) {
    const std::string text = render(line, {0, {1, column}, {1, column + 5}}, 40);
    for (std::size_t begin = text.find('\n') + 1; begin < text.size();) {
      const std::string shown = text.substr(begin, text.find('\n', begin) - begin);
      const auto columns = std::count_if(shown.begin(), shown.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80;
      });
      CHECK(columns <= 41);  // a caret after the last column may stand one further
      CHECK(shown.find('\xFF') == std::string::npos);
      begin += shown.size() + 1;
    }
  }
}

TEST_CASE("arguments cannot drive the terminal") {
  CHECK(render_text(make(kDate, {}, "\x1B[2J\x7F{0}"), SourceMap(), Language::english) ==
        "error N012: There is no such day as �[2J�{0}.\n"
        "  hint: Write for instance 2026-01-23.\n");
}

}  // namespace
