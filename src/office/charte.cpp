#include "office/charte.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <variant>
#include <vector>

#include <fmt/core.h>

#include "office/charte_reader.hpp"
#include "office/numbering_scheme.hpp"
#include "text/fold.hpp"

namespace greffier::office {

namespace {

using model::Map;
using model::Member;

// What a key of a style sets: the member decides the kind of value.
using Target = std::variant<
    std::optional<double> TextProperties::*, std::optional<double> ParagraphProperties::*,
    std::optional<bool> TextProperties::*, std::optional<bool> ParagraphProperties::*,
    std::optional<std::string> TextProperties::*, std::optional<std::string> ParagraphProperties::*,
    std::optional<Border> ParagraphProperties::*, std::optional<TextAlign> ParagraphProperties::*>;
struct Property {
  std::string_view key;
  Target target;
};

using T = TextProperties;
using P = ParagraphProperties;
const std::array kProperties{
    Property{"taille", &T::size},
    Property{"gras", &T::bold},
    Property{"italique", &T::italic},
    Property{"petites_capitales", &T::small_caps},
    Property{"capitales", &T::capitals},
    Property{"barre", &T::strike},
    Property{"souligne", &T::underline},
    Property{"couleur", &T::color},
    Property{"espacement", &T::spacing},
    Property{"alignement", &P::align},
    Property{"interligne", &P::line_height},
    Property{"avant", &P::before},
    Property{"apres", &P::after},
    Property{"retrait", &P::indent},
    Property{"retrait_droit", &P::indent_right},
    Property{"premiere_ligne", &P::first_line},
    Property{"avec_le_suivant", &P::keep_with_next},
    Property{"insecable", &P::keep_lines},
    Property{"nouvelle_page", &P::page_break_before},
    Property{"nouvelle_colonne", &P::column_break_before},
    Property{"filet_haut", &P::top},
    Property{"filet_bas", &P::bottom},
    Property{"filet_gauche", &P::left},
    Property{"filet_droit", &P::right},
    Property{"fond", &P::background},
    Property{"taquet_droit", &P::right_tab},
    Property{"points_de_conduite", &P::dot_leader},
};

template <typename Entries, typename Projection>
std::vector<std::string_view> names(const Entries& entries, Projection projection) {
  std::vector<std::string_view> result;
  for (const auto& entry : entries) result.push_back(std::invoke(projection, entry));
  return result;
}

template <typename T>
void keep(std::optional<T>& slot, std::optional<T> value) {
  if (value) slot = std::move(value);
}

struct Assign {
  Style& style;
  const Member& member;
  const CharteReader& reader;

  void operator()(std::optional<double> T::*slot) const {
    keep(style.text.*slot, reader.number(member));
  }
  void operator()(std::optional<double> P::*slot) const {
    keep(style.paragraph.*slot, reader.number(member));
  }
  void operator()(std::optional<bool> T::*slot) const {
    keep(style.text.*slot, reader.boolean(member));
  }
  void operator()(std::optional<bool> P::*slot) const {
    keep(style.paragraph.*slot, reader.boolean(member));
  }
  void operator()(std::optional<std::string> T::*slot) const {
    keep(style.text.*slot, reader.color(member));
  }
  void operator()(std::optional<std::string> P::*slot) const {
    keep(style.paragraph.*slot, reader.color(member));
  }
  void operator()(std::optional<Border> P::*slot) const {
    keep(style.paragraph.*slot, reader.border(member));
  }
  void operator()(std::optional<TextAlign> P::*slot) const {
    keep(style.paragraph.*slot, reader.align(member));
  }
};

// « exposant »/« indice » are the two values of one property, and fonts go by the name that the
// charte gives them: these two keys are no plain assignment.
constexpr std::string_view kFontKey = "police";
constexpr std::string_view kPositionKey = "position";

class Charte {
 public:
  Charte(const Map& source, StyleSheet& sheet, Palette palette, Palette fonts, diag::Sink& sink)
      : source_(source),
        sheet_(sheet),
        reader_(std::move(palette), sink),
        fonts_(std::move(fonts)) {}

  void read() {
    for (const Member& member : source_.members()) read_section(member);
  }

 private:
  struct Section {
    std::string_view key;
    void (Charte::*read)(const Member&);
  };

