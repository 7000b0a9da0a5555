------------------------- MODULE FrameReleasedFirst -------------------------
(***************************************************************************)
(* A discard releases the frame before its mapping and its pin are gone.   *)
(* Xen e008f7619d (XSA-236, CVE-2017-15597): a reference is dropped before *)
(* the pin count                                                           *)
(* Xen 9a0bd460cf (XSA-218): the usage flag is cleared before the mapping  *)
(* is gone                                                                 *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveDiscard(first, last) ==
    /\ CanDiscard(first, last)
    /\ Begin("Discard", "A", None, first..last, "Clear")
    /\ backing' = [p \in Iova |-> IF p \in first..last THEN None ELSE backing[p]]
    /\ owner' = [f \in AnyFrame |-> IF \E p \in first..last : backing[p] = f THEN "Other" ELSE owner[f]]
    /\ UNCHANGED <<pins, recordVars, accountVars, iommuVars>>
=============================================================================
