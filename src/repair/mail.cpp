#include "repair/mail.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "material/assembly.hpp"
#include "repair/bullets.hpp"
#include "repair/closing_rules.hpp"
#include "repair/document_title.hpp"
#include "repair/header_rules.hpp"
#include "repair/label.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using material::Pieces;

constexpr std::size_t kTop = 14;          // pieces among which minutes begin
constexpr std::size_t kBottom = 14;       // pieces from the leave to the end
constexpr std::size_t kShort = 120;       // bytes of a line of a signature or of a title
constexpr std::size_t kLongestWord = 60;  // bytes of a greeting or a leave

// Folded.
constexpr std::array<std::string_view, 5> kGreetings{"bonjour", "bonsoir", "salut", "hello",
                                                     "chers_tous"};
constexpr std::array<std::string_view, 20> kLeaves{"cordialement",
                                                   "bien_cordialement",
                                                   "tres_cordialement",
                                                   "cordiales_salutations",
                                                   "bien_a_vous",
                                                   "bien_a_toi",
                                                   "bonne_reception",
                                                   "bonne_journee",
                                                   "amicalement",
                                                   "sinceres_salutations",
                                                   "salutations",
                                                   "respectueusement",
                                                   "bonne_soiree",
                                                   "bon_week_end",
                                                   "a_bientot",
                                                   "bises",
                                                   "merci_d_avance",
                                                   "bonne_fin_de_semaine",
                                                   "bonne_lecture_a_tous",
                                                   "bonne_lecture"};
constexpr std::array<std::string_view, 2> kDevices{"envoye_de_mon_", "envoye_depuis_mon_"};
constexpr std::array<std::string_view, 14> kHeads{
    "de",   "a",    "cc", "cci",     "objet",          "envoye", "envoye_le",
    "date", "from", "to", "subject", "pieces_jointes", "pj",     "importance"};
constexpr std::array<std::string_view, 14> kBegins{"compte_rendu",
                                                   "cr",
                                                   "proces_verbal",
                                                   "pv",
                                                   "releve_de_decisions",
                                                   "releve_de_conclusions",
                                                   "reunion",
                                                   "seance",
                                                   "presents",
                                                   "etaient_presents",
                                                   "participants",
                                                   "ordre_du_jour",
                                                   "conseil_municipal",
                                                   "comite"};
// Those that stand over a list, not over minutes.
constexpr std::array<std::string_view, 4> kListBegins{"presents", "etaient_presents",
                                                      "participants", "ordre_du_jour"};
constexpr std::array<std::string_view, 10> kContacts{
    "tel", "telephone", "mob", "mobile", "port", "fax", "mail", "courriel", "mel", "adresse"};

bool begins_with_one(std::string_view folded, const auto& words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return text::begins_with_words(folded, word); });
}

bool is_one(std::string_view folded, const auto& words) {
  return std::ranges::find(words, folded) != words.end();
}

std::string text_at(const Pieces& pieces, std::size_t at) {
  return pieces[at].kind == Piece::Kind::line ? material::text_of(pieces[at]) : std::string();
}

// « De : », « Envoyé : », « Objet : »
bool is_head(std::string_view line) {
  const auto label = label_of(line);
  return label && is_one(text::fold_name(label->name), kHeads);
}

// « Compte rendu de la réunion du 12 mai », « Présents : … », also as a heading.
bool begins_minutes(const Piece& piece) {
  if (piece.kind != Piece::Kind::line && piece.kind != Piece::Kind::heading) return false;
  const std::string text = material::text_of(piece);
  const std::string_view line = text::trimmed(text);
  return !line.ends_with('.') && (line.size() <= kShort || label_of(line)) &&
         begins_with_one(text::fold_name(line), kBegins);
}

// Where minutes begin; `pieces.size()` for nowhere near the top.
std::size_t beginning(const Pieces& pieces) {
  for (std::size_t at = 0; at < std::min(kTop, pieces.size()); ++at)
    if (begins_minutes(pieces[at])) return at;
  return pieces.size();
}

