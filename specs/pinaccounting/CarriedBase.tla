---------------------------- MODULE CarriedBase -----------------------------
(***************************************************************************)
(* Of a batch of frames the first is unpinned as often as there are        *)
(* frames.                                                                 *)
(* git.kernel.org/torvalds/c/13a0d1ae7ee6: iommufd: the count of a batch   *)
(* is carried before its base is computed: various page accounting         *)
(* corruptions                                                             *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveUnpinned(f) ==
    LET batch == {i \in Iova : hand[i] # None}
    IN  IF batch # {} /\ hand[Min(batch)] = f THEN Cardinality(batch) ELSE 0
=============================================================================
