-------------------------- MODULE MovedMemorySlot ---------------------------
(***************************************************************************)
(* A memory slot gets other memory while the old one stays mapped and      *)
(* pinned.                                                                 *)
(* git.kernel.org/torvalds/c/e40f193f5bb0 (CVE-2013-4592): KVM: Fix iommu  *)
(* map/unmap to handle memory slot moves                                   *)
(* CVE-2012-2121: KVM: unmap pages from the iommu when slots are removed   *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveMoveSlot(p, f) ==
    /\ Balloon
    /\ backing[p] # None
    /\ owner[f] = "Other"
    /\ backing' = [backing EXCEPT ![p] = f]
    /\ owner' = [owner EXCEPT ![backing[p]] = IF pins[backing[p]] = 0 THEN "Other" ELSE @, ![f] = "Guest"]
    /\ UNCHANGED <<pins, recordVars, accountVars, task, iommuVars>>
=============================================================================
