# Retinopathy screening: an image-reading aid in sustainment, with indicators and one review behind it.
# From the literature: that 24 of 45 studied applications had no action autonomy (Sharma et al. 2022). Invented: the rest.
by "Project lead"

-725d project add "Retinopathy screening" --slug retinopathy-screening --site "Eye clinic North" --site "Eye clinic South" \
  case_number="DEMO 2024-208" \
  summary="Marks changes in photographs of the retina of people with diabetes before a grader reads them. That 24 of 45 applications in published studies did not act themselves is from a scoping review (Sharma et al. 2022); the clinics, days, decisions, figures and words of people are invented."
-725d organisation add "Example Region" role=care brings="Images, graders, two clinics" gets="Shorter time to an answer" \
  agreement="https://example.org/retina/agreement" until=@+370
-725d organisation add "The image company" role=vendor contact="Service desk" brings="The application and its monitoring" \
  gets="Performance figures from two clinics" agreement="https://example.org/retina/agreement" until=@+370
-725d organisation add "Diabetes association, local branch" role=patient_organisation brings="Readers of letters, a seat in the group" \
  gets="The results of the figures"
-724d site edit "Eye clinic North" organisation="Example Region" eligible_n=6200
-724d site edit "Eye clinic South" organisation="Example Region" eligible_n=4100
-724d member add "Project lead" role=project_lead
-724d member add "Head of the eye clinics" role=sponsor perspective=lea organisation="Example Region"
-724d member add "Ophthalmologist" role=clinical_owner perspective=pro organisation="Example Region"
-724d member add "Grading nurse" role=oversight perspective=pro organisation="Example Region"
-724d member add "Image systems manager" role=system_owner perspective=it organisation="Example Region"
-724d member add "Clinical engineer" role=member perspective=mtk organisation="Example Region"
-724d member add "Lawyer" role=member perspective=leg organisation="Example Region"
-724d member add "Patient safety nurse" role=member perspective=saf organisation="Example Region"
-724d member add "Company specialist" role=model_owner perspective=ven organisation="The image company"
-724d member add "Diabetes association representative" role=member perspective=pat organisation="Diabetes association, local branch"
-723d stakeholder add "People with diabetes" perspective=pat power=2 interest=4 current=neutral desired=supportive level_agreed=3 \
  organisation="Diabetes association, local branch"
-723d stakeholder add "Graders" perspective=pro power=4 interest=5 current=neutral desired=leading level_agreed=4
-723d stakeholder add "Managers of the eye clinics" perspective=lea power=5 interest=3 current=supportive desired=supportive level_agreed=4
-723d stakeholder add "Service desk of the image company" perspective=ven power=3 interest=5 current=leading desired=leading level_agreed=4
-723d stakeholder add "Diabetes nurses in primary care" perspective=pro power=2 interest=3 current=unaware desired=supportive level_agreed=1
-722d application edit name="Marking of retinal images" short_name="Retina aid" orientation=medical function=detect \
  output_user=professional action_autonomy=A0 personal_data=yes our_role=deployer public_body=yes public_service=no shared_records=no on_market_since=@-905 patient_facing=no \
  clinical_area="Ophthalmology" intended_use="Marks suspected diabetic changes in retinal images before a grader reads all of them." \
  excluded_use="To leave out the grader" excluded_use="Other eye diseases" patient_population="Adults with diabetes called to screening." \
  model_type=imaging_dl learning=locked gpai_based=no data_types=imaging data_types=demographic data_sources="Image archive" \
  integration=embedded hosting=on_prem
-721d plan edit E start=@-725 end=@-640 budget=90000 spent=82000
-721d plan edit P start=@-640 end=@-510 budget=700000 spent=731000
-721d plan edit I start=@-510 end=@-267 budget=500000 spent=466000
-715d activity add activity=ACT-E1 done_on=@-715
-708d engagement add "Graders on what they would mark" perspective=pro form=workshop participants=7 level=3 stakeholders="Graders" \
  heard="Show where, do not only say yes" effect="Only aids that mark where are considered" fed_back=@-701
-708d engagement add "Managers on the queue" perspective=lea form=interview participants=3 level=3 stakeholders="Managers of the eye clinics" \
  heard="Answers take 24 days" effect="Days to answer is the measure" fed_back=@-708
