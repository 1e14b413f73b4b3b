# Triagering i primärvården: i bruk på en vårdcentral, från A1 till A2, ett villkor från driftstarten försenat.
# Ur litteraturen: Siira m.fl. 2024, BMC Prim Care (vad chefer mötte och hur de svarade); Steerling m.fl. 2025,
# Front Digit Health (vad tilliten vilar på). Påhittat: vårdcentralen, dagar, beslut, siffror och människors ord.
by "Projektledare"

-610d project add "Triagering i primärvården" --slug primary-care-triage --site "Vårdcentralen Öster" case_number="DEMO 2025-031" \
  summary="Tar upp anamnesen i en chatt, föreslår hur brådskande det är och till vem patienten bör gå. Bakom berättelsen ligger två publicerade svenska studier: chefer i primärvården mötte skepsis, låg digital mognad och funktioner som inte passade (Siira m.fl. 2024), och tilliten vilade på rätt information till patienter, samstämmighet med klinisk bedömning och någon som vakar över säkerheten (Steerling m.fl. 2025). Vårdcentralen, dagar, beslut, siffror och människors ord är påhittade."
-610d organisation add "Exempelregionen, primärvården" role=care brings="En vårdcentral med 11 000 listade patienter" \
  gets="Kortare telefonköer, rätt patient till rätt person" agreement="https://example.org/triage/agreement" until=@+210
-610d organisation add "Chattföretaget" role=vendor contact="Kundtjänst" brings="Tillämpningen och människor på plats" \
  gets="En vårdcentral där autonomin höjs på visade resultat" agreement="https://example.org/triage/agreement" until=@+210
-610d organisation add "Lärosätet" role=university brings="Intervjuer om tillit, med patienter och personal" \
  gets="Ett fall att publicera" agreement="https://example.org/triage/agreement" until=@+210
-609d site edit "Vårdcentralen Öster" organisation="Exempelregionen, primärvården" unit="Reception och jourteam" eligible_n=11000
-609d member add "Projektledare" role=project_lead
-609d member add "Primärvårdsdirektör" role=sponsor perspective=lea organisation="Exempelregionen, primärvården"
-609d member add "Vårdcentralschef" role=clinical_owner perspective=lea organisation="Exempelregionen, primärvården"
-609d member add "Distriktssköterska" role=oversight perspective=pro organisation="Exempelregionen, primärvården"
-609d member add "Allmänläkare" role=oversight perspective=pro organisation="Exempelregionen, primärvården"
-609d member add "Integrationsansvarig" role=system_owner perspective=it
-609d member add "Jurist" role=member perspective=leg
-609d member add "Chefläkare" role=member perspective=saf
-609d member add "Införandeansvarig" role=model_owner perspective=ven organisation="Chattföretaget"
-609d member add "Forskare" role=member perspective=res organisation="Lärosätet"
-609d member add "Patientföreträdare" role=member perspective=pat
-608d stakeholder add "Patienter som ofta söker vård" perspective=pat power=2 interest=5 current=neutral desired=supportive level_agreed=3
-608d stakeholder add "Patienter som inte använder internet" perspective=pat power=1 interest=3 current=resistant desired=neutral \
  level_agreed=2
-608d stakeholder add "Sjuksköterskorna i telefonen" perspective=pro power=4 interest=5 current=resistant desired=supportive level_agreed=4
-608d stakeholder add "Hyrläkare" perspective=pro power=3 interest=2 current=unaware desired=supportive level_agreed=2
-608d stakeholder add "Primärvårdens chefer" perspective=lea power=5 interest=4 current=supportive desired=leading level_agreed=4
-608d stakeholder add "Skyddsombud" perspective=wrk power=3 interest=4 current=resistant desired=neutral \
  level_agreed=2
