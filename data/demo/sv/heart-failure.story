# Återinläggning vid hjärtsvikt: en införandeplats i drift, två i förberedelse.
# Ur litteraturen: Lundgren m.fl. 2023, JMIR Form Res 7:e47335 (vad verktyget är till för, och vad dess tolv
# intressenter fann centralt). Påhittat: införandeplatser, dagar, beslut, siffror och allt som någon säger här.
# Dagar räknas från den dag då demonstrationen görs; @+14 är en dag fjorton dagar efter den.
by "Projektledare"

# Utforskning: är det här ett verktyg för oss?
-420d project add "Återinläggning vid hjärtsvikt" --slug heart-failure \
  --site "Medicinkliniken 1" --site "Medicinkliniken 2" --site "Kommun A" case_number="DEMO 2025-117" \
  summary="Räknar vid utskrivning fram vilka patienter med hjärtsvikt som riskerar att komma tillbaka inom 30 dagar, så att avdelning, primärvård och hemsjukvård kan planera tillsammans. Bygger på en publicerad intervjustudie av ett sådant verktyg med tolv intressenter i regional och kommunal vård (Lundgren m.fl. 2023): de var positiva och nyfikna, och fann att utformningen, tillgång till information längs hela vårdkedjan och inpassning i arbetsflödet är centrala. Införandeplatser, dagar, beslut, siffror och människors ord är påhittade."
-420d organisation add "Exempelregionen" role=care brings="Avdelningar, data, arbetstid och projektledningen" \
  gets="Färre återinläggningar och ett arbetssätt som håller" agreement="https://example.org/hjartsvikt/agreement" until=@+402
-420d organisation add "Kommun A" role=municipality brings="Hemsjukvårdens personal och det som händer efter utskrivning" \
  gets="Besked om risken innan patienten är hemma" agreement="https://example.org/hjartsvikt/agreement" until=@+402
-420d organisation add "Företaget" role=vendor contact="Kundsupport" brings="Tillämpningen och dess utvecklare" \
  gets="En verksamhet där den prövas längs hela kedjan" agreement="https://example.org/hjartsvikt/agreement" until=@+402
-420d organisation add "Lärosätet" role=university brings="Implementeringsforskning och intervjuer" \
  gets="Data om hur det gick, för publicering" agreement="https://example.org/hjartsvikt/agreement" until=@+402
-420d organisation add "Hjärt- och lungföreningen, lokalavdelningen" role=patient_organisation \
  brings="Patienter som själva har skrivits ut" gets="Något att säga till om när risken ska förklaras" until=@+402
-419d site edit "Medicinkliniken 1" organisation="Exempelregionen" unit="Avdelning 2"
-419d site edit "Medicinkliniken 2" organisation="Exempelregionen" unit="Avdelning 4 och 5"
-419d site edit "Kommun A" organisation="Kommun A" unit="Hemsjukvården, norra området"
-419d member add "Projektledare" role=project_lead organisation="Exempelregionen"
-419d member add "Hälso- och sjukvårdsdirektör" role=sponsor perspective=lea organisation="Exempelregionen"
-419d member add "Verksamhetschef, Medicinkliniken 1" role=clinical_owner perspective=lea organisation="Exempelregionen" sites="Medicinkliniken 1"
-419d member add "Hjärtsviktsläkare" role=oversight perspective=pro organisation="Exempelregionen" sites="Medicinkliniken 1"
-419d member add "Sjuksköterska" role=member perspective=pro organisation="Exempelregionen"
-419d member add "IT-arkitekt" role=system_owner perspective=it organisation="Exempelregionen"
-419d member add "Jurist" role=member perspective=leg organisation="Exempelregionen"
-419d member add "Forskare" role=member perspective=res organisation="Lärosätet"
-419d member add "Produktansvarig" role=model_owner perspective=ven organisation="Företaget"
-419d member add "Patientrådets sekreterare" role=member perspective=pat \
  organisation="Hjärt- och lungföreningen, lokalavdelningen"
-418d stakeholder add "Patientrådet" perspective=pat power=2 interest=5 current=neutral desired=supportive level_agreed=3 \
  organisation="Hjärt- och lungföreningen, lokalavdelningen"
-418d stakeholder add "Vårdpersonalen" perspective=pro power=3 interest=4 current=neutral desired=leading level_agreed=4
-418d stakeholder add "Medicinklinikernas chefer" perspective=lea power=5 interest=4 current=supportive desired=leading \
  level_agreed=4
-418d stakeholder add "Hemsjukvårdens personal" perspective=mun power=2 interest=4 current=unaware desired=supportive level_agreed=3 \
  organisation="Kommun A" sites="Kommun A"
-418d stakeholder add "Företagets utvecklare" perspective=ven power=4 interest=5 current=leading desired=leading \
  level_agreed=4 organisation="Företaget"
-418d stakeholder add "Regionens IT" perspective=it power=4 interest=3 current=neutral desired=supportive level_agreed=4
-418d stakeholder add "Fackliga företrädare" perspective=wrk power=3 interest=3 current=unaware desired=supportive \
  level_agreed=2
-418d stakeholder add "Regionens politiker" perspective=pol power=5 interest=2 current=unaware desired=supportive \
  level_agreed=1
