# Ward data exchange: on hold for a legal reason outside own control. Told in short.
# From the literature: conditions external to the healthcare system as an obstacle (Petersson et al. 2022). Invented: the rest.
by "Project lead"

-250d project add "Ward data exchange" --slug ward-data-exchange --site "Hospital beds and municipal places" case_number="DEMO 2026-014" \
  summary="Forecasts from the data of hospital and municipality which patients will be ready to leave and where there is a place. On hold: it is not settled whether the two may see each other's data day by day. That conditions external to the healthcare system are one of three kinds of challenge that leaders met is from an interview study in Sweden (Petersson et al. 2022); the rest is invented. Told in short."
-250d organisation add "Example Region" role=care brings="Bed data" gets="Fewer patients who wait for a place"
-250d organisation add "Municipality B" role=municipality brings="Places and home care" gets="A day's notice"
-249d member add "Project lead" role=project_lead
-249d member add "Head of bed management" role=sponsor perspective=lea organisation="Example Region"
-249d member add "Coordination nurse" role=clinical_owner perspective=pro organisation="Example Region"
-249d member add "Lawyer" role=member perspective=leg organisation="Example Region"
-248d stakeholder add "Pensioners' council" perspective=pat power=2 interest=3 current=neutral desired=supportive level_agreed=2
-248d stakeholder add "Municipal care managers" perspective=mun power=4 interest=5 current=supportive desired=leading level_agreed=3
-247d application edit name="Forecast of discharge and places" short_name="Ward data exchange" orientation=organisational \
  function=plan_resource output_user=manager action_autonomy=A0 personal_data=yes our_role=deployer public_body=yes public_service=no shared_records=yes patient_facing=no \
  intended_use="Shows for tomorrow and the day after how many patients will be ready and how many places there are." \
  excluded_use="To decide for the single patient" ai_act_class=minimal mdr_status=not_device model_type=ml_tabular learning=locked \
  gpai_based=no data_types=operational data_types=demographic hosting=region_cloud
-246d plan edit E start=@-250 end=@-147
-246d plan edit P start=@-147 end=@+130
-240d engagement add "Coordination nurses" perspective=pro form=workshop participants=6 level=3 heard="We phone forty times a day" \
  effect="The forty calls are the measure" fed_back=@-233
-240d engagement add "Bed management and municipality" perspective=lea form=workshop participants=7 level=3 heard="Both must see the same" \
  effect="One picture" fed_back=@-240
-233d engagement add "Pensioners' council informed" perspective=pat form=council participants=12 level=2 stakeholders="Pensioners' council" \
  heard="Do not send anybody home at night" effect="No discharge after four in the forecast" fed_back=@-212
-226d engagement add "Supplier's demonstration" perspective=ven form=workshop participants=4 level=2 heard="Works with data of one hour" \
  effect="Requirement on the feed" fed_back=@-219
-219d by "Lawyer" engagement add "First look at confidentiality" perspective=leg form=workshop participants=2 level=2 heard="Numbers yes, persons perhaps" \
  effect="Start with numbers" fed_back=@-212
-218d by "Lawyer" barrier add "Confidentiality between hospital and municipality" catalogue=BAR-32 impact=3 changeability=3 \
  raised_by_perspective=leg owner="Lawyer" phases=P epis_factor=O1
-200d gate assess G1-01 met --by "Coordination nurse" --perspective pro
-200d gate assess G1-02 met --by "Head of bed management" --perspective lea
-200d gate assess G1-03 met --by "Lawyer" --perspective leg
-200d gate assess G1-04 met --by "Project lead"
-200d gate assess G1-05 met --by "Head of bed management" --perspective lea
-193d gate assess G1-06 met --by "Project lead"
-193d gate assess G1-07 met --by "Lawyer" --perspective leg
-193d gate assess G1-08 met --by "Ethics council" --perspective eth
-193d gate assess G1-09 met --by "Project lead"
-193d gate assess G1-10 met --by "Head of bed management" --perspective lea
-172d gate submit G1
-165d gate position G1 support --perspective pat --by "Pensioners' council"
-165d gate position G1 support --perspective pro --by "Coordination nurse"
-165d gate position G1 support --perspective lea --by "Head of bed management"
-165d gate position G1 support --perspective ven --by "Supplier"
-165d gate position G1 support_with_concern --perspective leg --by "Lawyer" --reason "Persons are not settled"
-147d gate attend G1 "Head of bed management" --role chair --perspective lea
-147d gate attend G1 "Coordination nurse" --role gatekeeper --perspective pro
-147d gate attend G1 "Municipal care managers" --role gatekeeper --perspective mun
-147d gate decide G1 go --by "Head of bed management" --reason "Needed by both; the law is looked into during Preparation"
-120d gate assess G2-01 met --by "Head of bed management" --perspective lea
-113d gate assess G2-02 met --by "Lawyer" --perspective leg
-90d by "Lawyer" barrier edit "Confidentiality between hospital and municipality" impact=5 changeability=1 blocking=yes stops=G2-04 \
  description="A forecast needs data about persons from both, every hour. A forecast is not the care of one patient; the shared-record act does not cover it, and the legal basis must be assessed."
-89d by "Lawyer" gate assess G2-04 not_met --by "Lawyer" --perspective leg --because "The legal basis for exchanging data about persons is not assessed"
-89d by "Lawyer" application duty SVOD status=not_for_us reason="A forecast is not the care of one patient"
-89d by "Lawyer" application duty GDPR-6 GDPR-35 OSL-25 status=in_hand owner="Lawyer" due=@+69
-60d barrier escalate "Confidentiality between hospital and municipality" --to "National network of regional lawyers" --answer-by @+69
-41d phase hold --reason "The legal basis for exchanging data about persons is not settled; waits for the national answer" --until @+69 \
  --by "Head of bed management"
