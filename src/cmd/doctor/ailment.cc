#include "cmd/doctor/ailment.h"

#include <array>

namespace wardbook::cmd::doctor {
namespace {

constexpr std::array topic_table{
    TopicFacts{Topic::settings, "settings", "wardbook.toml, and where each setting comes from"},
    TopicFacts{Topic::store, "store", "FORMAT, the parts of the data directory, their modes, their owner, and who holds LOCK"},
    TopicFacts{Topic::disk, "disk", "room and inodes of the data directory's file system, and whether it can be written"},
    TopicFacts{Topic::database, "database", "whether store.db and keys.db open, and which version wrote them"},
    TopicFacts{Topic::key, "key", "the key file or the passphrase's file: where it lies, its modes, and whether it opens this store"},
    TopicFacts{Topic::ledger, "ledger", "the checkpoint and the newest entry; audit verify reads them all"},
    TopicFacts{Topic::clock, "clock", "whether the kernel says that its clock is synchronised, and the time of the ledger's newest entry"},
    TopicFacts{Topic::site, "site", "the site's policies and recognizers.toml, and the settings of a model"},
    TopicFacts{Topic::certificate, "certificate", "the certificate and key that serve would show, and how long they are valid"},
    TopicFacts{Topic::port, "port", "whether serve could listen where it would"},
    TopicFacts{Topic::limits, "limits", "how many files the process may open"},
    TopicFacts{Topic::sandbox, "sandbox", "what the kernel offers for a sandbox: seccomp, Landlock, user namespaces"},
};

constexpr auto warning = Grade::warning, problem = Grade::problem;

constexpr std::array ailment_table{
    AilmentFacts{Ailment::settings_broken, "settings_broken", Topic::settings, problem, Code::settings,
                 "wardbook.toml is no TOML, or has a line that is no setting.", "Correct the line that is named.", "wardbook config show"},
    AilmentFacts{Ailment::store_missing, "store_missing", Topic::store, problem, Code::settings,
                 "There is no store in the data directory: no FORMAT.",
                 "Make one, or name the folder of the one that you have in WARDBOOK_DATA or --data.", "wardbook init"},
    AilmentFacts{Ailment::store_foreign, "store_foreign", Topic::store, problem, Code::integrity,
                 "FORMAT is not the one of a Wardbook store, or cannot be read.",
                 "Name the right folder in WARDBOOK_DATA or --data, or put FORMAT back from a backup.", "head -n 3 DIR/FORMAT"},
    AilmentFacts{Ailment::store_newer, "store_newer", Topic::store, problem, Code::newer_format,
                 "A newer wardbook wrote this store; this one would read it wrongly and refuses.",
                 "Run the newer one. A store is never written back into an older format.", "wardbook version"},
    AilmentFacts{
        Ailment::store_incomplete, "store_incomplete", Topic::store, problem, Code::integrity, "A part of the data directory is missing.",
        "If a server still runs on it, do not end it yet: move back what was moved; a removed database is still open there, and root "
        "copies it back from /proc/PID/fd (its -wal and -shm stay as they are), then ends the server and starts it again. Else put the "
        "data directory back from one backup as a whole, never part by part.",
        "ls -la DIR"},
    AilmentFacts{Ailment::owner_other, "owner_other", Topic::store, problem, Code::forbidden,
                 "The data directory belongs to another user than the one who runs this: such a user has no permission in it.",
                 "Run wardbook as the owner. What needs the owner's eyes was not looked at.", "sudo -u USER wardbook doctor"},
    AilmentFacts{Ailment::modes_open, "modes_open", Topic::store, problem, Code::settings,
                 "Others than the owner may reach a part of the data directory, and no command opens it so.",
                 "Take the rights away; whoever had them may have read what is sealed, and not what it says.", "chmod -R go-rwx DIR"},
    AilmentFacts{Ailment::link_inside, "link_inside", Topic::store, problem, Code::settings,
                 "A part of the data directory is a symbolic link: it could lead to where others write.",
                 "Move what it leads to into its place.", "ls -la DIR"},
    AilmentFacts{Ailment::disk_read_only, "disk_read_only", Topic::disk, problem, Code::store_unavailable,
                 "The file system of the data directory is mounted read-only, most often by the kernel after an error of the disk.",
                 "Look for the error in the kernel's log before you mount it for writing again.", "dmesg | tail -n 50"},
    AilmentFacts{Ailment::disk_full, "disk_full", Topic::disk, problem, Code::disk_full,
                 "There is less room than one document and its traces may need (256 MiB).",
                 "Make room: without it the ledger cannot be written, and nothing is opened.", "df -h DIR"},
    AilmentFacts{Ailment::disk_low, "disk_low", Topic::disk, warning, Code::disk_full, "There is less room than 2 GiB.",
                 "Make room, or give the store a larger disk, before it is full.", "df -h DIR"},
    AilmentFacts{Ailment::files_exhausted, "files_exhausted", Topic::disk, warning, Code::disk_full,
                 "The file system can hold fewer than 10,000 more files; each document is one.",
                 "Remove small files, or make the file system anew with more inodes.", "df -i DIR"},
    AilmentFacts{Ailment::database_broken, "database_broken", Topic::database, problem, Code::integrity,
                 "store.db or keys.db cannot be read as what it should be.",
                 "Stop the server, keep a copy of what there is, and put the data directory back from a backup.", "ls -la DIR"},
    AilmentFacts{Ailment::database_newer, "database_newer", Topic::database, problem, Code::newer_format,
                 "A newer wardbook has added tables to store.db or keys.db.",
                 "Run the newer one. A store is never written back into an older format.", "wardbook version"},
    AilmentFacts{Ailment::key_missing, "key_missing", Topic::key, problem, Code::settings,
                 "The root key's file, or the passphrase's, is not where it is looked for.",
                 "Name it in WARDBOOK_KEY_FILE or WARDBOOK_PASSPHRASE_FILE. If it is lost, the recovery code makes it anew.",
                 "wardbook keys recover --recovery-file code.txt"},
    AilmentFacts{Ailment::key_inside_store, "key_inside_store", Topic::key, problem, Code::settings,
                 "The secret lies in the data directory that it protects: every copy of the one would hold the other.",
                 "Move it out, and name its new place in WARDBOOK_KEY_FILE or WARDBOOK_PASSPHRASE_FILE.", "mv FILE /etc/wardbook/"},
    AilmentFacts{Ailment::key_unusable, "key_unusable", Topic::key, problem, Code::settings,
                 "The secret's file is within reach of others, belongs to another user, or does not hold what it should.",
                 "It must be a regular file of the user who runs wardbook (or of root), with mode 0600, unchanged since init wrote it.",
                 "chmod 600 FILE"},
    AilmentFacts{Ailment::key_of_another_store, "key_of_another_store", Topic::key, problem, Code::settings,
                 "The secret does not open this store.", "Name this store's own; its default place has the store's id in its name.",
                 "wardbook config show"},
    AilmentFacts{Ailment::ledger_broken, "ledger_broken", Topic::ledger, problem, Code::integrity,
                 "The ledger's newest entries cannot be read as they were written.",
                 "Stop the server, keep a copy of DIR/ledger, and look how far the ledger holds.", "wardbook audit verify"},
    AilmentFacts{
        Ailment::clock_unsynchronised, "clock_unsynchronised", Topic::clock, warning, Code::ledger_unavailable,
        "The kernel says that nothing keeps its clock right. Entries of the ledger, tokens, one-time codes and certificates depend on it.",
        "Let chrony or systemd-timesyncd run on this machine or on its host.", "timedatectl set-ntp true"},
    AilmentFacts{Ailment::clock_behind_ledger, "clock_behind_ledger", Topic::clock, problem, Code::ledger_unavailable,
                 "The clock stands more than 5 s behind the ledger's newest entry. No entry is written in the past, so nothing is opened.",
                 "Set the clock right. If it was ahead when that entry was written, wait until its time has come.", "timedatectl"},
    AilmentFacts{Ailment::policies_broken, "policies_broken", Topic::site, problem, Code::settings,
                 "The site's own policies cannot be loaded, and a store with policies that it cannot ask does not open.",
                 "Correct what policy test names.", "wardbook policy test DIR/policies"},
    AilmentFacts{Ailment::recognizers_broken, "recognizers_broken", Topic::site, problem, Code::settings,
                 "recognizers.toml is wrong, and no document is taken in without what the site wants gone.",
                 "Correct the line that is named.", "wardbook redact --recognizers DIR/recognizers.toml < /dev/null"},
    AilmentFacts{Ailment::model_unusable, "model_unusable", Topic::site, problem, Code::settings,
                 "The settings of the model for summaries contradict each other or are no address that may be asked.",
                 "Correct OPENAI_BASE_URL and WARDBOOK_MODEL, or unset them: summaries are extractive then.", "wardbook config show"},
    AilmentFacts{
        Ailment::certificate_unusable, "certificate_unusable", Topic::certificate, problem, Code::settings,
        "The server's certificate or its key is missing, no PEM, encrypted, within reach of others, or the two do not belong together.",
        "Name the right files with --tls-cert and --tls-key; the key with mode 0600.", "ls -l FILE"},
    AilmentFacts{Ailment::certificate_expired, "certificate_expired", Topic::certificate, problem, Code::settings,
                 "The server's certificate is not valid any more: clients refuse it.",
                 "Put the new certificate in its place and send the server SIGHUP. The development one is made anew when serve starts.",
                 "openssl x509 -noout -dates -in FILE"},
    AilmentFacts{Ailment::certificate_not_yet_valid, "certificate_not_yet_valid", Topic::certificate, problem, Code::settings,
                 "The server's certificate is not valid yet, or the clock is behind.", "Look at the clock first: wardbook doctor clock.",
                 "openssl x509 -noout -dates -in FILE"},
    AilmentFacts{Ailment::certificate_expires_soon, "certificate_expires_soon", Topic::certificate, warning, Code::settings,
                 "The server's certificate is valid for less than 30 days.",
                 "Put the new certificate in its place and send the server SIGHUP. The development one is made anew when serve starts.",
                 "openssl x509 -noout -dates -in FILE"},
    AilmentFacts{Ailment::address_wrong, "address_wrong", Topic::port, problem, Code::invalid_request,
                 "--listen, WARDBOOK_LISTEN or listen in wardbook.toml is no address and port in digits.",
                 "Write HOST:PORT, such as 127.0.0.1:8443 or [::1]:8443.", "wardbook config show"},
    AilmentFacts{Ailment::port_taken, "port_taken", Topic::port, problem, Code::conflict, "Another program listens on the server's port.",
                 "End it, or let serve listen elsewhere.", "ss -ltnp 'sport = :PORT'"},
    AilmentFacts{Ailment::port_refused, "port_refused", Topic::port, problem, Code::invalid_request,
                 "The kernel does not let this user listen there: a port below 1024, or an address that is not this machine's.",
                 "Choose an address of this machine (ip address lists them) and a port from 1024 on, or give the right to the lower one.",
                 "wardbook serve --listen 127.0.0.1:8443"},
    AilmentFacts{Ailment::few_open_files, "few_open_files", Topic::limits, warning, Code::settings,
                 "The process may open fewer files than a server needs for 256 connections and its store (512).",
                 "Raise the limit: LimitNOFILE= in a unit of systemd, ulimit in a shell.", "ulimit -n 4096"},
    AilmentFacts{Ailment::seccomp_missing, "seccomp_missing", Topic::sandbox, warning, Code::sandbox_unavailable,
                 "The kernel lets no process give up system calls (seccomp filters).",
                 "Use a kernel with CONFIG_SECCOMP_FILTER, or let the container's runtime allow seccomp(2).", "uname -r"},
    AilmentFacts{Ailment::landlock_missing, "landlock_missing", Topic::sandbox, warning, Code::sandbox_unavailable,
                 "The kernel lets no process give up its files (Landlock).",
                 "Use Linux 5.13 or newer with landlock among its security modules (lsm=).", "cat /sys/kernel/security/lsm"},
    AilmentFacts{Ailment::namespaces_missing, "namespaces_missing", Topic::sandbox, warning, Code::sandbox_unavailable,
                 "This user may make no user namespace: nothing is lost that a sandbox requires, but one more wall.",
                 "Raise user.max_user_namespaces, if the site's rules allow it.", "sysctl user.max_user_namespaces"},
};

consteval bool tables_are_complete() {
  for (std::size_t i = 0; i < topic_table.size(); ++i)
    if (topic_table[i].topic != static_cast<Topic>(i)) return false;
  for (std::size_t i = 0; i < ailment_table.size(); ++i)
    if (ailment_table[i].ailment != static_cast<Ailment>(i)) return false;
  return topic_table.size() == static_cast<std::size_t>(Topic::sandbox) + 1 &&
         ailment_table.size() == static_cast<std::size_t>(Ailment::namespaces_missing) + 1;
}
static_assert(tables_are_complete(), "the tables must list every Topic and Ailment, in the order of the enums");

}  // namespace

std::span<const TopicFacts> topics() { return topic_table; }
std::span<const AilmentFacts> ailments() { return ailment_table; }
const TopicFacts& facts_of(Topic topic) { return topic_table[static_cast<std::size_t>(topic)]; }
const AilmentFacts& facts_of(Ailment ailment) { return ailment_table[static_cast<std::size_t>(ailment)]; }

}  // namespace wardbook::cmd::doctor
