#include "pipeline/batch.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "io/office_program.hpp"
#include "pipeline/small_documents.hpp"
#include "pipeline/support.hpp"

namespace greffier::pipeline_tests {

namespace {

using pipeline::BatchItem;
using pipeline::BatchJob;
using pipeline::BatchOutcome;
using pipeline::Fate;

std::string odt_template(std::string_view text) {
  return SmallDocument().p(text).bytes("odt");
}

// « 1 written envoi/a.odt | 2 refused N001 »
class Listener final : public pipeline::BatchWatch {
 public:
  void begin(std::size_t records) override { announced = records; }
  void tell(const BatchItem& item) override {
    constexpr std::string_view kNames[] = {"written", "unchanged", "refused"};
    if (!told.empty()) told += " | ";
    told += std::to_string(item.record.rank) + " ";
    told += kNames[static_cast<int>(item.fate)];
    for (const std::string& document : item.documents) told += " " + document;
    corrections += item.outcome.corrections.size();
    for (const diag::Diagnostic& raised : item.outcome.sink.diagnostics()) {
      if (raised.message->code == "K011")
        warned += item.outcome.sources.find(raised.span.source)->name + ":" +
                  std::to_string(raised.span.begin.line) + " ";
      if (raised.severity() == diag::Severity::error) {
        told.append(" ").append(raised.message->code);
        if (diag::is_known(raised.span)) told += ":" + std::to_string(raised.span.begin.line);
        first_line = item.outcome.sources.line(raised.span.source, raised.span.begin.line);
      }
    }
  }
  bool is_interrupted() override { return asked++ >= interrupted_at; }

  std::size_t announced = 0, asked = 0, corrections = 0, interrupted_at = 1000;
  std::string told, first_line, warned;
};

// A batch over files in memory: the template « m.odt » prints « {{ nom }} le {{ date }} ».
struct Lot {
  io::MemoryFileSystem files;
  BatchJob batch;
  BatchOutcome outcome;
  Listener listener;

  explicit Lot(std::string records, std::string_view content) {
    files.files["m.odt"] = odt_template("{{ nom }} le {{ date }}");
    files.files[records] = content;
    batch.records = std::move(records);
    batch.job.template_name = "m.odt";
    batch.folder = "envoi";
    batch.name = "{{ nom }}.odt";
  }

