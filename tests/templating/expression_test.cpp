// What is written, and the tree that it makes (dump of templating/expression.hpp and tag.hpp).
#include "templating/expression.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "sample.hpp"
#include "templating/tag.hpp"

using namespace greffier;
using namespace greffier::templating;

namespace {

constexpr diag::Span kStart{1, {1, 1}, {1, 1}};

// The tree, or the problem that there is instead.
std::string tree_of(std::string_view source) {
  diag::Sink sink;
  const ExpressionPtr expression = parse_expression(source, kStart, sink);
  if (expression != nullptr && sink.diagnostics().empty()) return dump(*expression);
  CHECK(sink.diagnostics().size() == 1);
  CHECK(expression == nullptr);
  return codes(sink).at(0);
}

std::string tag_tree_of(std::string_view source) {
  diag::Sink sink;
  const Tag tag = parse_tag(source, kStart, sink);
  CHECK(sink.diagnostics().size() <= 1);
  return sink.diagnostics().empty() ? dump(tag) : codes(sink).at(0) + " " + dump(tag);
}

struct Case {
  std::string_view source;
  std::string_view tree;
};

}  // namespace

TEST_CASE("expressions are understood in French and in English") {
  const std::vector<Case> cases{
      {"nom", "nom"},
      {"Échéance", "echeance"},
      {"Membres présents", "membres_presents"},
      {"heure d’arrivée", "heure_d_arrivee"},
      {"rendez-vous.date", "rendez_vous.date"},
      {"n° de dossier", "n_de_dossier"},
      {"a.b.c", "a.b.c"},
      {"a[0].b", "a[0].b"},
      {"a.1", "a[1]"},
      {"vote.pour", "vote.pour"},
      {"a.dans.si", "a.dans.si"},
      {"12", "12"},
      {"12.5", "12.5"},
      {"12,5", "12.5"},
      {"1 250", "1250"},
      {"1\u202F250\u00A0000,5", "1250000.5"},
      {"vrai", "true"},
      {"None", "nothing"},
      {"\"a\"", "\"a\""},
      {"«\u00A0a b\u00A0»", "\"a b\""},
      {"« a b »", "\"a b\""},
      {"\" a \"", "\" a \""},
      {"'l'an'", "\"l'an\""},
      {"“dire « oui »”", "\"dire « oui »\""},
      {"« dire “oui” »", "\"dire “oui”\""},
      {"\"a\\nb\"", "\"a\nb\""},
      {"[]", "(list)"},
      {"[1,2, \"a\" ; b]", "(list 1 2 \"a\" b)"},
      {"a et b ou c", "(or (and a b) c)"},
      {"a and b or c", "(or (and a b) c)"},
      {"non a et b", "(and (not a) b)"},
      {"non a = b", "(not (= a b))"},
      {"not (a or b)", "(not (or a b))"},
      {"a = b", "(= a b)"},
      {"a == b", "(= a b)"},
      {"a ≠ b", "(!= a b)"},
      {"a != b", "(!= a b)"},
      {"a <> b", "(!= a b)"},
      {"a ≤ b et b >= c", "(and (<= a b) (>= b c))"},
      {"a dans b", "(in a b)"},
      {"a pas dans b", "(not-in a b)"},
      {"a not in b", "(not-in a b)"},
      {"a non dans b", "(not-in a b)"},
      {"pas de porte", "pas_de_porte"},
      {"a est vide", "(empty? a)"},
      {"a n’est pas vide", "(not (empty? a))"},
      {"a n'est pas défini", "(not (defined? a))"},
      {"a est non vide", "(not (empty? a))"},
      {"a.b is not empty", "(not (empty? a.b))"},
      {"a est définie et b", "(and (defined? a) b)"},
      {"1 + 2 * 3", "(+ 1 (* 2 3))"},
      {"1 – 2 − 3 - 4", "(- (- (- 1 2) 3) 4)"},
      {"a × b ÷ c", "(/ (* a b) c)"},
      {"a-1", "(- a 1)"},
      {"-a + 2", "(+ (- a) 2)"},
      {"a ~ b + 1", "(~ a (+ b 1))"},
      {"a ½", "G010 1:3"},
      {"a × ½", "(* a (/ 1 2))"},
      {"(a)", "a"},
      {"a si b sinon c", "(if b a c)"},
      {"a if b else c if d else e", "(if b a (if d c e))"},
      {"a si b", "(if b a nothing)"},
      {"a | date", "(|date a)"},
      {"a | date(\"d MMMM\") | majuscules", "(|majuscules (|date a \"d MMMM\"))"},
      {"a | en lettres", "(|en_lettres a)"},
      {"a | si vide(\"x\")", "(|si_vide a \"x\")"},
      {"a + b | length > 2", "(> (+ a (|length b)) 2)"},
      {"a | montant(2; \"k€\")", "(|montant a 2 \"k€\")"},
      {"a | nombre(1,)", "G010 1:14"},
      {"(a | premier).nom", "(|premier a).nom"},
  };
  for (const Case& test : cases) {
    INFO(test.source);
    CHECK(tree_of(test.source) == test.tree);
  }
}

