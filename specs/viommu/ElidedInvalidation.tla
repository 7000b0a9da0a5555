------------------------- MODULE ElidedInvalidation -------------------------
(***************************************************************************)
(* The flush is told that the entry was not present and is left out,       *)
(* unless caching mode is on.                                              *)
(* xenbits.xen.org/xsa/advisory-78.html, CVE-2013-6375, 85c72f9fe7: VT-d:  *)
(* fix TLB flushing in dma_pte_clear_one                                   *)
(***************************************************************************)
EXTENDS MCViommu

Orig == INSTANCE MCViommu

DefectiveSubmitInvalidation(order) ==
    IF ~BareMetal THEN Orig!SubmitInvalidation(order)
    ELSE /\ Do("SubmitInvalidation")
         /\ {order[k] : k \in DOMAIN order} = task.iovas
         /\ Len(queue) + 1 <= QueueCapacity
         /\ queue' = Append(queue, <<"Wait", TaskWord>>)
         /\ UNCHANGED <<ioPageTable, buffer, mapping, age, pageUse, completed, worker, shadow, hostVars, deviceVars>>
=============================================================================
