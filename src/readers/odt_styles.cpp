#include "readers/odt_styles.hpp"

#include <utility>

#include "readers/office_containers.hpp"
#include "readers/office_lengths.hpp"
#include "readers/office_style_names.hpp"
#include "readers/office_xml.hpp"
#include "text/fold.hpp"
#include "text/numbers.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr int kDeepestStyle = 64;
constexpr double kPointsPerMillimetre = 72.0 / 25.4;

std::string key_of(std::string_view family, std::string_view name) {
  return std::string(family).append("/").append(name);
}

// « Text_20_body » without a display name.
std::string decoded(std::string_view name) {
  std::string out(name);
  for (std::size_t at = 0; (at = out.find("_20_", at)) != std::string::npos;)
    out.replace(at, 4, " ");
  return out;
}

std::optional<bool> said_bold(std::string_view weight) {
  if (weight.empty()) return std::nullopt;
  const auto value = whole(weight);
  return weight == "bold" || (value && *value >= 600);
}

std::optional<bool> said_other_than(std::string_view value, std::string_view nothing) {
  if (value.empty()) return std::nullopt;
  return value != nothing;
}

// « super 58% », « -33% 58% ».
std::optional<model::Script> script_of(std::string_view position) {
  if (position.empty()) return std::nullopt;
  if (position.starts_with("super")) return model::Script::superscript;
  if (position.starts_with("sub") || position.starts_with('-')) return model::Script::subscript;
  const auto rise = whole(position);
  return rise && *rise > 0 ? model::Script::superscript : model::Script::baseline;
}

std::optional<double> points_of(std::string_view size, std::optional<double> above) {
  if (size.ends_with('%')) {
    const auto share = text::parse_decimal(size.substr(0, size.size() - 1));
    return share && above ? std::optional(*above * *share / 100) : above;
  }
  const auto length = millimetres(size);
  if (!length) return std::nullopt;
  return rounded(*length * kPointsPerMillimetre);
}

SaidLetters read_letters(const Node* properties, const SaidLetters& above) {
  SaidLetters said;
  if (properties == nullptr) return said;
  const auto value = [&](std::string_view name) { return attribute(*properties, name); };
  said.strong = said_bold(value("fo:font-weight"));
  said.emphasis = said_other_than(value("fo:font-style"), "normal");
  said.underline = said_other_than(value("style:text-underline-style"), "none");
  said.strike = said_other_than(value("style:text-line-through-style"), "none");
  if (value("style:text-line-through-type") == "none") said.strike = false;
  said.small_caps = said_other_than(value("fo:font-variant"), "normal");
  said.script = script_of(value("style:text-position"));
  said.points = points_of(value("fo:font-size"), above.points);
  said.hidden = said_other_than(value("text:display"), "true");
  if (value("text:display") == "condition") said.hidden.reset();
  if (const std::string_view language = value("fo:language");
      !language.empty() && language != "none" && language != "zxx")
    said.language = language;
  return said;
}

bool is_border(std::string_view border) {
  return !border.empty() && border != "none" && border != "hidden";
}

void read_paragraph(const Node& properties, OdtStyle& style) {
  const auto value = [&](std::string_view name) { return attribute(properties, name); };
  if (const std::string_view align = value("fo:text-align"); !align.empty())
    style.align = align == "center"                    ? model::Align::center
                  : align == "end" || align == "right" ? model::Align::right
                                                       : model::Align::automatic;
  if (const std::string_view page = value("fo:break-before"); !page.empty())
    style.breaks_before = page == "page";
  if (const std::string_view page = value("fo:break-after"); !page.empty())
    style.breaks_after = page == "page";
  style.has_border = is_border(value("fo:border-bottom")) || is_border(value("fo:border-top"));
}

// What the name of a style says of it.
void name_style(std::string name, const OdtStyle& above, OdtStyle& style) {
  style.name = std::move(name);
  const std::string folded = text::fold_name(style.name);
  const bool is_own = is_meaningful(folded) || is_caption_role(folded) || is_code_role(folded);
  const bool is_inherited = is_meaningful(above.role) || above.is_caption || above.is_code;
  if (is_own || !is_inherited) style.role = folded;
  style.is_caption = is_caption_role(style.role);
  style.is_code = is_code_role(style.role);
  if (const auto level = named_level(folded)) style.level = *level;
}

