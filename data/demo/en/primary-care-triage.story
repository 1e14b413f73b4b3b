# Triage in primary care: in use at one centre, from A1 to A2, a condition of the go-live late.
# From the literature: Siira et al. 2024, BMC Prim Care (what leaders met and how they answered); Steerling et al. 2025,
# Front Digit Health (what trust rests on). Invented: the centre, days, decisions, figures and the words of people.
by "Project lead"

-610d project add "Triage in primary care" --slug primary-care-triage --site "Health centre East" case_number="DEMO 2025-031" \
  summary="Takes the patient's history in a chat, proposes how urgent it is and to whom the patient should go. Two published Swedish studies lie behind the story: leaders in primary care met scepticism, low digital maturity and functions that did not fit (Siira et al. 2024), and trust rested on right information to patients, agreement with clinical judgement and somebody who watches over safety (Steerling et al. 2025). The centre, days, decisions, figures and words of people are invented."
-610d organisation add "Example Region, primary care" role=care brings="A centre with 11,000 listed patients" \
  gets="Shorter phone queues, the right patient to the right person" agreement="https://example.org/triage/agreement" until=@+210
-610d organisation add "The chat company" role=vendor contact="Customer service" brings="The application and people on site" \
  gets="A centre where autonomy is raised on evidence" agreement="https://example.org/triage/agreement" until=@+210
-610d organisation add "The university" role=university brings="Interviews about trust, with patients and staff" \
  gets="A case to publish" agreement="https://example.org/triage/agreement" until=@+210
-609d site edit "Health centre East" organisation="Example Region, primary care" unit="Reception and duty team" eligible_n=11000
-609d member add "Project lead" role=project_lead
-609d member add "Primary care director" role=sponsor perspective=lea organisation="Example Region, primary care"
-609d member add "Health centre manager" role=clinical_owner perspective=lea organisation="Example Region, primary care"
-609d member add "District nurse" role=oversight perspective=pro organisation="Example Region, primary care"
-609d member add "General practitioner" role=oversight perspective=pro organisation="Example Region, primary care"
-609d member add "Integration lead" role=system_owner perspective=it
-609d member add "Lawyer" role=member perspective=leg
-609d member add "Chief medical officer" role=member perspective=saf
-609d member add "Implementation manager" role=model_owner perspective=ven organisation="The chat company"
-609d member add "Researcher" role=member perspective=res organisation="The university"
-609d member add "Patient representative" role=member perspective=pat
-608d stakeholder add "Patients who seek care often" perspective=pat power=2 interest=5 current=neutral desired=supportive level_agreed=3
-608d stakeholder add "Patients who do not use the internet" perspective=pat power=1 interest=3 current=resistant desired=neutral \
  level_agreed=2
-608d stakeholder add "Nurses at the phone" perspective=pro power=4 interest=5 current=resistant desired=supportive level_agreed=4
-608d stakeholder add "Locum doctors" perspective=pro power=3 interest=2 current=unaware desired=supportive level_agreed=2
-608d stakeholder add "Managers in primary care" perspective=lea power=5 interest=4 current=supportive desired=leading level_agreed=4
-608d stakeholder add "Health and safety representative" perspective=wrk power=3 interest=4 current=resistant desired=neutral \
  level_agreed=2
-608d stakeholder add "Emergency department" perspective=pro power=4 interest=2 current=unaware desired=supportive level_agreed=1
-607d application edit name="Chat with history-taking and triage" short_name="Triage chat" orientation=both function=triage \
  output_user=professional action_autonomy=A1 personal_data=yes our_role=deployer public_body=yes public_service=no shared_records=no transparency=converses patient_facing=yes \
  clinical_area="Primary care" intended_use="Takes a history before contact and proposes urgency and profession; a nurse approves each proposal." \
  excluded_use="Children under two years" excluded_use="Calls to the emergency number" \
  patient_population="Everybody listed at the centre who seeks care online."