-417d plan edit E start=@-420 end=@-257 budget=250000 spent=231000
-417d plan edit P start=@-257 end=@-82 budget=1400000
-417d application edit name="Risk för återinläggning vid utskrivning, hjärtsvikt" short_name="Återinläggningsrisk" \
  orientation=medical function=predict_risk output_user=professional action_autonomy=A0 personal_data=yes our_role=deployer \
  public_body=yes public_service=no shared_records=yes patient_facing=no clinical_area="Internmedicin, kardiologi" \
  intended_use="Ger vårdpersonalen risken för oplanerad återinläggning inom 30 dagar, när utskrivning planeras för vuxna med hjärtsvikt." \
  excluded_use="Att avgöra vem som skrivs ut" excluded_use="Patienter under 18 år" excluded_use="Patienter i palliativ vård" \
  patient_population="Vuxna som vårdas på sjukhus med hjärtsvikt som huvud- eller bidiagnos."
-410d activity add activity=ACT-E1 done_on=@-410
-404d by "Forskare" engagement add "Intervjuer med vårdpersonal" perspective=pro form=interview participants=8 level=3 \
  stakeholders="Vårdpersonalen" heard="Nyfikna; vill se varför en patient har hög risk" \
  heard="Ännu ett system att logga in i kommer inte att användas" heard="Utskrivning planeras på ronden, inte vid en dator"
-404d by "Forskare" engagement add "Intervjuer med verksamhetschefer" perspective=lea form=interview participants=4 level=3 \
  stakeholders="Medicinklinikernas chefer" heard="Återinläggningarna är kända; vem som gör vad åt dem är det inte" \
  heard="Nyttan hamnar i hemsjukvården, arbetet på avdelningen"
-397d by "Projektledare" engagement add "Samtal om vad företaget kan visa" perspective=ven form=workshop participants=3 level=3 \
  stakeholders="Företagets utvecklare" heard="Tränad på patienter i två andra regioner, aldrig på kommunala data" \
  effect="Luckan står på listan över vad den lokala valideringen ska svara på" fed_back=@-397
-390d by "Patientrådets sekreterare" engagement add "Patientrådet om att få en riskpoäng" perspective=pat form=council \
  participants=9 level=2 stakeholders="Patientrådet" heard="Oro för att få komma hem senare på grund av en siffra" \
  heard="Vill höra om risken av någon som känner en"
-383d activity add activity=ACT-E2 done_on=@-383
-380d engagement feed-back "Intervjuer med vårdpersonal" --effect "En poäng utan skäl ströks ur kraven"
-380d engagement feed-back "Intervjuer med verksamhetschefer" --effect "Hemsjukvården är med från början"
-376d engagement feed-back "Patientrådet om att få en riskpoäng" \
  --effect "Att avgöra vem som skrivs ut är utesluten användning; sjuksköterskor, inte brev, berättar om risken"
-369d by "Jurist" engagement add "Får poängen lämna regionen?" perspective=leg form=workshop participants=3 level=2 \
  heard="Inom regionen: ja, för vård och dess kvalitet" heard="Till kommunen: bara om den har anslutit sig till den sammanhållna dokumentationen" \
  effect="Kommunen tillfrågas innan förberedelsen börjar" fed_back=@-362
-362d by "Jurist" application edit ai_act_class=high_annex1 mdr_status=device mdr_class=IIa \
  legal_basis="Patientdatalagen: vårddokumentation och kvalitetsarbete. För kommunen inte avgjort." \
  data_types=diagnosis_codes data_types=lab data_types=operational data_sources="Journalsystemet" data_sources="Laboratoriesystemet" \
  data_sources="Patientadministrationen" integration=link hosting=region_cloud model_type=ml_tabular learning=locked gpai_based=no
-362d by "Jurist" application duty AI-05 status=done evidence="Klassningsunderlag"
-361d activity add activity=ACT-E5 done_on=@-362
-348d by "Sjuksköterska" barrier add catalogue=BAR-19 impact=3 changeability=3 raised_by_perspective=pro owner="IT-arkitekt" \
  phases=P phases=I epis_factor=INV3
-348d by "Sjuksköterska" barrier add "Mindre tid för patienten" catalogue=BAR-08 impact=4 changeability=4 \
  raised_by_perspective=pro owner="Verksamhetschef, Medicinkliniken 1" phases=P phases=I epis_factor=IN4 \
  description="Avdelningen lägger de minuter på poängen som tidigare gick till patienten; hemsjukvården får nyttan."
-347d barrier add catalogue=BAR-24 impact=4 changeability=2 raised_by_perspective=mun owner="Projektledare" \
  phases=P phases=I epis_factor=O4 sites="Medicinkliniken 2" sites="Kommun A" stops=G2-07
-347d barrier add catalogue=BAR-06 impact=4 changeability=4 raised_by_perspective=pro owner="Hjärtsviktsläkare" \
  phases=E phases=P epis_factor=IN5
-340d activity add activity=ACT-E6 done_on=@-340
-334d gate assess G1-01 met --by "Hjärtsviktsläkare" --perspective pro
-334d gate evidence add G1-01 "Behovsanalys: 23 % återinlagda inom 30 dagar förra året; ett telefonsamtal dag 3 vägdes mot det" \
  --kind report --at https://example.org/hjartsvikt/needs --dated @-338
-334d gate assess G1-02 met --by "Produktansvarig" --perspective ven
-327d gate assess G1-03 met --by "Jurist" --perspective leg
-327d gate evidence add G1-03 "Klassningsunderlag: A0, IIa, hög risk enligt bilaga I; vi är tillhandahållare" --kind report \
  --at https://example.org/hjartsvikt/classification --dated @-328
