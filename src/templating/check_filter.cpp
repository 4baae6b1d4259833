#include "templating/check_filter.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "templating/filter.hpp"
#include "templating/filter_shapes.hpp"
#include "templating/messages.hpp"
#include "templating/print.hpp"
#include "templating/wording.hpp"
#include "text/fold.hpp"

namespace greffier::templating {

namespace {

class FilterUse {
 public:
  FilterUse(const Filtered& node, const Shape& input, std::span<const Shape> arguments,
            diag::Sink& sink, const diag::Span& place)
      : node_(node), input_(input), arguments_(arguments), sink_(sink), place_(place) {}

  Shape run() {
    const FilterShape* shape = find_filter_shape(*node_.filter);
    if (shape == nullptr) return Shape::any();
    const Shape first = arguments_.empty() ? Shape() : arguments_.front();
    const Shape result = result_of(*node_.filter, *shape, node_.called, input_, first);
    if (check_arguments() && check_input(*shape)) check_word(*shape);
    return result;
  }

 private:
  template <typename... Arguments>
  void raise(const diag::Message& message, const Arguments&... arguments) {
    sink_.raise(message, place_, node_.called, arguments...);
  }

  // Argument `index` as a text that stands in the template.
  [[nodiscard]] const std::string* written(int index) const {
    const auto place = static_cast<std::size_t>(index);
    if (index < 0 || place >= node_.arguments.size()) return nullptr;
    const auto* literal = std::get_if<Literal>(&node_.arguments[place]->node);
    return literal == nullptr ? nullptr : literal->value.get_if<std::string>();
  }

  bool check_arguments() {
    std::string letters(node_.filter->arguments);
    std::erase(letters, '|');
    for (std::size_t i = 0; i < arguments_.size() && i < letters.size(); ++i) {
      const Shape& given = arguments_[i];
      const bool is_number = letters[i] == 'n';
      const bool suits =
          letters[i] == 'a' ||
          (is_number ? reads_as_number(given) : given.is_nothing() || given.may_be(Shape::texts));
      if (suits) continue;
      raise(is_number ? kNumberArgument : kTextArgument, words_of(*node_.arguments[i]),
            node_.filter->example);
      return false;
    }
    return true;
  }

  bool check_input(const FilterShape& shape) {
    Shape judged = input_;
    if (const std::string* path = written(shape.member_argument)) {
      const auto member = member_at(item_shape(input_), *path);
      if (!member) {
        const RecordShape* record = record_in(input_);
        raise(kNoSuchKey, *path, record == nullptr ? std::string() : listed(keys_of(*record)));
        return false;
      }
      judged = Shape::list_of(*member);
    }
    if (accepts(shape, judged)) return true;
    report_input(judged);
    return false;
  }

  // What is refused: the input, or a record that has no text of its own.
  void report_input(const Shape& judged) {
    const RecordShape* record = record_in(judged);
    const std::string words = words_of(*node_.input);
    if (node_.filter->expects != nullptr) return raise(*node_.filter->expects, words);
    sink_.raise(kNotPrintable, place_, words,
                record == nullptr ? std::string() : listed(keys_of(*record)));
  }

  // What an item has at a path « a.b »; nothing when it cannot have it.
  static std::optional<Shape> member_at(Shape item, std::string_view path) {
    while (!path.empty()) {
      const std::size_t point = path.find('.');
      const std::string name = text::fold_name(path.substr(0, point));
      if (item.is_any() || item.is_nothing()) return item;
      if (!item.may_be(Shape::record)) return std::nullopt;
      if (item.members == nullptr) return Shape::any();
      const ShapeMember* member = item.members->find(name);
      if (member == nullptr) return item.members->open ? std::optional(Shape::any()) : std::nullopt;
      item = member->shape;
      path.remove_prefix(point == std::string_view::npos ? path.size() : point + 1);
    }
    return item;
  }

  void check_word(const FilterShape& shape) {
    const std::string* word = written(shape.word_argument);
    if (word == nullptr || input_.is_nothing() || shape.knows(*word, item_shape(input_))) return;
    raise(kUnknownOption, *word, node_.filter->example);
  }

  const Filtered& node_;
  const Shape& input_;
  std::span<const Shape> arguments_;
  diag::Sink& sink_;
  const diag::Span& place_;
};

}  // namespace

Shape check_filter(const Filtered& node, const Shape& input, std::span<const Shape> arguments,
                   diag::Sink& sink, const diag::Span& place) {
  return FilterUse(node, input, arguments, sink, place).run();
}

}  // namespace greffier::templating
