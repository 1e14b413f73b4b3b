# Ögonbottenscreening: ett bildläsningsstöd i vidmakthållande, med indikatorer och en uppföljning bakom sig.
# Ur litteraturen: att 24 av 45 studerade tillämpningar saknade handlingsautonomi (Sharma m.fl. 2022). Påhittat: resten.
by "Projektledare"

-725d project add "Ögonbottenscreening" --slug retinopathy-screening --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" \
  case_number="DEMO 2024-208" \
  summary="Markerar förändringar i ögonbottenbilder av personer med diabetes innan en bildgranskare läser dem. Att 24 av 45 tillämpningar i publicerade studier inte agerade själva är från en kartläggning (Sharma m.fl. 2022); klinikerna, dagar, beslut, siffror och människors ord är påhittade."
-725d organisation add "Exempelregionen" role=care brings="Bilder, bildgranskare, två kliniker" gets="Kortare tid till svar" \
  agreement="https://example.org/retina/agreement" until=@+370
-725d organisation add "Bildföretaget" role=vendor contact="Servicedesk" brings="Tillämpningen och dess uppföljning" \
  gets="Prestandasiffror från två kliniker" agreement="https://example.org/retina/agreement" until=@+370
-725d organisation add "Diabetesföreningen, lokalavdelningen" role=patient_organisation brings="Läsare av brev, en plats i gruppen" \
  gets="Besked om vad siffrorna säger"
-724d site edit "Ögonkliniken Norr" organisation="Exempelregionen" eligible_n=6200
-724d site edit "Ögonkliniken Söder" organisation="Exempelregionen" eligible_n=4100
-724d member add "Projektledare" role=project_lead
-724d member add "Ögonklinikernas verksamhetschef" role=sponsor perspective=lea organisation="Exempelregionen"
-724d member add "Ögonläkare" role=clinical_owner perspective=pro organisation="Exempelregionen"
-724d member add "Granskande sjuksköterska" role=oversight perspective=pro organisation="Exempelregionen"
-724d member add "Bildsystemansvarig" role=system_owner perspective=it organisation="Exempelregionen"
-724d member add "Medicinteknisk ingenjör" role=member perspective=mtk organisation="Exempelregionen"
-724d member add "Jurist" role=member perspective=leg organisation="Exempelregionen"
-724d member add "Patientsäkerhetssjuksköterska" role=member perspective=saf organisation="Exempelregionen"
-724d member add "Företagets specialist" role=model_owner perspective=ven organisation="Bildföretaget"
-724d member add "Diabetesföreningens företrädare" role=member perspective=pat organisation="Diabetesföreningen, lokalavdelningen"
-723d stakeholder add "Personer med diabetes" perspective=pat power=2 interest=4 current=neutral desired=supportive level_agreed=3 \
  organisation="Diabetesföreningen, lokalavdelningen"
-723d stakeholder add "Bildgranskare" perspective=pro power=4 interest=5 current=neutral desired=leading level_agreed=4
-723d stakeholder add "Ögonklinikernas chefer" perspective=lea power=5 interest=3 current=supportive desired=supportive level_agreed=4
-723d stakeholder add "Bildföretagets servicedesk" perspective=ven power=3 interest=5 current=leading desired=leading level_agreed=4
-723d stakeholder add "Diabetessköterskor i primärvården" perspective=pro power=2 interest=3 current=unaware desired=supportive level_agreed=1
-722d application edit name="Markering av ögonbottenbilder" short_name="Ögonstödet" orientation=medical function=detect \
  output_user=professional action_autonomy=A0 personal_data=yes our_role=deployer public_body=yes public_service=no shared_records=no on_market_since=@-905 patient_facing=no \
  clinical_area="Ögonsjukvård" intended_use="Markerar misstänkta diabetesförändringar i ögonbottenbilder innan en bildgranskare läser alla." \
  excluded_use="Att utelämna bildgranskaren" excluded_use="Andra ögonsjukdomar" patient_population="Vuxna med diabetes som kallas till screening." \
  model_type=imaging_dl learning=locked gpai_based=no data_types=imaging data_types=demographic data_sources="Bildarkivet" \
  integration=embedded hosting=on_prem
