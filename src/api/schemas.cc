#include <array>

#include "api/endpoint.h"

namespace wardbook::api {
namespace {

// clang-format off
constexpr auto table = std::to_array<Schema>({
    {"Live", R"({"type":"object","required":["live"],"properties":{"live":{"const":true}}})"},
    {"Ready", R"({"type":"object","required":["ready","reasons"],"properties":{"ready":{"type":"boolean"},"reasons":{"type":"array","items":{"type":"string"}}}})"},
    {"OpenApi", R"({"type":"object","required":["openapi","info","paths"]})"},
    {"Uuid", R"({"type":"string","format":"uuid","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"})"},
    {"Line", R"({"type":"string","pattern":"^[^\\u0000-\\u001f\\u007f]*$"})"},
    {"DayOrTime", R"({"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?Z)?$"})"},
    {"SignIn", R"({"type":"object","additionalProperties":false,"required":["username","password"],"properties":{"username":{"type":"string","maxLength":64},"password":{"type":"string","maxLength":1024},"totp":{"type":"string","pattern":"^[0-9]{6}$"}}})"},
    {"Session", R"({"type":"object","required":["token","expires_at","idle_seconds"],"properties":{"token":{"type":"string"},"expires_at":{"type":"string","format":"date-time"},"idle_seconds":{"type":"integer"}}})"},
    {"Role", R"({"enum":["clinician","reviewer","privacy_officer","administrator","service","auditor"]})"},
    {"Me", R"({"type":"object","required":["id","name","roles","via","scopes"],"properties":{"id":{"type":"string"},"name":{"type":"string"},"roles":{"type":"array","items":{"$ref":"#/components/schemas/Role"}},"via":{"type":"string"},"scopes":{"type":"array","items":{"type":"string"}}}})"},
    {"User", R"({"type":"object","required":["id","name","roles","state","totp","created_at"],"properties":{"id":{"$ref":"#/components/schemas/Uuid"},"name":{"type":"string"},"roles":{"type":"array","items":{"$ref":"#/components/schemas/Role"}},"state":{"enum":["enabled","disabled"]},"totp":{"type":"boolean"},"created_at":{"type":"string","format":"date-time"}}})"},
    {"Users", R"({"type":"object","required":["items","next"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/User"}},"next":{"type":"null"}}})"},
    {"NewUser", R"({"type":"object","additionalProperties":false,"required":["name","roles"],"properties":{"name":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$"},"roles":{"type":"array","minItems":1,"items":{"$ref":"#/components/schemas/Role"}},"password":{"type":"string","minLength":12,"maxLength":1024},"totp":{"type":"boolean"}}})"},
    {"UserChange", R"({"type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"state":{"enum":["enabled","disabled"]},"roles":{"type":"array","minItems":1,"items":{"$ref":"#/components/schemas/Role"}},"password":{"type":"string","minLength":12,"maxLength":1024},"totp":{"type":"boolean"}}})"},
    {"UserWithSecrets", R"({"type":"object","required":["user"],"properties":{"user":{"$ref":"#/components/schemas/User"},"password":{"type":"string"},"totp":{"type":"object","required":["secret","uri"],"properties":{"secret":{"type":"string"},"uri":{"type":"string"}}}}})"},
    {"NewToken", R"({"type":"object","additionalProperties":false,"required":["user"],"properties":{"user":{"$ref":"#/components/schemas/Uuid"},"scopes":{"type":"array","minItems":1,"items":{"$ref":"#/components/schemas/Permission"}},"seconds":{"type":"integer","minimum":60,"maximum":31622400,"default":3600}}})"},
    {"Token", R"({"type":"object","required":["id","token","expires_at"],"properties":{"id":{"$ref":"#/components/schemas/Uuid"},"token":{"type":"string"},"expires_at":{"type":"string","format":"date-time"}}})"},
    {"Accepted", R"({"type":"object","required":["id","status"],"properties":{"id":{"$ref":"#/components/schemas/Uuid"},"status":{"type":"string"},"duplicate":{"type":"boolean"}}})"},
    {"Uploaded", R"({"type":"object","required":["id"],"properties":{"id":{"$ref":"#/components/schemas/Uuid"}}})"},
    {"Document", R"({"type":"object","required":["id","status","source","received_at","ledger"],"properties":{"id":{"$ref":"#/components/schemas/Uuid"},"status":{"enum":["received","processing","in_review","done","released","refused","failed","erased"]},"source":{"type":"string"},"received_at":{"type":"string","format":"date-time"},"identifiers":{"type":"object"},"entities":{"type":"object"},"checks":{"type":"object"},"duplicate":{"type":"boolean"},"ledger":{"type":"object"},"timings_ms":{"type":"object"}}})"},
    {"Documents", R"({"type":"object","required":["items","next"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Document"}},"next":{"type":["string","null"]}}})"},
    {"Job", R"({"type":"object","required":["id","state","priority","received_at","due_at","attempts","error"],"properties":{"id":{"$ref":"#/components/schemas/Uuid"},"state":{"enum":["waiting","dead"]},"priority":{"enum":["urgent","normal","bulk"]},"received_at":{"type":"string","format":"date-time"},"due_at":{"type":"string","format":"date-time"},"attempts":{"type":"integer"},"error":{"type":["object","null"]}}})"},
    {"Jobs", R"({"type":"object","required":["items","next"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Job"}},"next":{"type":["string","null"]}}})"},
    {"Span", R"({"type":"object","required":["start","end","label"],"properties":{"start":{"type":"integer"},"end":{"type":"integer"},"label":{"type":"string"}}})"},
    {"Redacted", R"({"type":"object","required":["id","text","mode","operator","spans","attestation"],"properties":{"id":{"$ref":"#/components/schemas/Uuid"},"text":{"type":"string"},"mode":{"type":"string"},"operator":{"type":"string"},"spans":{"type":"array","items":{"$ref":"#/components/schemas/Span"}},"attestation":{"type":"object"}}})"},
    {"Entities", R"({"type":"object","required":["id","entities"],"properties":{"id":{"$ref":"#/components/schemas/Uuid"},"entities":{"type":"array","items":{"type":"object","required":["start","end","text","label","assertion","codes"]}}}})"},
    {"Summary", R"({"type":"object","required":["id","method","sentences"],"properties":{"id":{"$ref":"#/components/schemas/Uuid"},"method":{"type":"string"},"sentences":{"type":"array","items":{"type":"object","required":["text","supported","sources"]}}}})"},
    {"Checks", R"({"type":"object","required":["id","checks"],"properties":{"id":{"$ref":"#/components/schemas/Uuid"},"checks":{"type":"array","items":{"type":"object","required":["id","result","severity","message","evidence"]}}}})"},
    {"Events", R"({"type":"object","required":["items","next"],"properties":{"items":{"type":"array","items":{"type":"object","required":["index","id","time","type","actor","action","resource","decision","policy","outcome"]}},"next":{"type":["string","null"]}}})"},
    {"Feedback", R"({"type":"object","additionalProperties":false,"required":["target","verdict"],"properties":{"target":{"enum":["redacted","entities","summary","checks"]},"verdict":{"enum":["right","wrong"]},"correction":{"type":"string","maxLength":16384}}})"},
    {"Made", R"({"type":"object","required":["id"],"properties":{"id":{"$ref":"#/components/schemas/Uuid"}}})"},
    {"PatientSearch", R"({"type":"object","additionalProperties":false,"required":["patient_id"],"properties":{"patient_id":{"$ref":"#/components/schemas/PatientIdentifier"}}})"},
    {"PatientIdentifier", R"({"type":"string","description":"[ASSIGNER|]VALUE, each of at most 256 bytes and without control characters","minLength":1})"},
    {"Codes", R"({"type":"object","additionalProperties":false,"required":["codes"],"properties":{"codes":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}}})"},
    {"Reidentified", R"({"type":"object","required":["id","codes"],"properties":{"id":{"$ref":"#/components/schemas/Uuid"},"codes":{"type":"array","items":{"type":"object","required":["code","label","values"],"properties":{"code":{"type":"string"},"label":{"type":"string"},"values":{"type":"array","items":{"type":"string"}}}}}}})"},
    {"Keys", R"({"type":"object","required":["root","keys"],"properties":{"root":{"type":"array","items":{"enum":["key_file","passphrase","recovery_code"]}},"keys":{"type":"object","additionalProperties":{"type":"integer"}}}})"},
    {"EventCounts", R"({"type":"object","required":["entries","types"],"properties":{"entries":{"type":"integer"},"types":{"type":"object","additionalProperties":{"type":"integer"}}}})"},
    {"RedactText", R"({"type":"object","additionalProperties":false,"required":["text"],"properties":{"text":{"type":"string"},"lang":{"enum":["auto","en","es","de","fr"]},"known":{"type":"object","additionalProperties":false,"properties":{"names":{"type":"array","items":{"type":"string"}},"dates":{"type":"array","items":{"type":"string"}},"ids":{"type":"array","items":{"type":"string"}}}}}})"},
    {"RedactedText", R"({"type":"object","required":["redacted","spans"],"properties":{"redacted":{"type":"string"},"spans":{"type":"array","items":{"type":"object","required":["start","end","label","score","action","reasons"]}}}})"},
    {"Problem", R"({"type":"object","required":["type","title","status","code","detail","request_id"],"properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"code":{"type":"string"},"detail":{"type":"string"},"request_id":{"type":"string"},"hint":{"type":"string"}}})"},
});
// clang-format on

}  // namespace

std::span<const Schema> schemas() { return table; }

}  // namespace wardbook::api
