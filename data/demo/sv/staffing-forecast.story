# Bemanningsprognos: organisatorisk, ingen handlingsautonomi, inga personuppgifter: förenklad prövning. I utforskning. Kort berättat.
# Ur litteraturen: att organisatoriska tillämpningar är mindre studerade än medicinska (Vitalis 2023). Påhittat: resten.
by "Projektledare"

-83d project add "Bemanningsprognos" --slug staffing-forecast --site "Kirurgens vårdavdelningar" case_number="DEMO 2026-088" \
  summary="Prognos tre veckor framåt för hur många händer varje kirurgisk avdelning behöver, ur bokade operationer och kalendern. Organisatorisk, agerar inte, använder inga personuppgifter: kraven är lätta. Att forskningen mest har rört medicinska tillämpningar är från Högskolan i Halmstads föredrag på Vitalis 2023; här är en av de andra. Resten är påhittat. Kort berättat."
-83d organisation add "Exempelregionen" role=care brings="Bokade operationer, scheman" gets="Färre inringda med kort varsel"
-82d member add "Projektledare" role=project_lead
-82d member add "Bemanningskoordinator" role=clinical_owner perspective=pro organisation="Exempelregionen"
-82d member add "Kirurgens verksamhetschef" role=member perspective=lea organisation="Exempelregionen"
-81d stakeholder add "Kirurgens avdelningschefer" perspective=lea power=4 interest=5 current=supportive desired=leading level_agreed=3
-81d stakeholder add "Sjuksköterskor på avdelningarna" perspective=pro power=3 interest=4 current=neutral desired=supportive level_agreed=3
-81d stakeholder add "Fackens företrädare" perspective=wrk power=4 interest=4 current=unaware desired=neutral level_agreed=2
-80d application edit name="Prognos för bemanningsbehov" short_name="Bemanningsprognos" orientation=organisational \
  function=plan_resource output_user=manager action_autonomy=A0 personal_data=no our_role=deployer public_body=yes public_service=no patient_facing=no \
  intended_use="Visar avdelningscheferna behovet av personal tre veckor framåt; de gör schemat." excluded_use="Att schemalägga personer" \
  ai_act_class=minimal mdr_status=not_device model_type=time_series learning=locked gpai_based=no data_types=operational
-79d plan edit E start=@-83
-62d engagement add "Sjuksköterskor om att bli inringda" perspective=pro form=workshop participants=10 level=3 stakeholders="Sjuksköterskor på avdelningarna" \
  heard="Säg till tre veckor innan, så ordnar vi det själva" effect="Tre veckor är horisonten" fed_back=@-55
-48d gate assess G1-01 met --by "Bemanningskoordinator" --perspective pro
-48d gate evidence add G1-01 "Inringningar med kort varsel förra året, per avdelning" --kind data --at https://example.org/staffing/calls --dated @-50
-34d gate assess G1-03 met --by "Projektledare"
-34d by "Projektledare" application duty AI-05 status=done evidence="Klassningsunderlag"
-34d by "Projektledare" application duty MBL-19 status=in_hand
-27d gate assess G1-10 not_met --by "Projektledare" --because "Ingen beställare utsedd"
-27d barrier add "Ingen beställare: kirurgen och HR säger båda att det är den andres" catalogue=BAR-04 impact=4 changeability=3 raised_by_perspective=lea \
  owner="Projektledare" phases=E epis_factor=IN2
-20d by "Bemanningskoordinator" barrier add catalogue=BAR-29 impact=3 changeability=4 raised_by_perspective=fin owner="Bemanningskoordinator" \
  phases=E epis_factor=INV2
-6d engagement add "Avdelningschefer om första skissen" perspective=lea form=workshop participants=5 level=3 stakeholders="Kirurgens avdelningschefer" \
  heard="Bra om den ersätter kalkylarket" effect="Kalkylarket är alternativet som den vägs mot" fed_back=@-6
-6d action add "Be styrgruppen om en beställare" owner="Projektledare" due=@+14 criteria=G1-10 strategies=E40 \
  barriers="Ingen beställare: kirurgen och HR säger båda att det är den andres"