-721d plan edit E start=@-725 end=@-640 budget=90000 spent=82000
-721d plan edit P start=@-640 end=@-510 budget=700000 spent=731000
-721d plan edit I start=@-510 end=@-267 budget=500000 spent=466000
-715d activity add activity=ACT-E1 done_on=@-715
-708d engagement add "Bildgranskare om vad de själva skulle markera" perspective=pro form=workshop participants=7 level=3 stakeholders="Bildgranskare" \
  heard="Visa var, säg inte bara ja" effect="Bara stöd som visar var övervägs" fed_back=@-701
-708d engagement add "Chefer om kön" perspective=lea form=interview participants=3 level=3 stakeholders="Ögonklinikernas chefer" \
  heard="Svar tar 24 dagar" effect="Dagar till svar är måttet" fed_back=@-708
-701d engagement add "Kväll med diabetesföreningen" perspective=pat form=council participants=21 level=2 \
  stakeholders="Personer med diabetes" heard="En människa ska ändå titta" effect="En bildgranskare läser varje bild" fed_back=@-680
-694d engagement add "Marknadsdialog" perspective=ven form=workshop participants=6 level=3 heard="Två av tre visar var" \
  effect="Kraven skrivs efter det" fed_back=@-687
-694d engagement add "Rättslig prövning" perspective=leg form=workshop participants=2 level=2 heard="Bilderna stannar i huset" \
  effect="På egna servrar" fed_back=@-687
-690d by "Jurist" application edit ai_act_class=high_annex1 mdr_status=device mdr_class=IIa \
  legal_basis="Patientdatalagen: vårddokumentation och kvalitetsarbete."
-690d by "Jurist" application duty AI-05 status=done evidence="Klassningsunderlag"
-686d by "Granskande sjuksköterska" barrier add catalogue=BAR-42 impact=4 changeability=3 raised_by_perspective=pro owner="Ögonläkare" phases=P \
  epis_factor=INV3
-686d barrier add catalogue=BAR-26 impact=3 changeability=4 raised_by_perspective=it owner="Bildsystemansvarig" phases=P epis_factor=IN1
-680d gate assess G1-01 met --by "Ögonläkare" --perspective pro
-680d gate assess G1-02 met --by "Ögonläkare" --perspective pro
-680d gate assess G1-03 met --by "Medicinteknisk ingenjör" --perspective mtk
-679d gate assess G1-04 met --by "Ögonläkare" --perspective pro
-679d gate assess G1-05 met --by "Ögonklinikernas verksamhetschef" --perspective lea
-679d gate assess G1-06 met --by "Projektledare"
-673d gate assess G1-07 met --by "Jurist" --perspective leg
-673d gate assess G1-08 met --by "Etikrådet" --perspective eth
-673d gate assess G1-09 met --by "Projektledare"
-673d gate assess G1-10 met --by "Ögonklinikernas verksamhetschef" --perspective lea
-659d gate submit G1
-652d gate position G1 support --perspective pat --by "Diabetesföreningens företrädare"
-652d gate position G1 support --perspective pro --by "Granskande sjuksköterska"
-652d gate position G1 support --perspective lea --by "Ögonklinikernas verksamhetschef"
-652d gate position G1 support --perspective ven --by "Företagets specialist"
-652d gate position G1 support --perspective leg --by "Jurist"
-640d gate attend G1 "Ögonklinikernas verksamhetschef" --role chair --perspective lea
-640d gate attend G1 "Ögonläkare" --role gatekeeper --perspective pro
-640d gate attend G1 "Diabetesföreningens företrädare" --role gatekeeper --perspective pat
-640d gate decide G1 go --by "Ögonklinikernas verksamhetschef" --reason "Behov, evidens och bilder finns"