-608d stakeholder add "Akutmottagningen" perspective=pro power=4 interest=2 current=unaware desired=supportive level_agreed=1
-607d application edit name="Chatt med anamnes och triagering" short_name="Triagechatt" orientation=both function=triage \
  output_user=professional action_autonomy=A1 personal_data=yes our_role=deployer public_body=yes public_service=no shared_records=no transparency=converses patient_facing=yes \
  clinical_area="Primärvård" intended_use="Tar upp anamnesen före kontakt och föreslår brådskegrad och profession; en sjuksköterska godkänner varje förslag." \
  excluded_use="Barn under två år" excluded_use="Samtal till 112" \
  patient_population="Alla listade på vårdcentralen som söker vård på nätet."
-607d plan edit E start=@-610 end=@-470 budget=180000 spent=176000
-607d plan edit P start=@-470 end=@-136 budget=900000 spent=884000
-600d activity add activity=ACT-E1 done_on=@-600
-590d by "Forskare" engagement add "Intervjuer i receptionen" perspective=pro form=interview participants=7 level=3 \
  stakeholders="Sjuksköterskorna i telefonen" heard="Oro för att chatten släpper igenom det som sjuksköterskan hade hört i telefonen" \
  heard="Vi hör andnöd i telefonen" effect="Sjuksköterskan kan alltid göra en chatt till ett samtal" fed_back=@-576
-590d by "Forskare" engagement add "Chefer om digital mognad" perspective=lea form=workshop participants=5 level=3 \
  stakeholders="Primärvårdens chefer" heard="Hälften av vårdcentralerna är inte redo" effect="En vårdcentral som vill, först" fed_back=@-590
-583d by "Patientföreträdare" engagement add "Kväll på biblioteket" perspective=pat form=workshop participants=18 level=2 \
  stakeholders="Patienter som ofta söker vård" stakeholders="Patienter som inte använder internet" heard="Telefonen måste vara kvar" \
  heard="Jag vill veta om en människa eller en maskin svarar" effect="Telefonen är kvar; chatten säger vad den är" fed_back=@-562
-576d by "Införandeansvarig" engagement add "Vad företaget ändrar och inte ändrar" perspective=ven form=workshop \
  participants=4 level=3 heard="Texterna kan bli våra, frågorna kan det inte" effect="Lokala texter, frågorna som de är" fed_back=@-569
-569d by "Jurist" engagement add "Rättslig grund och journal" perspective=leg form=workshop participants=3 level=2 \
  heard="Chatten är journal från första raden" effect="Chattar sparas i journalen" fed_back=@-555
-555d by "Distriktssköterska" barrier add "Sjuksköterskorna tvivlar på chattens förslag" catalogue=BAR-06 impact=4 changeability=3 \
  raised_by_perspective=pro owner="Allmänläkare" phases=E phases=P epis_factor=IN5
-555d by "Distriktssköterska" barrier add catalogue=BAR-22 impact=4 changeability=3 raised_by_perspective=pro \
  owner="Vårdcentralschef" phases=P phases=I epis_factor=IN4
-555d barrier add catalogue=BAR-09 impact=3 changeability=2 raised_by_perspective=pat owner="Projektledare" phases=E phases=I \
  epis_factor=O5
-554d by "Jurist" barrier add catalogue=BAR-31 impact=3 changeability=1 raised_by_perspective=leg owner="Jurist" phases=E phases=P \
  phases=I epis_factor=O1
-548d by "Jurist" application edit ai_act_class=high_annex1 mdr_status=device mdr_class=IIa \
  legal_basis="Patientdatalagen: chatten är vårddokumentation." data_types=free_text data_types=patient_reported \
  data_types=demographic data_sources="Själva chatten" data_sources="Listningsregistret" integration=embedded hosting=vendor_cloud_eu \
  model_type=nlp learning=locked gpai_based=no
