# Heart-failure readmission: one site live, two in preparation.
# From the literature: Lundgren et al. 2023, JMIR Form Res 7:e47335 (what the tool is for, and what its twelve
# stakeholders found central). Invented: sites, days, decisions, figures and everything that anybody says here.
# Days count from the day the demonstration is made; @+14 is a day fourteen days after it.
by "Project lead"

# Exploration: is this a tool for us?
-420d project add "Heart-failure readmission" --slug heart-failure \
  --site "Medicine 1" --site "Medicine 2" --site "Municipality A" case_number="DEMO 2025-117" \
  summary="Predicts at discharge which patients with heart failure risk coming back within 30 days, so that ward, primary care and home care can plan together. Built on a published interview study of such a tool with twelve stakeholders in regional and municipal care (Lundgren et al. 2023): they were positive and curious, and found its design, access to information along the whole care process and fit with the workflow central. The sites, days, decisions, figures and words of people are invented."
-420d organisation add "Example Region" role=care brings="Wards, data, staff time and the lead" \
  gets="Fewer readmissions and a way of working that lasts" agreement="https://example.org/heart-failure/agreement" until=@+402
-420d organisation add "Municipality A" role=municipality brings="Home-care staff and what happens after discharge" \
  gets="Notice of the risk before the patient is home" agreement="https://example.org/heart-failure/agreement" until=@+402
-420d organisation add "The company" role=vendor contact="Customer support" brings="The application and its developers" \
  gets="A site where it is tested along the whole chain" agreement="https://example.org/heart-failure/agreement" until=@+402
-420d organisation add "The university" role=university brings="Implementation research and interviews" \
  gets="Data about how it went, for publication" agreement="https://example.org/heart-failure/agreement" until=@+402
-420d organisation add "Heart and lung association, local branch" role=patient_organisation \
  brings="Patients who have been through discharge" gets="A say in how the score is explained" until=@+402
-419d site edit "Medicine 1" organisation="Example Region" unit="Ward 2"
-419d site edit "Medicine 2" organisation="Example Region" unit="Wards 4 and 5"
-419d site edit "Municipality A" organisation="Municipality A" unit="Home care, northern district"
-419d member add "Project lead" role=project_lead organisation="Example Region"
-419d member add "Healthcare director" role=sponsor perspective=lea organisation="Example Region"
-419d member add "Head of Medicine 1" role=clinical_owner perspective=lea organisation="Example Region" sites="Medicine 1"
-419d member add "Heart-failure physician" role=oversight perspective=pro organisation="Example Region" sites="Medicine 1"
-419d member add "Nurse" role=member perspective=pro organisation="Example Region"
-419d member add "IT architect" role=system_owner perspective=it organisation="Example Region"
-419d member add "Lawyer" role=member perspective=leg organisation="Example Region"
-419d member add "Researcher" role=member perspective=res organisation="The university"
-419d member add "Product manager" role=model_owner perspective=ven organisation="The company"
-419d member add "Patient council secretary" role=member perspective=pat \
  organisation="Heart and lung association, local branch"
-418d stakeholder add "Patient council" perspective=pat power=2 interest=5 current=neutral desired=supportive level_agreed=3 \
  organisation="Heart and lung association, local branch"
-418d stakeholder add "Ward staff" perspective=pro power=3 interest=4 current=neutral desired=leading level_agreed=4
-418d stakeholder add "Heads of the medical clinics" perspective=lea power=5 interest=4 current=supportive desired=leading \
  level_agreed=4
-418d stakeholder add "Home-care staff" perspective=mun power=2 interest=4 current=unaware desired=supportive level_agreed=3 \
  organisation="Municipality A" sites="Municipality A"
-418d stakeholder add "Developers at the company" perspective=ven power=4 interest=5 current=leading desired=leading \
  level_agreed=4 organisation="The company"
-418d stakeholder add "Region IT" perspective=it power=4 interest=3 current=neutral desired=supportive level_agreed=4
-418d stakeholder add "Staff representatives" perspective=wrk power=3 interest=3 current=unaware desired=supportive \
  level_agreed=2
-418d stakeholder add "Regional politicians" perspective=pol power=5 interest=2 current=unaware desired=supportive \
  level_agreed=1