-630d action add "Validera på våra egna kameror" owner="Ögonläkare" due=@-560 barriers="Modellen passar inte vår population" strategies=X19 criteria=G2-06
-630d action add "Serverrum för bildläsning" owner="Bildsystemansvarig" due=@-570 barriers="Infrastruktur saknas" strategies=E11
-610d engagement add "Läspass med stödet" perspective=pro form=workshop participants=8 level=4 stakeholders="Bildgranskare" \
  heard="Läs först, se markeringarna sedan" effect="Markeringarna visas efter granskarens egen läsning" fed_back=@-603
-610d engagement add "Plan för två kliniker" perspective=lea form=workshop participants=3 level=4 stakeholders="Ögonklinikernas chefer" \
  heard="En granskarlista för båda" effect="En lista" fed_back=@-603
-603d engagement add "Bildflödet, byggt tillsammans" perspective=it form=workshop participants=4 level=4 heard="Gamla kameror skickar fel storlek" \
  effect="Två kameror bytta" fed_back=@-596
-596d engagement add "Uppsättning med företaget" perspective=ven form=workshop participants=3 level=4 \
  stakeholders="Bildföretagets servicedesk" heard="Kan logga per kamera" effect="Loggar per kamera" fed_back=@-596
-589d engagement add "Riskanalys, läsning" perspective=saf form=workshop participants=5 level=3 heard="Trötta ögon litar på markeringarna" \
  effect="Markeringarna kommer sist" fed_back=@-582
-589d engagement add "Konsekvensbedömning, bilder" perspective=leg form=workshop participants=3 level=3 heard="Bilderna räcker, ingen identitet" \
  effect="Identiteten utelämnas" fed_back=@-582
-582d engagement add "Brevet till dem som kallas" perspective=pat form=workshop participants=6 level=3 stakeholders="Personer med diabetes" \
  heard="Säg att en människa tittar" effect="Brevets första mening" fed_back=@-568
-575d engagement add "Granskarnas fack om den nya läsordningen" perspective=wrk form=workshop participants=2 level=2 \
  heard="Tempo får inte visas med namn" effect="Visas per klinik" fed_back=@-568
-570d action done "Serverrum för bildläsning" --effect better
-569d barrier resolve "Infrastruktur saknas" --reason "Servrarna är i bruk"
-561d action done "Validera på våra egna kameror" --effect better
-560d barrier resolve "Modellen passar inte vår population" --reason "Sensitivitet 0,93 på egna bilder, ingen kamera under 0,90"
-554d gate assess G2-01 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Ögonklinikernas verksamhetschef" --perspective lea
-554d gate assess G2-02 met --by "Jurist" --perspective leg
-554d gate evidence add G2-02 "Avtal med loggar och avslut" --kind agreement --at https://example.org/retina/contract --dated @-556 --expires @+370
-554d application edit contract.number="AV 24-117" contract.from=@-556 contract.to=@+370 contract.notice="6 månader" \
  contract.exit_terms="Markeringarna finns kvar i bildarkivet; modellen tas bort."
-554d by "Jurist" application duty GDPR-28 OSL-10 status=done evidence="Avtal med loggar och avslut"
-553d gate assess G2-03 met --by "Medicinteknisk ingenjör" --perspective mtk
-553d application edit ce_cert.number="CE-DEMO-0815" ce_cert.notified_body="Anmält organ (påhittat)" ce_cert.valid_to=@+58 \
  version=3.0 version_date=@-560 logs_kept_months=36
-553d gate assess G2-04 met --by "Jurist" --perspective leg
-553d application edit dpia_date=@-555
-553d by "Jurist" application duty GDPR-6 GDPR-9 GDPR-32 GDPR-35 PDL-2-4 PDL-3 PDL-4 OSL-25 status=done \
  evidence="Konsekvensbedömning"
-547d gate assess G2-06 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Ögonläkare" --perspective pro
-547d gate evidence add G2-06 "Validering på 2 400 egna bilder" --site "Ögonkliniken Norr" --kind report \
  --at https://example.org/retina/validation --dated @-561
-547d gate evidence add G2-06 "Validering på 1 700 egna bilder" --site "Ögonkliniken Söder" --kind report \
  --at https://example.org/retina/validation --dated @-561
