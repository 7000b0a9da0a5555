--------------------------- MODULE UnawaitedFlush ---------------------------
(***************************************************************************)
(* The invalidation and its wait are submitted, and nobody awaits the      *)
(* completion.                                                             *)
(* Linux, iommu/amd: Wait for completion of IOTLB flush in attach_device:  *)
(* the flush is issued and the function returns                            *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectivePieces ==
    <<"ClearPte", "Lock", "Allocate", "WriteDescriptors", "WriteTail", "Unlock", "Release">>
=============================================================================