-320d gate assess G1-04 met --by "Forskare" --perspective res
-320d gate evidence add G1-04 "Bedömning av fem studier, med en lista över luckor" --kind report \
  --at https://example.org/hjartsvikt/appraisal --dated @-321
-320d gate assess G1-05 met --by "Verksamhetschef, Medicinkliniken 1" --perspective lea
-313d gate assess G1-06 met --by "Projektledare"
-313d gate assess G1-07 met --by "Jurist" --perspective leg
-313d gate remark G1-07 "Möjligt i regionen. För kommunen säger jag: kanske." --perspective leg --by "Jurist"
-306d gate assess G1-08 met --by "Etikrådet" --perspective eth
-306d gate assess G1-09 met --by "Projektledare"
-299d activity add activity=ACT-E3 done_on=@-320
-299d activity add activity=ACT-E4 done_on=@-376
-292d gate assess G1-10 met --by "Hälso- och sjukvårdsdirektör" --perspective lea
-292d gate evidence add G1-10 "Projektdirektiv, med pengar till förberedelsen" --kind decision \
  --at https://example.org/hjartsvikt/directive --dated @-293
-278d gate submit G1
-278d activity add activity=ACT-E7 done_on=@-278
-271d by "Patientrådets sekreterare" gate position G1 support_with_concern --perspective pat --by "Patientrådets sekreterare" \
  --reason "Ja, så länge en sjuksköterska och inte ett brev berättar"
-271d by "Sjuksköterska" gate position G1 support --perspective pro --by "Sjuksköterska"
-271d gate position G1 support --perspective lea --by "Verksamhetschef, Medicinkliniken 1"
-270d by "Produktansvarig" gate position G1 support --perspective ven --by "Produktansvarig"
-270d by "Jurist" gate position G1 support_with_concern --perspective leg --by "Jurist" \
  --reason "Kommunen måste klargöra sin egen rättsliga grund innan något visas där"
-257d gate attend G1 "Hälso- och sjukvårdsdirektör" --role chair --perspective lea
-257d gate attend G1 "Verksamhetschef, Medicinkliniken 1" --role gatekeeper --perspective lea
-257d gate attend G1 "Sjuksköterska" --role gatekeeper --perspective pro
-257d gate attend G1 "Patientrådets sekreterare" --role gatekeeper --perspective pat
-257d gate attend G1 "Produktansvarig" --role adviser --perspective ven --conflict "Säljer tillämpningen"
-257d gate attend G1 "Projektledare" --role secretary
-257d gate decide G1 go --by "Hälso- och sjukvårdsdirektör" \
  --reason "Behovet är visat och alla tre införandeplatserna vill; den rättsliga frågan följer med som ett hinder"

# Förberedelse: Medicinkliniken 1 först, de andra efter.
-257d by "Jurist" barrier add catalogue=BAR-32 impact=4 changeability=1 blocking=yes raised_by_perspective=leg \
  sites="Kommun A" stops=G2-02 stops=G2-04 phases=E phases=P epis_factor=O1 \
  description="Kommunen har inte anslutit sig till sammanhållen vård- och omsorgsdokumentation; om riskpoängen får visas där är inte avgjort."
-256d member add "Regionjurist" role=member perspective=leg organisation="Exempelregionen"
-256d member add "Dataskyddsombud" role=member perspective=dpo organisation="Exempelregionen"
-256d member add "Patientsäkerhetsansvarig" role=member perspective=saf organisation="Exempelregionen"
-256d member add "Verksamhetschef, Medicinkliniken 2" role=clinical_owner perspective=lea organisation="Exempelregionen" sites="Medicinkliniken 2"
-256d member add "Avdelningschef" role=oversight perspective=lea organisation="Exempelregionen" sites="Medicinkliniken 2"
-256d member add "Hemsjukvårdschef" role=oversight perspective=mun organisation="Kommun A" sites="Kommun A"
-256d member add "Kvalitetsutvecklare" role=deputy perspective=saf organisation="Exempelregionen" sites="Medicinkliniken 1"
-256d barrier edit "Oklar rättslig grund för att dela data" owner="Regionjurist"
-250d barrier add catalogue=BAR-25 impact=4 changeability=2 raised_by_perspective=lea owner="Hälso- och sjukvårdsdirektör" \
  phases=P phases=S epis_factor=O2
-250d by "Kvalitetsutvecklare" barrier add catalogue=BAR-47 impact=3 changeability=4 raised_by_perspective=saf \
  owner="Kvalitetsutvecklare" phases=P phases=I epis_factor=IN3 stops=G2-11
-249d assumption add "Hemsjukvården kan agera på en poäng dagen före utskrivning" criteria=G2-07
-249d assumption add "Patienterna är av samma slag på alla avdelningar" criteria=G2-06
-243d by "Sjuksköterska" action add "Visa poängen med sina tre starkaste skäl" owner="Produktansvarig" due=@-201 \
  barriers="Professionen tvivlar på resultaten" strategies=X22 outcome_expected=PR1
-243d by "Hjärtsviktsläkare" action add "Jämför poängen med vad vi själva tror, 60 utskrivningar" \
  owner="Hjärtsviktsläkare" due=@-180 barriers="Professionen tvivlar på resultaten" strategies=X19 criteria=G2-06 sites="Medicinkliniken 1"
