// What clinicians write short, in the form that lists.h says. Written by hand from common usage; no list was copied.
#include "clinical/vocabulary/lists.h"

namespace wardbook::clinical {

const std::string_view clear_abbreviations = R"(
D|hypertension|htn
D|type 2 diabetes|dm, dm2, t2dm, t2d, dmii, niddm
D|type 1 diabetes|dm1, t1dm, t1d, iddm
D|diabetic ketoacidosis|dka
D|chronic kidney disease|ckd
D|chronic kidney disease stage 1|ckd1, ckd 1
D|chronic kidney disease stage 2|ckd2, ckd 2
D|chronic kidney disease stage 3|ckd3, ckd 3, ckd3a, ckd3b, ckd 3a, ckd 3b, ckd iii, ckd stage 3, ckd stage iii
D|chronic kidney disease stage 4|ckd4, ckd 4, ckd iv, ckd stage 4, ckd stage iv
D|chronic kidney disease stage 5|ckd5, ckd 5, ckd stage 5
D|end stage renal disease|esrd
D|acute kidney injury|aki
D|benign prostatic hyperplasia|bph
D|coronary artery disease|cad
D|congestive heart failure|chf, adhf
D|heart failure with reduced ejection fraction|hfref
D|heart failure with preserved ejection fraction|hfpef
D|atrial fibrillation|afib, a fib, paf, pafib
D|atrial flutter|aflutter
D|supraventricular tachycardia|svt
D|hyperlipidemia|hld
D|chronic obstructive pulmonary disease|copd
D|gastroesophageal reflux disease|gerd
D|gastrointestinal bleeding|gib, ugib, lgib
D|cerebrovascular accident|cva
D|transient ischemic attack|tia
D|deep vein thrombosis|dvt
D|venous thromboembolism|vte
D|peripheral vascular disease|pvd
D|myocardial infarction|nstemi, stemi
D|acute coronary syndrome|acs
D|abdominal aortic aneurysm|aaa
D|urinary tract infection|uti
D|upper respiratory infection|uri
D|pneumonia|pna
D|small bowel obstruction|sbo
D|inflammatory bowel disease|ibd
D|irritable bowel syndrome|ibs
D|peptic ulcer disease|pud
D|obstructive sleep apnea|osa
D|interstitial lung disease|ild
D|degenerative joint disease|djd
D|degenerative disc disease|ddd
D|systemic lupus erythematosus|sle
D|major depressive disorder|mdd
D|generalized anxiety disorder|gad
D|post-traumatic stress disorder|ptsd
D|bipolar disorder|bpad
D|alcohol abuse|etoh abuse, aud
D|opioid use disorder|oud
D|polycystic ovary syndrome|pcos
D|traumatic brain injury|tbi
D|subdural hematoma|sdh
D|hepatocellular carcinoma|hcc
D|hepatitis c|hcv
D|hepatitis b|hbv
D|hiv|hiv
D|tuberculosis|tb
D|fatty liver disease|nafld
D|seizure disorder|sz d/o
D|fracture|fx
D|hypothyroidism|hypothyroid
D|clostridium difficile|cdiff, c diff
D|copd exacerbation|aecopd, copd exac, copd flare
F|seizure|sz, szs
F|weight loss|wt loss
F|weight gain|wt gain
F|constipation|constip
F|tachycardia|tachy
F|bradycardia|brady
F|cervical lymphadenopathy|cerv lad
P|cholecystectomy|ccy, lap chole, chole
P|appendectomy|appy, lap appy
P|hysterectomy|hyst
P|colonoscopy|c-scope, cscope
P|open reduction and internal fixation|orif
P|aortic valve replacement|savr
M|penicillin|pcn
M|prednisone|pred
D|acute respiratory distress syndrome|ards
D|left ventricular hypertrophy|lvh
D|left bundle branch block|lbbb
D|right bundle branch block|rbbb
F|shortness of breath|sob
F|dyspnea on exertion|sobe
F|paroxysmal nocturnal dyspnea|pnd
F|abdominal pain|abd pain, abdo pain
F|right upper quadrant pain|ruq pain
F|right lower quadrant pain|rlq pain
F|left lower quadrant pain|llq pain
F|left upper quadrant pain|luq pain
F|low back pain|lbp
F|nausea and vomiting|n/v
F|nausea, vomiting and diarrhea|n/v/d, nvd
F|fever and chills|f/c
F|lower extremity edema|le edema, ble edema, b/l le edema, pedal edema
F|jugular venous distention|jvd
F|altered mental status|ams
F|suicidal ideation|si/hi
F|bright red blood per rectum|brbpr
F|nonsustained ventricular tachycardia|nsvt
F|tender to palpation|ttp
T|complete blood count|cbc
T|basic metabolic panel|bmp
T|comprehensive metabolic panel|cmp
T|chest x-ray|cxr
T|electrocardiogram|ekg, ecg
T|echocardiogram|tte
T|liver function tests|lft, lfts
T|pulmonary function tests|pft, pfts
T|thyroid stimulating hormone|tsh
T|hemoglobin a1c|a1c, hba1c, hgba1c
T|international normalized ratio|inr
T|brain natriuretic peptide|bnp, probnp
T|oxygen saturation|spo2
T|blood pressure|bp
T|body mass index|bmi
T|creatinine|creat
T|hemoglobin|hgb
T|hematocrit|hct
T|white blood cell count|wbc
T|erythrocyte sedimentation rate|esr
T|c-reactive protein|crp
T|ultrasound|u/s, usg
T|magnetic resonance imaging|mri
T|ejection fraction|lvef
P|coronary artery bypass graft|cabg
P|percutaneous coronary intervention|pci
P|total knee replacement|tka, tkr
P|total hip replacement|tha, thr
P|total abdominal hysterectomy|tah, tahbso
P|upper endoscopy|egd
P|transurethral resection of the prostate|turp
P|incision and drainage|i&d
P|physical therapy|physio
M|aspirin|asa
M|hydrochlorothiazide|hctz
M|acetaminophen|apap
M|nonsteroidal anti-inflammatory drugs|nsaid, nsaids
M|proton pump inhibitor|ppi
M|angiotensin converting enzyme inhibitor|acei
M|oral contraceptive|ocp, ocps
M|nitroglycerin|ntg
M|antibiotics|abx
M|metoprolol|metop
M|multivitamin|mvi
)";

const std::string_view listed_abbreviations = R"(
D|myocardial infarction|mi
D|pulmonary embolism|pe
D|heart failure|hf
D|atrial fibrillation|af
D|osteoarthritis|oa
D|community-acquired pneumonia|cap
D|iron deficiency anemia|ida
D|non-alcoholic steatohepatitis|nash
F|dyspnea on exertion|doe
M|beta blocker|bb
M|intravenous fluids|ivf
F|headache|ha, h/a
F|chest pain|cp
F|loss of consciousness|loc
F|suicidal ideation|si
F|lightheadedness|lh
F|palpitations|palps
)";

}  // namespace wardbook::clinical
