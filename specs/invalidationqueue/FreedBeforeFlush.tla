-------------------------- MODULE FreedBeforeFlush --------------------------
(***************************************************************************)
(* The error path queues an invalidation without a wait and frees the IOVA *)
(* at once.                                                                *)
(* FreeBSD 8bc367384745, c25156347083: iommu_gas: Eliminate a possible     *)
(* case of use-after-free                                                  *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectiveRetry(c, i) ==
    /\ MayBegin(c)
    /\ mapping[i] = "Quarantined"
    /\ lock[FirstUnit] = None
    /\ FreeEntries(FirstUnit) >= 1
    /\ mapping' = [mapping EXCEPT ![i] = "Free"]
    /\ ring' = [ring EXCEPT ![FirstUnit, free[FirstUnit]] = Invalidate(i)]
    /\ free' = [free EXCEPT ![FirstUnit] = Advance(@, 1)]
    /\ tail' = [tail EXCEPT ![FirstUnit] = Advance(free[FirstUnit], 1)]
    /\ UNCHANGED <<ioPageTable, pc, target, unit, word, result, suppressed>>
    /\ UNCHANGED <<lock, sequence, unitVars, deviceVars>>
=============================================================================
