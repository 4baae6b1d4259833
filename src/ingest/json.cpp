#include "ingest/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include "ingest/clean_text.hpp"
#include "ingest/messages.hpp"
#include "ingest/record.hpp"
#include "ingest/scalars.hpp"
#include "ingest/source_text.hpp"

namespace greffier::ingest {

namespace {

constexpr std::size_t kDepthLimit = 64;

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

// Receives RapidJSON's events; `stream` tells how far the reader is.
class Builder {
 public:
  using Ch = char;

  Builder(const SourceText& text, const rapidjson::MemoryStream& stream, diag::Sink& sink)
      : text_(text), stream_(stream), sink_(sink) {}

  model::Value take() { return std::move(root_); }

  bool Null() { return add(std::monostate{}, 4); }
  bool Bool(bool truth) { return add(truth, truth ? 4 : 5); }
  bool RawNumber(const char* digits, rapidjson::SizeType length, bool) {
    return add(number({digits, length}), length);
  }
  bool String(const char* content, rapidjson::SizeType length, bool) {
    return add(std::string(content, length), string_length());
  }
  bool Key(const char* content, rapidjson::SizeType length, bool) {
    key_.assign(content, length);
    key_span_ = span(string_length());
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
  // Numbers come as text.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

 private:
  // The span of what the reader has just passed.
  diag::Span span(std::size_t length) const {
    const std::size_t end = stream_.Tell();
    return text_.span(end - std::min(end, length), end);
  }

  // Length with its quotes of the string just passed: its opening quote is the nearest one before
  // the closing one with an even number of backslashes before it.
  std::size_t string_length() const {
    const std::string& text = text_.text();
    const std::size_t close = stream_.Tell() - 1;
    for (std::size_t i = text.rfind('"', close - 1); i != std::string::npos;
         i = text.rfind('"', i - 1)) {
      std::size_t start = i;
      while (start > 0 && text[start - 1] == '\\') --start;
      if ((i - start) % 2 == 0) return close - i + 1;
    }
    return 0;
  }

  bool add(model::Value value, std::size_t length) {
    value.span = span(length);
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
    value.span = span(1);
    open_.push_back(&place(std::move(value)));
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  const SourceText& text_;
  const rapidjson::MemoryStream& stream_;
  diag::Sink& sink_;
  model::Value root_;
  std::vector<model::Value*> open_;
  // How many members the last record of each depth had: the next one takes no more room than that.
  std::array<std::size_t, kDepthLimit + 1> usual_sizes_{};
  std::string key_;
  KeyFolder folder_;
  diag::Span key_span_;
};

}  // namespace

model::Value read_json(std::string_view text, diag::SourceId source, std::uint32_t first_line,
                       diag::Sink& sink) {
  const auto clean =
      SourceText::of_lines(clean_text(text, source, first_line, sink), source, {first_line, 1});
  rapidjson::MemoryStream stream(clean.text().data(), clean.text().size());
  Builder builder(clean, stream, sink);
  rapidjson::Reader reader;
  const auto result =
      reader.Parse<rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag>(stream,
                                                                                           builder);
  if (result.IsError()) {
    const std::size_t offset = std::min(result.Offset(), clean.text().size());
    sink.raise(explain(result.Code()), clean.span(offset, offset));
  }
  return builder.take();
}

}  // namespace greffier::ingest