-547d gate assess G2-07 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Granskande sjuksköterska" --perspective pro
-547d gate assess G2-08 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Ögonklinikernas verksamhetschef" --perspective lea
-540d gate assess G2-09 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Granskande sjuksköterska" --perspective pro
-540d gate assess G2-10 met --by "Patientsäkerhetssjuksköterska" --perspective saf
-540d application edit stop_rule.trigger="Sensitivitet under 0,85 en månad, eller en kamera under 0,80" stop_rule.who="Ögonläkare" \
  stop_rule.fallback="Bildgranskarna läser utan markeringar" stop_rule.rehearsed_on=@-541
-540d by "Bildsystemansvarig" indicator add "Sensitivitet mot två granskare" kind=performance source="Dubbelläsning, 120 bilder" \
  rhythm=quarterly owner="Ögonläkare" baseline=0.93 lower=0.88
-540d by "Bildsystemansvarig" indicator add "Bilder som inte går att läsa" kind=drift source="Bildarkivet" rhythm=monthly \
  owner="Bildsystemansvarig" baseline=0.06 upper=0.08
-540d by "Bildsystemansvarig" indicator add "Dagar till svar" kind=outcome source="Patientadministrationen" rhythm=monthly \
  owner="Granskande sjuksköterska" baseline=24 upper=14
-540d by "Bildsystemansvarig" indicator add "Sensitivitet, personer över 75" kind=equity source="Dubbelläsning, 120 bilder" \
  rhythm=half_yearly owner="Ögonläkare" baseline=0.91 lower=0.86
-540d gate assess G2-11 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Bildsystemansvarig" --perspective it
-540d gate assess G2-12 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Granskande sjuksköterska" --perspective pro
-540d gate assess G2-13 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Ögonklinikernas verksamhetschef" --perspective lea
-540d gate assess G2-14 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Ögonläkare" --perspective pro
-540d gate assess G2-15 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Granskande sjuksköterska" --perspective pro
-540d gate assess G2-16 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Ögonklinikernas verksamhetschef" --perspective lea
-540d application edit information.patients_informed_on=@-540 information.workers_informed_on=@-575 information.opt_out="Säg till vid kameran."
-540d by "Projektledare" application duty MBL-11 MBL-19 status=done evidence="Förhandling med granskarnas fack, protokoll"
-540d by "Projektledare" application duty GDPR-13 status=done evidence="Brevet med kallelsen"
-526d gate submit G2 --site "Ögonkliniken Norr" --site "Ögonkliniken Söder"
-519d gate position G2 support --perspective pat --by "Diabetesföreningens företrädare"
-519d gate position G2 support --perspective pro --by "Granskande sjuksköterska"
-519d gate position G2 support --perspective lea --by "Ögonklinikernas verksamhetschef"
-519d gate position G2 support --perspective it --by "Bildsystemansvarig"
-519d gate position G2 support --perspective saf --by "Patientsäkerhetssjuksköterska"
-518d gate position G2 support --perspective ven --by "Företagets specialist"
-518d gate position G2 support --perspective leg --by "Jurist"
-518d gate position G2 support --perspective wrk --by "Granskarnas fack"
-510d gate attend G2 "Ögonklinikernas verksamhetschef" --role chair --perspective lea
-510d gate attend G2 "Ögonläkare" --role gatekeeper --perspective pro
-510d gate attend G2 "Patientsäkerhetssjuksköterska" --role gatekeeper --perspective saf
-510d gate attend G2 "Medicinteknisk ingenjör" --role adviser --perspective mtk
-510d gate decide G2 go --by "Ögonklinikernas verksamhetschef" --reason "Validerat på egna bilder vid båda klinikerna"

-510d site edit "Ögonkliniken Norr" go_live=@-510
-510d site edit "Ögonkliniken Söder" go_live=@-510
-420d indicator record "Sensitivitet mot två granskare" 0.92 --n 110 --of 120
-420d indicator record "Bilder som inte går att läsa" 0.06
-420d indicator record "Dagar till svar" 17
-410d by "Granskande sjuksköterska" engagement add "Bildgranskare efter tre månader" perspective=pro form=survey participants=9 level=4 stakeholders="Bildgranskare" \
  heard="Markeringarna sist var rätt" effect="Behålls" fed_back=@-403