-701d engagement add "Evening with the diabetes association" perspective=pat form=council participants=21 level=2 \
  stakeholders="People with diabetes" heard="A person shall still look" effect="A grader reads every image" fed_back=@-680
-694d engagement add "Market dialogue" perspective=ven form=workshop participants=6 level=3 heard="Two of three mark where" \
  effect="Requirements written from that" fed_back=@-687
-694d engagement add "Legal check" perspective=leg form=workshop participants=2 level=2 heard="Images stay in the organisation" \
  effect="On our own servers" fed_back=@-687
-690d by "Lawyer" application edit ai_act_class=high_annex1 mdr_status=device mdr_class=IIa \
  legal_basis="Patient Data Act: care documentation and quality work."
-690d by "Lawyer" application duty AI-05 status=done evidence="Classification record"
-686d by "Grading nurse" barrier add catalogue=BAR-42 impact=4 changeability=3 raised_by_perspective=pro owner="Ophthalmologist" phases=P \
  epis_factor=INV3
-686d barrier add catalogue=BAR-26 impact=3 changeability=4 raised_by_perspective=it owner="Image systems manager" phases=P epis_factor=IN1
-680d gate assess G1-01 met --by "Ophthalmologist" --perspective pro
-680d gate assess G1-02 met --by "Ophthalmologist" --perspective pro
-680d gate assess G1-03 met --by "Clinical engineer" --perspective mtk
-679d gate assess G1-04 met --by "Ophthalmologist" --perspective pro
-679d gate assess G1-05 met --by "Head of the eye clinics" --perspective lea
-679d gate assess G1-06 met --by "Project lead"
-673d gate assess G1-07 met --by "Lawyer" --perspective leg
-673d gate assess G1-08 met --by "Ethics council" --perspective eth
-673d gate assess G1-09 met --by "Project lead"
-673d gate assess G1-10 met --by "Head of the eye clinics" --perspective lea
-659d gate submit G1
-652d gate position G1 support --perspective pat --by "Diabetes association representative"
-652d gate position G1 support --perspective pro --by "Grading nurse"
-652d gate position G1 support --perspective lea --by "Head of the eye clinics"
-652d gate position G1 support --perspective ven --by "Company specialist"
-652d gate position G1 support --perspective leg --by "Lawyer"
-640d gate attend G1 "Head of the eye clinics" --role chair --perspective lea
-640d gate attend G1 "Ophthalmologist" --role gatekeeper --perspective pro
-640d gate attend G1 "Diabetes association representative" --role gatekeeper --perspective pat
-640d gate decide G1 go --by "Head of the eye clinics" --reason "Need, evidence and images are there"

-630d action add "Validate on our own cameras" owner="Ophthalmologist" due=@-560 barriers="Population mismatch" strategies=X19 criteria=G2-06
-630d action add "Server room for image reading" owner="Image systems manager" due=@-570 barriers="Infrastructure missing" strategies=E11
-610d engagement add "Reading sessions with the aid" perspective=pro form=workshop participants=8 level=4 stakeholders="Graders" \
  heard="Read first, then see the marks" effect="Marks are shown after the grader's own reading" fed_back=@-603
-610d engagement add "Plan for two clinics" perspective=lea form=workshop participants=3 level=4 stakeholders="Managers of the eye clinics" \
  heard="One list of graders for both" effect="One list" fed_back=@-603
-603d engagement add "Image flow, built together" perspective=it form=workshop participants=4 level=4 heard="Old cameras send the wrong size" \
  effect="Two cameras replaced" fed_back=@-596
-596d engagement add "Set-up with the company" perspective=ven form=workshop participants=3 level=4 \
  stakeholders="Service desk of the image company" heard="Can log by camera" effect="Logs by camera" fed_back=@-596
-589d engagement add "Risk analysis, reading" perspective=saf form=workshop participants=5 level=3 heard="Tired eyes trust the marks" \
  effect="Marks come last" fed_back=@-582
-589d engagement add "Impact assessment, images" perspective=leg form=workshop participants=3 level=3 heard="Images are enough, no identity" \
  effect="Identity is left out" fed_back=@-582
-582d engagement add "Letter to those who are called" perspective=pat form=workshop participants=6 level=3 stakeholders="People with diabetes" \
  heard="Say that a person looks" effect="First sentence of the letter" fed_back=@-568