  void read_section(const Member& member) {
    static constexpr std::array kSections{Section{"nom", &Charte::read_name},
                                          Section{"libelle", &Charte::skip},
                                          Section{"etend", &Charte::skip},
                                          Section{"langue", &Charte::read_language},
                                          Section{"typographie", &Charte::read_profile},
                                          Section{"couleurs", &Charte::check_colors},
                                          Section{"polices", &Charte::skip},
                                          Section{"page", &Charte::read_page},
                                          Section{"numerotation", &Charte::read_outline},
                                          Section{"listes", &Charte::read_lists},
                                          Section{"tableaux", &Charte::read_tables},
                                          Section{"colonnes", &Charte::read_columns},
                                          Section{"styles", &Charte::read_styles}};
    for (const Section& section : kSections)
      if (section.key == member.key) return (this->*section.read)(member);
    reader_.unknown_key(member, names(kSections, &Section::key));
  }

  void skip(const Member& /*read before*/) {}

  // The names are read before anything else; a name is no value here.
  void check_colors(const Member& section) {
    const Map* map = reader_.map(section);
    if (map == nullptr) return;
    for (const Member& member : map->members()) {
      const auto* color = member.value.get_if<std::string>();
      if (color == nullptr || !read_color(*color, {}))
        reader_.reject(member.label, member.value, "« #1F3A5F »");
    }
  }

  void read_name(const Member& member) { sheet_.name = reader_.text(member).value_or(""); }

  // A charte that is built in is in no folder; whose file this is, only its caller knows.
  void read_profile(const Member& member) {
    sheet_.profile = {reader_.text(member).value_or(""), member.value.span, {}};
  }

  void read_language(const Member& member) {
    const std::string tag = reader_.text(member).value_or("fr-FR");
    sheet_.language = tag.substr(0, tag.find('-'));
    sheet_.country = tag.find('-') == std::string::npos ? "" : tag.substr(tag.find('-') + 1);
  }

  void read_numbers(const Member& section,
                    std::span<const std::pair<std::string_view, double*>> slots) {
    const Map* map = reader_.map(section);
    if (map == nullptr) return;
    for (const Member& member : map->members()) {
      const auto slot =
          std::ranges::find(slots, member.key, &std::pair<std::string_view, double*>::first);
      if (slot == slots.end()) {
        reader_.unknown_key(member, names(slots, &std::pair<std::string_view, double*>::first));
      } else if (const auto value = reader_.number(member)) {
        *slot->second = *value;
      }
    }
  }

  void read_page(const Member& section) {
    Page& page = sheet_.page;
    const std::array<std::pair<std::string_view, double*>, 8> slots{
        {{"largeur", &page.width},
         {"hauteur", &page.height},
         {"gauche", &page.left},
         {"droite", &page.right},
         {"haut", &page.top},
         {"bas", &page.bottom},
         {"ecart_entete", &page.header_gap},
         {"ecart_pied", &page.footer_gap}}};
    const Map* map = reader_.map(section);
    if (map == nullptr) return;
    Member numbers = section;
    if (const model::Value* mirrored = map->find("miroir")) {
      page.mirrored = reader_.boolean({"miroir", "miroir", *mirrored, {}}).value_or(false);
      numbers.value.get_if<Map>()->erase("miroir");
    }
    read_numbers(numbers, slots);
    check_page(section);
  }

  // Columns and pictures have a share of the width: there must be one.
  void check_page(const Member& section) {
    constexpr double kLeast = 50;
    const Page& page = sheet_.page;
    const double height = page.height - page.body_top() - page.body_bottom();
    if (page.text_width() >= kLeast && height >= kLeast) return;
    const std::string room = fmt::format("{} × {} mm", page.text_width(), height);
    reader_.reject(section.label, model::Value(room, section.value.span),
                   fmt::format("au moins {0} × {0} mm pour le texte", kLeast));
  }

  void read_columns(const Member& section) {
    const std::array<std::pair<std::string_view, double*>, 1> slots{
        {{"ecart", &sheet_.column_gap}}};
    read_numbers(section, slots);
  }

  void read_outline(const Member& member) {
    const model::Values levels = numbering_levels(member.value);
    if (levels.empty()) return reader_.reject(member.label, member.value, "[I., A., 1., a), -, -]");
    sheet_.outline = {};
    for (std::size_t i = 0; i < std::min(levels.size(), sheet_.outline.size()); ++i)
      if (auto level = reader_.outline(levels[i])) sheet_.outline[i] = *level;
  }

