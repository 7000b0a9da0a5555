-------------------------- MODULE MovedMemorySlot ---------------------------
(***************************************************************************)
(* The host backs a guest page with a new frame while the shadow table     *)
(* still has the old one.                                                  *)
(* CVE-2012-2121: KVM: unmap pages from the iommu when slots are removed   *)
(* CVE-2013-4592, git.kernel.org/torvalds/c/e40f193f5bb0: KVM: Fix iommu   *)
(* map/unmap to handle memory slot moves                                   *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveFaultIn(p, f) ==
    /\ ~BareMetal
    /\ owner[f] = "Other"
    /\ backing' = [backing EXCEPT ![p] = f]
    /\ owner' = [g \in Frame |-> IF g = f THEN "Guest" ELSE IF g = backing[p] THEN "Other" ELSE owner[g]]
    /\ UNCHANGED <<pins, guestVars, emulatorVars, deviceVars>>
=============================================================================
