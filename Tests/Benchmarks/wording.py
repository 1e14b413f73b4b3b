"""What teams write in the realistic workspace; no name and no number of a person."""

DOINGS = ["Agree on", "Write down", "Try out", "Measure", "Train staff in", "Decide who owns", "Go through", "Follow up",
          "Simplify", "Ask the company about", "Report to the steering group on", "Visit another region to see"]
THINGS = ["the way of working at discharge", "what is told to patients", "the routine when the score is missing",
          "how the answer is shown in the record", "the time it takes at night", "who may see what", "the figures by subgroup",
          "the agreement about operation", "the introduction for new staff", "the stop rule", "the log of use",
          "what happens when the network is down", "the threshold for a warning", "the weekly list of deviations",
          "the responsibility between hospital and municipality", "the cost after the project"]
REASONS = ["because the barrier asks for it", "the ward has asked for it twice", "nobody owns it today",
           "without it the criterion cannot be judged", "patients asked what happens then"]
NOTES = ["Waits for an answer from the lawyer", "Half of the staff have been through it", "Moved, the ward was short of people",
         "Tried for two weeks; works by day, not at night", "The company has promised a date",
         "Talked about at the meeting of the steering group", "Two of three units are ready",
         "Was harder than we believed: the record does not let us", "Seen by the patient council, who want it shorter"]
WORDS = ["We want to know who looks at it", "It must not take more time than it gives", "Say it in plain words, and on paper",
         "We trust it more when we see what it rests on", "Who answers when it is wrong?", "It helps most at night",
         "The old list must stay until this is proved", "We heard of it only when it was decided"]
EFFECTS = ["The text was written anew with them", "A question was added to the training", "The threshold was raised",
           "The ward gets the figures each month", "Nothing was changed, and they were told why"]
GATHERINGS = ["Conversation about", "Workshop on", "Round on the ward about", "Survey of", "Council meeting on", "Visit about"]
WHOM = ["Evening staff", "Relatives", "Unit managers", "Data stewards", "Union representatives", "Interpreters",
        "Students in training", "Staff in the neighbouring unit", "Medical secretaries", "Pharmacists", "Night duty",
        "The patient association", "Procurement", "Controllers"]
FIGURES = [("Share of cases where the answer was read", "use"), ("Minutes for each case", "cost"), ("Overruled answers", "performance"),
           ("Difference between men and women", "equity"), ("Deviations reported", "safety"), ("Share of cases without an answer", "drift"),
           ("Readmissions within 30 days", "outcome"), ("Hours of support each month", "cost")]
BELIEFS = ["The mix of patients stays the same", "The record can be reached from the ward", "One super user a unit is enough",
           "The company keeps its price after the first year", "Managers give an hour for training",
           "The baseline was measured in an ordinary month"]
QUESTIONS = ["May we go on at the next unit?", "Who pays for the hours of training?", "Shall the threshold be the same everywhere?",
             "May the figures be shown to the public?", "Who owns the way of working after the project?"]
EVENTS = ["The answer came for the wrong person and was noticed", "No answers for an afternoon after an update",
          "A low score was believed too much", "The list was read by somebody who should not"]
