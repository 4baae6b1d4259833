#include "ingest/yaml.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "ingest/ascii.hpp"
#include "ingest/clean_text.hpp"
#include "ingest/messages.hpp"
#include "ingest/record.hpp"
#include "ingest/scalars.hpp"
#include "ingest/source_text.hpp"
#include "ingest/yaml_lines.hpp"
#include "ingest/yaml_repair.hpp"

namespace greffier::ingest {

namespace {

constexpr std::size_t kDepthLimit = 64;
constexpr std::size_t kAliasLimit = 100'000;

// A reason to stop that is ours, thrown through yaml-cpp and caught in this file.
struct Stop {
  const diag::Message& message;
  std::size_t offset;
};

// What yaml-cpp says (exceptions.h) and what we say.
struct Reason {
  std::string_view start;  // of yaml-cpp's sentence
  const diag::Message& message;
};
constexpr std::array kReasons{
    Reason{"illegal map value", kYamlIndent},
    Reason{"end of map not found", kYamlIndent},
    Reason{"end of sequence not found", kYamlIndent},
    Reason{"illegal block entry", kYamlIndent},
    Reason{"illegal map key", kYamlIndent},
    Reason{"end of map flow", kYamlBracket},
    Reason{"end of sequence flow", kYamlBracket},
    Reason{"illegal flow end", kYamlBracket},
    Reason{"illegal EOF in scalar", kYamlQuote},
    Reason{"unknown escape", kYamlEscape},
    Reason{"bad character found while scanning hex", kYamlEscape},
    Reason{"invalid unicode", kYamlEscape},
    Reason{"the referenced anchor", kYamlAlias},
    Reason{"alias not found", kYamlAlias},
    Reason{"illegal character found while scanning alias", kYamlAlias},
};

const diag::Message& explain(std::string_view sentence) {
  const auto* const reason = std::ranges::find_if(
      kReasons, [sentence](const Reason& r) { return sentence.starts_with(r.start); });
  return reason == kReasons.end() ? kYamlSyntax : reason->message;
}

std::size_t count_values(const model::Value& value) {
  std::size_t count = 1;
  if (const auto* items = value.get_if<model::Values>())
    for (const model::Value& item : *items) count += count_values(item);
  if (const auto* map = value.get_if<model::Map>())
    for (const model::Member& member : map->members()) count += count_values(member.value);
  return count;
}

// The texts of a value on one line, for a key that is no scalar.
std::string flat_text(const model::Value& value) {
  if (const auto* text = value.get_if<std::string>()) return *text;
  std::string result;
  const auto append = [&result](const std::string& part) {
    if (!part.empty()) (result += result.empty() ? "" : " ") += part;
  };
  if (const auto* items = value.get_if<model::Values>())
    for (const model::Value& item : *items) append(flat_text(item));
  if (const auto* map = value.get_if<model::Map>())
    for (const model::Member& member : map->members()) {
      append(member.label);
      append(flat_text(member.value));
    }
  return result;
}

// Builds the value from the parser's events. `base` is the offset of the parsed piece in `text`.
class Builder final : public YAML::EventHandler {
 public:
  Builder(const SourceText& text, std::size_t base, diag::Sink& sink)
      : text_(text), base_(base), sink_(sink) {}