-548d by "Jurist" application duty AI-05 status=done evidence="Klassningsunderlag"
-540d gate assess G1-01 met --by "Vårdcentralschef" --perspective lea
-540d gate evidence add G1-01 "Vart fjärde samtal läggs på innan någon svarar" --kind data --at https://example.org/triage/calls --dated @-545
-540d gate assess G1-02 met --by "Allmänläkare" --perspective pro
-533d gate assess G1-03 met --by "Jurist" --perspective leg
-533d gate evidence add G1-03 "Klassningsunderlag" --kind report --at https://example.org/triage/classification --dated @-534
-533d gate remark G1-03 "Bilaga III punkt 5 d, triagering av akutpatienter, har övervägts: chatten gäller primärvård och lämnar akuta fall och 112 till människor, och vi bedömer att punkten inte är tillämplig. Produktklassen gör systemet till högrisk i vilket fall som helst." \
  --perspective leg --by "Jurist"
-526d gate assess G1-04 met --by "Forskare" --perspective res
-526d gate assess G1-05 met --by "Vårdcentralschef" --perspective lea
-519d gate assess G1-06 met --by "Projektledare"
-519d gate assess G1-07 met --by "Jurist" --perspective leg
-512d gate assess G1-08 met --by "Etikrådet" --perspective eth
-512d gate assess G1-09 met --by "Projektledare"
-505d gate assess G1-10 met --by "Primärvårdsdirektör" --perspective lea
-491d gate submit G1
-484d gate position G1 support_with_concern --perspective pat --by "Patientföreträdare" --reason "Telefonen måste vara kvar"
-484d gate position G1 support_with_concern --perspective pro --by "Distriktssköterska" --reason "Vi vill alltid kunna ta över"
-484d gate position G1 support --perspective lea --by "Vårdcentralschef"
-483d gate position G1 support --perspective ven --by "Införandeansvarig"
-483d gate position G1 support --perspective leg --by "Jurist"
-470d gate attend G1 "Primärvårdsdirektör" --role chair --perspective lea
-470d gate attend G1 "Distriktssköterska" --role gatekeeper --perspective pro
-470d gate attend G1 "Chefläkare" --role gatekeeper --perspective saf
-470d gate attend G1 "Patientföreträdare" --role gatekeeper --perspective pat
-470d gate attend G1 "Införandeansvarig" --role adviser --perspective ven --conflict "Säljer tillämpningen"
-470d gate decide G1 go --by "Primärvårdsdirektör" --reason "Behovet är tydligt och sjuksköterskorna har sista ordet"

-455d by "Distriktssköterska" action add "Sjuksköterskor prövar chatten som patienter, tre kvällar" owner="Distriktssköterska" due=@-420 \
  barriers="Sjuksköterskorna tvivlar på chattens förslag" strategies=X09 outcome_expected=PR1
-455d action add "En timme om dagen fri för chatten" owner="Vårdcentralschef" due=@-150 barriers="Merarbete i pressad vardag" \
  strategies=E59 outcome_expected=PR4
-441d by "Jurist" action add "Fråga försäkringsbolaget vem som svarar när chatten har gett råd" owner="Jurist" due=@-300 \
  barriers="Oklart ansvar vid skada" strategies=X23
-420d by "Distriktssköterska" action done "Sjuksköterskor prövar chatten som patienter, tre kvällar" --effect better
-406d by "Forskare" engagement add "Intervjuer om tillit" perspective=pat form=interview participants=12 level=3 \
  stakeholders="Patienter som ofta söker vård" heard="Jag litar på det om jag vet att någon ser på det" effect="Chatten säger vem som ser på det, och när" \
  fed_back=@-378
-364d by "Distriktssköterska" stakeholder edit "Sjuksköterskorna i telefonen" current=neutral
-299d by "Jurist" action done "Fråga försäkringsbolaget vem som svarar när chatten har gett råd" --effect same
-298d by "Jurist" barrier escalate "Oklart ansvar vid skada" --to "Regionjuristernas nationella nätverk" --answer-by @-240
-260d by "Distriktssköterska" engagement add "Varje lokal text, skriven tillsammans" perspective=pro form=workshop participants=6 level=4 \
  stakeholders="Sjuksköterskorna i telefonen" heard="Texten om bröstsmärta måste avsluta chatten" effect="Bröstsmärta avslutar chatten och ringer sjuksköterskan" \
  fed_back=@-253
