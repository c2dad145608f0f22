#!/usr/bin/env python3
"""Makes src/clinical/data/*.cc out of open lists.

    tools/clinical_vocabulary.py FOLDER

FOLDER holds icd10cm_2019.tsv (code, billable, title; US CMS and NCHS, public domain), drugs_drugbank.tsv (name, kind, id; DrugBank
Open Data vocabulary, CC0 1.0), drugs_rxterms.tsv (name; US National Library of Medicine, RxTerms) and names_first_census1990.tsv
(US Census, public domain; names that are not taken for brands). The generated files are committed: a build needs no lists.
"""
import pathlib
import re
import sys

OUT = pathlib.Path(__file__).resolve().parent.parent / "src" / "clinical" / "data"

# Words that the drug lists hold and that are no medicine where clinicians write them: foods, allergens, body substances, assays.
NOT_DRUGS = set("""
absorption air alcohol ammonia anhydrase barley beam beef beta bile black blood blue bone brain bread broccoli butter cannabis carbon
cascade cashew celery cherry chicken cholesterol clam cocaine coconut cod corn cotton crab creatinine cucumber dander dimension dog
duck dust ecstasy egg elastin elm eosin fibrin fibrinogen formalin fructose fungus garlic ginger glucose gold grape grapefruit
haemoglobin hematoxylin hemoglobin heroin honey hydrogen indigo indole invertose iodoform lactate lactose leather lecithin lemon lettuce
light lobster lung malondialdehyde maltol maltose marijuana melanin metal milk monitor mushroom mustard myelin nitrogen oats olive onion
orange oxygen oyster peanut pepper phosphate phosphorus plasma plasminogen plastic pollen pork porphobilinogen potato procalcitonin
prolactin protein prothrombin pseudocholinesterase rabbit rice rose rubber salmon salt scallop serum shrimp silk silver skin smoke soap
soybean spinach starch sucrose sugar sunflower tea thrombin thyroglobulin tobacco tomato tuna turkey tyrosinase urate urea vinegar water
wheat wool yeast collagen keratin histidine uracil serotonin acetylcholine bradykinin leptin albumin heat cyclic acular house balance
butyrylcholinesterase capture chitosan kinase trypsin renin aldosterone angiotensin bilirubin creatine cortisol glycogen hyaluronidase
camila style street package needs capital kit plus balanced extra natural release complete essential active advance aim alta alternate
amide amine anion antacid apple arctic aspire assure avocado banana basil bear bean bear bee blackberry blueberry brazil cabbage
carrot cat catfish chestnut chlorine cinnamon clove cocoa coffee cow cranberry date fennel fig flax ginseng goat goose hazelnut hops horse
kiwi lamb lime lobster mango maple melon mint mouse mussel nutmeg oak oregano oxide palm paprika parsley pea peach pear pecan perch pine
pineapple pistachio plum poppy pumpkin quail radish raspberry rye sage sardine sesame sheep sole squash squid strawberry swordfish thyme
trout vanilla veal walnut watermelon whey willow wolf zucchini guanine adenine thymine cytosine mercury lead tin ozone helium neon argon
xenon radon krypton methane ethane propane butane pentane hexane benzene toluene phenol acetone methanol paraffin gelatin agar
purpose clean pure fresh target advantage vision balance victory focus serenity harmony optimum select choice comfort complex control
dry ease express fast gentle guard guardian health ideal instant junior kids legend life mega men motion multi night nature once original
perfect pharmacy power premier premium prime pro rapid relief renew rescue restore royal safe secure senior soothe spectrum spirit
strength super support surgical total ultimate ultra unique vital wave women zone infant infants children general standard medical
today ultrasound twice lymphocytes lymphocyte illicit plain polymerase packs medicines medicine hydroxylase uptake phosphatase synthesis cultured
preserved pathway units unit modified weekly reversed exchange alkaline sperm leukocyte leukocytes positron synthase inhibit interactions
interaction adjusted lipase emesis oxidase oligonucleotide oligonucleotides hives stretch cytochrome diuresis preparations electrolytes
electrolyte compliance mononuclear soluble transmembrane strand polypeptide prompt decarboxylase histone actively fruit molecule protease
fibrinolysis centrally flush collagenase antisense arteriolar granulocyte lipids colony concentrate esterase cysto endonuclease porcine
dioxygenase programmed relaxants sterol duplex triglyceride distilled extrusion transcriptase adenylate ligand ligands passively synthetase formula
scrub emulsion deacetylase peripherally orris cytokine chocolate irrigations dilute proteasome integrin proton dipeptidyl kinases macrophage
macrophages metro peptidase topoisomerase neuraminidase ortho combination combinations channel channels stimulant peptide catecholamine
catecholamines mitoses appetite medication antagonist antagonists agonist agonists blockade biological biologic anesthetic immunosuppressive
granulocytes derivatives purines monohydrate urease globulins hydroxide endothelin opcon epiduo inhibits reversal medications
regular severe sinus stomach tussin cold cough sleep pain headache allergy fever throat vapor
""".split())
BRANDS = """Tylenol Norvasc Lasix Prozac Motrin Protonix Advil Flexeril Aldactone Lipitor Bumex Mobic Cialis Aleve EpiPen Neurontin
Effexor Combivent Flomax Synthroid Lortab Imitrex Keppra Dyazide Carafate Pepcid Symbicort Taxol Peridex Prilosec Vicodin Xylocaine
Eliquis Atrovent Farxiga Percocet Augmentin Brilinta Glucotrol Zoloft Cardura Ultram Crestor Celestone Levophed Naprosyn Adriamycin
Singulair MiraLax Claritin Zyrtec Allegra Nasonex Lantus Humalog Novolog Ozempic Coumadin Plavix Zofran Xanax Ativan Valium Ambien Lexapro
Celexa Wellbutrin Cymbalta Lyrica Nexium Zantac Reglan Levaquin Cipro Bactrim Keflex Rocephin Zosyn Unasyn Ancef Flagyl Diflucan Zithromax
Toprol Lopressor Coreg Cozaar Diovan Zestril Prinivil Vasotec Altace Benicar Entresto Jardiance Januvia Glucophage Xarelto Lovenox Pradaxa
Zocor Pravachol Zetia Tricor Spiriva Advair Flovent Ventolin ProAir Proventil Benadryl Colace Senokot Dulcolax Decadron Medrol Deltasone
Humira Enbrel Remicade Rituxan Herceptin Avastin Keytruda Opdivo Toradol Dilaudid OxyContin Roxicodone Demerol Duragesic Narcan Suboxone
Seroquel Zyprexa Risperdal Abilify Haldol Geodon Lamictal Depakote Tegretol Dilantin Topamax Trileptal Sinemet Aricept Namenda Viagra
Cordarone Lanoxin Imdur Nitrostat Hytrin Proscar Avodart Detrol Fosamax Boniva Prolia Premarin Provera Depo-Provera""".split()

