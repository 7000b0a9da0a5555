----------------------------- MODULE EarlyUnpin -----------------------------
(***************************************************************************)
(* The page is unpinned with its shadow entry, before the invalidation is  *)
(* complete.                                                               *)
(* Linux, drivers/vfio/vfio_iommu_type1.c, vfio_sync_unpin: the rule that  *)
(* is broken: unmap, then synchronise the IOTLB, and only then unpin       *)
(* xenbits.xen.org/xsa/advisory-346.html, 5777a3742d88: a page reference   *)
(* is dropped before the deferred flush                                    *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveUnshadow(c) ==
    LET i == hand[c]
    IN  /\ request[c] = "Submitted"
        /\ shadow' = [shadow EXCEPT ![i] = ioPageTable[i]]
        /\ pin' = [pin EXCEPT ![i] = ioPageTable[i][1]]
        /\ request' = [request EXCEPT ![c] = "Unshadowed"]
        /\ UNCHANGED <<callerVars, mappingVars, cpuVars, drainVars, hostVars, inflight>>
=============================================================================
