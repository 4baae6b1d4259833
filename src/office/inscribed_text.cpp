#include "office/inscribed_text.hpp"

#include "office/link_address.hpp"
#include "office/messages.hpp"
#include "templating/costs.hpp"
#include "templating/perform.hpp"
#include "templating/print.hpp"

namespace greffier::office {

namespace {

using templating::Scope;

// Writes a program of plain text.
class TextRunner {
 public:
  TextRunner(diag::Sink& sink, std::string& out, bool is_address)
      : sink_(sink), out_(out), is_address_(is_address) {}

  void run(const Program& program, const Scope& scope) {
    for (const Step& step : program)
      std::visit([&](const auto& action) { act(action, scope); }, step.action);
  }

 private:
  template <typename Action>
  void act(const Action& /*action*/, const Scope& /*scope*/) {}

  void act(const Bytes& bytes, const Scope& /*scope*/) { out_ += bytes.xml; }

  void act(const Print& print, const Scope& scope) {
    const std::string text =
        templating::to_text(*templating::printed(*print.tag, scope, sink_, print.place));
    out_ += is_address_ && in_query_value(out_) ? encoded_component(text) : text;
  }

  void act(const Repeat& repeat, const Scope& scope) {
    templating::for_each_pass(*repeat.tag, scope, sink_, repeat.place, [&](const Scope& pass) {
      const std::size_t before = out_.size();
      run(repeat.body, pass);
      std::uint64_t work = repeat.body.size() * kBytesOfAction + out_.size() - before;
      templating::spend_bytes(pass, work, out_.size());
    });
  }

  void act(const Choose& choose, const Scope& scope) {
    for (const Branch& branch : choose.branches)
      if (branch.tag == nullptr || templating::holds(*branch.tag, scope, sink_, branch.place))
        return run(branch.body, scope);
  }

  diag::Sink& sink_;
  std::string& out_;
  bool is_address_;
};

}  // namespace

std::optional<std::string> inscribed_address(const Link& link, const Scope& scope,
                                             diag::Sink& sink) {
  std::string text;
  TextRunner(sink, text, true).run(*link.address, scope);
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) return std::nullopt;
  auto address = link_address(text);
  if (!address) sink.raise(kBadAddress, link.place, link.written, text);
  return address;
}

std::string inscribed_text(const Program& text, const Scope& scope, diag::Sink& sink) {
  std::string out;
  TextRunner(sink, out, false).run(text, scope);
  return out;
}

}  // namespace greffier::office
