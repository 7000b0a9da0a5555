--------------------------- MODULE SilentTimeOut ----------------------------
(***************************************************************************)
(* A wait that takes too long gives up and returns as if all were well.    *)
(* xenbits.xen.org/xsa/advisory-373.html, CVE-2021-28692, 7c893abc4e,      *)
(* e4fee66043, c4e4434357: time-outs are not reported, and callers believe *)
(* that they may free the pages                                            *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectiveGiveUp(c) ==
    /\ Design # "TwoUnits"
    /\ pc[c] = "AwaitCompletion"
    /\ ~Signalled(c)
    /\ Continue(c, "Ok")
    /\ UNCHANGED <<ioPageTable, mapping, target, suppressed, ringVars, unitVars, deviceVars>>
=============================================================================
