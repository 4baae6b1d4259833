#include "pipeline/make_documents.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/clean_text.hpp"
#include "kinds/apply.hpp"
#include "kinds/body.hpp"
#include "kinds/filled_text.hpp"
#include "kinds/internal_notes.hpp"
#include "kinds/metadata.hpp"
#include "kinds/record_tables.hpp"
#include "office/messages.hpp"
#include "package/package.hpp"
#include "pipeline/annotate.hpp"
#include "pipeline/applied_notes.hpp"
#include "pipeline/carried_notes.hpp"
#include "pipeline/corrections.hpp"
#include "pipeline/data_file.hpp"
#include "pipeline/documents.hpp"
#include "pipeline/included_notes.hpp"
#include "pipeline/included_tables.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/pictures.hpp"
#include "pipeline/present_data.hpp"
#include "pipeline/read_input.hpp"
#include "pipeline/real_pages.hpp"
#include "pipeline/rich_text.hpp"
#include "pipeline/settings.hpp"
#include "pipeline/template_set.hpp"
#include "pipeline/word_promise.hpp"
#include "templating/print.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace greffier::pipeline {

namespace {

constexpr int kLevel = 6;      // of libdeflate
constexpr int kFastLevel = 1;  // a tenth larger, in a third of the time

class Run {
 public:
  Run(const Job& job, const Makers& makers)
      : job_(job), files_(makers.files), office_(makers.office), workshop_(makers.workshop) {}

  Made execute(std::optional<GivenInput> given) && {
    if (given) {
      outcome_.sources = std::move(given->sources);
      outcome_.sink = std::move(given->told);
    }
    if (check_outputs() && (given ? take_notes(std::move(*given->input)) : read_notes()) &&
        apply_kind() && plan_copy() && !sink().has_errors())
      job_.writes() ? make_all() : try_all();
    outcome_.sink.drop_repeats();  // both formats may say the same
    annotate_template();
    return {std::move(outcome_), std::move(documents_)};
  }

 private:
  diag::Sink& sink() { return outcome_.sink; }

  void annotate_template() {
    if (copy_ && annotate(*copy_, outcome_.sources, files_, sink()))
      outcome_.written.push_back(job_.annotated);
  }

  // A template that was not found is spoken of already.
  bool plan_copy() {
    if (job_.annotated.empty() || !has_template()) return true;
    copy_ = {templates_->file(), job_.annotated, job_.outputs, job_.language};
    if (!can_annotate(*copy_, sink())) copy_.reset();
    return copy_.has_value();
  }

  bool check_outputs() {
    for (const std::string& output : job_.outputs)
      if (format_of(output) == nullptr) sink().raise(kUnknownFormat, {}, output);
    return !sink().has_errors();
  }

  // What a user's template cannot become: a document of the other format, or itself.
  void check_template_for(const std::string& output) {
    const std::string& file = templates_->file();
    const Format* own = format_of(file);
    if (own == nullptr) return sink().raise(kNotATemplateFile, {}, file);
    if (own != format_of(output))
      return sink().raise(kOtherFormat, {}, file, own->extension, output);
    if (file == output) sink().raise(kOutputIsInput, {}, output);
  }

  void check_template() {
    if (templates_->file().empty()) return;
    for (const std::string& output : job_.outputs) check_template_for(output);
    for (const std::string& format : job_.formats) check_template_for("document." + format);
    if (!job_.writes() && format_of(templates_->file()) == nullptr)
      check_template_for("document.odt");
  }

  [[nodiscard]] bool has_template() const {
    return std::ranges::any_of(formats(), [this](const Format& format) {
      return templates_->of_format(format.extension) != nullptr;
    });
  }

  bool read_notes() {
    std::optional<Input> input = read_input(job_.notes, files_, outcome_.sources, sink());
    return input && take_notes(std::move(*input));
  }

  bool take_notes(Input input) {
    source_ = input.source;
    line_ = input.line;
    if (!input.is_data && job_.carries_notes && job_.writes())
      typed_.emplace(input.notes, source_, comments_of(sink(), source_));
    is_data_ = input.is_data;
    notes_ = std::move(input.notes);
    return true;
  }