-607d plan edit E start=@-610 end=@-470 budget=180000 spent=176000
-607d plan edit P start=@-470 end=@-136 budget=900000 spent=884000
-600d activity add activity=ACT-E1 done_on=@-600
-590d by "Researcher" engagement add "Interviews at the reception" perspective=pro form=interview participants=7 level=3 \
  stakeholders="Nurses at the phone" heard="Fears that the chat lets through what the nurse would have heard on the phone" \
  heard="We hear breathlessness on the phone" effect="The nurse can always turn a chat into a call" fed_back=@-576
-590d by "Researcher" engagement add "Managers on digital maturity" perspective=lea form=workshop participants=5 level=3 \
  stakeholders="Managers in primary care" heard="Half of the centres are not ready" effect="One centre that wants to, first" fed_back=@-590
-583d by "Patient representative" engagement add "Evening at the library" perspective=pat form=workshop participants=18 level=2 \
  stakeholders="Patients who seek care often" stakeholders="Patients who do not use the internet" heard="The phone must stay" \
  heard="I want to know if a person or a machine answers" effect="The phone stays; the chat says what it is" fed_back=@-562
-576d by "Implementation manager" engagement add "What the company changes and what it does not" perspective=ven form=workshop \
  participants=4 level=3 heard="Texts can be ours, the questions cannot" effect="Local texts, questions as they are" fed_back=@-569
-569d by "Lawyer" engagement add "Legal basis and records" perspective=leg form=workshop participants=3 level=2 \
  heard="The chat is part of the record from the first line" effect="Chats are stored in the record" fed_back=@-555
-555d by "District nurse" barrier add "The nurses doubt what the chat proposes" catalogue=BAR-06 impact=4 changeability=3 \
  raised_by_perspective=pro owner="General practitioner" phases=E phases=P epis_factor=IN5
-555d by "District nurse" barrier add catalogue=BAR-22 impact=4 changeability=3 raised_by_perspective=pro \
  owner="Health centre manager" phases=P phases=I epis_factor=IN4
-555d barrier add catalogue=BAR-09 impact=3 changeability=2 raised_by_perspective=pat owner="Project lead" phases=E phases=I \
  epis_factor=O5
-554d by "Lawyer" barrier add catalogue=BAR-31 impact=3 changeability=1 raised_by_perspective=leg owner="Lawyer" phases=E phases=P \
  phases=I epis_factor=O1
-548d by "Lawyer" application edit ai_act_class=high_annex1 mdr_status=device mdr_class=IIa \
  legal_basis="Patient Data Act: the chat is care documentation." data_types=free_text data_types=patient_reported \
  data_types=demographic data_sources="The chat itself" data_sources="Listing register" integration=embedded hosting=vendor_cloud_eu \
  model_type=nlp learning=locked gpai_based=no
-548d by "Lawyer" application duty AI-05 status=done evidence="Classification record"
-540d gate assess G1-01 met --by "Health centre manager" --perspective lea
-540d gate evidence add G1-01 "One in four calls is abandoned before an answer" --kind data --at https://example.org/triage/calls --dated @-545
-540d gate assess G1-02 met --by "General practitioner" --perspective pro
-533d gate assess G1-03 met --by "Lawyer" --perspective leg
-533d gate evidence add G1-03 "Classification record" --kind report --at https://example.org/triage/classification --dated @-534
-533d gate remark G1-03 "Annex III 5(d), triage of emergency patients, was considered: the chat is for primary care and passes acute cases and the emergency number on to people, so we judge that it does not apply. The device class makes it high-risk in any case." \
  --perspective leg --by "Lawyer"
