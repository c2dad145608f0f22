#include "clinical/addressed_to_software.h"

#include "clinical/phrases.h"

namespace wardbook::clinical {
namespace {

// Each is enough alone.
constexpr std::string_view certain =
    "ignore previous instructions, ignore all previous instructions, ignore the previous instructions, ignore prior instructions, ignore "
    "all prior instructions, ignore the above, ignore all above, "
    "ignore the above instructions, ignore any previous instructions, ignore any prior instructions, ignore your instructions, ignore your "
    "previous instructions, ignore all instructions, ignore all of the above, ignore everything above, "
    "disregard previous instructions, disregard all previous instructions, disregard the above, disregard prior instructions, disregard "
    "all prior instructions, disregard your instructions, disregard the previous instructions, "
    "forget previous instructions, forget all previous instructions, forget your instructions, forget everything, override previous "
    "instructions, override your instructions, new instructions, "
    "system prompt, system message, developer message, you are an ai, you are a language model, you are chatgpt, you are an assistant, you "
    "are a helpful assistant, you are now, as an ai, as a language model, "
    "language model, language models, large language model, ai assistant, ai model, ai system, ai systems, note to ai, attention ai, dear "
    "ai, chatgpt, gpt, llm, llms, prompt injection, jailbreak, developer mode, "
    "do not redact, stop redacting, without redaction, unredacted, reveal the prompt, reveal your, repeat the prompt, print the prompt, "
    "print your instructions, end of prompt, begin instructions, "
    "print the patient, print the patient's name, reveal the patient, reveal the patient's name, output the patient, output the original, "
    "print the original, show the original text, include the patient's name, "
    "reveal the name, print the name, restore the names, undo the redaction, replace the placeholders, fill in the placeholders, "
    "summarizer, the summarizer, to the summarizer, your summary, the summary must, in your summary, in the summary, summarize this, "
    "respond only with, respond with, reply only with, answer only with, reply with, answer with, your response, your output, your reply, "
    "your answer, instead of summarizing, instead of a summary";

}  // namespace

std::vector<bool> addressed_to_software(const Text& text, const std::vector<text::Range>& sentences) {
  static const Phrases phrases = [] {
    Phrases made;
    made.add_all(certain, 1);
    return made;
  }();
  const auto& words = text.words();
  std::vector<bool> found(sentences.size(), false);
  std::size_t at = 0;
  bool open = false;  // an earlier sentence of this paragraph speaks to software
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    for (; at < words.size() && words[at].start < sentences[i].start; ++at)
      if (words[at].kind == WordKind::paragraph_end || words[at].kind == WordKind::line_end) open = false;
    for (; at < words.size() && words[at].end <= sentences[i].end; ++at)
      if (words[at].kind == WordKind::word && phrases.longest(text, at).value != 0) open = true;
    found[i] = open;
  }
  return found;
}

}  // namespace wardbook::clinical
