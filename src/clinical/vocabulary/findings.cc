// Signs and symptoms, in the form of diagnoses.cc.
#include "clinical/vocabulary/lists.h"

namespace wardbook::clinical {

const std::string_view common_findings = R"(
R07.9|Chest pain, unspecified|chest pain, chest discomfort, chest tightness, chest pressure
R10.9|Unspecified abdominal pain|abdominal pain, stomach pain, belly pain
R06.02|Shortness of breath|shortness of breath, sob, short of breath
R06.00|Dyspnea, unspecified|dyspnea, difficulty breathing, trouble breathing
R05|Cough|cough, coughing, productive cough, dry cough, nonproductive cough
R50.9|Fever, unspecified|fever, fevers, febrile, pyrexia
R51|Headache|headache, headaches
R53.83|Other fatigue|fatigue, tiredness, tired, lethargy
R11.0|Nausea|nausea, nauseated, nauseous
R11.10|Vomiting, unspecified|vomiting, emesis, vomited
R11.2|Nausea with vomiting, unspecified|nausea and vomiting, nausea with vomiting
R19.7|Diarrhea, unspecified|diarrhea, loose stools, watery stools
R42|Dizziness and giddiness|dizziness, dizzy, lightheadedness, lightheaded, vertigo
R55|Syncope and collapse|syncope, syncopal episode, passed out, fainting, collapse
R00.2|Palpitations|palpitations, palpitation
R00.0|Tachycardia, unspecified|tachycardia, tachycardic
R00.1|Bradycardia, unspecified|bradycardia, bradycardic
R60.9|Edema, unspecified|edema
R60.0|Localized edema|leg swelling, ankle swelling, pedal edema, lower extremity edema, leg edema, peripheral edema
R63.4|Abnormal weight loss|weight loss, unintentional weight loss
R63.5|Abnormal weight gain|weight gain
R63.0|Anorexia|loss of appetite, poor appetite, decreased appetite, anorexia
R31.9|Hematuria, unspecified|hematuria, blood in urine, blood in the urine
R30.0|Dysuria|dysuria, painful urination, burning with urination, burning on urination
R35.0|Frequency of micturition|urinary frequency, frequent urination
R32|Unspecified urinary incontinence|urinary incontinence, incontinence
R33.9|Retention of urine, unspecified|urinary retention
R21|Rash and other nonspecific skin eruption|rash, skin rash, eruption
R13.10|Dysphagia, unspecified|dysphagia, difficulty swallowing, trouble swallowing
R56.9|Unspecified convulsions|seizure, seizures, convulsions, convulsion
R41.0|Disorientation, unspecified|confusion, confused, disoriented, disorientation
R17|Unspecified jaundice|jaundice, icterus, jaundiced
R04.0|Epistaxis|epistaxis, nosebleed, nosebleeds
R04.2|Hemoptysis|hemoptysis, coughing up blood
K92.0|Hematemesis|hematemesis, vomiting blood
K92.1|Melena|melena, black stools, tarry stools
M54.5|Low back pain|low back pain, lower back pain, lbp
M54.9|Dorsalgia, unspecified|back pain, backache
M54.2|Cervicalgia|neck pain
M25.50|Pain in unspecified joint|joint pain, arthralgia, arthralgias, joint pains
M79.1|Myalgia|myalgia, myalgias, muscle aches, muscle pain
M62.81|Muscle weakness (generalized)|generalized weakness, muscle weakness
R20.0|Anesthesia of skin|numbness
R20.2|Paresthesia of skin|paresthesia, paresthesias, tingling, pins and needles
R26.9|Unspecified abnormalities of gait and mobility|gait disturbance, abnormal gait, unsteady gait
R09.02|Hypoxemia|hypoxia, hypoxemia, hypoxic
R06.2|Wheezing|wheezing, wheeze, wheezes
R09.81|Nasal congestion|nasal congestion, stuffy nose
R68.83|Chills (without fever)|chills, rigors
R61|Generalized hyperhidrosis|night sweats, diaphoresis, sweating, diaphoretic
R16.0|Hepatomegaly, not elsewhere classified|hepatomegaly
R16.1|Splenomegaly, not elsewhere classified|splenomegaly
R18.8|Other ascites|ascites
R59.9|Enlarged lymph nodes, unspecified|lymphadenopathy, enlarged lymph nodes, adenopathy, swollen glands
R01.1|Cardiac murmur, unspecified|heart murmur, murmur, cardiac murmur, systolic murmur, murmurs
R73.9|Hyperglycemia, unspecified|high blood sugar
R80.9|Proteinuria, unspecified|proteinuria
R47.81|Slurred speech|slurred speech
R29.810|Facial weakness|facial droop, facial weakness
R45.851|Suicidal ideations|suicidal ideation, suicidal ideations, suicidal thoughts
R14.0|Abdominal distension (gaseous)|bloating, abdominal distension, abdominal bloating, distended abdomen
R12|Heartburn|heartburn
R10.13|Epigastric pain|epigastric pain
R10.31|Right lower quadrant pain|right lower quadrant pain
R10.11|Right upper quadrant pain|right upper quadrant pain
R10.32|Left lower quadrant pain|left lower quadrant pain
H53.8|Other visual disturbances|blurred vision, blurry vision
H93.19|Tinnitus, unspecified ear|tinnitus, ringing in the ears
L29.9|Pruritus, unspecified|pruritus, itching, itchy
-||asymptomatic, tumor, tumors, hyperactivity, hyperalgesia, akathisia, amnesia, aggressive behavior, spasticity, hypopigmentation, vasospasm, status epilepticus, mania, pain, discomfort, tenderness, swelling, weakness, malaise, sweats, bleeding, bruising, ecchymosis, erythema, redness, lesion, lesions, mass, masses, nodule, nodules, lump, lumps, cyst, cysts, drainage, discharge, exudate, exudates, inflammation, dyspnea on exertion, orthopnea, paroxysmal nocturnal dyspnea, pnd, exertional dyspnea, claudication, angina symptoms, cyanosis, clubbing, pallor, cramping, cramps, abdominal cramping, flank pain, pelvic pain, shoulder pain, knee pain, hip pain, leg pain, arm pain, foot pain, ankle pain, calf tenderness, rebound, guarding, rebound tenderness, rigidity, organomegaly, masses palpable, rhonchi, rales, crackles, stridor, gallops, gallop, rubs, friction rub, jugular venous distention, jvd, tremor, tremors, ataxia, aphasia, dysarthria, hemiparesis, hemiplegia, paralysis, hyperreflexia, neglect, photophobia, phonophobia, diplopia, double vision, vision loss, visual loss, loss of vision, hearing loss, ear pain, otalgia, rhinorrhea, runny nose, congestion, sneezing, hoarseness, snoring, dry mouth, nocturia, urgency, hesitancy, polyuria, polydipsia, oliguria, anuria, flatus, rectal bleeding, hematochezia, bright red blood per rectum, brbpr, constipated, indigestion, dyspepsia, early satiety, hot flashes, vaginal bleeding, vaginal discharge, menorrhagia, dysmenorrhea, irregular periods, amenorrhea, breast lump, nipple discharge, hair loss, stiffness, morning stiffness, joint swelling, limited range of motion, muscle spasm, spasm, spasms, myoclonus, irritability, agitation, agitated, hallucinations, delusions, suicidality, homicidal ideation, hopelessness, memory loss, forgetfulness, difficulty sleeping, loss of consciousness, unresponsive, altered mental status, mental status changes, somnolence, drowsiness, sedation, lethargic, coma, falls, trauma, injury, wound, laceration, abrasion, burn, effusion, effusions, infiltrate, infiltrates, consolidation, opacity, opacities, cardiomegaly, pulmonary nodule, calcification, calcifications, hypertrophic changes, degenerative changes, midline shift, mass effect, hydrocephalus, air bronchograms, vegetation, vegetations, thrombus, thrombi, clot, clots, plaque, plaques, adhesions, ileus, free air, free fluid, st elevation, st depression, st-segment elevation, t wave inversion, t-wave inversions, arrhythmias, ectopy, hypertensive, hypotensive, afebrile, acute distress, distress, pain with movement, ambulatory dysfunction, chronic pain, weight changes, sleep disturbance, side effects, side effect, adverse reaction, allergic reaction, hives, angioedema, dehiscence, wound infection, surgical site infection, erythematous, swollen, tender, induration, fluctuance, necrotic, ulceration, vesicles, papules, pustules, macules, hyperpigmentation, scar, dyskinesia, dystonia, fatigued, exhaustion, insomnia symptoms, mood changes, complications, pneumoperitoneum, catalepsy, analgesia, hypothermia, hyperthermia, hiccups, regurgitation, reflux, hepatosplenomegaly, cachexia, syncopal, presyncope, near syncope, gynecomastia, galactorrhea, impotence, tetany, mydriasis, miosis, ptosis, nystagmus, papilledema, proptosis, exophthalmos, trismus, torticollis, neck stiffness, nuchal rigidity, petechiae, purpura, telangiectasia, lymphedema, dependent edema, pitting edema
)";

}  // namespace wardbook::clinical