-396d engagement add "Klinikchefer om de första månaderna" perspective=lea form=workshop participants=3 level=3 \
  stakeholders="Ögonklinikernas chefer" heard="Söder är långsammare: en kamera" effect="Kamera beställd" fed_back=@-396
-389d by "Bildsystemansvarig" engagement add "Driften med företaget" perspective=ven form=workshop participants=3 level=4 \
  stakeholders="Bildföretagets servicedesk" heard="Vill ha bilder som gick fel" effect="Skickas utan identitet" fed_back=@-382
-389d by "Bildsystemansvarig" engagement add "Driften i huset" perspective=it form=workshop participants=3 level=4 \
  heard="Behöver en namngiven ersättare" effect="Ersättare utsedd" fed_back=@-382
-375d by "Patientsäkerhetssjuksköterska" engagement add "Överprövningar lästa tillsammans" perspective=saf form=workshop participants=5 level=3 \
  heard="Granskarna går emot i ett fall av nio" effect="Överprövningar är en indikator" fed_back=@-368
-361d by "Diabetesföreningens företrädare" engagement add "Siffrorna visade för föreningen" perspective=pat form=council participants=14 \
  level=2 stakeholders="Personer med diabetes" heard="Varför väntar de äldre längre?" effect="Personer över 75 följs för sig" fed_back=@-340
-330d indicator record "Sensitivitet mot två granskare" 0.93 --n 112 --of 120
-330d indicator record "Bilder som inte går att läsa" 0.07
-330d indicator record "Dagar till svar" 12
-330d indicator record "Sensitivitet, personer över 75" 0.90 --n 36 --of 40
-310d gate assess G3-01 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Granskande sjuksköterska" --perspective pro
-310d gate assess G3-02 met --by "Ögonläkare" --perspective pro
-310d gate evidence add G3-02 "Från 24 till 12 dagar, sensitiviteten som förut" --kind report --at https://example.org/retina/effect --dated @-312
-310d gate assess G3-03 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Ögonläkare" --perspective pro
-309d gate assess G3-04 met --by "Patientsäkerhetssjuksköterska" --perspective saf
-309d gate assess G3-05 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Granskande sjuksköterska" --perspective pro
-309d gate assess G3-06 met --by "Bildsystemansvarig" --perspective it
-303d gate assess G3-07 met --by "Ögonklinikernas verksamhetschef" --perspective lea
-303d gate assess G3-08 met --by "Medicinteknisk ingenjör" --perspective mtk
-303d gate evidence add G3-08 "Ändringsrutin: ny version, ny läsning av 120 bilder" --kind decision \
  --at https://example.org/retina/changes --dated @-304
-303d gate assess G3-09 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Granskande sjuksköterska" --perspective pro
-303d gate assess G3-10 met --by "Ögonklinikernas verksamhetschef" --perspective lea
-302d gate assess G3-11 met --by "Ögonklinikernas verksamhetschef" --perspective lea
-302d gate assess G3-12 partly_met --by "Projektledare" --because "Skrivna, inte spridda än"
-288d gate submit G3 --site "Ögonkliniken Norr" --site "Ögonkliniken Söder"
-281d gate position G3 support --perspective pat --by "Diabetesföreningens företrädare"
-281d gate position G3 support --perspective pro --by "Granskande sjuksköterska"
-281d gate position G3 support --perspective lea --by "Ögonklinikernas verksamhetschef"
-281d gate position G3 support --perspective it --by "Bildsystemansvarig"
-281d gate position G3 support --perspective saf --by "Patientsäkerhetssjuksköterska"
-281d gate position G3 support --perspective ven --by "Företagets specialist"
-267d gate attend G3 "Ögonklinikernas verksamhetschef" --role chair --perspective lea
-267d gate attend G3 "Ögonläkare" --role gatekeeper --perspective pro
-267d gate attend G3 "Bildsystemansvarig" --role gatekeeper --perspective it
-267d gate attend G3 "Diabetesföreningens företrädare" --role gatekeeper --perspective pat
-267d gate decide G3 go --by "Ögonklinikernas verksamhetschef" --reason "Stabilt, halva tiden till svar, ägare och pengar på plats"