  // Notes and data may name their kind. Data that only a template of one's own sets have no kind.
  Setting kind_name() const {
    if (!job_.template_name.empty() && !names_file(job_.template_name))
      return {job_.template_name, {}};
    Setting name = setting(notes_.header, "modele");
    if (!name.value.empty()) return name;
    const bool is_free = is_data_ && (names_file(job_.template_name) ||
                                      !setting(notes_.header, "gabarit").value.empty());
    return {std::string(is_free ? kOpenKind : kDefaultKind), {}};
  }

  // « type: seance » is no « modele: seance ».
  void tell_kind_under_other_key() {
    static constexpr std::array<std::string_view, 5> kKeys{"type", "genre", "kind", "document",
                                                           "type_de_document"};
    if (is_data_ || !job_.template_name.empty() || notes_.header.find("modele") != nullptr) return;
    const std::vector<std::string> kinds = kind_names();
    for (const std::string_view key : kKeys) {
      const Setting said = setting(notes_.header, key);
      const std::string folded = text::fold_name(said.value);
      const auto kind = std::ranges::find(
          kinds, folded, [](const std::string& name) { return text::fold_name(name); });
      if (kind != kinds.end() && *kind != kDefaultKind)
        return sink().raise(kKindUnderOtherKey, said.span, key, *kind);
    }
  }

  // A check also reads the whole document, as it was typed; no document is held up by it.
  void check_whole(const typography::Profile& profile) {
    if (job_.writes()) return;
    for (const typography::Finding& finding : check_consistency(notes_, *kind_, profile))
      sink().add(finding.diagnostic);
  }

  bool apply_kind() {
    tell_kind_under_other_key();
    const Setting name = kind_name();
    kind_ = workshop_.kind(name.value, name.span, sink());
    plan_ = kind_ != nullptr ? find_plan(*kind_, job_.document, sink()) : nullptr;
    if (plan_ == nullptr) return false;
    override_header();
    if (typed_) typed_->set_header(notes_.header);
    const IncludedFrom from{job_.notes, files_, outcome_.sources};
    tables_ = include_tables(notes_.body, *kind_, from, sink());
    include_notes(notes_.header, *kind_, from, tables_, sink());
    kinds::expand_record_tables(kind_->collections, notes_.body, sink());
    templates_ = workshop_.templates(job_, notes_.header, kind_, *plan_, sink());
    check_template();
    refuse_one_for_each();
    const typography::Profile& profile = templates_->profile();
    kinds::remove_internal_notes(notes_.body, sink());  // neither read nor corrected
    check_whole(profile);
    outcome_.corrections = correct(notes_, *kind_, profile, outcome_.sources, sink());
    std::ranges::copy(templates_->corrections(), std::back_inserter(outcome_.corrections));
    rich_text_.set_profile(profile);
    rich_text_.set_kind(*kind_);
    if (typed_ && (plan_ != &kind_->documents.front() || !job_.folder.empty()))
      corrected_ = notes_.body;
    keep_header();
    apply_notes(notes_.header, *kind_, {from, workshop_, profile, outcome_.corrections, tables_},
                sink());
    std::vector<kinds::FilledFigure> filled;
    const kinds::Context context{{source_, {line_, 1}, {line_, 1}}, kinds::kSettings, &filled};
    data_ = kinds::apply(*kind_, std::move(notes_), context, sink());
    std::ranges::copy(shown(filled), std::back_inserter(outcome_.corrections));
    pictures_.set_template(templates_->file());
    load_pictures(data_, media_, sink());
    take_promise();
    if (!job_.folder.empty()) return true;  // each document presents its own
    shape_document(*plan_, data_);
    present_data(data_, sink());
    return true;
  }

  // As corrected, for those who ask for it.
  void keep_header() {
    if (const model::Value* own = notes_.header.find("filigrane")) watermark_ = *own;
    if (!typed_ && kind_->is_open) return;
    header_ = notes_.header;
    drop_paths(header_, *kind_);
  }

  void take_promise() {
    static const model::Blocks kNone;
    const model::Blocks* found = kinds::body_of(data_);
    const model::Blocks& body = found == nullptr ? kNone : *found;
    promise_.emplace(body);
    promise_->add_containers(body, *kind_);
    if (!kind_->is_open) promise_->add_header(header_, *kind_, data_);
  }