-417d plan edit E start=@-420 end=@-257 budget=250000 spent=231000
-417d plan edit P start=@-257 end=@-82 budget=1400000
-417d application edit name="Readmission risk at discharge, heart failure" short_name="Readmission risk" \
  orientation=medical function=predict_risk output_user=professional action_autonomy=A0 personal_data=yes our_role=deployer \
  public_body=yes public_service=no shared_records=yes patient_facing=no clinical_area="Internal medicine, cardiology" \
  intended_use="Gives ward staff the risk of unplanned readmission within 30 days, when discharge is planned for adults with heart failure." \
  excluded_use="To decide who is discharged" excluded_use="Patients under 18" excluded_use="Patients in palliative care" \
  patient_population="Adults cared for in hospital with heart failure as main or secondary diagnosis."
-410d activity add activity=ACT-E1 done_on=@-410
-404d by "Researcher" engagement add "Interviews with ward staff" perspective=pro form=interview participants=8 level=3 \
  stakeholders="Ward staff" heard="Curious; wants to see why a patient is at risk" \
  heard="One more system to log in to will not be used" heard="Discharge is planned in the round, not at a computer"
-404d by "Researcher" engagement add "Interviews with heads of clinics" perspective=lea form=interview participants=4 level=3 \
  stakeholders="Heads of the medical clinics" heard="Readmissions are known; who does what about them is not" \
  heard="Benefit lands in home care, work lands on the ward"
-397d by "Project lead" engagement add "Talk about what the company can show" perspective=ven form=workshop participants=3 level=3 \
  stakeholders="Developers at the company" heard="Trained on patients of two other regions, never on municipal data" \
  effect="The gap is on the list of what local validation must answer" fed_back=@-397
-390d by "Patient council secretary" engagement add "Patient council on being scored" perspective=pat form=council \
  participants=9 level=2 stakeholders="Patient council" heard="Afraid of being sent home later because of a number" \
  heard="Wants to hear about the risk from somebody who knows them"
-383d activity add activity=ACT-E2 done_on=@-383
-380d engagement feed-back "Interviews with ward staff" --effect "A score without its reasons was removed from the requirements"
-380d engagement feed-back "Interviews with heads of clinics" --effect "Home care joins the project from the start"
-376d engagement feed-back "Patient council on being scored" \
  --effect "Deciding who is discharged is an excluded use; nurses, not letters, explain the risk"
-369d by "Lawyer" engagement add "Can the score leave the region?" perspective=leg form=workshop participants=3 level=2 \
  heard="Within the region: yes, for care and its quality" heard="To the municipality: only if it has joined the shared record system" \
  effect="Asked of the municipality before Preparation begins" fed_back=@-362
-362d by "Lawyer" application edit ai_act_class=high_annex1 mdr_status=device mdr_class=IIa \
  legal_basis="Patient Data Act: care documentation and quality work. For the municipality not settled." \
  data_types=diagnosis_codes data_types=lab data_types=operational data_sources="Medical records" data_sources="Laboratory system" \
  data_sources="Patient administration" integration=link hosting=region_cloud model_type=ml_tabular learning=locked gpai_based=no
-362d by "Lawyer" application duty AI-05 status=done evidence="Classification record"
-361d activity add activity=ACT-E5 done_on=@-362
-348d by "Nurse" barrier add catalogue=BAR-19 impact=3 changeability=3 raised_by_perspective=pro owner="IT architect" \
  phases=P phases=I epis_factor=INV3
-348d by "Nurse" barrier add "Less time with the patient" catalogue=BAR-08 impact=4 changeability=4 \
  raised_by_perspective=pro owner="Head of Medicine 1" phases=P phases=I epis_factor=IN4 \
  description="The ward spends the minutes with the score that it used to spend with the patient; home care reaps the gain."
-347d barrier add catalogue=BAR-24 impact=4 changeability=2 raised_by_perspective=mun owner="Project lead" \
  phases=P phases=I epis_factor=O4 sites="Medicine 2" sites="Municipality A" stops=G2-07
-347d barrier add catalogue=BAR-06 impact=4 changeability=4 raised_by_perspective=pro owner="Heart-failure physician" \
  phases=E phases=P epis_factor=IN5
-340d activity add activity=ACT-E6 done_on=@-340
-334d gate assess G1-01 met --by "Heart-failure physician" --perspective pro
-334d gate evidence add G1-01 "Description of need: 23% readmitted within 30 days last year; a phone call on day 3 weighed against it" \
  --kind report --at https://example.org/heart-failure/needs --dated @-338
-334d gate assess G1-02 met --by "Product manager" --perspective ven
-327d gate assess G1-03 met --by "Lawyer" --perspective leg
-327d gate evidence add G1-03 "Classification record: A0, IIa, high-risk through Annex I; we deploy" --kind report \
  --at https://example.org/heart-failure/classification --dated @-328
