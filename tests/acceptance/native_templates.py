"""Templates with fields that people have already, saved by LibreOffice and by python-docx."""
from docx import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

import revisions

PARAGRAPH_BREAK = 0  # com.sun.star.text.ControlCharacter
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'

# --- Writer, through its own objects


class Writer:
    """A text document of LibreOffice while it is written."""

    def __init__(self, uno, desktop):
        self.uno = uno
        hidden = revisions._property(uno, "Hidden", True)
        self.document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0,
                                                     (hidden,))
        self.text = self.document.Text
        self.masters = {}

    def make(self, service):
        return self.document.createInstance(f"com.sun.star.text.{service}")

    def user(self, name, content="à remplir"):
        if name not in self.masters:
            master = self.document.createInstance("com.sun.star.text.fieldmaster.User")
            master.Name, master.Content = name, content
            self.masters[name] = master
        field = self.make("TextField.User")
        field.attachTextFieldMaster(self.masters[name])
        return field

    def placeholder(self, name):
        field = self.make("TextField.JumpEdit")
        field.PlaceHolder = name
        return field

    def conditional(self, condition, yes, no):
        field = self.make("TextField.ConditionalText")
        field.Condition, field.TrueContent, field.FalseContent = condition, yes, no
        return field

    def hidden_paragraph(self, condition):
        field = self.make("TextField.HiddenParagraph")
        field.Condition = condition
        return field

    def write(self, *pieces, text=None, section=None):
        """A paragraph of texts and fields; in a section of that name when there is one."""
        text = text or self.text
        cursor = text.createTextCursor()
        cursor.gotoEnd(False)
        begin = cursor.getStart()
        for piece in pieces:
            if isinstance(piece, str):
                text.insertString(cursor, piece, False)
            else:
                text.insertTextContent(cursor, piece, False)
            cursor.gotoEnd(False)
        text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        if section:
            inside = text.createTextCursorByRange(begin)
            inside.gotoEndOfParagraph(True)
            made = self.make("TextSection")
            made.Name = section
            for name, value in section_properties(section).items():
                setattr(made, name, value)
            text.insertTextContent(inside, made, True)

    def table(self, rows):
        made = self.make("TextTable")
        made.initialize(len(rows), len(rows[0]))
        cursor = self.text.createTextCursor()
        cursor.gotoEnd(False)
        self.text.insertTextContent(cursor, made, False)
        for y, row in enumerate(rows):
            for x, pieces in enumerate(row):
                cell = made.getCellByPosition(x, y)
                inside = cell.createTextCursor()
                for piece in pieces if isinstance(pieces, list) else [pieces]:
                    if isinstance(piece, str):
                        cell.insertString(inside, piece, False)
                    else:
                        cell.insertTextContent(inside, piece, False)
                    inside.gotoEnd(False)

    def header(self, *pieces):
        style = self.document.StyleFamilies.getByName("PageStyles").getByName("Standard")
        style.HeaderIsOn = True
        self.write(*pieces, text=style.HeaderText)

    def save(self, path):
        self.document.storeToURL(path.absolute().as_uri(),
                                 (revisions._property(self.uno, "FilterName", "writer8"),))
        self.document.close(True)


def section_properties(name):
    return {"Condition": 'scrutin EQ "secret"', "IsVisible": False} if name == "Confidentiel" else {}


def write_odt(path):
    uno = revisions._uno()
    with revisions._office(uno) as (desktop, _):
        writer = Writer(uno, desktop)
        writer.header("Commune de ", writer.user("bourg"))
        writer.write("Séance présidée par ", writer.user("president"), ", ",
                     writer.placeholder("fonction"), ".")
        writer.write("Numéro d’archive : ", writer.user("archive", "AR-7"))
        writer.write("Le vote est ", writer.conditional('scrutin EQ "secret"', "secret", "public"), ".")
        writer.write("Le quorum manque.", writer.hidden_paragraph('quorum EQ "atteint"'))
        writer.table([["Suivi", "Par"], ["Archives", writer.user("archiviste")]])
        writer.write("Projet ", writer.user("numero"), " : ", writer.user("titre"), " (",
                     writer.user("bourg"), ")", section="Dossiers")
        writer.write("Texte en colonnes.", section="Section1")
        writer.write("Dépouillement à huis clos.", section="Confidentiel")
        writer.write("Fin.")
        writer.save(path)


