#include <array>

#include "cmd/all_commands.h"
#include "cmd/command_options.h"

namespace wardbook::cmd {
namespace {

constexpr std::array table{
    Command{"init", "", "make a new store",
            "Makes the data directory, the root key outside of it, and the ledger. The recovery code is shown once: whoever has it can "
            "open the\n"
            "store without the key file, and nobody can show it again. Keep the verifier key too: it is what proofs are checked against.\n"
            "A key file elsewhere than by default, or a passphrase's file, must be named from then on: in WARDBOOK_KEY_FILE or\n"
            "WARDBOOK_PASSPHRASE_FILE, or by a line in DIR/wardbook.toml such as key_file = \"/etc/wardbook/root.key\".",
            "wardbook init\nwardbook --data /srv/wardbook init --key-file /etc/wardbook/root.key", init_options, run_init},
    Command{
        "ingest", "FILE...", "take in documents",
        "Takes in plain text (UTF-8 or UTF-16), in the order given; - is standard input. Each document is sealed, de-identified, read,\n"
        "summarised and checked. A document that cannot be taken in says why; the others go on. The same bytes again are a duplicate.\n"
        "What is not in one of these encodings is refused, not guessed at: convert it first.",
        "wardbook ingest discharge.txt\niconv -f LATIN1 -t UTF-8 old.txt | wardbook ingest -\nwardbook ingest --source ehr --patient-id "
        "@mrn.txt letters/*.txt",
        ingest_options, run_ingest},
    Command{"list", "", "list documents",
            "Newest first; with --due-before the most urgent first. Nothing that is listed comes from a document's text.",
            "wardbook list --status in_review", list_options, run_list},
    Command{"job list", "", "list what waits to be done",
            "Documents that wait for their turn, and those that were given up (dead), with the reason. Oldest first.",
            "wardbook job list --state dead", job_list_options, run_job_list},
    Command{"job retry", "ID...", "take up documents that have failed",
            "Each goes on at the step at which it stood, with all attempts before it. Who does so is written into the ledger first.",
            "wardbook job retry 0192f0c4-a50b-7517-8856-529421e7f426", job_retry_options, run_job_retry},
    Command{
        "job drop",
        "ID...",
        "give up documents that wait",
        "An unfinished document fails as cancelled; one that has failed leaves the list. The document stays, and job retry takes it up.",
        "wardbook job drop 0192f0c4-a50b-7517-8856-529421e7f426",
        {},
        run_job_drop},
    Command{
        "show", "ID", "show one document",
        "Views: status; redacted text; entities; summary; checks; history (its ledger entries); original, as it came in, with a purpose.\n"
        "Opening anything is written into the ledger before it is shown.",
        "wardbook show 0192f0c4-a50b-7517-8856-529421e7f426 --view summary\n"
        "wardbook show 0192f0c4-a50b-7517-8856-529421e7f426 --view original --purpose TREAT > original.txt",
        show_options, run_show},
    Command{
        "reidentify", "ID CODE...", "give back what codes of a document stand for",
        "CODE is what stands in brackets in the redacted text, such as NAME_4821. The values come out of the sealed original; nothing is\n"
        "derived from a code. A permission of its own (document.reidentify) and a purpose are needed, and the ledger has two entries: "
        "that\n"
        "somebody would see the values of so many codes, and what came of it.",
        "wardbook reidentify 0192f0c4-a50b-7517-8856-529421e7f426 NAME_4821 DATE_7730 --purpose TREAT", reidentify_options, run_reidentify},
    Command{
        "redact", "", "redact standard input",
        "Takes the identifiers out of a text, of a text a line with --jsonl, or of columns of a table with --csv, without any store. "
        "Records\n"
        "stream: any number of them passes through a bounded memory, and answers come in input order whatever --jobs. A text is one\n"
        "document and is held whole (64 MiB at most).\n"
        "A record that cannot be processed, or has other fields, gives an error record, never its text: with --csv the marker\n"
        "[WARDBOOK_ERROR:code] in the field, or in every field of a record that is no RFC 4180 record of the header's columns.\n"
        "A mode refuses what its law does not allow: safe-harbor lets a year stay, but nothing derived from the person; limited-data-set "
        "lets\ndates, ages, towns, States and ZIP codes stay; in expert everything may be done, and an expert must sign. What an operator "
        "can make\nnothing of becomes a tag. Surrogates and shifts are the same for all records of one \"patient\". "
        "What limited-data-set and expert ask\nfor beyond the redaction, and that a mode does not hold because of --labels or operating "
        "points, is said in spite of --quiet.\n"
        "Labels: NAME DATE AGE PHONE FAX EMAIL URL IP SSN MRN HEALTH_PLAN ACCOUNT LICENSE VEHICLE DEVICE BIOMETRIC LOCATION ORGANIZATION\n"
        "PROFESSION ID OTHER.",
        "wardbook redact < note.txt\nwardbook redact --json < note.txt\njq -c '{id: .note_id, text: .body}' notes.jsonl | wardbook redact "
        "--jsonl\nwardbook redact --jsonl --operator number,DATE=year < notes.jsonl > redacted.jsonl\n"
        "wardbook redact --mode limited-data-set < note.txt\nwardbook redact --mode expert --operator shift --key-file study.key < "
        "note.txt\nwardbook redact --csv note,comment < visits.csv > redacted.csv",
        redact_options, run_redact},
    Command{
        "explain", "[FILE]", "show what is found in one document, and why",
        "Prints the document (or standard input) with all that was found in it, each with a number; below, for each number, the line, the\n"
        "label, what Safe Harbor does about it, the score, and the reasons in words. In colour on a terminal. What is printed holds the\n"
        "document's text: it goes to standard output and nowhere else. With --json the language and the spans, offsets in code points.",
        "wardbook explain note.txt\nwardbook explain --color note.txt | less -R\nwardbook explain --json - < note.txt", explain_options,
        run_explain},
    Command{"extract", "", "read standard input clinically",
            "For each record: redacts, then gives class, sections, entities and an extractive summary of the redacted text. No store.",
            "wardbook extract --jsonl < notes.jsonl", extract_options, run_extract},
    Command{"eval", "GOLD... [PRED.jsonl]", "score against a gold file",
            "Precision, recall, F1 and F2 by label, strict and label-free, of spans and of characters; full-coverage recall; documents\n"
            "with a leak; 95 % bootstrap intervals by document. Without predictions the built-in engine makes them, in the language of\n"
            "each document's \"lang\" (default en); redact --jsonl writes such a file, too.\n\n"
            "GOLD is a gold file, or one or several folders of .txt files with marked notes (their form: synthesize --help), whose\n"
            "{{KEEP:...}} are hard negatives; predictions know a note by its folder and name, such as en/n01.\n\n"
            "A line of a gold file, offsets in code points, end not included, labels as redact --help lists them:\n"
            "  {\"id\":\"1\",\"text\":\"Seen by Dr. Weber.\",\"spans\":[{\"start\":8,\"end\":17,\"label\":\"NAME\"}]}\n"
            "set.json: {\"not_annotated\":[\"PROFESSION\"]}",
            "wardbook eval gold.jsonl\nwardbook eval gold.jsonl --errors --set set.json\nwardbook eval tests/heldout/en --json",
            eval_options, run_eval},
    Command{
        "synthesize", "NOTES...", "make synthetic documents with gold marks",
        "Takes notes whose identifiers are marked, files or folders of .txt files, and writes a gold file (see eval) to standard output:\n"
        "each document is one of the notes with every marked value replaced by a fresh one, the same throughout the document, and\n"
        "roughened as real ones are. \"template\" names the note. A note is in the language of its folder: en, es, de or fr.\n\n"
        "A mark is {{LABEL:value}} or {{LABEL.part:value}}, such as {{NAME:Anna Keller}} or {{LOCATION.city:Durham}}; {{KEEP:text}} marks\n"
        "what must stay. A first line that begins with # is left out.",
        "wardbook synthesize training/notes --count 20000 --seed 7 > synthetic.jsonl", synthesize_options, run_synthesize},
    Command{"serve", "", "serve the store over HTTPS",
            "TLS 1.3, for accounts and tokens (user, token); docs/api.md lists the calls, GET /openapi.json describes them. One line on\n"
            "standard output says when it is ready. SIGTERM lets the calls that are under way end and the documents go (the\n"
            "next start finishes them), SIGHUP reads the certificate again.\n"
            "Another address than loopback needs a certificate of your own and an account; a demonstration's store never leaves loopback.",
            "wardbook serve\nwardbook serve --listen 0.0.0.0:8443 --tls-cert server.pem --tls-key server.key", serve_options, run_serve},
    Command{
        "presidio", "", "serve Presidio's REST API",
        "Answers /analyze, /anonymize, /deanonymize, /supportedentities, /recognizers, /anonymizers, /deanonymizers and /health as\n"
        "Presidio's analyzer and anonymizer do, both on one port, without any store: nothing is kept, logged or written into a ledger.\n"
        "Loopback only: there is no TLS and no sign-in. When it listens, it prints one line: {\"event\":\"ready\",\"url\",\"pid\"}. "
        "SIGTERM\n"
        "answers what is under way and ends with 0. docs/presidio.md says what is the same as in Presidio, and what differs.",
        "wardbook presidio\nwardbook presidio --listen 127.0.0.1:5002\ncurl -s http://127.0.0.1:3000/analyze -H 'Content-Type: "
        "application/json' \\\n  -d '{\"text\":\"Seen by Dr. Weber.\",\"language\":\"en\"}'",
        presidio_options, run_presidio},
    Command{"train", "GOLD.jsonl...", "train the tagger",
            "Learns from gold files (their form: eval --help) what identifiers look like. Labels that the set.json in a gold file's folder "
            "names\n"
            "as not annotated are not taken for absent. Minutes on one core, and repeatable.",
            "wardbook train -o models/deid-en.bin notes.jsonl\nwardbook train --folds 5 notes.jsonl", train_options, run_train},
    Command{"audit list", "", "list ledger entries",
            "Who did what, why, and what came of it; no entry holds anything of a document's text.",
            "wardbook audit list --type document.read.intent", audit_list_options, run_audit_list},
    Command{
        "audit verify", "", "check the whole ledger",
        "Recomputes everything from the bytes on disk; needs no key. Says whether the ledger is consistent with itself, and through which\n"
        "entry a checkpoint kept elsewhere vouches for it. Ends with 4 if anything is wrong. To keep one, copy DIR/ledger/checkpoint "
        "away.\n"
        "It reads DIR, or what --ledger names: it asks no server.",
        "wardbook audit verify\nwardbook audit verify --vkey kept.vkey --anchor kept-checkpoint", audit_verify_options, run_audit_verify},
    Command{"audit prove", "INDEX", "prove one entry", "Writes a C2SP tlog-proof that can be checked offline, without this store.",
            "wardbook audit prove 17 -o 17.tlog-proof --entry-out 17.json", audit_prove_options, run_audit_prove},
    Command{"audit check-proof", "FILE", "check such a proof",
            "Needs the proof, the verifier key and the entry's bytes, and nothing else. Ends with 4 if it does not hold.",
            "wardbook audit check-proof 17.tlog-proof --vkey kept.vkey --entry 17.json", check_proof_options, run_audit_check_proof},
    Command{"user add", "NAME", "make an account",
            "For people and services that do not work in this machine's shell. NAME has small letters, digits and . _ - @.\n"
            "A password has 12 characters or more. Whoever owns the store on this machine is its operator and needs no account.",
            "wardbook user add maria --role clinician\nwardbook user add root --role administrator --totp\n"
            "printf %s \"$secret\" | wardbook user add feed --role service --password-stdin",
            user_add_options, run_user_add},
    Command{"user list", "", "list the accounts", "Oldest first: id, name, state and roles.", "wardbook user list", {}, run_user_list},
    Command{"user roles", "NAME", "give an account other roles",
            "It has these and no others from now on, and so have its sessions and tokens, without signing in again.",
            "wardbook user roles maria --role reviewer,auditor", user_roles_options, run_user_roles},
    Command{"user disable",
            "NAME",
            "let an account in no more",
            "From now on it cannot sign in, and its sessions and tokens are refused. The account stays, with its name and its acts.",
            "wardbook user disable maria",
            {},
            run_user_disable},
    Command{"user enable",
            "NAME",
            "let a disabled account in again",
            "Its password and its tokens serve again.",
            "wardbook user enable maria",
            {},
            run_user_enable},
    Command{"user password", "NAME", "give an account a new password",
            "Its sessions end. Its tokens serve on: revoke them if they may be in wrong hands.",
            "wardbook user password maria\nwardbook user password maria --totp", user_password_options, run_user_password},
    Command{
        "token create", "", "make a token for an account",
        "Whoever has the token acts as that account, within its scopes, until it expires. It is shown once; the store keeps a hash of it.",
        "wardbook token create --user feed --scope document.create --ttl 30d", token_create_options, run_token_create},
    Command{"token revoke",
            "ID",
            "let a token in no more",
            "ID is what token create showed beside the token. It cannot be undone.",
            "wardbook token revoke 0192f0c4-a50b-7517-8856-529421e7f426",
            {},
            run_token_revoke},
    Command{"keys status",
            "",
            "count the keys",
            "How many keys of each kind there are, and which ways lead to the root key.",
            "wardbook keys status",
            {},
            run_keys_status},
    Command{"keys recover", "", "get the root key back by the recovery code",
            "Writes the root key, unwrapped by the recovery code, into a new key file. Case and dashes of the code do not matter.",
            "wardbook keys recover --recovery-file code.txt", recover_options, run_keys_recover},
    Command{"policy test",
            "[DIR]",
            "test policies",
            "Loads the policies that the program carries, and a site's in DIR, as a store loads DIR/policies, and runs every rule test_* "
            "of the\n"
            "files *_test.rego. What a store would refuse to load is refused here, too, and said in the engine's words on standard error.\n"
            "docs/policies.md says how to write policies.",
            "wardbook policy test\nwardbook policy test ~/.local/share/wardbook/policies",
            {},
            run_policy_test},
    Command{"policy eval", "QUERY", "evaluate a query in Rego",
            "Prints what `opa eval` prints. Policies are read as Rego v1, and as v0 where they are no v1. No built-in reaches network, "
            "clock or\n"
            "environment.",
            "wardbook policy eval data.wardbook.permissions\nwardbook policy eval -i input.json -d policy.rego data.ai.healthcare.deny",
            policy_eval_options, run_policy_eval},
    Command{"config show",
            "",
            "print the settings",
            "Each setting, its value and where it comes from. Secrets are only said to be set.",
            "wardbook config show",
            {},
            run_config_show},
    Command{
        "doctor", "[TOPIC]", "look for what is wrong, and say what to do",
        "Looks at everything that a store and its server need, changes nothing, and names the next command for each thing that it finds.\n"
        "Serves beside a running server, and for a store that does not open. Ends with 0 if there is no problem (warnings may be), else\n"
        "as a command would that meets the first one. docs/troubleshooting.md has a row for each code.\n"
        "Topics: settings, store, disk, database, key, ledger, clock, site, certificate, port, limits, sandbox.",
        "wardbook doctor\nwardbook doctor clock\nwardbook doctor --json certificate --tls-cert server.pem --tls-key server.key",
        doctor_options, run_doctor},
    Command{"demo", "", "take eight synthetic documents through a fresh store",
            "Makes a store that is marked as a demonstration in WARDBOOK_DEMO_DIR (default ~/.local/share/wardbook-demo), ingests the "
            "documents\n"
            "that the program carries, and prints what became of each. With --serve a server stays up over that store until Ctrl-C: "
            "accounts of each\n"
            "role are made, with passwords that are shown once, and a session of eight curl commands is printed, to be pasted.",
            "wardbook demo\nwardbook demo --serve", demo_options, run_demo},
    Command{"demo clean",
            "",
            "remove the demonstration's store",
            "Removes the folder only if the store in it is marked as a demonstration.",
            "wardbook demo clean",
            {},
            run_demo_clean},
    Command{"completion",
            "SHELL",
            "print a completion script",
            "For bash, zsh or fish.",
            "source <(wardbook completion bash)",
            {},
            run_completion},
    Command{"version", "", "print versions", "Of the program, its formats and its models.", "wardbook version --json", {}, run_version},
};

}  // namespace

std::span<const Command> commands() { return table; }
std::span<const Option> global_options() { return global; }

}  // namespace wardbook::cmd
