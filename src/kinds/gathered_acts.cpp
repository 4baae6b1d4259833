#include "kinds/gathered_acts.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "kinds/act_number.hpp"
#include "kinds/collection_shape.hpp"
#include "kinds/record_text.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr std::array<std::string_view, 4> kCopied{"numero", "titre", "matiere", "resultat"};

const Values* list_of(const Map& data, std::string_view key) {
  const Value* value = data.find(key);
  return value == nullptr ? nullptr : value->get_if<Values>();
}

class Gathering {
 public:
  void add(const Map& sitting) {
    const Values* acts = list_of(sitting, "actes");
    if (acts == nullptr) return;
    for (const Value& item : *acts)
      if (const auto* act = item.get_if<Map>(); act != nullptr && text_of(*act, "sorte") == kSort)
        add(sitting, *act, item.span);
  }
  Values take() { return std::move(acts_); }

 private:
  static constexpr std::string_view kSort = "deliberation";

  void add(const Map& sitting, const Map& act, const diag::Span& place) {
    Map record;
    for (const std::string_view key : kCopied)
      if (const Value* value = act.find(key)) record.set(key, *value);
    for (const std::string_view key : {"date", "titre"})
      if (const Value* value = sitting.find(key))
        record.set(key == "titre" ? "seance" : key, *value);
    const std::string number = text_of(act, "numero");
    record.set("ecart", Value(step_to(number), place));
    last_ = number;
    acts_.emplace_back(std::move(record), place);
  }

  // 0 for the number of the act before.
  [[nodiscard]] std::int64_t step_to(const std::string& number) const {
    if (last_.empty()) return 1;
    return number == last_ ? 0 : number_step(last_, number).value_or(1);
  }

  Values acts_;
  std::string last_;
};

}  // namespace

Value acts_of_sittings(const Map& data) {
  Gathering gathering;
  if (const Values* sittings = list_of(data, "seances"))
    for (const Value& item : *sittings)
      if (const auto* sitting = item.get_if<Map>()) gathering.add(*sitting);
  return gathering.take();
}

templating::Shape shape_of_gathered_acts() {
  using templating::Shape;
  templating::RecordShape record;
  add_texts(record, {{"numero", "Numéro", "Number"},
                     {"titre", "Objet", "Subject"},
                     {"matiere", "Matière", "Matter"},
                     {"resultat", "Résultat", "Outcome"},
                     {"seance", "Séance", "Sitting"}});
  add(record, member(Derived{"date", "Date", "Date"}, Shape::of(Shape::date)));
  add(record,
      member(Derived{"ecart", "Écart de numéro", "Step of number"}, Shape::of(Shape::number)));
  return Shape::list_of(Shape::record_of(std::move(record)));
}

}  // namespace greffier::kinds
