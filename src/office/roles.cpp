#include "office/roles.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/fold.hpp"

namespace greffier::office {

namespace {

using enum Role;
constexpr Family kParagraph = Family::paragraph;
constexpr Family kCharacter = Family::character;

// In the order of the enumeration; a parent stands before its children.
constexpr std::array kRoles{
    RoleInfo{standard, kParagraph, "standard", "Standard", "Normal", "Normal", standard},
    RoleInfo{text, kParagraph, "texte", "Text body", "Body Text", "BodyText", standard},
    RoleInfo{text_kept, kParagraph, "texte_lie", "Texte lié", "Texte lié", "TexteLie", text},
    RoleInfo{letterhead, kParagraph, "en_tete_de_lettre", "En-tête de lettre", "En-tête de lettre",
             "EnTeteDeLettre", standard},
    RoleInfo{genre, kParagraph, "genre", "Genre", "Genre", "Genre", standard},
    RoleInfo{title, kParagraph, "titre", "Title", "Title", "Title", standard},
    RoleInfo{facts, kParagraph, "faits", "Subtitle", "Subtitle", "Subtitle", standard},
    RoleInfo{cover_title, kParagraph, "couverture_titre", "Couverture (titre)",
             "Couverture (titre)", "CouvertureTitre", standard},
    RoleInfo{cover_subtitle, kParagraph, "couverture_sous_titre", "Couverture (sous-titre)",
             "Couverture (sous-titre)", "CouvertureSousTitre", standard},
    RoleInfo{cover_band, kParagraph, "couverture_bandeau", "Couverture (bandeau)",
             "Couverture (bandeau)", "CouvertureBandeau", standard},
    RoleInfo{cover_mention, kParagraph, "couverture_mention", "Couverture (mention)",
             "Couverture (mention)", "CouvertureMention", standard},
    RoleInfo{back_title, kParagraph, "quatrieme_titre", "Quatrième (titre)", "Quatrième (titre)",
             "QuatriemeTitre", standard},
    RoleInfo{back_text, kParagraph, "quatrieme", "Quatrième", "Quatrième", "Quatrieme", text},
    RoleInfo{particulars, kParagraph, "renseignement", "Renseignement", "Renseignement",
             "Renseignement", text},
    RoleInfo{announcement, kParagraph, "annonce", "Annonce", "Annonce", "Annonce", particulars},
    RoleInfo{group, kParagraph, "groupe", "Groupe", "Groupe", "Groupe", standard},
    RoleInfo{attendee, kParagraph, "participant", "Participant", "Participant", "Participant",
             text},
    RoleInfo{heading1, kParagraph, "titre_1", "Heading 1", "heading 1", "Heading1", standard},
    RoleInfo{heading2, kParagraph, "titre_2", "Heading 2", "heading 2", "Heading2", heading1},
    RoleInfo{heading3, kParagraph, "titre_3", "Heading 3", "heading 3", "Heading3", heading1},
    RoleInfo{heading4, kParagraph, "titre_4", "Heading 4", "heading 4", "Heading4", heading1},
    RoleInfo{heading5, kParagraph, "titre_5", "Heading 5", "heading 5", "Heading5", heading1},
    RoleInfo{heading6, kParagraph, "titre_6", "Heading 6", "heading 6", "Heading6", heading1},
    RoleInfo{list_bullet, kParagraph, "puce", "List Bullet", "List Bullet", "ListBullet", text},
    RoleInfo{list_number, kParagraph, "numero", "List Number", "List Number", "ListNumber", text},
    RoleInfo{table_text, kParagraph, "tableau", "Table Contents", "Table Contents", "TableContents",
             standard},
    RoleInfo{table_heading, kParagraph, "tableau_titre", "Table Heading", "Table Heading",
             "TableHeading", table_text},
    RoleInfo{table_total, kParagraph, "tableau_total", "Total de tableau", "Total de tableau",
             "TotalDeTableau", table_text},
    RoleInfo{table_dense, kParagraph, "tableau_serre", "Tableau serré", "Tableau serré",
             "TableauSerre", table_text},
    RoleInfo{table_dense_heading, kParagraph, "tableau_serre_titre", "Titre de tableau serré",
             "Titre de tableau serré", "TitreDeTableauSerre", table_heading},
    RoleInfo{caption, kParagraph, "legende", "Caption", "caption", "Caption", standard},
    RoleInfo{figure, kParagraph, "figure", "Figure", "Figure", "Figure", standard},
    RoleInfo{decision_label, kParagraph, "decision_libelle", "Décision (libellé)",
             "Décision (libellé)", "DecisionLibelle", text},
    RoleInfo{decision, kParagraph, "decision", "Décision", "Décision", "Decision", text},
    RoleInfo{action, kParagraph, "action", "Action", "Action", "Action", text},
    RoleInfo{vote, kParagraph, "vote", "Vote", "Vote", "Vote", text},
    RoleInfo{box_title, kParagraph, "encadre_titre", "Encadré (titre)", "Encadré (titre)",
             "EncadreTitre", text},
    RoleInfo{box, kParagraph, "encadre", "Encadré", "Encadré", "Encadre", text},
    RoleInfo{pull_quote, kParagraph, "exergue", "Exergue", "Exergue", "Exergue", standard},
    RoleInfo{quote, kParagraph, "citation", "Quotations", "Quote", "Quote", text},
    RoleInfo{key_message, kParagraph, "cle", "Message clé", "Message clé", "MessageCle", text},
    RoleInfo{sheet_title, kParagraph, "fiche_titre", "Fiche (titre)", "Fiche (titre)", "FicheTitre",
             standard},
    RoleInfo{sheet_topic, kParagraph, "fiche_rubrique", "Fiche (rubrique)", "Fiche (rubrique)",
             "FicheRubrique", standard},
    RoleInfo{key_figure, kParagraph, "chiffre", "Chiffre clé", "Chiffre clé", "ChiffreCle",
             standard},
    RoleInfo{key_figure_next, kParagraph, "chiffre_suivant", "Chiffre clé (suivant)",
             "Chiffre clé (suivant)", "ChiffreCleSuivant", key_figure},
    RoleInfo{key_figure_text, kParagraph, "chiffre_libelle", "Chiffre clé (libellé)",
             "Chiffre clé (libellé)", "ChiffreCleLibelle", standard},
    RoleInfo{opening_name, kParagraph, "ouverture_nom", "Ouverture (nom)", "Ouverture (nom)",
             "OuvertureNom", standard},
    RoleInfo{opening, kParagraph, "ouverture", "Ouverture", "Ouverture", "Ouverture", standard},
    RoleInfo{signature, kParagraph, "signature", "Signature", "Signature", "Signature", standard},
    RoleInfo{signature_name, kParagraph, "signature_nom", "Signature (nom)", "Signature (nom)",
             "SignatureNom", signature},
    RoleInfo{signature_alone, kParagraph, "signature_seule", "Signature (seule)",
             "Signature (seule)", "SignatureSeule", signature},
    RoleInfo{signature_alone_name, kParagraph, "signature_seule_nom", "Signature (nom seul)",
             "Signature (nom seul)", "SignatureSeuleNom", signature_name},
    RoleInfo{code_block, kParagraph, "bloc_de_code", "Preformatted Text", "HTML Preformatted",
             "HTMLPreformatted", standard},
    RoleInfo{footnote, kParagraph, "note", "Footnote", "footnote text", "FootnoteText", standard},
    RoleInfo{header, kParagraph, "entete", "Header", "header", "Header", standard},
    RoleInfo{footer, kParagraph, "pied", "Footer", "footer", "Footer", standard},
    RoleInfo{contents_title, kParagraph, "sommaire_titre", "Contents Heading", "TOC Heading",
             "TOCHeading", standard},
    RoleInfo{contents1, kParagraph, "sommaire_1", "Contents 1", "toc 1", "TOC1", standard},
    RoleInfo{contents2, kParagraph, "sommaire_2", "Contents 2", "toc 2", "TOC2", contents1},
    RoleInfo{contents3, kParagraph, "sommaire_3", "Contents 3", "toc 3", "TOC3", contents1},
    RoleInfo{captions_title, kParagraph, "illustrations_titre", "Illustration Index Heading",
             "Illustration Index Heading", "IllustrationIndexHeading", contents_title},
    RoleInfo{captions_entry, kParagraph, "illustrations", "Illustration Index 1",
             "table of figures", "TableofFigures", standard},
    RoleInfo{strong, kCharacter, "gras", "Strong Emphasis", "Strong", "Strong", strong},
    RoleInfo{emphasis, kCharacter, "italique", "Emphasis", "Emphasis", "Emphasis", emphasis},
    RoleInfo{superscript, kCharacter, "exposant", "Exposant", "Exposant", "Exposant", superscript},
    RoleInfo{subscript, kCharacter, "indice", "Indice", "Indice", "Indice", subscript},
    RoleInfo{small_caps, kCharacter, "petites_capitales", "Petites capitales", "Petites capitales",
             "PetitesCapitales", small_caps},
    RoleInfo{strike, kCharacter, "barre", "Barré", "Barré", "Barre", strike},
    RoleInfo{underline, kCharacter, "souligne", "Souligné", "Souligné", "Souligne", underline},
    RoleInfo{code, kCharacter, "code", "Source Text", "HTML Code", "HTMLCode", code},
    RoleInfo{link, kCharacter, "lien", "Internet link", "Hyperlink", "Hyperlink", link},
    RoleInfo{contents_link, kCharacter, "lien_de_sommaire", "Index Link", "Index Link", "IndexLink",
             contents_link},
    RoleInfo{secondary, kCharacter, "secondaire", "Secondaire", "Secondaire", "Secondaire",
             secondary},
    RoleInfo{label, kCharacter, "libelle", "Libellé", "Libellé", "Libelle", label},
    RoleInfo{footnote_call, kCharacter, "appel_de_note", "Footnote anchor", "footnote reference",
             "FootnoteReference", footnote_call},
};

constexpr bool in_enumeration_order() {
  for (std::size_t i = 0; i < kRoles.size(); ++i)
    if (static_cast<std::size_t>(kRoles[i].role) != i) return false;
  return true;
}
static_assert(in_enumeration_order());

// Names that office suites show for styles of theirs, beside the ones in the table.
struct Alias {
  std::string_view folded;
  Role role;
};
constexpr std::array kAliases{
    Alias{"corps_de_texte", text},
    Alias{"default_paragraph_style", standard},
    Alias{"titre_principal", title},
    Alias{"sous_titre", facts},
    Alias{"liste_a_puces", list_bullet},
    Alias{"liste_a_numeros", list_number},
    Alias{"contenu_de_tableau", table_text},
    Alias{"titre_de_tableau", table_heading},
    Alias{"citation", quote},
    Alias{"block_text", quote},
    Alias{"en_tete", header},
    Alias{"pied_de_page", footer},
    Alias{"note_de_bas_de_page", footnote},
    Alias{"legende", caption},
    Alias{"accentuation", emphasis},
    Alias{"accentuation_forte", strong},
    Alias{"lien_internet", link},
    Alias{"lien_hypertexte", link},
};

// A role with its two names folded.
struct FoldedRole {
  const RoleInfo& entry;
  std::string odf, ooxml;
};

const std::vector<FoldedRole>& folded_roles() {
  static const std::vector<FoldedRole> kAll = [] {
    std::vector<FoldedRole> result;
    for (const RoleInfo& entry : kRoles)
      result.push_back({entry, text::fold_name(entry.odf), text::fold_name(entry.ooxml)});
    return result;
  }();
  return kAll;
}

}  // namespace

std::span<const RoleInfo> roles() {
  return kRoles;
}

const RoleInfo& info(Role role) {
  return kRoles[static_cast<std::size_t>(role)];
}

std::optional<Role> find_role(std::string_view name) {
  const auto found = std::ranges::find(kRoles, name, &RoleInfo::name);
  if (found == kRoles.end()) return std::nullopt;
  return found->role;
}

std::optional<Role> role_of_style(std::string_view display_name, Family family) {
  const std::string folded = text::fold_name(display_name);
  for (const FoldedRole& names : folded_roles())
    if (names.entry.family == family && (folded == names.odf || folded == names.ooxml))
      return names.entry.role;
  for (const Alias& alias : kAliases)
    if (alias.folded == folded && info(alias.role).family == family) return alias.role;
  return std::nullopt;
}

Role heading_role(int level) {
  return static_cast<Role>(static_cast<int>(heading1) + std::clamp(level, 1, 6) - 1);
}

Role next_role(Role role) {
  if (heading_level(role) > 0 || role == facts) return text;
  if (role == decision_label) return decision;
  if (role == box_title) return box;
  return role;
}

int heading_level(Role role) {
  if (role < heading1 || role > heading6) return 0;
  return static_cast<int>(role) - static_cast<int>(heading1) + 1;
}

}  // namespace greffier::office
