// The detectors. Each reads the page and adds candidates; none sees what another found, but for the last ones. All linear.
#pragma once

#include "deid/page.h"
#include "trust/known_identifiers.h"

namespace wardbook::deid {

void find_dates(Page& page);
void find_month_dates(Page& page);   // those with the month's name, weekdays, holidays
void find_spoken_dates(Page& page);  // in words, and with the year first
void find_ages(Page& page);
void find_phones(Page& page);          // and fax numbers, pagers, extensions
void find_spoken_numbers(Page& page);  // digit by digit, as in dictation
void find_network(Page& page);         // e-mail, URL, IP, MAC
void find_handles(Page& page);         // of social networks, and logins
void find_logins(Page& page);          // a role and a name, behind "user=" and "by", folders
void find_numbers(Page& page);         // by form: SSN, cards, VIN, UDI, MBI, DEA, IBAN, degrees; long numbers without a label
void find_labelled(Page& page);        // by the label before it
void find_tables(Page& page);          // by the heading of the column
void find_addresses(Page& page);       // streets, cities with States, ZIP codes, rooms
void find_wards(Page& page);           // beds, bays, units with numbers
void find_places(Page& page);          // places by dictionary and context
void find_postcodes(Page& page);       // in fields, behind a city alone, of other countries
void find_byways(Page& page);          // rural routes, mile markers, streets as other countries write them
void find_loose_places(Page& page);    // in small letters, corners, streets without a number
void find_facilities(Page& page);
void find_employers(Page& page);  // and professions
void find_european(Page& page);   // Spanish, French and German, when the caller says so
void trim_european(Page& page);   // after the names: what is no name in these languages
// Of what the tagger found in these languages: things of medicine that are called after somebody, headings, and words of the sentence.
void drop_tagged_things(Page& page);
void find_names_by_title(Page& page);
void find_names_by_label(Page& page);
void find_names_by_context(Page& page);
void find_names_by_dictionary(Page& page);
void find_lone_names(Page& page);
void find_initials(Page& page);   // of those who dictate and type
void find_sign_offs(Page& page);  // initials where notes end
void find_known(Page& page, const trust::KnownIdentifiers& known);
// Last: what was found once is found everywhere.
void propagate(Page& page);

// The end of a small-lettered "clinic", "hospital", "office" that begins at `end` behind the name of a place, or `end`.
Index site_after(const Page& page, Index end);

// Takes the name of a file that shows or tells of somebody and begins at token `i`; whether there is one.
bool file_name(Page& page, Index i);

// Takes the plate or the licence behind the code of its State at token `i`; whether there is one.
bool number_of_state(Page& page, Index i);

// Where a latitude and a longitude in degrees that begin at token `i` end, or i.
Index coordinates(const Page& page, Index i);

// Where a numeric date that begins at token `i` ends, or i.
Index numeric_date(const Page& page, Index i);

}  // namespace wardbook::deid
