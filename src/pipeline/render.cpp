#include "pipeline/render.hpp"

#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "ingest/clean_text.hpp"
#include "io/overlay_file_system.hpp"
#include "kinds/apply.hpp"
#include "kinds/body.hpp"
#include "kinds/filled_text.hpp"
#include "kinds/metadata.hpp"
#include "office/messages.hpp"
#include "package/package.hpp"
#include "pipeline/annotate.hpp"
#include "pipeline/carried_notes.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/corrections.hpp"
#include "pipeline/data_file.hpp"
#include "pipeline/documents.hpp"
#include "pipeline/font_spaces.hpp"
#include "pipeline/included_notes.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/pictures.hpp"
#include "pipeline/present_data.hpp"
#include "pipeline/raw_notes.hpp"
#include "pipeline/read_input.hpp"
#include "pipeline/real_pages.hpp"
#include "pipeline/rich_text.hpp"
#include "pipeline/settings.hpp"
#include "pipeline/templates.hpp"
#include "pipeline/typo_profile.hpp"
#include "pipeline/word_promise.hpp"
#include "templating/print.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace greffier::pipeline {

namespace {

class Run {
 public:
  Run(const Job& job, io::FileSystem& files, const io::OfficeProgram& office)
      : job_(job), files_(files), office_(office) {}

  Outcome execute() && {
    if (check_outputs() && read_notes() && apply_kind() && plan_copy() && !sink().has_errors())
      job_.writes() ? write_all() : try_all();
    outcome_.sink.drop_repeats();  // both formats may say the same
    annotate_template();
    return std::move(outcome_);
  }

 private:
  diag::Sink& sink() { return outcome_.sink; }

  void annotate_template() {
    if (copy_ && annotate(*copy_, outcome_.sources, files_, sink()))
      outcome_.written.push_back(job_.annotated);
  }

  // A template that was not found is spoken of already.
  bool plan_copy() {
    if (job_.annotated.empty() || templates_.found().empty()) return true;
    copy_ = {templates_.file_named(header_), job_.annotated, job_.outputs, job_.language};
    if (!can_annotate(*copy_, sink())) copy_.reset();
    return copy_.has_value();
  }

  bool check_outputs() {
    for (const std::string& output : job_.outputs)
      if (format_of(output) == nullptr) sink().raise(kUnknownFormat, {}, output);
    return !sink().has_errors();
  }