# Vidmakthållande.
-266d plan edit S start=@-267 budget=420000
-260d indicator record "Bilder som inte går att läsa" 0.07
-240d indicator record "Sensitivitet mot två granskare" 0.92 --n 110 --of 120
-240d indicator record "Dagar till svar" 11
-200d by "Företagets specialist" application edit version=3.1 version_date=@-205
-198d by "Ögonläkare" action add "Läs om 120 bilder med version 3.1" owner="Ögonläkare" due=@-180 strategies=X21 phase=S
-184d by "Ögonläkare" action done "Läs om 120 bilder med version 3.1" --effect same
-183d by "Medicinteknisk ingenjör" gate confirm G2-06 --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Medicinteknisk ingenjör"
-176d by "Granskande sjuksköterska" incident add "En kamera skickade bilder med fel sida" kind=equipment_change severity=minor \
  sites="Ögonkliniken Söder" date=@-177 reported_to="Företagets specialist" reported_to="Patientsäkerhetssjuksköterska" closed=@-170
-150d indicator record "Sensitivitet mot två granskare" 0.91 --n 109 --of 120
-150d indicator record "Bilder som inte går att läsa" 0.07
-150d indicator record "Dagar till svar" 11
-150d indicator record "Sensitivitet, personer över 75" 0.89 --n 34 --of 38
-141d by "Bildsystemansvarig" engagement add "Ett halvår i drift, med företaget" perspective=ven form=workshop participants=2 level=3 \
  stakeholders="Bildföretagets servicedesk" heard="3.2 kommer till våren" effect="Läs 120 bilder innan den tas in" fed_back=@-134
-141d by "Bildsystemansvarig" engagement add "Ett halvår i drift, i huset" perspective=it form=workshop participants=3 level=4 \
  heard="Arkivet byts i höst" effect="Provas innan" fed_back=@-134
-134d by "Patientsäkerhetssjuksköterska" engagement add "Överprövningar och tillbud, ett halvår" perspective=saf form=workshop participants=4 level=3 \
  heard="Överprövningarna faller från en av nio till en av fjorton" effect="Läses som ett tecken: tio blinda läsningar i månaden" fed_back=@-127
-134d by "Granskande sjuksköterska" engagement add "Bildgranskare efter ett år" perspective=pro form=survey participants=9 level=3 stakeholders="Bildgranskare" \
  heard="Nya granskare lär sig markeringarna före ögat" effect="Nya granskare läser två veckor utan" fed_back=@-127
-127d by "Diabetesföreningens företrädare" engagement add "Ett års siffror visade för föreningen" perspective=pat form=council \
  participants=17 level=2 stakeholders="Personer med diabetes" heard="Bra; och foten nu?" effect="Fört vidare till primärvården" fed_back=@-113
-127d engagement add "Chefer: ett år senare" perspective=lea form=workshop participants=3 level=3 stakeholders="Ögonklinikernas chefer" \
  heard="Licensen blir dyrare" effect="Vägs vid uppföljningen" fed_back=@-127
