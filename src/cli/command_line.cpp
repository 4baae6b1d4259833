#include "cli/command_line.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/batch_arguments.hpp"
#include "cli/import_arguments.hpp"
#include "cli/messages.hpp"
#include "cli/raw_arguments.hpp"
#include "cli/typo_arguments.hpp"
#include "pipeline/judge_document.hpp"
#include "text/fold.hpp"

namespace greffier::cli {
namespace {

// The commands that an option belongs to, as bits.
using Use = unsigned;
constexpr Use kRender = 1;
constexpr Use kCheck = 2;
constexpr Use kTemplateNew = 4;
constexpr Use kProgram = 8;
constexpr Use kTypo = 16;
constexpr Use kTemplateCheck = 32;
constexpr Use kTemplateFields = 64;
constexpr Use kTemplateExplain = 128;
constexpr Use kKinds = 256;
constexpr Use kNew = 512;
constexpr Use kImport = 1024;
constexpr Use kBatch = 2048;
constexpr Use kAll = kBatch | kImport | kKinds | kNew | kRender | kCheck | kTypo | kTemplateNew |
                     kTemplateCheck | kTemplateFields | kTemplateExplain | kProgram;
constexpr Use kReads =
    kRender | kBatch | kCheck | kImport | kTypo | kTemplateCheck | kTemplateExplain;

struct ValueOption {
  const char* names;
  Texts Raw::*target;
  Use use;
  std::string_view example;
};
constexpr std::array kValueOptions{
    ValueOption{"-o,--output", &Raw::outputs,
                kRender | kBatch | kTypo | kTemplateNew | kNew | kImport, "-o compte-rendu.odt"},
    ValueOption{"--format", &Raw::formats, kRender | kBatch | kTypo,
                "--format odt,docx -o documents/"},
    ValueOption{"--charte", &Raw::chartes, kRender | kBatch | kCheck | kTemplateNew,
                "--charte sobre"},
    ValueOption{"--template", &Raw::templates, kRender | kCheck, "--template mon-modele.odt"},
    ValueOption{"--annotate", &Raw::annotated, kRender | kTemplateCheck,
                "--annotate modele-annote.odt"},
    ValueOption{"--document", &Raw::documents, kRender | kBatch | kTemplateNew,
                "--document convocation"},
    ValueOption{"--kind", &Raw::kinds, kTemplateCheck | kImport, "--kind compte-rendu"},
    ValueOption{"--data", &Raw::data, kRender | kBatch | kCheck | kTemplateCheck,
                "--data reunion.yaml"},
    ValueOption{"--set", &Raw::settings, kRender | kBatch | kCheck,
                "--set \"lieu=Salle du conseil\""},
    ValueOption{"--profil", &Raw::profiles, kRender | kBatch | kCheck | kTypo,
                "--profil imprimerie"},
    ValueOption{"--avec", &Raw::with, kTypo, "--avec T21"},
    ValueOption{"--sans", &Raw::without, kTypo, "--sans T22,T23"},
    ValueOption{"--auteur", &Raw::authors, kTypo, "--auteur \"Mairie de Valbrune\""},
    ValueOption{"--date", &Raw::dates, kTypo, "--date 2026-03-09T14:30"},
    ValueOption{"--explain", &Raw::explained, kTypo, "--explain T05"},
    ValueOption{"--pages", &Raw::pages, kRender, "--pages exactes"},
    ValueOption{"--name", &Raw::names, kBatch, "--name '{{ numero }}-{{ nom }}.odt'"},
    ValueOption{"-j,--jobs", &Raw::jobs, kBatch, "-j 4"},
    ValueOption{"--shard", &Raw::shards, kBatch, "--shard 2/8"},
    ValueOption{"--limite", &Raw::limits, kReads, "--limite image=200M"},
    ValueOption{"--report", &Raw::reports, kAll, "--report json"},
    ValueOption{"--lang", &Raw::languages, kAll, "--lang fr"}};

struct Flag {
  const char* names;
  bool Raw::*target;
  Use use;
};
constexpr std::array kFlags{Flag{"--all", &Raw::all, kRender},
                            Flag{"--force", &Raw::force, kNew | kImport | kTemplateNew},
                            Flag{"--strict", &Raw::strict, kRender | kBatch},
                            Flag{"--rapide", &Raw::fast, kRender | kBatch},
                            Flag{"--resume", &Raw::resume, kBatch},
                            Flag{"--sans-notes", &Raw::without_notes, kRender | kBatch},
                            Flag{"--fix", &Raw::fix, kTypo},
                            Flag{"--prudent", &Raw::prudent, kImport},
                            Flag{"--interactive", &Raw::interactive, kImport},
                            Flag{"--suivi", &Raw::tracked, kTypo},
                            Flag{"--rules", &Raw::rules, kTypo},
                            Flag{"-h,--help", &Raw::help, kAll},
                            Flag{"--version", &Raw::version, kProgram}};

// A command of two words stands under the first one. Its argument goes to `subject`, and
// `missing` is said without it; `typo` judges its own.
struct CommandInfo {
  Command command;
  Use use;
  std::string_view name;
  std::string_view example;
  std::string Options::*subject = nullptr;
  const diag::Message* missing = nullptr;
  bool writes = false;  // needs somewhere to write
};
constexpr std::array kCommands{
    CommandInfo{Command::render, kRender, "render", "greffier render notes.md -o compte-rendu.odt",
                &Options::notes, &kMissingNotes, true},
    CommandInfo{Command::batch, kBatch, "batch",
                "greffier batch convocation.odt maires.csv -o envoi/ --name '{{ nom }}.odt'"},
    CommandInfo{Command::check, kCheck, "check", "greffier check notes.md", &Options::notes,
                &kMissingNotes},
    CommandInfo{Command::import_notes, kImport, "import",
                "greffier import reunion.docx -o reunion.md"},
    CommandInfo{Command::typo, kTypo, "typo", "greffier typo notes.md"},
    CommandInfo{Command::template_new, kTemplateNew, "template new",
                "greffier template new compte-rendu -o mon-modele.odt", &Options::kind,
                &kMissingKind, true},
    CommandInfo{Command::template_check, kTemplateCheck, "template check",
                "greffier template check mon-modele.odt --kind compte-rendu",
                &Options::template_name, &kMissingTemplate},
    CommandInfo{Command::template_fields, kTemplateFields, "template fields",
                "greffier template fields compte-rendu", &Options::kind, &kMissingKindOfFields},
    CommandInfo{Command::template_explain, kTemplateExplain, "template explain",
                "greffier template explain mon-modele.odt", &Options::template_name,
                &kMissingTemplate},
    CommandInfo{Command::kinds, kKinds, "kinds", "greffier kinds"},
    CommandInfo{Command::new_notes, kNew, "new", "greffier new compte-rendu -o reunion.md",
                &Options::kind, &kMissingKindOfNotes, true}};
constexpr CommandInfo kProgramInfo{Command::help, kProgram, "", ""};

const CommandInfo& info(Command command) {
  const auto* found = std::ranges::find(kCommands, command, &CommandInfo::command);
  return found == kCommands.end() ? kProgramInfo : *found;
}

template <typename T>
struct Choice {
  std::string_view name;
  T value;
};
// The last one is for findings only.
constexpr std::array<Choice<ReportFormat>, 3> kReports{
    {{"text", ReportFormat::text}, {"json", ReportFormat::json}, {"sarif", ReportFormat::sarif}}};
constexpr std::array<Choice<pipeline::PageNumbers>, 3> kPages{
    {{"estimees", pipeline::PageNumbers::estimated},
     {"exactes", pipeline::PageNumbers::exact},
     {"auto", pipeline::PageNumbers::automatic}}};
constexpr std::array<Choice<diag::Language>, 2> kLanguages{
    {{"fr", diag::Language::french}, {"en", diag::Language::english}}};

// The options of a command, for a hint.
std::string options_of(Use use) {
  const auto named = [use](const auto& option) {
    return (option.use & use) != 0 ? option.names : "";
  };
  return enumerate(kValueOptions, named) + ", " + enumerate(kFlags, named);
}

void add_options(CLI::App& app, Raw& raw, Use use) {
  app.set_help_flag();
  app.allow_extras();
  for (const ValueOption& option : kValueOptions)
    if ((option.use & use) != 0)
      app.add_option(option.names, raw.*option.target)->allow_extra_args(false);
  for (const Flag& flag : kFlags)
    if ((flag.use & use) != 0) app.add_flag(flag.names, raw.*flag.target);
}

// The program's commands, with `raw` as the place where their arguments go.
class Grammar {
 public:
  explicit Grammar(Raw& raw) : raw_(raw) {
    add_options(app_, raw, kProgram);
    app_.require_subcommand(0, 1);  // a file may be called "render"
    for (const CommandInfo& command : kCommands) add(command);
  }

