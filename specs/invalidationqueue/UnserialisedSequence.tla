------------------------ MODULE UnserialisedSequence ------------------------
(***************************************************************************)
(* The sequence number is allocated outside the lock of the queue, so      *)
(* waits are queued out of order.                                          *)
(* git.kernel.org/torvalds/c/9e249c484128: iommu/amd: serialize sequence   *)
(* allocation under concurrent TLB invalidations                           *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectivePieces ==
    <<"ClearPte", "Allocate", "Lock", "WriteDescriptors", "WriteTail", "Unlock", "AwaitCompletion", "Release">>
=============================================================================
