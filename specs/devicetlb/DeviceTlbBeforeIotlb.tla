------------------------ MODULE DeviceTlbBeforeIotlb ------------------------
(***************************************************************************)
(* The device TLBs are invalidated before the IOTLB, from which they       *)
(* refill.                                                                 *)
(* git.kernel.org/torvalds/c/353e3cf8590c: Fix ATC invalidation ordering   *)
(* wrt main TLBs                                                           *)
(***************************************************************************)
EXTENDS MCDeviceTlb

Orig == INSTANCE MCDeviceTlb


DefectiveUnmapPieces ==
    IF attached = {} THEN Orig!UnmapPieces
    ELSE <<"ClearPte", "InvalidateDeviceTlb", "AwaitDeviceTlb", "InvalidateIotlb", "AwaitIotlb", "Release">>
=============================================================================