-236d barrier edit "Vårdkedjan går över organisationsgränser" blocking=yes
-236d action add "Gemensam plan för kedjan från avdelning till hemsjukvård" owner="Hemsjukvårdschef" due=@+30 \
  barriers="Vårdkedjan går över organisationsgränser" strategies=E06 sites="Medicinkliniken 2" sites="Kommun A"
-236d by "IT-arkitekt" action add "Öppna poängen inifrån journalen" owner="IT-arkitekt" due=@+62 \
  barriers="Inte integrerat i journalsystemet" strategies=E12
-229d by "Avdelningschef" engagement add "Medföljning på avdelning 2" perspective=pro form=ride_along participants=6 level=4 \
  stakeholders="Vårdpersonalen" sites="Medicinkliniken 1" heard="Ronden har nittio sekunder per patient" \
  effect="Poängen läses när utskrivningen planeras, inte på ronden" fed_back=@-222
-222d by "Projektledare" engagement add "Planeringsdag, Medicinkliniken 1" perspective=lea form=workshop participants=5 level=4 \
  sites="Medicinkliniken 1" stakeholders="Medicinklinikernas chefer" heard="Vill ha en sida i månaden, inte en instrumentpanel" \
  effect="En sida i månaden, från kvalitetsutvecklaren" fed_back=@-222
-222d by "IT-arkitekt" engagement add "Länk och inloggning, utformade tillsammans" perspective=it form=workshop participants=4 level=4 \
  sites="Medicinkliniken 1" stakeholders="Regionens IT" heard="Enkel inloggning först, integration senare" \
  effect="En länk med enkel inloggning vid starten" fed_back=@-222
-222d by "Produktansvarig" engagement add "Utformningsdagar med utvecklarna" perspective=ven form=workshop participants=5 level=4 \
  sites="Medicinkliniken 1" stakeholders="Företagets utvecklare" heard="Skäl kan visas, säkerhet i svaret kan det inte" \
  effect="Tre skäl på enkel svenska" fed_back=@-215
-208d action start "Visa poängen med sina tre starkaste skäl"
-201d by "Produktansvarig" action done "Visa poängen med sina tre starkaste skäl" --effect better
-194d by "Patientrådets sekreterare" engagement add "Workshop om hur man samtalar om risk" perspective=pat form=workshop \
  participants=11 level=3 sites="Medicinkliniken 1" stakeholders="Patientrådet" heard="Säg vad vi kan göra, inte bara att vi har hög risk" \
  effect="En folder med tre saker att göra följer med varje samtal" fed_back=@-180
-187d by "Patientsäkerhetsansvarig" engagement add "Riskanalys, avdelning 2" perspective=saf form=workshop participants=6 level=3 \
  sites="Medicinkliniken 1" heard="En låg poäng kan läsas som ett löfte" effect="Den låga änden säger: inte bedömd som hög" fed_back=@-173
-180d by "Hjärtsviktsläkare" action done "Jämför poängen med vad vi själva tror, 60 utskrivningar" --effect better
-180d by "Hjärtsviktsläkare" barrier resolve "Professionen tvivlar på resultaten" \
  --reason "På 60 utskrivningar fann poängen nio patienter som vi hade missat, och vi vet vilka fem den missade"
-173d by "Dataskyddsombud" engagement add "Konsekvensbedömning, första omgången" perspective=dpo form=workshop participants=4 \
  level=3 sites="Medicinkliniken 1" heard="Loggen ska visa vem som har sett en poäng" effect="Företaget loggar varje öppning" fed_back=@-166
-166d by "Fackliga företrädare" engagement add "Vad poängen betyder för arbetet på avdelning 2" perspective=wrk form=workshop \
  participants=3 level=2 sites="Medicinkliniken 1" stakeholders="Fackliga företrädare" heard="Får inte bli ett mått på sjuksköterskorna" \
  effect="Poäng visas aldrig per sjuksköterska" fed_back=@-159
-159d activity add activity=ACT-P1 done_on=@-159 site="Medicinkliniken 1"
-152d stakeholder edit "Vårdpersonalen" current=supportive
-145d by "IT-arkitekt" activity add activity=ACT-P5 done_on=@-145 site="Medicinkliniken 1"
-145d by "Forskare" gate assess G2-06 met --site "Medicinkliniken 1" --by "Forskare" --perspective res
-145d by "Forskare" gate evidence add G2-06 "Validering: AUC 0,74 på 1 140 tidigare utskrivningar, 0,72 på sex veckors tyst drift; kvinnor, män och över 80 var för sig" \
  --site "Medicinkliniken 1" --kind report --at https://example.org/hjartsvikt/validation-1 --dated @-147
-138d gate assess G2-01 met --site "Medicinkliniken 1" --by "Verksamhetschef, Medicinkliniken 1" --perspective lea
-138d gate evidence add G2-01 "Implementeringsplan, Medicinkliniken 1" --site "Medicinkliniken 1" --kind report \
  --at https://example.org/hjartsvikt/plan-1 --dated @-140
-131d by "Jurist" gate assess G2-02 met --by "Jurist" --perspective leg
-131d by "Jurist" gate evidence add G2-02 "Avtal med företaget: loggar, uppdateringar, avslut" --kind agreement \
  --at https://example.org/hjartsvikt/contract --dated @-132 --expires @+600