  void override_header() {
    for (const std::string& path : job_.data_files)
      if (auto fields = read_data_file(path, files_, outcome_.sources, sink()))
        kinds::override_header(*kind_, notes_.header, std::move(*fields));
    model::Map settings;
    for (const auto& [key, value] : job_.settings) set(settings, key + "=" + value);
    kinds::override_header(*kind_, notes_.header, std::move(settings));
  }

  // A setting is a source of its own, as it was typed: bytes of a terminal, whatever they are.
  void set(model::Map& settings, const std::string& typed) {
    const diag::SourceId source = outcome_.sources.add("--set", typed);
    const std::string clean = ingest::clean_text(typed, source, 1, sink());
    const std::size_t sign = clean.find('=');
    const std::string key = clean.substr(0, sign);
    const auto column = [&clean](std::size_t end) {
      return static_cast<std::uint32_t>(text::length(clean.substr(0, end))) + 1;
    };
    const diag::Span span{source, {1, column(sign + 1)}, {1, column(clean.size())}};
    const diag::Span name{source, {1, 1}, {1, column(sign)}};
    settings.set(text::fold_name(key), model::Value(clean.substr(sign + 1), span), key, name);
  }

  // What a file or a template cannot hold: several documents.
  void refuse_one_for_each() {
    if (job_.folder.empty() && plan_->items) sink().raise(kOneForEach, {}, plan_->name);
    const bool takes_all = !job_.folder.empty() && job_.document.empty();
    if (takes_all && kind_->documents.size() > 1 && !templates_->file().empty())
      sink().raise(kOneTemplateForAll, {}, templates_->file(), plan_->name);
  }

  // What a document is made of, whatever its format.
  struct Content {
    const model::Map& data;
    model::Metadata metadata;
    const kinds::DocumentPlan& plan;
  };

  // The place of the record that a document is about, if it is about one.
  static diag::Span item_of(const Content& content) {
    const auto& items = content.plan.items;
    const model::Value* item = items ? content.data.find(items->variable) : nullptr;
    return item == nullptr ? diag::Span() : item->span;
  }

  Content content_of(const model::Map& data, const kinds::DocumentPlan& plan) {
    return {data, kinds::describe(*kind_, data, sink()), plan};
  }

  // The bytes of one document; nothing when there are errors. The main one has every word of the
  // notes.
  std::optional<std::string> render_through(const TemplateSource* source, const Content& content) {
    if (source == nullptr || sink().has_errors()) return std::nullopt;
    const office::RenderInput input{content.data, content.metadata,     media_,
                                    &rich_text_,  templates_->charte(), &templates_->profile()};
    diag::Sink told;
    auto package = source->render(input, *workshop_.sources(), told);
    const bool is_estimated = take(told);
    if (!package || sink().has_errors()) return std::nullopt;
    const Format& format = source->format();
    if (is_estimated) number_pages(*package, format);
    set_watermark(*package, format, content);
    if (sink().has_errors()) return std::nullopt;
    format.drop_carried_notes(*package);
    keep_notes(*package, format, content);
    if (sink().has_errors()) return std::nullopt;
    return package::write(*package, job_.is_fast ? kFastLevel : kLevel);
  }

  // The main document has every word of the notes, and carries them; the others carry what they
  // show.
  void keep_notes(package::Package& package, const Format& format, const Content& content) {
    const kinds::DocumentPlan& plan = content.plan;
    const bool is_main = &plan == &kind_->documents.front();
    const bool carries = may_carry(plan, is_main);
    if (!carries && (!is_main || promise_->is_empty())) return;
    const checks::DocumentWords shown(package);
    if (is_main) promise_->check(shown, sink());
    if (sink().has_errors() || !carries) return;
    if (!is_main) return carry_part_of(package, shown, format, content);
    const CarriedInput input{*typed_,          job_.notes, *kind_,       header_, data_,
                             outcome_.sources, media_,     plan.without, tables_, workshop_};
    if (const auto notes = carry_notes(input, shown)) format.set_carried_notes(package, *notes);
  }

  [[nodiscard]] bool may_carry(const kinds::DocumentPlan& plan, bool is_main) const {
    if (!typed_ || plan.without_contacts || (is_main && plan.items)) return false;
    // What a template of one's own shows of gathered notes is not known.
    return !gathers_notes(*kind_) || (is_main && templates_->file().empty());
  }

