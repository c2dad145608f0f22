// One function a command; each file of src/cmd/ named after a command holds it.
#pragma once

#include "cmd/command.h"

namespace wardbook::cmd {

Result<Answer> run_init(Invocation& call);
Result<Answer> run_ingest(Invocation& call);
Result<Answer> run_list(Invocation& call);
Result<Answer> run_job_list(Invocation& call);
Result<Answer> run_job_retry(Invocation& call);
Result<Answer> run_job_drop(Invocation& call);
Result<Answer> run_show(Invocation& call);
Result<Answer> run_reidentify(Invocation& call);
Result<Answer> run_redact(Invocation& call);
Result<Answer> run_explain(Invocation& call);
Result<Answer> run_extract(Invocation& call);
Result<Answer> run_eval(Invocation& call);
Result<Answer> run_synthesize(Invocation& call);
Result<Answer> run_serve(Invocation& call);
Result<Answer> run_presidio(Invocation& call);
Result<Answer> run_train(Invocation& call);
Result<Answer> run_user_add(Invocation& call);
Result<Answer> run_user_list(Invocation& call);
Result<Answer> run_user_disable(Invocation& call);
Result<Answer> run_user_enable(Invocation& call);
Result<Answer> run_user_roles(Invocation& call);
Result<Answer> run_user_password(Invocation& call);
Result<Answer> run_token_create(Invocation& call);
Result<Answer> run_token_revoke(Invocation& call);
Result<Answer> run_audit_list(Invocation& call);
Result<Answer> run_audit_verify(Invocation& call);
Result<Answer> run_audit_prove(Invocation& call);
Result<Answer> run_audit_check_proof(Invocation& call);
Result<Answer> run_keys_status(Invocation& call);
Result<Answer> run_keys_recover(Invocation& call);
Result<Answer> run_policy_test(Invocation& call);
Result<Answer> run_policy_eval(Invocation& call);
Result<Answer> run_config_show(Invocation& call);
Result<Answer> run_completion(Invocation& call);
Result<Answer> run_demo(Invocation& call);
Result<Answer> run_demo_clean(Invocation& call);
Result<Answer> run_doctor(Invocation& call);
Result<Answer> run_version(Invocation& call);

}  // namespace wardbook::cmd
