#include "kinds/vote.hpp"

#include "catch.hpp"
#include "support.hpp"
#include "templating/print.hpp"

namespace greffier::kinds_tests {

namespace {

struct Case {
  std::string_view record;
  std::string_view result;
  std::string_view phrase;
  std::string_view codes;
};

void check(const Case& c) {
  INFO(c.record);
  diag::Sink sink;
  model::Map record = map(c.record);
  kinds::check_vote(record, {}, sink);
  CHECK((record.find("resultat") == nullptr ? "" : templating::to_text(*record.find("resultat"))) ==
        c.result);
  CHECK(visible(templating::to_text(*record.find("phrase"))) == c.phrase);
  CHECK(codes(sink) == c.codes);
}

}  // namespace

TEST_CASE("the result of a vote follows from its figures") {
  const Case cases[] = {
      {"{pour: 12}", "Adopté à l’unanimité", "Adopté à l’unanimité · 12⍽pour", ""},
      {"{pour: 12, contre: 0, abstention: 0}", "Adopté à l’unanimité",
       "Adopté à l’unanimité · 12⍽pour · 0⍽contre · 0⍽abstention", ""},
      {"{pour: 12, contre: 1, abstention: 2}", "Adopté à la majorité",
       "Adopté à la majorité · 12⍽pour · 1⍽contre · 2⍽abstentions", ""},
      {"{pour: 12, abstention: 1}", "Adopté à la majorité",
       "Adopté à la majorité · 12⍽pour · 1⍽abstention", ""},
      {"{pour: 3, contre: 9, nppv: 2}", "Rejeté",
       "Rejeté · 3⍽pour · 9⍽contre · 2⍽ne prennent pas part au vote", ""},
      {"{contre: 9}", "Rejeté", "Rejeté · 9⍽contre", ""},
      {"{pour: 6, contre: 6}", "", "6⍽pour · 6⍽contre", "K041"},
      {"{pour: 0, contre: 0, abstention: 4}", "", "0⍽pour · 0⍽contre · 4⍽abstentions", "K041"},
      {"{pour: 8, contre: 5, blancs: 2}", "Adopté à la majorité",
       "Adopté à la majorité · 8⍽pour · 5⍽contre · 2⍽bulletins blancs ou nuls", ""},
      {"{}", "", "", "K042"},
      {"{verbe: prend acte du rapport}", "prend acte", "prend acte", ""},
      {"{verbe: approuve le rapport}", "", "", "K042"},
      {"{abstention: 4}", "", "4⍽abstentions", "K042"},
      // What is no number of votes gives no result.
      {"{pour: 12, contre: deux}", "", "12⍽pour · deux⍽contre", ""},
      {"{pour: MM. Roy et Bel, contre: 2}", "", "MM. Roy et Bel⍽pour · 2⍽contre", ""},
      {"{pour: -1, contre: 2}", "", "−1⍽pour · 2⍽contre", "K043"},
      {"{pour: 12, abstention: quelques-uns}", "", "12⍽pour · quelques-uns⍽abstentions", ""},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("a stated result is kept, and compared with the figures") {
  const Case cases[] = {
      {"{resultat: adopté à l'unanimité}", "adopté à l'unanimité", "adopté à l'unanimité", ""},
      {"{resultat: adopté, pour: 6, contre: 6}", "adopté", "adopté · 6⍽pour · 6⍽contre", ""},
      {"{resultat: rejeté, pour: 6, contre: 6}", "rejeté", "rejeté · 6⍽pour · 6⍽contre", ""},
      {"{resultat: ajourné, pour: 6, contre: 2}", "ajourné", "ajourné · 6⍽pour · 2⍽contre", ""},
      {"{resultat: adopté à l’unanimité, pour: 9, abstention: 2}", "adopté à l’unanimité",
       "adopté à l’unanimité · 9⍽pour · 2⍽abstentions", ""},
      {"{resultat: rejeté à l’unanimité, pour: 0, contre: 9}", "rejeté à l’unanimité",
       "rejeté à l’unanimité · 0⍽pour · 9⍽contre", ""},
      {"{resultat: adopté à l’unanimité, pour: 9, contre: 1}", "adopté à l’unanimité",
       "adopté à l’unanimité · 9⍽pour · 1⍽contre", "K040"},
      {"{resultat: Adoptée, pour: 3, contre: 9}", "Adoptée", "Adoptée · 3⍽pour · 9⍽contre", "K040"},
      {"{resultat: rejeté, pour: 9, contre: 3}", "rejeté", "rejeté · 9⍽pour · 3⍽contre", "K040"},
      {"{resultat: avis défavorable, pour: 2, contre: 3}", "avis défavorable",
       "avis défavorable · 2⍽pour · 3⍽contre", ""},
      {"{resultat: avis favorable, pour: 2, contre: 3}", "avis favorable",
       "avis favorable · 2⍽pour · 3⍽contre", "K040"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("the outcomes of a vote are called as the kind says") {
  const kinds::VoteOutcomes outcomes{"Favorable à l’unanimité", "Favorable", "Défavorable"};
  for (const auto& [figures, result] : {std::pair{"{pour: 3}", "Favorable à l’unanimité"},
                                        std::pair{"{pour: 3, contre: 1}", "Favorable"},
                                        std::pair{"{pour: 1, contre: 3}", "Défavorable"}}) {
    diag::Sink sink;
    model::Map record = map(figures);
    kinds::check_vote(record, {}, sink, outcomes);
    CHECK(templating::to_text(*record.find("resultat")) == result);
  }
}

}  // namespace greffier::kinds_tests
