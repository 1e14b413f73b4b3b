# Fallrisksensor: avbruten vid beslutet om driftstart, med lärdomar.
# Ur litteraturen: fel tidpunkt och för många larm som hinder (JMIR 2023;25:e39742). Påhittat: resten.
by "Projektledare"

-500d project add "Fallrisksensor" --slug fall-risk-sensor --site "Geriatriska avdelningen" case_number="DEMO 2025-066" \
  summary="En sensor under madrassen varnar nattpersonalen när en patient med fallrisk är på väg upp. Avbruten före användning: att ett projekt kan avbrytas är tecknet på en process som fungerar. Att svar vid fel tidpunkt och för många larm står i vägen är från en översikt av beslutsstöd i primärvården (JMIR 2023;25:e39742); avdelningen, dagar, beslut, siffror och människors ord är påhittade."
-500d organisation add "Exempelregionen" role=care brings="En avdelning med 22 platser" gets="Färre fall på natten"
-500d organisation add "Sensorföretaget" role=vendor brings="Sensorer till låns" gets="Ett försök på en riktig avdelning" until=@-60
-499d site edit "Geriatriska avdelningen" organisation="Exempelregionen" eligible_n=22
-499d member add "Projektledare" role=project_lead
-499d member add "Geriatrikens verksamhetschef" role=sponsor perspective=lea organisation="Exempelregionen"
-499d member add "Avdelningschef" role=clinical_owner perspective=lea organisation="Exempelregionen"
-499d member add "Nattsjuksköterska" role=oversight perspective=pro organisation="Exempelregionen"
-499d member add "Fysioterapeut" role=member perspective=pro organisation="Exempelregionen"
-499d member add "Medicinteknisk ingenjör" role=system_owner perspective=mtk organisation="Exempelregionen"
-499d member add "Patientsäkerhetssjuksköterska" role=member perspective=saf organisation="Exempelregionen"
-499d member add "Säljingenjör" role=model_owner perspective=ven organisation="Sensorföretaget"
-499d member add "Närstående i avdelningsrådet" role=member perspective=pat organisation="Exempelregionen"
-498d stakeholder add "Nattpersonalen" perspective=pro power=4 interest=5 current=supportive desired=leading level_agreed=4
-498d stakeholder add "Patienter och närstående på avdelningen" perspective=pat power=2 interest=4 current=neutral desired=supportive level_agreed=3
-498d stakeholder add "Geriatrikens chefer" perspective=lea power=5 interest=3 current=supportive desired=supportive level_agreed=4
-498d stakeholder add "Lokalt skyddsombud" perspective=wrk power=3 interest=3 current=neutral desired=supportive level_agreed=2
-497d application edit name="Varning vid uppstigning" short_name="Fallrisksensor" orientation=medical function=monitor \
  output_user=professional action_autonomy=A0 personal_data=yes our_role=deployer public_body=yes public_service=no shared_records=no patient_facing=no \
  clinical_area="Geriatrik" intended_use="Varnar personalen när en patient med fallrisk är på väg att lämna sängen på natten." \
  excluded_use="Att ersätta ronder" patient_population="Patienter över 65 som fallit det senaste året." model_type=time_series \
  learning=locked gpai_based=no ai_act_class=minimal mdr_status=device mdr_class=I data_types=signal data_sources="Madrassensorn" \
  integration=none hosting=vendor_cloud_eu
-496d plan edit E start=@-500 end=@-332 budget=60000 spent=58000
-496d plan edit P start=@-332 end=@-88 budget=350000 spent=212000
-490d activity add activity=ACT-E1 done_on=@-490
-480d by "Fysioterapeut" engagement add "Två nätter på avdelningen" perspective=pro form=ride_along participants=4 level=3 \
  stakeholders="Nattpersonalen" heard="Vi hör fallet, aldrig uppstigningen" effect="Varning innan fötterna når golvet" fed_back=@-470