DRUG_ENDING = re.compile(
    r"(ine|ol|ate|ide|cin|cillin|one|ium|azole|ril|tan|mab|nib|statin|vir|pam|lam|zone|sone|olone|tine|pine|mide|zide|fen|profen|lukast|"
    r"gliptin|gliflozin|glutide|parin|xaban|platin|rubicin|taxel|mycin|micin|oxacin|cycline|sartan|olol|prazole|tidine|setron|triptan|"
    r"azepam|barbital|caine|curonium|dronate|stim|ase|cept|kinra|trexate|fate|ferol|toin|lidone|idone|apine|etine|oxetine|tadine)$")


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return rows[1:]


def drugs(folder):
    first_names = {row[0].lower() for row in lines_of(folder / "names_first_census1990.tsv")}
    icd_words = set()
    for row in lines_of(folder / "icd10cm_2019.tsv"):
        if row[0][0] in "ABCDEFGHIJKLMNOPQRSVWXYZ":
            icd_words.update(re.findall(r"[a-z]+", row[2].lower()))
    names = {brand.lower() for brand in BRANDS}
    for name, kind, _ in lines_of(folder / "drugs_drugbank.tsv"):
        low = name.lower()
        if not re.fullmatch(r"[a-z][a-z'-]+( [a-z][a-z-]+){0,2}", low) or len(low) < 5 or len(low) > 32:
            continue
        if low in NOT_DRUGS or re.search(r"pollen|allergen|whole|extract|antigen|tion$|vaccine.*vaccine|virus|cell|serum", low):
            continue
        words = low.split()
        if kind == "common":
            if len(words) == 1 and low in icd_words and not DRUG_ENDING.search(low):
                continue
            if len(words) > 1 and not any(DRUG_ENDING.search(word) for word in words):
                continue
            names.add(low)
        elif len(words) == 1 and "-" not in low and DRUG_ENDING.search(low) and low not in icd_words:
            names.add(low)
        elif len(words) == 2 and words[0] in names and "acid" not in words:
            pass  # salts are found by their first word
    for (name,) in lines_of(folder / "drugs_rxterms.tsv"):
        low = name.lower()
        if not re.fullmatch(r"[A-Za-z][a-z]{4,}", name) or low in NOT_DRUGS or low in first_names or low in icd_words:
            continue
        if re.search(r"(tion|ing|ness|ment|ity|ous|ive|able|ible|ical|ent|ant|ers?|ors?|ized|ated|al|ic|ary|ular|ogen|gens?|ies|less)$", low):
            continue
        if name[0].isupper() or DRUG_ENDING.search(low):
            names.add(low)
    for single in [n for n in names if " " not in n and n.endswith("s") and n[:-1] in names]:
        names.discard(single)
    # The longer names whose first word is a name already say nothing new.
    return sorted(n for n in names if " " not in n or n.split()[0] not in names)