-526d gate assess G1-04 met --by "Researcher" --perspective res
-526d gate assess G1-05 met --by "Health centre manager" --perspective lea
-519d gate assess G1-06 met --by "Project lead"
-519d gate assess G1-07 met --by "Lawyer" --perspective leg
-512d gate assess G1-08 met --by "Ethics council" --perspective eth
-512d gate assess G1-09 met --by "Project lead"
-505d gate assess G1-10 met --by "Primary care director" --perspective lea
-491d gate submit G1
-484d gate position G1 support_with_concern --perspective pat --by "Patient representative" --reason "The phone must stay"
-484d gate position G1 support_with_concern --perspective pro --by "District nurse" --reason "We want to be able to take over, always"
-484d gate position G1 support --perspective lea --by "Health centre manager"
-483d gate position G1 support --perspective ven --by "Implementation manager"
-483d gate position G1 support --perspective leg --by "Lawyer"
-470d gate attend G1 "Primary care director" --role chair --perspective lea
-470d gate attend G1 "District nurse" --role gatekeeper --perspective pro
-470d gate attend G1 "Chief medical officer" --role gatekeeper --perspective saf
-470d gate attend G1 "Patient representative" --role gatekeeper --perspective pat
-470d gate attend G1 "Implementation manager" --role adviser --perspective ven --conflict "Sells the application"
-470d gate decide G1 go --by "Primary care director" --reason "The need is plain and the nurses keep the last word"

-455d by "District nurse" action add "Nurses try the chat as patients, three evenings" owner="District nurse" due=@-420 \
  barriers="The nurses doubt what the chat proposes" strategies=X09 outcome_expected=PR1
-455d action add "One hour a day free for the chat" owner="Health centre manager" due=@-150 barriers="Extra work in an already busy day" \
  strategies=E59 outcome_expected=PR4
-441d by "Lawyer" action add "Ask the insurer who answers when the chat has advised" owner="Lawyer" due=@-300 \
  barriers="Liability unclear" strategies=X23
-420d by "District nurse" action done "Nurses try the chat as patients, three evenings" --effect better
-406d by "Researcher" engagement add "Interviews about trust" perspective=pat form=interview participants=12 level=3 \
  stakeholders="Patients who seek care often" heard="I trust it if I know that somebody looks" effect="The chat says who looks, and when" \
  fed_back=@-378
-364d by "District nurse" stakeholder edit "Nurses at the phone" current=neutral
-299d by "Lawyer" action done "Ask the insurer who answers when the chat has advised" --effect same
-298d by "Lawyer" barrier escalate "Liability unclear" --to "National network of regional lawyers" --answer-by @-240
-260d by "District nurse" engagement add "Each local text, written together" perspective=pro form=workshop participants=6 level=4 \
  stakeholders="Nurses at the phone" heard="The text on chest pain must end the chat" effect="Chest pain ends the chat and calls the nurse" \
  fed_back=@-253
-253d by "Health centre manager" engagement add "Planning days" perspective=lea form=workshop participants=4 level=4 \
  stakeholders="Managers in primary care" heard="Needs a date when the old web form is closed" effect="The form closes on the first day" \
  fed_back=@-253
-253d by "Integration lead" engagement add "The chat in the record" perspective=it form=workshop participants=5 level=4 \
  heard="Log-in and log must be the region's" effect="Built that way" fed_back=@-239
-246d by "Implementation manager" engagement add "Test evenings with the company" perspective=ven form=workshop participants=5 level=4 \
  heard="Could stay in the room for two weeks" effect="On site for the first two weeks" fed_back=@-246
-239d by "Chief medical officer" engagement add "What must never be missed" perspective=saf form=workshop participants=6 level=3 \
  heard="Sepsis, chest pain, stroke, suicide" effect="Four words that end the chat" fed_back=@-232
-232d by "Lawyer" engagement add "Impact assessment" perspective=leg form=workshop participants=4 level=3 \
  heard="Free text contains what nobody asked for" effect="Stored as record, erased with the company after 30 days" fed_back=@-225