-253d by "Vårdcentralschef" engagement add "Planeringsdagar" perspective=lea form=workshop participants=4 level=4 \
  stakeholders="Primärvårdens chefer" heard="Behöver en dag då det gamla webbformuläret stängs" effect="Formuläret stängs första dagen" \
  fed_back=@-253
-253d by "Integrationsansvarig" engagement add "Chatten i journalen" perspective=it form=workshop participants=5 level=4 \
  heard="Inloggning och logg ska vara regionens" effect="Byggt så" fed_back=@-239
-246d by "Införandeansvarig" engagement add "Provkvällar med företaget" perspective=ven form=workshop participants=5 level=4 \
  heard="Kan stanna i rummet i två veckor" effect="På plats de två första veckorna" fed_back=@-246
-239d by "Chefläkare" engagement add "Vad som aldrig får missas" perspective=saf form=workshop participants=6 level=3 \
  heard="Sepsis, bröstsmärta, stroke, självmord" effect="Fyra ord som avslutar chatten" fed_back=@-232
-232d by "Jurist" engagement add "Konsekvensbedömning" perspective=leg form=workshop participants=4 level=3 \
  heard="Fritext rymmer det ingen har frågat efter" effect="Sparas som journal, raderas hos företaget efter 30 dagar" fed_back=@-225
-225d by "Patientföreträdare" engagement add "Patienter läser texterna" perspective=pat form=workshop participants=9 level=3 \
  stakeholders="Patienter som ofta söker vård" heard="Säg det enkelt, och på arabiska och somaliska" \
  effect="Enkla ord nu; språken är ett önskemål till företaget" fed_back=@-204
-224d by "Jurist" barrier edit "Oklart ansvar vid skada" \
  answer="Inget nytt besked är att vänta: vården svarar för vården, företaget för sin produkt"
-222d by "Primärvårdsdirektör" barrier accept "Oklart ansvar vid skada" --by "Primärvårdsdirektör" --until @+128 \
  --reason "En sjuksköterska avgör varje förslag; tas upp igen innan autonomin höjs ytterligare"
-218d by "Skyddsombud" engagement add "Chatten och arbetsdagen" perspective=wrk form=workshop participants=3 \
  level=2 stakeholders="Skyddsombud" heard="Hyrsjuksköterskor får svara för det de inte har lärt sig" \
  effect="Utbildning räknas per pass, inhyrda också" fed_back=@-211
-211d by "Integrationsansvarig" gate assess G2-06 met --by "Forskare" --perspective res
-211d by "Integrationsansvarig" gate evidence add G2-06 "Validering: 96 % samma som två sjuksköterskor eller åt det säkra hållet, 1 900 chattar; efter ålder, kön och språk" \
  --kind report --at https://example.org/triage/validation --dated @-213
-204d gate assess G2-01 met --by "Vårdcentralschef" --perspective lea
-204d gate assess G2-02 met --by "Jurist" --perspective leg
-204d gate evidence add G2-02 "Avtal" --kind agreement --at https://example.org/triage/contract --dated @-205 --expires @+210
-204d application edit contract.number="AV 25-090" contract.from=@-205 contract.to=@+210 contract.notice="3 månader" \
  contract.exit_terms="Chattar lämnas över i journalens format."
-204d by "Jurist" application duty GDPR-28 OSL-10 status=done evidence="Avtal"
-197d gate assess G2-03 met --by "Införandeansvarig" --perspective ven
-197d application edit ce_cert.number="CE-DEMO-2208" ce_cert.notified_body="Anmält organ (påhittat)" ce_cert.valid_to=@+330 \
  version=5.2 version_date=@-197