  // What was told of the records, then the codes of the batch.
  std::string run() { return run_on(files); }
  std::string run_on(io::FileSystem& disk) {
    listener.told.clear();
    outcome = pipeline::make_batch(batch, disk, io::real_office(), listener);
    std::string told = listener.told;
    for (const diag::Diagnostic& raised : outcome.sink.diagnostics())
      told.append(told.empty() ? "" : " / ").append(raised.message->code);
    return told;
  }
  [[nodiscard]] std::size_t documents() const {
    return static_cast<std::size_t>(std::ranges::count_if(files.files, [](const auto& file) {
      return file.first.starts_with("envoi/") && !file.first.starts_with("envoi/.");
    }));
  }
};

constexpr std::string_view kThree =
    "{\"nom\": \"Aude\", \"date\": \"mardi\"}\n"
    "{\"nom\": \"Bruno\", \"date\": \"jeudi\"}\n"
    "{\"nom\": \"Chloé\", \"date\": \"lundi\"}\n";

// As spreadsheets write « texte Unicode »; `high`: which byte of a unit holds its high half.
std::string utf16(const char* mark, std::size_t high, std::u32string_view text) {
  std::string bytes(mark);
  const auto add = [&](unsigned unit) {
    char both[2];
    both[high == 0 ? 1 : 0] = static_cast<char>(unit >> 8U);
    both[high == 0 ? 0 : 1] = static_cast<char>(unit & 0xFFU);
    bytes.append(both, 2);
  };
  for (const char32_t c : text) {
    if (c > 0xFFFF) add(0xD7C0U + (c >> 10U));
    add(c > 0xFFFF ? 0xDC00U + (c & 0x3FFU) : c);
  }
  return bytes;
}

}  // namespace

TEST_CASE("one document for each line of JSON") {
  Lot lot("f.jsonl", kThree);
  CHECK(lot.run() ==
        "1 written envoi/Aude.odt | 2 written envoi/Bruno.odt | 3 written envoi/Chloé.odt");
  CHECK(lot.listener.announced == 3);
  CHECK(lot.outcome.written == 3);
  CHECK(lot.outcome.documents == 3);
  CHECK(lot.documents() == 3);
}

TEST_CASE("members of a list, rows of a table and files of a folder are records too") {
  Lot list(
      "f.json",
      "[{\"nom\": \"A } \\\" b\", \"date\": \"x\"},\n\n {\"nom\": \"C\",\n\"date\": {\"d\": 1}}]");
  CHECK(list.run() == "1 written envoi/A-b.odt | 2 refused G054:1");
  Lot table("f.csv",
            "\xEF\xBB\xBFnom;date\r\n\"Le \"\"Haut\"\"\r\nChemin\";mardi\r\n\r\nBas;jeudi\r\n");
  CHECK(table.run() == "1 written envoi/Le-Haut-Chemin.odt | 2 written envoi/Bas.odt");
  Lot western("f.csv", "nom;date\nCr\xE9mieux;mardi\n");
  CHECK(western.run() == "1 written envoi/Crémieux.odt");
  for (const auto& [mark, order] : {std::pair("\xFF\xFE", 0), std::pair("\xFE\xFF", 1)}) {
    Lot wide("f.tsv", utf16(mark, order, U"nom\tdate\r\nCrémieux\tmardi 𝄞\r\n"));
    CHECK(wide.run() == "1 written envoi/Crémieux.odt");
  }
  Lot folder("notes/b.json", "{\"nom\": \"B\", \"date\": \"x\"}");
  folder.files.files["notes/a.yaml"] = "nom: A\ndate: y\n";
  folder.files.files["notes/image.png"] = png();
  folder.batch.records = "notes";
  folder.batch.name = "";
  CHECK(folder.run() == "1 written envoi/a.odt | 2 written envoi/b.odt");
}

TEST_CASE("a bad record is told with its line and keeps nobody back") {
  Lot lot("f.jsonl",
          "{\"nom\": \"Aude\", \"date\": \"mardi\"}\n\n{\"nom\": \"Bru\n[1]\n"
          "{\"nom\": \"Chloé\", \"date\": \"lundi\"}\n");
  CHECK(
      lot.run() ==
      "1 written envoi/Aude.odt | 2 refused N046:3 | 3 refused P096:4 | 4 written envoi/Chloé.odt");
  CHECK(lot.listener.first_line == "[1]");
  CHECK(lot.outcome.refused == 2);
}

TEST_CASE("corrections are counted where a document has them") {
  Lot lot("f.jsonl",
          "{\"nom\": \"Aude\", \"date\": \"le soir de l'an\"}\n"
          "{\"nom\": \"L'Aa de l'est\", \"date\": {\"d\": 1}}\n");
  CHECK(lot.run() == "1 written envoi/Aude.odt | 2 refused G054:1");
  CHECK(lot.listener.corrections == 1);
}

TEST_CASE("what a record lacks is told at its line") {
  Lot lot("f.jsonl", "{\"titre\": \"A\"}\n{\"titre\": \"B\"}\n");
  lot.batch.job.template_name = "compte-rendu";
  lot.batch.name = "{{ titre }}.docx";
  CHECK(lot.run() == "1 written envoi/A.docx | 2 written envoi/B.docx");
  CHECK(lot.listener.warned == "f.jsonl:1 f.jsonl:2 ");
}

TEST_CASE("a row with more fields than titles is refused") {
  Lot lot("f.csv", "nom,date\nAude,mardi\nBruno,jeudi,12\n");
  CHECK(lot.run() == "1 written envoi/Aude.odt | 2 refused P095:3");
  CHECK(lot.listener.first_line == "Bruno,jeudi,12");
}

TEST_CASE("two documents of one name are refused before the first write") {
  Lot lot("f.jsonl", kThree);
  lot.batch.name = "lot/x.odt";
  CHECK(lot.run() == "P098 / P098");
  CHECK(lot.documents() == 0);
  CHECK(lot.listener.announced == 0);
  // Some disks do not tell capitals apart.
  Lot capitals("f.jsonl",
               "{\"nom\": \"AUDE\", \"date\": \"\"}\n{\"nom\": \"Aude\", \"date\": \"\"}\n");
  CHECK(capitals.run() == "P098");
}

TEST_CASE("names are safe: a value makes no folder, a pattern does") {
  Lot lot("f.jsonl", "{\"nom\": \"../a/b\", \"date\": \"été 12\"}\n");
  lot.batch.name = "{{ date }}/{{ rang }}-{{ nom }}-{{ fichier }}.odt";
  CHECK(lot.run() == "1 written envoi/été-12/1-..-a-b-f.odt");
}

TEST_CASE("without a pattern, documents are numbered") {
  Lot lot("f.jsonl", kThree);
  lot.batch.name.clear();
  lot.batch.formats = {"odt"};
  CHECK(lot.run().starts_with("1 written envoi/document-00001.odt |"));
}

TEST_CASE("a built-in template gives both formats") {
  Lot lot("f.jsonl", "{\"titre\": \"Voirie\", \"date\": \"2026-03-05\"}\n");
  lot.batch.job.template_name = "compte-rendu";
  lot.batch.name = "{{ titre }}";
  CHECK(lot.run() == "P101");
  lot.batch.formats = {"odt", "docx"};
  CHECK(lot.run() == "1 written envoi/Voirie.odt envoi/Voirie.docx");
  CHECK(lot.outcome.documents == 2);
}

TEST_CASE("hours and names of one word are corrected, codes are not") {
  Lot lot(
      "f.jsonl",
      R"({"nom": "D'Arras-l'Île", "date": "18h30", "a": "l'x2", "b": "'", "c": "1h9z", "d": "a'"})"
      "\n");
  lot.files.files["m.odt"] = odt_template("{{ nom }} {{ date }} {{ a }} {{ b }} {{ c }} {{ d }}");
  lot.batch.name = "{{ rang }}.odt";
  lot.run();
  Desk desk;
  desk.files = lot.files;
  const std::string content = desk.part("envoi/1.odt", "content.xml");
  CHECK(content.find("D’Arras-l’Île 18\u00A0h\u00A030 l'x2 ' 1h9z a'") != std::string::npos);
}

TEST_CASE("what is done and unchanged is left") {
  Lot lot("f.jsonl", kThree);
  CHECK(lot.run().find("refused") == std::string::npos);
  lot.batch.resumes = true;
  CHECK(lot.run() ==
        "1 unchanged envoi/Aude.odt | 2 unchanged envoi/Bruno.odt | 3 unchanged envoi/Chloé.odt");
  lot.files.files["envoi/Bruno.odt"] += "x";
  CHECK(lot.run().find("2 written") != std::string::npos);
  lot.files.files.erase("envoi/Aude.odt");
  std::string& records = lot.files.files["f.jsonl"];
  records.replace(records.find("lundi"), 5, "mardi");
  CHECK(lot.run() ==
        "1 written envoi/Aude.odt | 2 unchanged envoi/Bruno.odt | 3 written envoi/Chloé.odt");
  // Another template makes them all anew.
  lot.files.files["m.odt"] = odt_template("{{ nom }}, le {{ date }}");
  CHECK(lot.run().find("unchanged") == std::string::npos);
  CHECK(lot.run().find("written") == std::string::npos);
  lot.batch.resumes = false;
  CHECK(lot.run().find("unchanged") == std::string::npos);
}

TEST_CASE("a journal that was cut short loses its last line only") {
  Lot lot("f.jsonl", kThree);
  CHECK(lot.run().find("refused") == std::string::npos);
  std::string& journal = lot.files.files["envoi/.greffier-lot"];
  journal.resize(journal.size() - 5);
  lot.batch.resumes = true;
  CHECK(lot.run() ==
        "1 unchanged envoi/Aude.odt | 2 unchanged envoi/Bruno.odt | 3 written envoi/Chloé.odt");
  CHECK(lot.run().find("written") == std::string::npos);
}

TEST_CASE("shards take every record once, and know each other's names") {
  Lot lot("f.jsonl", kThree);
  lot.batch.shard = {1, 2};
  CHECK(lot.run() == "1 written envoi/Aude.odt | 3 written envoi/Chloé.odt");
  CHECK(lot.listener.announced == 2);
  lot.batch.shard = {2, 2};
  CHECK(lot.run() == "2 written envoi/Bruno.odt");
  CHECK(lot.files.files.contains("envoi/.greffier-lot-1-2"));
  // A whole run takes up what the shards have done.
  lot.batch.shard = {};
  lot.batch.resumes = true;
  CHECK(lot.run().find("written") == std::string::npos);
  lot.files.files["f.jsonl"] += "{\"nom\": \"Aude\", \"date\": \"x\"}\n";
  lot.batch.shard = {2, 2};
  CHECK(lot.run() == "P098");
}

TEST_CASE("an interrupted batch leaves whole documents, and goes on later") {
  Lot lot("f.jsonl", kThree);
  lot.listener.interrupted_at = 2;
  CHECK(lot.run() == "1 written envoi/Aude.odt | 2 written envoi/Bruno.odt");
  CHECK(lot.outcome.is_interrupted);
  lot.listener.interrupted_at = 1000;
  lot.batch.resumes = true;
  CHECK(lot.run() ==
        "1 unchanged envoi/Aude.odt | 2 unchanged envoi/Bruno.odt | 3 written envoi/Chloé.odt");
}

TEST_CASE("a disk that refuses a document ends the batch") {
  Lot lot("f.jsonl", kThree);
  PartlyFull disk(lot.files, "envoi/Bruno.odt");
  CHECK(lot.run_on(disk) == "1 written envoi/Aude.odt | 2 refused F011");
  CHECK(lot.documents() == 1);
}

TEST_CASE("a template with mistakes is told once, not for each record") {
  Lot lot("f.jsonl", kThree);
  lot.files.files["m.odt"] = odt_template("{{ nom");
  CHECK(lot.run().ends_with("/ P102"));
  CHECK(lot.listener.told.find(" 2 ") == std::string::npos);
  lot.files.files.erase("m.odt");
  CHECK(lot.run() == "F001");
}

TEST_CASE("nothing to make, nothing that can be read") {
  Lot empty("f.jsonl", "\n\n");
  CHECK(empty.run() == "P100");
  Lot other("f.txt", "x");
  CHECK(other.run() == "P093");
  Lot folder("notes/image.png", "x");
  folder.batch.records = "notes";
  CHECK(folder.run() == "P094");
  Lot missing("f.jsonl", "");
  missing.batch.records = "g.jsonl";
  CHECK(missing.run() == "F001");
}

}  // namespace greffier::pipeline_tests