-225d by "Patient representative" engagement add "Patients read the texts" perspective=pat form=workshop participants=9 level=3 \
  stakeholders="Patients who seek care often" heard="Say it in plain words, and in Arabic and Somali" \
  effect="Plain words now; languages are a wish to the company" fed_back=@-204
-224d by "Lawyer" barrier edit "Liability unclear" \
  answer="No new ruling is to be expected: care answers for care, the company for its product"
-222d by "Primary care director" barrier accept "Liability unclear" --by "Primary care director" --until @+128 \
  --reason "A nurse decides on each proposal; taken up again before autonomy is raised further"
-218d by "Health and safety representative" engagement add "The chat and the working day" perspective=wrk form=workshop participants=3 \
  level=2 stakeholders="Health and safety representative" heard="Locum nurses are held responsible for what they have not been taught" \
  effect="Training is counted by shift, locums too" fed_back=@-211
-211d by "Integration lead" gate assess G2-06 met --by "Researcher" --perspective res
-211d by "Integration lead" gate evidence add G2-06 "Validation: 96% agree with two nurses or err to the safe side, 1,900 chats; by age, sex and language" \
  --kind report --at https://example.org/triage/validation --dated @-213
-204d gate assess G2-01 met --by "Health centre manager" --perspective lea
-204d gate assess G2-02 met --by "Lawyer" --perspective leg
-204d gate evidence add G2-02 "Contract" --kind agreement --at https://example.org/triage/contract --dated @-205 --expires @+210
-204d application edit contract.number="AV 25-090" contract.from=@-205 contract.to=@+210 contract.notice="3 months" \
  contract.exit_terms="Chats are handed over in the format of the record."
-204d by "Lawyer" application duty GDPR-28 OSL-10 status=done evidence="Contract"
-197d gate assess G2-03 met --by "Implementation manager" --perspective ven
-197d application edit ce_cert.number="CE-DEMO-2208" ce_cert.notified_body="Notified body (invented)" ce_cert.valid_to=@+330 \
  version=5.2 version_date=@-197
-197d gate assess G2-04 met --by "Lawyer" --perspective leg
-197d gate evidence add G2-04 "Impact assessment, approved" --kind decision --at https://example.org/triage/dpia --dated @-198
-197d application edit dpia_date=@-198 logs_kept_months=24
-197d by "Lawyer" application duty GDPR-6 GDPR-9 GDPR-32 GDPR-35 PDL-2-4 PDL-3 PDL-4 OSL-25 status=done \
  evidence="Impact assessment, approved"
-190d gate assess G2-07 met --by "Health centre manager" --perspective lea
-190d gate evidence add G2-07 "Simulation, two mornings" --kind minutes --at https://example.org/triage/simulation --dated @-191
-189d by "District nurse" gate remark G2-07 "I do not call this tested: no evening, no locum, no Monday." --perspective pro --by "District nurse"
-183d gate assess G2-08 met --by "Health centre manager" --perspective lea
-183d gate assess G2-10 met --by "Chief medical officer" --perspective saf
-183d gate evidence add G2-10 "Risk analysis with four words that end the chat" --kind report --at https://example.org/triage/risks --dated @-185
-183d application edit stop_rule.trigger="One missed emergency, or three late ones in a week" stop_rule.who="Chief medical officer" \
  stop_rule.fallback="Phone and the duty team" stop_rule.rehearsed_on=@-184
