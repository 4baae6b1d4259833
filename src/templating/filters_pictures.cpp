#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "model/picture_source.hpp"
#include "templating/conversions.hpp"
#include "templating/filter_functions.hpp"
#include "templating/messages.hpp"
#include "templating/print.hpp"
#include "templating/report.hpp"
#include "text/check_digit.hpp"
#include "text/fold.hpp"
#include "text/numbers.hpp"

namespace greffier::templating::filter {

namespace {

using model::Image;
using model::ImageSize;
using model::Inlines;

struct Unit {
  std::string_view name;
  double millimetres;
};
constexpr std::array kUnits{Unit{"mm", 1},    Unit{"cm", 10},        Unit{"in", 25.4},
                            Unit{"po", 25.4}, Unit{"pt", 25.4 / 72}, Unit{"", 1}};
constexpr double kLargest = 2000;  // millimetres

std::optional<double> positive(std::string_view figures) {
  while (figures.ends_with(' ')) figures.remove_suffix(1);
  if (figures.ends_with("\u00A0")) figures.remove_suffix(2);
  if (figures.ends_with("\u202F")) figures.remove_suffix(3);
  std::string number(figures);
  std::ranges::replace(number, ',', '.');
  const auto value = text::parse_decimal(number);
  return value && *value > 0 ? value : std::nullopt;
}

std::optional<ImageSize> read_size(std::string_view text) {
  if (text.empty()) return ImageSize{};
  if (text.ends_with('%')) {
    const auto share = positive(text.substr(0, text.size() - 1));
    return share && *share <= 100 ? std::optional(ImageSize{{}, share}) : std::nullopt;
  }
  for (const Unit& unit : kUnits) {
    if (!text.ends_with(unit.name)) continue;
    const auto value = positive(text.substr(0, text.size() - unit.name.size()));
    if (!value || *value * unit.millimetres > kLargest) return std::nullopt;
    return ImageSize{*value * unit.millimetres, {}};
  }
  return std::nullopt;
}

// A size as a filter's argument says it: millimetres, or with a unit, or a share of the text width;
// "" leaves it open.
std::optional<ImageSize> size_of(const Value& argument) {
  if (const auto* text = argument.get_if<std::string>()) return read_size(*text);
  const auto number = as_number(argument);
  if (!number || real(*number) <= 0 || real(*number) > kLargest) return std::nullopt;
  return ImageSize{real(*number), {}};
}

bool may_be_words(const Value& argument) {
  const auto* text = argument.get_if<std::string>();
  return text != nullptr && !text->empty() && text->find_first_of("0123456789") != 0;
}

// What the arguments ask for: sizes, as many as there may be, then the alternative text.
struct Wish {
  std::array<ImageSize, 2> sizes;
  std::optional<std::string> alternative;
};

std::optional<Wish> read_wish(const FilterCall& call, std::size_t first, std::size_t sizes) {
  Wish wish;
  const auto arguments = call.arguments.subspan(std::min(first, call.arguments.size()));
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto size = i < sizes ? size_of(arguments[i]) : std::nullopt;
    const bool last = i + 1 == arguments.size();
    if (size) {
      wish.sizes.at(i) = *size;
    } else if (last && (i == sizes || may_be_words(arguments[i]))) {
      wish.alternative = to_text(arguments[i]);
    } else {
      call.reporter.raise(kBadPictureSize, call.called, shown(arguments[i]), call.filter.example);
      return std::nullopt;
    }
  }
  return wish;
}

void fulfil(const Wish& wish, Image& image) {
  const auto asked = [](const ImageSize& size) { return size.millimetres || size.percent; };
  if (asked(wish.sizes[0]) || asked(wish.sizes[1])) {
    image.width = wish.sizes[0];
    image.height = wish.sizes[1];
    image.fits = true;
  }
  if (wish.alternative) image.alternative = *wish.alternative;
}

// True for a path that leaves the folder that it starts in.
bool leaves_folder(std::string_view path) {
  if (path.starts_with('/') || path.starts_with('\\') || path.find(':') != std::string::npos)
    return true;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find_first_of("/\\"), path.size());
    if (path.substr(0, end) == "..") return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

// A path as a source. One of the data has its place there; any other was written by the template,
// or made from what it wrote.
std::optional<Image> image_at(const FilterCall& call, const std::string& path,
                              const diag::Span& span) {
  if (diag::is_known(span)) return Image{model::data_picture(path), {}, {}, {}, {}};
  if (leaves_folder(path)) {
    call.reporter.raise(kPictureOutside, call.called, path);
    return std::nullopt;
  }
  return Image{std::string(model::kTemplatePicture) + path, {}, {}, {}, {}};
}

constexpr std::array kPathNames{"fichier", "image", "source", "chemin", "file", "path"};
constexpr std::array kWordNames{"alternative", "alt", "legende", "texte", "caption"};

template <std::size_t kCount>
const Value* member(const model::Map& map, const std::array<const char*, kCount>& names) {
  for (const char* name : names)
    if (const Value* value = map.find(name)) return value;
  return nullptr;
}

const Image* image_in(const Inlines& inlines) {
  for (const model::Inline& item : inlines)
    if (const auto* image = model::image_of(item)) return image;
  return nullptr;
}

// A picture of the data, a path, or a record that holds one of them and its alternative text.
std::optional<Image> image_of(const FilterCall& call, const Value& value) {
  if (const auto* inlines = value.get_if<Inlines>()) {
    if (const Image* image = image_in(*inlines)) return *image;
    const diag::Span span = diag::is_known(value.span) ? value.span : inlines->front().span;
    return image_at(call, model::plain_text(*inlines), span);
  }
  if (const auto* path = value.get_if<std::string>()) return image_at(call, *path, value.span);
  const auto* map = value.get_if<model::Map>();
  const Value* inner = map == nullptr ? nullptr : member(*map, kPathNames);
  if (inner == nullptr || inner->is_empty() || inner->get_if<model::Map>() != nullptr) {
    (void)call.refuse(value);
    return std::nullopt;
  }
  auto image = image_of(call, *inner);
  if (const Value* words = member(*map, kWordNames); image && words != nullptr)
    image->alternative = to_text(*words);
  return image;
}

// A code to draw: what the alternative text calls it, in both languages.
struct CodeName {
  std::string_view code;  // folded, as the template and barcodes/ call it
  std::string_view shown;
  std::size_t figures = 0;  // of an EAN, check digit included
};
constexpr std::array kCodeNames{CodeName{"ean13", "EAN-13", 13}, CodeName{"ean8", "EAN-8", 8},
                                CodeName{"code128", "Code 128"}, CodeName{"code39", "Code 39"},
                                CodeName{"datamatrix", "Data Matrix"}};

// The content as the code prints it: an EAN closed up, with its check digit.
std::string printed_by(const CodeName& code, const std::string& content) {
  if (code.figures == 0) return content;
  std::string figures = text::closed_up(content);
  const bool is_short = figures.size() + 1 == code.figures &&
                        figures.find_first_not_of("0123456789") == std::string::npos;
  if (is_short) figures += text::check_digit(figures);
  return figures;
}

Image drawn(std::string_view code, const std::string& content) {
  return {fmt::format("{}{}:{}", model::kDrawnCode, code, content), {}, {}, {}, {}};
}

// The result for each value of a list, in one line; for a single value, its own.
template <typename Make>
Value each(const FilterCall& call, const Make& make) {
  Inlines line;
  for (const Value* value : items_of(call.input)) {
    if (value->is_empty()) continue;
    std::optional<Image> image = make(*value);
    if (!image) return {};
    if (!line.empty()) line.push_back(model::text(" "));
    line.push_back({std::move(*image), {}, value->span});
  }
  return line.empty() ? Value() : Value(std::move(line));
}

}  // namespace