-197d gate assess G2-04 met --by "Jurist" --perspective leg
-197d gate evidence add G2-04 "Konsekvensbedömning, godkänd" --kind decision --at https://example.org/triage/dpia --dated @-198
-197d application edit dpia_date=@-198 logs_kept_months=24
-197d by "Jurist" application duty GDPR-6 GDPR-9 GDPR-32 GDPR-35 PDL-2-4 PDL-3 PDL-4 OSL-25 status=done \
  evidence="Konsekvensbedömning, godkänd"
-190d gate assess G2-07 met --by "Vårdcentralschef" --perspective lea
-190d gate evidence add G2-07 "Simulering, två förmiddagar" --kind minutes --at https://example.org/triage/simulation --dated @-191
-189d by "Distriktssköterska" gate remark G2-07 "Det här kallar jag inte prövat: ingen kväll, ingen inhyrd, ingen måndag." --perspective pro --by "Distriktssköterska"
-183d gate assess G2-08 met --by "Vårdcentralschef" --perspective lea
-183d gate assess G2-10 met --by "Chefläkare" --perspective saf
-183d gate evidence add G2-10 "Riskanalys med fyra ord som avslutar chatten" --kind report --at https://example.org/triage/risks --dated @-185
-183d application edit stop_rule.trigger="En missad akut, eller tre sena på en vecka" stop_rule.who="Chefläkare" \
  stop_rule.fallback="Telefon och jourteamet" stop_rule.rehearsed_on=@-184
-176d gate assess G2-12 met --by "Patientföreträdare" --perspective pat
-176d gate assess G2-13 met --by "Vårdcentralschef" --perspective lea
-176d gate assess G2-14 met --by "Allmänläkare" --perspective pro
-176d gate assess G2-15 met --by "Patientföreträdare" --perspective pat
-176d gate assess G2-16 met --by "Vårdcentralschef" --perspective lea
-176d application edit information.patients_informed_on=@-176 information.workers_informed_on=@-218 information.opt_out="Ring i stället."
-176d by "Chefläkare" application duty PSL-3 PSL-LM SOSFS HSLF-52 status=done evidence="Riskanalys med fyra ord som avslutar chatten"
-176d by "Projektledare" application duty MBL-11 MBL-19 status=done evidence="Protokoll från samverkansgruppen"
-176d by "Projektledare" application duty GDPR-13 status=done evidence="Chattens första sida"
-169d gate assess G2-09 partly_met --by "Vårdcentralschef" --perspective lea --because "Dagpersonal 94 %, kväll och inhyrda 31 %"
-169d gate assess G2-11 partly_met --by "Forskare" --perspective res --because "Väntetiden har ett utgångsvärde; de avbrutna samtalen har inget"
-162d gate submit G2
-155d gate position G2 support --perspective pat --by "Patientföreträdare"
-155d gate position G2 support_with_concern --perspective pro --by "Distriktssköterska" --reason "Inte prövat en kväll"
-155d gate position G2 support --perspective lea --by "Vårdcentralschef"
-155d gate position G2 support --perspective it --by "Integrationsansvarig"
-154d gate position G2 support --perspective saf --by "Chefläkare"
-154d gate position G2 support --perspective ven --by "Införandeansvarig"
-154d gate position G2 support --perspective leg --by "Jurist"
-152d by "Skyddsombud" gate position G2 object --perspective wrk --by "Skyddsombud" \
  --reason "Hyrsjuksköterskor får svara för ett system som ingen har lärt dem"
-145d by "Vårdcentralschef" gate answer G2 --perspective wrk \
  "Tills utbildningen är gjord svarar ingen inhyrd ensam på chatten, och utbildningen är ett villkor med datum"
