#include "embedding/json_text.hpp"

#include <fmt/core.h>

#include "diag/render_json.hpp"
#include "embedding/messages.hpp"

namespace greffier::embedding {

namespace {

class JsonText {
 public:
  explicit JsonText(diag::Sink& sink) : sink_(sink) {}

  // `name` is what `value` is the value of.
  [[nodiscard]] std::string of(const model::Value& value, const std::string& name) {
    return std::visit([&](const auto& content) { return text(content, value, name); }, value.data);
  }

 private:
  static std::string text(const std::monostate&, const model::Value&, const std::string&) {
    return "null";
  }
  static std::string text(const std::string& content, const model::Value&, const std::string&) {
    return diag::json_string(content);
  }
  template <typename Number>
  requires std::is_arithmetic_v<Number>
  static std::string text(Number number, const model::Value&, const std::string&) {
    return fmt::format("{}", number);
  }

  std::string text(const model::Values& values, const model::Value&, const std::string& name) {
    std::string result;
    for (const model::Value& item : values) result += (result.empty() ? "" : ",") + of(item, name);
    return "[" + result + "]";
  }

  std::string text(const model::Map& map, const model::Value&, const std::string&) {
    std::string result;
    for (const model::Member& member : map.members())
      result += fmt::format("{}{}:{}", result.empty() ? "" : ",", diag::json_string(member.label),
                            of(member.value, member.label));
    return "{" + result + "}";
  }

  template <typename Untold>
  requires(!std::is_arithmetic_v<Untold>) std::string
      text(const Untold&, const model::Value& value, const std::string& name) {
    sink_.raise(kNoJsonType, value.span, name);
    return "null";
  }

  diag::Sink& sink_;
};

}  // namespace

std::string json_text(const model::Value& value, diag::Sink& sink) {
  return JsonText(sink).of(value, {});
}

}  // namespace greffier::embedding
