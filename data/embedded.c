#include "ReferenceData.h"

/* #embed is C23; the compiler knows it in every version of C. */
#pragma clang diagnostic ignored "-Wc23-extensions"

/* A file is embedded in two places: its bytes here, its path in the list below. */
#define BYTES(name) static const unsigned char name[] =

BYTES(epis) {
#embed "frameworks/epis.json"
};
BYTES(qif) {
#embed "frameworks/qif.json"
};
BYTES(ai_qif) {
#embed "frameworks/ai_qif.json"
};
BYTES(nirn) {
#embed "frameworks/nirn.json"
};
BYTES(salient) {
#embed "frameworks/salient.json"
};
BYTES(haip) {
#embed "frameworks/haip.json"
};
BYTES(abcds) {
#embed "frameworks/abcds.json"
};
BYTES(perspectives) {
#embed "catalogue/perspectives.json"
};
BYTES(concepts) {
#embed "catalogue/concepts.json"
};
BYTES(categories) {
#embed "catalogue/categories.json"
};
BYTES(factors) {
#embed "catalogue/factors.json"
};
BYTES(barriers) {
#embed "catalogue/barriers.json"
};
BYTES(strategies) {
#embed "catalogue/strategies.json"
};
BYTES(clusters) {
#embed "catalogue/clusters.json"
};
BYTES(matching) {
#embed "catalogue/matching.json"
};
BYTES(duties) {
#embed "catalogue/duties.json"
};
BYTES(measures) {
#embed "catalogue/measures.json"
};
BYTES(terms) {
#embed "catalogue/terms.json"
};
BYTES(references) {
#embed "catalogue/references.json"
};
BYTES(en_heart_failure) {
#embed "demo/en/heart-failure.story"
};
BYTES(en_primary_care_triage) {
#embed "demo/en/primary-care-triage.story"
};
BYTES(en_retinopathy_screening) {
#embed "demo/en/retinopathy-screening.story"
};
BYTES(en_fall_risk_sensor) {
#embed "demo/en/fall-risk-sensor.story"
};
BYTES(en_ward_data_exchange) {
#embed "demo/en/ward-data-exchange.story"
};
BYTES(en_staffing_forecast) {
#embed "demo/en/staffing-forecast.story"
};
BYTES(sv_heart_failure) {
#embed "demo/sv/heart-failure.story"
};
BYTES(sv_primary_care_triage) {
#embed "demo/sv/primary-care-triage.story"
};
BYTES(sv_retinopathy_screening) {
#embed "demo/sv/retinopathy-screening.story"
};
BYTES(sv_fall_risk_sensor) {
#embed "demo/sv/fall-risk-sensor.story"
};
BYTES(sv_ward_data_exchange) {
#embed "demo/sv/ward-data-exchange.story"
};
BYTES(sv_staffing_forecast) {
#embed "demo/sv/staffing-forecast.story"
};
BYTES(document_facts_html) {
#embed "documents/_facts.html"
};
BYTES(document_facts_md) {
#embed "documents/_facts.md"
};
BYTES(document_parts_md) {
#embed "documents/_parts.md"
};
BYTES(document_call_md) {
#embed "documents/call.md"
};
BYTES(document_minutes_html) {
#embed "documents/minutes.html"
};
BYTES(document_minutes_md) {
#embed "documents/minutes.md"
};
BYTES(document_view_html) {
#embed "documents/view.html"
};
BYTES(document_view_md) {
#embed "documents/view.md"
};
BYTES(document_words_json) {
#embed "documents/words.json"
};
BYTES(template_action_md) {
#embed "templates/_action.md"
};
BYTES(template_answers_md) {
#embed "templates/_answers.md"
};
BYTES(template_ask_md) {
#embed "templates/_ask.md"
};
BYTES(template_barriers_md) {
#embed "templates/_barriers.md"
};
BYTES(template_conditions_md) {
#embed "templates/_conditions.md"
};
BYTES(template_decision_md) {
#embed "templates/_decision.md"
};
BYTES(template_duties_md) {
#embed "templates/_duties.md"
};
BYTES(template_foot_md) {
#embed "templates/_foot.md"
};
BYTES(template_head_md) {
#embed "templates/_head.md"
};
BYTES(template_measures_md) {
#embed "templates/_measures.md"
};
BYTES(template_since_md) {
#embed "templates/_since.md"
};
BYTES(template_sites_md) {
#embed "templates/_sites.md"
};
BYTES(template_strip_md) {
#embed "templates/_strip.md"
};
BYTES(template_unmet_md) {
#embed "templates/_unmet.md"
};
BYTES(template_voices_md) {
#embed "templates/_voices.md"
};
BYTES(template_work_md) {
#embed "templates/_work.md"
};
BYTES(template_overview_md) {
#embed "templates/overview.md"
};
BYTES(template_portfolio_md) {
#embed "templates/portfolio.md"
};
BYTES(template_public_md) {
#embed "templates/public.md"
};
BYTES(template_steering_md) {
#embed "templates/steering.md"
};
BYTES(template_team_md) {
#embed "templates/team.md"
};
BYTES(template_voice_md) {
#embed "templates/voice.md"
};
BYTES(template_words_json) {
#embed "templates/words.json"
};
BYTES(template_action_html) {
#embed "templates/_action.html"
};
BYTES(template_ask_html) {
#embed "templates/_ask.html"
};
BYTES(template_barriers_html) {
#embed "templates/_barriers.html"
};
BYTES(template_conditions_html) {
#embed "templates/_conditions.html"
};
BYTES(template_decision_html) {
#embed "templates/_decision.html"
};
BYTES(template_duties_html) {
#embed "templates/_duties.html"
};
BYTES(template_events_html) {
#embed "templates/_events.html"
};
BYTES(template_expires_html) {
#embed "templates/_expires.html"
};
BYTES(template_five_html) {
#embed "templates/_five.html"
};
BYTES(template_foot_html) {
#embed "templates/_foot.html"
};
BYTES(template_head_html) {
#embed "templates/_head.html"
};
BYTES(template_heard_html) {
#embed "templates/_heard.html"
};
BYTES(template_late_html) {
#embed "templates/_late.html"
};
BYTES(template_money_html) {
#embed "templates/_money.html"
};
BYTES(template_news_html) {
#embed "templates/_news.html"
};
BYTES(template_open_html) {
#embed "templates/_open.html"
};
BYTES(template_positions_html) {
#embed "templates/_positions.html"
};
BYTES(template_since_html) {
#embed "templates/_since.html"
};
BYTES(template_sites_html) {
#embed "templates/_sites.html"
};
BYTES(template_strip_html) {
#embed "templates/_strip.html"
};
BYTES(template_style_html) {
#embed "templates/_style.html"
};
BYTES(template_unmet_html) {
#embed "templates/_unmet.html"
};
BYTES(template_portfolio_html) {
#embed "templates/portfolio.html"
};
BYTES(template_public_html) {
#embed "templates/public.html"
};
BYTES(template_steering_html) {
#embed "templates/steering.html"
};
BYTES(template_team_html) {
#embed "templates/team.html"
};
BYTES(template_voice_html) {
#embed "templates/voice.html"
};

