--------------------------- MODULE CpuMappingOnly ---------------------------
(***************************************************************************)
(* The host takes a page that no CPU has mapped, and does not ask whether  *)
(* a device has.                                                           *)
(* pKVM-IA issue 92: a page must not be unshared while it is mapped for    *)
(* DMA                                                                     *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveReclaim(p) ==
    /\ owner[p] = "Guest"
    /\ owner' = [owner EXCEPT ![p] = "Other"]
    /\ UNCHANGED <<otherVars, balloon>>
=============================================================================