// Lines of a message before minutes: they greet, or head lines come first.
bool is_mail(const Pieces& pieces, std::size_t end) {
  std::size_t heads = 0;
  bool has_greeting = false;
  for (std::size_t at = 0; at < end; ++at) {
    const std::string text = text_at(pieces, at);
    if (text.empty() || bullet_of(text)) return false;
    has_greeting |= greets(text);
    if (heads == at && is_head(text)) ++heads;
  }
  return has_greeting || heads >= 2;
}

// Where the leave begins at the end of the text; `pieces.size()` for none.
std::size_t leave(const Pieces& pieces, std::size_t begin) {
  const std::size_t top = pieces.size() - std::min(kBottom, pieces.size());
  for (std::size_t at = std::max(begin, top); at < pieces.size(); ++at)
    if (takes_leave(text_at(pieces, at))) return at;
  return pieces.size();
}

// A line of who sends the message: short, nothing that minutes say.
bool is_sender(const Piece& piece) {
  if (piece.kind != Piece::Kind::line) return false;
  const std::string text = material::text_of(piece);
  const auto label = label_of(text);
  const bool is_contact = !label || begins_with_one(text::fold_name(label->name), kContacts) ||
                          text.find("://") != text.npos;
  return text.size() <= kShort && is_contact && !bullet_of(text);
}

std::string seen_in(const Pieces& pieces, std::size_t begin, std::size_t end) {
  std::string seen;
  for (std::size_t at = begin; at < end; ++at)
    seen += (at == begin ? "" : "\n") + material::text_of(pieces[at]);
  return seen;
}

// Takes some pieces out; each is a paragraph by itself.
Pieces taken(Pieces& pieces, std::size_t begin, std::size_t end) {
  const auto first = pieces.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = pieces.begin() + static_cast<std::ptrdiff_t>(end);
  Pieces out(std::make_move_iterator(first), std::make_move_iterator(last));
  for (Piece& piece : out) piece.join = Join::paragraph;
  material::erase_pieces(pieces, begin, end);
  return out;
}

}  // namespace

bool greets(std::string_view line) {
  line = text::trimmed(line);
  const bool is_ended = line.ends_with(',') || line.ends_with('!') || line.ends_with('.') ||
                        line.find(' ') == line.npos;
  return line.size() <= kLongestWord && is_ended &&
         begins_with_one(text::fold_name(line), kGreetings);
}

bool takes_leave(std::string_view line) {
  line = text::trimmed(line);
  const std::string folded = text::fold_name(line);
  if (line.size() > kLongestWord || folded.empty()) return false;
  if (std::ranges::any_of(kDevices, [&](auto device) { return folded.starts_with(device); }))
    return true;
  const std::string first = text::fold_name(line.substr(0, line.find(',')));
  return is_one(first, kLeaves) || is_one(folded, kLeaves);
}

