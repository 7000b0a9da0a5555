------------------------ MODULE ReclaimOfPinnedFrame ------------------------
(***************************************************************************)
(* The host takes a frame back without a look at its pins.                 *)
(* pKVM-IA issue 92: a page must not be unshared while it is mapped for    *)
(* DMA: the count of mappings guards the change of owner                   *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveReclaim(f) ==
    /\ owner[f] = "Guest"
    /\ TakeBack(f)
=============================================================================
