// The options of each command, as data for command_table.cc and nothing else.
#pragma once

#include <array>

#include "cmd/command.h"

namespace wardbook::cmd {

inline constexpr std::array global{
    Option{"--data", "DIR", "data directory (WARDBOOK_DATA; default ~/.local/share/wardbook)"},
    Option{"--json", "", "print exactly one JSON document"},
    Option{"--quiet", "", "say nothing on standard error"},
    Option{"--help", "", "print this help"},
};

inline constexpr std::array init_options{
    Option{"--key-file", "FILE", "where the root key goes (WARDBOOK_KEY_FILE; default ~/.config/wardbook/<store id>.key)"},
    Option{"--passphrase-file", "FILE", "protect the root key by the passphrase in FILE instead of a key file"},
    Option{"--admin", "NAME", "make an account for an administrator, too, and show its password once"},
};
inline constexpr std::array ingest_options{
    Option{"--source", "ehr|scan|portal|feed|manual", "where the documents come from (default manual)"},
    Option{"--patient-id", "[ASSIGNER|]VALUE|@FILE",
           "whose documents they are; @FILE reads it from a file, so that it stands in no process list"},
    Option{"--no-wait", "", "return once the documents are safely taken in; the next ingest works on them"},
    Option{"--operator", "number|vault",
           "[NAME_1], in order (default), or [NAME_4821], a random code that reidentify can open (WARDBOOK_OPERATOR)"},
    Option{"--llm", "URL", "OpenAI-compatible server for summaries (OPENAI_BASE_URL; its key is OPENAI_API_KEY, its model WARDBOOK_MODEL)"},
};
inline constexpr std::array list_options{
    Option{"--status", "received|processing|in_review|done|released|refused|failed|erased", "only documents of this status"},
    Option{"--class",
           "discharge-summary|operative-note|clinic-letter|consent-form|lab-report|radiology-report|pathology-report|progress-note|"
           "referral|other",
           "only documents of this class"},
    Option{"--source", "ehr|scan|portal|feed|manual", "only documents that came from there"},
    Option{"--since", "TIME", "received at or after TIME: a day, 2026-03-01, or a time in UTC, 2026-03-01T08:30:00Z"},
    Option{"--until", "TIME", "received before TIME"},
    Option{"--due-before", "TIME", "only what somebody must look at before TIME, the most urgent first"},
    Option{"--limit", "N", "at most N documents (1 to 1000; default 50)"},
    Option{"--cursor", "CURSOR", "go on where the list before ended (its \"next\")"},
};
inline constexpr std::array job_list_options{
    Option{"--state", "waiting|dead", "only jobs of this state"},
};
inline constexpr std::array job_retry_options{
    Option{"--no-wait", "", "put them back only; the next ingest works on them"},
};
inline constexpr std::array show_options{
    Option{"--view", "status|redacted|entities|summary|checks|original|history", "what to show (default status)"},
    Option{"--purpose", "TREAT|HPAYMT|HOPERAT|HRESCH|PUBHLTH|PATRQT|ETREAT", "why (HL7 PurposeOfUse); the original is not shown without"},
};
inline constexpr std::array reidentify_options{
    Option{"--purpose", "TREAT|HPAYMT|HOPERAT|HRESCH|PUBHLTH|PATRQT|ETREAT", "why (HL7 PurposeOfUse); nothing is given back without"},
};
inline constexpr std::array redact_options{
    Option{"--jsonl", "", "one JSON record a line: {\"id\",\"text\",\"lang\"?,\"known\"?,\"patient\"?}"},
    Option{"--csv", "COLUMN,...", "comma-separated values (RFC 4180) with a header: redact these columns"},
    Option{"--delimiter", "C", "with --csv: what stands between fields (default a comma); \"tab\" for a tab"},
    Option{"--patient-column", "COLUMN", "with --csv: whose record it is, for the operators surrogate and shift"},
    Option{"--mode", "safe-harbor|limited-data-set|expert", "45 CFR 164.514(b)(2) (the default), 164.514(e), or 164.514(b)(1)"},
    Option{"--operator", "O,LABEL=O,...",
           "what stands instead: tag [NAME] (default), number [NAME_1], mask [REDACTED], remove, year, generalize, surrogate, shift, keep; "
           "for everything, and for single labels"},
    Option{"--key-file", "FILE", "the secret from which surrogates and shifted dates come (openssl rand -hex 32; mode 0600)"},
    Option{"--weekdays", "", "shift by whole weeks, so that each date keeps its day of the week"},
    Option{"--labels", "L,...", "only these labels, such as NAME,DATE; what else is found stays and is counted as left"},
    Option{"--lang", "auto|en|es|de|fr", "language of the texts (default auto: each text says); a record's own \"lang\" goes before"},
    Option{"--offsets", "code-point|utf8|utf16", "what offsets count (default code-point)"},
    Option{"--known", "FILE", "identifiers known beforehand: {\"names\":[],\"dates\":[],\"ids\":[]}; with --jsonl each record has its own"},
    Option{"--estimate", "",
           "how many identifiers may be left, by two detectors' agreement: on standard error, with --json as \"estimate\""},
    Option{"--recognizers", "FILE", "the site's own patterns and lists: recognizers.toml (docs/recognizers.md)"},
    Option{"--jobs", "N", "threads (default: one a core)"},
};
inline constexpr std::array explain_options{
    Option{"--lang", "auto|en|es|de|fr", "language of the text (default auto)"},
    Option{"--labels", "L,...", "only these labels, such as NAME,DATE"},
    Option{"--known", "FILE", "identifiers known beforehand: {\"names\":[],\"dates\":[],\"ids\":[]}"},
    Option{"--recognizers", "FILE", "the site's own patterns and lists: recognizers.toml (docs/recognizers.md)"},
    Option{"--color", "", "in colour even where standard output is no terminal; without it NO_COLOR is respected"},
};
inline constexpr std::array extract_options{
    Option{"--jsonl", "", "one JSON record a line: {\"id\",\"text\"}; required"},
    Option{"--jobs", "N", "threads (default: one a core)"},
};
inline constexpr std::array eval_options{
    Option{"--set", "FILE", "set.json: labels that the gold file's annotators did not annotate"},
    Option{"--task", "deid|entities", "what to score (default deid)"},
    Option{"--join-adjacent", "", "take spans of one label with only a space between them as one, on both sides"},
    Option{"--errors", "", "list misses and false alarms with their surroundings"},
    Option{"--model", "FILE", "a tagger model made by train, in the place of the built-in one"},
    Option{"--lang", "en|es|de|fr", "language of documents that name none (default en)"},
    Option{"--recognizers", "FILE", "the site's own patterns and lists: recognizers.toml (docs/recognizers.md)"},
};
inline constexpr std::array train_options{
    Option{"--output", "FILE", "where the model goes (also -o); without it, only --folds does anything"},
    Option{"--lang", "en|es|de|fr", "language of the gold files (default en); documents that name another are left out"},
    Option{"--folds", "N", "cross-validate: train N times, each time on all but an Nth of the documents, and score what was left out"},
    Option{"--extra", "FILE", "with --folds: a gold file that every model learns and none is scored on"},
    Option{"--unmarked", "FILE", "texts in which nobody marked anything: what the rules find there may be an identifier, the rest is none"},
    Option{"--tokens", "FILE", "write what the network learns from (training/network.py), masked copies included"},
    Option{"--epochs", "N", "how often to go through the documents (default 8)"},
    Option{"--seed", "N", "order of the documents (default 1); same files, options and seed give the same bytes"},
    Option{"--bits", "N", "room for 2^N features (10 to 20; default 18)"},
    Option{"--errors", "", "with --folds: list misses and false alarms with their surroundings"},
};
inline constexpr std::array synthesize_options{
    Option{"--count", "N", "how many documents (default 1000)"},
    Option{"--seed", "N", "the same seed gives the same documents on every machine (default 1)"},
    Option{"--origin", "NAME", "all persons bear names of one origin, such as igbo or hawaiian; a wrong NAME lists all"},
    Option{"--carriers", "FILE", "running texts without identifiers, JSON Lines {\"text\",\"lang\"?}, to plant identifiers into"},
};
inline constexpr std::array serve_options{
    Option{"--listen", "HOST:PORT", "where to listen (WARDBOOK_LISTEN; default 127.0.0.1:8443); port 0 picks a free one"},
    Option{"--tls-cert", "FILE", "the server's certificate and its chain (PEM); without it the one that init made, on loopback only"},
    Option{"--tls-key", "FILE", "its key (PEM, not encrypted, readable by nobody else)"},
    Option{"--client-ca", "FILE", "clients must show a certificate that an authority of FILE (PEM) has signed, beside their token"},
    Option{"--operator", "number|vault",
           "[NAME_1], in order (default), or [NAME_4821], a random code that reidentify can open (WARDBOOK_OPERATOR)"},
    Option{"--llm", "URL", "OpenAI-compatible server for summaries (OPENAI_BASE_URL; its key is OPENAI_API_KEY, its model WARDBOOK_MODEL)"},
    Option{"--log", "json|text", "how standard error says what happens, a line an event (default: text on a terminal, else json)"},
    Option{"--log-level", "debug|info|warning|error", "what it says at least (default info)"},
};
inline constexpr std::array doctor_options{
    Option{"--listen", "HOST:PORT", "where serve will listen (WARDBOOK_LISTEN; default 127.0.0.1:8443)"},
    Option{"--tls-cert", "FILE", "the certificate that serve will show; without it the one that init made"},
    Option{"--tls-key", "FILE", "its key"},
};
inline constexpr std::array demo_options{
    Option{"--serve", "", "leave a server up, with an account of each role, and show how to ask it"},
    Option{"--listen", "HOST:PORT", "with --serve: where to listen, on loopback (default 127.0.0.1:8443); port 0 picks a free one"},
};
inline constexpr std::array presidio_options{
    Option{"--listen", "HOST:PORT", "an address of this machine's loopback (default 127.0.0.1:3000); port 0 picks a free one"},
};
inline constexpr std::array user_add_options{
    Option{"--role", "ROLE...",
           "clinician, reviewer, privacy_officer, administrator, service, auditor: several with commas, or with the option several times"},
    Option{"--password-stdin", "", "read the password from standard input; without it one is made and shown once"},
    Option{"--totp", "", "ask for a one-time code as well (RFC 6238); its secret is shown once"},
};
inline constexpr std::array user_roles_options{
    Option{"--role", "ROLE...", "all roles that the account has from now on: several with commas, or with the option several times"},
};
inline constexpr std::array user_password_options{
    Option{"--password-stdin", "", "read the password from standard input; without it one is made and shown once"},
    Option{"--totp", "", "ask for a one-time code as well, by a new secret that is shown once"},
    Option{"--no-totp", "", "ask for no code any more"},
};
inline constexpr std::array token_create_options{
    Option{"--user", "NAME", "whose token it is; required"},
    Option{"--scope", "PERMISSION...", "what it may be used for at most, such as document.create (default: all that the user may do)"},
    Option{"--ttl", "TIME", "how long it serves: 90s, 15m, 1h, 30d (from 60s to 366d; default 1h)"},
};
inline constexpr std::array audit_list_options{
    Option{"--after", "N", "entries after index N"},
    Option{"--type", "TYPE", "only entries of this type, such as document.read.intent"},
    Option{"--actor", "ID", "only entries of this actor, such as os:maria"},
    Option{"--patient-id", "[ASSIGNER|]VALUE|@FILE", "only entries about this patient"},
    Option{"--limit", "N", "at most N entries (1 to 1000; default 50)"},
};
inline constexpr std::array audit_verify_options{
    Option{"--ledger", "DIR", "ledger folder (default: the one in the data directory)"},
    Option{"--vkey", "FILE", "verifier key that you kept (default: the folder's own, which proves consistency only)"},
    Option{"--anchor", "FILE", "a checkpoint that you kept elsewhere"},
};
inline constexpr std::array audit_prove_options{
    Option{"--output", "FILE", "where the proof goes (also -o)"},
    Option{"--entry-out", "FILE", "where the entry's bytes go"},
};
inline constexpr std::array check_proof_options{
    Option{"--vkey", "FILE", "verifier key of the ledger"},
    Option{"--entry", "FILE", "the entry's bytes"},
};
inline constexpr std::array policy_eval_options{
    Option{"--input", "FILE", "the input document, JSON (also -i; - for standard input)"},
    Option{"--policy", "PATH",
           "a .rego file, or a folder of .rego and .json files (also -d); without it, the policies that the program carries"},
};
inline constexpr std::array recover_options{
    Option{"--recovery-file", "FILE", "file with the recovery code"},
    Option{"--key-file", "FILE", "where the recovered root key goes, a new file (WARDBOOK_KEY_FILE; default as for init)"},
};

}  // namespace wardbook::cmd