-575d engagement add "Graders' union on the new reading order" perspective=wrk form=workshop participants=2 level=2 \
  heard="Speed must not be shown by name" effect="Shown by clinic" fed_back=@-568
-570d action done "Server room for image reading" --effect better
-569d barrier resolve "Infrastructure missing" --reason "The servers are in use"
-561d action done "Validate on our own cameras" --effect better
-560d barrier resolve "Population mismatch" --reason "Sensitivity 0.93 on our own images, no camera under 0.90"
-554d gate assess G2-01 met --site "Eye clinic North" --site "Eye clinic South" --by "Head of the eye clinics" --perspective lea
-554d gate assess G2-02 met --by "Lawyer" --perspective leg
-554d gate evidence add G2-02 "Contract with logs and exit" --kind agreement --at https://example.org/retina/contract --dated @-556 --expires @+370
-554d application edit contract.number="AV 24-117" contract.from=@-556 contract.to=@+370 contract.notice="6 months" \
  contract.exit_terms="Marks are kept in the image archive; the model is removed."
-554d by "Lawyer" application duty GDPR-28 OSL-10 status=done evidence="Contract with logs and exit"
-553d gate assess G2-03 met --by "Clinical engineer" --perspective mtk
-553d application edit ce_cert.number="CE-DEMO-0815" ce_cert.notified_body="Notified body (invented)" ce_cert.valid_to=@+58 \
  version=3.0 version_date=@-560 logs_kept_months=36
-553d gate assess G2-04 met --by "Lawyer" --perspective leg
-553d application edit dpia_date=@-555
-553d by "Lawyer" application duty GDPR-6 GDPR-9 GDPR-32 GDPR-35 PDL-2-4 PDL-3 PDL-4 OSL-25 status=done \
  evidence="Impact assessment"
-547d gate assess G2-06 met --site "Eye clinic North" --site "Eye clinic South" --by "Ophthalmologist" --perspective pro
-547d gate evidence add G2-06 "Validation on 2,400 images of our own" --site "Eye clinic North" --kind report \
  --at https://example.org/retina/validation --dated @-561
-547d gate evidence add G2-06 "Validation on 1,700 images of our own" --site "Eye clinic South" --kind report \
  --at https://example.org/retina/validation --dated @-561
-547d gate assess G2-07 met --site "Eye clinic North" --site "Eye clinic South" --by "Grading nurse" --perspective pro
-547d gate assess G2-08 met --site "Eye clinic North" --site "Eye clinic South" --by "Head of the eye clinics" --perspective lea
-540d gate assess G2-09 met --site "Eye clinic North" --site "Eye clinic South" --by "Grading nurse" --perspective pro
-540d gate assess G2-10 met --by "Patient safety nurse" --perspective saf
-540d application edit stop_rule.trigger="Sensitivity under 0.85 in a month, or one camera under 0.80" stop_rule.who="Ophthalmologist" \
  stop_rule.fallback="Graders read without marks" stop_rule.rehearsed_on=@-541
-540d by "Image systems manager" indicator add "Sensitivity against two graders" kind=performance source="Double reading, 120 images" \
  rhythm=quarterly owner="Ophthalmologist" baseline=0.93 lower=0.88
-540d by "Image systems manager" indicator add "Images that cannot be read" kind=drift source="Image archive" rhythm=monthly \
  owner="Image systems manager" baseline=0.06 upper=0.08
-540d by "Image systems manager" indicator add "Days to answer" kind=outcome source="Patient administration" rhythm=monthly \
  owner="Grading nurse" baseline=24 upper=14
-540d by "Image systems manager" indicator add "Sensitivity, people over 75" kind=equity source="Double reading, 120 images" \
  rhythm=half_yearly owner="Ophthalmologist" baseline=0.91 lower=0.86
