------------------------- MODULE WholeRangeUnpinned -------------------------
(***************************************************************************)
(* A map that failed at a page unpins the whole range.                     *)
(* CVE-2014-3601: kvm: iommu: fix the third parameter of                   *)
(* kvm_iommu_put_pages: the error path unpins the wrong number of pages    *)
(* CVE-2014-8369: the fix was incomplete                                   *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveUnpinned(f) ==
    LET all == IF task.op = "Undo" THEN task.iovas ELSE {}
    IN  Cardinality({i \in Iova : hand[i] = f \/ (i \in all /\ hand[i] = None /\ backing[i] = f)})
=============================================================================