-320d gate assess G1-04 met --by "Researcher" --perspective res
-320d gate evidence add G1-04 "Appraisal of five studies, with a list of gaps" --kind report \
  --at https://example.org/heart-failure/appraisal --dated @-321
-320d gate assess G1-05 met --by "Head of Medicine 1" --perspective lea
-313d gate assess G1-06 met --by "Project lead"
-313d gate assess G1-07 met --by "Lawyer" --perspective leg
-313d gate remark G1-07 "Feasible in the region. For the municipality I say: perhaps." --perspective leg --by "Lawyer"
-306d gate assess G1-08 met --by "Ethics council" --perspective eth
-306d gate assess G1-09 met --by "Project lead"
-299d activity add activity=ACT-E3 done_on=@-320
-299d activity add activity=ACT-E4 done_on=@-376
-292d gate assess G1-10 met --by "Healthcare director" --perspective lea
-292d gate evidence add G1-10 "Project directive, with money for Preparation" --kind decision \
  --at https://example.org/heart-failure/directive --dated @-293
-278d gate submit G1
-278d activity add activity=ACT-E7 done_on=@-278
-271d by "Patient council secretary" gate position G1 support_with_concern --perspective pat --by "Patient council secretary" \
  --reason "Yes, as long as a nurse and not a letter tells us"
-271d by "Nurse" gate position G1 support --perspective pro --by "Nurse"
-271d gate position G1 support --perspective lea --by "Head of Medicine 1"
-270d by "Product manager" gate position G1 support --perspective ven --by "Product manager"
-270d by "Lawyer" gate position G1 support_with_concern --perspective leg --by "Lawyer" \
  --reason "The municipality must settle its own legal basis before anything is shown there"
-257d gate attend G1 "Healthcare director" --role chair --perspective lea
-257d gate attend G1 "Head of Medicine 1" --role gatekeeper --perspective lea
-257d gate attend G1 "Nurse" --role gatekeeper --perspective pro
-257d gate attend G1 "Patient council secretary" --role gatekeeper --perspective pat
-257d gate attend G1 "Product manager" --role adviser --perspective ven --conflict "Sells the application"
-257d gate attend G1 "Project lead" --role secretary
-257d gate decide G1 go --by "Healthcare director" \
  --reason "The need is shown and all three sites want it; the legal question goes with us as a barrier"

# Preparation: Medicine 1 first, the others behind.
-257d by "Lawyer" barrier add catalogue=BAR-32 impact=4 changeability=1 blocking=yes raised_by_perspective=leg \
  sites="Municipality A" stops=G2-02 stops=G2-04 phases=E phases=P epis_factor=O1 \
  description="The municipality has not joined the shared record system; whether the risk score may be shown there is not settled."
-256d member add "Regional lawyer" role=member perspective=leg organisation="Example Region"
-256d member add "Data protection officer" role=member perspective=dpo organisation="Example Region"
-256d member add "Patient safety officer" role=member perspective=saf organisation="Example Region"
-256d member add "Head of Medicine 2" role=clinical_owner perspective=lea organisation="Example Region" sites="Medicine 2"
-256d member add "Ward manager" role=oversight perspective=lea organisation="Example Region" sites="Medicine 2"
-256d member add "Home-care manager" role=oversight perspective=mun organisation="Municipality A" sites="Municipality A"
-256d member add "Quality developer" role=deputy perspective=saf organisation="Example Region" sites="Medicine 1"
-256d barrier edit "Unclear legal basis for sharing data" owner="Regional lawyer"
-250d barrier add catalogue=BAR-25 impact=4 changeability=2 raised_by_perspective=lea owner="Healthcare director" \
  phases=P phases=S epis_factor=O2
-250d by "Quality developer" barrier add catalogue=BAR-47 impact=3 changeability=4 raised_by_perspective=saf \
  owner="Quality developer" phases=P phases=I epis_factor=IN3 stops=G2-11
-249d assumption add "Home care can act on a score the day before discharge" criteria=G2-07
-249d assumption add "The mix of patients is the same on all wards" criteria=G2-06
-243d by "Nurse" action add "Show the score with its three strongest reasons" owner="Product manager" due=@-201 \
  barriers="Professionals doubt the output" strategies=X22 outcome_expected=PR1
