------------------------------ MODULE LostRing ------------------------------
(* The emulator counts an answer twice. *)
EXTENDS MCDoorbell

Orig == INSTANCE Doorbell

DefectiveAnswer(b) ==
    /\ bell[b] = "Ringing"
    /\ bell' = [bell EXCEPT ![b] = "Answered"]
    /\ answers' = answers + 2
=============================================================================