-473d engagement add "Chefer om fall" perspective=lea form=interview participants=2 level=3 stakeholders="Geriatrikens chefer" \
  heard="Elva fall i kvartalet" effect="Måttet är fall på natten" fed_back=@-473
-466d by "Närstående i avdelningsrådet" engagement add "Avdelningsrådet" perspective=pat form=council participants=7 level=2 \
  stakeholders="Patienter och närstående på avdelningen" heard="Bättre än grindar" heard="Inte en kamera" effect="Ingen kamera" fed_back=@-445
-459d engagement add "Vad sensorn kan" perspective=ven form=workshop participants=3 level=2 heard="Prövad på särskilda boenden, inte på avdelningar" \
  effect="Evidensen är en lucka" fed_back=@-452
-452d engagement add "Dataskydd för rörelsedata" perspective=dpo form=workshop participants=2 level=2 heard="Rörelser i sängen är hälsodata" \
  effect="Sparas i 30 dagar" fed_back=@-445
-445d by "Nattsjuksköterska" barrier add "Två sjuksköterskor, 22 sängar" catalogue=BAR-22 impact=4 changeability=2 raised_by_perspective=pro owner="Avdelningschef" \
  phases=P phases=I epis_factor=IN4
-445d by "Fysioterapeut" barrier add catalogue=BAR-46 impact=3 changeability=2 raised_by_perspective=pro owner="Fysioterapeut" phases=E phases=P \
  epis_factor=INV2
-420d gate assess G1-01 met --by "Fysioterapeut" --perspective pro
-420d gate assess G1-02 met --by "Avdelningschef" --perspective lea
-420d gate assess G1-03 met --by "Medicinteknisk ingenjör" --perspective mtk
-413d gate assess G1-04 met --by "Fysioterapeut" --perspective pro
-413d gate remark G1-04 "Boenden är inte avdelningar; jag hade sagt delvis." --perspective mtk --by "Medicinteknisk ingenjör"
-413d gate assess G1-05 met --by "Geriatrikens verksamhetschef" --perspective lea
-413d gate assess G1-06 met --by "Projektledare"
-406d gate assess G1-07 met --by "Jurist" --perspective leg
-406d by "Jurist" application duty AI-05 GDPR-6 GDPR-9 PDL-2-4 OSL-25 status=done evidence="Rättslig promemoria"
-406d gate assess G1-08 met --by "Etikrådet" --perspective eth
-406d gate assess G1-09 met --by "Projektledare"
-399d gate assess G1-10 met --by "Geriatrikens verksamhetschef" --perspective lea
-352d gate submit G1
-346d gate position G1 support --perspective pat --by "Närstående i avdelningsrådet"
-346d gate position G1 support --perspective pro --by "Nattsjuksköterska"
-346d gate position G1 support --perspective lea --by "Avdelningschef"
-346d gate position G1 support --perspective ven --by "Säljingenjör"
-346d gate position G1 support --perspective dpo --by "Dataskyddsombud"
-332d gate attend G1 "Geriatrikens verksamhetschef" --role chair --perspective lea
-332d gate attend G1 "Nattsjuksköterska" --role gatekeeper --perspective pro
-332d gate attend G1 "Patientsäkerhetssjuksköterska" --role gatekeeper --perspective saf
-332d gate decide G1 go --by "Geriatrikens verksamhetschef" --reason "Billigt att pröva, och nattpersonalen bad om det"

-320d action add "Fyra sängar med tysta sensorer i sex veckor" owner="Medicinteknisk ingenjör" due=@-240 barriers="Svag evidens" strategies=X18 \
  criteria=G2-06
-300d assumption add "En varning kommer minst tjugo sekunder före ett fall" criteria=G2-06 criteria=G2-07
-260d by "Nattsjuksköterska" incident add "Sex larm på en timme medan en patient i sängen intill föll" kind=unexpected_output severity=minor date=@-261 \
  reported_to="Patientsäkerhetssjuksköterska" reported_to="Säljingenjör"
