------------------------- MODULE FreePageReclaimed --------------------------
(***************************************************************************)
(* The host takes a page that is free in the guest, though it is still     *)
(* pinned for the device.                                                  *)
(* VIO (OSDI 2025), table 1; V-Probe (ATC 2023): free page reporting and   *)
(* reclaim by hyperupcall are not safe with an assigned device             *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveReclaim(p) ==
    /\ owner[p] = "Guest"
    /\ IsFree(p)
    /\ owner' = [owner EXCEPT ![p] = "Other"]
    /\ UNCHANGED <<otherVars, balloon>>
=============================================================================