  void read_lists(const Member& section) {
    const Map* map = reader_.map(section);
    if (map == nullptr) return;
    for (const Member& member : map->members()) {
      const auto* marks = member.value.get_if<model::Values>();
      if (member.key == "puces" && marks == nullptr) {
        reader_.reject(member.label, member.value, "[•, –, ◦, ▪]");
      } else if (member.key == "puces") {
        for (std::size_t i = 0; i < std::min(marks->size(), sheet_.lists.bullets.size()); ++i)
          if (const auto* mark = (*marks)[i].get_if<std::string>()) sheet_.lists.bullets[i] = *mark;
      } else if (member.key == "pas") {
        sheet_.lists.step = reader_.number(member).value_or(sheet_.lists.step);
      } else if (member.key == "retrait") {
        sheet_.lists.hang = reader_.number(member).value_or(sheet_.lists.hang);
      } else if (member.key == "retrait_numeros") {
        sheet_.lists.number_hang = reader_.number(member);
      } else {
        reader_.unknown_key(
            member, std::array<std::string_view, 4>{"puces", "pas", "retrait", "retrait_numeros"});
      }
    }
  }

  void read_tables(const Member& section) {
    const Map* map = reader_.map(section);
    if (map == nullptr) return;
    TableLook& look = sheet_.table;
    for (const Member& member : map->members()) {
      if (member.key == "fond_entete") {
        look.heading_background = reader_.color(member).value_or(look.heading_background);
      } else if (member.key == "fond_marque") {
        look.mark_background = reader_.color(member).value_or(look.mark_background);
      } else if (member.key == "filet") {
        look.rule = reader_.border(member).value_or(look.rule);
      } else if (member.key == "bord") {
        look.edge = reader_.border(member).value_or(look.edge);
      } else if (member.key == "total") {
        look.total = reader_.border(member).value_or(look.total);
      } else if (member.key == "marge") {
        look.cell_padding = reader_.number(member).value_or(look.cell_padding);
      } else {
        reader_.unknown_key(
            member, std::array<std::string_view, 6>{"fond_entete", "fond_marque", "filet", "bord",
                                                    "total", "marge"});
      }
    }
  }

  void read_styles(const Member& section) {
    const Map* map = reader_.map(section);
    if (map == nullptr) return;
    for (const Member& member : map->members()) {
      const std::optional<Role> role = find_role(member.key);
      const Map* properties = reader_.map(member);
      if (!role) reader_.unknown_key(member, names(roles(), &RoleInfo::name));
      if (role && properties != nullptr)
        for (const Member& property : properties->members())
          read_property(sheet_.styles[static_cast<std::size_t>(*role)], property);
    }
  }

  void read_property(Style& style, const Member& member) {
    if (member.key == kFontKey) return read_font(style, member);
    if (member.key == kPositionKey) {
      if (const auto script = reader_.position(member)) style.text.script = *script;
      return;
    }
    for (const Property& property : kProperties)
      if (property.key == member.key)
        return std::visit(Assign{style, member, reader_}, property.target);
    std::vector<std::string_view> known = names(kProperties, &Property::key);
    known.insert(known.end(), {kFontKey, kPositionKey});
    reader_.unknown_key(member, known);
  }

  void read_font(Style& style, const Member& member) {
    const std::string name = reader_.text(member).value_or("");
    const auto alias = fonts_.find(text::fold_name(name));
    style.text.font = alias == fonts_.end() ? name : alias->second;
  }

  const Map& source_;
  StyleSheet& sheet_;
  CharteReader reader_;
  Palette fonts_;
};

// The texts of a section of names (couleurs, polices), a charte's over those before it.
Palette names_in(std::string_view section, std::span<const Map> chain) {
  Palette result;
  for (const Map& source : chain) {
    const model::Value* value = source.find(section);
    const Map* map = value == nullptr ? nullptr : value->get_if<Map>();
    if (map == nullptr) continue;
    for (const Member& member : map->members())
      if (const auto* text = member.value.get_if<std::string>())
        result.insert_or_assign(member.key, *text);
  }
  return result;
}

}  // namespace

const Style& StyleSheet::style(Role role) const {
  return styles[static_cast<std::size_t>(role)];
}

std::string StyleSheet::language_tag() const {
  return country.empty() ? language : language + "-" + country;
}

StyleSheet read_charte(std::span<const Map> chain, diag::Sink& sink) {
  StyleSheet sheet;
  for (const RoleInfo& entry : roles()) sheet.styles.push_back({entry.role, {}, {}});
  const Palette colors = names_in("couleurs", chain);
  const Palette fonts = names_in("polices", chain);
  for (const Map& source : chain) Charte(source, sheet, colors, fonts, sink).read();
  return sheet;
}

}  // namespace greffier::office
