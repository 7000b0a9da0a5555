----------------------------- MODULE EarlyUnpin -----------------------------
(***************************************************************************)
(* The frame is unpinned when the shadow entry goes, before the IOTLB      *)
(* flush is complete.                                                      *)
(* xenbits.xen.org/xsa/advisory-346.html, CVE-2020-27671, 5777a3742d88:    *)
(* the page reference is dropped before the deferred flush                 *)
(* Linux drivers/vfio/vfio_iommu_type1.c, vfio_sync_unpin: the rule that   *)
(* is broken: unmap, sync, and only then unpin                             *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveUnshadow ==
    /\ WorkerAt("Unshadow")
    /\ LET f == shadow[worker.iova]
       IN  pins' = IF f = None THEN pins ELSE [pins EXCEPT ![f] = @ - 1]
    /\ shadow' = [shadow EXCEPT ![worker.iova] = None]
    /\ worker' = [worker EXCEPT !.step = "FlushIotlb"]
    /\ UNCHANGED <<queue, completed, guestVars, backing, owner, deviceVars>>
=============================================================================
