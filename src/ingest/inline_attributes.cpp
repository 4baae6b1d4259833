#include "ingest/inline_attributes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include <fmt/core.h>

#include "diag/byte_table.hpp"
#include "ingest/ascii.hpp"
#include "ingest/messages.hpp"
#include "ingest/source_text.hpp"

namespace greffier::ingest {

namespace {

using model::Format;
using model::Script;

struct Look {
  std::string_view name;  // folded
  void (*apply)(Format&);
};
constexpr void small_caps(Format& format) {
  format.small_caps = true;
}
constexpr void underline(Format& format) {
  format.underline = true;
}
constexpr void strike(Format& format) {
  format.strike = true;
}
constexpr void superscript(Format& format) {
  format.script = Script::superscript;
}
constexpr void subscript(Format& format) {
  format.script = Script::subscript;
}
constexpr std::array kLooks{
    Look{"petites_capitales", small_caps},
    Look{"small_caps", small_caps},
    Look{"smallcaps", small_caps},
    Look{"souligne", underline},
    Look{"underline", underline},
    Look{"ul", underline},
    Look{"barre", strike},
    Look{"exposant", superscript},
    Look{"superscript", superscript},
    Look{"indice", subscript},
    Look{"subscript", subscript},
};

constexpr auto kBrackets = diag::marked("[]");

struct Unit {
  std::string_view name;
  double millimetres;
};
constexpr double kInch = 25.4;
constexpr std::array kUnits{Unit{"mm", 1},          Unit{"cm", 10},        Unit{"in", kInch},
                            Unit{"pt", kInch / 72}, Unit{"pc", kInch / 6}, Unit{"px", kInch / 96},
                            Unit{"", kInch / 96}};

struct SizeName {
  std::string_view key;
  model::ImageSize model::Image::*member;
};
constexpr std::array kSizeNames{
    SizeName{"width", &model::Image::width}, SizeName{"largeur", &model::Image::width},
    SizeName{"height", &model::Image::height}, SizeName{"hauteur", &model::Image::height}};

void apply_class(const std::string& name, Format& format) {
  const auto* const look = std::ranges::find(kLooks, name, &Look::name);
  if (look == kLooks.end()) {
    format.role = name;
  } else {
    look->apply(format);
  }
}

void apply_to_format(const AttributeList& list, Format& format) {
  for (const std::string& name : list.classes) apply_class(name, format);
  for (const model::Attribute& pair : list.pairs)
    if (pair.key == "lang" || pair.key == "langue") format.language = pair.value;
}

void report_unknown(const model::Attribute& pair, diag::Sink& sink) {
  sink.raise(kUnknownAttribute, pair.span, fmt::format("{}={}", pair.key, pair.value));
}

// `place` is where the attributes start.
void report_identifier(const AttributeList& list, const diag::Span& place, diag::Sink& sink) {
  if (!list.identifier.empty())
    sink.raise(kUnknownAttribute, place, fmt::format("#{}", list.identifier));
}

void report_pairs_of_format(const AttributeList& list, const diag::Span& place, diag::Sink& sink) {
  report_identifier(list, place, sink);
  for (const model::Attribute& pair : list.pairs)
    if (pair.key != "lang" && pair.key != "langue") report_unknown(pair, sink);
}

void apply_to_image(const AttributeList& list, model::Image& image, diag::Sink& sink) {
  for (const model::Attribute& pair : list.pairs) {
    const auto* const name = std::ranges::find(kSizeNames, pair.key, &SizeName::key);
    const auto size = read_size(pair.value);
    if (name == kSizeNames.end()) {
      report_unknown(pair, sink);
    } else if (!size) {
      sink.raise(kUnreadableSize, pair.span, pair.value);
    } else {
      image.*name->member = *size;
    }
  }
}

// One pass over the tokens with the brackets that are open.
class SpanPass {
 public:
  SpanPass(Tokens tokens, diag::Sink& sink) : in_(std::move(tokens)), sink_(sink) {}

  Tokens run() {
    for (Token& token : in_) {
      auto* const item = std::get_if<model::Inline>(&token);
      auto* const run = item == nullptr ? nullptr : std::get_if<model::Text>(&item->node);
      if (run == nullptr || item->format.code) {
        out_.push_back(std::move(token));
      } else {
        take_run(*item, run->text);
      }
    }
    return joined();
  }

 private:
  static constexpr std::size_t kDeepest = 32;

  // The part of a run from `begin` to `end`, with its place: inside that of the run, which may be
  // shorter than its text. Parts are taken in their order: what was counted is not counted again.
  model::Inline part(const model::Inline& whole, std::string_view text, std::size_t begin,
                     std::size_t end) {
    diag::Span span = whole.span;
    if (diag::is_known(span)) {
      if (begin < counted_) counted_ = columns_ = 0;
      columns_ += count_code_points(text.substr(counted_, begin - counted_));
      counted_ = begin;
      const auto after = [&](std::uint32_t columns) {
        diag::Position place = whole.span.begin;
        place.column += columns;
        return std::min(place, whole.span.end);
      };
      span.begin = after(columns_);
      span.end = after(columns_ + count_code_points(text.substr(begin, end - begin)));
    }
    return model::text(std::string(text.substr(begin, end - begin)), whole.format, span);
  }

