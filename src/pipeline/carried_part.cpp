#include <algorithm>
#include <span>
#include <utility>
#include <variant>

#include "model/walk.hpp"
#include "notation/notes.hpp"
#include "pipeline/carried_files.hpp"
#include "pipeline/carried_notes.hpp"
#include "pipeline/shown_body.hpp"
#include "pipeline/shown_header.hpp"

namespace greffier::pipeline {

namespace {

using model::Map;

class PartPacker {
 public:
  PartPacker(const CarriedPart& input, const package::Package& document,
             const checks::DocumentWords& shown)
      : input_(input), document_(document), shown_(shown) {
    result_.document = input.plan.name;
    result_.fingerprint = shown.fingerprint();
  }

  office::CarriedNotes run() {
    Map header = shown_part(input_.header, input_.data, input_.kind.fields, shown_);
    for (const model::Member& member : header.members())
      carry_pictures(result_, input_.media, member.value);
    add_text(base_name(input_.path), {std::move(header), input_.body});
    return std::move(result_);
  }

 private:
  void add_text(std::string name, model::Document notes) {
    const ShownBody document{
        shown_,      input_.kind,
        input_.data, input_.plan,
        input_.item, [this](const std::string& source) { return has_picture(source); }};
    notes.body = shown_body(std::move(notes.body), document);
    model::for_each_inlines(std::span<const model::Block>(notes.body),
                            [this](const model::Inlines& inlines) {
                              for (const model::Inline& each : inlines)
                                if (const auto* const image = model::image_of(each))
                                  carry_picture(result_, input_.media, image->source);
                            });
    result_.texts.push_back({std::move(name), notation::write_notes(notes)});
  }

  bool has_picture(const std::string& source) const {
    const office::Picture* const picture = input_.media.find(source);
    // By their contents: parts are packed as they are first asked for, which is not yet.
    return picture != nullptr &&
           std::ranges::any_of(document_.parts(), [picture](const package::Part& part) {
             const auto content = part.content();
             return content && *content == picture->bytes;
           });
  }

  const CarriedPart& input_;
  const package::Package& document_;
  const checks::DocumentWords& shown_;
  office::CarriedNotes result_;
};

}  // namespace

office::CarriedNotes carry_part(const CarriedPart& input, const package::Package& document,
                                const checks::DocumentWords& shown) {
  return PartPacker(input, document, shown).run();
}

}  // namespace greffier::pipeline