-119d gate assess G4-01 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Bildsystemansvarig" --perspective it
-119d gate assess G4-02 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Bildsystemansvarig" --perspective it
-119d gate assess G4-03 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Patientsäkerhetssjuksköterska" --perspective saf
-119d gate assess G4-04 met --by "Patientsäkerhetssjuksköterska" --perspective saf
-118d gate assess G4-05 met --by "Medicinteknisk ingenjör" --perspective mtk
-118d by "Jurist" application duty AI-04 status=done evidence="Utbildning av granskare, årlig"
-118d by "Jurist" application duty PSL-3 PSL-LM SOSFS HSLF-52 status=done evidence="Rutin för avvikelser och patientsäkerhetsberättelsen"
-118d by "Jurist" application duty CSL-2 status=done evidence="Regionens analys av samhällsviktiga system"
-118d gate assess G4-06 met --by "Jurist" --perspective leg
-118d gate assess G4-07 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Ögonläkare" --perspective pro
-118d gate assess G4-08 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Granskande sjuksköterska" --perspective pro
-118d gate assess G4-13 met --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Granskande sjuksköterska" --perspective pro
-113d gate assess G4-09 met --by "Ögonklinikernas verksamhetschef" --perspective lea
-113d gate assess G4-10 met --by "Diabetesföreningens företrädare" --perspective pat
-113d gate assess G4-11 partly_met --by "Ögonklinikernas verksamhetschef" --perspective lea --because "Personal 5,6 av 7, finansiering 3,9"
-113d gate assess G4-12 met --by "Ögonklinikernas verksamhetschef" --perspective lea
-105d gate submit G4 --site "Ögonkliniken Norr" --site "Ögonkliniken Söder"
-99d gate position G4 support --perspective pro --by "Granskande sjuksköterska"
-99d gate position G4 support --perspective it --by "Bildsystemansvarig"
-99d gate position G4 support_with_concern --perspective saf --by "Patientsäkerhetssjuksköterska" --reason "Färre överprövningar kan vara för stor tilltro"
-98d gate position G4 support --perspective ven --by "Företagets specialist"
-85d gate position G4 no_answer --perspective pat --asked-on @-105 --asked-by "Projektledare" --how "Brev till föreningen" \
  --asked-on @-97 --asked-by "Granskande sjuksköterska" --how "Telefon, två gånger"
-84d gate attend G4 "Ögonklinikernas verksamhetschef" --role chair --perspective lea
-84d gate attend G4 "Ögonläkare" --role gatekeeper --perspective pro
-84d gate attend G4 "Bildsystemansvarig" --role gatekeeper --perspective it
-84d gate attend G4 "Diabetesföreningens företrädare" --role gatekeeper --perspective pat --absent
-84d gate decide G4 go --by "Ögonklinikernas verksamhetschef" \
  --reason "Inom gränserna; blinda läsningar fortsätter, och föreningen hörs igen till hösten"
-77d by "Bildsystemansvarig" barrier add catalogue=BAR-53 impact=3 changeability=2 raised_by_perspective=it \
  owner="Ögonklinikernas verksamhetschef" phases=S epis_factor=BR2
-77d by "Patientsäkerhetssjuksköterska" barrier add catalogue=BAR-49 impact=3 changeability=3 raised_by_perspective=saf owner="Ögonläkare" \
  phases=S epis_factor=IN3
-76d by "Ögonläkare" action add "Tio blinda läsningar i månaden" owner="Ögonläkare" due=@+67 barriers="Modelldrift upptäcks inte" strategies=E26 phase=S
-63d by "Jurist" action add "Förnya intyget i pärmen: företagets löper ut" owner="Jurist" due=@+50 criteria=G2-03 phase=S
-62d by "Ögonklinikernas verksamhetschef" barrier accept "Beroende av företaget" --by "Ögonklinikernas verksamhetschef" --until @+127 \
  --reason "Inget annat företag visar var; tas upp igen vid uppföljningen"
-60d indicator record "Sensitivitet mot två granskare" 0.91 --n 109 --of 120
-60d indicator record "Bilder som inte går att läsa" 0.08
-60d indicator record "Dagar till svar" 10
-29d indicator record "Bilder som inte går att läsa" 0.08
-29d indicator record "Dagar till svar" 10
-20d by "Diabetesföreningens företrädare" engagement add "Föreningen, efter den tysta sommaren" perspective=pat form=council participants=11 \
  level=2 stakeholders="Personer med diabetes" heard="Brevet kom i juli, när ingen var här" effect="Frågan ställs i maj och september från och med nu" \
  fed_back=@-13
-8d by "Bildsystemansvarig" gate confirm G4 --all --site "Ögonkliniken Norr" --site "Ögonkliniken Söder" --by "Bildsystemansvarig"