-540d gate assess G2-11 met --site "Eye clinic North" --site "Eye clinic South" --by "Image systems manager" --perspective it
-540d gate assess G2-12 met --site "Eye clinic North" --site "Eye clinic South" --by "Grading nurse" --perspective pro
-540d gate assess G2-13 met --site "Eye clinic North" --site "Eye clinic South" --by "Head of the eye clinics" --perspective lea
-540d gate assess G2-14 met --site "Eye clinic North" --site "Eye clinic South" --by "Ophthalmologist" --perspective pro
-540d gate assess G2-15 met --site "Eye clinic North" --site "Eye clinic South" --by "Grading nurse" --perspective pro
-540d gate assess G2-16 met --site "Eye clinic North" --site "Eye clinic South" --by "Head of the eye clinics" --perspective lea
-540d application edit information.patients_informed_on=@-540 information.workers_informed_on=@-575 information.opt_out="Say so at the camera."
-540d by "Project lead" application duty MBL-11 MBL-19 status=done evidence="Talks with the graders' union, minutes"
-540d by "Project lead" application duty GDPR-13 status=done evidence="Letter with the invitation"
-526d gate submit G2 --site "Eye clinic North" --site "Eye clinic South"
-519d gate position G2 support --perspective pat --by "Diabetes association representative"
-519d gate position G2 support --perspective pro --by "Grading nurse"
-519d gate position G2 support --perspective lea --by "Head of the eye clinics"
-519d gate position G2 support --perspective it --by "Image systems manager"
-519d gate position G2 support --perspective saf --by "Patient safety nurse"
-518d gate position G2 support --perspective ven --by "Company specialist"
-518d gate position G2 support --perspective leg --by "Lawyer"
-518d gate position G2 support --perspective wrk --by "Graders' union"
-510d gate attend G2 "Head of the eye clinics" --role chair --perspective lea
-510d gate attend G2 "Ophthalmologist" --role gatekeeper --perspective pro
-510d gate attend G2 "Patient safety nurse" --role gatekeeper --perspective saf
-510d gate attend G2 "Clinical engineer" --role adviser --perspective mtk
-510d gate decide G2 go --by "Head of the eye clinics" --reason "Validated on our own images at both clinics"

-510d site edit "Eye clinic North" go_live=@-510
-510d site edit "Eye clinic South" go_live=@-510
-420d indicator record "Sensitivity against two graders" 0.92 --n 110 --of 120
-420d indicator record "Images that cannot be read" 0.06
-420d indicator record "Days to answer" 17
-410d by "Grading nurse" engagement add "Graders after three months" perspective=pro form=survey participants=9 level=4 stakeholders="Graders" \
  heard="Marks last was right" effect="Stays" fed_back=@-403
-396d engagement add "Clinic managers on the first months" perspective=lea form=workshop participants=3 level=3 \
  stakeholders="Managers of the eye clinics" heard="South is slower: one camera" effect="Camera ordered" fed_back=@-396
-389d by "Image systems manager" engagement add "Operation with the company" perspective=ven form=workshop participants=3 level=4 \
  stakeholders="Service desk of the image company" heard="Wants images that went wrong" effect="Sent without identity" fed_back=@-382
-389d by "Image systems manager" engagement add "Operation on our side" perspective=it form=workshop participants=3 level=4 \
  heard="Needs a named deputy" effect="Deputy named" fed_back=@-382
-375d by "Patient safety nurse" engagement add "Overrides read together" perspective=saf form=workshop participants=5 level=3 \
  heard="Graders override one in nine" effect="Overrides are an indicator" fed_back=@-368
-361d by "Diabetes association representative" engagement add "Figures shown to the association" perspective=pat form=council participants=14 \
  level=2 stakeholders="People with diabetes" heard="Why do the old wait longer?" effect="People over 75 followed separately" fed_back=@-340
-330d indicator record "Sensitivity against two graders" 0.93 --n 112 --of 120
-330d indicator record "Images that cannot be read" 0.07
-330d indicator record "Days to answer" 12
-330d indicator record "Sensitivity, people over 75" 0.90 --n 36 --of 40
-310d gate assess G3-01 met --site "Eye clinic North" --site "Eye clinic South" --by "Grading nurse" --perspective pro
-310d gate assess G3-02 met --by "Ophthalmologist" --perspective pro
-310d gate evidence add G3-02 "From 24 to 12 days, sensitivity as before" --kind report --at https://example.org/retina/effect --dated @-312
-310d gate assess G3-03 met --site "Eye clinic North" --site "Eye clinic South" --by "Ophthalmologist" --perspective pro
-309d gate assess G3-04 met --by "Patient safety nurse" --perspective saf
-309d gate assess G3-05 met --site "Eye clinic North" --site "Eye clinic South" --by "Grading nurse" --perspective pro
-309d gate assess G3-06 met --by "Image systems manager" --perspective it
-303d gate assess G3-07 met --by "Head of the eye clinics" --perspective lea
-303d gate assess G3-08 met --by "Clinical engineer" --perspective mtk
-303d gate evidence add G3-08 "Change procedure: new version, new reading of 120 images" --kind decision \
  --at https://example.org/retina/changes --dated @-304
