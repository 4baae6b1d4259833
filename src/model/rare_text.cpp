#include "model/rare_text.hpp"

namespace greffier::model {

const std::string& RareText::none() {
  static const std::string kNone;
  return kNone;
}

}  // namespace greffier::model
