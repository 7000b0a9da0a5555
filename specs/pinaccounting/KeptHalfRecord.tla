--------------------------- MODULE KeptHalfRecord ---------------------------
(***************************************************************************)
(* When an area is cut in two, the first half keeps its old bounds.        *)
(* git.kernel.org/torvalds/c/e7250ab7ca49 (CVE-2023-52801): iommufd: the   *)
(* tree of areas is not updated when an area is split                      *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveCut(i) ==
    /\ Idle
    /\ \E start \in Iova :
        /\ Inside(i, start)
        /\ area' = [area EXCEPT ![i] = start + area[start] - i]
    /\ UNCHANGED <<hostVars, attached, plugged, accountVars, task, iommuVars>>
=============================================================================
