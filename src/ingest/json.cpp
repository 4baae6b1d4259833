#include "ingest/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

// Strings are skipped sixteen bytes at a time where the processor surely can.
#if defined(__SSE2__)
#define RAPIDJSON_SSE2
#elif defined(__ARM_NEON)
#define RAPIDJSON_NEON
#endif
#include <rapidjson/reader.h>
#include <rapidjson/stream.h>

#include "ingest/ascii.hpp"
#include "ingest/clean_text.hpp"
#include "ingest/messages.hpp"
#include "ingest/record.hpp"
#include "ingest/scalars.hpp"
#include "ingest/source_text.hpp"

namespace greffier::ingest {

namespace {

constexpr std::size_t kDepthLimit = 64;
constexpr std::size_t kBlock = 16;        // bytes that the reader may read at once
constexpr std::size_t kBeginning = 2000;  // bytes in which a record nearly always says its names

struct Reason {
  rapidjson::ParseErrorCode code;
  const diag::Message& message;
};
constexpr std::array kReasons{
    Reason{rapidjson::kParseErrorDocumentEmpty, kJsonEmpty},
    Reason{rapidjson::kParseErrorDocumentRootNotSingular, kJsonTrailing},
    Reason{rapidjson::kParseErrorValueInvalid, kJsonValue},
    Reason{rapidjson::kParseErrorObjectMissName, kJsonName},
    Reason{rapidjson::kParseErrorObjectMissColon, kJsonColon},
    Reason{rapidjson::kParseErrorObjectMissCommaOrCurlyBracket, kJsonComma},
    Reason{rapidjson::kParseErrorArrayMissCommaOrSquareBracket, kJsonComma},
    Reason{rapidjson::kParseErrorStringMissQuotationMark, kJsonString},
    Reason{rapidjson::kParseErrorStringInvalidEncoding, kJsonString},
    Reason{rapidjson::kParseErrorStringUnicodeEscapeInvalidHex, kJsonEscape},
    Reason{rapidjson::kParseErrorStringUnicodeSurrogateInvalid, kJsonEscape},
    Reason{rapidjson::kParseErrorStringEscapeInvalid, kJsonEscape},
    Reason{rapidjson::kParseErrorTermination, kJsonDepth},
};

const diag::Message& explain(rapidjson::ParseErrorCode code) {
  const auto* const reason = std::ranges::find(kReasons, code, &Reason::code);
  return reason == kReasons.end() ? kJsonNumber : reason->message;
}

model::Value number(std::string_view text) {
  if (const auto whole = whole_number(text)) return *whole;
  double decimal = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), decimal);
  if (result.ec != std::errc{}) return std::string(text);  // too large for a double: kept as text
  return decimal;
}

// NOLINTBEGIN(readability-identifier-naming): RapidJSON names the events.

// What RapidJSON asks of a handler to which numbers come as text.
struct Handler {
  using Ch = char;

  static bool Int(int) { return false; }
  static bool Uint(unsigned) { return false; }
  static bool Int64(std::int64_t) { return false; }
  static bool Uint64(std::uint64_t) { return false; }
  static bool Double(double) { return false; }
};

// Receives RapidJSON's events; `stream`, over a copy of the text, tells how far the reader is.
class Builder : public Handler {
 public:
  Builder(const SourceText& text, const rapidjson::InsituStringStream& stream, diag::Sink& sink)
      : text_(text),
        stream_(stream),
        sink_(sink),
        has_escapes_(text.text().find('\\') != std::string::npos) {}

  model::Value take() { return std::move(root_); }
  static bool is_done() { return false; }  // before the end of the text

  bool Null() { return add(std::monostate{}, span_before(4)); }
  bool Bool(bool truth) { return add(truth, span_before(truth ? 4 : 5)); }
  bool RawNumber(const char* digits, rapidjson::SizeType length, bool) {
    const std::size_t begin = offset(digits);
    return add(number({digits, length}), text_.span(begin, begin + length));
  }
  bool String(const char* content, rapidjson::SizeType length, bool) {
    const diag::Span span = string_span(content);
    std::string text(content, length);
    return add(has_escapes_ ? clean_value(std::move(text), span, sink_) : std::move(text), span);
  }
  bool Key(const char* content, rapidjson::SizeType length, bool) {
    key_.assign(content, length);
    key_span_ = string_span(content);
    return true;
  }
  bool StartObject() {
    if (!open(model::Map{})) return false;
    members().reserve(usual_sizes_[open_.size()]);
    return true;
  }
  bool StartArray() { return open(model::Values{}); }
  bool EndObject(rapidjson::SizeType) {
    usual_sizes_[open_.size()] = members().size();
    return close();
  }
  bool EndArray(rapidjson::SizeType) { return close(); }

 private:
  // In the text, of what begins there in its copy.
  std::size_t offset(const char* content) const {
    return static_cast<std::size_t>(content - stream_.head_);
  }

  // The span of what the reader has just passed.
  diag::Span span_before(std::size_t length) const {
    const std::size_t end = offset(stream_.src_);
    return text_.span(end - std::min(end, length), end);
  }

  // The span of a string with its quotes: the closing one is the first one behind an even number of
  // backslashes. The reader does not tell how far it is: it goes on with a stream of its own.
  diag::Span string_span(const char* content) const {
    const std::size_t begin = offset(content);
    const std::string_view text = std::string_view(text_.text()).substr(begin);
    std::size_t close = text.find('"');
    while (close != std::string_view::npos && is_escaped(text, close))
      close = text.find('"', close + 1);
    return text_.span(begin - 1, begin + std::min(close, text.size()) + 1);
  }