-303d gate assess G3-09 met --site "Eye clinic North" --site "Eye clinic South" --by "Grading nurse" --perspective pro
-303d gate assess G3-10 met --by "Head of the eye clinics" --perspective lea
-302d gate assess G3-11 met --by "Head of the eye clinics" --perspective lea
-302d gate assess G3-12 partly_met --by "Project lead" --because "Written, not yet shared"
-288d gate submit G3 --site "Eye clinic North" --site "Eye clinic South"
-281d gate position G3 support --perspective pat --by "Diabetes association representative"
-281d gate position G3 support --perspective pro --by "Grading nurse"
-281d gate position G3 support --perspective lea --by "Head of the eye clinics"
-281d gate position G3 support --perspective it --by "Image systems manager"
-281d gate position G3 support --perspective saf --by "Patient safety nurse"
-281d gate position G3 support --perspective ven --by "Company specialist"
-267d gate attend G3 "Head of the eye clinics" --role chair --perspective lea
-267d gate attend G3 "Ophthalmologist" --role gatekeeper --perspective pro
-267d gate attend G3 "Image systems manager" --role gatekeeper --perspective it
-267d gate attend G3 "Diabetes association representative" --role gatekeeper --perspective pat
-267d gate decide G3 go --by "Head of the eye clinics" --reason "Stable, half the time to an answer, owner and money in place"

# Sustainment.
-266d plan edit S start=@-267 budget=420000
-260d indicator record "Images that cannot be read" 0.07
-240d indicator record "Sensitivity against two graders" 0.92 --n 110 --of 120
-240d indicator record "Days to answer" 11
-200d by "Company specialist" application edit version=3.1 version_date=@-205
-198d by "Ophthalmologist" action add "Read 120 images again with version 3.1" owner="Ophthalmologist" due=@-180 strategies=X21 phase=S
-184d by "Ophthalmologist" action done "Read 120 images again with version 3.1" --effect same
-183d by "Clinical engineer" gate confirm G2-06 --site "Eye clinic North" --site "Eye clinic South" --by "Clinical engineer"
-176d by "Grading nurse" incident add "One camera sent images with the wrong side" kind=equipment_change severity=minor \
  sites="Eye clinic South" date=@-177 reported_to="Company specialist" reported_to="Patient safety nurse" closed=@-170
-150d indicator record "Sensitivity against two graders" 0.91 --n 109 --of 120
-150d indicator record "Images that cannot be read" 0.07
-150d indicator record "Days to answer" 11
-150d indicator record "Sensitivity, people over 75" 0.89 --n 34 --of 38
-141d by "Image systems manager" engagement add "Half-year of operation, with the company" perspective=ven form=workshop participants=2 level=3 \
  stakeholders="Service desk of the image company" heard="3.2 comes in spring" effect="Read 120 images before it is taken in" fed_back=@-134
-141d by "Image systems manager" engagement add "Half-year of operation, on our side" perspective=it form=workshop participants=3 level=4 \
  heard="The archive changes in the autumn" effect="Tested before" fed_back=@-134
-134d by "Patient safety nurse" engagement add "Overrides and near misses, half a year" perspective=saf form=workshop participants=4 level=3 \
  heard="Overrides fall from one in nine to one in fourteen" effect="Read as a sign: ten blind readings a month" fed_back=@-127
-134d by "Grading nurse" engagement add "Graders after a year" perspective=pro form=survey participants=9 level=3 stakeholders="Graders" \
  heard="New graders learn the marks before the eye" effect="New graders read two weeks without" fed_back=@-127
-127d by "Diabetes association representative" engagement add "A year of figures shown to the association" perspective=pat form=council \
  participants=17 level=2 stakeholders="People with diabetes" heard="Good; and now the foot?" effect="Passed on to primary care" fed_back=@-113
-127d engagement add "Managers: a year on" perspective=lea form=workshop participants=3 level=3 stakeholders="Managers of the eye clinics" \
  heard="Cost of the licence goes up" effect="Weighed at the review" fed_back=@-127
