#include "templating/filters.hpp"

#include <algorithm>

#include "templating/filter_functions.hpp"
#include "templating/messages.hpp"

namespace greffier::templating {

namespace {

constexpr FilterTraits kEach{};
constexpr FilterTraits kDefault{.takes_nothing = true, .takes_lists = true, .guards = true};
constexpr FilterTraits kWhole{.takes_nothing = true, .takes_lists = true};
constexpr FilterTraits kCount{.takes_nothing = true, .takes_lists = true, .condenses = true};
constexpr FilterTraits kOneOrMore{.takes_lists = true};
constexpr FilterTraits kDrawing{.takes_lists = true, .steps = 500};
constexpr FilterTraits kPatterns{.steps = 100};  // ICU reads a pattern at each call
constexpr FilterTraits kList{.takes_lists = true, .condenses = true};

constexpr std::array kFilters{
    Filter{{"date"}, "|tt", kPatterns, filter::date, &kNeedsDate, R"(date("EEEE d MMMM y"))"},
    Filter{{"heure", "time"}, "", kEach, filter::time, &kNeedsTime, "heure"},
    Filter{{"jours_francs", "clear_days"},
           "a",
           kEach,
           filter::clear_days,
           &kNeedsDate,
           "jours_francs(date)"},
    Filter{{"mois_entre", "months_to"},
           "a",
           kEach,
           filter::months_to,
           &kNeedsDate,
           "mois_entre(date)"},
    Filter{
        {"plus_mois", "plus_months"}, "n", kEach, filter::plus_months, &kNeedsDate, "plus_mois(1)"},
    Filter{{"minutes"}, "", kEach, filter::minutes, &kNeedsTime, "minutes"},
    Filter{{"majuscules", "upper"}, "", kEach, filter::upper, &kNeedsText, "majuscules"},
    Filter{{"minuscules", "lower"}, "", kEach, filter::lower, &kNeedsText, "minuscules"},
    Filter{{"capitale", "capitalize"}, "", kEach, filter::capitalised, &kNeedsText, "capitale"},
    Filter{{"capitales", "title"}, "", kEach, filter::title, &kNeedsText, "capitales"},
    Filter{{"texte", "text"}, "", kEach, filter::plain, &kNeedsText, "texte"},
    Filter{{"markdown"}, "", kEach, filter::markdown, &kNeedsText, "markdown"},
    Filter{{"defaut", "default"},
           "a|a",
           kDefault,
           filter::default_to,
           nullptr,
           R"(defaut("à préciser"))"},
    Filter{{"si_vide", "if_empty"}, "a", kWhole, filter::if_empty, nullptr, R"(si_vide("néant"))"},
    Filter{{"nombre", "number"}, "|nt", kEach, filter::number, &kNeedsNumber, "nombre(2)"},
    Filter{{"montant", "amount"}, "|aa", kEach, filter::amount, &kNeedsNumber, R"(montant("k€"))"},
    Filter{{"entier", "floor"}, "", kEach, filter::floor, &kNeedsNumber, "entier"},
    Filter{{"en_lettres", "in_words"},
           "|t",
           kEach,
           filter::in_letters,
           &kNeedsSpelling,
           R"(en_lettres("euros"))"},
    Filter{{"ordinal"}, "|t", kEach, filter::ordinal, &kNeedsWhole, R"(ordinal("féminin"))"},
    Filter{{"romain", "roman"}, "", kEach, filter::roman, &kNeedsWhole, "romain"},
    Filter{{"pluriel", "plural"},
           "tt|t",
           kCount,
           filter::plural,
           &kNeedsCount,
           R"(pluriel("un présent", "# présents"))"},
    Filter{{"accord", "agree"},
           "tt|tt",
           kOneOrMore,
           filter::agreement,
           &kNeedsPerson,
           R"(accord("présent", "présente"))"},
    Filter{{"nom", "name"}, "|t", kEach, filter::name, &kNeedsPerson, R"(nom("P. NOM"))"},
    Filter{{"liste", "list"}, "|t", kList, filter::enumeration, nullptr, R"(liste("ou"))"},
    Filter{{"joindre", "join"}, "|t", kList, filter::join, nullptr, R"(joindre(" ; "))"},
    Filter{{"trier", "sort"}, "|tt", kList, filter::sorted, &kNeedsList, R"(trier("nom"))"},
    Filter{{"grouper", "group_by", "groupby"},
           "t",
           kList,
           filter::grouped,
           &kNeedsList,
           R"(grouper("structure"))"},
    Filter{{"somme", "sum"}, "|t", kCount, filter::sum, &kNeedsNumber, R"(somme("montant"))"},
    Filter{{"longueur", "length", "count"}, "", kCount, filter::length, &kNeedsList, "longueur"},
    Filter{{"avec", "with"}, "t|a", kList, filter::with, &kNeedsList, R"(avec("etat", "fait"))"},
    Filter{{"sans", "without"}, "t|a", kList, filter::without, &kNeedsList, R"(sans("qui"))"},
    Filter{{"premier", "first"}, "", kList, filter::first, &kNeedsList, "premier"},
    Filter{{"dernier", "last"}, "", kList, filter::last, &kNeedsList, "dernier"},
    Filter{{"unique"}, "|t", kList, filter::unique, &kNeedsList, R"(unique("structure"))"},
    Filter{{"inverse", "reverse"}, "", kList, filter::reversed, &kNeedsList, "inverse"},
    Filter{{"image", "picture"},
           "|aaa",
           kOneOrMore,
           filter::image,
           &kNeedsPicture,
           R"(image("40mm"))"},
    Filter{{"qr", "qrcode", "qr_code"},
           "|aa",
           kDrawing,
           filter::qr_code,
           &kNeedsCode,
           R"(qr("25mm"))"},
    Filter{{"code_barres", "barcode"},
           "|taa",
           kDrawing,
           filter::bar_code,
           &kNeedsCode,
           R"(code_barres("ean13"))"},
};

}  // namespace

std::span<const Filter> filters() {
  return kFilters;
}

const Filter* find_filter(std::string_view name) {
  const auto found = std::ranges::find_if(kFilters, [name](const Filter& filter) {
    return !name.empty() && std::ranges::find(filter.names, name) != filter.names.end();
  });
  return found == kFilters.end() ? nullptr : &*found;
}

}  // namespace greffier::templating