-141d gate condition add G2 "Utbilda kvälls- och hyrpersonal: minst 80 procent" --covers G2-09 --owner "Vårdcentralschef" --due @-45
-141d gate condition add G2 "Räkna avbrutna samtal och dem som inte kan använda chatten" --covers G2-11 --owner "Forskare" --due @+20
-136d gate attend G2 "Primärvårdsdirektör" --role chair --perspective lea
-136d gate attend G2 "Allmänläkare" --role gatekeeper --perspective pro
-136d gate attend G2 "Chefläkare" --role gatekeeper --perspective saf
-136d gate attend G2 "Patientföreträdare" --role gatekeeper --perspective pat
-136d gate attend G2 "Införandeansvarig" --role adviser --perspective ven --conflict "Säljer tillämpningen"
-136d gate attend G2 "Projektledare" --role secretary
-136d gate decide G2 conditional_go --by "Primärvårdsdirektör" \
  --reason "Säkert dagtid med utbildad personal; kvällar och inhyrda väntar på utbildningen"

# I bruk.
-136d site edit "Vårdcentralen Öster" go_live=@-136
-136d plan edit I start=@-136 end=@-12 budget=600000
-135d barrier resolve "Sjuksköterskorna tvivlar på chattens förslag" --reason "Efter tre kvällar som patienter ändrade sjuksköterskorna fyra texter, och nu använder de den"
-134d by "Forskare" indicator add "Kontakter via chatten" kind=use source="Chattens logg" rhythm=monthly owner="Forskare" lower=0.25 baseline=0
-134d by "Forskare" indicator add "Sjuksköterskan ändrar föreslagen brådskegrad" kind=performance source="Journal" rhythm=monthly owner="Forskare" \
  upper=0.12
-134d by "Forskare" indicator add "Avbrutna samtal" kind=outcome source="Telefonväxeln" rhythm=monthly owner="Vårdcentralschef" \
  baseline=0.25 upper=0.2
-133d by "Integrationsansvarig" barrier add catalogue=BAR-43 impact=3 changeability=2 raised_by_perspective=it owner="Integrationsansvarig" phases=I \
  epis_factor=IN1
-104d by "Forskare" indicator record "Kontakter via chatten" 0.19 --n 402 --of 2116
-104d by "Forskare" indicator record "Sjuksköterskan ändrar föreslagen brådskegrad" 0.15 --n 60 --of 402
-104d by "Forskare" indicator record "Avbrutna samtal" 0.22
-97d by "Distriktssköterska" engagement add "Halvtimme i veckan med användarna" perspective=pro form=workshop participants=8 level=4 \
  stakeholders="Sjuksköterskorna i telefonen" heard="För många frågor om allergi" effect="Företaget lägger frågan sist" fed_back=@-90
-97d by "Införandeansvarig" engagement add "Halvtimme i veckan med företaget" perspective=ven form=workshop participants=2 level=4 \
  heard="Allergi sist är möjligt i 5.3" effect="I 5.3" fed_back=@-90
-83d by "Integrationsansvarig" engagement add "Driften, genomgången tillsammans" perspective=it form=workshop participants=3 level=4 \
  heard="Två stopp på natten, båda våra" effect="Nattens uppdateringar flyttade" fed_back=@-76
-76d by "Forskare" indicator record "Kontakter via chatten" 0.27 --n 588 --of 2178
-76d by "Forskare" indicator record "Sjuksköterskan ändrar föreslagen brådskegrad" 0.11 --n 65 --of 588
-76d by "Forskare" indicator record "Avbrutna samtal" 0.18
-69d by "Vårdcentralschef" engagement add "Chefer om de två första månaderna" perspective=lea form=workshop participants=4 level=3 \
  stakeholders="Primärvårdens chefer" heard="Fungerar; vill ha egenvårdsråd utan sjuksköterska" effect="Höjd autonomi förbereds" fed_back=@-69
-62d by "Distriktssköterska" incident add "Bröstsmärta skrevs som halsbränna, ombads vänta; sjuksköterskan ringde" kind=unexpected_output \
  severity=near_miss date=@-62 reported_to="Chefläkare" reported_to="Införandeansvarig"
