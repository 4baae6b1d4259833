#include "embedding/json_text.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "embedding/messages.hpp"

namespace greffier::embedding {

namespace {

class JsonText {
 public:
  explicit JsonText(diag::Sink& sink) : sink_(sink) {}

  std::string take() { return {buffer_.GetString(), buffer_.GetSize()}; }

  // `name` is what `value` is the value of.
  void write(const model::Value& value, const std::string& name) {
    std::visit([&](const auto& content) { put(content, value, name); }, value.data);
  }

 private:
  void put(const std::monostate&, const model::Value&, const std::string&) { writer_.Null(); }
  void put(bool truth, const model::Value&, const std::string&) { writer_.Bool(truth); }
  void put(std::int64_t number, const model::Value&, const std::string&) { writer_.Int64(number); }
  void put(double number, const model::Value&, const std::string&) { writer_.Double(number); }
  void put(const std::string& text, const model::Value&, const std::string&) { string(text); }

  void put(const model::Values& values, const model::Value&, const std::string& name) {
    writer_.StartArray();
    for (const model::Value& item : values) write(item, name);
    writer_.EndArray();
  }

  void put(const model::Map& map, const model::Value&, const std::string&) {
    writer_.StartObject();
    for (const model::Member& member : map.members()) {
      string(member.label);
      write(member.value, member.label);
    }
    writer_.EndObject();
  }

  template <typename Untold>
  void put(const Untold&, const model::Value& value, const std::string& name) {
    sink_.raise(kNoJsonType, value.span, name);
    writer_.Null();
  }

  void string(const std::string& text) {
    writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }

  diag::Sink& sink_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace

std::string json_text(const model::Value& value, diag::Sink& sink) {
  JsonText text(sink);
  text.write(value, {});
  return text.take();
}

}  // namespace greffier::embedding