namespace {

// The head lines that a message begins with.
struct Envelope {
  std::size_t end = 0;  // behind them; 0 for no message
  diag::Span span;      // of the subject
  std::string subject;  // without « RE : », « TR : »
};

std::string without_answers(std::string_view subject) {
  constexpr std::array<std::string_view, 5> kAnswers{"re", "tr", "fw", "fwd", "rep"};
  for (auto label = label_of(subject); label && is_one(text::fold_name(label->name), kAnswers);
       label = label_of(subject))
    subject.remove_prefix(label->value);
  return std::string(text::trimmed(subject));
}

Envelope envelope_of(const Pieces& pieces) {
  Envelope envelope;
  bool has_people = false;
  for (; envelope.end < pieces.size(); ++envelope.end) {
    const std::string text = text_at(pieces, envelope.end);
    if (!is_head(text)) break;
    const auto label = label_of(text);
    const std::string name = text::fold_name(label->name);
    has_people |= name == "de" || name == "a" || name == "from" || name == "to";
    if (name != "objet" && name != "subject") continue;
    envelope.subject = without_answers(std::string_view(text).substr(label->value));
    envelope.span = pieces[envelope.end].span;
  }
  if (envelope.end < 2 || !has_people) envelope.end = 0;
  return envelope;
}

// Words of titles that say neither who met nor what about.
bool says_nothing(std::string_view word) {
  constexpr std::array<std::string_view, 15> kWords{
      "compte", "rendu", "proces", "verbal", "reunion", "seance", "cr", "pv",
      "du",     "de",    "la",     "le",     "notre",   "des",    "d"};
  return is_one(word, kWords);
}

// « Réunion voirie » of « CR de la réunion voirie ».
std::string without_type(const std::string& subject) {
  const std::string folded = text::fold_name(subject);
  for (const std::string_view type : {"compte_rendu", "proces_verbal", "cr", "pv"}) {
    if (!text::begins_with_words(folded, type) || folded.size() == type.size()) continue;
    std::string_view rest = text::trimmed(std::string_view(subject).substr(type.size()));
    for (const std::string_view link :
         {"de la ", "du ", "de l’", "de l'", "des ", "de ", "- ", "– "})
      if (rest.starts_with(link)) {
        rest.remove_prefix(link.size());
        break;
      }
    return text::with_capital(rest);
  }
  return subject;
}

// True for a title of minutes that a list of people or points is none of.
bool is_title(std::string_view text) {
  const std::string folded = text::fold_name(text);
  return begins_with_one(folded, kBegins) && !begins_with_one(folded, kListBegins);
}

// « Réunion du 12 mai 2026 » does not say what about.
bool is_bare_title(const std::string& title) {
  const auto date = find_date(title);
  const std::string folded = text::fold_name(title.substr(0, date ? date->begin : title.size()));
  for (std::string_view rest = folded; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find('_'));
    if (!says_nothing(word)) return false;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return true;
}

// The subject of a message is the title of minutes that have none, or what those are about that
// say only when they met.
void use_subject(material::Material& material, const Envelope& envelope,
                 material::Changes& changes) {
  Pieces& pieces = material.pieces;
  if (envelope.subject.empty() || pieces.empty()) return;
  const std::string first = material::text_of(pieces.front());
  const bool has_title = begins_minutes(pieces.front()) && is_title(first);
  if (!has_title && is_title(envelope.subject)) {
    pieces.insert(pieces.begin(), material::line({model::text(envelope.subject)}, envelope.span));
    if (pieces.size() > 1) pieces[1].join = Join::paragraph;
    return;
  }
  if (has_title && !is_bare_title(first)) return;
  const std::string subject = without_type(envelope.subject);
  if (!changes.take(kTitleTaken, envelope.span, envelope.subject, "objet: " + subject)) return;
  material.header.set("objet", model::Value(subject, envelope.span), "objet");
  material.guessed.emplace_back("objet");
}

}  // namespace

void put_mail_aside(material::Material& material, material::Changes& changes) {
  Pieces& pieces = material.pieces;
  if (material.header.find("modele") != nullptr) return;
  const Envelope envelope = envelope_of(pieces);
  std::size_t begin = beginning(pieces);
  const bool are_minutes = begin < pieces.size() || is_title(envelope.subject);
  if (begin == pieces.size() && envelope.end == 0) return;
  if (begin == pieces.size()) {
    begin = envelope.end;
    if (are_minutes && begin < pieces.size() && greets(text_at(pieces, begin))) ++begin;
  }
  const std::size_t away = are_minutes ? leave(pieces, begin + 1) : pieces.size();
  const bool is_left =
      away < pieces.size() &&
      std::all_of(pieces.begin() + static_cast<std::ptrdiff_t>(away), pieces.end(), is_sender);
  const auto ask = [&](std::size_t from, std::size_t end) {
    return changes.take(kMail, pieces[from].span, seen_in(pieces, from, end), "::: note-interne");
  };
  const diag::Span span = pieces.front().span;
  const bool has_head = begin > 0 && is_mail(pieces, begin) && ask(0, begin);
  Pieces note;
  if (is_left && ask(away, pieces.size())) note = taken(pieces, away, pieces.size());
  if (has_head) {
    Pieces head = taken(pieces, 0, begin);
    note.insert(note.begin(), std::make_move_iterator(head.begin()),
                std::make_move_iterator(head.end()));
    if (envelope.end > 0) use_subject(material, envelope, changes);
  }
  if (note.empty()) return;
  model::Container aside{"note_interne", {}, material::assemble(std::move(note))};
  pieces.push_back(material::block({std::move(aside), span}, span));
}

}  // namespace greffier::repair
