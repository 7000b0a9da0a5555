----------------------- MODULE WaitBeforeInvalidation -----------------------
(***************************************************************************)
(* The wait is queued before the invalidation that it is to wait for.      *)
(* derived from the order of qi_submit_sync in Linux                       *)
(* drivers/iommu/intel/dmar.c: no published case is known                  *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectiveDescriptors(c) == <<Wait(word[c]), Invalidate(target[c])>>
=============================================================================