  bool add(model::Value value, const diag::Span& span) {
    value.span = span;
    place(std::move(value));
    return true;
  }

  model::Value& place(model::Value value) {
    if (open_.empty()) return root_ = std::move(value);
    if (auto* items = open_.back()->get_if<model::Values>())
      return items->emplace_back(std::move(value));
    auto& members = *open_.back()->get_if<model::Map>();
    add_member(members, key_, std::move(value), key_span_, folder_, sink_);
    return members.members().back().value;
  }

  // Of the record that is open.
  std::vector<model::Member>& members() { return open_.back()->get_if<model::Map>()->members(); }

  // A container grows where it stands: nothing is added beside it until it closes.
  bool open(model::Value value) {
    if (open_.size() >= kDepthLimit) return false;
    value.span = span_before(1);
    open_.push_back(&place(std::move(value)));
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  const SourceText& text_;
  const rapidjson::InsituStringStream& stream_;
  diag::Sink& sink_;
  bool has_escapes_;  // somewhere in the text: strings may hold what clean_text() takes out
  model::Value root_;
  std::vector<model::Value*> open_;
  // How many members the last record of each depth had: the next one takes no more room than that.
  std::array<std::size_t, kDepthLimit + 1> usual_sizes_{};
  std::string key_;
  KeyFolder folder_;
  diag::Span key_span_;
};

// Passes on to a builder the events of the wanted members of the outermost record, and stops the
// reader behind the last of them.
class Selection : public Handler {
 public:
  using Size = rapidjson::SizeType;

  Selection(Builder builder, const std::set<std::string>& wanted)
      : builder_(std::move(builder)), wanted_(wanted) {}

  model::Value take() { return builder_.take(); }
  // True when all are found, and ended: a number at the end of a text may go on.
  [[nodiscard]] bool is_done() const { return is_done_; }

  bool Null() { return is_left_out_ || builder_.Null(); }
  bool Bool(bool truth) { return is_left_out_ || builder_.Bool(truth); }
  bool RawNumber(const char* digits, Size length, bool copy) {
    return is_left_out_ || builder_.RawNumber(digits, length, copy);
  }
  bool String(const char* content, Size length, bool copy) {
    return is_left_out_ || builder_.String(content, length, copy);
  }
  bool Key(const char* content, Size length, bool copy) {
    if (depth_ != 1) return is_left_out_ || builder_.Key(content, length, copy);
    is_done_ = found_.size() == wanted_.size();
    if (is_done_) return false;
    const std::string& name = folder_.fold({content, length});
    is_left_out_ = !wanted_.contains(name);
    if (!is_left_out_) found_.insert(name);
    return is_left_out_ || builder_.Key(content, length, copy);
  }
  bool StartObject() { return open() || builder_.StartObject(); }
  bool StartArray() { return open() || builder_.StartArray(); }
  bool EndObject(Size size) { return close() || builder_.EndObject(size); }
  bool EndArray(Size size) { return close() || builder_.EndArray(size); }

 private:
  // Both tell whether what opens, or closes, is left out.
  bool open() {
    ++depth_;
    return is_left_out_;
  }
  bool close() {
    --depth_;
    is_left_out_ = is_left_out_ && depth_ > 0;
    return is_left_out_;
  }

  Builder builder_;
  const std::set<std::string>& wanted_;
  KeyFolder folder_;
  std::set<std::string> found_;
  std::size_t depth_ = 0;
  bool is_left_out_ = false;
  bool is_done_ = false;
};

// NOLINTEND(readability-identifier-naming)

struct Result {
  model::Value value;
  bool is_done;  // the receiver stopped: it has all it wants
};

template <typename Receiver>
Result read(std::string_view text, diag::SourceId source, std::uint32_t first_line,
            diag::Sink& sink, const auto&... selection) {
  const auto clean =
      SourceText::of_lines(clean_text(text, source, first_line, sink), source, {first_line, 1});
  // The reader decodes strings where they stand, and may look at whole blocks of bytes.
  std::string decoded = clean.text() + std::string(kBlock, '\0');
  rapidjson::InsituStringStream stream(decoded.data());
  Receiver receiver(Builder(clean, stream, sink), selection...);
  rapidjson::Reader reader;
  const auto result =
      reader.Parse<rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag |
                   rapidjson::kParseIterativeFlag>(stream, receiver);
  if (result.IsError() && !receiver.is_done()) {
    const std::size_t offset = std::min(result.Offset(), clean.text().size());
    sink.raise(explain(result.Code()), clean.span(offset, offset));
  }
  return {receiver.take(), receiver.is_done()};
}

}  // namespace

model::Value read_json(std::string_view text, diag::SourceId source, std::uint32_t first_line,
                       diag::Sink& sink) {
  return read<Builder>(text, source, first_line, sink).value;
}

model::Value read_json_members(std::string_view text, diag::SourceId source,
                               std::uint32_t first_line, diag::Sink& sink,
                               const std::set<std::string>& wanted) {
  if (text.size() > kBeginning) {
    diag::Sink unused;  // of a text that is cut
    Result result = read<Selection>(text.substr(0, kBeginning), source, first_line, unused, wanted);
    if (result.is_done) return std::move(result.value);
  }
  return read<Selection>(text, source, first_line, sink, wanted).value;
}

}  // namespace greffier::ingest
