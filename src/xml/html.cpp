#include "xml/html.hpp"

#include <algorithm>
#include <climits>
#include <memory>
#include <vector>

#include <libxml/HTMLparser.h>

#include "xml/silence.hpp"

namespace greffier::xml {

namespace {

constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                         HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;

struct FreeContext {
  void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

constexpr std::size_t kMostAttributes = 1'000;

// Whether the tag whose '<' begins `text`, which no other '<' follows, may have more attributes
// than that: what may end one is counted, spaces and quotes.
bool has_flood(std::string_view text) {
  std::size_t ends = 0;
  char quote = 0;
  bool after_space = false;
  for (const char sign : text) {
    const bool is_space = std::string_view(" \t\n\f\r").find(sign) != std::string_view::npos;
    if (quote != 0) {
      quote = sign == quote ? '\0' : quote;
      continue;
    }
    if (sign == '>') break;
    if (sign == '"' || sign == '\'') quote = sign;
    if (quote != 0 || (is_space && !after_space)) ++ends;
    after_space = is_space;
  }
  return ends > 2 * kMostAttributes;
}

// Where a tag of too many attributes begins: libxml2 compares each of them with all the others.
std::size_t before_flood(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos;) {
    const std::size_t next = text.find('<', at + 1);
    const std::string_view tag = text.substr(at, next - at);
    const bool is_tag = tag.size() > 1 && tag[1] != '!' && tag[1] != '?';
    if (is_tag && tag.size() > 2 * kMostAttributes && has_flood(tag)) return at;
    at = next;
  }
  return text.size();
}

class Reading {
 public:
  explicit Reading(const ParseLimits& limits) : limits_(limits) {
    page_.root = Node::make_element("html");
    open_.push_back(&page_.root);
  }

  HtmlPage run(std::string_view text) {
    const Silence silence;
    context_.reset(htmlNewParserCtxt());
    silence.demand_memory();
    *context_->sax = handlers();
    context_->userData = this;
    const std::size_t size = std::min<std::size_t>({text.size(), limits_.bytes, INT_MAX});
    const std::size_t end = before_flood(text.substr(0, size));
    page_.is_cut = end < text.size();
    if (end == 0) return std::move(page_);
    xmlFreeDoc(htmlCtxtReadMemory(context_.get(), text.data(), static_cast<int>(end), nullptr,
                                  "UTF-8", kOptions));
    silence.demand_memory();
    return std::move(page_);
  }

 private:
  static Reading& self(void* data) { return *static_cast<Reading*>(data); }

  static xmlSAXHandler handlers() {
    xmlSAXHandler sax{};
    sax.initialized = 1;
    sax.startElement = on_start;
    sax.endElement = on_end;
    sax.characters = on_text;
    sax.ignorableWhitespace = on_text;
    sax.cdataBlock = on_text;
    sax.comment = on_comment;
    return sax;
  }

  static void on_start(void* data, const xmlChar* name, const xmlChar** attributes) {
    self(data).start(view(name), attributes);
  }
  static void on_end(void* data, const xmlChar* /*name*/) { self(data).end(); }
  static void on_text(void* data, const xmlChar* text, int length) {
    self(data).add_text(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(std::max(length, 0))});
  }
  static void on_comment(void* data, const xmlChar* text) {
    const std::string_view comment = view(text);
    HtmlPage& page = self(data).page_;
    if (comment.starts_with("[if") || comment.starts_with("<![")) return;
    if (comment.find_first_not_of(" \t\n\r") == std::string_view::npos) return;
    if (page.comments++ == 0) page.first_comment = comment;
  }

  void start(std::string_view name, const xmlChar** attributes) {
    if (name == "html") {
      set_attributes(page_.root, attributes);
      return depths_.push_back(false);
    }
    const bool is_kept = open_.size() < limits_.depth && has_room();
    depths_.push_back(is_kept);
    if (!is_kept) return;
    Node node = Node::make_element(std::string(name));
    node.position = here();
    set_attributes(node, attributes);
    std::vector<Node>& siblings = open_.back()->children;
    siblings.push_back(std::move(node));
    open_.push_back(&siblings.back());
  }

  // A parent does not move while a child is open: only its own children are added to.
  void end() {
    if (depths_.empty()) return;
    if (depths_.back()) open_.pop_back();
    depths_.pop_back();
  }

  void add_text(std::string_view content) {
    std::vector<Node>& siblings = open_.back()->children;
    if (!siblings.empty() && siblings.back().kind == Node::Kind::text) {
      siblings.back().text += content;
    } else if (has_room()) {
      siblings.push_back(Node::make_text(std::string(content)));
      // The parser has read the text when it tells of it.
      const auto lines = static_cast<std::uint32_t>(std::ranges::count(content, '\n'));
      siblings.back().position = here();
      siblings.back().position.line -= std::min(lines, siblings.back().position.line);
    }
  }

  static void set_attributes(Node& node, const xmlChar** attributes) {
    for (const xmlChar** it = attributes; it != nullptr && it[0] != nullptr; it += 2)
      if (node.attribute(view(it[0])) == nullptr)
        node.set_attribute(view(it[0]), std::string(view(it[1])));
  }

  bool has_room() {
    if (nodes_ < limits_.nodes) return ++nodes_, true;
    page_.is_cut = true;
    xmlStopParser(context_.get());
    return false;
  }

  [[nodiscard]] diag::Position here() const {
    const xmlParserInput* input = context_->input;
    return {static_cast<std::uint32_t>(input == nullptr ? 0 : std::max(input->line, 0)), 0};
  }

  ParseLimits limits_;
  HtmlPage page_;
  std::unique_ptr<xmlParserCtxt, FreeContext> context_;
  std::vector<Node*> open_;   // from the root to the element being read
  std::vector<bool> depths_;  // of each open element: is it in the tree
  std::size_t nodes_ = 0;
};

}  // namespace

HtmlPage parse_html(std::string_view text, const ParseLimits& limits) {
  return Reading(limits).run(text);
}

}  // namespace greffier::xml
