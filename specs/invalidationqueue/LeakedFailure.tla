--------------------------- MODULE LeakedFailure ----------------------------
(***************************************************************************)
(* An unmap that fails half-way returns its error, and nobody flushes or   *)
(* releases what it has cleared.                                           *)
(* derived from Xen 0229adb138, flush I/O TLB if iommu_map() or            *)
(* iommu_unmap() fail: the same early return in a driver that releases at  *)
(* the end of the unmap; no published case is known                        *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectiveFailUnmap(c) ==
    /\ pc[c] = "ClearPte"
    /\ ioPageTable' = ioPageTable \ {target[c]}
    /\ suppressed' = suppressed \ {c}
    /\ target' = [target EXCEPT ![c] = None]
    /\ Goto(c, "Idle")
    /\ UNCHANGED <<mapping, unit, word, result, ringVars, unitVars, deviceVars>>
=============================================================================
