#include "xml/writer.hpp"

#include <cassert>

#include <fmt/format.h>

#include "xml/escape.hpp"

namespace greffier::xml {

Writer& Writer::start(std::string_view name) {
  close_start_tag();
  out_.append("<").append(name);
  starts_.push_back(names_.size());
  names_.append(name);
  in_start_tag_ = true;
  return *this;
}

Writer& Writer::attribute(std::string_view name, std::string_view value) {
  assert(in_start_tag_);
  out_.append(" ").append(name).append("=\"");
  append_attribute(out_, value);
  out_.append("\"");
  return *this;
}

Writer& Writer::attribute(std::string_view name, long long value) {
  return attribute(name, fmt::format_int(value).c_str());
}

Writer& Writer::text(std::string_view content) {
  if (content.empty()) return *this;
  close_start_tag();
  append_text(out_, content);
  return *this;
}

Writer& Writer::raw(std::string_view xml) {
  if (xml.empty()) return *this;
  close_start_tag();
  out_.append(xml);
  return *this;
}

Writer& Writer::content() {
  close_start_tag();
  return *this;
}

Writer& Writer::end() {
  assert(!starts_.empty());
  const std::size_t start = starts_.back();
  if (in_start_tag_) {
    out_.append("/>");
  } else {
    out_.append("</").append(names_, start).append(">");
  }
  in_start_tag_ = false;
  names_.resize(start);
  starts_.pop_back();
  return *this;
}

Writer& Writer::empty(
    std::string_view name,
    std::initializer_list<std::pair<std::string_view, std::string_view>> attributes) {
  start(name);
  for (const auto& [key, value] : attributes) attribute(key, value);
  return end();
}

Writer& Writer::element(std::string_view name, std::string_view content) {
  return start(name).text(content).end();
}

void Writer::close_start_tag() {
  if (!in_start_tag_) return;
  out_.append(">");
  in_start_tag_ = false;
}

}  // namespace greffier::xml
