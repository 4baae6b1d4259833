#include <utility>

#include "templating/filter_functions.hpp"
#include "templating/report.hpp"
#include "templating/services.hpp"

namespace greffier::templating::filter {

Value markdown(const FilterCall& call) {
  if (call.input.get_if<model::Inlines>() != nullptr ||
      call.input.get_if<model::Blocks>() != nullptr)
    return call.input;
  if (call.input.get_if<std::string>() == nullptr) return call.refuse();
  Services* services = call.reporter.services();
  if (services == nullptr) return call.input;
  diag::Sink problems;
  Value result = services->markdown(call.input, problems);
  call.reporter.pass_on(problems);
  return result;
}

}  // namespace greffier::templating::filter
