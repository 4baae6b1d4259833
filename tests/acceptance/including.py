"""A letter and the pieces that it includes, as flat ODF that LibreOffice turns into .odt and .docx."""
import base64
import pathlib

LOGO = pathlib.Path(__file__).parents[2] / "fixtures/images/logo-val-d-orbelle.png"

DATA = """\
objet: Travaux de la rue des Tilleuls
urgent: oui
maire: Luc VERDELET
destinataires:
  - {nom: Ana BRUME, service: Voirie}
  - {nom: Paul ORGEVAL, service: Écoles}
"""

ROOT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls>{fonts}</office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties
 style:font-name="Texte" fo:font-size="11pt" fo:language="fr" fo:country="FR"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>{common}</office:styles>
<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties
 fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm"
 fo:margin-left="2.5cm" fo:margin-right="2.5cm"/><style:header-style><style:header-footer-properties
 fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style></style:page-layout>
{automatic}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">{header}
</style:master-page></office:master-styles>
<office:body><office:text>{text}</office:text></office:body></office:document>
"""

TEXT_FONT = '<style:font-face style:name="Texte" svg:font-family="\'Liberation Sans\'"/>'
# The same name for another font: both must stay.
SERIF_FONT = '<style:font-face style:name="Texte" svg:font-family="\'Liberation Serif\'"/>'


def paragraph_style(name, paragraph="", text="", parent="Standard", more=""):
    return (f'<style:style style:name="{name}" style:family="paragraph" '
            f'style:parent-style-name="{parent}"{more}><style:paragraph-properties {paragraph}/>'
            f"<style:text-properties {text}/></style:style>")


def p(text, style="Standard"):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def picture(name, width):
    data = base64.b64encode(LOGO.read_bytes()).decode()
    return (f'<draw:frame draw:style-name="fr1" draw:name="{name}" text:anchor-type="as-char" '
            f'svg:width="{width}cm" svg:height="{width * 0.4:.1f}cm"><draw:image><office:binary-data>{data}'
            f"</office:binary-data></draw:image><svg:desc>Emblème communal</svg:desc></draw:frame>")


def table(name, *rows):
    width = len(rows[0])
    cells = "".join("<table:table-row>" + "".join(
        f'<table:table-cell table:style-name="{name}.A1" office:value-type="string">{cell}'
        "</table:table-cell>" for cell in row) + "</table:table-row>" for row in rows)
    return (f'<table:table table:name="{name}" table:style-name="{name}"><table:table-column '
            f'table:style-name="{name}.A" table:number-columns-repeated="{width}"/>{cells}</table:table>')


def table_styles(name, border, columns):
    return (f'<style:style style:name="{name}" style:family="table"><style:table-properties '
            f'style:width="16cm" table:align="margins"/></style:style><style:style style:name="{name}.A" '
            'style:family="table-column"><style:table-column-properties '
            f'style:column-width="{16 / columns:.2f}cm"/></style:style><style:style style:name="{name}.A1" '
            f'style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" '
            f'fo:border="{border}"/></style:style>')


GRAPHIC = ('<style:style style:name="Graphics" style:family="graphic"/>',
           '<style:style style:name="fr1" style:family="graphic" style:parent-style-name="Graphics">'
           '<style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>')
NUMBERS = ('<text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
           'style:num-format="{}" style:num-suffix="{}"><style:list-level-properties '
           'text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
           'text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1.2cm"/>'
           "</style:list-level-properties></text:list-level-style-number></text:list-style>")


def numbered(*items):
    return ('<text:list text:style-name="L1">' +
            "".join(f"<text:list-item>{p(item, 'P1')}</text:list-item>" for item in items) + "</text:list>")


def document(text, automatic="", common="", fonts=TEXT_FONT, header=""):
    return ROOT.format(text=text, automatic=automatic, common=common, fonts=fonts, header=header)


def letter(kind):
    text = (p("Objet : {{ objet }}", "P1") +
            p(f'{{% si urgent %}}{{% inclure « mention.{kind} » %}}{{% fin %}}') +
            numbered("Premier rappel.", "Second rappel.") +
            p("{% pour d dans destinataires %}") + p("À {{ d.nom }}", "P2") +
            p(f'{{% inclure "blocs/signature.{kind}" %}}') + p("{% fin %}") +
            table("Tableau1", (p("Contact"), p(f'{{% inclure "coordonnees.{kind}" %}}'))))
    return document(text, paragraph_style("P1", 'fo:margin-bottom="0.4cm"', 'fo:font-weight="bold"') +
                    paragraph_style("P2", 'fo:margin-top="0.6cm" fo:margin-bottom="0.2cm"',
                                    'fo:color="#1f3a5f"') +
                    NUMBERS.format("1", ".") + table_styles("Tableau1", "0.5pt solid #808080", 2),
                    paragraph_style("Mention", "", 'fo:color="#006400"'),
                    header=f"<style:header>{p(f'{{% inclure “entete.{kind}” %}}')}</style:header>")


def heading(kind):
    logo = p(picture("Image1", 3))
    return document(table("Tableau1", (logo, p(f'{{% inclure "coordonnees.{kind}" %}}'))) + p(""),
                    table_styles("Tableau1", "none", 2) + GRAPHIC[1], GRAPHIC[0])


def address(_kind):
    return document(p("Mairie de Val-d’Orbelle", "P1") + p("1, place du Marché", "P2"),
                    paragraph_style("P1", 'fo:text-align="end"', 'fo:font-weight="bold"', more=
                                    ' style:master-page-name="Standard"') +
                    paragraph_style("P2", 'fo:text-align="end"', 'fo:color="#8b1a1a"'), fonts=SERIF_FONT)


def notice(_kind):
    return document(p("URGENT", "Mention"), "",
                    paragraph_style("Mention", '', 'fo:color="#ffd700" fo:font-size="20pt"'))


def signature(kind):
    note = ('<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
            f"<text:note-body>{p('Par délégation.')}</text:note-body></text:note>")
    text = (p(f'<text:bookmark-start text:name="signataire"/>{{{{ maire }}}}'
              f'<text:bookmark-end text:name="signataire"/>{note}', "Signataire") +
            numbered("Copie au service {{ d.service }}.", "Affichage en mairie.") +
            p(picture("Image1", 4), "P2") +
            table("Tableau1", (p("Vu par"), p("Pour")), (p('<text:bookmark-ref text:reference-format="text" '
                  'text:ref-name="signataire">x</text:bookmark-ref>'), p("{{ d.nom }}"))) + p(""))
    return document(text, paragraph_style("P1", 'fo:margin-top="0.1cm"', 'fo:font-style="italic"') +
                    paragraph_style("P2", 'fo:text-align="center"') + NUMBERS.format("a", ")") +
                    table_styles("Tableau1", "1.5pt solid #8b1a1a", 2) + GRAPHIC[1],
                    paragraph_style("Signataire", 'fo:margin-top="0.5cm"',
                                    'fo:font-weight="bold" fo:color="#8b1a1a"') + GRAPHIC[0])


PIECES = {"lettre": letter, "entete": heading, "coordonnees": address, "mention": notice,
          "blocs/signature": signature}

# What the document reads, in order, the header apart.
EXPECTED = ["Objet\u00a0: Travaux de la rue des Tilleuls", "URGENT", "Premier rappel.", "Second rappel."]
for name, service in (("Ana BRUME", "Voirie"), ("Paul ORGEVAL", "Écoles")):
    EXPECTED += [f"À {name}", "Luc VERDELET", f"Copie au service {service}.", "Affichage en mairie.",
                 "Vu par", "Pour", "x", name]
EXPECTED += ["Contact", "Mairie de Val-d’Orbelle", "1, place du Marché"]
HEADER = ["Mairie de Val-d’Orbelle", "1, place du Marché"]