-243d by "Heart-failure physician" action add "Compare the score with what we ourselves believe, 60 discharges" \
  owner="Heart-failure physician" due=@-180 barriers="Professionals doubt the output" strategies=X19 criteria=G2-06 sites="Medicine 1"
-236d barrier edit "Pathway crosses organisations" blocking=yes
-236d action add "Joint plan of the chain from ward to home care" owner="Home-care manager" due=@+30 \
  barriers="Pathway crosses organisations" strategies=E06 sites="Medicine 2" sites="Municipality A"
-236d by "IT architect" action add "Open the score from inside the record" owner="IT architect" due=@+62 \
  barriers="Not integrated in the record system" strategies=E12
-229d by "Ward manager" engagement add "Shadowing on ward 2" perspective=pro form=ride_along participants=6 level=4 \
  stakeholders="Ward staff" sites="Medicine 1" heard="The round has ninety seconds a patient" \
  effect="The score is read when discharge is planned, not in the round" fed_back=@-222
-222d by "Project lead" engagement add "Planning day, Medicine 1" perspective=lea form=workshop participants=5 level=4 \
  sites="Medicine 1" stakeholders="Heads of the medical clinics" heard="Wants one page a month, not a dashboard" \
  effect="One page a month, by the quality developer" fed_back=@-222
-222d by "IT architect" engagement add "Link and log-in, designed together" perspective=it form=workshop participants=4 level=4 \
  sites="Medicine 1" stakeholders="Region IT" heard="Single sign-on first, integration later" \
  effect="A link with single sign-on for the start" fed_back=@-222
-222d by "Product manager" engagement add "Design days with the developers" perspective=ven form=workshop participants=5 level=4 \
  sites="Medicine 1" stakeholders="Developers at the company" heard="Reasons can be shown, confidence cannot" \
  effect="Three reasons in plain words" fed_back=@-215
-208d action start "Show the score with its three strongest reasons"
-201d by "Product manager" action done "Show the score with its three strongest reasons" --effect better
-194d by "Patient council secretary" engagement add "Workshop on how to communicate risk" perspective=pat form=workshop \
  participants=11 level=3 sites="Medicine 1" stakeholders="Patient council" heard="Say what we can do, not only that we are at risk" \
  effect="A leaflet with three things to do follows every conversation" fed_back=@-180
-187d by "Patient safety officer" engagement add "Risk analysis, ward 2" perspective=saf form=workshop participants=6 level=3 \
  sites="Medicine 1" heard="A low score can be read as a promise" effect="The low end says: not assessed as high" fed_back=@-173
-180d by "Heart-failure physician" action done "Compare the score with what we ourselves believe, 60 discharges" --effect better
-180d by "Heart-failure physician" barrier resolve "Professionals doubt the output" \
  --reason "In 60 discharges the score found nine patients that we had missed, and we know the five that it missed"
-173d by "Data protection officer" engagement add "Impact assessment, first round" perspective=dpo form=workshop participants=4 \
  level=3 sites="Medicine 1" heard="Logs must show who looked at a score" effect="The company logs every opening" fed_back=@-166
-166d by "Staff representatives" engagement add "What the score means for the work on ward 2" perspective=wrk form=workshop \
  participants=3 level=2 sites="Medicine 1" stakeholders="Staff representatives" heard="Must not become a measure of the nurses" \
  effect="Scores are never shown by nurse" fed_back=@-159
-159d activity add activity=ACT-P1 done_on=@-159 site="Medicine 1"
-152d stakeholder edit "Ward staff" current=supportive
-145d by "IT architect" activity add activity=ACT-P5 done_on=@-145 site="Medicine 1"
-145d by "Researcher" gate assess G2-06 met --site "Medicine 1" --by "Researcher" --perspective res
-145d by "Researcher" gate evidence add G2-06 "Validation: AUC 0.74 on 1,140 past discharges, 0.72 on six silent weeks; women, men and over 80 separately" \
  --site "Medicine 1" --kind report --at https://example.org/heart-failure/validation-1 --dated @-147
-138d gate assess G2-01 met --site "Medicine 1" --by "Head of Medicine 1" --perspective lea
-138d gate evidence add G2-01 "Implementation plan, Medicine 1" --site "Medicine 1" --kind report \
  --at https://example.org/heart-failure/plan-1 --dated @-140
-131d by "Lawyer" gate assess G2-02 met --by "Lawyer" --perspective leg
-131d by "Lawyer" gate evidence add G2-02 "Contract with the company: logs, updates, exit" --kind agreement \
  --at https://example.org/heart-failure/contract --dated @-132 --expires @+600
