-------------------------- MODULE DroppedWhenFull ---------------------------
(***************************************************************************)
(* A ring without room drops the commands, and the submitter is told of    *)
(* success.                                                                *)
(* xenbits.xen.org/xsa/advisory-373.html, CVE-2021-28692, 7c893abc4e,      *)
(* e4fee66043, c4e4434357: a command is dropped when the queue is full     *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

Orig == INSTANCE MCInvalidationQueue

DefectiveLock(c) ==
    \/ Orig!Lock(c)
    \/ /\ pc[c] = "Lock"
       /\ c \notin suppressed
       /\ lock[unit[c]] = None
       /\ ~Room(unit[c])
       /\ Goto(c, "Release")
       /\ UNCHANGED <<ioPageTable, mapping, target, unit, word, result, suppressed>>
       /\ UNCHANGED <<ringVars, unitVars, deviceVars>>
=============================================================================
