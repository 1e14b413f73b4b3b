# Vårdplatsdata: vilande av ett rättsligt skäl utanför egen rådighet. Kort berättat.
# Ur litteraturen: förutsättningar utanför hälso- och sjukvården som hinder (Petersson m.fl. 2022). Påhittat: resten.
by "Projektledare"

-250d project add "Vårdplatsdata" --slug ward-data-exchange --site "Vårdplatser och kommunala platser" case_number="DEMO 2026-014" \
  summary="Prognos ur sjukhusets och kommunens data för vilka patienter som blir utskrivningsklara och var det finns plats. Vilande: det är inte avgjort om de två får se varandras data från dag till dag. Att förutsättningar utanför hälso- och sjukvården är en av tre sorters utmaningar som ledare mött är från en intervjustudie i Sverige (Petersson m.fl. 2022); resten är påhittat. Kort berättat."
-250d organisation add "Exempelregionen" role=care brings="Vårdplatsdata från sjukhuset" gets="Färre patienter som väntar på en plats"
-250d organisation add "Kommun B" role=municipality brings="Platser och hemsjukvård" gets="En dags varsel"
-249d member add "Projektledare" role=project_lead
-249d member add "Vårdplatschef" role=sponsor perspective=lea organisation="Exempelregionen"
-249d member add "Koordinerande sjuksköterska" role=clinical_owner perspective=pro organisation="Exempelregionen"
-249d member add "Jurist" role=member perspective=leg organisation="Exempelregionen"
-248d stakeholder add "Pensionärsrådet" perspective=pat power=2 interest=3 current=neutral desired=supportive level_agreed=2
-248d stakeholder add "Kommunens vårdchefer" perspective=mun power=4 interest=5 current=supportive desired=leading level_agreed=3
-247d application edit name="Prognos för utskrivning och platser" short_name="Vårdplatsdata" orientation=organisational \
  function=plan_resource output_user=manager action_autonomy=A0 personal_data=yes our_role=deployer public_body=yes public_service=no shared_records=yes patient_facing=no \
  intended_use="Visar för i morgon och dagen därpå hur många patienter som blir klara och hur många platser som finns." \
  excluded_use="Att besluta för den enskilda patienten" ai_act_class=minimal mdr_status=not_device model_type=ml_tabular learning=locked \
  gpai_based=no data_types=operational data_types=demographic hosting=region_cloud
-246d plan edit E start=@-250 end=@-147
-246d plan edit P start=@-147 end=@+130
-240d engagement add "Koordinerande sjuksköterskor" perspective=pro form=workshop participants=6 level=3 heard="Vi ringer fyrtio gånger om dagen" \
  effect="De fyrtio samtalen är måttet" fed_back=@-233
-240d engagement add "Vårdplatsledning och kommun" perspective=lea form=workshop participants=7 level=3 heard="Båda måste se detsamma" \
  effect="En bild" fed_back=@-240
-233d engagement add "Pensionärsrådet får höra om det" perspective=pat form=council participants=12 level=2 stakeholders="Pensionärsrådet" \
  heard="Skicka inte hem någon på natten" effect="Ingen utskrivning efter klockan fyra i prognosen" fed_back=@-212
-226d engagement add "Företagets visning" perspective=ven form=workshop participants=4 level=2 heard="Fungerar med en timmes data" \
  effect="Krav på flödet" fed_back=@-219
-219d by "Jurist" engagement add "Första titten på sekretessen" perspective=leg form=workshop participants=2 level=2 heard="Antal ja, personer kanske" \
  effect="Börja med antal" fed_back=@-212
-218d by "Jurist" barrier add "Sekretess mellan sjukhus och kommun" catalogue=BAR-32 impact=3 changeability=3 \
  raised_by_perspective=leg owner="Jurist" phases=P epis_factor=O1
-200d gate assess G1-01 met --by "Koordinerande sjuksköterska" --perspective pro
-200d gate assess G1-02 met --by "Vårdplatschef" --perspective lea
-200d gate assess G1-03 met --by "Jurist" --perspective leg
-200d gate assess G1-04 met --by "Projektledare"
-200d gate assess G1-05 met --by "Vårdplatschef" --perspective lea
-193d gate assess G1-06 met --by "Projektledare"
-193d gate assess G1-07 met --by "Jurist" --perspective leg
-193d gate assess G1-08 met --by "Etikrådet" --perspective eth
-193d gate assess G1-09 met --by "Projektledare"
-193d gate assess G1-10 met --by "Vårdplatschef" --perspective lea
-172d gate submit G1
-165d gate position G1 support --perspective pat --by "Pensionärsrådet"
-165d gate position G1 support --perspective pro --by "Koordinerande sjuksköterska"
-165d gate position G1 support --perspective lea --by "Vårdplatschef"
-165d gate position G1 support --perspective ven --by "Företaget"
-165d gate position G1 support_with_concern --perspective leg --by "Jurist" --reason "Personer är inte avgjort"
-147d gate attend G1 "Vårdplatschef" --role chair --perspective lea
-147d gate attend G1 "Koordinerande sjuksköterska" --role gatekeeper --perspective pro
-147d gate attend G1 "Kommunens vårdchefer" --role gatekeeper --perspective mun
-147d gate decide G1 go --by "Vårdplatschef" --reason "Behövs av båda; rätten utreds under förberedelsen"
-120d gate assess G2-01 met --by "Vårdplatschef" --perspective lea
-113d gate assess G2-02 met --by "Jurist" --perspective leg
-90d by "Jurist" barrier edit "Sekretess mellan sjukhus och kommun" impact=5 changeability=1 blocking=yes stops=G2-04 \
  description="En prognos behöver data om personer från båda, varje timme. En prognos är inte vård av en enskild patient; lagen om sammanhållen vård- och omsorgsdokumentation omfattar den inte, och den rättsliga grunden måste prövas."
-89d by "Jurist" gate assess G2-04 not_met --by "Jurist" --perspective leg --because "Den rättsliga grunden för att utbyta data om personer är inte prövad"
-89d by "Jurist" application duty SVOD status=not_for_us reason="En prognos är inte vård av en enskild patient"
-89d by "Jurist" application duty GDPR-6 GDPR-35 OSL-25 status=in_hand owner="Jurist" due=@+69
-60d barrier escalate "Sekretess mellan sjukhus och kommun" --to "Regionjuristernas nationella nätverk" --answer-by @+69
-41d phase hold --reason "Den rättsliga grunden för att utbyta data om personer är inte klarlagd; väntar på det nationella svaret" --until @+69 \
  --by "Vårdplatschef"