DROPPED = re.compile(
    r"^(unspecified.*|uncomplicated|not elsewhere classified|without (mention of )?(complications?|hemorrhage|obstruction|rupture|infection|"
    r"perforation|abscess|status migrainosus|behavioral disturbance|bleeding|rectal bleeding|loss of consciousness).*|"
    r"site (not specified|unspecified)|not specified.*|so described|nos|not intractable.*)$")
TOO_GENERAL = {"illness", "pain", "disease", "disorder", "complication", "carrier", "infection", "lesion", "syndrome", "injury", "laceration",
               "abnormal", "symptoms", "signs", "cyst", "tic", "state", "sequelae", "bacteria", "smoking", "stress", "death", "delivery",
               "pregnancy", "birth", "prematurity", "coma scale", "virus", "viruses", "trauma", "hip", "neoplasm"}


def site_of(text):
    text = re.sub(r"^(unspecified|other) (part|parts|site|sites) of |^(unspecified|other) ", "", text)
    return re.sub(r"^(the|specified) ", "", text)


def terms_of(code, title):
    low = title.lower()
    if re.search(r"\bother\b|classified|elsewhere|encounter|sequela|\bfindings? (of|in|on|for)|specified (types?|forms?|disorders?)|"
                 r"\b(trimester|newborn affected|maternal care|underdosing|poisoning|adverse effect|fetus)\b", low.replace("unspecified", "")):
        if not re.search(r", not elsewhere classified$", low):
            return []
    variants = {re.sub(r"\s*[\[(][^\])]*[\])]", "", low)}
    if re.search(r"\((primary|acute|adult|iron)\)", low):
        variants.add(low.replace("(", "").replace(")", ""))
    found = []
    for variant in variants:
        parts = re.split(r",\s+", variant)
        kept = parts[:1] + [part for part in parts[1:] if not DROPPED.match(part)]
        if len(kept) != 1:
            continue
        text = re.sub(r"\bunspecified( type of| site of| part of)? ", "", kept[0])
        text = re.sub(r" without complications?$| not specified as .*$| of unspecified .*$| due to unspecified .*$", "", text)
        text = re.sub(r" of$| unspecified$", "", text)
        if code.endswith("9"):
            text = re.sub(r" without [a-z-]+( [a-z-]+)?$", "", text)
        text = re.sub(r"\s+", " ", text).strip()
        match = re.match(r"malignant neoplasm of (.+)$", text)
        if match:
            site = site_of(match[1])
            if " and " in site or len(site.split()) > 2:
                continue
            found += [f"malignant neoplasm of {site}", f"{site} cancer", f"cancer of {site}", f"{site} carcinoma", f"carcinoma of {site}"]
            continue
        match = re.match(r"benign neoplasm of (.+)$", text)
        if match:
            found.append(f"benign neoplasm of {site_of(match[1])}")
            continue
        found.append(text)
    return [t for t in found if 1 <= len(t.split()) <= 6 and len(t) >= 4 and t not in TOO_GENERAL and re.fullmatch(r"[a-z0-9' /-]+", t)]


