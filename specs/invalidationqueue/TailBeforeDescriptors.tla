----------------------- MODULE TailBeforeDescriptors ------------------------
(***************************************************************************)
(* The tail is written before the descriptors: the unit fetches what is    *)
(* not there yet.                                                          *)
(* derived from the order of qi_submit_sync in Linux                       *)
(* drivers/iommu/intel/dmar.c: no published case is known                  *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectivePieces ==
    <<"ClearPte", "Lock", "Allocate", "WriteTail", "WriteDescriptors", "Unlock", "AwaitCompletion", "Release">>
=============================================================================
