#include "xml/events.hpp"

#include <algorithm>
#include <climits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <libxml/parser.h>

#include "xml/messages.hpp"
#include "xml/silence.hpp"

namespace greffier::xml {

namespace {

struct FreeContext {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

struct Failure {
  const diag::Message* message = nullptr;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string detail;
};

class Reading {
 public:
  explicit Reading(Events& events) : events_(events) {}

  std::optional<Failure> run(std::string_view bytes) {
    const Silence silence;
    context_.reset(xmlNewParserCtxt());
    silence.demand_memory();
    *context_->sax = handlers();
    context_->userData = this;
    xmlFreeDoc(xmlCtxtReadMemory(context_.get(), bytes.empty() ? "" : bytes.data(),
                                 static_cast<int>(bytes.size()), nullptr, nullptr,
                                 XML_PARSE_NOENT | XML_PARSE_NONET));
    silence.demand_memory();
    if (context_->wellFormed == 0 && !is_stopped_) fail(kMalformed, "unknown error");
    return failure_;
  }

 private:
  static Reading& self(void* data) { return *static_cast<Reading*>(data); }

  static xmlSAXHandler handlers() {
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = on_start;
    sax.endElementNs = on_end;
    sax.characters = on_text;
    sax.ignorableWhitespace = on_text;
    sax.cdataBlock = on_text;
    sax.internalSubset = on_doctype;
    sax.serror = on_error;
    return sax;
  }

  // NOLINTNEXTLINE(readability-function-size)
  static void on_start(void* data, const xmlChar* local, const xmlChar* /*prefix*/,
                       const xmlChar* /*uri*/, int /*declaration_count*/,
                       const xmlChar** /*declarations*/, int attribute_count, int /*defaulted*/,
                       const xmlChar** attributes) {
    Reading& reading = self(data);
    if (reading.is_stopped_) return;
    reading.attributes_.clear();
    // (local, prefix, URI, begin, end) for each.
    for (const xmlChar** it = attributes; attribute_count > 0; --attribute_count, it += 5)
      reading.attributes_.push_back(
          {view(it[0]),
           {reinterpret_cast<const char*>(it[3]), static_cast<std::size_t>(it[4] - it[3])}});
    if (!reading.events_.start(view(local), reading.attributes_)) reading.stop();
  }

  static void on_end(void* data, const xmlChar* local, const xmlChar* /*prefix*/,
                     const xmlChar* /*uri*/) {
    if (!self(data).is_stopped_) self(data).events_.end(view(local));
  }

  static void on_text(void* data, const xmlChar* text, int length) {
    if (!self(data).is_stopped_)
      self(data).events_.text(
          {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
  }

  static void on_doctype(void* data, const xmlChar* /*name*/, const xmlChar* /*external*/,
                         const xmlChar* /*system*/) {
    self(data).fail(kDoctype, {});
  }

  template <typename Error>
  static void on_error(void* data, Error* error) {
    if (error->level < XML_ERR_ERROR || error->code == XML_WAR_NS_URI) return;
    const std::string_view text = error->message == nullptr ? "" : error->message;
    self(data).fail(error->code == XML_ERR_TAG_NOT_FINISHED ? kCutShort : kMalformed,
                    std::string(text.substr(0, text.find_last_not_of(" \n") + 1)));
  }

  void stop() {
    is_stopped_ = true;
    xmlStopParser(context_.get());
  }

  void fail(const diag::Message& message, std::string detail) {
    if (is_stopped_) return;
    const xmlParserInput* input = context_->input;
    const auto place = [input](int xmlParserInput::*member) {
      return static_cast<std::uint32_t>(input == nullptr ? 0 : std::max(input->*member, 0));
    };
    failure_ = {&message, place(&xmlParserInput::line), place(&xmlParserInput::col),
                std::move(detail)};
    stop();
  }

  Events& events_;
  std::unique_ptr<xmlParserCtxt, FreeContext> context_;
  std::vector<EventAttribute> attributes_;
  std::optional<Failure> failure_;
  bool is_stopped_ = false;
};

}  // namespace

std::string_view value_of(std::span<const EventAttribute> attributes, std::string_view name) {
  const auto found = std::ranges::find(attributes, name, &EventAttribute::name);
  return found == attributes.end() ? std::string_view() : found->value;
}

diag::Status read_events(std::string_view bytes, Events& events, std::string_view name) {
  if (bytes.size() > INT_MAX) return diag::make(kTooLarge, {}, name, INT_MAX >> 20);
  Reading reading(events);
  if (const auto failure = reading.run(bytes))
    return diag::make(*failure->message, {}, name, failure->line, failure->column, failure->detail);
  return diag::success();
}

}  // namespace greffier::xml
