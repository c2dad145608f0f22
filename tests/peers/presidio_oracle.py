"""Presidio itself, by its own engines: reads {"path","request"} a line, writes {"status","answer"} a line. Runs in Presidio's environment.

What its two Flask services do with a request is done here: the same converters, engines and statuses. The analyzer gets a blank spaCy
model whose lemmas are the words in small letters, so that only patterns recognise and words of context are compared as they stand.
"""
import json
import logging
import sys

import spacy
from presidio_analyzer import AnalyzerEngine, AnalyzerRequest
from presidio_analyzer.nlp_engine import SpacyNlpEngine
from presidio_anonymizer import AnonymizerEngine, DeanonymizeEngine
from presidio_anonymizer.entities import InvalidParamError
from presidio_anonymizer.services.app_entities_convertor import AppEntitiesConvertor
from spacy.language import Language

logging.disable(logging.CRITICAL)


@Language.component("words_are_lemmas")
def words_are_lemmas(document):
    for token in document:
        token.lemma_ = token.text.lower()
    return document


class BlankEngine(SpacyNlpEngine):
    def __init__(self):
        super().__init__()
        model = spacy.blank("en")
        model.add_pipe("words_are_lemmas")
        self.nlp = {"en": model}


analyzer = AnalyzerEngine(nlp_engine=BlankEngine(), supported_languages=["en"])
anonymizer, deanonymizer = AnonymizerEngine(), DeanonymizeEngine()


def analyze(request):
    asked = AnalyzerRequest(request)
    if not asked.text:
        raise ValueError("No text provided")
    results = analyzer.analyze(
        text=asked.text, language=asked.language, entities=asked.entities, score_threshold=asked.score_threshold,
        return_decision_process=asked.return_decision_process, ad_hoc_recognizers=asked.ad_hoc_recognizers, context=asked.context,
        allow_list=asked.allow_list, allow_list_match=asked.allow_list_match, regex_flags=asked.regex_flags)
    return [{"entity_type": one.entity_type, "start": one.start, "end": one.end, "score": one.score} for one in results]


def anonymize(request):
    operators = AppEntitiesConvertor.operators_config_from_json(request.get("anonymizers"))
    results = AppEntitiesConvertor.analyzer_results_from_json(request.get("analyzer_results"))
    return json.loads(anonymizer.anonymize(text=request.get("text", ""), analyzer_results=results, operators=operators).to_json())


def deanonymize(request):
    entities = AppEntitiesConvertor.deanonymize_entities_from_json(request)
    operators = AppEntitiesConvertor.operators_config_from_json(request.get("deanonymizers"))
    return json.loads(deanonymizer.deanonymize(text=request.get("text", ""), entities=entities, operators=operators).to_json())


for line in sys.stdin:
    asked = json.loads(line)
    try:
        status, answer = 200, {"/analyze": analyze, "/anonymize": anonymize, "/deanonymize": deanonymize}[asked["path"]](asked["request"])
    except InvalidParamError as error:
        status, answer = 422, error.err_msg
    except TypeError as error:
        status, answer = 400 if asked["path"] == "/analyze" else 500, str(error)
    except Exception as error:  # noqa: BLE001  (its services answer all others with 500)
        status, answer = 500, str(error)
    print(json.dumps({"status": status, "answer": answer}), flush=True)
