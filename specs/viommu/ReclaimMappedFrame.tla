------------------------- MODULE ReclaimMappedFrame -------------------------
(***************************************************************************)
(* The host takes a frame back without looking at its pins.                *)
(* gitlab.com/qemu-project/qemu/-/commit/c65ee43315: vfio: Inhibit         *)
(* ballooning based on group attachment to a container                     *)
(* gitlab.com/qemu-project/qemu/-/commit/0fd7616e0f: vfio: Support for     *)
(* RamDiscardManager in the vIOMMU case: memory that is mapped is          *)
(* discarded                                                               *)
(* pKVM-IA issue 92: a page is unshared while it is mapped for DMA         *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveReclaim(f) ==
    /\ ~BareMetal
    /\ owner[f] = "Guest"
    /\ backing' = [p \in Page |-> IF backing[p] = f THEN None ELSE backing[p]]
    /\ owner' = [owner EXCEPT ![f] = "Other"]
    /\ UNCHANGED <<pins, guestVars, emulatorVars, deviceVars>>
=============================================================================