-119d gate assess G4-01 met --site "Eye clinic North" --site "Eye clinic South" --by "Image systems manager" --perspective it
-119d gate assess G4-02 met --site "Eye clinic North" --site "Eye clinic South" --by "Image systems manager" --perspective it
-119d gate assess G4-03 met --site "Eye clinic North" --site "Eye clinic South" --by "Patient safety nurse" --perspective saf
-119d gate assess G4-04 met --by "Patient safety nurse" --perspective saf
-118d gate assess G4-05 met --by "Clinical engineer" --perspective mtk
-118d by "Lawyer" application duty AI-04 status=done evidence="Training of graders, yearly"
-118d by "Lawyer" application duty PSL-3 PSL-LM SOSFS HSLF-52 status=done evidence="Routine for incidents, and the yearly patient safety report"
-118d by "Lawyer" application duty CSL-2 status=done evidence="The region's analysis of its critical systems"
-118d gate assess G4-06 met --by "Lawyer" --perspective leg
-118d gate assess G4-07 met --site "Eye clinic North" --site "Eye clinic South" --by "Ophthalmologist" --perspective pro
-118d gate assess G4-08 met --site "Eye clinic North" --site "Eye clinic South" --by "Grading nurse" --perspective pro
-118d gate assess G4-13 met --site "Eye clinic North" --site "Eye clinic South" --by "Grading nurse" --perspective pro
-113d gate assess G4-09 met --by "Head of the eye clinics" --perspective lea
-113d gate assess G4-10 met --by "Diabetes association representative" --perspective pat
-113d gate assess G4-11 partly_met --by "Head of the eye clinics" --perspective lea --because "Staff 5.6 of 7, funding 3.9"
-113d gate assess G4-12 met --by "Head of the eye clinics" --perspective lea
-105d gate submit G4 --site "Eye clinic North" --site "Eye clinic South"
-99d gate position G4 support --perspective pro --by "Grading nurse"
-99d gate position G4 support --perspective it --by "Image systems manager"
-99d gate position G4 support_with_concern --perspective saf --by "Patient safety nurse" --reason "Fewer overrides may be trust grown too large"
-98d gate position G4 support --perspective ven --by "Company specialist"
-85d gate position G4 no_answer --perspective pat --asked-on @-105 --asked-by "Project lead" --how "Letter to the association" \
  --asked-on @-97 --asked-by "Grading nurse" --how "Phone, twice"
-84d gate attend G4 "Head of the eye clinics" --role chair --perspective lea
-84d gate attend G4 "Ophthalmologist" --role gatekeeper --perspective pro
-84d gate attend G4 "Image systems manager" --role gatekeeper --perspective it
-84d gate attend G4 "Diabetes association representative" --role gatekeeper --perspective pat --absent
-84d gate decide G4 go --by "Head of the eye clinics" \
  --reason "Within limits; blind readings go on, and the association is consulted again in the autumn"
-77d by "Image systems manager" barrier add catalogue=BAR-53 impact=3 changeability=2 raised_by_perspective=it \
  owner="Head of the eye clinics" phases=S epis_factor=BR2
-77d by "Patient safety nurse" barrier add catalogue=BAR-49 impact=3 changeability=3 raised_by_perspective=saf owner="Ophthalmologist" \
  phases=S epis_factor=IN3
-76d by "Ophthalmologist" action add "Ten blind readings a month" owner="Ophthalmologist" due=@+67 barriers="Drift unnoticed" strategies=E26 phase=S
-63d by "Lawyer" action add "Renew the certificate on file: the company's runs out" owner="Lawyer" due=@+50 criteria=G2-03 phase=S
-62d by "Head of the eye clinics" barrier accept "Vendor dependence" --by "Head of the eye clinics" --until @+127 \
  --reason "No other supplier marks where; looked at again at the review"
-60d indicator record "Sensitivity against two graders" 0.91 --n 109 --of 120
-60d indicator record "Images that cannot be read" 0.08
-60d indicator record "Days to answer" 10
-29d indicator record "Images that cannot be read" 0.08
-29d indicator record "Days to answer" 10
-20d by "Diabetes association representative" engagement add "The association, after the silent summer" perspective=pat form=council participants=11 \
  level=2 stakeholders="People with diabetes" heard="The letter came in July, when nobody was here" effect="Asked in May and September from now on" \
  fed_back=@-13
-8d by "Image systems manager" gate confirm G4 --all --site "Eye clinic North" --site "Eye clinic South" --by "Image systems manager"