static const ReferenceFile files[] = {
#define FILE(path, name) {path, name, sizeof name}
    FILE("frameworks/epis.json", epis),
    FILE("frameworks/qif.json", qif),
    FILE("frameworks/ai_qif.json", ai_qif),
    FILE("frameworks/nirn.json", nirn),
    FILE("frameworks/salient.json", salient),
    FILE("frameworks/haip.json", haip),
    FILE("frameworks/abcds.json", abcds),
    FILE("catalogue/perspectives.json", perspectives),
    FILE("catalogue/concepts.json", concepts),
    FILE("catalogue/categories.json", categories),
    FILE("catalogue/factors.json", factors),
    FILE("catalogue/barriers.json", barriers),
    FILE("catalogue/strategies.json", strategies),
    FILE("catalogue/clusters.json", clusters),
    FILE("catalogue/matching.json", matching),
    FILE("catalogue/duties.json", duties),
    FILE("catalogue/measures.json", measures),
    FILE("catalogue/terms.json", terms),
    FILE("catalogue/references.json", references),
    FILE("demo/en/heart-failure.story", en_heart_failure),
    FILE("demo/en/primary-care-triage.story", en_primary_care_triage),
    FILE("demo/en/retinopathy-screening.story", en_retinopathy_screening),
    FILE("demo/en/fall-risk-sensor.story", en_fall_risk_sensor),
    FILE("demo/en/ward-data-exchange.story", en_ward_data_exchange),
    FILE("demo/en/staffing-forecast.story", en_staffing_forecast),
    FILE("demo/sv/heart-failure.story", sv_heart_failure),
    FILE("demo/sv/primary-care-triage.story", sv_primary_care_triage),
    FILE("demo/sv/retinopathy-screening.story", sv_retinopathy_screening),
    FILE("demo/sv/fall-risk-sensor.story", sv_fall_risk_sensor),
    FILE("demo/sv/ward-data-exchange.story", sv_ward_data_exchange),
    FILE("demo/sv/staffing-forecast.story", sv_staffing_forecast),
    FILE("documents/_facts.html", document_facts_html),
    FILE("documents/_facts.md", document_facts_md),
    FILE("documents/_parts.md", document_parts_md),
    FILE("documents/call.md", document_call_md),
    FILE("documents/minutes.html", document_minutes_html),
    FILE("documents/minutes.md", document_minutes_md),
    FILE("documents/view.html", document_view_html),
    FILE("documents/view.md", document_view_md),
    FILE("documents/words.json", document_words_json),
    FILE("templates/_action.md", template_action_md),
    FILE("templates/_answers.md", template_answers_md),
    FILE("templates/_ask.md", template_ask_md),
    FILE("templates/_barriers.md", template_barriers_md),
    FILE("templates/_conditions.md", template_conditions_md),
    FILE("templates/_decision.md", template_decision_md),
    FILE("templates/_duties.md", template_duties_md),
    FILE("templates/_foot.md", template_foot_md),
    FILE("templates/_head.md", template_head_md),
    FILE("templates/_measures.md", template_measures_md),
    FILE("templates/_since.md", template_since_md),
    FILE("templates/_sites.md", template_sites_md),
    FILE("templates/_strip.md", template_strip_md),
    FILE("templates/_unmet.md", template_unmet_md),
    FILE("templates/_voices.md", template_voices_md),
    FILE("templates/_work.md", template_work_md),
    FILE("templates/overview.md", template_overview_md),
    FILE("templates/portfolio.md", template_portfolio_md),
    FILE("templates/public.md", template_public_md),
    FILE("templates/steering.md", template_steering_md),
    FILE("templates/team.md", template_team_md),
    FILE("templates/voice.md", template_voice_md),
    FILE("templates/words.json", template_words_json),
    FILE("templates/_action.html", template_action_html),
    FILE("templates/_ask.html", template_ask_html),
    FILE("templates/_barriers.html", template_barriers_html),
    FILE("templates/_conditions.html", template_conditions_html),
    FILE("templates/_decision.html", template_decision_html),
    FILE("templates/_duties.html", template_duties_html),
    FILE("templates/_events.html", template_events_html),
    FILE("templates/_expires.html", template_expires_html),
    FILE("templates/_five.html", template_five_html),
    FILE("templates/_foot.html", template_foot_html),
    FILE("templates/_head.html", template_head_html),
    FILE("templates/_heard.html", template_heard_html),
    FILE("templates/_late.html", template_late_html),
    FILE("templates/_money.html", template_money_html),
    FILE("templates/_news.html", template_news_html),
    FILE("templates/_open.html", template_open_html),
    FILE("templates/_positions.html", template_positions_html),
    FILE("templates/_since.html", template_since_html),
    FILE("templates/_sites.html", template_sites_html),
    FILE("templates/_strip.html", template_strip_html),
    FILE("templates/_style.html", template_style_html),
    FILE("templates/_unmet.html", template_unmet_html),
    FILE("templates/portfolio.html", template_portfolio_html),
    FILE("templates/public.html", template_public_html),
    FILE("templates/steering.html", template_steering_html),
    FILE("templates/team.html", template_team_html),
    FILE("templates/voice.html", template_voice_html),
};

size_t reference_file_count(void) { return sizeof files / sizeof files[0]; }

ReferenceFile reference_file(size_t index) {
  if (index >= reference_file_count()) {
    return (ReferenceFile){0, 0, 0};
  }
  return files[index];
}
