------------------------- MODULE SkippedIotlbFlush --------------------------
(***************************************************************************)
(* The invalidation does not reach the cache that the device translates    *)
(* with.                                                                   *)
(* gitlab.com/qemu-project/qemu/-/commit/3e090e3489: intel-iommu: domain-  *)
(* selective and global invalidations send no unmap to their listeners     *)
(* gem5 issue 548: the TLB at the device interface of an emulated SMMU     *)
(* keeps the old translation                                               *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveFlushIotlb ==
    /\ WorkerAt("FlushIotlb")
    /\ worker' = [worker EXCEPT !.step = "Drain"]
    /\ UNCHANGED <<queue, completed, shadow, guestVars, hostVars, deviceVars>>
=============================================================================