-131d application edit contract.number="AV 25-311" contract.from=@-131 contract.to=@+600 contract.notice="6 months" \
  contract.exit_terms="Scores and logs are handed over as files; models are not kept by the company."
-131d by "Lawyer" application duty GDPR-28 OSL-10 status=done evidence="Contract with the company: logs, updates, exit"
-124d gate assess G2-03 met --by "Product manager" --perspective ven
-124d gate evidence add G2-03 "Declaration of conformity and instructions for use" --kind certificate \
  --at https://example.org/heart-failure/ce --dated @-130 --expires @+240
-124d application edit ce_cert.number="CE-DEMO-4471" ce_cert.notified_body="Notified body (invented)" ce_cert.valid_to=@+240 \
  version=2.1 version_date=@-130
-117d by "Nurse" gate assess G2-07 met --site "Medicine 1" --by "Nurse" --perspective pro
-117d by "Nurse" gate evidence add G2-07 "Simulation on ward 2, two day shifts" --site "Medicine 1" --kind minutes \
  --at https://example.org/heart-failure/simulation-1 --dated @-118
-117d gate assess G2-08 met --site "Medicine 1" --by "Head of Medicine 1" --perspective lea
-116d activity add activity=ACT-P3 done_on=@-117 site="Medicine 1"
-110d by "Data protection officer" gate assess G2-04 met --by "Data protection officer" --perspective dpo
-110d by "Data protection officer" gate evidence add G2-04 "classification.pdf" --kind decision \
  --at https://example.org/heart-failure/classification.pdf --dated @-110 --expires @+189
-110d by "Data protection officer" gate evidence add G2-04 "Impact assessment for the region's own wards" --kind report \
  --at https://example.org/heart-failure/dpia-region --dated @-111
-110d by "Data protection officer" application duty GDPR-6 GDPR-9 GDPR-32 GDPR-35 PDL-2-4 PDL-4 OSL-25 status=done \
  evidence="Impact assessment for the region's own wards"
-110d by "Patient safety officer" gate assess G2-10 met --by "Patient safety officer" --perspective saf
-110d by "Patient safety officer" gate evidence add G2-10 "Risk analysis and stop rules, ward 2" --kind report \
  --at https://example.org/heart-failure/risks-1 --dated @-111
-109d by "Patient safety officer" application edit stop_rule.trigger="Score missing or plainly wrong for two patients in a week" \
  stop_rule.who="Heart-failure physician" stop_rule.fallback="Discharge planning with the old checklist" \
  stop_rule.rehearsed_on=@-112 logs_kept_months=24
-103d gate assess G2-12 met --site "Medicine 1" --by "Nurse" --perspective pro
-103d gate assess G2-13 met --site "Medicine 1" --by "Head of Medicine 1" --perspective lea
-103d gate assess G2-14 met --site "Medicine 1" --by "Heart-failure physician" --perspective pro
-103d gate assess G2-15 met --site "Medicine 1" --by "Nurse" --perspective pro
-103d gate assess G2-16 met --site "Medicine 1" --by "Head of Medicine 1" --perspective lea
-103d application edit information.patients_informed_on=@-103 information.workers_informed_on=@-159 \
  information.opt_out="Say so to the nurse; the score is then not read."
-103d by "Patient safety officer" application duty PSL-3 SOSFS HSLF-52 status=done evidence="Risk analysis and stop rules, ward 2"
-103d by "Project lead" application duty MBL-11 MBL-19 status=done evidence="Minutes of the co-determination meeting"
-103d by "Project lead" application duty GDPR-13 status=done evidence="Leaflet to patients"
-103d by "Quality developer" gate assess G2-09 met --site "Medicine 1" --by "Ward manager" --perspective lea
-103d by "Quality developer" gate assess G2-11 partly_met --site "Medicine 1" --by "Quality developer" --perspective saf \
  --because "Use and performance are ready; readmissions have no baseline from the registry"
-102d activity add activity=ACT-P6 done_on=@-103 site="Medicine 1"
-96d gate submit G2 --site "Medicine 1"
-90d by "Patient council secretary" gate position G2 support --perspective pat --by "Patient council secretary"
-90d by "Nurse" gate position G2 support --perspective pro --by "Nurse"
-90d gate position G2 support --perspective lea --by "Head of Medicine 1"
-90d gate position G2 support --perspective it --by "IT architect"
-90d by "Patient safety officer" gate position G2 support_with_concern --perspective saf --by "Patient safety officer" \
  --reason "Without a baseline we cannot show harm either"