-60d by "Införandeansvarig" action add "Halsbränna över 40 år avslutar chatten" owner="Införandeansvarig" due=@-50
-60d by "Chefläkare" incident edit "Bröstsmärta skrevs som halsbränna, ombads vänta; sjuksköterskan ringde" \
  actions="Halsbränna över 40 år avslutar chatten"
-53d by "Införandeansvarig" action done "Halsbränna över 40 år avslutar chatten" --effect better
-52d by "Chefläkare" incident edit "Bröstsmärta skrevs som halsbränna, ombads vänta; sjuksköterskan ringde" closed=@-52
-48d by "Chefläkare" engagement add "Genomgång av tillbudet" perspective=saf form=workshop participants=7 level=3 \
  heard="Ingen var säker på att chatten hade slutat" effect="Patienten ser vem som tar över" fed_back=@-41
-46d by "Primärvårdsdirektör" gate condition move "Utbilda kvälls- och hyrpersonal: minst 80 procent" --due @-9 \
  --by "Primärvårdsdirektör" --reason "De inhyrda byts i oktober"
-41d by "Forskare" indicator record "Kontakter via chatten" 0.31 --n 690 --of 2226
-41d by "Forskare" indicator record "Sjuksköterskan ändrar föreslagen brådskegrad" 0.10 --n 69 --of 690
-41d by "Forskare" indicator record "Avbrutna samtal" 0.16
-40d by "Patientföreträdare" engagement add "Enkät till dem som använt chatten" perspective=pat form=survey participants=214 level=2 \
  stakeholders="Patienter som ofta söker vård" heard="Fyra av fem skulle använda den igen" heard="Visste inte att en sjuksköterska hade sett på det" \
  effect="Svaret säger nu att en sjuksköterska har sett på det" fed_back=@-27
-38d action done "En timme om dagen fri för chatten" --effect better
# Från A1 till A2: egenvårdsråd går ut om inte en sjuksköterska stoppar dem inom tio minuter.
-34d application edit action_autonomy=A2 version=5.3 version_date=@-36 \
  intended_use="Tar upp anamnesen före kontakt och föreslår brådskegrad och profession. Egenvårdsråd går ut om inte en sjuksköterska stoppar dem inom tio minuter; allt annat godkänner en sjuksköterska."
-34d assumption add "En sjuksköterska har tio minuter att stoppa ett råd, även på måndagar" criteria=G2-08 criteria=G2-10
-34d by "Jurist" gate remark G1-03 "Bilaga III punkt 5 d övervägd på nytt vid A2: fortfarande inga akutpatienter. Frågan ställs igen om akutmottagningen vill använda chatten." \
  --perspective leg --by "Jurist"
-34d by "Jurist" gate confirm G1-03 --by "Jurist"
-34d by "Jurist" application duty GDPR-22 status=in_hand owner="Jurist" due=@+20
-33d by "Forskare" gate confirm G2-06 --by "Forskare"
-33d by "Vårdcentralschef" gate confirm G2-08 --by "Vårdcentralschef"
-33d by "Chefläkare" gate confirm G2-10 --by "Chefläkare"
-33d by "Chefläkare" gate evidence add G2-10 "Stopp- och reservrutin övad vid A2" --kind minutes \
  --at https://example.org/triage/rehearsal --dated @-35
