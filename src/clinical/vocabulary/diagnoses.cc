// Diagnoses as clinicians write them, with the ICD-10-CM code whose title says the same (2019 edition, public domain).
#include "clinical/vocabulary/lists.h"

namespace wardbook::clinical {

const std::string_view common_diagnoses = R"(
I10|Essential (primary) hypertension|hypertension, htn, high blood pressure, arterial hypertension, systemic hypertension
E11.9|Type 2 diabetes mellitus without complications|type 2 diabetes, type ii diabetes, type ii diabetes mellitus, dm2, t2dm, type 2 dm, niddm, dm type 2, diabetes mellitus type 2, diabetes type 2, diabetes mellitus type ii, diabetes, diabetes mellitus, dm
E10.9|Type 1 diabetes mellitus without complications|type 1 diabetes, type i diabetes, type i diabetes mellitus, t1dm, dm1, iddm, type 1 dm, diabetes mellitus type 1
E78.5|Hyperlipidemia, unspecified|hyperlipidemia, hld, dyslipidemia, elevated lipids
E78.00|Pure hypercholesterolemia, unspecified|hypercholesterolemia, high cholesterol
I25.10|Atherosclerotic heart disease of native coronary artery without angina pectoris|coronary artery disease, cad, coronary heart disease, ischemic heart disease, ihd, coronary disease
I50.9|Heart failure, unspecified|congestive heart failure, chf, heart failure, cardiac failure, hf
I50.20|Unspecified systolic (congestive) heart failure|systolic heart failure, hfref, heart failure with reduced ejection fraction
I50.30|Unspecified diastolic (congestive) heart failure|diastolic heart failure, hfpef, heart failure with preserved ejection fraction
I48.91|Unspecified atrial fibrillation|atrial fibrillation, afib, a fib, af, a-fib
I48.92|Unspecified atrial flutter|atrial flutter
I21.9|Acute myocardial infarction, unspecified|acute myocardial infarction, myocardial infarction, heart attack, ami
I21.4|Non-ST elevation (NSTEMI) myocardial infarction|nstemi, non-st elevation myocardial infarction, non-st-segment elevation myocardial infarction
I21.3|ST elevation (STEMI) myocardial infarction of unspecified site|stemi, st elevation myocardial infarction, st-segment elevation myocardial infarction
I63.9|Cerebral infarction, unspecified|stroke, cva, cerebrovascular accident, ischemic stroke, cerebral infarction, cerebral infarct
G45.9|Transient cerebral ischemic attack, unspecified|tia, transient ischemic attack
I73.9|Peripheral vascular disease, unspecified|peripheral vascular disease, pvd, peripheral arterial disease, peripheral artery disease
I82.409|Acute embolism and thrombosis of unspecified deep veins of unspecified lower extremity|deep vein thrombosis, deep venous thrombosis, dvt
I26.99|Other pulmonary embolism without acute cor pulmonale|pulmonary embolism, pulmonary emboli, pulmonary embolus
J44.9|Chronic obstructive pulmonary disease, unspecified|chronic obstructive pulmonary disease, copd, chronic obstructive lung disease
J44.1|Chronic obstructive pulmonary disease with (acute) exacerbation|copd exacerbation, exacerbation of copd, acute exacerbation of copd, aecopd
J45.909|Unspecified asthma, uncomplicated|asthma, bronchial asthma, reactive airway disease
J18.9|Pneumonia, unspecified organism|pneumonia, community-acquired pneumonia, community acquired pneumonia, cap, pna
J69.0|Pneumonitis due to inhalation of food and vomit|aspiration pneumonia
J96.00|Acute respiratory failure, unspecified whether with hypoxia or hypercapnia|acute respiratory failure
J80|Acute respiratory distress syndrome|ards, acute respiratory distress syndrome
J06.9|Acute upper respiratory infection, unspecified|upper respiratory infection, upper respiratory tract infection, uri
J20.9|Acute bronchitis, unspecified|bronchitis, acute bronchitis
J02.9|Acute pharyngitis, unspecified|pharyngitis, sore throat
J30.9|Allergic rhinitis, unspecified|allergic rhinitis, seasonal allergies, hay fever
K21.9|Gastro-esophageal reflux disease without esophagitis|gastroesophageal reflux disease, gastroesophageal reflux, acid reflux, gerd, reflux disease
K35.80|Unspecified acute appendicitis|appendicitis, acute appendicitis
K80.20|Calculus of gallbladder without cholecystitis without obstruction|cholelithiasis, gallstones, gallbladder stones
K81.0|Acute cholecystitis|acute cholecystitis
K81.9|Cholecystitis, unspecified|cholecystitis
K85.90|Acute pancreatitis without necrosis or infection, unspecified|acute pancreatitis, pancreatitis
K57.32|Diverticulitis of large intestine without perforation or abscess without bleeding|diverticulitis, sigmoid diverticulitis
K57.30|Diverticulosis of large intestine without perforation or abscess without bleeding|diverticulosis
K92.2|Gastrointestinal hemorrhage, unspecified|gastrointestinal bleeding, gi bleed, gi bleeding, gastrointestinal hemorrhage, gastrointestinal bleed
K50.90|Crohn's disease, unspecified, without complications|crohn's disease, crohn disease
K51.90|Ulcerative colitis, unspecified, without complications|ulcerative colitis
K58.9|Irritable bowel syndrome without diarrhea|irritable bowel syndrome, ibs
K74.60|Unspecified cirrhosis of liver|cirrhosis, liver cirrhosis, hepatic cirrhosis
K40.90|Unilateral inguinal hernia, without obstruction or gangrene, not specified as recurrent|inguinal hernia
K44.9|Diaphragmatic hernia without obstruction or gangrene|hiatal hernia
K56.609|Unspecified intestinal obstruction, unspecified as to partial versus complete obstruction|small bowel obstruction, bowel obstruction, intestinal obstruction, sbo
K63.5|Polyp of colon|colon polyp, colonic polyp, polyp of colon
K27.9|Peptic ulcer, site unspecified, unspecified as acute or chronic, without hemorrhage or perforation|peptic ulcer disease, pud, peptic ulcer
N17.9|Acute kidney failure, unspecified|acute kidney injury, aki, acute renal failure, acute kidney failure, arf
N18.4|Chronic kidney disease, stage 4 (severe)|chronic kidney disease stage 4, stage 4 chronic kidney disease
N18.9|Chronic kidney disease, unspecified|chronic kidney disease, ckd, chronic renal insufficiency, chronic renal failure, cri
N18.3|Chronic kidney disease, stage 3 (moderate)|chronic kidney disease stage 3, stage 3 chronic kidney disease, ckd stage 3, stage 3 ckd, stage iii chronic kidney disease
N18.6|End stage renal disease|end-stage renal disease, esrd, end stage renal disease
N39.0|Urinary tract infection, site not specified|urinary tract infection, uti
N40.0|Benign prostatic hyperplasia without lower urinary tract symptoms|benign prostatic hyperplasia, benign prostatic hypertrophy, bph
N20.0|Calculus of kidney|kidney stone, renal stone, nephrolithiasis, renal calculi, renal calculus
N10|Acute pyelonephritis|acute pyelonephritis, pyelonephritis
C34.90|Malignant neoplasm of unspecified part of unspecified bronchus or lung|lung cancer, cancer of the lung, lung carcinoma
C50.919|Malignant neoplasm of unspecified site of unspecified female breast|breast cancer, cancer of the breast
C61|Malignant neoplasm of prostate|prostate cancer, cancer of the prostate, prostatic adenocarcinoma
C18.9|Malignant neoplasm of colon, unspecified|colon cancer, colon carcinoma, cancer of the colon
C67.9|Malignant neoplasm of bladder, unspecified|bladder cancer
E03.9|Hypothyroidism, unspecified|hypothyroidism
E05.90|Thyrotoxicosis, unspecified without thyrotoxic crisis or storm|hyperthyroidism, thyrotoxicosis
E66.9|Obesity, unspecified|obesity, obese
E66.01|Morbid (severe) obesity due to excess calories|morbid obesity, morbidly obese
E87.6|Hypokalemia|hypokalemia, low potassium
E87.5|Hyperkalemia|hyperkalemia
E87.1|Hypo-osmolality and hyponatremia|hyponatremia
E86.0|Dehydration|dehydration, dehydrated
E11.65|Type 2 diabetes mellitus with hyperglycemia|type 2 diabetes mellitus with hyperglycemia, uncontrolled type 2 diabetes
D64.9|Anemia, unspecified|anemia, anaemic, anemic
D50.9|Iron deficiency anemia, unspecified|iron deficiency anemia, iron-deficiency anemia
D69.6|Thrombocytopenia, unspecified|thrombocytopenia
A41.9|Sepsis, unspecified organism|sepsis, septicemia
R65.21|Severe sepsis with septic shock|septic shock
L03.90|Cellulitis, unspecified|cellulitis
B20|Human immunodeficiency virus [HIV] disease|hiv disease, aids
B02.9|Zoster without complications|shingles, herpes zoster
M19.90|Unspecified osteoarthritis, unspecified site|osteoarthritis, degenerative joint disease, djd, oa
M06.9|Rheumatoid arthritis, unspecified|rheumatoid arthritis
M10.9|Gout, unspecified|gout
M81.0|Age-related osteoporosis without current pathological fracture|osteoporosis
M32.9|Systemic lupus erythematosus, unspecified|systemic lupus erythematosus, lupus, sle
M79.7|Fibromyalgia|fibromyalgia
M51.26|Other intervertebral disc displacement, lumbar region|lumbar disc herniation, herniated lumbar disc
M48.061|Spinal stenosis, lumbar region without neurogenic claudication|lumbar spinal stenosis, lumbar stenosis
M72.2|Plantar fascial fibromatosis|plantar fasciitis
G56.00|Carpal tunnel syndrome, unspecified upper limb|carpal tunnel syndrome
F32.9|Major depressive disorder, single episode, unspecified|depression, major depression, major depressive disorder, depressive disorder, mdd
F41.9|Anxiety disorder, unspecified|anxiety, anxiety disorder
F41.1|Generalized anxiety disorder|generalized anxiety disorder, gad
F31.9|Bipolar disorder, unspecified|bipolar disorder, bipolar affective disorder
F20.9|Schizophrenia, unspecified|schizophrenia
F43.10|Post-traumatic stress disorder, unspecified|post-traumatic stress disorder, posttraumatic stress disorder, ptsd
F90.9|Attention-deficit hyperactivity disorder, unspecified type|attention deficit hyperactivity disorder, adhd
F10.20|Alcohol dependence, uncomplicated|alcohol dependence, alcoholism
F03.90|Unspecified dementia without behavioral disturbance|dementia
G30.9|Alzheimer's disease, unspecified|alzheimer's disease, alzheimer disease, alzheimer's dementia, alzheimer's
G20|Parkinson's disease|parkinson's disease, parkinson disease, parkinsonism
G35|Multiple sclerosis|multiple sclerosis
G40.909|Epilepsy, unspecified, not intractable, without status epilepticus|epilepsy, seizure disorder
G43.909|Migraine, unspecified, not intractable, without status migrainosus|migraine, migraine headache
G47.33|Obstructive sleep apnea (adult) (pediatric)|obstructive sleep apnea, osa
G47.30|Sleep apnea, unspecified|sleep apnea
G47.00|Insomnia, unspecified|insomnia
H66.90|Otitis media, unspecified, unspecified ear|otitis media
H26.9|Unspecified cataract|cataract
H40.9|Unspecified glaucoma|glaucoma
H10.9|Unspecified conjunctivitis|conjunctivitis
I35.0|Nonrheumatic aortic (valve) stenosis|aortic stenosis, aortic valve stenosis
I34.0|Nonrheumatic mitral (valve) insufficiency|mitral regurgitation, mitral insufficiency, mitral valve insufficiency
I71.4|Abdominal aortic aneurysm, without rupture|abdominal aortic aneurysm, aaa
I42.9|Cardiomyopathy, unspecified|cardiomyopathy
I46.9|Cardiac arrest, cause unspecified|cardiac arrest, cardiopulmonary arrest
I47.2|Ventricular tachycardia|ventricular tachycardia
I49.01|Ventricular fibrillation|ventricular fibrillation
I47.1|Supraventricular tachycardia|supraventricular tachycardia, svt
I61.9|Nontraumatic intracerebral hemorrhage, unspecified|intracerebral hemorrhage, hemorrhagic stroke
I60.9|Nontraumatic subarachnoid hemorrhage, unspecified|subarachnoid hemorrhage
I95.9|Hypotension, unspecified|hypotension, low blood pressure
I27.20|Pulmonary hypertension, unspecified|pulmonary hypertension
I20.9|Angina pectoris, unspecified|angina, angina pectoris
I20.0|Unstable angina|unstable angina
I83.90|Asymptomatic varicose veins of unspecified lower extremity|varicose veins
J90|Pleural effusion, not elsewhere classified|pleural effusion, pleural effusions
J93.9|Pneumothorax, unspecified|pneumothorax
J43.9|Emphysema, unspecified|emphysema
J32.9|Chronic sinusitis, unspecified|sinusitis, chronic sinusitis
J81.0|Acute pulmonary edema|acute pulmonary edema, pulmonary edema
J98.11|Atelectasis|atelectasis
K59.00|Constipation, unspecified|constipation
K64.9|Unspecified hemorrhoids|hemorrhoids
K76.0|Fatty (change of) liver, not elsewhere classified|fatty liver, fatty liver disease, hepatic steatosis, nafld
K29.70|Gastritis, unspecified, without bleeding|gastritis
K52.9|Noninfective gastroenteritis and colitis, unspecified|gastroenteritis, colitis
K65.9|Peritonitis, unspecified|peritonitis
K72.90|Hepatic failure, unspecified without coma|hepatic failure, liver failure
L40.9|Psoriasis, unspecified|psoriasis
L20.9|Atopic dermatitis, unspecified|atopic dermatitis, eczema
D25.9|Leiomyoma of uterus, unspecified|uterine fibroids, uterine leiomyoma, uterine fibroid, leiomyoma of the uterus
N80.9|Endometriosis, unspecified|endometriosis
N83.20|Unspecified ovarian cysts|ovarian cyst, ovarian cysts
C43.9|Malignant melanoma of skin, unspecified|melanoma, malignant melanoma
C91.10|Chronic lymphocytic leukemia of B-cell type not having achieved remission|chronic lymphocytic leukemia, cll
C90.00|Multiple myeloma not having achieved remission|multiple myeloma
C85.90|Non-Hodgkin lymphoma, unspecified, unspecified site|non-hodgkin lymphoma, non-hodgkin's lymphoma, lymphoma
C25.9|Malignant neoplasm of pancreas, unspecified|pancreatic cancer
E04.1|Nontoxic single thyroid nodule|thyroid nodule
E55.9|Vitamin D deficiency, unspecified|vitamin d deficiency
E53.8|Deficiency of other specified B group vitamins|vitamin b12 deficiency, b12 deficiency
S72.009A|Fracture of unspecified part of neck of unspecified femur, initial encounter for closed fracture|femoral neck fracture, hip fracture, fracture of the femoral neck
U07.1|COVID-19|covid-19, covid, covid 19, coronavirus disease 2019
-||hcc, dic, scc, nsclc, venous thromboembolism, vte, thromboembolism, pulmonary arterial hypertension, hemolysis, cholestasis, myelosuppression, bone marrow suppression, poisoning, deafness, infection, infections, lymphedema, autosomal recessive disorder, malaria, cognitive impairment, cognitive deficits, arrhythmia, dysrhythmia, malignancy, cancer, neoplasm, tumor, carcinoma, adenocarcinoma, sarcoma, metastasis, metastases, metastatic disease, infarction, infarct, ischemia, hemorrhage, hematoma, abscess, fracture, dislocation, sprain, hernia, aneurysm, thrombosis, embolism, stenosis, fibrosis, necrosis, hyperplasia, dysplasia, hypertrophy, atrophy, perforation, ulcer, ulcers, polyp, polyps, fistula, arthritis, tuberculosis, tb, hiv, hiv infection, hepatitis b, hepatitis c, hepatitis, influenza, meningitis, encephalitis, osteomyelitis, endocarditis, pericarditis, myocarditis, vasculitis, neuropathy, diabetic neuropathy, diabetic retinopathy, diabetic nephropathy, retinopathy, nephropathy, myopathy, encephalopathy, hepatic encephalopathy, autism, psychosis, delirium, bacteremia, cocaine abuse, substance abuse, drug abuse, alcohol abuse, tobacco abuse, tobacco use disorder, opioid use disorder, renal insufficiency, renal failure, kidney failure, kidney disease, heart disease, lung disease, liver disease, thyroid disease, coagulopathy, pancytopenia, neutropenia, leukopenia, leukocytosis, hydronephrosis, prostatitis, cystitis, urethral stricture, stricture, phimosis, hydrocele, varicocele, undescended testis, torsion, testicular torsion, preeclampsia, eclampsia, ectopic pregnancy, miscarriage, scoliosis, spondylosis, spondylolisthesis, radiculopathy, rotator cuff tear, meniscal tear, acl tear, tendinitis, tendonitis, bursitis, acute coronary syndrome, acs, sick sinus syndrome, complete heart block, heart block, bundle branch block, left bundle branch block, right bundle branch block, left ventricular hypertrophy, lvh, dilated cardiomyopathy, ischemic cardiomyopathy, congenital heart disease, ventricular septal defect, vsd, atrial septal defect, asd, patent foramen ovale, pfo, cystic fibrosis, interstitial lung disease, pulmonary fibrosis, sarcoidosis, hypersensitivity, anaphylaxis, cerebral palsy, down syndrome, traumatic brain injury, concussion, subdural hematoma, mental retardation, developmental delay, pressure ulcer, decubitus ulcer, acne, rosacea, urticaria, basal cell carcinoma, squamous cell carcinoma, renal cell carcinoma, transitional cell carcinoma, hepatocellular carcinoma, ductal carcinoma in situ, invasive ductal carcinoma, adenoma, tubular adenoma, lipoma, hemangioma, meningioma, glioma, glioblastoma, leukemia, acute myeloid leukemia, acute lymphoblastic leukemia, acidosis, alkalosis, metabolic acidosis, lactic acidosis, diabetic ketoacidosis, dka, hypoglycemia, hyperglycemia, hypercalcemia, hypocalcemia, hypernatremia, hypomagnesemia, rhabdomyolysis, cushing's syndrome, metabolic syndrome, malnutrition, failure to thrive, multiorgan failure, clostridium difficile, c diff, c difficile colitis, mrsa, candidiasis, thrush, toxicity, cardiotoxicity, nephrotoxicity, hepatotoxicity, neurotoxicity, ototoxicity, overdose, respiratory failure, respiratory distress, pulmonary disease, bph with obstruction, overactive bladder, erectile dysfunction, infertility, menopause, polycystic ovary syndrome, pcos, cervical dysplasia
)";

}  // namespace wardbook::clinical
