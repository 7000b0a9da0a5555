----------------------------- MODULE KeptShadow -----------------------------
(***************************************************************************)
(* The shadow walk skips an invalidated entry that is not present any      *)
(* more: it stays in the shadow table, pinned.                             *)
(* gitlab.com/qemu-project/qemu/-/commit/36d2d52bdb: intel-iommu: send PSI *)
(* always even if across PDEs: no unmap is sent for a whole cleared table  *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveUnshadow ==
    /\ WorkerAt("Unshadow")
    /\ IF ioPageTable[worker.iova] = None
       THEN /\ worker' = [worker EXCEPT !.step = "FlushIotlb"]
            /\ UNCHANGED shadow
       ELSE /\ worker' = [worker EXCEPT !.step = "FlushIotlb", !.frame = shadow[worker.iova]]
            /\ shadow' = [shadow EXCEPT ![worker.iova] = None]
    /\ UNCHANGED <<queue, completed, guestVars, hostVars, deviceVars>>
=============================================================================
