#include "api/numbers.h"

#include <sys/stat.h>

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "http/traffic.h"
#include "ledger/checkpoint.h"
#include "metrics/exposition.h"
#include "workflow/stage_times.h"

namespace wardbook::api {
namespace {

using metrics::Exposition;
using Type = Exposition::Type;

double number(std::uint64_t value) { return static_cast<double>(value); }
double seconds(std::chrono::microseconds time) { return std::chrono::duration<double>(time).count(); }

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

void say_queue(Exposition& out, const workflow::Queue::Numbers& queue) {
  out.family("wardbook_queue_documents", Type::gauge, "Documents of the queue: waiting for their turn, being worked on, given up (dead).");
  out.sample({{"state", "waiting"}}, number(queue.waiting));
  out.sample({{"state", "running"}}, number(queue.running));
  out.sample({{"state", "dead"}}, number(queue.dead));
  out.family("wardbook_queue_oldest_seconds", Type::gauge, "How long the oldest unfinished document has been here; 0 without one.");
  out.sample({}, queue.oldest ? seconds(*queue.oldest) : 0);
  out.family("wardbook_queue_paused", Type::gauge, "1 while the workers wait for the store or its ledger to be writable again.");
  out.sample({}, queue.outage ? 1 : 0);
}

void say_stages(Exposition& out, const workflow::StageTimes& times) {
  out.family("wardbook_stage_seconds", Type::histogram, "How long a step of the pipeline took.");
  for (std::size_t i = 0; i < times.steps.size(); ++i) out.histogram({{"stage", workflow::StageTimes::names[i]}}, times.steps[i]);
  out.family("wardbook_ingest_to_summary_seconds", Type::histogram, "From a document's arrival to its durable summary.");
  out.histogram({}, times.ingest_to_summary);
}

void say_ledger(Exposition& out, workflow::Session& session) {
  const auto size = session.ledger().size();
  const auto signed_note = session.ledger().checkpoint();  // what is parsed are views of it
  auto note = ledger::parse_note(signed_note);
  auto checkpoint = note ? ledger::parse_checkpoint(note->text) : Result<ledger::Checkpoint>(note.error());
  out.family("wardbook_ledger_entries", Type::gauge, "Durable entries of the ledger.");
  out.sample({}, number(size));
  out.family("wardbook_ledger_unpublished_entries", Type::gauge, "Durable entries that no signed checkpoint covers yet.");
  out.sample({}, checkpoint ? number(size - std::min(size, checkpoint->size)) : unknown);
  struct stat file{};
  const bool there = ::stat((session.directory().ledger() / "checkpoint").c_str(), &file) == 0;
  const auto written = Time(std::chrono::seconds(file.st_mtim.tv_sec) + std::chrono::microseconds(file.st_mtim.tv_nsec / 1000));
  out.family("wardbook_ledger_checkpoint_age_seconds", Type::gauge, "Time since the newest signed checkpoint was written.");
  out.sample({}, there ? std::max(0.0, seconds(session.clock().now() - written)) : unknown);
}

}  // namespace

void Numbers::count(const Endpoint* endpoint, int status, std::string_view code, metrics::Histogram::Duration took) {
  auto& route = routes_[endpoint ? static_cast<std::size_t>(endpoint->id) : endpoints().size()];
  route[static_cast<std::size_t>(std::clamp(status / 100, 1, static_cast<int>(classes)) - 1)].add();
  if (const auto* facts = facts_named(code)) refusals_[static_cast<std::size_t>(facts->code)].add();
  took_.observe(took);
}

std::string Numbers::exposition(House& house) const {
  Exposition out;
  out.family("wardbook_requests_total", Type::counter, "Answers by route template and class of status.");
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    const bool none = i == endpoints().size();
    const auto method = none ? "none" : http::name_of(endpoints()[i].method), path = none ? "none" : endpoints()[i].path;
    for (std::size_t c = 0; c < classes; ++c)
      out.sample({{"method", method}, {"route", path}, {"status", fmt::format("{}xx", c + 1)}}, number(routes_[i][c].value()));
  }
  out.family("wardbook_refusals_total", Type::counter, "Answers that were errors, by their code.");
  for (const auto& facts : code_table) out.sample({{"code", facts.name}}, number(refusals_[static_cast<std::size_t>(facts.code)].value()));
  out.family("wardbook_request_seconds", Type::histogram, "From the end of a request's head to its answer.");
  out.histogram({}, took_);
  say_queue(out, house.queue.numbers());
  say_stages(out, house.queue.times());
  say_ledger(out, house.session);
  out.family("wardbook_connections", Type::gauge, "Open connections.");
  const auto closed = house.traffic.closed.value(), opened = house.traffic.opened.value();
  out.sample({}, number(opened - std::min(opened, closed)));
  out.family("wardbook_connections_total", Type::counter, "Connections that were taken.");
  out.sample({}, number(opened));
  return std::move(out).text();
}

Answer show_numbers(House& house, const Call& call) {
  access::Act act{
      .action = trust::Action::metrics_read, .resource = {"endpoint", std::string(call.endpoint.path)}, .purpose = call.purpose};
  TRY(house.session.gate().decide(call.principal, act));
  return http::Response{.body = house.numbers.exposition(house), .content_type = metrics::content_type};
}

}  // namespace wardbook::api