def diagnoses(folder):
    """term -> (rank, code, title); the billable code of the unspecified kind wins over the category."""
    best = {}
    for code, billable, title in lines_of(folder / "icd10cm_2019.tsv"):
        chapter = code[0]
        if chapter in "VWXYZ" or code[:3] in ("T07", "T14", "T88") or (chapter in "ST" and len(code) > 4) or (chapter == "T" and "T20" <= code[:3] <= "T65"):
            continue
        if chapter == "R" and "R70" <= code[:3] <= "R94" and not re.search(r"proteinuria|hemat|glycos|hyperglyc|hypogly|eleva|anemia", title.lower()):
            continue
        if chapter == "O" and len(code) > 5 or chapter == "P" and len(code) > 5:
            continue
        for term in terms_of(code, title):
            rank = (billable != "1", len(code))
            if term not in best or rank < best[term][0]:
                best[term] = (rank, code if len(code) <= 3 else code[:3] + "." + code[3:], title)
    return best


def literal(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '\\n"'


def write(name, symbol, source, rows):
    # No literal is longer than compilers must take (65,536 bytes).
    parts, size = [[]], 0
    for row in rows:
        if size + len(row) + 1 > 60_000:
            parts.append([])
            size = 0
        parts[-1].append(row)
        size += len(row) + 1
    text = [f"// Generated by tools/clinical_vocabulary.py; do not edit. {source}", '#include "clinical/data/vocabulary.h"', "",
            "namespace wardbook::clinical {", "", "using namespace std::string_view_literals;", "", "// clang-format off", "static constexpr std::string_view parts[] = {"]
    for part in parts:
        text += ["    " + literal(row) for row in part]
        text[-1] += "sv,"
    text += ["};", f"const std::span<const std::string_view> {symbol}(parts);", "// clang-format on", "", "}  // namespace wardbook::clinical", ""]
    (OUT / name).write_text("\n".join(text), encoding="utf-8")
    print(name, len(rows), "rows,", sum(len(line) + 1 for line in text), "bytes")


def main():
    folder = pathlib.Path(sys.argv[1])
    OUT.mkdir(exist_ok=True)
    rows = []
    for term, (_, code, title) in sorted(diagnoses(folder).items(), key=lambda item: (item[1][1], item[0])):
        rows.append(f"{term}|{code}|{'' if title.lower() == term else title}")
    write("icd10cm.cc", "icd10cm_terms", "ICD-10-CM 2019, US CMS and NCHS, public domain.", rows)
    # Several names a line keep the file short to read.
    lines, line = [], ""
    for name in drugs(folder):
        if len(line) + len(name) > 110:
            lines.append(line)
            line = ""
        line += ("|" if line else "") + name
    write("drugs.cc", "drug_names", "DrugBank Open Data (CC0 1.0) and RxTerms (US National Library of Medicine).", lines + [line])


main()