Value image(const FilterCall& call) {
  const auto wish = read_wish(call, 0, 2);
  if (!wish) return {};
  return each(call, [&](const Value& value) {
    auto image = image_of(call, value);
    if (image) fulfil(*wish, *image);
    return image;
  });
}

Value qr_code(const FilterCall& call) {
  constexpr double kUsualWidth = 25;  // millimetres
  const auto wish = read_wish(call, 0, 1);
  if (!wish) return {};
  const bool english = call.called == "qrcode" || call.called == "qr_code";
  return each(call, [&](const Value& value) -> std::optional<Image> {
    if (!is_printable(value)) return (void)call.refuse(value), std::nullopt;
    const std::string content = to_text(value);
    Image image = drawn("qr", content);
    image.alternative = fmt::format("{}{}", english ? "QR code: " : "Code QR\u00A0: ", content);
    image.width.millimetres = kUsualWidth;
    fulfil(*wish, image);
    return image;
  });
}

Value bar_code(const FilterCall& call) {
  const auto wish = read_wish(call, 1, 1);
  if (!wish) return {};
  std::string code = text::fold_name(call.text(0, kCodeNames[2].code));
  std::erase(code, '_');
  const auto known = std::ranges::find(kCodeNames, code, &CodeName::code);
  if (known == kCodeNames.end()) return call.refuse_argument(0);
  const bool english = call.called == "barcode";
  return each(call, [&](const Value& value) -> std::optional<Image> {
    if (!is_printable(value)) return (void)call.refuse(value), std::nullopt;
    const std::string content = to_text(value);
    Image image = drawn(code, content);
    image.alternative =
        fmt::format(fmt::runtime(english ? "{} barcode: {}" : "Code-barres {}\u00A0: {}"),
                    known->shown, printed_by(*known, content));
    fulfil(*wish, image);
    return image;
  });
}

}  // namespace greffier::templating::filter