  void carry_part_of(package::Package& package, const checks::DocumentWords& shown,
                     const Format& format, const Content& content) {
    const CarriedPart input{job_.notes, *kind_, typed_->header(), data_,
                            corrected_, media_, content.plan,     item_of(content)};
    format.set_carried_notes(package, carry_part(input, package, shown));
  }

  // That of the header, which may say no; else that of the plan.
  void set_watermark(package::Package& package, const Format& format, const Content& content) {
    std::string text = kinds::filled_text(content.plan.watermark, templating::Scope(content.data));
    if (!watermark_.is_empty())
      text = watermark_.get_if<bool>() != nullptr ? "" : templating::to_text(watermark_);
    if (!text.empty() && !format.set_watermark(package, text)) sink().raise(kNoWatermark, {}, text);
  }

  // Takes over what a render said; true when it estimated pages, which is told later.
  bool take(const diag::Sink& told) {
    bool is_estimated = false;
    for (const diag::Diagnostic& diagnostic : told.diagnostics()) {
      const bool is_of_pages = diagnostic.message == &office::kEstimatedPages;
      is_estimated = is_estimated || is_of_pages;
      if (!is_of_pages) sink().add(diagnostic);
    }
    return is_estimated;
  }

  // A check lays nothing out.
  void number_pages(package::Package& package, const Format& format) {
    const bool is_wanted = job_.pages != PageNumbers::estimated && job_.writes();
    if (is_wanted) {
      const diag::Status status = set_real_pages(package, format, office_);
      if (status) return;
      if (job_.pages == PageNumbers::exact) return sink().add(status.error());
    }
    sink().raise(office::kEstimatedPages, {});
  }

  // A check writes nothing.
  void try_all() {
    const Content content = content_of(data_, *plan_);
    for (const Format& format : formats())
      (void)render_through(templates_->of_format(format.extension), content);
  }

  // Every document; false when one is refused.
  bool make_outputs() {
    const Content content = content_of(data_, *plan_);
    for (const std::string& output : job_.outputs) {
      const TemplateSource* source = templates_->of_format(format_of(output)->extension);
      std::optional<std::string> bytes = render_through(source, content);
      if (!bytes) return false;
      documents_.push_back({output, std::move(*bytes)});
    }
    return true;
  }

  bool make_folder() {
    for (const PlannedDocument& planned :
         plan_documents(*kind_, data_, job_.notes, job_.document, sink())) {
      model::Map data = data_of(planned, data_);
      present_data(data, sink());
      const Content content = content_of(data, *planned.plan);
      for (const std::string& format : job_.formats) {
        const TemplateSource* source = templates_->of_plan(format, *planned.plan, sink());
        std::optional<std::string> bytes = render_through(source, content);
        if (!bytes) return false;
        documents_.push_back(
            {io::in_folder(job_.folder, planned.stem + "." + format), std::move(*bytes)});
      }
    }
    return !sink().has_errors();
  }

  // All or none.
  void make_all() {
    if (!(job_.folder.empty() ? make_outputs() : make_folder())) documents_.clear();
  }

  const Job& job_;
  io::FileSystem& files_;
  const io::OfficeProgram& office_;
  Workshop& workshop_;
  Outcome outcome_{.sources = diag::SourceMap(workshop_.sources())};
  std::vector<MadeDocument> documents_;
  diag::SourceId source_ = diag::kNoSource;
  std::uint32_t line_ = 1;  // of the source, on which the notes begin
  bool is_data_ = false;
  model::Document notes_;
  std::vector<IncludedTable> tables_;
  model::Map header_;       // as corrected, for the promise and what is carried
  model::Value watermark_;  // that of the header
  std::optional<TypedNotes> typed_;
  model::Blocks corrected_;  // the body, when a document carries a part of it
  std::shared_ptr<const kinds::Kind> kind_;
  std::shared_ptr<const TemplateSet> templates_;
  const kinds::DocumentPlan* plan_ = nullptr;  // the one asked for, or the main one
  model::Map data_;
  DiskPictures pictures_{files_, job_.notes};
  office::MediaLibrary media_{pictures_};
  std::optional<WordPromise> promise_;
  RichText rich_text_{outcome_.corrections};
  std::optional<AnnotateJob> copy_;  // of the template, with comments
};

}  // namespace

Made make_documents(const Job& job, const Makers& makers, std::optional<GivenInput> given) {
  return Run(job, makers).execute(std::move(given));
}

}  // namespace greffier::pipeline
