#include <array>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "pipeline/new_notes.hpp"

namespace greffier::pipeline {

namespace {

using kinds::Field;
using kinds::Requirement;
using kinds::Wording;

// The words of one language.
struct Words {
  std::array<std::string_view, 3> requirements;  // by Requirement
  std::string_view example;
  std::string_view how, optional, blocks, documents;
  std::string_view heading;
};
constexpr Words kFrench{
    {"facultatif", "attendu", "obligatoire"},
    "par exemple\u00A0: ",
    "Écrivez après les deux-points. Ce qui suit « # » est une remarque, jamais imprimée.",
    "Facultatif\u00A0: enlevez le « # » du début des lignes utiles.",
    "Blocs à copier dans le texte, là où il en faut\u00A0:",
    "Ces notes donnent plusieurs documents\u00A0: greffier render … --all --format odt -o dossier/",
    "Première partie"};
constexpr Words kEnglish{
    {"optional", "expected", "required"},
    "for example: ",
    "Write after the colons. What follows “#” is a remark, never printed.",
    "Optional: remove the “#” at the start of the lines that you need.",
    "Blocks to copy into the text where they are needed:",
    "These notes give several documents: greffier render … --all --format odt -o folder/",
    "Première partie"};

class Skeleton {
 public:
  Skeleton(const kinds::Kind& kind, diag::Language language)
      : kind_(kind),
        is_french_(language == diag::Language::french),
        say_(is_french_ ? kFrench : kEnglish) {}

  std::string write() {
    text_ = "---\n";
    remark(in(kind_.label) + (kind_.help.fr.empty() ? "" : ". " + in(kind_.help)));
    remark(say_.how);
    text_ += fmt::format("modele: {}\n\n", kind_.name);
    for (const Requirement requirement : {Requirement::required, Requirement::expected})
      for (const Field& field : kind_.fields)
        if (field.requirement == requirement) add_wanted(field);
    add_optional();
    add_blocks();
    add_documents();
    text_ += "---\n";
    add_outline();
    return std::move(text_);
  }

 private:
  [[nodiscard]] std::string in(const Wording& words) const {
    return is_french_ ? words.fr : words.en;
  }

  void remark(std::string_view text) { text_ += fmt::format("# {}\n", text); }

  // « Date (attendu). Le jour de la réunion. »
  [[nodiscard]] std::string told(const Field& field) const {
    const auto requirement = static_cast<std::size_t>(field.requirement);
    std::string text = in(field.label);
    if (field.requirement != Requirement::optional)
      text += fmt::format(" ({})", say_.requirements.at(requirement));
    if (const std::string help = in(field.help); !help.empty()) text += ". " + help;
    return text;
  }

  void add_wanted(const Field& field) {
    remark(told(field));
    if (!field.example.empty())
      remark(fmt::format("{}{}: {}", say_.example, field.key, field.example));
    text_ += fmt::format("{}:\n\n", field.key);
  }

  void add_optional() {
    remark(say_.optional);
    for (const Field& field : kind_.fields)
      if (field.requirement == Requirement::optional)
        text_ += fmt::format("# {}: {}  # {}\n", field.key, field.example, told(field));
  }

  void add_blocks() {
    if (kind_.collections.empty()) return;
    text_ += '\n';
    remark(say_.blocks);
    for (const kinds::Collection& block : kind_.collections) {
      std::string head = "::: " + block.container;
      for (const Field& field : block.fields)
        if (!field.example.empty()) head += fmt::format(" {}=\"{}\"", field.key, field.example);
      text_ += fmt::format("#\n#   {}\n#   {}\n#   :::\n", head, in(block.label));
    }
  }

  void add_documents() {
    if (kind_.documents.size() < 2) return;
    text_ += '\n';
    remark(say_.documents);
    for (const kinds::DocumentPlan& plan : kind_.documents)
      remark(fmt::format("  --document {}  {}", plan.name, in(plan.label)));
  }

  void add_outline() {
    if (kind_.outline.empty()) text_ += fmt::format("\n# {}\n", say_.heading);
    for (const kinds::Section& section : kind_.outline)
      text_ += fmt::format("\n# {}\n", section.label.fr);
  }

  const kinds::Kind& kind_;
  bool is_french_;
  const Words& say_;
  std::string text_;
};

}  // namespace

std::string notes_skeleton(const kinds::Kind& kind, diag::Language language) {
  return Skeleton(kind, language).write();
}

}  // namespace greffier::pipeline