TEST_CASE("what is not understood is told once, where it is") {
  const std::vector<Case> cases{
      {"", "G011 1:1"},
      {"a +", "G011 1:4"},
      {"a et", "G011 1:5"},
      {"a b.c d = = e", "G010 1:11"},
      {"a \"b\"", "G010 1:3"},
      {"(a", "G012 1:3"},
      {"(a ]", "G012 1:4"},
      {"a[1", "G012 1:4"},
      {"f(a", "G010 1:2"},
      {"a.", "G011 1:3"},
      {"a |", "G011 1:4"},
      {"a | 2", "G010 1:5"},
      {"é « b", "G004 1:3"},
      {"a @ b", "G005 1:3"},
      {"a $", "G005 1:3"},
      {"a est grand", "G018 1:7"},
      {"a est", "G018 1:6"},
      {"a | majuscule(\"x\")", "G020 1:5"},
      {"a | chiffrement", "G021 1:5"},
      {"a | defaut", "G022 1:5"},
      {"a | heure(1)", "G023 1:5"},
      {"si", "G010 1:1"},
      {"a < b < c", "G010 1:7"},
  };
  for (const Case& test : cases) {
    INFO(test.source);
    CHECK(tree_of(test.source) == test.tree);
  }
}

TEST_CASE("tags are understood in French and in English") {
  const std::vector<Case> cases{
      {"{{ a }}", "print a"},
      {"{{ pour }}", "print pour"},
      {"{{ fin }}", "print fin"},
      {"{{ p }}", "print p"},
      {"{{p a}}", "print a hint=paragraph"},
      {"{{r a.b }}", "print a.b hint=inline"},
      {"{{p + 1}}", "print (+ p 1)"},
      {"{{p si a}}", "print (if a p nothing)"},
      {"{# a #}", "comment"},
      {"{% pour a dans b %}", "repeat a in b"},
      {"{% Pour chaque A dans B.c si A.d > 2 %}", "repeat a in b.c if (> a.d 2)"},
      {"{% for a in b | sort(\"x\") if a %}", "repeat a in (|sort b \"x\") if a"},
      {"{% pour a dans b par ligne %}", "repeat a in b hint=row"},
      {"{% pour a dans b si c par paragraphe %}", "repeat a in b if c hint=paragraph"},
      {"{% for a in b by column %}", "repeat a in b hint=column"},
      {"{% si a en ligne %}", "choose a hint=inline"},
      {"{% si a = 1 par puce %}", "choose (= a 1) hint=item"},
      {"{% if a inline %}", "choose a hint=inline"},
      {"{% if a in inline %}", "choose (in a inline)"},
      {"{%tr for a in b %}", "repeat a in b hint=row"},
      {"{%tc if a %}", "choose a hint=column"},
      {"{% sinon si a %}", "otherwise-if a"},
      {"{% else if a %}", "otherwise-if a"},
      {"{% elif a %}", "otherwise-if a"},
      {"{% sinon %}", "otherwise"},
      {"{% fin %}", "end"},
      {"{% fin pour %}", "end repeat"},
      {"{% FIN SI %}", "end choose"},
      {"{% endif %}", "end choose"},
      {"{% garder si a %}", "keep a"},
      {"{% keep if a %}", "keep a"},
      {"{% supprimer si a %}", "drop a"},
      {"{% inclure « signature.odt » %}", "include \"signature.odt\""},
      {"{%- if a -%}", "choose a"},
  };
  for (const Case& test : cases) {
    INFO(test.source);
    CHECK(tag_tree_of(test.source) == test.tree);
  }
}

TEST_CASE("a tag with a mistake keeps its kind") {
  const std::vector<Case> cases{
      {"{{ }}", "G008 1:1 print nothing"},
      {"{% %}", "G008 1:1 text"},
      {"{{ a b }", "G001 1:1 text"},
      {"{{ a + }}", "G011 1:8 print nothing"},
      {"{% si %}", "G011 1:7 choose nothing"},
      {"{% si a b = c = d %}", "G010 1:15 choose nothing"},
      {"{% si \"a %}", "G004 1:7 choose nothing"},
      {"{% pour a dans %}", "G015 1:1 repeat nothing"},
      {"{% pour a, b dans c %}", "G015 1:1 repeat nothing"},
      {"{% pour a dans b si %}", "G011 1:21 repeat a in nothing"},
      {"{% por a dans b %}", "G013 1:4 repeat nothing"},
      {"{% suprimer si a %}", "G013 1:4 drop nothing"},
      {"{% endfro %}", "G013 1:4 end repeat"},
      {"{% objet %}", "G014 1:4 text"},
      {"{{ si a }}", "G016 1:4 print nothing"},
      {"{{ pour a dans b }}", "G016 1:4 print nothing"},
      {"{{ fin si }}", "G016 1:4 print nothing"},
      {"{% fin a %}", "G017 1:8 end"},
      {"{% sinon a = 2 %}", "G017 1:10 otherwise"},
  };
  for (const Case& test : cases) {
    INFO(test.source);
    CHECK(tag_tree_of(test.source) == test.tree);
  }
}
