#include <utility>

#include "checks/fingerprint.hpp"
#include "ingest/notes.hpp"
#include "kinds/internal_notes.hpp"
#include "model/walk.hpp"
#include "notation/notes.hpp"
#include "package/deflate.hpp"
#include "pipeline/carried_files.hpp"
#include "pipeline/carried_notes.hpp"
#include "pipeline/corrections.hpp"
#include "pipeline/shown_body.hpp"
#include "pipeline/shown_header.hpp"

namespace greffier::pipeline {

namespace {

using model::Map;
using model::Value;
using model::Values;

class PartPacker {
 public:
  PartPacker(const CarriedPart& input, const package::Package& document)
      : input_(input), document_(document), shown_(document) {
    result_.document = input.plan.name;
    result_.fingerprint = checks::fingerprint(document);
  }

  office::CarriedNotes run() {
    Map header = shown_part(input_.header, input_.data, input_.kind.fields, shown_);
    for (const model::Member& member : header.members())
      carry_pictures(result_, input_.media, member.value);
    add_text(base_name(input_.path), {std::move(header), input_.body}, input_.data, {});
    for (const model::Member& member : input_.given.members()) {
      const kinds::Field* const field = kinds::find_field(input_.kind.fields, member.key);
      const auto* const records = member.value.get_if<Values>();
      if (field != nullptr && field->from_files && records != nullptr)
        for (std::size_t i = 0; i < records->size(); ++i) add_included(*field, (*records)[i], i);
    }
    return std::move(result_);
  }

 private:
  // `file` includes those notes, "" for the first ones.
  void add_text(std::string name, model::Document notes, const Map& data, const std::string& file) {
    const auto path = [&file](const std::string& source) {
      return file.empty() ? source : io::resolve(file, source);
    };
    const ShownBody document{
        shown_,      input_.kind,
        data,        input_.plan.without,
        input_.item, [&](const std::string& source) { return has_picture(path(source)); }};
    notes.body = shown_body(std::move(notes.body), document);
    model::for_each_inlines(std::span<const model::Block>(notes.body),
                            [&](const model::Inlines& inlines) {
                              for (const model::Inline& each : inlines)
                                if (const auto* const image = std::get_if<model::Image>(&each.node))
                                  carry_picture(result_, input_.media, path(image->source));
                            });
    result_.texts.push_back({std::move(name), notation::write_notes(notes)});
  }

  void add_included(const kinds::Field& field, const Value& record, std::size_t rank) {
    const diag::Source* const source = input_.sources.find(record.span.source);
    if (source == nullptr || record.get_if<Map>() == nullptr || record.span.source == input_.notes)
      return;
    const Value* const typed = input_.data.find(field.key);
    const auto* const items = typed == nullptr ? nullptr : typed->get_if<Values>();
    const bool is_known = items != nullptr && rank < items->size();
    const auto* const known = is_known ? (*items)[rank].get_if<Map>() : nullptr;
    const Map data = known == nullptr ? Map{} : *known;
    diag::Sink told;  // when they were included
    model::Document notes = ingest::read_notes(source->text, record.span.source, told);
    kinds::remove_internal_notes(notes.body, told);
    (void)correct(notes.body, input_.profile, told);
    const std::string name = seen_from(input_.path, source->name);
    notes.header = shown_part(notes.header, data, field.fields, shown_);
    add_text(name, std::move(notes), data, name);
  }

  bool has_picture(const std::string& source) const {
    const office::Picture* const picture = input_.media.find(source);
    if (picture == nullptr) return false;
    const package::Packed packed = package::pack(picture->bytes, package::Method::stored, 1);
    return find_part(document_, packed.size, packed.crc) != nullptr;
  }

  const CarriedPart& input_;
  const package::Package& document_;
  ShownWords shown_;
  office::CarriedNotes result_;
};

}  // namespace

office::CarriedNotes carry_part(const CarriedPart& input, const package::Package& document) {
  return PartPacker(input, document).run();
}

}  // namespace greffier::pipeline