-176d gate assess G2-12 met --by "Patient representative" --perspective pat
-176d gate assess G2-13 met --by "Health centre manager" --perspective lea
-176d gate assess G2-14 met --by "General practitioner" --perspective pro
-176d gate assess G2-15 met --by "Patient representative" --perspective pat
-176d gate assess G2-16 met --by "Health centre manager" --perspective lea
-176d application edit information.patients_informed_on=@-176 information.workers_informed_on=@-218 information.opt_out="Call instead."
-176d by "Chief medical officer" application duty PSL-3 PSL-LM SOSFS HSLF-52 status=done evidence="Risk analysis with four words that end the chat"
-176d by "Project lead" application duty MBL-11 MBL-19 status=done evidence="Minutes of the co-determination meeting"
-176d by "Project lead" application duty GDPR-13 status=done evidence="First page of the chat"
-169d gate assess G2-09 partly_met --by "Health centre manager" --perspective lea --because "Day staff 94%, evening and locum 31%"
-169d gate assess G2-11 partly_met --by "Researcher" --perspective res --because "Waiting time has a baseline; abandoned calls have none"
-162d gate submit G2
-155d gate position G2 support --perspective pat --by "Patient representative"
-155d gate position G2 support_with_concern --perspective pro --by "District nurse" --reason "Not tested on an evening"
-155d gate position G2 support --perspective lea --by "Health centre manager"
-155d gate position G2 support --perspective it --by "Integration lead"
-154d gate position G2 support --perspective saf --by "Chief medical officer"
-154d gate position G2 support --perspective ven --by "Implementation manager"
-154d gate position G2 support --perspective leg --by "Lawyer"
-152d by "Health and safety representative" gate position G2 object --perspective wrk --by "Health and safety representative" \
  --reason "Locum nurses are held responsible for a system that nobody has taught them"
-145d by "Health centre manager" gate answer G2 --perspective wrk \
  "Until the training is done no locum answers the chat alone, and the training is a condition with a date"
-141d gate condition add G2 "Train evening and locum staff: at least 80 per cent" --covers G2-09 --owner "Health centre manager" --due @-45
-141d gate condition add G2 "Count abandoned calls and those who cannot use the chat" --covers G2-11 --owner "Researcher" --due @+20
-136d gate attend G2 "Primary care director" --role chair --perspective lea
-136d gate attend G2 "General practitioner" --role gatekeeper --perspective pro
-136d gate attend G2 "Chief medical officer" --role gatekeeper --perspective saf
-136d gate attend G2 "Patient representative" --role gatekeeper --perspective pat
-136d gate attend G2 "Implementation manager" --role adviser --perspective ven --conflict "Sells the application"
-136d gate attend G2 "Project lead" --role secretary
-136d gate decide G2 conditional_go --by "Primary care director" \
  --reason "Safe by day with trained staff; evenings and locums wait for the training"

# In use.
-136d site edit "Health centre East" go_live=@-136
-136d plan edit I start=@-136 end=@-12 budget=600000
-135d barrier resolve "The nurses doubt what the chat proposes" --reason "After three evenings as patients the nurses changed four texts, and now use it"
-134d by "Researcher" indicator add "Contacts by chat" kind=use source="Log of the chat" rhythm=monthly owner="Researcher" lower=0.25 baseline=0
-134d by "Researcher" indicator add "Nurse changes the proposed urgency" kind=performance source="Record" rhythm=monthly owner="Researcher" \
  upper=0.12
-134d by "Researcher" indicator add "Abandoned calls" kind=outcome source="Telephone exchange" rhythm=monthly owner="Health centre manager" \
  baseline=0.25 upper=0.2
-133d by "Integration lead" barrier add catalogue=BAR-43 impact=3 changeability=2 raised_by_perspective=it owner="Integration lead" phases=I \
  epis_factor=IN1
-104d by "Researcher" indicator record "Contacts by chat" 0.19 --n 402 --of 2116
-104d by "Researcher" indicator record "Nurse changes the proposed urgency" 0.15 --n 60 --of 402
-104d by "Researcher" indicator record "Abandoned calls" 0.22
-97d by "District nurse" engagement add "Weekly half-hour with the users" perspective=pro form=workshop participants=8 level=4 \
  stakeholders="Nurses at the phone" heard="Too many questions about allergy" effect="The company moves the question last" fed_back=@-90