  model::Value take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    scalar_.clear();
    accept({std::monostate{}, point(mark)}, anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    model::Value value = anchors_[anchor];
    copied_ += count_values(value);
    if (copied_ > kAliasLimit) throw Stop{kYamlAliasLimit, offset(mark)};
    value.span = point(mark);
    if (const auto* content = value.get_if<std::string>()) scalar_ = *content;
    accept(std::move(value), 0);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& content) override {
    const bool is_text = tag == "!" || tag.ends_with(":str");
    model::Value value = is_text ? model::Value(content) : plain_scalar(content);
    value.span = scalar_span(mark, content, is_text);
    if (is_text) value.data = clean_value(content, value.span, sink_);
    scalar_ = content;
    accept(std::move(value), anchor);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(model::Value(model::Values{}, point(mark)), anchor, mark);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(model::Value(model::Map{}, point(mark)), anchor, mark);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Level {
    model::Value value;
    YAML::anchor_t anchor = 0;
    bool has_key = false;
    std::string key;
    diag::Span key_span;
  };

  std::size_t offset(const YAML::Mark& mark) const {
    return base_ + static_cast<std::size_t>(std::max(mark.pos, 0));
  }
  diag::Span point(const YAML::Mark& mark) const { return text_.span(offset(mark), offset(mark)); }

  // The span of a scalar on one line; a block scalar (| or >) starts on the line after its sign.
  diag::Span scalar_span(const YAML::Mark& mark, const std::string& content, bool is_text) const {
    const std::string_view rest = std::string_view(text_.text()).substr(offset(mark));
    if (is_text && (rest.starts_with('|') || rest.starts_with('>'))) {
      const std::size_t line = rest.find('\n') + 1;
      const std::size_t begin = std::min(rest.find_first_not_of(" \n", line), rest.size());
      return text_.span(offset(mark) + begin, offset(mark) + begin);
    }
    const std::size_t sign = is_text ? 1 : 0;
    const bool verbatim = rest.substr(std::min(sign, rest.size())).starts_with(content);
    const std::size_t length = verbatim ? content.size() + 2 * sign : 0;
    return text_.span(offset(mark), offset(mark) + length);
  }

  void open(model::Value value, YAML::anchor_t anchor, const YAML::Mark& mark) {
    if (levels_.size() >= kDepthLimit) throw Stop{kYamlDepth, offset(mark)};
    levels_.push_back({std::move(value), anchor, false, {}, {}});
  }

  void close() {
    Level level = std::move(levels_.back());
    levels_.pop_back();
    accept(std::move(level.value), level.anchor);
  }

  void accept(model::Value value, YAML::anchor_t anchor) {
    if (anchor != 0) anchors_[anchor] = value;
    if (levels_.empty()) {
      root_ = std::move(value);
      return;
    }
    Level& level = levels_.back();
    if (auto* items = level.value.get_if<model::Values>()) {
      items->push_back(std::move(value));
    } else if (!level.has_key) {
      take_key(level, value);
    } else {
      level.has_key = false;
      put(*level.value.get_if<model::Map>(), level.key, std::move(value), level.key_span);
    }
  }

  void take_key(Level& level, const model::Value& value) {
    const bool is_scalar = !value.get_if<model::Values>() && !value.get_if<model::Map>();
    if (!is_scalar) sink_.raise(kYamlComplexKey, value.span);
    level.has_key = true;
    level.key = is_scalar ? scalar_ : flat_text(value);
    level.key_span = value.span;
  }

  void put(model::Map& map, const std::string& key, model::Value value, const diag::Span& span) {
    const auto* merged = key == "<<" ? value.get_if<model::Map>() : nullptr;
    if (merged == nullptr) return add_member(map, key, std::move(value), span, folder_, sink_);
    for (const model::Member& member : merged->members())
      if (map.find(member.key) == nullptr)
        map.set(member.key, member.value, member.label, member.span);
  }

  const SourceText& text_;
  std::size_t base_;
  diag::Sink& sink_;
  model::Value root_;
  std::vector<Level> levels_;
  std::map<YAML::anchor_t, model::Value> anchors_;
  std::size_t copied_ = 0;
  std::string scalar_;
  KeyFolder folder_;
};

struct Failure {
  const diag::Message* message = nullptr;
  std::size_t offset = 0;
};

// Parses one piece of the text; on failure the value is empty and `failure` says why.
model::Value parse_piece(const SourceText& text, std::size_t begin, std::size_t end,
                         Failure& failure, diag::Sink& sink) {
  std::istringstream stream(text.text().substr(begin, end - begin));
  diag::Sink findings;
  Builder builder(text, begin, findings);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    diag::Sink ignored;
    Builder rest(text, begin, ignored);
    if (parser.HandleNextDocument(rest)) findings.raise(kYamlSeveral, rest.take().span);
  } catch (const Stop& stop) {
    failure = {&stop.message, stop.offset};
  } catch (const YAML::DeepRecursion& error) {
    failure = {&kYamlDepth, begin + static_cast<std::size_t>(std::max(error.mark.pos, 0))};
  } catch (const YAML::Exception& error) {
    failure = {&explain(error.msg), begin + static_cast<std::size_t>(std::max(error.mark.pos, 0))};
  }
  if (failure.message != nullptr) return {};
  for (const diag::Diagnostic& finding : findings.diagnostics()) sink.add(finding);
  return builder.take();
}

void report(const SourceText& text, const Failure& failure, diag::Sink& sink) {
  std::size_t offset = std::min(failure.offset, text.text().size());
  if (failure.message == &kYamlEscape) offset = std::min(text.text().rfind('\\', offset), offset);
  const std::size_t line = text.text().rfind('\n', offset == 0 ? 0 : offset - 1);
  const std::size_t begin = line == std::string::npos ? 0 : line + 1;
  const std::string_view content = std::string_view(text.text()).substr(begin);
  sink.raise(*failure.message, text.span(offset, offset),
             trimmed(content.substr(0, content.find('\n'))));
}

// The offsets where the top-level fields start.
std::vector<std::size_t> field_starts(const SourceText& text) {
  std::vector<std::size_t> starts;
  for (std::size_t n = 1; n <= text.line_count(); ++n) {
    const YamlLine line = yaml_line(text.line(n));
    if (line.is_field() && line.level() == 0) starts.push_back(text.offset(n, 0));
  }
  return starts;
}

// A field that cannot be read: its key with the rest as text.
void keep_as_text(const SourceText& text, std::size_t begin, std::size_t end, model::Map& map,
                  KeyFolder& folder, diag::Sink& sink) {
  const std::string_view piece = std::string_view(text.text()).substr(begin, end - begin);
  const YamlLine first = yaml_line(piece.substr(0, piece.find('\n')));
  const std::string key(trimmed_wide(piece.substr(0, first.colon)));
  const diag::Span span = text.span(begin, begin + first.colon);
  add_member(map, key, {std::string(trimmed(piece.substr(first.colon + 1))), span}, span, folder,
             sink);
}

// Reads field by field, so that one that is wrong does not hide the others.
// `first` is what stopped the reading of the whole: an anchor is out of sight from another field,
// so that only the first missing one is told.
model::Value read_by_field(const SourceText& text, const Failure& first, diag::Sink& sink) {
  std::vector<std::size_t> starts = field_starts(text);
  model::Map map;
  KeyFolder folder;
  if (first.message == &kYamlAliasLimit) report(text, first, sink);
  starts.push_back(text.text().size());
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    Failure failure;
    model::Value piece = parse_piece(text, starts[i], starts[i + 1], failure, sink);
    if (auto* fields = piece.get_if<model::Map>()) {
      for (model::Member& member : fields->members())
        add_member(map, member.label, std::move(member.value), member.span, folder, sink);
    } else {
      const bool hidden = failure.message == &kYamlAlias && failure.offset != first.offset;
      if (failure.message != nullptr && !hidden) report(text, failure, sink);
      keep_as_text(text, starts[i], starts[i + 1], map, folder, sink);
    }
  }
  return {std::move(map), text.span(0, 0)};
}

}  // namespace

model::Value read_clean_yaml(std::string_view text, diag::SourceId source, std::uint32_t first_line,
                             diag::Sink& sink) {
  const auto typed = SourceText::of_lines(std::string(text), source, {first_line, 1});
  const SourceText repaired = repair_yaml(typed, sink);
  Failure failure;
  model::Value value = parse_piece(repaired, 0, repaired.text().size(), failure, sink);
  if (failure.message == nullptr) return value;
  if (!field_starts(repaired).empty()) return read_by_field(repaired, failure, sink);
  report(repaired, failure, sink);
  return {std::string(trimmed(text)), repaired.span(0, 0)};
}

model::Value read_yaml(std::string_view text, diag::SourceId source, std::uint32_t first_line,
                       diag::Sink& sink) {
  return read_clean_yaml(clean_text(text, source, first_line, sink), source, first_line, sink);
}

}  // namespace greffier::ingest
