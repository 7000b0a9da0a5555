--------------------------- MODULE UnawaitedIotlb ---------------------------
(***************************************************************************)
(* The device TLBs are invalidated while the invalidation of the IOTLB is  *)
(* not complete.                                                           *)
(* git.kernel.org/torvalds/c/353e3cf8590c: Fix ATC invalidation ordering   *)
(* wrt main TLBs: the rule is to complete the one before the other         *)
(***************************************************************************)
EXTENDS MCDeviceTlb

Orig == INSTANCE MCDeviceTlb


DefectiveUnmapPieces ==
    IF attached = {} THEN Orig!UnmapPieces
    ELSE <<"ClearPte", "InvalidateIotlb", "InvalidateDeviceTlb", "AwaitDeviceTlb", "AwaitIotlb", "Release">>
=============================================================================
