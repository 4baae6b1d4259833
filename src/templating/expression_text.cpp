#include "templating/expression_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "templating/filter.hpp"
#include "templating/print.hpp"

namespace greffier::templating {

namespace {

using diag::Language;

// The same in French and in English.
struct Both {
  std::string_view fr, en;
  [[nodiscard]] std::string_view in(Language language) const {
    return language == Language::french ? fr : en;
  }
};

// What a filter does, after a comma; {0} is its first argument. `bare`: said only when it is called
// without arguments.
struct FilterWords {
  std::string_view name;
  Both words;
  bool bare = true;
};
constexpr std::array kFilterWords{
    FilterWords{"date", {"comme date", "as a date"}},
    FilterWords{"date", {"comme date sous la forme {0}", "as a date in the form {0}"}, false},
    FilterWords{"heure", {"comme heure", "as a time"}},
    FilterWords{"majuscules", {"en majuscules", "in capitals"}},
    FilterWords{"minuscules", {"en minuscules", "in lower case"}},
    FilterWords{"capitale", {"avec une capitale", "with a capital"}},
    FilterWords{"texte", {"sans mise en forme", "without formatting"}},
    FilterWords{"defaut", {"à défaut rien", "failing that nothing"}},
    FilterWords{"defaut", {"à défaut {0}", "failing that {0}"}, false},
    FilterWords{"si_vide", {"ou {0} si c’est vide", "or {0} if that is empty"}, false},
    FilterWords{"nombre", {"comme nombre", "as a number"}},
    FilterWords{"nombre", {"avec {0} décimales", "with {0} decimals"}, false},
    FilterWords{"montant", {"en euros", "in euros"}},
    FilterWords{"montant", {"en {0}", "in {0}"}, false},
    FilterWords{"en_lettres", {"en toutes lettres", "in words"}},
    FilterWords{"en_lettres", {"en toutes lettres, en {0}", "in words, in {0}"}, false},
    FilterWords{"ordinal", {"comme rang", "as an ordinal"}},
    FilterWords{"romain", {"en chiffres romains", "in Roman numerals"}},
    FilterWords{"liste", {"en énumération", "as an enumeration"}},
    FilterWords{"liste", {"en énumération avec {0}", "as an enumeration with {0}"}, false},
    FilterWords{"joindre", {"mis bout à bout", "joined"}},
    FilterWords{"joindre", {"séparés par {0}", "separated by {0}"}, false},
    FilterWords{"trier", {"dans l’ordre", "in order"}},
    FilterWords{"trier", {"dans l’ordre de {0}", "in order of {0}"}, false},
    FilterWords{"grouper", {"par groupes de même {0}", "in groups of the same {0}"}, false},
    FilterWords{"somme", {"en tout", "in total"}},
    FilterWords{"somme", {"total de {0}", "total of {0}"}, false},
    FilterWords{"longueur", {"leur nombre", "how many"}},
    FilterWords{"premier", {"le premier", "the first"}},
    FilterWords{"dernier", {"le dernier", "the last"}},
    FilterWords{"unique", {"sans doublons", "without repeats"}},
    FilterWords{"inverse", {"du dernier au premier", "from last to first"}},
    FilterWords{"nom", {"comme nom", "as a name"}},
    FilterWords{"nom", {"comme nom sous la forme {0}", "as a name in the form {0}"}, false},
};

// By Operator.
constexpr std::array<Both, 15> kOperators{{{"ou", "or"},
                                           {"et", "and"},
                                           {"=", "="},
                                           {"≠", "≠"},
                                           {"<", "<"},
                                           {"≤", "≤"},
                                           {">", ">"},
                                           {"≥", "≥"},
                                           {"est dans", "is in"},
                                           {"n’est pas dans", "is not in"},
                                           {"suivi de", "followed by"},
                                           {"+", "+"},
                                           {"−", "−"},
                                           {"×", "×"},
                                           {"÷", "÷"}}};

constexpr Both kEmpty{"{} est vide", "{} is empty"};
constexpr Both kNotEmpty{"{} n’est pas vide", "{} is not empty"};
constexpr Both kDefined{"{} existe", "{} exists"};
constexpr Both kUndefined{"{} n’existe pas", "{} does not exist"};
constexpr Both kNot{"non ({})", "not ({})"};
constexpr Both kEither{"{} si {}, sinon {}", "{} if {}, else {}"};
constexpr Both kIf{"{} si {}", "{} if {}"};
constexpr Both kQuoted{"«\u00A0{}\u00A0»", "“{}”"};

template <typename... Parts>
std::string say(const Both& words, Language language, const Parts&... parts) {
  return fmt::format(fmt::runtime(words.in(language)), parts...);
}

class Reader {
 public:
  explicit Reader(Language language) : language_(language) {}