-33d by "Chefläkare" application edit stop_rule.rehearsed_on=@-35
-32d by "Patientföreträdare" gate confirm G2-12 --by "Patientföreträdare"
-32d by "Allmänläkare" gate confirm G1-02 --by "Allmänläkare"
-32d by "Jurist" gate confirm G2-02 --by "Jurist"
-32d by "Införandeansvarig" gate confirm G2-03 --by "Införandeansvarig"
-32d by "Jurist" gate confirm G2-04 --by "Jurist"
-32d by "Vårdcentralschef" gate confirm G2-07 --by "Vårdcentralschef"
-32d by "Vårdcentralschef" gate confirm G2-13 --by "Vårdcentralschef"
-32d by "Allmänläkare" gate confirm G2-14 --by "Allmänläkare"
-32d by "Patientföreträdare" gate confirm G2-15 --by "Patientföreträdare"
-32d by "Vårdcentralschef" gate confirm G2-16 --by "Vårdcentralschef"
-31d by "Distriktssköterska" barrier add catalogue=BAR-37 impact=4 changeability=3 raised_by_perspective=pro owner="Distriktssköterska" phases=I phases=S \
  epis_factor=IN5 description="Tio tysta minuter läses som samtycke; på måndagar ser ingen på det."
-30d by "Distriktssköterska" action add "Varje fredag: tio råd som ingen stoppade, lästa tillsammans" owner="Distriktssköterska" due=@+3 \
  barriers="Över- eller undertilltro" strategies=X10 strategies=E05 criteria=G3-02
-27d gate assess G3-01 met --by "Vårdcentralschef" --perspective lea
-27d gate assess G3-03 met --by "Forskare" --perspective res
-27d gate evidence add G3-03 "Användning och brådskegrad efter ålder, kön och språk" --kind report --at https://example.org/triage/groups --dated @-28
-26d gate assess G3-04 met --by "Chefläkare" --perspective saf
-26d gate assess G3-06 met --by "Integrationsansvarig" --perspective it
-25d gate assess G3-07 met --by "Primärvårdsdirektör" --perspective lea
-25d gate assess G3-08 met --by "Införandeansvarig" --perspective ven
-25d gate assess G3-10 met --by "Primärvårdsdirektör" --perspective lea
-20d by "Forskare" gate assess G3-02 partly_met --by "Forskare" --perspective res \
  --because "Färre avbrutna samtal; vid A2 krävs en jämförelse med en annan vårdcentral, och den är inte klar"
-20d by "Forskare" action add "Jämförelse med Vårdcentralen Väster" owner="Forskare" due=@+34 criteria=G3-02 strategies=E24
-19d by "Vårdcentralschef" gate assess G3-05 partly_met --by "Vårdcentralschef" --perspective lea \
  --because "Patienterna tillfrågade; personalenkäten går ut i december"
-19d by "Vårdcentralschef" gate assess G3-09 not_met --by "Vårdcentralschef" --perspective lea \
  --because "Inhyrda kommer utan utbildning; hänger på villkoret från G2"
-13d by "Forskare" indicator record "Kontakter via chatten" 0.33 --n 741 --of 2245
-13d by "Forskare" indicator record "Sjuksköterskan ändrar föreslagen brådskegrad" 0.12 --n 89 --of 741
-13d by "Forskare" indicator record "Avbrutna samtal" 0.17
-12d by "Primärvårdsdirektör" project edit summary="Tar upp anamnesen i en chatt, föreslår hur brådskande det är och till vem patienten bör gå; egenvårdsråd går ut om inte en sjuksköterska stoppar dem. Bakom berättelsen ligger två publicerade svenska studier: chefer i primärvården mötte skepsis, låg digital mognad och funktioner som inte passade (Siira m.fl. 2024), och tilliten vilade på rätt information till patienter, samstämmighet med klinisk bedömning och någon som vakar över säkerheten (Steerling m.fl. 2025). Vårdcentralen, dagar, beslut, siffror och människors ord är påhittade."
-6d by "Vårdcentralschef" ask add "Får två sjuksköterskor betalt för att lära upp de inhyrda i december?" group="Styrgruppen" by_date=@+9
-4d by "Vårdcentralschef" action note "Utbilda kvälls- och hyrpersonal: minst 80 procent" "64 procent; nio inhyrda kvar"
-3d by "Vårdcentralschef" barrier add catalogue=BAR-39 impact=3 changeability=3 raised_by_perspective=lea owner="Vårdcentralschef" phases=I \
  epis_factor=IN4