  // Sorts the arguments; the fault that CLI11 finds, if any.
  std::optional<diag::Diagnostic> parse(std::span<const std::string> arguments) {
    try {
      app_.parse(Texts(arguments.rbegin(), arguments.rend()));
      return {};
    } catch (const CLI::ArgumentMismatch& error) {
      return missing_value(error.what());
    } catch (const CLI::Error&) {
      return fault(kNotUnderstood);
    }
  }

  [[nodiscard]] Command command() const {
    for (std::size_t i = 0; i < kCommands.size(); ++i)
      if (apps_[i]->parsed()) return kCommands.at(i).command;
    return Command::help;
  }

  // What no option took, in the order typed.
  [[nodiscard]] Texts extras() const { return app_.remaining(true); }
  // The first word of a command whose second word is missing or unknown, with a space; else "".
  [[nodiscard]] std::string group() const {
    if (command() != Command::help) return {};
    for (const auto& [name, app] : groups_)
      if (app->parsed()) return name + ' ';
    return {};
  }

 private:
  void add(const CommandInfo& command) {
    const std::size_t space = command.name.find(' ');
    const bool is_grouped = space != std::string_view::npos;
    CLI::App& parent = is_grouped ? group(std::string(command.name.substr(0, space))) : app_;
    const std::string_view name = command.name.substr(is_grouped ? space + 1 : 0);
    CLI::App* app = parent.add_subcommand(std::string(name));
    add_options(*app, raw_, command.use);
    app->add_option("argument", raw_.positional);
    apps_.push_back(app);
  }

