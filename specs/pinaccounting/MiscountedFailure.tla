------------------------- MODULE MiscountedFailure --------------------------
(***************************************************************************)
(* A map that failed at a page is credited with all of its pages.          *)
(* Xen 74a11c43fd (XSA-389, CVE-2021-28705, CVE-2021-28709): the partial   *)
(* success of an update of several entries is not reflected in counters    *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveUncharged(c) ==
    IF task.op = "Undo"
    THEN IF c = task.caller THEN Cardinality(task.iovas) ELSE 0
    ELSE Cardinality({i \in Iova : hand[i] # None /\ payer[i] = c})
=============================================================================
