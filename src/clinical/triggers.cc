#include "clinical/triggers.h"

namespace wardbook::clinical {

using enum Property;
using enum Reach;

const std::array<Triggers, 22> trigger_table{
    Triggers{
        none, nothing,
        "no increase, no change, no changes, no significant change, no interval change, no further, not only, no suspicious change, gram "
        "negative, gram-negative, "
        "not certain if, not certain whether, not necessarily, without difficulty, without further, not drain, not extend, not cause, not "
        "improve, "
        "not improved, no improvement, did not improve, does not improve, not resolve, not resolved, have not resolved, without relief, no "
        "relief, no better, not better, "
        "no longer able, not controlled, not well controlled, not adequately controlled, poorly controlled, negative pressure, no doubt, "
        "no definite change, can not be excluded, history and physical, history taking, family physician, family doctor, family practice, "
        "family medicine, "
        "if you have any questions, if any questions, mother of, double negative, risk free, no response to, not responding, no response, "
        "not tolerate, "
        "not tolerated, unable to tolerate, could not tolerate, not limited to, but not limited to, do not stop, don't stop, did not stop, "
        "not stopped, never stopped, without stopping, not be stopped, "
        "not discontinue, not hold, non-stop, stop date"},
    Triggers{negated, forward,
             "no, not, without, denies, denied, denying, deny, negative for, was negative for, is negative for, were negative for, are "
             "negative for, no evidence of, no evidence for, no sign of, no signs of, no "
             "history of, no hx of, "
             "no complaints of, no complaint of, no symptoms of, absence of, free of, free from, never, never had, never developed, rules "
             "out, ruled out for, rule the patient out for, "
             "rules the patient out for, was ruled out for, no new, no other, no known, no acute, no findings of, no finding of, no "
             "mention of, no radiographic evidence of, "
             "failed to reveal, fails to reveal, did not reveal, did not show, does not show, did not demonstrate, does not demonstrate, "
             "not demonstrate, not reveal, not show, "
             "does not have, did not have, do not have, has not had, have not had, had not had, hasn't had, doesn't have, didn't have, "
             "don't have, is not, was not, are not, were not, not had, not have, no obvious, "
             "no significant, no suspicious, no abnormal, no overt, no gross, no apparent, cannot see, can't see, nor, neither, none of, "
             "lack of, lacked, lacking, unremarkable for, "
             "no cause of, no reports of, no report of, not feel, not appear to have, negative, resolved without, with no, or no, "
             "declines, declined, no focal, no personal history of, no past history of, "
             "not associated with, not complain of, does not complain of, did not complain of, no concern for, no concerns for, no "
             "indication of, no definite, no clinical evidence of, nil, -ve for, without any, "
             "without evidence of, without signs of, no longer has, no longer having, no longer complains of, not known to have, not "
             "experience, not experienced, ruled out"},
    Triggers{negated, backward,
             "negative, was not given, were not given, not given, not started, was not started, not administered, was not administered, "
             "was ruled out, is ruled out, are ruled out, were ruled out, has been ruled out, have been ruled out, been ruled "
             "out, being "
             "ruled out, unlikely, not seen, was not seen, "
             "is not seen, not present, is not present, was not present, not identified, not detected, not demonstrated, not visualized, "
             "not noted, not evident, not found, not observed, "
             "was negative, is negative, were negative, are negative, was absent, is absent, are absent, absent, none, free, "
             "denied, denies, was excluded, were excluded, "
             "is excluded, has been excluded, was not found, was not identified, was not detected, was not "
             "noted, is not noted, were not seen, are not seen, "
             "not appreciated, not reported, was denied, not suspected, is unlikely, was unlikely, not felt"},
    Triggers{uncertain, forward,
             "possible, possibly, probable, probably, may have, might have, may represent, might represent, could represent, could be, may "
             "be, might be, suspected, suspect, suspicious for, "
             "suspicion of, suspicion for, concern for, concerning for, concerned about, concerned for, concerns for, questionable, "
             "question of, presumed, presumptive, likely, most likely, perhaps, "
             "rule out, r/o, to rule out, to exclude, cannot rule out, can't rule out, cannot exclude, can not exclude, could not exclude, "
             "not ruled out, differential diagnosis includes, differential includes, "
             "differential diagnosis, versus, vs, consider, evaluate for, evaluation for, evaluated for, to evaluate for, workup for, "
             "work-up for, assess for, appears to have, appears to be, seems to have, suggestive of, "
             "suggesting, suggests, suggest, raises the possibility of, possibility of, worrisome for, query, equivocal for, may indicate, "
             "might indicate, compatible with, indeterminate for, working diagnosis of, "
             "cannot be ruled out for, thought to be, thought to have, felt to be, be ruled out for, should be ruled out for, screening "
             "for, screened for, screen for"},
    Triggers{uncertain, backward,
             "cannot be excluded, cannot be ruled out, can't be ruled out, could not be excluded, not excluded, not been ruled out, not be "
             "excluded, not ruled out, is possible, was possible, is suspected, was suspected, were suspected, "
             "is likely, was likely, is probable, likely, possible, probable, suspected, is considered, was considered, were considered, "
             "must be considered, should be ruled out, should be excluded, need to be ruled out, "
             "is in the differential, questionable, is questionable, to be ruled out, be ruled out, not certain"},
    Triggers{historical, forward,
             "history of, hx of, h/o, past history of, past medical history of, past medical history significant for, past medical history "
             "includes, past medical history is significant for, medical history of, "
             "medical history significant for, medical history includes, medical history is significant for, previous history of, prior "
             "history of, known history of, remote history of, long history of, personal history of, "
             "history significant for, history is significant for, history notable for, history remarkable for, history positive for, "
             "history includes, history with, previous, previously, prior, status post, s/p, "
             "remote, in the past, past, previously had, as a child had, childhood, healed, had a prior, history"},
    Triggers{historical, backward,
             "in the past, years ago, year ago, months ago, as a child, in childhood, in remission, several years ago, many years ago, in "
             "his youth, in her youth, since resolved, resolved, now resolved, has resolved, have resolved, history, hx, long ago"},
    Triggers{hypothetical, forward,
             "if, return for, return if, should, should he, should she, should you, should the patient, should there be, in case of, in "
             "the event of, call for, call if, come back for, come back if, unless, "
             "as needed for, prn for, when needed for, if needed for, prn, as needed, watch for, monitor for, monitoring for, risk of, "
             "risk for, risks of, at risk for, at risk of, risks include, risks including, "
             "risk factors for, complications include, possible complications include, possible complications, potential complications, "
             "potential for, to prevent, prevention of, prophylaxis for, prophylaxis of, prophylaxis against, "
             "to avoid, precautions for, warning signs of, signs and symptoms of, symptoms of, signs of, in order to prevent, fear of, "
             "worried about, return precautions for, "
             "to look for, instructed to report, told to report, may experience, could experience, might experience, may develop, might "
             "develop, could develop, may cause, can cause, might cause, can lead to, may lead to, counselled about, counseled about, "
             "educated about, educated on, warned about, discussed the risks of, seek attention for, report any, for any, screen, vaccine "
             "for, vaccinated against, vaccination against"},
    Triggers{hypothetical, backward,
             "precautions, prophylaxis, prevention, may occur, might occur, can occur, could occur, occurs, should occur, develops, "
             "worsens, recurs, risk, screening, vaccine, vaccination"},
    Triggers{family, forward,
             "family history of, family history is significant for, family history significant for, family history is positive for, family "
             "history positive for, family history is notable for, family history includes, family hx of, fh of, "
             "family history, mother, mother's, father, father's, brother, brothers, sister, sisters, grandmother, grandfather, "
             "grandparents, aunt, uncle, cousin, cousins, siblings, sibling, parents, relatives, relative, "
             "maternal, paternal, family member, family members, niece, nephew, half-brother, half-sister, his son, her son, his daughter, "
             "her daughter, daughter has, son has, daughter had, son had, his wife has, her husband has, first-degree relative, wife has, "
             "husband has, donor"},
    Triggers{family, backward,
             "in his mother, in her mother, in his father, in her father, in the family, runs in the family, in his brother, in her "
             "sister, in his sister, in her brother, in the mother, in the father, in a sister, in a brother, "
             "in both parents, in siblings, in his family, in her family, in first-degree relatives, in relatives, in grandmother, in "
             "grandfather, in mother, in father, in both grandfathers, in maternal grandmother, in maternal grandfather, in paternal "
             "grandmother, in paternal grandfather, in his son, in her son, in his daughter, in her daughter"},
    Triggers{none, ends,
             "but, however, although, though, nevertheless, except, apart from, aside from, other than, besides, yet, still, which, who "
             "presents, who presented, secondary to, due to, because of, because, "
             "as a cause of, as the cause of, as an etiology for, as the source of, cause of, cause for, causes of, etiology of, reason "
             "for, source of, origin of, trigger event for, since, so, then"},
    Triggers{most, ends,
             "presents with, presented with, presents for, presenting with, complains of, complained of, complaining of, developed, has "
             "developed, was found to have, found to have, is having, was admitted, is admitted, admitted for, "
             "admitted with, he has, she has, patient has, now has, who presents, who presented, now presents, currently, was treated, was "
             "given, was started, started on, treated with, underwent"},
    Triggers{negated, ends,
             "reports, reported, admits to, endorses, is positive for, positive for, remarkable for, significant for, notable for, showed, "
             "shows, revealed, reveals, demonstrates, demonstrated, consistent with, continues to have, "
             "has had, takes, is notable for, there is, there was, there are, there were, has a, has an, had a, had an, did have, does "
             "have, will"},
    Triggers{historical, ends,
             "presents, presented, presenting, today, now, states, noted, was found, is here, here for, who is, this admission, on "
             "admission, emergency department, emergency room, ed, was seen, comes in, came in"},
    Triggers{family, ends, "patient, the patient, he, she, patient's, the patient's, his, her, pt, i"},
    Triggers{withheld, forward,
             "stop, stop taking, please stop, discontinue, hold, do not take, don't take, should stop, must stop, avoid"},
    Triggers{stopped, forward,
             "stopped, have stopped, has stopped, discontinued, have discontinued, held, weaned off, came off, stopping, stopped taking"},
    Triggers{
        stopped, backward,
        "was stopped, were stopped, is stopped, been stopped, has been stopped, have been stopped, being stopped, should be stopped, will "
        "be stopped, was discontinued, were discontinued, has been discontinued, have been discontinued, was held, were held, on hold, "
        "is on hold, was withdrawn, has been withdrawn"},
    Triggers{withheld, ends,
             "start, started, starting, begin, began, commenced, continue, continued, take, increase, increased, switch to, switched to, "
             "change to, changed to, replace with, replaced with, replaced by, instead, add, added, resume, resumed"},
    Triggers{most, ends, "c/o"},
    Triggers{uncertain, ends, "confirmed, confirming, diagnosed with"},
};

}  // namespace wardbook::clinical