  CLI::App& group(const std::string& name) {
    CLI::App*& app = groups_[name];
    if (app == nullptr) {
      app = app_.add_subcommand(name);
      add_options(*app, raw_, kProgram);
    }
    return *app;
  }

  // CLI11 begins its sentence with the option's long name and a colon.
  static diag::Diagnostic missing_value(std::string_view what) {
    const std::string_view name = what.substr(0, what.find(':'));
    for (const ValueOption& option : kValueOptions)
      if (std::string_view(option.names).ends_with(name))
        return fault(kMissingValue, option.names, option.example);
    return fault(kNotUnderstood);
  }

  Raw& raw_;
  CLI::App app_;
  std::vector<CLI::App*> apps_;  // by kCommands
  std::map<std::string, CLI::App*> groups_;
};

diag::Diagnostic unknown_command(const std::string& typed) {
  const std::string all = enumerate(kCommands, [](const auto& each) { return each.name; });
  std::vector<std::string_view> names;
  for (const CommandInfo& each : kCommands) names.push_back(each.name);
  if (const auto near = text::nearest(typed, names)) return fault(kNearCommand, typed, *near, all);
  return fault(kUnknownCommand, typed, all);
}

// An argument that nothing took: an option or a command that does not exist.
std::optional<diag::Diagnostic> judge_extras(const Grammar& grammar) {
  const Texts extras = grammar.extras();
  if (extras.empty()) return {};
  const std::string& first = extras.front();
  const CommandInfo& command = info(grammar.command());
  if (first.starts_with('-')) return fault(kUnknownOption, first, options_of(command.use));
  return unknown_command(grammar.group() + first);
}

// Sets `target` to the choice that the last of `values` names.
template <typename T>
std::optional<diag::Diagnostic> choose(const Texts& values, std::string_view option,
                                       const auto& choices, T& target) {
  if (values.empty()) return {};
  const auto found = std::ranges::find(choices, values.back(), &Choice<T>::name);
  if (found == choices.end())
    return fault(kBadChoice, option, values.back(),
                 enumerate(choices, [](const auto& choice) { return choice.name; }));
  target = found->value;
  return {};
}

// True for a check of a finished document, which is no notes.
bool checks_document(const Raw& raw, const CommandInfo& command) {
  return command.command == Command::check && !raw.positional.empty() &&
         pipeline::is_office_file(raw.positional.front());
}

// SARIF is for findings: `typo` over files, and documents that are checked.
std::optional<diag::Diagnostic> choose_report(const Raw& raw, const CommandInfo& command,
                                              ReportFormat& report) {
  const bool finds = (command.command == Command::typo && !raw.rules && raw.explained.empty()) ||
                     checks_document(raw, command);
  const std::span choices(kReports);
  return choose<ReportFormat>(raw.reports, "--report", finds ? choices : choices.first(2), report);
}

std::optional<diag::Diagnostic> read_settings(const Texts& values, std::vector<Setting>& settings) {
  for (const std::string& value : values) {
    const std::size_t equals = value.find('=');
    if (equals == 0 || equals == std::string::npos) return fault(kBadSetting, value);
    settings.emplace_back(value.substr(0, equals), value.substr(equals + 1));
  }
  return {};
}

std::optional<diag::Diagnostic> read_limits(const Texts& values,
                                            std::vector<LimitSetting>& limits) {
  for (const std::string& value : values) {
    const std::size_t equals = std::min(value.find('='), value.size());
    const auto* const known = diag::find_limit(std::string_view(value).substr(0, equals));
    if (known == nullptr)
      return fault(kUnknownLimit, value.substr(0, equals),
                   enumerate(diag::kLimits, [](const auto& one) { return one.name; }));
    const auto number = diag::limit_value(
        std::string_view(value).substr(std::min(equals + 1, value.size())), known->is_size);
    if (!number) return fault(kBadLimit, value, known->name);
    limits.emplace_back(known->limit, *number);
  }
  return {};
}

// The arguments that a command must have: one name, and somewhere to write.
std::optional<diag::Diagnostic> judge_arguments(const Raw& raw, const CommandInfo& command) {
  if (command.subject == nullptr)
    return raw.positional.empty() ? std::nullopt
                                  : std::optional(fault(kExtraArgument, raw.positional[0]));
  if (raw.positional.empty()) return fault(*command.missing, command.example);
  if (raw.positional.size() > 1) return fault(kExtraArgument, raw.positional[1]);
  if (raw.outputs.empty() && command.writes) return fault(kMissingOutput, command.example);
  return {};
}

// The options of notes say nothing of a finished document.
std::optional<diag::Diagnostic> judge_document_options(const Raw& raw) {
  const std::array<std::pair<const Texts*, std::string_view>, 5> of_notes{
      {{&raw.chartes, "--charte"},
       {&raw.templates, "--template"},
       {&raw.data, "--data"},
       {&raw.settings, "--set"},
       {&raw.profiles, "--profil"}}};
  for (const auto& [values, name] : of_notes)
    if (!values->empty()) return fault(kOnlyNotes, name, raw.positional.front());
  return {};
}

// What needs no judging.
void take_over(const Raw& raw, const CommandInfo& command, Options& options) {
  options.command = command.command;
  options.outputs = raw.outputs;
  options.formats = split_list(raw.formats);
  options.charte = last_of(raw.chartes);
  if (command.command != Command::batch) options.template_name = last_of(raw.templates);
  options.profile = last_of(raw.profiles);
  options.data_files = raw.data;
  options.strict = raw.strict;
  options.annotated = last_of(raw.annotated);
  options.kind = last_of(raw.kinds);
  options.document = last_of(raw.documents);
  options.fast = raw.fast;
  options.all = raw.all;
  options.carries_notes = !raw.without_notes;
  options.force = raw.force;
  if (command.subject != nullptr) options.*command.subject = raw.positional.front();
}

// Judges what was sorted, in the order in which a person would meet the faults.
diag::Result<Options> judge(const Raw& raw, const Grammar& grammar, Options options) {
  const CommandInfo& command = info(grammar.command());
  if (auto bad = judge_extras(grammar)) return *bad;
  if (auto bad = choose(raw.languages, "--lang", kLanguages, options.language)) return *bad;
  if (auto bad = choose_report(raw, command, options.report)) return *bad;
  if (auto bad = choose(raw.pages, "--pages", kPages, options.pages)) return *bad;
  if (auto bad = read_limits(raw.limits, options.limits)) return *bad;
  if (raw.version) options.command = Command::version;
  options.topic = command.name;
  if (raw.help || raw.version || command.command == Command::help) return options;
  if (command.command == Command::typo) return judge_typo(raw, command.example, std::move(options));
  if (command.command == Command::import_notes)
    return judge_import(raw, command.example, std::move(options));
  if (command.command == Command::batch) {
    auto batch = judge_batch(raw, command.example, options);
    if (!batch) return batch.error();
    options = std::move(*batch);
  } else if (auto bad = judge_arguments(raw, command)) {
    return *bad;
  }
  if (checks_document(raw, command))
    if (auto bad = judge_document_options(raw)) return *bad;
  if (auto bad = read_settings(raw.settings, options.settings)) return *bad;
  take_over(raw, command, options);
  return options;
}

}  // namespace

diag::Result<Options> parse_command_line(std::span<const std::string> arguments,
                                         diag::Language language) {
  Raw raw;
  Grammar grammar(raw);
  if (auto bad = grammar.parse(arguments)) return *bad;
  Options options;
  options.language = language;
  return judge(raw, grammar, std::move(options));
}

}  // namespace greffier::cli