-97d by "Implementation manager" engagement add "Weekly half-hour with the company" perspective=ven form=workshop participants=2 level=4 \
  heard="Allergy last is possible in 5.3" effect="In 5.3" fed_back=@-90
-83d by "Integration lead" engagement add "Operation, looked at together" perspective=it form=workshop participants=3 level=4 \
  heard="Two stops at night, both ours" effect="Night patches moved" fed_back=@-76
-76d by "Researcher" indicator record "Contacts by chat" 0.27 --n 588 --of 2178
-76d by "Researcher" indicator record "Nurse changes the proposed urgency" 0.11 --n 65 --of 588
-76d by "Researcher" indicator record "Abandoned calls" 0.18
-69d by "Health centre manager" engagement add "Managers on the first two months" perspective=lea form=workshop participants=4 level=3 \
  stakeholders="Managers in primary care" heard="Works; wants self-care advice without a nurse" effect="Raising autonomy is prepared" fed_back=@-69
-62d by "District nurse" incident add "Chest pain written as heartburn, told to wait; the nurse called" kind=unexpected_output \
  severity=near_miss date=@-62 reported_to="Chief medical officer" reported_to="Implementation manager"
-60d by "Implementation manager" action add "Heartburn over 40 years ends the chat" owner="Implementation manager" due=@-50
-60d by "Chief medical officer" incident edit "Chest pain written as heartburn, told to wait; the nurse called" \
  actions="Heartburn over 40 years ends the chat"
-53d by "Implementation manager" action done "Heartburn over 40 years ends the chat" --effect better
-52d by "Chief medical officer" incident edit "Chest pain written as heartburn, told to wait; the nurse called" closed=@-52
-48d by "Chief medical officer" engagement add "Near-miss review" perspective=saf form=workshop participants=7 level=3 \
  heard="Nobody was sure that the chat had ended" effect="The patient sees who takes over" fed_back=@-41
-46d by "Primary care director" gate condition move "Train evening and locum staff: at least 80 per cent" --due @-9 \
  --by "Primary care director" --reason "The locums change in October"
-41d by "Researcher" indicator record "Contacts by chat" 0.31 --n 690 --of 2226
-41d by "Researcher" indicator record "Nurse changes the proposed urgency" 0.10 --n 69 --of 690
-41d by "Researcher" indicator record "Abandoned calls" 0.16
-40d by "Patient representative" engagement add "Survey to those who used the chat" perspective=pat form=survey participants=214 level=2 \
  stakeholders="Patients who seek care often" heard="Four of five would use it again" heard="Did not know that a nurse had looked" \
  effect="The answer now says that a nurse has looked" fed_back=@-27
-38d action done "One hour a day free for the chat" --effect better
# From A1 to A2: self-care advice goes out unless a nurse stops it within ten minutes.
-34d application edit action_autonomy=A2 version=5.3 version_date=@-36 \
  intended_use="Takes a history before contact and proposes urgency and profession. Self-care advice goes out unless a nurse stops it within ten minutes; all else a nurse approves."
-34d assumption add "A nurse has ten minutes to stop a piece of advice, also on Mondays" criteria=G2-08 criteria=G2-10
-34d by "Lawyer" gate remark G1-03 "Annex III 5(d) considered again at A2: still no emergency patients. Ask again if the emergency department wants the chat." \
  --perspective leg --by "Lawyer"
-34d by "Lawyer" gate confirm G1-03 --by "Lawyer"
-34d by "Lawyer" application duty GDPR-22 status=in_hand owner="Lawyer" due=@+20
-33d by "Researcher" gate confirm G2-06 --by "Researcher"
-33d by "Health centre manager" gate confirm G2-08 --by "Health centre manager"
-33d by "Chief medical officer" gate confirm G2-10 --by "Chief medical officer"
-33d by "Chief medical officer" gate evidence add G2-10 "Stop and fallback rehearsed at A2" --kind minutes \
  --at https://example.org/triage/rehearsal --dated @-35