-131d application edit contract.number="AV 25-311" contract.from=@-131 contract.to=@+600 contract.notice="6 månader" \
  contract.exit_terms="Poäng och loggar lämnas över som filer; företaget behåller inga modeller."
-131d by "Jurist" application duty GDPR-28 OSL-10 status=done evidence="Avtal med företaget: loggar, uppdateringar, avslut"
-124d gate assess G2-03 met --by "Produktansvarig" --perspective ven
-124d gate evidence add G2-03 "Försäkran om överensstämmelse och bruksanvisning" --kind certificate \
  --at https://example.org/hjartsvikt/ce --dated @-130 --expires @+240
-124d application edit ce_cert.number="CE-DEMO-4471" ce_cert.notified_body="Anmält organ (påhittat)" ce_cert.valid_to=@+240 \
  version=2.1 version_date=@-130
-117d by "Sjuksköterska" gate assess G2-07 met --site "Medicinkliniken 1" --by "Sjuksköterska" --perspective pro
-117d by "Sjuksköterska" gate evidence add G2-07 "Simulering på avdelning 2, två dagpass" --site "Medicinkliniken 1" --kind minutes \
  --at https://example.org/hjartsvikt/simulation-1 --dated @-118
-117d gate assess G2-08 met --site "Medicinkliniken 1" --by "Verksamhetschef, Medicinkliniken 1" --perspective lea
-116d activity add activity=ACT-P3 done_on=@-117 site="Medicinkliniken 1"
-110d by "Dataskyddsombud" gate assess G2-04 met --by "Dataskyddsombud" --perspective dpo
-110d by "Dataskyddsombud" gate evidence add G2-04 "klassning.pdf" --kind decision \
  --at https://example.org/hjartsvikt/klassning.pdf --dated @-110 --expires @+189
-110d by "Dataskyddsombud" gate evidence add G2-04 "Konsekvensbedömning för regionens egna avdelningar" --kind report \
  --at https://example.org/hjartsvikt/dpia-region --dated @-111
-110d by "Dataskyddsombud" application duty GDPR-6 GDPR-9 GDPR-32 GDPR-35 PDL-2-4 PDL-4 OSL-25 status=done \
  evidence="Konsekvensbedömning för regionens egna avdelningar"
-110d by "Patientsäkerhetsansvarig" gate assess G2-10 met --by "Patientsäkerhetsansvarig" --perspective saf
-110d by "Patientsäkerhetsansvarig" gate evidence add G2-10 "Riskanalys och stoppregler, avdelning 2" --kind report \
  --at https://example.org/hjartsvikt/risks-1 --dated @-111
-109d by "Patientsäkerhetsansvarig" application edit stop_rule.trigger="Poängen saknas eller är uppenbart fel för två patienter på en vecka" \
  stop_rule.who="Hjärtsviktsläkare" stop_rule.fallback="Utskrivningsplanering med den gamla checklistan" \
  stop_rule.rehearsed_on=@-112 logs_kept_months=24
-103d gate assess G2-12 met --site "Medicinkliniken 1" --by "Sjuksköterska" --perspective pro
-103d gate assess G2-13 met --site "Medicinkliniken 1" --by "Verksamhetschef, Medicinkliniken 1" --perspective lea
-103d gate assess G2-14 met --site "Medicinkliniken 1" --by "Hjärtsviktsläkare" --perspective pro
-103d gate assess G2-15 met --site "Medicinkliniken 1" --by "Sjuksköterska" --perspective pro
-103d gate assess G2-16 met --site "Medicinkliniken 1" --by "Verksamhetschef, Medicinkliniken 1" --perspective lea
-103d application edit information.patients_informed_on=@-103 information.workers_informed_on=@-159 \
  information.opt_out="Säg till sjuksköterskan; poängen läses då inte."
-103d by "Patientsäkerhetsansvarig" application duty PSL-3 SOSFS HSLF-52 status=done evidence="Riskanalys och stoppregler, avdelning 2"
-103d by "Projektledare" application duty MBL-11 MBL-19 status=done evidence="Protokoll från samverkansgruppen"
-103d by "Projektledare" application duty GDPR-13 status=done evidence="Broschyr till patienterna"
-103d by "Kvalitetsutvecklare" gate assess G2-09 met --site "Medicinkliniken 1" --by "Avdelningschef" --perspective lea
-103d by "Kvalitetsutvecklare" gate assess G2-11 partly_met --site "Medicinkliniken 1" --by "Kvalitetsutvecklare" --perspective saf \
  --because "Användning och prestanda är klara; återinläggningar saknar utgångsvärde ur registret"
-102d activity add activity=ACT-P6 done_on=@-103 site="Medicinkliniken 1"
-96d gate submit G2 --site "Medicinkliniken 1"
-90d by "Patientrådets sekreterare" gate position G2 support --perspective pat --by "Patientrådets sekreterare"
-90d by "Sjuksköterska" gate position G2 support --perspective pro --by "Sjuksköterska"
-90d gate position G2 support --perspective lea --by "Verksamhetschef, Medicinkliniken 1"
-90d gate position G2 support --perspective it --by "IT-arkitekt"
-90d by "Patientsäkerhetsansvarig" gate position G2 support_with_concern --perspective saf --by "Patientsäkerhetsansvarig" \
  --reason "Utan utgångsvärde kan vi inte heller visa skada"
