------------------------- MODULE SuppressionLeftSet -------------------------
(***************************************************************************)
(* The error path leaves the flushes of its CPU suppressed, those of later *)
(* unmaps too.                                                             *)
(* xenbits.xen.org/xsa/advisory-80.html, CVE-2013-6400, 552b7fcb9a: the    *)
(* flag that suppresses flushes is not cleared on an error path            *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectiveFailUnmap(c) ==
    /\ pc[c] = "ClearPte"
    /\ ioPageTable' = ioPageTable \ {target[c]}
    /\ Goto(c, After("ClearPte"))
    /\ UNCHANGED <<mapping, target, unit, word, result, suppressed, ringVars, unitVars, deviceVars>>
=============================================================================
