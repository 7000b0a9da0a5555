------------------------------ MODULE Doorbell ------------------------------
(***************************************************************************)
(* A guest rings one of several bells, an emulator answers: the smallest   *)
(* protocol that the tests of the TLC bridge can use.                      *)
(***************************************************************************)
EXTENDS Naturals, FiniteSets

CONSTANTS
    Bells,   \* what can be rung
    Mode     \* "Polled", or "Restarted": the guest begins anew in the end

ASSUME Mode \in {"Polled", "Restarted"}

VARIABLES
    bell,    \* what each bell does
    answers  \* how many answers the emulator has counted

vars == <<bell, answers>>

TypeOK ==
    /\ bell \in [Bells -> {"Silent", "Ringing", "Answered"}]
    /\ answers \in 0 .. Cardinality(Bells) + 1

Init ==
    /\ bell = [b \in Bells |-> "Silent"]
    /\ answers = 0

-----------------------------------------------------------------------------
(* guest *)

Ring(b) ==
    /\ bell[b] = "Silent"
    /\ bell' = [bell EXCEPT ![b] = "Ringing"]
    /\ UNCHANGED answers

Restart ==
    /\ Mode = "Restarted"
    /\ \A b \in Bells : bell[b] = "Answered"
    /\ bell' = [b \in Bells |-> "Silent"]
    /\ answers' = 0

-----------------------------------------------------------------------------
(* emulator *)

Answer(b) ==
    /\ bell[b] = "Ringing"
    /\ bell' = [bell EXCEPT ![b] = "Answered"]
    /\ answers' = answers + 1

-----------------------------------------------------------------------------

Next ==
    \/ \E b \in Bells : Ring(b)
    \/ \E b \in Bells : Answer(b)
    \/ Restart

Fairness ==
    /\ \A b \in Bells : WF_vars(Answer(b))
    /\ WF_vars(Restart)

Spec == Init /\ [][Next]_vars

FairSpec == Spec /\ Fairness

-----------------------------------------------------------------------------

AnswersExact == answers = Cardinality({b \in Bells : bell[b] = "Answered"})

NeverSilenced == [][\A b \in Bells : bell[b] = "Answered" => bell'[b] # "Silent"]_vars

EveryRingAnswered == \A b \in Bells : bell[b] = "Ringing" ~> bell[b] = "Answered"

SilentNoMore == <>[][\A b \in Bells : bell[b] = "Answered" => bell'[b] # "Silent"]_vars

EveryBellRung == \A b \in Bells : <>(bell[b] # "Silent")
=============================================================================