-89d gate position G2 support --perspective ven --by "Product manager"
-89d gate position G2 support --perspective dpo --by "Data protection officer"
-89d gate position G2 abstain --perspective wrk --by "Staff representatives" \
  --reason "Heard and answered; the decision is the employer's"
-83d gate condition add G2 "Baseline of readmissions from the registry" --covers G2-11 --owner "Quality developer" --due @+27
-82d gate attend G2 "Healthcare director" --role chair --perspective lea
-82d gate attend G2 "Heart-failure physician" --role gatekeeper --perspective pro
-82d gate attend G2 "Patient safety officer" --role gatekeeper --perspective saf
-82d gate attend G2 "Patient council secretary" --role gatekeeper --perspective pat
-82d gate attend G2 "Product manager" --role adviser --perspective ven --conflict "Sells the application"
-82d gate attend G2 "Project lead" --role secretary
-82d gate decide G2 conditional_go --by "Healthcare director" --reason "Ready on ward 2; the baseline must be there before the year is summed up"

# Implementation at Medicine 1, Preparation elsewhere.
-82d site edit "Medicine 1" go_live=@-82 eligible_n=310
-82d plan edit P end=@+17 spent=905000
-82d plan edit I start=@-82 end=@+190 budget=900000
-81d site edit "Medicine 2" go_live=@+55 eligible_n=420
-81d site edit "Municipality A" go_live=@+55 eligible_n=260
-78d by "Quality developer" indicator add "Discharges where the score was read" kind=use source="Log of the application" \
  rhythm=monthly owner="Quality developer" baseline=0 lower=0.6 sites="Medicine 1"
-78d by "Quality developer" indicator add "Readmitted within 30 days" kind=outcome source="Patient administration" rhythm=monthly \
  owner="Quality developer" baseline=0.23 upper=0.23 sites="Medicine 1"
-68d by "Lawyer" action add "Map what each may see" owner="Lawyer" due=@-21 barriers="Unclear legal basis for sharing data" \
  strategies=E52 criteria=G2-04 sites="Municipality A"
-61d by "Lawyer" action add "Finish the DPIA with the region's DPO" owner="Lawyer" due=@-9 criteria=G2-04 \
  barriers="Unclear legal basis for sharing data" strategies=X25 sites="Medicine 2" sites="Municipality A" \
  description="One impact assessment for all who see the score, the municipality too."
-60d by "Lawyer" action start "Finish the DPIA with the region's DPO"
-69d by "Product manager" engagement add "Weekly call with the developers" perspective=ven form=workshop participants=3 level=4 \
  stakeholders="Developers at the company" sites="Medicine 1" heard="Can see which reasons are opened" effect="Shown to the users every month" \
  fed_back=@-62
-68d by "Nurse" engagement add "Users on ward 2, every second Thursday" perspective=pro form=workshop participants=6 level=4 \
  stakeholders="Ward staff" sites="Medicine 1" heard="Good for those we did not think of" heard="Four minutes a discharge" \
  effect="Read at the planning, by whoever writes the plan" fed_back=@-61
-61d by "IT architect" engagement add "Operation at Medicine 1" perspective=it form=workshop participants=3 level=4 \
  stakeholders="Region IT" sites="Medicine 1" heard="Log-in fails after the night change of passwords" effect="Fixed in October" fed_back=@-54
-55d by "Head of Medicine 1" engagement add "A month in use, for the heads" perspective=lea form=workshop participants=4 level=3 \
  stakeholders="Heads of the medical clinics" sites="Medicine 1" heard="Wants the same page for Medicine 2" effect="One page for both" \
  fed_back=@-55
-55d by "Patient council secretary" engagement add "Phone calls to patients who went home" perspective=pat form=interview participants=12 \
  level=2 stakeholders="Patient council" sites="Medicine 1" heard="The leaflet is on the fridge" heard="Nobody said the word risk" \
  effect="Nurses rehearse how to say it" fed_back=@-41
-54d by "Quality developer" indicator record "Discharges where the score was read" 0.58 --n 45 --of 78
-47d by "Home-care manager" action add "Home care reads the plan of the ward, trial in one district" owner="Home-care manager" \
  due=@+41 barriers="Pathway crosses organisations" strategies=E30 sites="Municipality A"
-47d by "Home-care manager" stakeholder edit "Home-care staff" current=neutral
-41d by "Nurse" incident add "A low score was read as safe to go home alone" kind=unexpected_output severity=near_miss \
  sites="Medicine 1" date=@-42 reported_to="Patient safety officer" reported_to="Product manager"