  void take_run(const model::Inline& run, std::string_view text) {
    counted_ = columns_ = 0;
    std::size_t done = attributes_after_image(run, text);
    while (done < text.size()) {
      const std::size_t bracket = diag::find_marked(text, done, kBrackets);
      if (bracket > done) out_.emplace_back(part(run, text, done, bracket));
      if (bracket == text.size()) return;
      done = text[bracket] == '[' ? open(run, text, bracket) : close(run, text, bracket);
    }
  }

  // `{…}` right after an image or a link; returns its length.
  std::size_t attributes_after_image(const model::Inline& run, std::string_view text) {
    auto* const last = out_.empty() ? nullptr : std::get_if<model::Inline>(&out_.back());
    if (last == nullptr || !text.starts_with('{')) return 0;
    auto* const image = model::image_of(*last);
    const bool link = !last->format.target.empty() && last->format.target != run.format.target;
    if (image == nullptr && !link) return 0;
    const auto braced = braced_attributes(text, run.span, sink_);
    if (!braced) return 0;
    if (image != nullptr) {
      report_identifier(braced->list, run.span, sink_);
      apply_to_image(braced->list, *image, sink_);
      apply_to_format(braced->list, last->format);
    } else {
      report_pairs_of_format(braced->list, run.span, sink_);
      apply_to_link(braced->list, last->format.target);
    }
    return braced->length;
  }

  void apply_to_link(const AttributeList& list, const std::string& target) {
    for (auto token = out_.rbegin(); token != out_.rend(); ++token) {
      auto* const item = std::get_if<model::Inline>(&*token);
      if (item == nullptr || item->format.target != target) return;
      apply_to_format(list, item->format);
    }
  }

  std::size_t open(const model::Inline& run, std::string_view text, std::size_t bracket) {
    if (open_.size() == kDeepest) open_.erase(open_.begin());
    open_.push_back(out_.size());
    out_.emplace_back(part(run, text, bracket, bracket + 1));
    return bracket + 1;
  }

  std::size_t close(const model::Inline& run, std::string_view text, std::size_t bracket) {
    const std::size_t next = bracket + 1;
    const std::size_t start = open_.empty() ? out_.size() : open_.back();
    if (!open_.empty()) open_.pop_back();
    model::Inline sign = part(run, text, bracket, next);
    const diag::Span behind{sign.span.source, sign.span.end, sign.span.end};
    const auto braced = start == out_.size() ? std::optional<BracedAttributes>{}
                                             : braced_attributes(text.substr(next), behind, sink_);
    if (!braced) {
      out_.emplace_back(std::move(sign));
      return next;
    }
    std::get<model::Text>(std::get<model::Inline>(out_[start]).node).text.clear();
    report_pairs_of_format(braced->list, behind, sink_);
    for (std::size_t i = start; i < out_.size(); ++i)
      if (auto* item = std::get_if<model::Inline>(&out_[i]))
        apply_to_format(braced->list, item->format);
    return next + braced->length;
  }

  // The tokens with the parts that stayed as they were joined again.
  Tokens joined() {
    Tokens result;
    for (Token& token : out_) {
      auto* const item = std::get_if<model::Inline>(&token);
      auto* const run = item == nullptr ? nullptr : std::get_if<model::Text>(&item->node);
      if (run == nullptr) {
        result.push_back(std::move(token));
      } else if (!run->text.empty()) {
        add_run(result, std::move(*item));
      }
    }
    return result;
  }

  Tokens in_;
  Tokens out_;
  diag::Sink& sink_;
  std::vector<std::size_t> open_;  // places of "[" in out_
  std::size_t counted_ = 0;        // bytes of the run, which are
  std::uint32_t columns_ = 0;      // so many code points
};

}  // namespace

std::optional<model::ImageSize> read_size(std::string_view text) {
  std::string plain(trimmed_wide(text));
  std::ranges::replace(plain, ',', '.');
  double number = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
  if (error != std::errc{} || !(number > 0) || number > 10'000) return {};
  const std::string unit =
      ascii_lower(trimmed_wide(plain.substr(static_cast<std::size_t>(end - plain.data()))));
  if (unit == "%") return model::ImageSize{{}, number};
  const auto* const found = std::ranges::find(kUnits, unit, &Unit::name);
  if (found == kUnits.end()) return {};
  return model::ImageSize{number * found->millimetres, {}};
}

void apply_inline_attributes(Tokens& tokens, diag::Sink& sink) {
  tokens = SpanPass(std::move(tokens), sink).run();
}

}  // namespace greffier::ingest