  [[nodiscard]] std::string read(const Expression& expression) const {
    return std::visit([this](const auto& node) { return text(node); }, expression.node);
  }

 private:
  // As part of something larger.
  [[nodiscard]] std::string inside(const Expression& expression) const {
    const bool is_open = std::holds_alternative<Binary>(expression.node) ||
                         std::holds_alternative<Conditional>(expression.node);
    return is_open ? fmt::format("({})", read(expression)) : read(expression);
  }

  [[nodiscard]] std::string text(const Literal& node) const {
    const std::string shown = to_text(node.value);
    return node.value.get_if<std::string>() == nullptr ? shown : say(kQuoted, language_, shown);
  }
  [[nodiscard]] std::string text(const ListLiteral& node) const {
    std::vector<std::string> items;
    for (const ExpressionPtr& item : node.items) items.push_back(read(*item));
    return fmt::format("{}", fmt::join(items, ", "));
  }
  [[nodiscard]] std::string text(const Name& node) const { return node.written; }
  [[nodiscard]] std::string text(const MemberOf& node) const {
    return fmt::format("{}.{}", inside(*node.of), node.written);
  }
  [[nodiscard]] std::string text(const ItemOf& node) const {
    return fmt::format("{}[{}]", inside(*node.of), read(*node.index));
  }
  [[nodiscard]] std::string text(const Negation& node) const { return "−" + inside(*node.operand); }
  [[nodiscard]] std::string text(const Inversion& node) const {
    return say(kNot, language_, read(*node.operand));
  }
  [[nodiscard]] std::string text(const Binary& node) const {
    const Both& sign = kOperators.at(static_cast<std::size_t>(node.operation));
    const bool joins = is_logic(node.operation);
    const auto side = [&](const Expression& operand) {
      return joins && is_comparison(operand) ? read(operand) : inside(operand);
    };
    return fmt::format("{} {} {}", side(*node.left), sign.in(language_), side(*node.right));
  }
  static bool is_logic(Operator operation) {
    return operation == Operator::either || operation == Operator::both;
  }
  static bool is_comparison(const Expression& expression) {
    const auto* binary = std::get_if<Binary>(&expression.node);
    return binary != nullptr && !is_logic(binary->operation) && binary->operation < Operator::join;
  }
  [[nodiscard]] std::string text(const Test& node) const {
    const bool empty = node.check == Check::empty;
    const Both& words = node.negated ? (empty ? kNotEmpty : kUndefined) : empty ? kEmpty : kDefined;
    return say(words, language_, inside(*node.operand));
  }
  [[nodiscard]] std::string text(const Conditional& node) const {
    if (node.otherwise == nullptr)
      return say(kIf, language_, inside(*node.then), read(*node.condition));
    return say(kEither, language_, inside(*node.then), read(*node.condition),
               inside(*node.otherwise));
  }
  [[nodiscard]] std::string text(const Pinned& node) const { return read(*node.path); }
  [[nodiscard]] std::string text(const Filtered& node) const {
    return fmt::format("{}, {}", inside(*node.input), filter(node));
  }

  [[nodiscard]] std::string filter(const Filtered& node) const {
    std::vector<std::string> arguments;
    for (const ExpressionPtr& argument : node.arguments) arguments.push_back(read(*argument));
    const std::string_view name = node.filter == nullptr ? node.called : node.filter->names[0];
    const auto known = std::ranges::find_if(kFilterWords, [&](const FilterWords& words) {
      return words.name == name && words.bare == arguments.empty() && arguments.size() < 2;
    });
    if (known != kFilterWords.end())
      return say(known->words, language_, arguments.empty() ? std::string() : arguments.front());
    return arguments.empty() ? node.called
                             : fmt::format("{}({})", node.called, fmt::join(arguments, ", "));
  }

  Language language_;
};

}  // namespace

std::string in_words(const Expression& expression, Language language) {
  return Reader(language).read(expression);
}

}  // namespace greffier::templating