-89d gate position G2 support --perspective ven --by "Produktansvarig"
-89d gate position G2 support --perspective dpo --by "Dataskyddsombud"
-89d gate position G2 abstain --perspective wrk --by "Fackliga företrädare" \
  --reason "Hörda och besvarade; beslutet är arbetsgivarens"
-83d gate condition add G2 "Utgångsvärde för återinläggningar ur registret" --covers G2-11 --owner "Kvalitetsutvecklare" --due @+27
-82d gate attend G2 "Hälso- och sjukvårdsdirektör" --role chair --perspective lea
-82d gate attend G2 "Hjärtsviktsläkare" --role gatekeeper --perspective pro
-82d gate attend G2 "Patientsäkerhetsansvarig" --role gatekeeper --perspective saf
-82d gate attend G2 "Patientrådets sekreterare" --role gatekeeper --perspective pat
-82d gate attend G2 "Produktansvarig" --role adviser --perspective ven --conflict "Säljer tillämpningen"
-82d gate attend G2 "Projektledare" --role secretary
-82d gate decide G2 conditional_go --by "Hälso- och sjukvårdsdirektör" --reason "Klart på avdelning 2; utgångsvärdet måste finnas innan året summeras"

# Genomförande vid Medicinkliniken 1, förberedelse på de andra införandeplatserna.
-82d site edit "Medicinkliniken 1" go_live=@-82 eligible_n=310
-82d plan edit P end=@+17 spent=905000
-82d plan edit I start=@-82 end=@+190 budget=900000
-81d site edit "Medicinkliniken 2" go_live=@+55 eligible_n=420
-81d site edit "Kommun A" go_live=@+55 eligible_n=260
-78d by "Kvalitetsutvecklare" indicator add "Utskrivningar där poängen lästes" kind=use source="Tillämpningens logg" \
  rhythm=monthly owner="Kvalitetsutvecklare" baseline=0 lower=0.6 sites="Medicinkliniken 1"
-78d by "Kvalitetsutvecklare" indicator add "Återinlagda inom 30 dagar" kind=outcome source="Patientadministrationen" rhythm=monthly \
  owner="Kvalitetsutvecklare" baseline=0.23 upper=0.23 sites="Medicinkliniken 1"
-68d by "Jurist" action add "Kartlägg vad var och en får se" owner="Jurist" due=@-21 barriers="Oklar rättslig grund för att dela data" \
  strategies=E52 criteria=G2-04 sites="Kommun A"
-61d by "Jurist" action add "Slutför konsekvensbedömningen med regionens dataskyddsombud" owner="Jurist" due=@-9 criteria=G2-04 \
  barriers="Oklar rättslig grund för att dela data" strategies=X25 sites="Medicinkliniken 2" sites="Kommun A" \
  description="En konsekvensbedömning för alla som ser poängen, kommunen också."
-60d by "Jurist" action start "Slutför konsekvensbedömningen med regionens dataskyddsombud"
-69d by "Produktansvarig" engagement add "Veckosamtal med utvecklarna" perspective=ven form=workshop participants=3 level=4 \
  stakeholders="Företagets utvecklare" sites="Medicinkliniken 1" heard="Kan se vilka skäl som öppnas" effect="Visas för användarna varje månad" \
  fed_back=@-62
-68d by "Sjuksköterska" engagement add "Användarna på avdelning 2, varannan torsdag" perspective=pro form=workshop participants=6 level=4 \
  stakeholders="Vårdpersonalen" sites="Medicinkliniken 1" heard="Bra för dem som vi inte tänkte på" heard="Fyra minuter per utskrivning" \
  effect="Läses vid planeringen, av den som skriver planen" fed_back=@-61
-61d by "IT-arkitekt" engagement add "Driften vid Medicinkliniken 1" perspective=it form=workshop participants=3 level=4 \
  stakeholders="Regionens IT" sites="Medicinkliniken 1" heard="Inloggningen fallerar efter nattens lösenordsbyte" effect="Rättat i oktober" fed_back=@-54
-55d by "Verksamhetschef, Medicinkliniken 1" engagement add "En månad i bruk, för cheferna" perspective=lea form=workshop participants=4 level=3 \
  stakeholders="Medicinklinikernas chefer" sites="Medicinkliniken 1" heard="Vill ha samma sida för Medicinkliniken 2" effect="En sida för båda" \
  fed_back=@-55
-55d by "Patientrådets sekreterare" engagement add "Samtal till patienter som kommit hem" perspective=pat form=interview participants=12 \
  level=2 stakeholders="Patientrådet" sites="Medicinkliniken 1" heard="Foldern sitter på kylskåpet" heard="Ingen sa ordet risk" \
  effect="Sjuksköterskorna övar på att säga det" fed_back=@-41
-54d by "Kvalitetsutvecklare" indicator record "Utskrivningar där poängen lästes" 0.58 --n 45 --of 78
-47d by "Hemsjukvårdschef" action add "Hemsjukvården läser avdelningens plan, försök i ett område" owner="Hemsjukvårdschef" \
  due=@+41 barriers="Vårdkedjan går över organisationsgränser" strategies=E30 sites="Kommun A"
-47d by "Hemsjukvårdschef" stakeholder edit "Hemsjukvårdens personal" current=neutral
-41d by "Sjuksköterska" incident add "En låg poäng lästes som att det var tryggt att gå hem ensam" kind=unexpected_output severity=near_miss \
  sites="Medicinkliniken 1" date=@-42 reported_to="Patientsäkerhetsansvarig" reported_to="Produktansvarig"