-40d by "Lawyer" gate assess G2-02 met --by "Lawyer" --perspective leg
-40d by "Lawyer" gate evidence add G2-02 "Responsibilities between region, municipality and company" --kind agreement \
  --at https://example.org/heart-failure/responsibilities --dated @-41 --expires @+402
-39d by "Nurse" action add "Low scores double-checked until the text is changed" owner="Nurse" due=@-34 sites="Medicine 1"
-39d incident edit "A low score was read as safe to go home alone" actions="Low scores double-checked until the text is changed"
-37d by "Patient safety officer" engagement add "Near-miss review" perspective=saf form=workshop participants=6 level=3 \
  sites="Medicine 1" heard="Low was read as safe" effect="The text at the low end is being rewritten; double checks until then" fed_back=@-33
-34d by "Nurse" action done "Low scores double-checked until the text is changed" --effect better
-34d barrier escalate "Unclear legal basis for sharing data" --to "Healthcare director" --answer-by @-9
-34d barrier note "Unclear legal basis for sharing data" "Cannot be solved between us"
-33d by "Patient safety officer" gate assess G2-10 not_assessed \
  --because "To be analysed anew for all sites after the near miss"
-33d by "Patient safety officer" gate remark G2-10 "Medicine 1 continues meanwhile: every low score is double-checked" \
  --perspective saf --by "Patient safety officer"
-28d gate assess G2-01 met --site "Medicine 2" --site "Municipality A" --by "Head of Medicine 2" --perspective lea
-28d gate assess G2-08 met --site "Medicine 2" --site "Municipality A" --by "Head of Medicine 2" --perspective lea
-28d by "Quality developer" gate assess G2-11 met --site "Medicine 2" --site "Municipality A" --by "Quality developer" --perspective saf
-28d by "Quality developer" gate evidence add G2-11 "Test access to the registry" --site "Medicine 2" --kind data \
  --at https://example.org/heart-failure/registry-access --dated @-28 --expires @-4
-28d by "Quality developer" gate evidence add G2-11 "Test access to the registry" --site "Municipality A" --kind data \
  --at https://example.org/heart-failure/registry-access --dated @-28 --expires @-4
-27d by "Nurse" gate assess G2-12 met --site "Medicine 2" --site "Municipality A" --by "Nurse" --perspective pro
-27d gate assess G2-13 met --site "Medicine 2" --site "Municipality A" --by "Head of Medicine 2" --perspective lea
-27d gate assess G2-14 met --site "Medicine 2" --site "Municipality A" --by "Heart-failure physician" --perspective pro
-27d gate assess G2-15 met --site "Medicine 2" --site "Municipality A" --by "Nurse" --perspective pro
-27d gate assess G2-16 met --site "Medicine 2" --site "Municipality A" --by "Head of Medicine 2" --perspective lea
-26d by "Quality developer" indicator record "Discharges where the score was read" 0.71 --n 61 --of 86
-26d by "Quality developer" indicator record "Readmitted within 30 days" 0.21 --n 18 --of 86
-22d by "Patient council secretary" engagement add "Workshop with the patient council on home and ward" perspective=pat form=workshop \
  participants=10 level=3 stakeholders="Patient council" sites="Medicine 2" sites="Municipality A" \
  heard="The leaflet must say who calls whom" heard="Home care should know before we are home"
-21d by "Lawyer" action done "Map what each may see" --effect better
-21d by "Nurse" barrier edit "Unclear legal basis for sharing data" impact=5
-21d by "Nurse" barrier note "Unclear legal basis for sharing data" "Impact 5: stops one of three sites entirely"
-20d by "Researcher" gate assess G2-06 partly_met --site "Medicine 2" --site "Municipality A" --by "Researcher" --perspective res \
  --because "Subgroups are missing: over 80 and those with home care"
-20d by "Researcher" gate evidence add G2-06 "Validation on past data, wards 4 and 5" --site "Medicine 2" --kind report \
  --at https://example.org/heart-failure/validation-2 --dated @-21
-20d by "Researcher" action add "Subgroup table: over 80, with home care" owner="Researcher" due=@+24 criteria=G2-06 strategies=X19 \
  sites="Medicine 2" sites="Municipality A"
-19d by "Ward manager" gate assess G2-09 waived --site "Medicine 2" --site "Municipality A" --by "Head of Medicine 2" --until @+97 \
  --because "The new record system is taught in January; both are taught together then"
