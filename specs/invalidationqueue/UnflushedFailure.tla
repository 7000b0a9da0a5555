-------------------------- MODULE UnflushedFailure --------------------------
(***************************************************************************)
(* An unmap that fails half-way returns its error, and nobody flushes what *)
(* it has cleared.                                                         *)
(* Xen 0229adb138: flush I/O TLB if iommu_map() or                         *)
(* iommu_unmap() fail                                                      *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectiveFailUnmap(c) ==
    /\ pc[c] = "ClearPte"
    /\ ioPageTable' = ioPageTable \ {target[c]}
    /\ suppressed' = suppressed \ {c}
    /\ Goto(c, "Release")
    /\ UNCHANGED <<mapping, target, unit, word, result, ringVars, unitVars, deviceVars>>
=============================================================================