-258d by "Nattsjuksköterska" barrier add "Nio falska larm per natt" catalogue=BAR-21 impact=5 changeability=2 blocking=yes raised_by_perspective=pro \
  owner="Medicinteknisk ingenjör" phases=P epis_factor=INV2 stops=G2-06 stops=G2-07
-257d by "Nattsjuksköterska" stakeholder edit "Nattpersonalen" current=resistant
-250d by "Medicinteknisk ingenjör" action add "Nya gränser från företaget" owner="Säljingenjör" due=@-200 barriers="Nio falska larm per natt" strategies=E51
-238d by "Medicinteknisk ingenjör" action done "Fyra sängar med tysta sensorer i sex veckor" --effect unknown
-236d by "Fysioterapeut" engagement add "Nattpersonalen om larmen" perspective=pro form=workshop participants=9 level=4 stakeholders="Nattpersonalen" \
  heard="Vi stänger av dem klockan två" heard="Det larm som stämde kom när vi redan var där" effect="Gränserna ändrade, försöket förlängt" fed_back=@-229
-196d by "Säljingenjör" action done "Nya gränser från företaget" --effect same
-180d by "Närstående i avdelningsrådet" engagement add "Avdelningsrådet om nätterna" perspective=pat form=council participants=5 level=3 \
  stakeholders="Patienter och närstående på avdelningen" heard="Väckt av grannens larm" effect="Berättat vid stoppet" fed_back=@-80
-160d by "Medicinteknisk ingenjör" gate assess G2-06 not_met --by "Medicinteknisk ingenjör" --perspective mtk \
  --because "Av 14 fall varnades i tid för fem; nio falska larm per natt"
-160d by "Medicinteknisk ingenjör" gate evidence add G2-06 "Tyst drift, fyra sängar, sedan åtta" --kind report --at https://example.org/falls/silent --dated @-162
-153d by "Nattsjuksköterska" gate assess G2-07 not_met --by "Nattsjuksköterska" --perspective pro --because "Ingen kan svara på nio larm"
-153d gate assess G2-01 partly_met --by "Avdelningschef" --perspective lea --because "Ett team, ingen tid för det"
-153d gate assess G2-02 met --by "Jurist" --perspective leg
-153d by "Jurist" application duty GDPR-28 OSL-10 status=done evidence="Avtal för försöket"
-153d by "Patientsäkerhetssjuksköterska" gate assess G2-10 not_met --by "Patientsäkerhetssjuksköterska" --perspective saf --because "Larmen är i sig en risk"
-146d project edit case_number="DEMO 2025-066, försöket förlängt"
-102d gate submit G2
-96d gate position G2 object --perspective pro --by "Nattsjuksköterska" --reason "Vi kommer att stänga av den, och då är den sämre än ingenting"
-96d gate position G2 abstain --perspective pat --by "Närstående i avdelningsrådet" --reason "En god idé som inte blev någon"
-95d gate position G2 support_with_concern --perspective ven --by "Säljingenjör" --reason "Nästa version är bättre"
-88d gate attend G2 "Geriatrikens verksamhetschef" --role chair --perspective lea
-88d gate attend G2 "Nattsjuksköterska" --role gatekeeper --perspective pro
-88d gate attend G2 "Patientsäkerhetssjuksköterska" --role gatekeeper --perspective saf
-88d gate attend G2 "Säljingenjör" --role adviser --perspective ven --conflict "Säljer sensorn"
-88d gate answer G2 --perspective pro "Ni har rätt; därför slutar vi"
-88d gate decide G2 stop --by "Geriatrikens verksamhetschef" \
  --reason "För många falska larm och för få fall som det varnades för, efter en omgång nya gränser" \
  --lessons "Be om evidens från en avdelning och inte från ett boende. Räkna larm per natt före allt annat. Låt nattpersonalen skriva gränsen för att ge upp innan försöket börjar: vi höll på fyra månader för länge."
-88d by "Medicinteknisk ingenjör" barrier edit "Nio falska larm per natt" status=not_relevant closed_reason="Projektet är avbrutet; resultatet står i lärdomarna"
