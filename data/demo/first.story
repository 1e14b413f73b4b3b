# A first project, to see that stories are played. See docs/decisions.md.
by "Project lead"

-40d 09:00  project add "Heart-failure readmission" --slug heart-failure --site "Cardiology ward"
-40d        application edit name="Readmission risk"
-39d        stakeholder add "Patient association" perspective=pat current=neutral desired=supportive
-30d        engagement add "First meeting with patients" perspective=pat level=2 \
              heard="We want to know when a machine has spoken"
-25d        barrier add "Health data may not be shared" impact=5 blocking=yes raised_by_perspective=leg
-20d        action add "Ask the authority in advance" owner=Lawyer due=@+14 barriers="Health data may not be shared"
-10d by "Nurse"  gate assess G1-01 met --because "Readmission is our first problem"