# --- Word, by python-docx


def run(inside, bold=False):
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return parse_xml(f"<w:r {nsdecls('w')}>{look}{inside}</w:r>")


def add_field(paragraph, code, result, bold=False):
    for inside in ('<w:fldChar w:fldCharType="begin"/>',
                   f'<w:instrText xml:space="preserve"> {code} </w:instrText>',
                   '<w:fldChar w:fldCharType="separate"/>', f"<w:t>{result}</w:t>",
                   '<w:fldChar w:fldCharType="end"/>'):
        paragraph._p.append(run(inside, bold))


def add_choice(paragraph, name, rest):
    paragraph._p.append(run('<w:fldChar w:fldCharType="begin"/>'))
    paragraph._p.append(run('<w:instrText xml:space="preserve"> IF </w:instrText>'))
    add_field(paragraph, f"MERGEFIELD {name}", "x")
    paragraph._p.append(run(f'<w:instrText xml:space="preserve"> {rest} </w:instrText>'))
    for inside in ('<w:fldChar w:fldCharType="separate"/>', "<w:t>vieux</w:t>",
                   '<w:fldChar w:fldCharType="end"/>'):
        paragraph._p.append(run(inside))


def control(name, content, more=""):
    return parse_xml(f'<w:sdt {nsdecls("w")} {W14}><w:sdtPr><w:alias w:val="Titre"/>'
                     f'<w:tag w:val="{name}"/>{more}</w:sdtPr><w:sdtContent>{content}'
                     "</w:sdtContent></w:sdt>")


def write_docx(path):
    document = WordDocument()
    add_field(document.sections[0].header.paragraphs[0], "MERGEFIELD bourg", "«bourg»")
    opening = document.add_paragraph("Séance présidée par ")
    add_field(opening, "MERGEFIELD president \\* Upper", "«president»", bold=True)
    opening.add_run(", ")
    opening._p.append(control("fonction", "<w:r><w:t>fonction</w:t></w:r>"))
    opening.add_run(", le ")
    add_field(opening, 'MERGEFIELD jour_du_scrutin \\@ "dd/MM/yyyy"', "«jour»")
    archive = document.add_paragraph("Numéro d’archive : ")
    archive._p.append(control("archive", "<w:r><w:t>AR-7</w:t></w:r>", "<w:text/>"))
    vote = document.add_paragraph("Le vote est ")
    add_choice(vote, "scrutin", '= "secret" "secret" "public"')
    vote.add_run(".")
    box = document.add_paragraph()
    box._p.append(control(
        "quorum_atteint", "<w:r><w:t>☐</w:t></w:r>",
        '<w14:checkbox><w14:checked w14:val="0"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'))
    box.add_run(" Quorum")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Objet", "Qui"
    first, last = (table.cell(1, x).paragraphs[0] for x in (0, 1))
    add_field(first, "MERGEFIELD TableStart:actions", "«TableStart:actions»")
    add_field(first, "MERGEFIELD objet", "«objet»")
    add_field(last, "MERGEFIELD qui", "«qui»")
    add_field(last, "MERGEFIELD TableEnd:actions", "«TableEnd:actions»")
    block = control("conclusion", "<w:p><w:r><w:t>conclusion</w:t></w:r></w:p>")
    document.element.body.insert(len(document.element.body) - 1, block)
    cell = document.add_table(1, 2).cell(0, 0)
    cell._tc.insert(1, control("archiviste", "<w:p><w:r><w:t>x</w:t></w:r></w:p>"))
    cell._tc.remove(cell._tc.p_lst[-1])
    document.add_paragraph("Fin.")
    document.save(path)