  bool read_notes() {
    std::optional<Input> input = read_input(job_.notes, files_, outcome_.sources, sink());
    if (!input) return false;
    source_ = input->source;
    if (!input->is_data && job_.carries_notes && job_.writes())
      typed_.emplace(input->notes, source_, comments_of(sink(), source_));
    is_data_ = input->is_data;
    notes_ = std::move(input->notes);
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

  // The profile of the option, else of the header, else of the charte, as far as the fonts draw it.
  typography::Profile profile() {
    const Setting named = setting(notes_.header, "typographie");
    office::ProfileName own{named.value, named.span, job_.notes};
    if (const auto* charte = templates_.profile(); named.value.empty() && charte != nullptr)
      own = *charte;
    const typography::Profile profile = profiles_.profile(job_.notes, own);
    return asks_fonts(profile) ? drawable(profile, templates_.fonts(), sink()) : profile;
  }

  // A check also reads the whole document, as it was typed; no document is held up by it.
  void check_whole(const typography::Profile& profile) {
    if (job_.writes()) return;
    for (const typography::Finding& finding : check_consistency(notes_, *kind_, profile))
      sink().add(finding.diagnostic);
  }

  bool apply_kind() {
    const Setting name = kind_name();
    kind_ = catalogue_.kind(name.value, name.span);
    plan_ = kind_ ? find_plan(*kind_, job_.document, sink()) : nullptr;
    if (plan_ == nullptr) return false;
    override_header();
    if (typed_) typed_->set_header(notes_.header);
    include_notes(notes_.header, *kind_, {job_.notes, files_, outcome_.sources}, sink());
    templates_.find(notes_.header, *kind_, *plan_);
    refuse_one_for_each();
    const typography::Profile profile = this->profile();
    check_whole(profile);
    outcome_.corrections = correct(notes_, *kind_, profile, sink());
    std::ranges::move(templates_.correct(profile, outcome_.sources),
                      std::back_inserter(outcome_.corrections));
    rich_text_.set_profile(profile);
    typography_ = profile;
    header_ = notes_.header;
    const kinds::Context context{{source_, {1, 1}, {1, 1}}};
    data_ = kinds::apply(*kind_, std::move(notes_), context, sink());
    pictures_.set_template(templates_.file());
    load_pictures(data_, media_, sink());
    take_promise();
    if (!job_.folder.empty()) return true;  // each document presents its own
    shape_document(*plan_, data_);
    present_data(data_, sink());
    return true;
  }

  void take_promise() {
    if (const model::Blocks* body = kinds::body_of(data_))
      promise_.emplace(*body);
    else
      promise_.emplace(model::Blocks());
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
    settings.set(text::fold_name(key), model::Value(clean.substr(sign + 1), span), key);
  }

  // What a file or a template cannot hold: several documents.
  void refuse_one_for_each() {
    if (job_.folder.empty() && plan_->items) sink().raise(kOneForEach, {}, plan_->name);
    const bool takes_all = !job_.folder.empty() && job_.document.empty();
    if (takes_all && kind_->documents.size() > 1 && !templates_.file().empty())
      sink().raise(kOneTemplateForAll, {}, templates_.file(), plan_->name);
  }

  // What a document is made of, whatever its format.
  struct Content {
    const model::Map& data;
    model::Metadata metadata;
    const kinds::DocumentPlan& plan;
  };

  Content content_of(const model::Map& data, const kinds::DocumentPlan& plan) {
    return {data, kinds::describe(*kind_, data, sink()), plan};
  }

  // The bytes of one document; nothing when there are errors. The main one has every word of the
  // notes.
  std::optional<std::string> render_through(const TemplateSource& source, const Content& content) {
    if (sink().has_errors()) return std::nullopt;
    const office::RenderInput input{content.data, content.metadata,    media_,
                                    &rich_text_,  templates_.charte(), &typography_};
    diag::Sink told;
    auto package = source.format.render(source.package, source.name, input, outcome_.sources, told,
                                        source.files.get());
    const bool is_estimated = take(told);
    if (!package || sink().has_errors()) return std::nullopt;
    if (is_estimated) number_pages(*package, source.format);
    set_watermark(*package, source.format, content);
    if (sink().has_errors()) return std::nullopt;
    if (&content.plan == &kind_->documents.front()) promise_->check(*package, sink());
    if (sink().has_errors()) return std::nullopt;
    carry(*package, source.format, content);
    return package::write(*package);
  }

  // The main document, which has every word of the notes, carries them.
  void carry(package::Package& package, const Format& format, const Content& content) {
    const kinds::DocumentPlan& plan = content.plan;
    const bool shows_all = &plan == &kind_->documents.front() && !plan.items;
    format.drop_carried_notes(package);
    if (!typed_ || !shows_all || plan.without_contacts) return;
    const CarriedInput input{*typed_, job_.notes,       *kind_, header_,
                             data_,   outcome_.sources, media_, plan.without};
    format.set_carried_notes(package, carry_notes(input, package));
  }

  // That of the header, which may say no; else that of the plan.
  void set_watermark(package::Package& package, const Format& format, const Content& content) {
    std::string text = kinds::filled_text(content.plan.watermark, templating::Scope(content.data));
    if (const model::Value* own = header_.find("filigrane"); own != nullptr && !own->is_empty())
      text = own->get_if<bool>() != nullptr ? "" : templating::to_text(*own);
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
    for (const auto& [output, source] : templates_.found()) (void)render_through(source, content);
  }

  struct Written {
    std::string path, bytes;
  };

  // Every document, before the first one is written; false when one is refused.
  bool render_outputs(std::vector<Written>& documents) {
    const Content content = content_of(data_, *plan_);
    for (const std::string& output : job_.outputs) {
      std::optional<std::string> bytes = render_through(templates_.found().at(output), content);
      if (!bytes) return false;
      documents.push_back({output, std::move(*bytes)});
    }
    return true;
  }

  bool render_folder(std::vector<Written>& documents) {
    const std::string folder = job_.folder + (job_.folder.ends_with('/') ? "" : "/");
    for (PlannedDocument& planned :
         plan_documents(*kind_, data_, job_.notes, job_.document, sink())) {
      present_data(planned.data, sink());
      const Content content = content_of(planned.data, *planned.plan);
      for (const std::string& format : job_.formats) {
        const TemplateSource& source = templates_.of_plan(format, *planned.plan, *kind_);
        std::optional<std::string> bytes = render_through(source, content);
        if (!bytes) return false;
        documents.push_back({folder + planned.stem + "." + format, std::move(*bytes)});
      }
    }
    return !sink().has_errors();
  }

  void write_all() {
    std::vector<Written> documents;
    if (!(job_.folder.empty() ? render_outputs(documents) : render_folder(documents))) return;
    for (const Written& document : documents) {
      const diag::Status status = files_.write_atomically(document.path, document.bytes);
      if (!status) return sink().add(status.error());
      outcome_.written.push_back(document.path);
    }
  }

  const Job& job_;
  io::FileSystem& files_;
  const io::OfficeProgram& office_;
  Outcome outcome_;
  Catalogue catalogue_{files_, outcome_.sources, outcome_.sink};
  Templates templates_{job_, files_, catalogue_, outcome_.sink};
  TypoRules rules_{.profile = job_.profile, .with = {}, .without = {}};
  TypoProfiles profiles_{rules_, catalogue_, files_, outcome_.sink};
  diag::SourceId source_ = diag::kNoSource;
  bool is_data_ = false;
  model::Document notes_;
  model::Map header_;  // as corrected, for the promise and the settings
  std::optional<TypedNotes> typed_;
  std::optional<kinds::Kind> kind_;
  const kinds::DocumentPlan* plan_ = nullptr;  // the one asked for, or the main one
  model::Map data_;
  DiskPictures pictures_{files_, job_.notes};
  office::MediaLibrary media_{pictures_};
  std::optional<WordPromise> promise_;
  RichText rich_text_{outcome_.corrections};
  typography::Profile typography_ = typography::default_profile();
  std::optional<AnnotateJob> copy_;  // of the template, with comments
};

}  // namespace

Outcome render(const Job& job, io::FileSystem& files, const io::OfficeProgram& office) {
  std::optional<RawNotes> raw = read_raw(job.notes, files, office);
  if (!raw) return Run(job, files, office).execute();
  Outcome outcome;
  if (raw->import.sink.has_errors()) {
    outcome.sink = std::move(raw->import.sink);
    outcome.sources = std::move(raw->import.sources);
    return outcome;
  }
  Job of_notes = job;
  of_notes.notes = raw->notes;
  io::OverlayFileSystem made(files, std::move(raw->files));
  outcome = Run(of_notes, made, office).execute();
  outcome.import = std::move(raw->import);
  return outcome;
}

}  // namespace greffier::pipeline