-40d by "Jurist" gate assess G2-02 met --by "Jurist" --perspective leg
-40d by "Jurist" gate evidence add G2-02 "Ansvar mellan region, kommun och företag" --kind agreement \
  --at https://example.org/hjartsvikt/responsibilities --dated @-41 --expires @+402
-39d by "Sjuksköterska" action add "Låga poäng dubbelkontrolleras tills texten är ändrad" owner="Sjuksköterska" due=@-34 sites="Medicinkliniken 1"
-39d incident edit "En låg poäng lästes som att det var tryggt att gå hem ensam" actions="Låga poäng dubbelkontrolleras tills texten är ändrad"
-37d by "Patientsäkerhetsansvarig" engagement add "Genomgång av tillbudet" perspective=saf form=workshop participants=6 level=3 \
  sites="Medicinkliniken 1" heard="Låg lästes som trygg" effect="Texten i den låga änden skrivs om; dubbelkontroll till dess" fed_back=@-33
-34d by "Sjuksköterska" action done "Låga poäng dubbelkontrolleras tills texten är ändrad" --effect better
-34d barrier escalate "Oklar rättslig grund för att dela data" --to "Hälso- och sjukvårdsdirektör" --answer-by @-9
-34d barrier note "Oklar rättslig grund för att dela data" "Går inte att lösa mellan oss"
-33d by "Patientsäkerhetsansvarig" gate assess G2-10 not_assessed \
  --because "Ska analyseras på nytt för alla införandeplatser efter tillbudet"
-33d by "Patientsäkerhetsansvarig" gate remark G2-10 "Medicinkliniken 1 fortsätter under tiden: varje låg poäng dubbelkontrolleras" \
  --perspective saf --by "Patientsäkerhetsansvarig"
-28d gate assess G2-01 met --site "Medicinkliniken 2" --site "Kommun A" --by "Verksamhetschef, Medicinkliniken 2" --perspective lea
-28d gate assess G2-08 met --site "Medicinkliniken 2" --site "Kommun A" --by "Verksamhetschef, Medicinkliniken 2" --perspective lea
-28d by "Kvalitetsutvecklare" gate assess G2-11 met --site "Medicinkliniken 2" --site "Kommun A" --by "Kvalitetsutvecklare" --perspective saf
-28d by "Kvalitetsutvecklare" gate evidence add G2-11 "Provåtkomst till registret" --site "Medicinkliniken 2" --kind data \
  --at https://example.org/hjartsvikt/registry-access --dated @-28 --expires @-4
-28d by "Kvalitetsutvecklare" gate evidence add G2-11 "Provåtkomst till registret" --site "Kommun A" --kind data \
  --at https://example.org/hjartsvikt/registry-access --dated @-28 --expires @-4
-27d by "Sjuksköterska" gate assess G2-12 met --site "Medicinkliniken 2" --site "Kommun A" --by "Sjuksköterska" --perspective pro
-27d gate assess G2-13 met --site "Medicinkliniken 2" --site "Kommun A" --by "Verksamhetschef, Medicinkliniken 2" --perspective lea
-27d gate assess G2-14 met --site "Medicinkliniken 2" --site "Kommun A" --by "Hjärtsviktsläkare" --perspective pro
-27d gate assess G2-15 met --site "Medicinkliniken 2" --site "Kommun A" --by "Sjuksköterska" --perspective pro
-27d gate assess G2-16 met --site "Medicinkliniken 2" --site "Kommun A" --by "Verksamhetschef, Medicinkliniken 2" --perspective lea
-26d by "Kvalitetsutvecklare" indicator record "Utskrivningar där poängen lästes" 0.71 --n 61 --of 86
-26d by "Kvalitetsutvecklare" indicator record "Återinlagda inom 30 dagar" 0.21 --n 18 --of 86
-22d by "Patientrådets sekreterare" engagement add "Workshop med patientrådet om hem och avdelning" perspective=pat form=workshop \
  participants=10 level=3 stakeholders="Patientrådet" sites="Medicinkliniken 2" sites="Kommun A" \
  heard="Vem som ringer vem ska stå i foldern" heard="Hemsjukvården bör veta innan vi är hemma"
-21d by "Jurist" action done "Kartlägg vad var och en får se" --effect better
-21d by "Sjuksköterska" barrier edit "Oklar rättslig grund för att dela data" impact=5
-21d by "Sjuksköterska" barrier note "Oklar rättslig grund för att dela data" "Påverkan 5: stoppar en av tre införandeplatser helt"
-20d by "Forskare" gate assess G2-06 partly_met --site "Medicinkliniken 2" --site "Kommun A" --by "Forskare" --perspective res \
  --because "Undergrupper saknas: över 80 och de med hemsjukvård"
-20d by "Forskare" gate evidence add G2-06 "Validering på tidigare data, avdelning 4 och 5" --site "Medicinkliniken 2" --kind report \
  --at https://example.org/hjartsvikt/validation-2 --dated @-21
-20d by "Forskare" action add "Tabell över undergrupper: över 80, med hemsjukvård" owner="Forskare" due=@+24 criteria=G2-06 strategies=X19 \
  sites="Medicinkliniken 2" sites="Kommun A"
-19d by "Avdelningschef" gate assess G2-09 waived --site "Medicinkliniken 2" --site "Kommun A" --by "Verksamhetschef, Medicinkliniken 2" --until @+97 \
  --because "Det nya journalsystemet lärs ut i januari; båda lärs då ut tillsammans"
