#include "pipeline/import_notes.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/core.h>

#include "material/assembly.hpp"
#include "model/document.hpp"
#include "model/walk.hpp"
#include "notation/header.hpp"
#include "notation/notes.hpp"
#include "text/fold.hpp"

namespace greffier::pipeline {

namespace {

using material::Material;

constexpr std::size_t kLongestSlug = 60;
constexpr std::string_view kImages = "images/";  // that readers put pictures in

// "forum" of "notes/forum.md", with its folder when `whole`.
std::string stem_of(std::string_view path, bool whole) {
  const std::size_t slash = path.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  const std::size_t dot = path.rfind('.');
  const std::size_t end = dot == std::string_view::npos || dot <= name ? path.size() : dot;
  return std::string(path.substr(whole ? 0 : name, end - (whole ? 0 : name)));
}

std::string slug_of(const Material& report) {
  for (const std::string_view key : {"sujet", "titre", "objet", "instance"}) {
    const model::Value* value = report.header.find(key);
    const auto* text = value == nullptr ? nullptr : value->get_if<std::string>();
    if (text == nullptr) continue;
    std::string slug = text::fold_name(*text);
    std::ranges::replace(slug, '_', '-');
    if (slug.size() > kLongestSlug) slug.resize(slug.rfind('-', kLongestSlug));
    if (!slug.empty()) return slug;
  }
  return "compte-rendu";
}

// What was guessed, behind its field.
std::vector<notation::Comment> comments_of(const Material& material, diag::Language language) {
  std::vector<notation::Comment> comments;
  for (const std::string& key : material.guessed) {
    const model::Value* value = material.header.find(key);
    if (value == nullptr) continue;
    const bool is_french = language == diag::Language::french;
    std::string text = is_french ? "deviné" : "guessed";
    if (value->span.begin.line > 0)
      text += fmt::format("{}{}", is_french ? ", ligne " : ", line ", value->span.begin.line);
    comments.push_back({key, std::move(text)});
  }
  return comments;
}

// The kind comes first, the files of reports last.
model::Map ordered(model::Map header) {
  std::ranges::stable_partition(header.members(),
                                [](const model::Member& member) { return member.key == "modele"; });
  return header;
}

std::string written(Material material, model::Blocks body, diag::Language language) {
  const std::vector<notation::Comment> comments = comments_of(material, language);
  return notation::write_notes({ordered(std::move(material.header)), std::move(body)}, comments);
}

std::string notes_of(Material material, const std::string& images, diag::Language language) {
  model::Blocks body = material::assemble(std::move(material.pieces));
  put_pictures_in(body, images);
  return written(std::move(material), std::move(body), language);
}

}  // namespace

std::string pictures_folder(const std::string& output) {
  return stem_of(output, false) + "-images/";
}

std::string picture_path(const std::string& output, const std::string& name) {
  return stem_of(output, true) + "-images/" + name.substr(name.find('/') + 1);
}

void put_pictures_in(model::Blocks& blocks, const std::string& folder) {
  model::for_each_inlines(blocks, [&folder](model::Inlines& inlines) {
    for (model::Inline& each : inlines)
      if (auto* image = model::image_of(each);
          image != nullptr && image->source.starts_with(kImages))
        image->source = folder + image->source.substr(kImages.size());
  });
}

std::string notes_text(Material material, diag::Language language) {
  model::Blocks body = material::assemble(std::move(material.pieces));
  return written(std::move(material), std::move(body), language);
}

std::vector<NotesFile> notes_files(Repaired repaired, const std::string& output,
                                   diag::Language language) {
  const std::string stem = stem_of(output, false);
  const std::string base = stem_of(output, true);
  const std::string images = pictures_folder(output);
  std::vector<NotesFile> files(1);
  model::Values paths;
  std::vector<material::Picture> pictures = std::move(repaired.document.pictures);
  for (std::size_t i = 0; i < repaired.reports.size(); ++i) {
    Material& report = repaired.reports[i];
    const std::string name = fmt::format("/{:02}-{}.md", i + 1, slug_of(report));
    paths.emplace_back(stem + name);
    files.push_back({base + name, notes_of(std::move(report), "../" + images, language)});
  }
  if (!paths.empty() && !repaired.files_field.empty())
    repaired.document.header.set(repaired.files_field, model::Value(std::move(paths)),
                                 repaired.files_field);
  files.front() = {output, notes_of(std::move(repaired.document), images, language)};
  for (material::Picture& picture : pictures)
    files.push_back({picture_path(output, picture.name), std::move(picture.bytes)});
  return files;
}

}  // namespace greffier::pipeline