-33d by "Chief medical officer" application edit stop_rule.rehearsed_on=@-35
-32d by "Patient representative" gate confirm G2-12 --by "Patient representative"
-32d by "General practitioner" gate confirm G1-02 --by "General practitioner"
-32d by "Lawyer" gate confirm G2-02 --by "Lawyer"
-32d by "Implementation manager" gate confirm G2-03 --by "Implementation manager"
-32d by "Lawyer" gate confirm G2-04 --by "Lawyer"
-32d by "Health centre manager" gate confirm G2-07 --by "Health centre manager"
-32d by "Health centre manager" gate confirm G2-13 --by "Health centre manager"
-32d by "General practitioner" gate confirm G2-14 --by "General practitioner"
-32d by "Patient representative" gate confirm G2-15 --by "Patient representative"
-32d by "Health centre manager" gate confirm G2-16 --by "Health centre manager"
-31d by "District nurse" barrier add catalogue=BAR-37 impact=4 changeability=3 raised_by_perspective=pro owner="District nurse" phases=I phases=S \
  epis_factor=IN5 description="Ten quiet minutes are read as consent; on Mondays nobody looks."
-30d by "District nurse" action add "Each Friday: ten pieces of advice that nobody stopped, read together" owner="District nurse" due=@+3 \
  barriers="Over- or under-reliance" strategies=X10 strategies=E05 criteria=G3-02
-27d gate assess G3-01 met --by "Health centre manager" --perspective lea
-27d gate assess G3-03 met --by "Researcher" --perspective res
-27d gate evidence add G3-03 "Use and urgency by age, sex and language" --kind report --at https://example.org/triage/groups --dated @-28
-26d gate assess G3-04 met --by "Chief medical officer" --perspective saf
-26d gate assess G3-06 met --by "Integration lead" --perspective it
-25d gate assess G3-07 met --by "Primary care director" --perspective lea
-25d gate assess G3-08 met --by "Implementation manager" --perspective ven
-25d gate assess G3-10 met --by "Primary care director" --perspective lea
-20d by "Researcher" gate assess G3-02 partly_met --by "Researcher" --perspective res \
  --because "Fewer abandoned calls; at A2 a comparison with another centre is required and not ready"
-20d by "Researcher" action add "Comparison with Health centre West" owner="Researcher" due=@+34 criteria=G3-02 strategies=E24
-19d by "Health centre manager" gate assess G3-05 partly_met --by "Health centre manager" --perspective lea \
  --because "Patients asked; staff survey goes out in December"
-19d by "Health centre manager" gate assess G3-09 not_met --by "Health centre manager" --perspective lea \
  --because "Locums come without training; depends on the condition of G2"
-13d by "Researcher" indicator record "Contacts by chat" 0.33 --n 741 --of 2245
-13d by "Researcher" indicator record "Nurse changes the proposed urgency" 0.12 --n 89 --of 741
-13d by "Researcher" indicator record "Abandoned calls" 0.17
-12d by "Primary care director" project edit summary="Takes the patient's history in a chat, proposes how urgent it is and to whom the patient should go; self-care advice goes out unless a nurse stops it. Two published Swedish studies lie behind the story: leaders in primary care met scepticism, low digital maturity and functions that did not fit (Siira et al. 2024), and trust rested on right information to patients, agreement with clinical judgement and somebody who watches over safety (Steerling et al. 2025). The centre, days, decisions, figures and words of people are invented."
-6d by "Health centre manager" ask add "May two nurses be paid to teach the locums in December?" group="Steering group" by_date=@+9
-4d by "Health centre manager" action note "Train evening and locum staff: at least 80 per cent" "64 per cent; nine locums left"
-3d by "Health centre manager" barrier add catalogue=BAR-39 impact=3 changeability=3 raised_by_perspective=lea owner="Health centre manager" phases=I \
  epis_factor=IN4