// « 3.2cm », or « 1234* », a share of all.
double column_width(const Node& properties) {
  const std::string_view share = attribute(properties, "style:rel-column-width");
  if (share.ends_with('*')) return whole(share).value_or(0);
  return millimetres(attribute(properties, "style:column-width")).value_or(0);
}

}  // namespace

void OdtStyles::read(const Node& styles, bool is_automatic) {
  for (const Node& style : styles.children) {
    const std::string_view family = attribute(style, "style:family");
    if (style.is("style:style"))
      sources_.insert_or_assign(key_of(family, attribute(style, "style:name")),
                                Source{&style, is_automatic});
    if (style.is("style:default-style"))
      defaults_[std::string(family)] = made({&style, false}, none_);
  }
}

void OdtStyles::resolve() {
  OdtStyle& usual = defaults_["paragraph"];
  language_ = usual.letters.language.value_or(std::string());
  usual.letters.language.reset();
  usual.named_letters.language.reset();
  for (const auto& [key, source] : sources_) resolve(key, 0);
}

void OdtStyles::resolve(const std::string& key, int depth) {
  const auto found = sources_.find(key);
  if (found == sources_.end() || std::exchange(found->second.is_resolved, true)) return;
  const Node& node = *found->second.node;
  const std::string_view family = attribute(node, "style:family");
  const std::string parent = key_of(family, attribute(node, "style:parent-style-name"));
  if (depth < kDeepestStyle) resolve(parent, depth + 1);
  auto above = styles_.find(parent);
  const auto usual = defaults_.find(family);
  const OdtStyle& base = above != styles_.end()                              ? above->second
                         : usual != defaults_.end() && family == "paragraph" ? usual->second
                                                                             : none_;
  styles_.emplace(key, made(found->second, base));
}

OdtStyle OdtStyles::made(const Source& source, const OdtStyle& above) const {
  const Node& node = *source.node;
  OdtStyle style = above;
  const auto properties = [&](std::string_view name) { return node.child(name); };
  style.has_border = false;
  style.letters =
      over(read_letters(properties("style:text-properties"), above.letters), above.letters);
  if (style.letters.language == std::optional(language_)) style.letters.language.reset();
  if (!source.is_automatic) {
    const std::string_view shown = attribute(node, "style:display-name");
    name_style(shown.empty() ? decoded(attribute(node, "style:name")) : std::string(shown), above,
               style);
    style.named_letters = style.letters;
  }
  if (const auto level = whole(attribute(node, "style:default-outline-level")))
    style.level = *level;
  if (node.attribute("style:list-style-name") != nullptr)
    style.list = attribute(node, "style:list-style-name");
  if (const Node* paragraph = properties("style:paragraph-properties"))
    read_paragraph(*paragraph, style);
  if (!attribute(node, "style:master-page-name").empty()) style.breaks_before = true;
  if (const Node* column = properties("style:table-column-properties"))
    style.width = column_width(*column);
  if (const Node* section = properties("style:section-properties"))
    if (const Node* columns = section->child("style:columns"))
      style.columns = whole(attribute(*columns, "fo:column-count")).value_or(1);
  if (const Node* graphic = properties("style:graphic-properties"))
    style.is_decorative = attribute(*graphic, "loext:decorative") == "true";
  return style;
}

const OdtStyle& OdtStyles::find(std::string_view family, std::string_view name) {
  const std::string key = key_of(family, name);
  auto found = styles_.find(key);
  if (found != styles_.end()) return found->second;
  const auto usual = defaults_.find(family);
  OdtStyle style = usual == defaults_.end() ? none_ : usual->second;
  if (!name.empty()) name_style(decoded(name), none_, style);
  return styles_.emplace(key, std::move(style)).first->second;
}

std::string_view OdtStyles::language() const {
  return language_;
}

}  // namespace greffier::readers
