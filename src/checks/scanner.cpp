#include "checks/scanner.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "diag/byte_table.hpp"
#include "text/utf8.hpp"

namespace greffier::checks {

namespace {

constexpr std::string_view kSpaces = " \t\r\n";

constexpr std::array<std::pair<std::string_view, char>, 5> kNamed{
    {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};

constexpr auto kTagMarks = diag::marked(">\"'");

bool append_numeric(std::string& out, std::string_view digits) {
  const int base = digits.starts_with('x') ? 16 : 10;
  if (base == 16) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value, base);
  if (error != std::errc{} || stop != end || !text::is_xml_char(value)) return false;
  text::append(out, value);
  return true;
}

// False when `name` is no reference that is known here.
bool append_reference(std::string& out, std::string_view name) {
  if (name.starts_with('#')) return append_numeric(out, name.substr(1));
  for (const auto& [known, character] : kNamed) {
    if (name != known) continue;
    out += character;
    return true;
  }
  return false;
}

// The '>' of the tag that starts at `at`: one that no quotes enclose.
std::size_t end_of_tag(std::string_view bytes, std::size_t at) {
  while ((at = diag::find_marked(bytes, at, kTagMarks)) < bytes.size() && bytes[at] != '>') {
    at = bytes.find(bytes[at], at + 1);
    if (at == std::string_view::npos) return at;
    ++at;
  }
  return at < bytes.size() ? at : std::string_view::npos;
}

std::size_t end_of_name(std::string_view tag) {
  const auto* const end = std::ranges::find_if(
      tag, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
  return static_cast<std::size_t>(end - tag.begin());
}

}  // namespace

void append_resolved(std::string& out, std::string_view raw) {
  while (true) {
    const std::size_t ampersand = raw.find('&');
    out += raw.substr(0, ampersand);
    if (ampersand == std::string_view::npos) return;
    raw.remove_prefix(ampersand);
    const std::size_t semicolon = raw.find(';');
    const bool known =
        semicolon != std::string_view::npos && append_reference(out, raw.substr(1, semicolon - 1));
    if (!known) out += '&';
    raw.remove_prefix(known ? semicolon + 1 : 1);
  }
}

Scanner::Event Scanner::finish() {
  at_ = bytes_.size();
  return Event::finished;
}

std::string_view Scanner::take_until(std::string_view end) {
  const std::size_t found = bytes_.find(end, at_);
  const std::size_t stop = found == std::string_view::npos ? bytes_.size() : found;
  const std::string_view taken = bytes_.substr(at_, stop - at_);
  at_ = found == std::string_view::npos ? bytes_.size() : found + end.size();
  return taken;
}

Scanner::Event Scanner::next() {
  if (std::exchange(close_next_, false)) return Event::end;
  while (at_ < bytes_.size()) {
    if (bytes_[at_] == '<') {
      const Event event = read_markup();
      if (event != Event::finished || at_ >= bytes_.size()) return event;
      continue;
    }
    const std::size_t tag = bytes_.find('<', at_);
    content_ = bytes_.substr(at_, tag - at_);
    at_ = tag == std::string_view::npos ? bytes_.size() : tag;
    is_literal_ = false;
    return Event::text;
  }
  return finish();
}

// At '<'. Gives `finished` for what is stepped over.
Scanner::Event Scanner::read_markup() {
  const std::string_view rest = bytes_.substr(at_);
  if (rest.starts_with("<![CDATA[")) {
    at_ += 9;
    content_ = take_until("]]>");
    is_literal_ = true;
    return Event::text;
  }
  if (rest.starts_with("<!--") || rest.starts_with("<?")) {
    take_until(rest[1] == '!' ? "-->" : "?>");
    return Event::finished;
  }
  return read_tag();
}

Scanner::Event Scanner::read_tag() {
  const std::size_t close = end_of_tag(bytes_, at_);
  if (close == std::string_view::npos) return finish();
  std::string_view tag = bytes_.substr(at_ + 1, close - at_ - 1);
  at_ = close + 1;
  const bool is_end = tag.starts_with('/');
  close_next_ = tag.ends_with('/');
  if (is_end) tag.remove_prefix(1);
  if (close_next_) tag.remove_suffix(1);
  const std::size_t name_end = end_of_name(tag);
  name_ = tag.substr(0, name_end);
  name_.remove_prefix(name_.find(':') + 1);
  content_ = tag.substr(name_end);
  return is_end ? Event::end : Event::start;
}

std::string Scanner::attribute(std::string_view name) const {
  std::string value;
  std::size_t at = 0;
  while ((at = content_.find_first_not_of(kSpaces, at)) != std::string_view::npos) {
    const std::size_t open = content_.find_first_of("\"'", at);
    if (open == std::string_view::npos) break;
    const std::size_t close = content_.find(content_[open], open + 1);
    if (close == std::string_view::npos) break;
    std::string_view key = content_.substr(at, open - at);
    key = key.substr(0, key.find_first_of(" \t\r\n="));
    if (key == name) {
      append_resolved(value, content_.substr(open + 1, close - open - 1));
      break;
    }
    at = close + 1;
  }
  return value;
}

void Scanner::append_text(std::string& out) const {
  if (is_literal_)
    out += content_;
  else
    append_resolved(out, content_);
}

}  // namespace greffier::checks
