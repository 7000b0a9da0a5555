----------------------------- MODULE KeptShadow -----------------------------
(***************************************************************************)
(* The shadow walk skips the invalidated entry, which stays in the shadow  *)
(* table.                                                                  *)
(* gitlab.com/qemu-project/qemu/-/commit/36d2d52bdb: intel-iommu: send PSI *)
(* always even if across PDEs: no unmap is sent for a whole cleared table  *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveUnshadow ==
    /\ WorkerAt("Unshadow")
    /\ worker' = [worker EXCEPT !.step = "FlushIotlb"]
    /\ UNCHANGED <<queue, completed, shadow, guestVars, hostVars, deviceVars>>
=============================================================================
