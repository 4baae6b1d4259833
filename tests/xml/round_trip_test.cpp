#include <random>

#include "xml/parsing.hpp"

namespace greffier::xml {
namespace {

// Trees of every shape that a parse can give, always the same ones.
class Trees {
 public:
  Node tree() {
    Node root = element(0);
    root.attributes.insert(
        root.attributes.begin(),
        {{"xmlns:text", "urn:texte"}, {"xmlns:office", "urn:office"}, {"xmlns:z", "urn:z"}});
    return root;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  template <std::size_t N>
  std::string_view one_of(const std::array<std::string_view, N>& choices) {
    return choices[below(N)];
  }

  std::string characters(std::size_t at_least) {
    static constexpr std::array<std::string_view, 20> kPieces{
        "a", " ", "\n", "\t", "\r",  "&",      "<",      ">",      "\"",           "'",
        "é", "’", "œ",  "𝄞",  "]]>", "\u00A0", "\u202F", "\u2028", "\xEF\xBF\xBD", "&amp;"};
    std::string out;
    for (std::size_t count = at_least + below(12); count > 0; --count) out += one_of(kPieces);
    return out;
  }

  Node element(std::size_t depth) {
    static constexpr std::array<std::string_view, 6> kNames{"text:p", "text:span", "office:body",
                                                            "p",      "z:été",     "x-y.2"};
    static constexpr std::array<std::string_view, 4> kKeys{"text:style-name", "xml:id", "a", "z:a"};
    Node node = Node::make_element(std::string(one_of(kNames)));
    for (const std::string_view key : kKeys) {
      if (below(3) == 0) node.attributes.push_back({std::string(key), characters(0)});
    }
    for (std::size_t count = depth > 7 ? 0 : below(5); count > 0; --count) {
      const bool after_text =
          !node.children.empty() && node.children.back().kind == Node::Kind::text;
      node.children.push_back(after_text || below(2) == 0 ? element(depth + 1)
                                                          : Node::make_text(characters(1)));
    }
    return node;
  }

  std::mt19937 random_{20'240};
};

TEST_CASE("a tree that is written and read is the same tree") {
  Trees trees;
  std::size_t bytes = 0;
  for (int i = 0; i < 400; ++i) {
    const Node tree = trees.tree();
    const std::string written = serialised(tree);
    INFO(written);
    const Node read = parsed(written);
    REQUIRE(read == tree);
    REQUIRE(serialised(read) == written);
    bytes += written.size();
  }
  CHECK(bytes > 100'000);
}

TEST_CASE("trees that differ anywhere are not equal") {
  const Node tree = parsed("<a x='1'><b>t</b></a>");
  CHECK(tree == parsed("<a\nx='1'><!-- ailleurs --><b>t</b></a>"));
  CHECK_FALSE(tree == parsed("<a x='2'><b>t</b></a>"));
  CHECK_FALSE(tree == parsed("<a><b>t</b></a>"));
  CHECK_FALSE(tree == parsed("<a x='1'><b>u</b></a>"));
  CHECK_FALSE(tree == parsed("<a x='1'><c>t</c></a>"));
  CHECK_FALSE(Node::make_marker(1) == Node::make_marker(2));
}

}  // namespace
}  // namespace greffier::xml
