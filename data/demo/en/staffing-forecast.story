# Staffing forecast: organisational, no action autonomy, no personal data: light level of review. In Exploration. Told in short.
# From the literature: that organisational applications are less studied than medical ones (Vitalis 2023). Invented: the rest.
by "Project lead"

-83d project add "Staffing forecast" --slug staffing-forecast --site "Surgical wards" case_number="DEMO 2026-088" \
  summary="Forecasts three weeks ahead how many hands each surgical ward needs, from booked operations and the calendar. Organisational, does not act, uses no personal data: the requirements are light. That research has dealt mostly with medical applications is from the Vitalis talk of 2023 by Halmstad University; here is one of the others. The rest is invented. Told in short."
-83d organisation add "Example Region" role=care brings="Booked operations, schedules" gets="Fewer called in at short notice"
-82d member add "Project lead" role=project_lead
-82d member add "Staffing coordinator" role=clinical_owner perspective=pro organisation="Example Region"
-82d member add "Head of surgery" role=member perspective=lea organisation="Example Region"
-81d stakeholder add "Ward managers, surgery" perspective=lea power=4 interest=5 current=supportive desired=leading level_agreed=3
-81d stakeholder add "Nurses on the wards" perspective=pro power=3 interest=4 current=neutral desired=supportive level_agreed=3
-81d stakeholder add "Union representatives" perspective=wrk power=4 interest=4 current=unaware desired=neutral level_agreed=2
-80d application edit name="Forecast of staffing needs" short_name="Staffing forecast" orientation=organisational \
  function=plan_resource output_user=manager action_autonomy=A0 personal_data=no our_role=deployer public_body=yes public_service=no patient_facing=no \
  intended_use="Shows ward managers the need of staff three weeks ahead; they make the schedule." excluded_use="To schedule persons" \
  ai_act_class=minimal mdr_status=not_device model_type=time_series learning=locked gpai_based=no data_types=operational
-79d plan edit E start=@-83
-62d engagement add "Nurses on being called in" perspective=pro form=workshop participants=10 level=3 stakeholders="Nurses on the wards" \
  heard="Tell us three weeks ahead and we arrange ourselves" effect="Three weeks is the horizon" fed_back=@-55
-48d gate assess G1-01 met --by "Staffing coordinator" --perspective pro
-48d gate evidence add G1-01 "Calls at short notice last year, by ward" --kind data --at https://example.org/staffing/calls --dated @-50
-34d gate assess G1-03 met --by "Project lead"
-34d by "Project lead" application duty AI-05 status=done evidence="Classification record"
-34d by "Project lead" application duty MBL-19 status=in_hand
-27d gate assess G1-10 not_met --by "Project lead" --because "No sponsor named"
-27d barrier add "No sponsor: surgery and HR each say it is the other's" catalogue=BAR-04 impact=4 changeability=3 raised_by_perspective=lea \
  owner="Project lead" phases=E epis_factor=IN2
-20d by "Staffing coordinator" barrier add catalogue=BAR-29 impact=3 changeability=4 raised_by_perspective=fin owner="Staffing coordinator" \
  phases=E epis_factor=INV2
-6d engagement add "Ward managers on the first sketch" perspective=lea form=workshop participants=5 level=3 stakeholders="Ward managers, surgery" \
  heard="Good if it replaces the spreadsheet" effect="The spreadsheet is the alternative it is weighed against" fed_back=@-6
-6d action add "Ask the steering group for a sponsor" owner="Project lead" due=@+14 criteria=G1-10 strategies=E40 \
  barriers="No sponsor: surgery and HR each say it is the other's"