-15d by "Patientsäkerhetsansvarig" engagement add "Vad som kan gå fel mellan avdelning och hem" perspective=saf form=workshop \
  participants=7 level=3 sites="Medicinkliniken 2" sites="Kommun A" heard="Ingen äger natten mellan utskrivning och första besök" \
  effect="Riskanalysen börjar med den natten" fed_back=@-13
-15d by "Jurist" engagement add "Kommunens rättsliga grund" perspective=leg form=workshop participants=3 level=2 \
  sites="Medicinkliniken 2" sites="Kommun A" heard="Att ansluta sig är frivilligt, och de har inte bestämt sig" effect="Kommunen gör sin egen sekretessprövning" fed_back=@-13
-15d by "Jurist" application duty SVOD status=in_hand owner="Regionjurist" due=@+30
-15d by "Jurist" gate remark G2-04 "De behöver en egen" --perspective leg --by "Jurist"
-14d by "Jurist" action add "Fråga myndigheten i förväg" owner="Jurist" due=@+10 barriers="Oklar rättslig grund för att dela data" \
  strategies=X26 criteria=G2-04 sites="Kommun A"
-13d by "Jurist" action start "Fråga myndigheten i förväg"
-12d gate assess G2-01 met --site "Medicinkliniken 2" --site "Kommun A" --by "Verksamhetschef, Medicinkliniken 2" --perspective lea
-12d gate evidence add G2-01 "Implementeringsplan, kedjan" --site "Medicinkliniken 2" --kind report \
  --at https://example.org/hjartsvikt/plan-2 --dated @-14
-12d by "Avdelningschef" action add "Simulering på avdelning 4" owner="Avdelningschef" due=@+2 criteria=G2-07 strategies=E45 \
  sites="Medicinkliniken 2" target="Kvälls- och nattpersonal" dose="Två pass"
-12d ask add "Vem betalar driften efter projektet?" group="Styrgruppen" by_date=@+21
-11d by "Kvalitetsutvecklare" gate assess G3-01 partly_met --site "Medicinkliniken 1" --by "Kvalitetsutvecklare" --perspective saf \
  --because "Läst vid 71 procent av utskrivningarna; överenskommet är 60, i sex månader"
-11d by "Patientsäkerhetsansvarig" gate assess G3-04 partly_met --by "Patientsäkerhetsansvarig" --perspective saf \
  --because "Ett tillbud analyserat; texten i den låga änden är inte ändrad än"
-8d by "Projektledare" action add "Utkast till avtal om drift" owner="Projektledare" due=@-4 strategies=X07 \
  barriers="Projektpengarna tar slut"
-7d by "Projektledare" gate assess G2-04 not_met --because "Sekretessprövningen väntar på kommunen" --by "Projektledare" --perspective leg
-7d action note "Slutför konsekvensbedömningen med regionens dataskyddsombud" "Väntar på kommunen"
-7d plan edit P spent=1120000
-7d round done --took-part "Projektledare" "Sjuksköterska" "Jurist" "Regionjurist" "IT-arkitekt"
-6d by "Projektledare" engagement add "Planeringsdag, kedjan" perspective=pro form=workshop participants=9 level=4 \
  stakeholders="Vårdpersonalen" sites="Medicinkliniken 2" sites="Kommun A" heard="Poängen måste nå hemsjukvården innan sängen är tom" \
  effect="Planeras klockan tolv dagen före" fed_back=@-6
-6d by "Projektledare" engagement add "Planeringsdag, kedjan" perspective=lea form=workshop participants=4 level=4 \
  stakeholders="Medicinklinikernas chefer" sites="Medicinkliniken 2" sites="Kommun A" heard="Går om en rutin tas bort" \
  effect="Det gamla utskrivningsbladet tas bort" fed_back=@-6
-6d by "Projektledare" engagement add "Planeringsdag, kedjan" perspective=it form=workshop participants=2 level=4 \
  stakeholders="Regionens IT" sites="Medicinkliniken 2" sites="Kommun A" heard="Ett larm till nattpatrullen lägger mer på dem" \
  effect="Larmet av tills det är prövat" fed_back=@-6
-6d by "Projektledare" engagement add "Planeringsdag, kedjan" perspective=ven form=workshop participants=2 level=4 \
  stakeholders="Företagets utvecklare" sites="Medicinkliniken 2" sites="Kommun A" heard="Texten i den låga änden kan ändras i januari" \
  effect="Beställt" fed_back=@-6
-6d by "IT-arkitekt" barrier add "Larm ökar nattens belastning" catalogue=BAR-21 impact=3 changeability=4 raised_by_perspective=it \
  owner="IT-arkitekt" sites="Medicinkliniken 2" phases=I epis_factor=INV3
-5d plan edit P end=@+52
-4d by "Projektledare" action done "Utkast till avtal om drift" --effect better
-1d by "Patientsäkerhetsansvarig" action add "Riskanalys för natten mellan avdelning och hem" owner="Patientsäkerhetsansvarig" \
  due=@+31 criteria=G2-10 strategies=X20 sites="Medicinkliniken 2" sites="Kommun A"
0d by "Sjuksköterska" barrier note "Mindre tid för patienten" "Fyra minuter per utskrivning, mätt på avdelning 2 förra veckan"