-15d by "Patient safety officer" engagement add "What can go wrong between ward and home" perspective=saf form=workshop \
  participants=7 level=3 sites="Medicine 2" sites="Municipality A" heard="Nobody owns the night between discharge and first visit" \
  effect="The risk analysis begins with that night" fed_back=@-13
-15d by "Lawyer" engagement add "The legal basis in the municipality" perspective=leg form=workshop participants=3 level=2 \
  sites="Medicine 2" sites="Municipality A" heard="To join is voluntary, and they have not decided" effect="The municipality does its own confidentiality review" fed_back=@-13
-15d by "Lawyer" application duty SVOD status=in_hand owner="Regional lawyer" due=@+30
-15d by "Lawyer" gate remark G2-04 "They need their own" --perspective leg --by "Lawyer"
-14d by "Lawyer" action add "Ask the authority in advance" owner="Lawyer" due=@+10 barriers="Unclear legal basis for sharing data" \
  strategies=X26 criteria=G2-04 sites="Municipality A"
-13d by "Lawyer" action start "Ask the authority in advance"
-12d gate assess G2-01 met --site "Medicine 2" --site "Municipality A" --by "Head of Medicine 2" --perspective lea
-12d gate evidence add G2-01 "Implementation plan, the chain" --site "Medicine 2" --kind report \
  --at https://example.org/heart-failure/plan-2 --dated @-14
-12d by "Ward manager" action add "Simulation on ward 4" owner="Ward manager" due=@+2 criteria=G2-07 strategies=E45 \
  sites="Medicine 2" target="Evening and night shift" dose="Two shifts"
-12d ask add "Who pays for operation after the project?" group="Steering group" by_date=@+21
-11d by "Quality developer" gate assess G3-01 partly_met --site "Medicine 1" --by "Quality developer" --perspective saf \
  --because "Read at 71 per cent of discharges; agreed is 60, for six months"
-11d by "Patient safety officer" gate assess G3-04 partly_met --by "Patient safety officer" --perspective saf \
  --because "One near miss analysed; the text at the low end is not changed yet"
-8d by "Project lead" action add "Draft of the contract for operation" owner="Project lead" due=@-4 strategies=X07 \
  barriers="Project money ends"
-7d by "Project lead" gate assess G2-04 not_met --because "Confidentiality review waits for the municipality" --by "Project lead" --perspective leg
-7d action note "Finish the DPIA with the region's DPO" "Waits for the municipality"
-7d plan edit P spent=1120000
-7d round done --took-part "Project lead" Nurse Lawyer "Regional lawyer" "IT architect"
-6d by "Project lead" engagement add "Planning day, the chain" perspective=pro form=workshop participants=9 level=4 \
  stakeholders="Ward staff" sites="Medicine 2" sites="Municipality A" heard="The score must reach home care before the bed is empty" \
  effect="Planned at noon the day before" fed_back=@-6
-6d by "Project lead" engagement add "Planning day, the chain" perspective=lea form=workshop participants=4 level=4 \
  stakeholders="Heads of the medical clinics" sites="Medicine 2" sites="Municipality A" heard="Can be done if one routine is dropped" \
  effect="The old discharge form is dropped" fed_back=@-6
-6d by "Project lead" engagement add "Planning day, the chain" perspective=it form=workshop participants=2 level=4 \
  stakeholders="Region IT" sites="Medicine 2" sites="Municipality A" heard="An alarm to the night team adds to their load" \
  effect="Alarm off until tested" fed_back=@-6
-6d by "Project lead" engagement add "Planning day, the chain" perspective=ven form=workshop participants=2 level=4 \
  stakeholders="Developers at the company" sites="Medicine 2" sites="Municipality A" heard="The text at the low end can be changed in January" \
  effect="Ordered" fed_back=@-6
-6d by "IT architect" barrier add "Alerts add to night workload" catalogue=BAR-21 impact=3 changeability=4 raised_by_perspective=it \
  owner="IT architect" sites="Medicine 2" phases=I epis_factor=INV3
-5d plan edit P end=@+52
-4d by "Project lead" action done "Draft of the contract for operation" --effect better
-1d by "Patient safety officer" action add "Risk analysis for the night between ward and home" owner="Patient safety officer" \
  due=@+31 criteria=G2-10 strategies=X20 sites="Medicine 2" sites="Municipality A"
0d by "Nurse" barrier note "Less time with the patient" "Four minutes a discharge, measured on ward 2 last week"
