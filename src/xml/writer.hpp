// A writer that appends to a buffer and closes what it opened.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greffier::xml {

// Names are written as given, with their prefix: "text:p". An element without content is closed as
// <name/>; empty text is no content. Attribute calls come before any content of the element, and
// every start() has its end(): both are asserted.
class Writer {
 public:
  // `out` is kept by reference and outlives the writer.
  explicit Writer(std::string& out) : out_(out) {}

  Writer& start(std::string_view name);
  Writer& attribute(std::string_view name, std::string_view value);
  Writer& attribute(std::string_view name, long long value);
  Writer& text(std::string_view content);
  // Bytes that are XML already.
  Writer& raw(std::string_view xml);
  // Ends the start tag: what the caller then appends to the buffer itself is content.
  Writer& content();
  Writer& end();
  // start(), attributes and end() of an element without content.
  Writer& empty(
      std::string_view name,
      std::initializer_list<std::pair<std::string_view, std::string_view>> attributes = {});
  // start(), text() and end().
  Writer& element(std::string_view name, std::string_view content);

  [[nodiscard]] std::size_t depth() const { return starts_.size(); }
  [[nodiscard]] std::string& buffer() { return out_; }

 private:
  void close_start_tag();
  std::string& out_;
  std::string names_;                // of the open elements, end to end
  std::vector<std::size_t> starts_;  // where each begins in names_
  bool in_start_tag_ = false;
};

// <?xml version="1.0" encoding="UTF-8" standalone="yes"?> and a line end.
inline constexpr std::string_view kDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

}  // namespace greffier::xml
